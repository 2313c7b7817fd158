import { dirname } from "node:path";
import type { AppendFile, Files } from "../../src/store/files.js";
import { FolderInUse } from "../../src/store/lock.js";

/** What becomes of the nth call. */
export type Fault =
	/** It fails and does nothing; a write does half. */
	| "fails"
	/** It and every later one fails, reading too: the disk is gone. */
	| "fails from then on"
	/** It does its work and says that it failed. */
	| "fails when done"
	/** The power goes before it; of a write some may be done. */
	| "crashes"
	/** The power goes when it is done. */
	| "crashes when done";
export const faults: readonly Fault[] = [
	"fails",
	"fails from then on",
	"fails when done",
	"crashes",
	"crashes when done",
];

export class Crashed extends Error {}

/** A file: what it holds, and what of that would survive a power cut. */
class Inode {
	now: Buffer = Buffer.alloc(0);
	safe: Buffer = Buffer.alloc(0);
}

type Entries = Map<string, Inode | "folder">;

/** A file system in memory that keeps apart what was written and what was synced, and fails where it is told to. */
export class FaultyFiles implements Files {
	/** The entries of all folders, by their paths. */
	#now: Entries;
	#safe: Entries;
	readonly #locks = new Map<string, number>();
	#plan: { readonly at: number; readonly fault: Fault } | undefined;
	#temporary = 0;
	/** How many calls there were. */
	calls = 0;
	/** The files that were read or opened. */
	readonly opened = new Set<string>();
	#dead = false;

	constructor(entries: Entries = new Map([["/", "folder"]])) {
		this.#now = new Map(entries);
		this.#safe = new Map(entries);
	}

	/** Lets the nth call from now on go wrong. */
	faultAt(call: number, fault: Fault): void {
		this.#plan = { at: this.calls + call, fault };
	}

	/** Does nothing more. Returns whether it was still at work. */
	kill(): boolean {
		const alive = !this.#dead;
		this.#dead = true;
		return alive;
	}

