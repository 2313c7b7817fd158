import type { Day } from "../../knowledge/dates.js";
import type { OrderOf } from "../../questions/order.js";
import type { Actor } from "../../register/identities.js";
import { type ReminderRow, type ReminderStanding, reminderStandings } from "../../register/reminder-listing.js";
import { weekdayOf, workingDayFrom } from "../../register/schedule/working-days.js";
import type { Settings } from "../../register/settings.js";
import { settledOf } from "../../register/usual-settings.js";
import { dateIn } from "../days.js";
import type { Phrase } from "../phrases.js";
import { type Action, type Block, type LeafBlock, plain, type Reply, type Span, type Tone } from "../reply.js";
import type { Telling } from "../telling.js";
import { weekdayName } from "../weekdays.js";
import { showButton } from "./decision-buttons.js";
import { headed, registerReply } from "./register-reply.js";
import { causeText } from "./vendor-causes.js";
import { withPerson } from "./with-person.js";

type Row = Extract<LeafBlock, { kind: "rows" }>["rows"][number];
type Who = (actor: Actor) => Span;

const words = {
	"given-up": "standsGivenUp",
	failed: "standsFailed",
	"in-doubt": "standsInDoubt",
	blocked: "standsBlocked",
	nobody: "standsNobody",
	due: "standsDue",
	waits: "standsWaits",
	planned: "standsPlanned",
	sent: "standsSent",
} as const satisfies Record<ReminderStanding, Phrase>;

const wordsOfMany = {
	...words,
	"given-up": "manyGivenUp",
	failed: "manyFailed",
	"in-doubt": "manyInDoubt",
	blocked: "manyBlocked",
	planned: "manyPlanned",
	sent: "manySent",
} as const satisfies Record<ReminderStanding, Phrase>;

const tones: Record<ReminderStanding, Tone> = {
	"given-up": "bad",
	failed: "bad",
	"in-doubt": "open",
	blocked: "bad",
	nobody: "bad",
	due: "open",
	waits: "neutral",
	planned: "neutral",
	sent: "good",
};

/** More rows than this are counted only. */
const mostRows = 30;
/** So many vendors get a button. */
const mostButtons = 5;

/** What is recorded and still open: what failed and why first, then what is due, waits and was sent. */
export function remindersReply(
	order: OrderOf<"list-reminders">,
	rows: readonly ReminderRow[],
	today: Day,
	who: Who,
	telling: Telling,
): Reply {
	const counts = reminderStandings.flatMap((standing) => {
		const count = rows.filter((row) => row.standing === standing).length;
		const word = telling.say((count > 1 ? wordsOfMany : words)[standing]);
		return count === 0 ? [] : [telling.say("standsCount", { count, standing: word })];
	});
	const title =
		counts.length === 0 ? telling.say("remindersNone") : telling.say("remindersOpen", { counts: counts.join(", ") });
	const tryDay: Block = {
		kind: "note",
		text: [
			plain(telling.say("remindersTryDay")),
			{ kind: "code", text: telling.say("remindersOnDay", { date: today }) },
		],
	};
	const blocks: Block[] = [...headed(title), ...rowBlocks(rows, who, telling), tryDay];
	return registerReply({ order, outcome: "shown" }, blocks, vendorButtons(rows, telling), telling);
}

/** The way from the list to what can be done about a reminder. */
function vendorButtons(rows: readonly ReminderRow[], telling: Telling): Action[] {
	const vendors = [...new Set(rows.flatMap(({ vendor }) => vendor ?? []))];
	return vendors
		.slice(0, mostButtons)
		.map((vendor): Action => ({ ...showButton(vendor, telling), label: vendor.name, primary: false }));
}

/** What a dry pass is made of. */
export interface DryPass {
	readonly settings: Settings;
	/** How much of the knowledge was looked at. */
	readonly knows: "all" | "part" | "nothing";
	/** In so many messages it would come. */
	readonly messages: number;
}

