import type { Knowledge } from "../../evaluator/index.js";
import { inBoth } from "../../knowledge/text.js";
import { nameIndexOf } from "../../questions/index.js";
import { resolve } from "../../questions/resolve.js";
import { tokenize } from "../../questions/tokens.js";
import { alreadyThere, newVendorTermsSchema } from "../../register/commands/add-vendor.js";
import type { ImportRow } from "../../register/commands/import-vendors.js";
import type { Refusal } from "../../register/commands/index.js";
import { nameForm, type State } from "../../register/state.js";
import type { Vendor } from "../../register/vendor.js";
import { Telling } from "../../replies/telling.js";
import type { Desk } from "../desk.js";

/** A vendor that is called as its service is, or by another name of that; of a row of the file, with its line. */
interface Called {
	readonly name: string;
	readonly line?: number;
}

/** The service that a vendor buys and is called by; undefined where it is called otherwise. */
type ServiceIn = (vendor: Pick<Vendor, "name" | "bought">) => string | undefined;

function servicesOf({ release }: Knowledge): ServiceIn {
	const index = nameIndexOf(release);
	return ({ name, bought }) => {
		if (bought.kind !== "known") return undefined;
		const found = resolve(index, "offering", tokenize(name));
		return found.kind === "one" && found.how === "exact" && found.id === bought.offering ? found.id : undefined;
	};
}

/** The vendors of the register that are called as their service is, by that. */
function takenIn(state: State, serviceIn: ServiceIn): Map<string, Vendor> {
	const taken = new Map<string, Vendor>();
	for (const [, vendor] of state.vendors) {
		const service = serviceIn(vendor);
		if (service !== undefined && !taken.has(service)) taken.set(service, vendor);
	}
	return taken;
}

/** The vendor that is there already under another name of the same service: "Cirrus", for "Micrologic Cirrus". */
export function namesakeOf(
	added: Pick<Vendor, "name" | "bought">,
	{ state, seat }: Pick<Desk, "state" | "seat">,
): Vendor | undefined {
	const serviceIn = servicesOf(seat.knowledge);
	const service = serviceIn(added);
	return service === undefined ? undefined : takenIn(state, serviceIn).get(service);
}

/**
 * Rows whose vendor is there already under another name of the same service, in the register or further up: "Cirrus"
 * beside "Micrologic Cirrus". @param good lines that would go in otherwise, and so take a name
 */
export function sameServices(
	rows: readonly ImportRow[],
	good: ReadonlySet<number>,
	{ state, seat }: Desk,
): ReadonlyMap<number, Refusal> {
	const serviceIn = servicesOf(seat.knowledge);
	const taken = new Map<string, Called>(takenIn(state, serviceIn));
	const twice = new Map<number, Refusal>();
	for (const { line, vendor } of rows) {
		const read = newVendorTermsSchema.safeParse(vendor);
		const service = read.success ? serviceIn(read.data) : undefined;
		if (!read.success || service === undefined) continue;
		const { name } = read.data;
		const other = taken.get(service);
		// The same name is refused as such.
		if (other && nameForm(other.name) !== nameForm(name) && !state.names.get(nameForm(name)))
			twice.set(line, refusalOf(name, other, { state, seat }));
		else if (!other && good.has(line)) taken.set(service, { name, line });
	}
	return twice;
}

/** In the register: as whoever adds it in chat is told. */
function refusalOf(text: string, { name, line }: Called, { state, seat }: Pick<Desk, "state" | "seat">): Refusal {
	const there = line === undefined ? alreadyThere(state, name) : undefined;
	if (there && "refusal" in there) return there.refusal;
	const says = inBoth((language) =>
		new Telling(language, seat.knowledge).say("importSameService", { text, name, line: line ?? 0 }),
	);
	return { code: "name-taken", says };
}
