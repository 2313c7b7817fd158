import type { Verdict } from "../../evaluator/answer.js";
import { type CheckQuestion, checkQuestionSchema, decideOnly, type Knowledge } from "../../evaluator/index.js";

/** A question whose verdict is another in the later release. */
export interface Turned {
	readonly question: CheckQuestion;
	readonly before: Verdict;
	readonly after: Verdict;
}

/** What is asked of every offering: each class × framework, each class at its own place, nobody's at each home. */
export function everythingAsked(
	from: Knowledge,
	to: Knowledge,
): { dataClass: string; framework: string; home: string }[] {
	const frameworks = [...to.frameworks.keys()].filter((id) => from.frameworks.has(id)).sort();
	const classes = [...to.dataClasses.values()].filter(({ id }) => from.dataClasses.has(id));
	classes.sort((a, b) => (a.id < b.id ? -1 : 1));
	return classes.flatMap(({ id, jurisdiction }) =>
		frameworks.flatMap((framework) =>
			(jurisdiction === null ? to.release.grounds.homes : [jurisdiction])
				.filter((home) => from.atlas.has(home) && to.atlas.has(home))
				.map((home) => ({ dataClass: id, framework, home })),
		),
	);
}

/** Every question of which both releases have all parts, asked of both for the later one's day. */
export function turnedVerdicts(
	from: Knowledge,
	to: Knowledge,
	offerings: readonly string[],
): { readonly asked: number; readonly turned: Turned[] } {
	const turned: Turned[] = [];
	let asked = 0;
	const all = everythingAsked(from, to);
	for (const offering of [...offerings].sort()) {
		if (!from.offerings.has(offering) || !to.offerings.has(offering)) continue;
		for (const { dataClass, framework, home } of all) {
			const question = checkQuestionSchema.parse({
				offering,
				dataClasses: [dataClass],
				framework,
				home: [home],
				asOf: to.release.date,
			});
			asked++;
			const [before, after] = [verdictIn(from, question), verdictIn(to, question)];
			if (!sameVerdict(before, after)) turned.push({ question, before, after });
		}
	}
	return { asked, turned };
}

export function verdictIn(knowledge: Knowledge, question: CheckQuestion): Verdict {
	const { outcome, assurance } = decideOnly(knowledge, question);
	return { outcome, assurance };
}

export function sameVerdict(a: Verdict, b: Verdict): boolean {
	return a.outcome === b.outcome && a.assurance === b.assurance;
}
