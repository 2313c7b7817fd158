import { describe, it } from "vitest";
import { type Broken, expectProblem } from "./broken.js";

const law = "laws/reach-act.yaml";
const yardstick = "frameworks/yardstick.yaml";
const secrets = "data-classes/secrets.yaml";
const inReaches = "              - { fact: entity.presence, key: [US] }";
const inCriterion = "        - { fact: service.certifications, key: gold }";
const inRequirement = "condition: { choice: region, test: { in: [CA] } }";

const cases: Broken[] = [
	{
		what: "an unknown attribute in a law",
		file: law,
		old: "fact: entity.incorporation",
		by: "fact: entity.incorporated",
		code: "unknown-attribute",
		names: "entity.incorporated",
	},
	{
		what: "an unknown attribute in a criterion",
		file: yardstick,
		old: "fact: service.encryption",
		by: "fact: service.encrypted",
		code: "unknown-attribute",
	},
	{
		what: "an unknown attribute in a requirement",
		file: secrets,
		old: inRequirement,
		by: "condition: { not: { fact: service.encrypted } }",
		code: "unknown-attribute",
	},
	{
		what: "an unknown attribute in a reading of a requirement",
		file: secrets,
		old: "        force: held\n",
		by: "        force: held\n        condition: { every: custody, where: { fact: entity.color, test: { is: red } } }\n",
		at: "entity.color",
		code: "unknown-attribute",
	},
	{
		what: "an unknown attribute in a mitigation",
		file: law,
		old: "when: { choice: keys, test: { in: [customer-outside] } }",
		by: "when: { fact: service.magic }",
		code: "unknown-attribute",
	},
	{
		what: "an unknown attribute in an inclusion",
		file: secrets,
		old: "requirements:\n",
		by: "includes:\n  - class: papers\n    when: { any: [{ fact: service.magic }] }\nrequirements:\n",
		at: "service.magic",
		code: "unknown-attribute",
	},
	{
		what: "an unknown detail of a link",
		file: law,
		old: "{ edge: share, test: { atLeast: 50 } }",
		by: "{ edge: colour, test: { atLeast: 50 } }",
		code: "unknown-detail",
		names: "colour",
	},
	{
		what: "an unknown detail that is summed",
		file: law,
		old: inReaches,
		by: "              - { sum: owners, of: colour, where: { fact: entity.headquarters, test: { in: [US] } }, test: { atMost: 24 } }",
		code: "unknown-detail",
		names: "colour",
	},
	{
		what: "an unknown list of places in a test",
		file: yardstick,
		old: "in: { set: partners }",
		by: "in: { set: friends }",
		code: "unknown-name",
		names: 'list of places "friends"',
	},
	{
		what: "an unknown list of places in a key",
		file: law,
		old: inReaches,
		by: "              - { fact: entity.presence, key: { set: friends } }",
		code: "unknown-name",
		names: 'list of places "friends"',
	},
	{
		what: "an unknown list of places outside which laws count",
		file: yardstick,
		old: "outside: [CA]",
		by: "outside: { set: friends }",
		code: "unknown-name",
		names: 'list of places "friends"',
	},
	{
		what: "an unknown place outside which laws count",
		file: yardstick,
		old: "outside: [CA]",
		by: "outside: [MX]",
		code: "unknown-name",
		names: 'place "MX"',
	},
	{
		what: "an unknown place in a key",
		file: law,
		old: inReaches,
		by: "              - { fact: entity.presence, key: [US, MX] }",
		code: "unknown-name",
		names: 'place "MX"',
	},
	{
		what: "an unknown place in a test",
		file: law,
		old: "test: { in: [US] }",
		by: "test: { in: [MX] }",
		code: "unknown-name",
		names: 'place "MX"',
	},
	{
		what: "an unknown place among the regions asked for",
		file: secrets,
		old: inRequirement,
		by: "condition: { choice: region, test: { is: MX } }",
		code: "unknown-name",
		names: 'place "MX"',
	},
	{
		what: "a key mode that nobody can choose",
		file: law,
		old: "in: [customer-outside]",
		by: "in: [customer-elsewhere]",
		code: "wrong-value",
		names: "customer-elsewhere",
	},
	{
		what: "an unknown scheme",
		file: yardstick,
		old: inCriterion,
		by: "        - { fact: service.certifications, key: platinum }",
		code: "unknown-name",
		names: 'certification scheme "platinum"',
	},
	{
		what: "an unknown scheme among several",
		file: yardstick,
		old: inCriterion,
		by: "        - { fact: service.certifications, key: [gold, platinum] }",
		code: "unknown-name",
		names: 'certification scheme "platinum"',
	},
	{
		what: "a value that the attribute never has",
		file: yardstick,
		old: "test: { is: none }",
		by: "test: { is: never }",
		code: "wrong-value",
		names: "never",
	},
	{
		what: "a value without a test",
		file: yardstick,
		old: "{ fact: service.supplier-access, test: { is: none } }",
		by: "{ fact: service.supplier-access }",
		code: "no-test",
		names: "service.supplier-access",
	},
];

describe("the conditions of the knowledge", () => {
	for (const broken of cases) it(`refuses ${broken.what}`, () => expectProblem(broken));
});
