import { z } from "zod";
import type { Criterion, CriterionOf, Framework, FrameworkOf } from "../../knowledge/frameworks.js";
import { ladderScore } from "./ladder-score.js";
import { levelReached } from "./levels.js";
import type { Standing } from "./module.js";
import { satisfying } from "./picks.js";
import { strictestOf } from "./strictest.js";
import type { Weights } from "./weights.js";

/**
 * What an assessor's sheet comes to, by the same sums as an assessment. Beside what the answers so far give stands the
 * interval over what is not answered yet. Points and scores are exact decimals, written as text.
 */

const idsSchema = z.array(z.string());
const scoreShape = { score: z.string().describe("Percent, exact"), governing: idsSchema };
const sealSchema = z.number().nullable().describe("The least level of the answers so far; null: nothing answered");
const countsSchema = z.strictObject({ least: z.number(), most: z.number() });

export const laddersSheetSchema = z.strictObject({
	framework: z.string(),
	weights: z.string(),
	objectives: z.array(z.strictObject({ id: z.string(), points: z.string(), seal: sealSchema, ...scoreShape })),
	seal: sealSchema,
	...scoreShape,
	answered: z.number().int(),
	interval: z.strictObject({
		seal: countsSchema,
		score: z.strictObject({ least: z.string(), most: z.string() }),
	}),
});
export const levelsSheetSchema = z.strictObject({
	framework: z.string(),
	level: z.number().nullable().describe("The level that the answers so far show; null: not even the lowest"),
	governing: idsSchema.describe("The unmet criteria that cap the level"),
	met: idsSchema,
	unmet: idsSchema,
	answered: z.number().int(),
	interval: z.strictObject({
		level: z.strictObject({ least: z.number().nullable(), most: z.number().nullable() }),
	}),
});
const metShape = {
	framework: z.string(),
	met: idsSchema,
	unmet: idsSchema,
	answered: z.number().int(),
	interval: z.strictObject({ met: countsSchema.describe("How many criteria are met") }),
};
export const allSheetSchema = z.strictObject(metShape);
export const profileSheetSchema = z.strictObject({
	...metShape,
	tiers: z.array(z.strictObject({ id: z.string(), met: z.boolean().nullable().describe("null: still open") })),
});
export const strictestSheetSchema = z.strictObject({
	framework: z.string(),
	value: z.string().nullable().describe("The strictest value so far; null: no clause fires"),
	governing: idsSchema,
	answered: z.number().int(),
	interval: z.strictObject({
		value: z.strictObject({ least: z.string().nullable(), most: z.string().nullable() }),
	}),
});

export type LaddersSheet = z.infer<typeof laddersSheetSchema>;
export type LevelsSheet = z.infer<typeof levelsSheetSchema>;
export type AllSheet = z.infer<typeof allSheetSchema>;
export type ProfileSheet = z.infer<typeof profileSheetSchema>;
export type StrictestSheet = z.infer<typeof strictestSheetSchema>;

/** Criterion → answer. What is left out is not answered yet. */
export type Answers = ReadonlyMap<string, string>;

/** What may be answered to a criterion. */
export function answersTo(criterion: Criterion): string[] {
	return "rungs" in criterion ? criterion.rungs.map(({ answer }) => answer) : ["yes", "no"];
}

export function scoreLadders(framework: FrameworkOf<"ladders">, answers: Answers, weights: Weights): LaddersSheet {
	const placeOf = ({ id, rungs }: CriterionOf<"ladders">) =>
		rungs.findIndex(({ answer }) => answer === answers.get(id));
	const answered = framework.criteria.filter((criterion) => placeOf(criterion) >= 0);
	const soFar = ladderScore({ ...framework, criteria: answered }, weights, (criterion) => {
		const place = placeOf(criterion);
		return { least: place, most: place };
	});
	const whole = ladderScore(framework, weights, (criterion) => {
		const place = placeOf(criterion);
		return place >= 0 ? { least: place, most: place } : { least: 0, most: criterion.rungs.length - 1 };
	});
	const has = (pillar: string) => answered.some((criterion) => criterion.pillar === pillar);
	return {
		framework: framework.id,
		weights: weights.id,
		objectives: soFar.objectives.map(({ id, points, score, level, governedBy }) => ({
			id,
			points: points.least,
			score: score.least,
			seal: has(id) ? level.least : null,
			governing: governedBy,
		})),
		score: soFar.score?.least ?? "0",
		seal: answered.length > 0 ? soFar.level.least : null,
		governing: soFar.governedBy,
		answered: answered.length,
		interval: { seal: whole.level, score: whole.score ?? { least: "0", most: "0" } },
	};
}

export function scoreLevels(framework: FrameworkOf<"levels">, answers: Answers): LevelsSheet {
	const { level, governedBy } = levelReached(framework, ({ id }) => standingIn(answers, id));
	return {
		framework: framework.id,
		level: level.least,
		governing: governedBy,
		...tallied(framework, ({ id }) => standingIn(answers, id)),
		answered: answeredIn(framework, answers),
		interval: { level },
	};
}

export function scoreAll(framework: FrameworkOf<"all">, answers: Answers): AllSheet {
	return metOf(framework, answers, ({ id }) => standingIn(answers, id));
}

export function scoreProfile(framework: FrameworkOf<"profile">, answers: Answers): ProfileSheet {
	// A criterion is met as well by any that satisfies it.
	const standings = new Map(
		framework.criteria.map((criterion) => {
			const alike = satisfying(framework, criterion).map(({ id }) => standingIn(answers, id));
			return [criterion.id, alike.includes("met") ? "met" : alike.includes("open") ? "open" : "unmet"] as const;
		}),
	);
	const standing = (id: string): Standing => standings.get(id) ?? "open";
	return {
		...metOf(framework, answers, ({ id }) => standing(id)),
		tiers: (framework.tiers ?? []).map(({ id, picks }) => {
			const all = picks.map(standing);
			return { id, met: all.includes("unmet") ? false : all.includes("open") ? null : true };
		}),
	};
}

export function scoreStrictest(framework: FrameworkOf<"strictest">, answers: Answers): StrictestSheet {
	const { value, governedBy } = strictestOf(framework, ({ id }) => {
		const standing = standingIn(answers, id);
		return standing === "met" ? "fires" : standing === "unmet" ? "silent" : "open";
	});
	return {
		framework: framework.id,
		value: value.least,
		governing: governedBy,
		answered: answeredIn(framework, answers),
		interval: { value },
	};
}

function metOf(
	framework: FrameworkOf<"all" | "profile">,
	answers: Answers,
	standing: (criterion: Criterion) => Standing,
): AllSheet {
	const { met, unmet } = tallied(framework, standing);
	return {
		framework: framework.id,
		met,
		unmet,
		answered: answeredIn(framework, answers),
		interval: { met: { least: met.length, most: framework.criteria.length - unmet.length } },
	};
}

function tallied({ criteria }: Pick<Framework, "criteria">, standing: (criterion: Criterion) => Standing) {
	const of = (wanted: Standing) => criteria.filter((one) => standing(one) === wanted).map(({ id }) => id);
	return { met: of("met"), unmet: of("unmet") };
}

function standingIn(answers: Answers, criterion: string): Standing {
	const answer = answers.get(criterion);
	return answer === "yes" ? "met" : answer === "no" ? "unmet" : "open";
}

function answeredIn({ criteria }: Pick<Framework, "criteria">, answers: Answers): number {
	return criteria.filter(({ id }) => answers.has(id)).length;
}
