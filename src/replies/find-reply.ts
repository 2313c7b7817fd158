import { type FindAnswer, type Outcome, outcomes } from "../evaluator/answer.js";
import { type Delivery, disclaimer } from "./assessment-reply.js";
import { type Action, type Block, type LeafBlock, plain, type Reply, type Span, strong } from "./reply.js";
import type { Telling } from "./telling.js";
import { corrections, type Origins, takenLine, termsLine } from "./terms.js";
import { assuranceWords, outcomeWords } from "./words.js";

/** How many buttons a list of offerings gets. */
const mostButtons = 5;
/** More offerings than this that do not pass unfold. */
const mostFailing = 5;

type Summary = FindAnswer["answers"][number];

/** Who can host data of these classes: what passes, then what is nearest; what does not pass unfolds. */
export function findReply(answer: FindAnswer, origins: Origins, delivery: Delivery, telling: Telling): Reply {
	const { question, answers } = answer;
	const heading = telling.say("whoCanHost", { classes: telling.classes(question.dataClasses) });
	const passing = answers.filter((one) => one.outcome === "sovereign" || one.outcome === "conditional");
	const taken = takenLine(question, origins, telling);
	const blocks: Block[] = [
		...corrections(question.corrections, telling),
		{
			kind: "heading",
			tone: passing.length > 0 ? "good" : "open",
			text: [strong(heading), plain(`${telling.say("colon")}${tally(answers, telling)}.`)],
		},
		{ kind: "note", text: [plain(termsLine(answer, telling))] },
	];
	if (taken) blocks.push({ kind: "note", text: [plain(taken)] });
	const failing = answers.filter((one) => one.outcome === "not-sovereign");
	for (const outcome of outcomes) {
		const those = answers.filter((one) => one.outcome === outcome);
		if (those.length === 0 || (outcome === "not-sovereign" && those.length > mostFailing)) continue;
		const order = outcome === "undetermined" && those.length > 1 ? ` (${telling.say("fewestFirst")})` : "";
		blocks.push({ kind: "paragraph", text: [strong(told(outcome, telling)), plain(order)] }, list(those, telling));
	}
	if (failing.length > mostFailing)
		blocks.push({
			kind: "fold",
			id: "details",
			title: telling.say("listed", { outcome: told("not-sovereign", telling), count: failing.length }),
			blocks: [list(failing, telling)],
		});
	blocks.push(disclaimer(telling));
	const { intent: _intent, ...terms } = question;
	const best = answers.filter((one) => one.outcome !== "not-sovereign").slice(0, mostButtons);
	const actions = best.map(
		(one): Action => ({
			label: telling.short(one.offering),
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

/** "2 pass, 1 cannot be said yet, 4 do not pass" */
function tally(answers: readonly Summary[], telling: Telling): string {
	const count = (...of: Outcome[]) => answers.filter((one) => of.includes(one.outcome)).length;
	const passing = count("sovereign", "conditional");
	const open = count("undetermined");
	const failing = count("not-sovereign");
	const undemanded = count("no-requirement");
	const parts: string[] = [];
	if (passing > 0) parts.push(passing === 1 ? telling.say("onePasses") : telling.say("pass", { count: passing }));
	else if (open + failing > 0) parts.push(telling.say("nonePass"));
	if (open > 0) parts.push(open === 1 ? telling.say("oneOpenOne") : telling.say("openOnes", { count: open }));
	if (failing > 0) parts.push(failing === 1 ? telling.say("oneFails") : telling.say("failing", { count: failing }));
	if (undemanded > 0) parts.push(telling.say("undemanded", { count: undemanded }));
	return parts.join(", ");
}

function told(outcome: Outcome, telling: Telling): string {
	const word = telling.text(outcomeWords[outcome]);
	return outcome === "conditional" ? `${word} …` : word;
}

function list(those: readonly Summary[], telling: Telling): LeafBlock {
	return { kind: "list", items: those.map((one) => line(one, telling)) };
}

/** "ExampleCloud · proven" */
function line(one: Summary, telling: Telling): Span[] {
	const parts = [telling.name(one.offering)];
	// Whose word it is, a list does not know.
	if (one.assurance === "claimed") parts.push(telling.say("claimedOnly"));
	else if (one.assurance !== null) parts.push(telling.text(assuranceWords[one.assurance]));
	if (one.open > 0) parts.push(one.open === 1 ? telling.say("oneOpen") : telling.say("manyOpen", { count: one.open }));
	return [plain(parts.join(" · "))];
}
