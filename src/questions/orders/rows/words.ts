/** Words that forms of several orders share. */

export const add = "add|register|record|create|onboard|enter";
export const ajouter =
	"ajouter|ajoute|ajoutez|enregistrer|enregistre|enregistrez|creer|cree|creez|inscrire|inscris|inscrivez";
export const unFournisseur = "le|un|notre|mon|ce|l";
export const show = "show|list|view|see|display|open|give";
export const montrer =
	"montrer|montre|montrez|afficher|affiche|affichez|voir|lister|liste|listez|ouvrir|ouvre|ouvrez|donner|donne|donnez";
export const details = "details|status|state|record";
export const fiche = "fiche|statut|etat|dossier|detail|details";
/** Said before a vendor's name. */
export const vendorWord = {
	en: "the|our|my? vendor|supplier",
	fr: "le|la|l|notre|mon? fournisseur|prestataire",
} as const;
/** "set REGION of VENDOR to PLACE" · « régler la RÉGION de FOURNISSEUR sur LIEU » */
export const set = "set|change|update|make|switch|move|put";
export const regler =
	"regler|regle|reglez|changer|change|changez|modifier|modifie|modifiez|mettre|mets|mettez|fixer|fixe|fixez|definir|definis|definissez";
export const of = `of|for|on ${vendorWord.en}?`;
export const de = `de|du|d|des|pour ${vendorWord.fr}?`;
export const to = "to|as|into|in|with|is|:|=";
export const en = "a|au|aux|en|sur|par|dans|comme|:|=";

/** Each form with what leads up to a reason and the reason, with the first alone, and without. */
export function reasonable(language: "en" | "fr", forms: string): string {
	const leads =
		language === "en"
			? ["because|cause|bc|cuz of? {reason}", "since|as|reason|: {reason}", "because|cause of?"]
			: ["car|puisque|pcq|motif|raison|: {reason}", "parce que|qu {reason}", "car|puisque", "parce que"];
	return forms
		.split("\n")
		.map((line) => line.trim())
		.flatMap((form) => [...leads.map((lead) => `${form} ${lead}`), form])
		.join("\n");
}
