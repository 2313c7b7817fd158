import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Flip } from "../../src/evaluator/changed.js";
import { assess, type Knowledge } from "../../src/evaluator/index.js";
import { diffOf, idOfChange } from "../../src/releases/changes/diff.js";
import { flipsOf } from "../../src/releases/changes/flips.js";
import { hybridKnowledge, isInert, unitsOf } from "../../src/releases/changes/hybrid.js";
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
	question,
	reading,
	type Stated,
	type Subject,
	value,
} from "../evaluator/small-release.js";

const releases = fileURLToPath(new URL("../../knowledge/releases", import.meta.url));
const encrypted = { fact: "service.encryption" };
const inCanada = { fact: "service.residency", test: { in: ["CA"] } };
const yardstick = (...conditions: Parameters<typeof criterion>[1][]) => [
	dataClass("data", "moderate"),
	framework(
		"yardstick",
		conditions.map((condition, index) => criterion(`must-${index + 1}`, condition)),
	),
];
const cloud = (...facts: Stated[]) => offering("cloud", member("service.operator", "acme"), ...facts);

/** "cloud undetermined → sovereign proven because cloud/service.encryption#…" */
function told(from: Knowledge, to: Knowledge, bounds = {}): string[] {
	return flipsOf(from, to, diffOf(from, to), bounds).flips.map(({ offering: id, before, after, because }) => {
		const verdict = ({ outcome, assurance }: Flip["before"]) => [outcome, assurance ?? ""].join(" ").trim();
		return `${id}: ${verdict(before)} → ${verdict(after)} because ${because.join(" + ") || "?"}`;
	});
}

/** Decides every flip again: in both releases, and in the earlier one with the changes that are said to have done it. */
function confirm(from: Knowledge, to: Knowledge): number {
	const diff = diffOf(from, to);
	const { flips, asOf } = flipsOf(from, to, diff);
	const units = unitsOf(diff);
	const inert = units.filter((unit) => isInert(unit, diff));
	for (const { offering: id, before, after, because, questions } of flips) {
		const chosen = units.filter((unit) => because.includes("whole" in unit ? unit.whole : idOfChange(unit)));
		for (const { dataClass: data, framework: by, home } of questions) {
			const asked = question({ offering: id, dataClasses: [data], framework: by, home: [home], asOf });
			const verdictIn = (release: Knowledge) => {
				const { outcome, assurance } = assess(release, asked);
				return { outcome, assurance };
			};
			expect(verdictIn(from)).toEqual(before);
			expect(verdictIn(to)).toEqual(after);
			expect(because).not.toEqual([]);
			const grounds = [inert, []].map((base) =>
				hybridKnowledge(from.release, to.release, diff, new Set([...base, ...chosen])),
			);
			expect(grounds.some((one) => one && JSON.stringify(verdictIn(one)) === JSON.stringify(after))).toBe(true);
		}
	}
	return flips.length;
}

