import type { Store, Tenant } from "../register/ports.js";
import { DamagedFile } from "../store/durable-file.js";
import { FolderInUse } from "../store/lock.js";

/** A store that remembers why it last failed: the bot's reply says only that something did. */
export class WatchedStore implements Store {
	readonly #store: Store;
	#failure: FolderInUse | DamagedFile | undefined;

	constructor(store: Store) {
		this.#store = store;
	}

	/** What a person can do something about; undefined where nothing failed, or nothing such. */
	get failure(): FolderInUse | DamagedFile | undefined {
		return this.#failure;
	}

	read(tenant: string): Promise<Tenant> {
		return this.#watch(this.#store.read(tenant));
	}

	change(tenant: string, edit: (tenant: Tenant) => Tenant): Promise<Tenant> {
		return this.#watch(this.#store.change(tenant, edit));
	}

	close(): Promise<void> {
		return this.#store.close();
	}

	async #watch<T>(work: Promise<T>): Promise<T> {
		try {
			const done = await work;
			this.#failure = undefined;
			return done;
		} catch (error) {
			this.#failure = error instanceof FolderInUse || error instanceof DamagedFile ? error : undefined;
			throw error;
		}
	}
}
