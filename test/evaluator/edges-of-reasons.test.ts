import { describe, expect, it } from "vitest";
import { answerQuestion, answerSentence, criterionOf } from "../../src/evaluator/answer-sentences.js";
import type { Need } from "../../src/evaluator/needs.js";
import { countryOf, pathSteps, wayOf } from "../../src/evaluator/paths.js";
import { becauseOf, choiceReached, nameWithCountry, readingName, reasonFor } from "../../src/evaluator/reasons.js";
import { changeText, holdsText } from "../../src/evaluator/remedy-text.js";
import { ruleText } from "../../src/evaluator/rule-text.js";
import { type Leaf, type Link, type Step, type Support, supports } from "../../src/evaluator/truth.js";
import { World } from "../../src/evaluator/world.js";
import { ladders } from "./frameworks/small-frameworks.js";
import {
	basedIn,
	company,
	criterion,
	dataClass,
	demandReading,
	framework,
	knowledge,
	law,
	member,
	offering,
	provider,
	reading,
	requirement,
	today,
	value,
} from "./small-release.js";

type FactLeaf = Extract<Leaf, { kind: "fact" }>;

const encrypted = { fact: "service.encryption" };
const world = new World(
	knowledge(
		framework("other", [criterion("must", encrypted, { readings: [demandReading("wide", { obligation: "should" })] })]),
		ladders({
			one: {
				rungs: [
					[0, 0],
					[1, 10],
				],
			},
		}),
		dataClass("data", "low", [requirement("a", encrypted, { readings: [demandReading("narrow")] })]),
		law("act", "US", { reach: [reading("broad", basedIn("US")), reading("none", "nobody")] }),
		law("busy", "US", {
			reach: [reading("a", basedIn("US")), reading("b", "nobody"), reading("c", "nobody")],
			force: [reading("late", "nobody")],
		}),
		law("split", "US", { reach: [reading("a", "nobody")], force: [reading("b", "nobody"), reading("c", "nobody")] }),
		company("acme", "CA", member("entity.presence", "US", { detail: { name: "Acme Inc." } })),
		company("giant", "US"),
		provider("nomad"),
		provider("seated", value("entity.headquarters", "FR")),
		offering("cloud", value("service.encryption", true), member("service.operator", "acme")),
	),
	{
		asOf: today,
		home: ["CA"],
		configuration: {},
		context: {},
		readings: {},
		sides: new Map(),
		supposed: new Map(),
	},
);

function fact(attribute: string, more: Partial<FactLeaf> = {}): FactLeaf {
	const { subject = "cloud", members = [] } = more;
	return {
		kind: "fact",
		key: [subject, attribute, ...members].join("/"),
		subject,
		attribute,
		members,
		wanted: [],
		values: [],
		facts: [],
		contested: false,
		said: 0,
		closes: false,
		...more,
	};
}
const leaf = (truth: number, of: Leaf, more: Partial<Step> = {}): Support =>
	supports.leaf(truth, () => ({ rule: "fact", leaf: of, ...more }));
const seat = (truth: number, subject: string, ...values: string[]) =>
	leaf(truth, fact("entity.incorporation", { subject, values }));
const all = (parts: Support[], more: Partial<Step> = {}) => supports.all(parts, () => ({ rule: "all", ...more }));
const any = (parts: Support[], more: Partial<Step> = {}) => supports.any(parts, () => ({ rule: "any", ...more }));
const not = (part: Support, more: Partial<Step> = {}) => supports.not(part, () => ({ rule: "not", ...more }));
const agree = (parts: Support[], more: Partial<Step> = {}) => supports.agree(parts, () => ({ rule: "law", ...more }));
const link = (from: string, attribute: string, to: string): Link => ({
	from,
	to,
	attribute,
	strength: 5,
	facts: [`${from}/${attribute}/${to}#statute-2026-01-01`],
	values: ["true"],
	said: 5,
});
const operated = [link("cloud", "service.operator", "acme")];
const controlled = [...operated, link("acme", "entity.parent", "giant")];
const at = (path: Link[], ...parts: Support[]) => all(parts, { rule: "member", path });
const reason = (support: Support) => reasonFor(support, world).en;
const [lacksEncryption, lacksPortability] = [
	"No source says whether data is encrypted in transit and at rest",
	"No source says how data can be moved out",
];
const open = (attribute: string) => leaf(0, fact(`service.${attribute}`));
const yes = (attribute: string, truth = 5) => leaf(truth, fact(`service.${attribute}`, { values: ["true"] }));
const no = (attribute: string, truth = -5) => leaf(truth, fact(`service.${attribute}`, { values: ["false"] }));

