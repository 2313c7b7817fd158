import { nameKey } from "../knowledge/names.js";
import type { Cadence } from "./schedule/cadence.js";
import type { Vendor } from "./vendor.js";

/** The columns of a vendor's row, in order. Lists are separated by semicolons. */
export const vendorColumns = [
	"name",
	"offering",
	"data_classes",
	"package",
	"region",
	"keys",
	"processing",
	"sector",
	"public_body",
	"criticality",
	"owner",
	"cadence",
	"tags",
] as const;
export type VendorColumn = (typeof vendorColumns)[number];
export type VendorCells = Readonly<Partial<Record<VendorColumn, string>>>;

/**
 * What a row says, as terms that are still to be checked; names are ids already. Without an offering it is one of the
 * team's own, of which nothing has been answered yet.
 */
export function termsOfCells(cells: VendorCells): unknown {
	const at = (column: VendorColumn) => cells[column]?.trim() ?? "";
	const offering = at("offering");
	return {
		name: at("name"),
		bought: offering === "" ? { kind: "own", intake: {} } : { kind: "known", offering },
		dataClasses: listIn(at("data_classes")),
		configuration: filled({ package: at("package"), region: at("region"), keys: at("keys") }),
		context: filled({
			processing: at("processing"),
			sector: at("sector"),
			"public-body": at("public_body") === "" ? "" : (saidYes(at("public_body")) ?? at("public_body")),
			criticality: at("criticality"),
		}),
		...(at("owner") === "" ? {} : { owner: at("owner") }),
		...(at("cadence") === "" ? {} : { cadence: cadenceIn(at("cadence")) }),
		tags: listIn(at("tags")),
	};
}

/** A vendor as a row, which read back gives the same terms. */
export function cellsOf(vendor: Vendor): Record<VendorColumn, string> {
	const { name, bought, dataClasses, configuration, context, owner, cadence, tags } = vendor;
	return {
		name,
		offering: bought.kind === "known" ? bought.offering : "",
		data_classes: dataClasses.join("; "),
		package: configuration.package ?? "",
		region: configuration.region ?? "",
		keys: configuration.keys ?? "",
		processing: String(context.processing ?? ""),
		sector: String(context.sector ?? ""),
		public_body: yesOrNo(context["public-body"]),
		criticality: String(context.criticality ?? ""),
		owner: owner ?? "",
		cadence: cadence ? `${cadence.every} ${cadence.unit}${cadence.every > 1 ? "s" : ""}` : "never",
		tags: tags.join("; "),
	};
}

const units: Readonly<Record<string, Cadence["unit"]>> = {
	month: "month",
	months: "month",
	mois: "month",
	quarter: "quarter",
	quarters: "quarter",
	trimestre: "quarter",
	trimestres: "quarter",
	year: "year",
	years: "year",
	an: "year",
	ans: "year",
};

/** "6 months", « 1 an », "never"; what it does not understand stays as it is, for the check to refuse. */
function cadenceIn(text: string): unknown {
	const words = nameKey(text);
	if (words === "never" || words === "jamais") return null;
	const [every = "", unit = ""] = words.split(" ");
	const known = Object.hasOwn(units, unit) ? units[unit] : undefined;
	return known && /^\d+$/.test(every) && words === `${every} ${unit}` ? { every: Number(every), unit: known } : text;
}

function listIn(text: string): string[] {
	return text
		.split(";")
		.map((one) => one.trim())
		.filter((one) => one !== "");
}

function filled(cells: Readonly<Record<string, string | boolean>>): Record<string, string | boolean> {
	return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ""));
}

function saidYes(text: string): boolean | undefined {
	const word = nameKey(text);
	if (["yes", "true", "oui", "vrai"].includes(word)) return true;
	if (["no", "false", "non", "faux"].includes(word)) return false;
	return undefined;
}

function yesOrNo(value: string | boolean | undefined): string {
	return typeof value === "boolean" ? (value ? "yes" : "no") : (value ?? "");
}
