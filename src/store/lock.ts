import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { hasCode, isMissing } from "./durable-file.js";

/** Another process has the data folder. Two writers would lose each other's changes. */
export class FolderInUse extends Error {
	readonly code = "folder-in-use";
	readonly folder: string;
	readonly pid: number;
	constructor(folder: string, pid: number) {
		super(`${folder} is in use by process ${pid}: stop it, or set SOVEREIGN_DATA to another folder`);
		this.folder = folder;
		this.pid = pid;
	}
}

/** Takes a folder for this process; a lock whose process is gone is taken over. Returns how to let go. */
export async function lockFolder(folder: string, pid: number): Promise<() => Promise<void>> {
	await mkdir(folder, { recursive: true });
	const path = join(folder, "lock");
	for (let attempt = 0; attempt < 3; attempt++) {
		try {
			const handle = await open(path, "wx", 0o600);
			await handle.writeFile(String(pid));
			await handle.close();
			return () => rm(path, { force: true });
		} catch (error) {
			if (!hasCode(error, "EEXIST")) throw error;
		}
		const holder = await holderOf(path);
		if (holder !== undefined && holder !== pid && isAlive(holder)) throw new FolderInUse(folder, holder);
		await rm(path, { force: true });
	}
	throw new FolderInUse(folder, (await holderOf(path)) ?? 0);
}

async function holderOf(path: string): Promise<number | undefined> {
	try {
		const pid = Number(await readFile(path, "utf8"));
		return Number.isInteger(pid) && pid > 0 ? pid : undefined;
	} catch (error) {
		if (isMissing(error)) return undefined;
		throw error;
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// EPERM: it lives, and belongs to somebody else.
		return hasCode(error, "EPERM");
	}
}
