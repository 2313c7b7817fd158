import fc from "fast-check";
import type { Condition } from "../../src/knowledge/conditions.js";
import {
	type Beside,
	certificate,
	closed,
	criterion,
	dataClass,
	demandReading,
	denied,
	framework,
	grounds,
	law,
	member,
	offering,
	provider,
	question,
	reading,
	requirement,
	type Stated,
	type Subject,
	supplier,
	value,
} from "./small-release.js";

/** Small releases of every shape that the schema allows, for what must hold of all of them. */

const places = ["CA", "CA-QC", "US", "FR", "EU", "GB", "CN"] as const;
const entities = ["acme", "group", "giant", "maker"] as const;
const offerings = ["cloud", "base"] as const;
const keyModes = ["provider", "customer", "customer-outside", "third-party"] as const;
const packages = ["gold", "silver"] as const;

const place = fc.constantFrom(...places);
const entity = fc.constantFrom(...entities);
const day = fc.constantFrom("2018-01-01", "2020-01-31", "2023-06-15", "2026-01-01", "2026-11-20", "2028-02-29");
const date = fc.oneof(day, fc.constantFrom("2019", "2026", "2024-02", "2026-11"));

const beside: fc.Arbitrary<Beside> = fc
	.record(
		{
			grade: fc.constantFrom(
				"statute" as const,
				"contract" as const,
				"press" as const,
				"vendor" as const,
				"review" as const,
			),
			confidence: fc.constantFrom("high" as const, "low" as const),
			interest: fc.constantFrom("vendor" as const, "competitor" as const),
			from: date,
			until: date,
			published: date,
			pending: fc.constant(true as const),
		},
		{ requiredKeys: ["grade"] },
	)
	// Most facts are plain: a vendor says so, and that is all.
	.chain((full) => fc.constantFrom<Beside>({ grade: full.grade }, full));
const bound = fc
	.record({ package: fc.constantFrom(...packages), region: place }, { requiredKeys: [] })
	.chain((all) => fc.constantFrom({}, {}, all));
const besideOffering = fc.tuple(beside, bound).map(([plain, scope]): Beside => ({ ...plain, ...scope }));

function listFact(attribute: string, ids: readonly string[], how: fc.Arbitrary<Beside>): fc.Arbitrary<Stated> {
	const id = fc.constantFrom(...ids);
	return fc.oneof(
		{ weight: 5, arbitrary: fc.tuple(id, how).map(([one, more]) => member(attribute, one, more)) },
		{ weight: 1, arbitrary: fc.tuple(id, how).map(([one, more]) => denied(attribute, one, more)) },
		{ weight: 2, arbitrary: how.map((more) => closed(attribute, more)) },
	);
}

const offeringFact = fc.oneof(
	fc
		.tuple(fc.constantFrom("service.encryption", "service.portability"), fc.boolean(), besideOffering)
		.map(([attribute, is, how]) => value(attribute, is, how)),
	fc
		.tuple(fc.constantFrom("service.residency"), fc.oneof(place, fc.constant("region" as const)), besideOffering)
		.map(([attribute, is, how]) => value(attribute, is, how)),
	fc
		.tuple(
			fc.constantFrom("scheme", "other-scheme"),
			fc.constantFrom("held", "none", "in-progress", "expired", "mentioned"),
			besideOffering,
		)
		.map(([scheme, status, how]) => certificate(scheme, status, how)),
	listFact("service.operator", entities, besideOffering),
	listFact("service.runs-on", offerings, besideOffering),
	listFact("service.remote-access", entities, besideOffering),
	listFact("service.key-holder", entities, besideOffering),
	listFact("service.technology", entities, besideOffering),
	listFact("service.regions", places, beside),
	listFact("service.keys", keyModes, beside),
	listFact("service.packages", packages, beside),
);

const owned = fc
	.tuple(entity, fc.option(fc.integer({ min: 0, max: 100 })), beside)
	.map(([owner, share, how]) => member("entity.owner", owner, share === null ? how : { ...how, detail: { share } }));
const entityFact = fc.oneof(
	fc
		.tuple(fc.constantFrom("entity.incorporation", "entity.headquarters"), place, beside)
		.map(([attribute, is, how]) => value(attribute, is, how)),
	listFact("entity.parent", entities, beside),
	listFact("entity.presence", places, beside),
	owned,
	beside.map((how) => closed("entity.owner", how)),
);

