import { attributeOf, type ChangedBy } from "../knowledge/catalogue.js";
import { changerOf } from "./changers.js";
import { availability, availabilityLeaf } from "./givens.js";
import { closedLeaf } from "./leaves.js";
import type { Configuration } from "./question.js";
import type { Leaf, Support } from "./truth.js";
import type { World } from "./world.js";

/** Something that somebody would have to show: what a leaf of the reasoning would have to say, and how surely. */
export interface Need {
	readonly key: string;
	/** Null where it is a reading that counsel would have to confirm. */
	readonly leaf: Leaf | null;
	/** The values that would do; null where any would but the refused ones. */
	readonly allowed: readonly string[] | null;
	readonly refused: readonly string[];
	/** The least strength that is enough, 1 to 5. */
	readonly proof: number;
	/** It is already said, only not surely enough. */
	readonly halfShown: boolean;
	/** Who would have to change something, where the contrary is known or chosen; null where showing is enough. */
	readonly change: ChangedBy | null;
}

/** What would have to be shown together, by key. */
export type Needs = ReadonlyMap<string, Need>;

/**
 * `whole`: all that is needed, or nothing; `part`: what can be asked, where something else cannot be mended; `change`:
 * with what the customer or the vendor would change; `anyhow`: with what nobody can change as well.
 */
export type Aim = "whole" | "part" | "change" | "anyhow";

/** One walk or several: what was left out of them, for whoever has to say that it was. */
export interface Walk {
	cut: boolean;
	/** What the asker chose; other choices are those of the configuration that the answer speaks of. */
	readonly chosen?: Configuration;
}

/** At most this many ways are kept at each step. */
const mostWays = 4;

/**
 * The ways in which a support could come out as wanted, at least as surely as `proof`: cheapest first, none where no
 * answer would do. One walk of the tree; small, not proven smallest (EVALUATOR, section 9).
 */
export function waysTo(
	support: Support,
	want: 1 | -1,
	proof: number,
	world: World,
	aim: Aim = "whole",
	walk: Walk = { cut: false },
): Needs[] {
	if (support.truth * want >= proof) return [new Map()];
	// Where nothing is asked, nothing can be answered.
	if (support.operation !== "leaf" && support.parts.length === 0) return [];
	const into = (part: Support, wanted: 1 | -1 = want) => waysTo(part, wanted, proof, world, aim, walk);
	switch (support.operation) {
		case "leaf":
			return support.step.leaf ? leafWays(support.step.leaf, support.truth, want, proof, aim, world, walk) : [];
		case "neg":
			return support.parts.flatMap((part) => into(part, want === 1 ? -1 : 1));
		case "min":
		case "max": {
			// Where something else is chosen, whether the former can be had no longer matters.
			const [choice, ...offered] = support.step.rule === "choice" && want === 1 ? support.parts : [];
			const changed = choice && offered.length > 0 && choice.truth < proof ? into(choice) : [];
			if (changed.length > 0) return changed;
			const parts = support.parts.map((part) => into(part));
			return (support.operation === "min") === (want === 1)
				? together(parts, world, aim, walk)
				: cheapest(parts.flat(), walk);
		}
		case "agree": {
			const parts = support.parts.map((part) => into(part));
			const underAll = together(parts, world, aim, walk);
			if (support.parts.length < 2) return underAll;
			// Or under the one reading that counsel confirms.
			const underOne = support.parts.flatMap((part, index) => {
				const confirmed = readingNeed(part, proof);
				return confirmed ? together([parts[index] ?? [], [confirmed]], world, "whole", walk) : [];
			});
			return cheapest([...underAll, ...underOne], walk);
		}
	}
}

/** Whether each part alone has a way; where none has, no search that was cut short could have found one. */
export function hasWays(support: Support, want: 1 | -1, proof: number, world: World, aim: Aim, walk: Walk): boolean {
	if (support.truth * want >= proof) return true;
	const { operation, parts, step } = support;
	const has = (part: Support) =>
		hasWays(part, operation === "neg" ? (want === 1 ? -1 : 1) : want, proof, world, aim, walk);
	if (operation === "leaf") return waysTo(support, want, proof, world, aim, walk).length > 0;
	if (parts.length === 0) return false;
	if (operation === "agree") return parts.every(has) || (parts.length > 1 && parts.some(has));
	if (step.rule === "choice" && want === 1) return parts.some(has);
	return (operation === "min") === (want === 1) ? parts.every(has) : parts.some(has);
}

