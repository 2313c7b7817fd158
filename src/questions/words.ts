import type { Language } from "../knowledge/text.js";

/** Words of the two languages that carry no name. Names are compared without them where the whole name is no match. */

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/**
 * Articles, prepositions and the like: they never tell two names apart. "a" is none of them, for the sake of Protected A;
 * `isSmall` says where it is an article.
 */
export const smallWords = setOf(`
	the an of in on at to and or our my your their its this that these those some any as for by from with within it they them
	le la les un une des du de au aux en et ou notre nos mon ma mes votre vos leur leurs ce cet cette ces sur dans chez par pour avec
`);

/** The word carries no name where it stands. */
export function isSmall(key: string, first: boolean): boolean {
	return smallWords.has(key) || (first && key === "a");
}

/** Words that turn a name round: a name with one of them is never meant by a phrase without it. */
export const negations = setOf("non not no without sans hors except sauf former formerly ex");

/** Words that people put around a name of this kind. */
export const genericWords = {
	offering: setOf(
		"cloud clouds nuage nuages service services platform plateforme offering offre offer solution product produit vendor fournisseur provider infonuagique region regions",
	),
	provider: setOf(
		"company societe entreprise group groupe inc ltd sa sas ag se gmbh llc corp corporation limited vendor fournisseur provider",
	),
	law: setOf(
		"law laws loi lois act statute regulation reglement directive legislation foreign etrangere etrangeres any other",
	),
	framework: setOf(
		"framework cadre referentiel scheme criteria criterion criteres yardstick label standard norme certification mesure",
	),
	dataClass:
		setOf(`data information informations infos info donnee donnees renseignement renseignements dossier dossiers file files
		document documents record records workload workloads content contents contenu contenus classification class classe level niveau`),
} as const;

/** Words that say what a service is like and not which one it is: "government cloud" may be anybody's. */
export const descriptions = setOf(`
	national nationale nationaux government governmental gouvernement gouvernemental public publique private prive privee managed gere geree
	secure securise securisee sovereign souverain souveraine trusted confiance hosted heberge hebergee dedicated dedie dediee commercial
	commerciale hub pole strategic strategique ai ia internet hosting hebergement local locale european standard
`);

/** Politeness and emphasis, of which no answer depends. */
export const courtesies = setOf(`
	please pls plz thanks thank kindly hi hey hello dear actually really still also indeed just svp stp merci bonjour bonsoir salut vraiment aussi
	then so well ok okay alors donc bien
`);

const englishWords = setOf(`
	is are was were can could may we you the what which who why how does do under our own and changed since tell about help settings explain
	exposed apply reach host should use whether if read stored only today between an of my
`);
const frenchWords = setOf(`
	est sont etait etaient peut pouvons nous le la les pour quoi quel quelle quelles quels qui pourquoi comment selon avec nos notre propres du des et
	comparer comparez depuis parle parlez aide reglages parametres explique expliquez expose exposee soumis vise heberger si lu au aux une
	un souverain souveraine il elle que aujourd langue domicile oublie oublier utiliser utilise dans chez
`);

/** A word of the language's own machinery, which no name consists of. */
export function isFunctionWord(key: string): boolean {
	return englishWords.has(key) || frenchWords.has(key);
}

/** What a text was written in, by its small words; undefined where they do not say. */
export function languageOf(keys: Iterable<string>): Language | undefined {
	let balance = 0;
	for (const key of keys) balance += (englishWords.has(key) ? 1 : 0) - (frenchWords.has(key) ? 1 : 0);
	return balance > 0 ? "en" : balance < 0 ? "fr" : undefined;
}

/** A word without its plural and feminine endings, of either language: personnelles and personnel, secrets and secret. */
export function stem(key: string): string {
	if (key.length < 4 || /\d/.test(key)) return key;
	let word = key;
	if (/[^s]s$|x$/.test(word)) word = word.slice(0, -1);
	if (word.length > 3 && word.endsWith("e")) word = word.slice(0, -1);
	if (/([bcdfghjklmnpqrstvwxz])\1$/.test(word)) word = word.slice(0, -1);
	return word;
}
