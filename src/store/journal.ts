import { dirname } from "node:path";
import { syncFolders } from "./durable-file.js";
import type { AppendFile, Files } from "./files.js";
import { type Head, type Line, noLines, type Origin, sealed } from "./journal-line.js";
import { type ReadJournal, readJournal } from "./journal-reading.js";
import { refusedBy, StoreRefused } from "./store-refused.js";

/** Something to be written down. */
export interface Draft {
	readonly at: string;
	readonly event: unknown;
	readonly format: number;
	/** The next draft is of the same change. */
	readonly more: boolean;
}

/** The append-only file of what happened to one tenant: the truth about it. */
export class Journal {
	readonly #files: Files;
	readonly #path: string;
	#head: Head;
	/** Whether its folder holds its name for good. */
	#named: boolean;
	/** The outermost folder that was made for it, where any was. */
	#made: string | undefined;
	#halted: StoreRefused | undefined;

	private constructor(files: Files, path: string, head: Head) {
		this.#files = files;
		this.#path = path;
		this.#head = head;
		this.#named = head.seq > 0;
	}

	/**
	 * Opens a journal, to write to it where the folder is held.
	 * @param from where what is known of it ends; what follows is returned
	 * @param held whether nobody else may be writing: only then what a crash left is mended
	 * @param mended is told where what a crash left was put
	 * @throws StoreRefused
	 */
	static async open(
		files: Files,
		path: string,
		tenant: string,
		{ from = noLines, held, mended }: { from?: Head; held: boolean; mended?: (path: string) => void },
	): Promise<{ journal: Journal; lines: readonly Line[] }> {
		const { lines, head, torn } = await read(files, path, tenant, from);
		if (held && torn.length > 0) mended?.(await putAside(files, path, head, torn));
		// Whoever wrote the tail may have died before it was on disk: nothing may be built on it before it is.
		if (held && lines.length > 0) await settle(files, path);
		return { journal: new Journal(files, path, head), lines };
	}

	get head(): Head {
		return this.#head;
	}

	get path(): string {
		return this.#path;
	}

	/** Everything that it holds, verified from the first line on. @throws StoreRefused */
	static async whole(files: Files, path: string, tenant: string): Promise<ReadJournal> {
		return read(files, path, tenant, noLines);
	}

	/**
	 * Writes down changes that waited together. Resolved once all would survive a power cut.
	 * @param origin what the first line says of the tenant
	 * @throws StoreRefused `not-kept` where none of it is there, `maybe-kept` where that is not known
	 */
	async append(drafts: readonly Draft[], origin: () => Origin): Promise<void> {
		if (this.#halted) throw this.#halted;
		let { seq, hash } = this.#head;
		let text = "";
		for (const { at, event, format, more } of drafts) {
			seq++;
			const first = seq === 1 ? origin() : undefined;
			const written = sealed({ at, before: hash, event, format, more: more || undefined, origin: first, seq });
			text += written.text;
			hash = written.hash;
		}
		const bytes = Buffer.from(text);
		await this.#write(bytes);
		this.#head = { seq, hash, bytes: this.#head.bytes + bytes.length };
	}

	async #write(bytes: Buffer): Promise<void> {
		let file: AppendFile;
		try {
			if (this.#head.seq === 0) this.#made ??= await this.#files.makeFolder(dirname(this.#path));
			file = await this.#files.append(this.#path);
		} catch (fault) {
			throw refusedBy("not-kept", this.#path, fault);
		}
		try {
			await this.#writeTo(file, bytes);
		} finally {
			// What was synced is kept whatever closing says.
			await file.close().catch(() => undefined);
		}
	}

	async #writeTo(file: AppendFile, bytes: Buffer): Promise<void> {
		const size = await file.size().catch((fault) => {
			throw refusedBy("not-kept", this.#path, fault);
		});
		if (size !== this.#head.bytes) throw this.#halt(new StoreRefused("written-by-another", this.#path));
		try {
			await file.write(bytes);
			await file.datasync();
			// Before that the file itself may be gone after a crash.
			if (!this.#named) await syncFolders(this.#files, dirname(this.#path), this.#made);
			this.#named = true;
		} catch (fault) {
			await this.#cut(file, fault);
			throw refusedBy("not-kept", this.#path, fault);
		}
	}

	/** Takes back what was half written: what follows must not stand after it. */
	async #cut(file: AppendFile, fault: unknown): Promise<void> {
		try {
			await file.truncate(this.#head.bytes);
			await file.datasync();
		} catch {
			throw this.#halt(refusedBy("maybe-kept", this.#path, fault));
		}
	}

	#halt(refused: StoreRefused): StoreRefused {
		this.#halted = refused;
		return refused;
	}
}

async function read(files: Files, path: string, tenant: string, from: Head): Promise<ReadJournal> {
	// With the end of the line before, which shows that it is still there.
	const before = Math.max(0, from.bytes - 1);
	let bytes: Buffer;
	try {
		bytes = (await files.read(path, before)) ?? Buffer.alloc(0);
	} catch (fault) {
		throw refusedBy("unreadable", path, fault);
	}
	if (from.bytes > 0 && bytes[0] !== 0x0a) throw new StoreRefused("journal-short", path, from.seq);
	return readJournal(path, tenant, bytes.subarray(from.bytes - before), from);
}

/** Moves what a crash left into a file of its own, which is on disk before the journal loses it. */
async function putAside(files: Files, path: string, head: Head, torn: Buffer): Promise<string> {
	try {
		const folder = dirname(path);
		const taken = new Set((await files.list(folder)).map(({ name }) => `${folder}/${name}`));
		let number = 1;
		while (taken.has(`${path}.torn-${number}`)) number++;
		const aside = `${path}.torn-${number}`;
		await files.replace(aside, torn);
		await files.syncFolder(folder);
		await withFile(files, path, async (file) => {
			await file.truncate(head.bytes);
			await file.datasync();
		});
		return aside;
	} catch (fault) {
		throw refusedBy("not-kept", path, fault);
	}
}

async function settle(files: Files, path: string): Promise<void> {
	try {
		await withFile(files, path, (file) => file.datasync());
		await files.syncFolder(dirname(path));
	} catch (fault) {
		throw refusedBy("unreadable", path, fault);
	}
}

async function withFile(files: Files, path: string, work: (file: AppendFile) => Promise<void>): Promise<void> {
	const file = await files.append(path);
	try {
		await work(file);
	} finally {
		await file.close();
	}
}
