import type { Assessment, OpenQuestion } from "../../evaluator/answer.js";
import { intakeParts, type Order } from "../../questions/order.js";
import type { Refusal } from "../../register/commands/index.js";
import type { Grounds } from "../../register/decision.js";
import type { Vendor } from "../../register/vendor.js";
import { disclaimer } from "../assessment-reply.js";
import { dateIn } from "../days.js";
import { type Action, type Block, plain, type Reply, type Span, strong } from "../reply.js";
import { SourceNumbers, type Telling } from "../telling.js";
import { vendorFold } from "../vendor-fold.js";
import { verdictBody, verdictHead } from "../verdict.js";
import { verdictText } from "../what-changes.js";
import { howToDecide } from "./decision-buttons.js";
import { answersFor } from "./evidence-answers.js";
import { type Compared, isSameVerdict } from "./reassess-turns.js";
import { headed, registerReply } from "./register-reply.js";
import { vendorActions } from "./vendor-actions.js";
import { remindersFold } from "./vendor-causes.js";
import { evidenceFold } from "./vendor-evidence-fold.js";
import { answeredIn, vendorFields } from "./vendor-fields.js";
import { otherwiseBlocks } from "./vendor-since.js";
import { becauseText, calledText, spansOf, type Viewer } from "./vendor-words.js";

/** A vendor's verdict today. */
export interface VerdictShown {
	readonly answer: Assessment;
	readonly withoutEvidence: boolean;
	/** The digest under which it is kept; undefined where it could not be. */
	readonly kept: string | undefined;
}

/** A vendor as it is shown. */
export interface VendorShown {
	readonly order: Order;
	readonly vendor: Vendor;
	/** Its verdict, or why it has none; an archived vendor is not assessed any more. */
	readonly verdict: VerdictShown | Refusal | undefined;
	/** What somebody last had before them; `told` where its bytes can still be read. */
	readonly looked: { readonly grounds: Grounds; readonly told: Compared | undefined } | undefined;
	/** It was added just now. */
	readonly isNew: boolean;
}

/** A vendor: its verdict and what was decided of it in five seconds; evidence, questions and reminders unfold. */
export function vendorReply(shown: VendorShown, viewer: Viewer): Reply {
	const { order, vendor, verdict, isNew } = shown;
	const { telling } = viewer;
	const computed = verdict && "answer" in verdict ? verdict : undefined;
	const answer = computed?.answer;
	const kept = computed?.kept;
	const blocks: Block[] = [
		...(isNew ? [note(telling.say("vendorAdded", { vendor: vendor.name }))] : []),
		...(computed ? headOf(computed, vendor, viewer) : headWithout(shown, viewer)),
		...(isNew ? firstSteps(vendor, telling) : []),
		...sinceLook(shown, answer, viewer),
		{ kind: "fields", fields: vendorFields(vendor, answer, viewer) },
		...(answer ? [{ kind: "note" as const, text: howToDecide(vendor, telling) }] : []),
		...(answer ? verdictBody(answer, new SourceNumbers(answer.sources, telling.knowledge), telling, "verdict") : []),
		...foldsOf(vendor, answer, viewer),
	];
	if (computed && kept === undefined) blocks.push(note(telling.say("notRecorded")));
	if (answer) blocks.push(disclaimer(telling));
	const again = { order: { order: "show-vendor" as const, vendor: vendor.id }, language: telling.language };
	const reply = registerReply(
		{
			order,
			outcome: isNew ? "done" : "shown",
			vendors: [vendor],
			...(kept === undefined ? {} : { answer: kept }),
		},
		blocks,
		actionsOf(shown, answer, viewer),
		telling,
	);
	return { ...reply, again };
}

function note(text: string): Block {
	return { kind: "note", text: [plain(text)] };
}

/** Of a service of the team's own nothing is known before somebody says it. */
function firstSteps({ name, bought }: Vendor, telling: Telling): Block[] {
	if (bought.kind === "known" || answeredIn(bought.intake) > 0) return [];
	const typed: Span = { kind: "code", text: telling.say("vendorTypedIntake", { vendor: name }) };
	return [{ kind: "paragraph", text: spansOf("vendorFirstSteps", { count: intakeParts.length, typed }, telling) }];
}

/** The verdict's own first lines, with the vendor called as the team calls it. */
function headOf({ answer, withoutEvidence }: VerdictShown, vendor: Vendor, { telling }: Viewer): Block[] {
	const head = verdictHead(answer, telling, calledText(vendor, telling));
	return withoutEvidence ? [...head, note(telling.say("vendorWithoutEvidence"))] : head;
}

/** Its name, and why it has no verdict. */
function headWithout({ vendor, verdict }: VendorShown, { telling, who }: Viewer): Block[] {
	const title = headed(calledText(vendor, telling));
	const { archived } = vendor;
	if (archived) {
		const slots = { date: dateIn(telling.language, archived.at.slice(0, 10)), who: who(archived.by) };
		const reason = becauseText(archived.reason, telling);
		return [...title, { kind: "paragraph", text: spansOf("vendorArchivedNow", { ...slots, reason }, telling) }];
	}
	if (!verdict || "answer" in verdict) return title;
	return [...title, { kind: "paragraph", text: whyNone(verdict, telling) }];
}

/** A home is settled once, for all vendors. */
function whyNone({ code, says }: Refusal, telling: Telling): Span[] {
	const [home] = telling.knowledge.release.grounds.homes;
	if (code !== "no-home" || home === undefined) return [plain(telling.text(says))];
	const example = telling.say("vendorTypedHome", { place: telling.name(home) });
	return spansOf("vendorNoHome", { example: { kind: "code", text: example } }, telling);
}

/** Where the verdict is another than when somebody last looked: from what to what, and what is otherwise. */
function sinceLook({ looked }: VendorShown, answer: Assessment | undefined, { telling }: Viewer): Block[] {
	if (!answer || !looked || isSameVerdict(looked.grounds.verdict, answer)) return [];
	const { grounds, told } = looked;
	const since = telling.say("vendorSince", { date: dateIn(telling.language, grounds.asOf) });
	const turn = telling.say("wentTo", {
		before: verdictText(grounds.verdict, telling),
		after: verdictText(answer, telling),
	});
	const text: Span[] = [strong(since), plain(`${telling.say("colon")}${turn}`)];
	return [{ kind: "paragraph", text }, ...otherwiseBlocks(told, answer, telling)];
}

function foldsOf(vendor: Vendor, answer: Assessment | undefined, viewer: Viewer): Block[] {
	const { telling } = viewer;
	const typed = (question: OpenQuestion) => answersFor(question, vendor, telling).typed ?? undefined;
	return [
		remindersFold(vendor, viewer),
		evidenceFold(vendor, viewer),
		answer && vendorFold(answer, telling, typed),
	].filter((fold) => fold !== undefined);
}

function actionsOf({ vendor, verdict, isNew }: VendorShown, answer: Assessment | undefined, viewer: Viewer): Action[] {
	const asksHome = verdict && "code" in verdict && verdict.code === "no-home";
	const { bought } = vendor;
	const asksIntake = bought.kind === "own" && answeredIn(bought.intake) < intakeParts.length;
	return vendorActions(vendor, answer, { asksHome: asksHome === true, asksIntake, isNew }, viewer);
}
