import { kinds, unknownName } from "../../knowledge/fact-form.js";
import { inBoth } from "../../knowledge/text.js";
import type { OrderOf } from "../../questions/order.js";
import type { Refusal } from "../../register/commands/index.js";
import { mostCertificates, type NotTaken, withAnswer } from "../../register/intake-answer.js";
import { knownCompanies } from "../../register/intake-statements.js";
import type { Vendor } from "../../register/vendor.js";
import { capital } from "../../replies/cut.js";
import type { Phrase } from "../../replies/phrases.js";
import { exampleOf, typedAnswer, typedClaim } from "../../replies/register/evidence-typed.js";
import { partWords } from "../../replies/register/intake-parts.js";
import { intakeReply, recordedReply } from "../../replies/register/intake-reply.js";
import { intakeOf, nextPart } from "../../replies/register/intake-words.js";
import { refusedReply } from "../../replies/register/register-reply.js";
import type { Reply } from "../../replies/reply.js";
import { Telling } from "../../replies/telling.js";
import type { Desk } from "../desk.js";
import { carryTaken, type Wanted } from "./carry-taken.js";
import { proofOf } from "./spoken-proof.js";
import { vendorInUse } from "./vendor-in-use.js";
import { vendorTurned } from "./vendor-turn.js";

/** Where the questionnaire of one of the team's own stands, and its next question. */
export async function askIntake(order: OrderOf<"ask-intake">, desk: Desk): Promise<Reply> {
	const { telling } = desk.seat;
	const found = vendorInUse(order.vendor, desk);
	if ("refusal" in found) return refusedReply(order, found.refusal, telling);
	const { vendor } = found;
	const refusal = unlessOwn(vendor, desk);
	if (refusal) return refusedReply(order, refusal, telling);
	const home = desk.questionOf(vendor)?.home ?? [];
	return intakeReply({ order, vendor, home, part: order.part ?? nextPart(vendor), today: desk.seat.today }, telling);
}

/** Records one answer with its proof, or takes it back, and looks at the vendor again. */
export async function answerIntake(order: OrderOf<"answer-intake">, desk: Desk): Promise<Reply> {
	const { telling } = desk.seat;
	const found = vendorInUse(order.vendor, desk);
	if ("refusal" in found) return refusedReply(order, found.refusal, telling);
	const { vendor } = found;
	const refusal = unlessOwn(vendor, desk);
	if (refusal) return refusedReply(order, refusal, telling);
	const before = desk.assess(vendor);
	// What was there by then is what this one takes the place of.
	let was = intakeOf(vendor);
	const carried = await carryTaken(desk, vendor.id, (now) => {
		was = intakeOf(now);
		return answering(order, now, desk);
	});
	if ("refusal" in carried) return refusedReply(order, carried.refusal, telling);
	const turn = await vendorTurned(vendor, before, desk);
	const { part: said, answer } = order;
	const takenBack = answer === null;
	const part = takenBack ? said : nextPart(turn.vendor, said);
	return recordedReply({ ...turn, order, part, said, before: was, takenBack, today: desk.seat.today }, turn.telling);
}

function answering({ part, answer, proof }: OrderOf<"answer-intake">, vendor: Vendor, desk: Desk): Wanted {
	const number = part === "certificates" && typeof answer?.number === "string" ? answer.number : undefined;
	const shown = proofOf(proof, vendor, desk.seat.knowledge, number);
	const answered = withAnswer(intakeOf(vendor), part, answer, shown);
	if ("not" in answered) return { refusal: notTaken(answered.not, part, vendor, desk) };
	const unknown = knownCompanies(answered.intake).find((id) => !desk.seat.knowledge.entities.has(id));
	if (unknown !== undefined) return { refusal: noCompany(unknown) };
	const bought = { kind: "own" as const, intake: answered.intake };
	return { commands: [{ do: "edit-vendor", vendor: vendor.id, change: { bought } }] };
}

/** Of a company that is only named nothing is laid over the release, which would refuse it. */
function noCompany(id: string): Refusal {
	const [says, mend] = unknownName(kinds.entity, id);
	return {
		code: "unknown-name",
		says: inBoth((language) => `${capital(says[language])}. ${capital(mend[language])}.`),
	};
}

/** What the knowledge knows of a service is for the knowledge to say. */
function unlessOwn(vendor: Vendor, desk: Desk): Refusal | undefined {
	if (vendor.bought.kind === "own") return undefined;
	return refusal("only-own-vendors", desk, (telling) => {
		const claim = typedClaim({ attribute: "service.residency", value: "CA" }, vendor, telling);
		const example = `${claim}${telling.say("evidenceProofExample")}`;
		return telling.say("intakeOnlyOwn", { vendor: vendor.name, example });
	});
}

const phrases: Readonly<Record<NotTaken, { readonly code: string; readonly phrase: Phrase }>> = {
	unreadable: { code: "unreadable-answer", phrase: "intakeBadAnswer" },
	"nothing-there": { code: "nothing-to-change", phrase: "intakeNothingThere" },
	"too-many": { code: "too-many-certificates", phrase: "intakeTooMany" },
	same: { code: "nothing-to-change", phrase: "intakeSameAnswer" },
};

function notTaken(not: NotTaken, part: OrderOf<"answer-intake">["part"], vendor: Vendor, desk: Desk): Refusal {
	const { code, phrase } = phrases[not];
	return refusal(code, desk, (telling) => {
		const { asks, name } = partWords[part];
		const example =
			not === "too-many"
				? typedAnswer(part, telling.say("intakeForget"), vendor, telling)
				: exampleOf(part, vendor, telling);
		const question = telling.text(asks).replaceAll("{vendor}", vendor.name);
		return telling.say(phrase, { question, example, part: telling.text(name), most: mostCertificates });
	});
}

/** A refusal in both languages. */
function refusal(code: string, { seat }: Desk, say: (telling: Telling) => string): Refusal {
	return { code, says: inBoth((language) => say(new Telling(language, seat.knowledge))) };
}
