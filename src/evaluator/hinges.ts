import { assuranceOf } from "../knowledge/grades.js";
import type { Text } from "../knowledge/text.js";
import type { Hinge } from "./answer.js";
import type { Decided, ReasonedMust } from "./decided.js";
import { decidingDemandReadings, evaluateDemand, type Status, statusOf } from "./demands.js";
import { choiceAttribute } from "./givens.js";
import type { Knowledge } from "./knowledge.js";
import { decidingReadings } from "./laws.js";
import { type Decision, decide } from "./outcome.js";
import { sideText } from "./side-text.js";
import { numbers, type Step, settledBounds, stepsOf } from "./truth.js";
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
	/** Whether it may change what a must comes to; `all` where it may change what can be chosen. */
	readonly touches: "all" | ((must: ReasonedMust) => boolean);
}

/** At most this many ways of taking sides together are tried where nothing alone changes the outcome. */
const mostTries = 200;
/** At most this many of them are decided over every configuration. */
const mostDecided = 40;
/** At most this many candidates are taken together. */
const mostTogether = 3;

/** What the outcome hangs on, and whether a bound ended the search for it. */
export interface Hinges {
	readonly hinges: readonly Hinge[];
	readonly cut: boolean;
}

/**
 * Each issue, doctrine, contested fact and contested requirement of which one side, taken alone, changes the
 * outcome; where none does alone, a smallest set that does together (EVALUATOR, section 9).
 */
export function hingesOf(musts: readonly ReasonedMust[], decided: Decided): Hinges {
	const { decision, world } = decided;
	const none = { hinges: [], cut: false };
	if (decision.outcome === "no-requirement" || !couldMove(musts, decided)) return none;
	const all = candidates(musts, world);
	const change = new Changes(musts, decided);
	const hinges = all
		.filter((candidate) => candidate.sides.some((side) => change.outcomeUnder([{ candidate, side }]) !== null))
		.map((candidate) => weigh(candidate, change));
	if (hinges.length > 0) return { hinges, cut: false };
	// Together only where it shows in the configuration that the answer speaks of.
	const moving = musts.filter(({ demand, support }) => {
		const { least, most } = settledBounds(support);
		return statusOf(least, demand.accepts) !== statusOf(most, demand.accepts);
	});
	const matter = all.filter(({ kind, touches }) => kind === "requirement" || touches === "all" || moving.some(touches));
	return moving.length > 0 ? jointly(matter, change) : none;
}

/** One side of a candidate, taken. */
interface Taken {
	readonly candidate: Candidate;
	readonly side: Side;
}

/** Decides with sides taken, where what they touch could change the outcome at all. */
class Changes {
	readonly #musts: readonly ReasonedMust[];
	readonly #decided: Decided;
	/** How often something was decided over every configuration. */
	decided = 0;

	constructor(musts: readonly ReasonedMust[], decided: Decided) {
		this.#musts = musts;
		this.#decided = decided;
	}

	decide(taken: readonly Taken[]): Decision {
		this.decided++;
		const { offering, world, demands, demandsIn } = this.#decided;
		const then = taken.reduce((before, { side }) => side.take(before), world);
		// A reading of a requirement changes what is demanded; everything else leaves the demands as they are.
		const changed = taken.some(({ candidate }) => candidate.kind === "requirement");
		return decide(offering, changed ? demandsIn(then) : demands, then);
	}

	/** What comes out, where it is another outcome; null where it is the same. */
	outcomeUnder(taken: readonly Taken[]): Decision | null {
		if (!this.#mayChange(taken)) return null;
		const then = this.decide(taken);
		return then.outcome === this.#decided.decision.outcome ? null : then;
	}

	/**
	 * By the musts alone, in the configuration that the answer speaks of: what is the same in every configuration
	 * decides without trying them all.
	 */
	#mayChange(taken: readonly Taken[]): boolean {
		const { offering, best, decision, isFixed } = this.#decided;
		if (taken.some(({ candidate: { kind, touches } }) => kind === "requirement" || touches === "all")) return true;
		const then = taken.reduce((before, { side }) => side.take(before), best);
		const statuses = this.#musts.map((must): { must: ReasonedMust; touched: boolean; is: Status } => {
			const { demand, support } = must;
			const touched = taken.some(({ candidate: { touches } }) => touches !== "all" && touches(must));
			const truth = touched ? evaluateDemand(demand, offering, then, numbers) : support.truth;
			return { must, touched, is: statusOf(truth, demand.accepts) };
		});
		const fixed = statuses.filter(({ must }) => isFixed(must.demand));
		switch (decision.outcome) {
			case "undetermined":
				// Something has to fail where it stood open, or nothing be lacking any more.
				return statuses.some(({ is }) => is === "unmet") || fixed.every(({ is }) => is === "met");
			case "not-sovereign":
				return fixed.every(({ is }) => is !== "unmet");
			default:
				return statuses.some(({ must, touched, is }) => touched && (is !== "met" || !isFixed(must.demand)));
		}
	}
}

function weigh(candidate: Candidate, change: Changes): Hinge {
	const sides = candidate.sides.map((side) => {
		const { outcome, strength } = change.decide([{ candidate, side }]);
		return { id: side.id, name: side.name, outcome, assurance: assuranceOf(strength) };
	});
	return { kind: candidate.kind, id: candidate.id, sides };
}

/**
 * Whether the outcome could be another, were every dispute in the musts' reasoning settled one way or the other: what
 * is the same in every configuration is told from the one that the answer speaks of.
 */
