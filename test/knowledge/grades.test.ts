import { describe, expect, it } from "vitest";
import { assuranceOf, assurances, type Grade, grades, strengthOf, worthOf } from "../../src/knowledge/grades.js";

describe("grades are earned by what was read", () => {
	const worth: Record<Grade, string> = {
		statute: "proven",
		court: "proven",
		certificate: "proven",
		regulator: "proven",
		filing: "proven",
		contract: "binding",
		analyst: "reported",
		press: "reported",
		vendor: "claimed",
		review: "presumed",
	};
	for (const grade of grades)
		it(`what a ${grade} says is ${worth[grade]}`, () => {
			expect(worthOf(grade)).toBe(worth[grade]);
		});

	it("grades stand strongest first: none is worth more than the one before it", () => {
		const strengths = grades.map((grade) => strengthOf(worthOf(grade)));
		expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
	});

	for (const interest of ["vendor", "competitor", "trade-body"] as const)
		it(`a source with the interest of a ${interest} is worth a claim at most, whatever its form`, () => {
			for (const grade of grades)
				expect(strengthOf(worthOf(grade, interest))).toBe(Math.min(strengthOf(worthOf(grade)), strengthOf("claimed")));
		});

	it("an interest raises nothing: a review of the vendor's own stays presumed", () => {
		expect(worthOf("review", "vendor")).toBe("presumed");
	});

	it("low confidence is presumed, whatever was read; medium and high take nothing away", () => {
		for (const grade of grades) {
			expect(worthOf(grade, undefined, "low")).toBe("presumed");
			expect(worthOf(grade, undefined, "medium")).toBe(worthOf(grade));
			expect(worthOf(grade, undefined, "high")).toBe(worthOf(grade));
		}
	});
});

describe("assurance and strength are the same scale", () => {
	it("proven is 5, presumed is 1, and back", () => {
		expect(assurances.map(strengthOf)).toEqual([5, 4, 3, 2, 1]);
		for (const assurance of assurances) expect(assuranceOf(strengthOf(assurance))).toBe(assurance);
	});

	it("a no is as sure as a yes of the same size; the unknown has no assurance", () => {
		expect(assuranceOf(-3)).toBe("reported");
		expect(assuranceOf(0)).toBeNull();
	});
});
