import { describe, expect, it } from "vitest";
import { assess, type Exposure, explainExposure, exposureQuestionSchema } from "../../src/evaluator/index.js";
import type { Condition } from "../../src/knowledge/conditions.js";
import {
	assessOne,
	basedIn,
	company,
	criterion,
	dataClass,
	framework,
	grounds,
	judged,
	knowledge,
	law,
	member,
	offering,
	question,
	reading,
	type Subject,
	today,
} from "./small-release.js";

const cloud = [offering("cloud", member("service.operator", "acme")), company("acme", "US")];
const canadian = [
	offering("cloud", member("service.operator", "acme")),
	company("acme", "CA", member("entity.presence", "US")),
];
const presence: Condition = { some: "custody", where: { fact: "entity.presence", key: "US" } };
const untouched: Condition = { unexposed: { threat: "disclosure" } };

function exposure(subjects: Subject[], asked: Parameters<typeof question>[0] = {}, id = "act"): Exposure {
	const found = assessOne(untouched, subjects, asked).exposures.find((one) => one.law === id);
	if (!found) throw new Error(`nothing is said of ${id}`);
	return found;
}

describe("a law counts while it is in force or still takes effect", () => {
	const dated = (periods: NonNullable<Parameters<typeof law>[3]>["periods"]) => [
		...cloud,
		law("act", "US", { reach: [reading("only", basedIn("US"))] }, periods ? { periods } : {}),
	];
	it("from its first day to its last, both included", () => {
		const subjects = dated([{ from: "2018-03-23", until: "2024-04-19" }]);
		const statuses = ["2018-03-22", "2018-03-23", "2024-04-19", "2024-04-20"].map(
			(asOf) => exposure(subjects, { asOf }).status,
		);
		expect(statuses).toEqual(["none", "exposed", "exposed", "none"]);
	});
	it("inside a partial date it is unknown", () =>
		expect(exposure(dated([{ from: "2026" }]), { asOf: "2026-06-01" }).status).toBe("unknown"));
	it("one of several periods is enough: orders outlive the law that they were made under", () => {
		const subjects = dated([
			{ from: "2018-01-01", until: "2024-04-19" },
			{ state: "in-effect", from: "2024-04-20", until: "2026-12-31" },
		]);
		expect(exposure(subjects).status).toBe("exposed");
		expect(exposure(subjects, { asOf: "2027-01-01" }).status).toBe("none");
	});
	it("as surely as its period is known", () =>
		expect(exposure(dated([{ from: "2018-01-01", grade: "vendor" }])).assurance).toBe("claimed"));
	it("a bill reaches nobody, and so does a law without a period", () => {
		expect(exposure(dated([{ pending: true }])).status).toBe("none");
		expect(exposure(dated([])).status).toBe("none");
	});
	it("whether it lasts may itself be an issue: a period counts only under its reading", () => {
		const subjects = [
			...cloud,
			law(
				"act",
				"US",
				{ reach: [reading("only", basedIn("US"))], "in-effect": [reading("certifications"), reading("lapsed")] },
				{
					periods: [
						{ until: "2024-04-19" },
						{ state: "in-effect", from: "2024-04-20", reading: "in-effect.certifications" },
					],
				},
			),
		];
		expect(exposure(subjects, { asOf: "2024-01-01" }).contested).toBe(false);
		const after = exposure(subjects);
		expect([after.status, after.contested]).toEqual(["exposed", true]);
		expect(exposure(subjects, { readings: { "act.in-effect": "lapsed" } }).status).toBe("none");
		expect(exposure(subjects, { readings: { "act.in-effect": "certifications" } }).status).toBe("exposed");
	});
});