function couldMove(musts: readonly ReasonedMust[], { decision, isFixed }: Decided): boolean {
	const bounds = musts.map(({ demand, support }) => {
		const { least, most } = settledBounds(support);
		return { fixed: isFixed(demand), worst: statusOf(least, demand.accepts), best: statusOf(most, demand.accepts) };
	});
	const fixed = bounds.filter((one) => one.fixed);
	switch (decision.outcome) {
		case "undetermined":
			return bounds.some(({ worst }) => worst === "unmet") || fixed.every(({ best }) => best === "met");
		case "not-sovereign":
			return fixed.every(({ best }) => best !== "unmet");
		default:
			return bounds.some((one) => one.worst !== "met" || !one.fixed);
	}
}

/** Pairs first, then threes: the first that changes the outcome, with what comes out. */
function jointly(all: readonly Candidate[], change: Changes): Hinges {
	let tries = 0;
	const most = change.decided + mostDecided;
	for (let size = 2; size <= mostTogether; size++)
		for (const taken of choose(all, size)) {
			if (++tries > mostTries || change.decided >= most) return { hinges: [], cut: true };
			const then = change.outcomeUnder(taken);
			if (then === null) continue;
			const { outcome, strength } = then;
			const hinges = taken.map(({ candidate: { kind, id }, side }) => ({
				kind,
				id,
				sides: [{ id: side.id, name: side.name, outcome, assurance: assuranceOf(strength) }],
			}));
			return { hinges, cut: false };
		}
	return { hinges: [], cut: all.length > mostTogether };
}

/** Every way of taking one side each of so many candidates. */
function* choose(all: readonly Candidate[], size: number): Generator<Taken[]> {
	if (size === 0) yield [];
	else
		for (const [index, candidate] of all.entries())
			for (const side of candidate.sides)
				for (const others of choose(all.slice(index + 1), size - 1)) yield [{ candidate, side }, ...others];
}

function candidates(musts: readonly ReasonedMust[], world: World): Candidate[] {
	const read = new Map(musts.map((must) => [must, readBy(must)]));
	const reads = (must: ReasonedMust) => read.get(must) ?? { laws: new Set<string>(), lists: new Set<string>() };
	const asked = new Set([...read.values()].flatMap(({ laws }) => [...laws]));
	const list: Candidate[] = [];
	const readAs = (readings: Record<string, string>) => (of: World) =>
		of.with({ readings: { ...of.terms.readings, ...readings } });
	const doctrines = new Map<string, Set<string>>();
	for (const law of world.knowledge.exposingLaws)
		for (const issue of asked.has(law.id) ? law.issues : []) {
			const deciding = decidingReadings(law, issue, world);
			if (deciding.length < 2) continue;
			for (const { doctrine } of deciding)
				if (doctrine) doctrines.set(doctrine, (doctrines.get(doctrine) ?? new Set()).add(law.id));
			list.push({
				kind: "reading",
				id: `${law.id}.${issue.id}`,
				touches: (must) => reads(must).laws.has(law.id),
				sides: deciding.map((reading) => ({
					id: reading.id,
					name: reading.name,
					take: readAs({ [`${law.id}.${issue.id}`]: reading.id }),
				})),
			});
		}
	for (const [doctrine, laws] of doctrines)
		list.push({
			kind: "doctrine",
			id: doctrine,
			touches: (must) => [...laws].some((law) => reads(must).laws.has(law)),
			sides: [{ id: "chosen", name: world.knowledge.nameOf(doctrine), take: readAs({ [doctrine]: "chosen" }) }],
		});
	for (const { demand } of musts) {
		const deciding = decidingDemandReadings(demand, world);
		if (deciding.length < 2) continue;
		list.push({
			kind: "requirement",
			id: demand.id,
			touches: (must) => must.demand === demand,
			sides: deciding.map((reading) => ({
				id: reading.id,
				name: reading.name,
				take: readAs({ [demand.id]: reading.id }),
			})),
		});
	}
	const facts = contestedFacts(musts, (must) => reads(must).lists, world.knowledge);
	return [...list, ...facts].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** The laws that a must's reasoning asks about, and the attributes of whom. */
interface Reads {
	readonly laws: ReadonlySet<string>;
	readonly lists: ReadonlySet<string>;
}

function readBy({ support }: ReasonedMust): Reads {
	const laws = new Set<string>();
	const lists = new Set<string>();
	for (const { rule, about, leaf } of stepsOf(support)) {
		if (rule === "law" && about !== undefined) laws.add(about);
		if (leaf?.kind === "fact") lists.add(`${leaf.subject}/${leaf.attribute}`);
	}
	return { laws, lists };
}

const sold: ReadonlySet<string> = new Set(Object.values(choiceAttribute));

function contestedFacts(
	musts: readonly ReasonedMust[],
	listsOf: (must: ReasonedMust) => ReadonlySet<string>,
	knowledge: Knowledge,
): Candidate[] {
	const found = new Map<string, Candidate>();
	const steps: Step[] = musts.flatMap(({ support }) => [...stepsOf(support)]);
	for (const { leaf } of steps) {
		if (leaf?.kind !== "fact" || !leaf.contested || leaf.values.length < 2 || found.has(leaf.key)) continue;
		const about = `${leaf.subject}/${leaf.attribute}`;
		const sides = leaf.values.map(
			(text): Side => ({
				id: text,
				name: sideText(leaf, text, knowledge),
				take: (of) => of.with({ sides: new Map([...of.terms.sides, [leaf.key, text]]) }),
			}),
		);
		// Whether something can be had changes what can be chosen, and who is on a chain whom further links lead to.
		const touches = sold.has(leaf.attribute) ? "all" : (must: ReasonedMust) => listsOf(must).has(about);
		found.set(leaf.key, { kind: "fact", id: leaf.key, sides, touches });
	}
	return [...found.values()];
}
