import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askSchema, unknownSchema } from "../../src/evaluator/answer.js";
import { questionSchema } from "../../src/evaluator/question.js";
import { nameKey } from "../../src/knowledge/names.js";
import { Atlas } from "../../src/knowledge/places.js";
import { grammar } from "../../src/questions/grammar.js";
import { type Draft, fillIn, nameIndexOf, readQuestion, type Understood } from "../../src/questions/index.js";
import { keyOf, tokenize } from "../../src/questions/tokens.js";
import { knowledgeRelease } from "./knowledge.js";

const release = await knowledgeRelease();
const index = nameIndexOf(release);
const today = "2026-11-20";
const settings = { home: ["CA"], framework: null, readings: {} };
const ground = { release, atlas: new Atlas(release.grounds.places, release.grounds.sets), settings, today };
const read = (text: string) => readQuestion(text, { index, today });
const draftOf = (understood: Understood): Draft | undefined =>
	understood.kind === "draft" ? understood.draft : undefined;
const names = (thing: { id: string; name: { en: string; fr: string }; aliases: readonly string[] }) => [
	thing.id,
	thing.name.en,
	thing.name.fr,
	...thing.aliases,
];

/** Words as they stand in questions, in any order: what is most likely to confuse a grammar. */
const words = [
	...new Set([
		...grammar.flatMap((row) =>
			[row.forms.en, row.forms.fr].flatMap((text) => text.split(/[\s|?]+/)).filter((word) => /^[a-z]+$/.test(word)),
		),
		...[...release.offerings, ...release.dataClasses, ...release.laws, ...release.frameworks].flatMap((thing) => [
			thing.name.en,
			...thing.aliases.slice(0, 2),
		]),
		..."for under with own keys outside third party region home if read narrowly as of 2026-02-01 1 March 2026 stored only in France and , ? = . l' d' §".split(
			" ",
		),
	]),
];

function expectValid(understood: Understood) {
	if (understood.kind === "ask") {
		askSchema.parse({ ask: understood.ask });
		expect(understood.ask.among).not.toEqual([]);
	} else if (understood.kind === "unknown") unknownSchema.parse({ unknown: understood.unknown });
	else {
		const filled = fillIn(understood.draft, ground);
		if ("question" in filled) questionSchema.parse(filled.question);
		else askSchema.parse({ ask: filled.ask });
	}
}

describe("whatever is typed", () => {
	it("is understood, asked about or unknown, always in the same way", () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.string({ unit: "grapheme", maxLength: 300 }), fc.string({ unit: "binary", maxLength: 300 })),
				(text) => {
					const understood = read(text);
					expectValid(understood);
					expect(read(text)).toEqual(understood);
				},
			),
			{ numRuns: 300 },
		);
	});

	it("even when it is made of the grammar's own words and names", () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...words), { maxLength: 18 }), (parts) => {
				const text = parts.join(" ");
				const understood = read(text);
				expectValid(understood);
				expect(read(text)).toEqual(understood);
			}),
			{ numRuns: 500 },
		);
	});

	it.each([
		["a".repeat(10_000)],
		["a ".repeat(5_000)],
		["is Cirrus sovereign for Protected B and ".repeat(250)],
		["=".repeat(10_000)],
		["a=".repeat(5_000)],
		["2026-02-".repeat(1_250)],
		["\u0000\u0007\u001b[31m".repeat(2_000)],
		["é\u0301".repeat(3_000)],
		["\ud800".repeat(1_000)],
		["Кириллица 漢字 العربية"],
	])("is read at any length and in any script (case %#)", (text) => {
		expectValid(read(text));
	});
});

