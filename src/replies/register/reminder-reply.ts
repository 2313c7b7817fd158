import type { Assessment } from "../../evaluator/answer.js";
import type { Verdict } from "../../evaluator/hangs-on.js";
import type { Day } from "../../knowledge/dates.js";
import type { Text } from "../../knowledge/text.js";
import type { Recipient, Reminder } from "../../register/occurrence.js";
import { outdatedDecision } from "../../register/outdated.js";
import type { Vendor } from "../../register/vendor.js";
import { disclaimer } from "../assessment-reply.js";
import { dateIn } from "../days.js";
import { type Block, plain, type Reply } from "../reply.js";
import type { Telling } from "../telling.js";
import { verdictText } from "../what-changes.js";
import { howToDecide } from "./decision-buttons.js";
import { isSameVerdict } from "./reassess-turns.js";
import { headed, registerReply } from "./register-reply.js";
import { reminderActions } from "./reminder-actions.js";
import { reminderFields } from "./reminder-fields.js";
import { firstLine } from "./reminder-first-line.js";
import { type Since, sinceBlocks } from "./reminder-since.js";
import type { Viewer } from "./vendor-words.js";

/** A reminder, and all that its recipient is told with it. */
export interface ReminderTold {
	readonly vendor: Vendor;
	readonly reminder: Pick<Reminder, "key" | "cause" | "date" | "snoozed">;
	/** null: nobody can be told, and whoever opens the page sees it. */
	readonly to: Recipient | null;
	/** The verdict as it is today, or why there is none. */
	readonly now: { readonly answer: Assessment; readonly withoutEvidence: boolean } | { readonly none: Text };
	/** Undefined where nobody has reviewed it. */
	readonly since: Since | undefined;
	/** What the verdict will be once what it is about has ended; undefined where nothing is to end. */
	readonly then: { readonly from: Day; readonly verdict: Verdict } | undefined;
	/** Nobody knows whether an earlier try arrived. */
	readonly mayRepeat: boolean;
}

/** What changed, then what is due and why, and what can be done about it. */
export function reminderReply(told: ReminderTold, viewer: Viewer): Reply {
	const { vendor, reminder, to, now, since, then, mayRepeat } = told;
	const { telling, today } = viewer;
	const { key, cause } = reminder;
	const names = { vendor: vendor.name, classes: telling.classes(vendor.dataClasses) };
	const answer = "answer" in now ? now.answer : undefined;
	const blocks: Block[] = [
		...(mayRepeat ? [note(telling.say("remindMayRepeat"))] : []),
		...headed(titleOf(told, names, viewer)),
		...(answer ? sinceBlocks(since, answer, reminder, telling) : withoutVerdict(now, since, telling)),
		...(answer && then ? [paragraph(thenText(then, cause, answer, telling))] : []),
		...("answer" in now && now.withoutEvidence
			? [paragraph(telling.say("withoutEvidenceOf", { name: vendor.name, version: now.answer.knowledge.version }))]
			: []),
		{ kind: "fields", fields: reminderFields(vendor, reminder, answer, viewer) },
		...(cause.kind === "decision" ? [{ kind: "paragraph" as const, text: howToDecide(vendor, telling) }] : []),
		note(whyTold(vendor, reminder, to, telling)),
		...(answer ? [disclaimer(telling)] : []),
	];
	const mine = to !== null && "person" in to && to.person === vendor.owner;
	const asks = answer?.openQuestions.some((question) => question.to === "vendor") ?? false;
	const reply = registerReply(
		{ order: { order: "show-vendor", vendor: vendor.id }, outcome: "shown", vendors: [vendor] },
		blocks,
		reminderActions(vendor, { key, today, mine, asks }, telling),
		telling,
	);
	// In a channel everybody reads it.
	return { ...reply, private: to === null || "person" in to };
}

function withoutVerdict(now: ReminderTold["now"], since: Since | undefined, telling: Telling): Block[] {
	if (!("none" in now)) return [];
	const why = paragraph(telling.text(now.none));
	if (!since) return [why];
	const slots = { date: dateIn(telling.language, since.ends.asOf), verdict: verdictText(since.verdict, telling) };
	return [why, paragraph(telling.say("remindNoVerdictThen", slots))];
}

/** Why it comes to whoever gets it, and how it stops. */
function whyTold(vendor: Vendor, { cause }: ReminderTold["reminder"], to: Recipient | null, telling: Telling): string {
	const slots = { vendor: vendor.name };
	if (to !== null && "person" in to && to.person === vendor.owner) return telling.say("remindToOwner", slots);
	const because =
		cause.kind === "overdue" ? "remindAsOverdue" : vendor.owner === null ? "remindAsNobodys" : "remindAsUnreachable";
	const phrase = to === null ? "remindToNobody" : "person" in to ? "remindToAdmin" : "remindToChannel";
	return telling.say(phrase, { ...slots, because: telling.say(because, slots) });
}

/** A decision may rest again on what is so today: somebody took back what made the difference. */
function titleOf(
	{ vendor, reminder: { cause }, now }: ReminderTold,
	names: { readonly vendor: string; readonly classes: string },
	{ telling, today }: Viewer,
): string {
	const isAsDecided = cause.kind === "decision" && "answer" in now && !outdatedDecision(vendor, now.answer);
	return isAsDecided ? telling.say("remindDecidedSame", names) : firstLine(cause, names, today, telling);
}

/** "From 1 July 2027, unless it is renewed: cannot be said yet." */
function thenText(
	{ from, verdict }: NonNullable<ReminderTold["then"]>,
	{ kind }: Reminder["cause"],
	now: Assessment,
	telling: Telling,
): string {
	const isDay = kind === "turn";
	if (isSameVerdict(verdict, now)) return telling.say(isDay ? "remindFromSame" : "remindThenSame");
	return telling.say(isDay ? "remindFrom" : "remindThen", {
		date: dateIn(telling.language, from),
		verdict: verdictText(verdict, telling),
	});
}

function paragraph(text: string): Block {
	return { kind: "paragraph", text: [plain(text)] };
}

function note(text: string): Block {
	return { kind: "note", text: [plain(text)] };
}
