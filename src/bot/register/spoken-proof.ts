import type { Knowledge } from "../../evaluator/index.js";
import type { Grade } from "../../knowledge/grades.js";
import type { SpokenProof } from "../../questions/order.js";
import type { Document } from "../../register/evidence.js";
import type { Proof } from "../../register/intake.js";
import { isOwnPaper } from "../../register/own-paper.js";
import type { Vendor } from "../../register/vendor.js";

/** Who issues documents of a grade under a number of their own. */
const issuers: Readonly<Partial<Record<Grade, "scheme" | "court" | "authority">>> = {
	certificate: "scheme",
	court: "court",
	statute: "authority",
	regulator: "authority",
	filing: "authority",
};

/** Grades that are worth what they are because somebody else than the vendor says it. */
const ofOthers: ReadonlySet<Grade> = new Set<Grade>(["analyst", "press"]);

/**
 * What somebody says in chat of where something comes from, as the register keeps it. What has a number was issued by
 * its publisher; a vendor issues no certificate of its own, and its own report is its word.
 * @param beside the number that an answer gives beside its proof
 */
export function proofOf(spoken: SpokenProof, vendor: Vendor, knowledge: Knowledge, beside?: string): Proof {
	const { document, grade, until } = spoken;
	return {
		...(document
			? { document: documentOf(document, grade, beside, (publisher) => isOwnPaper(publisher, vendor, knowledge)) }
			: {}),
		...(grade === undefined ? {} : { grade }),
		...(until === undefined ? {} : { until }),
	};
}

function documentOf(
	{ number: own, ...document }: NonNullable<SpokenProof["document"]>,
	grade: Grade | undefined,
	beside: string | undefined,
	isOwn: (publisher: string) => boolean,
): Document {
	const kind = grade && issuers[grade];
	const number = own ?? beside;
	const { publisher } = document;
	if (grade && ofOthers.has(grade) && isOwn(publisher)) return { ...document, interest: "vendor" };
	if (!kind || number === undefined || isOwn(publisher)) return document;
	return { ...document, issuer: { name: publisher, kind, number } };
}
