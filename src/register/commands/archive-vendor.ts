import { z } from "zod";
import { paragraphSchema, vendorIdSchema } from "../identities.js";
import type { State } from "../state.js";
import { type Context, happened, type Outcome, refused } from "./outcome.js";
import { unknownVendor, unlessRole, vendorIn } from "./refusals.js";

export const archiveVendorSchema = z.strictObject({
	do: z.literal("archive-vendor"),
	vendor: vendorIdSchema,
	reason: paragraphSchema.optional(),
});

/** Whoever looks after a vendor may archive it; of another's only an approver. */
export function archiveVendor(state: State, command: z.infer<typeof archiveVendorSchema>, context: Context): Outcome {
	const { vendor: id, reason } = command;
	const found = vendorIn(state, id);
	if ("refusal" in found) return found.refusal;
	const isTheirs = found.vendor.owner === context.by;
	return (
		unlessRole(state, context, isTheirs ? "member" : "approver") ??
		happened(context, { type: "vendor-archived", vendor: id, ...(reason === undefined ? {} : { reason }) })
	);
}

export const restoreVendorSchema = z.strictObject({ do: z.literal("restore-vendor"), vendor: vendorIdSchema });

export function restoreVendor(
	state: State,
	{ vendor: id }: z.infer<typeof restoreVendorSchema>,
	context: Context,
): Outcome {
	const vendor = state.vendors.get(id);
	if (!vendor) return unknownVendor(id);
	const least = vendor.owner === context.by ? "member" : "approver";
	if (!vendor.archived)
		return refused(
			"not-archived",
			{
				en: "{name} is not archived. There is nothing to restore.",
				fr: "Le fournisseur {name} n'est pas archivé. Il n'y a rien à rétablir.",
			},
			{ name: vendor.name },
		);
	return unlessRole(state, context, least) ?? happened(context, { type: "vendor-restored", vendor: id });
}
