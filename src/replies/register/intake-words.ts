import { catalogue, keyModes } from "../../knowledge/catalogue.js";
import { type Day, lastDay } from "../../knowledge/dates.js";
import { type Assurance, assuranceOf, strengthOf, worthOf } from "../../knowledge/grades.js";
import { type IntakePart, intakeParts } from "../../questions/order.js";
import type { Company, Intake, Proof } from "../../register/intake.js";
import type { Vendor } from "../../register/vendor.js";
import { capital } from "../cut.js";
import { untilIn } from "../days.js";
import type { Telling } from "../telling.js";
import { partWords } from "./intake-parts.js";

/** Where one part of the questionnaire stands. */
export interface Standing {
	readonly part: IntakePart;
	/** `shown`: not answered, but evidence of the team's speaks to it. */
	readonly stands: "answered" | "shown" | "unknown";
}

/** The answers of a vendor of the team's own; none of a service that the knowledge has. */
export function intakeOf({ bought }: Pick<Vendor, "bought">): Intake {
	return bought.kind === "own" ? bought.intake : {};
}

/** Each part of the questionnaire, in the order in which it is asked. */
export function standings(vendor: Vendor): Standing[] {
	const intake = intakeOf(vendor);
	const shown = new Set(vendor.evidence.flatMap(({ retired, attribute }) => (retired ? [] : [attribute])));
	return intakeParts.map((part): Standing => {
		if (isAnswered(intake, part)) return { part, stands: "answered" };
		return { part, stands: partWords[part].attributes.some((one) => shown.has(one)) ? "shown" : "unknown" };
	});
}

export function isAnswered(intake: Intake, part: IntakePart): boolean {
	return part === "certificates" ? (intake.certificates ?? []).length > 0 : intake[part] !== undefined;
}

/** The part that is asked next: the first after another that nobody has answered, then the first of all. */
export function nextPart(vendor: Vendor, after?: IntakePart): IntakePart | undefined {
	const open = standings(vendor).filter(({ stands }) => stands === "unknown");
	const from = after === undefined ? -1 : intakeParts.indexOf(after);
	return (open.find(({ part }) => intakeParts.indexOf(part) > from) ?? open.find(({ part }) => part !== after))?.part;
}

/** The answer to a part, in a few words; null where there is none. */
export function answerText(part: IntakePart, intake: Intake, telling: Telling): string | null {
	const {
		company,
		owners,
		operator,
		kind,
		regions,
		residency,
		runsOn,
		access,
		staff,
		keys,
		certificates = [],
	} = intake;
	const place = (id: string) => telling.text(telling.knowledge.atlas.get(id)?.in ?? { en: id, fr: id });
	switch (part) {
		case "company":
			return company ? companyText(company.is, telling) : null;
		case "owners":
			return owners
				? listed(
						owners.are.map(({ company: owner, controls, share }) =>
							[
								companyText(owner, telling),
								...(share === undefined ? [] : [telling.say("intakeShare", { share })]),
								...(controls ? [telling.say("intakeControls")] : []),
							].join(", "),
						),
						owners.complete,
						telling,
					)
				: null;
		case "operator":
			if (!operator) return null;
			return operator.is === "company" ? telling.say("intakeCompanyItself") : companyText(operator.is, telling);
		case "kind":
			return kind ? telling.list(kind.are.map((one) => telling.text(catalogue["service.kind"].values[one]))) : null;
		case "regions":
			return regions
				? listed(
						regions.are.map((one) => telling.name(one)),
						regions.complete,
						telling,
					)
				: null;
		case "residency":
			if (!residency) return null;
			return residency.is === "region" ? telling.say("intakeInRegion") : place(residency.is);
		case "runsOn":
			if (!runsOn) return null;
			if (runsOn.are.length === 0) return telling.say(runsOn.complete ? "intakeNoCloud" : "intakeUnknown");
			return listed(
				runsOn.are.map((one) => telling.name(one)),
				runsOn.complete,
				telling,
			);
		case "access":
			if (!access) return null;
			if (access.are.length === 0) return telling.say(access.complete ? "intakeNobody" : "intakeUnknown");
			return listed(
				access.are.map((one) => companyText(one, telling)),
				access.complete,
				telling,
			);
		case "staff":
			return staff ? staffText(staff, telling) : null;
		case "keys":
			return keys
				? listed(
						keys.are.map((one) => telling.text(keyModes[one])),
						keys.complete,
						telling,
					)
				: null;
		case "certificates":
			return certificates.length > 0 ? telling.inRow(certificates.map((one) => certificateText(one, telling))) : null;
	}
}

