import { codeOf } from "./fault-codes.js";
import { FolderInUse } from "./lock.js";

interface Says {
	readonly en: string;
	readonly fr: string;
}

const restoreFr = "restaurez la sauvegarde de cette équipe ; le fichier est laissé tel quel";
const restoreEn = "restore this team's backup; the file is left as it is";

/** What the store refuses, by its code. */
const refusals = {
	"journal-altered": (path: string, line: string): Says => ({
		en: `${path}, line ${line}: the line is not what was written; ${restoreEn}`,
		fr: `${path}, ligne ${line} : la ligne n'est pas celle qui a été écrite ; ${restoreFr}`,
	}),
	"journal-broken": (path: string, line: string): Says => ({
		en: `${path}, line ${line}: it does not follow the line before it, so a line is missing or was put in; ${restoreEn}`,
		fr: `${path}, ligne ${line} : elle ne suit pas la ligne précédente, donc une ligne manque ou a été ajoutée ; ${restoreFr}`,
	}),
	"journal-short": (path: string, line: string): Says => ({
		en: `${path}: it ends before line ${line}, which was written; ${restoreEn}`,
		fr: `${path} : il s'arrête avant la ligne ${line}, qui a été écrite ; ${restoreFr}`,
	}),
	"journal-foreign": (path: string, tenant: string): Says => ({
		en: `${path}: it is the journal of another team (${tenant}); ${restoreEn}`,
		fr: `${path} : c'est le journal d'une autre équipe (${tenant}) ; ${restoreFr}`,
	}),
	"journal-event": (path: string, line: string): Says => ({
		en: `${path}, line ${line}: the event is of no kind that this version of Sovereign knows; run the version that wrote it, or a newer one`,
		fr: `${path}, ligne ${line} : cette version de Sovereign ne connaît pas un tel évènement ; lancez la version qui l'a écrit, ou une plus récente`,
	}),
	"newer-format": (path: string, format: string): Says => ({
		en: `${path}: its format ${format} is newer than this version of Sovereign; run the version that wrote it, or a newer one`,
		fr: `${path} : son format ${format} est plus récent que cette version de Sovereign ; lancez la version qui l'a écrit, ou une plus récente`,
	}),
	"snapshot-damaged": (path: string): Says => ({
		en: `${path} cannot be read: move it away and it is made again from the journal beside it, with nothing lost`,
		fr: `${path} est illisible : déplacez-le et il sera refait d'après le journal à côté de lui, sans rien perdre`,
	}),
	"snapshot-differs": (path: string): Says => ({
		en: `${path} says something else than the journal beside it, which is the truth: stop Sovereign, move this file away, and it is made again with nothing lost`,
		fr: `${path} dit autre chose que le journal à côté de lui, qui fait foi : arrêtez Sovereign, déplacez ce fichier, et il sera refait sans rien perdre`,
	}),
	unreadable: (path: string, fault: string): Says => ({
		en: `${path} cannot be read (${fault}): see to its permissions and its disk; nothing was changed`,
		fr: `${path} ne peut pas être lu (${fault}) : vérifiez ses droits d'accès et son disque ; rien n'a été modifié`,
	}),
	"not-kept": (path: string, fault: string): Says => ({
		en: `${path} cannot be written (${fault}): nothing of this change was kept. Make room on the disk or mend it, then try again`,
		fr: `${path} ne peut pas être écrit (${fault}) : rien de cette modification n'a été conservé. Libérez de la place sur le disque ou réparez-le, puis réessayez`,
	}),
	"maybe-kept": (path: string, fault: string): Says => ({
		en: `${path} cannot be written (${fault}), nor put back as it was: this team can be read but not changed until Sovereign is restarted, and this change may be found kept then. Mend the disk, then restart`,
		fr: `${path} ne peut pas être écrit (${fault}) ni remis comme avant : cette équipe peut être lue mais pas modifiée avant un redémarrage de Sovereign, et cette modification pourra alors s'y trouver. Réparez le disque, puis redémarrez`,
	}),
	"written-by-another": (path: string): Says => ({
		en: `${path} was changed by something else while Sovereign held it: this team can be read but not changed until Sovereign is restarted. Find out what wrote to it, then restart`,
		fr: `${path} a été modifié par autre chose pendant que Sovereign le tenait : cette équipe peut être lue mais pas modifiée avant un redémarrage de Sovereign. Trouvez ce qui y a écrit, puis redémarrez`,
	}),
	closed: (path: string): Says => ({
		en: `${path} is closed: Sovereign is stopping; try again once it runs`,
		fr: `${path} est fermé : Sovereign s'arrête ; réessayez quand il sera relancé`,
	}),
	"answer-altered": (path: string): Says => ({
		en: `${path} is not what was written: the answer it kept cannot be shown; restore this file from a backup`,
		fr: `${path} n'est pas ce qui a été écrit : la réponse qu'il gardait ne peut pas être montrée ; restaurez ce fichier d'une sauvegarde`,
	}),
	"answer-missing": (path: string): Says => ({
		en: `${path} is not there: the answer it kept cannot be shown; restore this file from a backup`,
		fr: `${path} n'existe pas : la réponse qu'il gardait ne peut pas être montrée ; restaurez ce fichier d'une sauvegarde`,
	}),
	"not-empty": (path: string): Says => ({
		en: `${path} is not empty: name a folder that is empty or does not exist; nothing was written`,
		fr: `${path} n'est pas vide : indiquez un dossier vide ou inexistant ; rien n'a été écrit`,
	}),
	"inside-data": (path: string): Says => ({
		en: `${path} lies in the data folder itself: name a folder outside it, best on another disk`,
		fr: `${path} se trouve dans le dossier de données lui-même : indiquez un dossier en dehors, de préférence sur un autre disque`,
	}),
	"half-restored": (path: string): Says => ({
		en: `${path} holds a restore that was broken off: empty the folder and restore again`,
		fr: `${path} contient une restauration interrompue : videz le dossier et restaurez de nouveau`,
	}),
	"no-backup": (path: string): Says => ({
		en: `${path} is no whole backup: its list backup.json is missing or cannot be read; use another backup`,
		fr: `${path} n'est pas une sauvegarde complète : sa liste backup.json manque ou est illisible ; utilisez une autre sauvegarde`,
	}),
	"backup-altered": (path: string): Says => ({
		en: `${path} is not what was backed up; use another backup. Nothing was restored`,
		fr: `${path} n'est pas ce qui a été sauvegardé ; utilisez une autre sauvegarde. Rien n'a été restauré`,
	}),
} as const;

