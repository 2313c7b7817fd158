import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalOf, isLess, over, placesOf, plus, print, times, zero } from "../../src/evaluator/decimals.js";

const written = (value: number) => print(decimalOf(value));

describe("exact decimals", () => {
	it("are the numbers as they are written, however JavaScript prints them", () => {
		expect([0, 35.75, 100, 0.05, 1e-7, 1.5e-9, 1e21, 250.4, -0.5].map(written)).toEqual([
			"0",
			"35.75",
			"100",
			"0.05",
			"0.0000001",
			"0.0000000015",
			"1000000000000000000000",
			"250.4",
			"-0.5",
		]);
	});

	it("add up without the rounding of binary fractions", () => {
		const tenths = Array.from({ length: 10 }, () => decimalOf(0.1));
		expect(print(tenths.reduce(plus, zero))).toBe("1");
		expect(print(plus(decimalOf(0.1), decimalOf(0.2)))).toBe("0.3");
		expect(print(times(decimalOf(1000.03), decimalOf(0.15)))).toBe("150.0045");
	});

	it("divide exactly where that ends, and round half up at twelve places where it does not", () => {
		expect(print(over(decimalOf(1), decimalOf(8)))).toBe("0.125");
		expect(print(over(decimalOf(100.08045), decimalOf(0.001)))).toBe("100080.45");
		expect(print(over(decimalOf(2), decimalOf(3)))).toBe("0.666666666667");
		expect(print(over(decimalOf(1), decimalOf(3)))).toBe("0.333333333333");
	});

	it("know how many places they have, and which is less", () => {
		expect([1, 0.5, 35.75, 1e-7].map(placesOf)).toEqual([0, 1, 2, 7]);
		expect([isLess(decimalOf(0.1), decimalOf(0.11)), isLess(decimalOf(2), decimalOf(2))]).toEqual([true, false]);
	});

	it("agree with whole numbers of cents", () => {
		const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
		fc.assert(
			fc.property(cents, cents, (a, b) => {
				const [x, y] = [a, b].map((value) => ({ units: BigInt(value), places: 2 }));
				if (!x || !y) return;
				expect(Number(print(plus(x, y)))).toBe((a + b) / 100);
				expect(isLess(x, y)).toBe(a < b);
			}),
		);
	});
});
