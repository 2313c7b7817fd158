import type { Condition } from "../knowledge/conditions.js";
import { within } from "../knowledge/dates.js";
import {
	type Aspect,
	aspects,
	type DataClass,
	type DemandReading,
	type Obligation,
	type Requirement,
	type Sensitivity,
	sensitivities,
} from "../knowledge/demands.js";
import type { Framework } from "../knowledge/frameworks.js";
import { type Assurance, type Grade, strengthOf } from "../knowledge/grades.js";
import type { Text } from "../knowledge/text.js";
import { type ClassInPlay, classesInPlay } from "./classes-in-play.js";
import { demandedBy } from "./frameworks/index.js";
import type { Asked, Demanded } from "./frameworks/module.js";
import { anyOf } from "./frameworks/tests.js";
import { LawEvaluator } from "./laws.js";
import type { CheckQuestion } from "./question.js";
import { onlyWhen, raisedWhen } from "./raised-demands.js";
import type { Algebra } from "./truth.js";
import type { World } from "./world.js";

/** A criterion or requirement as one question demands it. */
export interface Demand {
	readonly id: string;
	readonly owner: string;
	readonly name: Text;
	readonly pillar: string | null;
	readonly aspect: Aspect;
	readonly obligation: Obligation | "none";
	/** The least strength that it accepts, 1 to 5. */
	readonly accepts: number;
	readonly rests: Grade;
	readonly source: string;
	readonly condition: Condition;
	readonly readings: readonly DemandReading[];
	readonly location: string | undefined;
	readonly excludes: readonly string[];
	/** Where it asks for more than it surely may: on what that hangs, and what is accepted without it. */
	readonly raised?: { readonly when: Condition; readonly accepts: number };
}

/** What the data classes of a question ask of the offering and of the customer. */
export interface Demands {
	readonly all: readonly Demand[];
	readonly duties: readonly { readonly owner: DataClass; readonly requirement: Requirement }[];
	/** What the question fixes for its framework. */
	readonly asked: Asked;
}

/** The least assurance that a sensitivity asks for (EVALUATOR, section 7). */
const leastBySensitivity: Record<Sensitivity, Assurance> = {
	public: "presumed",
	low: "presumed",
	moderate: "claimed",
	high: "reported",
	critical: "proven",
};

/** Gathers what is demanded: the classes' own requirements, then the framework's criteria at the highest sensitivity. */
export function demandsOf(question: CheckQuestion, world: World): Demands {
	const { dataClasses, framework, sensitivity, assurance, picks, levels } = question;
	const { home, context, readings, configuration } = world.terms;
	const asked = {
		dataClasses,
		framework,
		sensitivity,
		assurance,
		picks,
		levels,
		home,
		context,
		readings,
		configuration,
	};
	return world.period.demands(JSON.stringify(asked), () => gather(question, world));
}

function gather(question: CheckQuestion, world: World): Demands {
	const { knowledge } = world;
	const classes = classesInPlay(
		question.dataClasses.flatMap((id) => knowledge.dataClasses.get(id) ?? []),
		world,
	);
	const highest = [
		...classes.flatMap(({ dataClass, when }) => (when === null ? [dataClass.sensitivity.level] : [])),
		...(question.sensitivity ? [question.sensitivity] : []),
	].reduce(higher, "public");
	const asked: Asked = {
		sensitivity: highest,
		classes: classes.flatMap(({ dataClass, when }) => (when === null ? [dataClass.id] : [])),
		levels: question.levels ?? {},
		picks: question.picks ?? [],
	};
	const framework = knowledge.frameworks.get(question.framework);
	const duties: { owner: DataClass; requirement: Requirement }[] = [];
	const frameworkAsked = (under: Asked): Demand[] =>
		framework
			? demandedBy(framework, under).map((one) => criterionDemand(framework.id, one, under.sensitivity, question))
			: [];
	const raising = raisedBy(classes, asked, framework);
	const demands = raising
		? raisedWhen(raising.when, frameworkAsked(asked), frameworkAsked(raising.asked))
		: frameworkAsked(asked);
	for (const { dataClass: owner, when } of classes)
		for (const requirement of owner.requirements) {
			if (within(world.terms.asOf, requirement.from ?? null, requirement.until ?? null) === "no") continue;
			if (requirement.binds === "offering" && requirement.condition)
				demands.push(onlyWhen(when, requirementDemand(owner, requirement, requirement.condition, question)));
			else if (when === null) duties.push({ owner, requirement });
		}
	return {
		all: withoutImplied(
			demands.map((demand) => underReadings(demand, world)),
			world,
		),
		duties,
		asked,
	};
}

