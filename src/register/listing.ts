import { z } from "zod";
import { outcomeSchema, type Verdict } from "../evaluator/hangs-on.js";
import type { Day } from "../knowledge/dates.js";
import { idSchema } from "../knowledge/text.js";
import { personIdSchema } from "./identities.js";
import { reviewDue } from "./schedule/dues.js";
import { addDays } from "./schedule/working-days.js";
import type { State } from "./state.js";
import type { Vendor } from "./vendor.js";

/** Where a vendor stands in its schedule: `due` within the days that an overview looks ahead. */
export const standingSchema = z.enum(["overdue", "due", "later", "never"]);
export type Standing = z.infer<typeof standingSchema>;

const ahead = 30;

/** Whatever was snoozed: what is overdue stays overdue until somebody has reviewed it. */
export function standingOf(vendor: Vendor, day: Day): Standing {
	const due = reviewDue(vendor);
	if (due === null) return "never";
	if (due < day) return "overdue";
	return due <= addDays(day, ahead) ? "due" : "later";
}

/** What is overdue is due as well. */
function stands(vendor: Vendor, day: Day, wanted: Standing): boolean {
	const standing = standingOf(vendor, day);
	return standing === wanted || (wanted === "due" && standing === "overdue");
}

/** Which vendors; what is left out does not matter. */
export const filterSchema = z
	.strictObject({
		standing: standingSchema.describe("due: those that are overdue as well"),
		outcome: outcomeSchema.describe("Today's; of the last review where today's cannot be had"),
		owner: personIdSchema.nullable().describe("null: nobody"),
		dataClass: idSchema,
		tag: z.string(),
		archived: z.boolean().describe("true: the archived only; left out: those in use"),
	})
	.partial();
export type Filter = z.infer<typeof filterSchema>;

/**
 * The vendors that fit, those whose review is due first before the others.
 * @param verdictOf the verdict that counts; left out, what the last review found, which one without a look did not
 */
export function listVendors(
	state: State,
	day: Day,
	filter: Filter = {},
	verdictOf: (vendor: Vendor) => Verdict | undefined = ({ reviewed }) => reviewed?.grounds?.verdict,
): Vendor[] {
	const { standing, outcome, owner, dataClass, tag, archived = false } = filter;
	const found: { readonly vendor: Vendor; readonly due: string }[] = [];
	for (const [, vendor] of state.vendors) {
		if (Boolean(vendor.archived) !== archived) continue;
		if (standing !== undefined && !stands(vendor, day, standing)) continue;
		if (outcome !== undefined && verdictOf(vendor)?.outcome !== outcome) continue;
		if (owner !== undefined && vendor.owner !== owner) continue;
		if (dataClass !== undefined && !vendor.dataClasses.includes(dataClass)) continue;
		if (tag !== undefined && !vendor.tags.includes(tag)) continue;
		found.push({ vendor, due: reviewDue(vendor) ?? "9999" });
	}
	found.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.vendor.name < b.vendor.name ? -1 : 1));
	return found.map(({ vendor }) => vendor);
}
