import type { Verdict } from "../evaluator/hangs-on.js";
import type { Vendor } from "./vendor.js";

/** A decision whose vendor comes out otherwise than what was decided on. */
export interface Outdated {
	readonly decision: Vendor["decisions"][number];
	/** What was decided on. */
	readonly before: Verdict;
	readonly after: Verdict;
}

/** Whether the decision that counts rests on another verdict than the one that is so now, whatever made the difference. */
export function outdatedDecision(
	{ decisions }: Pick<Vendor, "decisions">,
	now: Verdict | undefined,
): Outdated | undefined {
	const decision = decisions.at(-1);
	if (!decision || !now) return undefined;
	const before = decision.grounds.verdict;
	const { outcome, assurance } = now;
	return isSameVerdict(before, now) ? undefined : { decision, before, after: { outcome, assurance } };
}

export function isSameVerdict(before: Verdict, after: Verdict): boolean {
	return before.outcome === after.outcome && before.assurance === after.assurance;
}
