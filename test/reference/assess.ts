import type { FindingStatus, Outcome } from "../../src/evaluator/answer.js";
import type { CheckQuestion, Configuration } from "../../src/evaluator/question.js";
import type { Choice } from "../../src/knowledge/conditions.js";
import type { Assurance } from "../../src/knowledge/grades.js";
import type { Release } from "../../src/knowledge/release.js";
import { smallestChoices } from "./choices-left.js";
import { offeredConfigurations, possibleConfigurations, preference } from "./configurations.js";
import { type Demand, demandsOf, statusOf } from "./demands.js";
import { departures } from "./departures.js";
import { exposures, type ReferenceExposure } from "./exposures.js";
import { choicesRead, mayChange } from "./reads.js";
import type { Situation } from "./situation.js";
import { assuranceOf } from "./truth.js";

/**
 * The reference evaluator: EVALUATOR.md, sections 1 to 8, rule by rule, without any care for speed. It shares nothing
 * with the evaluator but the shapes of the knowledge, the question and the answer.
 */

export interface ReferenceAnswer {
	readonly outcome: Outcome;
	readonly assurance: Assurance | null;
	readonly configuration: Configuration;
	readonly conditions: readonly { choice: Choice; values: string[] }[];
	readonly findings: readonly ReferenceFinding[];
	readonly exposures: readonly ReferenceExposure[];
}

export interface ReferenceFinding {
	readonly criterion: string;
	readonly obligation: Demand["obligation"];
	/** Null where nobody demands it: it is shown beside. */
	readonly demands: Assurance | null;
	readonly status: FindingStatus;
	readonly assurance: Assurance | null;
	readonly truth: "yes" | "no" | "unknown";
}

interface Tried {
	readonly configuration: Configuration;
	readonly standing: "passes" | "open" | "fails";
	/** The weakest must of one that passes, the surest unmet must of one that fails. */
	readonly size: number;
	readonly unmet: number;
	readonly open: number;
}

export function assessByReference(release: Release, question: CheckQuestion): ReferenceAnswer {
	const situation: Situation = { release, question, configuration: question.configuration };
	const demands = demandsOf(situation);
	const verdict = decide(demands, situation);
	return { ...verdict, ...show(demands, { ...situation, configuration: verdict.configuration }) };
}

/** Findings and exposures as they are in one configuration. */
export function showAt(release: Release, question: CheckQuestion, configuration: Configuration) {
	const situation: Situation = { release, question, configuration: question.configuration };
	return show(demandsOf(situation), { ...situation, configuration });
}

function show(demands: readonly Demand[], at: Situation) {
	const findings = demands.map(({ id, obligation, accepts, truth }): ReferenceFinding => {
		const number = truth(at);
		return {
			criterion: id,
			obligation,
			demands: obligation === "none" ? null : accepts,
			status: statusOf(number, obligation === "none" ? "presumed" : accepts),
			assurance: assuranceOf(number),
			truth: number > 0 ? "yes" : number < 0 ? "no" : "unknown",
		};
	});
	return { findings, exposures: exposures(at) };
}

/** Section 8: "In this order". */
function decide(demands: readonly Demand[], situation: Situation) {
	const musts = demands.filter((one) => one.obligation === "must");
	const choices = choicesRead(demands, situation);
	const tried = offeredConfigurations(choices, situation)
		.sort((a, b) => preference(a, b, situation))
		.map((one) => tryOut(one, choices, musts, situation));
	const best = bestOf(tried);
	const { configuration } = best;
	const outcome = (
		name: Outcome,
		size: number,
		rest: Partial<Pick<ReferenceAnswer, "configuration" | "conditions">> = {},
	) => ({
		outcome: name,
		assurance: assuranceOf(size),
		configuration,
		conditions: [],
		...rest,
	});
	if (musts.length === 0) return outcome("no-requirement", 0);
	if (tried.every((one) => one.standing === "passes")) return outcome("sovereign", weakest(tried));
	if (best.standing === "passes") {
		const conditions = smallestChoices(
			tried.map((one) => ({ ...one, fits: one.standing === "passes" })),
			choices,
		);
		const left = tried.filter((one) =>
			conditions.every(({ choice, values }) => values.includes(one.configuration[choice] ?? "")),
		);
		return outcome("conditional", weakest(left), { conditions });
	}
	if (best.standing === "open")
		return outcome("undetermined", 0, {
			conditions: smallestChoices(
				tried.map((one) => ({ ...one, fits: one.standing === "open" })),
				choices,
			),
		});
	return (
		whereAllFail(tried, choices, musts, situation) ??
		outcome("not-sovereign", surestFailure(tried, choices, musts, situation))
	);
}

