import { describe, expect, it } from "vitest";
import { datedText } from "../../src/evaluator/event-text.js";
import { Knowledge, layOver, turnedBetween } from "../../src/evaluator/index.js";
import { evidence, said } from "./evidence.js";
import { ladders } from "./frameworks/small-frameworks.js";
import {
	certificate,
	closed,
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
	requirement,
	type Stated,
	supplier,
	value,
} from "./small-release.js";

const turned = (release: Knowledge, after = "2024-12-31", until = "2025-12-31") =>
	turnedBetween(release, after, until).map(({ day, what, id }) => `${day} ${what} ${id.split("#")[0]}`);
const ofCloud = (...facts: Stated[]) => knowledge(offering("cloud", ...facts));
const encrypted = (dates: { from?: string; until?: string; pending?: true }) =>
	value("service.encryption", true, dates);

describe("what turns by itself", () => {
	it("begins on its first day, and ends on the day after its last", () => {
		const lent = ofCloud(encrypted({ from: "2025-03-01", until: "2025-08-31" }));
		expect(turned(lent)).toEqual([
			"2025-03-01 begins cloud/service.encryption",
			"2025-09-01 ends cloud/service.encryption",
		]);
		expect(turnedBetween(lent, "2024-12-31", "2025-12-31").map(({ date }) => date)).toEqual([
			"2025-03-01",
			"2025-08-31",
		]);
	});
	it("is told after a day, that day left out, up to another, that day too", () => {
		const begun = ofCloud(encrypted({ from: "2025-03-01" }));
		expect(turned(begun, "2025-02-28", "2025-03-01")).toHaveLength(1);
		expect(turned(begun, "2025-03-01", "2025-04-01")).toEqual([]);
		expect(turned(begun, "2025-01-01", "2025-02-28")).toEqual([]);
		const ended = ofCloud(encrypted({ until: "2025-03-01" }));
		expect(turned(ended, "2025-03-01", "2025-03-02")).toHaveLength(1);
		expect(turned(ended, "2025-03-02", "2025-04-01")).toEqual([]);
		expect(turned(ended, "2025-02-01", "2025-03-01")).toEqual([]);
	});
	it("begins at the earliest and ends at the latest where only the month or the year is known", () => {
		const vague = ofCloud(encrypted({ from: "2025-03", until: "2025-08" }));
		expect(turned(vague)).toEqual([
			"2025-03-01 begins cloud/service.encryption",
			"2025-09-01 ends cloud/service.encryption",
		]);
		expect(turnedBetween(vague, "2025-03-30", "2025-08-31")).toEqual([]);
		expect(turnedBetween(vague, "2025-01-01", "2025-12-31").map(({ date }) => date)).toEqual(["2025-03", "2025-08"]);
	});
	it("is nothing that has no date of its own: what was only observed did not begin", () => {
		expect(turned(ofCloud(value("service.encryption", true, { published: "2025-03-01" })))).toEqual([]);
		expect(turned(ofCloud(value("service.encryption", true, { published: "2022-03-01" })))).toEqual([]);
	});
	it("is told in order of day, and of id on one day", () => {
		const facts = [
			member("service.regions", "FR", { from: "2025-06-01" }),
			value("service.portability", true, { from: "2025-02-01" }),
			member("service.regions", "CA", { from: "2025-06-01" }),
			value("service.exit-terms", true, { from: "2025-04-01" }),
			member("service.regions", "DE", { from: "2025-06-01" }),
			encrypted({ from: "2025-06-01" }),
		];
		const inOrder = [
			"2025-02-01 begins cloud/service.portability",
			"2025-04-01 begins cloud/service.exit-terms",
			"2025-06-01 begins cloud/service.encryption",
			"2025-06-01 begins cloud/service.regions/CA",
			"2025-06-01 begins cloud/service.regions/DE",
			"2025-06-01 begins cloud/service.regions/FR",
		];
		expect(turned(ofCloud(...facts))).toEqual(inOrder);
		expect(turned(ofCloud(...facts.reverse()))).toEqual(inOrder);
	});
	it("is told in order of the release where one thing ends and begins on the same day", () => {
		const members = [
			{ place: "CA", until: "2025-05-31" },
			{ place: "CA", from: "2025-06-01" },
		];
		const list = { id: "adequate", name: { en: "adequate", fr: "adéquat" }, members };
		expect(turned(knowledge(grounds({ sets: [list] })))).toEqual([
			"2025-06-01 ends set/adequate/CA",
			"2025-06-01 begins set/adequate/CA",
		]);
	});
	it("is marked where it is only announced", () => {
		const facts = [
			encrypted({ from: "2025-03-01", pending: true }),
			value("service.portability", true, { from: "2025-03-02" }),
		];
		const told = turnedBetween(ofCloud(...facts), "2024-12-31", "2025-12-31");
		expect(told.map(({ pending }) => pending)).toEqual([true, false]);
	});
	it("is also what a team has laid over", () => {
		const lent = said("cloud", "service.encryption", { value: true, until: "2025-03-31" });
		const together = layOver(ofCloud(), evidence({ facts: [lent] }));
		expect(turned(together)).toEqual(["2025-04-01 ends cloud/service.encryption"]);
	});
});

