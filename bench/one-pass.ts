import { decideOnly, Knowledge } from "../src/evaluator/index.js";
import type { Release } from "../src/knowledge/release.js";
import { everyQuestion } from "./questions.js";
import { byTurns, calm, each, figuresOf, type Say, shown } from "./timing.js";

/** Every offering × class × framework of the release, in one pass over knowledge that was just loaded. */
export async function onePass(release: Release, say: Say, pace = calm) {
	const questions = everyQuestion(new Knowledge(release));
	const { offerings, dataClasses, frameworks } = release;
	say(
		`${questions.length} questions: ${offerings.length} offerings × ${dataClasses.length} classes × ${frameworks.length} frameworks, nobody's classes at each of ${release.grounds.homes.length} homes`,
	);
	const outcomes = new Map<string, number>();
	const [runs = []] = await byTurns(
		[
			{
				items: questions.length,
				ready: () => {
					const knowledge = new Knowledge(release);
					outcomes.clear();
					return each(questions, (question) => {
						const { outcome } = decideOnly(knowledge, question);
						outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
					}).ready();
				},
			},
		],
		pace,
	);
	const figures = figuresOf(runs);
	say(
		[...outcomes]
			.sort()
			.map(([outcome, count]) => `${count} ${outcome}`)
			.join(", "),
	);
	say(
		`${shown(figures)} µs a question, ${Math.round(1e6 / figures.median)} questions a second; the whole pass in ${((figures.median * questions.length) / 1e6).toFixed(2)} s`,
	);
}
