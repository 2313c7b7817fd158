import type { Verdict } from "../../evaluator/hangs-on.js";
import type { Day } from "../../knowledge/dates.js";
import type { Ending } from "../endings.js";
import { offeringOf, type Vendor } from "../vendor.js";

/** A fact that goes stale, and the first day on which it is. */
export interface GoingStale {
	readonly about: string;
	readonly since: Day;
}

/** A verdict that a new release turned, and the day on which the release was taken into use. */
export interface Flip {
	readonly release: string;
	readonly before: Verdict;
	readonly after: Verdict;
	readonly on: Day;
}

/** What the knowledge says will end, go stale or has turned: of an offering, for all who buy it, or of one vendor. */
export interface Outlooks {
	readonly endings?: ReadonlyMap<string, readonly Ending[]>;
	readonly stale?: ReadonlyMap<string, readonly GoingStale[]>;
	readonly flips?: ReadonlyMap<string, readonly Flip[]>;
}

/** What was worked out of the knowledge beforehand, handed in: by offering id or by vendor id. */
export class Outlook {
	static readonly none = new Outlook({});
	readonly #given: Outlooks;

	constructor(given: Outlooks) {
		this.#given = given;
	}

	of(vendor: Vendor): { endings: readonly Ending[]; stale: readonly GoingStale[]; flips: readonly Flip[] } {
		const { endings, stale, flips } = this.#given;
		const offering = offeringOf(vendor);
		return {
			endings: both(endings, vendor.id, offering),
			stale: both(stale, vendor.id, offering),
			flips: both(flips, vendor.id, offering),
		};
	}
}

const nothing: readonly never[] = [];

function both<One>(
	found: ReadonlyMap<string, readonly One[]> | undefined,
	id: string,
	offering: string,
): readonly One[] {
	if (!found) return nothing;
	const [own, shared] = [found.get(id), found.get(offering)];
	return own && shared ? [...own, ...shared] : (own ?? shared ?? nothing);
}
