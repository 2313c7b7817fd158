import { intakeParts } from "../../questions/order.js";
import type { VendorChange } from "../../register/events.js";
import type { Recipient } from "../../register/occurrence.js";
import type { Vendor } from "../../register/vendor.js";
import { dateIn } from "../days.js";
import type { Phrase } from "../phrases.js";
import { plain, type Span } from "../reply.js";
import { verdictText } from "../what-changes.js";
import { gradeWords } from "../words.js";
import { replaySentence } from "./decision-buttons.js";
import { rulingText } from "./decision-reply.js";
import type { VendorEvent } from "./history-events.js";
import { causeText } from "./vendor-causes.js";
import { claimText } from "./vendor-claims.js";
import { answeredIn } from "./vendor-fields.js";
import {
	becauseText,
	cadenceText,
	choicesText,
	contextText,
	serviceText,
	spansOf,
	type Viewer,
	writtenText,
} from "./vendor-words.js";

/** What happened, after the name of who did it: "approved: …. Rests on sovereign (proven), replay 1a2b3c4d". */
export function eventSpans(event: VendorEvent, vendor: Vendor, viewer: Viewer): Span[] {
	const { telling, who } = viewer;
	const day = (date: string) => dateIn(telling.language, date);
	const because = (text: string | undefined) => becauseText(text, telling);
	const cause = (key: string) => causeOf(key, vendor, viewer);
	switch (event.type) {
		case "vendor-added": {
			const { dataClasses, cadence, owner } = event.vendor;
			const service = serviceText(event.vendor, telling);
			const said = { service, classes: telling.classes(dataClasses), cadence: cadenceText(cadence, telling) };
			return spansOf("historyAdded", { ...said, owner: who(owner) }, telling);
		}
		case "vendor-changed":
			return [plain(telling.say("historyChanged", { changes: changesText(event.change, viewer) }))];
		case "vendor-assigned":
			return spansOf("historyAssigned", { owner: who(event.owner) }, telling);
		case "vendor-archived":
			return [plain(telling.say("historyArchived", { reason: because(event.reason) }))];
		case "vendor-restored":
			return [plain(telling.say("historyRestored"))];
		case "vendor-reviewed": {
			const { grounds, note } = event;
			if (!grounds) return [plain(telling.say("historySaidReviewed", { note: because(note) }))];
			const verdict = verdictText(grounds.verdict, telling);
			return [
				plain(telling.say("historyReviewed", { verdict, note: because(note) })),
				...shown(grounds.answer, viewer),
			];
		}
		case "evidence-added": {
			const { id, grade } = event.evidence;
			const claim = claimText(event.evidence, telling);
			return spansOf("historyEvidence", { id: code(id), claim, grade: telling.text(gradeWords[grade]) }, telling);
		}
		case "evidence-retired":
			return spansOf("historyRetired", { id: code(event.evidence), reason: because(event.reason) }, telling);
		case "decided": {
			const { ruling, reason, grounds } = event.decision;
			const said = { ruling: rulingText(ruling, telling), reason: writtenText(reason) };
			const text = telling.say("historyDecided", { ...said, verdict: verdictText(grounds.verdict, telling) });
			return [plain(text), ...shown(grounds.answer, viewer)];
		}
		case "asked": {
			const { intent, answer } = event;
			const phrase = Object.hasOwn(asked, intent) ? asked[intent] : undefined;
			return [plain(telling.say(phrase ?? "historyAskedOther")), ...shown(answer, viewer)];
		}
		case "reminder-recorded": {
			const { cause: why, date } = event.reminder;
			return [plain(telling.say("historyReminder", { date: day(date), cause: causeText(why, vendor, telling) }))];
		}
		case "reminder-snoozed":
			return [plain(telling.say("historySnoozed", { until: day(event.until), cause: cause(event.key) }))];
		case "reminder-dismissed":
			return [plain(telling.say("historyDismissed", { cause: cause(event.key), note: because(event.note) }))];
		case "send-tried": {
			const text = spansOf("historyTried", { to: recipient(event.to, viewer), cause: cause(event.key) }, telling);
			return event.mayRepeat ? [...text, plain(telling.say("historyMayRepeat"))] : text;
		}
		case "send-settled": {
			const { outcome, reason = telling.say("historyNoReason") } = event;
			const slots = { to: recipient(event.to, viewer), cause: cause(event.key), reason: writtenText(reason) };
			return spansOf(sending[outcome], slots, telling);
		}
	}
}

/** What was asked of it; reminders ask by themselves. */
const asked: Readonly<Record<string, Phrase>> = {
	check: "historyAsked",
	compare: "historyAskedCompare",
	exposure: "historyAskedLaws",
	remind: "historyAskedReminder",
};

const sending = { sent: "historySent", failed: "historyFailed", blocked: "historyBlocked" } as const;

/** How to see again what was shown. */
function shown(answer: string, { telling }: Viewer): Span[] {
	return spansOf("historyAnswer", { typed: replaySentence(answer, telling) }, telling);
}

function code(text: string): Span {
	return { kind: "code", text };
}

function recipient(to: Recipient, { telling, who }: Viewer): Span {
	return "person" in to ? who(to.person) : plain(telling.say("historyChannel"));
}

/** Reminders of long ago are let go of, and their reason with them. */
function causeOf(key: string, vendor: Vendor, { telling }: Viewer): string {
	const reminder = vendor.reminders.find((one) => one.key === key);
	return reminder ? causeText(reminder.cause, vendor, telling) : telling.say("historyAReminder");
}

/** What an edit left the vendor with. */
function changesText(change: VendorChange, { telling }: Viewer): string {
	const { name, bought, dataClasses, configuration, context, cadence, tags } = change;
	const to = (label: string, value: string) =>
		telling.say("historyTo", { label, value: value === "" ? telling.say("vendorNone") : value });
	return telling.inRow([
		...(name === undefined ? [] : [to(telling.say("vendorName"), name)]),
		...(bought?.kind === "own"
			? [telling.say("historyIntake", { count: answeredIn(bought.intake), all: intakeParts.length })]
			: []),
		...(bought?.kind === "known" ? [to(telling.say("vendorService"), serviceText({ bought }, telling))] : []),
		...(dataClasses ? [to(telling.say("vendorData"), telling.names(dataClasses))] : []),
		...(configuration ? [to(telling.say("vendorChoices"), choicesText(configuration, telling))] : []),
		...(context ? [to(telling.say("vendorContext"), contextText(context, telling))] : []),
		...(cadence === undefined ? [] : [to(telling.say("vendorReview"), cadenceText(cadence, telling))]),
		...(tags ? [to(telling.say("vendorTags"), tags.join(", "))] : []),
	]);
}
