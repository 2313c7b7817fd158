import { stat } from "node:fs/promises";
import { join } from "node:path";
import { type Release, versionSchema } from "../knowledge/release.js";
import type { Language, Text } from "../knowledge/text.js";
import { type AnyFile, type ReleaseFile, readTrusted, releaseFiles } from "../releases/live/release-folders.js";
import { compile, noRelease, releaseVersions } from "../releases/load.js";
import { printProblem } from "../releases/problem.js";
import { ReleaseRefused } from "../releases/release-file.js";
import { pinProblems } from "../releases/trust/pins.js";
import { isShipped, type Seen, type Trust } from "../releases/trust/trust.js";
import { type TrustPlaces, trustHere } from "../releases/trust/trust-here.js";
import type { ExitCode, Output } from "./output.js";

export interface VerifyOptions extends TrustPlaces {
	/** A version of the folder, or a file; every release of the folder if left out. */
	readonly target: string | undefined;
	readonly today: string;
	readonly language: Language;
}

/** `sovereign knowledge verify [VERSION|FILE]`: digest, list, signature, expiry, order, and that the evaluator can use it. */
export async function knowledgeVerify(options: VerifyOptions, output: Output): Promise<ExitCode> {
	const { folder, target, today, language } = options;
	const trust = await trustHere(options);
	const files: readonly AnyFile[] = target === undefined ? await listed(folder) : [await named(folder, target)];
	let worst: ExitCode = 0;
	let before: Seen | undefined;
	for (const [index, file] of files.entries()) {
		// Among many, older ones have expired long since, and nobody takes them into use.
		const isLast = index === files.length - 1;
		try {
			const release = await readTrusted(file, { trust, today: isLast ? today : undefined, seen: before });
			compile(release, file.file);
			before = release;
			output.out(`${file.file}: ${sound(release, trust)[language]}`);
		} catch (error) {
			if (!(error instanceof ReleaseRefused)) throw error;
			output.err(`${error.code}: ${error.file}: ${error.says[language]}`);
			worst = 3;
		}
	}
	const problems = target === undefined ? await pinProblems(folder) : [];
	for (const problem of problems) output.err(printProblem(problem, language));
	return problems.length > 0 ? 3 : worst;
}

/** Every release of the folder. @throws ReleaseRefused where there is none. */
async function listed(folder: string): Promise<ReleaseFile[]> {
	const path = join(folder, "releases");
	const files = await releaseFiles([{ path, from: "folder" }]);
	if (files.length === 0) throw noRelease(path, undefined, []);
	return files;
}

/** The one that is named. @throws ReleaseRefused where there is no such release. */
async function named(folder: string, target: string): Promise<AnyFile> {
	const isVersion = versionSchema.safeParse(target).success;
	const path = join(folder, "releases");
	const file = isVersion ? join(path, `${target}.json`) : target;
	const found = await stat(file).catch(() => undefined);
	if (found?.isFile()) return { file, from: "folder", bytes: found.size, ...(isVersion ? { version: target } : {}) };
	if (isVersion) throw noRelease(path, target, await releaseVersions(path));
	throw new ReleaseRefused("no-release", file, {
		en: "there is no such file; name a release's file, or a version such as 2026.11.1",
		fr: "ce fichier n'existe pas ; nommez le fichier d'une version, ou une version telle que 2026.11.1",
	});
}

function sound(release: Release, trust: Trust): Text {
	const { version, digest, sequence, expires } = release;
	const by = vouchedBy(release, trust);
	return {
		en: [
			`${version} is sound`,
			digest,
			by.en,
			...(sequence === undefined ? [] : [`sequence ${sequence}`]),
			...(expires === undefined ? [] : [`expires ${expires}`]),
		].join(", "),
		fr: [
			`${version} est en ordre`,
			digest,
			by.fr,
			...(sequence === undefined ? [] : [`numéro d'ordre ${sequence}`]),
			...(expires === undefined ? [] : [`expire le ${expires}`]),
		].join(", "),
	};
}

function vouchedBy(release: Release, trust: Trust): Text {
	const key = release.signature?.key;
	if (key !== undefined && trust.keys.some(({ id }) => id === key))
		return { en: `signed with ${key}`, fr: `signée par ${key}` };
	if (isShipped(release, trust)) return { en: "came with the program", fr: "livrée avec le programme" };
	if (key !== undefined)
		return {
			en: `signed with ${key}, which nobody checked: no key is trusted here`,
			fr: `signée par ${key}, ce que rien n'a vérifié : aucune clé ne fait foi ici`,
		};
	return {
		en: "unsigned: no key is trusted here",
		fr: "sans signature : aucune clé ne fait foi ici",
	};
}
