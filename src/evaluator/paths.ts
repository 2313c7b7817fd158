import { assuranceOf } from "../knowledge/grades.js";
import type { PathStep } from "./answer.js";
import type { Leaf, Link, Support } from "./truth.js";
import type { World } from "./world.js";

/** A way from the offering to whoever makes the difference, ending at an entity or at its presence in a country. */
export interface Way {
	readonly links: readonly Link[];
	readonly presence: Extract<Leaf, { kind: "fact" }> | null;
}

const nowhere: Way = { links: [], presence: null };

/** The surest way that makes a support true; then the shortest, then the first by id (EVALUATOR, section 3). */
export function wayOf(support: Support): Way {
	support.way ??= find(support);
	return support.way;
}

function find(support: Support): Way {
	const own = support.step.path ?? [];
	const { leaf } = support.step;
	if (leaf)
		return leaf.kind === "fact" && leaf.attribute === "entity.presence" && support.truth > 0
			? { links: own, presence: leaf }
			: { links: own, presence: null };
	const inner =
		support.operation === "max"
			? shortest(support.parts.filter((part) => part.truth === support.truth).map(wayOf))
			: shortest(support.parts.map(wayOf).filter((way) => way.links.length > 0 || way.presence));
	return { links: [...own, ...inner.links], presence: inner.presence };
}

function shortest(ways: readonly Way[]): Way {
	const order = [...ways].sort((a, b) => length(a) - length(b) || (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
	return order[0] ?? nowhere;
}

function length(way: Way): number {
	return way.links.length + (way.presence ? 1 : 0);
}

function key(way: Way): string {
	return way.links.map((link) => link.to).join(" ");
}

/** The way as an answer shows it: the offering, then each link. */
export function pathSteps(way: Way, offering: string, world: World): PathStep[] {
	if (length(way) === 0) return [];
	const { knowledge } = world;
	const steps: PathStep[] = [
		{ id: offering, name: knowledge.nameOf(offering), country: null, link: null, assurance: null },
	];
	for (const link of way.links)
		steps.push({
			id: link.to,
			name: knowledge.nameOf(link.to),
			country: countryOf(link.to, world),
			link: link.attribute,
			assurance: assuranceOf(link.strength),
		});
	const { presence } = way;
	if (presence) {
		const facts = presence.facts.flatMap((id) => knowledge.factsById.get(id) ?? []);
		const fact = facts[0];
		const country = presence.members[0] ?? null;
		const name = facts.map((one) => one.fact.detail?.name).find((one) => typeof one === "string");
		steps.push({
			id: `${presence.subject}/presence/${country}`,
			name: typeof name === "string" ? { en: name, fr: name } : knowledge.nameOf(country ?? presence.subject),
			country,
			link: "entity.presence",
			assurance: fact ? assuranceOf(fact.strength) : null,
		});
	}
	return steps;
}

/** Where a company is based, for showing beside its name. */
export function countryOf(entity: string, world: World): string | null {
	for (const attribute of ["entity.incorporation", "entity.headquarters"]) {
		const value = world.value(entity, attribute).sides[0]?.value;
		if (typeof value === "string") return value;
	}
	return null;
}
