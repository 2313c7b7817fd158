import { describe, expect, it } from "vitest";
import { checkKnowledge } from "../../src/releases/check.js";
import { filesIn } from "../../src/releases/disk.js";
import { type Broken, expectProblem } from "./broken.js";
import { copyOfSound, kinds, replaceIn } from "./sound-knowledge.js";

const stairs = "frameworks/stairs.yaml";
const grades = "frameworks/grades.yaml";
const menu = "frameworks/menu.yaml";
const clauses = "frameworks/clauses.yaml";
const cloud = "offerings/cloud.yaml";

const cases: Broken[] = [
	{
		what: "a scale whose levels do not rise",
		file: stairs,
		old: "  - { level: 0, name: { en: None, fr: Aucun } }\n",
		by: "  - { level: 3, name: { en: Odd, fr: Impair } }\n  - { level: 0, name: { en: None, fr: Aucun } }\n",
		at: "- { level: 0, name: { en: None",
		code: "falling-levels",
		names: "level 3",
	},
	{
		what: "a target that is not on the scale",
		file: stairs,
		old: "target:\n  level: 2",
		by: "target:\n  level: 3",
		at: "  level: 3",
		code: "unknown-level",
		names: "level 3",
	},
	{
		what: "a target for a data class that there is not",
		file: stairs,
		old: "- { class: secrets, level: 4 }",
		by: "- { class: nothing, level: 4 }",
		code: "unknown-name",
		names: "nothing",
	},
	{
		what: "two targets for one data class",
		file: stairs,
		old: "    - { class: secrets, level: 4 }\n",
		by: "    - { class: secrets, level: 4 }\n    - { class: secrets, level: 2 }\n",
		at: "- { class: secrets, level: 2 }",
		code: "duplicate-id",
		names: "secrets",
	},
	{
		what: "an answer whose level is not on the scale",
		file: stairs,
		old: '- { answer: "1", name: { en: not, fr: pas }, points: 0, level: 0 }',
		by: '- { answer: "1", name: { en: not, fr: pas }, points: 0, level: 1 }',
		code: "unknown-level",
		names: "level 1",
	},
	{
		what: "a ladder whose levels fall",
		file: stairs,
		old: '- { answer: "1", name: { en: not, fr: pas }, points: 0, level: 0 }',
		by: '- { answer: "1", name: { en: not, fr: pas }, points: 0, level: 4 }',
		at: "        level: 2",
		code: "falling-levels",
		names: "answer 2",
	},
	{
		what: "a ladder whose points fall",
		file: stairs,
		old: "points: 35.75",
		by: "points: 80",
		at: '- { answer: "3"',
		code: "falling-levels",
		names: "answer 3",
	},
	{
		what: "two answers of one name",
		file: stairs,
		old: '- { answer: "1",',
		by: '- { answer: "2",',
		at: '      - answer: "2"',
		code: "duplicate-id",
		names: '"2"',
	},
	{
		what: "points that come of a sum that was not exact",
		file: stairs,
		old: "points: 35.75",
		by: "points: 35.750000000000004",
		code: "inexact-points",
	},
	{
		what: "a ladder that cannot reach the top of the scale",
		file: stairs,
		old: "points: 10, level: 4",
		by: "points: 10, level: 2",
		code: "unreachable-level",
		names: "level 4",
	},
	{
		what: "a whole of which no exact share can be taken",
		file: stairs,
		old: "most: 1000",
		by: "most: 7",
		code: "inexact-points",
		names: "7",
	},
	{
		what: "readings of a ladder",
		file: stairs,
		old: "    asks: { en: How long?, fr: Combien de temps ? }\n",
		by: `    asks: { en: How long?, fr: Combien de temps ? }
    readings:
      - id: wide
        name: { en: wide, fr: large }
        force: held
        holders:
          - { name: A scholar, source: text, grade: analyst, statement: { en: So it is., fr: C'est ainsi. } }
`,
		at: "    readings:",
		code: "ladder-reading",
	},
	{
		what: "a criterion of a ladder that is named as its pillar",
		file: stairs,
		old: "  - id: S-2\n",
		by: `  - id: first
    pillar: first
    name: { en: another step, fr: autre marche }
    aspect: exit
    asks: { en: Which?, fr: Laquelle ? }
    rungs:
      - { answer: a, name: { en: first, fr: premier }, points: 0, level: 0 }
      - { answer: b, name: { en: other, fr: autre }, points: 1, level: 4 }
    source: text
    grade: regulator
    statement: { en: It says so., fr: Le texte le dit. }
  - id: S-2
`,
		at: "- id: first",
		code: "duplicate-id",
		names: '"first"',
	},
	{
		what: "weights that do not add up to one",
		file: stairs,
		old: "of: { first: 0.35, second: 0.65 }",
		by: "of: { first: 0.35, second: 0.7 }",
		code: "wrong-weights",
		names: "1.05",
	},
	{
		what: "a pillar without a weight",
		file: stairs,
		old: "of: { first: 0.35, second: 0.65 }",
		by: "of: { first: 1 }",
		code: "wrong-weights",
		names: "second",
	},
	{
		what: "a weight of no pillar",
		file: stairs,
		old: "of: { first: 0.35, second: 0.65 }",
		by: "of: { first: 0.35, second: 0.65, third: 0 }",
		code: "unknown-name",
		names: '"third"',
	},
	{
		what: "a result of a scheme that there is not",
		file: stairs,
		old: "- scheme: gold",
		by: "- scheme: platinum",
		code: "unknown-name",
		names: "platinum",
	},
	{
		what: "a result that does not say its level",
		file: stairs,
		old: "  - scheme: gold\n    level: 2\n",
		by: "  - scheme: gold\n",
		at: "- scheme: gold",
		code: "wrong-result",
	},
	{
		what: "a result whose level is not on the scale",
		file: stairs,
		old: "  - scheme: gold\n    level: 2\n",
		by: "  - scheme: gold\n    level: 3\n",
		at: "    level: 3",
		code: "unknown-level",
	},
	{
		what: "a facts' test of a ladder on an attribute that there is not",
		file: stairs,
		old: "when: { fact: service.portability }",
		by: "when: { fact: service.nothing }",
		code: "unknown-attribute",
		names: "service.nothing",
	},
	{
		what: "a criterion whose level is not on the scale",
		file: grades,
		old: "    level: 3\n",
		by: "    level: 2\n",
		at: "    level: 2",
		code: "unknown-level",
		names: "level 2",
	},
	{
		what: "a criterion that ends below where it begins",
		file: grades,
		old: "    level: 1\n    untilLevel: 3\n",
		by: "    level: 3\n    untilLevel: 1\n",
		at: "    untilLevel: 1",
		code: "falling-levels",
	},
	{
		what: "a condition on the answer to a criterion that there is not",
		file: grades,
		old: "answer: stairs.S-1",
		by: "answer: stairs.S-9",
		code: "unknown-name",
		names: "stairs.S-9",
	},
	{
		what: "a condition on an answer that the criterion has not",
		file: grades,
		old: 'in: ["2", "3"]',
		by: 'in: ["2", "9"]',
		code: "unknown-answer",
		names: '"9"',
	},
	{
		what: "a condition on one answer that the criterion has not",
		file: grades,
		old: "is: hi",
		by: "is: high",
		code: "unknown-answer",
		names: '"high"',
	},
	{
		what: "a condition on a published result of no scheme",
		file: grades,
		old: "published: [silver]",
		by: "published: [lead]",
		code: "unknown-name",
		names: "lead",
	},
	{
		what: "what stands in for an answer and names no attribute",
		file: grades,
		old: "otherwise: { fact: service.portability }",
		by: "otherwise: { fact: service.nothing }",
		code: "unknown-attribute",
		names: "service.nothing",
	},
	{
		what: "a tier that picks a criterion that there is not",
		file: menu,
		old: "picks: [eu]",
		by: "picks: [us]",
		code: "unknown-name",
		names: '"us"',
	},
	{
		what: "a tier that is named as a criterion",
		file: menu,
		old: "- { id: basic,",
		by: "- { id: de,",
		code: "duplicate-id",
		names: '"de"',
	},
	{
		what: "a criterion that satisfies one that there is not",
		file: menu,
		old: "satisfies: [eu]",
		by: "satisfies: [us]",
		code: "unknown-name",
		names: '"us"',
	},
	{
		what: "a criterion that satisfies itself",
		file: menu,
		old: "satisfies: [eu]",
		by: "satisfies: [de]",
		code: "satisfies-itself",
	},
	{
		what: "a clause whose value is not on the scale",
		file: clauses,
		old: "value: bad",
		by: "value: worse",
		code: "unknown-name",
		names: "worse",
	},
	{
		what: "a published result of clauses",
		file: clauses,
		old: "criteria:\n",
		by: "results:\n  - { scheme: gold, source: text, grade: regulator, statement: { en: So., fr: Ainsi. } }\ncriteria:\n",
		at: "- { scheme: gold",
		code: "wrong-result",
	},
	{
		what: "an assessor's answer that the criterion has not",
		file: cloud,
		old: "  - attribute: service.supplier-access\n    value: none\n",
		by: "  - attribute: assessment.answers\n    member: stairs.S-1\n    value: four\n",
		at: "value: four",
		code: "unknown-answer",
		names: "stairs.S-1",
	},
	{
		what: "an assessor's answer to a criterion that there is not",
		file: cloud,
		old: "  - attribute: service.supplier-access\n    value: none\n",
		by: '  - attribute: assessment.answers\n    member: stairs.S-9\n    value: "3"\n',
		at: "member: stairs.S-9",
		code: "unknown-name",
		names: "stairs.S-9",
	},
];

describe("the frameworks of the knowledge", () => {
	it("of every kind are sound as they stand, with an assessor's answer", async () => {
		const folder = await copyOfSound(kinds);
		const answered = '  - attribute: assessment.answers\n    member: stairs.S-1\n    value: "3"\n';
		await replaceIn(folder, cloud, "  - attribute: service.supplier-access\n    value: none\n", answered);
		expect((await checkKnowledge(filesIn(folder))).problems).toEqual([]);
	});
	for (const broken of cases) it(`refuse ${broken.what}`, () => expectProblem(broken, kinds));
});