describe("the reason", () => {
	it("is the surest no, the first gap, or the weakest yes", () => {
		const [weak, strong] = [no("encryption", -2), no("exit-terms", -5)];
		const told = reason(strong);
		expect(reason(all([weak, strong]))).toBe(told);
		expect(reason(all([strong, weak]))).toBe(told);
		expect(reason(all([open("encryption"), open("portability"), yes("exit-terms")]))).toBe(lacksEncryption);
		const held = reason(yes("encryption"));
		expect(reason(all([yes("exit-terms", 5), yes("encryption", 2)]))).toBe(held);
		expect(reason(any([open("portability"), yes("encryption")]))).toBe(held);
	});
	it("is what the rule says where it rests on nothing", () => {
		expect(reason(all([]))).toBe("Not all of this is known");
		expect(reason(any([all([]), open("encryption")]))).toBe(lacksEncryption);
	});
	it("is of the nearest where several are as sure, and least that nobody else is there", () => {
		const [near, far] = [at(operated, seat(-5, "acme", "CA")), at(controlled, seat(-5, "giant", "US"))];
		expect(reason(all([far, near]))).toBe("Operated by acme, incorporated in CA");
		expect(reason(all([near, far]))).toBe("Operated by acme, incorporated in CA");
		const nobodyElse = leaf(-5, fact("service.regions", { values: ["closed"], closes: true }), { rule: "closed" });
		const chosen: Leaf = {
			kind: "choice",
			key: "choice/region",
			choice: "region",
			offering: "cloud",
			value: "US",
			wanted: ["CA"],
		};
		const choice = leaf(-5, chosen, { rule: "choice" });
		expect(reason(all([nobodyElse, choice, no("encryption")]))).toBe(reason(no("encryption")));
		expect(reason(all([nobodyElse, choice]))).toBe("Data would be in US, outside the places asked for");
	});
	it("is what is wanted of whoever is on a chain, not that they are there", () => {
		const there = leaf(-5, fact("service.operator", { members: ["acme"], values: ["false"] }));
		expect(reason(all([there, no("encryption")]))).toBe(reason(no("encryption")));
		expect(reason(all([not(there), there]))).toBe("Acme does not operate cloud");
		const walked = leaf(0, fact("service.regions", { members: ["CA"] }), { rule: "link" });
		expect(reason(all([walked, open("encryption")]))).toBe(lacksEncryption);
		expect(reason(all([all([walked]), open("encryption")]))).toBe(lacksEncryption);
		expect(reason(all([all([walked], { rule: "criterion" }), open("encryption")]))).not.toBe(lacksEncryption);
	});
});

describe("whoever makes the difference", () => {
	it("is named by the part that they play", () => {
		expect(reason(at(operated, seat(5, "acme", "CA")))).toBe("Operated by acme, incorporated in CA");
		expect(reason(at(controlled, seat(5, "giant", "US")))).toBe("Controlled by giant, incorporated in US");
		const based = leaf(5, fact("entity.headquarters", { subject: "giant", values: ["US"] }));
		expect(reason(at(controlled, based))).toBe("Controlled by giant, based in US");
	});
	it("is only named where they play no such part, or it is not plain what is said of them", () => {
		const plain = "Acme is incorporated in CA";
		expect(reason(seat(5, "acme", "CA"))).toBe(plain);
		expect(reason(at([link("cloud", "service.remote-access", "acme")], seat(5, "acme", "CA")))).toBe(plain);
		// Who only operates what it runs on.
		const below = [link("cloud", "service.runs-on", "base"), link("base", "service.operator", "acme")];
		expect(reason(at(below, seat(5, "acme", "CA")))).toBe(plain);
		expect(reason(at(below, at([link("acme", "entity.parent", "giant")], seat(5, "giant", "US"))))).toBe(
			"Giant is incorporated in US",
		);
		expect(reason(at(operated, seat(5, "acme", "CA", "US")))).toMatch(/^Acme is incorporated in CA or in US/);
		expect(reason(at(operated, seat(5, "acme", "nowhere")))).toBe("Acme is incorporated nowhere");
		expect(reason(at(operated, seat(0, "acme", "EU")))).toBe("Known only: acme is incorporated in EU");
		const disputed = leaf(-5, fact("entity.incorporation", { subject: "acme", values: ["US"], contested: true }));
		expect(reason(at(operated, disputed))).toMatch(/sources disagree/);
		const kind = leaf(5, fact("entity.presence", { subject: "acme", members: ["US"], values: ["true"] }));
		expect(reason(at(operated, kind))).not.toMatch(/^Operated/);
		expect(reason(at([], seat(5, "acme", "CA")))).toBe(plain);
	});
	it("is told by the last link that leads to them", () => {
		const nested = at(operated, at([link("acme", "service.remote-access", "giant")], seat(5, "giant", "US")));
		expect(reason(nested)).toBe("Giant is incorporated in US");
	});
});

