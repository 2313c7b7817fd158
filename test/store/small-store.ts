import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { EventStore, EventStoreOptions } from "../../src/store/event-store.js";
import { fileNameOf } from "../../src/store/tenant-files.js";
import { type Added, add, type Ids, openSmall } from "./small-domain.js";

/** A store that closes when the test is done. */
export async function open(folder: string, options: Partial<EventStoreOptions<Ids, Added>> = {}) {
	const store = await openSmall({ folder, ...options });
	onTestFinished(() => store.close());
	return store;
}

export const idsOf = async (store: EventStore<Ids, Added>, tenant = "local") => (await store.read(tenant)).ids;
export const snapshotOf = (tenant = "local") => join("tenants", fileNameOf(tenant));
export const journalOf = (tenant = "local") => snapshotOf(tenant).replace(/json$/, "journal");
/** A store whose closing leaves the journal alone to speak. */
export const journalOnly = { closeWithin: 0, snapshotEvery: { events: 1e9, bytes: 1e12 } };

/** A team with these ids in its journal, and no snapshot. */
export async function journalWith(folder: string, ...ids: string[]): Promise<string> {
	const store = await openSmall({ folder, ...journalOnly });
	for (const id of ids) await add(store, "local", id);
	await store.close();
	return join(folder, journalOf());
}
