import type { ResultOf } from "../../../src/evaluator/frameworks/results.js";
import { type Assessment, assess } from "../../../src/evaluator/index.js";
import type { Condition } from "../../../src/knowledge/conditions.js";
import {
	type Beside,
	dataClass,
	type demandReading,
	frameworkGround,
	knowledge,
	offering,
	question,
	type Stated,
	type Subject,
} from "../small-release.js";

/** Frameworks of every kind, written by hand and named `yardstick`. */

const text = (words: string) => ({ en: words, fr: words });
const stated = { source: "text", grade: "statute" as const, statement: text("The text says so.") };

type Results = { scheme: string; level?: number }[];

/** What every criterion says beside its own part. */
const part = (id: string, pillar = "pillar") => ({
	id,
	pillar,
	name: text(id),
	asks: text(`${id}?`),
	aspect: "security" as const,
	readings: [],
	...stated,
});

const ground = (pillars: readonly string[], results: Results = []) => ({
	...frameworkGround("yardstick"),
	pillars: pillars.map((id) => ({ id, name: text(id) })),
	...(results.length > 0 ? { results: results.map((one) => ({ ...one, ...stated })) } : {}),
});

const scale = (...levels: number[]) => levels.map((level) => ({ level, name: text(`Level ${level}`) }));

interface Target {
	level?: number;
	byClass?: { class: string; level: number }[];
}

export function levels(
	criteria: Record<
		string,
		{
			level: number;
			untilLevel?: number;
			condition?: Condition;
			pillar?: string;
			readings?: ReturnType<typeof demandReading>[];
		}
	>,
	more: { scale?: number[]; target?: Target; results?: Results } = {},
): Subject {
	const { target, results } = more;
	return {
		kind: "framework",
		data: {
			...ground([...new Set(Object.values(criteria).map(({ pillar = "pillar" }) => pillar))], results),
			kind: "levels",
			scale: scale(...(more.scale ?? [0, 1, 2, 3])),
			...(target ? { target: { ...target, ...stated } } : {}),
			criteria: Object.entries(criteria).map(([id, { pillar, ...one }]) => ({ ...part(id, pillar), ...one })),
		},
	};
}

/** One answer of a ladder: its level, its points, and when the facts show it. */
export type Rung = readonly [level: number, points: number, when?: Condition];

export function ladders(
	criteria: Record<string, { pillar?: string; rungs: readonly Rung[] }>,
	more: {
		weights?: { id: string; from?: string; until?: string; of: Record<string, number> }[];
		most?: number;
		target?: Target;
		results?: Results;
	} = {},
): Subject {
	const pillars = [...new Set(Object.values(criteria).map(({ pillar = "pillar" }) => pillar))];
	const equal = Object.fromEntries(pillars.map((id) => [id, 1 / pillars.length]));
	const { target, results, most = 100, weights = [{ id: "w1", of: equal }] } = more;
	return {
		kind: "framework",
		data: {
			...ground(pillars, results),
			kind: "ladders",
			scale: scale(0, 1, 2, 3, 4),
			most,
			weights: weights.map((set) => ({ ...set, ...stated })),
			...(target ? { target: { ...target, ...stated } } : {}),
			criteria: Object.entries(criteria).map(([id, { pillar, rungs }]) => ({
				...part(id, pillar),
				rungs: rungs.map(([level, points, when], index) => ({
					answer: String(index + 1),
					name: text(`Rung ${index + 1}`),
					level,
					points,
					...(when ? { when } : {}),
				})),
			})),
		},
	};
}

export function profile(
	criteria: Record<string, { condition?: Condition; satisfies?: string[] }>,
	more: { tiers?: Record<string, string[]>; results?: Results } = {},
): Subject {
	const { tiers = {}, results } = more;
	return {
		kind: "framework",
		data: {
			...ground(["pillar"], results),
			kind: "profile",
			tiers: Object.entries(tiers).map(([id, picks]) => ({ id, name: text(id), picks })),
			criteria: Object.entries(criteria).map(([id, one]) => ({ ...part(id), ...one })),
		},
	};
}

export function all(criteria: Record<string, Condition | null>, results?: Results): Subject {
	return {
		kind: "framework",
		data: {
			...ground(["pillar"], results),
			kind: "all",
			criteria: Object.entries(criteria).map(([id, condition]) => ({
				...part(id),
				mustFrom: "low" as const,
				...(condition ? { condition } : {}),
			})),
		},
	};
}

/** Clauses by their value; the scale is mild (met), warning (an unmet should), grave and worst (unmet). */
export function strictest(clauses: Record<string, { value: string; condition?: Condition }>): Subject {
	const effects = { mild: "met", warning: "unmet-should", grave: "unmet", worst: "unmet" } as const;
	return {
		kind: "framework",
		data: {
			...ground(["pillar"]),
			kind: "strictest",
			scale: Object.entries(effects).map(([id, effect]) => ({ id, name: text(id), effect })),
			criteria: Object.entries(clauses).map(([id, one]) => ({ ...part(id), ...one })),
		},
	};
}

/** An assessor's answer to a criterion of the yardstick. */
export function answer(criterion: string, value: string | boolean, beside: Beside = {}): Stated {
	const { grade = "statute", published = null, seen = "2026-01-01", interest, ...dates } = beside;
	return {
		fact: {
			attribute: "assessment.answers",
			member: `yardstick.${criterion}`,
			value,
			grade,
			statement: text(`${criterion} ${value}`),
			...dates,
		},
		page: {
			title: `${grade} of ${published ?? seen}`,
			publisher: "An assessor",
			url: null,
			published,
			seen,
			...(interest ? { interest } : {}),
		},
	};
}

type Asked = Parameters<typeof question>[0];

/** Assesses `cloud`, of which these facts are known, under the yardstick, for data of moderate sensitivity. */
export function assessed(framework: Subject, facts: readonly Stated[], asked: Asked = {}, also: Subject[] = []) {
	const classes = also.some(({ kind }) => kind === "class") ? [] : [dataClass("data", "moderate")];
	return assess(knowledge(offering("cloud", ...facts), framework, ...classes, ...also), question(asked));
}

export type Kind = NonNullable<Assessment["result"]>["kind"];

/** The result, which must be of this kind. */
export function resultOf<K extends Kind>(kind: K, { result }: Pick<Assessment, "result">): ResultOf<K> {
	if (!isOf(kind, result)) throw new Error(`The result is ${JSON.stringify(result)}`);
	return result;
}

function isOf<K extends Kind>(kind: K, result: Assessment["result"]): result is ResultOf<K> {
	return result?.kind === kind;
}

/** `criterion status` of each finding of the yardstick, the demanded ones with a star. */
export function statuses({ findings }: Pick<Assessment, "findings">): string[] {
	return findings
		.filter(({ criterion }) => criterion.startsWith("yardstick."))
		.map(
			({ criterion, status, obligation }) =>
				`${criterion.slice("yardstick.".length)} ${status}${obligation === "must" ? " *" : obligation === "should" ? " ~" : ""}`,
		);
}
