import type {
	Answer,
	Assessment,
	CompareAnswer,
	ExplainAnswer,
	ExposureAnswer,
	FindAnswer,
} from "../../evaluator/answer.js";
import type { OrderOf } from "../../questions/order.js";
import { assessmentReply } from "../assessment-reply.js";
import { comparisonReply } from "../comparison-reply.js";
import { dateIn } from "../days.js";
import { explainReply } from "../explain-reply.js";
import { exposureReply } from "../exposure-reply.js";
import { findReply } from "../find-reply.js";
import { type Action, type Block, type LeafBlock, plain, type Reply, type Span } from "../reply.js";
import type { Telling } from "../telling.js";
import type { Origins } from "../terms.js";
import { verdictText } from "../what-changes.js";
import { replayButton, startOf } from "./decision-buttons.js";
import type { Decision } from "./decision-reply.js";
import { rulingText, type Who } from "./decision-reply.js";
import { headed, registerReply } from "./register-reply.js";
import { withPerson } from "./with-person.js";

type Field = Extract<LeafBlock, { kind: "fields" }>["fields"][number];
type Kept = Assessment | CompareAnswer | FindAnswer | ExposureAnswer | ExplainAnswer;

/** What giving it again came to. */
export type Again =
	| { readonly kind: "same" }
	| {
			readonly kind: "differs";
			readonly now: Answer;
			readonly sameEvaluator: boolean;
			readonly paths: readonly string[];
	  }
	| { readonly kind: "impossible"; readonly why: "no-release" | "other-release" | "not-understood" };

/** A kept answer, and what is known of its being given. */
export interface Replay {
	readonly order: OrderOf<"replay">;
	readonly digest: string;
	readonly release: string;
	/** Which gave it, and which this is. */
	readonly evaluator: { readonly before: string; readonly after: string };
	readonly again: Again;
	/** Undefined where it can only be handed out as bytes. */
	readonly answer: Kept | undefined;
	readonly origins: Origins;
	/** When it was given, oldest first, ISO 8601 in UTC. */
	readonly given: readonly string[];
	/** What somebody decided or reviewed with it before them. */
	readonly under: readonly Resting[];
}

/** A decision, or where there is none a review, that rests on a kept answer. */
export interface Resting {
	readonly vendor: string;
	readonly ruling: Decision["ruling"] | undefined;
	readonly day: string;
	readonly by: Decision["by"];
}

/** So many places are named where two answers differ, and so many things that rest on one. */
const mostPaths = 8;
const mostResting = 5;

/** Whether it comes out the same today, and then the answer itself, from its bytes. */
export function replayReply(replay: Replay, who: Who, telling: Telling): Reply {
	const { order, digest, release, evaluator, again, answer, origins } = replay;
	const titles = { same: "againSame", differs: "againDiffers", impossible: "againImpossible" } as const;
	const shown = answer && keptReply(answer, origins, telling);
	const otherNames = telling.knowledge.release.version !== release;
	const blocks: Block[] = [
		...headed(
			telling.say(titles[again.kind], { start: startOf(digest) }),
			telling.say("againFrom", { version: release, evaluator: evaluator.before }),
		),
		...outcomeOf(replay, telling),
		{
			kind: "fields",
			fields: [...givenField(replay, telling), ...restingFields(replay, who, telling), digestField(digest, telling)],
		},
		...(shown ? [{ kind: "paragraph" as const, text: [plain(telling.say("shownThen"))] }] : []),
		...(shown && otherNames ? [note(telling.say("namesOfToday", { version: telling.knowledge.release.version }))] : []),
		...(shown?.blocks ?? []),
	];
	const reply = registerReply({ order, outcome: "shown", answer: digest }, blocks, [], telling);
	// Where a message holds less, its parts unfold by giving it again: the very same answer, by its whole digest.
	const unfolds = { order: { order: "replay" as const, answer: digest }, language: telling.language };
	return shown ? { ...reply, again: unfolds } : reply;
}

/** Several answers whose digests begin alike: each with its question, to press. */
export function severalAnswersReply(
	order: OrderOf<"replay">,
	count: number,
	answers: readonly { readonly digest: string; readonly answer: Kept | undefined }[],
	telling: Telling,
): Reply {
	const items = answers.map(({ digest, answer }): Span[] => [
		{ kind: "code", text: digest },
		...(answer ? [plain(` · ${questionText(answer, telling)}`)] : []),
	]);
	const title = telling.say("severalAnswers", { count, start: order.answer.replace(/^sha256-/, "") });
	const more = count - answers.length;
	const blocks: Block[] = [...headed(title), { kind: "list", items }, ...(more > 0 ? [note(telling.more(more))] : [])];
	const actions = answers.map(({ digest }): Action => {
		// What tells them apart is the whole digest.
		const { press } = replayButton(digest, telling);
		const typed = telling.say("sayItReplay", { start: digest.replace(/^sha256-/, "") });
		return { label: digest.slice(7, 27), press, primary: false, typed };
	});
	return registerReply({ order, outcome: "shown" }, blocks, actions, telling);
}