/** Whether a level of the framework is demanded for this class alone: by the question, or by the framework's file. */
function hasOwnLevel(dataClass: string, asked: Asked, framework: Framework | undefined): boolean {
	const target = framework && "target" in framework ? framework.target : undefined;
	return (
		Object.keys(asked.levels).some((key) => key.endsWith(`@${dataClass}`)) ||
		(target?.byClass?.some((one) => one.class === dataClass) ?? false)
	);
}

/** What would be asked with the classes of which the question does not say whether they are included. */
function raisedBy(
	classes: readonly ClassInPlay[],
	asked: Asked,
	framework: Framework | undefined,
): { when: Condition; asked: Asked } | null {
	const raising = classes.filter(
		({ dataClass, when }) =>
			when !== null &&
			(hasOwnLevel(dataClass.id, asked, framework) ||
				higher(dataClass.sensitivity.level, asked.sensitivity) !== asked.sensitivity),
	);
	const whens = raising.flatMap(({ when }) => when ?? []);
	if (whens.length === 0) return null;
	return {
		when: anyOf(whens),
		asked: {
			...asked,
			sensitivity: raising.map(({ dataClass }) => dataClass.sensitivity.level).reduce(higher, asked.sensitivity),
			classes: [...asked.classes, ...raising.map(({ dataClass }) => dataClass.id)],
		},
	};
}

/** What it takes to say whether a demand holds. */
type TestedDemand = Pick<Demand, "id" | "condition" | "readings" | "obligation">;

/** Whether a demand holds, under every reading of it that decides. */
export function evaluateDemand<T>(demand: TestedDemand, offering: string, world: World, algebra: Algebra<T>): T {
	const laws = new LawEvaluator(world, algebra);
	const at = { subject: offering, offering };
	const readings = decidingDemandReadings(demand, world);
	if (readings.length === 0)
		return algebra.all([laws.conditions.evaluate(demand.condition, at)], () => ({
			rule: "criterion",
			about: demand.id,
		}));
	const parts = readings.map((reading) => {
		const step = () => ({ rule: "demand-reading", about: `${demand.id}.${reading.id}` });
		// Under a reading that makes it less than a must, nothing that is lacking fails it.
		if (demand.obligation === "must" && reading.obligation === "should")
			return algebra.leaf(5, () => ({
				...step(),
				leaf: { kind: "given" as const, key: `${demand.id}.${reading.id}` },
			}));
		return algebra.all([laws.conditions.evaluate(reading.condition ?? demand.condition, at)], step);
	});
	return algebra.agree(parts, () => ({ rule: "criterion", about: demand.id }));
}

/** Readings of a demand that decide: the one that the question names, else those that are held. */
export function decidingDemandReadings(
	demand: Pick<Demand, "id" | "readings">,
	world: World,
): readonly DemandReading[] {
	const named = world.terms.readings[demand.id];
	const chosen = named === undefined ? undefined : demand.readings.find((reading) => reading.id === named);
	return chosen ? [chosen] : demand.readings.filter((reading) => reading.force === "held");
}

export type Status = "met" | "unmet" | "unproven" | "unknown";

/** A no that is merely presumed leaves a demand unknown; a yes below what it accepts leaves it unproven. */
export function statusOf(truth: number, accepts: number): Status {
	if (truth > 0) return truth >= accepts ? "met" : "unproven";
	return truth <= -strengthOf("claimed") ? "unmet" : "unknown";
}

/** How strongly it is demanded: a must if any of the readings that decide makes it one. */
function underReadings(demand: Demand, world: World): Demand {
	const { obligation } = demand;
	if (obligation === "none" || demand.readings.length === 0) return demand;
	const readings = demand.readings.map((reading) => ({ ...reading, obligation: reading.obligation ?? obligation }));
	const deciding = decidingDemandReadings({ ...demand, readings }, world);
	if (deciding.length === 0) return { ...demand, readings };
	const must = deciding.some((reading) => reading.obligation === "must");
	return { ...demand, readings, obligation: must ? "must" : "should" };
}

