import type { Verdict } from "../../evaluator/hangs-on.js";
import type { Day } from "../../knowledge/dates.js";
import type { Order } from "../../questions/order.js";
import type { Recipient } from "../../register/occurrence.js";
import type { Vendor } from "../../register/vendor.js";
import { dateIn } from "../days.js";
import type { Phrase } from "../phrases.js";
import { type Action, type Block, plain, type Reply, type Span, strong } from "../reply.js";
import type { Telling } from "../telling.js";
import { verdictText } from "../what-changes.js";
import { isSameVerdict } from "./reassess-turns.js";
import { headed, registerReply } from "./register-reply.js";
import { orderAction } from "./vendor-actions.js";
import { calledText, dueText, type Viewer } from "./vendor-words.js";

/** A week's overview as its recipient reads it. */
export interface DigestTold {
	readonly to: Recipient | null;
	readonly overdue: number;
	/** Those that are due in the days that follow, up to the last of them. */
	readonly due: number;
	readonly until: Day;
	/** Those that have waited longest, as they are today. */
	readonly first: readonly DigestVendor[];
	/** Nobody knows whether an earlier try arrived. */
	readonly mayRepeat: boolean;
}

export interface DigestVendor {
	readonly vendor: Vendor;
	/** Undefined where it has none. */
	readonly verdict: Verdict | undefined;
	/** What somebody last read, and the day it was of. */
	readonly read: { readonly verdict: Verdict; readonly asOf: Day } | undefined;
}

/** How many vendors are overdue and due, and the first of them with their verdicts. */
export function digestReply(told: DigestTold, viewer: Viewer): Reply {
	const { to, overdue, due, until, first, mayRepeat } = told;
	const { telling } = viewer;
	const slots = { overdue, due, until: dateIn(telling.language, until) };
	const title: Phrase =
		overdue > 0 ? (due > 0 ? "digestBoth" : "digestOverdue") : due > 0 ? "digestDue" : "digestDealtWith";
	const more = overdue + due - first.length;
	const mine = to !== null && "person" in to && first.every(({ vendor }) => vendor.owner === to.person);
	const items = first.map((one) => vendorLine(one, !mine, viewer));
	const blocks: Block[] = [
		...(mayRepeat ? [note(telling.say("remindMayRepeat"))] : []),
		...headed(telling.say(title, slots)),
		...(items.length > 0
			? [{ kind: "list" as const, items: more > 0 ? [...items, [plain(telling.more(more))]] : items }]
			: []),
		note(telling.say(mine ? "digestMine" : to !== null && "person" in to ? "digestAdmins" : "digestChannel")),
	];
	const order: Order = { order: "list-vendors", filter: {} };
	const vendors = first.map(({ vendor }) => vendor);
	const reply = registerReply({ order, outcome: "shown", vendors }, blocks, actionsOf(told, telling), telling);
	return { ...reply, private: to === null || "person" in to };
}

/** "Payroll (AWS Canada): overdue since 3 June 2026; sovereign (proven); Ada" */
function vendorLine({ vendor, verdict, read }: DigestVendor, withOwner: boolean, viewer: Viewer): Span[] {
	const { telling, who } = viewer;
	return [
		strong(calledText(vendor, telling)),
		plain(telling.say("colon")),
		plain(telling.inRow([dueText(vendor, viewer), verdictSaid(verdict, read, telling)])),
		...(withOwner ? [plain(telling.say("semicolon")), who(vendor.owner)] : []),
	];
}

function verdictSaid(verdict: Verdict | undefined, read: DigestVendor["read"], telling: Telling): string {
	if (!verdict) return telling.say("digestNoVerdict");
	const after = verdictText(verdict, telling);
	if (!read || isSameVerdict(read.verdict, verdict)) return after;
	const date = dateIn(telling.language, read.asOf);
	return telling.say("digestTurned", { before: verdictText(read.verdict, telling), after, date });
}

function actionsOf({ to, overdue, due }: DigestTold, telling: Telling): Action[] {
	const list = (filter: Extract<Order, { order: "list-vendors" }>["filter"], label: Phrase, typed: Phrase) =>
		orderAction({ order: "list-vendors", filter }, { label, typed }, telling);
	return [
		...(overdue > 0 ? [list({ standing: "overdue" }, "digestShowOverdue", "digestTypedOverdue")] : []),
		...(due > 0 ? [list({ standing: "due" }, "digestShowDue", "digestTypedDue")] : []),
		...(to !== null && "person" in to ? [list({ owner: to.person }, "digestShowMine", "digestTypedMine")] : []),
		list({}, "digestShowAll", "digestTypedAll"),
	];
}

function note(text: string): Block {
	return { kind: "note", text: [plain(text)] };
}
