import type { Verdict } from "../../evaluator/answer.js";
import type { Flip, Flips } from "../../evaluator/changed.js";
import type { Knowledge } from "../../evaluator/index.js";
import { Causes } from "./causes.js";
import type { Diff } from "./diff.js";
import { turnedVerdicts } from "./verdicts.js";

/** How far the search for flips and their causes goes. */
export interface FlipBounds {
	/** Only these offerings; all that both releases have if left out. */
	readonly offerings?: readonly string[];
	/** So many releases are put together at most to find causes. */
	readonly most?: number;
}

/** The verdicts that a later release gives otherwise, over offerings × data classes × frameworks, each with what did it. */
export function flipsOf(from: Knowledge, to: Knowledge, diff: Diff, bounds: FlipBounds = {}): Flips {
	const { asked, turned } = turnedVerdicts(from, to, bounds.offerings ?? [...to.offerings.keys()]);
	const { causes, bounded } = new Causes(from, to, diff, bounds.most).of(turned);
	const flips = turned.map(({ question, before, after }, index): Flip => {
		const { offering, dataClasses, framework, home } = question;
		const asks = { dataClass: dataClasses[0] ?? "", framework, home: home[0] ?? "" };
		return { offering, before, after, because: [...(causes[index] ?? [])], questions: [asks] };
	});
	return { asOf: to.release.date, asked, flips: grouped(flips), ...(bounded ? { bounded } : {}) };
}

/** Flips of one offering from one verdict to another by one cause are one; the most telling first. */
export function grouped(flips: readonly Flip[]): Flip[] {
	const groups = new Map<string, Flip>();
	for (const flip of flips) {
		const { offering, before, after, because } = flip;
		const key = JSON.stringify([offering, before, after, because]);
		const known = groups.get(key);
		groups.set(key, known ? { ...known, questions: [...known.questions, ...flip.questions] } : flip);
	}
	return [...groups.values()].sort(
		(a, b) => weightOf(b) - weightOf(a) || b.questions.length - a.questions.length || (nameOf(a) < nameOf(b) ? -1 : 1),
	);
}

function nameOf({ offering, because, before, after }: Flip): string {
	return JSON.stringify([offering, because, before, after]);
}

/** How much a flip tells: from pass to fail or back most, another assurance of the same outcome least. */
function weightOf({ before, after }: Flip): number {
	return before.outcome === after.outcome ? 0 : Math.abs(standing(before) - standing(after)) + 1;
}

/** Passing, open, failing; what demands nothing stands beside what passes. */
function standing({ outcome }: Verdict): number {
	return outcome === "not-sovereign" ? -2 : outcome === "undetermined" ? 0 : 2;
}
