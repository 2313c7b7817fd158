import { z } from "zod";
import { personIdSchema, vendorIdSchema } from "../identities.js";
import type { State } from "../state.js";
import { type Context, happened, type Outcome, refused } from "./outcome.js";
import { unlessRole, vendorIn } from "./refusals.js";

export const assignVendorSchema = z.strictObject({
	do: z.literal("assign-vendor"),
	vendor: vendorIdSchema,
	owner: personIdSchema.nullable().describe("null: nobody"),
});

export function assignVendor(state: State, command: z.infer<typeof assignVendorSchema>, context: Context): Outcome {
	const { vendor: id, owner } = command;
	const found = vendorIn(state, id);
	if ("refusal" in found) return found.refusal;
	if (found.vendor.owner === owner)
		return refused(
			"nothing-to-change",
			{
				en: owner
					? "{name} already has that owner. Nothing was changed."
					: "{name} has no owner as it is. Nothing was changed.",
				fr: owner
					? "Le fournisseur {name} a déjà ce responsable. Rien n'a été changé."
					: "Le fournisseur {name} est déjà sans responsable. Rien n'a été changé.",
			},
			{ name: found.vendor.name },
		);
	return unlessRole(state, context, "member") ?? happened(context, { type: "vendor-assigned", vendor: id, owner });
}
