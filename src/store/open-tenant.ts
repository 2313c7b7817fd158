import { canonicalJson } from "../knowledge/canonical-json.js";
import type { Decide, Domain, Entry, Stamp } from "../register/event-port.js";
import type { Clock } from "../register/ports.js";
import { DamagedFile } from "./durable-file.js";
import type { Files } from "./files.js";
import { readForm } from "./formats.js";
import { type Draft, Journal } from "./journal.js";
import { type Head, type Line, noLines, type Origin } from "./journal-line.js";
import { type Snapshot, SnapshotStore } from "./snapshot.js";
import { StoreRefused } from "./store-refused.js";
import { filesOfTenant } from "./tenant-files.js";

/** What a store tells whoever keeps its log. */
export type StoreEvent =
	| { readonly what: "mended"; readonly path: string }
	| { readonly what: "no-snapshot"; readonly path: string; readonly fault: unknown };

/** What all tenants of a store have in common. */
export interface Keeping<State, Event> {
	readonly files: Files;
	readonly folder: string;
	readonly domain: Domain<State, Event>;
	readonly clock: Clock;
	/** After so many lines, or bytes of them, a new snapshot is written. */
	readonly snapshotEvery: { readonly events: number; readonly bytes: number };
	readonly tell: (event: StoreEvent) => void;
}

/** A change that waits for its turn. */
interface Waiting<State, Event> {
	decide(state: State, next: Stamp): { readonly events: readonly Event[]; readonly tell: () => void };
	refuse(reason: unknown): void;
}

/** One tenant: its state, and the turns of its changes. */
export class OpenTenant<State, Event> {
	readonly #keeping: Keeping<State, Event>;
	readonly #tenant: string;
	readonly #journal: Journal;
	readonly #snapshots: SnapshotStore<State>;
	readonly #base: Origin["base"];
	/** Where the newest snapshot ends. */
	#snapshot: Head;
	/** What is on disk: the state, and the line of the journal that it goes up to. */
	#kept: { readonly state: State; readonly head: Head };
	#waiting: Waiting<State, Event>[] = [];
	#working: Promise<void> | undefined;
	#writing: Promise<void> | undefined;

	private constructor(
		keeping: Keeping<State, Event>,
		tenant: string,
		opened: {
			journal: Journal;
			snapshots: SnapshotStore<State>;
			snapshot: Snapshot<State>;
			state: State;
		},
	) {
		this.#keeping = keeping;
		this.#tenant = tenant;
		this.#journal = opened.journal;
		this.#snapshots = opened.snapshots;
		this.#snapshot = opened.snapshot.head;
		this.#base = opened.snapshot.base;
		this.#kept = { state: opened.state, head: opened.journal.head };
	}

	/** @param held whether nobody else may be writing. @throws StoreRefused, DamagedFile */
	static async open<State, Event>(
		keeping: Keeping<State, Event>,
		tenant: string,
		held: boolean,
	): Promise<OpenTenant<State, Event>> {
		const { files, folder, domain, tell } = keeping;
		const paths = filesOfTenant(folder, tenant);
		const snapshots = new SnapshotStore(files, paths.snapshot, domain.states);
		const snapshot = (await snapshotOf(snapshots, files, paths)) ?? { state: domain.empty, head: noLines };
		const { journal, lines } = await Journal.open(files, paths.journal, tenant, {
			from: snapshot.head,
			held,
			mended: (path) => tell({ what: "mended", path }),
		});
		const state = reduced(domain, paths.journal, snapshot.state, lines);
		return new OpenTenant(keeping, tenant, { journal, snapshots, snapshot, state });
	}

	get state(): State {
		return this.#kept.state;
	}

	get head(): Head {
		return this.#kept.head;
	}

	/** Whether there is more in the journal than in the snapshot. */
	get hasTail(): boolean {
		return this.#snapshot.seq < this.head.seq;
	}

