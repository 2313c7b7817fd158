import { z } from "zod";
import { evidenceIdSchema, paragraphSchema, vendorIdSchema } from "../identities.js";
import type { State } from "../state.js";
import { type Context, happened, type Outcome, refused } from "./outcome.js";
import { unlessRole, vendorIn } from "./refusals.js";

export const retireEvidenceSchema = z.strictObject({
	do: z.literal("retire-evidence"),
	vendor: vendorIdSchema,
	evidence: evidenceIdSchema,
	reason: paragraphSchema.optional(),
});

/** Whoever added it or looks after the vendor may retire it; another's only an approver. */
export function retireEvidence(state: State, command: z.infer<typeof retireEvidenceSchema>, context: Context): Outcome {
	const { vendor: id, evidence, reason } = command;
	const found = vendorIn(state, id);
	if ("refusal" in found) return found.refusal;
	const known = found.vendor.evidence.find((one) => one.id === evidence);
	if (!known || known.retired)
		return refused(
			"unknown-evidence",
			{
				en: "{name} has no evidence {evidence} that still counts. Show the vendor to see what it has.",
				fr: "Le fournisseur {name} n'a pas de pièce {evidence} qui compte encore. Affichez-le pour voir ses pièces.",
			},
			{ name: found.vendor.name, evidence },
		);
	const isTheirs = known.by === context.by || found.vendor.owner === context.by;
	return (
		unlessRole(state, context, isTheirs ? "member" : "approver") ??
		happened(context, { type: "evidence-retired", vendor: id, evidence, ...(reason === undefined ? {} : { reason }) })
	);
}
