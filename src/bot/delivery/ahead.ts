import type { Verdict } from "../../evaluator/hangs-on.js";
import { addMonths, type Day, dayAfter } from "../../knowledge/dates.js";
import { type Ending, ownEndings } from "../../register/endings.js";
import { isSameVerdict } from "../../register/outdated.js";
import { countedFrom } from "../../register/schedule/dues.js";
import type { GoingStale, Turning } from "../../register/schedule/outlook.js";
import type { Vendor } from "../../register/vendor.js";
import type { Stretch } from "./stretch.js";

/** What the knowledge says of one vendor around a day. */
export interface Ahead {
	/** Undefined where it cannot be assessed. */
	readonly verdict: Verdict | undefined;
	readonly endings: readonly Ending[];
	readonly stale: readonly GoingStale[];
	readonly turns: readonly Turning[];
}

export const nothingAhead: Ahead = { verdict: undefined, endings: [], stale: [], turns: [] };

/** So many stretches are walked at most, one after the other. */
const mostStretches = 24;
/** What ended longer ago is reminded of no more. */
const monthsBack = 12;

/**
 * What ends, goes stale and turns the verdict from the day on which somebody last looked at the vendor up to a horizon.
 * What has ended since is no part of today's assessment any more, and what ends after something else is no part of it
 * yet.
 */
export function aheadOfVendor(
	vendor: Vendor,
	{ day, horizon }: { readonly day: Day; readonly horizon: Day },
	stretchOn: (day: Day) => Stretch | undefined,
): Ahead {
	const today = stretchOn(day);
	if (!today) return nothingAhead;
	const looked = countedFrom(vendor);
	const back = [looked, addMonths(day, -monthsBack)].sort()[1] ?? looked;
	const endings = new Map<string, Ending>();
	const stale = new Map<Day, string[]>();
	const turns: Turning[] = [];
	let at: Day | null = back < day ? back : day;
	let before: Stretch | undefined;
	for (let walked = 0; at !== null && at <= horizon && walked < mostStretches; walked++) {
		const stretch: Stretch | undefined = stretchOn(at);
		if (!stretch) break;
		if (before && !isSameVerdict(before.verdict, stretch.verdict))
			turns.push({
				on: at,
				before: before.verdict,
				after: stretch.verdict,
				because: before.until === at ? before.because : [],
				known: looked,
			});
		for (const ending of stretch.endings)
			if (ending.ends >= looked && ending.ends <= horizon)
				endings.set(`${ending.about} ${ending.ends}`, { ...ending, known: looked });
		// What was stale already when somebody looked was told then.
		for (const { about, since } of stretch.stale)
			if (since > looked && since <= day) stale.set(since, [...(stale.get(since) ?? []), about]);
		before = stretch;
		at = stretch.until;
	}
	const ends = [...endings.values(), ...ownEndings(vendor).filter(({ kind }) => kind !== "waiver")];
	return {
		verdict: today.verdict,
		endings: [...endings.values()],
		// One page says many things, and they go stale on one day: that is told once.
		stale: [...stale].map(([since, abouts]) => ({ about: abouts.toSorted()[0] ?? "", since })),
		turns: untold(turns, day, new Set([...ends.map((one) => dayAfter(one.ends)), ...stale.keys()])),
	};
}

/**
 * The days that turn the verdict and are not told anyway, as a paper's end or a page that has grown too old. Of those
 * that have gone by only the last matters.
 */
function untold(turns: readonly Turning[], day: Day, told: ReadonlySet<Day>): readonly Turning[] {
	const last = turns.findLast(({ on }) => on <= day);
	return turns.filter((turn) => (turn.on > day || turn === last) && !told.has(turn.on));
}
