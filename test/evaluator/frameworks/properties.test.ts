import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersTo, scoreLadders, scoreLevels, scoreStrictest } from "../../../src/evaluator/frameworks/sheet.js";
import { type FrameworkOf, frameworkSchema } from "../../../src/knowledge/frameworks.js";
import { runsOf } from "../runs.js";
import { answer, assessed, ladders, levels, type Rung, resultOf, statuses, strictest } from "./small-frameworks.js";

/** Ladders that rise to level 4, with points to the hundredth. */
const rungs = fc
	.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 2000 })), { minLength: 1, maxLength: 4 })
	.map((list): Rung[] => {
		const steps = [...list, [4, 2000] as const];
		const levelsUp = steps.map(([level]) => level).sort((a, b) => a - b);
		const points = steps.map(([, hundredths]) => hundredths / 100).sort((a, b) => a - b);
		return levelsUp.map((level, index) => [level, points[index] ?? 0] as const);
	});

const someLadders = fc.array(rungs, { minLength: 1, maxLength: 4 }).map((all) => {
	const criteria = Object.fromEntries(
		all.map((one, index) => [`c${index}`, { pillar: index % 2 === 0 ? "first" : "second", rungs: one }]),
	);
	return ladders(criteria, {
		weights: [{ id: "w", of: all.length > 1 ? { first: 0.35, second: 0.65 } : { first: 1 } }],
	});
});

/** Ladders with a sheet: for each criterion the place of its answer, or none. */
const sheets = someLadders.chain((subject) => {
	const framework = frameworkSchema.parse(subject.data);
	if (framework.kind !== "ladders") throw new Error("They are ladders");
	const places = framework.criteria.map(({ rungs: all }) => fc.option(fc.nat({ max: all.length - 1 })));
	return fc.tuple(fc.constant(subject), fc.constant(framework), fc.tuple(...places));
});

function answersOf(framework: FrameworkOf<"ladders">, places: readonly (number | null)[]) {
	return new Map(
		framework.criteria.flatMap((criterion, index) => {
			const place = places[index];
			const given = place === null || place === undefined ? undefined : answersTo(criterion)[place];
			return given === undefined ? [] : [[criterion.id, given] as const];
		}),
	);
}

function weightsOf(framework: FrameworkOf<"ladders">) {
	const [weights] = framework.weights;
	if (!weights) throw new Error("They are weighed");
	return weights;
}

describe("always, of a sheet on ladders", () => {
	it("the best case is no worse than the worst, and what is given lies between", () => {
		fc.assert(
			fc.property(sheets, ([, framework, places]) => {
				const { interval, score } = scoreLadders(framework, answersOf(framework, places), weightsOf(framework));
				expect(interval.seal.most).toBeGreaterThanOrEqual(interval.seal.least);
				expect(Number(interval.score.most)).toBeGreaterThanOrEqual(Number(interval.score.least));
				expect(Number(score)).toBeLessThanOrEqual(Number(interval.score.most));
			}),
			runsOf(100),
		);
	});

	it("one more answer never widens the interval", () => {
		fc.assert(
			fc.property(sheets, fc.nat(), ([, framework, places], which) => {
				const weights = weightsOf(framework);
				const fewer = places.map((place, index) => (index === which % places.length ? null : place));
				const less = scoreLadders(framework, answersOf(framework, fewer), weights).interval;
				const more = scoreLadders(framework, answersOf(framework, places), weights).interval;
				expect(more.seal.least).toBeGreaterThanOrEqual(less.seal.least);
				expect(more.seal.most).toBeLessThanOrEqual(less.seal.most);
				expect(Number(more.score.least)).toBeGreaterThanOrEqual(Number(less.score.least));
				expect(Number(more.score.most)).toBeLessThanOrEqual(Number(less.score.most));
			}),
			runsOf(100),
		);
	});

	it("the assessment of an offering with these answers gives the same level and score, and its musts agree", () => {
		fc.assert(
			fc.property(sheets, fc.integer({ min: 0, max: 4 }), ([subject, framework, places], target) => {
				const answers = answersOf(framework, places);
				const facts = [...answers].map(([criterion, given]) => answer(criterion, given));
				const assessment = assessed(subject, facts, { levels: { yardstick: target } });
				const result = resultOf("ladders", assessment);
				const { interval } = scoreLadders(framework, answers, weightsOf(framework));
				expect(result.level).toEqual(interval.seal);
				expect(result.score).toEqual(interval.score);
				for (const { id, level } of result.objectives) {
					const must = statuses(assessment).find((one) => one.startsWith(`${id} `));
					if (must === undefined) expect(level.least).toBeGreaterThanOrEqual(target);
					else
						expect(must).toBe(`${id} ${level.least >= target ? "met" : level.most < target ? "unmet" : "unknown"} *`);
				}
			}),
			runsOf(60),
		);
	});
});

const yesNo = fc.array(fc.constantFrom("yes", "no", undefined), { minLength: 4, maxLength: 4 });

describe("always, of yes and no", () => {
	const stairs = frameworkSchema.parse(
		levels({ c0: { level: 1 }, c1: { level: 2, untilLevel: 2 }, c2: { level: 2 }, c3: { level: 3 } }).data,
	);
	const clauses = frameworkSchema.parse(
		strictest({ c0: { value: "mild" }, c1: { value: "grave" }, c2: { value: "warning" }, c3: { value: "worst" } }).data,
	);
	const sheet = (all: readonly (string | undefined)[]) =>
		new Map(all.flatMap((one, index) => (one === undefined ? [] : [[`c${index}`, one] as const])));

	it("more answers never widen the interval of levels, nor of clauses", () => {
		fc.assert(
			fc.property(yesNo, fc.nat({ max: 3 }), (all, which) => {
				if (stairs.kind !== "levels" || clauses.kind !== "strictest") throw new Error("They are");
				const fewer = all.map((one, index) => (index === which ? undefined : one));
				const at = (level: number | null) => level ?? -1;
				const [less, more] = [fewer, all].map((one) => scoreLevels(stairs, sheet(one)).interval.level);
				expect(at(more?.least ?? null)).toBeGreaterThanOrEqual(at(less?.least ?? null));
				expect(at(more?.most ?? null)).toBeLessThanOrEqual(at(less?.most ?? null));
				const rank = (id: string | null | undefined) => clauses.scale.findIndex((one) => one.id === id);
				const [wide, narrow] = [fewer, all].map((one) => scoreStrictest(clauses, sheet(one)).interval.value);
				expect(rank(narrow?.least)).toBeGreaterThanOrEqual(rank(wide?.least));
				expect(rank(narrow?.most)).toBeLessThanOrEqual(rank(wide?.most));
				expect(rank(narrow?.most)).toBeGreaterThanOrEqual(rank(narrow?.least));
			}),
			runsOf(100),
		);
	});
});
