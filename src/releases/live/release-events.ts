import type { ReleaseRefused } from "../release-file.js";

/** What is worth a line in the log. */
export type ReleaseEvent =
	| {
			readonly kind: "taken";
			readonly version: string;
			readonly digest: string;
			/** The release that was in use before. */
			readonly was: string;
			/** The key that vouches for it. */
			readonly key: string | undefined;
			readonly flips?: Flips | undefined;
	  }
	/** Taken as it is: nobody vouches for it, and no key is trusted that could. */
	| { readonly kind: "unsigned"; readonly version: string }
	/** A candidate that is not used; what is in use stays. */
	| { readonly kind: "refused"; readonly inUse: string; readonly refused: ReleaseRefused }
	/** The release in use should have been followed by another one. */
	| { readonly kind: "expired"; readonly version: string; readonly expires: string }
	/** Looking for new releases failed, for no fault of a release. */
	| { readonly kind: "failed"; readonly error: unknown };

/** What verdicts another release turned. */
export interface Flips {
	readonly count: number;
	/** The first few, in words. */
	readonly first: readonly string[];
}

/** What one release turned against an earlier one; undefined where nobody knows. */
export type FlipsBetween = (from: string, to: string) => Promise<Flips | undefined>;
