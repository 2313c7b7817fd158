import { createHash } from "node:crypto";
import { lastFreshDay } from "../../evaluator/beliefs.js";
import type { Verdict } from "../../evaluator/hangs-on.js";
import { type Assessment, assess, type CheckQuestion, factsUnder, type Knowledge } from "../../evaluator/index.js";
import { type Day, dayAfter, lastDay } from "../../knowledge/dates.js";
import type { Ending } from "../../register/endings.js";
import { aheadOf } from "../../register/schedule/from-assessment.js";
import type { GoingStale, Turning } from "../../register/schedule/outlook.js";

/** Days over which one question has the same verdict by one release, and rests on the same. */
export interface Stretch {
	readonly from: Day;
	/** The first day on which it may be otherwise; null where none is known. */
	readonly until: Day | null;
	/** What begins, ends or goes stale on that day; nothing where nobody knows. */
	readonly because: Turning["because"];
	readonly verdict: Verdict;
	readonly endings: readonly Ending[];
	readonly stale: readonly GoingStale[];
}

/** The stretches of one release that were worked out: an assessment takes as long as planning for a thousand vendors. */
export class Stretches {
	static readonly #most = 50_000;
	/** By question, whatever its day; those asked for last come last. */
	readonly #known = new Map<string, Stretch[]>();

	/** The stretch that a question's day lies in. */
	on(question: CheckQuestion, knowledge: Knowledge): Stretch {
		const { asOf } = question;
		const key = keyOf(question, knowledge);
		const known = this.#known.get(key) ?? [];
		this.#known.delete(key);
		this.#known.set(key, known);
		const found = known.find(({ from, until }) => from <= asOf && (until === null || asOf < until));
		if (found) return found;
		const stretch = stretchFrom(assess(knowledge, question), knowledge);
		known.push(stretch);
		const [oldest] = this.#known.keys();
		if (this.#known.size > Stretches.#most && oldest !== undefined) this.#known.delete(oldest);
		return stretch;
	}
}

/** What an assessment says of its own day and of the days after. */
export function stretchFrom(answer: Assessment, knowledge: Knowledge): Stretch {
	const { outcome, assurance, question, holdsUntil } = answer;
	const [first = null] = [holdsUntil?.date, nextStale(answer, knowledge)].filter((day) => day !== undefined).sort();
	const { endings, stale } = aheadOf(answer);
	return {
		from: question.asOf,
		until: first,
		because: holdsUntil?.date === first ? holdsUntil.because.map(({ id, what }) => ({ id, what })) : [],
		verdict: { outcome, assurance },
		endings: endings.map((ending) => lastOf(ending, knowledge)),
		stale,
	};
}

/** What is said to end in a month ends once, on its last day, and not on its first as well. */
function lastOf(ending: Ending, { factsById }: Knowledge): Ending {
	const until = factsById.get(ending.about)?.fact.until;
	return until ? { ...ending, ends: lastDay(until) } : ending;
}

/** The first day on which something that is cited goes stale: then other facts may be told of as stale. */
function nextStale({ findings, question }: Assessment, { factsById }: Knowledge): Day | undefined {
	const days = factsUnder(findings.flatMap(({ because }) => because)).flatMap((id) => {
		const fact = factsById.get(id);
		const last = fact ? lastFreshDay(fact) : null;
		return last !== null && last >= question.asOf ? [dayAfter(last)] : [];
	});
	return days.sort()[0];
}

function keyOf(question: CheckQuestion, { overlay }: Knowledge): string {
	const asked = JSON.stringify([{ ...question, asOf: "" }, overlay.digest]);
	return createHash("sha256").update(asked).digest("base64");
}
