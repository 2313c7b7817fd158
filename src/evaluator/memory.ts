import type { Chain } from "../knowledge/conditions.js";
import type { Day } from "../knowledge/dates.js";
import type { Law } from "../knowledge/laws.js";
import type { Belief } from "./beliefs.js";
import type { WalkedChain } from "./chains.js";
import type { Demands } from "./demands.js";
import type { Availability } from "./givens.js";
import type { Facts, Knowledge } from "./knowledge.js";
import type { Configuration } from "./question.js";
import type { Members } from "./world.js";

/**
 * What was worked out once and holds for every further question. It only ever repeats what the same evaluation would
 * find again, so no answer depends on what was asked before.
 */

/** What holds in one configuration: facts that are bound to a package or region, chains, what laws reach. */
export class ViewMemory {
	readonly beliefs = new Map<Facts, Belief>();
	readonly lists = new Map<Facts, Members>();
	readonly details = new Map<string, Belief>();
	readonly walks: Record<Chain, Map<string, WalkedChain>> = {
		custody: new Map(),
		control: new Map(),
		owners: new Map(),
		dependence: new Map(),
	};
	/** How surely an offering offers a value of a choice. */
	readonly available = new Map<string, Availability>();
	/** What each exposing law reaches, by offering: two truths a law, plain and where mitigation is accepted. */
	readonly reach = new Map<string, Int8Array>();
	/** Whether an offering is out of reach of all laws that are asked about. */
	readonly unexposed = new Map<string, number>();
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
/** So many periods are remembered: questions about one day come in rows, and days would add up for ever. */
const mostPeriods = 16;

export function memoryOf(knowledge: Knowledge, day: Day): PeriodMemory {
	const periods = recall(memories, knowledge, () => new Map<number, PeriodMemory>());
	const period = knowledge.calendar.periodOf(day);
	const known = periods.get(period);
	if (known) return known;
	const [oldest] = periods.keys();
	if (periods.size >= mostPeriods && oldest !== undefined) periods.delete(oldest);
	const memory = new PeriodMemory();
	periods.set(period, memory);
	return memory;
}

/** At most so many entries of what askers can word as they like: then it starts afresh. */
const mostWorded = 10_000;

function recallSome<Found>(memory: Map<string, Found>, key: string, find: () => Found): Found {
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
