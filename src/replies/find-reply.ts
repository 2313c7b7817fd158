import { type FindAnswer, outcomes } from "../evaluator/answer.js";
import { type Delivery, disclaimer } from "./assessment-reply.js";
import { type Action, type Block, plain, type Reply, type Span, strong } from "./reply.js";
import type { Telling } from "./telling.js";
import { corrections, type Origins, takenLine, termsLine } from "./verdict.js";
import { assuranceWords, outcomeWords } from "./words.js";

/** How many buttons a list of offerings gets. */
const mostButtons = 5;

/** Who can host data of these classes: what passes, then what is nearest. */
export function findReply(answer: FindAnswer, origins: Origins, delivery: Delivery, telling: Telling): Reply {
	const { question, answers } = answer;
	const heading = telling.say("whoCanHost", { classes: telling.names(question.dataClasses) });
	const passing = answers.filter((one) => one.outcome === "sovereign" || one.outcome === "conditional");
	const count = (outcome: string) => answers.filter((one) => one.outcome === outcome).length;
	const tally = [
		passing.length > 0 ? telling.say("pass", { count: passing.length }) : telling.say("nonePass"),
		...(count("undetermined") > 0 ? [telling.say("openOnes", { count: count("undetermined") })] : []),
		...(count("not-sovereign") > 0 ? [telling.say("failing", { count: count("not-sovereign") })] : []),
	];
	const taken = takenLine(answer, origins, telling);
	const blocks: Block[] = [
		...corrections(question.corrections, telling),
		{
			kind: "heading",
			tone: passing.length > 0 ? "good" : "open",
			text: [strong(heading), plain(`${telling.say("colon")}${tally.join(", ")}.`)],
		},
		{ kind: "note", text: [plain(termsLine(answer, telling))] },
	];
	if (taken) blocks.push({ kind: "note", text: [plain(taken)] });
	for (const outcome of outcomes) {
		const those = answers.filter((one) => one.outcome === outcome);
		if (those.length === 0) continue;
		const order = outcome === "undetermined" ? ` (${telling.say("fewestFirst")})` : "";
		blocks.push({ kind: "paragraph", text: [strong(telling.text(outcomeWords[outcome])), plain(order)] });
		blocks.push({ kind: "list", items: those.map((one) => line(one, telling)) });
	}
	blocks.push(disclaimer(telling));
	const { intent: _intent, ...terms } = question;
	const best = answers.filter((one) => one.outcome !== "not-sovereign").slice(0, mostButtons);
	const actions = best.map(
		(one): Action => ({
			label: telling.name(one.offering),
			press: {
				question: { intent: "check", offering: one.offering, ...terms, corrections: [] },
				release: answer.knowledge.version,
				language: telling.language,
			},
			primary: false,
		}),
	);
	return {
		answer,
		language: telling.language,
		private: delivery.private,
		blocks,
		actions,
		again: { question, release: answer.knowledge.version, language: telling.language },
		open: [...delivery.open],
	};
}

function line(one: FindAnswer["answers"][number], telling: Telling): Span[] {
	const remarks: string[] = [];
	if (one.assurance !== null) remarks.push(telling.text(assuranceWords[one.assurance]));
	if (one.open > 0)
		remarks.push(one.open === 1 ? telling.say("oneOpen") : telling.say("manyOpen", { count: one.open }));
	return [
		plain(remarks.length > 0 ? `${telling.name(one.offering)} (${remarks.join(", ")})` : telling.name(one.offering)),
	];
}