	change<Result>(decide: Decide<State, Event, Result>): Promise<Result> {
		return new Promise((resolve, reject) => {
			this.#waiting.push({
				decide(state, next) {
					try {
						const { events, result } = decide(state, next);
						return { events, tell: () => resolve(result) };
					} catch (error) {
						return { events: [], tell: () => reject(error) };
					}
				},
				refuse: reject,
			});
			this.#working ??= this.#work();
		});
	}

	/** Resolved once no change waits and no snapshot is being written. */
	async settled(): Promise<void> {
		await this.#working;
		await this.#writing;
	}

	/** Writes a snapshot of what is on disk. It can fail: the journal has everything. */
	async writeSnapshot(): Promise<void> {
		const { state, head } = this.#kept;
		try {
			await this.#snapshots.write({ state, head });
			this.#snapshot = head;
		} catch (fault) {
			this.#keeping.tell({ what: "no-snapshot", path: this.#journal.path, fault });
		}
	}

	async #work(): Promise<void> {
		// What is asked for in the same breath is written together.
		await Promise.resolve();
		while (this.#waiting.length > 0) await this.#keep(this.#waiting.splice(0));
		this.#working = undefined;
	}

	/** Decides one after the other what waits, each on what those before it leave, and writes all at once. */
	async #keep(waiting: readonly Waiting<State, Event>[]): Promise<void> {
		const at = this.#keeping.clock.now().toISOString();
		const drafts: Draft[] = [];
		const toTell: { tell(): void; refuse(reason: unknown): void }[] = [];
		let { state } = this.#kept;
		for (const { decide, refuse } of waiting) {
			const seq = this.head.seq + drafts.length + 1;
			const { events, tell } = decide(state, { seq, at });
			try {
				const changed = this.#after(state, events, seq, at);
				state = changed.state;
				drafts.push(...changed.drafts);
				toTell.push({ tell, refuse });
			} catch (error) {
				toTell.push({ tell: () => refuse(error), refuse });
			}
			// What was decided on a state that is not kept yet is told once it is.
			if (drafts.length === 0) toTell.pop()?.tell();
		}
		if (drafts.length === 0) return;
		try {
			await this.#journal.append(drafts, () => this.#origin());
		} catch (refused) {
			for (const { refuse } of toTell) refuse(refused);
			return;
		}
		this.#kept = { state, head: this.#journal.head };
		for (const { tell } of toTell) tell();
		this.#snapshotIfDue();
	}

	#after(before: State, events: readonly Event[], seq: number, at: string): { state: State; drafts: Draft[] } {
		const { events: form, reduce } = this.#keeping.domain;
		let state = before;
		const drafts = events.map((given, index): Draft => {
			// As it will be read again: what is decided today must be what is replayed.
			const written: unknown = JSON.parse(canonicalJson(form.write(given)));
			state = reduce(state, form.read(written), { seq: seq + index, at });
			return { at, event: written, format: form.format, more: index < events.length - 1 };
		});
		return { state, drafts };
	}

	#origin(): Origin {
		return this.#base === undefined ? { tenant: this.#tenant } : { tenant: this.#tenant, base: this.#base };
	}

	#snapshotIfDue(): void {
		const { events, bytes } = this.#keeping.snapshotEvery;
		const [tail, from] = [this.head, this.#snapshot];
		if (this.#writing || (tail.seq - from.seq < events && tail.bytes - from.bytes < bytes)) return;
		this.#writing = this.writeSnapshot().finally(() => {
			this.#writing = undefined;
		});
	}
}

async function snapshotOf<State>(
	snapshots: SnapshotStore<State>,
	files: Files,
	paths: { snapshot: string; journal: string },
): Promise<Snapshot<State> | undefined> {
	try {
		return await snapshots.read();
	} catch (fault) {
		// Only where there is a journal can it be made again.
		if (!(fault instanceof DamagedFile) || (await files.firstLine(paths.journal)) === undefined) throw fault;
		throw new StoreRefused("snapshot-damaged", paths.snapshot, "", fault);
	}
}

/** The state after lines of a journal; the first line of all says what was before it. @throws StoreRefused */
export function reduced<State, Event>(
	domain: Domain<State, Event>,
	path: string,
	before: State,
	lines: readonly Line[],
): State {
	const base = lines[0]?.origin?.base;
	let state = base ? readForm(domain.states, path, base.format, base.state) : before;
	for (const line of lines) {
		const { event } = entryOf(domain, path, line);
		try {
			state = domain.reduce(state, event, line);
		} catch (fault) {
			throw new StoreRefused("journal-event", path, line.seq, fault);
		}
	}
	return state;
}

/** A line of a journal as an entry of today's format. @throws StoreRefused */
export function entryOf<State, Event>(domain: Domain<State, Event>, path: string, line: Line): Entry<Event> {
	const { seq, at, hash, format, event } = line;
	try {
		return { seq, at, hash, event: readForm(domain.events, path, format, event) };
	} catch (fault) {
		throw fault instanceof StoreRefused ? fault : new StoreRefused("journal-event", path, seq, fault);
	}
}
