import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { FolderInUse, lockFolder } from "../../src/store/lock.js";
import { deadProcess, emptyFolder, filesUnder, refusalOf } from "./folder.js";

/** Another process, alive until the test is done. */
async function anotherProcess(): Promise<{ pid: number; end: () => Promise<void> }> {
	const child = spawn(process.execPath, ["-e", "process.stdin.resume()"], { stdio: ["pipe", "ignore", "ignore"] });
	await once(child, "spawn");
	const ended = once(child, "exit");
	const end = async () => {
		child.kill("SIGKILL");
		await ended;
	};
	onTestFinished(end);
	if (child.pid === undefined) throw new Error("The process has no number");
	return { pid: child.pid, end };
}

const holderIn = (folder: string) => readFile(join(folder, "lock"), "utf8");

describe("the lock of a folder", () => {
	it("names its process, is its owner's alone, and is gone once let go", async () => {
		const folder = join(await emptyFolder(), "made", "for it");
		const letGo = await lockFolder(folder, process.pid);
		expect(await holderIn(folder)).toBe(String(process.pid));
		expect(((await stat(join(folder, "lock"))).mode & 0o777).toString(8)).toBe("600");
		await letGo();
		expect(await filesUnder(folder)).toEqual([]);
		await letGo();
	});

	it("refuses a second living process, with the number of the first", async () => {
		const folder = await emptyFolder();
		const other = await anotherProcess();
		await lockFolder(folder, other.pid);
		const refused = await refusalOf(lockFolder(folder, process.pid));
		expect(refused).toBeInstanceOf(FolderInUse);
		expect(refused).toMatchObject({
			code: "folder-in-use",
			folder,
			pid: other.pid,
			says: { en: expect.stringContaining(String(other.pid)), fr: expect.stringContaining(String(other.pid)) },
		});
		expect(await holderIn(folder)).toBe(String(other.pid));
		expect(await filesUnder(folder)).toEqual(["lock"]);
	});

	it("is taken over from a process that is gone", async () => {
		const folder = await emptyFolder();
		const other = await anotherProcess();
		await lockFolder(folder, other.pid);
		await other.end();
		const letGo = await lockFolder(folder, process.pid);
		expect(await holderIn(folder)).toBe(String(process.pid));
		await letGo();
	});

	it("is taken over from a process that had the same number, as in a container", async () => {
		const folder = await emptyFolder();
		await writeFile(join(folder, "lock"), String(process.pid));
		await lockFolder(folder, process.pid);
		expect(await holderIn(folder)).toBe(String(process.pid));
	});

	it.each([[""], ["\n"], ["not a number"], ["-1"], ["0"], ["1.5"], ["1e3"], ["99999999999999999999"], ["\0\0\0"]])(
		"is taken over where it holds %j",
		async (garbage) => {
			const folder = await emptyFolder();
			await writeFile(join(folder, "lock"), garbage);
			await lockFolder(folder, process.pid);
			expect(await holderIn(folder)).toBe(String(process.pid));
		},
	);

	it("is not let go by who has lost it", async () => {
		const folder = await emptyFolder();
		const letGo = await lockFolder(folder, process.pid);
		const other = await anotherProcess();
		// Somebody removed it by hand, and another process came.
		await writeFile(join(folder, "lock"), String(other.pid));
		await letGo();
		expect(await holderIn(folder)).toBe(String(other.pid));
	});

	it.each([["there was none"], ["there was a stale one"], ["there was garbage"]])(
		"goes to one of those who want it at once, where %s",
		async (before) => {
			const others = [await anotherProcess(), await anotherProcess(), await anotherProcess()];
			const pids = [process.pid, ...others.map((other) => other.pid)];
			for (let round = 0; round < 20; round++) {
				const folder = await emptyFolder();
				if (before.includes("stale")) await writeFile(join(folder, "lock"), String(deadProcess));
				if (before.includes("garbage")) await writeFile(join(folder, "lock"), "");
				const outcomes = await Promise.allSettled(pids.map((pid) => lockFolder(folder, pid)));
				const winners = pids.filter((_, index) => outcomes[index]?.status === "fulfilled");
				expect(winners).toHaveLength(1);
				expect(await holderIn(folder)).toBe(String(winners[0]));
				for (const outcome of outcomes)
					if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ pid: winners[0] });
			}
		},
	);

	it("can be taken where a crash left somebody looking at it", async () => {
		const folder = await emptyFolder();
		await mkdir(join(folder, "lock.taking"));
		await lockFolder(folder, process.pid);
		expect(await holderIn(folder)).toBe(String(process.pid));
	});
});