describe("the reason why a law reaches it", () => {
	const reached = (...parts: Support[]) =>
		not(any(parts, { rule: "unexposed-to" }), { rule: "unexposed", about: "disclosure" });
	const byLaw = (truth: number, about: string, ...parts: Support[]) =>
		parts.length > 0 ? all(parts, { rule: "law", about }) : leaf(truth, { kind: "given", key: about }, { rule: "law" });

	it("is the law, and whom it reaches", () => {
		expect(reason(reached(byLaw(5, "act", at(controlled, seat(5, "giant", "US")))))).toBe("Reached by act: giant (US)");
		expect(reasonFor(reached(byLaw(5, "act", at(controlled, seat(5, "giant", "US")))), world).fr).toBe(
			"Visé (act) : giant (États-Unis)",
		);
		expect(reason(reached(byLaw(5, "act", at(operated, seat(5, "acme", "CA")))))).toBe("Reached by act: acme (CA)");
	});
	it("is the surest of several", () => {
		const weak = byLaw(2, "busy", at(operated, seat(2, "acme", "CA")));
		const sure = byLaw(5, "act", at(controlled, seat(5, "giant", "US")));
		expect(reason(reached(weak, sure))).toBe("Reached by act: giant (US)");
		expect(reason(reached(sure, weak))).toBe("Reached by act: giant (US)");
	});
	it("is the presence that it reaches, or the choice", () => {
		const presence = leaf(5, fact("entity.presence", { subject: "acme", members: ["US"], values: ["true"] }));
		expect(reason(reached(byLaw(5, "act", at(operated, presence))))).toMatch(/^Reached by act: .*US/);
		const region: Leaf = {
			kind: "choice",
			key: "choice/region",
			choice: "region",
			offering: "cloud",
			value: "US",
			wanted: ["US"],
		};
		const chosen = leaf(5, region, { rule: "choice" });
		expect(reason(reached(byLaw(5, "act", chosen)))).toBe("Reached by act: data would be in US");
		expect(choiceReached(all([yes("encryption"), chosen]), world)?.en).toBe("data would be in US");
		expect(choiceReached(yes("encryption"), world)).toBeUndefined();
		expect(choiceReached(leaf(0, region), world)).toBeUndefined();
		expect(choiceReached(all([leaf(-5, region), chosen]), world)).toBeUndefined();
	});
	it("is only told where a law does reach it", () => {
		const law = byLaw(5, "act", at(controlled, seat(5, "giant", "US")));
		expect(reason(law)).not.toMatch(/^Reached/);
		expect(reason(not(law))).toMatch(/^Reached by act/);
		expect(reason(all([no("encryption"), all([law])]))).toBe(reason(no("encryption")));
		const unreached = byLaw(-5, "act", at(operated, seat(-5, "acme", "CA")));
		expect(reason(unreached)).not.toMatch(/^Reached/);
		expect(reason(unreached)).toMatch(/^Act: /);
	});
});

