import { layOver, OverlayRefused } from "../../evaluator/index.js";
import type { OverlayFault } from "../../evaluator/overlay-refused.js";
import { inBoth } from "../../knowledge/text.js";
import { type Command, carryOut, type Outcome, type Refusal, unreadable } from "../../register/commands/index.js";
import { vendorIn } from "../../register/commands/refusals.js";
import { overlayOf } from "../../register/overlay-of.js";
import { reduceAll } from "../../register/reduce.js";
import type { Vendor } from "../../register/vendor.js";
import { capital } from "../../replies/cut.js";
import type { Carried, Desk } from "../desk.js";
import { digestOf } from "../digest.js";

/** What is to be done to a vendor as it is by then, or why it is not. */
export type Wanted = { readonly commands: readonly Command[] } | { readonly refusal: Refusal };

/**
 * Changes a vendor by several commands, all of them or none, as it is when it is their turn: nobody's answer is lost to
 * another's. Nothing is kept that the release in use cannot take.
 */
export async function carryTaken(desk: Desk, id: string, wanted: (vendor: Vendor) => Wanted): Promise<Carried> {
	const { seat, parts } = desk;
	const { tenant, by, from, knowledge } = seat;
	const context = { now: parts.clock.now(), newId: parts.newId, by, from };
	const outcome = await parts.store.change<Outcome>(tenant, (state) => {
		const none = (result: Outcome) => ({ events: [], result });
		const found = vendorIn(state, id);
		if ("refusal" in found) return none(found.refusal);
		const asked = wanted(found.vendor);
		if ("refusal" in asked) return none(asked);
		let after = state;
		const events = [];
		for (const command of asked.commands) {
			const unread = unreadable(command);
			if (unread) return none({ refusal: unread });
			const result = carryOut(after, command, context);
			if ("refusal" in result) return none(result);
			events.push(...result.events);
			after = reduceAll(after, result.events);
		}
		const changed = after.vendors.get(id);
		const refusal = changed && untaken(found.vendor, changed, knowledge);
		return refusal ? none({ refusal }) : { events, result: { events } };
	});
	return "refusal" in outcome ? outcome : { state: await parts.store.read(tenant), events: outcome.events };
}

/** What the release cannot take of a vendor as it would be; what it could not take before is no reason to refuse. */
function untaken(before: Vendor, after: Vendor, knowledge: Desk["seat"]["knowledge"]): Refusal | undefined {
	const known = new Set(faultsOf(before, knowledge).map(({ says }) => says.en));
	const fault = faultsOf(after, knowledge).find(({ says }) => !known.has(says.en));
	if (!fault) return undefined;
	const { code, says, mend } = fault;
	return { code, says: inBoth((language) => `${capital(says[language])}. ${capital(mend[language])}.`) };
}

function faultsOf(vendor: Vendor, knowledge: Desk["seat"]["knowledge"]): readonly OverlayFault[] {
	const overlay = overlayOf(vendor, digestOf);
	if (!overlay) return [];
	try {
		layOver(knowledge, overlay);
		return [];
	} catch (error) {
		if (error instanceof OverlayRefused) return error.faults;
		throw error;
	}
}
