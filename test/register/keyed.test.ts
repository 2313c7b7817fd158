import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Keyed } from "../../src/register/keyed.js";

describe("a keyed collection", () => {
	it("holds what a map would, after any changes, and leaves every earlier one as it was", () => {
		const key = fc.oneof(fc.string({ maxLength: 3 }), fc.integer({ min: 0, max: 300 }).map(String));
		const change = fc.tuple(fc.boolean(), key, fc.integer());
		fc.assert(
			fc.property(fc.array(change, { maxLength: 400 }), (changes) => {
				let keyed = Keyed.of<number>();
				const map = new Map<string, number>();
				const early: [Keyed<number>, Record<string, number>][] = [];
				for (const [puts, id, value] of changes) {
					if (early.length < 20) early.push([keyed, keyed.toRecord()]);
					keyed = puts ? keyed.with(id, value) : keyed.without(id);
					if (puts) map.set(id, value);
					else map.delete(id);
				}
				expect(keyed.size).toBe(map.size);
				expect(new Map(keyed)).toEqual(map);
				for (const [id, value] of map) expect(keyed.get(id)).toBe(value);
				for (const [before, then] of early) expect(before.toRecord()).toEqual(then);
			}),
		);
	});

	it("tells keys of one hash apart", () => {
		// Two pairs of one FNV-1a hash.
		const pairs = ["costarring", "liquid", "declinate", "macallums"];
		const keyed = Keyed.of(pairs.map((word, index) => [word, index] as const));
		expect(keyed.size).toBe(4);
		expect(pairs.map((word) => keyed.get(word))).toEqual([0, 1, 2, 3]);
		expect(keyed.without("liquid").get("costarring")).toBe(0);
		expect(keyed.without("liquid").get("liquid")).toBeUndefined();
	});

	it("is written down in the order of its keys, whatever the order they came in", () => {
		const ids = Array.from({ length: 500 }, (_, index) => `v-${index}`);
		const there = Keyed.of(ids.map((id) => [id, id] as const));
		const back = Keyed.of(ids.toReversed().map((id) => [id, id] as const));
		expect(JSON.stringify(there.toRecord())).toBe(JSON.stringify(back.toRecord()));
		expect(Object.keys(there.toRecord())).toEqual([...ids].sort());
	});
});
