import { explain, factsUnder, type Knowledge, layOver, OverlayRefused, UnknownSubject } from "../../evaluator/index.js";
import { type CheckQuestion, checkQuestionSchema } from "../../evaluator/question.js";
import type { Fact } from "../../knowledge/facts.js";
import type { Overlay } from "../../knowledge/overlay.js";
import { inBoth, type Text } from "../../knowledge/text.js";
import { statementText } from "../../replies/own-evidence.js";
import type { Cause, CauseKind } from "../../replies/register/reassess-cause-lines.js";
import { type Compared, isSame, type Turns, turnsBetween } from "../../replies/register/reassess-turns.js";
import { Telling } from "../../replies/telling.js";
import type { AnswerRecord } from "../answer-record.js";
import type { Assessed } from "../desk.js";

/** From what one assessment was made. */
interface Ground {
	readonly release: Knowledge;
	readonly overlay: Overlay | undefined;
	readonly question: CheckQuestion;
}

/** What somebody makes of it. */
interface Found {
	readonly compared: Compared;
	readonly knowledge: Knowledge;
}

/**
 * What made an assessment come out otherwise than a kept one: its day, the release, the team's evidence, what it says
 * of the vendor, its settings, or the evaluator. Where several are otherwise they are changed one after the other, in
 * that order, and whatever turns at one of them is put down to it; only with the release of then can that be tried.
 *
 * @param before the kept assessment, as far as it can be read
 * @param then the release that it was made from, where it is still there
 */
export function causesOf(
	record: AnswerRecord,
	before: Compared,
	now: Assessed & { readonly release: Knowledge },
	then: Knowledge | undefined,
): readonly Cause[] {
	const { answer } = now;
	const question = checkQuestionSchema.safeParse(record.answer.question);
	if (!question.success) return [];
	const was = question.data;
	const all: readonly {
		readonly kind: CauseKind;
		readonly differs: boolean;
		readonly move: (ground: Ground) => Ground;
	}[] = [
		{ kind: "evaluator", differs: record.evaluator !== answer.evaluator, move: (ground) => ground },
		{
			kind: "time",
			differs: was.asOf !== answer.question.asOf,
			move: (ground) => ({ ...ground, question: { ...ground.question, asOf: answer.question.asOf } }),
		},
		{
			kind: "release",
			differs: record.release.digest !== answer.knowledge.digest,
			move: (ground) => ({ ...ground, release: now.release }),
		},
		{
			kind: "evidence",
			differs: (record.overlay?.digest ?? null) !== (now.overlay?.digest ?? null),
			move: (ground) => ({ ...ground, overlay: now.overlay }),
		},
		{
			kind: "entry",
			differs: JSON.stringify(entryOf(was)) !== JSON.stringify(entryOf(answer.question)),
			move: (ground) => ({ ...ground, question: { ...ground.question, ...entryOf(answer.question) } }),
		},
		{
			kind: "settings",
			differs: JSON.stringify(settledIn(was)) !== JSON.stringify(settledIn(answer.question)),
			move: (ground) => ({ ...ground, question: answer.question }),
		},
	];
	const steps = all.filter(({ differs }) => differs);
	const whole = turnsBetween(before, answer);
	const kinds = steps.map(({ kind }) => kind);
	const end: Found = { compared: answer, knowledge: now.knowledge };
	if (!then) return isSame(whole) ? [] : [{ kinds, turns: whole, facts: [], restated: [], untried: true }];
	const causes: Cause[] = [];
	let ground: Ground = { release: then, overlay: record.overlay ?? undefined, question: was };
	let last: Found = { compared: before, knowledge: laid(ground) ?? then };
	// What could not be tried alone is put down together with what comes after it.
	let waiting: CauseKind[] = [];
	for (const [index, { kind, move }] of steps.entries()) {
		ground = move(ground);
		waiting.push(kind);
		const found = index === steps.length - 1 ? end : find(ground);
		if (!found) continue;
		const turns = turnsBetween(last.compared, found.compared);
		if (!isSame(turns)) causes.push({ kinds: waiting, turns, ...behind(turns, last.knowledge, found.knowledge) });
		waiting = [];
		last = found;
	}
	return causes;
}

/** What the team says of the vendor. */
function entryOf({ offering, dataClasses, configuration, context }: CheckQuestion) {
	return { offering, dataClasses, configuration, context };
}

/** What the team, or the release in its place, settles for all questions. */
function settledIn({ framework, home, readings, sensitivity, assurance, picks, levels }: CheckQuestion) {
	return { framework, home, readings, sensitivity, assurance, picks, levels };
}

/** Undefined where it cannot be made: a release may lack what the other one's question or evidence names. */
function find(ground: Ground): Found | undefined {
	const knowledge = laid(ground);
	if (!knowledge) return undefined;
	try {
		return { compared: explain(knowledge, ground.question), knowledge };
	} catch (error) {
		if (error instanceof UnknownSubject) return undefined;
		throw error;
	}
}

function laid({ release, overlay }: Ground): Knowledge | undefined {
	try {
		return overlay ? layOver(release, overlay) : release;
	} catch (error) {
		if (error instanceof OverlayRefused) return undefined;
		throw error;
	}
}

/** What one kind of knowledge states otherwise than another, of what turned between them. */
function behind(turns: Turns, before: Knowledge, after: Knowledge): Pick<Cause, "facts" | "restated"> {
	return { facts: factsTurned(turns, before, after), restated: restatedOf(turns, before, after) };
}

/** The yardsticks, data classes and laws that something which turned is a part of, where they differ. */
function restatedOf({ findings, exposures }: Turns, before: Knowledge, after: Knowledge): string[] {
	const owners = [...after.frameworks.keys(), ...after.dataClasses.keys()];
	const demands = findings.flatMap((turn) => (turn.after ?? turn.before)?.criterion ?? []);
	const owning = owners.filter((id) => demands.some((criterion) => criterion.startsWith(`${id}.`)));
	const laws = exposures.flatMap((turn) => (turn.after ?? turn.before)?.law ?? []);
	const stated = ({ frameworks, dataClasses, laws: all }: Knowledge, id: string) =>
		JSON.stringify(frameworks.get(id) ?? dataClasses.get(id) ?? all.get(id));
	return [...owning, ...laws].filter((id) => stated(before, id) !== stated(after, id));
}

/** The statements under what turned that only one of two kinds of knowledge makes, or that they make otherwise. */
function factsTurned({ findings, exposures }: Turns, before: Knowledge, after: Knowledge): Cause["facts"] {
	const trees = [...findings, ...exposures].flatMap((turn) => [
		...(turn.before?.because ?? []),
		...(turn.after?.because ?? []),
	]);
	return factsUnder(trees).flatMap((id): { holds: boolean; text: Text }[] => {
		const [was, is] = [before.factsById.get(id)?.fact, after.factsById.get(id)?.fact];
		if (JSON.stringify(was) === JSON.stringify(is)) return [];
		if (is) return [{ holds: true, text: inWords(is, after) }];
		return was ? [{ holds: false, text: inWords(was, before) }] : [];
	});
}

function inWords(fact: Fact, knowledge: Knowledge): Text {
	return inBoth((language) => statementText(fact, new Telling(language, knowledge)));
}
