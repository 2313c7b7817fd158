import { type Command, carryOut } from "../../register/commands/index.js";
import type { Event } from "../../register/events.js";
import { theBot } from "../../register/identities.js";
import type { Attempt, Recipient } from "../../register/occurrence.js";
import type { ToSend } from "../../register/outbox.js";
import type { KnownPerson } from "../../register/ports.js";
import { reduceAll } from "../../register/reduce.js";
import { standOf } from "../../register/tries.js";
import { recordOf } from "../answer-record.js";
import type { Assessed } from "../desk.js";
import { digestOf } from "../digest.js";
import type { Log, Messenger, Outgoing, Sent } from "../ports.js";
import type { TellingParts } from "./tell.js";

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

/** What is to be tried: one thing, and whether it may be a repeat. */
export interface Try {
	readonly parcel: Parcel;
	readonly mayRepeat: boolean;
}

/** How long the place that was sent to wants to be left alone, in milliseconds. */
export interface Visited {
	readonly again?: number;
}

/**
 * Records tries before they are made, all at once.
 * @param mark of the message in which they go together; left out for one that goes alone
 * @returns those that are to be made: what was dealt with meanwhile, or what somebody else is trying, is not
 */
export async function begin(tries: readonly Try[], mark: string | undefined, parts: DeliveryParts): Promise<Try[]> {
	const commands = tries.map(({ parcel: { key, to, last }, mayRepeat }): Command => {
		const attempt = (last?.number ?? 0) + 1;
		return { do: "try-send", key, to, attempt, mayRepeat, ...(mark === undefined ? {} : { mark }) };
	});
	const [first] = tries;
	const begun = first ? await carryAll(commands, first.parcel.tenant, parts) : [];
	return tries.filter((_, index) => begun[index]);
}

/** What became of tries that were begun. Where nobody knows, they stay open, so that the next pass asks. */
export async function settle(tries: readonly Try[], sent: Sent, parts: DeliveryParts): Promise<void> {
	await settleLast(
		tries.map(({ parcel }) => ({ parcel, attempt: (parcel.last?.number ?? 0) + 1 })),
		sent,
		parts,
	);
}

/** What became of tries, each by its number. */
export async function settleLast(
	tries: readonly { readonly parcel: Parcel; readonly attempt: number }[],
	sent: Sent,
	parts: DeliveryParts,
): Promise<void> {
	const [first] = tries;
	if (!first) return;
	const { tenant } = first.parcel;
	if (sent.outcome !== "sent")
		for (const { parcel } of tries)
			parts.log.warn(
				{ tenant, key: parcel.key, outcome: sent.outcome, reason: sent.reason },
				"a reminder was not sent",
			);
	if (sent.outcome === "failed" && sent.doubt) return;
	const became = becameOf(sent, parts);
	const commands = tries.map(
		({ parcel: { key, to }, attempt }): Command => ({ do: "settle-send", key, to, attempt, ...became }),
	);
	await carryAll(commands, tenant, parts);
}

function becameOf(sent: Sent, { clock }: DeliveryParts) {
	const { outcome } = sent;
	if (sent.outcome === "sent") return { outcome, message: sent.message?.slice(0, 500) };
	const reason = sent.reason.slice(0, 1000);
	if (sent.outcome === "blocked" || sent.again === undefined) return { outcome, reason };
	return { outcome, reason, notBefore: new Date(clock.now().getTime() + sent.again).toISOString() };
}

/** The assessments that were told go into the log, as any other that somebody is shown. */
export async function note(
	told: readonly { readonly vendor: string; readonly assessed: Assessed | undefined }[],
	tenant: string,
	parts: DeliveryParts,
): Promise<void> {
	const commands: Command[] = [];
	for (const { vendor, assessed } of told) {
		if (!assessed) continue;
		const { answer, overlay } = assessed;
		const { knowledge, evaluator } = answer;
		try {
			const kept = await parts.answers.keep(tenant, recordOf(answer, overlay));
			const release = knowledge.version;
			commands.push({ do: "note-answer", intent: "remind", vendor, answer: kept, release, evaluator });
		} catch (error) {
			parts.log.warn({ tenant, vendor, error: nameOf(error) }, "an answer could not be recorded");
		}
	}
	try {
		if (commands.length > 0) await carryAll(commands, tenant, parts);
	} catch (error) {
		parts.log.warn({ tenant, error: nameOf(error) }, "an answer could not be recorded");
	}
}

/** Carries out commands as the bot, one after the other and kept together. @returns which were not refused */
async function carryAll(
	commands: readonly Command[],
	tenant: string,
	{ store, clock, newId }: DeliveryParts,
): Promise<readonly boolean[]> {
	const context = { now: clock.now(), newId, by: theBot };
	return store.change<readonly boolean[]>(tenant, (state) => {
		let after = state;
		const events: Event[] = [];
		const result = commands.map((command) => {
			const outcome = carryOut(after, command, context);
			if ("refusal" in outcome) return false;
			events.push(...outcome.events);
			after = reduceAll(after, outcome.events);
			return true;
		});
		return { events, result };
	});
}

/** What tells a message of its own apart: the same for all tries of what was due at one time. */
export function markOf({ key, to, deliver }: Pick<Parcel, "key" | "deliver"> & { readonly to: Recipient }): string {
	return digestOf({ key, to, deliver });
}

/** What tells a message apart in which several things go. */
export function markOfAll(parcels: readonly Parcel[]): string {
	return digestOf(parcels.map(({ key, to, deliver }) => ({ key, to, deliver })));
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

export function failure(reason: string): Extract<Sent, { outcome: "failed" }> {
	return { outcome: "failed", reason };
}

export function nameOf(error: unknown): string {
	if (!(error instanceof Error)) return "unknown";
	return "code" in error && typeof error.code === "string" ? `${error.name} ${error.code}` : error.name;
}
