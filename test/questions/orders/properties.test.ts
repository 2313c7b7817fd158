import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderSchema } from "../../../src/questions/order.js";
import { orderRows } from "../../../src/questions/orders/order-table.js";
import { runsOf } from "../../evaluator/runs.js";
import { allCases } from "./cases.js";
import { ground, read } from "./ground.js";

/** Words as they stand in orders, in any order: what is most likely to confuse the table. */
const words = [
	...new Set([
		...orderRows.flatMap(({ forms }) =>
			[forms.en, forms.fr].flatMap((text) => text.split(/[\s|?]+/).filter((word) => /^[a-z:]+$/.test(word))),
		),
		..."Acme Acne Cirrus Globex OVH @bob Bob me crm , ; : = « » ( ) \" ' 80% (FR) France SecNumCloud 2027-03-01 6 9 3 € 😀".split(
			" ",
		),
		"Just Because",
		"Protected B",
		"EU personal data",
		'"MSA" by Acme',
		"https://example.com/a",
		"until 2027",
		"residency: FR",
		"every 6 months",
	]),
];
const openings = [
	...new Set(
		orderRows.flatMap(({ forms }) =>
			[forms.en, forms.fr].flatMap((text) =>
				text.split("\n").map((form) =>
					form
						.trim()
						.split(" ")
						.slice(0, 2)
						.map((part) => (part.startsWith("{") ? "Acme" : (part.replace("?", "").split("|")[0] ?? "")))
						.join(" "),
				),
			),
		),
	),
];

function expectSound(text: string) {
	const found = read(text);
	expect(read(text)).toEqual(found);
	if (!found) return;
	if (found.kind === "order") {
		expect(orderSchema.parse(found.order)).toEqual(found.order);
		return;
	}
	const { trouble } = found;
	expect(trouble.text.length).toBeLessThanOrEqual(200);
	expect(trouble.nearest.length).toBeLessThanOrEqual(5);
	// What is shown as an example can be typed.
	expect(read(trouble.example, { channel: "C1" }), `${text} → ${trouble.example}`).toHaveProperty("kind", "order");
}

describe("whatever is typed", () => {
	it("is an order that keeps to its schema, a trouble with an example that works, or nothing", () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.string({ unit: "grapheme", maxLength: 200 }), fc.string({ unit: "binary", maxLength: 200 })),
				expectSound,
			),
			runsOf(200),
		);
	});

	it("even when it is made of the table's own words", () => {
		const typed = fc
			.tuple(fc.constantFrom(...openings), fc.array(fc.constantFrom(...words), { maxLength: 9 }))
			.map(([opening, others]) => [opening, ...others].join(" "));
		fc.assert(fc.property(typed, expectSound), runsOf(300));
	});

	it("even when it is an order with something put in or left out", () => {
		const typed = fc
			.tuple(
				fc.constantFrom(...allCases.map(([text]) => text)),
				fc.nat(200),
				fc.nat(12),
				fc.oneof(fc.string({ unit: "grapheme", maxLength: 6 }), fc.constantFrom(...words)),
			)
			.map(([text, at, length, put]) => {
				const from = at % (text.length + 1);
				return text.slice(0, from) + put + text.slice(from + length);
			});
		fc.assert(fc.property(typed, expectSound), runsOf(300));
	});
});

describe("a very long text", () => {
	const long = (lead: string, part: string) => lead + part.repeat(Math.ceil(40_000 / part.length));
	it.each([
		["a", ""],
		["a ", ""],
		["Acme ", ""],
		["x ", "approve "],
		["because x ", "approve Acme because "],
		["a; ", "approve Acme with conditions "],
		["Cirrus for ", "add vendor "],
		["Protected B and ", "add vendor Cirrus for "],
		["; contract", "evidence Acme residency: FR"],
		["residency ", "evidence Acme "],
		[": ", "evidence Acme"],
		['"', "evidence Acme residency: FR; "],
		["x, ", "Acme company: "],
		["Globex 1%, ", "Acme owners: "],
		[";", "Acme regions: "],
		[" ", "Acme company:"],
		["(", "add vendor "],
		["of ", "vendors "],
		["a, ", "tag Acme "],
		["1 ", "reminders on "],
		["a/", "time zone "],
		["every ", "review Acme "],
		["confirm ", ""],
		["confirm: ", ""],
		["\u0000\u001b[31m", "done Acme "],
		["\ud800", "done Acme "],
	])("of “%s” behind “%s” is read", (part, lead) => {
		expectSound(long(lead, part));
	});

	it("is imported byte for byte", () => {
		const csv = `name,data_classes\r\n${'Ünï ``code`` "a";b,c\n\n'.repeat(2_000)}\t`;
		expect(csv.length).toBeGreaterThan(35_000);
		const found = (text: string) => read(text);
		for (const text of [`import vendors\n${csv}`, `import vendors\r\n${csv}`, `import vendors\n\`\`\`\n${csv}\`\`\``])
			expect(found(text)).toEqual({ kind: "order", language: "en", order: { order: "import-vendors", csv } });
	});
});

it("reads a case the same with politeness around it, in any case and spacing", () => {
	const plain = allCases.filter(
		([text, , order]) =>
			!/^(?:please|can|could|pouvez|merci|we|import|what|which|who|qu|que|qui)|:$/i.test(text) &&
			!(
				"reason" in order ||
				"note" in order ||
				"answer" in order ||
				"claims" in order ||
				"name" in order ||
				"change" in order
			) &&
			order.order !== "show-vendor",
	);
	expect(plain.length).toBeGreaterThan(80);
	for (const [text, , order] of plain) {
		const bare = text.replace(/[\s,]*(?:please|[?.!])+$/i, "").trim();
		for (const said of [`please ${bare}`, `  ${bare} , please`, bare.toUpperCase().replace(/P-ZOE/g, "p-zoe")])
			expect(read(said), said).toMatchObject({ kind: "order", order: lower(order) });
	}
});

/** Tags are kept as they are typed. */
function lower(order: object): object {
	return "tag" in order || "untag" in order || "filter" in order ? { order: Reflect.get(order, "order") } : order;
}

it("names nobody but whom the ground names", () => {
	expect(ground.known.size).toBe(2);
});
