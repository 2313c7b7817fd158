import fc from "fast-check";
import { assurance, classOf, sensitivity } from "./arbitrary-demands.js";
import {
	day,
	entities,
	entityFact,
	keyModes,
	offeringFact,
	packages,
	place,
	supplierFact,
	usualCompanyFacts,
	usualOfferingFacts,
} from "./arbitrary-facts.js";
import { levelsAsked, scaled, yardstick } from "./arbitrary-frameworks.js";
import { lawOf } from "./arbitrary-laws.js";
import {
	grounds,
	member,
	offering,
	provider,
	question,
	type Subject,
	supplier,
	withDefaults,
} from "./small-release.js";

/** Small releases of every shape that the schema allows, for what must hold of all of them. */

const words = (text: string) => ({ en: text, fr: text });
const fixed = (amount: number, dates: { from?: string; until?: string }) => ({
	value: amount,
	...dates,
	source: "text",
	grade: "statute" as const,
	statement: words("The text says so."),
});
const listed = grounds({
	sets: [
		{
			id: "listed",
			name: words("a list"),
			members: [{ place: "GB", from: "2021", until: "2027-06" }, { place: "CA" }, { place: "US", partly: true }],
		},
	],
	sources: { text: { title: "The text", publisher: "Somebody", url: null, published: null, seen: "2020-01-01" } },
	thresholds: [
		{ id: "cap", name: words("a cap"), values: [fixed(24, { until: "2023" }), fixed(39, { from: "2024-02" })] },
	],
	doctrines: [
		{ id: "doctrine", name: words("a doctrine") },
		{ id: "other-doctrine", name: words("another doctrine") },
	],
});

const defaults = fc.record(
	{ region: place, keys: fc.constantFrom(...keyModes), package: fc.constantFrom(...packages) },
	{ requiredKeys: [] },
);

/** A company: what is mostly known, and what some say beside. */
const company = (id: string) =>
	fc
		.tuple(usualCompanyFacts, fc.array(id === "maker" ? supplierFact : entityFact, { maxLength: 3 }))
		.map(([usual, more]) => (id === "maker" ? supplier(id, ...usual, ...more) : provider(id, ...usual, ...more)));

/** The subjects of a release with the offerings `cloud` and `base`, three classes, three laws, and `yardstick`. */
export const subjects: fc.Arbitrary<Subject[]> = fc
	.record({
		cloud: fc
			.tuple(usualOfferingFacts, fc.array(offeringFact, { maxLength: 6 }), fc.option(defaults))
			.map(([usual, more, set]) => {
				const plain = offering("cloud", ...usual, ...more);
				return set ? withDefaults(plain, set) : plain;
			}),
		base: fc
			.array(offeringFact, { maxLength: 4 })
			.map((facts) => offering("base", member("service.operator", "giant", { grade: "press" }), ...facts)),
		companies: fc.tuple(...entities.map(company)),
		laws: fc.tuple(lawOf("act", "disclosure"), lawOf("other-act", "disclosure"), lawOf("cut-off", "interruption")),
		classes: fc.tuple(classOf("data", ["more", "last"]), classOf("more", ["last", "data"]), classOf("last", [])),
		framework: yardstick,
		scaled,
	})
	.map(({ cloud, base, companies, laws, classes, framework, scaled: other }) => [
		cloud,
		base,
		...companies,
		...laws,
		...classes,
		framework,
		other,
		listed,
	]);

/** A question about such a release. */
export const asked = fc
	.record(
		{
			asOf: day,
			home: fc.uniqueArray(place, { minLength: 1, maxLength: 2 }),
			dataClasses: fc.constantFrom<string[]>(["data"], ["more"], ["data", "more"], ["last", "data"]),
			configuration: fc.record(
				{ region: place, keys: fc.constantFrom(...keyModes), package: fc.constantFrom(...packages) },
				{ requiredKeys: [] },
			),
			context: fc.record(
				{
					sector: fc.constantFrom("health", "farming"),
					"public-body": fc.boolean(),
					processing: fc.constantFrom("in-the-clear", "stored-only"),
					criticality: fc.constantFrom("high", "small"),
				},
				{ requiredKeys: [] },
			),
			readings: fc.record(
				{
					act: fc.constantFrom("wide", "narrow"),
					"other-act.reach": fc.constantFrom("wide", "narrow"),
					doctrine: fc.constant("chosen"),
					"other-doctrine": fc.constant("chosen"),
				},
				{ requiredKeys: [] },
			),
			framework: fc.constantFrom("yardstick", "yardstick", "scaled"),
			levels: levelsAsked,
			picks: fc.subarray(["c0", "yardstick.c1", "c1"]),
			sensitivity,
			assurance,
		},
		{ requiredKeys: ["asOf", "home"] },
	)
	// Half of all questions choose little; picks are of the yardstick.
	.chain((full) =>
		fc.constantFrom(full, { asOf: full.asOf, home: full.home, dataClasses: full.dataClasses ?? ["data"] }),
	)
	.map(({ picks, ...parts }) => question(picks && parts.framework !== "scaled" ? { ...parts, picks } : parts));

export { condition } from "./arbitrary-conditions.js";
export { entityFact, offeringFact };
