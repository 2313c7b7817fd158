// Run as its own process: node endless-counter.mjs STORE_MODULE FOLDER
// Writers of several tenants count at once, and say each number once it is kept.
import { writeSync } from "node:fs";
import { clock, counting, countOn, snapshotEvery, tenants, writers } from "./counting-domain.mjs";

const [module, folder] = process.argv.slice(2);
const { EventStore } = await import(module);

let store;
try {
	const options = { folder, pid: process.pid, hold: "exclusive", domain: counting, clock, snapshotEvery };
	store = await EventStore.open(options);
} catch (error) {
	// Whoever started it reads it from our having ended.
	process.exit(error.code === "folder-in-use" ? 3 : 1);
}
const count = async (tenant, writer) => {
	for (;;) {
		const number = await store.change(tenant, (state) => countOn(writer, (state.left[writer] ?? 0) + 1));
		// Not process.stdout: what it holds back while its reader is slow would be lost with the process.
		writeSync(1, `${tenant} ${writer} ${number}\n`);
	}
};
await Promise.all(tenants.flatMap((tenant) => writers.map((writer) => count(tenant, writer))));
