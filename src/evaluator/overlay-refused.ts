import type { Text } from "../knowledge/text.js";

/** Something wrong in an overlay: where it stands, what it is and what to do. */
export interface OverlayFault {
	/** Stable, e.g. `not-for-evidence`. */
	readonly code: string;
	/** From the overlay down: ["facts", 2, "attribute"]. */
	readonly path: readonly (string | number)[];
	readonly says: Text;
	readonly mend: Text;
}

/** An overlay that breaks a rule of evidence. Nothing of it is laid over: an answer rests on all of it or on none. */
export class OverlayRefused extends Error {
	readonly code: string;
	/** All that is wrong, in the overlay's order; never empty. */
	readonly faults: readonly OverlayFault[];

	constructor(first: OverlayFault, ...others: OverlayFault[]) {
		super(`${first.path.join(".") || "·"} ${first.code}: ${first.says.en} → ${first.mend.en}`);
		this.code = first.code;
		this.faults = [first, ...others];
	}
}
