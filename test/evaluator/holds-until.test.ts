import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { type Assessment, assess, type CheckQuestion, decideOnly, type Knowledge } from "../../src/evaluator/index.js";
import type { Condition } from "../../src/knowledge/conditions.js";
import { addMonths, dayAfter } from "../../src/knowledge/dates.js";
import { asked, subjects } from "./arbitrary-release.js";
import { runsOf } from "./runs.js";
import {
	assessOne,
	basedIn,
	certificate,
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
	requirement,
	value,
} from "./small-release.js";

/** A busy machine is no failure. */
vi.setConfig({ testTimeout: 120_000 });

const certified: Condition = { fact: "service.certifications", key: "scheme" };
const encrypted: Condition = { fact: "service.encryption" };
const untouched: Condition = { unexposed: { threat: "disclosure" } };
const holds = ({ holdsUntil }: Assessment) => holdsUntil?.date ?? null;
const why = ({ holdsUntil }: Assessment) => holdsUntil?.because.map(({ id, what }) => `${what} ${id.split("#")[0]}`);

describe("a verdict holds until what it rests on begins, ends or goes stale", () => {
	it("a certificate that ends next week", () => {
		const answer = assessOne(certified, [offering("cloud", certificate("scheme", "held", { until: "2026-11-27" }))]);
		expect([answer.outcome, holds(answer), why(answer)]).toEqual([
			"sovereign",
			"2026-11-28",
			["ends cloud/service.certifications/scheme"],
		]);
	});
	it("of an end that is known to the month, the first day that it may be", () => {
		const answer = assessOne(certified, [offering("cloud", certificate("scheme", "held", { until: "2027-03" }))]);
		expect(holds(answer)).toBe("2027-03-02");
	});
	it("of two certificates that would each do the one that lasts, and nothing before", () => {
		const either: Condition = { any: [certified, { fact: "service.certifications", key: "other-scheme" }] };
		const answer = assessOne(either, [
			offering(
				"cloud",
				certificate("scheme", "held", { until: "2026-11-27" }),
				certificate("other-scheme", "held", { until: "2028-01-31" }),
			),
		]);
		expect(holds(answer)).toBe("2028-02-01");
	});
	it("a certificate on which the verdict does not rest says nothing", () => {
		const answer = assessOne(encrypted, [
			offering(
				"cloud",
				value("service.encryption", false, { until: "2030-01-01" }),
				certificate("scheme", "held", { until: "2026-11-27" }),
			),
		]);
		expect(holds(answer)).toBe("2030-01-02");
	});
	it("a certificate that is to begin and would change it", () => {
		const answer = assessOne(certified, [offering("cloud", certificate("scheme", "held", { from: "2027-02-01" }))]);
		expect([answer.outcome, holds(answer), why(answer)]).toEqual([
			"undetermined",
			"2027-02-01",
			["begins cloud/service.certifications/scheme"],
		]);
	});
	it("a fact that goes stale, though it counts on", () => {
		const seen = "2026-06-01";
		const answer = assessOne(encrypted, [offering("cloud", value("service.encryption", true, { published: seen }))]);
		expect([holds(answer), why(answer)]).toEqual([dayAfter(addMonths(seen, 36)), ["stale cloud/service.encryption"]]);
	});
	it("a review that goes stale and no longer closes a list", () => {
		const nobody: Condition = { fact: "service.remote-access", test: { none: true } };
		const answer = assessOne(nobody, [
			dataClass("data", "low"),
			offering("cloud", closed("service.remote-access", { grade: "review", published: "2025-06-01" })),
		]);
		expect([answer.outcome, holds(answer)]).toEqual(["sovereign", "2027-06-02"]);
	});
	it("a law that ends, and one that begins", () => {
		const cloud = [offering("cloud", member("service.operator", "acme")), company("acme", "US")];
		const act = (period: { from?: string; until?: string }) =>
			law("act", "US", { reach: [reading("only", basedIn("US"))] }, { periods: [period] });
		const ending = assessOne(untouched, [...cloud, act({ until: "2027-03-31" })]);
		expect([ending.outcome, holds(ending), why(ending)]).toEqual([
			"not-sovereign",
			"2027-04-01",
			["ends act/period/p1"],
		]);
		const beginning = assessOne(untouched, [...cloud, act({ from: "2027-05-01" })]);
		expect([beginning.outcome, holds(beginning), why(beginning)]).toEqual([
			"sovereign",
			"2027-05-01",
			["begins act/period/p1"],
		]);
	});
	it("a requirement that begins, read of what nobody read before", () => {
		const data = dataClass("data", "low", [requirement("later", encrypted, { from: "2027-04-01" })]);
		const off = offering("cloud", value("service.encryption", false));
		const answer = assessOne({ any: [certified, { not: certified }] }, [data, off]);
		expect(holds(answer)).toBe("2027-04-01");
		expect(why(answer)).toEqual(["begins data.later"]);
	});
	it("a place that leaves a wider one", () => {
		const inEurope: Condition = { fact: "service.residency", test: { in: ["EU"] } };
		const answer = assessOne(inEurope, [offering("cloud", value("service.residency", "GB", { from: "2018-01-01" }))], {
			asOf: "2019-06-01",
		});
		expect([answer.outcome, holds(answer), why(answer)]).toEqual(["sovereign", "2020-02-01", ["ends place/GB/EU"]]);
	});
	it("a threshold that changes", () => {
		const fixed = { source: "decree", grade: "statute" as const, statement: { en: "At most.", fr: "Au plus." } };
		const decree = { title: "Decree", publisher: "A ministry", url: null, published: null, seen: "2020-01-01" };
		const most = grounds({
			sources: { decree },
			thresholds: [
				{
					id: "most",
					name: { en: "the most", fr: "le plus" },
					values: [
						{ value: 39, until: "2026-12-31", ...fixed },
						{ value: 24, from: "2027-01-01", ...fixed },
					],
				},
			],
		});
		const little: Condition = {
			some: "custody",
			where: { every: "owners", where: { edge: "share", test: { atMost: { threshold: "most" } } } },
		};
		const owned = company(
			"acme",
			"FR",
			member("entity.owner", "holder", { detail: { share: 30 } }),
			closed("entity.owner"),
		);
		const answer = assessOne(little, [
			offering("cloud", member("service.operator", "acme")),
			owned,
			company("holder", "US"),
			most,
		]);
		expect([answer.outcome, holds(answer), answer.holdsUntil?.because.map(({ text }) => text.en)]).toEqual([
			"sovereign",
			"2027-01-01",
			["the most: 24", "the most: 39"],
		]);
	});
	it("a region that ends, where another is left: the choices are part of the verdict", () => {
		const inCanada: Condition = { choice: "region", test: { in: ["CA"] } };
		const answer = assessOne(inCanada, [
			offering("cloud", member("service.regions", "CA"), member("service.regions", "US", { until: "2027-01-31" })),
		]);
		expect([answer.outcome, holds(answer)]).toEqual(["conditional", "2027-02-01"]);
	});
	it("null where no such day is known", () => {
		const answer = assessOne(encrypted, [offering("cloud")]);
		expect([answer.outcome, answer.holdsUntil]).toEqual(["undetermined", null]);
	});
	it("is cut short and says so, where day after day changes nothing", () => {
		const members = Array.from({ length: 50 }, (_, index) =>
			denied("service.technology", `maker-${index}`, { until: `20${30 + index}-01-01` }),
		);
		const free: Condition = {
			any: [encrypted, { every: "dependence", where: { fact: "entity.incorporation", test: { in: ["CA"] } } }],
		};
		const answer = assessOne(free, [
			offering("cloud", value("service.encryption", true, { from: "1990-01-01", until: "2150-01-01" }), ...members),
		]);
		expect(answer.bounded).toContain("holdsUntil");
		expect(answer.holdsUntil?.date).toBe("2070-01-02");
	});
});

describe("on every day before, the same question has the same verdict", () => {
	const verdict = (release: Knowledge, asking: CheckQuestion) => {
		const { outcome, assurance } = decideOnly(release, asking);
		return `${outcome}, ${assurance}`;
	};
	const someDays = fc.uniqueArray(fc.integer({ min: 1, max: 4_000 }), { minLength: 4, maxLength: 8 });
	const later = (day: string, days: number) =>
		new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

	it("of any release", () => {
		fc.assert(
			fc.property(subjects, asked, someDays, (list, asking, days) => {
				const release = knowledge(...list);
				const { holdsUntil } = assess(release, asking);
				const base = verdict(release, asking);
				const end = holdsUntil?.date ?? "9999-12-31";
				const last = later(end === "9999-12-31" ? later(asking.asOf, 9_000) : end, -1);
				const before = [...days.map((count) => later(asking.asOf, count)), last].filter(
					(day) => day < end && day > asking.asOf,
				);
				for (const day of before) expect(verdict(release, { ...asking, asOf: day }), day).toBe(base);
			}),
			runsOf(250),
		);
	});
});
