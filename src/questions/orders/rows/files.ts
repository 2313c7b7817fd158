import type { Order } from "../../order.js";
import { filterOpeners } from "../filter-words.js";
import { madeOf } from "../reading.js";
import type { OrderRow } from "../row.js";
import { vendorFilter } from "../vendor-filter.js";

const digest = /^(?:sha256-)?[0-9a-f]{8,64}$/;
const wholeDigest = /^sha256-[0-9a-f]{64}$/;

/** What leaves the register and what comes into it; and what was answered before. */
export const fileRows: readonly OrderRow[] = [
	{
		id: "export-vendors",
		order: "export-vendors",
		says: {
			en: "Export vendors as CSV; “import vendors” with such a file behind it brings them in",
			fr: "Exporter les fournisseurs en CSV ; « importer des fournisseurs » suivi d'un tel fichier les fait entrer",
		},
		opens: filterOpeners,
		forms: {
			en: `export|download|extract {filter} as|to|in a? csv|file|spreadsheet
				export|download|extract {filter}`,
			fr: `exporter|exporte|exportez|telecharger|telecharge|telechargez|extraire|extrais {filter} en|au|dans|vers un|format? csv|fichier|tableur
				exporter|exporte|exportez|telecharger|telecharge|telechargez|extraire|extrais {filter}`,
		},
		examples: { en: ["export vendors"], fr: ["exporter les fournisseurs"] },
		read: (said) => {
			const read = vendorFilter(said, said.words("filter"));
			if (!read) return undefined;
			return madeOf(read, ({ filter, anchored }): Order | undefined =>
				anchored ? { order: "export-vendors", filter } : undefined,
			);
		},
	},
	{
		id: "export-something",
		order: "export-vendors",
		loose: true,
		says: { en: "Only vendors are exported here", fr: "Seuls les fournisseurs s'exportent ici" },
		unlisted: true,
		forms: {
			en: "export|download {something}",
			fr: "exporter|exporte|exportez|telecharger|telecharge|telechargez {something}",
		},
		examples: { en: [], fr: [] },
		read: (said) => {
			const usual = said.language === "en" ? "export vendors" : "exporter les fournisseurs";
			return said.trouble("words", said.raw("something"), [usual], [usual]);
		},
	},
	{
		id: "confirm-import",
		order: "confirm-import",
		says: {
			en: "Bring in the vendors of a file that was shown",
			fr: "Faire entrer les fournisseurs d'un fichier montré",
		},
		unlisted: true,
		forms: {
			en: `confirm the? import of? {file} of|with {shown} vendors|vendor
				confirm the? import of {shown} vendors|vendor from {file}`,
			fr: `confirmer|confirme|confirmez l? import|importation de? {file} de|avec {shown} fournisseurs|fournisseur
				confirmer|confirme|confirmez l? import|importation de {shown} fournisseurs|fournisseur de|du {file}`,
		},
		examples: { en: [], fr: [] },
		read: (said) => {
			const file = said.raw("file").toLowerCase();
			const shown = Number(said.raw("shown"));
			if (!wholeDigest.test(file) || !Number.isInteger(shown) || shown < 1) return undefined;
			return { order: "confirm-import", file, shown };
		},
	},
	{
		id: "replay",
		order: "replay",
		says: {
			en: "Show an answer again, exactly as it was given",
			fr: "Remontrer une réponse, exactement comme elle a été donnée",
		},
		forms: {
			en: `replay the? answer? {answered}
				show|give me|us? the? answer {answered} again?`,
			fr: `rejouer|rejoue|rejouez la? reponse? {answered}
				remontrer|remontre|remontrez la? reponse? {answered}`,
		},
		examples: { en: ["replay sha256-0f1e2d3c"], fr: ["rejouer sha256-0f1e2d3c"] },
		read: (said) => {
			const answer = said.raw("answered").toLowerCase();
			if (digest.test(answer)) return { order: "replay", answer };
			// "give me the answer" is no order of ours.
			if (!/^(?:replay|rejouer|remontrer)/.test(said.form)) return undefined;
			return said.trouble("value", answer, [], [said.with("answered", "sha256-0f1e2d3c")]);
		},
	},
];
