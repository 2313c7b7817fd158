import { describe, expect, it } from "vitest";
import type { Condition } from "../../src/knowledge/conditions.js";
import { closed, company, denied, grounds, judged, member, offering, type Stated, value } from "./small-release.js";

const kept = (where: Condition, in_: string, asked: Parameters<typeof judged>[2] = {}) =>
	judged(where, [offering("cloud", value("service.residency", in_))], asked);
const inHome: Condition = { fact: "service.residency", test: { in: { param: "home" } } };
const inside = (...places: string[]): Condition => ({ fact: "service.residency", test: { in: places } });

describe("a place asked for", () => {
	it("inside is yes: Quebec for Canada, France for the Union", () => {
		expect(kept(inside("CA"), "CA-QC")).toBe("yes, proven");
		expect(kept(inside("EEA"), "FR")).toBe("yes, proven");
	});
	it("disjoint is no", () => expect(kept(inside("CA"), "US")).toBe("no, proven"));
	it("wider than the place asked is unknown: Canada for Quebec", () =>
		expect(kept(inside("CA-QC"), "CA")).toBe("unknown"));
	it("`is` compares places by where they lie as well", () =>
		expect(kept({ fact: "service.residency", test: { is: "CA" } }, "CA-QC")).toBe("yes, proven"));
	it("a place that the release does not have is unknown", () => expect(kept(inside("CA"), "ZZ")).toBe("unknown"));
});

describe("home", () => {
	it("is the question's", () => {
		expect(kept(inHome, "FR", { home: ["CA"] })).toBe("no, proven");
		expect(kept(inHome, "FR", { home: ["EU"] })).toBe("yes, proven");
	});
	it("several homes mean any of them", () => {
		expect(kept(inHome, "FR", { home: ["CA", "FR"] })).toBe("yes, proven");
		expect(kept(inHome, "US", { home: ["CA", "FR"] })).toBe("no, proven");
		expect(kept(inHome, "CA", { home: ["FR", "CA-QC"] })).toBe("unknown");
	});
});

describe("places and lists of places are dated", () => {
	it("the United Kingdom is in the Union until 31 January 2020", () => {
		expect(kept(inside("EU"), "GB", { asOf: "2020-01-31" })).toBe("yes, presumed");
		expect(kept(inside("EU"), "GB", { asOf: "2026-11-20" })).toBe("no, proven");
	});

	const words = { en: "a list", fr: "une liste" };
	const lists = grounds({
		sets: [
			{
				id: "adequate",
				name: words,
				members: [
					{ place: "GB", from: "2021-06-28" },
					{ place: "CA", from: "2026" },
				],
			},
		],
	});
	const adequate = (in_: string, asOf: string) =>
		judged(
			{ fact: "service.residency", test: { in: { set: "adequate" } } },
			[offering("cloud", value("service.residency", in_, { from: "2019-01-01" })), lists],
			{ asOf },
		);
	it("a list has the members of the day", () => {
		expect(adequate("GB", "2021-06-27")).toBe("no, proven");
		expect(adequate("GB", "2021-06-28")).toBe("yes, proven");
		expect(adequate("FR", "2021-06-28")).toBe("no, proven");
	});
	it("where its dates are vague it is unknown", () => {
		expect(adequate("CA-QC", "2026-03-01")).toBe("unknown");
		expect(adequate("CA-QC", "2027-01-01")).toBe("yes, proven");
	});
});

