// node test/store/kill-rounds.mjs ROUNDS [STORE_MODULE]
// Kills a process that writes, again and again, and holds what is left against what it had acknowledged. Prints figures
// as JSON; ends with 1 where a promise was broken. The module is the built src/store/event-store.js.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { clock, counting, snapshotEvery, tenants, writers } from "./counting-domain.mjs";

const rounds = Number(process.argv[2] ?? 300);
const module = pathToFileURL(resolve(process.argv[3] ?? "dist/src/store/event-store.js")).href;
const counter = fileURLToPath(new URL("./endless-counter.mjs", import.meta.url));
const { EventStore } = await import(module);

/** So many rounds are on one folder, so that what is verified stays small. */
const roundsOnOne = 50;
const figures = { rounds: 0, acknowledged: 0, unacknowledgedKept: 0, unacknowledgedGone: 0, torn: 0, lines: 0 };

let folder;
let before = {};
for (let round = 0; round < rounds; round++) {
	if (round % roundsOnOne === 0) {
		await end();
		folder = await mkdtemp(join(tmpdir(), "sovereign-killed-"));
		before = {};
	}
	const told = await killed();
	const left = await countsNow();
	for (const tenant of tenants)
		for (const writer of writers) {
			const last = told.get(`${tenant} ${writer}`) ?? before[tenant]?.[writer] ?? 0;
			const { left: one = 0, right: other = 0 } = left[tenant][writer];
			const place = `round ${round}, ${tenant}, ${writer}: acknowledged ${last}, there are ${one} and ${other}`;
			if (one !== other) throw new Error(`half a change: ${place}`);
			if (one < last) throw new Error(`an acknowledged change is lost: ${place}`);
			if (one > last + 1) throw new Error(`a change that nobody asked for: ${place}`);
			figures.acknowledged += last - (before[tenant]?.[writer] ?? 0);
			if (one === last) figures.unacknowledgedGone++;
			else figures.unacknowledgedKept++;
			before[tenant] = { ...before[tenant], [writer]: one };
		}
	figures.rounds++;
}
await end();
console.log(JSON.stringify(figures));

/** Starts the writer, kills it somewhere in its work; what it had said by then. */
async function killed() {
	const child = spawn(process.execPath, [counter, module, folder], { stdio: ["ignore", "pipe", "inherit"] });
	const told = new Map();
	const lines = createInterface({ input: child.stdout });
	lines.on("line", (line) => {
		const [, key, number] = /^(.*) (\d+)$/.exec(line) ?? [];
		if (key) told.set(key, Number(number));
	});
	const ended = Promise.all([once(child, "exit"), once(lines, "close")]);
	// Most inside the writes, some while it opens what the last one left.
	if (Math.random() < 0.75) await Promise.race([once(lines, "line"), ended]);
	await new Promise((done) => setTimeout(done, Math.random() * 150));
	child.kill("SIGKILL");
	await ended;
	if (child.exitCode !== null) throw new Error(`The writer ended by itself with ${child.exitCode}`);
	return told;
}

/** Where each writer of each tenant has come to. */
async function countsNow() {
	const store = await open();
	const counts = {};
	for (const tenant of tenants) {
		const { left, right } = await store.read(tenant);
		counts[tenant] = Object.fromEntries(
			writers.map((writer) => [writer, { left: left[writer], right: right[writer] }]),
		);
	}
	await store.close();
	return counts;
}

async function open() {
	return EventStore.open({ folder, pid: process.pid, hold: "exclusive", domain: counting, clock, snapshotEvery });
}

/** Verifies every line of what was written and removes it. */
async function end() {
	if (folder === undefined) return;
	const store = await open();
	for (const tenant of tenants) figures.lines += (await store.history(tenant)).length;
	await store.close();
	figures.torn += (await readdir(join(folder, "tenants"))).filter((name) => name.includes(".torn-")).length;
	await rm(folder, { recursive: true });
}
