import type { Assessment, OpenQuestion } from "../../evaluator/answer.js";
import type { Day } from "../../knowledge/dates.js";
import type { Order } from "../../questions/order.js";
import type { Evidence } from "../../register/evidence.js";
import { offeringOf, type Vendor } from "../../register/vendor.js";
import { capital } from "../cut.js";
import { type Block, plain, type Reply, type Span } from "../reply.js";
import type { Telling } from "../telling.js";
import { againstTexts } from "./evidence-against.js";
import { showButton } from "./evidence-buttons.js";
import { countsText, untilText } from "./evidence-counts.js";
import { openBlocks } from "./evidence-open.js";
import { verdictTurn } from "./evidence-turn.js";
import { headed, registerReply } from "./register-reply.js";
import { claimText } from "./vendor-claims.js";

/** Evidence that was recorded or retired, and the vendor's verdict before and after. */
export interface EvidenceTold {
	readonly order: Order;
	/** As it is now. */
	readonly vendor: Vendor;
	readonly evidence: readonly Evidence[];
	readonly verdict: { readonly before: Assessment | undefined; readonly after: Assessment } | undefined;
	/** Why there is no verdict. */
	readonly without: string;
	/** Under which the verdict that is shown is kept. */
	readonly kept: string | undefined;
	/** The asker's day. */
	readonly today: Day;
}

/** What was recorded, as what it counts, what it changed, and what is still open. */
export function evidenceReply(told: EvidenceTold, telling: Telling): Reply {
	const { vendor, evidence, verdict, today } = told;
	const [first] = evidence;
	const short = verdict ? tooWeak(evidence, vendor, verdict.after) : [];
	const notes = [
		...(first ? [countsText(first, told, telling), ...untilText(first.until, today, telling)] : []),
		...short.map(({ ask, document }) =>
			telling.say("evidenceNotEnough", { question: capital(telling.text(ask)), document: telling.text(document) }),
		),
		...againstTexts(evidence, vendor, today, telling),
	];
	return withVerdict(told, telling.say("evidenceRecorded", { vendor: vendor.name }), notes, short, telling);
}

/** What no longer counts, and what that changed. */
export function retiredReply(told: EvidenceTold, telling: Telling): Reply {
	const title = telling.say("evidenceRetiredNow", { vendor: told.vendor.name });
	return withVerdict(told, title, [telling.say("evidenceKept")], [], telling);
}

function withVerdict(
	{ order, vendor, evidence, verdict, without, kept }: EvidenceTold,
	title: string,
	notes: readonly string[],
	apart: readonly OpenQuestion[],
	telling: Telling,
): Reply {
	const open =
		verdict &&
		openBlocks(
			verdict.after,
			vendor,
			telling,
			apart.map(({ id }) => id),
		);
	const blocks: Block[] = [
		...headed(title),
		{ kind: "list", items: evidence.map((one) => line(one, telling)) },
		...notes.map((text): Block => ({ kind: "note", text: [plain(text)] })),
		...(verdict
			? verdictTurn(verdict.before, verdict.after, telling)
			: [{ kind: "paragraph" as const, text: [plain(without)] }]),
		...(open?.blocks ?? []),
	];
	const actions = [...(open?.actions ?? []), showButton(vendor, telling)];
	const answer = {
		order,
		outcome: "done" as const,
		vendors: [vendor],
		...(kept === undefined ? {} : { answer: kept }),
	};
	return registerReply(answer, blocks, actions, telling);
}

/** "e-0003 Where the data stays: Canada" */
function line(one: Evidence, telling: Telling): Span[] {
	return [{ kind: "code", text: one.id }, plain(` ${claimText(one, telling)}`)];
}

/** Questions that this answers, and that ask for a surer proof. */
function tooWeak(evidence: readonly Evidence[], vendor: Vendor, { openQuestions }: Assessment): OpenQuestion[] {
	return openQuestions.filter((question) => evidence.some((one) => isAbout(question, one, vendor)));
}

/** Whether a question asks what a piece of evidence says. */
export function isAbout(
	{ about }: OpenQuestion,
	{ subject, attribute, member }: Pick<Evidence, "subject" | "attribute" | "member">,
	vendor: Pick<Vendor, "id" | "bought">,
): boolean {
	const [asked, of, ...members] = about.split("/");
	if (asked !== (subject ?? offeringOf(vendor)) || of !== attribute) return false;
	return member === undefined ? members.length === 0 : members.includes(member);
}
