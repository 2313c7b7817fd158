import { nameKey } from "../../../knowledge/names.js";
import type { Order } from "../../order.js";
import type { Token } from "../../tokens.js";
import { vendorAdded } from "../add-terms.js";
import { asking, filterOpeners } from "../filter-words.js";
import { isTrouble, madeOf, type Reading } from "../reading.js";
import type { OrderRow } from "../row.js";
import type { Said } from "../said.js";
import { vendorFilter } from "../vendor-filter.js";
import { add, ajouter, details, fiche, montrer, show, unFournisseur, vendorWord } from "./words.js";

/** Vendors: adding, listing and showing them. */
export const vendorRows: readonly OrderRow[] = [
	{
		id: "add-vendor",
		order: "add-vendor",
		says: {
			en: "Add a vendor to your team's register",
			fr: "Ajouter un fournisseur au registre de votre équipe",
		},
		forms: {
			en: `${add} a|the|our|my|another|this? new? vendor|supplier :? {terms}
				${add} {name} to|in|as our|the|my|a|an|team? vendors|vendor|suppliers|supplier|register :? {terms}
				new vendor|supplier :? {terms}
				${add} a|the|our|my|another|this? new? vendor|supplier`,
			fr: `${ajouter} ${unFournisseur}? nouveau? fournisseur|prestataire :? {terms}
				${ajouter} {name} a|aux|au|comme|dans nos|mes|les|notre|mon|un|le? fournisseurs|fournisseur|prestataires|prestataire|registre :? {terms}
				nouveau fournisseur|prestataire :? {terms}
				${ajouter} ${unFournisseur}? nouveau? fournisseur|prestataire`,
		},
		examples: {
			en: ["add vendor {offering} for {dataClass} every 6 months"],
			fr: ["ajouter le fournisseur {offering} pour {dataClass} tous les 6 mois"],
		},
		read: (said) => vendorAdded(said, [...bare(said.words("name")), ...said.words("terms")], false),
	},
	{
		id: "add-own-vendor",
		order: "add-vendor",
		says: {
			en: "Add a vendor of your own that the knowledge does not have",
			fr: "Ajouter un fournisseur propre à votre équipe, que les connaissances n'ont pas",
		},
		forms: {
			en: `${add} our|my|the|an|a? new? own new? vendor|supplier :? {terms}
				${add} {name} as|to our|my own vendor|vendors|supplier|suppliers :? {terms}`,
			fr: `${ajouter} notre|mon|un|le? nouveau? propre fournisseur|prestataire :? {terms}
				${ajouter} {name} comme notre|mon propre fournisseur|prestataire :? {terms}`,
		},
		examples: {
			en: ["add our own vendor {own} for {dataClass}"],
			fr: ["ajouter notre propre fournisseur {own} pour {dataClass}"],
		},
		read: (said) => vendorAdded(said, [...bare(said.words("name")), ...said.words("terms")], true),
	},
	{
		id: "add-something",
		order: "add-vendor",
		loose: true,
		says: { en: "Say that it is a vendor", fr: "Dire que c'est un fournisseur" },
		unlisted: true,
		forms: { en: `${add} {terms}`, fr: `${ajouter} {terms}` },
		examples: { en: [], fr: [] },
		read: addedWithout,
	},
	{
		id: "list-vendors",
		order: "list-vendors",
		loose: true,
		says: { en: "List your vendors, or those that are due", fr: "Lister vos fournisseurs, ou ceux qui sont à revoir" },
		opens: filterOpeners,
		forms: {
			en: `{filter}
				${show} me|us? {filter}`,
			fr: `{filter}
				${montrer} moi|nous? {filter}`,
		},
		examples: { en: ["vendors", "overdue vendors"], fr: ["fournisseurs", "fournisseurs en retard"] },
		read: listed,
	},
	{
		id: "show-vendor",
		order: "show-vendor",
		says: { en: "Show one vendor", fr: "Montrer un fournisseur" },
		loose: true,
		forms: {
			en: `{vendor}
				${vendorWord.en} {vendor}
				${show} me|us? ${vendorWord.en}? {vendor}
				${details} of|on|for|about ${vendorWord.en}? {vendor}`,
			fr: `{vendor}
				${vendorWord.fr} {vendor}
				${montrer} moi|nous? ${vendorWord.fr}? {vendor}
				l|la|le? ${fiche} de|d|du|sur ${vendorWord.fr}? {vendor}`,
		},
		examples: { en: ["vendor {vendor}"], fr: ["fournisseur {vendor}"] },
		read: (said) => {
			if (said.form === "{vendor}" && !isNameAlone(said)) return undefined;
			return madeOf(said.vendor(), ({ id }) => ({ order: "show-vendor", vendor: id }));
		},
	},
	{
		id: "vendor-history",
		order: "vendor-history",
		unlisted: true,
		says: { en: "Show all that happened with a vendor", fr: "Montrer tout ce qui s'est passé avec un fournisseur" },
		loose: true,
		forms: {
			en: `${show}? me|us? the? history|log|audit|timeline of|for|on ${vendorWord.en}? {vendor}
				{vendor} s? history|log|timeline
				what happened to|with|at ${vendorWord.en}? {vendor}`,
			fr: `${montrer}? moi|nous? l|le? historique|journal de|d|du|des ${vendorWord.fr}? {vendor}
				{vendor} historique
				que s est il passe avec|chez ${vendorWord.fr}? {vendor}`,
		},
		examples: { en: ["history of {vendor}"], fr: ["historique de {vendor}"] },
		read: (said) => madeOf(said.vendor(), ({ id }) => ({ order: "vendor-history", vendor: id })),
	},
];

/** Which vendors; a list that nobody calls theirs, of sovereign ones or for some data, is a question about the knowledge. */
function listed(said: Said): Reading {
	const words = said.words("filter");
	const read = vendorFilter(said, words);
	if (!read) return undefined;
	const asks = said.form !== "{filter}" || asking.has(words[0]?.key ?? "");
	return madeOf(read, ({ filter, from, anchored, ours }): Order | undefined => {
		const anybodys = filter.outcome === "sovereign" || filter.dataClass !== undefined;
		if (!anchored || (asks && !ours && anybodys)) return undefined;
		return { order: "list-vendors", filter, ...(from === undefined ? {} : { from }) };
	});
}

/** Whoever adds a service, and does not say that it is a vendor, is told how. */
function addedWithout(said: Said): Reading {
	const read = vendorAdded(said, said.words("terms"), false);
	if (!read || isTrouble(read)) return undefined;
	const lead = said.language === "en" ? "add vendor" : "ajouter le fournisseur";
	const meant = `${lead} ${said.text.text.slice(said.text.around(said.slots.get("terms") ?? []).from).trim()}`;
	return said.trouble("words", said.text.tokens[0]?.raw ?? "", [meant], [meant]);
}

/** "vendor Acme", before "to our vendors": Acme. */
function bare(name: readonly Token[]): readonly Token[] {
	const from = name.findIndex(
		({ key }) => !/^(?:a|the|our|my|new|own|vendor|supplier|le|un|notre|nouveau|fournisseur)$/.test(key),
	);
	return from < 0 ? name : name.slice(from);
}

/** Whoever needs help gets it, whatever a vendor is called. */
const others = new Set("help aide settings reglages parametres preferences".split(" "));

/** A name alone shows a vendor only where exactly that is a vendor's name. */
function isNameAlone({ text, ground: { vendors } }: Said): boolean {
	const typed = text.whole;
	return !others.has(nameKey(typed)) && (vendors.named(typed) ?? vendors.withId(typed.toLowerCase())) !== undefined;
}
