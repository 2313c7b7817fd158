import { join } from "node:path";
import { isLeftover } from "./durable-file.js";
import type { Files } from "./files.js";
import { type Head, noLines, readLine } from "./journal-line.js";
import { type ReadJournal, readJournal } from "./journal-reading.js";
import { headOf } from "./snapshot.js";
import { refusing, StoreRefused } from "./store-refused.js";
import { fileNameOf, journalEnd, snapshotEnd, tenantsFolder } from "./tenant-files.js";

/** The names of each tenant's files, by what they begin with; without copies and what crashes left. */
export async function tenantsIn(files: Files, folder: string): Promise<Map<string, string[]>> {
	const tenants = new Map<string, string[]>();
	for (const { name, folder: isFolder } of await files.list(join(folder, tenantsFolder))) {
		const base = name.split(".")[0] ?? "";
		if (isFolder || isLeftover(name) || name.endsWith(".bak") || base === "") continue;
		tenants.set(base, [...(tenants.get(base) ?? []), name]);
	}
	return tenants;
}

/** A tenant's snapshot and journal, as they belong together, also where the tenant changes meanwhile. */
export async function readTenant(files: Files, folder: string, base: string): Promise<TenantCopy> {
	const paths = {
		snapshot: join(folder, tenantsFolder, `${base}${snapshotEnd}`),
		journal: join(folder, tenantsFolder, `${base}${journalEnd}`),
	};
	// In this order: the journal has at least what a snapshot read before it has taken in.
	const snapshot = await readOrRefuse(files, paths.snapshot);
	const journal = await readOrRefuse(files, paths.journal);
	return { snapshot, journal, ...verified(paths, snapshot, journal) };
}

export interface TenantCopy extends ReadJournal {
	readonly snapshot: Buffer | undefined;
	readonly journal: Buffer | undefined;
	/** Undefined where nothing happened to it yet. */
	readonly tenant: string | undefined;
}

export function readOrRefuse(files: Files, path: string): Promise<Buffer | undefined> {
	return refusing("unreadable", path, files.read(path));
}

/**
 * Whether a snapshot and a journal, as they were copied, belong together; the journal is verified whole.
 * @param snapshot undefined where there is none
 * @returns what the journal holds: what comes after is no whole change
 * @throws StoreRefused
 */
export function verified(
	paths: { readonly snapshot: string; readonly journal: string },
	snapshot: Buffer | undefined,
	journal: Buffer | undefined,
): ReadJournal & { readonly tenant: string | undefined } {
	const taken: Head = snapshot === undefined ? noLines : headOf(paths.snapshot, snapshot);
	const read = journal === undefined ? nothing : wholeJournal(paths.journal, journal);
	const { lines, head } = read;
	if (head.seq < taken.seq) throw new StoreRefused("journal-short", paths.journal, head.seq + 1);
	if (taken.seq > 0 && lines[taken.seq - 1]?.hash !== taken.hash)
		throw new StoreRefused("journal-altered", paths.journal, taken.seq);
	return { ...read, tenant: lines[0]?.origin?.tenant };
}

const nothing: ReadJournal = { lines: [], head: noLines, torn: Buffer.alloc(0) };

/** A journal of whichever tenant it names, which must be the one that the file is named for. */
function wholeJournal(path: string, bytes: Buffer): ReadJournal {
	const end = bytes.indexOf("\n");
	const tenant = end < 0 ? "" : (readLine(bytes.toString("utf8", 0, end))?.origin?.tenant ?? "");
	const read = readJournal(path, tenant, bytes);
	if (read.head.seq > 0 && !path.endsWith(`/${fileNameOf(tenant).replace(/\.json$/, journalEnd)}`))
		throw new StoreRefused("journal-foreign", path, tenant);
	return read;
}
