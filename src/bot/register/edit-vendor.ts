import type { OrderOf } from "../../questions/order.js";
import type { VendorChange } from "../../register/events.js";
import type { Vendor } from "../../register/vendor.js";
import { refusedReply } from "../../replies/register/register-reply.js";
import { type VendorEdited, vendorEditedReply } from "../../replies/register/vendor-change-reply.js";
import type { Reply } from "../../replies/reply.js";
import { Desk } from "../desk.js";
import { carryTaken } from "./carry-taken.js";
import { noVerdict } from "./no-verdict.js";
import { distinctTags, faultIn, tagKey } from "./vendor-terms.js";
import { vendorOf, viewerOf } from "./vendor-view.js";

/** Changes what a team says of a vendor, and tells what that does to its verdict. */
export async function editVendor(order: OrderOf<"edit-vendor">, desk: Desk): Promise<Reply> {
	const { telling } = desk.seat;
	const found = vendorOf(order, desk);
	if ("reply" in found) return found.reply;
	const { dataClasses, configuration, cadence } = order;
	const fault = faultIn({ dataClasses, configuration, cadence, tags: tagsAfter(found.vendor, order) }, desk);
	if (fault) return refusedReply(order, fault, telling);
	let before = found.vendor;
	const carried = await carryTaken(desk, order.vendor, (vendor) => {
		before = vendor;
		return { commands: [{ do: "edit-vendor", vendor: vendor.id, change: changeOf(vendor, order) }] };
	});
	if ("refusal" in carried) return refusedReply(order, carried.refusal, telling);
	const now = await Desk.open(desk.seat, desk.parts);
	const after = carried.state.vendors.get(order.vendor) ?? before;
	const edited: VendorEdited = { order, before, after };
	if (!mayTurn(before, after)) return vendorEditedReply(edited, viewerOf(desk));
	const assessed = now.assess(after);
	const verdicts = { before: desk.assess(before)?.answer, after: assessed?.answer ?? noVerdict(after, now) };
	return vendorEditedReply({ ...edited, verdicts }, viewerOf(now, assessed?.knowledge));
}

/** Only what is otherwise than it is: names and tags are laid over what is there by then. */
function changeOf(vendor: Vendor, order: OrderOf<"edit-vendor">): VendorChange {
	const { name, dataClasses, cadence } = order;
	const classes = dataClasses && [...new Set(dataClasses)];
	const configuration = { ...vendor.configuration, ...order.configuration };
	const context = { ...vendor.context, ...order.context };
	const tags = tagsAfter(vendor, order);
	return {
		...(name === undefined || name === vendor.name ? {} : { name }),
		...(classes && !isSame(classes, vendor.dataClasses) ? { dataClasses: classes } : {}),
		...(isSame(configuration, vendor.configuration) ? {} : { configuration }),
		...(isSame(context, vendor.context) ? {} : { context }),
		...(cadence === undefined || isSame(cadence, vendor.cadence) ? {} : { cadence }),
		...(isSame(tags, vendor.tags) ? {} : { tags }),
	};
}

function tagsAfter({ tags }: Vendor, { tag = [], untag = [] }: OrderOf<"edit-vendor">): string[] {
	const away = new Set(untag.map(tagKey));
	return distinctTags([...tags, ...tag]).filter((one) => !away.has(tagKey(one)));
}

/** Whether a verdict may be another by what was edited. */
function mayTurn(before: Vendor, after: Vendor): boolean {
	const asked = ({ dataClasses, configuration, context }: Vendor) => [dataClasses, configuration, context];
	return !isSame(asked(before), asked(after));
}

function isSame(a: unknown, b: unknown): boolean {
	return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** Objects by their keys: a choice made later is the same choice. */
function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== "object" || value === null) return value;
	return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}
