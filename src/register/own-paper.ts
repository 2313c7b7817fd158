import type { Knowledge } from "../evaluator/index.js";
import { nameForm } from "./state.js";
import type { Vendor } from "./vendor.js";

/** Whether a paper's publisher is the vendor itself: nobody issues a certificate of their own. */
export function isOwnPaper(publisher: string, vendor: Vendor, knowledge: Knowledge): boolean {
	return namesOf(vendor, knowledge).some((name) => isWithin(name, publisher));
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
