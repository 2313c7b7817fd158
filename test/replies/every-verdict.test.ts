import { beforeAll, describe, expect, it } from "vitest";
import { type Assessment, assess } from "../../src/evaluator/index.js";
import type { Language } from "../../src/knowledge/text.js";
import { phrases } from "../../src/replies/phrases.js";
import { type Reply, replySchema } from "../../src/replies/reply.js";
import { assuranceWords, interestedWord, outcomeWords, statusWords } from "../../src/replies/words.js";
import {
	blocksOf,
	checkQuestion,
	firstTexts,
	headingOf,
	languages,
	realKnowledge,
	spansText,
	tell,
	textsOf,
} from "./real.js";

/**
 * What holds of every verdict, in both languages: each offering of the release for each data class, the yardsticks by
 * turns, so that each offering and each class meets every yardstick.
 */

const knowledge = await realKnowledge();
const classes = [...knowledge.dataClasses.values()];

interface Told {
	readonly answer: Assessment;
	readonly reply: Reply;
	readonly language: Language;
	readonly at: string;
}

function questionsFor({ id, jurisdiction }: (typeof classes)[number]) {
	const home = [jurisdiction ?? "EU"];
	const frameworks = [...knowledge.frameworks.keys()];
	const turn = classes.findIndex((one) => one.id === id);
	return [...knowledge.offerings.keys()].flatMap((offering, at) => {
		const framework = frameworks[(at + turn) % frameworks.length];
		return framework === undefined ? [] : [checkQuestion(offering, id, { framework, home })];
	});
}

/** Whose word it is, or how sure it is, in the first line. */
function saysHowSure({ answer, reply, language }: Told): boolean {
	const heading = headingOf(reply).toLowerCase();
	if (answer.assurance === null) return true;
	if (answer.assurance !== "claimed") return heading.includes(assuranceWords[answer.assurance][language].toLowerCase());
	return language === "en" ? /on the word of|by the vendor's own account/.test(heading) : / selon /.test(heading);
}

