import { z } from "zod";
import { attributeOf } from "../../knowledge/catalogue.js";
import { firstDay, lastDay } from "../../knowledge/dates.js";
import { factFaults, type Nameable } from "../../knowledge/fact-form.js";
import { isTeams } from "../../knowledge/overlay.js";
import { type NewEvidence, newEvidenceSchema } from "../evidence.js";
import { vendorIdSchema } from "../identities.js";
import { ownCompanies } from "../intake-statements.js";
import type { State } from "../state.js";
import { offeringOf, type Vendor } from "../vendor.js";
import { type Context, happened, type Outcome, refused, todayOf } from "./outcome.js";
import { unlessRole, vendorIn } from "./refusals.js";

export const addEvidenceSchema = z.strictObject({
	do: z.literal("add-evidence"),
	vendor: vendorIdSchema,
	evidence: newEvidenceSchema,
});

/**
 * Evidence in the form of a fact. Whether what it names is in the knowledge only a release can say: whoever hands this
 * in lays it over one first.
 */
export function addEvidence(state: State, command: z.infer<typeof addEvidenceSchema>, context: Context): Outcome {
	const found = vendorIn(state, command.vendor);
	if ("refusal" in found) return found.refusal;
	const { evidence } = command;
	const { now, by } = context;
	return (
		unlessRole(state, context, "member") ??
		wrongForm(evidence, found.vendor) ??
		impossible(evidence) ??
		happened(context, {
			type: "evidence-added",
			vendor: command.vendor,
			evidence: {
				...evidence,
				id: `e-${context.newId()}`,
				day: todayOf(state, context),
				at: now.toISOString(),
				by,
			},
		})
	);
}

const anything = { has: () => true };

/** What the attribute catalogue does not allow, and what no contract proves. */
function wrongForm(evidence: NewEvidence, vendor: Vendor): Outcome | undefined {
	const offering = offeringOf(vendor);
	const subject = evidence.subject ?? offering;
	const companies = vendor.bought.kind === "own" ? ownCompanies(vendor.id, vendor.bought.intake) : new Map();
	if (subject !== offering && !companies.has(subject))
		return refused(
			"not-for-evidence",
			{
				en: "Evidence of this vendor speaks of its own service or of a company that you added with it, and {subject} is neither.",
				fr: "Une pièce de ce fournisseur porte sur son service ou sur une société ajoutée avec lui, et {subject} n'est ni l'un ni l'autre.",
			},
			{ subject },
		);
	if (!isTeams(subject) && attributeOf(evidence.attribute) && !/^(?:service|assessment)\./.test(evidence.attribute))
		return refused(
			"not-for-evidence",
			{
				en: "Evidence cannot settle {attribute}: no contract proves ownership or which law applies. Only service.* and assessment.* may be shown.",
				fr: "Une pièce ne peut établir {attribute} : aucun contrat ne prouve la propriété ni la loi applicable. Seuls service.* et assessment.* peuvent être établis.",
			},
			{ attribute: evidence.attribute },
		);
	const known: Nameable = {
		entities: anything,
		offerings: anything,
		places: anything,
		schemes: anything,
		criteria: anything,
	};
	const fact = { ...evidence, source: "document", statement: { en: "-", fr: "-" } };
	const [fault] = factFaults(fact, subject === offering ? "offering" : "provider", known);
	if (!fault) return undefined;
	return refused(fault.code, {
		en: `${sentence(fault.says.en)} ${sentence(fault.mend.en)}`,
		fr: `${sentence(fault.says.fr)} ${sentence(fault.mend.fr)}`,
	});
}

function impossible({ from, until }: NewEvidence): Outcome | undefined {
	if (!from || !until || firstDay(from) <= lastDay(until)) return undefined;
	return refused("impossible-date", {
		en: "It would end before it begins. Mend one of the two dates.",
		fr: "Elle finirait avant de commencer. Corrigez l'une des deux dates.",
	});
}

function sentence(words: string): string {
	// Braces would be slots.
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`.replace(/[{}]/g, "");
}
