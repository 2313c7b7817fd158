import { beforeAll, describe, expect, it } from "vitest";
import type { Knowledge } from "../../../src/evaluator/index.js";
import type { OrderTrouble } from "../../../src/questions/index.js";
import { refusalCodeSchema } from "../../../src/register/refusal.js";
import { troubleReply } from "../../../src/replies/register/trouble-reply.js";
import { registerAnswerSchema } from "../../../src/replies/register-answer.js";
import { replySchema } from "../../../src/replies/reply.js";
import { Telling } from "../../../src/replies/telling.js";
import { firstTexts, headingOf, languages, realKnowledge } from "../real.js";

/** What of an order could not be read is said in words, with what may have been meant and how to say it. */

let knowledge: Knowledge;
beforeAll(async () => {
	knowledge = await realKnowledge();
});

const abouts = {
	vendor: "unknown-vendor",
	several: "ambiguous-vendor",
	name: "no-name",
	"one-vendor": "one-vendor-at-a-time",
	"one-order": "one-order-at-a-time",
	offering: "unknown-offering",
	dataClass: "unknown-data-class",
	person: "unknown-person",
	somebody: "unknown-person",
	date: "unknown-date",
	cadence: "unknown-cadence",
	attribute: "unknown-attribute",
	part: "unknown-part",
	conditions: "no-conditions",
	answer: "unknown-answer",
	value: "unknown-value",
	reason: "unknown-reason",
	proof: "unknown-proof",
	setting: "unknown-setting",
	channel: "no-channel",
	words: "unknown-words",
} as const satisfies Record<OrderTrouble["about"], string>;

const troubles = Object.entries(abouts).map(([about, code]) => ({ about, code }));
function isAbout(about: string): about is OrderTrouble["about"] {
	return Object.hasOwn(abouts, about);
}

describe("an order that cannot be read", () => {
	for (const { about, code } of troubles)
		for (const text of ["Fu\u0000 {text} <b>", ""])
			it(`is told: ${code}${text === "" ? ", nothing said" : ""}`, () => {
				if (!isAbout(about)) throw new Error(about);
				const said = languages.map((language) => {
					const reply = troubleReply(
						{ about, text, nearest: ["Payroll"], example: "vendor Payroll" },
						new Telling(language, knowledge),
					);
					expect(replySchema.safeParse(reply).error).toBeUndefined();
					expect(registerAnswerSchema.parse(reply.answer)).toEqual({ order: null, outcome: "refused", code });
					expect(refusalCodeSchema.safeParse(code).success).toBe(true);
					expect(reply.private).toBe(true);
					const texts = firstTexts(reply);
					expect(texts).toContain("vendor Payroll");
					expect(texts.join("\n")).toContain(language === "en" ? "Perhaps: “Payroll”." : "Peut-être : « Payroll ».");
					expect(headingOf(reply).includes(text)).toBe(true);
					return headingOf(reply);
				});
				expect(new Set(said).size).toBe(2);
			});

	it("tells of a document's date after today that it is after today, and not that it is none", () => {
		const says = languages.map((language) =>
			headingOf(
				troubleReply(
					{ about: "date", text: "2030-01-05", late: true, nearest: [], example: "" },
					new Telling(language, knowledge),
				),
			),
		);
		expect(says[0]).toContain("A document cannot be dated after today.");
		expect(says[1]).toContain("Un document ne peut pas être daté d'après aujourd'hui.");
	});

	it("leads to all vendors where one is not known, and nowhere else", () => {
		const telling = new Telling("fr", knowledge);
		const actions = troubles.flatMap(({ about }) => {
			if (!isAbout(about)) return [];
			const reply = troubleReply({ about, text: "x", nearest: [], example: "" }, telling);
			return reply.actions.map(({ typed }) => [about, typed]);
		});
		expect(actions).toEqual([
			["vendor", "fournisseurs"],
			["several", "fournisseurs"],
		]);
	});

	it("gives the same order for each that may be meant by a button, in the place of an example", () => {
		const order = { order: "reassess", vendor: "v-crm" } as const;
		const reply = troubleReply(
			{
				about: "vendor",
				text: "",
				nearest: ["Acme CRM"],
				example: "reassess Acme CRM",
				choices: [{ name: "Acme CRM", order, typed: "reassess Acme CRM" }],
			},
			new Telling("en", knowledge),
		);
		expect(firstTexts(reply)).toEqual(["Which vendor do you mean?"]);
		expect(reply.actions[0]).toEqual({
			label: "Acme CRM",
			press: { order, language: "en" },
			primary: false,
			typed: "reassess Acme CRM",
		});
	});

	it("names all parts of the questionnaire, the nearest first, and keeps the lines of an example", () => {
		const telling = new Telling("en", knowledge);
		const part = troubleReply({ about: "part", text: "regoins", nearest: ["regions"], example: "" }, telling);
		expect(firstTexts(part).join("\n")).toContain("Its parts: regions, company, owners, operator, kind, residency,");
		const example = "import vendors\nname,data_classes\nAcme CRM,ca-protected-b";
		const lines = troubleReply({ about: "words", text: "", nearest: [], example }, telling);
		expect(lines.blocks).toContainEqual({ kind: "copy", text: example });
	});

	it("shows what was typed no longer than a line, and never half a character", () => {
		const text = "😀".repeat(200);
		const reply = troubleReply({ about: "words", text, nearest: [], example: "" }, new Telling("en", knowledge));
		expect(headingOf(reply)).toMatch(/^I do not understand “(?:😀){79}…” here\.$/u);
	});
});
