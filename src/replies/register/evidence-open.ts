import type { Assessment } from "../../evaluator/answer.js";
import { strengthOf } from "../../knowledge/grades.js";
import type { Vendor } from "../../register/vendor.js";
import { capital } from "../cut.js";
import { type Action, type Block, plain, strong } from "../reply.js";
import type { Telling } from "../telling.js";
import { vendorFold } from "../vendor-fold.js";
import { answersFor } from "./evidence-answers.js";

/** What is still open of a vendor: the question that decides most, to be answered at once, and the others to unfold. */
export interface Open {
	readonly blocks: readonly Block[];
	readonly actions: readonly Action[];
}

/** @param apart questions that were just answered, and stay open because they ask for more */
export function openBlocks(answer: Assessment, vendor: Vendor, telling: Telling, apart: readonly string[] = []): Open {
	const { openQuestions, outcome } = answer;
	// Where the verdict stands whatever is answered, nothing is asked.
	const askable = outcome === "not-sovereign" ? [] : openQuestions.filter(({ id }) => !apart.includes(id));
	const answers = askable.map((question) => ({ question, ...answersFor(question, vendor, telling) }));
	const next = answers.find(({ typed }) => typed !== null);
	const blocks: Block[] = [];
	if (next)
		blocks.push(
			{
				kind: "paragraph",
				text: [
					strong(`${telling.say("evidenceNext")}${telling.say("colon")}`),
					plain(capital(telling.text(next.question.ask))),
				],
			},
			{
				kind: "fields",
				fields: [
					{ label: telling.say("evidenceToAnswer"), text: [{ kind: "code", text: next.typed ?? "" }] },
					...(strengthOf(next.question.proof) > strengthOf("claimed") ? [proofField(telling)] : []),
				],
			},
		);
	const fold = vendorFold(answer, telling, (question) => answersFor(question, vendor, telling).typed ?? undefined);
	if (fold) blocks.push({ ...fold, blocks: [...fold.blocks, { kind: "note", text: proofHow(telling) }] });
	return { blocks, actions: next?.actions ?? [] };
}

/** A claim alone does not settle what is asked. */
function proofField(telling: Telling) {
	const text = [{ kind: "code" as const, text: telling.say("evidenceProofExample") }];
	return { label: telling.say("evidenceWithProof"), text };
}

/** How an answer is made more than the vendor's word. */
function proofHow(telling: Telling) {
	return [
		plain(`${telling.say("evidenceProofHow")} `),
		{ kind: "code" as const, text: telling.say("evidenceProofExample") },
	];
}
