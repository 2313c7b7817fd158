import type { Condition } from "../../src/knowledge/conditions.js";
import { type Aspect, type DemandReading, type Sensitivity, sensitivities } from "../../src/knowledge/demands.js";
import type { CriterionOf, Framework, FrameworkOf } from "../../src/knowledge/frameworks.js";
import type { Situation } from "./situation.js";

/** Frameworks (EVALUATOR, section 6): how a yardstick's criteria become musts. */

export interface Asked {
	readonly id: string;
	readonly aspects: readonly Aspect[];
	readonly obligation: "must" | "should" | "none";
	readonly condition: Condition;
	readonly readings: readonly DemandReading[];
}

/** What the framework asks at a sensitivity, of data of these classes. */
export function askedBy(level: Sensitivity, classes: readonly string[], situation: Situation): Asked[] {
	const framework = situation.release.frameworks.find(({ id }) => id === situation.question.framework);
	switch (framework?.kind) {
		case "all":
			return framework.criteria.map((one) => asked(framework, one, obligationFrom(one, level), met(framework)));
		case "profile":
			return framework.criteria.map((one) => {
				const obligation = picked(framework, situation).has(one.id) ? "must" : "none";
				const others = satisfying(framework, one).map((other) => answered(framework, other, other.condition));
				return asked(framework, one, obligation, (own) => met(framework)({ any: [own, ...others] }));
			});
		case "levels":
			return framework.criteria.map((one) => {
				const target = targetOf(framework, one.pillar, classes, situation);
				const obligation = target !== null && standsAt(one, target) ? "must" : "none";
				return asked(framework, one, obligation, met(framework, one.level));
			});
		case "strictest":
			return framework.criteria.map((one) => {
				const effect = framework.scale.find(({ id }) => id === one.value)?.effect;
				// A clause whose value harms is demanded not to fire.
				if (effect === "unmet") return asked(framework, one, "must", (fires) => ({ not: fires }));
				if (effect === "unmet-should") return asked(framework, one, "should", (fires) => ({ not: fires }));
				return asked(framework, one, "none", (fires) => fires);
			});
		case "ladders":
			return framework.pillars.flatMap((pillar) => pillarAsked(framework, pillar.id, classes, situation));
		case undefined:
			return [];
	}
}

type Plain = Exclude<Framework, { kind: "ladders" }>;

/** "A criterion is answered from facts by its condition, or directly by a sourced answer; it may have readings." */
function asked(
	framework: Plain,
	criterion: Plain["criteria"][number],
	obligation: Asked["obligation"],
	made: (own: Condition) => Condition,
): Asked {
	const { aspect, condition, readings } = criterion;
	return {
		id: `${framework.id}.${criterion.id}`,
		aspects: [aspect],
		obligation,
		condition: made(answered(framework, criterion, condition)),
		readings: readings.map((one) =>
			one.condition ? { ...one, condition: made(answered(framework, criterion, one.condition)) } : one,
		),
	};
}

function answered(framework: Framework, { id }: { id: string }, condition: Condition | undefined): Condition {
	return { answer: `${framework.id}.${id}`, test: { is: "yes" }, ...(condition ? { otherwise: condition } : {}) };
}

/** "A result that the scheme's own assessor published is a fact about the whole … able to meet the must." */
function met(framework: Framework, level?: number): (own: Condition) => Condition {
	const schemes = (framework.results ?? [])
		.filter((one) => level === undefined || (one.level !== undefined && one.level >= level))
		.map((one) => one.scheme);
	return (own) => (schemes.length === 0 ? own : { published: schemes, otherwise: own });
}

/** `all`: "each a should or a must from some sensitivity up". */
function obligationFrom({ mustFrom, shouldFrom }: CriterionOf<"all">, level: Sensitivity): Asked["obligation"] {
	const reached = (from: Sensitivity | undefined) =>
		from !== undefined && sensitivities.indexOf(level) >= sensitivities.indexOf(from);
	return reached(mustFrom) ? "must" : reached(shouldFrom) ? "should" : "none";
}

/** `profile`: "the buyer picks criteria and tiers", by either name. */
function picked({ id: framework, criteria, tiers }: FrameworkOf<"profile">, { question }: Situation): Set<string> {
	const isNamed = (id: string) => (question.picks ?? []).some((pick) => pick === id || pick === `${framework}.${id}`);
	return new Set([
		...criteria.filter(({ id }) => isNamed(id)).map(({ id }) => id),
		...(tiers ?? []).filter(({ id }) => isNamed(id)).flatMap((tier) => tier.picks),
	]);
}

/** The other criteria that, wherever they are met, meet this one; and those that meet them. */
function satisfying({ criteria }: FrameworkOf<"profile">, one: CriterionOf<"profile">): CriterionOf<"profile">[] {
	const found = [one];
	for (const known of found)
		found.push(...criteria.filter((other) => other.satisfies?.includes(known.id) && !found.includes(other)));
	return found.slice(1);
}

/** "N is the question's, else … the file's sourced default; without N there is no must." */
function targetOf(
	{ id, target }: FrameworkOf<"levels"> | FrameworkOf<"ladders">,
	pillar: string,
	classes: readonly string[],
	{ question }: Situation,
): number | null {
	const levels = question.levels ?? {};
	const demanded = classes.flatMap((one) => {
		const byQuestion = [`${id}.${pillar}@${one}`, `${id}.${pillar}`, `${id}@${one}`, id].map((key) => levels[key]);
		const byFile = [target?.byClass?.find((other) => other.class === one)?.level, target?.level];
		return [...byQuestion, ...byFile].find((level) => level !== undefined) ?? [];
	});
	return demanded.length === 0 ? null : Math.max(...demanded);
}

/** `levels` are cumulative: demanded from its own level up, until a stricter criterion takes its place. */
function standsAt({ level, untilLevel }: CriterionOf<"levels">, target: number): boolean {
	return level <= target && (untilLevel === undefined || target <= untilLevel);
}

/** `ladders`: one must a pillar, "at least N": the level is the minimum over its criteria. */
function pillarAsked(
	framework: FrameworkOf<"ladders">,
	pillar: string,
	classes: readonly string[],
	situation: Situation,
): Asked[] {
	const target = targetOf(framework, pillar, classes, situation);
	if (target === null) return [];
	// Where even the lowest answer reaches the level, nothing is asked.
	const able = framework.criteria.filter((one) => one.pillar === pillar && (one.rungs[0]?.level ?? 0) < target);
	if (able.length === 0) return [];
	const condition = met(framework, target)({ all: able.map((one) => reaches(framework, one, target)) });
	return [
		{
			id: `${framework.id}.${pillar}`,
			aspects: able.map((one) => one.aspect),
			obligation: "must",
			condition,
			readings: [],
		},
	];
}

/** One of the answers from the first that reaches the level, as an assessor says or as facts show. */
function reaches(framework: FrameworkOf<"ladders">, { id, rungs }: CriterionOf<"ladders">, level: number): Condition {
	const first = rungs.findIndex((rung) => rung.level >= level);
	const higher = first < 0 ? [] : rungs.slice(first);
	const answer = { answer: `${framework.id}.${id}`, test: { in: higher.map((rung) => rung.answer) } };
	const shown = higher.flatMap(({ when }) => (when ? [when] : []));
	if (shown.length === 0) return answer;
	// What no facts can show, no facts can exclude.
	return { ...answer, otherwise: { any: shown.length < higher.length ? [...shown, answer] : shown } };
}
