import type { Knowledge } from "../../evaluator/index.js";
import type { Grade } from "../../knowledge/grades.js";
import type { SpokenProof } from "../../questions/order.js";
import type { Document } from "../../register/evidence.js";
import type { Proof } from "../../register/intake.js";
import { nameForm } from "../../register/state.js";
import type { Vendor } from "../../register/vendor.js";

/** Who issues documents of a grade under a number of their own. */
const issuers: Readonly<Partial<Record<Grade, "scheme" | "court" | "authority">>> = {
	certificate: "scheme",
	court: "court",
	statute: "authority",
	regulator: "authority",
	filing: "authority",
};

/**
 * What somebody says in chat of where something comes from, as the register keeps it. What has a number was issued by
 * its publisher; a vendor issues no certificate of its own.
 * @param beside the number that an answer gives beside its proof
 */
export function proofOf(spoken: SpokenProof, vendor: Vendor, knowledge: Knowledge, beside?: string): Proof {
	const { document, grade, until } = spoken;
	return {
		...(document ? { document: documentOf(document, grade, beside, namesOf(vendor, knowledge)) } : {}),
		...(grade === undefined ? {} : { grade }),
		...(until === undefined ? {} : { until }),
	};
}

function documentOf(
	{ number: own, ...document }: NonNullable<SpokenProof["document"]>,
	grade: Grade | undefined,
	beside: string | undefined,
	vendors: readonly string[],
): Document {
	const kind = grade && issuers[grade];
	const number = own ?? beside;
	const { publisher } = document;
	if (!kind || number === undefined || vendors.some((name) => isWithin(name, publisher))) return document;
	return { ...document, issuer: { name: publisher, kind, number } };
}

/** What the vendor is called: by the team, by its company's name, by those who operate its service. */
function namesOf({ name, bought }: Vendor, knowledge: Knowledge): string[] {
	const company = bought.kind === "own" ? bought.intake.company?.is : undefined;
	const service = bought.kind === "known" ? knowledge.offerings.get(bought.offering) : undefined;
	const operators = (service?.facts ?? []).flatMap(({ attribute, member }) =>
		attribute === "service.operator" && member !== undefined ? [member] : [],
	);
	const known = [...operators, ...(company && "known" in company ? [company.known] : [])];
	return [name, ...(company && "name" in company ? [company.name] : []), ...known.map((id) => knowledge.nameOf(id).en)];
}

/** Whether one of two names has all words of the other: "Acme" and "Acme SAS". */
function isWithin(a: string, b: string): boolean {
	const [short = [], long = []] = [a, b].map((name) => nameForm(name).split(" ")).sort((x, y) => x.length - y.length);
	return short.every((word) => long.includes(word));
}
