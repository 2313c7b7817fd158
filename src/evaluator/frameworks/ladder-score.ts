import type { CriterionOf, FrameworkOf } from "../../knowledge/frameworks.js";
import { type Decimal, decimalOf, isLess, over, plus, print, times, zero } from "../decimals.js";
import { isInert, type Rungs } from "./rungs.js";
import type { Weights } from "./weights.js";

type Ladders = Pick<FrameworkOf<"ladders">, "criteria" | "pillars" | "scale" | "most">;
type Ladder = CriterionOf<"ladders">;

/** From the worst case over what is open to the best. */
export interface Between<Value> {
	readonly least: Value;
	readonly most: Value;
}

export interface ObjectiveScore {
	readonly id: string;
	readonly level: Between<number>;
	readonly points: Between<string>;
	/** In percent of a whole objective, before weighing. */
	readonly score: Between<string>;
	readonly governedBy: string[];
}

export interface LadderScore {
	readonly objectives: readonly ObjectiveScore[];
	readonly level: Between<number>;
	readonly score: Between<string> | null;
	/** The criteria that cap the level at its best; none where nothing does. */
	readonly governedBy: string[];
}

const hundred = decimalOf(100);

/**
 * Points and levels of a sheet, each criterion with the answers that it may still have. The level is the least over
 * all criteria, the score the weighted sum of points; the two never mix.
 */
export function ladderScore(
	{ criteria, pillars, scale, most: whole }: Ladders,
	weights: Weights | null,
	rungsOf: (criterion: Ladder) => Rungs,
): LadderScore {
	const top = Math.max(...scale.map(({ level }) => level));
	const marked = criteria.map((criterion) => ({ criterion, ...marksOf(criterion, rungsOf(criterion)) }));
	const percent = ({ least, most }: Between<Decimal>): Between<string> => ({
		least: print(over(times(least, hundred), decimalOf(whole))),
		most: print(over(times(most, hundred), decimalOf(whole))),
	});
	const inPillars = pillars.map(({ id }) => {
		const own = marked.filter(({ criterion }) => criterion.pillar === id);
		return { id, points: sumOf(own.map(({ points }) => points)), ...levelOf(own, top) };
	});
	const weighed =
		weights &&
		sumOf(
			inPillars.map(({ id, points: { least, most } }) => {
				const weight = decimalOf(weights.of[id] ?? 0);
				return { least: times(least, weight), most: times(most, weight) };
			}),
		);
	return {
		objectives: inPillars.map(({ points, ...one }) => ({
			...one,
			points: { least: print(points.least), most: print(points.most) },
			score: percent(points),
		})),
		...levelOf(marked, top),
		score: weighed && percent(weighed),
	};
}

interface Marks {
	readonly points: Between<Decimal>;
	readonly level: Between<number>;
}

function marksOf({ rungs }: Ladder, { least, most }: Rungs): Marks {
	const possible = rungs.slice(least, most + 1);
	const points = possible
		.map((rung) => decimalOf(rung.points))
		.sort((a, b) => (isLess(a, b) ? -1 : isLess(b, a) ? 1 : 0));
	const levels = possible.map(({ level }) => level);
	return {
		points: { least: points[0] ?? zero, most: points.at(-1) ?? zero },
		level: { least: Math.min(...levels), most: Math.max(...levels) },
	};
}

function sumOf(parts: readonly Between<Decimal>[]): Between<Decimal> {
	return parts.reduce((sum, { least, most }) => ({ least: plus(sum.least, least), most: plus(sum.most, most) }), {
		least: zero,
		most: zero,
	});
}

/** The least level of all, and who caps it; a criterion whose answers all carry one level never governs. */
function levelOf(marked: readonly (Marks & { criterion: Ladder })[], top: number) {
	const least = Math.min(top, ...marked.map(({ level }) => level.least));
	const most = Math.min(top, ...marked.map(({ level }) => level.most));
	const governing =
		most === top ? [] : marked.filter(({ criterion, level }) => level.most === most && !isInert(criterion));
	return { level: { least, most }, governedBy: governing.map(({ criterion }) => criterion.id) };
}
