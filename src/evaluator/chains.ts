import { chainLinks } from "../knowledge/catalogue.js";
import type { Chain } from "../knowledge/conditions.js";
import type { Link } from "./truth.js";
import { membership, type World } from "./world.js";

/** Somebody on a chain, with the surest, then shortest, then first way there. */
export interface ChainMember {
	readonly id: string;
	readonly path: readonly Link[];
	/** The weakest link on the way: 0 where a link itself is unknown. */
	readonly strength: number;
}

/** A chain from one subject: who is on it, and how surely nobody else is. */
export interface WalkedChain {
	readonly members: readonly ChainMember[];
	/** Facts that close the chain; null where nobody says that it ends here. */
	readonly closed: { readonly strength: number; readonly facts: readonly string[] } | null;
	/** The attributes of subjects whose lists stay open. */
	readonly open: readonly { readonly subject: string; readonly attribute: string }[];
}

/**
 * Walks a chain (EVALUATOR, section 3). Custody passes through the offerings that an offering runs on,
 * control goes upwards, dependence follows suppliers' own suppliers. Nobody is visited twice.
 */
export function walkChain(chain: Chain, start: string, world: World): WalkedChain {
	const { links, statedBy } = chainLinks[chain];
	const best = new Map<string, ChainMember>();
	const closures: { strength: number; facts: readonly string[] }[] = [];
	const open: { subject: string; attribute: string }[] = [];
	const queue: ChainMember[] = [{ id: start, path: [], strength: 5 }];
	const done = new Set<string>();

	while (queue.length > 0) {
		queue.sort((a, b) => b.strength - a.strength || a.path.length - b.path.length || (a.id < b.id ? -1 : 1));
		const from = queue.shift();
		if (!from || done.has(from.id)) continue;
		done.add(from.id);
		if (from.id !== start) best.set(from.id, from);

		for (const attribute of links) {
			if (attribute === "service.key-holder" && world.terms.configuration.keys !== "third-party") continue;
			for (const [member, belief] of world.members(from.id, attribute).members) {
				const truth = membership(belief);
				if (truth < 0 || done.has(member)) continue;
				const facts = belief.sides.flatMap((side) => (side.value === true ? side.facts.map((fact) => fact.id) : []));
				const link: Link = { from: from.id, to: member, attribute, strength: truth, facts };
				queue.push({ id: member, path: [...from.path, link], strength: Math.min(from.strength, truth) });
			}
		}
		if (!closesHere(chain, from.id, start, world)) continue;
		const { closed } = world.members(from.id, statedBy);
		if (closed && closed.strength > 0)
			closures.push({ strength: closed.strength, facts: closed.facts.map((fact) => fact.id) });
		else open.push({ subject: from.id, attribute: statedBy });
	}

	const members = [...best.values()].filter((member) => isMember(chain, member.id, world));
	members.sort((a, b) => (a.id < b.id ? -1 : 1));
	const strength = Math.min(...closures.map((closure) => closure.strength));
	return {
		members,
		closed:
			open.length > 0 || closures.length === 0
				? null
				: { strength, facts: closures.flatMap((closure) => closure.facts) },
		open,
	};
}

/** Offerings on the way of custody are passed through: what has the data is their operator. */
function isMember(chain: Chain, id: string, world: World): boolean {
	return chain !== "custody" || !world.knowledge.offerings.has(id);
}

/** Whose list must be closed for the chain to be closed. */
function closesHere(chain: Chain, id: string, start: string, world: World): boolean {
	if (chain === "control") return true;
	if (chain === "custody") return world.knowledge.offerings.has(id);
	return id === start;
}
