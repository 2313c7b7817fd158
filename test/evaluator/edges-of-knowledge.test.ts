import { describe, expect, it } from "vitest";
import { Knowledge, layOver } from "../../src/evaluator/index.js";
import { evidence, said } from "./evidence.js";
import {
	basedIn,
	closed,
	company,
	dataClass,
	denied,
	grounds,
	knowledge,
	law,
	member,
	offering,
	reading,
	releaseOf,
	value,
} from "./small-release.js";

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe("the source of something", () => {
	const known = knowledge(
		offering("cloud", value("service.encryption", true)),
		law("act", "US", {}, { periods: [{}, { from: "2020-01-01" }] }),
	);
	it("is that of a fact, or of a law's period", () => {
		expect(known.sourceOfFact("cloud/service.encryption#statute-2026-01-01")).toBe("cloud/statute-2026-01-01");
		expect(known.sourceOfFact("act/period/p1#text")).toBe("act/text");
		expect(known.sourceOfFact("act/period/p2#text")).toBe("act/text");
	});
	it("is nothing of what is not there", () => {
		for (const id of ["gone", "act/period/p9#text", "gone/period/p1#text", "x/act/period/p1#text", "act/period/p1", ""])
			expect(known.sourceOfFact(id), id).toBeUndefined();
	});
	it("has to be there, where a fact names it", () => {
		expect(() => known.source("cloud", "gone")).toThrow("no source gone of cloud");
		expect(() => known.source("gone", "text")).toThrow("no source text of gone");
	});
});

describe("a page that several files cite", () => {
	const page = "https://example.com/page";
	const citing = (id: string, interest?: "vendor" | "competitor") => {
		const one = offering(id, value("service.encryption", true, { grade: "filing", ...(interest ? { interest } : {}) }));
		for (const source of Object.values(one.data.sources)) source.url = page;
		return one;
	};
	const sourceIn = (known: Knowledge, subject: string) => {
		const [fact] = known.factsOf(subject);
		return fact && [fact.source.id, fact.source.interest, fact.strength];
	};

	it("is one source, named after the first file by id, whatever their order", () => {
		for (const order of [
			["a", "b"],
			["b", "a"],
		]) {
			const known = knowledge(...order.map((id) => citing(id)));
			expect(sourceIn(known, "a")).toEqual(["a/filing-2026-01-01", undefined, 5]);
			expect(sourceIn(known, "b")).toEqual(["a/filing-2026-01-01", undefined, 5]);
		}
	});
	it("is named after the first of a file's own keys by name", () => {
		for (const keys of [
			["x", "y"],
			["y", "x"],
		]) {
			const one = citing("a");
			const [source] = Object.values(one.data.sources);
			if (!source) throw new Error("It is there");
			one.data.sources = Object.fromEntries(keys.map((key) => [key, source]));
			one.data.facts = [{ ...(one.data.facts?.[0] as NonNullable<typeof one.data.facts>[number]), source: "y" }];
			expect(sourceIn(knowledge(one), "a")?.[0]).toBe("a/x");
		}
	});
	it("is of interest to all where one file knows of an interest", () => {
		const known = knowledge(citing("a"), citing("b", "vendor"), citing("c"));
		expect(["a", "b", "c"].map((id) => sourceIn(known, id))).toEqual([
			["a/filing-2026-01-01", "vendor", 2],
			["a/filing-2026-01-01", "vendor", 2],
			["a/filing-2026-01-01", "vendor", 2],
		]);
		expect(known.interestOf(page)).toBe("vendor");
		expect(known.interestOf("https://example.com/other")).toBeUndefined();
	});
});

