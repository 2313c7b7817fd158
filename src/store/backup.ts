import { dirname, join, resolve, sep } from "node:path";
import type { Clock } from "../register/ports.js";
import { type BackupList, backupList, backupSchema, sha256 } from "./backup-list.js";
import { diskFiles } from "./disk-files.js";
import { isLeftover, syncFolders } from "./durable-file.js";
import type { Files } from "./files.js";
import { restoring } from "./restore-mark.js";
import { refusing, StoreRefused } from "./store-refused.js";
import { readOrRefuse, readTenant, tenantsIn } from "./tenant-copy.js";
import { journalEnd, snapshotEnd, tenantsFolder } from "./tenant-files.js";

export interface BackedUp {
	readonly tenants: number;
	/** Teams that are damaged and so are not in the backup; the others are. */
	readonly refused: readonly StoreRefused[];
}

/** What a process holds for its own time, and what a crash left of writes. */
const passing = new Set(["lock", "lock.taking", restoring]);

/**
 * Copies a data folder while it may be in use: each team as it is between two of its changes, and after all teams
 * whatever else there is, so that everything a team's journal names is there.
 * @throws StoreRefused where it cannot; the backup is none without its list, which is written last
 */
export async function backUp(options: {
	readonly folder: string;
	readonly to: string;
	readonly clock: Clock;
	readonly files?: Files;
}): Promise<BackedUp> {
	const files = options.files ?? diskFiles;
	const [folder, to] = [resolve(options.folder), resolve(options.to)];
	if (to === folder || to.startsWith(folder + sep)) throw new StoreRefused("inside-data", to);
	if ((await refusing("unreadable", folder, files.list(folder))).some(({ name }) => name === restoring))
		throw new StoreRefused("half-restored", folder);
	if ((await refusing("unreadable", to, files.list(to))).length > 0) throw new StoreRefused("not-empty", to);
	const copy = new Copy(files, to);
	const tenants: BackupList["tenants"] = [];
	const refused: StoreRefused[] = [];
	for (const [base, names] of await tenantsIn(files, folder)) {
		try {
			tenants.push({ base, ...(await copyTenant(files, folder, base, names, copy)) });
		} catch (fault) {
			if (!(fault instanceof StoreRefused)) throw fault;
			refused.push(fault);
		}
	}
	for (const path of await filesIn(files, folder))
		if (!path.startsWith(tenantsFolder + sep)) {
			const bytes = await readOrRefuse(files, join(folder, path));
			if (bytes) await copy.write(path, bytes);
		}
	await copy.finish({ format: 1, at: options.clock.now().toISOString(), tenants });
	return { tenants: tenants.length, refused };
}

async function copyTenant(
	files: Files,
	folder: string,
	base: string,
	names: readonly string[],
	copy: Copy,
): Promise<{ seq: number; hash: string }> {
	const [snapshotName, journalName] = [`${base}${snapshotEnd}`, `${base}${journalEnd}`];
	const { snapshot, journal, head } = await readTenant(files, folder, base);
	const { seq, hash, bytes } = head;
	if (snapshot) await copy.write(join(tenantsFolder, snapshotName), snapshot);
	if (journal) await copy.write(join(tenantsFolder, journalName), journal.subarray(0, bytes));
	for (const name of names) {
		if (name === snapshotName || name === journalName) continue;
		const other = await readOrRefuse(files, join(folder, tenantsFolder, name));
		if (other) await copy.write(join(tenantsFolder, name), other);
	}
	return { seq, hash };
}

/** Every file in a folder by its path from there, but for what passes. */
async function filesIn(files: Files, folder: string, inner = ""): Promise<string[]> {
	const found: string[] = [];
	for (const { name, folder: isFolder } of await files.list(join(folder, inner))) {
		if ((inner === "" && passing.has(name)) || isLeftover(name) || name.endsWith(".bak")) continue;
		if (isFolder) found.push(...(await filesIn(files, folder, join(inner, name))));
		else found.push(join(inner, name));
	}
	return found;
}

/** The files of a backup as they are written. */
class Copy {
	readonly #files: Files;
	readonly #to: string;
	readonly #digests: Record<string, string> = {};
	readonly #folders = new Set<string>();
	#made: string | undefined;

	constructor(files: Files, to: string) {
		this.#files = files;
		this.#to = to;
	}

	async write(path: string, bytes: Uint8Array): Promise<void> {
		const target = join(this.#to, path);
		await refusing("not-kept", target, this.#put(target, bytes));
		this.#digests[path.split(sep).join("/")] = sha256(bytes);
	}

	async #put(target: string, bytes: Uint8Array): Promise<void> {
		await this.#makeFolder(dirname(target));
		await this.#files.replace(target, bytes);
	}

	/** The list last: with it the backup is whole. */
	finish(list: Omit<BackupList, "files">): Promise<void> {
		return refusing("not-kept", this.#to, this.#finish(list));
	}

	async #finish(list: Omit<BackupList, "files">): Promise<void> {
		await this.#makeFolder(this.#to);
		for (const folder of this.#folders) await syncFolders(this.#files, folder, this.#made);
		const whole = backupSchema.parse({ ...list, files: this.#digests });
		await this.#files.replace(join(this.#to, backupList), `${JSON.stringify(whole, null, "\t")}\n`);
		await this.#files.syncFolder(this.#to);
	}

	async #makeFolder(folder: string): Promise<void> {
		if (this.#folders.has(folder)) return;
		this.#made = shorter(await this.#files.makeFolder(folder), this.#made);
		this.#folders.add(folder);
	}
}

/** Of two folders that were made, the outer one; what was made later inside it is synced with it. */
function shorter(one: string | undefined, other: string | undefined): string | undefined {
	if (one === undefined || other === undefined) return one ?? other;
	return one.length < other.length ? one : other;
}
