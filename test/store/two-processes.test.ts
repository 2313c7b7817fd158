import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { DiskStore } from "../../src/store/disk-store.js";
import { FolderInUse } from "../../src/store/lock.js";
import { builtProgram } from "../commands/built.js";
import { emptyFolder, filesUnder, refusalOf } from "./folder.js";

const tenant = "slack:T1";
const writer = fileURLToPath(new URL("./endless-writer.mjs", import.meta.url));

let module: string;
beforeAll(async () => {
	module = pathToFileURL(join(await builtProgram(), "dist/src/store/disk-store.js")).href;
});

interface Writer {
	readonly process: ChildProcess;
	/** The last write that it said is kept. */
	acknowledged(): number;
	/** Resolves once it has said so of this many writes. */
	wrote(count: number): Promise<void>;
	kill(): Promise<void>;
}

/** A process that holds the folder and writes one number after the other, saying each once it is kept. */
function startWriter(folder: string, first: number): Writer {
	const child = spawn(process.execPath, [writer, module, folder, tenant, String(first)], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	let last = first - 1;
	const lines = createInterface({ input: child.stdout });
	lines.on("line", (line) => {
		last = Number(line);
	});
	const ended = Promise.all([once(child, "exit"), once(lines, "close")]);
	const kill = async () => {
		child.kill("SIGKILL");
		await ended;
	};
	onTestFinished(kill);
	return {
		process: child,
		acknowledged: () => last,
		async wrote(count) {
			while (last < first + count - 1)
				await Promise.race([
					once(lines, "line"),
					ended.then(() => {
						throw new Error("The writer has ended");
					}),
				]);
		},
		kill,
	};
}

async function readCounts(folder: string, hold: "exclusive" | "brief"): Promise<string[]> {
	const store = await DiskStore.open({ folder, pid: process.pid, hold });
	const { settings } = await store.read(tenant);
	await store.close();
	return Object.values(settings.readings);
}

describe("a process that is killed while it writes", () => {
	it("loses no write that it acknowledged, twenty times over", async () => {
		const folder = await emptyFolder();
		let next = 1;
		for (let round = 0; round < 20; round++) {
			const child = startWriter(folder, next);
			await child.wrote(1 + Math.floor(Math.random() * 15));
			// Somewhere inside the writes that follow.
			await new Promise((resolve) => setTimeout(resolve, Math.random() * 8));
			await child.kill();
			const counts = await readCounts(folder, "exclusive");
			expect(new Set(counts).size, "one whole write, not parts of two").toBe(1);
			expect(Number(counts[0])).toBeGreaterThanOrEqual(child.acknowledged());
			expect(Number(counts[0])).toBeLessThanOrEqual(child.acknowledged() + 1);
			next = Number(counts[0]) + 1;
		}
		expect((await filesUnder(folder)).filter((file) => !/\.json(\.[123]\.bak)?$/.test(file))).toEqual([]);
	});
});

describe("a folder that another process holds", () => {
	it("cannot be opened by a second server, nor changed by a command, but can be read", async () => {
		const folder = await emptyFolder();
		const child = startWriter(folder, 1);
		await child.wrote(3);
		const held = await refusalOf(DiskStore.open({ folder, pid: process.pid, hold: "exclusive" }));
		expect(held).toBeInstanceOf(FolderInUse);
		expect(held).toMatchObject({ pid: child.process.pid });

		const command = await DiskStore.open({ folder, pid: process.pid, hold: "brief" });
		expect(await refusalOf(command.change(tenant, (before) => before))).toBeInstanceOf(FolderInUse);
		const before = child.acknowledged();
		await child.wrote(before + 3);
		const { settings } = await command.read(tenant);
		expect(Number(Object.values(settings.readings)[0])).toBeGreaterThan(before);

		await child.kill();
		await command.change(tenant, (kept) => ({ ...kept, settings: { ...kept.settings, language: "fr" } }));
		expect((await command.read(tenant)).settings.language).toBe("fr");
		expect(await filesUnder(folder)).not.toContain("lock");
	});

	it("goes to one of two servers that start at once", async () => {
		const folder = await emptyFolder();
		const children = [startWriter(folder, 1), startWriter(folder, 1)];
		const outcomes = await Promise.allSettled(children.map((child) => child.wrote(5)));
		expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
	});
});
