import type { Assessment } from "../../evaluator/answer.js";
import type { Order } from "../../questions/order.js";
import type { Ruling } from "../../register/decision.js";
import { reviewDue } from "../../register/schedule/dues.js";
import type { Vendor } from "../../register/vendor.js";
import { dateIn, untilIn } from "../days.js";
import type { Phrase } from "../phrases.js";
import { type Block, type LeafBlock, plain, type Reply, type Span } from "../reply.js";
import type { Telling } from "../telling.js";
import { choiceText } from "../terms.js";
import { verdictText } from "../what-changes.js";
import { askVendorButton, replayButton, replaySentence, showButton } from "./decision-buttons.js";
import { headed, registerReply } from "./register-reply.js";
import { withPerson } from "./with-person.js";

export type Decision = Vendor["decisions"][number];
type Field = Extract<LeafBlock, { kind: "fields" }>["fields"][number];
/** Somebody by name, for whoever reads it. */
export type Who = (actor: Decision["by"]) => Span;

/** A decision that was just taken, and all that its reply speaks of. */
export interface Decided {
	readonly order: Order;
	readonly vendor: Vendor;
	readonly decision: Decision;
	/** The one that it takes the place of. */
	readonly before: Decision | undefined;
	readonly answer: Assessment;
	readonly withoutEvidence: boolean;
}

const headings = {
	approved: "decisionApproved",
	"approved-with-conditions": "decisionConditions",
	refused: "decisionRefused",
	waiver: "decisionWaiver",
} as const satisfies Record<Ruling["is"], Phrase>;

const words = {
	approved: "rulingApproved",
	"approved-with-conditions": "rulingConditions",
	refused: "rulingRefused",
	waiver: "rulingWaiver",
} as const satisfies Record<Ruling["is"], Phrase>;

/** What was decided, by whom, on which assessment, and plainly where that goes against the verdict. */
export function decisionReply(decided: Decided, who: Who, telling: Telling): Reply {
	const { order, vendor, decision, before, answer, withoutEvidence } = decided;
	const { ruling, grounds, reason } = decision;
	const { name } = vendor;
	const title = telling.say(headings[ruling.is], {
		name,
		classes: telling.classes(vendor.dataClasses),
		until: untilOf(ruling, telling),
	});
	const by = withPerson("decidedBy", who(decision.by), telling, { date: dateIn(telling.language, decision.day) });
	const warnings = againstVerdict(ruling, answer, telling);
	if (withoutEvidence) warnings.push(telling.say("withoutEvidenceOf", { name, version: grounds.release }));
	const conditions = ruling.is === "approved-with-conditions" ? ruling.conditions : [];
	const due = reviewDue(vendor);
	const fields: Field[] = [
		field("fieldReason", [plain(reason)], telling),
		...conditions.map((one) => field("fieldConditions", [plain(one)], telling)),
		field("fieldRestsOn", groundsText(grounds, telling), telling),
		...(before ? [field("fieldBefore", rulingOn(before, who, telling), telling)] : []),
		field("fieldNextReview", [plain(nextReview(due, telling))], telling),
	];
	const blocks: Block[] = [
		...headed(title),
		{ kind: "note", text: by },
		...warnings.map((text): Block => ({ kind: "paragraph", text: [plain(text)] })),
		{ kind: "fields", fields },
	];
	const asks = answer.openQuestions.length > 0 && answer.outcome === "undetermined";
	const actions = [
		showButton(vendor, telling),
		replayButton(grounds.answer, telling),
		...(asks ? [askVendorButton(vendor, telling)] : []),
	];
	return registerReply({ order, outcome: "done", vendors: [vendor], answer: grounds.answer }, blocks, actions, telling);
}

/** "approved on 3 June 2026 by Bob" */
export function rulingOn({ ruling, day, by }: Decision, who: Who, telling: Telling): Span[] {
	const slots = { ruling: rulingText(ruling, telling), date: dateIn(telling.language, day) };
	return withPerson("rulingOn", who(by), telling, slots);
}

/** "waived until 1 March 2027" */
export function rulingText(ruling: Ruling, telling: Telling): string {
	return telling.say(words[ruling.is], { until: untilOf(ruling, telling) });
}

function untilOf(ruling: Ruling, { language }: Telling): string {
	return ruling.is === "waiver" ? untilIn(language, ruling.until) : "";
}

/** "sovereign (proven) · as of 20 November 2026 · knowledge 2026.11.3 · replay 1a2b3c4d" */
export function groundsText({ verdict, asOf, release, answer }: Decision["grounds"], telling: Telling): Span[] {
	const said = [
		verdictText(verdict, telling),
		telling.say("asOfDay", { date: dateIn(telling.language, asOf) }),
		telling.say("knowledge", { version: release }),
	];
	return [plain(`${said.join(" · ")} · `), replaySentence(answer, telling)];
}

export function nextReview(due: string | null, telling: Telling): string {
	return due === null ? telling.say("neverDue") : telling.say("dueOn", { date: dateIn(telling.language, due) });
}

/** What of the verdict a decision sets aside: it is never refused for that, and makes no proof of a claim. */
function againstVerdict(ruling: Ruling, answer: Assessment, telling: Telling): string[] {
	const { outcome, assurance } = answer;
	const slots = { verdict: verdictText(answer, telling) };
	const passes = outcome === "sovereign" || outcome === "conditional";
	if (ruling.is === "refused") return passes ? [telling.say("refusedThough", slots)] : [];
	if (outcome === "not-sovereign") return [telling.say("decidedAgainst", slots)];
	if (outcome === "undetermined") return [telling.say("decidedOpen")];
	if (!passes) return [];
	const choices = answer.conditions.map(({ choice, values }) => choiceText(choice, values, telling)).join(", ");
	return [
		...(outcome === "conditional" ? [telling.say("decidedIf", { choices })] : []),
		...(assurance === "claimed" ? [telling.say("decidedOnClaim", slots)] : []),
		...(assurance === "presumed" ? [telling.say("decidedOnPresumption")] : []),
		...(ruling.is === "waiver" ? [telling.say("waivedThough", slots)] : []),
	];
}

function field(label: Phrase, text: Span[], telling: Telling): Field {
	return { label: telling.say(label), text };
}
