import { z } from "zod";
import { daySchema } from "../knowledge/dates.js";
import { versionSchema } from "../knowledge/release.js";
import { decisionSchema, groundsSchema } from "./decision.js";
import { evidenceSchema } from "./evidence.js";
import {
	actorSchema,
	answerDigestSchema,
	evidenceIdSchema,
	instantSchema,
	lineSchema,
	paragraphSchema,
	personIdSchema,
	vendorIdSchema,
} from "./identities.js";
import {
	markSchema,
	occurrenceKeySchema,
	plannedDigestSchema,
	plannedReminderSchema,
	recipientSchema,
} from "./occurrence.js";
import { personChangeSchema } from "./people.js";
import { registerSettingsChangeSchema } from "./settings-change.js";
import { vendorSchema, vendorTermsShape } from "./vendor.js";

/** The format of an event; raised when one changes in a way that an older reader cannot read. */
export const eventFormat = 1;

/** What happened, to which every event adds who did it, when and from where. */
const base = {
	format: z.literal(eventFormat),
	at: instantSchema,
	by: actorSchema,
	from: z.string().min(1).max(60).optional().describe("The surface: slack, teams, web, terminal …"),
};
const ofVendor = { ...base, vendor: vendorIdSchema };
const ofAttempt = {
	...base,
	key: occurrenceKeySchema,
	to: recipientSchema,
	attempt: z.number().int().positive(),
};

/** A new vendor as it stands on its first day: with no history yet. */
export const newVendorSchema = z.strictObject({
	...vendorTermsShape,
	...vendorSchema.pick({ id: true, added: true }).shape,
});
export type NewVendor = z.infer<typeof newVendorSchema>;

/** What may be edited; who owns it is assigned. */
export const vendorChangeSchema = z.strictObject(vendorTermsShape).omit({ owner: true }).partial();
export type VendorChange = z.infer<typeof vendorChangeSchema>;

/** Everything that can happen to a tenant. Its journal is a list of these; its state follows from them. */
export const eventSchema = z.discriminatedUnion("type", [
	z.strictObject({ type: z.literal("vendor-added"), ...base, vendor: newVendorSchema }),
	z.strictObject({ type: z.literal("vendor-changed"), ...ofVendor, change: vendorChangeSchema }),
	z.strictObject({ type: z.literal("vendor-assigned"), ...ofVendor, owner: personIdSchema.nullable() }),
	z.strictObject({ type: z.literal("vendor-archived"), ...ofVendor, reason: paragraphSchema.optional() }),
	z.strictObject({ type: z.literal("vendor-restored"), ...ofVendor }),
	z.strictObject({
		type: z.literal("vendor-reviewed"),
		...ofVendor,
		day: daySchema,
		grounds: groundsSchema.optional(),
		note: paragraphSchema.optional(),
	}),
	z.strictObject({ type: z.literal("evidence-added"), ...ofVendor, evidence: evidenceSchema.omit({ retired: true }) }),
	z.strictObject({
		type: z.literal("evidence-retired"),
		...ofVendor,
		evidence: evidenceIdSchema,
		reason: paragraphSchema.optional(),
	}),
	z.strictObject({ type: z.literal("decided"), ...ofVendor, decision: decisionSchema }),
	z.strictObject({ type: z.literal("settings-changed"), ...base, change: registerSettingsChangeSchema }),
	z.strictObject({ type: z.literal("person-changed"), ...base, person: personIdSchema, change: personChangeSchema }),
	z.strictObject({ type: z.literal("person-erased"), ...base, person: personIdSchema }),
	z.strictObject({ type: z.literal("release-used"), ...base, release: versionSchema }),
	z.strictObject({
		type: z.literal("asked"),
		...base,
		intent: z.string().min(1).max(40),
		vendor: vendorIdSchema.optional(),
		answer: answerDigestSchema,
		release: versionSchema,
		evaluator: z.string().min(1).max(20),
	}),
	z.strictObject({ type: z.literal("reminder-recorded"), ...base, reminder: plannedReminderSchema }),
	z.strictObject({ type: z.literal("digest-recorded"), ...base, digest: plannedDigestSchema }),
	z.strictObject({
		type: z.literal("reminder-snoozed"),
		...ofVendor,
		key: occurrenceKeySchema,
		until: daySchema,
		deliver: instantSchema,
	}),
	z.strictObject({
		type: z.literal("reminder-dismissed"),
		...ofVendor,
		key: occurrenceKeySchema,
		note: lineSchema.optional(),
	}),
	z.strictObject({ type: z.literal("send-tried"), ...ofAttempt, mayRepeat: z.boolean(), mark: markSchema.optional() }),
	z.strictObject({
		type: z.literal("send-settled"),
		...ofAttempt,
		outcome: z.enum(["sent", "failed", "blocked"]),
		message: z.string().max(500).optional(),
		reason: z.string().max(1000).optional(),
		notBefore: instantSchema.optional(),
	}),
]);
export type Event = z.infer<typeof eventSchema>;
export type EventType = Event["type"];
export type EventOf<Type extends EventType> = Extract<Event, { type: Type }>;
