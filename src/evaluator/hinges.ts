import { assuranceOf } from "../knowledge/grades.js";
import type { Text } from "../knowledge/text.js";
import type { Hinge } from "./answer.js";
import { type Demand, decidingDemandReadings, statusOf } from "./demands.js";
import { decidingReadings } from "./laws.js";
import { type Decision, decide } from "./outcome.js";
import { type Step, type Support, settledBounds, stepsOf } from "./truth.js";
import type { World } from "./world.js";

interface Side {
	readonly id: string;
	readonly name: Text;
	/** The world in which this side is taken. */
	take(world: World): World;
}

interface Candidate {
	readonly kind: Hinge["kind"];
	readonly id: string;
	readonly sides: readonly Side[];
}

/** At most this many ways of taking sides together are tried where nothing alone changes the outcome. */
const mostTries = 200;
/** At most this many candidates are taken together. */
const mostTogether = 3;

/** A must with the tree of its reasoning in the configuration that the answer speaks of. */
export interface ReasonedMust {
	readonly demand: Demand;
	readonly support: Support;
}

/**
 * Each issue, doctrine, contested fact and contested requirement of which one side, taken alone, changes the
 * outcome; where none does alone, a smallest set that does together (EVALUATOR, section 9).
 */
export function hingesOf(
	offering: string,
	base: Decision,
	musts: readonly ReasonedMust[],
	world: World,
	demandsIn: (world: World) => readonly Demand[],
): Hinge[] {
	const demands = demandsIn(world);
	// A reading of a requirement changes what is demanded; everything else leaves the demands as they are.
	const decideIn = (taken: World, candidates: readonly Candidate[]) =>
		decide(offering, candidates.some(({ kind }) => kind === "requirement") ? demandsIn(taken) : demands, taken);
	const all = candidates(musts, world);
	const alone = all.map((candidate) => weigh(candidate, world, (taken) => decideIn(taken, [candidate])));
	const hinges = alone.filter((hinge) => hinge.sides.some((side) => side.outcome !== base.outcome));
	return hinges.length > 0 || !couldMove(musts) ? hinges : jointly(all, base.outcome, world, decideIn);
}

function weigh(candidate: Candidate, world: World, decideIn: (world: World) => Decision): Hinge {
	const sides = candidate.sides.map((side) => {
		const { outcome, strength } = decideIn(side.take(world));
		return { id: side.id, name: side.name, outcome, assurance: assuranceOf(strength) };
	});
	return { kind: candidate.kind, id: candidate.id, sides };
}

/** Whether settling every dispute one way could end otherwise than settling it the other way. */
function couldMove(musts: readonly ReasonedMust[]): boolean {
	return musts.some(({ demand, support }) => {
		const { least, most } = settledBounds(support);
		return statusOf(least, demand.accepts) !== statusOf(most, demand.accepts);
	});
}

/** Pairs first, then threes: the first that changes the outcome, with what comes out. */
function jointly(
	all: readonly Candidate[],
	base: string,
	world: World,
	decideIn: (world: World, candidates: readonly Candidate[]) => Decision,
): Hinge[] {
	let tries = 0;
	for (let size = 2; size <= mostTogether; size++)
		for (const chosen of choose(all, size)) {
			if (++tries > mostTries) return [];
			const taken = chosen.reduce((before, { side }) => side.take(before), world);
			const { outcome, strength } = decideIn(
				taken,
				chosen.map(({ candidate }) => candidate),
			);
			if (outcome === base) continue;
			return chosen.map(({ candidate: { kind, id }, side }) => ({
				kind,
				id,
				sides: [{ id: side.id, name: side.name, outcome, assurance: assuranceOf(strength) }],
			}));
		}
	return [];
}

/** Every way of taking one side each of so many candidates. */
function* choose(all: readonly Candidate[], size: number): Generator<{ candidate: Candidate; side: Side }[]> {
	if (size === 0) yield [];
	else
		for (const [index, candidate] of all.entries())
			for (const side of candidate.sides)
				for (const others of choose(all.slice(index + 1), size - 1)) yield [{ candidate, side }, ...others];
}

function candidates(musts: readonly ReasonedMust[], world: World): Candidate[] {
	const steps = musts.flatMap(({ support }) => [...stepsOf(support)]);
	const asked = new Set(steps.flatMap(({ rule, about }) => (rule === "law" && about !== undefined ? [about] : [])));
	const list: Candidate[] = [];
	const read = (readings: Record<string, string>) => (of: World) =>
		of.with({ readings: { ...of.terms.readings, ...readings } });
	const doctrines = new Set<string>();
	for (const law of world.knowledge.exposingLaws)
		for (const issue of asked.has(law.id) ? law.issues : []) {
			const deciding = decidingReadings(law, issue, world);
			if (deciding.length < 2) continue;
			for (const reading of deciding) if (reading.doctrine) doctrines.add(reading.doctrine);
			list.push({
				kind: "reading",
				id: `${law.id}.${issue.id}`,
				sides: deciding.map((reading) => ({
					id: reading.id,
					name: reading.name,
					take: read({ [`${law.id}.${issue.id}`]: reading.id }),
				})),
			});
		}
	for (const doctrine of [...doctrines].sort())
		list.push({
			kind: "doctrine",
			id: doctrine,
			sides: [{ id: "chosen", name: world.knowledge.nameOf(doctrine), take: read({ [doctrine]: "chosen" }) }],
		});
	for (const { demand } of musts) {
		const deciding = decidingDemandReadings(demand, world);
		if (deciding.length < 2) continue;
		list.push({
			kind: "requirement",
			id: demand.id,
			sides: deciding.map((reading) => ({
				id: reading.id,
				name: reading.name,
				take: read({ [demand.id]: reading.id }),
			})),
		});
	}
	return [...list, ...contestedFacts(steps)].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function contestedFacts(steps: readonly Step[]): Candidate[] {
	const found = new Map<string, Candidate>();
	for (const { leaf } of steps) {
		if (leaf?.kind !== "fact" || !leaf.contested || leaf.values.length < 2 || found.has(leaf.key)) continue;
		const sides = leaf.values.map(
			(text): Side => ({
				id: text,
				name: { en: text, fr: text },
				take: (of) => of.with({ sides: new Map([...of.terms.sides, [leaf.key, text]]) }),
			}),
		);
		found.set(leaf.key, { kind: "fact", id: leaf.key, sides });
	}
	return [...found.values()];
}