describe("what is open about a law", () => {
	const lawOf = (about: string, ...parts: Support[]) => all(parts, { rule: "law", about });
	const unexposed = (...parts: Support[]) => any(parts, { rule: "unexposed" });

	it("is said of the one about which most is argued: whom it reaches first, then in all", () => {
		const act = lawOf("act", open("encryption"));
		const busy = lawOf("busy", open("portability"));
		const split = lawOf("split", open("exit-terms"));
		expect(reason(unexposed(act, busy))).toBe(`Busy: ${lacksPortability.replace("No", "no")}`);
		expect(reason(unexposed(busy, act))).toMatch(/^Busy: /);
		expect(reason(unexposed(split, act))).toMatch(/^Act: /);
		expect(reason(unexposed(lawOf("gone", open("encryption")), act))).toMatch(/^Act: /);
		expect(reason(unexposed(open("encryption"), split))).toMatch(/^Split: /);
		expect(reason(any([act, busy]))).toMatch(/^Act: /);
	});
	it("is said as it is where that names the law already", () => {
		const period: Leaf = { kind: "period", key: "act/period/p1", law: "act", period: "p1", facts: [] };
		expect(reason(lawOf("act", leaf(0, period)))).toBe("Act: not known whether in effect on that day");
		expect(reason(lawOf("act", open("encryption")))).toBe(`Act: ${lacksEncryption.replace("No", "no")}`);
	});
	it("is that its readings disagree, where nothing else is open", () => {
		const disputed = (about: string) => agree([yes("encryption"), no("encryption")], { rule: "law", about });
		expect(reason(disputed("act"))).toBe("Act: its readings disagree");
		expect(reason(unexposed(disputed("act"), disputed("busy")))).toBe("Busy: its readings disagree");
		expect(reason(unexposed(lawOf("act", open("encryption")), disputed("busy")))).toBe("Busy: its readings disagree");
		expect(reason(all([disputed("act"), disputed("busy")]))).toBe("Act: its readings disagree");
		const half = agree([yes("encryption"), open("encryption"), no("portability")], { about: "act" });
		expect(reason(half)).toBe(`Act: ${lacksEncryption.replace("No", "no")}`);
		expect(reason(agree([yes("encryption"), no("encryption")], { rule: "criterion", about: "x.a" }))).toBe(
			"It hangs on how this demand is read, which is disputed",
		);
		expect(reason(any([yes("portability", 0), no("encryption", 0)]))).not.toMatch(/hangs|disagree/);
	});
});

describe("what one of several criteria lacks", () => {
	const rung = (about: string, part: Support) => all([part], { rule: "rung", about });

	it("is said with the criterion's name, or its id where nobody knows it", () => {
		expect(reason(rung("other.must", open("encryption")))).toBe(`Must: ${lacksEncryption.replace("No", "no")}`);
		expect(reason(rung("other.gone", open("encryption")))).toBe(`Other.gone: ${lacksEncryption.replace("No", "no")}`);
	});
	it("is only said where that does not name it already", () => {
		const unanswered = leaf(0, fact("assessment.answers", { members: ["other.must"] }));
		expect(reason(rung("other.must", unanswered))).toBe("No assessor has answered: must");
		const period: Leaf = { kind: "period", key: "act/period/p1", law: "act", period: "p1", facts: [] };
		expect(reason(rung("other.must", leaf(-5, period)))).toBe("Must: act: not in effect on that day");
	});
});

