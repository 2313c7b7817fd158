import { describe, expect, it } from "vitest";
import { Atlas, type Place } from "../../src/knowledge/places.js";

const name = { en: "a place", fr: "un lieu" };
const place = (id: string, ...within: Place["within"]): Place => ({ id, name, in: name, aliases: [], within });
const atlas = new Atlas(
	[
		place("CA"),
		place("CA-QC", { place: "CA" }),
		place("EEA"),
		place("EU", { place: "EEA" }),
		place("FR", { place: "EU" }),
		place("GB", { place: "EU", from: "1973-01-01", until: "2020-01-31" }),
		place("HR", { place: "EU", from: "2013" }),
	],
	[
		{
			id: "adequate",
			name,
			members: [
				{ place: "GB", from: "2021-06-28", until: "2025-12-27" },
				{ place: "CA", from: "2002" },
			],
		},
	],
);

describe("places nest", () => {
	it("a place lies in itself, in what is around it, and in what is around that", () => {
		for (const [one, other] of [
			["CA", "CA"],
			["CA-QC", "CA"],
			["FR", "EU"],
			["FR", "EEA"],
		] as const)
			expect(atlas.compare(one, other, "2026-11-20")).toBe("inside");
	});

	it("what is around the place asked is wider, and decides nothing", () => {
		expect(atlas.compare("CA", "CA-QC", "2026-11-20")).toBe("wider");
		expect(atlas.compare("EEA", "FR", "2026-11-20")).toBe("wider");
	});

	it("places that do not nest lie apart", () => {
		expect(atlas.compare("FR", "CA", "2026-11-20")).toBe("disjoint");
	});

	it("a place that the release does not have is only equal to itself", () => {
		expect(atlas.compare("ZZ", "ZZ", "2026-11-20")).toBe("inside");
		expect(atlas.compare("ZZ", "CA", "2026-11-20")).toBe("unknown");
	});

	it("among several places, inside one of them is enough; wider than one leaves it open", () => {
		expect(atlas.compareAny("CA-QC", ["FR", "CA"], "2026-11-20")).toBe("inside");
		expect(atlas.compareAny("CA", ["FR", "CA-QC"], "2026-11-20")).toBe("wider");
		expect(atlas.compareAny("CA", ["FR", "GB"], "2026-11-20")).toBe("disjoint");
		expect(atlas.compareAny("CA", [], "2026-11-20")).toBe("disjoint");
	});
});

describe("places are dated", () => {
	it("the United Kingdom lay in the Union until 31 January 2020, that day included", () => {
		expect(atlas.compare("GB", "EU", "1972-12-31")).toBe("disjoint");
		expect(atlas.compare("GB", "EU", "2020-01-31")).toBe("inside");
		expect(atlas.compare("GB", "EU", "2020-02-01")).toBe("disjoint");
		expect(atlas.compare("GB", "EEA", "2020-01-31")).toBe("inside");
	});

	it("inside a partial date it is unknown, both ways", () => {
		expect(atlas.compare("HR", "EU", "2012-12-31")).toBe("disjoint");
		expect(atlas.compare("HR", "EU", "2013-06-30")).toBe("unknown");
		expect(atlas.compare("EU", "HR", "2013-06-30")).toBe("unknown");
		expect(atlas.compare("HR", "EEA", "2013-06-30")).toBe("unknown");
		expect(atlas.compare("HR", "EU", "2013-12-31")).toBe("inside");
	});

	it("a list of places has its members on a day, and those of which its dates are too vague", () => {
		expect(atlas.members("adequate", "2020-01-01")).toEqual(["CA"]);
		expect(atlas.members("adequate", "2025-12-27")).toEqual(["GB", "CA"]);
		expect(atlas.members("adequate", "2025-12-28")).toEqual(["CA"]);
		expect(atlas.members("adequate", "2002-03-01")).toEqual([]);
		expect(atlas.possibleMembers("adequate", "2002-03-01")).toEqual(["CA"]);
		expect(atlas.members("no-such-list", "2020-01-01")).toBeUndefined();
	});
});
