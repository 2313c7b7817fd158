import type { Grounds } from "../register/decision.js";
import type { Entry } from "../register/event-port.js";
import type { Event } from "../register/events.js";
import type { Vendor } from "../register/vendor.js";
import type { Desk } from "./desk.js";

/** Everything that ever happened to a tenant. */
export type History = () => Promise<readonly Entry<Event>[]>;

/** What was found before: a vendor that is changed is another object. */
const found = new WeakMap<Vendor, { readonly grounds: Grounds | undefined }>();

/**
 * The last assessments that somebody had before them, of any vendors of one tenant. Whoever only marked a vendor as
 * reviewed looked at none: then the one before counts, which the journal still has. It is read once for all of them,
 * and only where it is needed.
 */
export class LastLooks {
	readonly #history: History;
	#read: Promise<ReadonlyMap<string, Grounds>> | undefined;

	constructor(history: History) {
		this.#history = history;
	}

	async of(vendor: Vendor): Promise<Grounds | undefined> {
		const { reviewed, decisions } = vendor;
		// A decision is a review as well, so that no decision is later than this.
		if (!reviewed || reviewed.grounds) return reviewed?.grounds ?? decisions.at(-1)?.grounds;
		const known = found.get(vendor);
		if (known) return known.grounds;
		this.#read ??= this.#history().then(lastOf);
		const grounds = (await this.#read).get(vendor.id);
		found.set(vendor, { grounds });
		return grounds;
	}
}

/** The last assessment of one vendor that somebody had before them. */
export function lastLook(vendor: Vendor, { parts, seat }: Desk): Promise<Grounds | undefined> {
	return new LastLooks(() => parts.store.history(seat.tenant)).of(vendor);
}

/** The last assessment of each of these vendors that somebody had before them. */
export async function looksAt(
	vendors: readonly Vendor[],
	{ parts, seat }: Desk,
): Promise<(vendor: Vendor) => Grounds | undefined> {
	const looks = new LastLooks(() => parts.store.history(seat.tenant));
	const known = new Map<string, Grounds | undefined>();
	for (const vendor of vendors) known.set(vendor.id, await looks.of(vendor));
	return ({ id }) => known.get(id);
}

function lastOf(history: readonly Entry<Event>[]): ReadonlyMap<string, Grounds> {
	const last = new Map<string, Grounds>();
	for (const { event } of history)
		if (event.type === "vendor-reviewed" && event.grounds) last.set(event.vendor, event.grounds);
	return last;
}
