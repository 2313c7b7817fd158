import { join } from "node:path";
import { Low } from "lowdb";
import { type Store, type Tenant, tenantSchema } from "../register/ports.js";
import { noSettings } from "../register/settings.js";
import { DurableFile, sweepLeftovers } from "./durable-file.js";
import { lockFolder } from "./lock.js";
import { fileNameOf } from "./tenant-files.js";

export { fileNameOf } from "./tenant-files.js";

export interface DiskStoreOptions {
	readonly folder: string;
	readonly pid: number;
	/**
	 * `exclusive` takes the folder for as long as the store is open: a server.
	 * `brief` takes it for each change only, and reads what the last change left: a command.
	 */
	readonly hold: "exclusive" | "brief";
}

/** One file a tenant, by lowdb on a durable adapter. */
export class DiskStore implements Store {
	readonly #options: DiskStoreOptions;
	readonly #open = new Map<string, Promise<Low<Tenant>>>();
	readonly #queues = new Map<string, Promise<unknown>>();
	#release: (() => Promise<void>) | undefined;

	private constructor(options: DiskStoreOptions) {
		this.#options = options;
	}

	/** @throws FolderInUse where another process holds the folder; a brief store says so at its changes. */
	static async open(options: DiskStoreOptions): Promise<DiskStore> {
		const store = new DiskStore(options);
		if (options.hold === "exclusive") {
			store.#release = await lockFolder(options.folder, options.pid);
			for (const folder of [options.folder, join(options.folder, "tenants")]) await sweepLeftovers(folder);
		}
		return store;
	}

	async read(tenant: string): Promise<Tenant> {
		return (await this.#tenant(tenant)).data;
	}

	change(tenant: string, edit: (tenant: Tenant) => Tenant): Promise<Tenant> {
		// A brief hold is on the whole folder, so its changes wait for each other whosever they are.
		const queue = this.#options.hold === "brief" ? "" : tenant;
		const before = this.#queues.get(queue) ?? Promise.resolve();
		const change = before.catch(() => undefined).then(() => this.#change(tenant, edit));
		this.#queues.set(queue, change);
		return change;
	}

	async close(): Promise<void> {
		await Promise.allSettled(this.#queues.values());
		await this.#release?.();
		this.#release = undefined;
	}

	async #change(tenant: string, edit: (tenant: Tenant) => Tenant): Promise<Tenant> {
		const release =
			this.#options.hold === "brief" ? await lockFolder(this.#options.folder, this.#options.pid) : undefined;
		try {
			const low = await this.#tenant(tenant);
			const changed = tenantSchema.parse(edit(structuredClone(low.data)));
			// Not low.write(): what is not kept yet must not be read.
			await low.adapter.write(changed);
			low.data = changed;
			return changed;
		} finally {
			await release?.();
		}
	}

	#tenant(tenant: string): Promise<Low<Tenant>> {
		const known = this.#options.hold === "exclusive" ? this.#open.get(tenant) : undefined;
		if (known) return known;
		const opening = this.#read(tenant);
		// A file that could not be read is tried again the next time.
		opening.catch(() => this.#open.delete(tenant));
		this.#open.set(tenant, opening);
		return opening;
	}

	async #read(tenant: string): Promise<Low<Tenant>> {
		const file = new DurableFile(join(this.#options.folder, "tenants", fileNameOf(tenant)), (value) =>
			tenantSchema.parse(value),
		);
		const low = new Low<Tenant>(file, tenantSchema.parse({ format: 1, settings: noSettings }));
		await low.read();
		return low;
	}
}
