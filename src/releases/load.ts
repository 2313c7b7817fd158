import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Knowledge } from "../evaluator/knowledge.js";
import { byVersion, type Release } from "../knowledge/release.js";
import { namesIn } from "./disk.js";
import { ReleaseRefused, readRelease } from "./release-file.js";

const fileName = /^(\d{4})\.(\d{1,2})\.(\d+)\.json$/;

/** Versions in a folder of releases, oldest first; none where there is no such folder. */
export async function releaseVersions(folder: string): Promise<string[]> {
	const names = await namesIn(folder);
	return names
		.filter((name) => fileName.test(name))
		.map((name) => name.replace(/\.json$/, ""))
		.sort(byVersion);
}

/** One release of a folder, the newest if no version is named, as the evaluator uses it. @throws ReleaseRefused */
export async function loadKnowledge(folder: string, version?: string): Promise<Knowledge> {
	const release = await loadRelease(folder, version);
	return compile(release, join(folder, `${release.version}.json`));
}

/** A release as the evaluator uses it. @throws ReleaseRefused where it cannot be used. */
export function compile(release: Release, file: string): Knowledge {
	try {
		return new Knowledge(release);
	} catch (error) {
		const detail = error instanceof Error ? error.message : String(error);
		throw new ReleaseRefused("unusable", file, {
			en: `the evaluator cannot use it: ${detail}`,
			fr: `l'évaluateur ne peut pas s'en servir : ${detail}`,
		});
	}
}

/** Reads one release of a folder, the newest if no version is named. @throws ReleaseRefused */
export async function loadRelease(folder: string, version?: string): Promise<Release> {
	const versions = await releaseVersions(folder);
	const wanted = version ?? versions.at(-1);
	if (wanted === undefined || !versions.includes(wanted)) throw noRelease(folder, version, versions);
	const file = join(folder, `${wanted}.json`);
	return readNamed(await readFile(file, "utf8"), file, wanted);
}

/** Reads the text of a file that is named for a version. @throws ReleaseRefused */
export function readNamed(
	text: string,
	file: string,
	version: string,
	known?: { has(digest: string): boolean },
): Release {
	const release = readRelease(text, file, known);
	if (release.version !== version)
		throw new ReleaseRefused("wrong-form", file, {
			en: `it says that it is ${release.version}; give the file its own version's name`,
			fr: `elle dit être ${release.version} ; donnez au fichier le nom de sa version`,
		});
	return release;
}

/** That a folder has not what is wanted of it: the version that is named, or any. */
export function noRelease(folder: string, version: string | undefined, versions: readonly string[]): ReleaseRefused {
	return new ReleaseRefused("no-release", folder, {
		en:
			version === undefined
				? "there is no release here; build one with `sovereign knowledge release`"
				: `there is no release ${version} here; there are: ${versions.join(", ")}`,
		fr:
			version === undefined
				? "il n'y a pas de version ici ; bâtissez-en une par `sovereign knowledge release`"
				: `il n'y a pas de version ${version} ici ; il y a : ${versions.join(", ")}`,
	});
}
