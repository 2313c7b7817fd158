import { z } from "zod";
import { isTeams } from "../../knowledge/overlay.js";
import { type VendorChange, vendorChangeSchema } from "../events.js";
import { vendorIdSchema } from "../identities.js";
import { ownCompanies } from "../intake-statements.js";
import { intakeTold, type Told } from "../intake-told.js";
import type { State } from "../state.js";
import { offeringOf, type Vendor } from "../vendor.js";
import { alreadyThere } from "./add-vendor.js";
import { type Context, happened, type Outcome, refused, todayOf } from "./outcome.js";
import { unlessRole, vendorIn } from "./refusals.js";

export const editVendorSchema = z.strictObject({
	do: z.literal("edit-vendor"),
	vendor: vendorIdSchema,
	revision: z.number().int().positive().optional().describe("The vendor's revision that the person had before them"),
	change: vendorChangeSchema,
});

export function editVendor(state: State, command: z.infer<typeof editVendorSchema>, context: Context): Outcome {
	const found = vendorIn(state, command.vendor, command.revision);
	if ("refusal" in found) return found.refusal;
	const { change } = command;
	return (
		unlessRole(state, context, "member") ??
		nothingSaid(change) ??
		(change.name === undefined ? undefined : alreadyThere(state, change.name, command.vendor)) ??
		otherService(found.vendor, change) ??
		stillSpokenOf(found.vendor, change) ??
		happened(context, {
			type: "vendor-changed",
			vendor: command.vendor,
			change: withTold(change, found.vendor, { by: context.by, day: todayOf(state, context) }),
		})
	);
}

/** Each answer of the intake says who gave it and when; what is as it was stays theirs who gave it first. */
function withTold(change: VendorChange, vendor: Vendor, told: Told): VendorChange {
	if (change.bought?.kind !== "own" || vendor.bought.kind !== "own") return change;
	return { ...change, bought: { kind: "own", intake: intakeTold(vendor.bought.intake, change.bought.intake, told) } };
}

function nothingSaid(change: VendorChange): Outcome | undefined {
	if (Object.values(change).some((value) => value !== undefined)) return undefined;
	return refused("nothing-to-change", {
		en: "This changes nothing. Say what should be different.",
		fr: "Cela ne change rien. Dites ce qui doit être différent.",
	});
}

/** What was decided and shown of one service is no ground for another. */
function otherService(vendor: Vendor, { bought }: VendorChange): Outcome | undefined {
	if (!bought || (bought.kind === vendor.bought.kind && offeringOf({ ...vendor, bought }) === offeringOf(vendor)))
		return undefined;
	return refused(
		"other-service",
		{
			en: "Another service is another vendor: its evidence and decisions differ. Archive {name} and add the other one.",
			fr: "Un autre service est un autre fournisseur, avec ses propres pièces et décisions. Archivez {name} et ajoutez l'autre.",
		},
		{ name: vendor.name },
	);
}

/** A company leaves the intake only once no evidence speaks of it. */
function stillSpokenOf(vendor: Vendor, { bought }: VendorChange): Outcome | undefined {
	if (bought?.kind !== "own") return undefined;
	const left = new Set([offeringOf(vendor), ...ownCompanies(vendor.id, bought.intake).keys()]);
	const lost = vendor.evidence.find(
		({ retired, subject, member }) =>
			!retired && [subject, member].some((id) => id !== undefined && isTeams(id) && !left.has(id)),
	);
	if (!lost) return undefined;
	return refused(
		"evidence-speaks-of-it",
		{
			en: "The evidence {id} speaks of a company that this would remove. Retire that evidence first, or keep the company.",
			fr: "La pièce {id} porte sur une société que ceci retirerait. Retirez d'abord cette pièce, ou gardez la société.",
		},
		{ id: lost.id },
	);
}
