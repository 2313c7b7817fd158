import type { Grounds } from "../../register/decision.js";
import type { Vendor } from "../../register/vendor.js";
import type { Desk } from "../desk.js";

/**
 * The last assessment of a vendor that somebody had before them. Whoever only marked it as reviewed looked at none:
 * then the one before counts, which the journal still has.
 */
export async function lastLook(vendor: Vendor, { parts, seat }: Desk): Promise<Grounds | undefined> {
	const { reviewed } = vendor;
	// A decision is a review as well, so that no decision is later than this.
	if (!reviewed || reviewed.grounds) return reviewed?.grounds;
	const history = await parts.store.history(seat.tenant);
	return history
		.toReversed()
		.flatMap(({ event }) =>
			event.type === "vendor-reviewed" && event.vendor === vendor.id ? (event.grounds ?? []) : [],
		)[0];
}
