/** Figures of several runs of one thing. */
export interface Figures {
	readonly least: number;
	readonly median: number;
	readonly most: number;
}

export function figuresOf(runs: readonly number[]): Figures {
	const order = [...runs].sort((a, b) => a - b);
	return { least: order[0] ?? 0, median: order[Math.floor(order.length / 2)] ?? 0, most: order.at(-1) ?? 0 };
}

/** One thing to be timed. */
export interface Work {
	readonly items: number;
	/** Makes ready what the clock is not to count, and gives what it is to count. */
	readonly ready: () => () => void | Promise<void>;
}

/** The work that does one thing for each of a list, with nothing to be made ready. */
export function each<Item>(list: readonly Item[], work: (item: Item) => unknown): Work {
	return { items: list.length, ready: () => () => list.forEach((item) => void work(item)) };
}

/** How long is measured. */
export interface Pace {
	readonly rounds: number;
	/** So many rounds go before those that count: so long does Node take to compile what is run often. */
	readonly warming: number;
	/** One measure of a work goes over it until so many microseconds have passed. */
	readonly least: number;
}

export const calm: Pace = { rounds: 5, warming: 2, least: 200_000 };

/**
 * Runs works by turns, so that all meet the same machine; what an item of each took in each round, in microseconds of
 * this process's own work: waiting for another process does not count, clearing away rubbish does.
 */
export async function byTurns(works: readonly Work[], { rounds, warming, least }: Pace): Promise<number[][]> {
	const runs: number[][] = works.map(() => []);
	for (let round = -warming; round < rounds; round++)
		for (const [index, work] of works.entries()) {
			const measured = await measure(work, least);
			if (round >= 0) runs[index]?.push(measured);
		}
	return runs;
}

async function measure({ items, ready }: Work, least: number): Promise<number> {
	let passes = 0;
	let spent = 0;
	do {
		const run = ready();
		const before = process.cpuUsage();
		await run();
		const { user, system } = process.cpuUsage(before);
		spent += user + system;
		passes++;
	} while (spent < least);
	return spent / passes / Math.max(1, items);
}

/** How many times as long the second took, round by round. */
export function ratios(first: readonly number[] | undefined, second: readonly number[] | undefined): Figures {
	return figuresOf((first ?? []).map((time, round) => (second?.[round] ?? 0) / time));
}

export function shown({ least, median, most }: Figures, digits = 1): string {
	return `${median.toFixed(digits)} (${least.toFixed(digits)} to ${most.toFixed(digits)})`;
}

/** Where a part of the bench says what came out. */
export type Say = (line: string) => void;
