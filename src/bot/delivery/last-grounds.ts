import type { Grounds } from "../../register/decision.js";
import type { Vendor } from "../../register/vendor.js";

/**
 * The assessment that somebody last had before them. Deciding is reviewing too; whoever only said that it was done
 * looked at none.
 */
export function lastGrounds({ reviewed, decisions }: Pick<Vendor, "reviewed" | "decisions">): Grounds | undefined {
	return reviewed?.grounds ?? decisions.at(-1)?.grounds;
}
