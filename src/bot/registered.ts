import type { Question } from "../evaluator/question.js";
import { type Asked, complete, type Draft, fromRegister, leavesDataOut, serviceOf } from "../questions/index.js";
import type { Vendor } from "../register/vendor.js";

/** What a text was read as, with the names in it. */
export type Read = { readonly kind: "draft"; readonly draft: Draft } | Asked;

/** The vendors of a team that buy a service; those that the text names, where it names some. */
export type Buyers = (offering: string) => readonly Vendor[];

/** One way to fill in what was left out. @param vendor as which it was filled in, where several would do */
export interface Filled {
	readonly read: Read;
	readonly vendor?: Vendor | undefined;
}

/**
 * What was asked, with the data and choices that somebody left out as the team's register has them. Several vendors that
 * buy the same service otherwise are several ways to fill it in; where nobody buys it, it stays as it was read.
 */
export function registered(read: Read, buyers: Buyers): readonly [Filled, ...Filled[]] {
	const offering = serviceOf(read);
	const vendors = offering === undefined ? [] : distinct(buyers(offering));
	const [only, ...others] = vendors.map((vendor): Filled => ({ read: fromRegister(read, vendor), vendor }));
	if (!only) return [{ read }];
	if (others.length === 0) return [{ read: only.read }];
	// A law's reach is asked of the service as it is sold: nobody is asked as which vendor they mean it.
	return read.kind === "ask" && leavesDataOut(read) ? [only, ...others] : [{ read }];
}

/** What a choice makes of what was asked, the register's data filled in where that leaves one way. */
export function chosen(asked: Asked, id: string, buyers: Buyers): Read {
	const completed = complete(asked, id);
	const [only, ...others] = registered(completed, buyers);
	return others.length === 0 ? only.read : completed;
}

/** What of a question the register filled in. */
const ofRegister = new Set(["dataClasses", "configuration", "context"]);

/** The register filled some of it in: whoever reads the answer reads what the team uses the service for. */
export function isRegistered(question: Question): boolean {
	return "filledIn" in question && question.filledIn.some((part) => ofRegister.has(part));
}

/** Vendors that differ in what a question says of them. */
function distinct(vendors: readonly Vendor[]): readonly Vendor[] {
	const found = new Map(
		vendors.map((vendor) => {
			const { dataClasses, configuration, context } = vendor;
			const key = JSON.stringify([dataClasses.toSorted(), entries(configuration), entries(context)]);
			return [key, vendor] as const;
		}),
	);
	return [...found.values()];
}

function entries(choices: object): unknown {
	return Object.entries(choices).sort(([a], [b]) => (a < b ? -1 : 1));
}
