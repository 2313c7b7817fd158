import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { daySchema } from "../knowledge/dates.js";
import { versionSchema } from "../knowledge/release.js";
import type { Language } from "../knowledge/text.js";
import { checkKnowledge } from "../releases/check.js";
import { filesIn } from "../releases/disk.js";
import { byVersion, releaseVersions } from "../releases/load.js";
import { makeRelease, writeRelease } from "../releases/release-file.js";
import { hasCode } from "../store/durable-file.js";
import { countOf } from "./knowledge-check.js";
import type { ExitCode, Output } from "./output.js";

export interface ReleaseOptions {
	readonly folder: string;
	readonly version: string;
	/** The release's date, YYYY-MM-DD. */
	readonly date: string;
	readonly language: Language;
}

/** `sovereign knowledge release VERSION`: checks, then writes the release once; a release is never rewritten, and numbers never go back. */
export async function knowledgeRelease(options: ReleaseOptions, output: Output): Promise<ExitCode> {
	const { folder, version, date, language } = options;
	if (!versionSchema.safeParse(version).success) {
		output.err(
			language === "en"
				? `"${version}" is no version: write YYYY.M.N, e.g. 2026.11.1`
				: `« ${version} » n'est pas une version : écrivez AAAA.M.N, p. ex. 2026.11.1`,
		);
		return 2;
	}
	if (!daySchema.safeParse(date).success) {
		output.err(
			language === "en"
				? `"${date}" is no day: write YYYY-MM-DD, e.g. 2026-11-20`
				: `« ${date} » n'est pas un jour : écrivez AAAA-MM-JJ, p. ex. 2026-11-20`,
		);
		return 2;
	}
	const exists = () => {
		output.err(
			language === "en"
				? `${version} exists, and a release is never changed: choose the next number`
				: `${version} existe, et une version n'est jamais changée : prenez le numéro suivant`,
		);
		return 1 as const;
	};
	const releases = join(folder, "releases");
	const versions = await releaseVersions(releases);
	if (versions.includes(version)) return exists();
	const newest = versions.at(-1);
	if (newest !== undefined && byVersion(version, newest) <= 0) {
		output.err(
			language === "en"
				? `${version} comes before ${newest}, which is there already, and numbers never go back: choose a later one`
				: `${version} vient avant ${newest}, qui est déjà là, et les numéros ne reculent jamais : prenez-en un plus grand`,
		);
		return 1;
	}
	const { drafts, problems } = await checkKnowledge(filesIn(folder));
	if (!drafts || problems.length > 0) {
		output.err(
			language === "en"
				? `${countOf(problems, language)}: see \`sovereign knowledge check\``
				: `${countOf(problems, language)} : voir \`sovereign knowledge check\``,
		);
		return 1;
	}
	const release = makeRelease(drafts, version, date);
	const file = join(releases, `${version}.json`);
	await mkdir(releases, { recursive: true });
	try {
		await writeFile(file, writeRelease(release), { flag: "wx" });
	} catch (error) {
		if (hasCode(error, "EEXIST")) return exists();
		throw error;
	}
	output.out(`${file} ${release.digest}`);
	return 0;
}
