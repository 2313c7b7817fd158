import type { FindingStatus } from "../../src/evaluator/answer.js";
import type { Condition } from "../../src/knowledge/conditions.js";
import {
	aspects,
	type DataClass,
	type DemandReading,
	type Requirement,
	type Sensitivity,
	sensitivities,
} from "../../src/knowledge/demands.js";
import type { Assurance } from "../../src/knowledge/grades.js";
import { evaluate } from "./conditions.js";
import { lasts } from "./days.js";
import { departures } from "./departures.js";
import { type Asked, askedBy } from "./frameworks.js";
import { liesIn } from "./places.js";
import type { Situation } from "./situation.js";
import { agree, all, any, not, sizeOf } from "./truth.js";

/** Data classes and what is demanded (EVALUATOR, sections 7 and 8). */

export interface Demand {
	readonly id: string;
	readonly obligation: Asked["obligation"];
	/** The same before anybody reads it otherwise. */
	readonly asked?: Asked["obligation"];
	/** The least assurance that it accepts. */
	readonly accepts: Assurance;
	readonly conditions: readonly Condition[];
	readonly truth: (situation: Situation) => number;
	/** What it takes to see that it implies another; null for a framework's criteria, which stand for themselves. */
	readonly implying: {
		readonly owner: string;
		readonly aspect: string;
		readonly location: string | undefined;
		readonly test: string;
		readonly disputed: boolean;
	} | null;
}

const levels: Record<Sensitivity, Assurance> = {
	public: "presumed",
	low: "presumed",
	moderate: "claimed",
	high: "reported",
	critical: "proven",
};

/** "Critical proven, or binding for what only a promise can show"; a team may demand more. */
export function acceptedAt(level: Sensitivity, aspect: keyof typeof aspects, { question }: Situation): Assurance {
	const least = level === "critical" && aspects[aspect].promise ? "binding" : levels[level];
	return surer(least, question.assurance);
}

export function surer(one: Assurance, other: Assurance | undefined): Assurance {
	return other && sizeOf(other) > sizeOf(one) ? other : one;
}

function lessSure(one: Assurance, other: Assurance): Assurance {
	return sizeOf(one) <= sizeOf(other) ? one : other;
}

export function higher(one: Sensitivity, other: Sensitivity | undefined): Sensitivity {
	return other && sensitivities.indexOf(other) > sensitivities.indexOf(one) ? other : one;
}

/** A class in play, and under which condition: "a class may include others by context". */
interface Included {
	readonly data: DataClass;
	/** One of these has to hold; none where the question names the class. */
	readonly when: readonly Condition[][];
}

/** All ways to a class: the question names it, or a class on the way includes it. */
function classesInPlay({ release, question }: Situation): Included[] {
	const ways = new Map<string, Condition[][]>();
	const visit = (id: string, way: Condition[], visited: readonly string[]): void => {
		ways.set(id, [...(ways.get(id) ?? []), way]);
		const data = release.dataClasses.find((one) => one.id === id);
		for (const { class: other, when } of data?.includes ?? [])
			if (!visited.includes(other)) visit(other, [...way, when], [...visited, other]);
	};
	for (const id of question.dataClasses) visit(id, [], [id]);
	return [...ways].flatMap(([id, when]) => {
		const data = release.dataClasses.find((one) => one.id === id);
		return data ? [{ data, when }] : [];
	});
}

function isIncluded({ when }: Included, situation: Situation): number {
	const holds = (one: Condition) => evaluate(one, { subject: situation.question.offering }, situation);
	return any(when.map((way) => Math.min(5, ...way.map(holds))));
}

/** "Readings where its force or meaning is disputed": those that are held, or the one that the question names. */
export function demandReadings(
	id: string,
	readings: readonly DemandReading[],
	{ question }: Situation,
): DemandReading[] {
	const named = question.readings[id];
	if (named !== undefined) return readings.filter((one) => one.id === named);
	return readings.filter((one) => one.force === "held");
}

/** A must if any held reading makes it one; it holds where it holds under every reading that demands it. */
function underReadings(asked: Asked, situation: Situation): Pick<Demand, "obligation" | "truth" | "conditions"> {
	const readings: Partial<DemandReading>[] = demandReadings(asked.id, asked.readings, situation);
	const versions = (readings.length > 0 ? readings : [{}]).map((one) => ({
		obligation: asked.obligation === "none" ? asked.obligation : (one.obligation ?? asked.obligation),
		condition: one.condition ?? asked.condition,
	}));
	const obligations = versions.map((one) => one.obligation);
	const obligation = (["must", "should"] as const).find((one) => obligations.includes(one)) ?? "none";
	const truth = (at: Situation) =>
		agree(
			versions.map((one) =>
				one.obligation === obligation ? evaluate(one.condition, { subject: at.question.offering }, at) : 5,
			),
		);
	const conditions = [asked.condition, ...asked.readings.flatMap((one) => one.condition ?? [])];
	return { obligation, truth, conditions };
}

