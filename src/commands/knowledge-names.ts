import { asks, type Clash } from "../knowledge/clashes.js";
import { nameKey } from "../knowledge/names.js";
import type { Language, Text } from "../knowledge/text.js";
import { explainedOf, meantBy } from "../questions/across-kinds.js";
import type { NameKind } from "../questions/names.js";
import { checkKnowledge } from "../releases/check.js";
import { filesIn } from "../releases/disk.js";
import type { Drafts } from "../releases/draft.js";
import { type Holding, holdingsOf, type NamedKind, namedIn } from "../releases/named.js";
import { printProblem } from "../releases/problem.js";
import { countOf } from "./knowledge-check.js";
import type { ExitCode, Output } from "./output.js";

export interface NamesOptions {
	readonly folder: string;
	/** Only names that several things have. */
	readonly clashes: boolean;
	readonly language: Language;
}

/** `sovereign knowledge names`: who answers to which name, and how each clash is resolved. */
export async function knowledgeNames(options: NamesOptions, output: Output): Promise<ExitCode> {
	const { folder, clashes, language } = options;
	const { drafts, problems } = await checkKnowledge(filesIn(folder));
	if (!drafts) {
		for (const problem of problems) output.err(printProblem(problem, language));
		output.err(countOf(problems, language));
		return 1;
	}
	for (const line of nameLines(drafts, clashes, language)) output.out(line);
	return 0;
}

const kindNames: Readonly<Record<NamedKind, Text>> = {
	provider: { en: "company", fr: "société" },
	offering: { en: "service", fr: "service" },
	law: { en: "law", fr: "loi" },
	framework: { en: "framework", fr: "référentiel" },
	dataClass: { en: "data class", fr: "classe de données" },
	place: { en: "place", fr: "lieu" },
	scheme: { en: "certificate", fr: "certificat" },
};

/** A line for each name; below a clash, how it is resolved and why. */
export function nameLines(drafts: Drafts, clashesOnly: boolean, language: Language): string[] {
	const declared = drafts.grounds.data.clashes ?? [];
	return holdingsOf(namedIn(drafts)).flatMap((holding) => {
		const { name, holders } = holding;
		if (clashesOnly && holders.length < 2) return [];
		const colon = language === "en" ? ":" : " :";
		const who = holders.map(({ named }) => `${kindNames[named.kind][language]} ${named.id}`).join(" · ");
		const lines = [...withinKinds(holding, declared, language), ...acrossKinds(holding, language)];
		return [`${name}${colon} ${who}`, ...lines.map((line) => `  ${line}`)];
	});
}

/** What the knowledge declares of a name that several things of one kind have. */
function withinKinds({ name, holders }: Holding, declared: readonly Clash[], language: Language): string[] {
	return declared
		.filter((clash) => nameKey(clash.name) === nameKey(name))
		.filter(({ among }) => holders.some(({ named }) => among.includes(named.id)))
		.map(({ among, resolve, why }) => {
			const asked = { en: `asks among ${among.join(", ")}`, fr: `demande entre ${among.join(", ")}` };
			const owned = { en: `${resolve} alone answers to it`, fr: `${resolve} seul y répond` };
			return `${(resolve === asks ? asked : owned)[language]}${language === "en" ? ":" : " :"} ${why[language]}`;
		});
}

/** What no place of a question means alone. */
const apart = {
	provider: { en: "the company answers by its other names", fr: "la société répond à ses autres noms" },
	scheme: { en: "the certificate is named in facts only", fr: "le certificat n'est nommé que dans les faits" },
} as const;

/** How the question's grammar tells apart things of several kinds with one name. */
function acrossKinds({ holders }: Holding, language: Language): string[] {
	const kinds = [...new Set(holders.map(({ named }) => named.kind))];
	if (kinds.length < 2) return [];
	const means = kinds.map((kind) =>
		kind === "provider" || kind === "scheme"
			? apart[kind][language]
			: `${meantBy[kind][language]} → ${kindNames[kind][language]}`,
	);
	const explained = explainedOf(new Set(kinds.filter(isNameKind))).map((kind) => kindNames[kind][language]);
	const [first, ...others] = explained;
	const question = language === "en" ? '"what is …?"' : "« qu'est-ce que … ? »";
	if (first && others.length === 0) means.push(`${question} → ${first}`);
	else if (first)
		means.push(`${question} → ${language === "en" ? "asks among" : "demande entre"} ${explained.join(", ")}`);
	return [
		language === "en"
			? `the question tells them apart: ${means.join("; ")}`
			: `la question les distingue : ${means.join(" ; ")}`,
	];
}

function isNameKind(kind: NamedKind): kind is NameKind {
	return kind !== "place" && kind !== "scheme";
}
