import { stringify } from "csv-stringify/sync";
import { cellsOf, vendorColumns } from "./csv-row.js";
import { defused, readOnlyColumns } from "./csv-table.js";
import type { Grounds, Ruling } from "./decision.js";
import { reviewDue } from "./schedule/dues.js";
import type { Vendor } from "./vendor.js";

/** The last assessment that somebody had before them. */
type LookOf = (vendor: Vendor) => Grounds | undefined;

/** What people are called in a file, by pseudonym; undefined where nobody can be told by a name. */
export type OwnerName = (id: string) => string | undefined;

/**
 * Vendors as a file that a spreadsheet opens and an import reads back: one record a line, with its line break. Behind
 * the columns of an import stand those that are only to be read.
 */
export function vendorLines(vendors: readonly Vendor[], ownerName: OwnerName, lookOf: LookOf): string[] {
	return [
		csvLine([...vendorColumns, ...readOnlyColumns]),
		...vendors.map((vendor) => csvLine(recordOf(vendor, ownerName, lookOf))),
	];
}

function recordOf(vendor: Vendor, ownerName: OwnerName, lookOf: LookOf): string[] {
	const { id, owner, reviewed, decisions } = vendor;
	const cells = { ...cellsOf(vendor), ...(owner === null ? {} : { owner: ownerName(owner) ?? owner }) };
	const look = lookOf(vendor);
	const verdict = look?.verdict;
	const decision = decisions.at(-1);
	return [
		...vendorColumns.map((column) => cells[column]),
		id,
		verdict ? [verdict.outcome, ...(verdict.assurance === null ? [] : [`(${verdict.assurance})`])].join(" ") : "",
		look?.release ?? "",
		reviewed?.day ?? "",
		reviewDue(vendor) ?? "",
		decision ? rulingCell(decision.ruling) : "",
	];
}

function rulingCell(ruling: Ruling): string {
	return ruling.is === "waiver" ? `waiver until ${ruling.until}` : ruling.is;
}

function csvLine(cells: readonly string[]): string {
	return stringify([cells.map(defused)], { record_delimiter: "windows", quoted_match: /[\r\n]/ });
}
