import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closestWord, typingDistance, vocabularyOf } from "../../src/questions/typos.js";

/** The same distance the slow and plain way. */
function plainDistance(a: string, b: string): number {
	if (a === "" || b === "") return a.length + b.length;
	const same = a.at(-1) === b.at(-1);
	const ways = [
		plainDistance(a.slice(0, -1), b) + 1,
		plainDistance(a, b.slice(0, -1)) + 1,
		plainDistance(a.slice(0, -1), b.slice(0, -1)) + (same ? 0 : 1),
	];
	if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
		ways.push(plainDistance(a.slice(0, -2), b.slice(0, -2)) + 1);
	return Math.min(...ways);
}

describe("typing distance", () => {
	it("is that of the plain definition, as far as it is asked", () => {
		const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 5 });
		fc.assert(
			fc.property(word, word, fc.nat({ max: 6 }), (a, b, most) => {
				const plain = plainDistance(a, b);
				if (plain <= most) expect(typingDistance(a, b, most)).toBe(plain);
				else expect(typingDistance(a, b, most)).toBeGreaterThan(most);
			}),
		);
	});
});

describe("the word that was meant", () => {
	const vocabulary = vocabularyOf(["bleu", "cirrus", "micrologic", "health", "stackit", "outscale", "hds", "702"]);
	it.each([
		["blue", "bleu"],
		["cirus", "cirrus"],
		["microlojic", "micrologic"],
		["mircologic", "micrologic"],
		["stakcit", "stackit"],
		["outscael", "outscale"],
	])("%s", (typed, meant) => {
		expect(closestWord(typed, vocabulary)).toBe(meant);
	});

	it.each(["wealth", "hsd", "703", "dinosaur", "crs", "blau1", "b"])("%s is none of them", (typed) => {
		expect(closestWord(typed, vocabulary)).toBeUndefined();
	});

	it("is none where two are equally near", () => {
		expect(closestWord("blex", vocabularyOf(["bleu", "blew"]))).toBeUndefined();
	});
});
