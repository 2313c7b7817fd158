import { describe, expect, it } from "vitest";
import { decimalOf, isLess, over, plus, print, times } from "../../src/evaluator/decimals.js";

describe("decimals at their edges", () => {
	it("are compared and added at the places of the finer one, whichever comes first", () => {
		const [coarse, fine] = [decimalOf(2), decimalOf(1.99)];
		expect([isLess(fine, coarse), isLess(coarse, fine), isLess(fine, fine)]).toEqual([true, false, false]);
		expect([print(plus(coarse, fine)), print(plus(fine, coarse))]).toEqual(["3.99", "3.99"]);
		expect([print(over(fine, coarse)), print(over(coarse, decimalOf(0.5)))]).toEqual(["0.995", "4"]);
	});
	it("are written with no more places than they need, and with a sign where they are below nothing", () => {
		expect(print({ units: 1200n, places: 3 })).toBe("1.2");
		expect(print({ units: 1000n, places: 0 })).toBe("1000");
		expect(print({ units: -5n, places: 3 })).toBe("-0.005");
		expect(print({ units: 0n, places: 3 })).toBe("0");
		expect(print(times(decimalOf(-0.5), decimalOf(0.5)))).toBe("-0.25");
	});
	it("are read from what JavaScript writes with a power of ten", () => {
		expect(decimalOf(1.25e-7)).toEqual({ units: 125n, places: 9 });
		expect(decimalOf(-1.5e21)).toEqual({ units: -1500000000000000000000n, places: 0 });
		expect(decimalOf(2)).toEqual({ units: 2n, places: 0 });
	});
});
