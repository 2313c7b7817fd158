import type { Framework, FrameworkOf } from "../../knowledge/frameworks.js";
import type { Grade } from "../../knowledge/grades.js";
import type { Asked } from "./module.js";

/**
 * The level demanded of a framework, or of one of its pillars; null: no pass mark. Named in the question, else by its
 * file; a pillar's own goes before the framework's, and one class's before that for all data. Of several classes the
 * strictest counts, since every must of every class holds.
 */
export function targetOf(
	framework: FrameworkOf<"levels" | "ladders">,
	pillar: string | null,
	{ levels, classes }: Pick<Asked, "levels" | "classes">,
): number | null {
	const { id, target } = framework;
	const byFile = new Map(target?.byClass?.map((one) => [one.class, one.level]));
	const demanded = classes.flatMap((dataClass) => {
		const keys = pillar === null ? [] : [`${id}.${pillar}@${dataClass}`, `${id}.${pillar}`];
		const key = [...keys, `${id}@${dataClass}`, id].find((one) => levels[one] !== undefined);
		const level = key === undefined ? (byFile.get(dataClass) ?? target?.level) : levels[key];
		return level === undefined ? [] : [level];
	});
	return demanded.length === 0 ? null : Math.max(...demanded);
}

/** Who says so, where the level demanded is the file's own. */
export function statementsOf(
	{ id, target }: FrameworkOf<"levels" | "ladders">,
	{ levels }: Pick<Asked, "levels">,
): { source: string; grade: Grade }[] {
	const named = Object.keys(levels).some((key) => key === id || key.startsWith(`${id}.`) || key.startsWith(`${id}@`));
	return target && !named ? [target] : [];
}

/** Whether `framework` or `framework.pillar`, for all data or for one class, with a level of its scale. */
export function isLevelOf(
	framework: Framework,
	key: string,
	level: number,
	classes: { has(id: string): boolean },
): boolean {
	if (framework.kind !== "levels" && framework.kind !== "ladders") return false;
	const [named, dataClass, ...more] = key.split("@");
	const parts = [framework.id, ...framework.pillars.map((pillar) => `${framework.id}.${pillar.id}`)];
	if (named === undefined || !parts.includes(named) || more.length > 0) return false;
	if (dataClass !== undefined && !classes.has(dataClass)) return false;
	return framework.scale.some((one) => one.level === level);
}
