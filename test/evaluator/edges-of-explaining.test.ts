import { describe, expect, it } from "vitest";
import { explainAnswerSchema } from "../../src/evaluator/answer.js";
import { Citations } from "../../src/evaluator/cite.js";
import {
	changesQuestionSchema,
	changesSince,
	compareOfferings,
	compareQuestionSchema,
	explainExposure,
	explainQuestionSchema,
	explainSubject,
	exposureQuestionSchema,
	factsUnder,
	findOfferings,
	findQuestionSchema,
	Knowledge,
	layOver,
	UnknownSubject,
} from "../../src/evaluator/index.js";
import { requireKnownExposure } from "../../src/evaluator/known.js";
import type { Release } from "../../src/knowledge/release.js";
import { evidence, said } from "./evidence.js";
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
	question,
	reading,
	releaseOf,
	requirement,
	supplier,
	today,
	value,
} from "./small-release.js";

const encrypted = { fact: "service.encryption" };
const words = (text: string) => ({ en: text, fr: text });
const statement = { source: "text", grade: "statute" as const, statement: words("The text says so.") };

/** A release in which every kind of subject says something of each kind. */
function told(): Release {
	const release = releaseOf(
		offering(
			"cloud",
			value("service.encryption", true, { grade: "vendor", from: "2025-01-01", until: "2027", pending: true }),
			member("service.operator", "acme"),
		),
		company("acme", "CA"),
		supplier("maker", value("entity.incorporation", "US")),
		dataClass("data", "low", [
			requirement("secured", encrypted, { from: "2025" }),
			requirement("kept", undefined, { obligation: "should", binds: "customer" }),
		]),
		framework("yardstick", [criterion("must", encrypted)]),
		law(
			"act",
			"US",
			{ reach: [reading("wide", basedIn("US")), reading("narrow", "nobody")] },
			{
				periods: [{ from: "2020-01-01", until: "2030-12-31" }, { pending: true }],
				mitigations: [{ id: "keys", when: encrypted, removes: ["metadata"] }],
			},
		),
	);
	const [offered, acme] = [release.offerings[0], release.providers[0]];
	const [act, data, yardstick] = [release.laws[0], release.dataClasses[0], release.frameworks[0]];
	if (!offered || !acme || !act || !data || !yardstick) throw new Error("They are there");
	act.notes.push({ about: "secrecy", ...statement });
	yardstick.notes.push({ ...statement });
	data.notRequired.push({ id: "nothing", aspect: "security", ...statement });
	data.permits.push({ id: "abroad", aspect: "transfer", ...statement });
	const note = { ...statement, source: Object.keys(acme.sources)[0] ?? "" };
	acme.notes = [{ about: "ownership", ...note }];
	offered.notes = [{ about: "contract", ...note, grade: "vendor", source: Object.keys(offered.sources)[0] ?? "" }];
	data.notes = [{ about: "duties", ...statement }];
	return release;
}
const known = new Knowledge(told());
const explained = (subject: string) =>
	explainSubject(known, explainQuestionSchema.parse({ intent: "explain", subject, asOf: today }));
const lines = (subject: string) =>
	explained(subject).facts.map(({ id, attribute, label }) => `${id} ${attribute} (${label.en})`);