	/** What a power cut leaves: of what was not synced, chance decides. @param chance gives 0 to below 1 */
	afterPowerCut(chance: () => number): FaultyFiles {
		const left: Entries = new Map();
		const paths = [...new Set([...this.#safe.keys(), ...this.#now.keys()])].sort();
		for (const path of paths) {
			const [safe, now] = [this.#safe.get(path), this.#now.get(path)];
			const entry = safe === now || chance() < 0.5 ? safe : now;
			if (entry === undefined || (path !== "/" && left.get(dirname(path)) !== "folder")) continue;
			left.set(path, entry === "folder" ? entry : survivor(entry, chance));
		}
		return new FaultyFiles(left);
	}

	/** Another process over the same disk, after this one was killed: nothing is lost but the lock. */
	afterKill(): FaultyFiles {
		const next = new FaultyFiles();
		next.#now = this.#now;
		next.#safe = this.#safe;
		return next;
	}

	/** Every file and what it holds. */
	contents(): Map<string, Buffer> {
		const files = [...this.#now].flatMap(([path, entry]) => (entry === "folder" ? [] : [[path, entry.now] as const]));
		return new Map(files.sort(([one], [other]) => (one < other ? -1 : 1)));
	}

	/** Writes past the store, and for good. */
	put(path: string, content: string | Buffer): void {
		const inode = new Inode();
		inode.now = inode.safe = Buffer.from(content);
		for (const entries of [this.#now, this.#safe]) {
			for (let folder = dirname(path); folder !== "/"; folder = dirname(folder)) entries.set(folder, "folder");
			entries.set(path, inode);
		}
	}

	async read(path: string, from = 0): Promise<Buffer | undefined> {
		this.opened.add(path);
		return this.#call(() => {
			const inode = this.#file(path);
			return inode && Buffer.from(inode.now.subarray(from));
		});
	}

	async firstLine(path: string): Promise<string | undefined> {
		const bytes = await this.read(path);
		const end = bytes?.indexOf("\n") ?? -1;
		return end < 0 ? undefined : bytes?.toString("utf8", 0, end);
	}

	async list(folder: string) {
		return this.#call(() =>
			[...this.#now]
				.filter(([path]) => path !== "/" && dirname(path) === folder)
				.map(([path, entry]) => ({
					name: path.slice(folder === "/" ? 1 : folder.length + 1),
					folder: entry === "folder",
				}))
				.sort((one, other) => (one.name < other.name ? -1 : 1)),
		);
	}

	async makeFolder(folder: string): Promise<string | undefined> {
		return this.#call(() => {
			let made: string | undefined;
			for (let path = folder; !this.#now.has(path); path = dirname(path)) {
				this.#now.set(path, "folder");
				made = path;
			}
			return made;
		});
	}

	async append(path: string): Promise<AppendFile> {
		this.opened.add(path);
		const inode = await this.#call(() => this.#file(path) ?? this.#make(path));
		return {
			size: () => this.#call(() => inode.now.length),
			write: (bytes) =>
				this.#call(
					() => {
						inode.now = Buffer.concat([inode.now, bytes]);
					},
					() => {
						inode.now = Buffer.concat([inode.now, bytes.subarray(0, bytes.length / 2)]);
					},
				),
			datasync: () =>
				this.#call(() => {
					inode.safe = inode.now;
				}),
			truncate: (size) =>
				this.#call(() => {
					inode.now = inode.now.subarray(0, size);
				}),
			close: () => this.#call(() => undefined),
		};
	}

	/** As write-file-atomic does it; where a step fails, the temporary file is taken away. */
	async replace(path: string, content: string | Uint8Array): Promise<void> {
		const temporary = `${path}.${++this.#temporary}`;
		// What another process left under that name is written over.
		if (!this.#dead) this.#now.delete(temporary);
		try {
			const file = await this.append(temporary);
			await file.write(Buffer.from(content));
			const inode = this.#file(temporary);
			await this.#call(() => {
				if (inode) inode.safe = inode.now;
			});
			await this.#call(() => this.#rename(temporary, path));
		} catch (error) {
			if (!this.#dead) this.#now.delete(temporary);
			throw error;
		}
	}

	async copy(from: string, to: string): Promise<void> {
		await this.#call(() => {
			const inode = this.#file(from);
			if (!inode) throw fault("ENOENT");
			this.#make(to).now = inode.now;
		});
	}

	async move(from: string, to: string): Promise<void> {
		await this.#call(() => {
			if (this.#now.has(from)) this.#rename(from, to);
		});
	}

	async remove(path: string): Promise<void> {
		await this.#call(() => {
			this.#now.delete(path);
		});
	}

	async syncFolder(folder: string): Promise<void> {
		await this.#call(() => {
			for (const path of new Set([...this.#now.keys(), ...this.#safe.keys()])) {
				if (path === "/" || dirname(path) !== folder) continue;
				const entry = this.#now.get(path);
				if (entry === undefined) this.#safe.delete(path);
				else this.#safe.set(path, entry);
			}
		});
	}

	async lock(folder: string, pid: number): Promise<() => Promise<void>> {
		await this.makeFolder(folder);
		const holder = this.#locks.get(folder);
		if (holder !== undefined) throw new FolderInUse(folder, holder);
		this.#locks.set(folder, pid);
		return async () => {
			this.#locks.delete(folder);
		};
	}

	/** @param half what is done of it where it goes wrong in the middle */
	async #call<Found>(work: () => Found, half: () => void = () => {}): Promise<Found> {
		await Promise.resolve();
		if (this.#dead) throw new Crashed("The power is gone");
		this.calls++;
		const plan = this.#plan;
		if (!plan || this.calls < plan.at) return work();
		switch (plan.fault) {
			case "fails":
				if (this.calls > plan.at) return work();
				half();
				throw fault("ENOSPC");
			case "fails from then on":
				if (this.calls === plan.at) half();
				throw fault("EIO");
			case "fails when done":
				if (this.calls > plan.at) return work();
				work();
				throw fault("EIO");
			case "crashes":
				this.#dead = true;
				half();
				throw new Crashed("The power went");
			case "crashes when done":
				work();
				this.#dead = true;
				throw new Crashed("The power went");
		}
	}

	#file(path: string): Inode | undefined {
		const entry = this.#now.get(path);
		if (entry === "folder") throw fault("EISDIR");
		return entry;
	}

	#make(path: string): Inode {
		if (this.#now.get(dirname(path)) !== "folder") throw fault("ENOENT");
		const inode = new Inode();
		this.#now.set(path, inode);
		return inode;
	}

	#rename(from: string, to: string): void {
		const entry = this.#now.get(from);
		if (entry === undefined) throw fault("ENOENT");
		this.#now.delete(from);
		this.#now.set(to, entry);
	}
}

/** What is left of a file: what was synced, and of what was not any beginning, zeros in it where blocks are missing. */
function survivor({ now, safe }: Inode, chance: () => number): Inode {
	const inode = new Inode();
	if (now.length < safe.length) inode.now = chance() < 0.5 ? now : safe;
	else {
		const kept = safe.length + Math.floor(chance() * (now.length - safe.length + 1));
		const left = Buffer.from(now.subarray(0, kept));
		if (chance() < 0.3) left.fill(0, safe.length + Math.floor(chance() * (kept - safe.length + 1)));
		inode.now = left;
	}
	inode.safe = inode.now;
	return inode;
}

function fault(code: string): Error {
	return Object.assign(new Error(`${code}: as the test wants it`), { code });
}

/** Chance that is the same each time. */
export function chanceFrom(seed: number): () => number {
	let state = (seed * 2654435761 + 1) >>> 0;
	return () => {
		state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
		return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
	};
}
