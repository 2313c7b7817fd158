import { describe, expect, it } from "vitest";
import { checkKnowledge } from "../../src/releases/check.js";
import { filesIn } from "../../src/releases/disk.js";
import { type Broken, expectProblem } from "./broken.js";
import { copyOfSound, replaceIn } from "./sound-knowledge.js";

const law = "laws/reach-act.yaml";
const yardstick = "frameworks/yardstick.yaml";
const secrets = "data-classes/secrets.yaml";
const inReaches = "              - { fact: entity.presence, key: [US] }";
const inCriterion = "        - { fact: service.encryption }";
const inRequirement = "condition: { choice: region, test: { in: [CA] } }";

const asked = (what: string, by: string, names: string): Broken => ({
	what,
	file: yardstick,
	old: inCriterion,
	by: `        - ${by}`,
	code: "wrong-subject",
	names,
});

const cases: Broken[] = [
	asked("an attribute of companies asked of the offering", "{ fact: entity.presence, key: [CA] }", "entity.presence"),
	asked(
		"an attribute of offerings asked of whoever has custody",
		"{ every: custody, where: { fact: service.encryption } }",
		"service.encryption is asked of a company",
	),
	asked(
		"an attribute of offerings asked of whoever controls",
		"{ every: custody, where: { every: control, where: { not: { fact: service.residency, test: { is: CA } } } } }",
		"service.residency is asked of a company",
	),
	asked(
		"what only an offering has asked of a maker of technology",
		"{ some: dependence, where: { fact: service.encryption } }",
		"service.encryption is asked of a maker",
	),
	asked(
		"who controls the offering itself",
		"{ some: control, where: { fact: entity.presence, key: [CA] } }",
		"control is asked of the offering",
	),
	asked(
		"shares in the offering itself",
		"{ sum: owners, of: share, where: { fact: entity.presence, key: [CA] }, test: { atMost: 5 } }",
		"owners is asked of the offering",
	),
	asked(
		"custody over a company",
		"{ some: custody, where: { any: [{ some: custody, where: { fact: entity.presence } }] } }",
		"custody is asked of a company",
	),
	asked("a detail of a link where no link leads", "{ edge: share, test: { atMost: 5 } }", "share is asked"),
	{
		what: "an attribute of offerings in whom a law reaches",
		file: law,
		old: inReaches,
		by: "              - { fact: service.certifications, key: gold }",
		code: "wrong-subject",
		names: "service.certifications",
	},
	{
		what: "it behind what an assessor has not answered",
		file: secrets,
		old: inRequirement,
		by: "condition: { published: [gold], otherwise: { fact: entity.presence, key: [CA] } }",
		code: "wrong-subject",
		names: "entity.presence",
	},
];

describe("whom a condition speaks of", () => {
	for (const broken of cases) it(`refuses ${broken.what}`, () => expectProblem(broken));

	it("allows what makers of technology have, and their own makers", async () => {
		const folder = await copyOfSound();
		const makers = "{ fact: service.updates, test: { is: operator } }, { fact: entity.presence, key: [CA] }";
		const where = `{ any: [${makers}, { some: dependence, where: { fact: service.technology } }] }`;
		await replaceIn(folder, yardstick, inCriterion, `        - { every: dependence, where: ${where} }`);
		expect((await checkKnowledge(filesIn(folder))).problems).toEqual([]);
	});
});

const context = (what: string, by: string, names: string): Broken => ({
	what,
	file: yardstick,
	old: inCriterion,
	by: `        - ${by}`,
	code: "wrong-value",
	names,
});

describe("what a question may say of its context", () => {
	const broken = [
		context("a public body in words", '{ context: public-body, test: { is: "yes" } }', '"yes"'),
		context(
			"a processing that there is not",
			"{ context: processing, test: { in: [stored-only, stored] } }",
			'"stored"',
		),
		context("a sector that is no word", "{ context: sector, test: { is: true } }", "true"),
		context("a criticality that is counted", "{ context: criticality, test: { atLeast: 3 } }", "compared by is"),
	];
	for (const one of broken) it(`is asked for: ${one.what} is refused`, () => expectProblem(one));

	it("in a rule for what a class includes, too", () =>
		expectProblem({
			what: "",
			file: secrets,
			old: "requirements:\n",
			by: "includes:\n  - class: papers\n    when: { context: public-body, test: { is: 1 } }\nrequirements:\n",
			at: "public-body",
			code: "wrong-value",
		}));
	it("is fine where it can hold", async () => {
		const folder = await copyOfSound();
		const all = [
			"{ context: public-body, test: { is: true } }",
			"{ context: processing, test: { in: [stored-only, in-the-clear] } }",
			"{ context: sector, test: { is: health } }",
		];
		await replaceIn(folder, yardstick, inCriterion, all.map((one) => `        - ${one}`).join("\n"));
		expect((await checkKnowledge(filesIn(folder))).problems).toEqual([]);
	});
});

describe("a class's own requirement names its place", () => {
	const homes: Record<string, string> = {
		"a region at home": "condition: { choice: region, test: { in: { param: home } } }",
		"a key at home": "condition: { some: custody, where: { fact: entity.presence, key: { param: home } } }",
		"laws outside the home": "condition: { unexposed: { threat: disclosure, outside: { param: home } } }",
		"laws outside the home, unsaid": "condition: { not: { unexposed: { threat: disclosure } } }",
	};
	for (const [what, by] of Object.entries(homes))
		it(`refuses ${what}`, () => expectProblem({ what, file: secrets, old: inRequirement, by, code: "takes-home" }));

	it("in its readings, too", () =>
		expectProblem({
			what: "",
			file: secrets,
			old: "        force: held\n",
			by: "        force: held\n        condition: { fact: service.residency, test: { in: { param: home } } }\n",
			at: "param: home",
			code: "takes-home",
		}));
	it("allows laws outside a place that it names", async () => {
		const folder = await copyOfSound();
		const named = "condition: { unexposed: { threat: disclosure, outside: [CA] } }";
		await replaceIn(folder, secrets, inRequirement, named);
		expect((await checkKnowledge(filesIn(folder))).problems).toEqual([]);
	});
});
