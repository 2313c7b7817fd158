import { describe, expect, it } from "vitest";
import { abilitiesOf, orderAbilities } from "../../../src/questions/index.js";
import { intakeParts, type OrderKind, orderSchema } from "../../../src/questions/order.js";
import { examples as answers } from "../../../src/questions/orders/intake-answer.js";
import { orderRows } from "../../../src/questions/orders/order-table.js";
import { ground, ordered, read, release, vendorsCalled } from "./ground.js";

/** The vendors that the first examples add. */
const vendors = vendorsCalled({ "v-1": "Micrologic Cirrus", "v-2": "Acme CRM" });

describe.each(["en", "fr"] as const)("the table of orders in %s", (language) => {
	for (const { id, order, examples, description, listed } of orderAbilities(release, language)) {
		it(`${id} says what it does`, () => {
			expect(description).not.toBe("");
			if (listed) expect(examples).not.toEqual([]);
		});
		it.each(examples)(`${id}: %s`, (example) => {
			const found = read(example, { vendors });
			expect(found).toMatchObject({ kind: "order", order: { order } });
			// A French example is French; where both languages say it so, nothing tells.
			expect([language, undefined]).toContain(found?.language);
		});
	}

	it("has an example for every part of the questionnaire", () => {
		const lead = {
			company: "société",
			owners: "propriétaires",
			operator: "exploitant",
			kind: "type",
			regions: "régions",
			residency: "localisation",
			runsOn: "tourne sur",
			access: "accès",
			staff: "personnel",
			keys: "clés",
			certificates: "certificats",
		};
		for (const part of intakeParts) {
			const words = language === "fr" ? lead[part] : part === "runsOn" ? "runs on" : part;
			const order = ordered(`Acme ${words}: ${answers[part][language]}`);
			expect(order, part).toMatchObject({ order: "answer-intake", part });
			expect(order, part).not.toMatchObject({ answer: null });
		}
	});

	it("is told by help, beside the questions", () => {
		const told = abilitiesOf(release, language).filter(({ intent }) => intent === "register");
		expect(told.map(({ id }) => id)).toEqual(
			expect.arrayContaining(["add-vendor", "list-vendors", "approve", "list-reminders"]),
		);
		expect(new Set(told.flatMap(({ examples }) => examples)).size).toBe(
			told.flatMap(({ examples }) => examples).length,
		);
	});
});

it("has a row for every order", () => {
	const kinds = orderSchema.options.map(({ shape }): OrderKind => shape.order.value);
	const typed = new Set<OrderKind>([...orderRows.map(({ order }) => order), "import-vendors"]);
	expect(kinds.filter((kind) => !typed.has(kind))).toEqual([]);
});

it("has a form of its own in each language for every row", () => {
	for (const { forms, id } of orderRows)
		for (const text of [forms.en, forms.fr])
			for (const form of text.split("\n")) {
				expect(form.trim(), id).toMatch(/^[a-z0-9|?{}:= ]+$/);
				const slots = form.match(/\{\w+\}/g) ?? [];
				expect(new Set(slots).size, form).toBe(slots.length);
			}
});

it("reads each example without a capital or an accent, too", () => {
	for (const language of ["en", "fr"] as const)
		for (const { id, examples } of orderAbilities(release, language))
			for (const example of examples) {
				const plain = example.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
				expect(ordered(plain, { ...ground, vendors }), `${id}: ${plain}`).toHaveProperty("order");
			}
});