const tests = {
	place: fc.oneof(
		fc.array(place, { minLength: 1, maxLength: 2 }).map((among) => ({ in: among })),
		fc.constant({ in: { param: "home" as const } }),
		fc.constant({ in: { set: "listed" } }),
	),
};

type Conditions = { offering: Condition; entity: Condition };

/** Conditions about an offering, and about whoever stands on a chain from it. */
const conditions = fc.letrec<Conditions>((tie) => {
	const entityInner = tie("entity");
	const above = fc.constantFrom("control" as const, "owners" as const);
	const below = fc.constantFrom("custody" as const, "dependence" as const);
	const joined = (inner: fc.Arbitrary<Condition>) => [
		fc.array(inner, { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
		fc.array(inner, { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
		inner.map((not): Condition => ({ not })),
	];
	return {
		entity: fc.oneof(
			{ depthSize: "small", withCrossShrink: true },
			fc
				.tuple(fc.constantFrom("entity.incorporation", "entity.headquarters"), tests.place)
				.map(([fact, test]): Condition => ({ fact, test })),
			fc.array(place, { minLength: 1, maxLength: 2 }).map((key): Condition => ({ fact: "entity.presence", key })),
			fc.constantFrom<Condition>(
				{ fact: "entity.parent", test: { none: true } },
				{ edge: "share", test: { atMost: 24 } },
			),
			...joined(entityInner),
			fc.tuple(above, entityInner).map(([some, where]): Condition => ({ some, where })),
			fc.tuple(above, entityInner).map(([every, where]): Condition => ({ every, where })),
			fc
				.tuple(entityInner, fc.integer({ min: 0, max: 60 }))
				.map(([where, most]): Condition => ({ sum: "owners", of: "share", where, test: { atMost: most } })),
		),
		offering: fc.oneof(
			{ depthSize: "small", withCrossShrink: true },
			fc.constantFrom<Condition>({ fact: "service.encryption" }, { fact: "service.portability" }),
			tests.place.map((test): Condition => ({ fact: "service.residency", test })),
			tests.place.map((test): Condition => ({ choice: "region", test })),
			fc.constantFrom(...keyModes).map((mode): Condition => ({ choice: "keys", test: { in: [mode] } })),
			fc.constantFrom(...packages).map((name): Condition => ({ choice: "package", test: { is: name } })),
			fc.constantFrom<Condition>(
				{ context: "sector", test: { is: "health" } },
				{ context: "public-body", test: { is: true } },
			),
			fc.constantFrom("scheme", "other-scheme").map((key): Condition => ({ fact: "service.certifications", key })),
			fc.constantFrom(...entities).map((key): Condition => ({ fact: "service.remote-access", key })),
			fc.tuple(fc.constantFrom("disclosure" as const, "interruption" as const), fc.boolean()).map(
				([threat, accept]): Condition => ({
					unexposed: { threat, ...(accept ? { accept: "mitigated" as const } : {}) },
				}),
			),
			...joined(tie("offering")),
			fc.tuple(below, entityInner).map(([some, where]): Condition => ({ some, where })),
			fc.tuple(below, entityInner).map(([every, where]): Condition => ({ every, where })),
		),
	};
});

/** A condition about an offering. */
export const condition: fc.Arbitrary<Condition> = conditions.offering;

/** What laws and classes read; laws ask nothing of the laws. */
const reaching = condition.filter((one) => !JSON.stringify(one).includes("unexposed"));

function lawOf(id: string, threat: "disclosure" | "interruption"): fc.Arbitrary<Subject> {
	return fc
		.record({
			jurisdiction: place,
			wide: reaching,
			narrow: reaching,
			force: fc.constantFrom("held" as const, "remote" as const),
			when: reaching,
			from: fc.option(date),
			until: fc.option(date),
			removes: fc.subarray(["content-at-rest", "content-in-the-clear", "metadata"] as const, { minLength: 1 }),
		})
		.map(({ jurisdiction, wide, narrow, force, when, from, until, removes }) =>
			law(
				id,
				jurisdiction,
				{ reach: [reading("wide", wide), reading("narrow", narrow, { force, doctrine: "doctrine" })] },
				{
					threat,
					...(threat === "interruption" ? { kind: "sanctions" as const } : {}),
					periods: [{ ...(from ? { from } : {}), ...(until ? { until } : {}) }],
					mitigations: [{ id: "keys", when, removes: [...removes] }],
				},
			),
		);
}

const sensitivity = fc.constantFrom(
	"public" as const,
	"low" as const,
	"moderate" as const,
	"high" as const,
	"critical" as const,
);
const obligation = fc.constantFrom("must" as const, "should" as const);

function classOf(id: string, includes: readonly string[]): fc.Arbitrary<Subject> {
	return fc
		.record({
			level: sensitivity,
			asks: fc.array(fc.tuple(condition, obligation, fc.boolean()), { maxLength: 2 }),
			included: fc.boolean(),
		})
		.map(({ level, asks, included }) =>
			dataClass(
				id,
				level,
				asks.map(([asked, force, disputed], index) =>
					requirement(`r${index}`, asked, {
						obligation: force,
						...(disputed
							? {
									readings: [
										demandReading("rule", { obligation: "must" }),
										demandReading("hint", { obligation: "should" }),
									],
								}
							: {}),
					}),
				),
				included
					? includes.map((other) => ({ class: other, when: { context: "sector", test: { is: "health" } } }))
					: [],
			),
		);
}

const listed = grounds({
	sets: [
		{
			id: "listed",
			name: { en: "a list", fr: "une liste" },
			members: [{ place: "GB", from: "2021", until: "2027-06" }, { place: "CA" }],
		},
	],
	doctrines: [{ id: "doctrine", name: { en: "a doctrine", fr: "une doctrine" } }],
});

/** The subjects of a release with the offerings `cloud` and `base`, the classes `data` and `more`, and `yardstick`. */
export const subjects: fc.Arbitrary<Subject[]> = fc
	.record({
		// Most offerings name their operator, and most companies say where they are.
		cloud: fc
			.tuple(
				fc.array(offeringFact, { maxLength: 12 }),
				fc.subarray([member("service.operator", "acme", { grade: "vendor" })]),
			)
			.map(([facts, operator]) => [...facts, ...operator]),
		base: fc.array(offeringFact, { maxLength: 4 }),
		entities: fc.tuple(
			...entities.map(() =>
				fc
					.tuple(fc.array(entityFact, { maxLength: 5 }), fc.option(place), fc.boolean())
					.map(([facts, home, alone]) => [
						...facts,
						...(home ? [value("entity.incorporation", home), value("entity.headquarters", home)] : []),
						...(alone ? [closed("entity.parent", { grade: "press" })] : []),
					]),
			),
		),
		laws: fc.tuple(lawOf("act", "disclosure"), lawOf("other-act", "disclosure"), lawOf("cut-off", "interruption")),
		classes: fc.tuple(classOf("data", ["more"]), classOf("more", [])),
		criteria: fc.array(fc.tuple(condition, sensitivity), { minLength: 1, maxLength: 3 }),
	})
	.map(({ cloud, base, entities: facts, laws, classes, criteria }) => [
		offering("cloud", ...cloud),
		offering("base", ...base),
		...entities.map((id, index) => (id === "maker" ? supplier : provider)(id, ...(facts[index] ?? []))),
		...laws,
		...classes,
		framework(
			"yardstick",
			criteria.map(([asked, mustFrom], index) => criterion(`c${index}`, asked, { mustFrom, shouldFrom: "public" })),
		),
		listed,
	]);

/** A question about such a release. */
export const asked = fc
	.record(
		{
			asOf: day,
			home: fc.uniqueArray(place, { minLength: 1, maxLength: 2 }),
			dataClasses: fc.constantFrom<string[]>(["data"], ["more"], ["data", "more"]),
			configuration: fc.record(
				{ region: place, keys: fc.constantFrom(...keyModes), package: fc.constantFrom(...packages) },
				{ requiredKeys: [] },
			),
			context: fc.record(
				{ sector: fc.constantFrom("health", "farming"), "public-body": fc.boolean() },
				{ requiredKeys: [] },
			),
			readings: fc.record(
				{ act: fc.constantFrom("wide", "narrow"), doctrine: fc.constant("chosen") },
				{ requiredKeys: [] },
			),
		},
		{ requiredKeys: ["asOf", "home"] },
	)
	.map((parts) => question(parts));

export { entityFact, offeringFact };
