import { nameKey } from "../../knowledge/names.js";
import type { Text } from "../../knowledge/text.js";
import type { Draft, Drafts, Path } from "../draft.js";
import type { Problem } from "../problem.js";
import { Reporter, text } from "./reporter.js";

/** Something that people name, and where its names stand. */
interface Named {
	readonly draft: Draft<unknown>;
	readonly path: Path;
	readonly id: string;
	readonly name: Text;
	readonly aliases: readonly string[];
}

/** A name has one owner per kind, so that nothing is guessed when somebody types it (DESIGN, section 5). */
export function checkNames(drafts: Drafts): Problem[] {
	const reporter = new Reporter();
	const subjects = (list: readonly Draft<Omit<Named, "draft" | "path">>[]): Named[] =>
		list.map((draft) => ({ ...draft.data, draft, path: [] }));
	const inGrounds = (key: "places" | "schemes"): Named[] =>
		drafts.grounds.data[key].map((one, index) => ({ ...one, draft: drafts.grounds, path: [key, index] }));
	const kinds = [
		// Suppliers and providers answer to the same question, "who", so they share their names.
		[...subjects(drafts.provider), ...subjects(drafts.supplier)],
		subjects(drafts.offering),
		subjects(drafts.law),
		subjects(drafts.framework),
		subjects(drafts["data-class"]),
		inGrounds("places"),
		inGrounds("schemes"),
	];
	for (const kind of kinds) checkKind(kind, reporter);
	return reporter.problems;
}

function checkKind(kind: readonly Named[], reporter: Reporter) {
	const owners = new Map<string, Named>();
	for (const one of kind) {
		const names: [string, Path][] = [
			[one.id, ["id"]],
			[one.name.en, ["name", "en"]],
			[one.name.fr, ["name", "fr"]],
			...one.aliases.map((alias, index): [string, Path] => [alias, ["aliases", index]]),
		];
		for (const [name, path] of names) {
			const owner = owners.get(nameKey(name));
			if (!owner) owners.set(nameKey(name), one);
			else if (owner !== one)
				reporter.report(
					one.draft,
					[...one.path, ...path],
					"name-clash",
					text(
						`"${name}" also names ${owner.id} (${owner.draft.file})`,
						`« ${name} » désigne aussi ${owner.id} (${owner.draft.file})`,
					),
					text("leave the name to one of them", "laissez le nom à l'un des deux"),
				);
		}
	}
}
