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

/** A verdict that a day turns which is known beforehand: a law's period, a demand, the end of somebody else's paper. */
export interface Turning {
	/** The first day on which the verdict is the other. */
	readonly on: Day;
	readonly before: Verdict;
	readonly after: Verdict;
	readonly because: readonly { readonly id: string; readonly what: "begins" | "ends" | "stale" }[];
	/** The day on which somebody last looked: of notices that would have come before that there is no need. */
	readonly known?: Day | undefined;
}

/** A decision that rests on another verdict than the one that is so now. */
export interface DecidedOtherwise {
	readonly decision: string;
	readonly before: Verdict;
	readonly after: Verdict;
}

/** What the knowledge says will end, go stale or has turned: of an offering, for all who buy it, or of one vendor. */
export interface Outlooks {
	readonly endings?: ReadonlyMap<string, readonly Ending[]>;
	readonly stale?: ReadonlyMap<string, readonly GoingStale[]>;
	readonly flips?: ReadonlyMap<string, readonly Flip[]>;
	readonly turns?: ReadonlyMap<string, readonly Turning[]>;
	readonly decided?: ReadonlyMap<string, readonly DecidedOtherwise[]>;
	/** Today's verdicts, by vendor id. */
	readonly verdicts?: ReadonlyMap<string, Verdict>;
}

/** What is known of one vendor. */
export interface Known {
	readonly endings: readonly Ending[];
	readonly stale: readonly GoingStale[];
	readonly flips: readonly Flip[];
	readonly turns: readonly Turning[];
	readonly decided: readonly DecidedOtherwise[];
}

/** What was worked out of the knowledge beforehand, handed in: by offering id or by vendor id. */
export class Outlook {
	static readonly none = new Outlook({});
	readonly #given: Outlooks;

	constructor(given: Outlooks) {
		this.#given = given;
	}

	of(vendor: Vendor): Known {
		const { endings, stale, flips, turns, decided } = this.#given;
		const offering = offeringOf(vendor);
		return {
			endings: both(endings, vendor.id, offering),
			stale: both(stale, vendor.id, offering),
			flips: both(flips, vendor.id, offering),
			turns: both(turns, vendor.id, offering),
			decided: both(decided, vendor.id, offering),
		};
	}

	/** A vendor's verdict on the day of this outlook; undefined where it has none, or was not looked at. */
	verdictOf(vendor: Vendor): Verdict | undefined {
		return this.#given.verdicts?.get(vendor.id);
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
