import fc from "fast-check";
import { type Beside, certificate, closed, denied, member, type Stated, value } from "./small-release.js";

/** Facts of every kind, over few values, so that they meet: disagree, repeat, end and overtake one another. */

export const places = ["CA", "CA-QC", "US", "FR", "EU", "EEA", "GB", "CN"] as const;
export const entities = ["acme", "group", "giant", "maker"] as const;
export const offerings = ["cloud", "base"] as const;
export const keyModes = ["provider", "customer", "customer-outside", "third-party"] as const;
export const packages = ["gold", "silver"] as const;
export const schemes = ["scheme", "other-scheme"] as const;

export const place = fc.constantFrom(...places);
export const entity = fc.constantFrom(...entities);
export const day = fc.constantFrom(
	"2026-11-20",
	"2026-11-20",
	"2026-11-20",
	"2018-01-01",
	"2020-01-31",
	"2023-06-15",
	"2026-01-01",
	"2026-11-20",
	"2028-02-29",
);
export const date = fc.oneof(day, fc.constantFrom("2019", "2026", "2024-02", "2026-11"));

export const grade = fc.constantFrom(
	"statute" as const,
	"contract" as const,
	"press" as const,
	"vendor" as const,
	"review" as const,
);
const beside: fc.Arbitrary<Beside> = fc
	.record(
		{
			grade,
			confidence: fc.constantFrom("high" as const, "low" as const),
			interest: fc.constantFrom("vendor" as const, "competitor" as const),
			from: date,
			until: date,
			published: date,
			seen: day,
			pending: fc.constant(true as const),
		},
		{ requiredKeys: ["grade"] },
	)
	// Most facts are plain: somebody says so, and that is all; or they differ in one thing.
	.chain((full) => fc.constantFrom<Beside>({ grade: full.grade }, dated(full), full));
const dated = ({ grade: of, from, until, published }: Beside): Beside => ({
	...(of ? { grade: of } : {}),
	...(from ? { from } : {}),
	...(until ? { until } : {}),
	...(published ? { published } : {}),
});

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

const singleFact = fc.oneof(
	fc
		.tuple(fc.constantFrom("service.encryption", "service.portability"), fc.boolean(), besideOffering)
		.map(([attribute, is, how]) => value(attribute, is, how)),
	fc
		.tuple(
			fc.constantFrom("service.residency", "service.residency", "service.control-plane"),
			fc.oneof(place, fc.constant("region" as const)),
			besideOffering,
		)
		.map(([attribute, is, how]) => value(attribute, is, how)),
	fc
		.tuple(fc.constantFrom("none", "supervised", "standing"), besideOffering)
		.map(([is, how]) => value("service.supplier-access", is, how)),
);
const certificateFact = fc
	.tuple(
		fc.constantFrom(...schemes),
		fc.constantFrom("held", "held", "none", "in-progress", "expired", "withdrawn", "mentioned", "unofficial"),
		besideOffering,
	)
	.map(([scheme, status, how]) => certificate(scheme, status, how));
/** What an assessor answered to a criterion: yes or no, or one of a ladder's answers. */
const answerFact = fc
	.tuple(
		fc.constantFrom("yardstick.c0", "yardstick.c1", "scaled.c0", "scaled.c1"),
		fc.constantFrom("yes", "no", "0", "1", "2"),
		beside,
	)
	.map(([to, says, how]): Stated => {
		const { fact, page } = certificate(to, says, how);
		return { fact: { ...fact, attribute: "assessment.answers" }, page };
	});
const licensed = fc
	.tuple(entity, fc.boolean(), besideOffering)
	.map(([maker, licence, how]) => member("service.technology", maker, { ...how, detail: { licence } }));