describe("a list that a place is on for some recipients only", () => {
	const words = { en: "a list", fr: "une liste" };
	const list = grounds({
		sets: [
			{
				id: "adequate",
				name: words,
				members: [
					{ place: "CA", from: "2018-05-25", until: "2026-12-31", partly: true },
					{ place: "CA", from: "2027-01-01" },
					{ place: "GB" },
				],
			},
		],
	});
	const stays = (condition: Condition, place: string, asOf = "2026-11-20") =>
		judged(condition, [offering("cloud", value("service.residency", place, { from: "2018-01-01" })), list], { asOf });
	const adequate: Condition = { fact: "service.residency", test: { in: { set: "adequate" } } };

	it("is neither a yes nor a no there: it depends on who receives the data", () => {
		expect(stays(adequate, "CA")).toBe("unknown");
		expect(stays({ not: adequate }, "CA")).toBe("unknown");
		expect(stays(adequate, "CA-QC")).toBe("unknown");
		expect(stays(adequate, "GB")).toBe("yes, proven");
		expect(stays(adequate, "US")).toBe("no, proven");
	});
	it("before and after that it is what the list says for all", () => {
		expect(stays(adequate, "CA", "2018-05-24")).toBe("no, proven");
		expect(stays(adequate, "CA", "2027-01-01")).toBe("yes, proven");
	});
	it("another ground decides where there is one", () => {
		expect(stays({ any: [adequate, inside("CA")] }, "CA")).toBe("yes, proven");
		expect(stays({ all: [adequate, inside("US")] }, "CA")).toBe("no, proven");
	});
	it("a member of a list of countries is compared likewise", () => {
		const present = (place: string, answer: string) =>
			expect(
				judged({ some: "custody", where: { fact: "entity.presence", key: { set: "adequate" } } }, [
					offering("cloud", member("service.operator", "acme")),
					company("acme", "FR", member("entity.presence", place), closed("entity.presence")),
					list,
				]),
			).toBe(answer);
		present("CA", "unknown");
		present("GB", "yes, proven");
		present("US", "no, proven");
	});
});

describe("data that stays in the region that the customer chooses", () => {
	const cloud = [offering("cloud", value("service.residency", "region"), member("service.regions", "FR"))];
	it("stays where that region is", () => {
		expect(judged(inside("EU"), cloud, { configuration: { region: "FR" } })).toBe("yes, proven");
		expect(judged(inside("CA"), cloud, { configuration: { region: "FR" } })).toBe("no, proven");
	});
	it("is unknown where none is chosen and none is known", () =>
		expect(judged(inside("CA"), [offering("cloud", value("service.residency", "region"))])).toBe("unknown"));
});

describe("presence in a country", () => {
	const present = (key: string | string[], ...facts: Stated[]) =>
		judged({ some: "custody", where: { fact: "entity.presence", key } }, [
			offering("cloud", member("service.operator", "acme")),
			company("acme", "FR", ...facts),
		]);
	it("inside the place asked is enough", () =>
		expect(present("CA", member("entity.presence", "CA-QC"))).toBe("yes, proven"));
	it("a wider one is unknown", () => expect(present("CA-QC", member("entity.presence", "CA"))).toBe("unknown"));
	it("a denial of the wider one denies what lies within", () =>
		expect(present("CA-QC", denied("entity.presence", "CA"))).toBe("no, proven"));
	it("a denial of a part leaves the whole open", () =>
		expect(present("CA", denied("entity.presence", "CA-QC"))).toBe("unknown"));
	it("of several places each has to be denied", () => {
		expect(present(["CA-QC", "US"], denied("entity.presence", "CA"))).toBe("unknown");
		expect(
			present(["CA-QC", "US"], denied("entity.presence", "CA"), denied("entity.presence", "US", { grade: "vendor" })),
		).toBe("no, claimed");
	});
});

describe("a list of places that may have one more", () => {
	const words = { en: "a list", fr: "une liste" };
	const listed = (...more: { place: string; from?: string; partly?: true }[]) =>
		judged({ some: "custody", where: { fact: "entity.presence", key: { set: "adequate" } } }, [
			offering("cloud", member("service.operator", "acme")),
			company("acme", "FR", denied("entity.presence", "GB")),
			grounds({ sets: [{ id: "adequate", name: words, members: [{ place: "GB" }, ...more] }] }),
		]);

	it("to deny all the others is no denial of that one", () => {
		expect(listed()).toBe("no, proven");
		expect(listed({ place: "CA", from: "2026" })).toBe("unknown");
		expect(listed({ place: "CA", partly: true })).toBe("unknown");
	});
	it("one that it does not have yet needs none", () =>
		expect(listed({ place: "CA", from: "2027" })).toBe("no, proven"));
});

describe("a part that is expressly denied", () => {
	const present = (key: string, ...facts: Stated[]) =>
		judged({ some: "custody", where: { fact: "entity.presence", key } }, [
			offering("cloud", member("service.operator", "acme")),
			company("acme", "FR", ...facts),
		]);
	const facts = [member("entity.presence", "CA"), denied("entity.presence", "CA-QC")];

	it("is a no, though the whole is stated", () => {
		expect(present("CA-QC", ...facts)).toBe("no, proven");
		expect(present("CA", ...facts)).toBe("yes, proven");
		expect(present("CA-ON", ...facts)).toBe("unknown");
	});
});