/** Where it is not known whether it is demanded, it holds if it holds or is not demanded. */
function onlyIf(isDemanded: (at: Situation) => number, demand: Demand): Demand {
	return { ...demand, truth: (at) => any([demand.truth(at), not(isDemanded(at))]) };
}

function requirementDemand(included: Included, requirement: Requirement, situation: Situation): Demand[] {
	const { data } = included;
	const { binds, condition, aspect, location, assurance, from, until } = requirement;
	if (binds === "customer" || !condition || lasts(situation.question.asOf, from, until) === "no") return [];
	const id = `${data.id}.${requirement.id}`;
	const asked = { ...requirement, id, aspects: [aspect], condition };
	const level = higher(data.sensitivity.level, situation.question.sensitivity);
	const own = assurance && (departures.ownAssuranceStands ? assurance : surer(assurance, situation.question.assurance));
	const isSure = isIncluded(included, situation) > 0;
	const demand: Demand = {
		id,
		accepts: own ?? acceptedAt(level, aspect, situation),
		...underReadings(asked, situation),
		implying: {
			owner: data.id,
			aspect,
			location: isSure ? location : undefined,
			test: JSON.stringify([condition, isSure ? [] : included.when]),
			disputed: requirement.readings.length > 0,
		},
	};
	return [isSure ? demand : onlyIf((at) => isIncluded(included, at), demand)];
}

/** "The framework is asked at the highest sensitivity" of the classes that surely count. */
function criteriaDemands(sure: readonly Included[], open: readonly Included[], situation: Situation): Demand[] {
	const { question } = situation;
	const highest = (classes: readonly Included[]) =>
		classes.map((one) => one.data.sensitivity.level).reduce((a, b) => higher(a, b), question.sensitivity ?? "public");
	const ids = (classes: readonly Included[]) => classes.map((one) => one.data.id);
	const least = criteriaAt(highest(sure), ids(sure), situation);
	// A class of which it is not known whether it counts would ask for more: for as much as it would, if it counts.
	const named = (one: Included) => Object.keys(question.levels ?? {}).includes(one.data.id);
	const raising = open.filter((one) => named(one) || highest([...sure, one]) !== highest(sure));
	if (raising.length === 0) return least;
	const most = criteriaAt(highest([...sure, ...raising]), ids([...sure, ...raising]), situation);
	const counts = (at: Situation) => any(raising.map((one) => isIncluded(one, at)));
	const more = most.filter((one) => one.asked === "must");
	return [
		...least.filter((one) => !more.some((other) => other.id === one.id)),
		...more.map((one) => {
			const lower = least.find((other) => other.id === one.id && other.asked === "must");
			const raised = onlyIf(counts, one);
			return lower ? { ...raised, truth: (at: Situation) => all([lower.truth(at), raised.truth(at)]) } : raised;
		}),
	];
}

function criteriaAt(level: Sensitivity, classes: readonly string[], situation: Situation): Demand[] {
	return askedBy(level, classes, situation).map((asked) => ({
		id: asked.id,
		// Criteria that stand together cannot be shown more surely than the one that is only a promise.
		accepts: asked.aspects.map((aspect) => acceptedAt(level, aspect, situation)).reduce(lessSure),
		...underReadings(asked, situation),
		asked: asked.obligation,
		implying: null,
	}));
}

/** Every must and should, of the framework and of every class: "classes compose by addition". */
export function demandsOf(situation: Situation): Demand[] {
	const included = classesInPlay(situation).filter((one) => isIncluded(one, situation) >= 0);
	const sure = included.filter((one) => isIncluded(one, situation) > 0);
	const open = included.filter((one) => isIncluded(one, situation) === 0);
	const found = [
		...criteriaDemands(sure, open, situation),
		...included.flatMap((one) =>
			one.data.requirements.flatMap((requirement) => requirementDemand(one, requirement, situation)),
		),
	];
	return found.filter(
		(one, index) =>
			!found.some(
				(other, at) =>
					other !== one && implies(other, one, situation) && (at < index || !implies(one, other, situation)),
			),
	);
}

/** "Where one requirement implies another only the stronger is shown": of two classes, undisputed, and as surely. */
function implies(one: Demand, other: Demand, { release, question }: Situation): boolean {
	const [a, b] = [one.implying, other.implying];
	if (!a || !b || a.owner === b.owner || a.disputed || b.disputed) return false;
	if (sizeOf(one.accepts) < sizeOf(other.accepts)) return false;
	if (other.obligation === "must" && one.obligation !== "must") return false;
	if (a.location !== undefined && b.location !== undefined && a.aspect === b.aspect)
		return liesIn(release, a.location, b.location, question.asOf) === 1;
	return a.test === b.test;
}

/** Section 8: `met`; `unmet` on support that is at least claimed; `unproven`; or `unknown`. */
export function statusOf(truth: number, accepts: Assurance): FindingStatus {
	if (truth > 0) return truth >= sizeOf(accepts) ? "met" : "unproven";
	return truth <= -sizeOf("claimed") ? "unmet" : "unknown";
}
