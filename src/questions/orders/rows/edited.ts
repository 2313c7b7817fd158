import type { OrderOf } from "../../order.js";
import { type Got, madeOf, type Reading } from "../reading.js";
import type { Said } from "../said.js";

/** What an edit changes of a vendor. */
export type Change = Omit<OrderOf<"edit-vendor">, "order" | "vendor">;

/** An edit of the vendor that is named. */
export function edited(said: Said, change: () => Got<Change>): Reading {
	return madeOf(said.vendor(), ({ id }) =>
		madeOf(change(), (changed) => ({ order: "edit-vendor", vendor: id, ...changed })),
	);
}
