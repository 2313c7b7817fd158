import { vendorOfKey } from "../../register/occurrence.js";
import type { Reply } from "../../replies/reply.js";
import type { Sent } from "../ports.js";
import {
	begin,
	type DeliveryParts,
	failure,
	markOf,
	nameOf,
	note,
	type Parcel,
	settle,
	type Try,
	type Visited,
} from "./attempts.js";
import { reconcile } from "./reconcile.js";
import { tellDigest } from "./tell-digest.js";
import { type ToldReminder, tellReminder } from "./tell-reminder.js";

/** What is said to one recipient, and what it says of a vendor. */
interface Letter {
	readonly reply: Reply;
	readonly told?: ToldReminder | undefined;
}

/**
 * One try to deliver one thing: recorded before it is made, and settled after. Of a try whose end nobody recorded the
 * platform is asked; where it cannot tell, the message goes out once more and says that it may be a repeat.
 * @returns undefined where nothing was sent.
 */
export async function deliver(parcel: Parcel, parts: DeliveryParts): Promise<Visited | undefined> {
	const mayRepeat = await reconcile(parcel, parts);
	return mayRepeat === "done" ? undefined : deliverAlone({ parcel, mayRepeat }, parts);
}

/** One try of something of which nobody is in doubt any more, in a message of its own. */
export async function deliverAlone(one: Try, parts: DeliveryParts): Promise<Visited | undefined> {
	const { parcel, mayRepeat } = one;
	const letter = await write(parcel, mayRepeat, parts);
	if (letter === undefined) return undefined;
	const begun = await begin([one], undefined, parts);
	if (begun.length === 0) return undefined;
	const sent = "failed" in letter ? failure(letter.failed) : await post(parcel, letter.reply, markOf(parcel));
	await settle(begun, sent, parts);
	if (sent.outcome === "sent" && "told" in letter && letter.told) await note([letter.told], parcel.tenant, parts);
	return visitedBy(sent);
}

/** What the message says; what cannot be told is a try that failed, and is tried again as any other. */
async function write(
	{ tenant, key, to, address }: Parcel,
	mayRepeat: boolean,
	parts: DeliveryParts,
): Promise<Letter | { readonly failed: string } | undefined> {
	if (!address) return { failed: "nobody-there" };
	try {
		const reader = { tenant, to };
		if (vendorOfKey(key) === "digest") {
			const reply = await tellDigest(key, mayRepeat, reader, parts);
			return reply && { reply };
		}
		const told = await tellReminder(key, mayRepeat, reader, parts);
		return told && { reply: told.reply, told };
	} catch (error) {
		parts.log.error({ tenant, key, error: nameOf(error) }, "a reminder could not be put in words");
		return { failed: "not-told" };
	}
}

/** Hands a message to its platform. */
export async function post({ messenger, tenant, address }: Parcel, reply: Reply, mark: string): Promise<Sent> {
	if (!address) return failure("nobody-there");
	try {
		return await messenger.send({ tenant, to: address, reply, mark });
	} catch (error) {
		// A messenger never throws; one that does may have sent.
		return { outcome: "failed", reason: nameOf(error), doubt: true };
	}
}

export function visitedBy(sent: Sent): Visited {
	return sent.outcome === "failed" && sent.again !== undefined ? { again: sent.again } : {};
}
