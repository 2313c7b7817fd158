import type { Text } from "../../knowledge/text.js";

/** A folder into which no export is written: nothing in it was touched. */
export class ExportRefused extends Error {
	readonly code: "not-a-folder" | "not-an-export" | "file-in-the-way" | "not-writable";
	/** The folder or file that is meant. */
	readonly path: string;
	readonly says: Text;
	constructor(code: ExportRefused["code"], path: string) {
		super(`${path} ${code}`);
		this.code = code;
		this.path = path;
		this.says = reasons[code];
	}
}

const reasons: Record<ExportRefused["code"], Text> = {
	"not-a-folder": {
		en: "this is no folder: name one, or one that does not exist yet",
		fr: "ce n'est pas un dossier : nommez-en un, ou un qui n'existe pas encore",
	},
	"not-an-export": {
		en: "the folder has things in it that no export has written: choose an empty folder, or one of an earlier export",
		fr: "le dossier contient des choses qu'aucun export n'a écrites : prenez un dossier vide, ou celui d'un export antérieur",
	},
	"file-in-the-way": {
		en: "no export has written this, and a file of the export belongs here: move it away",
		fr: "aucun export n'a écrit ceci, et un fichier de l'export doit venir ici : déplacez-le",
	},
	"not-writable": {
		en: "nothing can be written here: choose a folder that is yours, with room on the disk",
		fr: "rien ne peut être écrit ici : prenez un dossier qui est à vous, avec de la place sur le disque",
	},
};