describe("the tree behind a truth", () => {
	const told = (support: Support) => becauseOf(support, world);

	it("is told once, and the same again", () => {
		const tree = all([yes("encryption"), yes("portability")]);
		expect(told(tree)).toBe(told(tree));
	});
	it("leaves out what decides nothing and what only wraps another", () => {
		const tree = any([all([yes("encryption")]), no("portability")], { rule: "criterion" });
		expect(told(tree).parts.map(({ rule, truth }) => `${rule} ${truth}`)).toEqual(["fact yes"]);
		expect(told(not(not(yes("encryption")))).rule).toBe("fact");
		expect(told(all([yes("encryption"), yes("portability")])).rule).toBe("all");
		expect(told(all([yes("encryption")], { rule: "criterion" })).rule).toBe("criterion");
		// Who is there is told, even if only one thing is wanted of them.
		const there = all([yes("encryption")], { path: operated });
		expect(told(there)).toMatchObject({ rule: "all", facts: operated[0]?.facts, parts: [{ rule: "fact" }] });
	});
	it("has each fact once, in the words of the first that the release has", () => {
		const said = (...facts: string[]) => told(leaf(5, fact("service.encryption", { values: ["true"], facts })));
		const id = "cloud/service.encryption#statute-2026-01-01";
		expect(said(id, id)).toMatchObject({ facts: [id], text: { en: 'service.encryption {"value":true}' } });
		expect(said(id)).toMatchObject({ facts: [id] });
		expect(said("gone", id)).toMatchObject({ facts: ["gone", id], text: { en: 'service.encryption {"value":true}' } });
		expect(said().text.en).toBe("Data is encrypted in transit and at rest");
		expect(told(yes("encryption")).truth).toBe("yes");
		const disputed = fact("service.encryption", { values: ["true", "false"], facts: [id], contested: true });
		expect(told(leaf(0, disputed)).text.en).toMatch(/^Sources disagree/);
		expect(told(leaf(5, { kind: "given", key: "x" }))).toMatchObject({ facts: [], parts: [] });
	});
	it("says whether there is anybody else", () => {
		const others = (truth: number) => not(leaf(truth, fact("service.operator", { closes: true })), { rule: "others" });
		expect(told(others(5))).toMatchObject({ truth: "no", text: { en: "Nobody else is known" }, facts: [] });
		expect(told(others(0)).text.en).toBe("It is not known whether there is anybody else");
		expect(told(others(5)).parts).toHaveLength(1);
	});
	it("names what each step is about, and what came out", () => {
		const three = (more: Partial<Step>) =>
			[5, 0, -5].map((truth) => told(all([yes("encryption", truth), yes("portability", truth)], more)).text.en);
		expect(three({ rule: "law", about: "act" })).toEqual([
			"act: reached",
			"act: not known, or disputed",
			"act: not reached",
		]);
		expect(three({ rule: "reading", about: "act.reach.broad" })[0]).toBe("Read as “broad”: reached");
		const underReading = { rule: "law-under-reading", about: "act.reach.broad act.reach.none" };
		expect(three(underReading)[2]).toBe("Read as “broad and none”: not reached");
		expect(three({ rule: "demand-reading", about: "other.must.wide" })).toEqual([
			"Read as “wide”: yes",
			"Read as “wide”: unknown",
			"Read as “wide”: no",
		]);
		expect(three({ rule: "rung", about: "other.must" })).toEqual(["must: yes", "must: unknown", "must: no"]);
		expect(three({ rule: "member", about: "giant" })[0]).toBe("giant (US)");
		for (const rule of ["law", "reading", "demand-reading", "rung", "member"])
			expect(three({ rule })[0]).toBe("All of this holds");
		expect(three({ rule: "any", about: "act" })[0]).toBe("At least one of these holds");
		const given = leaf(5, { kind: "given", key: "x" }, { rule: "demand-reading", about: "data.a.narrow" });
		expect(told(given).text).toEqual({
			en: "Read as “narrow”: not demanded under this reading",
			fr: "Interprétation « narrow » : pas exigé selon cette interprétation",
		});
	});
});

describe("names", () => {
	it("of readings are those of laws, of criteria and of requirements, or their ids", () => {
		const named = (about: string) => readingName(about, world);
		expect(named("act.reach.broad").en).toBe("broad");
		expect(named("other.must.wide").en).toBe("wide");
		expect(named("data.a.narrow").en).toBe("narrow");
		expect(named("data.a.gone").en).toBe("data.a.gone");
		expect(named("act.reach.broad data.a.narrow")).toEqual({ en: "broad and narrow", fr: "broad et narrow" });
	});
	it("of companies go with the country of their register, or else of their seat", () => {
		expect(["acme", "giant", "seated", "nomad", "cloud"].map((id) => nameWithCountry(id, world).en)).toEqual([
			"acme (CA)",
			"giant (US)",
			"seated (FR)",
			"nomad",
			"cloud",
		]);
		expect(["acme", "seated", "nomad"].map((id) => countryOf(id, world))).toEqual(["CA", "FR", null]);
	});
	it("of rules are those of all where a rule has none of its own", () => {
		expect([5, 0, -5].map((truth) => ruleText("any", truth).en)).toEqual([
			"At least one of these holds",
			"None of these is known to hold",
			"None of these holds",
		]);
		expect([5, 0, -5].map((truth) => ruleText("nonsense", truth))).toEqual(
			[5, 0, -5].map((truth) => ruleText("all", truth)),
		);
	});
});

