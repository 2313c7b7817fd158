import { dirname, join } from "node:path";
import { hasCode } from "./fault-codes.js";
import type { Files } from "./files.js";
import { FolderInUse } from "./lock.js";
import { restoring } from "./restore-mark.js";
import { refusedBy, StoreRefused } from "./store-refused.js";
import { tenantsFolder } from "./tenant-files.js";

/**
 * Takes a data folder for this process, and makes it where it is not there. Returns how to let go.
 * @throws FolderInUse, StoreRefused
 */
export async function hold(files: Files, folder: string, pid: number): Promise<() => Promise<void>> {
	let release: (() => Promise<void>) | undefined;
	try {
		await makeFolders(files, folder);
		release = await files.lock(folder, pid);
		// One that was being restored when something broke is not to be worked with.
		if ((await files.list(folder)).some(({ name }) => name === restoring))
			throw new StoreRefused("half-restored", folder);
		return release;
	} catch (fault) {
		await release?.();
		throw fault instanceof FolderInUse ? fault : refusedBy("not-kept", folder, fault);
	}
}

/** The last piece of work of this process on each folder: a lock tells processes apart, not pieces of work. */
const turns = new WeakMap<Files, Map<string, Promise<unknown>>>();

/** Holds a folder for a piece of work only: how commands change something. @throws FolderInUse, StoreRefused */
export function holding<Result>(
	{ files, folder, pid }: { readonly files: Files; readonly folder: string; readonly pid: number },
	work: () => Promise<Result>,
): Promise<Result> {
	const ofDisk = turns.get(files) ?? new Map<string, Promise<unknown>>();
	turns.set(files, ofDisk);
	const turn = (ofDisk.get(folder) ?? Promise.resolve()).then(async () => {
		const release = await hold(files, folder, pid);
		try {
			return await work();
		} finally {
			await release();
		}
	});
	ofDisk.set(
		folder,
		turn.catch(() => undefined),
	);
	return turn;
}

/** Makes the folders, for good: whoever made them before may have died before that. */
async function makeFolders(files: Files, folder: string): Promise<void> {
	const tenants = join(folder, tenantsFolder);
	await files.makeFolder(tenants);
	// Whoever wrote something there was through with this.
	if ((await files.list(tenants)).length > 0) return;
	await files.syncFolder(folder);
	for (let around = dirname(folder); ; around = dirname(around)) {
		// One that may not be opened was not made by us.
		await files.syncFolder(around).catch((fault: unknown) => {
			if (!hasCode(fault, "EACCES") && !hasCode(fault, "EPERM")) throw fault;
		});
		if (around === dirname(around)) return;
	}
}
