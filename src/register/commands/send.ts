import { z } from "zod";
import { instantSchema } from "../identities.js";
import {
	type Delivery,
	markSchema,
	occurrenceKeySchema,
	type Recipient,
	recipientKey,
	recipientSchema,
} from "../occurrence.js";
import { arrived, isBlocked, type Sending, sendingOf } from "../outbox.js";
import type { State } from "../state.js";
import { type Context, happened, type Outcome, refused } from "./outcome.js";
import { unlessBot } from "./refusals.js";

const delivered = { key: occurrenceKeySchema, to: recipientSchema };

export const trySendSchema = z.strictObject({
	do: z.literal("try-send"),
	...delivered,
	attempt: z.number().int().positive().describe("One more than the last: whoever comes second is refused"),
	mayRepeat: z.boolean().optional().describe("Nobody knows whether the last try arrived"),
	mark: markSchema.optional(),
});

/** A try is recorded before it is made, and numbered, so that no two are made at once. */
export function trySend(state: State, command: z.infer<typeof trySendSchema>, context: Context): Outcome {
	const { key, to, attempt, mayRepeat = false, mark } = command;
	const sending = sendingOf(state, key);
	const delivery = deliveryIn(sending, to);
	const last = delivery?.last;
	const isNeeded = sending && delivery && !sending.closed && !isBlocked(state, to) && !arrived(sending.deliver, last);
	return (
		unlessBot(context) ??
		(isNeeded ? undefined : nothingToSend) ??
		(attempt === (last?.number ?? 0) + 1 ? undefined : fenced) ??
		(last?.outcome === "pending" && !mayRepeat ? inDoubt : undefined) ??
		happened(context, {
			type: "send-tried",
			key,
			to,
			attempt,
			mayRepeat,
			...(mark === undefined ? {} : { mark }),
		})
	);
}

export const settleSendSchema = z.strictObject({
	do: z.literal("settle-send"),
	...delivered,
	attempt: z.number().int().positive(),
	outcome: z.enum(["sent", "failed", "blocked"]),
	message: z.string().max(500).optional(),
	reason: z.string().max(1000).optional(),
	notBefore: instantSchema.optional().describe("Until then its platform takes no further message to them"),
});

/** What became of a try. Of one that a later try has taken the place of, nothing is recorded. */
export function settleSend(state: State, command: z.infer<typeof settleSendSchema>, context: Context): Outcome {
	const { do: _do, message, reason, notBefore, ...settled } = command;
	const last = deliveryIn(sendingOf(state, command.key), command.to)?.last;
	return (
		unlessBot(context) ??
		(last?.number === command.attempt && last.outcome === "pending" ? undefined : fenced) ??
		happened(context, {
			type: "send-settled",
			...settled,
			...(message === undefined ? {} : { message }),
			...(reason === undefined ? {} : { reason }),
			...(notBefore === undefined ? {} : { notBefore }),
		})
	);
}

function deliveryIn(sending: Sending | undefined, to: Recipient): Delivery | undefined {
	return sending?.to.find((delivery) => recipientKey(delivery.to) === recipientKey(to));
}

const nothingToSend = refused("nothing-to-send", {
	en: "There is nothing to send to them: it has arrived, was dealt with, or was never for them.",
	fr: "Il n'y a rien à leur envoyer : c'est arrivé, déjà traité, ou ne leur était pas destiné.",
});

const inDoubt = refused("in-doubt", {
	en: "Nobody knows what became of the last try. Ask the platform, or send it again as a possible repeat.",
	fr: "Nul ne sait ce qu'est devenue la dernière tentative. Interrogez la plateforme, ou renvoyez en signalant une répétition possible.",
});

const fenced = refused("fenced-off", {
	en: "Another try has taken the place of this one. Nothing was recorded.",
	fr: "Une autre tentative a pris la place de celle-ci. Rien n'a été consigné.",
});