/** What no list names may be offered too: unless that is denied on a claim, it keeps the verdict open. */
function whereAllFail(
	tried: readonly Tried[],
	choices: readonly Choice[],
	musts: readonly Demand[],
	situation: Situation,
) {
	const isNamed = (one: Tried) => choices.every((choice) => one.configuration[choice] !== undefined);
	const others = possible(choices, musts, situation);
	const perhaps = others
		.filter((one) => one.offered > -2 && one.standing !== "fails")
		.sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)) || preference(a.configuration, b.configuration, situation));
	if (perhaps.length === 0) return null;
	const named = [...tried, ...others].filter(isNamed);
	const conditions = smallestChoices(
		named.map((one) => ({ configuration: one.configuration, fits: perhaps.some((other) => other === one) })),
		choices,
	);
	return {
		outcome: "undetermined" as const,
		assurance: null,
		configuration: bestOf(perhaps).configuration,
		conditions,
	};
}

/** "The surest unmet must of each configuration, and of these the weakest": or that it is not offered. */
function surestFailure(
	tried: readonly Tried[],
	choices: readonly Choice[],
	musts: readonly Demand[],
	situation: Situation,
) {
	const others = possible(choices, musts, situation).map((one) => Math.max(one.size, -one.offered));
	return Math.min(weakest(tried), ...others);
}

function possible(choices: readonly Choice[], musts: readonly Demand[], situation: Situation) {
	return possibleConfigurations(choices, musts, situation).map((one) => ({
		...tryOut(one.configuration, choices, musts, situation),
		offered: one.offered,
	}));
}

const weakest = (tried: readonly Tried[]) => Math.min(...tried.map((one) => one.size));

/** "One configuration fails if a must is unmet; else it is open if a must is unknown or unproven; else it passes." */
function tryOut(
	configuration: Configuration,
	choices: readonly Choice[],
	musts: readonly Demand[],
	situation: Situation,
): Tried {
	const at = { ...situation, configuration };
	const results = musts.map((must) => {
		const isUnread = departures.unlistedKeysChangeNoCustody && !mayChange(must, choices, situation);
		const truth = must.truth(isUnread ? situation : at);
		return { truth, status: statusOf(truth, must.accepts) };
	});
	const unmet = results.filter((one) => one.status === "unmet");
	const open = results.filter((one) => one.status === "unknown" || one.status === "unproven");
	const counts = { configuration, unmet: unmet.length, open: open.length };
	if (unmet.length > 0) return { ...counts, standing: "fails", size: Math.max(...unmet.map((one) => -one.truth)) };
	if (open.length > 0) return { ...counts, standing: "open", size: 0 };
	return { ...counts, standing: "passes", size: Math.min(5, ...results.map((one) => one.truth)) };
}

/** "Passes, open, fails"; then the one that lacks least; then as they stand. */
function bestOf<One extends Tried>(tried: readonly One[]): One {
	const standings = ["passes", "open", "fails"];
	const [best] = [...tried].sort(
		(a, b) => standings.indexOf(a.standing) - standings.indexOf(b.standing) || a.unmet - b.unmet || a.open - b.open,
	);
	if (!best) throw new Error("there is always the configuration of the question");
	return best;
}
