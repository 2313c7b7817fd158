import { z } from "zod";
import { verdictSchema } from "../evaluator/hangs-on.js";
import { daySchema } from "../knowledge/dates.js";
import { versionSchema } from "../knowledge/release.js";
import {
	actorSchema,
	channelSchema,
	decisionIdSchema,
	instantSchema,
	personIdSchema,
	vendorIdSchema,
} from "./identities.js";

/** Why somebody is reminded. */
export const causeSchema = z.discriminatedUnion("kind", [
	z.strictObject({ kind: z.literal("cadence") }),
	z.strictObject({
		kind: z.enum(["certificate", "waiver", "evidence"]),
		about: z.string().min(1).max(500).describe("The decision, the piece of evidence or the fact that ends"),
		ends: daySchema.describe("The last day on which it holds"),
		lead: z.number().int().min(0).max(730).describe("Days before its end; 0 once it has ended"),
	}),
	z.strictObject({ kind: z.literal("stale"), about: z.string().min(1).max(500).describe("The fact") }),
	z.strictObject({
		kind: z.literal("flip"),
		release: versionSchema,
		before: verdictSchema,
		after: verdictSchema,
	}),
	z
		.strictObject({
			kind: z.literal("turn"),
			on: daySchema.describe("The first day on which the verdict is the other"),
			lead: z.number().int().min(0).max(730).describe("Days before it; 0 once it is so"),
			before: verdictSchema,
			after: verdictSchema,
			because: z
				.array(z.strictObject({ id: z.string().min(1).max(500), what: z.enum(["begins", "ends", "stale"]) }))
				.max(5)
				.describe("What begins, ends or goes stale on that day"),
		})
		.describe("A day that is known beforehand turns the verdict"),
	z
		.strictObject({
			kind: z.literal("decision"),
			decision: decisionIdSchema,
			before: verdictSchema.describe("What was decided on"),
			after: verdictSchema,
		})
		.describe("The vendor comes out otherwise than what was decided on, by the team's own evidence or settings"),
	z.strictObject({ kind: z.literal("overdue"), since: daySchema.describe("When the review fell due") }),
]);
export type Cause = z.infer<typeof causeSchema>;

/** Who is told: a person, or a conversation. */
export const recipientSchema = z.union([
	z.strictObject({ person: personIdSchema }),
	z.strictObject({ channel: channelSchema }),
]);
export type Recipient = z.infer<typeof recipientSchema>;

/** Where several things were told in one message: by what that is told apart on its platform. */
export const markSchema = z.string().min(1).max(200).describe("Of the message in which it went with others");

/** One try to send. Tries are numbered, so that a late result of an earlier one changes nothing. */
const attemptSchema = z.strictObject({
	number: z.number().int().positive(),
	tries: z.number().int().positive().describe("How many there were since it was last due: a snooze begins anew"),
	at: instantSchema,
	mayRepeat: z.boolean().describe("Nobody knows whether an earlier try arrived"),
	outcome: z.enum(["pending", "sent", "failed", "blocked"]).describe("blocked: the person wants no messages"),
	settled: instantSchema.optional(),
	message: z.string().max(500).optional().describe("What the platform calls the message"),
	reason: z.string().max(1000).optional().describe("Why it failed"),
	notBefore: instantSchema.optional().describe("Until then its platform takes no further message to them"),
	mark: markSchema.optional(),
});
export type Attempt = z.infer<typeof attemptSchema>;

const deliverySchema = z.strictObject({ to: recipientSchema, last: attemptSchema.optional() });
export type Delivery = z.infer<typeof deliverySchema>;

export const occurrenceKeySchema = z.string().min(1).max(700).describe("Whose, why and which day: the same for good");

const plannedShape = {
	key: occurrenceKeySchema,
	date: daySchema.describe("The day on which the schedule has it; a snooze never moves it"),
	deliver: instantSchema.describe("When it is to be sent"),
	to: z.array(recipientSchema).max(50).describe("Whom it is for; empty where nobody can be told"),
};

/** That one vendor has to be looked at: what is planned of it, before anything is recorded. */
export const plannedReminderSchema = z.strictObject({ vendor: vendorIdSchema, cause: causeSchema, ...plannedShape });
export type PlannedReminder = z.infer<typeof plannedReminderSchema>;

/** A week's overview for one recipient. */
export const plannedDigestSchema = z.strictObject({
	...plannedShape,
	overdue: z.number().int().min(0),
	due: z.number().int().min(0).describe("In the days that follow"),
	first: z.array(vendorIdSchema).max(20).describe("Those that have waited longest come first"),
});
export type PlannedDigest = z.infer<typeof plannedDigestSchema>;

const occurrenceShape = {
	...plannedShape,
	to: z.array(deliverySchema).max(50),
	recorded: instantSchema,
};

/** A reminder of one vendor, from when it is recorded until somebody has dealt with it. */
export const reminderSchema = z.strictObject({
	...occurrenceShape,
	cause: causeSchema,
	snoozed: z.strictObject({ until: daySchema, by: actorSchema, at: instantSchema }).optional(),
	closed: z
		.strictObject({ at: instantSchema, how: z.enum(["reviewed", "dismissed", "superseded"]) })
		.optional()
		.describe("Nobody need be told any more"),
});
export type Reminder = z.infer<typeof reminderSchema>;

export const digestSchema = z.strictObject({
	...occurrenceShape,
	overdue: plannedDigestSchema.shape.overdue,
	due: plannedDigestSchema.shape.due,
	first: plannedDigestSchema.shape.first,
});
export type Digest = z.infer<typeof digestSchema>;

/** The same for good: a vendor's id has no slash, so that a key says whose it is. */
export function keyOf(vendor: string, cause: Cause, date: string): string {
	switch (cause.kind) {
		case "cadence":
		case "overdue":
			return `${vendor}/${cause.kind}/${date}`;
		case "stale":
			return `${vendor}/stale:${cause.about}/${date}`;
		case "flip":
			return `${vendor}/flip:${cause.release}/${date}`;
		case "turn":
			return `${vendor}/turn:${cause.lead}/${date}`;
		// However often it is looked for: it is one thing until somebody decides anew, or until it turns again.
		case "decision":
			return `${vendor}/decision:${cause.decision}/${cause.after.outcome}:${cause.after.assurance ?? "none"}`;
		default:
			return `${vendor}/${cause.kind}:${cause.about}:${cause.lead}/${date}`;
	}
}

/** The vendor of a reminder's key; a digest's begins with `digest`. */
export function vendorOfKey(key: string): string {
	return key.slice(0, Math.max(0, key.indexOf("/")));
}

/** What a recipient is told apart by. */
export function recipientKey(to: Recipient): string {
	return "person" in to ? to.person : `channel:${to.channel}`;
}
