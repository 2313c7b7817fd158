import fc from "fast-check";
import type { Condition } from "../../src/knowledge/conditions.js";
import { reaching } from "./arbitrary-conditions.js";
import { date, grade, place } from "./arbitrary-facts.js";
import { law, reading, type Subject } from "./small-release.js";

/** Laws with up to three issues, of which readings are held, remote, of one doctrine, or reach nobody. */

const takes = ["content-at-rest", "content-in-the-clear", "metadata", "service"] as const;

/** As most laws reach: whoever has the data, or supplies the technology, and is there, or is controlled from there. */
const usualReach: fc.Arbitrary<Condition> = fc
	.tuple(
		fc.constantFrom("custody" as const, "custody" as const, "dependence" as const),
		place,
		fc.constantFrom("based", "present", "controlled"),
	)
	.map(([some, where, how]): Condition => {
		const based: Condition = { fact: "entity.incorporation", test: { in: [where] } };
		if (how === "based") return { some, where: based };
		if (how === "present") return { some, where: { any: [based, { fact: "entity.presence", key: where }] } };
		return { some, where: { any: [based, { some: "control", where: based }] } };
	});
const usualMitigation: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
	{ choice: "keys", test: { in: ["customer-outside"] } },
	{
		all: [
			{ choice: "keys", test: { in: ["customer-outside"] } },
			{ context: "processing", test: { is: "stored-only" } },
		],
	},
	{ fact: "service.encryption" },
);

const anyReading = (id: string) =>
	fc
		.record({
			reaches: fc.oneof(
				{ weight: 8, arbitrary: usualReach },
				{ weight: 4, arbitrary: reaching },
				fc.constant("nobody" as const),
				fc.constant(undefined),
			),
			force: fc.constantFrom("held" as const, "held" as const, "remote" as const),
			doctrine: fc.constantFrom(undefined, undefined, "doctrine", "other-doctrine"),
		})
		.map(({ reaches, force, doctrine }) => reading(id, reaches, { force, ...(doctrine ? { doctrine } : {}) }));

const issues = fc
	.tuple(
		fc.tuple(anyReading("wide"), anyReading("narrow")),
		fc.option(anyReading("third"), { freq: 3 }),
		fc.option(fc.tuple(anyReading("certifications"), anyReading("lapsed")), { freq: 2 }),
	)
	.map(([[wide, narrow], third, effect]) => ({
		reach: third ? [wide, narrow, third] : [wide, narrow],
		...(effect ? { effect: [...effect] } : {}),
	}));

const period = fc.record(
	{
		from: date,
		until: date,
		grade,
		state: fc.constantFrom("in-force" as const, "in-effect" as const),
		reading: fc.constantFrom("effect.certifications", "effect.lapsed", "reach.narrow"),
		pending: fc.constant(true as const),
	},
	{ requiredKeys: [] },
);
type Periods = NonNullable<NonNullable<Parameters<typeof law>[3]>["periods"]>;
const periods: fc.Arbitrary<Periods> = fc.oneof(
	{ weight: 3, arbitrary: fc.constant<Periods>([{}]) },
	{ weight: 1, arbitrary: fc.record({ from: date, until: date }, { requiredKeys: [] }).map((one) => [one]) },
	{ weight: 1, arbitrary: fc.array(period, { maxLength: 2 }) },
);

const mitigations = fc
	.array(fc.tuple(fc.oneof(usualMitigation, reaching), fc.subarray([...takes], { minLength: 1 })), { maxLength: 2 })
	.map((all) => all.map(([when, removes], index) => ({ id: `m${index}`, when, removes })));

export function lawOf(id: string, threat: "disclosure" | "interruption"): fc.Arbitrary<Subject> {
	const kinds =
		threat === "interruption"
			? (["sanctions", "export-control", "procurement"] as const)
			: (["compelled-access", "surveillance", "privacy"] as const);
	return fc
		.record({
			jurisdiction: place,
			issues,
			periods,
			mitigations,
			kind: fc.constantFrom(kinds[0], kinds[0], ...kinds),
			taken: fc.oneof(fc.constant(undefined), fc.subarray([...takes])),
		})
		.map(({ jurisdiction, taken, issues: of, ...more }) =>
			law(id, jurisdiction, of, { threat, ...more, ...(taken ? { takes: taken } : {}) }),
		);
}
