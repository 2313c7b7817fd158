import type { Assessment, Exposure, FindingStatus } from "../../evaluator/answer.js";
import type { Order } from "../../questions/order.js";
import type { Grounds } from "../../register/decision.js";
import { outdatedDecision } from "../../register/outdated.js";
import { reviewDue } from "../../register/schedule/dues.js";
import type { Vendor } from "../../register/vendor.js";
import { assessmentReply } from "../assessment-reply.js";
import { capital, clip } from "../cut.js";
import { dateIn, sinceIn } from "../days.js";
import { type Block, type LeafBlock, plain, type Reply, type Tone } from "../reply.js";
import type { Telling } from "../telling.js";
import type { Origins } from "../terms.js";
import { verdictText } from "../what-changes.js";
import { assuranceWords, exposureWords, statusWords } from "../words.js";
import { askVendorButton, howToDecide, replaySentence, showButton } from "./decision-buttons.js";
import { groundsText, nextReview, rulingOn, type Who } from "./decision-reply.js";
import { type Cause, causeLines } from "./reassess-cause-lines.js";
import { isSame, isSameVerdict, type Turn, type Turns } from "./reassess-turns.js";
import { headed, registerReply } from "./register-reply.js";
import { withPerson } from "./with-person.js";

type Field = Extract<LeafBlock, { kind: "fields" }>["fields"][number];
type Row = Extract<LeafBlock, { kind: "rows" }>["rows"][number];

/** A fresh assessment of a vendor against the last one that somebody looked at. */
export interface Looked {
	readonly order: Order;
	/** As it is after the review. */
	readonly vendor: Vendor;
	readonly answer: Assessment;
	readonly origins: Origins;
	readonly withoutEvidence: boolean;
	/** Under what the fresh assessment is kept. */
	readonly kept: string;
	/** Undefined where nobody had looked at one before. */
	readonly last:
		| { readonly grounds: Grounds; readonly turns: Turns | undefined; readonly causes: readonly Cause[] }
		| undefined;
}

/** So many lines of what turned are shown; the whole reasoning unfolds below. */
const mostTurned = 6;
const longestReason = 90;

/** What changed since somebody last looked, and because of what; then the verdict as it is now. */
export function reassessReply(looked: Looked, who: Who, telling: Telling): Reply {
	const { order, vendor, answer, origins, kept, last } = looked;
	const fresh = assessmentReply(answer, origins, { private: true, shareable: false, open: [] }, telling);
	const blocks: Block[] = [
		...headed(titleOf(looked, telling)),
		{ kind: "note", text: reviewedBy(vendor, who, telling) },
		...(looked.withoutEvidence
			? [paragraph(telling.say("withoutEvidenceOf", { name: vendor.name, version: answer.knowledge.version }))]
			: []),
		...(last ? sinceThen(last, answer, telling) : []),
		...fresh.blocks.slice(0, -1),
		{ kind: "fields", fields: [decisionInForce(vendor, who, telling), keptUnder(kept, telling)] },
		...decisionStands(vendor, answer, telling),
		{ kind: "paragraph", text: howToDecide(vendor, telling) },
		// Where it comes from, and that it is no legal advice, stays the last word.
		...fresh.blocks.slice(-1),
	];
	const asks = answer.openQuestions.length > 0 ? [askVendorButton(vendor, telling)] : [];
	const reply = registerReply(
		{ order, outcome: "done", vendors: [vendor], answer: kept },
		blocks,
		[...asks, showButton(vendor, telling)],
		telling,
	);
	// Its parts unfold by asking the same question again.
	return { ...reply, again: fresh.again };
}

function titleOf({ vendor, answer, last }: Looked, telling: Telling): string {
	const { name } = vendor;
	const classes = telling.classes(vendor.dataClasses);
	const verdict = verdictText(answer, telling);
	if (!last) return telling.say("lookFirst", { name, classes, verdict });
	const { grounds, turns } = last;
	if (!isSameVerdict(grounds.verdict, answer)) {
		const before = verdictText(grounds.verdict, telling);
		return telling.say("lookTurned", { name, classes, before, after: verdict });
	}
	if (turns && !isSame(turns)) return telling.say("lookReasons", { name, classes, verdict });
	return telling.say("lookSame", { name, classes, verdict, since: sinceIn(telling.language, grounds.asOf) });
}

