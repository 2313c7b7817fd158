import { describe, expect, it } from "vitest";
import type { Condition } from "../../src/knowledge/conditions.js";
import {
	assessOne,
	basedIn,
	company,
	judged,
	law,
	member,
	offering,
	reading,
	type Subject,
	value,
} from "./small-release.js";

type LawMore = NonNullable<Parameters<typeof law>[3]>;
type Mitigation = NonNullable<LawMore["mitigations"]>[number];

const outside: Condition = { choice: "keys", test: { in: ["customer-outside"] } };
const encrypted: Condition = { fact: "service.encryption" };
const content = ["content-at-rest", "content-in-the-clear"] as const;
const keysOutside: Mitigation = { id: "keys", when: outside, removes: [...content] };
const cloud = [
	offering(
		"cloud",
		member("service.operator", "acme"),
		member("service.keys", "customer-outside", { grade: "contract" }),
		value("service.encryption", true, { grade: "vendor" }),
	),
	company("acme", "US"),
];

function under(more: LawMore): { subjects: Subject[]; told: unknown[] } {
	const subjects = [...cloud, law("act", "US", { reach: [reading("only", basedIn("US"))] }, more)];
	const asked = { configuration: { keys: "customer-outside" as const } };
	const { exposures } = assessOne({ unexposed: { threat: "disclosure" } }, subjects, asked);
	const told = exposures.map(({ status, assurance, remains }) => [status, assurance, remains]);
	return { subjects, told: told.flat() };
}

describe("what a mitigation takes out of reach", () => {
	it("mitigates only where the law takes it: metadata stays exposed to what lowers content", () => {
		const more: LawMore = { takes: ["metadata"], mitigations: [keysOutside] };
		const { subjects, told } = under(more);
		expect(told).toEqual(["exposed", "proven", ["metadata"]]);
		const accepting: Condition = { unexposed: { threat: "disclosure", accept: "mitigated" } };
		expect(judged(accepting, subjects, { configuration: { keys: "customer-outside" } })).toBe("no, proven");
	});
	it("leaves nothing where the law takes nothing else", () =>
		expect(under({ takes: [...content], mitigations: [keysOutside] }).told).toEqual(["none", "binding", []]));
});

describe("a further mitigation that is less sure", () => {
	const alone: LawMore = { mitigations: [keysOutside] };
	it("lowers no assurance where it takes nothing more out of reach", () => {
		for (const removes of [[...content], [content[0]]] as const) {
			const further: Mitigation = { id: "encryption", when: encrypted, removes: [...removes] };
			expect(under({ mitigations: [keysOutside, further] }).told).toEqual(under(alone).told);
			expect(under({ mitigations: [further, keysOutside] }).told).toEqual(["mitigated", "binding", ["metadata"]]);
		}
	});
	it("counts as surely as it is where it alone takes something", () => {
		const rest: Mitigation = { id: "keys", when: outside, removes: ["content-at-rest"] };
		const clear: Mitigation = { id: "encryption", when: encrypted, removes: ["content-in-the-clear"] };
		expect(under({ mitigations: [rest, clear] }).told).toEqual(["mitigated", "claimed", ["metadata"]]);
	});
});
