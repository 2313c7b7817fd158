import type { Verdict } from "../../evaluator/hangs-on.js";
import type { OrderOf } from "../../questions/order.js";
import { listVendors } from "../../register/listing.js";
import type { Vendor } from "../../register/vendor.js";
import type { ListedVerdict } from "../../replies/register/vendor-list-reply.js";
import type { Desk } from "../desk.js";
import { looksAt } from "../last-look.js";
import { verdictNow } from "../verdict-now.js";
import { tagKey } from "./vendor-terms.js";

type Filter = OrderOf<"list-vendors">["filter"];

/** What a verdict is looked up in, and whether all verdicts are there. */
interface Known {
	readonly todayOf: (vendor: Vendor) => Verdict | undefined;
	readonly whole: boolean;
}

/** The vendors that fit. */
interface Fitting {
	readonly found: readonly Vendor[];
	/** Known where they were narrowed by their verdict. */
	readonly known: Known | undefined;
	/** Some may have been left out, or shown, by a verdict that is not today's. */
	readonly unsure: boolean;
}

/**
 * The vendors that fit, by today's verdict where one is asked for and today's can be had in time; by the last that
 * somebody had before them otherwise.
 */
export async function fittingVendors({ tag, outcome, ...filter }: Filter, desk: Desk): Promise<Fitting> {
	const { state, seat } = desk;
	const all = listVendors(state, seat.today, filter);
	const tagged = tag === undefined ? all : all.filter(({ tags }) => tags.some((one) => tagKey(one) === tagKey(tag)));
	if (outcome === undefined) return { found: tagged, known: undefined, unsure: false };
	const known = await knownOf(desk);
	const verdicts = await verdictsOf(tagged, desk, known.todayOf);
	const found = tagged.filter(({ id }) => verdicts.get(id)?.verdict.outcome === outcome);
	const inUse = tagged.filter(({ archived }) => !archived);
	const unsure = inUse.some(({ id }) =>
		known.whole ? verdicts.get(id)?.isToday === false : !verdicts.get(id)?.isToday,
	);
	return { found, known, unsure };
}

/** Each vendor's verdict, today's where it can be had; archived vendors stay as they were. */
export async function verdictsOf(
	vendors: readonly Vendor[],
	desk: Desk,
	todayOf: Known["todayOf"] = (vendor) => verdictNow(vendor, desk),
): Promise<ReadonlyMap<string, ListedVerdict>> {
	const lookOf = await looksAt(vendors, desk);
	return new Map(
		vendors.flatMap((vendor): [string, ListedVerdict][] => {
			const today = vendor.archived ? undefined : todayOf(vendor);
			const verdict = today ?? lookOf(vendor)?.verdict;
			return verdict ? [[vendor.id, { verdict, isToday: today !== undefined }]] : [];
		}),
	);
}

/** Today's verdicts of all, as far as they can be had in the time that somebody waits. */
async function knownOf(desk: Desk): Promise<Known> {
	const { state, seat } = desk;
	const ahead = await seat.outlook?.(state, seat.today);
	return { todayOf: (vendor) => ahead?.outlook.verdictOf(vendor), whole: ahead?.whole ?? false };
}
