import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Knowledge } from "../../src/evaluator/index.js";
import { canonicalJson } from "../../src/knowledge/canonical-json.js";
import { diffOf, statementsIn } from "../../src/releases/changes/diff.js";
import { hybridOf, unitsOf } from "../../src/releases/changes/hybrid.js";
import { loadKnowledge } from "../../src/releases/load.js";
import { subjects } from "../evaluator/arbitrary-release.js";
import {
	basedIn,
	company,
	criterion,
	dataClass,
	framework,
	grounds,
	knowledge,
	law,
	member,
	offering,
	reading,
	requirement,
	type Subject,
	value,
} from "../evaluator/small-release.js";

const releases = fileURLToPath(new URL("../../knowledge/releases", import.meta.url));
const encrypted = { fact: "service.encryption" };

/** "added cloud/service.regions/CA#statute-2020-01-01", "changed … (until)" */
function told(from: Subject[], to: Subject[]): string[] {
	return statementsIn(diffOf(knowledge(...from), knowledge(...to))).map(
		({ change, id, what }) => `${change} ${id}${what.length > 0 ? ` (${what.join(", ")})` : ""}`,
	);
}

const acts = (subject: Subject, more: object): Subject => {
	if (subject.kind !== "law") throw new Error("no law");
	return { kind: "law", data: { ...subject.data, ...more } };
};

describe("the difference of two releases", () => {
	it("is told statement by statement, by its id", () => {
		const region = (id: string, beside = {}) => member("service.regions", id, beside);
		expect(
			told([offering("cloud", region("CA"), region("FR"))], [offering("cloud", region("CA"), region("DE"))]),
		).toEqual([
			"added cloud/service.regions/DE#statute-2026-01-01",
			"removed cloud/service.regions/FR#statute-2026-01-01",
		]);
		expect(told([offering("cloud", region("CA"))], [offering("cloud", region("CA", { until: "2027-01-01" }))])).toEqual(
			["changed cloud/service.regions/CA#statute-2026-01-01 (until)"],
		);
	});

	it("sees another source behind the same words, and not another key of the same source", () => {
		const one = offering("cloud", value("service.encryption", true));
		const weaker = offering("cloud", value("service.encryption", true, { grade: "vendor" }));
		expect(told([one], [weaker])).toEqual(["changed cloud/service.encryption#vendor-2026-01-01 (grade, source)"]);
		if (one.kind !== "offering") throw new Error("no offering");
		const [key = ""] = Object.keys(one.data.sources);
		const renamed: Subject = {
			kind: "offering",
			data: {
				...one.data,
				sources: Object.fromEntries(Object.values(one.data.sources).map((source) => ["other", source])),
				facts: (one.data.facts ?? []).map((fact) => ({ ...fact, source: fact.source === key ? "other" : fact.source })),
			},
		};
		expect(told([one], [renamed])).toEqual([]);
	});

	it("does not take the order of statements for a change, but that of a law's issues", () => {
		const facts = [value("service.encryption", true), member("service.regions", "CA"), member("service.regions", "FR")];
		expect(told([offering("cloud", ...facts)], [offering("cloud", ...[...facts].reverse())])).toEqual([]);
		const issues = { reach: [reading("wide", basedIn("US"))], effect: [reading("lapsed")] };
		const swapped = { effect: issues.effect, reach: issues.reach };
		expect(told([law("act", "US", issues)], [law("act", "US", swapped)])).toEqual([
			"changed act/effect (first)",
			"changed act/reach (first)",
		]);
	});

	it("tells of laws their periods, readings and mitigations; of frameworks and classes what they demand", () => {
		const act = law("act", "US", { reach: [reading("wide", basedIn("US"))] });
		const later = law(
			"act",
			"US",
			{ reach: [reading("wide", basedIn("CA")), reading("narrow", "nobody")] },
			{ periods: [{ until: "2027-01-01" }] },
		);
		expect(told([act], [later])).toEqual([
			"changed act/period/p1#text (until)",
			"added act/reach/narrow",
			"changed act/reach/wide (reaches)",
		]);
		expect(told([act], [acts(act, { threat: "interruption" })])).toEqual(["changed act/threat"]);
		expect(
			told(
				[
					framework("yardstick", [criterion("one", encrypted)]),
					dataClass("data", "low", [requirement("need", encrypted)]),
				],
				[
					framework("yardstick", [criterion("one", encrypted, { mustFrom: "high" }), criterion("two", encrypted)]),
					dataClass("data", "high"),
				],
			),
		).toEqual([
			"changed yardstick.one (mustFrom)",
			"added yardstick.two",
			"removed data.need",
			"changed data/sensitivity",
		]);
	});

	it("tells of lists of places and thresholds what is in them", () => {
		const set = (...places: string[]) =>
			grounds({
				sets: [{ id: "club", name: { en: "a club", fr: "un club" }, members: places.map((place) => ({ place })) }],
			});
		expect(told([set("CA", "FR")], [set("CA", "DE")])).toEqual(["added set/club/DE", "removed set/club/FR"]);
	});

	it("names subjects that came and went, and counts what they say", () => {
		const cloud = offering("cloud", value("service.encryption", true));
		const { added, removed } = diffOf(knowledge(cloud), knowledge(company("acme", "CA")));
		expect(added).toEqual([{ id: "acme", kind: "provider", name: { en: "acme", fr: "acme" }, statements: 3 }]);
		expect(removed.map(({ id, kind }) => `${kind} ${id}`)).toEqual(["offering cloud"]);
	});
});

