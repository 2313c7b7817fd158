import { nameKey } from "../../../knowledge/names.js";
import type { Order } from "../../order.js";
import type { Token } from "../../tokens.js";
import { vendorAdded } from "../add-terms.js";
import { asking, filterOpeners } from "../filter-words.js";
import { isTrouble, madeOf, type Reading, type Trouble } from "../reading.js";
import type { OrderRow } from "../row.js";
import type { Said } from "../said.js";
import { severalShown } from "../several-shown.js";
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
				${add} our|my|the|an|a? new? own new? vendor|supplier
				${add} {name} as|to our|my own vendor|vendors|supplier|suppliers :? {terms}`,
			fr: `${ajouter} notre|mon|un|le? nouveau? propre fournisseur|prestataire :? {terms}
				${ajouter} notre|mon|un|le? nouveau? propre fournisseur|prestataire
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
				${details} of|on|for|about ${vendorWord.en}? {vendor}
				who looks after|for ${vendorWord.en}? {vendor}
				who handles|manages ${vendorWord.en}? {vendor}
				who is|s responsible for ${vendorWord.en}? {vendor}
				who is|s in charge of ${vendorWord.en}? {vendor}`,
			fr: `{vendor}
				${vendorWord.fr} {vendor}
				${montrer} moi|nous? ${vendorWord.fr}? {vendor}
				l|la|le? ${fiche} de|d|du|sur ${vendorWord.fr}? {vendor}
				qui s occupe de|d|du ${vendorWord.fr}? {vendor}
				qui suit|gere ${vendorWord.fr}? {vendor}
				qui est le|la? responsable de|d|du ${vendorWord.fr}? {vendor}`,
		},
		examples: { en: ["vendor {vendor}"], fr: ["fournisseur {vendor}"] },
		read: (said) => {
			if (said.form === "{vendor}" && !isNameAlone(said)) return undefined;
			return said.known ? { order: "show-vendor", vendor: said.known.id } : shownByService(said);
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
				history ${vendorWord.en}? {vendor}
				who approved|refused|decided|waived on|for? ${vendorWord.en}? {vendor}
				what happened to|with|at ${vendorWord.en}? {vendor}`,
			fr: `${montrer}? moi|nous? l|le? historique|journal de|d|du|des ${vendorWord.fr}? {vendor}
				{vendor} historique
				historique ${vendorWord.fr}? {vendor}
				qui a approuve|refuse|decide pour? ${vendorWord.fr}? {vendor}
				que s est il passe avec|chez ${vendorWord.fr}? {vendor}`,
		},
		examples: { en: ["history of {vendor}"], fr: ["historique du fournisseur {vendor}"] },
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
	const typed =
		/^(.+?)\s+(?:as|to|comme|a|à|aux)\s+(?:(?:a|an|our|the|my|un|notre|nos|les)\s+)?(?:vendors?|suppliers?|fournisseurs?)$/iu.exec(
			said.raw("terms"),
		)?.[1];
	if (typed !== undefined) return dataLeftOut(said, typed);
	const read = vendorAdded(said, said.words("terms"), false);
	if (!read) return undefined;
	const lead = said.language === "en" ? "add vendor" : "ajouter le fournisseur";
	const { text } = said;
	const head = text.whole.slice(0, text.around(said.slots.get("terms") ?? []).from - (text.tokens[0]?.start ?? 0));
	const meant = (typed: string) => `${lead} ${typed.startsWith(head) ? typed.slice(head.length).trim() : typed}`;
	if (!isTrouble(read))
		return said.trouble("words", text.tokens[0]?.raw ?? "", [meant(text.whole)], [meant(text.whole)]);
	// Of what nobody knows at all nobody can tell that it is to be added here.
	if (read.about !== "offering" && read.about !== "dataClass") return undefined;
	if (read.nearest.length === 0 || (read.about === "dataClass" && read.text === "" && !isService(said)))
		return undefined;
	return { ...read, tries: read.tries.map((one) => (one.startsWith(head) ? meant(one) : one)) };
}

/** "add Zoom as a vendor": for which data is still to be said. */
function dataLeftOut(said: Said, name: string): Trouble {
	const lead = said.language === "en" ? "add vendor" : "ajouter le fournisseur";
	const example = `${lead} ${name} ${said.language === "en" ? "for" : "pour"} ${said.exampleData()}`;
	return said.trouble("dataClass", "", [], [example]);
}

/** The words name a service of the knowledge. */
function isService(said: Said): boolean {
	const words = said.words("terms");
	return said.scene(said.text.text, words).resolve("offering", words, false).kind === "one";
}

/** "vendor Acme", before "to our vendors": Acme. */
function bare(name: readonly Token[]): readonly Token[] {
	const from = name.findIndex(
		({ key }) => !/^(?:a|the|our|my|new|own|vendor|supplier|le|un|notre|nouveau|fournisseur)$/.test(key),
	);
	return from < 0 ? name : name.slice(from);
}

/** "vendor azure": the one that the team buys there; where it buys several, they are asked among. */
function shownByService(said: Said): Reading {
	const [only, ...others] = said.buying;
	if (!only) return said.unknownVendor(said.words("vendor"));
	if (others.length === 0) return { order: "show-vendor", vendor: only.id };
	return severalShown(said.language === "en" ? "vendor" : "fournisseur", said.raw("vendor"), said.buying);
}

/** Whoever needs help gets it, whatever a vendor is called. */
const others = new Set("help aide settings reglages parametres preferences".split(" "));

/** A name alone shows a vendor only where exactly that is a vendor's name. */
function isNameAlone({ text, ground: { vendors } }: Said): boolean {
	const typed = text.whole;
	return !others.has(nameKey(typed)) && (vendors.named(typed) ?? vendors.withId(typed.toLowerCase())) !== undefined;
}
