import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isMap, isSeq, parse, parseDocument } from "yaml";
import { z } from "zod";

const knowledge = fileURLToPath(new URL("../../knowledge", import.meta.url));

/** What belongs to the releases: left out, since a page's own release is to be the only one. */
const ofReleases = ["releases", "notes", "digests.json"].map((name) => join(knowledge, name));

/** A copy of the knowledge without its releases, for the example of one page. Remove it when done. */
export async function scratchKnowledge(): Promise<{ folder: string; remove: () => Promise<void> }> {
	const folder = await mkdtemp(join(tmpdir(), "sovereign-docs-"));
	await cp(knowledge, folder, { recursive: true, filter: (path) => !ofReleases.includes(path) });
	return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

const additions = z.record(z.string(), z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]));

/**
 * Lays a YAML block into a copy of the knowledge as its first line says: `# knowledge/laws/name.yaml` is that file;
 * `# add to knowledge/grounds.yaml` puts the items of each of its lists and maps at the end of the same one there.
 */
export async function layOut(block: string, folder: string): Promise<void> {
	const [, adding, path] = /^# (add to )?knowledge\/([\w./-]+)\n/.exec(block) ?? [];
	if (path === undefined) throw new Error(`Its first line names no file: ${block.slice(0, 60)}`);
	const file = join(folder, path);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, adding ? await added(await readFile(file, "utf8"), block) : `${block}\n`);
}

async function added(text: string, block: string): Promise<string> {
	const document = parseDocument(text);
	for (const [key, items] of Object.entries(additions.parse(parse(block)))) {
		const there = document.get(key);
		if (there === undefined) document.set(key, items);
		else if (isSeq(there) && Array.isArray(items)) for (const item of items) there.add(document.createNode(item));
		else if (isMap(there) && !Array.isArray(items))
			for (const [name, item] of Object.entries(items)) there.set(name, document.createNode(item));
		else throw new Error(`${key} there is of another form`);
	}
	return document.toString();
}
