import type { Assessment } from "../../evaluator/answer.js";
import { intakeParts } from "../../questions/order.js";
import type { Intake } from "../../register/intake.js";
import { type Outdated, outdatedDecision } from "../../register/outdated.js";
import type { Vendor } from "../../register/vendor.js";
import { capital } from "../cut.js";
import { dateIn } from "../days.js";
import type { Phrase } from "../phrases.js";
import { type LeafBlock, plain, type Span } from "../reply.js";
import type { Telling } from "../telling.js";
import { verdictText } from "../what-changes.js";
import { rulingOn } from "./decision-reply.js";
import { isAnswered, overTexts } from "./intake-words.js";
import {
	cadenceText,
	choicesText,
	contextText,
	dueText,
	serviceText,
	spansOf,
	type Viewer,
	writtenText,
} from "./vendor-words.js";

export type Field = Extract<LeafBlock, { kind: "fields" }>["fields"][number];

/** What was decided of a vendor, when it is looked at again, and who sees to it: what a verdict does not say. */
export function vendorFields(vendor: Vendor, answer: Assessment | undefined, viewer: Viewer): Field[] {
	const { telling, who } = viewer;
	const { owner, tags } = vendor;
	const review = reviewText(vendor, viewer);
	const field = (label: Phrase, text: Span[]): Field => ({ label: telling.say(label), text });
	const told = (label: Phrase, text: string) => (text === "" ? [] : [field(label, [plain(text)])]);
	return [
		...decisionFields(vendor, answer, viewer),
		...(review.length > 0 ? [field("vendorReview", review)] : []),
		field("vendorOwner", [who(owner)]),
		...termsFields(vendor, answer, viewer),
		...questionnaire(vendor, viewer),
		...told("vendorTags", tags.join(", ")),
	];
}

/** A verdict says itself which data and which choices it speaks of. */
function termsFields(vendor: Vendor, answer: Assessment | undefined, { telling }: Viewer): Field[] {
	const { dataClasses, configuration, context } = vendor;
	const { sector, criticality } = context;
	const untold = { ...(sector === undefined ? {} : { sector }), ...(criticality === undefined ? {} : { criticality }) };
	const said: [Phrase, string][] = answer
		? [["vendorContext", contextText(untold, telling)]]
		: [
				["vendorService", serviceText(vendor, telling)],
				["vendorData", telling.names(dataClasses)],
				["vendorChoices", choicesText(configuration, telling)],
				["vendorContext", contextText(context, telling)],
			];
	return said.flatMap(([label, text]) => (text === "" ? [] : [{ label: telling.say(label), text: [plain(text)] }]));
}

/** The decision that counts, and whether the verdict is still the one that it rests on. */
function decisionFields(vendor: Vendor, answer: Assessment | undefined, viewer: Viewer): Field[] {
	const { telling, today, who } = viewer;
	const decision = vendor.decisions.at(-1);
	const label = telling.say("vendorDecision");
	if (!decision) return [{ label, text: [plain(telling.say("vendorUndecided"))] }];
	const { ruling, reason } = decision;
	const outdated = outdatedDecision(vendor, answer);
	const [first, ...rest] = rulingOn(decision, who, telling);
	const begins = first?.kind === "plain" ? plain(capital(first.text)) : first;
	const text: Span[] = [
		...(begins ? [begins] : []),
		...rest,
		plain(telling.say("vendorFor", { reason: writtenText(reason) })),
		...(ruling.is === "waiver" && ruling.until < today ? [plain(telling.say("vendorWaiverOver"))] : []),
		...(outdated ? [plain(telling.say("vendorChangedSince", versus(outdated, telling)))] : []),
	];
	const conditions = ruling.is === "approved-with-conditions" ? ruling.conditions : [];
	return [
		{ label, text },
		...conditions.map((one): Field => ({ label: telling.say("fieldConditions"), text: [plain(one)] })),
	];
}

/** What was decided on, and how the vendor comes out now. */
export function versus({ before, after }: Outdated, telling: Telling): { before: string; after: string } {
	return { before: verdictText(before, telling), after: verdictText(after, telling) };
}

/** "Overdue since 3 June 2026 (every year). The last was on 3 June 2025, by Bob: sovereign (reported)." */
function reviewText(vendor: Vendor, viewer: Viewer): Span[] {
	const { telling, who } = viewer;
	const { cadence, reviewed, archived } = vendor;
	const due = capital(dueText(vendor, viewer));
	const next = cadence
		? telling.say("vendorReviewLine", { due, cadence: cadenceText(cadence, telling) })
		: telling.say("vendorReviewNever");
	const planned = archived ? [] : [plain(next)];
	if (!reviewed) return planned;
	const slots = { date: dateIn(telling.language, reviewed.day), who: who(reviewed.by) };
	const { grounds } = reviewed;
	const last = grounds
		? spansOf("vendorReviewLast", { ...slots, verdict: verdictText(grounds.verdict, telling) }, telling)
		: spansOf("vendorReviewLastUnseen", slots, telling);
	return [...planned, ...last];
}

/** How much is answered of what is asked about a service that the knowledge does not have. */
function questionnaire({ bought }: Vendor, { telling, today }: Viewer): Field[] {
	if (bought.kind === "known") return [];
	const count = answeredIn(bought.intake);
	const text = telling.say("vendorAnswered", { count, all: intakeParts.length });
	const over = overTexts(bought.intake, today, telling);
	return [{ label: telling.say("vendorQuestionnaire"), text: [plain([text, ...over].join(" "))] }];
}

/** How many parts of the questionnaire are answered. */
export function answeredIn(intake: Intake): number {
	return intakeParts.filter((part) => isAnswered(intake, part)).length;
}
