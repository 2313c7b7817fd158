import { type Day, lastDay } from "../knowledge/dates.js";
import { statementsOf } from "./statements.js";
import type { Vendor } from "./vendor.js";

/** Something that ends by itself: its last day, and what it is. */
export interface Ending {
	readonly kind: "certificate" | "waiver" | "evidence";
	readonly about: string;
	/** The last day on which it surely may still hold. */
	readonly ends: Day;
	/** The day on which somebody saw when it ends: of notices that would have come before that there is no need. */
	readonly known?: Day | undefined;
}

/** What ends of a vendor by the team's own papers: its waiver, its certificates and its other evidence. */
export function ownEndings(vendor: Vendor): Ending[] {
	const endings: Ending[] = [];
	const ruling = vendor.decisions.at(-1)?.ruling;
	const waiver = vendor.decisions.at(-1);
	if (waiver && ruling?.is === "waiver")
		endings.push({ kind: "waiver", about: waiver.id, ends: ruling.until, known: waiver.day });
	// Most vendors have neither evidence nor an intake, and a day is planned over many of them.
	if (vendor.evidence.length === 0 && vendor.bought.kind === "known") return endings;
	const papers = new Map<string, Ending>();
	for (const { id, claim, day } of statementsOf(vendor)) {
		if (claim.until == null) continue;
		const kind = claim.attribute === "service.certifications" ? "certificate" : "evidence";
		papers.set(id, { kind, about: id, ends: lastDay(claim.until), known: day });
	}
	return [...endings, ...papers.values()];
}
