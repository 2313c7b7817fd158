import { nameKey } from "../../../knowledge/names.js";
import { yesOrNo } from "../choices-named.js";
import type { Got } from "../reading.js";
import type { OrderRow } from "../row.js";
import { type Said, unquoted } from "../said.js";
import { type Change, edited } from "./edited.js";
import { de, en, of, regler, set, to, vendorWord } from "./words.js";

const critical =
	"critical|important|essential|vital|high|very high|critique|importante|essentielle|vitale|elevee|haute";
const notCritical =
	"not critical|non critical|uncritical|noncritical|low|medium|moderate|normal|minor|none|non critique|pas critique|faible|moyenne|moderee|normale|mineure|aucune";
const byWord = new Map(
	[
		[critical, "critical"],
		[notCritical, "not-critical"],
	].flatMap(([words = "", value = ""]) => words.split("|").map((word) => [word, value] as const)),
);

/** No sector has a longer name. */
const longestSector = 60;

/** What the data's name does not say: how much depends on a vendor, and in which sector and for whom it is used. */
export const contextRows: readonly OrderRow[] = [
	{
		id: "set-criticality",
		order: "edit-vendor",
		says: {
			en: "Say whether a critical system depends on a vendor",
			fr: "Dire si un système critique dépend d'un fournisseur",
		},
		unlisted: true,
		forms: {
			en: `${set} the? criticality|importance ${of} {vendor} ${to} {choice}
				mark|flag|treat ${vendorWord.en}? {vendor} as|is? {critical}
				{vendor} criticality is? :|= {choice}
				${set} ${vendorWord.en}? {vendor} s? criticality ${to} {choice}`,
			fr: `${regler} la|l? criticite|importance ${de} {vendor} ${en} {choice}
				marquer|marque|marquez|traiter|traite|traitez ${vendorWord.fr}? {vendor} comme {critical}
				{vendor} criticite est? :|= {choice}`,
		},
		examples: {
			en: ["set criticality of {vendor} to critical"],
			fr: ["régler la criticité du fournisseur {vendor} sur critique"],
		},
		read: (said) => {
			// "mark Acme as done" is another matter.
			if (said.has("critical") && criticalityIn(said, "critical") === undefined) return undefined;
			return edited(said, () => {
				const criticality = criticalityIn(said, said.has("critical") ? "critical" : "choice");
				if (criticality !== undefined) return { got: { context: { criticality } } };
				return none(said, said.language === "en" ? ["critical", "not critical"] : ["critique", "non critique"]);
			});
		},
	},
	{
		id: "set-sector",
		order: "edit-vendor",
		says: { en: "Say in which sector a vendor is used", fr: "Dire dans quel secteur un fournisseur est utilisé" },
		unlisted: true,
		forms: {
			en: `${set} the? sector|industry ${of} {vendor} ${to} {choice}
				{vendor} sector is? :|= {choice}
				${set} ${vendorWord.en}? {vendor} s? sector ${to} {choice}`,
			fr: `${regler} le|l? secteur ${de} {vendor} ${en} {choice}
				{vendor} secteur est? :|= {choice}`,
		},
		examples: { en: ["set sector of {vendor} to health"], fr: ["régler le secteur du fournisseur {vendor} sur santé"] },
		read: (said) =>
			edited(said, () => {
				const sector = plainly(said, "choice").toLowerCase();
				const fits = /[\p{L}\p{N}]/u.test(sector) && sector.length <= longestSector;
				return fits ? { got: { context: { sector } } } : none(said, [said.language === "en" ? "health" : "santé"]);
			}),
	},
	{
		id: "set-public-body",
		order: "edit-vendor",
		says: { en: "Say whether a public body uses a vendor", fr: "Dire si un organisme public utilise un fournisseur" },
		unlisted: true,
		forms: {
			en: `${set} the? public body|sector ${of} {vendor} ${to} {choice}
				{vendor} public body is? :|= {choice}`,
			fr: `${regler} l|le? organisme|secteur public ${de} {vendor} ${en} {choice}
				{vendor} organisme public est? :|= {choice}`,
		},
		examples: {
			en: ["set public body of {vendor} to yes"],
			fr: ["régler l'organisme public du fournisseur {vendor} sur oui"],
		},
		read: (said) =>
			edited(said, () => {
				const value = yesOrNo(plainly(said, "choice"));
				if (value !== undefined) return { got: { context: { "public-body": value } } };
				return none(said, said.language === "en" ? ["yes", "no"] : ["oui", "non"]);
			}),
	},
];

function plainly(said: Said, slot: string): string {
	return unquoted(said.raw(slot).replace(/^[:=\s]+|[\s.;!]+$/gu, ""));
}

function criticalityIn(said: Said, slot: string): string | undefined {
	return byWord.get(nameKey(plainly(said, slot)));
}

function none(said: Said, nearest: readonly string[]): Got<Change> {
	const tries = nearest.map((one) => said.with("choice", one));
	return { trouble: said.trouble("value", unquoted(said.raw("choice")), nearest, tries) };
}
