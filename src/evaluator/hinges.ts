import { assuranceOf } from "../knowledge/grades.js";
import type { Text } from "../knowledge/text.js";
import type { Hinge } from "./answer.js";
import { type Demand, decidingDemandReadings, evaluateDemand } from "./demands.js";
import { decidingReadings } from "./laws.js";
import { type Decision, decide } from "./outcome.js";
import { leavesOf, numbers, type Support } from "./truth.js";
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

/** At most this many pairs of sides are tried where nothing alone changes the outcome. */
const mostPairs = 400;

/**
 * Each issue, doctrine, contested fact and contested requirement of which one side, taken alone, changes the
 * outcome; where none does alone, the first pair that does together (EVALUATOR, section 9).
 */
export function hingesOf(
	offering: string,
	demands: readonly Demand[],
	base: Decision,
	trees: readonly Support[],
	world: World,
	demandsIn: (world: World) => readonly Demand[],
): Hinge[] {
	const musts = demands.filter((demand) => demand.obligation === "must");
	const { configuration } = base;
	const baseline = truths(offering, musts, world.with({ configuration }));
	// A reading of a requirement changes what is demanded; everything else leaves the demands as they are.
	const decideIn = (taken: World, candidates: readonly Candidate[]) =>
		decide(offering, candidates.some(({ kind }) => kind === "requirement") ? demandsIn(taken) : demands, taken);
	const moving: Candidate[] = [];
	const hinges: Hinge[] = [];
	for (const candidate of candidates(demands, trees, world)) {
		const worlds = candidate.sides.map((side) => side.take(world));
		const hinge = weigh(candidate, worlds, (taken) => decideIn(taken, [candidate]));
		if (hinge.sides.some((side) => side.outcome !== base.outcome)) hinges.push(hinge);
		else if (worlds.some((taken) => truths(offering, musts, taken.with({ configuration })) !== baseline))
			moving.push(candidate);
	}
	return hinges.length > 0 ? hinges : jointly(moving, base.outcome, world, decideIn);
}

function weigh(candidate: Candidate, worlds: readonly World[], decideIn: (world: World) => Decision): Hinge {
	const sides = candidate.sides.flatMap((side, index) => {
		const taken = worlds[index];
		if (!taken) return [];
		const { outcome, strength } = decideIn(taken);
		return [{ id: side.id, name: side.name, outcome, assurance: assuranceOf(strength) }];
	});
	return { kind: candidate.kind, id: candidate.id, sides };
}

function jointly(
	moving: readonly Candidate[],
	base: string,
	world: World,
	decideIn: (world: World, candidates: readonly Candidate[]) => Decision,
): Hinge[] {
	let tried = 0;
	for (const [index, first] of moving.entries())
		for (const second of moving.slice(index + 1))
			for (const a of first.sides)
				for (const b of second.sides) {
					if (++tried > mostPairs) return [];
					const { outcome, strength } = decideIn(b.take(a.take(world)), [first, second]);
					if (outcome === base) continue;
					const assurance = assuranceOf(strength);
					return [
						{ kind: first.kind, id: first.id, sides: [{ id: a.id, name: a.name, outcome, assurance }] },
						{ kind: second.kind, id: second.id, sides: [{ id: b.id, name: b.name, outcome, assurance }] },
					];
				}
	return [];
}

function truths(offering: string, musts: readonly Demand[], world: World): string {
	return musts.map((must) => evaluateDemand(must, offering, world, numbers)).join(" ");
}

function candidates(demands: readonly Demand[], trees: readonly Support[], world: World): Candidate[] {
	const list: Candidate[] = [];
	const read = (readings: Record<string, string>) => (of: World) =>
		of.with({ readings: { ...of.terms.readings, ...readings } });
	const doctrines = new Set<string>();
	for (const law of world.knowledge.exposingLaws)
		for (const issue of law.issues) {
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
	for (const demand of demands) {
		const deciding = decidingDemandReadings(demand, world);
		if (demand.obligation !== "must" || deciding.length < 2) continue;
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
	return [...list, ...contestedFacts(trees)].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function contestedFacts(trees: readonly Support[]): Candidate[] {
	const found = new Map<string, Candidate>();
	for (const tree of trees)
		for (const { leaf } of leavesOf(tree)) {
			if (leaf.kind !== "fact" || !leaf.contested || leaf.values.length < 2 || found.has(leaf.key)) continue;
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
