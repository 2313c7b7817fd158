import type { Vendor } from "../../register/vendor.js";
import type { Action } from "../reply.js";
import type { Telling } from "../telling.js";
import { orderAction } from "./vendor-actions.js";

type Named = Pick<Vendor, "id" | "name">;

/** The e-mail that asks the vendor. */
export function draftButton({ id, name: vendor }: Named, telling: Telling): Action {
	const said = { label: "evidenceAskVendor", typed: "evidenceTypedDraft", slots: { vendor } } as const;
	return orderAction({ order: "draft-questions", vendor: id }, said, telling);
}

export function showButton({ id, name: vendor }: Named, telling: Telling): Action {
	const said = { label: "evidenceShowVendor", typed: "evidenceTypedShow", slots: { vendor } } as const;
	return orderAction({ order: "show-vendor", vendor: id }, said, telling);
}
