import type { Attempt } from "./occurrence.js";
import { arrived } from "./outbox.js";

/** Where sending one thing to one recipient stands. */
export type SendingStand =
	/** Not tried yet since it was last due. */
	| { readonly is: "waiting" }
	| { readonly is: "arrived" }
	/** The person wants no messages. */
	| { readonly is: "blocked" }
	/** Tried, and nobody knows what became of it: the next pass asks, or sends it once more as a possible repeat. */
	| { readonly is: "in-doubt" }
	/** Failed, and tried again from then on. */
	| { readonly is: "again"; readonly at: string }
	/** Tried no more. A person begins anew: by snoozing it, or by giving the vendor another owner. */
	| { readonly is: "given-up" };

const minute = 60_000;
const hour = 60 * minute;

/** How long after each try that failed the next one is made; after the eighth it stays failed. */
const waits = [minute, 5 * minute, 30 * minute, 2 * hour, 6 * hour, 12 * hour, 24 * hour];

/** Why something stays failed after one try in doubt was followed by another. */
export const stillInDoubt = "in-doubt-twice";

/** @param deliver when it is due; a try before that has no part in it */
export function standOf(deliver: string, last: Attempt | undefined): SendingStand {
	if (!last || last.at < deliver) return { is: "waiting" };
	if (last.outcome === "blocked") return { is: "blocked" };
	if (arrived(deliver, last)) return { is: "arrived" };
	if (last.outcome === "pending") return { is: "in-doubt" };
	const wait = waits[last.tries - 1];
	if (wait === undefined || last.reason === stillInDoubt) return { is: "given-up" };
	const next = new Date(Date.parse(last.settled ?? last.at) + wait).toISOString();
	const [, later = next] = [next, last.notBefore ?? next].sort();
	return { is: "again", at: later };
}
