import { attributeOf, type ValueType } from "../knowledge/catalogue.js";
import type { Condition, Test, ValueSet } from "../knowledge/conditions.js";
import type { Value } from "../knowledge/facts.js";
import { type Belief, nothingKnown } from "./beliefs.js";
import { isAmong, isIn, judge, possiblyIn, wantedBy } from "./comparisons.js";
import type { Compiled, Run, Standpoint } from "./conditions.js";
import { availability, availabilityLeaf } from "./givens.js";
import { beliefLeaf, closedLeaf, memberLeaf } from "./leaves.js";
import { membership, type World } from "./world.js";

/** `fact`: what is known of an attribute of the subject. */
export function compileFact({ fact: attribute, key, test }: Extract<Condition, { fact: string }>): Compiled {
	const definition = attributeOf(attribute);
	if (!definition) throw new Error(`The catalogue has no attribute ${attribute}`);
	const { type, list } = definition;
	if (!list) {
		const asked: Test = test ?? { is: true };
		return (at, run) => {
			const { world, algebra } = run;
			const { subject } = at;
			const belief = world.value(subject, attribute);
			const leaf = (test: Test) =>
				algebra.leaf(judge(belief, test, type === "place" && test === isRegion ? "text" : type, world), () => {
					const wanted = wantedBy(test, world);
					return {
						rule: "fact",
						leaf: beliefLeaf({ key: `${subject}/${attribute}`, subject, attribute, members: [], wanted }, belief),
					};
				});
			const { region } = world.terms.configuration;
			const chosen = type === "place" && region !== undefined && belief.sides.some(({ value }) => value === "region");
			return chosen ? andOffered(leaf(asked), leaf(isRegion), at, region, run) : leaf(asked);
		};
	}
	const wanted = key ?? (test && "in" in test ? test.in : test && "is" in test ? test.is : undefined);
	const asked: ListAsked = {
		attribute,
		type,
		wanted,
		// With a key, a test speaks of the member's own state: in progress, expired.
		state: key === undefined || (test && "none" in test) ? undefined : test,
	};
	if (test && "none" in test)
		return ({ subject }, run) => run.algebra.not(someMember(asked, subject, run), () => ({ rule: "none" }));
	return ({ subject }, run) => someMember(asked, subject, run);
}

/** That data stays in the region that is chosen. */
const isRegion: Test = { is: "region" };

/**
 * What stays in the region that is chosen passes no surer than that region can be had: the statement, and that it can
 * be had; what cannot be had is told no surer than the statement that it would be there.
 */
function andOffered<T>(stays: T, isChosen: T, at: Standpoint, region: string, { world, algebra }: Run<T>): T {
	const found = availability("region", region, at.offering, world);
	const leaf = algebra.leaf(found.truth, () => ({
		rule: "fact",
		leaf: availabilityLeaf("region", [region], at.offering, found),
	}));
	const offered = algebra.any([leaf, algebra.not(isChosen, () => ({ rule: "not" }))], () => ({ rule: "any" }));
	return algebra.all([stays, offered], () => ({ rule: "choice", about: "region" }));
}

interface ListAsked {
	readonly attribute: string;
	readonly type: ValueType;
	/** The members that are asked for; any, where left out. */
	readonly wanted: Value | ValueSet | undefined;
	readonly state: Test | undefined;
}

/** Some member of a list, of those asked for; no only if each was denied or the list is closed. */
function someMember<T>({ attribute, type, wanted, state }: ListAsked, subject: string, run: Run<T>): T {
	const { world, algebra } = run;
	const { members, closed } = world.members(subject, attribute);
	const keys = wanted === undefined ? undefined : typeof wanted === "object" ? possiblyIn(wanted, world) : [wanted];
	const settled = () => keys?.every((key) => isDenied(key, members, type, world)) ?? false;
	const parts: T[] = [];
	const would = () => (state === undefined ? undefined : wantedBy(state, world));
	for (const [member, belief] of members) {
		const among = wanted === undefined ? 1 : isIn(member, typeof wanted === "object" ? wanted : [wanted], type, world);
		if (among < 0) continue;
		const said = state === undefined ? membership(belief) : judge(belief, state, "text", world);
		// A wider member says nothing of a place that is expressly denied.
		if (among === 0 && said >= 0 && settled()) continue;
		// Whoever is denied is not there, and neither is anybody whom no fact states once the list is closed.
		const truth = said < 0 && state === undefined ? Math.min(said, -(closed?.strength ?? 0)) : said;
		const sure = among === 0 && truth > 0 ? 0 : truth;
		parts.push(
			algebra.leaf(sure, () => ({ rule: "fact", leaf: memberLeaf(subject, attribute, [member], belief, would()) })),
		);
	}
	const unspoken = keys?.filter((key) => !isSpokenTo(key, members, type, world)).map(String);
	// What the members do not answer, nobody knows, unless the list is closed.
	if (closed || unspoken === undefined) {
		const end = {
			subject,
			attribute,
			strength: closed?.strength ?? 0,
			facts: closed?.facts.map((fact) => fact.id) ?? [],
		};
		const leaf = algebra.leaf(end.strength, () => ({ rule: "closed", leaf: closedLeaf(end) }));
		if (unspoken === undefined || unspoken.length > 0)
			parts.push(algebra.not(leaf, () => ({ rule: closed ? "others" : "not" })));
	} else if (unspoken.length > 0 || parts.length === 0) {
		parts.push(
			algebra.leaf(0, () => ({ rule: "fact", leaf: memberLeaf(subject, attribute, unspoken, nothingKnown, would()) })),
		);
	}
	return parts.length === 1 && parts[0] !== undefined ? parts[0] : algebra.any(parts, () => ({ rule: "any" }));
}

/** A key is answered by its own member, held or denied; a place also by the denial of a wider one. */
function isSpokenTo(key: Value, members: ReadonlyMap<string, Belief>, type: ValueType, world: World): boolean {
	if (members.has(String(key))) return true;
	return isDenied(key, members, type, world);
}

function isDenied(key: Value, members: ReadonlyMap<string, Belief>, type: ValueType, world: World): boolean {
	for (const [member, belief] of members)
		if (membership(belief) < 0 && isAmong(key, [member], type, world) > 0) return true;
	return false;
}

/** `edge`: what is known of the link that led to the subject. */
export function compileEdge({ edge: detail, test }: Extract<Condition, { edge: string }>): Compiled {
	return ({ subject, link }, { world, algebra }) => {
		const belief = link ? world.detail(link.from, link.attribute, link.to, detail) : nothingKnown;
		const type = (link && attributeOf(link.attribute)?.details?.[detail]) ?? "text";
		return algebra.leaf(judge(belief, test, type, world), () => {
			const attribute = link?.attribute ?? "";
			const asked = {
				key: `${link?.from}/${attribute}/${link?.to}/${detail}`,
				subject: link?.from ?? subject,
				attribute,
				members: link ? [link.to] : [],
				wanted: wantedBy(test, world),
			};
			return { rule: "fact", leaf: beliefLeaf(asked, belief) };
		});
	};
}
