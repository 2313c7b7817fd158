import { byVersion, type Release } from "../knowledge/release.js";
import type { Store } from "../register/ports.js";
import { dateIn } from "../replies/days.js";
import type { Phrase } from "../replies/phrases.js";
import { type Block, plain, type Reply } from "../replies/reply.js";
import type { Telling } from "../replies/telling.js";
import type { Log, Releases } from "./ports.js";

export interface NewsParts {
	readonly releases: Pick<Releases, "flips">;
	readonly store: Store;
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
		const was = await lastSeen(tenant, version, parts.store);
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
async function lastSeen(tenant: string, version: string, store: Store): Promise<string | undefined> {
	const isNewer = (seen: string | undefined) => seen === undefined || byVersion(version, seen) > 0;
	if (!isNewer((await store.read(tenant)).release)) return undefined;
	let was: string | undefined;
	await store.change(tenant, (before) => {
		if (!isNewer(before.release)) return before;
		was = before.release;
		return { ...before, release: version };
	});
	return was;
}

function phraseFor(count: number | undefined): Phrase {
	if (count === undefined) return "newKnowledge";
	return count === 0 ? "newKnowledgeSame" : count === 1 ? "newKnowledgeOne" : "newKnowledgeMany";
}

function onTop(text: string, reply: Reply): Reply {
	const note: Block = { kind: "note", text: [plain(text)] };
	return { ...reply, blocks: [note, ...reply.blocks] };
}
