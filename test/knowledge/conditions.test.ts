import { describe, expect, it } from "vitest";
import { type Condition, conditionSchema, conditionsIn } from "../../src/knowledge/conditions.js";
import { basedIn, law, reading, releaseOf } from "../evaluator/small-release.js";

const encrypted: Condition = { fact: "service.encryption" };

describe("the condition language", () => {
	const forms: Condition[] = [
		encrypted,
		{ all: [encrypted] },
		{ any: [encrypted, { not: encrypted }] },
		{ some: "custody", where: { every: "control", where: { edge: "share", test: { atMost: 24 } } } },
		{ sum: "owners", of: "share", where: encrypted, test: { atLeast: 50 } },
		{ fact: "entity.presence", key: ["US", "CN"] },
		{ fact: "entity.parent", test: { none: true } },
		{ fact: "service.residency", test: { in: { param: "home" } } },
		{ fact: "service.residency", test: { in: { set: "adequate" } } },
		{ choice: "keys", test: { is: "customer-outside" } },
		{ context: "processing", test: { is: "stored-only" } },
		{ unexposed: { threat: "disclosure", outside: ["CA"], accept: "mitigated" } },
	];
	for (const form of forms)
		it(`reads ${JSON.stringify(form)}`, () => {
			expect(conditionSchema.parse(form)).toEqual(form);
		});

	const wrong: Record<string, unknown> = {
		"an all without parts": { all: [] },
		"a chain that there is not": { some: "gossip", where: encrypted },
		"a chain without a condition": { every: "custody" },
		"two conditions in one": { ...encrypted, not: encrypted },
		"a comparison that there is not": { fact: "service.encryption", test: { like: "x" } },
		"two comparisons in one": { fact: "x", test: { is: 1, atMost: 2 } },
		"a choice that there is not": { choice: "colour", test: { is: "red" } },
		"a context that there is not": { context: "weather", test: { is: "fine" } },
		"a threat that there is not": { unexposed: { threat: "gossip" } },
		"an empty set": { fact: "service.residency", test: { in: [] } },
		nothing: {},
	};
	for (const [what, form] of Object.entries(wrong))
		it(`refuses ${what}`, () => {
			expect(conditionSchema.safeParse(form).success).toBe(false);
		});

	it("a condition holds all the conditions inside it", () => {
		const inner: Condition = {
			any: [{ not: encrypted }, { sum: "owners", of: "share", where: encrypted, test: { atMost: 1 } }],
		};
		expect([...conditionsIn({ all: [{ some: "custody", where: inner }] })]).toHaveLength(7);
	});
});

describe("references go one way", () => {
	const asksOfLaws: Condition = { any: [basedIn("US"), { unexposed: { threat: "disclosure" } }] };
	it("a law's reading asks nothing of the laws", () => {
		expect(() => releaseOf(law("act", "US", { reach: [reading("circular", asksOfLaws)] }))).toThrowError(
			/take `unexposed` out/,
		);
	});
	it("and neither does what mitigates one", () => {
		const mitigations = [{ id: "circular", when: asksOfLaws, removes: ["metadata" as const] }];
		expect(() =>
			releaseOf(law("act", "US", { reach: [reading("only", basedIn("US"))] }, { mitigations })),
		).toThrowError(/take `unexposed` out/);
	});
});
