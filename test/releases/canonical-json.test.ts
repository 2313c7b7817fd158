import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/knowledge/canonical-json.js";

/** The double that has these bits, as RFC 8785 writes its samples. */
function double(bits: string): number {
	const view = new DataView(new ArrayBuffer(8));
	view.setBigUint64(0, BigInt(`0x${bits}`));
	return view.getFloat64(0);
}

describe("canonical JSON, by the examples of RFC 8785", () => {
	it("writes the sample of section 3.2.2", () => {
		const sample: unknown = JSON.parse(String.raw`{
			"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
			"string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
			"literals": [null, true, false]
		}`);
		expect(canonicalJson(sample)).toBe(
			String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
		);
	});

	it("sorts the keys of section 3.2.3 by UTF-16 code units", () => {
		const sample: unknown = JSON.parse(String.raw`{
			"\u20ac": "Euro Sign",
			"\r": "Carriage Return",
			"\ufb33": "Hebrew Letter Dalet With Dagesh",
			"1": "One",
			"\ud83d\ude00": "Emoji: Grinning Face",
			"\u0080": "Control",
			"\u00f6": "Latin Small Letter O With Diaeresis"
		}`);
		const order = [...canonicalJson(sample).matchAll(/:"([^"]+)"/g)].map(([, value]) => value);
		expect(order).toEqual([
			"Carriage Return",
			"One",
			"Control",
			"Latin Small Letter O With Diaeresis",
			"Euro Sign",
			"Emoji: Grinning Face",
			"Hebrew Letter Dalet With Dagesh",
		]);
	});

	it.each([
		["0000000000000000", "0"],
		["8000000000000000", "0"],
		["0000000000000001", "5e-324"],
		["8000000000000001", "-5e-324"],
		["7fefffffffffffff", "1.7976931348623157e+308"],
		["4340000000000000", "9007199254740992"],
		["4430000000000000", "295147905179352830000"],
		["44b52d02c7e14af5", "9.999999999999997e+22"],
		["44b52d02c7e14af6", "1e+23"],
		["44b52d02c7e14af7", "1.0000000000000001e+23"],
		["444b1ae4d6e2ef4e", "999999999999999700000"],
		["444b1ae4d6e2ef50", "1e+21"],
		["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
		["3eb0c6f7a0b5ed8d", "0.000001"],
		["41b3de4355555553", "333333333.3333332"],
		["41b3de4355555557", "333333333.33333343"],
		["becbf647612f3696", "-0.0000033333333333333333"],
		["43143ff3c1cb0959", "1424953923781206.2"],
	])("writes the number %s of appendix B as %s", (bits, text) => {
		expect(canonicalJson(double(bits))).toBe(text);
	});

	it.each([["7fffffffffffffff"], ["7ff0000000000000"], ["fff0000000000000"]])(
		"refuses %s, which is no number",
		(bits) => {
			expect(() => canonicalJson({ number: double(bits) })).toThrow(TypeError);
		},
	);

	it("refuses half of a surrogate pair, in values and in keys", () => {
		expect(() => canonicalJson(["\ud83d"])).toThrow(TypeError);
		expect(() => canonicalJson({ "\ude00\ud83d": 1 })).toThrow(TypeError);
		expect(canonicalJson("\ud83d\ude00")).toBe('"😀"');
	});

	it("refuses what JSON has no word for", () => {
		expect(() => canonicalJson(undefined)).toThrow(TypeError);
		expect(() => canonicalJson({ call: () => 1 })).toThrow(TypeError);
		expect(() => canonicalJson([1n])).toThrow(TypeError);
	});

	it("leaves out members without a value", () => {
		expect(canonicalJson({ b: undefined, a: [undefined, 1] })).toBe('{"a":[null,1]}');
	});
});

describe("canonical JSON of any value", () => {
	it("says the same as JSON", () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
			}),
		);
	});

	it("depends on no order of keys", () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
			}),
		);
	});

	it("differs where the values differ", () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
				expect(canonicalJson(one) === canonicalJson(other)).toBe(
					JSON.stringify(sorted(one)) === JSON.stringify(sorted(other)),
				);
			}),
		);
	});
});

/** The same value with every object's keys the other way round. */
function turned(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(turned);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.reverse()
			.map(([key, item]) => [key, turned(item)]),
	);
}

/** The value as nested lists, in which order alone tells. */
function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return ["list", ...value.map(sorted)];
	if (typeof value !== "object" || value === null) return value;
	return [
		"object",
		...Object.entries(value)
			.map(([key, item]) => [key, sorted(item)])
			.sort(),
	];
}
