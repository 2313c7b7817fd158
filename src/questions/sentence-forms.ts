import { type GrammarRow, grammar } from "./grammar.js";
import type { NameIndex } from "./names.js";
import { compile, type Pattern } from "./patterns.js";
import type { Token } from "./tokens.js";
import { closestWord, vocabularyOf } from "./typos.js";

/** A form of a sentence and the row of the grammar that it belongs to. */
export interface SentenceForm {
	readonly row: GrammarRow;
	readonly pattern: Pattern;
}

/** Every form of the grammar, those that demand the most words first. */
export const forms: readonly SentenceForm[] = grammar
	.flatMap((row) =>
		[row.forms.en, row.forms.fr].flatMap((text) =>
			text.split("\n").map((line): SentenceForm => ({ row, pattern: compile(line.trim()) })),
		),
	)
	.sort((a, b) => b.pattern.literals - a.pattern.literals);

/** Words of the grammar, some of which are long enough to be mistyped: "soveriegn". */
const grammarWords = new Set(
	forms.flatMap(({ pattern }) =>
		pattern.elements.flatMap((element) => (element.kind === "word" ? [...element.words] : [])),
	),
);
const grammarVocabulary = vocabularyOf([...grammarWords].filter((word) => word.length > 4));

/** Words that nothing is called by, replaced by the word of the grammar that they can only have been. */
export function withGrammarMended(tokens: readonly Token[], { names, places }: NameIndex): Token[] | undefined {
	let mended = false;
	const result = tokens.map((token, at) => {
		if (
			token.key.length < 5 ||
			grammarWords.has(token.key) ||
			places.at(tokens, at) ||
			Object.values(names).some(({ known }) => known.has(token.key))
		)
			return token;
		const key = closestWord(token.key, grammarVocabulary);
		if (key === undefined) return token;
		mended = true;
		return { ...token, key };
	});
	return mended ? result : undefined;
}

/** The intents whose forms share the most words with what was typed. */
export function nearestIntents(tokens: readonly Token[]): string[] {
	const typed = new Set(tokens.map((token) => token.key));
	const scores = new Map<string, number>();
	for (const { row, pattern } of forms) {
		if (pattern.literals < 2) continue;
		let shared = 0;
		for (const element of pattern.elements)
			if (element.kind === "word" && !element.optional && [...element.words].some((word) => typed.has(word))) shared++;
		const score = shared / pattern.literals;
		if (score >= 0.5) scores.set(row.intent, Math.max(scores.get(row.intent) ?? 0, score));
	}
	return [...scores]
		.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
		.slice(0, 2)
		.map(([intent]) => intent);
}
