import { z } from "zod";
import type { Event } from "../events.js";
import { reduce } from "../reduce.js";
import type { State } from "../state.js";
import { addVendor, type NewVendorTerms, newVendorTermsSchema } from "./add-vendor.js";
import { type Context, type Outcome, type Refusal, refused } from "./outcome.js";
import { unlessRole } from "./refusals.js";

const mostRows = 5000;

const rowSchema = z.strictObject({
	line: z.number().int().positive().describe("Its number in the file"),
	vendor: z.unknown().describe("A vendor's terms, as read and not yet checked"),
});
export type ImportRow = z.infer<typeof rowSchema>;

export const importVendorsSchema = z.strictObject({
	do: z.literal("import-vendors"),
	rows: z.array(rowSchema).min(1).max(mostRows),
	shown: z.number().int().min(1).describe("How many vendors the preview had; another number is refused"),
});

/** What an import would do: the rows that go in, and the others with what is wrong. */
export interface ImportPreview {
	readonly good: readonly { readonly line: number; readonly vendor: NewVendorTerms }[];
	readonly bad: readonly { readonly line: number; readonly refusal: Refusal }[];
}

/** A name that two rows have goes in with the first. */
export function previewImport(state: State, rows: readonly ImportRow[], context: Context): ImportPreview {
	const { good, bad } = tried(state, rows, context);
	return { good: good.map(({ line, vendor }) => ({ line, vendor })), bad };
}

/** The good rows of a file go in together, once somebody has seen which. */
export function importVendors(state: State, command: z.infer<typeof importVendorsSchema>, context: Context): Outcome {
	const refusal = unlessRole(state, context, "member");
	if (refusal) return refusal;
	const { good } = tried(state, command.rows, context);
	if (good.length !== command.shown)
		return refused("preview-outdated", {
			en: "The register has changed since the preview, so that other rows would go in. Look at a new preview.",
			fr: "Le registre a changé depuis l'aperçu : d'autres lignes seraient importées. Regardez un nouvel aperçu.",
		});
	return { events: good.flatMap(({ events }) => events) };
}

function tried(state: State, rows: readonly ImportRow[], context: Context) {
	const good: { line: number; vendor: NewVendorTerms; events: readonly Event[] }[] = [];
	const bad: { line: number; refusal: Refusal }[] = [];
	let after = state;
	for (const { line, vendor } of rows) {
		const read = newVendorTermsSchema.safeParse(vendor);
		const outcome = read.success
			? addVendor(after, { do: "add-vendor", vendor: read.data }, context)
			: unreadable(line, read.error.issues[0]?.path ?? []);
		if ("refusal" in outcome) bad.push({ line, refusal: outcome.refusal });
		else if (read.success) {
			good.push({ line, vendor: read.data, events: outcome.events });
			for (const event of outcome.events) after = reduce(after, event);
		}
	}
	return { good, bad };
}

function unreadable(line: number, path: readonly PropertyKey[]): Outcome {
	const where = path.map(String).join(".") || "·";
	return refused(
		"unreadable-row",
		{
			en: "Line {line}: {where} is missing or is not of the right form. Mend it and import again.",
			fr: "Ligne {line} : {where} manque ou n'a pas la bonne forme. Corrigez et importez de nouveau.",
		},
		{ line: String(line), where },
	);
}
