import type { Verdict } from "../../evaluator/hangs-on.js";
import type { Knowledge } from "../../evaluator/index.js";
import type { Day } from "../../knowledge/dates.js";
import type { Ending } from "../../register/endings.js";
import { todayOn } from "../../register/schedule/dues.js";
import {
	type DecidedOtherwise,
	type Flip,
	type GoingStale,
	Outlook,
	type Turning,
} from "../../register/schedule/outlook.js";
import type { Settings } from "../../register/settings.js";
import type { State } from "../../register/state.js";
import { settledOf } from "../../register/usual-settings.js";
import type { Vendor } from "../../register/vendor.js";
import { type History, LastLooks } from "../last-look.js";
import type { Log, Releases } from "../ports.js";
import { type Ahead, aheadOfVendor, nothingAhead } from "./ahead.js";
import { AllVendors } from "./all-vendors.js";
import { decidedOtherwise } from "./decided-otherwise.js";
import { flipsOf, type Suspect, suspectOf } from "./flips.js";
import { type Stretch, Stretches } from "./stretch.js";

/** Whose outlook, on which day, by which knowledge. */
export interface OutlookAsk {
	readonly state: State;
	/** The day it is where the team is, or any day that is tried. */
	readonly day: Day;
	readonly releases: Pick<Releases, "current" | "versions" | "get">;
	readonly log: Log;
	/** Everything that ever happened to the tenant; left out, only what the register itself has is known. */
	readonly history?: History;
	/** So long, in ms, may be worked; what is left is found the next time. Left out: as long as it takes. */
	readonly within?: number;
}

/** What was found of a vendor, and for which day, release, settings and evidence that holds. */
interface Found {
	readonly vendor: string;
	readonly day: Day;
	readonly release: string;
	readonly settings: Settings;
	readonly evidence: string;
	readonly ahead: Ahead;
	/** Undefined where no release can have turned it. */
	readonly turned: { readonly flip: Flip | undefined } | undefined;
	readonly decided: DecidedOtherwise | undefined;
}

/** A vendor that is changed is another object. */
const found = new WeakMap<Vendor, Found>();
const stretches = new WeakMap<Knowledge, Stretches>();

/** So long, in ms, is worked before everything else that waits has its turn. */
const turn = 8;

/**
 * What the knowledge says will end, go stale or turn and has turned, for all vendors of a tenant, and which decisions rest
 * on another verdict than today's. What was found before is not
 * worked out again, and everything else of the program has its turn between two vendors.
 */
export async function outlookFor({
	state,
	day,
	releases,
	log,
	history = async () => [],
	within = Infinity,
}: OutlookAsk): Promise<Outlook> {
	const knowledge = releases.current();
	const { digest } = knowledge.release;
	const { settings } = state;
	const all = new AllVendors(state);
	const horizon = todayOn(day, settledOf(settings)).horizon;
	const until = performance.now() + within;
	const known = (vendor: Vendor): Found | undefined => {
		const one = found.get(vendor);
		const isSame = one?.release === digest && one.settings === settings && one.evidence === all.evidenceFor(vendor);
		return isSame ? one : undefined;
	};
	const looks = new LastLooks(history);
	const suspects: Suspect[] = [];
	const fresh = new Map<Vendor, Found>();
	const breathe = breathing();
	for (const vendor of all.inUse) {
		await breathe();
		const before = known(vendor);
		if (before?.day === day) continue;
		if (performance.now() > until) break;
		const ahead = look(vendor, all, { day, horizon, knowledge, log: before ? undefined : log });
		const suspect = suspectOf(vendor, ahead.verdict, knowledge.release, await looks.of(vendor));
		// Which release turned it is the same on every day.
		const turned = suspect && before?.turned;
		if (suspect && !turned) suspects.push(suspect);
		fresh.set(vendor, {
			vendor: vendor.id,
			day,
			release: digest,
			settings,
			evidence: all.evidenceFor(vendor),
			ahead,
			turned,
			decided: undefined,
		});
	}
	const flips = await flipsOf(suspects, { all, releases, breathe });
	for (const { vendor } of suspects) {
		const one = fresh.get(vendor);
		if (one) fresh.set(vendor, { ...one, turned: { flip: flips.get(vendor) } });
	}
	for (const [vendor, one] of fresh) {
		const verdictOn = (on: Day) => stretchesOf(vendor, all, knowledge)(on)?.verdict;
		const { ahead, turned } = one;
		const read = await looks.of(vendor);
		const decided = decidedOtherwise(vendor, { now: ahead.verdict, read, flip: turned?.flip, day, on: verdictOn });
		found.set(vendor, { ...one, decided });
	}
	return outlookOf(all.inUse.flatMap((vendor) => known(vendor) ?? []));
}

/** What lies ahead of one vendor. One that cannot be assessed is passed over, and logged the first time. */
function look(
	vendor: Vendor,
	all: AllVendors,
	{ day, horizon, knowledge, log }: { day: Day; horizon: Day; knowledge: Knowledge; log: Log | undefined },
): Ahead {
	try {
		return aheadOfVendor(vendor, { day, horizon }, stretchesOf(vendor, all, knowledge));
	} catch (error) {
		log?.warn(
			{ vendor: vendor.id, error: error instanceof Error ? error.name : "unknown" },
			"a vendor was passed over",
		);
		return nothingAhead;
	}
}

/** What a vendor's question comes to on any day. */
function stretchesOf(vendor: Vendor, all: AllVendors, knowledge: Knowledge): (on: Day) => Stretch | undefined {
	const known = stretches.get(knowledge) ?? new Stretches();
	stretches.set(knowledge, known);
	const over = all.over(vendor, knowledge);
	return (on) => {
		const question = all.questionOf(vendor, over.knowledge, on);
		return question && known.on(question, over.knowledge);
	};
}

function outlookOf(all: readonly Found[]): Outlook {
	const endings = new Map<string, readonly Ending[]>();
	const stale = new Map<string, readonly GoingStale[]>();
	const flips = new Map<string, readonly Flip[]>();
	const turns = new Map<string, readonly Turning[]>();
	const otherwise = new Map<string, readonly DecidedOtherwise[]>();
	const verdicts = new Map<string, Verdict>();
	for (const { vendor, ahead, turned, decided } of all) {
		if (ahead.endings.length > 0) endings.set(vendor, ahead.endings);
		if (ahead.stale.length > 0) stale.set(vendor, ahead.stale);
		if (turned?.flip) flips.set(vendor, [turned.flip]);
		if (ahead.turns.length > 0) turns.set(vendor, ahead.turns);
		if (decided) otherwise.set(vendor, [decided]);
		if (ahead.verdict) verdicts.set(vendor, ahead.verdict);
	}
	return new Outlook({ endings, stale, flips, turns, decided: otherwise, verdicts });
}

/** Lets everything else that waits have its turn, whenever it has been worked for long enough. */
function breathing(): () => Promise<void> {
	let since = performance.now();
	return async () => {
		if (performance.now() - since < turn) return;
		await new Promise((resolve) => setImmediate(resolve));
		since = performance.now();
	};
}
