import type { Activity } from "botbuilder";
import { z } from "zod";
import type { Request } from "../../src/bot/request.js";
import type { Language } from "../../src/replies/reply.js";
import { placeOf } from "./place.js";

/** What Teams sends us, as far as we read it (Bot Framework: Activity; Teams: get-teams-context). */

const accountSchema = z.looseObject({
	id: z.string().min(1),
	name: z.string().nullish(),
	aadObjectId: z.string().nullish(),
});

/** An activity. Without a service address the framework would not compare it with the token's, so there must be one. */
export const receivedSchema = z.looseObject({
	type: z.string().min(1),
	channelId: z.literal("msteams"),
	serviceUrl: z.url({ protocol: /^https?$/ }),
	from: accountSchema,
	recipient: accountSchema,
	conversation: z.looseObject({
		id: z.string().min(1),
		conversationType: z.string().nullish(),
		tenantId: z.string().nullish(),
	}),
	id: z.string().nullish(),
	name: z.string().nullish(),
	text: z.string().nullish(),
	locale: z.string().nullish(),
	localTimezone: z.string().nullish(),
	channelData: z.looseObject({ tenant: z.looseObject({ id: z.string().min(1) }).nullish() }).nullish(),
	membersAdded: z.array(accountSchema).nullish(),
	entities: z.array(z.unknown()).nullish(),
	value: z.unknown().optional(),
});
export type Received = z.infer<typeof receivedSchema>;

/** The same, as the framework types it: what we do not read passes through as it came. */
export const activitySchema = z.custom<Activity>((value) => receivedSchema.safeParse(value).success);

/** Who asks, where and in what language; the question is added. Undefined where no tenant is named. */
export function asker(received: Received): Omit<Request, "ask"> | undefined {
	const tenant = tenantOf(received);
	if (tenant === undefined) return undefined;
	// Only a personal chat is surely read by nobody else.
	const personal = received.conversation.conversationType === "personal";
	return {
		surface: "teams",
		tenant: `teams:${tenant}`,
		person: received.from.aadObjectId || received.from.id,
		name: received.from.name?.trim().slice(0, 200) || undefined,
		reach: personal ? placeOf(received) : undefined,
		conversation: received.conversation.id,
		channel: personal ? undefined : placeOf(received),
		audience: personal ? "private" : "public",
		locale: localeOf(received),
		timeZone: timeZoneOf(received),
	};
}

/** The id of the Microsoft 365 tenant, bare. */
export function tenantOf(received: Received): string | undefined {
	return received.channelData?.tenant?.id || received.conversation.tenantId || undefined;
}

/** One of our languages, if Teams names it: fr-CA is French. */
export function localeOf(received: Received): Language | undefined {
	const language = received.locale?.slice(0, 2).toLowerCase();
	return language === "fr" || language === "en" ? language : undefined;
}

function timeZoneOf(received: Received): string | undefined {
	const zone = received.localTimezone;
	if (!zone) return undefined;
	try {
		return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
	} catch {
		// Not a zone of this machine's list: the bot has its own default.
		return undefined;
	}
}
