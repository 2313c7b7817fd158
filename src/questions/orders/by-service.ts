import type { NameIndex } from "../names.js";
import { resolve } from "../resolve.js";
import type { Token } from "../tokens.js";
import type { VendorNames } from "./ground.js";
import type { KnownVendor } from "./vendor-finder.js";

/**
 * The vendors of a team of which a service is bought that these words are a name of, or may be: "azure" is whatever the
 * team calls what it runs there. @param exactly only a name that one service has
 */
export function vendorsBuying(
	tokens: readonly Token[],
	{ vendors, index, exactly }: { vendors: VendorNames; index: NameIndex; exactly: boolean },
): readonly KnownVendor[] {
	const found = resolve(index, "offering", tokens);
	if (found.kind === "one" && (!exactly || found.how === "exact")) return vendors.buying([found.id]);
	return found.kind === "several" && !exactly ? vendors.buying(found.ids) : [];
}