export type StoreRefusal = keyof typeof refusals;

/** Something that the store does not do, with what to do about it in both languages. */
export class StoreRefused extends Error {
	readonly code: StoreRefusal;
	readonly path: string;
	readonly says: Says;
	/** @param detail the line, the format, the team or the fault that the message names */
	constructor(code: StoreRefusal, path: string, detail: string | number = "", cause?: unknown) {
		const says = refusals[code](path, String(detail));
		super(says.en, cause === undefined ? {} : { cause });
		this.code = code;
		this.path = path;
		this.says = says;
	}
}

/** A fault of the system as a refusal that says what to do; a refusal stays what it is. */
export function refusedBy(code: "unreadable" | "not-kept" | "maybe-kept", path: string, fault: unknown): StoreRefused {
	if (fault instanceof StoreRefused) return fault;
	return new StoreRefused(code, path, codeOf(fault) ?? (fault instanceof Error ? fault.message : String(fault)), fault);
}

/** Work on a file whose faults are refusals. */
export async function refusing<Result>(
	code: "unreadable" | "not-kept",
	path: string,
	work: Promise<Result>,
): Promise<Result> {
	try {
		return await work;
	} catch (fault) {
		throw fault instanceof FolderInUse ? fault : refusedBy(code, path, fault);
	}
}