describe("every name in the knowledge", () => {
	// What the knowledge declares to mean several things is asked about: test/bot/clashes.test.ts.
	const asked = new Set((release.grounds.clashes ?? []).map(({ name }) => nameKey(name)));
	it.each(
		release.offerings.flatMap((offering) =>
			names(offering)
				.filter((name) => !asked.has(nameKey(name)))
				.map((name): [string, string] => [name, offering.id]),
		),
	)("%s is a service wherever one is wanted", (name, id) => {
		for (const text of [
			`is ${name} sovereign for Protected B?`,
			`${name} est-il souverain pour Protégé B ?`,
			`${name} protected-b`,
			`peut-on héberger Protégé B chez ${name}`,
		])
			expect(draftOf(read(text))).toEqual({ intent: "check", offering: id, dataClasses: ["ca-protected-b"] });
	});

	// Two places' classes of one name are asked about: names.test.ts.
	const shared = (name: string, id: string) =>
		release.dataClasses.some(
			(other) =>
				other.id !== id &&
				[other.name.en, other.name.fr, ...other.aliases].some(
					(theirs) =>
						/ \(.*\)$/.test(theirs) && keyOf(tokenize(theirs.replace(/ \(.*\)$/, ""))) === keyOf(tokenize(name)),
				),
		) && release.dataClasses.some((one) => one.id === id && one.jurisdiction !== null);
	it.each(
		release.dataClasses.flatMap((dataClass) =>
			names(dataClass)
				.filter((name) => !shared(name, dataClass.id) && !asked.has(nameKey(name)))
				.map((name): [string, string] => [name, dataClass.id]),
		),
	)("%s is data wherever it is wanted", (name, id) => {
		const check = { intent: "check", offering: "micrologic-cirrus", dataClasses: [id] };
		expect(draftOf(read(`is Cirrus sovereign for ${name}?`))).toEqual(check);
		expect(draftOf(read(`Cirrus est-il souverain pour ${name} ?`))).toEqual(check);
		expect(draftOf(read(`who can host ${name}`))).toEqual({ intent: "find", dataClasses: [id] });
	});

	it.each(release.laws.flatMap((law) => names(law).map((name): [string, string] => [name, law.id])))(
		"%s is a law",
		(name, id) => {
			expect(draftOf(read(`is Bleu exposed to ${name}?`))).toEqual({ intent: "exposure", offering: "bleu", law: id });
		},
	);

	it.each(
		release.frameworks.flatMap((framework) => names(framework).map((name): [string, string] => [name, framework.id])),
	)("%s is a framework", (name, id) => {
		expect(draftOf(read(`is Bleu ok for HDS under ${name}?`))).toHaveProperty("framework", id);
		expect(draftOf(read(`use ${name}`))).toEqual({ intent: "settings", change: { framework: id } });
		expect(draftOf(read(`what is ${name}?`))).toEqual({ intent: "explain", subject: id });
	});
});

describe("a mistyped name", () => {
	const letters = "abcdefghijklmnopqrstuvwxyz";
	const edited = (name: string) =>
		fc
			.tuple(
				fc.nat({ max: name.length - 1 }),
				fc.constantFrom(...letters),
				fc.constantFrom("drop", "add", "replace", "swap"),
			)
			.map(([at, letter, how]) => {
				if (how === "drop") return name.slice(0, at) + name.slice(at + 1);
				if (how === "add") return name.slice(0, at) + letter + name.slice(at);
				if (how === "replace") return name.slice(0, at) + letter + name.slice(at + 1);
				return name.slice(0, at) + (name[at + 1] ?? "") + (name[at] ?? "") + name.slice(at + 2);
			});

	it("is mended and said so, or it is not understood; it never silently becomes another one", () => {
		const typed = fc
			.constantFrom(...release.dataClasses)
			.chain((dataClass) => edited(dataClass.name.en.toLowerCase()).map((text) => ({ id: dataClass.id, text })));
		fc.assert(
			fc.property(typed, ({ id, text }) => {
				const draft = draftOf(read(`is Cirrus sovereign for ${text}?`));
				if (draft?.intent !== "check" || draft.dataClasses.includes(id)) return;
				const others = release.dataClasses.filter((one) => draft.dataClasses.includes(one.id));
				const itsName = others.some((one) => names(one).some((name) => name.toLowerCase() === text));
				expect(itsName || (draft.corrections ?? []).length > 0).toBe(true);
			}),
			{ numRuns: 400 },
		);
	});
});
