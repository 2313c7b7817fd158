import { keyModes } from "../../../knowledge/catalogue.js";
import { choiceAt } from "../../choices.js";
import { packageOf } from "../../places-asked.js";
import type { Token } from "../../tokens.js";
import { cadenceIn, usualCadences } from "../cadence.js";
import { keyModeNamed, namesOfChoices } from "../choices-named.js";
import { placeName } from "../company.js";
import { dataClassesIn } from "../data-classes.js";
import { placeOf } from "../places-named.js";
import type { Got } from "../reading.js";
import type { OrderRow } from "../row.js";
import { type Said, unquoted } from "../said.js";
import { type Change, edited } from "./edited.js";
import { de, en, of, regler, set, to, vendorWord } from "./words.js";

const review = "review|reassess|check|recheck";
const revoir = "revoir|revois|revoyez|reevaluer|reevalue|reevaluez";

/** Changing what is said of a vendor. */
export const editRows: readonly OrderRow[] = [
	{
		id: "rename-vendor",
		order: "edit-vendor",
		says: { en: "Call a vendor otherwise", fr: "Renommer un fournisseur" },
		unlisted: true,
		forms: {
			en: `rename ${vendorWord.en}? {vendor} to|as|into {name}
				change|set name ${of} {vendor} to|into {name}`,
			fr: `renommer|renomme|renommez ${vendorWord.fr}? {vendor} en|par|comme {name}
				changer|change|changez le? nom ${de} {vendor} en|par|pour {name}`,
		},
		examples: { en: ["rename {vendor} to Acme CRM"], fr: ["renommer {vendor} en Acme CRM"] },
		read: (said) =>
			edited(said, () => {
				const name = said.name("name");
				return name === "" ? { trouble: said.trouble("value", "") } : { got: { name } };
			}),
	},
	{
		id: "change-data",
		order: "edit-vendor",
		says: { en: "Change the data that a vendor has", fr: "Changer les données qu'a un fournisseur" },
		unlisted: true,
		forms: {
			en: `${set} the? data|classes ${of} {vendor} ${to} {data}
				${set} the? data class|classes|kind|kinds ${of} {vendor} ${to} {data}
				{vendor} data ${to} {data}
				${set} ${vendorWord.en}? {vendor} s? data ${to} {data}`,
			fr: `${regler} les|la|l? donnees|donnee ${de} {vendor} ${en} {data}
				${regler} les|la? classe|classes de? donnees? ${de} {vendor} ${en} {data}
				{vendor} donnees : {data}`,
		},
		examples: {
			en: ["change data of {vendor} to {dataClass}"],
			fr: ["changer les données du fournisseur {vendor} en {dataClass}"],
		},
		read: (said) =>
			edited(said, () => {
				const read = dataClassesIn(said, said.words("data"), (other) => said.with("data", other));
				return "trouble" in read ? read : { got: { dataClasses: read.got } };
			}),
	},
	{
		id: "set-region",
		order: "edit-vendor",
		says: { en: "Say in which region you use a vendor", fr: "Dire dans quelle région vous utilisez un fournisseur" },
		unlisted: true,
		forms: {
			en: `${set} the? region|location|place ${of} {vendor} ${to} {choice}
				${set} ${vendorWord.en}? {vendor} s? region|location ${to} {choice}`,
			fr: `${regler} la|le|l? region|lieu|emplacement ${de} {vendor} ${en} {choice}`,
		},
		examples: {
			en: ["set region of {vendor} to {place}"],
			fr: ["régler la région du fournisseur {vendor} sur {place}"],
		},
		read: (said) =>
			edited(said, () => {
				const phrase = said.phrase(said.raw("choice").replace(/^[:=\s]+/, ""));
				const region = placeOf(phrase);
				if (region !== undefined) return { got: { configuration: { region } } };
				return notChosen(
					said,
					said.index.places.nearest(phrase.tokens).map((id) => placeName(said, id)),
				);
			}),
	},
	{
		id: "set-keys",
		order: "edit-vendor",
		says: { en: "Say who holds the keys at a vendor", fr: "Dire qui détient les clés chez un fournisseur" },
		unlisted: true,
		forms: {
			en: `${set} the? encryption? keys|key ${of} {vendor} ${to} {choice}
				${set} ${vendorWord.en}? {vendor} s? keys ${to} {choice}`,
			fr: `${regler} les|la|l? cles|cle|clefs|clef ${de} {vendor} ${en} {choice}`,
		},
		examples: { en: ["set keys of {vendor} to customer"], fr: ["régler les clés du fournisseur {vendor} sur client"] },
		read: (said) =>
			edited(said, () => {
				const words = said.words("choice");
				const choice = choiceAt(words, 0, () => false);
				const keys =
					keyModeNamed(said.raw("choice").replace(/[.;]$/, "")) ??
					(choice?.to === words.length ? choice.choice.keys : undefined);
				if (keys) return { got: { configuration: { keys } } };
				return notChosen(said, namesOfChoices(keyModes, said.language));
			}),
	},
	{
		id: "set-package",
		order: "edit-vendor",
		says: { en: "Say which package of a vendor you buy", fr: "Dire quelle formule d'un fournisseur vous achetez" },
		unlisted: true,
		forms: {
			en: `${set} the? package|plan|edition|tier ${of} {vendor} ${to} {choice}`,
			fr: `${regler} la|l|le? formule|offre|edition|forfait ${de} {vendor} ${en} {choice}`,
		},
		examples: { en: [], fr: [] },
		read: (said) =>
			edited(said, () => {
				const sold = packageOf(said.index, said.words("choice"), []);
				return sold === undefined ? notChosen(said, []) : { got: { configuration: { package: sold } } };
			}),
	},
	{
		id: "set-processing",
		order: "edit-vendor",
		says: {
			en: "Say whether a vendor only stores the data",
			fr: "Dire si un fournisseur ne fait que stocker les données",
		},
		unlisted: true,
		forms: {
			en: `${set} the? processing|context|use ${of} {vendor} ${to} {choice}`,
			fr: `${regler} le|l|la? traitement|contexte|usage ${de} {vendor} ${en} {choice}`,
		},
		examples: {
			en: ["set processing of {vendor} to stored only"],
			fr: ["régler le traitement du fournisseur {vendor} sur stockées seulement"],
		},
		read: (said) =>
			edited(said, () => {
				const words = said.words("choice");
				const found = choiceAt(words, 0, () => false);
				const context = found?.to === words.length ? found.choice.context : undefined;
				if (context) return { got: { context } };
				return notChosen(
					said,
					said.language === "en"
						? ["stored only", "processed in the clear"]
						: ["stockées seulement", "traitées en clair"],
				);
			}),
	},
	{
		id: "review-vendor",
		order: "edit-vendor",
		says: { en: "Say how often a vendor is reassessed", fr: "Dire tous les combien un fournisseur est à revoir" },
		forms: {
			en: `${review} ${vendorWord.en}? {vendor} every|each|monthly|quarterly|yearly|annually|never|once|twice|two|three|four|2|3|4|half|semiannually|biannually {rest}
				${review} ${vendorWord.en}? {vendor} monthly|quarterly|yearly|annually|never|semiannually|biannually
				never ${review} ${vendorWord.en}? {vendor}
				{vendor} every|each {rest}`,
			fr: `${revoir} ${vendorWord.fr}? {vendor} tous|toutes|chaque|une|deux|trois|quatre|2|3|4 {rest}
				${revoir} ${vendorWord.fr}? {vendor} jamais|mensuellement|trimestriellement|semestriellement|annuellement
				ne jamais|plus ${revoir} ${vendorWord.fr}? {vendor}
				{vendor} tous|chaque {rest}`,
		},
		examples: { en: ["review {vendor} every 6 months"], fr: ["revoir {vendor} tous les 6 mois"] },
		read: (said) => edited(said, () => cadenceOf(said, said.behind("vendor"))),
	},
	{
		id: "set-cadence",
		order: "edit-vendor",
		says: { en: "Say how often a vendor is reassessed", fr: "Dire tous les combien un fournisseur est à revoir" },
		unlisted: true,
		forms: {
			en: `${set} the? cadence|frequency|interval|reviews|review ${of} {vendor} ${to} {cadence}`,
			fr: `${regler} la|le|l? frequence|cadence|rythme|revue|reevaluation ${de} {vendor} ${en} {cadence}`,
		},
		examples: {
			en: ["set cadence of {vendor} to quarterly"],
			fr: ["régler la fréquence du fournisseur {vendor} sur chaque trimestre"],
		},
		read: (said) => edited(said, () => cadenceOf(said, said.words("cadence"))),
	},
];

function notChosen(said: Said, nearest: readonly string[]): Got<never> {
	const typed = unquoted(said.raw("choice"));
	return {
		trouble: said.trouble(
			"value",
			typed,
			nearest,
			nearest.map((one) => said.with("choice", one)),
		),
	};
}

/** How often; with nothing behind the vendor, "never" stood before it. */
function cadenceOf(said: Said, words: readonly Token[]): Got<Change> {
	const found = words.length === 0 ? null : cadenceIn(words);
	if (found !== undefined) return { got: { cadence: found } };
	const usual = usualCadences[said.language];
	const tries = usual.map((one) => said.text.with(words, one));
	return { trouble: said.trouble("cadence", said.text.raw(words), usual, tries) };
}
