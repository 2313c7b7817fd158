import type { Value } from "../knowledge/facts.js";
import { nameKey } from "../knowledge/names.js";
import { teamPrefix } from "../knowledge/overlay.js";
import type { Claim } from "./evidence.js";
import type { Company, Intake, Proof } from "./intake.js";

/** What one answer of an intake says, and of whom. */
export interface Told {
	/** The answer that it came from. */
	readonly part: string;
	readonly subject: string;
	readonly claim: Claim;
	readonly proof: Proof;
}

/** The id of a company that only the team knows: one name is one company. */
export function companyId(vendor: string, company: Company): string {
	return "known" in company ? company.known : `${teamPrefix}${vendor}.${slugOf(company.name)}`;
}

/** The companies of an intake that only the team knows, each once, by id. */
export function ownCompanies(vendor: string, intake: Intake): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const { company } of companiesIn(intake)) {
		if ("known" in company) continue;
		const id = companyId(vendor, company);
		if (!found.has(id)) found.set(id, company.name);
	}
	return found;
}

/** The companies of the knowledge that an intake names, by id. */
export function knownCompanies(intake: Intake): string[] {
	return companiesIn(intake).flatMap(({ company }) => ("known" in company ? [company.known] : []));
}

/** An intake as statements about attributes of the catalogue. What was left out says nothing. */
export function statementsOfIntake(vendor: string, intake: Intake): Told[] {
	const offering = `${teamPrefix}${vendor}`;
	return [
		...companiesIn(intake).flatMap(({ part, company, proof }) => ofCompany(vendor, part, company, proof)),
		...ofOwners(vendor, intake),
		...ofOperator(vendor, offering, intake),
		...listed(offering, "kind", "service.kind", intake.kind?.are, intake.kind),
		...listed(offering, "regions", "service.regions", intake.regions?.are, intake.regions),
		...single(offering, "residency", "service.residency", intake.residency?.is, intake.residency),
		...listed(offering, "runs-on", "service.runs-on", intake.runsOn?.are, intake.runsOn),
		...listed(
			offering,
			"access",
			"service.remote-access",
			intake.access?.are.map((company) => companyId(vendor, company)),
			intake.access,
		),
		...single(offering, "staff", "service.personnel-location", intake.staff?.location, intake.staff),
		...single(offering, "staff", "service.personnel-citizenship", intake.staff?.citizenship, intake.staff),
		...single(offering, "staff", "service.support-location", intake.staff?.support, intake.staff),
		...single(offering, "staff", "service.personnel-cleared", intake.staff?.cleared, intake.staff),
		...listed(offering, "keys", "service.keys", intake.keys?.are, intake.keys),
		...ofCertificates(offering, intake),
	];
}

interface Named {
	readonly part: string;
	readonly company: Company;
	readonly proof: Proof;
}

function companiesIn({ company, owners, operator, access }: Intake): Named[] {
	return [
		...(company ? [{ part: "company", company: company.is, proof: company }] : []),
		...(owners?.are ?? []).flatMap((owner) =>
			owners ? [{ part: "owners", company: owner.company, proof: owners }] : [],
		),
		...(operator && operator.is !== "company" ? [{ part: "operator", company: operator.is, proof: operator }] : []),
		...(access?.are ?? []).flatMap((one) => (access ? [{ part: "access", company: one, proof: access }] : [])),
	];
}

function ofCompany(vendor: string, part: string, company: Company, proof: Proof): Told[] {
	if ("known" in company) return [];
	const subject = companyId(vendor, company);
	return [
		...single(subject, part, "entity.incorporation", company.incorporation, proof),
		...single(subject, part, "entity.headquarters", company.headquarters, proof),
	];
}

/** Ownership of a company that the knowledge has is for the knowledge to say. */
function ofOwners(vendor: string, { company, owners }: Intake): Told[] {
	if (!owners || !company || "known" in company.is) return [];
	const subject = companyId(vendor, company.is);
	const told = (claim: Claim): Told => ({ part: "owners", subject, claim, proof: owners });
	const named = owners.are.map(({ company: owner, controls, share }) =>
		told({
			attribute: controls ? "entity.parent" : "entity.owner",
			member: companyId(vendor, owner),
			...(share === undefined ? {} : { detail: { share } }),
		}),
	);
	if (!owners.complete) return named;
	const closed = ["entity.parent", "entity.owner"].map((attribute) => told({ attribute, closed: true }));
	return [...named, ...closed];
}

function ofOperator(vendor: string, offering: string, { company, operator }: Intake): Told[] {
	if (!operator) return [];
	const who = operator.is === "company" ? company?.is : operator.is;
	return who ? listed(offering, "operator", "service.operator", [companyId(vendor, who)], operator) : [];
}

function ofCertificates(offering: string, { certificates = [] }: Intake): Told[] {
	return certificates.map((held, index): Told => {
		const { scheme, number, scope } = held;
		const detail = { ...(number === undefined ? {} : { number }), ...(scope === undefined ? {} : { scope }) };
		return {
			part: `certificate-${index + 1}`,
			subject: offering,
			claim: {
				attribute: "service.certifications",
				member: scheme,
				value: "held",
				...(Object.keys(detail).length > 0 ? { detail } : {}),
			},
			proof: held,
		};
	});
}

function single(
	subject: string,
	part: string,
	attribute: string,
	value: Value | undefined,
	proof: Proof | undefined,
): Told[] {
	return value === undefined || !proof ? [] : [{ part, subject, claim: { attribute, value }, proof }];
}

function listed(
	subject: string,
	part: string,
	attribute: string,
	members: readonly string[] | undefined,
	proof: (Proof & { readonly complete?: boolean | undefined }) | undefined,
): Told[] {
	if (!members || !proof) return [];
	const told = (claim: Claim): Told => ({ part, subject, claim, proof });
	return [
		...[...new Set(members)].map((member) => told({ attribute, member })),
		...(proof.complete ? [told({ attribute, closed: true })] : []),
	];
}

/** A name as a part of an id; letters that an id cannot have are written as their code points. */
function slugOf(name: string): string {
	const slug = nameKey(name)
		.replace(/[^a-z0-9 ]/gu, (letter) => ` u${(letter.codePointAt(0) ?? 0).toString(16)} `)
		.trim()
		.replace(/ +/g, "-");
	return slug === "" ? "company" : slug;
}
