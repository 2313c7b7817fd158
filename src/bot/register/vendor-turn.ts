import type { Assessment } from "../../evaluator/answer.js";
import type { Vendor } from "../../register/vendor.js";
import { Telling } from "../../replies/telling.js";
import { type Assessed, Desk } from "../desk.js";
import { noVerdict } from "./no-verdict.js";
import { noteShown } from "./note-shown.js";

/** A vendor as it is after a change, and its verdict before and after. */
export interface VendorTurn {
	readonly vendor: Vendor;
	readonly verdict: { readonly before: Assessment | undefined; readonly after: Assessment } | undefined;
	/** Why there is no verdict; empty where there is one. */
	readonly without: string;
	/** Under which the new verdict is kept. */
	readonly kept: string | undefined;
	/** Names what the team added as well. */
	readonly telling: Telling;
	/** The places that count as home for its data. */
	readonly home: readonly string[];
	/** The register after the change. */
	readonly desk: Desk;
}

/** Looks at a vendor again once something about it was recorded. @param before its verdict until then */
export async function vendorTurned(vendor: Vendor, before: Assessed | undefined, desk: Desk): Promise<VendorTurn> {
	const { seat, parts } = desk;
	const later = await Desk.open(seat, parts);
	const now = later.state.vendors.get(vendor.id) ?? vendor;
	const after = later.assess(now);
	const { knowledge } = after ?? later.team.over(seat.knowledge, [now]);
	return {
		vendor: now,
		verdict: after && { before: before?.answer, after: after.answer },
		without: after ? "" : seat.telling.text(noVerdict(now, later).says),
		kept: after && (await noteShown(after, later)),
		telling: new Telling(seat.telling.language, knowledge),
		home: after?.answer.question.home ?? [],
		desk: later,
	};
}