describe("the way to whoever makes the difference", () => {
	const ends = (support: Support) => wayOf(support).links.map(({ to }) => to);
	const presence = (truth: number) =>
		leaf(
			truth,
			fact("entity.presence", {
				subject: "acme",
				members: ["US"],
				values: ["true"],
				facts: ["acme/entity.presence/US#statute-2026-01-01"],
			}),
		);

	it("is the surest, then the shortest, then the first by id", () => {
		const far = at(controlled, seat(5, "giant", "US"));
		const near = at(operated, seat(5, "acme", "CA"));
		const weak = at([link("cloud", "service.operator", "giant")], seat(2, "giant", "US"));
		const other = at([link("cloud", "service.operator", "giant")], seat(5, "giant", "US"));
		expect(ends(any([far, near]))).toEqual(["acme"]);
		expect(ends(any([weak, far]))).toEqual(["acme", "giant"]);
		expect(ends(any([other, near]))).toEqual(["acme"]);
		expect(ends(any([near, other]))).toEqual(["acme"]);
		expect(ends(all([seat(5, "acme", "CA"), far]))).toEqual(["acme", "giant"]);
		expect(ends(all([near, at(controlled, presence(5))]))).toEqual(["acme"]);
		expect(ends(any([]))).toEqual([]);
		expect(ends(at(operated, at([link("acme", "entity.parent", "giant")], seat(5, "giant", "US"))))).toEqual([
			"acme",
			"giant",
		]);
	});
	it("ends at a presence where there is one, which is a step more", () => {
		expect(wayOf(at(operated, presence(5))).presence).not.toBeNull();
		expect(wayOf(at(operated, presence(0))).presence).toBeNull();
		expect(wayOf(at(operated, presence(-5))).presence).toBeNull();
		expect(wayOf(at(operated, seat(5, "acme", "CA"))).presence).toBeNull();
		expect(wayOf(any([at(operated, presence(5)), at(operated, seat(5, "acme", "CA"))])).presence).toBeNull();
		expect(wayOf(all([seat(5, "acme", "CA"), presence(5)])).presence).not.toBeNull();
	});
	it("is shown from the offering on, with each country and how sure each step is", () => {
		const steps = (support: Support) => pathSteps(wayOf(support), "cloud", world);
		expect(steps(seat(5, "acme", "CA"))).toEqual([]);
		const name = (words: string) => ({ en: words, fr: words });
		expect(steps(at(controlled, seat(5, "giant", "US")))).toEqual([
			{ id: "cloud", name: name("cloud"), country: null, link: null, assurance: null },
			{ id: "acme", name: name("acme"), country: "CA", link: "service.operator", assurance: "proven" },
			{ id: "giant", name: name("giant"), country: "US", link: "entity.parent", assurance: "proven" },
		]);
		expect(steps(at(operated, presence(5))).at(-1)).toEqual({
			id: "acme/presence/US",
			name: name("Acme Inc."),
			country: "US",
			link: "entity.presence",
			assurance: "proven",
		});
		const unnamed = leaf(5, fact("entity.presence", { subject: "acme", members: ["FR"], facts: ["gone"] }));
		expect(steps(at(operated, unnamed)).at(-1)).toMatchObject({ name: name("FR"), assurance: null });
		expect(steps(leaf(5, fact("entity.presence", { subject: "acme", members: [] })))).toMatchObject([
			{ id: "cloud" },
			{ name: name("acme"), country: null },
		]);
	});
});

describe("what an assessor answered", () => {
	const answered = (id: string, ...values: string[]) =>
		answerSentence(fact("assessment.answers", { members: [id], values }), world.knowledge).en;

	it("is said with the criterion's name, and the name of the answer where it has one", () => {
		expect(answered("other.must")).toBe("no assessor has answered: must");
		expect(answered("other.must", "yes")).toBe("must: an assessor answered yes");
		expect(answered("other.must", "false")).toBe("must: an assessor answered no");
		expect(answered("other.must", "partly")).toBe("must: an assessor answered partly");
		expect(answered("yardstick.one", "2")).toBe("one: an assessor answered 2 (“Rung 2”)");
		expect(answered("yardstick.one", "9")).toBe("one: an assessor answered 9");
		expect(answered("other.gone", "yes")).toBe("other.gone: an assessor answered yes");
		const disputed = fact("assessment.answers", { members: ["other.must"], values: ["yes", "no"], contested: true });
		expect(answerSentence(disputed, world.knowledge).en).toBe("assessors disagree: must");
	});
	it("answers the question that the criterion asks", () => {
		expect(answerQuestion(fact("assessment.answers", { members: ["other.must"] }), world.knowledge).en).toBe("must?");
		expect(answerQuestion(fact("assessment.answers", { members: ["x.y"] }), world.knowledge)).toEqual({
			en: "x.y",
			fr: "x.y",
		});
		expect(criterionOf("other.must", world.knowledge)?.id).toBe("must");
		expect(criterionOf("must", world.knowledge)).toBeUndefined();
	});
});