function reviewedBy(vendor: Vendor, who: Who, telling: Telling) {
	const { reviewed } = vendor;
	if (!reviewed) throw new Error("a vendor that was reassessed is reviewed");
	return withPerson("lookedBy", who(reviewed.by), telling, {
		date: dateIn(telling.language, reviewed.day),
		next: nextReview(reviewDue(vendor), telling),
	});
}

/** The last assessment, what made the difference, and what came out otherwise. */
function sinceThen(
	{ grounds, turns, causes }: NonNullable<Looked["last"]>,
	answer: Assessment,
	telling: Telling,
): Block[] {
	const before: Field = { label: telling.say("lookCompared"), text: groundsText(grounds, telling) };
	if (!turns) return [{ kind: "fields", fields: [before] }, note(telling.say("lookNoBytes"))];
	const after = { asOf: answer.question.asOf, release: answer.knowledge.version, evaluator: answer.evaluator };
	const lines = causeLines(causes, grounds, after, turns.before.holdsUntil, telling);
	const rows = turns.findings.map((turn) => findingRow(turn, telling));
	const laws = turns.exposures.flatMap((turn) => lawLine(turn, telling));
	const blocks: Block[] = [{ kind: "fields", fields: [...lines, before] }];
	if (rows.length + laws.length > 0) blocks.push(paragraph(telling.say("lookChanged")));
	if (rows.length > 0) blocks.push({ kind: "rows", rows: rows.slice(0, mostTurned) });
	if (rows.length > mostTurned) blocks.push(note(telling.more(rows.length - mostTurned)));
	if (laws.length > 0) blocks.push(note(`${telling.inRow(laws.slice(0, mostTurned))}.`));
	return blocks;
}

const tones: Record<FindingStatus, Tone> = { met: "good", unmet: "bad", unproven: "open", unknown: "open" };

/** "yes → no  Storage stays in Canada: …" */
function findingRow({ before, after }: Turn<Turns["before"]["findings"][number]>, telling: Telling): Row {
	const shown = after ?? before;
	if (!shown) throw new Error("a turn has one of its sides");
	const word = (finding: typeof shown) => telling.text(statusWords[finding.status]);
	const sure = (finding: typeof shown) =>
		finding.assurance === null ? telling.say("noneShown") : telling.text(assuranceWords[finding.assurance]);
	const status =
		before && after && before.status === after.status ? word(after) : turnText(before, after, word, telling);
	const assurance =
		before && after && before.status === after.status && before.assurance !== after.assurance
			? telling.say("wentTo", { before: sure(before), after: sure(after) })
			: after?.assurance
				? sure(after)
				: null;
	return {
		tone: after ? tones[after.status] : "neutral",
		status,
		label: capital(telling.text(shown.name)),
		text: [plain(after ? clip(telling.text(after.reason), longestReason) : telling.say("notDemandedNow"))],
		assurance,
	};
}

function turnText<Thing>(
	before: Thing | undefined,
	after: Thing | undefined,
	word: (thing: Thing) => string,
	telling: Telling,
): string {
	return telling.say("wentTo", {
		before: before ? word(before) : telling.say("notDemandedBefore"),
		after: after ? word(after) : telling.say("noneShown"),
	});
}

/** "CLOUD Act: reached → not reached" */
function lawLine({ before, after }: Turn<Pick<Exposure, "name" | "status">>, telling: Telling): string[] {
	const shown = after ?? before;
	if (!shown) return [];
	const word = (exposure?: Pick<Exposure, "status">) => telling.text(exposureWords[exposure?.status ?? "none"]);
	// Nobody had said of a new law that it does not reach.
	const was = before ? word(before) : telling.say("notDemandedBefore");
	return [telling.say("lawTurned", { law: telling.text(shown.name), before: was, after: word(after) })];
}

function decisionInForce({ decisions }: Vendor, who: Who, telling: Telling): Field {
	const decision = decisions.at(-1);
	const text = decision ? rulingOn(decision, who, telling) : [plain(telling.say("noDecision"))];
	return { label: telling.say("lookDecision"), text };
}

function decisionStands(vendor: Vendor, answer: Assessment, telling: Telling): Block[] {
	const outdated = outdatedDecision(vendor, answer);
	return outdated ? [paragraph(telling.say("decidedOnOther", { verdict: verdictText(outdated.before, telling) }))] : [];
}

function keptUnder(kept: string, telling: Telling): Field {
	return { label: telling.say("keptAs"), text: [replaySentence(kept, telling)] };
}

function paragraph(text: string): Block {
	return { kind: "paragraph", text: [plain(text)] };
}

function note(text: string): Block {
	return { kind: "note", text: [plain(text)] };
}
