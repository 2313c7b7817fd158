import { describe, expect, it } from "vitest";
import type { Assessment } from "../../src/evaluator/index.js";
import { assess } from "../../src/evaluator/index.js";
import type { Condition } from "../../src/knowledge/conditions.js";
import {
	assessOne,
	basedIn,
	certificate,
	company,
	criterion,
	dataClass,
	denied,
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
} from "./small-release.js";

const encrypted: Condition = { fact: "service.encryption" };
const portable: Condition = { fact: "service.portability" };
const untouched: Condition = { unexposed: { threat: "disclosure" } };

/** Until when it holds, and why. */
const until = ({ holdsUntil }: Assessment) =>
	holdsUntil && [holdsUntil.date, ...holdsUntil.because.map(({ id, what }) => `${what} ${id.split("#")[0]}`)];
function ask(musts: Record<string, Condition>, facts: Stated[], more: Subject[] = [], asked = {}): Assessment {
	const criteria = Object.entries(musts).map(([id, condition]) => criterion(id, condition));
	return assess(
		knowledge(dataClass("data", "moderate"), framework("yardstick", criteria), offering("cloud", ...facts), ...more),
		question(asked),
	);
}
const adequate = (day: string) =>
	grounds({
		sets: [{ id: "adequate", name: { en: "x", fr: "x" }, members: [{ place: "CA", until: day }, { place: "FR" }] }],
	});
const inSet: Condition = { fact: "service.residency", test: { in: { set: "adequate" } } };

describe("why a verdict holds no longer", () => {
	it("is what its own reasoning rests on, not what turns on the same day beside it", () => {
		const ends = { until: "2027-06-01" };
		const answer = ask({ one: encrypted }, [
			value("service.encryption", true, ends),
			member("service.regions", "US", ends),
		]);
		expect(until(answer)).toEqual(["2027-06-02", "ends cloud/service.encryption"]);
		const begins = { from: "2027-06-02" };
		const coming = ask({ one: encrypted }, [
			value("service.encryption", true, begins),
			member("service.regions", "US", begins),
		]);
		expect(until(coming)).toEqual(["2027-06-02", "begins cloud/service.encryption"]);
	});
	it("is what begins or ends on that day rather than what goes stale, where its reasoning speaks of neither", () => {
		const stale = denied("service.regions", "US", { published: "2024-06-01" });
		const answer = ask({ one: inSet }, [value("service.residency", "CA"), stale], [adequate("2027-06-01")]);
		expect(until(answer)).toEqual(["2027-06-02", "ends set/adequate/CA"]);
	});
	it("is told once for each thing, and of five at most", () => {
		const many = ["FR", "DE", "US", "CN", "CA-QC", "CA-ON"].map((place) => ({ place, until: "2027-06-01" }));
		const list = grounds({
			sets: [{ id: "adequate", name: { en: "x", fr: "x" }, members: [{ place: "CA", until: "2027-06-01" }, ...many] }],
		});
		const answer = ask({ one: inSet }, [value("service.residency", "CA")], [list]);
		expect(answer.holdsUntil?.because).toHaveLength(5);
	});
});

describe("what a verdict rests on", () => {
	const beside = [value("service.portability", true, { grade: "vendor" })];
	const reachedOr: Condition = { any: [{ not: untouched }, encrypted] };
	const reached = (...periods: { from?: string; until?: string }[]) => [
		company("acme", "US"),
		law("act", "US", { reach: [reading("broad", basedIn("US"))] }, { periods }),
	];
	const cloud = [
		member("service.operator", "acme"),
		value("service.encryption", true, { grade: "contract" }),
		...beside,
	];

	it("is a law's period, where its end would leave less, though the verdict stands", () => {
		expect(until(ask({ one: reachedOr, two: portable }, cloud, reached({ until: "2027-06-30" })))).toEqual([
			"2027-07-01",
			"ends act/period/p1",
		]);
		const later = reached({ until: "2020-12-31" }, { from: "2021-01-01", until: "2027-06-30" });
		expect(until(ask({ one: reachedOr, two: portable }, cloud, later))).toEqual(["2027-07-01", "ends act/period/p2"]);
		expect(until(ask({ one: reachedOr, two: portable }, cloud, reached({})))?.[0]).not.toBe("2027-07-01");
	});
	it("is the end that a fact gives, the first day that it may be, and else the day on which it goes stale", () => {
		const encryption = (dates: { until?: string }) =>
			value("service.encryption", true, { published: "2026-01-01", ...dates });
		expect(until(ask({ one: encrypted }, [encryption({ until: "2031-12" })]))).toEqual([
			"2031-12-02",
			"ends cloud/service.encryption",
		]);
		expect(until(ask({ one: encrypted }, [encryption({})]))).toEqual(["2029-01-02", "stale cloud/service.encryption"]);
	});
	it("is the last of the facts that say it as surely, and no weaker one", () => {
		const certified: Condition = { fact: "service.certifications", key: "scheme" };
		const held = (end: string, grade: "statute" | "vendor", seen: string) =>
			certificate("scheme", "held", { until: end, from: "2026-01-01", grade, seen });
		const answer = ask({ one: certified, two: portable }, [
			held("2027-03-31", "statute", "2026-01-01"),
			held("2027-06-30", "statute", "2026-02-01"),
			held("2028-06-30", "vendor", "2026-03-01"),
			...beside,
		]);
		expect(until(answer)?.[0]).toBe("2027-07-01");
	});
	it("is of musts that fail the last of them, and of those that are met the first", () => {
		const ending = (day: string, is: boolean, name = "encryption") => value(`service.${name}`, is, { until: day });
		const failing = ask({ one: encrypted, two: portable }, [
			ending("2027-03-31", false),
			ending("2027-06-30", false, "portability"),
		]);
		expect(until(failing)?.[0]).toBe("2027-07-01");
		const passing = ask({ one: encrypted, two: portable }, [
			ending("2027-03-31", true),
			ending("2027-06-30", true, "portability"),
		]);
		expect(until(passing)?.[0]).toBe("2027-04-01");
	});
	it("is nothing that is not known yet, or has no end", () => {
		expect(until(ask({ one: encrypted }, []))).toBeNull();
		const forever = assessOne(inSet, [offering("cloud", value("service.residency", "FR")), adequate("2027-06-01")]);
		expect(until(forever)?.[0]).not.toBe("2027-06-02");
	});
});
