import { type Recipient, recipientKey } from "../register/occurrence.js";
import { addDays } from "../register/schedule/working-days.js";
import type { State } from "../register/state.js";
import { say } from "../replies/phrases.js";
import { plain, type Reply } from "../replies/reply.js";
import { type TellingParts, todayOfTeam } from "./delivery/tell.js";
import { tellDigest } from "./delivery/tell-digest.js";
import { tellReminder } from "./delivery/tell-reminder.js";
import type { Reader, Told } from "./ports.js";

/** So many reminders are told at once; the others are counted. */
const most = 20;
/** An overview is of its week. */
const digestDays = 7;

/** One message for one reader. */
interface Waiting {
	readonly key: string;
	readonly deliver: string;
	/** null: nobody else is told. */
	readonly to: Recipient | null;
}

/**
 * What somebody is to be told and has not dealt with: their own reminders, those of the team's conversation, and those
 * that nobody else can be told of; and the overview of the week. Reading changes nothing.
 */
export async function inbox(reader: Reader, parts: TellingParts): Promise<Told[]> {
	const { tenant, person, locale } = reader;
	const state = await parts.store.read(tenant);
	const own = [...(await parts.people.all(tenant))].find(([, known]) => known.key === person)?.[0];
	const now = parts.clock.now().toISOString();
	const found = remindersFor(state, own, now);
	const told: Told[] = [];
	// The page's own language is newer than what was once recorded.
	const language = locale ?? (own === undefined ? undefined : state.people[own]?.language);
	for (const { key, deliver, to } of found.slice(0, most)) {
		const { reply } = (await tellReminder(key, false, { tenant, to, language }, parts)) ?? {};
		if (reply) told.push({ key: `${key} ${deliver}`, reply: { ...reply, private: true } });
	}
	const more = found.length - most;
	const said = told.at(-1)?.reply.language ?? language ?? state.settings.language ?? "en";
	if (more > 0) told.push({ key: `more ${more}`, reply: moreReply(more, said) });
	const digest = digestFor(state, own, now, todayOfTeam(state, parts));
	if (!digest) return told;
	const reply = await tellDigest(digest.key, false, { tenant, to: digest.to, language }, parts);
	return reply ? [...told, { key: digest.key, reply: { ...reply, private: true } }] : told;
}

/** The open ones that are due, the oldest first. */
function remindersFor(state: State, own: string | undefined, now: string): Waiting[] {
	const found: Waiting[] = [];
	for (const [, vendor] of state.vendors) {
		if (vendor.archived) continue;
		for (const { key, deliver, to, closed } of vendor.reminders) {
			if (closed || deliver > now) continue;
			if (to.length === 0) found.push({ key, deliver, to: null });
			const mine = to.find((one) => isFor(one.to, own, state));
			if (mine) found.push({ key, deliver, to: mine.to });
		}
	}
	return found.sort((a, b) => (a.deliver < b.deliver ? -1 : a.deliver > b.deliver ? 1 : a.key < b.key ? -1 : 1));
}

function digestFor(state: State, own: string | undefined, now: string, today: string): Waiting | undefined {
	const since = addDays(today, -digestDays);
	const mine = state.digests.filter(({ deliver, date }) => deliver <= now && date > since);
	return mine
		.flatMap(({ key, deliver, to }) =>
			to.flatMap((one) => (isFor(one.to, own, state) ? { key, deliver, to: one.to } : [])),
		)
		.sort((a, b) =>
			a.deliver < b.deliver ? 1 : a.deliver > b.deliver ? -1 : recipientKey(a.to) < recipientKey(b.to) ? -1 : 1,
		)[0];
}

function isFor(to: Recipient, own: string | undefined, { settings }: State): boolean {
	return "person" in to ? to.person === own : to.channel === settings.channel;
}

function moreReply(count: number, language: Reply["language"]): Reply {
	const text = say(language, count === 1 ? "inboxOneMore" : "inboxMore", { count });
	const order = { order: "list-reminders" as const };
	return {
		answer: { order, outcome: "shown" },
		language,
		private: true,
		blocks: [{ kind: "paragraph", text: [plain(text)] }],
		actions: [
			{
				label: say(language, "inboxAll"),
				press: { order, language },
				primary: false,
				typed: say(language, "inboxTypedAll"),
			},
		],
		again: null,
		open: [],
	};
}
