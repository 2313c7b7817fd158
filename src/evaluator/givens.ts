import { attributeOf } from "../knowledge/catalogue.js";
import type { Choice, ContextName, Test } from "../knowledge/conditions.js";
import { type Belief, sureness } from "./beliefs.js";
import { compare, wantedBy } from "./comparisons.js";
import { recall } from "./memory.js";
import type { Algebra, Leaf } from "./truth.js";
import { type Members, membership, type World } from "./world.js";

export const choices = ["package", "region", "keys"] as const satisfies readonly Choice[];

/** The list of an offering that says what may be chosen. */
export const choiceAttribute = {
	package: "service.packages",
	region: "service.regions",
	keys: "service.keys",
} as const;

/** Data is processed in the clear unless the question says otherwise (EVALUATOR, section 8). */
const contextDefaults: Readonly<Partial<Record<ContextName, string>>> = { processing: "in-the-clear" };

/** Whether an offering offers a value of a choice: how surely, and what the facts say of it. */
export interface Availability {
	readonly truth: number;
	readonly facts: readonly string[];
	readonly values: readonly string[];
	readonly said: number;
}

const unsaid: Availability = { truth: 0, facts: [], values: [], said: 0 };

/** How surely the offering offers a value of a choice: from its list, closed or open. */
export function availability(choice: Choice, value: string, offering: string, world: World): Availability {
	return recall(world.memory.available, `${offering} ${choice} ${value}`, () =>
		findAvailability(choice, value, offering, world),
	);
}

function findAvailability(choice: Choice, value: string, offering: string, world: World): Availability {
	const { members, closed } = world.members(offering, choiceAttribute[choice]);
	const unlisted = closed ? notOffered(closed) : unsaid;
	/** Whoever is denied is not offered, and neither is what no list names once it is closed. */
	const denied = (found: Availability) => (unlisted.truth < found.truth ? unlisted : found);
	const stated = members.get(value);
	if (stated && (choice !== "region" || membership(stated) < 0)) {
		const found = offeredAs(stated);
		return found.truth < 0 ? denied(found) : found;
	}
	if (choice !== "region") return unlisted;
	// Asked for Canada, a region in Quebec is one; asked for Quebec, "Canada" may or may not be.
	const near = [...members].map(([member, belief]) => ({
		lies: world.knowledge.atlas.compare(member, value, world.terms.asOf),
		found: offeredAs(belief),
	}));
	const surest = (which: (one: (typeof near)[number]) => boolean) =>
		near.filter(which).sort((a, b) => Math.abs(b.found.truth) - Math.abs(a.found.truth))[0]?.found;
	const inside = surest(({ lies, found }) => lies === "inside" && found.truth > 0);
	if (inside) return inside;
	const around = surest(({ lies, found }) => lies === "wider" && found.truth < 0);
	if (around) return denied(around);
	// Sources that disagree on the very place settle nothing, but are what the answer hangs on.
	if (stated) return offeredAs(stated);
	return near.some(({ lies, found }) => lies !== "disjoint" && found.truth >= 0) ? unsaid : unlisted;
}

function notOffered({ strength, facts }: NonNullable<Members["closed"]>): Availability {
	return { truth: -strength, facts: facts.map((fact) => fact.id), values: ["false"], said: strength };
}

function offeredAs(belief: Belief): Availability {
	return {
		truth: membership(belief),
		facts: belief.sides.flatMap((side) => side.facts.map((fact) => fact.id)),
		values: belief.sides.map((side) => String(side.value)),
		said: sureness(belief),
	};
}

/** The leaf that says whether an offering offers one of several values of a choice. */
export function availabilityLeaf(
	choice: Choice,
	values: readonly string[],
	offering: string,
	found: Availability,
): Leaf {
	const attribute = choiceAttribute[choice];
	return {
		kind: "fact",
		key: [offering, attribute, ...values].join("/"),
		subject: offering,
		attribute,
		members: values,
		wanted: ["yes"],
		values: found.values,
		facts: found.facts,
		contested: found.values.length > 1,
		said: found.said,
		closes: false,
	};
}

/** A choice passes as surely as the offering is known to offer it; where nothing is chosen it is unknown. */
export function evaluateChoice<T>(choice: Choice, test: Test, offering: string, world: World, algebra: Algebra<T>): T {
	const value = world.terms.configuration[choice];
	const wanted = wantedBy(test, world);
	const offered = (values: readonly string[], found: Availability) =>
		algebra.leaf(found.truth, () => ({ rule: "fact", leaf: availabilityLeaf(choice, values, offering, found) }));
	if (value === undefined) {
		// Left open it is unknown, unless nothing that would pass can be had.
		const [likeliest = unsaid] = wanted
			.map((one) => availability(choice, one, offering, world))
			.sort((a, b) => b.truth - a.truth);
		return offered(wanted, likeliest.truth < 0 ? likeliest : unsaid);
	}
	const type = attributeOf(choiceAttribute[choice])?.type ?? "text";
	const passes = compare(value, test, type, world) * 5;
	const leaf: Leaf = { kind: "choice", key: `choice/${choice}`, choice, offering, value, wanted };
	const found = availability(choice, value, offering, world);
	return algebra.all([algebra.leaf(passes, () => ({ rule: "choice", leaf })), offered([value], found)], () => ({
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
