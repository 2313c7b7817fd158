// Run as its own process: node endless-writer.mjs STORE_MODULE FOLDER TENANT FIRST
const [module, folder, tenant, first] = process.argv.slice(2);
const { DiskStore } = await import(module);

let store;
try {
	store = await DiskStore.open({ folder, pid: process.pid, hold: "exclusive" });
} catch (error) {
	// The test reads it from our having ended.
	process.exit(error.code === "folder-in-use" ? 3 : 1);
}
for (let number = Number(first); ; number++) {
	// Many entries, all with the same number: a write that is torn or mixed shows.
	const readings = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`n${index}`, String(number)]));
	await store.change(tenant, (before) => ({ ...before, settings: { ...before.settings, readings } }));
	process.stdout.write(`${number}\n`);
}
