import type { Verdict } from "../evaluator/answer.js";
import type { ChangedStatement, ChangedSubject, ChangesBetween, Flips, Said } from "../evaluator/changed.js";
import type { Language, Text } from "../knowledge/text.js";
import { bracketed } from "../replies/brackets.js";
import { assuranceWords, outcomeWords } from "../replies/words.js";

/** So many statements of one subject are printed; the others are counted. */
const mostOfOne = 12;

/** The difference of two releases for people: short, grouped, the most telling first. */
export function diffLines(changes: ChangesBetween, nameOf: (id: string) => Text, language: Language): string[] {
	const { added, removed, statements, verdicts } = changes;
	return [
		...counted(changes, language),
		...subjectLines(language === "en" ? "New" : "Nouveau", added, language),
		...subjectLines(language === "en" ? "Gone" : "Retiré", removed, language),
		...(verdicts ? flipLines(verdicts, statements, nameOf, language) : []),
		...statementLines(statements, nameOf, language),
	];
}

/** What changed, in numbers. */
export function counted({ added, removed, statements, verdicts }: ChangesBetween, language: Language): string[] {
	const of = (change: ChangedStatement["change"]) => statements.filter((one) => one.change === change).length;
	const numbers = [of("added"), of("changed"), of("removed")].join(" / ");
	const turned = verdicts?.flips.reduce((sum, { questions }) => sum + questions.length, 0) ?? 0;
	const lines =
		language === "en"
			? [
					`subjects: ${added.length} new, ${removed.length} gone`,
					`statements of the others, added / changed / removed: ${numbers}`,
				]
			: [
					`sujets : ${added.length} nouveaux, ${removed.length} retirés`,
					`énoncés des autres, ajoutés / changés / retirés : ${numbers}`,
				];
	if (verdicts)
		lines.push(
			language === "en"
				? `verdicts that turned: ${turned} of ${verdicts.asked}, as of ${verdicts.asOf}`
				: `verdicts qui ont changé : ${turned} sur ${verdicts.asked}, au ${verdicts.asOf}`,
		);
	if (verdicts?.bounded)
		lines.push(
			language === "en"
				? "the search for causes was cut short: some verdicts stand without theirs"
				: "la recherche des causes a été abrégée : certains verdicts restent sans la leur",
		);
	return lines;
}

const kindWords: Readonly<Record<ChangedSubject["kind"], Text>> = {
	offering: { en: "services", fr: "services" },
	provider: { en: "companies", fr: "sociétés" },
	supplier: { en: "suppliers", fr: "fournisseurs de technologie" },
	law: { en: "laws", fr: "lois" },
	framework: { en: "frameworks", fr: "cadres" },
	"data-class": { en: "data classes", fr: "classes de données" },
};

function subjectLines(title: string, subjects: readonly ChangedSubject[], language: Language): string[] {
	if (subjects.length === 0) return [];
	const kinds = [...new Set(subjects.map(({ kind }) => kind))];
	return [
		"",
		title,
		...kinds.map((kind) => {
			const those = subjects.filter((subject) => subject.kind === kind);
			const colon = language === "en" ? ":" : " :";
			return `  ${kindWords[kind][language]} ${those.length}${colon} ${those.map(({ id }) => id).join(", ")}`;
		}),
	];
}

function flipLines(
	{ flips }: Flips,
	statements: readonly ChangedStatement[],
	nameOf: (id: string) => Text,
	language: Language,
): string[] {
	if (flips.length === 0) return [];
	const said = new Map(statements.map((statement) => [statement.id, (statement.after ?? statement.before)?.text]));
	const causes = [...new Set(flips.map(({ because }) => because.join(" + ")))];
	const unknown = language === "en" ? "cause not found" : "cause non trouvée";
	return [
		"",
		"Verdicts",
		...causes.flatMap((cause) => {
			const those = flips.filter(({ because }) => because.join(" + ") === cause);
			const [first] = those;
			const texts = (first?.because ?? []).flatMap((id) => (said.get(id) ?? nameOf(id))[language]);
			return [
				`  ${cause || unknown}`,
				...texts.map((text) => `    ${text}`),
				...those.map(({ offering, before, after, questions }) => {
					const turned = `${verdictWords(before, language)} → ${verdictWords(after, language)}`;
					return `    ${nameOf(offering)[language]}${language === "en" ? ": " : " : "}${turned}, ${questions.length} questions`;
				}),
			];
		}),
	];
}

function statementLines(
	statements: readonly ChangedStatement[],
	nameOf: (id: string) => Text,
	language: Language,
): string[] {
	if (statements.length === 0) return [];
	const subjects = [...new Set(statements.map(({ subject }) => subject))];
	return [
		"",
		language === "en" ? "Statements" : "Énoncés",
		...subjects.flatMap((subject) => {
			const those = statements.filter((one) => one.subject === subject);
			const more = those.length - mostOfOne;
			return [
				`  ${nameOf(subject)[language]} (${subject})`,
				...those.slice(0, mostOfOne).map((statement) => `    ${statementLine(statement, language)}`),
				...(more > 0 ? [language === "en" ? `    and ${more} more` : `    et ${more} autres`] : []),
			];
		}),
	];
}

const signs = { added: "+", changed: "~", removed: "-" } as const;

function statementLine({ id, label, change, what, before, after }: ChangedStatement, language: Language): string {
	const says = (said: Said | null) => said?.text?.[language] ?? label[language];
	const fields = what.length > 0 ? ` (${what.join(", ")})` : "";
	const [old, new_] = [says(before), says(after)];
	const text = change === "added" ? new_ : change === "removed" ? old : old === new_ ? new_ : `${old} → ${new_}`;
	return `${signs[change]} ${id}${fields}${language === "en" ? ": " : " : "}${text}`;
}

function verdictWords({ outcome, assurance }: Verdict, language: Language): string {
	const word = outcomeWords[outcome][language].toLowerCase();
	return assurance === null ? word : bracketed(word, assuranceWords[assurance][language]);
}