describe("the facts of a subject", () => {
	const stated = (words: string) => {
		const one = member("service.regions", "CA");
		return { ...one, fact: { ...one.fact, statement: { en: words, fr: words } } };
	};
	it("of one key and one source are numbered by what they say, whatever their order", () => {
		const said = (...words: string[]) =>
			knowledge(offering("cloud", ...words.map(stated)))
				.factsOf("cloud")
				.map(({ id, fact }) => `${fact.statement.en} ${id.split("#")[1]}`)
				.sort();
		const numbered = ["a statute-2026-01-01", "b statute-2026-01-01.2", "c statute-2026-01-01.3"];
		for (const order of ["abc", "cba", "bca", "acb"]) expect(said(...order)).toEqual(numbered);
	});
	it("are none of nobody", () => {
		const known = knowledge(offering("cloud", value("service.encryption", true)));
		expect(known.factsOf("gone")).toEqual([]);
		expect(known.facts("gone", "service.encryption")).toBeUndefined();
		expect(known.facts("cloud", "service.portability")).toBeUndefined();
	});
	it("are bound to a choice where one of them is", () => {
		const known = knowledge(
			offering(
				"cloud",
				value("service.encryption", true),
				value("service.portability", true),
				value("service.portability", true, { package: "gold", seen: "2026-02-01" }),
				value("service.exit-terms", true, { region: "CA" }),
			),
		);
		expect(
			["encryption", "portability", "exit-terms"].map((name) => known.facts("cloud", `service.${name}`)?.scoped),
		).toEqual([false, true, true]);
		expect(known.facts("cloud", "service.portability")?.list).toHaveLength(2);
	});
	it("turn the calendar where they go stale, and on no other day", () => {
		const known = knowledge(offering("cloud", denied("service.regions", "US", { published: "2024-06-01" })));
		const period = (day: string) => known.calendar.periodOf(day);
		expect(period("2027-06-01")).not.toBe(period("2027-06-02"));
		expect(period("2027-05-31")).toBe(period("2027-06-01"));
		expect(period("2027-06-02")).toBe(period("2030-01-01"));
	});
});

describe("the laws that could expose", () => {
	it("are those of a kind that does, with a threat and an issue, in order of id", () => {
		const issues = { reach: [reading("broad", basedIn("US"))] };
		const harmless = law("harmless", "US", issues);
		if (harmless.kind === "law") delete harmless.data.threat;
		const known = knowledge(
			law("b", "US", issues),
			law("c", "US", issues, { kind: "sanctions", threat: "interruption" }),
			law("a", "US", issues, { kind: "surveillance" }),
			law("empty", "US", {}),
			law("privacy", "US", issues, { kind: "privacy" }),
			harmless,
		);
		expect(ids(known.exposingLaws)).toEqual(["a", "b", "c"]);
	});
});

describe("a name", () => {
	it("is that of whatever has the id, and the id itself where nothing has", () => {
		const named = (id: string) => ({ id, name: { en: `the ${id}`, fr: `le ${id}` } });
		const known = knowledge(
			offering("cloud"),
			company("acme", "CA"),
			dataClass("data", "low"),
			grounds({ doctrines: [named("first"), named("second")] }),
		);
		expect(["cloud", "acme", "data", "CA", "scheme", "second", "gone"].map((id) => known.nameOf(id).en)).toEqual([
			"cloud",
			"acme",
			"data",
			"CA",
			"Scheme",
			"the second",
			"gone",
		]);
		expect(known.nameOf("gone")).toEqual({ en: "gone", fr: "gone" });
		expect(known.nameOf("other-scheme").en).toBe("Other scheme");
		expect(["cloud", "acme", "data", "CA", "gone"].map((id) => known.has(id))).toEqual([true, true, true, true, false]);
	});
});

describe("what is laid over", () => {
	it("takes the place of the same subject, once, and keeps the others", () => {
		const known = knowledge(offering("a"), offering("cloud", value("service.encryption", true)), offering("z"));
		const together = layOver(known, evidence({ facts: [said("cloud", "service.exit-terms", { value: true })] }));
		expect(ids(together.release.offerings).sort()).toEqual(["a", "cloud", "z"]);
		expect(together.release.offerings.find(({ id }) => id === "cloud")?.facts).toHaveLength(2);
		expect(ids(known.release.offerings)).toEqual(["a", "cloud", "z"]);
		expect(together.factsById.get("cloud/service.encryption#statute-2026-01-01")).toBeDefined();
	});
});

describe("the configurations of an offering", () => {
	const packages = (count: number) =>
		Array.from({ length: count }, (_, index) => member("service.packages", `package-${index}`));
	const loads =
		(...facts: Parameters<typeof offering>[1][]) =>
		() =>
			new Knowledge(releaseOf(offering("cloud", ...facts)));

	it("are counted over what can be had, and not what is said of it twice, or announced", () => {
		expect(loads(...packages(256), closed("service.packages"))).not.toThrow();
		expect(loads(...packages(256), member("service.packages", "package-0", { seen: "2026-02-01" }))).not.toThrow();
		expect(loads(...packages(256), member("service.packages", "next", { pending: true }))).not.toThrow();
		expect(loads(...packages(256), member("service.kind", "iaas"))).not.toThrow();
		expect(loads(...packages(257))).toThrow("cloud has 257 configurations and 256 is the most");
		expect(loads(...packages(129), member("service.regions", "CA"), member("service.regions", "US"))).toThrow("258");
	});
});
