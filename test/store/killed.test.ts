import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { backUp } from "../../src/store/backup.js";
import { EventStore } from "../../src/store/event-store.js";
import { FolderInUse } from "../../src/store/lock.js";
import { builtProgram } from "../commands/built.js";
import { emptyFolder, filesUnder, refusalOf } from "./folder.js";
import { clock } from "./small-domain.js";

/** 20 in an ordinary run; SOVEREIGN_KILL_ROUNDS=300 for what docs/store.md says. */
const rounds = Number(process.env.SOVEREIGN_KILL_ROUNDS ?? 20);

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
let module: string;
beforeAll(async () => {
	module = join(await builtProgram(), "dist/src/store/event-store.js");
});

describe("a process that is killed while it writes", () => {
	it(`loses nothing that it acknowledged and keeps no half change, ${rounds} times over`, {
		timeout: 30_000 + rounds * 3000,
	}, async () => {
		const script = [here("kill-rounds.mjs"), String(rounds), module];
		const { stdout } = await promisify(execFile)(process.execPath, script);
		const figures = z
			.object({ rounds: z.number(), acknowledged: z.number(), lines: z.number() })
			.parse(JSON.parse(stdout));
		expect(figures.rounds).toBe(rounds);
		// It was killed at work, not before.
		expect(figures.acknowledged).toBeGreaterThan(rounds);
		expect(figures.lines).toBeGreaterThanOrEqual(2 * figures.acknowledged);
	});
});

const countsSchema = z.object({ left: z.record(z.string(), z.number()), right: z.record(z.string(), z.number()) });
type Counts = z.infer<typeof countsSchema>;
const eventSchema = z.object({ side: z.enum(["left", "right"]), writer: z.string(), number: z.number() });
type Counted = z.infer<typeof eventSchema>;

/** As the process counts, seen from another. */
const openCounts = (folder: string, hold: "exclusive" | "brief") =>
	EventStore.open<Counts, Counted>({
		folder,
		pid: process.pid,
		hold,
		clock,
		domain: {
			empty: { left: {}, right: {} },
			states: { format: 2, write: (state) => state, read: (written) => countsSchema.parse(written), migrations: [] },
			events: { format: 1, write: (event) => event, read: (written) => eventSchema.parse(written), migrations: [] },
			reduce: (state, { side, writer, number }) => ({ ...state, [side]: { ...state[side], [writer]: number } }),
		},
	});

/** A process that holds the folder and counts; resolves when it has counted so often. */
function startCounter(folder: string): {
	process: ChildProcess;
	counted: (times: number) => Promise<void>;
	kill: () => Promise<void>;
} {
	const child = spawn(process.execPath, [here("endless-counter.mjs"), `file://${module}`, folder], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	let times = 0;
	const lines = createInterface({ input: child.stdout });
	lines.on("line", () => {
		times++;
	});
	const ended = Promise.all([once(child, "exit"), once(lines, "close")]);
	const kill = async () => {
		child.kill("SIGKILL");
		await ended;
	};
	onTestFinished(kill);
	return {
		process: child,
		async counted(wanted) {
			const until = times + wanted;
			const gone = ended.then(() => {
				throw new Error("The counter has ended");
			});
			gone.catch(() => undefined);
			while (times < until) await Promise.race([once(lines, "line"), gone]);
		},
		kill,
	};
}

describe("a folder that another process holds", () => {
	it("cannot be opened by a second server, nor changed by a command, but can be read and backed up", async () => {
		const folder = await emptyFolder();
		const counter = startCounter(folder);
		await counter.counted(5);
		const held = await refusalOf(openCounts(folder, "exclusive"));
		expect(held).toBeInstanceOf(FolderInUse);
		expect(held).toMatchObject({ pid: counter.process.pid });

		const command = await openCounts(folder, "brief");
		const change = () =>
			command.change("local", () => ({ events: [{ side: "left", writer: "me", number: 1 }], result: 0 }));
		expect(await refusalOf(change())).toBeInstanceOf(FolderInUse);
		for (let round = 0; round < 10; round++) {
			const { left, right } = await command.read("local");
			expect(left, "never half a change").toEqual(right);
			await counter.counted(1);
			expect((await command.history("slack:T1")).length % 2).toBe(0);
		}
		const to = join(await emptyFolder(), "backup");
		expect(await backUp({ folder, to, clock })).toMatchObject({ refused: [] });

		await counter.kill();
		await change();
		expect((await command.read("local")).left.me).toBe(1);
		expect(await filesUnder(folder)).not.toContain("lock");
	});

	it("goes to one of two servers that start at once", async () => {
		const folder = await emptyFolder();
		const outcomes = await Promise.allSettled(
			[startCounter(folder), startCounter(folder)].map((one) => one.counted(5)),
		);
		expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
	});

	it("takes commands of several processes one after the other, and loses none", async () => {
		const folder = await emptyFolder();
		const one = await openCounts(folder, "brief");
		const other = await openCounts(folder, "brief");
		const count = (store: typeof one, writer: string, number: number) =>
			store.change("local", () => ({ events: [{ side: "left", writer, number }], result: 0 }));
		for (let number = 1; number <= 10; number++) {
			await count(one, "one", number);
			await count(other, "other", number);
		}
		expect((await one.read("local")).left).toEqual({ one: 10, other: 10 });
		expect(await other.history("local")).toHaveLength(20);
	});
});
