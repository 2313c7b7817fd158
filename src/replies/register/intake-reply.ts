import type { Assessment } from "../../evaluator/answer.js";
import type { Day } from "../../knowledge/dates.js";
import { type IntakePart, intakeParts, type Order } from "../../questions/order.js";
import type { Intake, Proof } from "../../register/intake.js";
import type { Vendor } from "../../register/vendor.js";
import { capital } from "../cut.js";
import { type Action, type Block, plain, type Reply, strong, type Tone } from "../reply.js";
import type { Telling } from "../telling.js";
import { assuranceWords } from "../words.js";
import { draftButton, showButton } from "./evidence-buttons.js";
import { countsText, isOver, untilText } from "./evidence-counts.js";
import { verdictTurn } from "./evidence-turn.js";
import { exampleOf } from "./evidence-typed.js";
import { intakeChoices } from "./intake-choices.js";
import { partWords } from "./intake-parts.js";
import {
	answerText,
	intakeOf,
	nextPart,
	proofsOf,
	replacedText,
	type Standing,
	standings,
	worthOfProof,
} from "./intake-words.js";
import { headed, registerReply } from "./register-reply.js";

/** A vendor's questionnaire, for whoever fills it in. */
export interface Asked {
	readonly order: Order;
	readonly vendor: Vendor;
	/** The places that count as home for its data. */
	readonly home: readonly string[];
	/** The part that is asked; left out where all are answered. */
	readonly part: IntakePart | undefined;
	/** The asker's day. */
	readonly today: Day;
}

/** Where the questionnaire stands, and one question of it. */
export function intakeReply(asked: Asked, telling: Telling): Reply {
	const { order, vendor, part } = asked;
	const all = intakeParts.length;
	const count = answered(vendor);
	const slots = { vendor: vendor.name, count, all };
	const title = count === all ? "intakeComplete" : count === 1 ? "intakeTitleOne" : "intakeTitle";
	const blocks: Block[] = [
		...headed(telling.say(title, slots), count === all ? undefined : telling.say("intakeOptional")),
		...(part ? partBlocks(part, asked, telling) : []),
		allFold(vendor, asked.today, telling),
	];
	return registerReply({ order, outcome: "shown", vendors: [vendor] }, blocks, actionsOf(asked, telling), telling);
}

/** An answer that was recorded: how sure it counts, what it changed, and the next question. */
export interface Recorded extends Asked {
	/** The part that was answered; the one that is asked next is `part`. */
	readonly said: IntakePart;
	readonly before: Intake;
	readonly takenBack: boolean;
	readonly verdict: { readonly before: Assessment | undefined; readonly after: Assessment } | undefined;
	/** Why there is no verdict. */
	readonly without: string;
	/** Under which the assessment that is shown is kept. */
	readonly kept: string | undefined;
}

export function recordedReply(recorded: Recorded, telling: Telling): Reply {
	const { order, vendor, part, said, before, takenBack, verdict, without, kept } = recorded;
	const intake = intakeOf(vendor);
	const name = capital(telling.text(partWords[said].name));
	const was = answerText(said, before, telling);
	const is = answerText(said, intake, telling) ?? "";
	const title = takenBack
		? telling.say("intakeTakenBack", { vendor: vendor.name, part: name })
		: telling.say("intakeRecorded", { vendor: vendor.name, part: name, answer: is });
	const proof = proofsOf(said, intake).at(-1);
	const notes = [
		...(takenBack || !proof ? [] : provenTexts(proof, recorded, telling)),
		...(was === null || was === is ? [] : beforeTexts(was, recorded, telling)),
		...(takenBack ? [] : hints(said, intake, vendor, telling)),
	];
	const blocks: Block[] = [
		...headed(title),
		...notes.map((text): Block => ({ kind: "note", text: [plain(text)] })),
		...(verdict
			? verdictTurn(verdict.before, verdict.after, telling)
			: [{ kind: "paragraph" as const, text: [plain(without)] }]),
		...(verdict?.after.outcome === "not-sovereign" && part
			? [{ kind: "note" as const, text: [plain(telling.say("answersChangeNothing"))] }]
			: []),
		...(part ? partBlocks(part, recorded, telling) : []),
		allFold(vendor, recorded.today, telling),
	];
	const answer = {
		order,
		outcome: "done" as const,
		vendors: [vendor],
		...(kept === undefined ? {} : { answer: kept }),
	};
	return registerReply(answer, blocks, actionsOf(recorded, telling), telling);
}

