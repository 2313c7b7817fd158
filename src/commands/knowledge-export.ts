import type { Knowledge } from "../evaluator/index.js";
import type { Language } from "../knowledge/text.js";
import { exportParts } from "../releases/export/build.js";
import { ExportRefused } from "../releases/export/export-refused.js";
import { writeExport } from "../releases/export/write-export.js";
import { noRelease } from "../releases/load.js";
import { dateIn } from "../replies/days.js";
import { assuranceWords, outcomeWords } from "../replies/words.js";
import { type InUseOptions, openReleases } from "./knowledge-in-use.js";
import type { ExitCode, Output } from "./output.js";

export interface ExportOptions extends InUseOptions {
	/** The folder that takes the files. */
	readonly target: string;
	/** Another release than the one in use. */
	readonly version: string | undefined;
	readonly language: Language;
}

/** The words of an export are those of replies. */
export const exportWords = { outcomes: outcomeWords, assurances: assuranceWords, date: dateIn };

/** `sovereign knowledge export DIR`: a release as a static API (docs/static-api.md). */
export async function knowledgeExport(options: ExportOptions, output: Output): Promise<ExitCode> {
	const { target, language } = options;
	const knowledge = await asked(options);
	const en = language === "en";
	try {
		const { files, bytes, removed, kept, resumed } = await writeExport(target, exportParts(knowledge, exportWords));
		if (resumed)
			output.err(
				en
					? "an earlier export was interrupted here: everything was written anew"
					: "un export antérieur avait été interrompu ici : tout a été écrit de nouveau",
			);
		for (const path of removed) output.out(en ? `removed: ${path}` : `retiré : ${path}`);
		for (const path of kept)
			output.err(
				en
					? `kept: ${path} is no longer part of the export, yet somebody has changed it`
					: `gardé : ${path} ne fait plus partie de l'export, mais quelqu'un l'a modifié`,
			);
		const { version } = knowledge.release;
		const size = (bytes / 1_000_000).toFixed(1);
		output.out(
			en
				? `${target}: release ${version}, ${files} files, ${size} MB`
				: `${target} : version ${version}, ${files} fichiers, ${size.replace(".", ",")} Mo`,
		);
		return 0;
	} catch (error) {
		if (!(error instanceof ExportRefused)) throw error;
		output.err(`${error.code}: ${error.path}: ${error.says[language]}`);
		return 1;
	}
}

/** @throws ReleaseRefused where there is no such release, or it cannot be trusted. */
async function asked(options: ExportOptions): Promise<Knowledge> {
	const releases = await openReleases(options);
	const { version } = options;
	if (version === undefined) return releases.current();
	const knowledge = await releases.get(version);
	if (!knowledge) throw noRelease(options.folder, version, releases.versions());
	return knowledge;
}
