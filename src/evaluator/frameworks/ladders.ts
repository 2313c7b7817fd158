import type { Aspect } from "../../knowledge/demands.js";
import type { CriterionOf, FrameworkOf } from "../../knowledge/frameworks.js";
import { fill } from "../../knowledge/text.js";
import { certificates } from "../assessed.js";
import { type LadderScore, ladderScore } from "./ladder-score.js";
import type { Demanded, FrameworkModule, Measured, Tested } from "./module.js";
import { atLeast, isInert, type Rungs, rungFor } from "./rungs.js";
import { statementsOf, targetOf } from "./targets.js";
import { publishedOr, schemesFor, testOf } from "./tests.js";
import { weightsOn } from "./weights.js";

type Ladders = FrameworkOf<"ladders">;
type Ladder = CriterionOf<"ladders">;

/** Every answer carries points and a level: one must a pillar, "at least this level in it". */
export const ladders: FrameworkModule<"ladders"> = {
	demands(framework, asked) {
		return framework.pillars.flatMap((pillar): Demanded[] => {
			const target = targetOf(framework, pillar.id, asked);
			const asking = target === null ? [] : askedAt(framework, pillar.id, target);
			const [first] = asking;
			if (target === null || first === undefined) return [];
			const level = framework.scale.find((one) => one.level === target)?.name ?? String(target);
			return [
				{
					id: `${framework.id}.${pillar.id}`,
					part: pillar.id,
					name: fill(
						{ en: "{pillar}: at least {level}", fr: "{pillar} : au moins {level}" },
						{ pillar: pillar.name, level },
					),
					pillar: pillar.id,
					aspects: aspectsOf(framework, pillar.id, target),
					obligation: "must",
					rests: first.grade,
					source: first.source,
					...pillarTest(framework, pillar, target),
				},
			];
		});
	},
	result(framework, asked, measured) {
		const targets = new Map(framework.pillars.map(({ id }) => [id, targetOf(framework, id, asked)]));
		const aspects = (pillar: string) => aspectsOf(framework, pillar, targets.get(pillar) ?? null);
		const rungs = new Map(
			framework.criteria.map((one) => [one.id, rungsOf(framework, one, aspects(one.pillar), measured)]),
		);
		const weights = weightsOn(framework, measured.asOf);
		const rungsIn = ({ id, rungs: all }: Ladder) => rungs.get(id) ?? { least: 0, most: all.length - 1 };
		const shown = withPublished(framework, ladderScore(framework, weights, rungsIn), aspects, measured);
		const isOpen = (criterion: Ladder) => rungsIn(criterion).least < rungsIn(criterion).most;
		const named = (criteria: readonly Ladder[]) => criteria.map(({ id }) => id);
		return {
			kind: "ladders",
			target: targetOf(framework, null, asked),
			level: shown.level,
			score: shown.score,
			governedBy: shown.governedBy,
			published: measured.published,
			sources: measured.cite([...statementsOf(framework, asked), ...(weights ? [weights] : [])]),
			weights: weights?.id ?? null,
			objectives: shown.objectives.map((objective) => {
				const target = targets.get(objective.id) ?? null;
				const own = framework.criteria.filter(({ pillar }) => pillar === objective.id);
				return {
					id: objective.id,
					target,
					level: objective.level,
					points: objective.points,
					score: objective.score,
					governedBy: objective.governedBy,
					open: named(own.filter(isOpen)),
					inert: named(own.filter((one) => (target === null ? isInert(one) : rungFor(one, target) === 0))),
				};
			}),
		};
	},
};

/** The criteria of a pillar whose answer can miss a level. */
function askedAt({ criteria }: Ladders, pillar: string, level: number): Ladder[] {
	return criteria.filter((criterion) => criterion.pillar === pillar && rungFor(criterion, level) > 0);
}

/** What the must of a pillar is about; without a pass mark, all its criteria. */
function aspectsOf(framework: Ladders, pillar: string, target: number | null): Aspect[] {
	const own = framework.criteria.filter((criterion) => criterion.pillar === pillar);
	const asking = target === null ? [] : askedAt(framework, pillar, target);
	return [...new Set((asking.length > 0 ? asking : own).map(({ aspect }) => aspect))];
}

function pillarTest(framework: Ladders, pillar: Ladders["pillars"][number], level: number): Tested {
	return testOf(pillar, `level ${level}`, () => {
		const asking = askedAt(framework, pillar.id, level);
		const own = { all: asking.map((one) => atLeast(framework, one, rungFor(one, level)).condition) };
		return { condition: publishedOr(schemesFor(framework, level), own), readings: [] };
	});
}

/** From the highest answer that is surely reached to the highest that may be. */
function rungsOf(framework: Ladders, criterion: Ladder, aspects: readonly Aspect[], measured: Measured): Rungs {
	const id = `${framework.id}.${criterion.id}`;
	let least = 0;
	let most = criterion.rungs.length - 1;
	for (let place = 1; place <= most; place++) {
		const standing = measured.standing(id, atLeast(framework, criterion, place), aspects);
		if (standing === "met") least = place;
		if (standing === "unmet") most = place - 1;
	}
	return { least, most: Math.max(least, most) };
}

/** A level that the scheme's own assessor published is reached in every objective. */
function withPublished(
	framework: Ladders,
	score: LadderScore,
	aspects: (pillar: string) => readonly Aspect[],
	measured: Measured,
): LadderScore {
	const objectives = score.objectives.map((objective) => {
		const shown = (framework.results ?? []).flatMap(({ level }) => {
			if (level === undefined || level <= objective.level.least) return [];
			const test = testOf(framework, `published ${level}`, () => ({
				condition: { fact: certificates, key: schemesFor(framework, level) },
				readings: [],
			}));
			return measured.standing(framework.id, test, aspects(objective.id)) === "met" ? [level] : [];
		});
		const least = Math.max(objective.level.least, ...shown);
		const most = Math.max(objective.level.most, least);
		return {
			...objective,
			level: { least, most },
			governedBy: most > objective.level.most ? [] : objective.governedBy,
		};
	});
	const least = Math.min(...objectives.map(({ level }) => level.least));
	const most = Math.min(...objectives.map(({ level }) => level.most));
	return { ...score, objectives, level: { least, most }, governedBy: most > score.level.most ? [] : score.governedBy };
}
