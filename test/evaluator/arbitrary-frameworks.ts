import fc from "fast-check";
import { condition } from "./arbitrary-conditions.js";
import { aspect, sensitivity, someReadings } from "./arbitrary-demands.js";
import { criterion, frameworkGround, type Subject } from "./small-release.js";

/** Frameworks of every kind; `yardstick` is of the kinds without a scale, `scaled` of those with one. */

type FrameworkParts = Extract<Subject, { kind: "framework" }>["data"];
type Of<Kind extends FrameworkParts["kind"]> = Extract<FrameworkParts, { kind: Kind }>;
type Results = NonNullable<FrameworkParts["results"]>;

const text = (words: string) => ({ en: words, fr: words });
const statement = { source: "text", grade: "statute" as const, statement: text("The text says so.") };
const pillars = ["pillar", "second"] as const;
const ground = (id: string) => ({
	...frameworkGround(id),
	pillars: pillars.map((pillar) => ({ id: pillar, name: text(pillar) })),
});

/** What criteria of every kind have in common; those without a condition only an assessor can answer. */
const bare = fc
	.record(
		{ condition, readings: someReadings, aspect, pillar: fc.constantFrom(...pillars) },
		{
			requiredKeys: ["readings", "aspect", "pillar"],
		},
	)
	.map((parts) => {
		const { mustFrom: _, condition: __, ...rest } = criterion("", { fact: "service.encryption" });
		return { ...rest, ...parts };
	});
type Bare = typeof bare extends fc.Arbitrary<infer One> ? One : never;

/** Two or three criteria, c0 and c1 always among them, of which the first can be answered from facts. */
function criteriaWith<More extends object>(more: fc.Arbitrary<More>): fc.Arbitrary<(Bare & More & { id: string })[]> {
	return fc.tuple(condition, fc.array(fc.tuple(bare, more), { minLength: 2, maxLength: 3 })).map(([first, all]) =>
		all.map(([parts, extra], index) => ({
			...(index === 0 ? { condition: first } : {}),
			...parts,
			...extra,
			id: `c${index}`,
			name: text(`c${index}`),
		})),
	);
}

const results = (level: fc.Arbitrary<{ level?: number }>): fc.Arbitrary<Results> =>
	fc.oneof(
		{ weight: 3, arbitrary: fc.constant<Results>([]) },
		level.map((more): Results => [{ scheme: "scheme", ...statement, ...more }]),
	);
const plainResults = results(fc.constant({}));

const all = fc
	.tuple(
		criteriaWith(fc.record({ mustFrom: sensitivity, shouldFrom: sensitivity }, { requiredKeys: [] })),
		plainResults,
	)
	.map(([criteria, published]): Of<"all"> => ({ ...ground("yardstick"), kind: "all", criteria, results: published }));

const satisfies = fc.record({ satisfies: fc.subarray(["c0", "c1"], { minLength: 1 }) }, { requiredKeys: [] });
const profile = fc.tuple(criteriaWith(satisfies), plainResults).map(
	([criteria, published]): Of<"profile"> => ({
		...ground("yardstick"),
		kind: "profile",
		criteria,
		results: published,
		tiers: [{ id: "tier", name: text("tier"), picks: ["c0", "c1"] }],
	}),
);

const strictest = criteriaWith(fc.record({ value: fc.constantFrom("mild", "middling", "strict") })).map(
	(criteria): Of<"strictest"> => ({
		...ground("yardstick"),
		kind: "strictest",
		criteria,
		scale: [
			{ id: "mild", name: text("mild"), effect: "met" },
			{ id: "middling", name: text("middling"), effect: "unmet-should" },
			{ id: "strict", name: text("strict"), effect: "unmet" },
		],
	}),
);

/** A yardstick that has no scale: mostly pass or fail. */
export const yardstick: fc.Arbitrary<Subject> = fc
	.oneof({ weight: 4, arbitrary: all }, profile, strictest)
	.map((data): Subject => ({ kind: "framework", data }));

const level = fc.integer({ min: 0, max: 3 });
const scale = [0, 1, 2, 3].map((one) => ({ level: one, name: text(`level ${one}`) }));
const target = fc.option(
	fc.record({ level, byClass: level.map((one) => [{ class: "data", level: one }]) }, { requiredKeys: [] }),
);
const pass = (one: { level?: number; byClass?: { class: string; level: number }[] } | null) =>
	one ? { target: { ...one, ...statement } } : {};
const scaledResults = results(fc.record({ level }, { requiredKeys: [] }));

/**
 * Nothing is replaced below the highest level: whatever replaces a criterion there has to be stricter, and what is made
 * up here need not be.
 */
const levels = fc
	.tuple(
		criteriaWith(fc.record({ level, untilLevel: fc.constant(3) }, { requiredKeys: ["level"] })),
		target,
		scaledResults,
	)
	.map(
		([criteria, demanded, published]): Of<"levels"> => ({
			...ground("scaled"),
			kind: "levels",
			scale,
			criteria,
			results: published,
			...pass(demanded),
		}),
	);

const rungs = fc
	.array(fc.record({ level, when: condition }, { requiredKeys: ["level"] }), { minLength: 2, maxLength: 3 })
	.map((some) => ({
		rungs: some
			.toSorted((a, b) => a.level - b.level)
			// The highest answer reaches whatever level may be asked for.
			.map((one, index, all) => ({
				...one,
				level: index === all.length - 1 ? 3 : one.level,
				answer: String(index),
				name: text(String(index)),
				points: index,
			})),
	}));
const ladders = fc.tuple(criteriaWith(rungs), target, scaledResults).map(
	([criteria, demanded, published]): Of<"ladders"> => ({
		...ground("scaled"),
		kind: "ladders",
		scale,
		criteria: criteria.map(({ condition: _, ...one }) => one),
		most: 100,
		weights: [{ id: "weights", of: { pillar: 0.5, second: 0.5 }, ...statement }],
		results: published,
		...pass(demanded),
	}),
);

/** A yardstick with a scale from 0 to 3. */
export const scaled: fc.Arbitrary<Subject> = fc
	.oneof(levels, ladders)
	.map((data): Subject => ({ kind: "framework", data }));

/** The levels that a question may name. */
export const levelsAsked = fc.record(
	{ scaled: level, "scaled@data": level, "scaled.pillar": level, "scaled.second@more": level },
	{ requiredKeys: [] },
);
