import { attributeOf, chainLinks } from "../../src/knowledge/catalogue.js";
import type { Chain } from "../../src/knowledge/conditions.js";
import { closing, membership, namedMembers } from "./beliefs.js";
import { remembering, type Situation, subjectKind } from "./situation.js";

/** Chains (EVALUATOR, section 3), by walking every path. */

export interface Link {
	readonly from: string;
	readonly attribute: string;
	readonly to: string;
	readonly size: number;
}

export interface Member {
	readonly id: string;
	/** "Counts with the weakest link that leads to it", on its surest way; 0 where only a contested one leads there. */
	readonly size: number;
}

export interface Walk {
	readonly members: Member[];
	/** How surely nobody else is on the chain. */
	readonly closed: number;
}

function linksFrom(situation: Situation, chain: Chain, from: string): Link[] {
	const kind = subjectKind(situation.release, from);
	return chainLinks[chain].links.flatMap((attribute) =>
		kind === null || !attributeOf(attribute)?.on.includes(kind)
			? []
			: namedMembers(situation, from, attribute).map((to) => ({
					from,
					attribute,
					to,
					size: Math.min(membership(situation, from, attribute, to), followed(situation, attribute)),
				})),
	);
}

/** "Whoever holds the keys": of these a third party joins custody only where the customer chose one. */
function followed({ configuration }: Situation, attribute: string): number {
	return attribute !== "service.key-holder" || configuration.keys === "third-party" ? 5 : -5;
}

/** "Visits nobody twice": every path without a repetition, over links that are not denied. */
function pathsFrom(situation: Situation, chain: Chain, start: string): Link[][] {
	const extend = (path: readonly Link[], at: string): Link[][] => {
		const visited = [start, ...path.map((link) => link.to)];
		return linksFrom(situation, chain, at)
			.filter((link) => link.size >= 0 && !visited.includes(link.to))
			.flatMap((link) => [[...path, link], ...extend([...path, link], link.to)]);
	};
	return paths(situation, `${chain} ${start}`, () => extend([], start));
}
const paths = remembering<Link[][]>();

/**
 * The lists that have to be closed for the chain to end. Custody: who operates each offering on the way, and who holds
 * the keys of the one that was asked about. Control: who controls each entity on the way. "A chain ends at an entity":
 * owners and suppliers need not name theirs.
 */
function endsOf(situation: Situation, chain: Chain, at: string, start: string): number[] {
	const closed = (attribute: string) => closing(situation, at, attribute);
	if (chain === "custody") {
		if (subjectKind(situation.release, at) !== "offering") return [];
		const keys = at === start && followed(situation, "service.key-holder") > 0;
		return [closed("service.operator"), ...(keys ? [closed("service.key-holder")] : [])];
	}
	return chain === "control" || at === start ? [closed(chainLinks[chain].statedBy)] : [];
}

export function walk(situation: Situation, chain: Chain, start: string): Walk {
	const sizes = new Map<string, number>();
	for (const path of pathsFrom(situation, chain, start)) {
		const id = path.at(-1)?.to ?? start;
		sizes.set(id, Math.max(sizes.get(id) ?? 0, Math.min(...path.map((link) => link.size))));
	}
	const ends = [start, ...sizes.keys()].flatMap((at) => endsOf(situation, chain, at, start));
	return {
		members: [...sizes].flatMap(([id, size]) =>
			chain === "custody" && subjectKind(situation.release, id) === "offering" ? [] : [{ id, size }],
		),
		closed: ends.length === 0 ? 0 : Math.min(...ends),
	};
}

/** The surest, then the shortest, then the first way by id to a member: its last link is the one that leads there. */
export function linkTo(situation: Situation, chain: Chain, start: string, id: string): Link | undefined {
	const name = (path: readonly Link[]) => path.map((link) => `${link.to} ${link.attribute}`).join(" > ");
	const size = (path: readonly Link[]) => Math.min(...path.map((link) => link.size));
	return pathsFrom(situation, chain, start)
		.filter((path) => path.at(-1)?.to === id)
		.sort((a, b) => size(b) - size(a) || a.length - b.length || (name(a) < name(b) ? -1 : 1))[0]
		?.at(-1);
}