describe("readings", () => {
	const act = (...more: Subject[]) => [
		...canadian,
		law("act", "US", {
			reach: [
				reading("wide", presence),
				reading("narrow", basedIn("US"), { doctrine: "based-there" }),
				reading(
					"everyone",
					{ some: "custody", where: { not: { fact: "entity.incorporation", test: { is: "ZZ" } } } },
					{ force: "remote" },
				),
			],
		}),
		grounds({ doctrines: [{ id: "based-there", name: { en: "only those based there", fr: "seuls ceux de là-bas" } }] }),
		...more,
	];

	it("the status shown is the worst over the held readings, and it is contested where they differ", () => {
		const shown = exposure(act());
		expect([shown.status, shown.contested]).toEqual(["exposed", true]);
		expect(shown.readings.map(({ id, held, status }) => [id, held, status])).toEqual([
			["wide", true, "exposed"],
			["narrow", true, "none"],
			["everyone", false, "unknown"],
		]);
	});
	it("a criterion that asks whether it reaches gets no answer where held readings differ", () =>
		expect(judged(untouched, act())).toBe("unknown"));
	it("remote readings are shown and decide nothing", () => {
		const subjects = [
			...canadian,
			law("act", "US", { reach: [reading("narrow", basedIn("US")), reading("wide", presence, { force: "remote" })] }),
		];
		expect(exposure(subjects).status).toBe("none");
		expect(judged(untouched, subjects)).toBe("yes, proven");
	});
	it("of which nobody holds any decide nothing, and one such law says nothing of another", () => {
		const remote = { reach: [reading("wide", presence, { force: "remote" })] };
		const subjects = [
			...canadian,
			law("act", "US", remote),
			law("ended", "US", remote, { periods: [{ until: "2020-12-31" }] }),
		];
		expect(["act", "ended"].map((id) => exposure(subjects, {}, id).status)).toEqual(["unknown", "none"]);
		const turned = subjects.toReversed();
		expect(["act", "ended"].map((id) => exposure(turned, {}, id).status)).toEqual(["unknown", "none"]);
	});
	it("a reading named in the question replaces the others, a remote one too", () => {
		expect(exposure(act(), { readings: { act: "narrow" } }).status).toBe("none");
		expect(exposure(act(), { readings: { "act.reach": "narrow" } }).status).toBe("none");
		const wide = exposure(act(), { readings: { act: "wide" } });
		expect([wide.status, wide.contested]).toEqual(["exposed", false]);
		expect(exposure(act(), { readings: { act: "everyone" } }).status).toBe("unknown");
		expect(judged(untouched, act(), { readings: { act: "narrow" } })).toBe("yes, proven");
	});
	it("`law` names its first issue, `law.issue` any, and the latter is the more exact", () =>
		expect(exposure(act(), { readings: { act: "narrow", "act.reach": "wide" } }).status).toBe("exposed"));
	it("a doctrine chooses its reading of every law at once, but not over one that is named", () => {
		const second = law("second", "US", {
			reach: [reading("wide", presence), reading("based", basedIn("US"), { doctrine: "based-there" })],
		});
		const readings = { "based-there": "chosen" };
		for (const id of ["act", "second"]) expect(exposure(act(second), { readings }, id).status).toBe("none");
		expect(exposure(act(second), { readings: { ...readings, second: "wide" } }, "second").status).toBe("exposed");
	});
	it("the one chosen is marked", () => {
		const { readings } = exposure(act(), { readings: { act: "narrow" } });
		expect(readings.flatMap(({ id, chosen }) => (chosen ? [id] : []))).toEqual(["narrow"]);
	});
	it("`nobody` is a reading as well", () => {
		const subjects = [...cloud, law("act", "US", { reach: [reading("none", "nobody")] })];
		expect(exposure(subjects).status).toBe("none");
	});
	it("with several issues every combination of held readings counts", () => {
		const two = law("act", "US", {
			reach: [reading("wide", presence), reading("narrow", basedIn("US"))],
			cloud: [reading("covered", { fact: "service.encryption" }), reading("any-service")],
		});
		expect(exposure([...canadian, two], { readings: { "act.cloud": "any-service" } }).status).toBe("exposed");
		expect(exposure([...canadian, two], { readings: { act: "narrow" } }).status).toBe("none");
		expect(judged(untouched, [...canadian, two])).toBe("unknown");
	});
	it("an issue whose readings are all remote decides nothing; where nobody says who is reached it is unknown", () => {
		const remote = reading("wide", presence, { force: "remote" });
		const extra = law("act", "US", { reach: [reading("wide", presence)], website: [remote] });
		expect(exposure([...canadian, extra]).status).toBe("exposed");
		expect(exposure([...canadian, law("act", "US", { reach: [remote] })]).status).toBe("unknown");
		expect(exposure([...canadian, law("act", "US", { reach: [reading("said-by-nobody")] })]).status).toBe("unknown");
	});
	it("yes if every held reading reaches, as surely as the weakest of them", () => {
		const subjects = [
			offering("cloud", member("service.operator", "acme")),
			company("acme", "US", member("entity.presence", "US", { grade: "press" })),
			law("act", "US", { reach: [reading("wide", presence), reading("narrow", basedIn("US"))] }),
		];
		expect(judged(untouched, subjects)).toBe("no, reported");
		expect(exposure(subjects).assurance).toBe("proven");
	});
});