const decree = { title: "Decree", publisher: "A ministry", url: null, published: null, seen: "2020-01-01" };
const fixed = (number: number, dates: { from?: string; until?: string }) => ({
	value: number,
	...dates,
	source: "decree",
	grade: "statute" as const,
	statement: { en: `${number} %.`, fr: `${number} %.` },
});
const dates = { from: "2025-03-01" };

describe("whatever a release dates", () => {
	const told = (...subjects: Parameters<typeof knowledge>) =>
		turnedBetween(knowledge(...subjects), "2024-12-31", "2025-12-31").map(({ id, subject, text }) => [
			id.split("#")[0],
			subject,
			text.en,
		]);

	it("is told: facts of offerings, companies and suppliers", () => {
		expect(
			told(
				offering("cloud", encrypted(dates)),
				company("acme", "CA", member("entity.parent", "giant", dates)),
				company("giant", "US"),
				supplier("maker", value("entity.incorporation", "US", dates)),
			),
		).toEqual([
			["acme/entity.parent/giant", "acme", "giant controls acme"],
			["cloud/service.encryption", "cloud", "data is encrypted in transit and at rest"],
			["maker/entity.incorporation", "maker", "maker is incorporated in US"],
		]);
	});
	it("is told: certificates, in their own words where they are neither held nor known not to be", () => {
		expect(
			told(
				offering("first", certificate("scheme", "held", dates), closed("service.certifications", dates)),
				offering("second", certificate("scheme", "none", dates), certificate("other-scheme", "expired", dates)),
			),
		).toEqual([
			["first/service.certifications/closed", "first", 'service.certifications {"closed":true}'],
			["first/service.certifications/scheme", "first", "holds Scheme"],
			[
				"second/service.certifications/other-scheme",
				"second",
				'service.certifications {"member":"other-scheme","value":"expired"}',
			],
			["second/service.certifications/scheme", "second", "does not hold Scheme"],
		]);
	});
	it("is told: periods of laws, demands of classes, places of lists, thresholds", () => {
		const statement = { en: "It enters into force.", fr: "Elle entre en vigueur." };
		expect(told(law("act", "US", {}, { periods: [{ ...dates, statement }] }))).toEqual([
			["act/period/p1", "act", "It enters into force."],
		]);
		const asked = requirement("secured", undefined, { ...dates, name: { en: "Be secured", fr: "Être sûr" } });
		expect(told(dataClass("data", "low", [requirement("old", undefined), asked]))).toEqual([
			["data.secured", "data", "data: Be secured"],
		]);
		const list = { id: "adequate", name: { en: "adequate", fr: "adéquat" }, members: [{ place: "CA", ...dates }] };
		const others = { id: "others", name: { en: "others", fr: "autres" }, members: [{ place: "US" }] };
		expect(told(grounds({ sets: [others, list] }))).toEqual([["set/adequate/CA", "grounds", "CA: adequate"]]);
		const joins = {
			id: "IS",
			name: { en: "Iceland", fr: "Islande" },
			in: { en: "in Iceland", fr: "en Islande" },
			within: [{ place: "EU", ...dates }],
		};
		expect(told(grounds({ places: [joins] }))).toEqual([["place/IS/EU", "grounds", "Iceland belongs to EU"]]);
		const share = { id: "share", name: { en: "a share", fr: "une part" }, values: [fixed(39, dates)] };
		const other = { id: "other", name: { en: "another", fr: "une autre" }, values: [fixed(12, {})] };
		expect(told(grounds({ sources: { decree }, thresholds: [other, share] }))).toEqual([
			["threshold/share/39", "grounds", "a share: 39"],
		]);
	});
	it("is told: weights of a framework that has some", () => {
		const weights = [
			{ id: "w1", until: "2025-02-28", of: { pillar: 1 } },
			{ id: "w2", ...dates, of: { pillar: 1 } },
		];
		expect(
			told(
				ladders(
					{
						one: {
							rungs: [
								[0, 0],
								[1, 10],
							],
						},
					},
					{ weights },
				),
				framework("other", [criterion("must", { fact: "service.encryption" })]),
			),
		).toEqual([
			["yardstick/weights/w1", "yardstick", "yardstick: the weights w1"],
			["yardstick/weights/w2", "yardstick", "yardstick: the weights w2"],
		]);
	});
	it("is nothing of a release without thresholds", () => {
		const { release } = ofCloud(encrypted(dates));
		const { thresholds: _none, ...others } = release.grounds;
		const without = new Knowledge({ ...release, grounds: others });
		expect(turned(without)).toEqual(["2025-03-01 begins cloud/service.encryption"]);
	});
});

