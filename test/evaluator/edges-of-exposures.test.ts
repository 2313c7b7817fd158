import { describe, expect, it } from "vitest";
import { assess, type Exposure } from "../../src/evaluator/index.js";
import type { Condition } from "../../src/knowledge/conditions.js";
import {
	assessOne,
	basedIn,
	company,
	criterion,
	dataClass,
	framework,
	knowledge,
	law,
	member,
	offering,
	question,
	reading,
	type Subject,
	value,
} from "./small-release.js";

const encrypted: Condition = { fact: "service.encryption" };
const portable: Condition = { fact: "service.portability" };
const cloud = [
	offering(
		"cloud",
		member("service.operator", "acme"),
		value("service.encryption", true, { grade: "press" }),
		value("service.portability", true, { grade: "vendor" }),
	),
	company("acme", "US"),
];
type LawParts = NonNullable<Parameters<typeof law>[3]>;
const reaching = (more: LawParts = {}, ...readings: ReturnType<typeof reading>[]) =>
	law("act", "US", { who: readings.length > 0 ? readings : [reading("wide", basedIn("US"))] }, more);

function exposure(subjects: Subject[], asked: Parameters<typeof question>[0] = {}): Exposure {
	const [found] = assessOne({ unexposed: { threat: "disclosure" } }, subjects, asked).exposures;
	if (!found) throw new Error("There is a law");
	return found;
}

describe("how sure an exposure is", () => {
	it("is as sure as the reach, where nothing is taken out of it", () => {
		const press = [offering("cloud", member("service.operator", "acme", { grade: "press" })), company("acme", "US")];
		expect(exposure([...press, reaching()])).toMatchObject({ status: "exposed", assurance: "reported" });
	});
	it("is no surer than the surest mitigation of each kind, where all are taken out", () => {
		const by = (...mitigations: NonNullable<LawParts["mitigations"]>) => {
			const { status, assurance, remains } = exposure([
				...cloud,
				reaching({ takes: ["content-at-rest", "metadata"], mitigations }),
			]);
			return [status, assurance, remains.join()];
		};
		const atRest = (id: string, when: Condition) => ({ id, when, removes: ["content-at-rest" as const] });
		expect(by(atRest("a", encrypted))).toEqual(["mitigated", "reported", "metadata"]);
		expect(by(atRest("a", encrypted), atRest("b", portable))).toEqual(["mitigated", "reported", "metadata"]);
		expect(by(atRest("a", portable))).toEqual(["mitigated", "claimed", "metadata"]);
		expect(by(atRest("a", encrypted), { id: "b", when: portable, removes: ["metadata"] })).toEqual([
			"none",
			"claimed",
			"",
		]);
		expect(by({ id: "b", when: portable, removes: ["metadata"] })).toEqual(["exposed", "proven", "content-at-rest"]);
		expect(by()).toEqual(["exposed", "proven", "content-at-rest,metadata"]);
	});
	it("of a law that takes no content is lowered by nothing less than all", () => {
		const metadata = reaching({
			takes: ["metadata"],
			mitigations: [{ id: "a", when: encrypted, removes: ["metadata"] }],
		});
		expect(exposure([...cloud, metadata]).status).toBe("none");
		expect(exposure([...cloud, reaching({ takes: ["metadata"] })]).status).toBe("exposed");
	});
	it("has none where it is unknown, and is as sure as the weakest reading that spares", () => {
		expect(
			exposure([...cloud, reaching({}, reading("wide", { fact: "service.residency", test: { is: "US" } }))]),
		).toMatchObject({
			status: "unknown",
			assurance: null,
			path: [],
		});
		const spared = reaching({}, reading("a", { not: encrypted }), reading("b", { not: portable }));
		expect(exposure([...cloud, spared])).toMatchObject({ status: "none", assurance: "claimed", remains: [], path: [] });
	});
});

describe("an exposure under several readings", () => {
	const readings = [
		reading("wide", basedIn("US")),
		reading("narrow", "nobody"),
		reading("odd", encrypted, { force: "remote" }),
	];

	it("is the worst of those held, contested where one reaches and another spares", () => {
		const found = exposure([...cloud, reaching({}, ...readings)]);
		expect(found).toMatchObject({ status: "exposed", assurance: "proven", contested: true });
		expect(found.because).toHaveLength(2);
		expect(found.because[0]?.truth).toBe("yes");
		const one = exposure([...cloud, reaching()]);
		expect([one.contested, one.because.length]).toEqual([false, 1]);
		const open = reaching(
			{},
			reading("wide", basedIn("US")),
			reading("open", { fact: "service.residency", test: { is: "US" } }),
		);
		expect(exposure([...cloud, open])).toMatchObject({ status: "exposed", contested: false });
	});
	it("says of each what comes out, whether it is held, and which was chosen", () => {
		const shown = (asked: Parameters<typeof question>[0] = {}) =>
			exposure([...cloud, reaching({}, ...readings)], asked).readings.map(
				({ issue, id, held, chosen, status, holders }) =>
					`${issue} ${id} ${held} ${chosen} ${status} ${holders.join()}`,
			);
		expect(shown()).toEqual([
			"who wide true false exposed A scholar",
			"who narrow true false none A scholar",
			"who odd false false exposed A scholar",
		]);
		expect(shown({ readings: { act: "odd" } })).toEqual([
			"who wide true false exposed A scholar",
			"who narrow true false none A scholar",
			"who odd false true exposed A scholar",
		]);
	});
	it("shows the way of the surest reading that reaches", () => {
		const subjects = [
			offering(
				"cloud",
				member("service.operator", "acme"),
				member("service.remote-access", "giant", { grade: "press" }),
			),
			company("acme", "US"),
			company("giant", "CN"),
		];
		const both = reaching({}, reading("china", basedIn("CN")), reading("us", basedIn("US")));
		const { assurance, path, reason } = exposure([...subjects, both]);
		expect([assurance, path.map(({ id }) => id)]).toEqual(["proven", ["cloud", "acme"]]);
		expect(reason).toEqual({ en: expect.stringMatching(/^through acme/), fr: expect.stringMatching(/^par acme/) });
	});
	it("says whether each mitigation counts", () => {
		const mitigations = [encrypted, { not: encrypted }, { fact: "service.residency", test: { is: "CA" } }].map(
			(when, index) => ({
				id: `m${index}`,
				when,
				removes: ["content-at-rest" as const],
			}),
		);
		expect(
			exposure([...cloud, reaching({ mitigations })]).mitigations.map(({ id, counts, removes }) => [
				id,
				counts,
				removes,
			]),
		).toEqual([
			["m0", "yes", ["content-at-rest"]],
			["m1", "no", ["content-at-rest"]],
			["m2", "unknown", ["content-at-rest"]],
		]);
	});
});

describe("exposures that were told before", () => {
	const release = knowledge(
		...cloud,
		offering("other", member("service.operator", "maple")),
		company("maple", "CA"),
		dataClass("data", "low"),
		framework("yardstick", [criterion("must", encrypted)]),
		reaching(),
	);
	const told = (asked: Parameters<typeof question>[0]) =>
		assess(release, question(asked)).exposures.map(({ foreign, status }) => [foreign, status].join());
	it("are told again for another home, offering or day", () => {
		expect(told({})).toEqual(["true,exposed"]);
		expect(told({ home: ["US"] })).toEqual(["false,exposed"]);
		expect(told({ offering: "other" })).toEqual(["true,none"]);
		expect(told({ home: ["FR"], asOf: "2020-01-01" })).toEqual(["true,exposed"]);
		expect(told({})).toEqual(["true,exposed"]);
	});
});
