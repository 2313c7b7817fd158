import type { Verdict } from "../../evaluator/hangs-on.js";
import type { Day } from "../../knowledge/dates.js";
import type { Grounds } from "../../register/decision.js";
import { isSameVerdict, outdatedDecision } from "../../register/outdated.js";
import type { DecidedOtherwise, Flip } from "../../register/schedule/outlook.js";
import type { Vendor } from "../../register/vendor.js";

/** What is known of a vendor's verdict. */
export interface VerdictsKnown {
	/** Today's. */
	readonly now: Verdict | undefined;
	/** What somebody last read. */
	readonly read: Grounds | undefined;
	/** By which release it turned, where one did. */
	readonly flip: Flip | undefined;
	readonly day: Day;
	/** The verdict of another day, by what is known today. */
	readonly on: (day: Day) => Verdict | undefined;
}

/**
 * Whether the decision on a vendor rests on another verdict than today's, and nothing else tells of it: the team's own
 * evidence, anybody's, or its settings did it. What a release or a day has turned is told as such, and whoever has read
 * the verdict as it is now has left the decision as it is.
 */
export function decidedOtherwise(
	vendor: Vendor,
	{ now, read, flip, day, on }: VerdictsKnown,
): DecidedOtherwise | undefined {
	const outdated = outdatedDecision(vendor, now);
	if (!outdated || flip || (read && isSameVerdict(read.verdict, outdated.after))) return undefined;
	const { decision, before, after } = outdated;
	const { ruling, grounds } = decision;
	if (ruling.is === "waiver" && ruling.until < day) return undefined;
	// The same on the day of the decision as it was decided on then: time alone has turned it since.
	const then = on(grounds.asOf);
	return then && isSameVerdict(then, before) ? undefined : { decision: decision.id, before, after };
}
