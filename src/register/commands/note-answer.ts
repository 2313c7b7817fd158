import { z } from "zod";
import { versionSchema } from "../../knowledge/release.js";
import { answerDigestSchema, vendorIdSchema } from "../identities.js";
import type { State } from "../state.js";
import { type Context, happened, type Outcome } from "./outcome.js";
import { unknownVendor } from "./refusals.js";

export const noteAnswerSchema = z.strictObject({
	do: z.literal("note-answer"),
	intent: z.string().min(1).max(40),
	vendor: vendorIdSchema.optional(),
	answer: answerDigestSchema,
	release: versionSchema,
	evaluator: z.string().min(1).max(20),
});

/** That somebody asked and what the answer was: for the audit log only. */
export function noteAnswer(state: State, command: z.infer<typeof noteAnswerSchema>, context: Context): Outcome {
	const { do: _do, vendor, ...asked } = command;
	if (vendor !== undefined && !state.vendors.get(vendor)) return unknownVendor(vendor);
	return happened(context, { type: "asked", ...asked, ...(vendor === undefined ? {} : { vendor }) });
}

export const useReleaseSchema = z.strictObject({ do: z.literal("use-release"), release: versionSchema });

/** The newest knowledge that the tenant had a reply from; nothing happens where that is so already. */
export function useRelease(state: State, { release }: z.infer<typeof useReleaseSchema>, context: Context): Outcome {
	return state.release === release ? { events: [] } : happened(context, { type: "release-used", release });
}
