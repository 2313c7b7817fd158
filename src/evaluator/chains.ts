import { chainLinks } from "../knowledge/catalogue.js";
import type { Chain } from "../knowledge/conditions.js";
import { sureness } from "./beliefs.js";
import { recall } from "./memory.js";
import type { Link } from "./truth.js";
import { membership, type World } from "./world.js";

/** Somebody on a chain, with the surest, then shortest, then first way there. */
export interface ChainMember {
	readonly id: string;
	readonly path: readonly Link[];
	/** The weakest link on the way: 0 where a link itself is unknown. */
	readonly strength: number;
}

/** A list that says where a chain ends: as surely as it is closed, or not at all (0). */
export interface ChainEnd {
	readonly subject: string;
	readonly attribute: string;
	readonly strength: number;
	readonly facts: readonly string[];
}

/** A chain from one subject: who is on it, and how surely nobody else is. */
export interface WalkedChain {
	readonly members: readonly ChainMember[];
	readonly ends: readonly ChainEnd[];
}

/**
 * Walks a chain (EVALUATOR, section 3). Custody passes through the offerings that an offering runs on,
 * control goes upwards, dependence follows suppliers' own suppliers. Nobody is visited twice.
 */
export function walkChain(chain: Chain, start: string, world: World): WalkedChain {
	return recall(world.memory.walks[chain], start, () => walk(chain, start, world));
}

function walk(chain: Chain, start: string, world: World): WalkedChain {
	const ways = new Map<string, ChainMember>();
	/** The shortest way by which somebody was passed: a weaker way goes on only where it is shorter still. */
	const passed = new Map<string, ChainMember>();
	const ends: ChainEnd[] = [];
	const queue: ChainMember[] = [{ id: start, path: [], strength: 5 }];

	while (queue.length > 0) {
		queue.sort((a, b) => b.strength - a.strength || byWay(a, b));
		const from = queue.shift();
		const before = from && passed.get(from.id);
		if (!from || (before && byWay(before, from) <= 0)) continue;
		passed.set(from.id, from);
		if (!ways.has(from.id)) {
			ways.set(from.id, from);
			ends.push(...endsAt(from.id, chain, start, world));
		}
		for (const link of linksFrom(from.id, chain, world))
			queue.push({ id: link.to, path: [...from.path, link], strength: Math.min(from.strength, link.strength) });
	}

	const members = [...ways.values()].filter(({ id }) => id !== start && isMember(chain, id, world));
	return { members: members.sort((a, b) => (a.id < b.id ? -1 : 1)), ends };
}

/** The links that a chain follows from somebody, denied ones left out. */
export function linksFrom(from: string, chain: Chain, world: World): readonly Link[] {
	return recall(world.memory.links[chain], from, () => findLinks(from, chain, world));
}

function findLinks(from: string, chain: Chain, world: World): Link[] {
	return chainLinks[chain].links.flatMap((attribute) => {
		if (attribute === "service.key-holder" && world.terms.configuration.keys !== "third-party") return [];
		return [...world.members(from, attribute).members].flatMap(([to, belief]) => {
			const strength = membership(belief);
			if (strength < 0) return [];
			const facts = belief.sides.flatMap((side) => (side.value === true ? side.facts.map((fact) => fact.id) : []));
			const values = belief.sides.map((side) => String(side.value));
			return [{ from, to, attribute, strength, facts, values, said: sureness(belief) }];
		});
	});
}

/** The shorter way first, then the first by id. */
function byWay(a: ChainMember, b: ChainMember): number {
	if (a.path.length !== b.path.length) return a.path.length - b.path.length;
	for (const [index, link] of a.path.entries()) {
		const other = b.path[index];
		if (other && link.to !== other.to) return link.to < other.to ? -1 : 1;
		if (other && link.attribute !== other.attribute) return link.attribute < other.attribute ? -1 : 1;
	}
	return 0;
}

/** Offerings on the way of custody are passed through: what has the data is their operator. */
function isMember(chain: Chain, id: string, world: World): boolean {
	return chain !== "custody" || !world.knowledge.offerings.has(id);
}

/** The lists that must be closed here for the chain to end. */
function endsAt(id: string, chain: Chain, start: string, world: World): ChainEnd[] {
	if (chain === "custody" && !world.knowledge.offerings.has(id)) return [];
	if (chain !== "custody" && chain !== "control" && id !== start) return [];
	const ends = [endOf(id, chainLinks[chain].statedBy, world)];
	// Whoever was chosen to hold the keys has them: as long as nobody says who, somebody is missing.
	if (chain === "custody" && id === start && world.terms.configuration.keys === "third-party")
		ends.push(endOf(id, "service.key-holder", world));
	return ends;
}

function endOf(subject: string, attribute: string, world: World): ChainEnd {
	const { closed } = world.members(subject, attribute);
	return { subject, attribute, strength: closed?.strength ?? 0, facts: closed?.facts.map((fact) => fact.id) ?? [] };
}
