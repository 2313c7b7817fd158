import { z } from "zod";
import { dateWords } from "../../knowledge/date-words.js";
import { addMonths } from "../../knowledge/dates.js";
import { groundsSchema, type Ruling, rulingSchema } from "../decision.js";
import { paragraphSchema, vendorIdSchema } from "../identities.js";
import { addDays } from "../schedule/working-days.js";
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
			en: "A waiver must end on a day from {first} to {last}. Choose one of these days.",
			fr: "Une dérogation doit finir un jour compris entre le {first} et le {last}. Choisissez l'un de ces jours.",
		},
		{ first: dateWords(addDays(today, 1)), last: dateWords(last) },
	);
}