/** Both needs in one; null where no value would do for both. */
export function merge(a: Need, b: Need, world: World): Need | null {
	const refused = [...new Set([...a.refused, ...b.refused])].sort();
	const inside = placesNest(a.leaf, world);
	// Who is on a list is asked of both whoever wants somebody there and whoever wants nobody else.
	const openEnded = [a, b].find(({ leaf, allowed }) => leaf?.kind === "fact" && leaf.closes && allowed === null);
	if (openEnded) return { ...openEnded, proof: Math.max(a.proof, b.proof), halfShown: a.halfShown && b.halfShown };
	const common = a.allowed && b.allowed ? intersection(a.allowed, b.allowed, inside) : (a.allowed ?? b.allowed);
	const allowed = common?.filter((value) => !refused.some((other) => inside(value, other))) ?? null;
	if (allowed?.length === 0) return null;
	return {
		...a,
		allowed,
		refused,
		proof: Math.max(a.proof, b.proof),
		halfShown: a.halfShown && b.halfShown,
		change: a.change ?? b.change,
	};
}

/** All needs of both; null where two of them contradict each other. */
export function mergeAll(a: Needs, b: Needs, world: World): Needs | null {
	const merged = new Map(a);
	for (const need of b.values()) {
		const known = merged.get(need.key);
		const both = known ? merge(known, need, world) : need;
		if (!both) return null;
		merged.set(need.key, both);
	}
	return merged;
}

function leafWays(leaf: Leaf, truth: number, want: 1 | -1, proof: number, aim: Aim, world: World, walk: Walk): Needs[] {
	if (leaf.kind === "given") return [];
	if (leaf.kind === "choice" && truth === 0 && want === 1 && walk.chosen && walk.chosen[leaf.choice] === undefined)
		return narrowerWays(leaf, proof, world);
	const changing = aim === "change" || aim === "anyhow";
	// What is known the other way, more than presumed, or given, is no question but a remedy.
	const known = truth * want <= -2 || leaf.kind === "choice" || leaf.kind === "period";
	const change = known ? changerOf(leaf) : null;
	if (change !== null && (!changing || (change === "nobody" && aim !== "anyhow"))) return [];
	const fact = leaf.kind === "fact" ? leaf : undefined;
	// It is known of a wider place than was asked: saying it again would not narrow it.
	if (
		want === 1 &&
		truth === 0 &&
		fact &&
		isMembership(fact) &&
		fact.said > 0 &&
		fact.values.includes("true") &&
		!fact.contested
	)
		return [];
	// Run by somebody else it would be another offering; and nobody waits for a law to end.
	if (leaf.kind === "period" || (change !== null && fact?.attribute === "service.operator")) return [];
	// That a list has further members is no answer: which ones would be.
	const closing = fact?.closes === true && fact.wanted.includes("closed");
	if (closing && want === -1 && aim !== "part") return [];
	const halfShown = truth * want > 0;
	// A new fact must be as sure as what is said against it.
	const against = fact && !halfShown ? fact.said : 0;
	const need: Need = {
		key: leaf.key,
		leaf,
		...(closing && want === -1 ? { allowed: null, refused: [] } : valuesThatDo(leaf, want)),
		proof: Math.max(proof, against),
		halfShown,
		change,
	};
	const alone = new Map([[need.key, need]]);
	if (!fact || fact.members.length === 0 || want === 1) return [alone];
	if (!attributeOf(fact.attribute)?.statingCloses) return [alone];
	// Whoever says that somebody is on such a list also says that nobody else is: denying it opens the list again.
	const { subject, attribute } = fact;
	const end = closedLeaf({ subject, attribute, strength: 0, facts: [] });
	return together([[alone], leafWays(end, 0, 1, proof, aim, world, walk)], world, aim, walk);
}

/** All that can be had is a place wider than was asked: whether a narrower one can be had as well. */
function narrowerWays(leaf: Extract<Leaf, { kind: "choice" }>, proof: number, world: World): Needs[] {
	const { choice, offering, wanted } = leaf;
	return wanted.flatMap((value) => {
		const found = availability(choice, value, offering, world);
		if (found.truth !== 0) return [];
		const asked = availabilityLeaf(choice, [value], offering, found);
		const { key } = asked;
		return [
			new Map([[key, { key, leaf: asked, allowed: ["yes"], refused: [], proof, halfShown: false, change: null }]]),
		];
	});
}

