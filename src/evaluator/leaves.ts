import { type Belief, sureness } from "./beliefs.js";
import type { ChainEnd } from "./chains.js";
import type { Leaf, Link } from "./truth.js";

type FactLeaf = Extract<Leaf, { kind: "fact" }>;

/** What a leaf asks: of whom, which attribute or member, and what would make it a yes. */
type Asked = Pick<FactLeaf, "key" | "subject" | "attribute" | "members" | "wanted">;

/** A leaf that rests on what is known of one key, each side of it where sources disagree. */
export function beliefLeaf(asked: Asked, belief: Belief): FactLeaf {
	return {
		kind: "fact",
		...asked,
		values: belief.sides.map((side) => String(side.value)),
		facts: belief.sides.flatMap((side) => side.facts.map((fact) => fact.id)),
		contested: belief.contested,
		said: sureness(belief),
		closes: false,
	};
}

/** Whether some of these are members of a list, or which state a member is in. */
export function memberLeaf(
	subject: string,
	attribute: string,
	members: readonly string[],
	belief: Belief,
	wanted: readonly string[] = ["yes"],
): FactLeaf {
	const key = [subject, attribute, ...members].join("/");
	return beliefLeaf({ key, subject, attribute, members, wanted }, belief);
}

/** That a link of a chain is there. */
export function linkLeaf({ from, to, attribute, values, facts, said }: Link): FactLeaf {
	return {
		kind: "fact",
		key: `${from}/${attribute}/${to}`,
		subject: from,
		attribute,
		members: [to],
		wanted: ["yes"],
		values,
		facts,
		contested: values.length > 1,
		said,
		closes: false,
	};
}

/** The statement that a list has no further members. */
export function closedLeaf({ subject, attribute, strength, facts }: ChainEnd): FactLeaf {
	return {
		kind: "fact",
		key: `${subject}/${attribute}`,
		subject,
		attribute,
		members: [],
		wanted: ["closed"],
		values: facts.length > 0 ? ["closed"] : [],
		facts,
		contested: false,
		said: strength,
		closes: true,
	};
}
