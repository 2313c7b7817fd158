import type { Chain } from "../knowledge/conditions.js";
import type { Day } from "../knowledge/dates.js";
import type { Law } from "../knowledge/laws.js";
import type { Belief } from "./beliefs.js";
import type { WalkedChain } from "./chains.js";
import type { Demands } from "./demands.js";
import type { Availability } from "./givens.js";
import type { Facts, Knowledge } from "./knowledge.js";
import type { Configuration } from "./question.js";
import type { Link } from "./truth.js";
import type { Members } from "./world.js";

/**
 * What was worked out once and holds for every further question. It only ever repeats what the same evaluation would
 * find again, so no answer depends on what was asked before.
 */

/** By chain and by whom it starts from. */
function byChain<Found>(): Record<Chain, Map<string, Found>> {
	return { custody: new Map(), control: new Map(), owners: new Map(), dependence: new Map() };
}

/** What holds in one configuration: facts that are bound to a package or region, chains, what laws reach. */
export class ViewMemory {
	readonly beliefs = new Map<Facts, Belief>();
	readonly lists = new Map<Facts, Members>();
	readonly details = new Map<string, Belief>();
	readonly walks = byChain<WalkedChain>();
	readonly links = byChain<readonly Link[]>();
	/** How surely an offering offers a value of a choice. */
	readonly available = new Map<string, Availability>();
	/** What each exposing law reaches, by offering: two truths a law, plain and where mitigation is accepted. */
	readonly reach = new Map<string, Int8Array>();
	/** Whether an offering is out of reach of all laws that are asked about. */
	readonly unexposed = new Map<string, number>();
	/** The same two where the question chooses among readings. */
	readonly reachAsRead = new Map<string, Int8Array>();
	readonly unexposedAsRead = new Map<string, number>();
}

/** What holds in one period: between two days on which anything in the release changes. */
export class PeriodMemory {
	readonly beliefs = new Map<Facts, Belief>();
	readonly lists = new Map<Facts, Members>();
	/** Laws of places outside a home, by threat and home. */
	readonly foreign = new Map<string, readonly Law[]>();
	readonly #demands = new Map<string, Demands>();
	readonly #configurations = new Map<string, readonly Configuration[]>();
	readonly #views = new Map<string, ViewMemory>();

	view(configuration: string): ViewMemory {
		return recallSome(this.#views, configuration, () => new ViewMemory());
	}

	demands(asked: string, find: () => Demands): Demands {
		return recallSome(this.#demands, asked, find);
	}

	configurations(asked: string, find: () => readonly Configuration[]): readonly Configuration[] {
		return recallSome(this.#configurations, asked, find);
	}
}

const memories = new WeakMap<Knowledge, Map<number, PeriodMemory>>();
/**
 * So many periods are remembered, those last asked about: questions about one day come in rows, and days would add up
 * for ever. More than the days that one answer looks ahead to, so that it does not drive out its own.
 */
const mostPeriods = 64;

export function memoryOf(knowledge: Knowledge, day: Day): PeriodMemory {
	const periods = recall(memories, knowledge, () => new Map<number, PeriodMemory>());
	const period = knowledge.calendar.periodOf(day);
	const known = periods.get(period);
	const memory = known ?? new PeriodMemory();
	// A map keeps the order in which entries were made: the first is the one that was asked about longest ago.
	if (known) periods.delete(period);
	periods.set(period, memory);
	if (periods.size > mostPeriods) {
		const [oldest = period] = periods.keys();
		periods.delete(oldest);
	}
	return memory;
}

/** At most so many entries of what askers can word as they like: then it starts afresh. */
const mostWorded = 10_000;

/** As `recall`, where askers can word the key as they like. */
export function recallSome<Found>(memory: Map<string, Found>, key: string, find: () => Found): Found {
	if (memory.size > mostWorded) memory.clear();
	return recall(memory, key, find);
}

interface Remembering<Key, Found> {
	get(key: Key): Found | undefined;
	set(key: Key, found: Found): unknown;
}

/** What is known under a key, or else what is found, which is known from then on. */
export function recall<Key, Found>(memory: Remembering<Key, Found>, key: Key, find: () => Found): Found {
	const known = memory.get(key);
	if (known !== undefined) return known;
	const found = find();
	memory.set(key, found);
	return found;
}
