import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { abilitiesOf, grammar, nameIndexOf, readOrder, readQuestion } from "../../../src/questions/index.js";
import * as cases from "../cases.js";
import { emptyGround, release, today } from "./ground.js";

/** Nothing that is understood as a question about the knowledge becomes an order. */

const index = nameIndexOf(release);
const golden = z
	.array(z.object({ text: z.string() }))
	.parse(JSON.parse(readFileSync(new URL("../../golden/questions.json", import.meta.url), "utf8")));
const texts = [
	...Object.values(cases).flatMap((list) => list.map(([text]) => text)),
	...golden.map(({ text }) => text),
	...(["en", "fr"] as const).flatMap((language) =>
		abilitiesOf(release, language)
			.filter(({ intent }) => intent !== "register")
			.flatMap(({ examples }) => examples),
	),
];

describe("with nothing in the register, each question that is tested anywhere", () => {
	it("is no order", () => {
		expect(texts.length).toBeGreaterThan(300);
		expect(texts.filter((text) => readOrder(text, emptyGround) !== undefined)).toEqual([]);
	});
});

/** One way to say a form of the grammar: each of its words in turn, with and without those that may be missing. */
function* sayings(form: string): Generator<string> {
	const parts = form.trim().split(" ");
	const most = Math.max(...parts.map((part) => part.split("|").length));
	for (let turn = 0; turn < most; turn++)
		for (const whole of [true, false])
			yield parts
				.flatMap((part) => {
					if (part.startsWith("{")) return [names[part.slice(1, -1)] ?? ""];
					const optional = part.endsWith("?");
					if (optional && !whole) return [];
					const words = (optional ? part.slice(0, -1) : part).split("|");
					return [words[turn % words.length] ?? ""];
				})
				.join(" ");
}

const names: Readonly<Record<string, string>> = {
	offering: "Cirrus",
	offerings: "Bleu and S3NS",
	dataClass: "Protected B",
	framework: "SecNumCloud",
	law: "CLOUD Act",
	home: "France",
	subject: "SecNumCloud",
	required: "Protected B",
	topic: "SecNumCloud",
	version: "2026.11.0",
	language: "French",
	reading: "narrow",
};

/** A list of vendors that names neither data nor anything sovereign is the team's own: the register lists them. */
const teams =
	/^(?:list|show|give|liste|lister|montre|montrer|donne) ?(?:me|us|moi|nous)? ?(?:a|an|the|all|some|un|une|des|les|le|la)? ?(?:vendors?|fournisseurs?)$/;

it("each form of the grammar, as people fill it, is no order where it is understood", () => {
	const taken: string[] = [];
	let said = 0;
	for (const { forms } of grammar)
		for (const form of [forms.en, forms.fr].flatMap((text) => text.split("\n")))
			for (const text of sayings(form)) {
				said++;
				if (readOrder(text, emptyGround) === undefined || teams.test(text)) continue;
				if (readQuestion(text, { index, today }).kind !== "unknown") taken.push(text);
			}
	expect(said).toBeGreaterThan(2_000);
	expect(taken).toEqual([]);
});

it("what asks whom the knowledge would propose stays a question, whoever says “vendors”", () => {
	for (const text of [
		"list vendors for Protected B",
		"which vendors can host Protected B?",
		"which vendors are sovereign for Protected B?",
		"show me sovereign vendors",
		"find a vendor for Protected B",
		"quels fournisseurs sont souverains pour Protégé B ?",
		"liste des fournisseurs souverains",
	])
		expect(readOrder(text, emptyGround), text).toBeUndefined();
});
