import { describe, expect, it } from "vitest";
import { layOver, OverlayRefused } from "../../src/evaluator/index.js";
import { overlayFaults } from "../../src/evaluator/overlay-faults.js";
import { added, evidence, paper, said } from "./evidence.js";
import {
	basedIn,
	company,
	criterion,
	dataClass,
	framework,
	knowledge,
	law,
	member,
	offering,
	reading,
	supplier,
} from "./small-release.js";

const release = knowledge(
	framework("yardstick", [criterion("staff", { fact: "service.encryption" })]),
	dataClass("data", "low"),
	company("acme", "CA"),
	supplier("maker"),
	law("act", "US", { reach: [reading("broad", basedIn("US"))] }),
	offering("cloud", member("service.operator", "acme"), member("service.regions", "CA")),
	offering("other"),
);
type Parts = Parameters<typeof evidence>[0];
const faults = (parts: Parts) => overlayFaults(evidence(parts), release);
/** What is wrong, and where. */
const wrong = (parts: Parts) => faults(parts).map(({ code, path }) => `${code} ${path.join(".")}`);
const facts = (...list: ReturnType<typeof said>[]) => wrong({ facts: list });
const yes = { value: true };

describe("of whom a team's evidence may speak", () => {
	it("is an offering of the knowledge, and whatever the team adds", () => {
		expect(facts(said("cloud", "service.encryption", yes))).toEqual([]);
		expect(
			wrong({
				offerings: [added("payroll")],
				providers: [added("smallco")],
				suppliers: [added("tools")],
				facts: [
					said("team:payroll", "service.encryption", yes),
					said("team:payroll", "service.operator", { member: "team:smallco" }),
					said("team:smallco", "entity.parent", { closed: true }),
					said("team:tools", "entity.incorporation", { value: "CA" }),
					said("team:tools", "service.technology", { member: "acme" }),
				],
			}),
		).toEqual([]);
	});
	it("is nobody else: not who is not there, and no law, framework, class or place", () => {
		expect(facts(said("gone", "service.encryption", yes))).toEqual(["unknown-name facts.0.subject"]);
		expect(facts(said("team:gone", "service.encryption", yes))).toEqual(["unknown-name facts.0.subject"]);
		for (const id of ["act", "yardstick", "data"])
			expect(facts(said(id, "service.encryption", yes)), id).toEqual(["not-for-evidence facts.0.subject"]);
	});
	it("is said of the service and its assessment, and of nobody's ownership but that of the team's own", () => {
		expect(facts(said("acme", "entity.presence", { member: "US" }))).toEqual(["not-for-evidence facts.0.attribute"]);
		expect(facts(said("maker", "entity.incorporation", { value: "US" }))).toEqual([
			"not-for-evidence facts.0.attribute",
		]);
		expect(facts(said("maker", "service.technology", { member: "acme" }))).toEqual([]);
		expect(facts(said("cloud", "assessment.answers", { member: "yardstick.staff", value: "yes" }))).toEqual([]);
		// What is no attribute at all is told as that alone.
		expect(facts(said("cloud", "entity.wings", yes))).toEqual(["unknown-attribute facts.0.attribute"]);
	});
	it("is of the kind that the attribute is about", () => {
		const mixed = {
			offerings: [added("payroll")],
			providers: [added("smallco")],
			suppliers: [added("tools")],
		};
		const kinds = (subject: string, attribute: string, more: object) =>
			wrong({ ...mixed, facts: [said(subject, attribute, more)] });
		expect(kinds("team:smallco", "service.encryption", yes)).toHaveLength(1);
		expect(kinds("team:tools", "service.encryption", yes)).toHaveLength(1);
		expect(kinds("team:payroll", "entity.incorporation", { value: "CA" })).toHaveLength(1);
		expect(kinds("maker", "service.encryption", yes)).toHaveLength(1);
		expect(kinds("acme", "service.technology", { member: "acme" })).toHaveLength(1);
	});
});

describe("what a team's evidence may name", () => {
	const of = (attribute: string, id: string) =>
		wrong({
			offerings: [added("payroll")],
			providers: [added("smallco")],
			suppliers: [added("tools")],
			facts: [said("cloud", attribute, { member: id })],
		});
	const unknown = ["unknown-name facts.0.member"];

	it("are companies and suppliers of the knowledge and its own", () => {
		for (const id of ["acme", "maker", "team:smallco", "team:tools"])
			expect(of("service.operator", id), id).toEqual([]);
		for (const id of ["gone", "team:gone", "team:payroll", "cloud"])
			expect(of("service.operator", id), id).toEqual(unknown);
	});
	it("are offerings of the knowledge and its own", () => {
		for (const id of ["other", "team:payroll"]) expect(of("service.runs-on", id), id).toEqual([]);
		for (const id of ["gone", "team:gone", "team:smallco", "acme"])
			expect(of("service.runs-on", id), id).toEqual(unknown);
	});
	it("are places, schemes and criteria of the knowledge", () => {
		expect(of("service.regions", "FR")).toEqual([]);
		expect(of("service.regions", "ZZ")).toEqual(unknown);
		const certified = (id: string) => facts(said("cloud", "service.certifications", { member: id, value: "held" }));
		expect([certified("scheme"), certified("gone")]).toEqual([[], unknown]);
		const answered = (id: string) => facts(said("cloud", "assessment.answers", { member: id, value: "yes" }));
		expect([answered("yardstick.staff"), answered("yardstick.gone"), answered("staff")]).toEqual([
			[],
			unknown,
			unknown,
		]);
	});
	it("are regions and packages that the offering has, by the knowledge or by the evidence", () => {
		const bound = (region: string, ...more: ReturnType<typeof said>[]) =>
			facts(said("cloud", "service.encryption", { ...yes, region }), ...more);
		expect(bound("CA")).toEqual([]);
		expect(bound("FR")).toEqual(["unknown-name facts.0.region"]);
		expect(bound("FR", said("cloud", "service.regions", { member: "FR" }))).toEqual([]);
		expect(bound("FR", said("other", "service.regions", { member: "FR" }))).toEqual(["unknown-name facts.0.region"]);
	});
});

