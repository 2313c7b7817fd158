import type { Assessment, Exposure } from "../evaluator/answer.js";
import { bracketed } from "./brackets.js";
import { capital } from "./cut.js";
import { hangsOn } from "./hangs-on.js";
import { byWeight, pathText } from "./law-words.js";
import { type LeafBlock, plain } from "./reply.js";
import { assuranceWord, type Telling } from "./telling.js";
import { choiceText } from "./terms.js";
import { holdsUntil, others, wouldChange } from "./what-changes.js";

type Field = Extract<LeafBlock, { kind: "fields" }>["fields"][number];

/** REPLIES: at most six, each only if it has something to say. */
const mostLines = 6;

/** What a reader wants to know next, in a line each. */
export function shortLines(answer: Assessment, telling: Telling): Field[] {
	const fields: Field[] = [...hangsOn(answer, telling), ...stillPossible(answer, telling)];
	const foreign = byWeight(answer.exposures.filter((exposure) => exposure.foreign));
	const reaching = foreign.filter(({ status }) => status === "exposed" || status === "mitigated");
	const disclosing = reaching.filter(({ threat }) => threat === "disclosure");
	const ending = reaching.filter(({ threat }) => threat === "interruption");
	const [worst] = disclosing;
	if (disclosing.length > 0) fields.push(line(telling.say("reachedBy"), exposureText(disclosing, undefined, telling)));
	if (ending.length > 0) fields.push(line(telling.say("canBeEndedBy"), exposureText(ending, worst, telling)));
	const unknown = foreign.filter(({ status }) => status === "unknown");
	const names = telling.list(unknown.map(({ name }) => telling.text(name)));
	const notKnown = unknown.length > 0 ? [line(telling.say("notKnownWhether"), `${names}.`)] : [];
	const next = [...askNext(answer, telling), ...wouldChange(answer, telling), ...holdsUntil(answer, telling)];
	const last = [...duties(answer, telling), ...others(answer, telling)];
	// What is not known fits in where there is room: its questions say it too.
	const room = mostLines - fields.length - next.length - last.length;
	return [...fields, ...(room > 0 ? notKnown : []), ...next, ...last].slice(0, mostLines);
}

/** The choices that keep an open verdict open; all others fail. */
function stillPossible(answer: Assessment, telling: Telling): Field[] {
	if (answer.outcome !== "undetermined" || answer.conditions.length === 0) return [];
	const choices = answer.conditions.map(({ choice, values }) => choiceText(choice, values, telling)).join(", ");
	return [line(telling.say("stillPossible"), telling.say("onlyThere", { choices }))];
}

/** The question that decides most; none where the verdict stands whatever is answered. */
function askNext(answer: Assessment, telling: Telling): Field[] {
	const [first, ...others] = answer.openQuestions;
	if (!first || answer.outcome === "not-sovereign") return [];
	const ask = capital(telling.text(first.ask));
	const more = others.length > 0 ? ` ${telling.more(others.length)}` : "";
	return [line(telling.say("askNext"), `${ask}${more}`)];
}

function duties(answer: Assessment, telling: Telling): Field[] {
	const musts = answer.duties.filter(({ obligation }) => obligation === "must");
	if (musts.length === 0) return [];
	const named = musts.slice(0, 2).map(({ name }) => telling.text(name));
	const more = musts.length > 2 ? [telling.say("more", { count: musts.length - 2 })] : [];
	return [line(telling.say("duties"), `${telling.inRow([...named, ...more])}.`)];
}

/** The first law with its path and whether its readings agree; the others by name. */
function exposureText(exposures: readonly Exposure[], before: Exposure | undefined, telling: Telling): string {
	const [first, ...others] = exposures;
	if (!first) return "";
	const sure = first.assurance === null ? "" : bracketed("", assuranceWord(first.assurance, first.because, telling));
	// A law can also reach by what is chosen, a region say, and through nobody.
	const way = first.path.length > 0 ? pathText(first, telling) : telling.text(first.reason);
	const path = before && samePath(first, before) ? telling.say("sameWay") : way;
	const parts = [`${telling.labelled(`${telling.text(first.name)}${sure}`, path)}.`];
	const agreement = agreementOf(first);
	if (agreement) parts.push(telling.say(agreement));
	if (others.length > 0)
		parts.push(telling.say("also", { laws: telling.list(others.map(({ name }) => telling.text(name))) }));
	return parts.join(" ");
}

/** Nothing where only one reading is held: it has nothing to agree with. */
function agreementOf({ contested, readings }: Exposure) {
	const held = readings.filter((reading) => reading.held || reading.chosen);
	if (contested) return "readingsDiffer";
	if (held.some(({ status }) => status === "unknown")) return "unknownReading";
	return held.length > 1 ? "allReadingsAgree" : undefined;
}

function samePath(a: Exposure, b: Exposure): boolean {
	return a.path.length > 0 && a.path.map(({ id }) => id).join(" ") === b.path.map(({ id }) => id).join(" ");
}

function line(label: string, text: string): Field {
	return { label, text: [plain(text)] };
}
