import { readdir } from "node:fs/promises";
import { resolve } from "node:path";
import type { Language } from "../knowledge/text.js";
import type { Clock } from "../register/ports.js";
import { backUp } from "../store/backup.js";
import { restore as restoreFrom } from "../store/restore.js";
import { CommandRefused } from "./command-refused.js";
import { counted, team } from "./counted.js";
import type { ExitCode, Output } from "./output.js";

export interface BackupOptions {
	/** The data folder. */
	readonly data: string;
	/** Where the backup is, or goes. */
	readonly folder: string;
	readonly language: Language;
}

/** `sovereign backup FOLDER`: a copy of the data folder, also while a server has it. */
export async function backup(options: BackupOptions & { readonly clock: Clock }, output: Output): Promise<ExitCode> {
	const { data, folder, language, clock } = options;
	if ((await namesIn(data)).length === 0) throw nothingIn(data);
	const { tenants, refused } = await backUp({ folder: data, to: folder, clock });
	for (const fault of refused) output.err(`${fault.code}: ${fault.says[language]}`);
	const [teams, lost] = [counted(tenants, team, language), counted(refused.length, team, language)];
	const to = resolve(folder);
	output.out(
		{
			en: `Backed up ${teams} to ${to}. Keep it on another disk; it holds names and contracts.`,
			fr: `${teams} : sauvegarde faite dans ${to}. Gardez-la sur un autre disque ; elle contient des noms et des contrats.`,
		}[language],
	);
	if (refused.length === 0) return 0;
	output.err({ en: `Not in it, being damaged: ${lost}.`, fr: `Absent car endommagé : ${lost}.` }[language]);
	return 1;
}

/** `sovereign restore FOLDER`: a backup into an empty data folder, verified first. */
export async function restore({ data, folder, language }: BackupOptions, output: Output): Promise<ExitCode> {
	const { at, tenants } = await restoreFrom({ from: folder, folder: data, pid: process.pid });
	const teams = counted(tenants, team, language);
	const when = `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
	output.out(
		{
			en: `Restored ${teams} into ${resolve(data)}, as they were on ${when}.`,
			fr: `${teams} : rétabli dans ${resolve(data)}, tel qu'au ${when}.`,
		}[language],
	);
	return 0;
}

async function namesIn(folder: string): Promise<string[]> {
	return readdir(folder).catch(() => []);
}

function nothingIn(data: string): CommandRefused {
	return new CommandRefused("nothing-kept", {
		en: `nothing is kept in ${resolve(data)}: name the data folder in SOVEREIGN_DATA`,
		fr: `rien n'est conservé dans ${resolve(data)} : nommez le dossier de données dans SOVEREIGN_DATA`,
	});
}
