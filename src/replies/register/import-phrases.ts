import type { Text } from "../../knowledge/text.js";

/** Vendors from a file and into one. */
export const importPhrases = {
	importTitle: { en: "{count} vendors would be added", fr: "{count} fournisseurs seraient ajoutés" },
	importTitleOne: { en: "1 vendor would be added", fr: "1 fournisseur serait ajouté" },
	importBad: { en: "{count} rows would not", fr: "{count} lignes ne le seraient pas" },
	importBadOne: { en: "1 row would not", fr: "1 ligne ne le serait pas" },
	importNothing: { en: "No row of this file can be added", fr: "Aucune ligne de ce fichier ne peut être ajoutée" },
	importNothingYet: { en: "Nothing is changed before you confirm.", fr: "Rien n'est changé avant votre confirmation." },
	importIgnored: {
		en: "Columns that I do not know were left out: {columns}.",
		fr: "Colonnes inconnues, laissées de côté : {columns}.",
	},
	importKnownNames: {
		en: "Without a service in the column “offering” these go in as your own, though the knowledge has services of that name: {names}.",
		fr: "Sans service dans la colonne « offering », ceux-ci seraient ajoutés comme les vôtres, bien que les connaissances aient des services de ce nom : {names}.",
	},
	importRow: { en: "Line {line}", fr: "Ligne {line}" },
	importBadRows: { en: "Rows that cannot be added", fr: "Lignes qui ne peuvent être ajoutées" },
	importFor: { en: "{vendor} for {classes}", fr: "{vendor} pour {classes}" },
	importOwn: { en: "{vendor}, one of your own, for {classes}", fr: "{vendor}, l'un des vôtres, pour {classes}" },
	importButton: { en: "Import {count} vendors", fr: "Importer {count} fournisseurs" },
	importButtonOne: { en: "Import 1 vendor", fr: "Importer 1 fournisseur" },
	importTyped: {
		en: "confirm import of {file} with {count} vendors",
		fr: "confirmer l'import {file} de {count} fournisseurs",
	},
	importTypedOne: {
		en: "confirm import of {file} with 1 vendor",
		fr: "confirmer l'import {file} de 1 fournisseur",
	},
	importDone: { en: "{count} vendors were added", fr: "{count} fournisseurs ont été ajoutés" },
	importDoneOne: { en: "1 vendor was added", fr: "1 fournisseur a été ajouté" },
	importLeft: {
		en: "{count} rows of the file were left out. Correct them and import the file again: vendors that are already in your register are not added twice.",
		fr: "{count} lignes du fichier ont été laissées de côté. Corrigez-les et importez de nouveau le fichier : les fournisseurs déjà au registre ne sont pas ajoutés deux fois.",
	},
	importLeftOne: {
		en: "1 row of the file was left out. Correct it and import it again.",
		fr: "1 ligne du fichier a été laissée de côté. Corrigez-la et importez-la de nouveau.",
	},
	importList: { en: "All vendors", fr: "Tous les fournisseurs" },
	importTypedList: { en: "vendors", fr: "fournisseurs" },
	// A file that cannot be read.
	importNoColumns: {
		en: "The first line must name the columns, at least name and data_classes. For example: {example}",
		fr: "La première ligne doit nommer les colonnes, au moins nom et données. Par exemple : {example}",
	},
	importExampleColumns: { en: "name,offering,data_classes,owner,cadence", fr: "nom,offre,données,responsable,revue" },
	importColumnTwice: {
		en: "Two columns are read as {column}. Rename or remove one of them.",
		fr: "Deux colonnes se lisent comme {column}. Renommez ou retirez l'une d'elles.",
	},
	importBrokenQuotes: {
		en: "A quotation mark is opened in line {line} or below and never closed, so that the rows cannot be told apart. Close it and import again.",
		fr: "Un guillemet ouvert à la ligne {line} ou plus bas n'est jamais fermé : les lignes ne peuvent être distinguées. Fermez-le et importez de nouveau.",
	},
	importTooMany: {
		en: "The file has {count} rows and at most {most} are taken in at once. Split it.",
		fr: "Le fichier a {count} lignes et {most} au plus sont acceptées à la fois. Divisez-le.",
	},
	importEmpty: { en: "The file has no row below its columns.", fr: "Le fichier n'a aucune ligne sous ses colonnes." },
	importGone: {
		en: "The file of this preview is not here any more. Send it again.",
		fr: "Le fichier de cet aperçu n'est plus là. Envoyez-le de nouveau.",
	},
	// A row that cannot be read.
	importSameService: {
		en: "“{text}” is another name of {name}, in line {line}. Keep one of the two, or choose another name.",
		fr: "« {text} » désigne le même service que la ligne {line} ({name}). Gardez une seule des deux, ou choisissez un autre nom.",
	},
	importMissing: { en: "The column “{column}” is empty.", fr: "La colonne « {column} » est vide." },
	importTooLong: {
		en: "It has more cells than there are columns. Put a cell that has the separator in it between quotation marks.",
		fr: "Elle a plus de cellules qu'il n'y a de colonnes. Mettez entre guillemets une cellule qui contient le séparateur.",
	},
	importUnknownPlace: {
		en: "{column}: I know no place “{text}”.",
		fr: "{column} : je ne connais pas de lieu « {text} ».",
	},
	importNoneOf: {
		en: "{column}: “{text}” is none of {names}.",
		fr: "{column} : « {text} » n'est rien de ceci : {names}.",
	},
	importBadCadence: {
		en: "{column}: “{text}” is no interval. Write 6 months, 1 year or never.",
		fr: "{column} : « {text} » n'est pas un intervalle. Écrivez 6 mois, 1 an ou jamais.",
	},
	importSeveral: {
		en: "{column}: “{text}” may be {names}. Write one of them.",
		fr: "{column} : « {text} » peut être {names}. Écrivez l'un d'eux.",
	},
	importNear: {
		en: "{column}: I do not know “{text}”. Did you mean {names}?",
		fr: "{column} : je ne connais pas « {text} ». Vouliez-vous dire {names} ?",
	},
	importNoService: {
		en: "{column}: the knowledge has no service “{text}”. Leave the cell empty to add it as your own.",
		fr: "{column} : les connaissances n'ont pas de service « {text} ». Laissez la cellule vide pour l'ajouter comme l'un des vôtres.",
	},
	importNoData: {
		en: "{column}: the knowledge has no data class “{text}”.",
		fr: "{column} : les connaissances n'ont pas de classe de données « {text} ».",
	},
	importNobody: {
		en: "{column}: nobody here is called “{text}”. Leave the cell empty, or let the person write to me once.",
		fr: "{column} : personne ici ne s'appelle « {text} ». Laissez la cellule vide, ou que la personne m'écrive une fois.",
	},
	importManyPeople: {
		en: "{column}: several people are called “{text}”. Write what the platform calls the one that you mean.",
		fr: "{column} : plusieurs personnes s'appellent « {text} ». Écrivez l'identifiant de celle que vous voulez dire.",
	},
	// A file of the register.
	exportTitle: { en: "{count} vendors, as a file", fr: "{count} fournisseurs, en fichier" },
	exportTitleOne: { en: "1 vendor, as a file", fr: "1 fournisseur, en fichier" },
	exportNone: { en: "There is no vendor to export", fr: "Il n'y a aucun fournisseur à exporter" },
	exportHow: {
		en: "Save it as vendors.csv. The columns from “id” onwards are for reading only: an import ignores them.",
		fr: "Enregistrez-le sous le nom vendors.csv. Les colonnes à partir de « id » servent à la lecture seulement : un import les ignore.",
	},
	exportCut: {
		en: "These are the first {shown} of {count}. For all of them run {command} where the bot runs.",
		fr: "Voici les {shown} premiers sur {count}. Pour tous, lancez {command} là où tourne le robot.",
	},
} as const satisfies Readonly<Record<string, Text>>;