/** Certificates that were there before and are not any more, in words; null where there are none. */
export function replacedText(before: Intake, after: Intake, telling: Telling): string | null {
	const kept = new Set((after.certificates ?? []).map((one) => JSON.stringify(one)));
	const gone = (before.certificates ?? []).filter((one) => !kept.has(JSON.stringify(one)));
	return gone.length === 0 ? null : telling.inRow(gone.map((one) => certificateText(one, telling)));
}

/** What of a questionnaire held until a day that is past, and so counts no more: what it is, and until when. */
export function overTexts(intake: Intake, today: Day, telling: Telling): string[] {
	return intakeParts.flatMap((part) =>
		proofsOf(part, intake).flatMap((proof) => {
			const { until } = proof;
			if (until === undefined || lastDay(until) >= today) return [];
			const name = "scheme" in proof ? telling.name(String(proof.scheme)) : telling.text(partWords[part].name);
			return [telling.say("intakeOver", { answer: capital(name), until: untilIn(telling.language, until) })];
		}),
	);
}

/** "ISO 27001, no. 12345, scope: the CRM" */
function certificateText(held: NonNullable<Intake["certificates"]>[number], telling: Telling): string {
	const { scheme, number, scope, until } = held;
	return [
		telling.name(scheme),
		...(number === undefined ? [] : [telling.say("intakeNumber", { number })]),
		...(scope === undefined ? [] : [telling.say("intakeScope", { scope })]),
		...(until === undefined ? [] : [untilIn(telling.language, until)]),
	].join(", ");
}

/** "Acme SAS, incorporated in France" */
export function companyText(company: Company, telling: Telling): string {
	if ("known" in company) return telling.name(company.known);
	const { name, incorporation, headquarters } = company;
	const where = (id: string) => ({ in: telling.text(telling.knowledge.atlas.get(id)?.in ?? { en: id, fr: id }) });
	return [
		name,
		...(incorporation === undefined ? [] : [telling.say("intakeIncorporated", where(incorporation))]),
		...(headquarters === undefined ? [] : [telling.say("intakeSeat", where(headquarters))]),
	].join(", ");
}

function staffText(staff: NonNullable<Intake["staff"]>, telling: Telling): string | null {
	const { location, citizenship, support, cleared } = staff;
	const place = (id: string) => telling.text(telling.knowledge.atlas.get(id)?.in ?? { en: id, fr: id });
	const said = [
		...(location === undefined ? [] : [telling.say("intakeStaffIn", { in: place(location) })]),
		...(citizenship === undefined ? [] : [telling.say("intakeCitizens", { place: telling.name(citizenship) })]),
		...(support === undefined ? [] : [telling.say("intakeSupportIn", { in: place(support) })]),
		...(cleared === undefined ? [] : [telling.say(cleared ? "intakeCleared" : "intakeNotCleared")]),
	];
	return said.length > 0 ? said.join(", ") : null;
}

function listed(items: readonly string[], complete: boolean | undefined, telling: Telling): string {
	return telling.inRow([...items, ...(complete ? [telling.say("intakeNoOthers")] : [])]);
}

/**
 * How sure a statement counts by what shows it: nothing on paper is the vendor's word, and a contract is the most that
 * a paper is worth unless somebody else issued it under a number.
 */
export function worthOfProof({ document, grade = "vendor" }: Pick<Proof, "document" | "grade">): Assurance {
	const full = strengthOf(worthOf(grade, document?.interest));
	const most = document === undefined ? "claimed" : document.issuer ? "proven" : "binding";
	return assuranceOf(Math.min(full, strengthOf(most))) ?? "presumed";
}

/** The proofs of a part's answer: one, or one a certificate. */
export function proofsOf(part: IntakePart, intake: Intake): readonly Proof[] {
	if (part === "certificates") return intake.certificates ?? [];
	const answer = intake[part];
	return answer === undefined ? [] : [answer];
}
