import { CommandRefused } from "./command-refused.js";

/** A file that somebody names and that cannot be read. */
export function unreadable(file: string, fault: unknown): CommandRefused {
	return new CommandRefused("unreadable-file", {
		en: `${file} cannot be read (${reasonOf(fault)}): see to its name and its permissions`,
		fr: `${file} ne peut pas être lu (${reasonOf(fault)}) : vérifiez son nom et ses droits d'accès`,
	});
}

/** A file that somebody names and that cannot be written. */
export function unwritable(file: string, fault: unknown): CommandRefused {
	return new CommandRefused("unwritable-file", {
		en: `${file} cannot be written (${reasonOf(fault)}): see to its folder, its permissions and the room on the disk`,
		fr: `${file} ne peut pas être écrit (${reasonOf(fault)}) : vérifiez son dossier, ses droits d'accès et la place sur le disque`,
	});
}

function reasonOf(fault: unknown): string {
	if (!(fault instanceof Error)) return String(fault);
	return "code" in fault && typeof fault.code === "string" ? fault.code : fault.message;
}
