import { type Head, noLines, readLine } from "./journal-line.js";
import { type ReadJournal, readJournal } from "./journal-reading.js";
import { headOf } from "./snapshot.js";
import { StoreRefused } from "./store-refused.js";
import { fileNameOf } from "./tenant-files.js";

/**
 * Whether a snapshot and a journal, as they were copied, belong together; the journal is verified whole.
 * @param snapshot undefined where there is none
 * @returns how far the journal goes: what comes after is no whole change
 * @throws StoreRefused
 */
export function verifiedHead(
	paths: { readonly snapshot: string; readonly journal: string },
	snapshot: Buffer | undefined,
	journal: Buffer | undefined,
): Head {
	const taken = snapshot === undefined ? noLines : headOf(paths.snapshot, snapshot);
	const { lines, head } = journal === undefined ? { lines: [], head: noLines } : wholeJournal(paths.journal, journal);
	if (head.seq < taken.seq) throw new StoreRefused("journal-short", paths.journal, head.seq + 1);
	if (taken.seq > 0 && lines[taken.seq - 1]?.hash !== taken.hash)
		throw new StoreRefused("journal-altered", paths.journal, taken.seq);
	return head;
}

/** A journal of whichever tenant it names, which must be the one that the file is named for. */
function wholeJournal(path: string, bytes: Buffer): ReadJournal {
	const end = bytes.indexOf("\n");
	const tenant = end < 0 ? "" : (readLine(bytes.toString("utf8", 0, end))?.origin?.tenant ?? "");
	const read = readJournal(path, tenant, bytes);
	if (read.head.seq > 0 && !path.endsWith(`/${fileNameOf(tenant).replace(/\.json$/, ".journal")}`))
		throw new StoreRefused("journal-foreign", path, tenant);
	return read;
}