/** Whether a leaf asks for a member of a list, and not for a value or for the end of the list. */
function isMembership(leaf: Extract<Leaf, { kind: "fact" }>): boolean {
	return leaf.members.length > 0 && leaf.wanted.includes("yes");
}

function valuesThatDo(leaf: Exclude<Leaf, { kind: "given" }>, want: 1 | -1): Pick<Need, "allowed" | "refused"> {
	if (leaf.kind === "period") return { allowed: want === 1 ? ["yes"] : ["no"], refused: [] };
	if (want === 1) return { allowed: leaf.wanted, refused: [] };
	const others = valuesOpenTo(leaf)?.filter((value) => !leaf.wanted.includes(value));
	return others ? { allowed: others, refused: [] } : { allowed: null, refused: leaf.wanted };
}

/** Every value that a leaf may have, where these are few. */
export function valuesOpenTo(leaf: Extract<Leaf, { kind: "fact" | "context" | "choice" }>): string[] | undefined {
	if (leaf.wanted.includes("yes")) return ["yes", "no"];
	if (leaf.wanted.every((value) => value === "true" || value === "false")) return ["true", "false"];
	const attribute = leaf.kind === "fact" ? attributeOf(leaf.attribute) : undefined;
	return attribute?.type === "enum" && !attribute.list ? Object.keys(attribute.values ?? {}) : undefined;
}

function readingNeed(part: Support, proof: number): Needs | null {
	const { about } = part.step;
	if (about === undefined || (part.step.rule !== "law-under-reading" && part.step.rule !== "demand-reading"))
		return null;
	const issues = about.split(" ").map((one) => one.split(".").slice(0, -1).join("."));
	const key = `reading/${issues.join(" ")}`;
	return new Map([[key, { key, leaf: null, allowed: [about], refused: [], proof, halfShown: false, change: null }]]);
}

function together(parts: readonly (readonly Needs[])[], world: World, aim: Aim, walk: Walk): Needs[] {
	let ways: Needs[] = [new Map()];
	for (const part of parts) {
		const next = ways.flatMap((way) => part.flatMap((needs) => mergeAll(way, needs, world) ?? []));
		if (next.length === 0 && aim !== "part") return [];
		if (next.length > 0) ways = cheapest(next, walk);
	}
	return ways;
}

/**
 * Fewest leaves first; of as many, what the asker can say, then what somebody already says. Counsel is asked to
 * settle a reading only where no facts would do: a fact can be shown, a reading only argued.
 */
function cost(needs: Needs): number {
	let sum = 0;
	for (const { leaf, halfShown, change } of needs.values())
		sum +=
			change !== null
				? costOfChange[change]
				: leaf === null
					? 1_000_000
					: leaf.kind === "context"
						? 999
						: halfShown
							? 1_000
							: 1_001;
	return sum;
}

/** What is unknown is asked before anything is changed; what nobody can change comes last of all. */
const costOfChange: Readonly<Record<ChangedBy, number>> = { customer: 1_002, vendor: 1_003, nobody: 1_000_000_000 };

function cheapest(ways: readonly Needs[], walk: Walk): Needs[] {
	const named = ways.map((needs) => ({
		needs,
		cost: cost(needs),
		name: [...needs.values()].map(nameOf).sort().join(" "),
	}));
	named.sort((a, b) => a.cost - b.cost || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
	const different = named.filter(({ name }, index) => index === 0 || named[index - 1]?.name !== name);
	if (different.length > mostWays) walk.cut = true;
	return different.slice(0, mostWays).map(({ needs }) => needs);
}

function nameOf({ key, allowed, refused }: Need): string {
	return [key, ...(allowed ?? []), ...refused.map((value) => `not ${value}`)].join(" ");
}

type Inside = (value: string, other: string) => boolean;

/** Values are equal or not; places lie in one another. */
function placesNest(leaf: Leaf | null, world: World): Inside {
	const isPlace =
		(leaf?.kind === "choice" && leaf.choice === "region") ||
		(leaf?.kind === "fact" && attributeOf(leaf.attribute)?.type === "place" && !leaf.wanted.includes("yes"));
	return (value, other) =>
		value === other || (isPlace && world.knowledge.atlas.compare(value, other, world.terms.asOf) === "inside");
}

function intersection(a: readonly string[], b: readonly string[], inside: Inside): string[] {
	const narrower = (these: readonly string[], those: readonly string[]) =>
		these.filter((value) => those.some((other) => inside(value, other)));
	return [...new Set([...narrower(a, b), ...narrower(b, a)])];
}
