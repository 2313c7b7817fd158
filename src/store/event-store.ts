import { join, resolve } from "node:path";
import type { Decide, Domain, Entry, Events } from "../register/event-port.js";
import type { Clock } from "../register/ports.js";
import { diskFiles } from "./disk-files.js";
import { sweepLeftovers } from "./durable-file.js";
import type { Files } from "./files.js";
import { hold, holding } from "./hold.js";
import { Journal } from "./journal.js";
import { readLine } from "./journal-line.js";
import { entryOf, type Keeping, OpenTenant, type StoreEvent } from "./open-tenant.js";
import { StoreRefused } from "./store-refused.js";
import { filesOfTenant, journalEnd, tenantsFolder } from "./tenant-files.js";

export interface EventStoreOptions<State, Event> {
	readonly folder: string;
	readonly pid: number;
	/**
	 * `exclusive` takes the folder for as long as the store is open: a server.
	 * `brief` takes it for each change only, and reads what the last change left: a command.
	 */
	readonly hold: "exclusive" | "brief";
	readonly domain: Domain<State, Event>;
	readonly clock: Clock;
	/** The file system; this machine's by default. */
	readonly files?: Files;
	/** After so many lines of a tenant, or bytes of them, its snapshot is written anew. */
	readonly snapshotEvery?: { readonly events: number; readonly bytes: number };
	/** So long, in ms, may closing write snapshots. What is left without is in the journals. */
	readonly closeWithin?: number;
	/** Is told what was mended, and what could not be done but costs nothing. */
	readonly tell?: (event: StoreEvent) => void;
}

const snapshotEvery = { events: 1000, bytes: 1024 * 1024 };
const closeWithin = 4000;

/** Each tenant's journal is the truth about it, its snapshot spares reading it whole. */
export class EventStore<State, Event> implements Events<State, Event> {
	readonly #options: EventStoreOptions<State, Event>;
	readonly #keeping: Keeping<State, Event>;
	readonly #open = new Map<string, Promise<OpenTenant<State, Event>>>();
	/** The turn of those that hold the folder briefly, whosever they are. */
	#turn: Promise<unknown> = Promise.resolve();
	#release: (() => Promise<void>) | undefined;
	#closed = false;

	private constructor(options: EventStoreOptions<State, Event>) {
		if (options.domain.states.format < 2) throw new Error("Format 1 is that of states without journals");
		this.#options = options;
		this.#keeping = { files: diskFiles, snapshotEvery, tell: () => {}, ...options, folder: resolve(options.folder) };
	}

	/** @throws FolderInUse where another process holds the folder; a brief store says so at its changes. */
	static async open<State, Event>(options: EventStoreOptions<State, Event>): Promise<EventStore<State, Event>> {
		const store = new EventStore(options);
		if (options.hold === "exclusive") await store.#hold();
		return store;
	}

	async read(tenant: string): Promise<State> {
		return (await this.#tenant(tenant)).state;
	}

	async change<Result>(tenant: string, decide: Decide<State, Event, Result>): Promise<Result> {
		if (this.#closed) throw new StoreRefused("closed", this.#keeping.folder);
		if (this.#options.hold === "exclusive") return (await this.#tenant(tenant)).change(decide);
		const change = this.#turn.then(() => this.#briefly(tenant, decide));
		this.#turn = change.catch(() => undefined);
		return change;
	}

	async history(tenant: string): Promise<readonly Entry<Event>[]> {
		const { domain, files, folder } = this.#keeping;
		const { journal } = filesOfTenant(folder, tenant);
		const { head } = await this.#tenant(tenant);
		const { lines } = await Journal.whole(files, journal, tenant);
		if (lines.length < head.seq) throw new StoreRefused("journal-short", journal, lines.length + 1);
		if (head.seq > 0 && lines[head.seq - 1]?.hash !== head.hash)
			throw new StoreRefused("journal-altered", journal, head.seq);
		// What is being written is not kept yet.
		return lines.slice(0, head.seq).map((line) => entryOf(domain, journal, line));
	}

	async tenants(): Promise<readonly string[]> {
		const { files, folder } = this.#keeping;
		const tenants: string[] = [];
		for (const { name } of await files.list(join(folder, tenantsFolder))) {
			if (!name.endsWith(journalEnd)) continue;
			const first = await files.firstLine(join(folder, tenantsFolder, name));
			// One that is damaged is refused where it is asked for; the others go on.
			const origin = first === undefined ? undefined : readLine(first)?.origin;
			if (origin) tenants.push(origin.tenant);
		}
		return tenants.sort();
	}

	async close(): Promise<void> {
		this.#closed = true;
		await this.#turn;
		const opened = await Promise.allSettled(this.#open.values());
		const tenants = opened.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
		await Promise.all(tenants.map((tenant) => tenant.settled()));
		if (this.#options.hold === "exclusive") await this.#writeSnapshots(tenants.filter((tenant) => tenant.hasTail));
		const release = this.#release;
		this.#release = undefined;
		await release?.();
	}

	async #hold(): Promise<void> {
		const { files, folder } = this.#keeping;
		this.#release = await hold(files, folder, this.#options.pid);
		try {
			for (const swept of [folder, join(folder, tenantsFolder)]) await sweepLeftovers(swept, files);
		} catch (fault) {
			await this.#release();
			throw fault;
		}
	}

	async #briefly<Result>(tenant: string, decide: Decide<State, Event, Result>): Promise<Result> {
		const { files, folder } = this.#keeping;
		return holding({ files, folder, pid: this.#options.pid }, async () => {
			const opened = await OpenTenant.open(this.#keeping, tenant, true);
			const result = await opened.change(decide);
			await opened.settled();
			return result;
		});
	}

	#tenant(tenant: string): Promise<OpenTenant<State, Event>> {
		if (this.#options.hold === "brief") return OpenTenant.open(this.#keeping, tenant, false);
		const known = this.#open.get(tenant);
		if (known) return known;
		const opening = OpenTenant.open(this.#keeping, tenant, true);
		// One that could not be opened is tried again the next time.
		opening.catch(() => this.#open.delete(tenant));
		this.#open.set(tenant, opening);
		return opening;
	}

	/** A few at a time, and no longer than whoever stops the program waits. */
	async #writeSnapshots(tenants: readonly OpenTenant<State, Event>[]): Promise<void> {
		const until = performance.now() + (this.#options.closeWithin ?? closeWithin);
		const left = [...tenants];
		const one = async () => {
			for (let next = left.pop(); next && performance.now() < until; next = left.pop()) await next.writeSnapshot();
		};
		await Promise.all([one(), one(), one(), one()]);
	}
}
