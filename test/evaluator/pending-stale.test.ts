import { describe, expect, it } from "vitest";
import type { Assessment } from "../../src/evaluator/index.js";
import type { Condition } from "../../src/knowledge/conditions.js";
import {
	assessOne,
	basedIn,
	certificate,
	closed,
	company,
	dataClass,
	denied,
	law,
	member,
	offering,
	reading,
	value,
} from "./small-release.js";

const encrypted: Condition = { fact: "service.encryption" };
const certified: Condition = { fact: "service.certifications", key: "scheme" };
const untouched: Condition = { unexposed: { threat: "disclosure" } };
const pending = (answer: Assessment) => answer.pending?.map(({ id, date }) => [id.split("#")[0], date]);
const stale = (answer: Assessment) => answer.stale?.map(({ id, since, counts }) => [id.split("#")[0], since, counts]);

describe("what is only announced is shown where it would matter, and counts for nothing", () => {
	it("a certificate that is announced", () => {
		const answer = assessOne(certified, [
			offering("cloud", certificate("scheme", "held", { pending: true, from: "2027-06" })),
		]);
		expect(answer.outcome).toBe("undetermined");
		expect(pending(answer)).toEqual([["cloud/service.certifications/scheme", "2027-06"]]);
		const [shown] = answer.pending ?? [];
		expect(answer.sources.map(({ id }) => id)).toContain(shown?.source);
	});
	it("not what no must asks about, nor what is known anyway", () => {
		const announced = certificate("other-scheme", "held", { pending: true });
		expect(pending(assessOne(certified, [offering("cloud", announced)]))).toEqual([]);
		const twice = [value("service.encryption", true), value("service.encryption", true, { pending: true })];
		expect(pending(assessOne(encrypted, [offering("cloud", ...twice)]))).toEqual([]);
	});
	it("a region that is announced, whatever the musts ask", () => {
		const answer = assessOne(encrypted, [offering("cloud", member("service.regions", "CA", { pending: true }))]);
		expect(pending(answer)).toEqual([["cloud/service.regions/CA", null]]);
	});
	it("a new owner", () => {
		const act = law("act", "US", {
			reach: [
				reading("group", {
					some: "custody",
					where: { some: "control", where: { fact: "entity.incorporation", test: { in: ["US"] } } },
				}),
			],
		});
		const answer = assessOne(untouched, [
			offering("cloud", member("service.operator", "acme")),
			company("acme", "CA", member("entity.parent", "giant", { pending: true, from: "2027-01-01" })),
			company("giant", "US"),
			act,
		]);
		expect(pending(answer)).toEqual([["acme/entity.parent/giant", "2027-01-01"]]);
	});
	it("until the day on which its source ends it: what was given up is no longer on its way", () => {
		const announced = certificate("scheme", "held", { pending: true, from: "2027-06", until: "2026-05-25" });
		const on = (asOf: string) => pending(assessOne(certified, [offering("cloud", announced)], { asOf }));
		expect(on("2026-05-25")).toEqual([["cloud/service.certifications/scheme", "2027-06"]]);
		expect(on("2026-05-26")).toEqual([]);
		const vague = certificate("scheme", "held", { pending: true, until: "2026" });
		const shown = assessOne(certified, [offering("cloud", vague)], { asOf: "2026-12-31" });
		expect(pending(shown)).toHaveLength(1);
	});
	it("so is a bill, until it falls", () => {
		const bill = law(
			"act",
			"US",
			{ reach: [reading("only", basedIn("US"))] },
			{ periods: [{ pending: true, until: "2026-06" }] },
		);
		const subjects = [offering("cloud", member("service.operator", "acme")), company("acme", "US"), bill];
		expect(pending(assessOne(untouched, subjects, { asOf: "2026-06-30" }))).toEqual([["act/period/p1", null]]);
		expect(pending(assessOne(untouched, subjects, { asOf: "2026-07-01" }))).toEqual([]);
	});
	it("a bill that would reach, and none that would not", () => {
		const bill = (id: string, country: string) =>
			law(
				id,
				country,
				{ reach: [reading("only", basedIn(country))] },
				{ periods: [{ pending: true, from: "2027-02-01" }] },
			);
		const answer = assessOne(untouched, [
			offering("cloud", member("service.operator", "acme")),
			company("acme", "US"),
			bill("act", "US"),
			bill("chinese", "CN"),
		]);
		expect([answer.outcome, pending(answer)]).toEqual(["sovereign", [["act/period/p1", "2027-02-01"]]]);
	});
});

describe("what is past its shelf life is said", () => {
	it("it counts on, and the answer says since when it is stale", () => {
		const answer = assessOne(encrypted, [
			offering("cloud", value("service.encryption", true, { published: "2020-01-01" })),
		]);
		expect([answer.outcome, stale(answer)]).toEqual(["sovereign", [["cloud/service.encryption", "2023-01-02", true]]]);
	});
	it("not where a fresh source says the same as surely", () => {
		const facts = [
			value("service.encryption", true, { published: "2020-01-01" }),
			value("service.encryption", true, { published: "2026-01-01" }),
		];
		expect(stale(assessOne(encrypted, [offering("cloud", ...facts)]))).toEqual([]);
	});
	it("of a review nothing is left, and what it said is what is lacking", () => {
		const nobody: Condition = { fact: "service.remote-access", test: { none: true } };
		const answer = assessOne(nobody, [
			dataClass("data", "low"),
			offering("cloud", closed("service.remote-access", { grade: "review", published: "2020-01-01" })),
		]);
		expect([answer.outcome, stale(answer)]).toEqual([
			"undetermined",
			[["cloud/service.remote-access/closed", "2022-01-02", false]],
		]);
	});
	it("a denial that is stale no longer tells anything", () => {
		const answer = assessOne({ not: { fact: "service.remote-access", key: "giant" } }, [
			offering("cloud", denied("service.remote-access", "giant", { published: "2020-01-01" })),
			company("giant", "US"),
		]);
		expect([answer.outcome, stale(answer)]).toEqual([
			"undetermined",
			[["cloud/service.remote-access/giant", "2022-01-02", false]],
		]);
	});
	it("what decides nothing is not named", () => {
		const answer = assessOne({ any: [encrypted, certified] }, [
			offering(
				"cloud",
				value("service.encryption", false, { published: "2020-01-01" }),
				certificate("scheme", "held", { until: "2028-01-01" }),
			),
		]);
		expect(stale(answer)).toEqual([]);
	});
});