/** The answer as it was shown: every part of it, since asking it again is not what is wanted. */
function keptReply(answer: Kept, origins: Origins, telling: Telling): Reply {
	const delivery = { private: true, shareable: false, open: [] };
	if ("outcome" in answer) return assessmentReply(answer, origins, delivery, telling);
	if ("facts" in answer) return explainReply(answer, delivery, telling);
	if ("exposures" in answer) return exposureReply(answer, origins, delivery, telling);
	return isComparison(answer)
		? comparisonReply(answer, origins, delivery, telling)
		: findReply(answer, origins, delivery, telling);
}

function isComparison(answer: CompareAnswer | FindAnswer): answer is CompareAnswer {
	return answer.question.intent === "compare";
}

/** "Micrologic Cirrus for Protected B, 20 November 2026, knowledge 2026.11.0" */
function questionText({ question, knowledge }: Kept, telling: Telling): string {
	const classes = "dataClasses" in question ? telling.classes(question.dataClasses) : "";
	const what =
		question.intent === "find"
			? telling.say("whoCanHost", { classes })
			: question.intent === "explain"
				? telling.name(question.subject)
				: question.intent === "exposure"
					? telling.say("lawsFor", { offering: telling.name(question.offering) })
					: telling.say("askedForOf", {
							offering:
								question.intent === "compare" ? telling.names(question.offerings) : telling.name(question.offering),
							classes,
						});
	const day = dateIn(telling.language, question.asOf);
	return [what, day, telling.say("knowledge", { version: knowledge.version })].join(" · ");
}

/** What giving it again came to, where that is not the same bytes: why, and where it differs. */
function outcomeOf({ again, release, evaluator }: Replay, telling: Telling): Block[] {
	switch (again.kind) {
		case "same":
			return [];
		case "impossible": {
			const why = {
				"no-release": "noSuchRelease",
				"other-release": "anotherRelease",
				"not-understood": "notUnderstoodAgain",
			} as const;
			const slots = { version: release, ...evaluator };
			return [paragraph(telling.say(why[again.why], slots))];
		}
		case "differs": {
			const { now, sameEvaluator } = again;
			// Each answer names the evaluator that gave it.
			const paths = again.paths.filter((path) => !/(^|\.)evaluator$/.test(path));
			if (paths.length === 0) return [paragraph(telling.say("otherEvaluatorSame", evaluator))];
			const says = sameEvaluator ? telling.say("sameEvaluatorDiffers") : telling.say("otherEvaluator", evaluator);
			const named = paths.slice(0, mostPaths).map((path): Span => ({ kind: "code", text: path }));
			const listed = named.flatMap((path, at) => (at === 0 ? [path] : [plain(", "), path]));
			const more = paths.length > mostPaths ? [plain(` ${telling.more(paths.length - mostPaths)}`)] : [];
			const fields: Field[] = [
				...("outcome" in now ? [{ label: telling.say("nowInstead"), text: [plain(verdictText(now, telling))] }] : []),
				{ label: telling.say("differsIn"), text: [...listed, ...more] },
			];
			return [paragraph(says), { kind: "fields", fields }];
		}
	}
}

function givenField({ given }: Replay, telling: Telling): Field[] {
	const [first] = given;
	if (first === undefined) return [];
	const slots = { date: dateIn(telling.language, first.slice(0, 10)), time: first.slice(11, 16), count: given.length };
	const text = telling.say(given.length === 1 ? "givenOnce" : "givenTimes", slots);
	return [{ label: telling.say("firstGiven"), text: [plain(text)] }];
}

function restingFields({ under }: Replay, who: Who, telling: Telling): Field[] {
	const label = telling.say("restsUnder");
	const fields = under.slice(0, mostResting).map(({ vendor, ruling, day, by }): Field => {
		const what = ruling ? rulingText(ruling, telling) : telling.say("reviewUnder");
		const slots = { name: vendor, what, date: dateIn(telling.language, day) };
		return { label, text: withPerson("decisionUnder", who(by), telling, slots) };
	});
	const more = under.length - fields.length;
	return more > 0 ? [...fields, { label, text: [plain(telling.more(more))] }] : fields;
}

function digestField(digest: string, telling: Telling): Field {
	return { label: telling.say("digestOf"), text: [{ kind: "code", text: digest }] };
}

function paragraph(text: string): Block {
	return { kind: "paragraph", text: [plain(text)] };
}

function note(text: string): Block {
	return { kind: "note", text: [plain(text)] };
}
