import { dirname, join, resolve } from "node:path";
import { type BackupList, backupList, backupSchema, sha256 } from "./backup-list.js";
import { diskFiles } from "./disk-files.js";
import { syncFolders } from "./durable-file.js";
import type { Files } from "./files.js";
import { restoring } from "./restore-mark.js";
import { refusing, StoreRefused } from "./store-refused.js";
import { verified } from "./tenant-copy.js";
import { journalEnd, snapshotEnd, tenantsFolder } from "./tenant-files.js";

export interface Restored {
	/** When the backup was made. */
	readonly at: string;
	readonly tenants: number;
	readonly files: number;
}

/**
 * Puts a backup into an empty folder. All of it is verified before anything is written: every file against the list,
 * every journal line by line.
 * @throws StoreRefused, FolderInUse
 */
export async function restore(options: {
	readonly from: string;
	readonly folder: string;
	readonly pid: number;
	readonly files?: Files;
}): Promise<Restored> {
	const files = options.files ?? diskFiles;
	const [from, folder] = [resolve(options.from), resolve(options.folder)];
	const list = await listOf(files, from);
	await verify(files, from, list);
	await refuseFull(files, folder);
	await refusing("not-kept", folder, writeInto(files, from, folder, list, options.pid));
	return { at: list.at, tenants: list.tenants.length, files: Object.keys(list.files).length };
}

async function writeInto(files: Files, from: string, folder: string, list: BackupList, pid: number): Promise<void> {
	const made = await files.makeFolder(folder);
	const release = await files.lock(folder, pid);
	try {
		await refuseFull(files, folder);
		await files.replace(join(folder, restoring), `${from}\n`);
		await syncFolders(files, folder, made);
		const folders = new Set<string>();
		for (const [path, digest] of Object.entries(list.files)) {
			const target = join(folder, path);
			await files.makeFolder(dirname(target));
			await files.replace(target, await readSame(files, join(from, path), digest));
			for (let inner = dirname(target); inner !== folder; inner = dirname(inner)) folders.add(inner);
		}
		for (const inner of [...folders, folder]) await files.syncFolder(inner);
		await files.remove(join(folder, restoring));
		await files.syncFolder(folder);
	} finally {
		await release();
	}
}

/** What a backup says it holds. @throws StoreRefused */
export async function listOf(files: Files, from: string): Promise<BackupList> {
	try {
		const bytes = await files.read(join(from, backupList));
		return backupSchema.parse(JSON.parse((bytes ?? Buffer.alloc(0)).toString("utf8")));
	} catch (fault) {
		throw new StoreRefused("no-backup", from, "", fault);
	}
}

async function verify(files: Files, from: string, list: BackupList): Promise<void> {
	for (const [path, digest] of Object.entries(list.files)) await readSame(files, join(from, path), digest);
	for (const { base, seq, hash } of list.tenants) {
		const paths = {
			snapshot: join(from, tenantsFolder, `${base}${snapshotEnd}`),
			journal: join(from, tenantsFolder, `${base}${journalEnd}`),
		};
		const { head } = verified(paths, await files.read(paths.snapshot), await files.read(paths.journal));
		if (head.seq !== seq || head.hash !== hash) throw new StoreRefused("backup-altered", paths.journal);
	}
}

async function readSame(files: Files, path: string, digest: string): Promise<Buffer> {
	const bytes = await files.read(path);
	if (bytes === undefined || sha256(bytes) !== digest) throw new StoreRefused("backup-altered", path);
	return bytes;
}

async function refuseFull(files: Files, folder: string): Promise<void> {
	const names = (await refusing("unreadable", folder, files.list(folder))).map(({ name }) => name);
	if (names.includes(restoring)) throw new StoreRefused("half-restored", folder);
	if (names.some((name) => name !== "lock" && name !== "lock.taking")) throw new StoreRefused("not-empty", folder);
}