describe("what a team's own offering is set up with", () => {
	const set = (defaults: object, ...list: ReturnType<typeof said>[]) =>
		wrong({ offerings: [added("first"), { ...added("payroll"), defaults }], facts: list });

	it("are regions and packages that it has, and keys that there are", () => {
		const region = said("team:payroll", "service.regions", { member: "CA" });
		expect(set({})).toEqual([]);
		expect(set({ region: "CA" }, region)).toEqual([]);
		expect(set({ region: "FR" }, region)).toEqual(["unknown-name offerings.1.defaults.region"]);
		expect(set({ package: "gold" })).toEqual(["unknown-name offerings.1.defaults.package"]);
		expect(set({ keys: "customer" })).toEqual([]);
		expect(set({ keys: "nobody's" })).toEqual([expect.stringMatching(/ offerings\.1\.defaults\.keys/)]);
	});
});

describe("what does not fit together", () => {
	it("is an id that stands for two things, each time it comes again", () => {
		const [a, b] = [added("a"), added("b")];
		expect(wrong({ offerings: [a, b], providers: [a], suppliers: [b, a] })).toEqual([
			"named-twice providers.0.id",
			"named-twice suppliers.0.id",
			"named-twice suppliers.1.id",
		]);
		expect(wrong({ offerings: [a, a] })).toEqual(["named-twice offerings.1.id"]);
		expect(wrong({ offerings: [a], providers: [b] })).toEqual([]);
	});
	it("is an end before a beginning, and a page read before it was published, by the days that they may mean", () => {
		const dated = (from?: string, until?: string) =>
			facts(said("cloud", "service.encryption", { ...yes, ...(from ? { from } : {}), ...(until ? { until } : {}) }));
		expect(dated("2026-05-02", "2026-05-01")).toEqual(["impossible-date facts.0.from"]);
		expect(dated("2026-05-01", "2026-05-01")).toEqual([]);
		expect(dated("2026-05", "2026-05-01")).toEqual([]);
		expect(dated("2026-06", "2026-05")).toEqual(["impossible-date facts.0.from"]);
		expect([dated("2026"), dated(undefined, "2026")]).toEqual([[], []]);
		const read = (published: string | null, seen: string) => wrong({ sources: { letter: paper({ published, seen }) } });
		expect(read("2026-06-02", "2026-06-01")).toEqual(["impossible-date sources.letter.published"]);
		expect([read("2026-06-01", "2026-06-01"), read(null, "2026-06-01"), read("2026", "2026-06-01")]).toEqual([
			[],
			[],
			[],
		]);
	});
	it("is a source that is not there", () => {
		expect(facts(said("cloud", "service.encryption", { ...yes, source: "letter" }))).toEqual([
			"unknown-source facts.0.source",
		]);
		expect(facts(said("cloud", "service.encryption", { ...yes, source: "constructor" }))).toEqual([
			"unknown-source facts.0.source",
		]);
	});
	it("is told with all else that is wrong, in the overlay's order, in both languages, and what to do", () => {
		const found = faults({
			offerings: [{ ...added("a"), defaults: { region: "FR" } }, added("a")],
			facts: [
				said("gone", "service.encryption", yes),
				said("acme", "entity.parent", { closed: true, source: "letter" }),
			],
			sources: { late: paper({ published: "2027", seen: "2026-06-01" }) },
		});
		expect(found.map(({ code }) => code)).toEqual([
			"named-twice",
			"impossible-date",
			"unknown-name",
			"unknown-name",
			"not-for-evidence",
			"unknown-source",
		]);
		for (const { says, mend } of found)
			for (const words of [says, mend]) {
				expect(words.en.length).toBeGreaterThan(5);
				expect(words.fr.length).toBeGreaterThan(5);
				expect(words.en).not.toBe(words.fr);
			}
	});
	it("is refused with the first, and names all", () => {
		try {
			layOver(
				release,
				evidence({ facts: [said("gone", "service.encryption", yes), said("act", "service.exit-terms", yes)] }),
			);
			expect.unreachable();
		} catch (error) {
			if (!(error instanceof OverlayRefused)) throw error;
			expect([error.code, error.faults.length]).toEqual(["unknown-name", 2]);
			expect(error.message).toBe(
				`facts.0.subject unknown-name: ${error.faults[0]?.says.en} → ${error.faults[0]?.mend.en}`,
			);
		}
		const whole = new OverlayRefused({ code: "x", path: [], says: { en: "a", fr: "a" }, mend: { en: "b", fr: "b" } });
		expect(whole.message).toBe("· x: a → b");
	});
});
