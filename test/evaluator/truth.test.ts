import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	type Algebra,
	decisiveParts,
	numbers,
	type Support,
	settledBounds,
	supports,
	truthIf,
} from "../../src/evaluator/truth.js";

const step = () => ({ rule: "a step" });
const all = (...parts: number[]) => numbers.all(parts, step);
const any = (...parts: number[]) => numbers.any(parts, step);
const not = (part: number) => numbers.not(part, step);
const agree = (...parts: number[]) => numbers.agree(parts, step);

describe("truth is Kleene's: yes, no or unknown", () => {
	const [yes, unknown, no] = [5, 0, -5];
	it("all: a no decides, else an unknown, else yes", () => {
		expect(all(yes, yes)).toBe(yes);
		expect(all(yes, unknown)).toBe(unknown);
		expect(all(unknown, no)).toBe(no);
	});
	it("any: a yes decides, else an unknown, else no", () => {
		expect(any(no, no)).toBe(no);
		expect(any(no, unknown)).toBe(unknown);
		expect(any(unknown, yes)).toBe(yes);
	});
	it("not turns yes and no round and leaves the unknown", () => {
		expect([not(yes), not(unknown), not(no)]).toEqual([no, unknown, yes]);
		expect(Object.is(not(0), 0)).toBe(true);
	});
	it("without parts it is unknown", () => {
		expect([all(), any(), agree()]).toEqual([unknown, unknown, unknown]);
	});
});

describe("assurance is the size of the number", () => {
	it("a true all is as sure as its weakest part", () => expect(all(5, 2, 4)).toBe(2));
	it("a true any is as sure as its surest true branch", () => expect(any(1, 4, -5)).toBe(4));
	it("a false all is as sure as its surest false part", () => expect(all(5, -2, -4)).toBe(-4));
	it("a false any is as sure as its weakest part", () => expect(any(-5, -2, -4)).toBe(-2));
	it("not keeps the assurance", () => expect(not(3)).toBe(-3));
	it("what all readings answer alike is as sure as the weakest; where they differ it is unknown", () => {
		expect(agree(5, 3)).toBe(3);
		expect(agree(-5, -2)).toBe(-2);
		expect(agree(5, -1)).toBe(0);
		expect(agree(5, 0)).toBe(0);
	});
});

/** A tree of operations, as data. */
type Tree = { leaf: number; key: string } | { operation: "all" | "any" | "agree"; parts: Tree[] } | { not: Tree };

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
	tree: fc.oneof(
		{ depthSize: "small", withCrossShrink: true },
		fc.record({ leaf: fc.integer({ min: -5, max: 5 }), key: fc.constantFrom("a", "b", "c") }),
		fc.record({ operation: fc.constantFrom("all", "any", "agree"), parts: fc.array(tie("tree"), { maxLength: 4 }) }),
		fc.record({ not: tie("tree") }),
	),
}));

function evaluate<T>(of: Tree, algebra: Algebra<T>): T {
	if ("leaf" in of) return algebra.leaf(of.leaf, () => ({ rule: "leaf", leaf: { kind: "given", key: of.key } }));
	if ("not" in of) return algebra.not(evaluate(of.not, algebra), step);
	const parts = of.parts.map((part) => evaluate(part, algebra));
	return algebra[of.operation](parts, step);
}

/** The number of a tree of supports, worked out anew from its leaves. */
function recount({ operation, truth, parts }: Support): number {
	if (operation === "leaf") return truth;
	const counted = parts.map(recount);
	switch (operation) {
		case "neg":
			return numbers.not(counted[0] ?? 0, step);
		case "min":
			return numbers.all(counted, step);
		case "max":
			return numbers.any(counted, step);
		case "agree":
			return numbers.agree(counted, step);
	}
}

describe("one evaluation over two algebras", () => {
	it("the numbers and the supports always agree, and a support's truth is its tree's", () => {
		fc.assert(
			fc.property(tree, (of) => {
				const support = evaluate(of, supports);
				expect(support.truth).toBe(evaluate(of, numbers));
				expect(recount(support)).toBe(support.truth);
			}),
		);
	});

	it("with its leaves as they are, a tree has the truth that it has", () => {
		fc.assert(
			fc.property(tree, (of) => {
				const support = evaluate(of, supports);
				expect(truthIf(support, (_, truth) => truth)).toBe(support.truth);
			}),
		);
	});

	it("with other leaves, it has the truth of the tree with those leaves", () => {
		fc.assert(
			fc.property(tree, fc.integer({ min: -5, max: 5 }), (of, other) => {
				const changed = truthIf(evaluate(of, supports), (leaf, truth) => (leaf.key === "a" ? other : truth));
				const swap = (one: Tree): Tree =>
					"leaf" in one
						? one.key === "a"
							? { ...one, leaf: other }
							: one
						: "not" in one
							? { not: swap(one.not) }
							: { ...one, parts: one.parts.map(swap) };
				expect(changed).toBe(evaluate(swap(of), numbers));
			}),
		);
	});

	it("the parts that decide, decide: without the others the truth is the same", () => {
		fc.assert(
			fc.property(tree, (of) => {
				const support = evaluate(of, supports);
				if (support.operation === "leaf" || support.parts.length === 0) return;
				expect(recount({ ...support, parts: decisiveParts(support) })).toBe(support.truth);
			}),
		);
	});

	it("a dispute settled either way stays between the least and the most that the tree could come to", () => {
		fc.assert(
			fc.property(tree, fc.array(fc.nat({ max: 3 })), (of, choices) => {
				const support = evaluate(of, supports);
				const { least, most } = settledBounds(support);
				const settle = (one: Support): number => {
					if (one.operation !== "agree" || one.parts.length === 0)
						return recount({ ...one, parts: one.parts.map(settled) });
					return settle(one.parts[(choices.pop() ?? 0) % one.parts.length] ?? one);
				};
				const settled = (one: Support): Support => ({
					truth: settle(one),
					operation: "leaf",
					step: step(),
					parts: [],
					told: undefined,
					way: undefined,
				});
				const truth = settle(support);
				expect(truth).toBeGreaterThanOrEqual(least);
				expect(truth).toBeLessThanOrEqual(most);
			}),
		);
	});
});
