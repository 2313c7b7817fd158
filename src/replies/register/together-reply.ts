import type { Verdict } from "../../evaluator/hangs-on.js";
import type { Day } from "../../knowledge/dates.js";
import { standingOf } from "../../register/listing.js";
import type { Cause, Recipient, Reminder } from "../../register/occurrence.js";
import { isSameVerdict } from "../../register/outdated.js";
import { addDays } from "../../register/schedule/working-days.js";
import type { Vendor } from "../../register/vendor.js";
import { disclaimer } from "../assessment-reply.js";
import { clip } from "../cut.js";
import { dateIn } from "../days.js";
import type { Phrase } from "../phrases.js";
import { type Action, type Block, type LeafBlock, plain, type Reply, type Span } from "../reply.js";
import type { Telling } from "../telling.js";
import { outcomeTones } from "../verdict.js";
import { verdictText } from "../what-changes.js";
import { assuranceWords } from "../words.js";
import { showButton } from "./decision-buttons.js";
import { headed, registerReply } from "./register-reply.js";
import { orderAction } from "./vendor-actions.js";
import { causeText } from "./vendor-causes.js";
import { calledText, spansOf, type Viewer } from "./vendor-words.js";

type Row = Extract<LeafBlock, { kind: "rows" }>["rows"][number];

/** One vendor of several that somebody is reminded of in one message. */
export interface Together {
	readonly vendor: Vendor;
	readonly reminders: readonly Pick<Reminder, "key" | "cause">[];
	/** Today's; undefined where it has none. */
	readonly verdict: Verdict | undefined;
	/** What somebody last read, and the day it was of. */
	readonly read: { readonly verdict: Verdict; readonly asOf: Day } | undefined;
	/** Names what the team added as well. */
	readonly telling: Telling;
}

export interface TogetherTold {
	readonly to: Recipient | null;
	readonly lines: readonly Together[];
	/** Of some of them nobody knows whether an earlier try arrived. */
	readonly mayRepeat: boolean;
}

/** So many vendors get a button; the lists that follow have all of them. */
const mostButtons = 5;
const longestLabel = 50;
/** The rows are no longer than this together: platforms cut what is much longer. What is left is counted. */
const mostText = 6_000;
const week = 7;

/** Many reminders in one message, a line a vendor: those whose verdict changed first. */
export function togetherReply({ to, lines, mayRepeat }: TogetherTold, viewer: Viewer): Reply {
	const { telling } = viewer;
	const sorted = [...lines].sort(
		(a, b) => weightOf(a, viewer) - weightOf(b, viewer) || (a.vendor.name < b.vendor.name ? -1 : 1),
	);
	const rows = fitting(sorted.map((line) => row(line, telling)));
	const left = sorted.length - rows.length;
	const vendors = sorted.map(({ vendor }) => vendor);
	const changed = lines.filter(hasChanged).length;
	const slots = { count: lines.length, changed: changed > 0 ? changed : telling.say("togetherNoneChanged") };
	const [first] = sorted;
	const blocks: Block[] = [
		...(mayRepeat ? [note(telling.say("remindMayRepeat"))] : []),
		...headed(telling.say(lines.length === 1 ? "togetherOne" : "togetherTitle", slots)),
		...(first ? [{ kind: "paragraph" as const, text: howTo(first.vendor, viewer) }] : []),
		{ kind: "rows", rows },
		...(left > 0 ? [note(telling.more(left))] : []),
		note(telling.say(whyTold(to, vendors))),
		disclaimer(telling),
	];
	const reply = registerReply(
		{ order: { order: "list-reminders" }, outcome: "shown", vendors },
		blocks,
		actionsOf(vendors, to, viewer),
		telling,
	);
	// In a channel everybody reads it.
	return { ...reply, private: to === null || "person" in to };
}

/** Whether the verdict is another than somebody last read, or than the last that nobody has read. */
function hasChanged(line: Together): boolean {
	return isOtherThanRead(line) || line.reminders.some(({ cause }) => hasTurned(cause));
}

