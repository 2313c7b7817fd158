import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { byVersion, type Release } from "../../knowledge/release.js";
import { readNamed, releaseVersions } from "../load.js";
import { ReleaseRefused, readRelease } from "../release-file.js";
import { faultOf, type Held } from "../trust/trust.js";
import { mostBytes, tooLargeSays } from "./release-size.js";

/** A folder of releases, and whose they are: put there by whoever runs the bot, or fetched from an address. */
export interface ReleaseFolder {
	readonly path: string;
	readonly from: Held["from"];
}

/** A file that holds a release. */
export interface AnyFile {
	readonly file: string;
	/** Where it is named for a version, which it must then be. */
	readonly version?: string;
	readonly from: Held["from"];
	readonly bytes: number;
}

/** The file of one release in a folder, as it stands now. */
export interface ReleaseFile extends AnyFile {
	readonly version: string;
	/** Another one whenever the file was written. */
	readonly state: string;
}

/** The releases of some folders, oldest first; where two have the same version, the first folder's. */
export async function releaseFiles(folders: readonly ReleaseFolder[]): Promise<ReleaseFile[]> {
	const found = new Map<string, ReleaseFile>();
	for (const { path, from } of folders)
		for (const version of await releaseVersions(path)) {
			if (found.has(version)) continue;
			const file = join(path, `${version}.json`);
			const { ino, mtimeMs, size } = await stat(file).catch(() => ({ ino: 0, mtimeMs: 0, size: 0 }));
			found.set(version, { version, file, from, state: `${ino} ${mtimeMs} ${size}`, bytes: size });
		}
	return [...found.values()].sort((a, b) => byVersion(a.version, b.version));
}

/** A release that may be used. @throws ReleaseRefused with what is wrong and what to do. */
export async function readTrusted(listed: AnyFile, held: Omit<Held, "from">): Promise<Release> {
	const { file, from, version } = listed;
	if (listed.bytes > mostBytes) throw new ReleaseRefused("too-large", file, tooLargeSays(mostBytes));
	const text = await textOf(file);
	// The program's own tests have read every release that came with it.
	const known = new Set(held.trust.shipped.values());
	const release = version === undefined ? readRelease(text, file, known) : readNamed(text, file, version, known);
	return trusted(release, file, { ...held, from });
}

/** A release that was read, if it may be used. @throws ReleaseRefused */
export function trusted(release: Release, file: string, held: Held): Release {
	const fault = faultOf(release, held);
	if (fault) throw new ReleaseRefused(fault.code, file, fault.says);
	return release;
}

async function textOf(file: string): Promise<string> {
	try {
		return await readFile(file, "utf8");
	} catch (error) {
		const reason = error instanceof Error && "code" in error ? String(error.code) : "";
		throw new ReleaseRefused("unreadable", file, {
			en: `it cannot be read (${reason}): mend the file's rights, or put it back`,
			fr: `elle est illisible (${reason}) : corrigez les droits du fichier, ou remettez-le`,
		});
	}
}
