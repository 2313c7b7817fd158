import { z } from "zod";
import type { NewVendor } from "../events.js";
import { usualCadence } from "../schedule/cadence.js";
import { nameForm, type State } from "../state.js";
import { vendorTermsShape } from "../vendor.js";
import { type Context, happened, type Outcome, refused, todayOf } from "./outcome.js";
import { unlessRole } from "./refusals.js";

const { name, bought, dataClasses, context, configuration, owner, cadence, tags } = vendorTermsShape;

/** A vendor as somebody adds it: only its name, what is bought and its data must be said. */
export const newVendorTermsSchema = z.strictObject({
	name,
	bought,
	dataClasses,
	context: context.optional(),
	configuration: configuration.optional(),
	owner: owner.optional().describe("Left out: whoever adds it; null: nobody"),
	cadence: cadence.optional().describe("Left out: once a year; null: never by itself"),
	tags: tags.optional(),
});
export type NewVendorTerms = z.infer<typeof newVendorTermsSchema>;

export const addVendorSchema = z.strictObject({ do: z.literal("add-vendor"), vendor: newVendorTermsSchema });

export function addVendor(state: State, { vendor }: z.infer<typeof addVendorSchema>, context: Context): Outcome {
	return (
		unlessRole(state, context, "member") ??
		alreadyThere(state, vendor.name) ??
		happened(context, { type: "vendor-added", vendor: newVendor(state, vendor, context) })
	);
}

/** The vendor that terms make, with what they leave out filled in. */
export function newVendor(state: State, terms: NewVendorTerms, context: Context): NewVendor {
	const { by, now } = context;
	return {
		id: `v-${context.newId()}`,
		name: terms.name,
		bought: terms.bought,
		dataClasses: terms.dataClasses,
		context: terms.context ?? {},
		configuration: terms.configuration ?? {},
		owner: terms.owner === undefined ? (by === "bot" ? null : by) : terms.owner,
		cadence: terms.cadence === undefined ? usualCadence : terms.cadence,
		tags: terms.tags ?? [],
		added: { day: todayOf(state, context), at: now.toISOString(), by },
	};
}

/** Two vendors of one name could not be told apart where people type it. */
export function alreadyThere(state: State, name: string, except?: string): Outcome | undefined {
	const id = state.names.get(nameForm(name));
	const vendor = id === undefined || id === except ? undefined : state.vendors.get(id);
	if (!vendor) return undefined;
	return refused(
		"name-taken",
		{
			en: vendor.archived
				? "There is an archived vendor {name}. Restore it, or choose another name."
				: "There is a vendor {name} already. Edit it, or choose another name.",
			fr: vendor.archived
				? "Ce nom est celui d'un fournisseur archivé : {name}. Rétablissez-le, ou choisissez un autre nom."
				: "Ce fournisseur existe déjà : {name}. Modifiez-le, ou choisissez un autre nom.",
		},
		{ name: vendor.name },
	);
}
