import type { Language, Text } from "../../knowledge/text.js";
import { allDrafts, type Draft, type Drafts, type Path } from "../draft.js";
import type { Problem } from "../problem.js";
import { lettersOf } from "../words/same-in-both.js";
import { mendTypography, unbalancedIn } from "../words/typography.js";
import { otherLanguageIn } from "../words/written-language.js";
import { objectsIn } from "./parts.js";
import { Reporter, text } from "./reporter.js";

/** Each text is in its own language: translated, unless it is a name on the list, and written as that language is. */
export function checkLanguages(drafts: Drafts): Problem[] {
	const reporter = new Reporter();
	const allowed = new Allowed(drafts.sameInBoth?.data.texts ?? []);
	for (const draft of allDrafts(drafts))
		for (const [both, path] of textsIn(draft)) {
			if (lettersOf(both.en) === lettersOf(both.fr)) {
				if (!allowed.take(both.en)) reportSame(draft, path, both, reporter);
			} else
				for (const language of ["en", "fr"] as const)
					checkTranslated(draft, path, both[language], language, allowed, reporter);
			for (const language of ["en", "fr"] as const)
				checkWritten(draft, path, both[language], language, allowed, reporter);
		}
	if (drafts.sameInBoth) checkList(drafts.sameInBoth, allowed, reporter);
	return reporter.problems;
}

/** Every text in both languages, with its path. */
function* textsIn(draft: Draft<unknown>): Generator<[Text, Path]> {
	for (const [{ en, fr }, path] of objectsIn(draft.data))
		if (typeof en === "string" && typeof fr === "string") yield [{ en, fr }, path];
}

/** The names that may be the same in both languages, and which of them were needed. */
class Allowed {
	readonly names: readonly string[];
	readonly #used = new Set<string>();
	readonly #letters: ReadonlySet<string>;

	constructor(names: readonly string[]) {
		this.names = names;
		this.#letters = new Set(names.map(lettersOf));
	}

	take(name: string): boolean {
		const letters = lettersOf(name);
		this.#used.add(letters);
		return this.#letters.has(letters);
	}

	/** A text with names in it would be faulty without them. */
	takeAllIn(said: string): void {
		for (const name of this.names) if (said.includes(name)) this.take(name);
	}

	isUsed(name: string): boolean {
		return this.#used.has(lettersOf(name));
	}
}

function reportSame(draft: Draft<unknown>, path: Path, both: Text, reporter: Reporter) {
	reporter.report(
		draft,
		[...path, "fr"],
		"same-in-both",
		text(`"${both.en}" is the same in English and French`, `« ${both.fr} » est le même en anglais et en français`),
		text(
			"translate it, or add it to texts in same-in-both.yaml if it is a name",
			"traduisez-le, ou ajoutez-le à texts dans same-in-both.yaml si c'est un nom",
		),
	);
}

function checkTranslated(
	draft: Draft<unknown>,
	path: Path,
	said: string,
	language: Language,
	allowed: Allowed,
	reporter: Reporter,
) {
	const words = otherLanguageIn(said, language);
	if (words.length === 0) return;
	if (otherLanguageIn(said, language, allowed.names).length === 0) {
		allowed.takeAllIn(said);
		return;
	}
	const list = words.join(", ");
	reporter.report(
		draft,
		[...path, language],
		"not-translated",
		language === "fr"
			? text(
					`the French reads as English (${list}): ${said}`,
					`le français se lit comme de l'anglais (${list}) : ${said}`,
				)
			: text(
					`the English reads as French (${list}): ${said}`,
					`l'anglais se lit comme du français (${list}) : ${said}`,
				),
		text(
			"translate it; a title or name inside it stands between quotation marks, or in same-in-both.yaml",
			"traduisez-le ; un titre ou un nom qui s'y trouve se met entre guillemets, ou dans same-in-both.yaml",
		),
	);
}

function checkWritten(
	draft: Draft<unknown>,
	path: Path,
	said: string,
	language: Language,
	allowed: Allowed,
	reporter: Reporter,
) {
	const mended = mendTypography(said, language, allowed.names);
	if (mended === said && mendTypography(said, language) !== said) allowed.takeAllIn(said);
	if (mended !== said)
		reporter.report(
			draft,
			[...path, language],
			"wrong-typography",
			text(`this is not how it is written: ${said}`, `cela ne s'écrit pas ainsi : ${said}`),
			text(
				`write: ${mended} (sovereign knowledge fix does it)`,
				`écrivez : ${mended} (sovereign knowledge fix le fait)`,
			),
		);
	const mark = unbalancedIn(said) ?? (language === "fr" && /"/.test(mended) ? '"' : undefined);
	if (mark !== undefined)
		reporter.report(
			draft,
			[...path, language],
			"unclosed-mark",
			text(`${mark} has no other half: ${said}`, `${mark} n'a pas sa moitié : ${said}`),
			text("close it, or take it out", "fermez-le, ou retirez-le"),
		);
}

function checkList(list: Draft<{ texts: readonly string[] }>, allowed: Allowed, reporter: Reporter) {
	const seen = new Set<string>();
	for (const [index, name] of list.data.texts.entries()) {
		const letters = lettersOf(name);
		const twice = seen.has(letters);
		seen.add(letters);
		if (!twice && allowed.isUsed(name)) continue;
		reporter.report(
			list,
			["texts", index],
			"unused-same",
			twice
				? text(`"${name}" stands here twice`, `« ${name} » est ici deux fois`)
				: text(`no text needs "${name}"`, `aucun texte n'a besoin de « ${name} »`),
			text("remove it", "retirez-le"),
		);
	}
}
