import { basename, dirname, join, resolve } from "node:path";
import type { Adapter } from "lowdb";
import { diskFiles } from "./disk-files.js";
import { isMissing } from "./fault-codes.js";
import type { Files } from "./files.js";

export { hasCode } from "./fault-codes.js";

/** How many earlier states of a file are kept beside it, as NAME.1.bak (the newest) and so on. */
const backups = 3;

/** write-file-atomic's temporary names end in a dot and digits: what a crash leaves of them is swept at start. */
const leftover = /\.(json(\.gz)?|torn-\d+)\.\d+$/;

/**
 * A lowdb adapter that survives a crash: unique temporary name, fsync of the file, rename, fsync of the
 * directory. lowdb's own adapter does neither fsync, and uses one temporary name for everybody.
 */
export class DurableFile<Data> implements Adapter<Data> {
	readonly #path: string;
	readonly #check: (value: unknown) => Data;
	readonly #files: Files;
	#backedUp = false;

	/** @param check reads what the file holds, and throws where it is not what it should be. */
	constructor(path: string, check: (value: unknown) => Data, files: Files = diskFiles) {
		this.#path = resolve(path);
		this.#check = check;
		this.#files = files;
	}

	/** The content, or null if there is no file yet. @throws DamagedFile and leaves the file as it is. */
	async read(): Promise<Data | null> {
		const bytes = await this.#files.read(this.#path);
		if (!bytes) return null;
		try {
			return this.#check(JSON.parse(bytes.toString("utf8")));
		} catch (cause) {
			throw new DamagedFile(this.#path, cause);
		}
	}

	/** Resolved only once the content would survive a power cut. */
	async write(data: Data): Promise<void> {
		const folder = dirname(this.#path);
		const made = await this.#files.makeFolder(folder);
		// One backup a run is enough to go back to before the run.
		if (!this.#backedUp) await this.#backUp();
		this.#backedUp = true;
		await this.#files.replace(this.#path, `${JSON.stringify(data, null, "\t")}\n`);
		await syncFolders(this.#files, folder, made);
	}

	/** Removes the backups, and what crashes left of writes: what the file no longer holds is then nowhere beside it. */
	async removeCopies(): Promise<void> {
		const folder = dirname(this.#path);
		for (const { name } of await this.#files.list(folder)) {
			const path = join(folder, name);
			const isCopy = name.endsWith(".bak") || isLeftover(name);
			if (isCopy && path.startsWith(`${this.#path}.`)) await this.#files.remove(path);
		}
		await this.#files.syncFolder(folder);
	}

	async #backUp(): Promise<void> {
		for (let number = backups - 1; number >= 1; number--)
			await this.#files.move(`${this.#path}.${number}.bak`, `${this.#path}.${number + 1}.bak`);
		try {
			await this.#files.copy(this.#path, `${this.#path}.1.bak`);
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

/** Whether a name is that of an unfinished write. */
export function isLeftover(name: string): boolean {
	return leftover.test(name);
}

/** Removes what crashes left of unfinished writes. */
export async function sweepLeftovers(folder: string, files: Files = diskFiles): Promise<void> {
	for (const { name } of await files.list(folder)) if (isLeftover(name)) await files.remove(join(folder, name));
}

/**
 * A folder holds its new entries for good once it is synced; so do those around it that were made for it.
 * @param made the outermost folder that was made, where any was
 */
export async function syncFolders(files: Files, folder: string, made: string | undefined): Promise<void> {
	await files.syncFolder(folder);
	const around = dirname(folder);
	if (made !== undefined && folder.startsWith(made) && folder !== around)
		await syncFolders(files, around, folder === made ? undefined : made);
}
