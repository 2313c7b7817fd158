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
		...(at("owner") === "" ? {} : { owner: isNobody(at("owner")) ? null : at("owner") }),
		...(at("cadence") === "" ? {} : { cadence: cadenceIn(at("cadence")) }),
		tags: listIn(at("tags")),
	};
}

/** Whom a vendor is owned by that nobody looks after; an empty cell is whoever imports it. */
const nobody = "nobody";

/** Whether a cell says that nobody looks after it. */
export function isNobody(cell: string): boolean {
	return [nobody, "personne", "none", "aucun"].includes(nameKey(cell));
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
		owner: owner ?? nobody,
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

const adverbs: Readonly<Record<string, Cadence>> = {
	monthly: { every: 1, unit: "month" },
	mensuel: { every: 1, unit: "month" },
	mensuelle: { every: 1, unit: "month" },
	quarterly: { every: 1, unit: "quarter" },
	trimestriel: { every: 1, unit: "quarter" },
	trimestrielle: { every: 1, unit: "quarter" },
	semestriel: { every: 6, unit: "month" },
	semestrielle: { every: 6, unit: "month" },
	yearly: { every: 1, unit: "year" },
	annual: { every: 1, unit: "year" },
	annually: { every: 1, unit: "year" },
	annuel: { every: 1, unit: "year" },
	annuelle: { every: 1, unit: "year" },
};

/** "6 months", "every year", « 1 an », "quarterly", "never"; what it does not understand stays as it is, to be refused. */
export function cadenceIn(text: string): unknown {
	const words = nameKey(text).replace(/^(?:every|each|tous les|toutes les|chaque) /, "");
	if (words === "never" || words === "jamais") return null;
	const adverb = Object.hasOwn(adverbs, words) ? adverbs[words] : undefined;
	if (adverb) return adverb;
	const [every = "", unit = ""] = words.includes(" ") ? words.split(" ") : ["1", words];
	const known = Object.hasOwn(units, unit) ? units[unit] : undefined;
	const whole = words === `${every} ${unit}` || words === unit;
	return known && /^\d+$/.test(every) && whole ? { every: Number(every), unit: known } : text;
}

/** What stands between semicolons, each once. */
export function listIn(text: string): string[] {
	const all = text.split(";").map((one) => one.trim());
	return [...new Set(all.filter((one) => one !== ""))];
}

function filled(cells: Readonly<Record<string, string | boolean>>): Record<string, string | boolean> {
	return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ""));
}

/** Whether a cell says yes or no; undefined where it says neither. */
export function saidYes(text: string): boolean | undefined {
	const word = nameKey(text);
	if (["yes", "true", "oui", "vrai"].includes(word)) return true;
	if (["no", "false", "non", "faux"].includes(word)) return false;
	return undefined;
}

function yesOrNo(value: string | boolean | undefined): string {
	return typeof value === "boolean" ? (value ? "yes" : "no") : (value ?? "");
}