/** What would be sent on a day; nothing is recorded or sent. */
export function dryPassReply(
	order: OrderOf<"list-reminders">,
	rows: readonly ReminderRow[],
	day: Day,
	{ settings, knows, messages }: DryPass,
	who: Who,
	telling: Telling,
): Reply {
	const { workingDays } = settledOf(settings);
	const onDay = (date: Day) => ({
		weekday: weekdayName(weekdayOf(date), telling.language),
		date: dateIn(telling.language, date),
	});
	const held = rows.filter(({ standing }) => standing === "planned").length;
	const count = Math.min(messages, held);
	const next = workingDayFrom(day, workingDays);
	const title = telling.say(count === 0 ? "dryPassNone" : count === 1 ? "dryPassOne" : "dryPassMany", {
		...onDay(day),
		count,
	});
	const blocks: Block[] = [
		...headed(title, telling.say("dryPassIs")),
		...(count < held ? [note(telling.say(count === 1 ? "togetherHoldsOne" : "togetherHolds", { count: held }))] : []),
		...(next === day ? [] : [note(telling.say("dryPassFree", onDay(next)))]),
		...(knows === "all" ? [] : [note(telling.say(knows === "part" ? "dryPassPart" : "dryPassBlind"))]),
		...rowBlocks(rows, who, telling),
	];
	return registerReply({ order, outcome: "previewed" }, blocks, [], telling);
}

function rowBlocks(rows: readonly ReminderRow[], who: Who, telling: Telling): Block[] {
	if (rows.length === 0) return [];
	const shown = rows.slice(0, mostRows).map((row) => rowOf(row, who, telling));
	const more = rows.length - shown.length;
	return [{ kind: "rows", rows: shown }, ...(more > 0 ? [note(telling.more(more))] : [])];
}

/** "failed  Cirrus  review due · to Bob · 20 November 2026, 09:00 (UTC) · 3 tries: channel_not_found" */
function rowOf(row: ReminderRow, who: Who, telling: Telling): Row {
	const { standing, vendor, what, to, deliver } = row;
	const cause =
		what.kind === "overview" ? overviewText(what, telling) : vendor ? causeText(what.cause, vendor, telling) : "";
	const when = telling.say("sentAt", {
		date: dateIn(telling.language, deliver.day),
		time: deliver.time,
		zone: deliver.zone,
	});
	const parts: Span[][] = [
		[plain(cause)],
		...(to ? [withPerson("toWhom", recipient(to, who, telling), telling)] : []),
		[plain(when)],
		...why(row, telling),
	];
	return {
		tone: tones[standing],
		status: telling.say(words[standing]),
		label: vendor?.name ?? telling.say("overviewRow"),
		text: parts.flatMap((part, at) => (at === 0 ? part : [plain(" · "), ...part])),
		assurance: null,
	};
}

/** "2 overdue, 1 due": what there is none of is not said. */
function overviewText({ overdue, due }: { readonly overdue: number; readonly due: number }, telling: Telling): string {
	return [
		...(overdue > 0 ? [telling.say("overviewOverdue", { count: overdue })] : []),
		...(due > 0 ? [telling.say("overviewDue", { count: due })] : []),
	].join(", ");
}

function recipient(to: NonNullable<ReminderRow["to"]>, who: Who, telling: Telling): Span {
	return "person" in to ? who(to.person) : plain(telling.say("teamChannel"));
}

/** Why it stands as it does. */
function why({ standing, last, snoozed }: ReminderRow, telling: Telling): Span[][] {
	const tries = last ? telling.say(last.number === 1 ? "triedOnce" : "triedTimes", { count: last.number }) : "";
	const put =
		snoozed === undefined ? [] : [[plain(telling.say("putOff", { date: dateIn(telling.language, snoozed) }))]];
	switch (standing) {
		case "given-up":
		case "failed": {
			const reason: Span[] =
				last?.reason === undefined ? [] : [plain(telling.say("colon")), { kind: "code", text: last.reason }];
			const help = standing === "given-up" ? [[plain(telling.say("triedNoMore"))]] : [];
			return [[plain(tries), ...reason], ...help];
		}
		case "in-doubt":
			return [[plain(tries)], [plain(telling.say("maybeTwice"))]];
		case "blocked":
			return [[plain(telling.say("wantsNone"))]];
		case "nobody":
			return [[plain(telling.say("nobodyHelp"))]];
		default:
			return put;
	}
}

function note(text: string): Block {
	return { kind: "note", text: [plain(text)] };
}
