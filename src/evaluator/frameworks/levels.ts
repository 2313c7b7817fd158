import type { CriterionOf, FrameworkOf } from "../../knowledge/frameworks.js";
import type { Demanded, FrameworkModule, Standing } from "./module.js";
import { statementsOf, targetOf } from "./targets.js";
import { mapTest, ofCriterion, publishedOr, schemesFor, testOf, yesOrNo } from "./tests.js";

/** Cumulative levels: whoever is asked for a level is asked for every criterion that stands at it. */
export const levels: FrameworkModule<"levels"> = {
	demands(framework, asked) {
		return framework.criteria.map((criterion): Demanded => {
			const target = targetOf(framework, criterion.pillar, asked);
			const test = testOf(criterion, "met", () =>
				mapTest(yesOrNo(framework, criterion), (own) => publishedOr(schemesFor(framework, criterion.level), own)),
			);
			const obligation = target !== null && standsAt(criterion, target) ? "must" : "none";
			return { ...ofCriterion(framework, criterion), ...test, obligation };
		});
	},
	result(framework, asked, measured) {
		const standings = new Map(
			this.demands(framework, asked).map((one) => [one.part, measured.standing(one.id, one, one.aspects, "must")]),
		);
		return {
			kind: "levels",
			target: targetOf(framework, null, asked),
			...levelReached(framework, ({ id }) => standings.get(id) ?? "open"),
			published: measured.published,
			sources: measured.cite(statementsOf(framework, asked)),
		};
	},
};

export interface LevelReached {
	/** The level that is surely reached, and that may be; null: not even the lowest. */
	readonly level: { readonly least: number | null; readonly most: number | null };
	/** The unmet criteria of the next level above. */
	readonly governedBy: string[];
}

/** The highest level of which every criterion is met; at best, of which none is unmet. */
export function levelReached(
	{ scale, criteria }: Pick<FrameworkOf<"levels">, "scale" | "criteria">,
	standing: (criterion: CriterionOf<"levels">) => Standing,
): LevelReached {
	const standings = criteria.map((criterion) => ({ criterion, is: standing(criterion) }));
	const at = (level: number) => standings.filter(({ criterion }) => standsAt(criterion, level));
	const known = scale.map(({ level }) => level).sort((a, b) => a - b);
	const least = known.findLast((level) => at(level).every(({ is }) => is === "met")) ?? null;
	const most = known.findLast((level) => at(level).every(({ is }) => is !== "unmet")) ?? null;
	const next = known.find((level) => most === null || level > most);
	const capping = next === undefined ? [] : at(next).filter(({ is }) => is === "unmet");
	return { level: { least, most }, governedBy: capping.map(({ criterion }) => criterion.id) };
}

/** Whether a criterion is demanded at a level: from its own up, unless a stricter one has replaced it there. */
function standsAt({ level, untilLevel }: CriterionOf<"levels">, target: number): boolean {
	return level <= target && (untilLevel === undefined || untilLevel >= target);
}
