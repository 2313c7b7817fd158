import { attributeOf } from "../knowledge/catalogue.js";
import type { Choice, ContextName, Test } from "../knowledge/conditions.js";
import type { Belief } from "./beliefs.js";
import { compare, wantedBy } from "./comparisons.js";
import type { Algebra, Leaf } from "./truth.js";
import { membership, type World } from "./world.js";

/** The list of an offering that says what may be chosen. */
export const choiceAttribute = {
	package: "service.packages",
	region: "service.regions",
	keys: "service.keys",
} as const;

/** Data is processed in the clear unless the question says otherwise (EVALUATOR, section 8). */
const contextDefaults: Readonly<Partial<Record<ContextName, string>>> = { processing: "in-the-clear" };

/** How surely the offering offers a value of a choice: from its list, closed or open. */
export function availability(
	choice: Choice,
	value: string,
	offering: string,
	world: World,
): { truth: number; facts: string[] } {
	const { members, closed } = world.members(offering, choiceAttribute[choice]);
	const stated = members.get(value);
	if (stated) return offeredAs(stated);
	if (choice === "region") {
		// Asked for Canada, a region in Quebec is one; asked for Quebec, "Canada" may or may not be.
		const { atlas } = world.knowledge;
		const near = [...members].map(([member, belief]) => ({
			lies: atlas.compare(member, value, world.terms.asOf),
			...offeredAs(belief),
		}));
		const surest = near
			.filter(({ lies, truth }) => (lies === "inside" && truth > 0) || (lies === "wider" && truth < 0))
			.reduce<{ truth: number; facts: string[] } | null>(
				(a, b) => (a !== null && Math.abs(a.truth) >= Math.abs(b.truth) ? a : b),
				null,
			);
		if (surest) return { truth: surest.truth, facts: surest.facts };
		if (near.some(({ lies, truth }) => lies !== "disjoint" && truth >= 0)) return { truth: 0, facts: [] };
	}
	return closed
		? { truth: -closed.strength, facts: closed.facts.map((fact) => fact.id) }
		: { truth: 0, facts: [] };
}

function offeredAs(belief: Belief): { truth: number; facts: string[] } {
	return { truth: membership(belief), facts: belief.sides.flatMap((side) => side.facts.map((fact) => fact.id)) };
}

/** A choice passes as surely as the offering is known to offer it; where nothing is chosen it is unknown. */
export function evaluateChoice<T>(choice: Choice, test: Test, offering: string, world: World, algebra: Algebra<T>): T {
	const value = world.terms.configuration[choice];
	const attribute = choiceAttribute[choice];
	const wanted = wantedBy(test, world);
	const offered = (truth: number, members: readonly string[], facts: readonly string[]) =>
		algebra.leaf(truth, () => ({
			rule: "fact",
			leaf: {
				kind: "fact",
				key: [offering, attribute, ...members].join("/"),
				subject: offering,
				attribute,
				members,
				wanted: ["yes"],
				values: truth > 0 ? ["true"] : truth < 0 ? ["false"] : [],
				facts,
				contested: false,
				closes: false,
			},
		}));
	if (value === undefined) return offered(0, wanted, []);
	const type = attributeOf(attribute)?.type ?? "text";
	const passes = compare(value, test, type, world) * 5;
	const leaf: Leaf = { kind: "choice", key: `choice/${choice}`, choice, value, wanted };
	const { truth, facts } = availability(choice, value, offering, world);
	return algebra.all([algebra.leaf(passes, () => ({ rule: "choice", leaf })), offered(truth, [value], facts)], () => ({
		rule: "choice",
		about: choice,
	}));
}

/** What the question says of its context; unknown where it does not say, and then the asker is asked. */
export function evaluateContext<T>(name: ContextName, test: Test, world: World, algebra: Algebra<T>): T {
	const value = world.terms.context[name] ?? contextDefaults[name];
	const truth = value === undefined ? 0 : compare(value, test, "text", world) * 5;
	return algebra.leaf(truth, () => ({
		rule: "context",
		leaf: { kind: "context", key: `context/${name}`, name, wanted: wantedBy(test, world) },
	}));
}
