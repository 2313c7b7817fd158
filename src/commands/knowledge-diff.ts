import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { changesBetweenSchema } from "../evaluator/changed.js";
import { Knowledge } from "../evaluator/index.js";
import { versionSchema } from "../knowledge/release.js";
import type { Language } from "../knowledge/text.js";
import { diffOf, statementsIn } from "../releases/changes/diff.js";
import { flipsOf } from "../releases/changes/flips.js";
import { checkKnowledge } from "../releases/check.js";
import { filesIn } from "../releases/disk.js";
import { loadKnowledge, releaseVersions } from "../releases/load.js";
import { makeRelease, readRelease } from "../releases/release-file.js";
import { hasCode } from "../store/durable-file.js";
import { diffLines } from "./diff-lines.js";
import { countOf } from "./knowledge-check.js";
import type { ExitCode, Output } from "./output.js";

export interface DiffOptions {
	readonly folder: string;
	/** A version, a file, or `working`. */
	readonly from: string;
	readonly to: string;
	/** The day on which the knowledge as it is now is asked. */
	readonly today: string;
	readonly verdicts: boolean;
	readonly json: boolean;
	readonly language: Language;
}

/** The YAML as it is now. */
export const working = "working";

const named = z.strictObject({ version: z.string(), digest: z.string() });
/** What `knowledge diff --json` prints. */
export const diffSchema = z.strictObject({ from: named, to: named, ...changesBetweenSchema.shape });

/** `sovereign knowledge diff A B`: what B says otherwise, and which verdicts it turns. */
export async function knowledgeDiff(options: DiffOptions, output: Output): Promise<ExitCode> {
	const { verdicts, json, language } = options;
	const from = await knowledgeNamed(options.from, options, output);
	const to = from && (await knowledgeNamed(options.to, options, output));
	if (!from || !to) return 1;
	const diff = diffOf(from, to);
	const changes = {
		added: [...diff.added],
		removed: [...diff.removed],
		statements: statementsIn(diff),
		...(verdicts ? { verdicts: flipsOf(from, to, diff) } : {}),
	};
	if (json) {
		const about = ({ release: { version, digest } }: Knowledge) => ({ version, digest });
		output.out(JSON.stringify(diffSchema.parse({ from: about(from), to: about(to), ...changes })));
		return 0;
	}
	const nameOf = (id: string) => (to.has(id) ? to : from).nameOf(id);
	output.out(`${options.from} → ${options.to}`);
	for (const line of diffLines(changes, nameOf, language)) output.out(line);
	return 0;
}

/** A version of the folder, a release file, or the YAML as it is now, checked. */
async function knowledgeNamed(
	name: string,
	{ folder, today, language }: DiffOptions,
	output: Output,
): Promise<Knowledge | undefined> {
	const releases = join(folder, "releases");
	if (versionSchema.safeParse(name).success) return loadKnowledge(releases, name);
	if (name !== working) return fileNamed(name, language, output);
	const { drafts, problems } = await checkKnowledge(filesIn(folder));
	if (!drafts || problems.length > 0) {
		output.err(
			language === "en"
				? `${countOf(problems, language)}: see \`sovereign knowledge check\``
				: `${countOf(problems, language)} : voir \`sovereign knowledge check\``,
		);
		return undefined;
	}
	const newest = (await releaseVersions(releases)).at(-1) ?? "1970.1.0";
	const [year = "1970", month = "1", number = "0"] = newest.split(".");
	return new Knowledge(makeRelease(drafts, `${year}.${month}.${Number(number) + 1}`, today));
}

async function fileNamed(name: string, language: Language, output: Output): Promise<Knowledge | undefined> {
	try {
		return new Knowledge(readRelease(await readFile(name, "utf8"), name));
	} catch (error) {
		if (!hasCode(error, "ENOENT")) throw error;
		output.err(
			language === "en"
				? `"${name}" is neither a version (2026.11.1), a release file, nor "${working}"`
				: `« ${name} » n'est ni une version (2026.11.1), ni un fichier de version, ni « ${working} »`,
		);
		return undefined;
	}
}
