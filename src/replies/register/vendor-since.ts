import type { Assessment } from "../../evaluator/answer.js";
import { bracketed } from "../brackets.js";
import { capital } from "../cut.js";
import { type LeafBlock, plain, type Span } from "../reply.js";
import type { Telling } from "../telling.js";
import { assuranceWords, exposureWords, statusWords } from "../words.js";
import { type Compared, type Turn, turnsBetween } from "./reassess-turns.js";

/** So many lines of what is otherwise are shown; a reassessment tells them all, and why. */
const mostShown = 4;

/** What came out otherwise than in an earlier assessment, a line each; that it cannot be told where nobody can read it. */
export function otherwiseBlocks(before: Compared | undefined, after: Assessment, telling: Telling): LeafBlock[] {
	if (!before) return [{ kind: "note", text: [plain(telling.say("lookNoBytes"))] }];
	const { findings, exposures } = turnsBetween(before, after);
	const lines = [
		...findings.flatMap((turn) => lineOf(turn, findingWord, telling)),
		...exposures.flatMap((turn) => lineOf(turn, exposureWord, telling)),
	];
	if (lines.length === 0) return [];
	const items = lines.slice(0, mostShown).map((line): Span[] => [plain(capital(line))]);
	const more = lines.length - items.length;
	return [{ kind: "list", items: more > 0 ? [...items, [plain(telling.more(more))]] : items }];
}

type Named = Compared["findings"][number] | Compared["exposures"][number];

/** "Storage in Canada: yes (reported) → no" */
function lineOf<Thing extends Named>(
	{ before, after }: Turn<Thing>,
	word: (thing: Thing, telling: Telling) => string,
	telling: Telling,
): string[] {
	const named = after ?? before;
	if (!named) return [];
	const was = before ? word(before, telling) : telling.say("notDemandedBefore");
	const is = after ? word(after, telling) : telling.say("notDemandedNow");
	return [telling.labelled(telling.text(named.name), telling.say("wentTo", { before: was, after: is }))];
}

function findingWord({ status, assurance }: Compared["findings"][number], telling: Telling): string {
	const word = telling.text(statusWords[status]);
	return assurance === null ? word : bracketed(word, telling.text(assuranceWords[assurance]));
}

function exposureWord({ status }: Compared["exposures"][number], telling: Telling): string {
	return telling.text(exposureWords[status]);
}
