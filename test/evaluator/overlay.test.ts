import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Assessment, assess, assessmentSchema, layOver, OverlayRefused } from "../../src/evaluator/index.js";
import { type Grade, grades } from "../../src/knowledge/grades.js";
import { asked, offeringFact, subjects } from "./arbitrary-release.js";
import { added, evidence, paper, type SourceParts, said } from "./evidence.js";
import { runsOf } from "./runs.js";
import {
	basedIn,
	certificate,
	closed,
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

const staffAtHome = { fact: "service.personnel-location", test: { in: { param: "home" as const } } };
const mustBeAtHome = framework("yardstick", [criterion("staff", staffAtHome, { aspect: "personnel" })]);
const critical = dataClass("data", "critical");

const statusOf = (answer: Assessment, id = "yardstick.staff") => {
	const found = answer.findings.find(({ criterion }) => criterion === id);
	return [found?.status, found?.assurance];
};

describe("evidence is laid over the release", () => {
	const release = knowledge(
		mustBeAtHome,
		critical,
		offering("cloud", value("service.personnel-location", "CA", { grade: "vendor" })),
	);
	const clause = evidence({ facts: [said("cloud", "service.personnel-location", { value: "CA" })] });

	it("a clause of the contract lifts a claim to binding: from not proven to met", () => {
		const without = assess(release, question());
		const withIt = assess(release, question(), clause);
		expect([without.outcome, statusOf(without)]).toEqual(["undetermined", ["unproven", "claimed"]]);
		expect([withIt.outcome, withIt.assurance, statusOf(withIt)]).toEqual(["sovereign", "binding", ["met", "binding"]]);
	});

	it("the answer says what was laid over, and cites it as the team's", () => {
		const answer = assess(release, question(), clause);
		const fact = "cloud/service.personnel-location#team:contract";
		expect(answer.overlay).toEqual({ digest: clause.digest, subjects: [], facts: [fact] });
		expect(answer.sources.map(({ id, grade }) => [id, grade])).toContainEqual(["team:contract", "contract"]);
		expect(answer.findings[0]?.sources).toContain("team:contract");
		expect(JSON.stringify(answer.findings[0]?.because)).toContain(fact);
		expect(assessmentSchema.parse(answer)).toEqual(answer);
	});

	it("lists all of it, in order, also what the answer does not rest on", () => {
		const more = evidence({
			providers: [added("hosting")],
			facts: [
				said("cloud", "service.personnel-location", { value: "CA" }),
				said("cloud", "service.exit-terms", { value: true, source: "call" }),
				said("team:hosting", "entity.presence", { member: "FR" }),
			],
			sources: { call: paper({ undocumented: true }) },
		});
		expect(assess(release, question(), more).overlay).toEqual({
			digest: more.digest,
			subjects: ["team:hosting"],
			facts: [
				"cloud/service.exit-terms#team:call",
				"cloud/service.personnel-location#team:contract",
				"team:hosting/entity.presence/FR#team:contract",
			],
		});
	});

	it("without an overlay the answer says that there is none", () => {
		expect(assess(release, question()).overlay).toEqual({ digest: null, subjects: [], facts: [] });
	});

	it("follows the same rules as facts: what ended counts no longer, what was observed later is presumed before", () => {
		const on = (more: Parameters<typeof said>[2], asOf: string) =>
			statusOf(
				assess(
					release,
					question({ asOf }),
					evidence({ facts: [said("cloud", "service.personnel-location", { value: "CA", ...more })] }),
				),
			);
		expect(on({ from: "2026-01-01", until: "2026-12-31" }, "2026-12-31")).toEqual(["met", "binding"]);
		// The end that the contract states ends the vendor's word for the same thing too.
		expect(on({ from: "2026-01-01", until: "2026-12-31" }, "2027-01-01")).toEqual(["unknown", null]);
		expect(on({}, "2026-05-31")).toEqual(["unproven", "claimed"]);
		expect(on({ pending: true }, "2026-11-20")).toEqual(["unproven", "claimed"]);
	});

	it("a verdict that rests on it holds until it ends", () => {
		const lent = said("cloud", "service.personnel-location", { value: "CA", from: "2026-01-01", until: "2026-12-31" });
		const answer = assess(release, question(), evidence({ facts: [lent] }));
		expect([answer.outcome, answer.holdsUntil?.date]).toEqual(["sovereign", "2027-01-01"]);
		expect(JSON.stringify(answer.holdsUntil?.because)).toContain("#team:contract");
	});

	it("disagrees with the knowledge as any fact would: the surer wins, equals are contested", () => {
		const elsewhere = (grade: Grade) =>
			assess(
				knowledge(
					mustBeAtHome,
					critical,
					offering("cloud", value("service.personnel-location", "CA", { grade, from: "2026-01-01" })),
				),
				question(),
				evidence({
					facts: [said("cloud", "service.personnel-location", { value: "US", from: "2026-01-01" })],
				}),
			);
		expect(statusOf(elsewhere("vendor"))).toEqual(["unmet", "binding"]);
		expect(statusOf(elsewhere("contract"))).toEqual(["unknown", null]);
		expect(statusOf(elsewhere("statute"))).toEqual(["met", "proven"]);
		const disputed = assess(
			knowledge(
				mustBeAtHome,
				critical,
				offering("cloud", value("service.personnel-location", "CA", { grade: "contract", from: "2026-01-01" })),
			),
			question(),
			evidence({ facts: [said("cloud", "service.personnel-location", { value: "US", from: "2026-01-01" })] }),
		);
		expect(disputed.hingesOn.map(({ kind, id }) => [kind, id])).toEqual([["fact", "cloud/service.personnel-location"]]);
	});
});

describe("evidence never counts above contract", () => {
	const secured = framework("yardstick", [criterion("staff", { fact: "service.encryption" })]);
	const release = knowledge(secured, dataClass("data", "low"), offering("cloud"));
	const assurance = (grade: Grade, source: Partial<SourceParts> = {}) =>
		statusOf(
			assess(
				release,
				question(),
				evidence({
					facts: [said("cloud", "service.encryption", { value: true, grade })],
					sources: { contract: paper(source) },
				}),
			),
		)[1];
	const issuer = { name: "ANSSI", kind: "scheme", number: "SNC-2026-17" } as const;

	it("whatever was read", () => {
		expect(grades.map((grade) => assurance(grade))).toEqual([
			"binding",
			"binding",
			"binding",
			"binding",
			"binding",
			"binding",
			"reported",
			"reported",
			"claimed",
			"presumed",
		]);
	});

	it("unless a scheme, a court or an authority issued it under a number", () => {
		for (const kind of ["scheme", "court", "authority"] as const)
			expect(assurance("certificate", { issuer: { ...issuer, kind } }), kind).toBe("proven");
		expect(assurance("contract", { issuer })).toBe("binding");
		expect(assurance("vendor", { issuer })).toBe("claimed");
	});

	it("an issuer without a number, or of another kind, is no form of an overlay", () => {
		expect(() => assurance("certificate", { issuer: { ...issuer, number: " " } })).toThrow();
		// @ts-expect-error a consultant is none of the three
		expect(() => assurance("certificate", { issuer: { ...issuer, kind: "consultant" } })).toThrow();
	});

	it("without a document it is a claim at most, whoever is named as issuer", () => {
		expect(assurance("contract", { undocumented: true })).toBe("claimed");
		expect(assurance("certificate", { undocumented: true, issuer })).toBe("claimed");
		expect(assurance("review", { undocumented: true })).toBe("presumed");
	});

	it("a source with an interest is worth a claim at most, also where only the knowledge knows of it", () => {
		expect(assurance("contract", { interest: "vendor" })).toBe("claimed");
		const url = "https://example.com/trust";
		const cloud = offering("cloud", value("service.portability", true, { grade: "vendor", interest: "vendor" }));
		const sources = Object.fromEntries(
			Object.entries(cloud.data.sources).map(([key, source]) => [key, { ...source, url }]),
		);
		const known = knowledge(secured, dataClass("data", "low"), { kind: "offering", data: { ...cloud.data, sources } });
		const overlay = (address: string) =>
			evidence({
				facts: [said("cloud", "service.encryption", { value: true })],
				sources: { contract: paper({ url: address }) },
			});
		expect(statusOf(assess(known, question(), overlay(url)))[1]).toBe("claimed");
		expect(statusOf(assess(known, question(), overlay("https://example.com/other")))[1]).toBe("binding");
	});
});

describe("a subject that the team added", () => {
	const reach = law("reach-act", "US", { reach: [reading("broad", basedIn("US"))] });
	const safe = framework("yardstick", [criterion("staff", { unexposed: { threat: "disclosure" } })]);
	const release = knowledge(
		safe,
		dataClass("data", "low"),
		reach,
		company("bigco", "US"),
		offering(
			"bigcloud",
			member("service.operator", "bigco"),
			closed("service.runs-on"),
			closed("service.remote-access"),
		),
	);
	const ours = (...facts: Parameters<typeof said>[]) =>
		evidence({
			offerings: [added("payroll")],
			providers: [added("smallco")],
			facts: [
				said("team:payroll", "service.operator", { member: "team:smallco" }),
				said("team:payroll", "service.remote-access", { closed: true }),
				said("team:smallco", "entity.incorporation", { value: "CA" }),
				said("team:smallco", "entity.headquarters", { value: "CA" }),
				said("team:smallco", "entity.parent", { closed: true }),
				...facts.map((one) => said(...one)),
			],
		});
	const about = (overlay: ReturnType<typeof evidence>) =>
		assess(release, question({ offering: "team:payroll" }), overlay);

	it("may carry any attribute, ownership too", () => {
		const answer = about(ours(["team:payroll", "service.runs-on", { closed: true }]));
		expect([answer.outcome, answer.assurance]).toEqual(["sovereign", "binding"]);
		expect(answer.overlay.subjects).toEqual(["team:payroll", "team:smallco"]);
	});

	it("that runs on a cloud of the knowledge inherits what reaches that cloud", () => {
		const answer = about(ours(["team:payroll", "service.runs-on", { member: "bigcloud" }]));
		expect([answer.outcome, answer.assurance]).toEqual(["not-sovereign", "binding"]);
		const [exposure] = answer.exposures;
		expect([exposure?.law, exposure?.status, exposure?.path.map(({ id }) => id)]).toEqual([
			"reach-act",
			"exposed",
			["team:payroll", "bigcloud", "bigco"],
		]);
	});

	it("belongs to nobody else's questions: without its overlay it is unknown", () => {
		about(ours());
		expect(() => assess(release, question({ offering: "team:payroll" }))).toThrow("team:payroll");
	});

	it("can be compared, found and explained like any other", () => {
		const together = layOver(release, ours());
		expect(together.factsOf("team:smallco")).toHaveLength(3);
		expect(together.nameOf("team:payroll").en).toBe("payroll");
		expect([...together.offerings.keys()]).toEqual(["bigcloud", "team:payroll"]);
	});
});

describe("a bad overlay is refused whole", () => {
	const release = knowledge(
		mustBeAtHome,
		critical,
		company("acme", "CA"),
		law("reach-act", "US", { reach: [reading("broad", basedIn("US"))] }),
		offering("cloud", member("service.operator", "acme")),
	);
	const refusal = (parts: Parameters<typeof evidence>[0]) => {
		try {
			layOver(release, evidence(parts));
		} catch (error) {
			if (error instanceof OverlayRefused) return error;
			throw error;
		}
		throw new Error("it was taken");
	};
	const codes = (...facts: ReturnType<typeof said>[]) =>
		refusal({ facts }).faults.map(({ code, path }) => [code, path.join(".")]);

	it("ownership of a company of the knowledge, and what a law says, is no matter for a team's evidence", () => {
		expect(codes(said("acme", "entity.parent", { closed: true }))).toEqual([["not-for-evidence", "facts.0.attribute"]]);
		expect(codes(said("acme", "entity.incorporation", { value: "CA" }))).toEqual([
			["not-for-evidence", "facts.0.attribute"],
		]);
		expect(codes(said("reach-act", "service.encryption", { value: true }))).toEqual([
			["not-for-evidence", "facts.0.subject"],
		]);
	});

	it("says in both languages what is wrong, where, and what to do", () => {
		const error = refusal({ facts: [said("acme", "entity.parent", { closed: true })] });
		expect(error.code).toBe("not-for-evidence");
		expect(error.message).toContain("facts.0.attribute");
		const [first] = error.faults;
		expect(first?.says.en).toContain("no contract proves ownership");
		expect(first?.says.fr).toContain("aucun contrat ne prouve la propriété");
		expect(first?.mend.en).toContain("bring it into the knowledge with a public source");
		expect(first?.mend.fr).toContain("source publique");
	});

	it("names all that is wrong, and nothing of it is laid over", () => {
		expect(
			codes(
				said("cloud", "service.encryption", { value: true }),
				said("nobody", "service.encryption", { value: true }),
				said("cloud", "service.wings", { value: true }),
				said("cloud", "service.encryption", { value: "yes" }),
				said("cloud", "service.regions", { member: "ZZ" }),
				said("cloud", "service.operator", { member: "team:ghost" }),
				said("cloud", "service.encryption", { value: true, source: "letter" }),
				said("cloud", "service.encryption", { value: true, region: "FR" }),
				said("cloud", "service.encryption", { value: true, from: "2027", until: "2026" }),
				said("team:ghost", "service.encryption", { value: true }),
			),
		).toEqual([
			["unknown-name", "facts.1.subject"],
			["unknown-attribute", "facts.2.attribute"],
			["wrong-value", "facts.3.value"],
			["unknown-name", "facts.4.member"],
			["unknown-name", "facts.5.member"],
			["unknown-source", "facts.6.source"],
			["unknown-name", "facts.7.region"],
			["impossible-date", "facts.8.from"],
			["unknown-name", "facts.9.subject"],
		]);
		expect(assess(release, question()).findings[0]?.status).toBe("unknown");
	});

	it("one id for two subjects, a page published after it was read, more configurations than can be tried", () => {
		expect(refusal({ offerings: [added("x")], providers: [added("x")] }).code).toBe("named-twice");
		const late = { sources: { contract: paper({ published: "2026-12", seen: "2026-06-01" }) } };
		expect(refusal(late).faults.map(({ code, path }) => [code, path.join(".")])).toEqual([
			["impossible-date", "sources.contract.published"],
		]);
		const packages = Array.from({ length: 257 }, (_, index) =>
			said("cloud", "service.packages", { member: `package-${index}` }),
		);
		expect(refusal({ facts: packages }).code).toBe("too-many-configurations");
	});

	it("an id of the team's own begins with team:", () => {
		expect(() => evidence({ offerings: [{ id: "cloud", name: { en: "x", fr: "x" } }] })).toThrow("team:");
	});

	it("an assessor's answer has a value, to a criterion that exists", () => {
		const answered = (member: string, more = {}) => said("cloud", "assessment.answers", { member, ...more });
		expect(codes(answered("yardstick.staff"))).toEqual([["no-value", "facts.0"]]);
		expect(codes(answered("yardstick.other", { value: "yes" }))).toEqual([["unknown-name", "facts.0.member"]]);
		const overlay = evidence({ facts: [answered("yardstick.staff", { value: "yes" })] });
		expect(statusOf(assess(release, question(), overlay))).toEqual(["met", "binding"]);
	});

	it("a certificate has a status, and a scheme that exists", () => {
		expect(codes(said("cloud", "service.certifications", { member: "scheme", value: true }))).toEqual([
			["wrong-value", "facts.0.value"],
		]);
		expect(codes(said("cloud", "service.certifications", { member: "other", value: "held" }))).toEqual([
			["unknown-name", "facts.0.member"],
		]);
		expect(certificate("scheme", "held").fact.value).toBe("held");
	});
});

describe("the release stays as it is", () => {
	it("the answer without the overlay is the same before and after, byte for byte", () => {
		fc.assert(
			fc.property(
				subjects,
				asked,
				fc.array(offeringFact, { minLength: 1, maxLength: 5 }),
				(list, { picks: _picks, ...asking }, facts) => {
					const release = knowledge(...list);
					const whole = JSON.stringify(release.release);
					const before = JSON.stringify(assess(release, asking));
					const overlay = evidence({
						facts: facts.map(({ fact }) => said("cloud", fact.attribute, { ...fact, source: "contract" })),
					});
					try {
						assess(release, asking, overlay);
					} catch (error) {
						if (!(error instanceof OverlayRefused)) throw error;
					}
					expect(JSON.stringify(assess(release, asking))).toBe(before);
					expect(JSON.stringify(assess(knowledge(...list), asking))).toBe(before);
					expect(JSON.stringify(release.release)).toBe(whole);
				},
			),
			runsOf(60),
		);
	});

	it("and the answer with it is what a release with those facts in it would answer", () => {
		const facts = [
			said("cloud", "service.personnel-location", { value: "CA", from: "2026-01-01", until: "2026-11-20" }),
		];
		const bare: Subject[] = [mustBeAtHome, critical];
		const release = knowledge(...bare, offering("cloud"));
		const written = knowledge(
			...bare,
			offering(
				"cloud",
				value("service.personnel-location", "CA", { grade: "contract", from: "2026-01-01", until: "2026-11-20" }),
			),
		);
		for (const asOf of ["2025-12-31", "2026-01-01", "2026-11-20", "2026-11-21"]) {
			const [laid, inIt] = [
				assess(release, question({ asOf }), evidence({ facts })),
				assess(written, question({ asOf })),
			];
			expect([laid.outcome, laid.assurance, laid.findings.map(({ status }) => status)], asOf).toEqual([
				inIt.outcome,
				inIt.assurance,
				inIt.findings.map(({ status }) => status),
			]);
		}
	});

	it("gives the same bytes again, in whatever order its facts stand", () => {
		const release = knowledge(mustBeAtHome, critical, offering("cloud"));
		const facts = [
			said("cloud", "service.personnel-location", { value: "CA" }),
			said("cloud", "service.personnel-location", { value: "FR", grade: "press" }),
			said("cloud", "service.exit-terms", { value: true }),
		];
		const told = (list: typeof facts) => {
			const { overlay, ...answer } = assess(release, question(), evidence({ facts: list }));
			return JSON.stringify([answer, overlay.subjects, overlay.facts]);
		};
		expect(told([...facts].reverse())).toBe(told(facts));
		expect(told(facts)).toBe(told(facts));
	});
});
