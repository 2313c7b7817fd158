import type { ExposureStatus } from "../../src/evaluator/answer.js";
import type { Law } from "../../src/knowledge/laws.js";
import { departures } from "./departures.js";
import { type Combination, combinations, contentOf, lawsThatExpose, mitigates, reachUnder, removed } from "./laws.js";
import type { Situation } from "./situation.js";

/** Exposure (EVALUATOR, section 4): "the status shown, the worst over the held readings". */

export interface ReferenceExposure {
	readonly law: string;
	readonly status: ExposureStatus;
	readonly contested: boolean;
}

const worstFirst = ["exposed", "unknown", "mitigated", "none"] as const;

/** "What remains is listed; the status is `mitigated` when the content is out of reach and something else is not." */
function statusUnder(law: Law, combination: Combination, situation: Situation): ExposureStatus {
	const reach = reachUnder(law, combination, situation);
	if (reach <= 0) return reach < 0 ? "none" : "unknown";
	const remains = law.takes.filter((part) => removed(law, part, situation) <= 0);
	if (law.takes.length > 0 && remains.length === 0) return "none";
	const content = contentOf(law);
	if (departures.anythingMitigatesMetadata && content.length === 0 && law.takes.length > 0)
		return law.mitigations.some((one) => mitigates(one, situation) > 0) ? "mitigated" : "exposed";
	return content.length > 0 && content.every((part) => !remains.includes(part)) ? "mitigated" : "exposed";
}

export function exposureOf(law: Law, situation: Situation): ReferenceExposure {
	const all = combinations(law, situation);
	const statuses = all.map((one) => statusUnder(law, one, situation));
	const reach = all.map((one) => reachUnder(law, one, situation));
	return {
		law: law.id,
		status: worstFirst.find((one) => statuses.includes(one)) ?? "unknown",
		contested: reach.some((one) => one > 0) && reach.some((one) => one < 0),
	};
}

export const exposures = (situation: Situation): ReferenceExposure[] =>
	lawsThatExpose(situation).map((law) => exposureOf(law, situation));
