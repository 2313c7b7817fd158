// Run as its own process: node people-namer.mjs STORE_FOLDER FOLDER TENANT PREFIX COUNT
// Names people one after the other as a command does, and says each pseudonym once it is kept.
import { writeSync } from "node:fs";
import { join } from "node:path";

const [store, folder, tenant, prefix, count] = process.argv.slice(2);
const { PeopleFiles } = await import(join(store, "people-files.js"));

let number = 0;
const people = new PeopleFiles({
	folder,
	pid: process.pid,
	hold: "brief",
	newId: () => `${prefix}${++number}`,
});
for (let at = 0; at < Number(count); ) {
	try {
		const id = await people.idOf(tenant, { key: `U${at}`, name: `${prefix} ${at}` });
		writeSync(1, `U${at} ${id}\n`);
		at++;
	} catch (error) {
		// The other process has the folder at this moment: it is tried again.
		if (error.code !== "folder-in-use") throw error;
	}
}