describe("what a dated thing is called", () => {
	const share = { id: "share", name: { en: "a share", fr: "une part" }, values: [fixed(39, {})] };
	const list = { id: "adequate", name: { en: "adequate", fr: "adéquat" }, members: [{ place: "CA" }] };
	const release = knowledge(
		offering(
			"cloud",
			encrypted({}),
			value("service.portability", false),
			certificate("scheme", "held"),
			member("service.regions", "CA"),
			denied("service.regions", "US"),
			closed("service.regions"),
			member("service.regions", "FR", { detail: { name: "Marseille" } }),
			value("service.residency", "DE"),
			certificate("other-scheme", "in-progress"),
		),
		offering("second", certificate("scheme", "none"), certificate("other-scheme", "expired")),
		dataClass("data", "low", [requirement("secured", undefined)]),
		law("act", "US", {}),
		grounds({ sources: { decree }, thresholds: [share], sets: [list] }),
	);
	const called = (id: string) => datedText(release.sourceOfFact(id) ? id : `${id}#statute-2026-01-01`, release);

	it("is what a fact says, held or denied", () => {
		expect(called("cloud/service.encryption").en).toBe("data is encrypted in transit and at rest");
		expect(called("cloud/service.portability").en).toContain("cannot easily be moved");
		expect(called("cloud/service.regions/CA").en).toBe("available in CA");
		expect(called("cloud/service.regions/US").en).toBe("not available in US");
		expect(called("cloud/service.regions/closed").en).toBe("available nowhere else");
		expect(called("cloud/service.regions/FR").en).toBe("available in FR (Marseille)");
		expect(called("cloud/service.residency").en).toBe("data stays in DE");
		expect(called("cloud/service.certifications/scheme").en).toBe("holds Scheme");
		expect(called("second/service.certifications/scheme").en).toBe("does not hold Scheme");
	});
	it("is a certificate's own statement where it is neither held nor known not to be", () => {
		expect(called("cloud/service.certifications/other-scheme").en).toBe(
			'service.certifications {"member":"other-scheme","value":"in-progress"}',
		);
		expect(called("second/service.certifications/other-scheme").en).toContain('"value":"expired"');
	});
	it("is the name of a law where its period is not there", () => {
		expect(datedText("act/period/p1#text", release).en).toBe("The text says so.");
		expect(datedText("act/period/p9#text", release).en).toBe("act");
	});
	it("is a place's wider one, in both languages", () => {
		expect(datedText("place/GB/EU", release)).toEqual({ en: "GB belongs to EU", fr: "GB fait partie de : EU" });
	});
	it("is its id, or what is known of it, where the release does not have it", () => {
		const same = (words: string) => ({ en: words, fr: words });
		expect(datedText("act/other/p1", release)).toEqual(same("act/other/p1"));
		expect(datedText("gone/period/p1#text", release)).toEqual(same("gone/period/p1#text"));
		expect(datedText("data.gone", release)).toEqual(same("data.gone"));
		expect(datedText("data.secured", release)).toEqual({ en: "data: secured", fr: "data : secured" });
		expect(datedText("gone.secured", release)).toEqual(same("gone.secured"));
		expect(datedText("", release)).toEqual(same(""));
		expect(datedText("set/gone/CA", release)).toEqual({ en: "CA: gone", fr: "CA : gone" });
		expect(datedText("set/adequate/CA", release)).toEqual({ en: "CA: adequate", fr: "CA : adéquat" });
		expect(datedText("threshold/gone/39", release)).toEqual({ en: "gone: 39", fr: "gone : 39" });
		expect(datedText("threshold/share/39", release)).toEqual({ en: "a share: 39", fr: "une part : 39" });
	});
});
