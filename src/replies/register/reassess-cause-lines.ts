import type { HoldsUntil } from "../../evaluator/answer.js";
import type { Text } from "../../knowledge/text.js";
import { clip, withoutStop } from "../cut.js";
import { dateIn } from "../days.js";
import type { Phrase } from "../phrases.js";
import { type LeafBlock, plain } from "../reply.js";
import type { Telling } from "../telling.js";
import { verdictText } from "../what-changes.js";
import { isSameVerdict, type Turns } from "./reassess-turns.js";

type Field = Extract<LeafBlock, { kind: "fields" }>["fields"][number];

/** What makes an assessment come out otherwise than an earlier one. */
export type CauseKind = "evaluator" | "time" | "release" | "evidence" | "entry" | "settings";

/** What turned at one cause; at several where they cannot be told apart. */
export interface Cause {
	readonly kinds: readonly CauseKind[];
	readonly turns: Turns;
	/** Statements under what turned that are new or otherwise, or are made no longer. */
	readonly facts: readonly { readonly holds: boolean; readonly text: Text }[];
	/** Frameworks, data classes and laws behind what turned that are stated otherwise. */
	readonly restated: readonly string[];
	/** Several could not be tried one by one, since the release of then is gone. */
	readonly untried?: true;
}

/** The two ends of what is compared, as far as causes are told by them. */
export interface Ends {
	readonly asOf: string;
	readonly release: string;
	readonly evaluator: string;
}

const labels = {
	evaluator: "becauseEvaluator",
	time: "becauseTime",
	release: "becauseRelease",
	evidence: "becauseEvidence",
	entry: "becauseEntry",
	settings: "becauseSettings",
} as const satisfies Record<CauseKind, Phrase>;

/** So many statements are quoted for each cause, none longer than this. */
const mostQuoted = 3;
const longestQuote = 140;

/** One line a cause: what went from where to where, the verdict before and after, and the statements behind it. */
export function causeLines(
	causes: readonly Cause[],
	before: Ends,
	after: Ends,
	until: HoldsUntil | null | undefined,
	telling: Telling,
): Field[] {
	return causes.map(({ kinds, turns, facts, restated, untried }): Field => {
		const [only, ...others] = kinds;
		const steps = kinds.map((kind) => stepText(kind, before, after, telling));
		const alone = only !== undefined && others.length === 0;
		const named = kinds.map((kind, at) => telling.labelled(telling.say(labels[kind]), steps[at] ?? ""));
		const told = [
			alone
				? (steps[0] ?? "")
				: telling.say(untried ? "becauseNotTold" : "becauseTogether", { causes: telling.inRow(named) }),
			...(kinds.includes("time") ? endedText(until, after.asOf, telling) : []),
			...verdictTurn(turns, telling),
			...(restated.length > 0
				? [telling.say(restated.length === 1 ? "restated" : "restatedMany", { names: telling.names(restated) })]
				: []),
			...facts
				.slice(0, mostQuoted)
				.map(({ holds, text }) =>
					telling.say(holds ? "saysNow" : "saysNoMore", { text: clip(withoutStop(telling.text(text)), longestQuote) }),
				),
			...(facts.length > mostQuoted ? [telling.more(facts.length - mostQuoted)] : []),
		];
		const label = telling.say(alone ? labels[only] : "becauseOneOf");
		return { label, text: [plain(`${telling.inRow(told)}.`)] };
	});
}

function stepText(kind: CauseKind, before: Ends, after: Ends, telling: Telling): string {
	const day = (date: string) => dateIn(telling.language, date);
	switch (kind) {
		case "time":
			return telling.say("timeWent", { before: day(before.asOf), after: day(after.asOf) });
		case "release":
			return telling.say("wentTo", { before: before.release, after: after.release });
		case "evaluator":
			return telling.say("wentTo", { before: before.evaluator, after: after.evaluator });
		case "evidence":
			return telling.say("evidenceWent");
		case "entry":
			return telling.say("entryWent");
		case "settings":
			return telling.say("settingsWent");
	}
}

function verdictTurn({ before, after }: Turns, telling: Telling): string[] {
	if (isSameVerdict(before, after)) return [];
	return [telling.say("wentTo", { before: verdictText(before, telling), after: verdictText(after, telling) })];
}

const ends = { ends: "endedOn", begins: "beganOn", stale: "staleOn" } as const;

/** What the earlier assessment itself said would end by now. */
function endedText(until: HoldsUntil | null | undefined, today: string, telling: Telling): string[] {
	if (!until || until.date > today) return [];
	const date = dateIn(telling.language, until.date);
	return until.because
		.slice(0, mostQuoted)
		.map(({ what, text }) => telling.say(ends[what], { date, what: withoutStop(telling.text(text)) }));
}
