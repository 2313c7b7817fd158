import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Knowledge } from "../evaluator/index.js";
import { daySchema } from "../knowledge/dates.js";
import { byVersion, type Release, versionSchema } from "../knowledge/release.js";
import type { Language } from "../knowledge/text.js";
import { notesFile } from "../releases/changes/chronicle.js";
import { makeNotes, writeNotes } from "../releases/changes/notes.js";
import { checkKnowledge } from "../releases/check.js";
import { filesIn } from "../releases/disk.js";
import { loadRelease, releaseVersions } from "../releases/load.js";
import { makeRelease, writeRelease } from "../releases/release-file.js";
import { addPin } from "../releases/trust/pins.js";
import { hasCode } from "../store/durable-file.js";
import { counted } from "./diff-lines.js";
import { countOf } from "./knowledge-check.js";
import type { ExitCode, Output } from "./output.js";
import { type SignerOptions, signerFor } from "./release-signer.js";

export interface ReleaseOptions extends SignerOptions {
	readonly folder: string;
	readonly version: string;
	readonly language: Language;
}

/** `sovereign knowledge release VERSION`: checks, then writes the release once and lists its digest; a release is never rewritten, and numbers never go back. */
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
	const signer = await signerFor(options);
	if ("wrong" in signer) {
		output.err(signer.wrong[language]);
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
	// Releases had no number of their own at first: then their count is the last one's.
	const last = newest === undefined ? undefined : await loadRelease(releases, newest);
	const sequence = (last?.sequence ?? versions.length) + 1;
	const release = signer.sign(makeRelease(drafts, version, date, { sequence, expires: options.expires }));
	const file = join(releases, `${version}.json`);
	await mkdir(releases, { recursive: true });
	try {
		await writeFile(file, writeRelease(release), { flag: "wx" });
	} catch (error) {
		if (hasCode(error, "EEXIST")) return exists();
		throw error;
	}
	await addPin(folder, release);
	output.out(`${file} ${release.digest}`);
	if (last) await keepNotes(folder, last, release, language, output);
	return 0;
}

/** The notes against the release before, written once beside the release, and their summary. */
async function keepNotes(
	folder: string,
	before: Release,
	release: Release,
	language: Language,
	output: Output,
): Promise<void> {
	const notes = makeNotes(new Knowledge(before), new Knowledge(release));
	const file = notesFile(folder, release.version);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, writeNotes(notes), { flag: "wx" });
	output.out(`${file} ${notes.digest}`);
	for (const line of counted(notes, language)) output.out(`  ${line}`);
}