describe("what would have to be so", () => {
	const change = (of: Leaf | null, allowed: string[] | null, refused: string[] = []) => {
		const need: Need = {
			key: "x",
			leaf: of,
			allowed,
			refused,
			proof: 3,
			halfShown: false,
			change: null,
		};
		return changeText(need, world).en;
	};
	const region: Leaf = {
		kind: "choice",
		key: "choice/region",
		choice: "region",
		offering: "cloud",
		value: "US",
		wanted: [],
	};
	const context = (name: string): Leaf => ({ kind: "context", key: `context/${name}`, name, wanted: [] });

	it("is a reading, a choice, or what the asker does", () => {
		expect(change(null, ["act.reach.broad"])).toBe("counsel confirms the reading “broad”");
		expect(change(region, ["CA"])).toBe("choose: data would be in CA");
		expect(change(region, ["CA", "FR", "CA"])).toBe("choose: data would be in CA or data would be in FR");
		const either: Need = {
			key: "x",
			leaf: region,
			allowed: ["CA", "FR"],
			refused: [],
			proof: 3,
			halfShown: false,
			change: null,
		};
		expect(changeText(either, world).fr).toBe("choisir : les données seraient in CA ou les données seraient in FR");
		expect(change(region, null, ["US"])).toBe("choose otherwise than: data would be in US");
		expect(change(region, [], ["US", "CN"])).toBe("choose otherwise than: data would be in US or data would be in CN");
		expect(change(context("processing"), ["stored-only"])).toBe("only store the data there, and process it elsewhere");
		expect(change(context("processing"), ["in-the-clear"])).toMatch(/^whether the data is processed/);
		expect(change(context("processing"), null, ["in-the-clear"])).toMatch(/^whether the data is processed/);
		expect(change(context("sector"), ["stored-only"])).toBe("the sector you work in");
		expect(change(context("mood"), ["good"])).toBe("mood");
		expect(change({ kind: "given", key: "act/reach" }, ["x"])).toBe("act/reach");
	});
	it("is what a fact would say, whatever it says now", () => {
		const residency = fact("service.residency", { values: ["US"], facts: ["gone"], contested: true });
		expect(change(residency, ["CA", "FR"])).toBe("data stays in CA or in FR");
		expect(change(residency, null, ["US"])).toBe("no longer so: data stays in US");
		const regions = fact("service.regions", { members: ["CA", "FR"], values: ["false"], contested: true });
		expect(change(regions, ["yes"])).toBe("available in CA or available in FR");
		expect(change(regions, ["no"])).toBe("not available in CA or in FR");
		expect(change(regions, null, ["yes"])).toBe("no longer so: available in CA or in FR");
		const operator = fact("service.operator", { members: ["acme"], values: ["true"] });
		expect(change(operator, ["no"])).toBe("acme does not operate cloud");
		const cutOff = fact("service.disconnected", { values: ["for-a-time"] });
		expect(change(cutOff, ["yes"])).toBe("runs cut off from its suppliers: yes");
		expect(change(cutOff, ["no"])).toBe("runs cut off from its suppliers: no");
		const end = fact("service.regions", { closes: true, values: ["false"] });
		expect(change(end, ["closed"])).toBe("available nowhere else");
	});
	it("stands against what is known", () => {
		const holds = (of: Leaf) => holdsText(of, world.knowledge).en;
		expect(holds(fact("service.residency", { values: ["US"] }))).toBe("data stays in US");
		expect(holds(fact("service.encryption", { values: ["false"] }))).toBe(
			"data is not encrypted in transit and at rest",
		);
		expect(holds(fact("service.regions", { members: ["CA"], values: ["false"] }))).toBe("not available in CA");
		expect(holds(fact("service.regions", { members: ["CA"], values: ["true"] }))).toBe("available in CA");
		expect(holds(fact("service.certifications", { members: ["scheme"], values: ["none"] }))).toBe(
			"does not hold Scheme",
		);
		expect(holds(region)).toBe("data would be in US");
	});
});
