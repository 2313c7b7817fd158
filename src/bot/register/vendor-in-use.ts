import type { Refusal } from "../../register/commands/index.js";
import { vendorIn } from "../../register/commands/refusals.js";
import type { Vendor } from "../../register/vendor.js";
import type { Desk } from "../desk.js";

/** The vendor that an order speaks of, or why nothing can be done with it: there is none, or it is archived. */
export function vendorInUse(
	id: string,
	{ state }: Pick<Desk, "state">,
): { readonly vendor: Vendor } | { readonly refusal: Refusal } {
	const found = vendorIn(state, id);
	if ("vendor" in found) return found;
	if ("refusal" in found.refusal) return found.refusal;
	throw new Error("a vendor that is not in use is refused");
}
