import { type Command, carryOut } from "../../register/commands/index.js";
import { theBot } from "../../register/identities.js";
import type { Attempt, Recipient } from "../../register/occurrence.js";
import { vendorOfKey } from "../../register/occurrence.js";
import type { ToSend } from "../../register/outbox.js";
import type { KnownPerson } from "../../register/ports.js";
import { standOf, stillInDoubt } from "../../register/tries.js";
import type { Reply } from "../../replies/reply.js";
import { recordOf } from "../answer-record.js";
import { digestOf } from "../digest.js";
import type { Log, Messenger, Outgoing, Sent } from "../ports.js";
import type { TellingParts } from "./tell.js";
import { tellDigest } from "./tell-digest.js";
import { type ToldReminder, tellReminder } from "./tell-reminder.js";

export interface DeliveryParts extends TellingParts {
	readonly log: Log;
}

/** Something to be sent to one recipient of one tenant. */
export interface Parcel extends ToSend {
	readonly tenant: string;
	readonly messenger: Messenger;
	/** Where its recipient is; undefined where nobody knows any more. */
	readonly address: Outgoing["to"] | undefined;
}

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
export async function deliver(parcel: Parcel, parts: DeliveryParts): Promise<{ readonly again?: number } | undefined> {
	const mayRepeat = await reconcile(parcel, parts);
	if (mayRepeat === "done") return undefined;
	const letter = await write(parcel, mayRepeat, parts);
	if (letter === undefined) return undefined;
	const attempt = (parcel.last?.number ?? 0) + 1;
	const { key, to } = parcel;
	if (!(await carry({ do: "try-send", key, to, attempt, mayRepeat }, parcel.tenant, parts))) return undefined;
	const sent = "failed" in letter ? failure(letter.failed) : await post(parcel, letter.reply);
	await settle(parcel, attempt, sent, parts);
	if (sent.outcome === "sent" && !("failed" in letter)) await note(parcel, letter, parts);
	return sent.outcome === "failed" && sent.again !== undefined ? { again: sent.again } : {};
}

/** Finds out what became of the last try. @returns whether a further one may repeat it, or that nothing is to be done. */
async function reconcile(parcel: Parcel, parts: DeliveryParts): Promise<boolean | "done"> {
	const { deliver, last, messenger, tenant, address } = parcel;
	if (!last) return false;
	if (last.outcome !== "pending") return last.at >= deliver && last.mayRepeat;
	if (last.at < deliver) {
		// It was put off since: whether it arrived then is no matter now.
		await settle(parcel, last.number, failure("put-off"), parts);
		return false;
	}
	const message = address && (await messenger.arrived({ tenant, to: address, mark: markOf(parcel), since: last.at }));
	if (typeof message === "string") {
		await settle(parcel, last.number, { outcome: "sent", message }, parts);
		return "done";
	}
	if (message === null) {
		await settle(parcel, last.number, failure("did-not-arrive"), parts);
		return last.mayRepeat;
	}
	if (!last.mayRepeat) return true;
	await settle(parcel, last.number, failure(stillInDoubt), parts);
	return "done";
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

async function post(parcel: Parcel, reply: Reply): Promise<Sent> {
	const { messenger, tenant, address } = parcel;
	if (!address) return failure("nobody-there");
	try {
		return await messenger.send({ tenant, to: address, reply, mark: markOf(parcel) });
	} catch (error) {
		// A messenger never throws; one that does may have sent.
		return { outcome: "failed", reason: nameOf(error), doubt: true };
	}
}

/** What became of a try. Where nobody knows, it stays open, so that the next pass asks. */
async function settle(parcel: Parcel, attempt: number, sent: Sent, parts: DeliveryParts): Promise<void> {
	const { tenant, key, to } = parcel;
	if (sent.outcome !== "sent")
		parts.log.warn({ tenant, key, outcome: sent.outcome, reason: sent.reason }, "a reminder was not sent");
	if (sent.outcome === "failed" && sent.doubt) return;
	const found =
		sent.outcome === "sent" ? { message: sent.message?.slice(0, 500) } : { reason: sent.reason.slice(0, 1000) };
	await carry({ do: "settle-send", key, to, attempt, outcome: sent.outcome, ...found }, tenant, parts);
}

/** The assessment that was told goes into the log, as any other that somebody is shown. */
async function note({ tenant, key }: Parcel, { told }: Letter, parts: DeliveryParts): Promise<void> {
	if (!told?.assessed) return;
	const { answer, overlay } = told.assessed;
	const { knowledge, evaluator } = answer;
	try {
		const kept = await parts.answers.keep(tenant, recordOf(answer, overlay));
		const release = knowledge.version;
		await carry(
			{ do: "note-answer", intent: "remind", vendor: told.vendor, answer: kept, release, evaluator },
			tenant,
			parts,
		);
	} catch (error) {
		parts.log.warn({ tenant, key, error: nameOf(error) }, "an answer could not be recorded");
	}
}

/** Carries out a command as the bot. @returns whether it was not refused */
async function carry(command: Command, tenant: string, { store, clock, newId }: DeliveryParts): Promise<boolean> {
	const context = { now: clock.now(), newId, by: theBot };
	return store.change<boolean>(tenant, (state) => {
		const outcome = carryOut(state, command, context);
		return "refusal" in outcome ? { events: [], result: false } : { events: outcome.events, result: true };
	});
}

/** What tells a message apart: the same for all tries of what was due at one time. */
function markOf({ key, to, deliver }: Pick<Parcel, "key" | "deliver"> & { readonly to: Recipient }): string {
	return digestOf({ key, to, deliver });
}

/** Whether it is time to send something, or to ask what became of it. */
export function isTime(deliver: string, last: Attempt | undefined, now: Date): boolean {
	const stand = standOf(deliver, last);
	return stand.is === "waiting" || stand.is === "in-doubt" || (stand.is === "again" && stand.at <= now.toISOString());
}

/** Where a recipient is. */
export function addressOf(to: Recipient, people: ReadonlyMap<string, KnownPerson>): Outgoing["to"] | undefined {
	if ("channel" in to) return to;
	const person = people.get(to.person);
	return person && { person };
}

function failure(reason: string): Extract<Sent, { outcome: "failed" }> {
	return { outcome: "failed", reason };
}

export function nameOf(error: unknown): string {
	if (!(error instanceof Error)) return "unknown";
	return "code" in error && typeof error.code === "string" ? `${error.name} ${error.code}` : error.name;
}
