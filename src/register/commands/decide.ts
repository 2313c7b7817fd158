import { z } from "zod";
import { addMonths } from "../../knowledge/dates.js";
import { groundsSchema, type Ruling, rulingSchema } from "../decision.js";
import { paragraphSchema, vendorIdSchema } from "../identities.js";
import type { State } from "../state.js";
import { type Context, happened, type Outcome, refused, todayOf } from "./outcome.js";
import { unlessRole, vendorIn } from "./refusals.js";

export const decideSchema = z.strictObject({
	do: z.literal("decide"),
	vendor: vendorIdSchema,
	revision: z.number().int().positive().describe("The vendor's revision that the assessment speaks of"),
	ruling: rulingSchema,
	reason: paragraphSchema,
	grounds: groundsSchema,
});

/** A waiver is no way to approve for good. */
const longestWaiver = 60;

/** A decision rests on an assessment that somebody has just read: so it is a review as well. */
export function decide(state: State, command: z.infer<typeof decideSchema>, context: Context): Outcome {
	const { vendor: id, ruling, reason, grounds } = command;
	const found = vendorIn(state, id, command.revision);
	if ("refusal" in found) return found.refusal;
	const day = todayOf(state, context);
	return (
		unlessRole(state, context, "approver") ??
		wrongEnd(ruling, day) ??
		happened(
			context,
			{
				type: "decided",
				vendor: id,
				decision: {
					id: `d-${context.newId()}`,
					ruling,
					reason,
					grounds,
					day,
					at: context.now.toISOString(),
					by: context.by,
				},
			},
			{ type: "vendor-reviewed", vendor: id, day, grounds },
		)
	);
}

function wrongEnd(ruling: Ruling, today: string): Outcome | undefined {
	if (ruling.is !== "waiver") return undefined;
	const last = addMonths(today, longestWaiver);
	if (ruling.until > today && ruling.until <= last) return undefined;
	return refused(
		"impossible-date",
		{
			en: "A waiver holds until a day after {today} and no later than {last}. Choose such a day.",
			fr: "Une dérogation vaut jusqu'à un jour après le {today} et au plus tard le {last}. Choisissez un tel jour.",
		},
		{ today, last },
	);
}