function criterionDemand(
	framework: string,
	demanded: Demanded,
	sensitivity: Sensitivity,
	question: CheckQuestion,
): Demand {
	const { id, name, pillar, aspects, obligation, rests, source, condition, readings } = demanded;
	return {
		id,
		owner: framework,
		name,
		pillar,
		aspect: aspects.length === 1 && aspects[0] !== undefined ? aspects[0] : "assessment",
		obligation,
		accepts: leastForAll(aspects, sensitivity, question),
		rests,
		source,
		condition,
		readings,
		location: undefined,
		excludes: [],
	};
}

/** Several criteria that stand together cannot be shown more surely than the one of them that is only a promise. */
export function leastForAll(
	aspects: readonly Aspect[],
	sensitivity: Sensitivity,
	question: Pick<CheckQuestion, "assurance">,
): number {
	return Math.min(strengthOf("proven"), ...aspects.map((aspect) => leastFor(sensitivity, aspect, question)));
}

function requirementDemand(
	owner: DataClass,
	requirement: Requirement,
	condition: Condition,
	question: CheckQuestion,
): Demand {
	const sensitivity = question.sensitivity
		? higher(owner.sensitivity.level, question.sensitivity)
		: owner.sensitivity.level;
	return {
		id: `${owner.id}.${requirement.id}`,
		owner: owner.id,
		name: requirement.name,
		pillar: null,
		aspect: requirement.aspect,
		obligation: requirement.obligation,
		accepts: requirement.assurance
			? strengthOf(requirement.assurance)
			: leastFor(sensitivity, requirement.aspect, question),
		rests: requirement.grade,
		source: requirement.source,
		condition,
		readings: requirement.readings,
		location: requirement.location,
		excludes: requirement.excludes,
	};
}

function leastFor(sensitivity: Sensitivity, aspect: Aspect, question: Pick<CheckQuestion, "assurance">): number {
	const least = leastBySensitivity[sensitivity];
	// What only a promise can show is at best binding: no certificate proves where data will stay.
	const bySensitivity = strengthOf(least === "proven" && aspects[aspect].promise ? "binding" : least);
	return Math.max(bySensitivity, question.assurance ? strengthOf(question.assurance) : 0);
}

export function higher(a: Sensitivity, b: Sensitivity): Sensitivity {
	return sensitivities.indexOf(a) >= sensitivities.indexOf(b) ? a : b;
}

/** Where one demand implies another only the stronger is shown; the first of equals stays. */
function withoutImplied(demands: readonly Demand[], world: World): Demand[] {
	return demands.filter(
		(demand, index) =>
			!demands.some(
				(other, at) =>
					other !== demand && implies(other, demand, world) && (at < index || !implies(demand, other, world)),
			),
	);
}

function implies(a: Demand, b: Demand, world: World): boolean {
	if (a.owner === b.owner || a.pillar !== null || b.pillar !== null) return false;
	if (a.accepts < b.accepts || (b.obligation === "must" && a.obligation !== "must")) return false;
	if (a.readings.length > 0 || b.readings.length > 0) return false;
	if (a.location !== undefined && b.location !== undefined && a.aspect === b.aspect)
		return world.knowledge.atlas.compare(a.location, b.location, world.terms.asOf) === "inside";
	return JSON.stringify(a.condition) === JSON.stringify(b.condition);
}

/** Musts that no offering can meet together: said to exclude each other, or locations that lie apart. */
export function conflictsAmong(demands: readonly Demand[], world: World): { requirements: string[] }[] {
	const musts = demands.filter((demand) => demand.obligation === "must");
	const conflicts: { requirements: string[] }[] = [];
	musts.forEach((a, index) => {
		for (const b of musts.slice(index + 1)) {
			const apart =
				a.location !== undefined &&
				b.location !== undefined &&
				a.aspect === b.aspect &&
				world.knowledge.atlas.compare(a.location, b.location, world.terms.asOf) === "disjoint";
			if (apart || a.excludes.includes(b.id) || b.excludes.includes(a.id))
				conflicts.push({ requirements: [a.id, b.id].sort() });
		}
	});
	return conflicts;
}
