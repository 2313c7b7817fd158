import { byVersion, type Release } from "../knowledge/release.js";
import { carryOut } from "../register/commands/index.js";
import { theBot } from "../register/identities.js";
import { dateIn } from "../replies/days.js";
import type { Phrase } from "../replies/phrases.js";
import { type Block, plain, type Reply } from "../replies/reply.js";
import type { Telling } from "../replies/telling.js";
import type { RegisterParts } from "./desk.js";
import type { Log, Releases } from "./ports.js";

export interface NewsParts extends RegisterParts {
	readonly releases: Pick<Releases, "flips">;
	readonly log: Log;
}

/** The reply, with a line on top where the release in use is newer than at the tenant's last question. */
export async function withNews(
	reply: Reply,
	tenant: string,
	{ version }: Release,
	telling: Telling,
	parts: NewsParts,
): Promise<Reply> {
	try {
		const was = await lastSeen(tenant, version, parts);
		if (was === undefined) return reply;
		const count = (await parts.releases.flips?.(was, version))?.count;
		return onTop(telling.say(phraseFor(count), { version, was, count: count ?? "" }), reply);
	} catch (error) {
		// An answer is worth more than the news: it goes out without.
		parts.log.warn({ tenant, error: error instanceof Error ? error.name : "unknown" }, "the news could not be kept");
		return reply;
	}
}

/** The reply, with a line on top where the release in use should have been followed by another one. */
export function withExpiry(reply: Reply, today: string, { version, expires }: Release, telling: Telling): Reply {
	if (expires === undefined || today <= expires) return reply;
	return onTop(telling.say("expiredKnowledge", { version, date: dateIn(telling.language, expires) }), reply);
}

/** The release that a tenant saw last, where this one is newer; of two who ask at once, one is told. */
async function lastSeen(tenant: string, version: string, parts: RegisterParts): Promise<string | undefined> {
	const isNewer = (seen: string | undefined) => seen === undefined || byVersion(version, seen) > 0;
	if (!isNewer((await parts.store.read(tenant)).release)) return undefined;
	const context = { now: parts.clock.now(), newId: parts.newId, by: theBot };
	return parts.store.change<string | undefined>(tenant, (state) => {
		if (!isNewer(state.release)) return { events: [], result: undefined };
		const outcome = carryOut(state, { do: "use-release", release: version }, context);
		return { events: "refusal" in outcome ? [] : outcome.events, result: state.release };
	});
}

function phraseFor(count: number | undefined): Phrase {
	if (count === undefined) return "newKnowledge";
	return count === 0 ? "newKnowledgeSame" : count === 1 ? "newKnowledgeOne" : "newKnowledgeMany";
}

function onTop(text: string, reply: Reply): Reply {
	const note: Block = { kind: "note", text: [plain(text)] };
	return { ...reply, blocks: [note, ...reply.blocks] };
}
