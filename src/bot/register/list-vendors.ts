import type { OrderOf } from "../../questions/order.js";
import { listVendors as vendorsIn } from "../../register/listing.js";
import { type Outdated, outdatedDecision } from "../../register/outdated.js";
import type { Vendor } from "../../register/vendor.js";
import { pageOf, vendorListReply } from "../../replies/register/vendor-list-reply.js";
import type { Reply } from "../../replies/reply.js";
import type { Desk } from "../desk.js";
import { verdictNow } from "../verdict-now.js";
import { fittingVendors, verdictsOf } from "./listed-verdicts.js";
import { viewerOf } from "./vendor-view.js";

/** So many at once where a button shows the next; a terminal has none, and scrolls. */
const page = 10;
const terminalPage = 100;
/** So many are looked at of those whose decision rests on another verdict; the reminders name them all. */
const mostOutdated = 20;

/** The team's vendors, or some of them. */
export async function listVendors(order: OrderOf<"list-vendors">, desk: Desk): Promise<Reply> {
	const { state, seat } = desk;
	const { found, known, unsure } = await fittingVendors(order.filter, desk);
	const all = vendorsIn(state, seat.today).length;
	const size = seat.from === "terminal" ? terminalPage : page;
	const verdicts = await verdictsOf(pageOf(order, found, size), desk, known?.todayOf);
	const otherwise = order.filter.standing === "due" ? remindedOf(desk).filter((one) => !found.includes(one)) : [];
	return vendorListReply({ order, found, all, page: size, verdicts, unsure, otherwise }, viewerOf(desk));
}

/** Only what was decided of is worked out. */
function outdatedNow(vendor: Vendor, desk: Desk): Outdated | undefined {
	if (vendor.archived || vendor.decisions.length === 0) return undefined;
	return outdatedDecision(vendor, verdictNow(vendor, desk));
}

/** The vendors of which somebody is to be told that the decision on them rests on another verdict than today's. */
function remindedOf(desk: Desk): Vendor[] {
	const reminded = [...desk.state.vendors].flatMap(([, vendor]) =>
		!vendor.archived && vendor.reminders.some(({ closed, cause }) => !closed && cause.kind === "decision")
			? [vendor]
			: [],
	);
	return reminded.slice(0, mostOutdated).filter((vendor) => outdatedNow(vendor, desk));
}
