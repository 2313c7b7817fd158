import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Knowledge } from "../evaluator/knowledge.js";
import type { Release } from "../knowledge/release.js";
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
	try {
		return new Knowledge(release);
	} catch (error) {
		const detail = error instanceof Error ? error.message : String(error);
		throw new ReleaseRefused("unusable", join(folder, `${release.version}.json`), {
			en: `the evaluator cannot use it: ${detail}`,
			fr: `l'évaluateur ne peut pas s'en servir : ${detail}`,
		});
	}
}

/** Reads one release of a folder, the newest if no version is named. @throws ReleaseRefused */
export async function loadRelease(folder: string, version?: string): Promise<Release> {
	const versions = await releaseVersions(folder);
	const wanted = version ?? versions.at(-1);
	if (wanted === undefined || !versions.includes(wanted))
		throw new ReleaseRefused("no-release", folder, {
			en:
				version === undefined
					? "there is no release here; build one with `sovereign knowledge release`"
					: `there is no release ${version} here; there are: ${versions.join(", ")}`,
			fr:
				version === undefined
					? "il n'y a pas de version ici ; bâtissez-en une par `sovereign knowledge release`"
					: `il n'y a pas de version ${version} ici ; il y a : ${versions.join(", ")}`,
		});
	const file = join(folder, `${wanted}.json`);
	const release = readRelease(await readFile(file, "utf8"), file);
	if (release.version !== wanted)
		throw new ReleaseRefused("wrong-form", file, {
			en: `it says that it is ${release.version}; give the file its own version's name`,
			fr: `elle dit être ${release.version} ; donnez au fichier le nom de sa version`,
		});
	return release;
}

/** Older versions first. */
export function byVersion(a: string, b: string): number {
	const [left, right] = [a, b].map((version) => version.split(".").map(Number));
	for (let index = 0; index < 3; index++) {
		const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
