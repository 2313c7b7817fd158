import type { Assessment } from "../evaluator/answer.js";
import { capital } from "./cut.js";
import { resultBlocks } from "./framework-result.js";
import { type Elsewhere, pillarBlocks } from "./pillar-rows.js";
import { type Action, type Block, type Press, plain, type Span, strong, type Tone } from "./reply.js";
import { statusNotes } from "./service-status.js";
import { shortLines } from "./short-lines.js";
import { assurancePhrase, type SourceNumbers, type Telling } from "./telling.js";
import { choiceText, corrections, type Origins, takenLine, termsLine } from "./terms.js";
import { outcomeWords } from "./words.js";

export const outcomeTones: Record<Assessment["outcome"], Tone> = {
	sovereign: "good",
	conditional: "good",
	undetermined: "open",
	"not-sovereign": "bad",
	"no-requirement": "neutral",
};

/**
 * The first line: outcome, offering, classes, assurance (REPLIES). Where the assurance is somebody's word it stands
 * beside the outcome, so that nobody reads one without the other.
 */
function verdictLine(answer: Assessment, called: string, telling: Telling): Span[] {
	const { question, assurance } = answer;
	const sure = assurancePhrase(answer, telling);
	const outcome = outcomeText(answer, telling);
	const line = telling.say("verdictLine", { offering: called, classes: telling.classes(question.dataClasses) });
	const told = plain(`${telling.say("colon")}${line}`);
	if (sure === null) return [strong(outcome), told];
	return assurance === "claimed"
		? [strong(`${outcome}, ${sure}`), told]
		: [strong(outcome), told, plain(" "), strong(`${capital(sure)}.`)];
}

/** "Sovereign if in Canada, with your keys kept outside the service" */
export function outcomeText(answer: Assessment, telling: Telling): string {
	const word = telling.text(outcomeWords[answer.outcome]);
	if (answer.outcome !== "conditional") return word;
	return `${word} ${answer.conditions.map(({ choice, values }) => choiceText(choice, values, telling)).join(", ")}`;
}

/** What a person takes in within five seconds, then at most six short lines. */
export function verdictBlocks(answer: Assessment, origins: Origins, numbers: SourceNumbers, telling: Telling): Block[] {
	const taken = takenLine(answer.question, origins, telling);
	return [
		...verdictHead(answer, telling),
		...(taken ? [{ kind: "note" as const, text: [plain(taken)] }] : []),
		...verdictBody(answer, numbers, telling),
	];
}

/** The first line, and by what, for whom and when. @param called what the service is called, where not by its name */
export function verdictHead(
	answer: Assessment,
	telling: Telling,
	called: string = telling.name(answer.question.offering),
): Block[] {
	const { question } = answer;
	const blocks: Block[] = corrections(question.corrections, telling);
	blocks.push(...statusNotes([question.offering], question.asOf, telling));
	blocks.push({ kind: "heading", tone: outcomeTones[answer.outcome], text: verdictLine(answer, called, telling) });
	blocks.push({ kind: "note", text: [plain(termsLine(answer, telling))] });
	return blocks;
}

/** One line a pillar, and what a reader wants to know next. @param elsewhere where the rest of it is to be read */
export function verdictBody(
	answer: Assessment,
	numbers: SourceNumbers,
	telling: Telling,
	elsewhere: Elsewhere = "why",
): Block[] {
	const { question } = answer;
	const blocks: Block[] = [];
	for (const { choice, value } of answer.refused)
		blocks.push(
			paragraph(
				telling.say("refused", {
					offering: telling.name(question.offering),
					value: choiceText(choice, [value], telling),
				}),
			),
		);
	for (const { requirements } of answer.conflicts) {
		const [first = "", second = ""] = requirements
			.map((id) => answer.findings.find((finding) => finding.criterion === id))
			.map((finding) => (finding ? telling.text(finding.name) : ""));
		blocks.push(paragraph(telling.say("conflict", { first, second })));
	}
	const undemanded = nothingDemanded(answer, telling);
	if (undemanded) blocks.push(paragraph(undemanded));
	blocks.push(...resultBlocks(answer, numbers, telling), ...pillarBlocks(answer, telling, elsewhere));
	const fields = shortLines(answer, telling);
	if (fields.length > 0) blocks.push({ kind: "fields", fields });
	if (question.configuration.keys === "customer") blocks.push({ kind: "note", text: [plain(telling.say("ownKeys"))] });
	return blocks;
}

function paragraph(text: string): Block {
	return { kind: "paragraph", text: [plain(text)] };
}

/** Where nothing is demanded of the service: why not. */
function nothingDemanded(answer: Assessment, telling: Telling): string | null {
	if (answer.outcome !== "no-requirement") return null;
	return telling.say(answer.duties.length > 0 ? "nothingDemandedDuties" : "nothingDemandedPublic");
}

/** Buttons under a verdict: who else could, and share where the answer is private. */
export function verdictActions(answer: Assessment, shareable: boolean, telling: Telling): Action[] {
	const { offering: _offering, intent: _intent, ...terms } = answer.question;
	const press: Press = {
		question: { intent: "find", ...terms, corrections: [] },
		release: answer.knowledge.version,
		language: telling.language,
	};
	const actions: Action[] = [{ label: telling.say("others"), press, primary: false }];
	if (shareable)
		actions.push({
			label: telling.say("share"),
			press: { question: answer.question, release: answer.knowledge.version, language: telling.language, share: true },
			primary: false,
		});
	return actions;
}
