import { attributeOf } from "../knowledge/catalogue.js";
import { closedLeaf } from "./leaves.js";
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
}

/** What would have to be shown together, by key. */
export type Needs = ReadonlyMap<string, Need>;

/** `whole`: all that is needed, or nothing; `part`: what can be asked, where something else cannot be mended. */
type Aim = "whole" | "part";

/** At most this many ways are kept at each step. */
const mostWays = 4;

/**
 * The ways in which a support could come out as wanted, at least as surely as `proof`: cheapest first, none where no
 * answer would do. One walk of the tree; small, not proven smallest (EVALUATOR, section 9).
 */
export function waysTo(support: Support, want: 1 | -1, proof: number, world: World, aim: Aim = "whole"): Needs[] {
	if (support.truth * want >= proof) return [new Map()];
	// Where nothing is asked, nothing can be answered.
	if (support.operation !== "leaf" && support.parts.length === 0) return [];
	const into = (part: Support, wanted: 1 | -1 = want) => waysTo(part, wanted, proof, world, aim);
	switch (support.operation) {
		case "leaf":
			return support.step.leaf ? leafWays(support.step.leaf, support.truth, want, proof, aim, world) : [];
		case "neg":
			return support.parts.flatMap((part) => into(part, want === 1 ? -1 : 1));
		case "min":
		case "max": {
			const parts = support.parts.map((part) => into(part));
			return (support.operation === "min") === (want === 1) ? together(parts, world, aim) : cheapest(parts.flat());
		}
		case "agree": {
			const parts = support.parts.map((part) => into(part));
			const underAll = together(parts, world, aim);
			if (support.parts.length < 2) return underAll;
			// Or under the one reading that counsel confirms.
			const underOne = support.parts.flatMap((part, index) => {
				const confirmed = readingNeed(part, proof);
				return confirmed ? together([parts[index] ?? [], [confirmed]], world, "whole") : [];
			});
			return cheapest([...underAll, ...underOne]);
		}
	}
}

/** Both needs in one; null where no value would do for both. */
export function merge(a: Need, b: Need, world: World): Need | null {
	const refused = [...new Set([...a.refused, ...b.refused])].sort();
	const inside = placesNest(a.leaf, world);
	const common = a.allowed && b.allowed ? intersection(a.allowed, b.allowed, inside) : (a.allowed ?? b.allowed);
	const allowed = common?.filter((value) => !refused.some((other) => inside(value, other))) ?? null;
	if (allowed?.length === 0) return null;
	return { ...a, allowed, refused, proof: Math.max(a.proof, b.proof), halfShown: a.halfShown && b.halfShown };
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

function leafWays(leaf: Leaf, truth: number, want: 1 | -1, proof: number, aim: Aim, world: World): Needs[] {
	// What is known the other way, more than presumed, is no question but a remedy.
	if (truth * want <= -2 || (leaf.kind !== "fact" && leaf.kind !== "context")) return [];
	// That a list has further members is no answer: which ones would be.
	const closing = leaf.kind === "fact" && leaf.closes && leaf.wanted.includes("closed");
	if (closing && want === -1 && aim === "whole") return [];
	const halfShown = truth * want > 0;
	// A new fact must be as sure as what is said against it.
	const against = leaf.kind === "fact" && !halfShown ? leaf.said : 0;
	const need = {
		key: leaf.key,
		leaf,
		...(closing && want === -1 ? { allowed: null, refused: [] } : valuesThatDo(leaf, want)),
		proof: Math.max(proof, against),
		halfShown,
	};
	const alone = new Map([[need.key, need]]);
	if (leaf.kind !== "fact" || leaf.members.length === 0 || want === 1) return [alone];
	if (!attributeOf(leaf.attribute)?.statingCloses) return [alone];
	// Whoever says that somebody is on such a list also says that nobody else is: denying it opens the list again.
	const { subject, attribute } = leaf;
	const end = closedLeaf({ subject, attribute, strength: 0, facts: [] });
	return together([[alone], leafWays(end, 0, 1, proof, aim, world)], world, aim);
}

function valuesThatDo(
	leaf: Extract<Leaf, { kind: "fact" | "context" }>,
	want: 1 | -1,
): Pick<Need, "allowed" | "refused"> {
	if (want === 1) return { allowed: leaf.wanted, refused: [] };
	const others = alternativesTo(leaf)?.filter((value) => !leaf.wanted.includes(value));
	return others ? { allowed: others, refused: [] } : { allowed: null, refused: leaf.wanted };
}

/** Every value that a leaf may have, where these are few. */
export function alternativesTo(leaf: Extract<Leaf, { kind: "fact" | "context" }>): string[] | undefined {
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
	return new Map([[key, { key, leaf: null, allowed: [about], refused: [], proof, halfShown: false }]]);
}

function together(parts: readonly (readonly Needs[])[], world: World, aim: Aim): Needs[] {
	let ways: Needs[] = [new Map()];
	for (const part of parts) {
		const next = ways.flatMap((way) => part.flatMap((needs) => mergeAll(way, needs, world) ?? []));
		if (next.length === 0 && aim === "whole") return [];
		if (next.length > 0) ways = cheapest(next);
	}
	return ways;
}

/**
 * Fewest leaves first; of as many, what the asker can say, then what somebody already says. Counsel is asked to
 * settle a reading only where no facts would do: a fact can be shown, a reading only argued.
 */
function cost(needs: Needs): number {
	let sum = 0;
	for (const { leaf, halfShown } of needs.values())
		sum += leaf === null ? 1_000_000 : leaf.kind === "context" ? 999 : halfShown ? 1_000 : 1_001;
	return sum;
}

function cheapest(ways: readonly Needs[]): Needs[] {
	const named = ways.map((needs) => ({
		needs,
		cost: cost(needs),
		name: [...needs.values()].map(nameOf).sort().join(" "),
	}));
	named.sort((a, b) => a.cost - b.cost || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
	return named
		.filter(({ name }, index) => index === 0 || named[index - 1]?.name !== name)
		.slice(0, mostWays)
		.map(({ needs }) => needs);
}

function nameOf({ key, allowed, refused }: Need): string {
	return [key, ...(allowed ?? []), ...refused.map((value) => `not ${value}`)].join(" ");
}

type Inside = (value: string, other: string) => boolean;

/** Values are equal or not; places lie in one another. */
function placesNest(leaf: Leaf | null, world: World): Inside {
	const isPlace =
		leaf?.kind === "fact" && attributeOf(leaf.attribute)?.type === "place" && !leaf.wanted.includes("yes");
	return (value, other) =>
		value === other || (isPlace && world.knowledge.atlas.compare(value, other, world.terms.asOf) === "inside");
}

function intersection(a: readonly string[], b: readonly string[], inside: Inside): string[] {
	const narrower = (these: readonly string[], those: readonly string[]) =>
		these.filter((value) => those.some((other) => inside(value, other)));
	return [...new Set([...narrower(a, b), ...narrower(b, a)])];
}