describe("of any two releases", () => {
	it("a release does not differ from itself", () => {
		fc.assert(
			fc.property(subjects, (some) => {
				const release = knowledge(...some);
				expect(diffOf(release, release)).toEqual({ added: [], removed: [], changed: [] });
			}),
			{ numRuns: 40 },
		);
	});

	it("all changes together make the later one of the earlier one", () => {
		fc.assert(
			fc.property(subjects, subjects, (some, others) => {
				const [from, to] = [knowledge(...some), knowledge(...others)];
				const diff = diffOf(from, to);
				const made = hybridOf(from.release, to.release, diff, new Set(unitsOf(diff)));
				if (!made) throw new Error("they make no release");
				expect(statementsIn(diffOf(new Knowledge(made), to))).toEqual([]);
			}),
			{ numRuns: 60 },
		);
	});

	it("some changes make the same release in whichever order they are applied", () => {
		fc.assert(
			fc.property(subjects, subjects, fc.infiniteStream(fc.boolean()), (some, others, taken) => {
				const [from, to] = [knowledge(...some), knowledge(...others)];
				const diff = diffOf(from, to);
				const units = unitsOf(diff).filter(() => taken.next().value);
				const [one, other] = [units, [...units].reverse()].map((list) =>
					hybridOf(from.release, to.release, diff, new Set(list)),
				);
				expect(one && canonicalJson(one)).toEqual(other && canonicalJson(other));
			}),
			{ numRuns: 40 },
		);
	});

	it("what one way adds, the other way removes", () => {
		fc.assert(
			fc.property(subjects, subjects, (some, others) => {
				const [from, to] = [knowledge(...some), knowledge(...others)];
				const count = (a: Knowledge, b: Knowledge) => {
					const all = statementsIn(diffOf(a, b));
					return (["added", "changed", "removed"] as const).map(
						(change) => all.filter((statement) => statement.change === change).length,
					);
				};
				expect(count(to, from)).toEqual(count(from, to).reverse());
			}),
			{ numRuns: 40 },
		);
	});
});

describe("2026.11.0 and 2026.11.1", () => {
	it("differ as they do, and the first made up of its changes is the second", async () => {
		const [from, to] = [await loadKnowledge(releases, "2026.11.0"), await loadKnowledge(releases, "2026.11.1")];
		const diff = diffOf(from, to);
		expect(diff.added.map(({ kind }) => kind).filter((kind) => kind === "offering")).toHaveLength(21);
		expect(diff.removed).toEqual([]);
		const statements = statementsIn(diff);
		const seal = statements.filter(({ subject, about }) => subject === "stackit" && about === "service.certifications");
		expect(seal.map(({ change, id }) => `${change} ${id}`)).toEqual([
			"removed stackit/service.certifications/eu-csf#lowdown",
			"added stackit/service.certifications/eu-csf-seal-3#lowdown",
			"added stackit/service.certifications/eu-csf-unofficial#abilian-stackit",
		]);
		expect(seal[1]?.after?.text?.fr).toBe("La presse place l'offre de STACKIT au niveau SEAL-3.");
		const made = hybridOf(from.release, to.release, diff, new Set(unitsOf(diff)));
		expect(made && statementsIn(diffOf(new Knowledge(made), to))).toEqual([]);
	});
});