function isOtherThanRead({ verdict, read }: Together): boolean {
	return verdict !== undefined && read !== undefined && !isSameVerdict(read.verdict, verdict);
}

function hasTurned(cause: Cause): boolean {
	return cause.kind === "flip" || cause.kind === "decision" || (cause.kind === "turn" && cause.lead === 0);
}

/** What changed comes before what is due, and what is overdue before what is not. */
function weightOf(line: Together, { today }: Viewer): number {
	return hasChanged(line) ? 0 : standingOf(line.vendor, today) === "overdue" ? 1 : 2;
}

/** "not sovereign  Payroll (AWS Canada)  on 3 June 2026: sovereign (proven) · review due  proven" */
function row(line: Together, telling: Telling): Row {
	const { vendor, reminders, verdict, read } = line;
	const was =
		read && isOtherThanRead(line)
			? [
					telling.say("togetherWas", {
						date: dateIn(telling.language, read.asOf),
						before: verdictText(read.verdict, telling),
					}),
				]
			: [];
	const causes = new Set(reminders.map(({ cause }) => causeText(cause, vendor, line.telling)));
	return {
		tone: verdict ? outcomeTones[verdict.outcome] : "neutral",
		status: verdict ? verdictText({ ...verdict, assurance: null }, telling) : telling.say("togetherNoVerdict"),
		label: clip(calledText(vendor, line.telling), longestLabel),
		text: [plain([...was, ...causes].join(" · "))],
		assurance: verdict?.assurance ? telling.text(assuranceWords[verdict.assurance]) : null,
	};
}

/** As many as there is room for. */
function fitting(rows: readonly Row[]): Row[] {
	let length = 0;
	return rows.filter(({ status, label, text, assurance }) => {
		length += [status, label, ...text.map((span) => span.text), assurance ?? ""].join("  ").length;
		return length <= mostText;
	});
}

/** What can be written about each of them, by the example of the first. */
function howTo({ name }: Vendor, { telling, today }: Viewer): Span[] {
	const code = (phrase: Phrase, slots: Readonly<Record<string, string>>): Span => ({
		kind: "code",
		text: telling.say(phrase, slots),
	});
	return spansOf(
		"togetherHow",
		{
			show: code("sayItShow", { name }),
			reassess: code("sayItReassess", { name }),
			snooze: code("remindTypedSnooze", { vendor: name, day: addDays(today, week) }),
			assign: code("remindTypedAssign", { vendor: name }),
			done: code("remindTypedDone", { vendor: name }),
		},
		telling,
	);
}

function whyTold(to: Recipient | null, vendors: readonly Vendor[]): Phrase {
	if (to === null || !("person" in to)) return "togetherToChannel";
	return vendors.every(({ owner }) => owner === to.person) ? "togetherToOwner" : "togetherToAdmin";
}

/** The first of them, and the lists in which all are found. */
function actionsOf(vendors: readonly Vendor[], to: Recipient | null, { telling, today }: Viewer): Action[] {
	const is = (standing: "overdue" | "due") => vendors.some((vendor) => standingOf(vendor, today) === standing);
	const list = (filter: { standing?: "overdue" | "due"; owner?: string }, label: Phrase, typed: Phrase) =>
		orderAction({ order: "list-vendors", filter }, { label, typed }, telling);
	return [
		...vendors
			.slice(0, mostButtons)
			.map((vendor): Action => ({ ...showButton(vendor, telling), label: vendor.name, primary: false })),
		...(is("overdue") ? [list({ standing: "overdue" }, "digestShowOverdue", "digestTypedOverdue")] : []),
		...(is("due") ? [list({ standing: "due" }, "digestShowDue", "digestTypedDue")] : []),
		...(to !== null && "person" in to ? [list({ owner: to.person }, "digestShowMine", "digestTypedMine")] : []),
		orderAction({ order: "list-reminders" }, { label: "inboxAll", typed: "inboxTypedAll" }, telling),
	];
}

function note(text: string): Block {
	return { kind: "note", text: [plain(text)] };
}
