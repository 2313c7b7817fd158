import fc from "fast-check";
import type { Condition, Test, ValueSet } from "../../src/knowledge/conditions.js";
import { entities, entity, keyModes, packages, place, schemes } from "./arbitrary-facts.js";

/** Conditions about an offering, and about whoever stands on a chain from it. */

const placeSet: fc.Arbitrary<ValueSet> = fc.oneof(
	{ weight: 2, arbitrary: fc.array(place, { minLength: 1, maxLength: 2 }) },
	fc.constant({ param: "home" as const }),
	fc.constant({ set: "listed" }),
);
const inPlaces: fc.Arbitrary<Test> = fc.oneof(
	{ weight: 4, arbitrary: placeSet.map((among) => ({ in: among })) },
	place.map((is) => ({ is })),
);
const share = fc.oneof(
	fc.constant<Test>({ atMost: { threshold: "cap" } }),
	fc.constantFrom(0, 0.3, 24, 24.5, 40, 60).map((most): Test => ({ atMost: most })),
	fc.constantFrom(0.3, 25, 50).map((least): Test => ({ atLeast: least })),
);

const aboutPlaces = fc.oneof(
	fc
		.tuple(fc.constantFrom("service.residency", "service.control-plane"), inPlaces)
		.map(([fact, test]): Condition => ({ fact, test })),
	placeSet.map((key): Condition => ({ fact: "service.regions", key })),
	inPlaces.map((test): Condition => ({ choice: "region", test })),
);
const aboutChoices = fc.oneof(
	fc
		.uniqueArray(fc.constantFrom(...keyModes), { minLength: 1, maxLength: 2 })
		.map((modes): Condition => ({ choice: "keys", test: { in: modes } })),
	fc.constantFrom(...packages).map((name): Condition => ({ choice: "package", test: { is: name } })),
);
const aboutContext = fc.constantFrom<Condition>(
	{ context: "sector", test: { is: "health" } },
	{ context: "public-body", test: { is: true } },
	{ context: "processing", test: { is: "stored-only" } },
	{ context: "criticality", test: { in: ["high", "vital"] } },
);
const aboutLists = fc.oneof(
	fc
		.tuple(fc.constantFrom(...schemes), fc.option(fc.constantFrom("in-progress", "held", "none")))
		.map(([key, is]): Condition => ({ fact: "service.certifications", key, ...(is === null ? {} : { test: { is } }) })),
	fc.constantFrom(...entities).map((key): Condition => ({ fact: "service.remote-access", key })),
	fc
		.constantFrom("service.remote-access", "service.landlord", "service.runs-on", "service.certifications")
		.map((fact): Condition => ({ fact, test: { none: true } })),
);
const aboutValues = fc.constantFrom<Condition>(
	{ fact: "service.encryption" },
	{ fact: "service.encryption" },
	{ fact: "service.portability" },
	{ fact: "service.portability", test: { is: false } },
	{ fact: "service.supplier-access", test: { is: "none" } },
	{ fact: "service.supplier-access", test: { in: ["none", "supervised"] } },
);
const aboutLaws = fc
	.record({
		threat: fc.constantFrom("disclosure" as const, "interruption" as const),
		accept: fc.option(fc.constant("mitigated" as const)),
		outside: fc.option(placeSet, { freq: 3 }),
	})
	.map(
		({ threat, accept, outside }): Condition => ({
			unexposed: { threat, ...(accept ? { accept } : {}), ...(outside ? { outside } : {}) },
		}),
	);

const joined = (inner: fc.Arbitrary<Condition>) => [
	fc.array(inner, { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
	fc.array(inner, { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
	inner.map((not): Condition => ({ not })),
];
const along = (
	chains: readonly ("custody" | "control" | "owners" | "dependence")[],
	inner: fc.Arbitrary<Condition>,
) => [
	fc.tuple(fc.constantFrom(...chains), inner).map(([some, where]): Condition => ({ some, where })),
	fc.tuple(fc.constantFrom(...chains), inner).map(([every, where]): Condition => ({ every, where })),
];

const conditions = fc.letrec<{ offering: Condition; entity: Condition }>((tie) => ({
	entity: fc.oneof(
		{ depthSize: "small", withCrossShrink: true },
		fc
			.tuple(fc.constantFrom("entity.incorporation", "entity.headquarters"), inPlaces)
			.map(([fact, test]): Condition => ({ fact, test })),
		placeSet.map((key): Condition => ({ fact: "entity.presence", key })),
		fc.oneof(
			fc.constant<Condition>({ fact: "entity.parent", test: { none: true } }),
			entity.map((key): Condition => ({ fact: "entity.parent", key })),
			share.map((test): Condition => ({ edge: "share", test })),
			fc.constant<Condition>({ edge: "licence", test: { is: true } }),
		),
		...joined(tie("entity")),
		...along(["control", "owners", "dependence"], tie("entity")),
		fc.tuple(tie("entity"), share).map(([where, test]): Condition => ({ sum: "owners", of: "share", where, test })),
	),
	offering: fc.oneof(
		{ depthSize: "small", withCrossShrink: true },
		aboutValues,
		aboutPlaces,
		aboutChoices,
		aboutContext,
		aboutLists,
		aboutLaws,
		...joined(tie("offering")),
		...along(["custody", "custody", "dependence"], tie("entity")),
	),
}));

/** What is mostly demanded, and can mostly be answered. */
const usual = fc.constantFrom<Condition>(
	{ fact: "service.encryption" },
	{ fact: "service.encryption" },
	{ fact: "service.residency", test: { in: ["CA", "EU"] } },
	{ fact: "service.residency", test: { in: { param: "home" } } },
	{ choice: "region", test: { in: ["CA", "FR"] } },
	{ choice: "keys", test: { in: ["customer", "customer-outside"] } },
	{ any: [{ choice: "keys", test: { in: ["provider"] } }, { fact: "service.portability" }] },
	{ every: "custody", where: { fact: "entity.incorporation", test: { in: ["CA", "EU", "US"] } } },
	{ every: "custody", where: { not: { some: "control", where: { fact: "entity.headquarters", test: { is: "CN" } } } } },
	{ unexposed: { threat: "disclosure" } },
	{ unexposed: { threat: "disclosure", accept: "mitigated" } },
	{ not: { fact: "service.supplier-access", test: { is: "standing" } } },
);

/** A condition about an offering. */
export const condition: fc.Arbitrary<Condition> = fc.oneof(
	{ weight: 3, arbitrary: usual },
	{ weight: 2, arbitrary: conditions.offering },
);

/** What laws and classes read; laws ask nothing of the laws. */
export const reaching = conditions.offering.filter((one) => !JSON.stringify(one).includes("unexposed"));
