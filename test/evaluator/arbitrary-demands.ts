import fc from "fast-check";
import type { Condition } from "../../src/knowledge/conditions.js";
import { aspectSchema } from "../../src/knowledge/demands.js";
import { condition } from "./arbitrary-conditions.js";
import { date, place } from "./arbitrary-facts.js";
import { dataClass, demandReading, requirement, type Subject } from "./small-release.js";

type Readings = ReturnType<typeof demandReading>[];
type RequirementParts = Parameters<typeof requirement>[2];
type Includes = NonNullable<Parameters<typeof dataClass>[3]>;

/** Classes: what is demanded, how surely, under which reading, and from when. */

export const assurance = fc.constantFrom(
	"presumed" as const,
	"claimed" as const,
	"reported" as const,
	"binding" as const,
	"proven" as const,
);
export const sensitivity = fc.constantFrom(
	"public" as const,
	"low" as const,
	"low" as const,
	"moderate" as const,
	"moderate" as const,
	"high" as const,
	"critical" as const,
);
const obligation = fc.constantFrom("must" as const, "should" as const);
export const aspect = fc.constantFrom("security" as const, "storage-location" as const, ...aspectSchema.options);

const readings: fc.Arbitrary<Readings> = fc
	.array(
		fc.record(
			{ obligation, condition, force: fc.constantFrom("held" as const, "held" as const, "remote" as const) },
			{ requiredKeys: [] },
		),
		{ maxLength: 3 },
	)
	.map((all) => all.map((one, index) => demandReading(`side${index}`, one)));

export const someReadings = fc.oneof({ weight: 2, arbitrary: fc.constant<Readings>([]) }, readings);

interface Asked {
	readonly condition: Condition;
	readonly more: RequirementParts;
}

const asked = fc.record(
	{
		condition,
		obligation,
		readings: someReadings,
		aspect,
		binds: fc.constantFrom("offering" as const, "offering" as const, "offering" as const, "customer" as const),
		from: date,
		until: date,
		assurance,
	},
	{ requiredKeys: ["obligation", "readings", "aspect", "binds", "condition"] },
);
const full = asked.map(({ condition: one, ...more }): Asked => ({ condition: one, more }));
/** Most requirements have no dates, no assurance of their own, and a condition. */
const plain = fc.tuple(condition, asked).map(
	([one, { obligation: force, aspect: of, readings: sides, binds }]): Asked => ({
		condition: one,
		more: { obligation: force, aspect: of, readings: sides, binds },
	}),
);
const located = place.map(
	(location): Asked => ({
		condition: { fact: "service.residency", test: { in: [location] } },
		more: { aspect: "storage-location", location },
	}),
);

export function classOf(id: string, others: readonly string[]): fc.Arbitrary<Subject> {
	const when = fc.constantFrom<Condition>(
		{ context: "sector", test: { is: "health" } },
		{ not: { context: "public-body", test: { is: true } } },
	);
	const include = fc.tuple(fc.constantFrom(id, ...others), when).map(([other, only]) => ({ class: other, when: only }));
	return fc
		.record({
			level: sensitivity,
			asks: fc.array(fc.oneof({ weight: 3, arbitrary: plain }, full, located), { maxLength: 2 }),
			includes: others.length === 0 ? fc.constant<Includes>([]) : fc.array(include, { maxLength: 2 }),
		})
		.map(({ level, asks, includes }) =>
			dataClass(
				id,
				level,
				asks.map(({ condition: what, more }, index) => requirement(`r${index}`, what, more)),
				includes,
			),
		);
}
