import type { OrderOf } from "../../questions/order.js";
import { alreadyThere, type NewVendorTerms } from "../../register/commands/add-vendor.js";
import type { Vendor } from "../../register/vendor.js";
import { showButton } from "../../replies/register/decision-buttons.js";
import { refusedReply } from "../../replies/register/register-reply.js";
import type { Reply } from "../../replies/reply.js";
import { type Assessed, Desk } from "../desk.js";
import { namesakeOf } from "./same-services.js";
import { distinctTags, faultIn } from "./vendor-terms.js";
import { shownVendor } from "./vendor-view.js";

/**
 * Adds a service of the knowledge, or one of the team's own, and shows it with its verdict. Whoever added it has that
 * verdict before them: it is the vendor's first review, against which later ones are held.
 */
export async function addVendor(order: OrderOf<"add-vendor">, desk: Desk): Promise<Reply> {
	const { telling } = desk.seat;
	const fault = faultIn(order, desk);
	if (fault) return refusedReply(order, fault, telling);
	const terms = termsOf(order);
	const there = desk.team.named(order.name) ?? namesakeOf(terms, desk);
	const taken = there && alreadyThere(desk.state, there.name);
	const carried = taken && "refusal" in taken ? taken : await desk.carry({ do: "add-vendor", vendor: terms });
	if ("refusal" in carried) {
		const reply = refusedReply(order, carried.refusal, telling);
		return there && carried.refusal.code === "name-taken" ? { ...reply, actions: [showButton(there, telling)] } : reply;
	}
	const id = carried.events.flatMap((event) => (event.type === "vendor-added" ? [event.vendor.id] : []))[0];
	const added = await Desk.open(desk.seat, desk.parts);
	const vendor = id === undefined ? undefined : added.state.vendors.get(id);
	if (!vendor) throw new Error("a vendor that was added is in the register");
	return shownVendor(order, vendor, added, (assessed) => reviewed(vendor, added, assessed), true);
}

function termsOf(order: OrderOf<"add-vendor">): NewVendorTerms {
	const { name, offering, dataClasses, configuration, context, owner, cadence, tags } = order;
	return {
		name,
		bought: offering === null ? { kind: "own", intake: {} } : { kind: "known", offering },
		dataClasses: [...new Set(dataClasses)],
		...(configuration ? { configuration } : {}),
		...(context ? { context } : {}),
		...(owner === undefined ? {} : { owner }),
		...(cadence === undefined ? {} : { cadence }),
		...(tags ? { tags: distinctTags(tags) } : {}),
	};
}

/** Somebody else may have changed it by now: then it is theirs to look at. */
async function reviewed(vendor: Vendor, desk: Desk, assessed: Assessed) {
	const { id, revision } = vendor;
	const grounds = await desk.grounds(assessed);
	const carried = await desk.carry({ do: "review-vendor", vendor: id, revision, grounds });
	const after = "refusal" in carried ? undefined : carried.state.vendors.get(id);
	return { answer: grounds.answer, vendor: after ?? vendor };
}
