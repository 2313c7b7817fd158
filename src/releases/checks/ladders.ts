import { type Decimal, decimalOf, placesOf, plus, print, zero } from "../../evaluator/decimals.js";
import type { CriterionOf, FrameworkOf } from "../../knowledge/frameworks.js";
import type { Draft, Path } from "../draft.js";
import { needLevel } from "./frameworks.js";
import { kinds, type Reporter, text } from "./reporter.js";

type Ladders = FrameworkOf<"ladders">;

/** More places than a sheet gives come of a sum that was not exact: 0.1 + 0.2. */
const mostPlaces = 6;

/** Ladders rise to the top of the scale, and weights speak of every pillar, one in all. */
export function checkLadders(draft: Draft<unknown>, framework: Ladders, reporter: Reporter) {
	const pillars = new Set(framework.pillars.map(({ id }) => id));
	for (const [index, criterion] of framework.criteria.entries()) {
		const path = ["criteria", index];
		if (pillars.has(criterion.id))
			reporter.report(
				draft,
				[...path, "id"],
				"duplicate-id",
				text(`a pillar has the id "${criterion.id}" too`, `un pilier a aussi l'id « ${criterion.id} »`),
				text("give each its own", "donnez à chacun le sien"),
			);
		if (criterion.readings.length > 0)
			reporter.report(
				draft,
				[...path, "readings"],
				"ladder-reading",
				text("a ladder has no readings", "une échelle de réponses n'a pas d'interprétations"),
				text(
					"state the dispute as facts that are contested, or as a note",
					"dites le désaccord par des faits contestés, ou par une note",
				),
			);
		checkRungs(draft, path, criterion, framework, reporter);
	}
	checkWeights(draft, framework, reporter);
	needExact(draft, ["most"], framework.most, reporter);
	if (!dividesExactly(framework.most))
		reporter.report(
			draft,
			["most"],
			"inexact-points",
			text(
				`shares of ${framework.most} points are no exact decimals`,
				`des parts de ${framework.most} points ne sont pas des décimaux exacts`,
			),
			text("give a number like 100, 250 or 1000", "donnez un nombre comme 100, 250 ou 1000"),
		);
}

function checkRungs(
	draft: Draft<unknown>,
	path: Path,
	{ rungs }: CriterionOf<"ladders">,
	{ scale }: Ladders,
	reporter: Reporter,
) {
	for (const [index, rung] of rungs.entries()) {
		const at = [...path, "rungs", index];
		needLevel(draft, [...at, "level"], scale, rung.level, reporter);
		needExact(draft, [...at, "points"], rung.points, reporter);
		const before = rungs[index - 1];
		if (before && (before.level > rung.level || before.points > rung.points))
			reporter.report(
				draft,
				before.level > rung.level ? [...at, "level"] : [...at, "points"],
				"falling-levels",
				text(
					`answer ${rung.answer} is worth less than answer ${before.answer}`,
					`la réponse ${rung.answer} vaut moins que la réponse ${before.answer}`,
				),
				text("give the answers lowest first", "donnez les réponses de la plus basse à la plus haute"),
			);
		if (rungs.findIndex(({ answer }) => answer === rung.answer) !== index)
			reporter.report(
				draft,
				[...at, "answer"],
				"duplicate-id",
				text(`the answer "${rung.answer}" stands here twice`, `la réponse « ${rung.answer} » est ici deux fois`),
				text("give each its own", "donnez à chacune la sienne"),
			);
	}
	const top = scale.at(-1)?.level;
	if (rungs.at(-1)?.level !== top)
		reporter.report(
			draft,
			[...path, "rungs", rungs.length - 1, "level"],
			"unreachable-level",
			text(`no answer reaches level ${top}`, `aucune réponse n'atteint le niveau ${top}`),
			text("let the highest answer reach it", "faites que la plus haute réponse l'atteigne"),
		);
}

function checkWeights(draft: Draft<unknown>, { weights, pillars }: Ladders, reporter: Reporter) {
	const known = new Set(pillars.map(({ id }) => id));
	for (const [index, { of }] of weights.entries()) {
		const path = ["weights", index, "of"];
		for (const [pillar, weight] of Object.entries(of)) {
			reporter.need(draft, [...path, pillar], pillar, known, kinds.pillar);
			needExact(draft, [...path, pillar], weight, reporter);
		}
		const missing = [...known].filter((pillar) => !Object.hasOwn(of, pillar));
		const sum = Object.values(of).reduce((total: Decimal, weight) => plus(total, decimalOf(weight)), zero);
		if (missing.length > 0)
			reporter.report(
				draft,
				path,
				"wrong-weights",
				text(`these pillars have no weight: ${missing.join(", ")}`, `piliers sans poids : ${missing.join(", ")}`),
				text("weigh every pillar", "donnez un poids à chaque pilier"),
			);
		else if (print(sum) !== "1")
			reporter.report(
				draft,
				path,
				"wrong-weights",
				text(`the weights add up to ${print(sum)}`, `la somme des poids est ${print(sum)}`),
				text("make them add up to 1", "faites que leur somme soit 1"),
			);
	}
}

function needExact(draft: Draft<unknown>, path: Path, value: number, reporter: Reporter) {
	if (placesOf(value) <= mostPlaces) return;
	reporter.report(
		draft,
		path,
		"inexact-points",
		text(`${value} has more decimals than a sheet gives`, `${value} a plus de décimales qu'une grille n'en donne`),
		text("write it as the sheet does", "écrivez-le comme la grille"),
	);
}

/** Whether a tenth part of a tenth part … of it is whole: a number of twos and fives. */
function dividesExactly(value: number): boolean {
	let rest = decimalOf(value).units;
	for (const factor of [2n, 5n]) while (rest > 0n && rest % factor === 0n) rest /= factor;
	return rest === 1n;
}
