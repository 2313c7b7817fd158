import { attributeOf } from "../knowledge/catalogue.js";
import type { Grade } from "../knowledge/grades.js";
import { inBoth, type Text } from "../knowledge/text.js";
import type { Claim, Document, Evidence } from "./evidence.js";
import type { Proof } from "./intake.js";
import { statementsOfIntake } from "./intake-statements.js";
import { offeringOf, type Vendor } from "./vendor.js";

/** Something that a team holds to be so of a vendor, whether it was asked for or added later. */
export interface Statement {
	/** What it is told apart by: the piece of evidence, or the part of the intake. */
	readonly id: string;
	readonly subject: string;
	readonly claim: Claim;
	readonly grade: Grade;
	readonly document: Document | null;
	readonly said: Text;
	readonly by: string;
	readonly day: string;
}

/** All that the team holds to be so of a vendor today: what it was told first, then its evidence in the order it came. */
export function statementsOf(vendor: Vendor): Statement[] {
	const { bought, added, id } = vendor;
	const ground = { by: added.by, day: added.day };
	const told = bought.kind === "own" ? statementsOfIntake(id, bought.intake) : [];
	return [
		...told.map(
			({ part, subject, claim, proof }): Statement => ({
				...(proof.told ?? ground),
				id: part,
				subject,
				claim: { ...claim, ...(proof.until === undefined ? {} : { until: proof.until }) },
				...shownBy(proof),
				said: inWords(claim),
			}),
		),
		...vendor.evidence.filter(({ retired }) => !retired).map((one) => ofEvidence(one, offeringOf(vendor))),
	];
}

function shownBy({ document, grade }: Proof): Pick<Statement, "grade" | "document"> {
	return { grade: grade ?? "vendor", document: document ?? null };
}

function ofEvidence(evidence: Evidence, offering: string): Statement {
	const { id, subject, grade, document, statement, by, day } = evidence;
	const { attribute, value, member, holds, closed, detail, package: ofPackage, region, from, until } = evidence;
	const claim: Claim = {
		attribute,
		...(value === undefined ? {} : { value }),
		...(member === undefined ? {} : { member }),
		...(holds === undefined ? {} : { holds }),
		...(closed === undefined ? {} : { closed }),
		...(detail === undefined ? {} : { detail }),
		...(ofPackage === undefined ? {} : { package: ofPackage }),
		...(region === undefined ? {} : { region }),
		...(from === undefined ? {} : { from }),
		...(until === undefined ? {} : { until }),
	};
	const said = statement === undefined ? inWords(claim) : inBoth(() => statement);
	return { id, subject: subject ?? offering, claim, grade, document, said, by, day };
}

const no: Text = { en: "no", fr: "non" };
const yes: Text = { en: "yes", fr: "oui" };
const noOthers: Text = { en: "no others", fr: "aucun autre" };

/** A claim in both languages, where nobody has put it in words. */
function inWords({ attribute, value, member, holds, closed }: Claim): Text {
	const known = attributeOf(attribute);
	const said = closed ? noOthers : typeof value === "boolean" ? (value ? yes : no) : undefined;
	const named = String(member ?? value ?? "");
	const what = said ?? known?.values?.[named] ?? { en: named, fr: named };
	const label = known?.label ?? { en: attribute, fr: attribute };
	const denied = holds === false;
	return {
		en: `${label.en}: ${denied ? "not " : ""}${what.en}`,
		fr: `${label.fr} : ${denied ? "pas " : ""}${what.fr}`,
	};
}
