import type { Framework, FrameworkOf } from "../../knowledge/frameworks.js";
import type { Draft, Drafts, Path } from "../draft.js";
import type { Problem } from "../problem.js";
import { type Known, whatIsKnown } from "./known.js";
import { checkLadders } from "./ladders.js";
import { kinds, Reporter, text } from "./reporter.js";

/** The parts of a framework fit together: its levels are on its scale, and what it names exists (EVALUATOR, section 6). */
export function checkFrameworks(drafts: Drafts): Problem[] {
	const reporter = new Reporter();
	const known = whatIsKnown(drafts);
	for (const draft of drafts.framework) {
		const framework = draft.data;
		checkResults(draft, framework, known, reporter);
		switch (framework.kind) {
			case "levels":
				checkScale(draft, framework, known, reporter);
				checkLevels(draft, framework, reporter);
				break;
			case "ladders":
				checkScale(draft, framework, known, reporter);
				checkLadders(draft, framework, reporter);
				break;
			case "profile":
				checkPicks(draft, framework, reporter);
				break;
			case "strictest":
				checkValues(draft, framework, reporter);
				break;
			case "all":
				break;
		}
	}
	return reporter.problems;
}

type Leveled = FrameworkOf<"levels" | "ladders">;

/** A scale rises, and the levels that a target names are on it. */
function checkScale(draft: Draft<unknown>, { scale, target }: Leveled, known: Known, reporter: Reporter) {
	for (const [index, { level }] of scale.entries()) {
		const before = scale[index - 1]?.level;
		if (before !== undefined && before >= level)
			reporter.report(
				draft,
				["scale", index, "level"],
				"falling-levels",
				text(`level ${level} stands after level ${before}`, `le niveau ${level} vient après le niveau ${before}`),
				text("give the levels lowest first, each once", "donnez les niveaux du plus bas au plus haut, chacun une fois"),
			);
	}
	if (target?.level !== undefined) needLevel(draft, ["target", "level"], scale, target.level, reporter);
	for (const [index, one] of (target?.byClass ?? []).entries()) {
		const path = ["target", "byClass", index];
		reporter.need(draft, [...path, "class"], one.class, known.classes, kinds.dataClass);
		needLevel(draft, [...path, "level"], scale, one.level, reporter);
		if (target?.byClass?.findIndex((other) => other.class === one.class) !== index)
			reporter.report(
				draft,
				[...path, "class"],
				"duplicate-id",
				text(`the class "${one.class}" has a level already`, `la classe « ${one.class} » a déjà un niveau`),
				text("give each class one", "donnez-en un à chaque classe"),
			);
	}
}

export function needLevel(
	draft: Draft<unknown>,
	path: Path,
	scale: Leveled["scale"],
	level: number,
	reporter: Reporter,
) {
	if (scale.some((one) => one.level === level)) return;
	const levels = scale.map((one) => one.level).join(", ");
	reporter.report(
		draft,
		path,
		"unknown-level",
		text(`there is no level ${level} on the scale`, `il n'y a pas de niveau ${level} sur l'échelle`),
		text(`use one of: ${levels}`, `utilisez : ${levels}`),
	);
}

function checkLevels(draft: Draft<unknown>, { criteria, scale }: FrameworkOf<"levels">, reporter: Reporter) {
	for (const [index, { level, untilLevel }] of criteria.entries()) {
		needLevel(draft, ["criteria", index, "level"], scale, level, reporter);
		if (untilLevel === undefined) continue;
		needLevel(draft, ["criteria", index, "untilLevel"], scale, untilLevel, reporter);
		if (untilLevel < level)
			reporter.report(
				draft,
				["criteria", index, "untilLevel"],
				"falling-levels",
				text("it ends below the level at which it begins", "il finit sous le niveau où il commence"),
				text("mend level or untilLevel", "corrigez level ou untilLevel"),
			);
	}
}

/** A published result shows a level where the framework has levels, else the whole; clauses have no result. */
function checkResults(draft: Draft<unknown>, framework: Framework, known: Known, reporter: Reporter) {
	for (const [index, { scheme, level }] of (framework.results ?? []).entries()) {
		const path = ["results", index];
		reporter.need(draft, [...path, "scheme"], scheme, known.schemes, kinds.scheme);
		const leveled = framework.kind === "levels" || framework.kind === "ladders";
		if (leveled && level !== undefined) needLevel(draft, [...path, "level"], framework.scale, level, reporter);
		if (framework.kind === "strictest" || leveled !== (level !== undefined))
			reporter.report(
				draft,
				path,
				"wrong-result",
				text(
					"a published result shows a level where the framework has levels, and the whole where it has none",
					"un résultat publié montre un niveau là où le référentiel en a, et l'ensemble là où il n'en a pas",
				),
				leveled
					? text("give its level", "donnez son niveau")
					: text("leave out level, or the result", "retirez level, ou le résultat"),
			);
	}
}

/** What a tier or another criterion stands for exists, and no name stands for two things. */
function checkPicks(draft: Draft<unknown>, { criteria, tiers }: FrameworkOf<"profile">, reporter: Reporter) {
	const known = new Set(criteria.map(({ id }) => id));
	for (const [at, tier] of (tiers ?? []).entries()) {
		for (const [index, pick] of tier.picks.entries())
			reporter.need(draft, ["tiers", at, "picks", index], pick, known, kinds.criterion);
		if (known.has(tier.id))
			reporter.report(
				draft,
				["tiers", at, "id"],
				"duplicate-id",
				text(`a criterion has the id "${tier.id}" too`, `un critère a aussi l'id « ${tier.id} »`),
				text("give each its own", "donnez à chacun le sien"),
			);
	}
	for (const [at, { id, satisfies }] of criteria.entries())
		for (const [index, other] of (satisfies ?? []).entries()) {
			const path = ["criteria", at, "satisfies", index];
			reporter.need(draft, path, other, known, kinds.criterion);
			if (other === id)
				reporter.report(
					draft,
					path,
					"satisfies-itself",
					text("a criterion always satisfies itself", "un critère se satisfait toujours lui-même"),
					text("leave it out", "retirez-le"),
				);
		}
}

function checkValues(draft: Draft<unknown>, { criteria, scale }: FrameworkOf<"strictest">, reporter: Reporter) {
	const known = new Set(scale.map(({ id }) => id));
	for (const [index, { value }] of criteria.entries())
		reporter.need(draft, ["criteria", index, "value"], value, known, kinds.scaleValue);
}
