import { type Head, type Line, noLines, readLine } from "./journal-line.js";
import { StoreRefused } from "./store-refused.js";

export interface ReadJournal {
	readonly lines: readonly Line[];
	/** Where the whole lines end. */
	readonly head: Head;
	/** What a crash left of a change that was being written. It was never acknowledged. */
	readonly torn: Buffer;
}

/**
 * Reads what a journal holds after a place in it, and verifies it.
 * @param bytes the journal's from that place on
 * @throws StoreRefused where a line is not what was written, or is missing
 */
export function readJournal(path: string, tenant: string, bytes: Buffer, from: Head = noLines): ReadJournal {
	const lines: Line[] = [];
	let [seq, hash, start] = [from.seq, from.hash, 0];
	/** Where the last whole change ends. */
	let whole = { count: 0, head: from, end: 0 };
	while (start < bytes.length) {
		const end = bytes.indexOf("\n", start);
		if (end < 0) break;
		const line = readLine(bytes.toString("utf8", start, end));
		if (!line) {
			if (isUnwritten(bytes.subarray(start), end - start)) break;
			throw new StoreRefused("journal-altered", path, seq + 1);
		}
		if (line.seq !== seq + 1 || line.before !== hash || (line.seq === 1) !== (line.origin !== undefined))
			throw new StoreRefused("journal-broken", path, seq + 1);
		if (line.origin && line.origin.tenant !== tenant)
			throw new StoreRefused("journal-foreign", path, line.origin.tenant);
		lines.push(line);
		[seq, hash, start] = [line.seq, line.hash, end + 1];
		if (!line.more) whole = { count: lines.length, head: { seq, hash, bytes: from.bytes + start }, end: start };
	}
	return { lines: lines.slice(0, whole.count), head: whole.head, torn: bytes.subarray(whole.end) };
}

/** Whether blocks of a last write never reached the disk: zeros stand there, which no line of ours has, and no good line follows. */
function isUnwritten(rest: Buffer, length: number): boolean {
	if (!rest.subarray(0, length).includes(0)) return false;
	return rest
		.subarray(length)
		.toString("utf8")
		.split("\n")
		.every((text) => readLine(text) === undefined);
}
