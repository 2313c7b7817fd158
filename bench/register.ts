import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { Domain } from "../src/register/event-port.js";
import { Keyed } from "../src/register/keyed.js";
import { EventStore } from "../src/store/event-store.js";
import { figuresOf, ratios, type Say, shown } from "./timing.js";

interface Item {
	readonly id: string;
	readonly note: string;
}
type Items = Keyed<Item>;

/** About what a vendor takes. */
const note = "x".repeat(250);

const itemSchema = z.strictObject({ id: z.string(), note: z.string() });
const itemsSchema = z.record(z.string(), itemSchema);

/** A team with a list of things of which one is written anew. */
const itemDomain: Domain<Items, Item> = {
	empty: Keyed.of(),
	reduce: (items, item) => items.with(item.id, item),
	states: {
		format: 2,
		write: (items) => items.toRecord(),
		read: (written) => Keyed.of(Object.entries(itemsSchema.parse(written))),
		migrations: [],
	},
	events: { format: 1, write: (item) => item, read: (written) => itemSchema.parse(written), migrations: [] },
};

/** How much is measured. */
export interface Rounds {
	readonly rounds: number;
	readonly changes: number;
	readonly sizes: readonly number[];
	readonly teams: readonly number[];
}
const whole: Rounds = { rounds: 5, changes: 100, sizes: [10, 1000, 10_000], teams: [10, 10_000] };

/** One way to write something, so that it survives a power cut. */
interface Way {
	readonly name: string;
	readonly write: (time: number) => Promise<unknown>;
	/** What it took: each time a round's median and mean, in microseconds of the clock. */
	readonly medians: number[];
	readonly means: number[];
}

/**
 * What one change of a team costs beside an append of the same bytes with fdatasync, by how much the team has and by how
 * many teams there are. It waits for the disk, so the clock on the wall counts here.
 */
export async function register(say: Say, { rounds, changes, sizes, teams }: Rounds = whole): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), "sovereign-bench-"));
	try {
		const store = await EventStore.open<Items, Item>({
			folder,
			pid: process.pid,
			hold: "exclusive",
			domain: itemDomain,
			clock: { now: () => new Date() },
			closeWithin: 0,
		});
		const ways = [await plainAppend(folder), ...(await bySize(store, sizes))];
		for (const count of teams) ways.push(await byTeams(store, count, say));
		for (let round = -1; round < rounds; round++) {
			const took = ways.map((): number[] => []);
			// In turns, one of each: all meet the same disk.
			for (let time = 0; time < changes; time++)
				for (const [index, way] of ways.entries()) {
					const before = performance.now();
					await way.write(time);
					took[index]?.push((performance.now() - before) * 1000);
				}
			if (round < 0) continue;
			for (const [index, way] of ways.entries()) {
				const times = took[index] ?? [];
				way.medians.push(figuresOf(times).median);
				way.means.push(times.reduce((sum, one) => sum + one, 0) / times.length);
			}
		}
		const [append] = ways;
		for (const { name, medians, means } of ways)
			say(
				`${name.padEnd(34)} ${shown(figuresOf(medians), 0)} µs, ${shown(ratios(append?.medians, medians), 2)} times an append; mean ${shown(ratios(append?.means, means), 2)} times`,
			);
		await together(store, say);
		await store.close();
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** The bytes of a line as the store writes it, appended to a file that is open already. */
async function plainAppend(folder: string): Promise<Way> {
	const file = await open(join(folder, "plain"), "a");
	const line = Buffer.from("x".repeat(lineLength));
	const write = async () => {
		await file.appendFile(line);
		await file.datasync();
	};
	return { name: "append with fdatasync", write, medians: [], means: [] };
}
const lineLength = 493;

async function bySize(store: EventStore<Items, Item>, sizes: readonly number[]): Promise<Way[]> {
	const ways: Way[] = [];
	for (const size of sizes) {
		const team = `with ${size}`;
		await store.change(team, () => ({
			events: Array.from({ length: size }, (_, index) => ({ id: `vendor-${index}`, note })),
			result: undefined,
		}));
		const write = (time: number) => edit(store, team, time % size);
		ways.push({ name: `a change with ${size} things`, write, medians: [], means: [] });
	}
	return ways;
}

async function byTeams(store: EventStore<Items, Item>, count: number, say: Say): Promise<Way> {
	const before = performance.now();
	const names = Array.from({ length: count }, (_, index) => `${count} teams, ${index}`);
	for (let from = 0; from < names.length; from += 100)
		await Promise.all(names.slice(from, from + 100).map((name) => edit(store, name, 0)));
	say(`${count} teams made in ${((performance.now() - before) / 1000).toFixed(1)} s`);
	let turn = 0;
	const write = () => edit(store, names[turn++ % names.length] ?? "", 0);
	return { name: `a change with ${count} teams`, write, medians: [], means: [] };
}

/** Changes that wait together are written together. */
async function together(store: EventStore<Items, Item>, say: Say): Promise<void> {
	const crowd = 200;
	const before = performance.now();
	await Promise.all(Array.from({ length: crowd }, (_, index) => edit(store, "with 10", index % 10)));
	say(`${crowd} changes of one team at once: ${(((performance.now() - before) * 1000) / crowd).toFixed(0)} µs each`);
}

function edit(store: EventStore<Items, Item>, team: string, item: number): Promise<unknown> {
	return store.change(team, () => ({ events: [{ id: `vendor-${item}`, note }], result: undefined }));
}
