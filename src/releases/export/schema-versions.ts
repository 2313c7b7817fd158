import type { Text } from "../../knowledge/text.js";

/** The version of the export's shapes: the second number is raised where something is added, the first where something is not as it was. */
export const schemaVersion = "1.0" as const;

/** What each version of the shapes brought, newest first. */
const versions: readonly { readonly version: string; readonly changes: readonly Text[] }[] = [
	{
		version: "1.0",
		changes: [
			{
				en: "The first version: `index.json`; one file a subject in `offerings/`, `providers/`, `suppliers/`, `laws/`, `frameworks/` and `data-classes/`; `grounds.json`; the verdict matrix as `verdicts.json` and `verdicts.csv`; `subjects.csv`; the dates ahead as `calendar-en.ics` and `calendar-fr.ics`; `schema/`.",
				fr: "La première version : `index.json` ; un fichier par sujet dans `offerings/`, `providers/`, `suppliers/`, `laws/`, `frameworks/` et `data-classes/` ; `grounds.json` ; la matrice des verdicts, `verdicts.json` et `verdicts.csv` ; `subjects.csv` ; les dates à venir, `calendar-en.ics` et `calendar-fr.ics` ; `schema/`.",
			},
		],
	},
];

const rule: Text = {
	en: "`schemaVersion` stands in every JSON file. Its second number is raised where a field or a file is added, its first where one is taken away or means something else. The knowledge has numbers of its own.",
	fr: "`schemaVersion` figure dans chaque fichier JSON. Son deuxième nombre augmente quand un champ ou un fichier s'ajoute, le premier quand un champ disparaît ou change de sens. Les connaissances ont leurs propres numéros.",
};

/** The changelog of the shapes as it lies beside them. */
export function changelogText(): string {
	const told = versions.map(({ version, changes }) =>
		[`## ${version}`, ...changes.flatMap(({ en, fr }) => [en, fr])].join("\n\n"),
	);
	return `${["# Changelog · Journal des changements", rule.en, rule.fr, ...told].join("\n\n")}\n`;
}