export const offeringFact = fc.oneof(
	{ weight: 3, arbitrary: singleFact },
	{ weight: 2, arbitrary: certificateFact },
	listFact("service.certifications", schemes, besideOffering).filter(({ fact }) => fact.closed === true),
	listFact("service.operator", entities, besideOffering),
	listFact("service.runs-on", offerings, besideOffering),
	listFact("service.remote-access", entities, besideOffering),
	listFact("service.key-holder", entities, besideOffering),
	listFact("service.technology", entities, besideOffering),
	licensed,
	answerFact,
	listFact("service.landlord", entities, besideOffering),
	{ weight: 2, arbitrary: listFact("service.regions", places, beside) },
	{ weight: 2, arbitrary: listFact("service.keys", keyModes, beside) },
	listFact("service.packages", packages, beside),
);

const owned = fc
	.tuple(
		fc.constantFrom("entity.owner", "entity.owner", "entity.parent"),
		entity,
		fc.option(fc.constantFrom(0, 0.3, 20, 24.5, 25, 49, 60, 100)),
		beside,
	)
	.map(([attribute, owner, share, how]) =>
		member(attribute, owner, share === null ? how : { ...how, detail: { share } }),
	);

/** What is said of a company that is no supplier. */
export const entityFact = fc.oneof(
	fc
		.tuple(fc.constantFrom("entity.incorporation", "entity.headquarters"), place, beside)
		.map(([attribute, is, how]) => value(attribute, is, how)),
	listFact("entity.parent", entities, beside),
	listFact("entity.presence", places, beside),
	{ weight: 2, arbitrary: owned },
	beside.map((how) => closed("entity.owner", how)),
);

/** What is said of a supplier: whatever is said of a company, and who supplies it. */
export const supplierFact = fc.oneof(
	{ weight: 4, arbitrary: entityFact },
	listFact("service.technology", entities, beside),
);

/** Said plainly: by somebody, and that is all. */
const plainly = grade.map((of): Beside => ({ grade: of }));

/** Some members of a list, and often that there are no others. */
function usualList(attribute: string, ids: readonly string[], most: number): fc.Arbitrary<Stated[]> {
	const some = fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), plainly), {
		maxLength: most,
		selector: ([id]) => id,
	});
	return fc
		.tuple(some, fc.option(plainly, { freq: 2 }))
		.map(([members, end]) => [
			...members.map(([id, how]) => member(attribute, id, how)),
			...(end ? [closed(attribute, end)] : []),
		]);
}

const usualValue = (attribute: string, is: fc.Arbitrary<string | boolean>): fc.Arbitrary<Stated[]> =>
	fc.option(fc.tuple(is, plainly), { freq: 4 }).map((said) => (said ? [value(attribute, ...said)] : []));

/** What is mostly known of an offering. */
export const usualOfferingFacts: fc.Arbitrary<Stated[]> = fc
	.tuple(
		usualValue("service.encryption", fc.constantFrom(true, true, true, false)),
		usualValue("service.portability", fc.boolean()),
		usualValue("service.residency", fc.oneof(place, fc.constant("region"), fc.constant("region"))),
		usualValue("service.supplier-access", fc.constantFrom("none", "supervised", "standing")),
		usualList("service.regions", ["CA", "CA-QC", "US", "FR"], 3),
		usualList("service.keys", keyModes, 3),
		usualList("service.packages", packages, 2),
		usualList("service.technology", entities, 2),
		usualList("service.key-holder", ["group", "giant"], 1),
		fc
			.option(fc.constant([member("service.operator", "acme", { grade: "contract" })]), { freq: 6 })
			.map((one) => one ?? []),
	)
	.map((all) => all.flat());

/** What is mostly known of a company: where it is, who is above it, and where else it is present. */
export const usualCompanyFacts: fc.Arbitrary<Stated[]> = fc
	.tuple(
		usualValue("entity.incorporation", place),
		usualValue("entity.headquarters", place),
		fc.oneof(
			{ weight: 2, arbitrary: plainly.map((how) => [closed("entity.parent", how)]) },
			usualList("entity.parent", entities, 1),
		),
		usualList("entity.presence", ["CA", "US", "FR"], 2),
		fc.option(plainly, { freq: 2 }).map((how) => (how ? [closed("entity.owner", how)] : [])),
	)
	.map((all) => all.flat());
