import { copyFile, mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Adapter } from "lowdb";
import writeFileAtomic from "write-file-atomic";

/** How many earlier states of a file are kept beside it, as NAME.1.bak (the newest) and so on. */
const backups = 3;

/** write-file-atomic's temporary names end in a dot and digits: what a crash leaves of them is swept at start. */
const leftover = /\.json\.\d+$/;

/**
 * A lowdb adapter that survives a crash: unique temporary name, fsync of the file, rename, fsync of the
 * directory. lowdb's own adapter does neither fsync, and uses one temporary name for everybody.
 */
export class DurableFile<Data> implements Adapter<Data> {
	readonly #path: string;
	readonly #check: (value: unknown) => Data;
	#backedUp = false;

	/** @param check reads what the file holds, and throws where it is not what it should be. */
	constructor(path: string, check: (value: unknown) => Data) {
		this.#path = resolve(path);
		this.#check = check;
	}

	/** The content, or null if there is no file yet. @throws DamagedFile and leaves the file as it is. */
	async read(): Promise<Data | null> {
		let text: string;
		try {
			text = await readFile(this.#path, "utf8");
		} catch (error) {
			if (isMissing(error)) return null;
			throw error;
		}
		try {
			return this.#check(JSON.parse(text));
		} catch (cause) {
			throw new DamagedFile(this.#path, cause);
		}
	}

	/** Resolved only once the content would survive a power cut. */
	async write(data: Data): Promise<void> {
		const folder = dirname(this.#path);
		const made = await mkdir(folder, { recursive: true });
		// One backup a run is enough to go back to before the run.
		if (!this.#backedUp) await this.#backUp();
		this.#backedUp = true;
		await writeFileAtomic(this.#path, `${JSON.stringify(data, null, "\t")}\n`, { fsync: true, mode: 0o600 });
		await syncFolders(folder, made === undefined ? folder : dirname(made));
	}

	async #backUp(): Promise<void> {
		for (let number = backups - 1; number >= 1; number--)
			await moveIfThere(`${this.#path}.${number}.bak`, `${this.#path}.${number + 1}.bak`);
		try {
			await copyFile(this.#path, `${this.#path}.1.bak`);
		} catch (error) {
			if (!isMissing(error)) throw error;
		}
	}
}

/** A file of ours that does not hold what it should. It is never overwritten. */
export class DamagedFile extends Error {
	readonly code = "damaged-file";
	readonly path: string;
	readonly says: { readonly en: string; readonly fr: string };
	constructor(path: string, cause: unknown) {
		const backup = `${basename(path)}.1.bak`;
		const says = {
			en: `${path} cannot be read: restore ${backup} over it, or move it away to start anew`,
			fr: `${path} est illisible : remettez à sa place sa copie ${backup}, ou déplacez-le pour repartir à neuf`,
		};
		super(says.en, { cause });
		this.path = path;
		this.says = says;
	}
}

/** Removes what crashes left of unfinished writes. */
export async function sweepLeftovers(folder: string): Promise<void> {
	let names: string[];
	try {
		names = await readdir(folder);
	} catch (error) {
		if (isMissing(error)) return;
		throw error;
	}
	for (const name of names) if (leftover.test(name)) await rm(join(folder, name), { force: true });
}

/** A folder holds its new entries for good once it is synced; so do those around it that were made for it. */
async function syncFolders(inner: string, outer: string): Promise<void> {
	await syncFolder(inner);
	if (inner !== outer && inner !== dirname(inner)) await syncFolders(dirname(inner), outer);
}

async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder, "r");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

async function moveIfThere(from: string, to: string): Promise<void> {
	try {
		await rename(from, to);
	} catch (error) {
		if (!isMissing(error)) throw error;
	}
}

export function isMissing(error: unknown): boolean {
	return hasCode(error, "ENOENT");
}

export function hasCode(error: unknown, code: string): boolean {
	return error instanceof Error && "code" in error && error.code === code;
}