describe("which laws count against an offering", () => {
	const everywhere = (id: string, place: string, more: Parameters<typeof law>[3] = {}) =>
		law(id, place, { reach: [reading("only", basedIn("US"))] }, more);
	const foreign = (place: string, home: string[]) => exposure([...cloud, everywhere("act", place)], { home }).foreign;

	it("a law is foreign when its place neither contains nor lies within a home", () => {
		expect(foreign("US", ["CA"])).toBe(true);
		expect(foreign("CA", ["CA"])).toBe(false);
		expect(foreign("CA", ["CA-QC"])).toBe(false);
		expect(foreign("CA-QC", ["CA"])).toBe(false);
		expect(foreign("FR", ["CA"])).toBe(true);
		expect(foreign("FR", ["CA", "EU"])).toBe(false);
	});
	it("a law of home exposes to nobody foreign", () => {
		expect(judged(untouched, [...cloud, everywhere("act", "US"), everywhere("own", "CA")], { home: ["CA"] })).toBe(
			"no, proven",
		);
		const subjects = [...cloud, everywhere("act", "US"), everywhere("other", "FR", { periods: [] })];
		expect(judged(untouched, subjects, { home: ["US"] })).toBe("yes, proven");
	});
	it("a class's own requirement names its place and does not take the home", () => {
		const outside: Condition = { unexposed: { threat: "disclosure", outside: ["US"] } };
		expect(
			judged(outside, [...cloud, everywhere("act", "US"), everywhere("other", "FR", { periods: [] })], {
				home: ["CA"],
			}),
		).toBe("yes, proven");
	});
	it("only laws of access, surveillance, sanctions and export control expose", () => {
		const exposing = ["compelled-access", "surveillance", "sanctions", "export-control"] as const;
		const others = [
			"procurement",
			"certification",
			"localisation",
			"transfer-restriction",
			"agreement",
			"privacy",
			"blocking",
			"policy",
		] as const;
		const shown = (kind: (typeof exposing)[number] | (typeof others)[number]) =>
			assessOne(untouched, [...cloud, law("act", "US", { reach: [reading("only", basedIn("US"))] }, { kind })])
				.exposures.length;
		expect(exposing.map(shown)).toEqual(exposing.map(() => 1));
		expect(others.map(shown)).toEqual(others.map(() => 0));
	});
	it("without any law that could, it is unknown whether one does", () =>
		expect(judged(untouched, cloud)).toBe("unknown"));
	it("reach is the same test for every country", () => {
		const pair = (place: string, country: string) =>
			exposure(
				[
					offering("cloud", member("service.operator", "acme")),
					company("acme", country),
					law("act", place, { reach: [reading("only", basedIn(place))] }),
				],
				{ home: ["CA"] },
			);
		for (const place of ["US", "CN", "FR", "CA"]) expect(pair(place, place).status).toBe("exposed");
		for (const place of ["US", "CN", "FR"]) expect(pair(place, "CA").status).toBe("none");
	});
	it("exposures list every law that could expose, `none` included, in order of id", () => {
		const subjects = [
			...cloud,
			everywhere("zed", "US"),
			everywhere("act", "FR"),
			everywhere("mid", "CA", { periods: [] }),
		];
		expect(assessOne(untouched, subjects).exposures.map((one) => one.law)).toEqual(["act", "mid", "zed"]);
	});
});

