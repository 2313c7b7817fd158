import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { PeopleFiles } from "../../src/store/people-files.js";
import { builtProgram } from "../commands/built.js";
import { emptyFolder } from "./folder.js";

/** The journals' side of two processes is in killed.test.ts; here are the people beside them. */

const tenant = "slack:T1";
const namer = fileURLToPath(new URL("./people-namer.mjs", import.meta.url));
let store: string;
beforeAll(async () => {
	store = join(await builtProgram(), "dist/src/store");
});

/** A process that names people; resolves with what it was told, once it has ended or was killed after so many. */
async function named(folder: string, prefix: string, count: number, killAfter = count): Promise<Map<string, string>> {
	const child = spawn(process.execPath, [namer, store, folder, tenant, prefix, String(count)], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	onTestFinished(() => void child.kill("SIGKILL"));
	const told = new Map<string, string>();
	const lines = createInterface({ input: child.stdout });
	lines.on("line", (line) => {
		const [key = "", id = ""] = line.split(" ");
		told.set(key, id);
		if (told.size === killAfter && killAfter < count) child.kill("SIGKILL");
	});
	await Promise.all([once(child, "close"), once(lines, "close")]);
	return told;
}

const peopleIn = (folder: string) =>
	new PeopleFiles({ folder, pid: process.pid, hold: "brief", newId: () => "me" }).all(tenant);

describe("two processes that name the same people at once", () => {
	it("give each of them one pseudonym, and both are told the same", async () => {
		const folder = await emptyFolder();
		const [one, other] = await Promise.all([named(folder, "a", 25), named(folder, "b", 25)]);
		expect(one.size).toBe(25);
		expect(other).toEqual(one);
		const all = await peopleIn(folder);
		expect(new Map([...all].map(([id, { key }]) => [key, id]))).toEqual(one);
	});

	it("lose nobody whom they were told, though one of them is killed at it again and again", async () => {
		const folder = await emptyFolder();
		const told = new Map<string, string>();
		for (let round = 0; round < 6; round++)
			for (const [key, id] of await named(folder, `r${round}x`, 40, 5 + 5 * round)) {
				expect(told.get(key) ?? id, `${key} in round ${round}`).toBe(id);
				told.set(key, id);
			}
		const all = await peopleIn(folder);
		for (const [key, id] of told) expect(all.get(id)?.key).toBe(key);
		expect(new Set([...all.values()].map(({ key }) => key)).size).toBe(all.size);
	});
});