describe.each(classes.map((one) => [one.id, one] as const))("every verdict for %s", (_, dataClass) => {
	const all: Told[] = [];
	beforeAll(() => {
		for (const question of questionsFor(dataClass)) {
			const answer = assess(knowledge, question);
			for (const language of languages)
				all.push({
					answer,
					language,
					reply: tell(answer, language, knowledge),
					at: `${question.offering}, ${dataClass.id}, ${question.framework}, ${language}`,
				});
		}
	}, 120_000);

	it("begins with outcome, offering, class and assurance, then by what, for whom, when and on which knowledge", () => {
		expect(all).toHaveLength(knowledge.offerings.size * languages.length);
		for (const told of all) {
			const { answer, reply, language, at } = told;
			const heading = headingOf(reply);
			expect(heading.startsWith(outcomeWords[answer.outcome][language]), at).toBe(true);
			expect(heading, at).toContain(knowledge.nameOf(answer.question.offering)[language]);
			expect(heading.toLowerCase(), at).toContain(dataClass.name[language].toLowerCase());
			expect(saysHowSure(told), `${at}: ${heading}`).toBe(true);
			// That a service has ended or is only announced stands before the first line.
			const second = reply.blocks[reply.blocks.findIndex(({ kind }) => kind === "heading") + 1];
			const terms = second?.kind === "note" ? spansText(second.text) : "";
			expect(terms, at).toContain(knowledge.nameOf(answer.question.framework)[language]);
			expect(terms, at).toContain(knowledge.release.version);
			expect(terms, at).toContain(language === "en" ? "20 November 2026" : "20 novembre 2026");
		}
	});

	it("has a line of at most 90 characters for each pillar, and for each demand that is not met", () => {
		for (const { answer, reply, language, at } of all) {
			const pillars = knowledge.frameworks.get(answer.question.framework)?.pillars ?? [];
			const [first, ...others] = blocksOf(reply, "rows");
			const labels = first?.rows.map((row) => row.label);
			expect(labels, at).toEqual(pillars.map((pillar) => pillar.name[language]));
			const statuses = Object.values(statusWords).map((word) => word[language]);
			// Clauses that demand nothing where they apply are neither met nor unmet.
			if (answer.result?.kind === "strictest") statuses.push(phrases.noneShown[language]);
			for (const row of [first, ...others].flatMap((rows) => rows?.rows ?? [])) {
				expect(statuses, at).toContain(row.status);
				expect(spansText(row.text).length, `${at}: ${spansText(row.text)}`).toBeLessThanOrEqual(90);
				expect(spansText(row.text), at).toMatch(/^[\p{Lu}\p{N}]/u);
				expect(row.label.length, `${at}: ${row.label}`).toBeLessThanOrEqual(66);
			}
			for (const row of others.flatMap(({ rows }) => rows))
				expect(row.status, `${at}: ${row.label}`).not.toBe(statusWords.met[language]);
		}
	});

	it("has at most six short lines, and none that offers to settle what is settled", () => {
		for (const { answer, reply, at } of all) {
			const fields = blocksOf(reply, "fields").flatMap((block) => block.fields);
			expect(fields.length, at).toBeLessThanOrEqual(6);
			const labels = fields.map(({ label }) => label);
			expect(new Set(labels).size, `${at}: ${labels}`).toBe(labels.length);
			if (answer.outcome === "not-sovereign")
				expect(
					labels.some((label) => label === "To settle it" || label === "Pour trancher"),
					at,
				).toBe(false);
			const moving = answer.hingesOn.some((hinge) => hinge.sides.some(({ outcome }) => outcome !== answer.outcome));
			expect(
				labels.some((label) => label === "Hangs on" || label === "Dépend de"),
				at,
			).toBe(moving);
		}
	});

	it("cites only sources that it lists, under their numbers", () => {
		for (const { answer, reply, at } of all) {
			const text = reply.blocks.filter((block) => block.kind !== "fold" || block.id !== "sources").flatMap(textsOf);
			const numbers = text.flatMap((line) => [...line.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number)));
			for (const number of numbers)
				expect(number > 0 && number <= answer.sources.length, `${at}: [${number}]`).toBe(true);
			const listed = reply.blocks.find((block) => block.kind === "fold" && block.id === "sources");
			const lines = listed ? textsOf(listed).slice(1) : [];
			expect(lines, at).toHaveLength(answer.sources.length);
			for (const [index, line] of lines.entries()) expect(line.startsWith(`[${index + 1}] `), at).toBe(true);
		}
	});

	it("leaves nothing unfilled, and shouts nowhere", () => {
		for (const { reply, at } of all) {
			const text = reply.blocks
				.filter((block) => block.kind !== "fold" || block.id !== "sources")
				.flatMap(textsOf)
				.join("\n");
			expect(/\{\w+\}|undefined|\bnull\b|\[object|NaN/.exec(text)?.[0], at).toBeUndefined();
			expect(/!/.exec(text)?.[0], at).toBeUndefined();
			expect(/ {2}/.exec(text)?.[0], at).toBeUndefined();
			expect(replySchema.safeParse(reply).error, at).toBeUndefined();
		}
	});

	it("reads as French: elided, and spaced before colons and semicolons", () => {
		for (const { reply, at } of all.filter(({ language }) => language === "fr")) {
			// Marks of another language keep their own colon.
			const text = firstTexts(reply).join("\n").replaceAll(dataClass.name.fr, "");
			// "de AWS", "que Outscale": templates must read well with any name.
			expect(/(?<!\p{L})(de|que|jusque|lorsque|le) [AEIOUÉÈÊ]\p{L}*/u.exec(text)?.[0], at).toBeUndefined();
			// A colon within a mark (C5:2026) or an address is no punctuation.
			expect(/[^\s«“]([;?»]|:(?![/\p{L}\p{N}]))/u.exec(text)?.[0], at).toBeUndefined();
		}
	});

	it("is the same, byte for byte, for the same question", () => {
		for (const { answer, reply, language, at } of all)
			expect(JSON.stringify(tell(answer, language, knowledge)) === JSON.stringify(reply), at).toBe(true);
		for (const { answer, reply, at } of all
			.filter((one) => one.language === "en")
			.filter((_one, index) => index % 10 === 0))
			expect(
				JSON.stringify(tell(assess(knowledge, answer.question), "en", knowledge)) === JSON.stringify(reply),
				at,
			).toBe(true);
	});
});

it("tells whose word a claim is, wherever it is not the vendor's", () => {
	const answer = assess(knowledge, checkQuestion("slack", "generic-employee-data"));
	const [rows] = blocksOf(tell(answer, "en", knowledge), "rows");
	expect(rows?.rows.find((row) => row.label === "Legal")?.assurance).toBe(interestedWord.en);
	expect(headingOf(tell(answer, "en", knowledge))).toMatch(/^Not sovereign, on the word of/);
});