/** What the answer was; of certificates, which one this one takes the place of. */
function beforeTexts(was: string, { said, vendor, before, takenBack }: Recorded, telling: Telling): string[] {
	const replaced = said === "certificates" && !takenBack ? replacedText(before, intakeOf(vendor), telling) : null;
	return [
		replaced === null
			? telling.say("intakeBefore", { answer: was })
			: telling.say("intakeReplaced", { answer: replaced }),
	];
}

/** How sure an answer counts and until when; what is over counts as nothing. */
function provenTexts(proof: Proof, recorded: Recorded, telling: Telling): string[] {
	const until = untilText(proof.until, recorded.today, telling);
	if (isOver(proof.until, recorded.today)) return until;
	const shown = { grade: proof.grade ?? "vendor", document: proof.document ?? null } as const;
	return [countsText(shown, recorded, telling), ...until];
}

/** What else an answer needs before it says anything. */
function hints(said: IntakePart, { company, operator }: Intake, vendor: Vendor, telling: Telling): string[] {
	const example = exampleOf("company", vendor, telling);
	if (said === "operator" && operator?.is === "company" && !company)
		return [telling.say("intakeNoCompany", { example })];
	if (said !== "owners") return [];
	if (!company) return [telling.say("intakeNoCompany", { example })];
	return "known" in company.is ? [telling.say("intakeKnownCompany", { company: telling.name(company.is.known) })] : [];
}

function answered(vendor: Vendor): number {
	return standings(vendor).filter(({ stands }) => stands !== "unknown").length;
}

/** One question in plain words, why it matters, and how it is answered. */
function partBlocks(part: IntakePart, { vendor }: Asked, telling: Telling): Block[] {
	const { asks, why } = partWords[part];
	const question = telling.text(asks).replaceAll("{vendor}", vendor.name);
	const soFar = answerText(part, intakeOf(vendor), telling);
	const example = exampleOf(part, vendor, telling);
	return [
		{ kind: "paragraph", text: [strong(question), plain(` ${telling.text(why)}`)] },
		{
			kind: "fields",
			fields: [
				...(soFar === null ? [] : [{ label: telling.say("intakeSoFar"), text: [plain(soFar)] }]),
				{ label: telling.say("intakeType"), text: [{ kind: "code", text: example }] },
				{
					label: telling.say("evidenceWithProof"),
					text: [{ kind: "code", text: telling.say("evidenceProofExample") }],
				},
			],
		},
	];
}

/** Every part with its answer, or that nobody has given one. */
function allFold(vendor: Vendor, today: Day, telling: Telling): Block {
	const all = standings(vendor);
	const rows = all.map((standing) => {
		const [status, tone, text, assurance] = standingWords(standing, vendor, today, telling);
		return {
			tone,
			status,
			label: capital(telling.text(partWords[standing.part].name)),
			text: [plain(text)],
			assurance,
		};
	});
	return {
		kind: "fold",
		id: "details",
		title: telling.say("intakeAll", { count: `${answered(vendor)}/${all.length}` }),
		blocks: [{ kind: "rows", rows }],
	};
}

function standingWords(
	{ part, stands }: Standing,
	vendor: Vendor,
	today: Day,
	telling: Telling,
): [status: string, tone: Tone, text: string, assurance: string | null] {
	const intake = intakeOf(vendor);
	switch (stands) {
		case "answered": {
			// The first is what it says, as long as it holds.
			const [proof] = proofsOf(part, intake).filter(({ until }) => !isOver(until, today));
			const assurance = proof ? telling.text(assuranceWords[worthOfProof(proof)]) : null;
			return [telling.say("intakeAnswered"), "neutral", answerText(part, intake, telling) ?? "", assurance];
		}
		case "shown":
			return [telling.say("intakeByEvidence"), "neutral", telling.say("intakeShownElsewhere"), null];
		case "unknown":
			return [telling.say("intakeUnknown"), "open", telling.say("intakeOpenPart"), null];
	}
}

/** Answers to press, then the next question, and at the end the questions for the vendor. */
function actionsOf({ vendor, part, home }: Asked, telling: Telling): Action[] {
	const skipTo = part && nextPart(vendor, part);
	const skip: Action[] = skipTo
		? [
				{
					label: telling.say("intakeSkip"),
					press: { order: { order: "ask-intake", vendor: vendor.id, part: skipTo }, language: telling.language },
					primary: false,
					typed: `${vendor.name} ${telling.text(partWords[skipTo].name)}`,
				},
			]
		: [];
	return [
		...(part ? intakeChoices(part, vendor, home, telling) : []),
		...skip,
		draftButton(vendor, telling),
		showButton(vendor, telling),
	];
}