describe("mitigations", () => {
	const outside: Condition = { choice: "keys", test: { in: ["customer-outside"] } };
	const stored: Condition = { all: [outside, { context: "processing", test: { is: "stored-only" } }] };
	const subjects = [
		offering(
			"cloud",
			member("service.operator", "acme"),
			member("service.keys", "provider"),
			member("service.keys", "customer"),
			member("service.keys", "customer-outside", { grade: "contract" }),
		),
		company("acme", "US"),
		law(
			"act",
			"US",
			{ reach: [reading("only", basedIn("US"))] },
			{
				mitigations: [
					{ id: "keys-outside", when: outside, removes: ["content-at-rest"] },
					{ id: "stored-only", when: stored, removes: ["content-at-rest", "content-in-the-clear"] },
				],
			},
		),
	];
	const keys = (mode: "provider" | "customer" | "customer-outside", context = {}) =>
		exposure(subjects, { configuration: { keys: mode }, context });
	const accepting: Condition = { unexposed: { threat: "disclosure", accept: "mitigated" } };

	it("one counts only where its condition is yes", () => {
		for (const mode of ["provider", "customer"] as const) {
			const { status, mitigations, remains } = keys(mode);
			expect([status, mitigations.map((one) => one.counts)]).toEqual(["exposed", ["no", "no"]]);
			expect(remains).toEqual(["content-at-rest", "content-in-the-clear", "metadata"]);
		}
	});
	it("with content out of reach in part the status stays exposed, and what remains is listed", () => {
		const { status, mitigations, remains } = keys("customer-outside");
		expect([status, mitigations.map((one) => one.counts)]).toEqual(["exposed", ["yes", "no"]]);
		expect(remains).toEqual(["content-in-the-clear", "metadata"]);
	});
	it("data is processed in the clear unless the question says otherwise", () => {
		expect(keys("customer-outside", { processing: "in-the-clear" }).status).toBe("exposed");
		expect(keys("customer-outside", { processing: "stored-only" }).status).toBe("mitigated");
	});
	it("mitigated: the content is out of reach and something else is not, as surely as the mitigation counts", () => {
		const { status, remains, assurance } = keys("customer-outside", { processing: "stored-only" });
		expect([status, remains, assurance]).toEqual(["mitigated", ["metadata"], "binding"]);
	});
	it("nothing that remains is no exposure", () => {
		const all = law(
			"act",
			"US",
			{ reach: [reading("only", basedIn("US"))] },
			{
				mitigations: [{ id: "keys", when: outside, removes: ["content-at-rest", "content-in-the-clear", "metadata"] }],
			},
		);
		expect(exposure([...subjects.slice(0, 2), all], { configuration: { keys: "customer-outside" } }).status).toBe(
			"none",
		);
	});
	it('"no foreign law" accepts no mitigation, "protected against" does', () => {
		const asked = { configuration: { keys: "customer-outside" as const }, context: { processing: "stored-only" } };
		expect(judged(untouched, subjects, asked)).toBe("no, proven");
		expect(judged(accepting, subjects, asked)).toBe("yes, binding");
		expect(judged(accepting, subjects, { ...asked, context: {} })).toBe("no, proven");
	});
	it("keys that the offering is not known to offer mitigate nothing", () => {
		const unknown = [offering("cloud", member("service.operator", "acme")), ...subjects.slice(1)];
		const asked = { configuration: { keys: "customer-outside" as const }, context: { processing: "stored-only" } };
		expect(exposure(unknown, asked).mitigations.map((one) => one.counts)).toEqual(["unknown", "unknown"]);
		expect(exposure(unknown, asked).status).toBe("exposed");
	});
	it("where the law does not reach, nothing remains to be lowered", () => {
		const domestic = [
			offering("cloud", member("service.operator", "acme")),
			company("acme", "CA"),
			...subjects.slice(2),
		];
		const { status, remains, path } = exposure(domestic);
		expect([status, remains, path]).toEqual(["none", [], []]);
	});
	it("a law that says nothing of what it takes is lowered by nothing", () => {
		const vague = law("act", "US", { reach: [reading("only", basedIn("US"))] }, { takes: [] });
		expect(judged(accepting, [...cloud, vague])).toBe("no, proven");
		expect(exposure([...cloud, vague]).status).toBe("exposed");
	});
});

describe("explaining one exposure", () => {
	const release = knowledge(
		...cloud,
		dataClass("data", "moderate"),
		framework("yardstick", [criterion("must", untouched)]),
		law("act", "US", { reach: [reading("only", basedIn("US"))] }),
		law("other", "FR", { reach: [reading("only", basedIn("FR"))] }),
	);
	const asked = (more: object) =>
		exposureQuestionSchema.parse({ intent: "exposure", offering: "cloud", home: ["CA"], asOf: today, ...more });

	it("says the same as a check of that offering", () => {
		const { exposures } = explainExposure(release, asked({ law: "act" }));
		expect(exposures).toEqual(assess(release, question()).exposures.filter((one) => one.law === "act"));
	});
	it("without a law it speaks of all", () =>
		expect(explainExposure(release, asked({})).exposures.map((one) => one.law)).toEqual(["act", "other"]));
	it("refuses what the release does not have", () => {
		for (const more of [
			{ offering: "act" },
			{ offering: "nobody" },
			{ law: "cloud" },
			{ law: "nothing" },
			{ home: ["ZZ"] },
			{ readings: { act: "no-such" } },
		])
			expect(() => explainExposure(release, asked(more)), JSON.stringify(more)).toThrowError(/The release has no/);
	});
});
