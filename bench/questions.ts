import { type CheckQuestion, checkQuestionSchema, type Knowledge } from "../src/evaluator/index.js";

/** The day on which all questions are asked. */
export const asOf = "2026-11-20";

/** What is asked of every offering: each class × framework, each class at its own place, nobody's at each home. */
interface Asked {
	readonly dataClass: string;
	readonly framework: string;
	readonly home: string;
}

function everythingAsked({ dataClasses, frameworks, release }: Knowledge): Asked[] {
	return [...dataClasses.values()].flatMap(({ id, jurisdiction }) =>
		[...frameworks.keys()].flatMap((framework) =>
			(jurisdiction === null ? release.grounds.homes : [jurisdiction]).map((home) => ({
				dataClass: id,
				framework,
				home,
			})),
		),
	);
}

function questionAbout(offering: string, { dataClass, framework, home }: Asked): CheckQuestion {
	return checkQuestionSchema.parse({ offering, dataClasses: [dataClass], framework, home: [home], asOf });
}

/** Every offering × class × framework of a release. */
export function everyQuestion(knowledge: Knowledge): CheckQuestion[] {
	const asked = everythingAsked(knowledge);
	return [...knowledge.offerings.keys()].flatMap((offering) => asked.map((one) => questionAbout(offering, one)));
}

/** So many questions about each offering, others about the next; offerings of one batch are asked as those of another. */
export function someOfEach(knowledge: Knowledge, count: number, batch: number): CheckQuestion[] {
	const asked = everythingAsked(knowledge);
	return [...knowledge.offerings.keys()].flatMap((offering, index) =>
		Array.from({ length: count }, (_, number) => {
			const one = asked[(Math.floor((number * asked.length) / count) + (index % batch)) % asked.length];
			return one ? [questionAbout(offering, one)] : [];
		}).flat(),
	);
}

/** So many of a list, evenly spread over it. */
export function spread<Item>(list: readonly Item[], count: number): Item[] {
	const step = Math.max(1, list.length / count);
	return Array.from({ length: Math.min(count, list.length) }, (_, index) => list[Math.floor(index * step)]).filter(
		(item) => item !== undefined,
	);
}
