import { mkdir, readFile, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { hasCode, isMissing } from "./fault-codes.js";

/** Another process has the data folder. Two writers would lose each other's changes. */
export class FolderInUse extends Error {
	readonly code = "folder-in-use";
	readonly folder: string;
	readonly pid: number;
	readonly says: { readonly en: string; readonly fr: string };
	constructor(folder: string, pid: number) {
		const lock = join(folder, "lock");
		const says = {
			en: `${folder} is in use by process ${pid}: stop it, or set SOVEREIGN_DATA to another folder. If that process is not Sovereign, remove ${lock}`,
			fr: `${folder} est utilisé par le processus ${pid} : arrêtez-le, ou donnez un autre dossier par SOVEREIGN_DATA. Si ce processus n'est pas Sovereign, retirez ${lock}`,
		};
		super(says.en);
		this.folder = folder;
		this.pid = pid;
		this.says = says;
	}
}

/**
 * Takes a folder for this process; a lock whose process is gone is taken over. Returns how to let go.
 * @throws FolderInUse where another living process has it.
 */
export async function lockFolder(folder: string, pid: number): Promise<() => Promise<void>> {
	await mkdir(folder, { recursive: true });
	const path = join(folder, "lock");
	await alone(join(folder, "lock.taking"), async () => {
		const holder = await holderOf(path);
		if (holder !== undefined && holder !== pid && isAlive(holder)) throw new FolderInUse(folder, holder);
		await writeFile(path, String(pid), { mode: 0o600 });
	});
	return async () => {
		if ((await holderOf(path)) === pid) await rm(path, { force: true });
	};
}

/** How often, and how many ms apart, one looks whether another is done taking the lock: a matter of microseconds. */
const looks = 100;
const pause = 20;

/** One process at a time looks at the lock and takes it: else two could both take over the same stale one. */
async function alone(guard: string, work: () => Promise<void>): Promise<void> {
	let first: string | undefined;
	for (let look = 1; !(await makeFolder(guard)); look++) {
		const seen = await madeWhen(guard);
		first ??= seen;
		// The same one after all this time: whoever made it is gone.
		if (look % looks === 0 && seen !== undefined && seen === first) await removeFolder(guard);
		else await setTimeout(pause);
	}
	try {
		await work();
	} finally {
		await removeFolder(guard);
	}
}

async function makeFolder(path: string): Promise<boolean> {
	try {
		await mkdir(path);
		return true;
	} catch (error) {
		if (hasCode(error, "EEXIST")) return false;
		throw error;
	}
}

async function removeFolder(path: string): Promise<void> {
	try {
		await rmdir(path);
	} catch (error) {
		if (!isMissing(error)) throw error;
	}
}

async function madeWhen(path: string): Promise<string | undefined> {
	try {
		const { ino, mtimeMs } = await stat(path);
		return `${ino} ${mtimeMs}`;
	} catch (error) {
		if (isMissing(error)) return undefined;
		throw error;
	}
}

/** The process that a lock names; undefined where there is no lock, or one that names none. */
async function holderOf(path: string): Promise<number | undefined> {
	try {
		const text = (await readFile(path, "utf8")).trim();
		return /^[1-9]\d*$/.test(text) ? Number(text) : undefined;
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