describe("what turned a verdict", () => {
	const acme = company("acme", "CA");
	const base = (...facts: Stated[]) => [...yardstick(encrypted), acme, cloud(...facts)];

	it("is the one fact that does it, among many", () => {
		const from = knowledge(...base(member("service.regions", "CA")));
		const to = knowledge(
			...base(member("service.regions", "FR"), value("service.encryption", true), member("service.packages", "gold")),
		);
		expect(told(from, to)).toEqual([
			"cloud: undetermined → sovereign proven because cloud/service.encryption#statute-2026-01-01",
		]);
		expect(told(to, from)).toEqual([
			"cloud: sovereign proven → undetermined because cloud/service.encryption#statute-2026-01-01",
		]);
	});

	it("is told where only the assurance is another", () => {
		const from = knowledge(...base(value("service.encryption", true, { grade: "vendor" })));
		const to = knowledge(...base(value("service.encryption", true)));
		expect(told(from, to)).toEqual([
			"cloud: sovereign claimed → sovereign proven because cloud/service.encryption#statute-2026-01-01",
		]);
	});

	it("is all of them where none does it alone", () => {
		const both = [value("service.encryption", true), value("service.residency", "CA")];
		const of = (...facts: Stated[]) => knowledge(...yardstick(encrypted, inCanada), acme, cloud(...facts));
		expect(told(of(), of(...both))).toEqual([
			"cloud: undetermined → sovereign proven because cloud/service.encryption#statute-2026-01-01 + cloud/service.residency#statute-2026-01-01",
		]);
	});

	it("is one where several would each do", () => {
		const from = knowledge(...yardstick(encrypted), acme, cloud());
		const sources = [value("service.encryption", true), value("service.encryption", true, { published: "2025" })];
		const [only = "", ...others] = told(from, knowledge(...yardstick(encrypted), acme, cloud(...sources)));
		expect(others).toEqual([]);
		expect(only).not.toContain(" + ");
	});

	it("may be a new owner, a law that is new, a criterion or a place of a list", () => {
		const foreign = { unexposed: { threat: "disclosure" as const } };
		const act = law("act", "US", { reach: [reading("wide", basedIn("US"))] });
		const of = (more: Subject[], owner = "CA") =>
			knowledge(...yardstick(foreign), company("acme", owner), cloud(), ...more);
		expect(told(of([act]), of([act], "US"))[0]).toContain("because acme/entity.incorporation#statute-2026-01-01");
		expect(told(of([], "US"), of([act], "US")).every((line) => line.endsWith("because act"))).toBe(true);
		const by = (...more: Parameters<typeof criterion>[1][]) =>
			knowledge(...yardstick(encrypted, ...more), acme, cloud(value("service.encryption", true)));
		expect(told(by(), by(inCanada))).toEqual(["cloud: sovereign proven → undetermined because yardstick.must-2"]);
		const club = (...places: string[]) =>
			knowledge(
				...yardstick({ fact: "service.residency", test: { in: { set: "club" } } }),
				acme,
				cloud(value("service.residency", "FR")),
				grounds({
					sets: [{ id: "club", name: { en: "a club", fr: "un club" }, members: places.map((place) => ({ place })) }],
				}),
			);
		expect(told(club("CA"), club("CA", "FR"))).toEqual([
			"cloud: not-sovereign proven → sovereign proven because set/club/FR",
		]);
	});

	it("is an operator that came with its own company", () => {
		const act = law("act", "US", { reach: [reading("wide", basedIn("US"))] });
		const parts = [...yardstick({ unexposed: { threat: "disclosure" } }), act, acme];
		const from = knowledge(...parts, cloud());
		const to = knowledge(...parts, company("giant", "US"), offering("cloud", member("service.operator", "giant")));
		expect(told(from, to)).toEqual([
			"cloud: sovereign proven → not-sovereign proven because cloud/service.operator/giant#statute-2026-01-01",
		]);
	});

	it("is left open where the search may not go on, and that is said", () => {
		const from = knowledge(...base());
		const to = knowledge(...base(value("service.encryption", true)));
		const bounded = flipsOf(from, to, diffOf(from, to), { most: 0 });
		expect(bounded.bounded).toBe(true);
		expect(bounded.flips.map(({ because }) => because)).toEqual([[]]);
	});
});

describe("flips", () => {
	it("there are none between a release and itself, nor of what only one of two has", () => {
		const one = knowledge(...yardstick(encrypted), company("acme", "CA"), cloud());
		expect(flipsOf(one, one, diffOf(one, one))).toEqual({ asOf: "2026-11-20", asked: 1, flips: [] });
		const other = knowledge(...yardstick(encrypted), company("acme", "CA"), offering("base"));
		expect(flipsOf(one, other, diffOf(one, other))).toEqual({ asOf: "2026-11-20", asked: 0, flips: [] });
	});

	it("are confirmed by deciding again, in any two releases", () => {
		let confirmed = 0;
		fc.assert(
			fc.property(subjects, subjects, (some, others) => {
				confirmed += confirm(knowledge(...some), knowledge(...others));
			}),
			{ numRuns: 6, seed: 20261120 },
		);
		expect(confirmed).toBeGreaterThan(3);
	});

	it("of 2026.11.1 are those of SecNumCloud's published result", async () => {
		const [from, to] = [await loadKnowledge(releases, "2026.11.0"), await loadKnowledge(releases, "2026.11.1")];
		expect(told(from, to, { offerings: ["ovhcloud-bare-metal-pod", "bleu"] })).toEqual([
			"ovhcloud-bare-metal-pod: undetermined → sovereign reported because secnumcloud-3.2/results/secnumcloud",
			"ovhcloud-bare-metal-pod: sovereign claimed → sovereign reported because secnumcloud-3.2/results/secnumcloud",
		]);
	});
});