describe("what a release says of one subject", () => {
	it("is each fact, with its dates, how sure it is and its source", () => {
		const answer = explained("cloud");
		expect(explainAnswerSchema.parse(answer)).toEqual(answer);
		expect(answer.facts).toEqual([
			{
				id: "cloud/service.encryption#vendor-2026-01-01",
				attribute: "service.encryption",
				label: expect.objectContaining({ en: "encryption in transit and at rest" }),
				statement: words('service.encryption {"value":true}'),
				grade: "vendor",
				assurance: "claimed",
				from: "2025-01-01",
				until: "2027",
				pending: true,
				source: "cloud/vendor-2026-01-01",
			},
			expect.objectContaining({
				id: "cloud/service.operator/acme#statute-2026-01-01",
				from: null,
				until: null,
				pending: false,
				assurance: "proven",
			}),
			expect.objectContaining({ id: "cloud/note/1", attribute: "note.contract" }),
		]);
		expect(answer.sources.map(({ id, grade }) => `${id} ${grade}`)).toEqual([
			"cloud/statute-2026-01-01 statute",
			"cloud/vendor-2026-01-01 vendor",
		]);
	});
	it("of a company or a supplier is its facts and what is noted of it", () => {
		expect(lines("acme").at(-1)).toBe("acme/note/1 note.ownership (on ownership)");
		expect(lines("acme")).toHaveLength(4);
		expect(lines("maker")).toEqual([expect.stringMatching(/^maker\/entity.incorporation#/)]);
	});
	it("of a law is when it is in force, who reads it how, what lowers it, and what is noted of it", () => {
		expect(lines("act")).toEqual([
			"act/period/p1 law.period (in force)",
			"act/period/p2 law.period (in force)",
			"act/reach/wide#text law.reading (reading (wide, A scholar))",
			"act/reach/narrow#text law.reading (reading (narrow, A scholar))",
			"act/mitigation/keys law.mitigation (what lowers it)",
			"act/note/1 law.secrecy (secrecy)",
		]);
		expect(
			explained("act")
				.facts.map(({ from, until, pending }) => [from, until, pending])
				.slice(0, 3),
		).toEqual([
			["2020-01-01", "2030-12-31", false],
			[null, null, true],
			[null, null, false],
		]);
		expect(explained("act").facts[2]?.label.fr).toBe("interprétation (wide, A scholar)");
	});
	it("of a framework is what it asks, and what is noted of it", () => {
		expect(lines("yardstick")).toEqual([
			"yardstick.must framework.criterion (must)",
			"yardstick/note/1 framework.note (note)",
		]);
	});
	it("of a class of data is what it covers, demands, does not demand and allows", () => {
		expect(lines("data")).toEqual([
			"data/covers/1 class.covers (what it covers)",
			"data.secured class.requires (must (the service))",
			"data.kept class.requires (should (you))",
			"data/not-required/nothing class.doesNotRequire (not demanded)",
			"data/permits/abroad class.permits (allowed)",
			"data/note/1 note.duties (on duties)",
		]);
		expect(explained("data").facts[1]?.from).toBe("2025");
	});
	it("is nothing of what the release does not have", () => {
		expect(() => explained("gone")).toThrow(UnknownSubject);
	});
	it("says on which release it rests, and what was laid over it, if anything", () => {
		const { version, digest } = known.release;
		expect(explained("cloud")).toMatchObject({ knowledge: { version, digest } });
		expect(explained("cloud")).not.toHaveProperty("overlay");
		const overlay = evidence({ facts: [said("cloud", "service.exit-terms", { value: true })] });
		const together = layOver(known, overlay);
		const answer = explainSubject(
			together,
			explainQuestionSchema.parse({ intent: "explain", subject: "cloud", asOf: today }),
		);
		expect(answer.overlay).toEqual({
			digest: overlay.digest,
			subjects: [],
			facts: ["cloud/service.exit-terms#team:contract"],
		});
	});
});

const terms = { dataClasses: ["data"], framework: "yardstick", home: ["CA"], asOf: today };

describe("several answers in one", () => {
	const release = knowledge(
		framework("yardstick", [criterion("must", encrypted)]),
		dataClass("data", "low"),
		...["a", "b", "c"].map((id) => offering(id, value("service.encryption", true))),
		offering("d"),
		offering("e"),
	);
	const compared = (...offerings: string[]) =>
		compareOfferings(release, compareQuestionSchema.parse({ intent: "compare", offerings, ...terms }));

	it("stand in the order of the question where they are as good", () => {
		const order = (...ids: string[]) => compared(...ids).answers.map((one) => one.question.offering);
		expect(order("c", "a", "b")).toEqual(["c", "a", "b"]);
		expect(order("e", "b", "d", "a")).toEqual(["b", "a", "e", "d"]);
	});
	it("cite each page once, in order, at the surest grade that any of them cites", () => {
		const page = (id: string, grade: "vendor" | "filing") => {
			const one = offering(id, value("service.encryption", true, { grade }));
			for (const source of Object.values(one.data.sources)) source.url = "https://example.com/page";
			return one;
		};
		const shared = knowledge(
			framework("yardstick", [criterion("must", encrypted)]),
			dataClass("data", "low"),
			page("a", "vendor"),
			page("b", "filing"),
			page("c", "vendor"),
		);
		const { sources } = compareOfferings(
			shared,
			compareQuestionSchema.parse({ intent: "compare", offerings: ["a", "b", "c"], ...terms }),
		);
		const ids = sources.map(({ id }) => id);
		expect(ids).toEqual([...new Set(ids)].sort());
		expect(sources.filter(({ url }) => url === "https://example.com/page").map(({ grade }) => grade)).toEqual([
			"filing",
		]);
	});
	it("of offerings that are as good and as open stand by id", () => {
		const { answers } = findOfferings(release, findQuestionSchema.parse({ intent: "find", ...terms }));
		expect(answers.map(({ offering: id, open }) => [id, open])).toEqual([
			["a", 0],
			["b", 0],
			["c", 0],
			["d", 1],
			["e", 1],
		]);
	});
});

describe("what laws do to an offering", () => {
	const asked = (more: object) =>
		exposureQuestionSchema.parse({ intent: "exposure", offering: "cloud", home: ["CA"], asOf: today, ...more });

	it("is told of the one law that is asked about, with its sources", () => {
		const answer = explainExposure(known, asked({ law: "act" }));
		expect(answer.exposures.map((one) => one.law)).toEqual(["act"]);
		expect(answer.sources.length).toBeGreaterThan(0);
	});
	it("names only what the release has", () => {
		expect(() => requireKnownExposure(known, asked({}))).not.toThrow();
		expect(() => requireKnownExposure(known, asked({ law: "gone" }))).toThrow("gone");
		expect(() => requireKnownExposure(known, asked({ offering: "gone" }))).toThrow("gone");
		expect(() => requireKnownExposure(known, asked({ home: ["CA", "ZZ"] }))).toThrow("ZZ");
		expect(() => requireKnownExposure(known, asked({ readings: { act: "gone" } }))).toThrow("act=gone");
	});
});

describe("what changed", () => {
	it("is nothing where nobody tells what did", () => {
		const asked = changesQuestionSchema.parse({ intent: "changes", since: "2026.11.0" });
		expect(changesSince(known, asked)).toMatchObject({ question: asked, changes: [], sources: [] });
		expect(changesSince(known, asked, { changes: [{ version: "2026.11.1" }] }).changes).toHaveLength(1);
	});
});

describe("a day that is asked about", () => {
	it("is one of three centuries", () => {
		for (const asOf of ["1900-01-01", "2199-12-31"]) expect(question({ asOf }).asOf).toBe(asOf);
		for (const asOf of ["1899-12-31", "2200-01-01", "2200-01-02"]) expect(() => question({ asOf })).toThrow();
	});
});

describe("what an answer cites", () => {
	it("is each source once, at the surest grade, in order of id", () => {
		const citations = new Citations(known);
		const [vendor = "", statute = ""] = Object.keys(known.offerings.get("cloud")?.sources ?? {});
		citations.cite("cloud", vendor, "vendor");
		expect(citations.cite("cloud", statute, "press")).toBe(`cloud/${statute}`);
		citations.cite("cloud", statute, "statute");
		citations.cite("cloud", statute, "vendor");
		citations.cite("act", "text", "statute");
		expect(citations.list().map(({ id, grade }) => `${id} ${grade}`)).toEqual([
			"act/text statute",
			`cloud/${statute} statute`,
			`cloud/${vendor} vendor`,
		]);
	});
	it("is the sources of facts and of a law's periods, each once, and of nothing else", () => {
		const citations = new Citations(known);
		const ids = [
			"cloud/service.operator/acme#statute-2026-01-01",
			"acme/entity.parent/closed#statute-2026-01-01",
			"act/period/p1#text",
			"act/period/p2#text",
			"act/period/p9#text",
			"gone/period/p1#text",
			"gone",
		];
		const cited = ["acme/statute-2026-01-01", "act/text", "cloud/statute-2026-01-01"];
		expect(citations.citeFacts(ids)).toEqual(cited);
		expect(citations.citeFacts(ids)).toEqual(cited);
		expect(citations.list().map(({ id }) => id)).toEqual(cited);
		expect(citations.citeFacts([])).toEqual([]);
	});
	it("is the facts under a tree, each once", () => {
		const part = (facts: string[], ...parts: Parameters<typeof factsUnder>[0]) => ({
			rule: "all",
			truth: "yes" as const,
			assurance: null,
			text: words("x"),
			facts,
			parts: [...parts],
		});
		expect(factsUnder([part(["a"], part(["b", "a"], part(["c"]))), part(["b"])])).toEqual(["a", "b", "c"]);
		expect(factsUnder([])).toEqual([]);
	});
});
