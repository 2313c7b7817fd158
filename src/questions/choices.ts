import type { Configuration, Context } from "../evaluator/question.js";
import type { Sensitivity } from "../knowledge/demands.js";
import { type Assurance, assurances } from "../knowledge/grades.js";
import { compile, type Item, isGap, matchesOf, type Pattern } from "./patterns.js";
import type { Token } from "./tokens.js";

/** What a fixed phrase says of the configuration, the context or how much is demanded. */
export interface Choice {
	readonly keys?: NonNullable<Configuration["keys"]>;
	readonly context?: Context;
	readonly sensitivity?: Sensitivity;
	readonly assurance?: Assurance;
}

const withs = "with|using|where|when|while|if|by|and?";
const keys = "keys|key";
const cles = "cles|cle|clefs|clef";
const held = "held|kept|managed|stored|controlled|owned|supplied";
const detenues = "detenues|gardees|gerees|conservees|stockees|tenues|controlees|detenue|gardee|geree|conservee";
const only = "only|solely|exclusively|merely";
const seulement = "seulement|uniquement|exclusivement|simplement";
const stockees = "stockees|stockes|stockee|stocke|conservees|conserves|archivees";
const company = "company|firm|business|organisation|organization|enterprise|buyer";

const phrases: readonly (readonly [Choice, string])[] = [
	[
		{ keys: "customer-outside" },
		`${withs} we|you|i? ${held}|hold|keep|manage|store our|your|my|the own? ${keys} outside|elsewhere|externally of? the|its|their? service|cloud|provider|platform?
		${withs} our|your|my|the? own? ${keys} we|you|i|that? hold|keep|manage|store|${held} outside|elsewhere|externally of? the|its|their? service|cloud|provider|platform?
		${withs} our|your|my|the? own? ${keys} outside|elsewhere of? the|its|their? service|cloud|provider|platform?
		${withs} external ${keys} management|manager|store|holding?
		${withs} externally ${held} ${keys}
		${withs} our|your|my|an? external key manager
		${withs} hold|holding your|our own ${keys}
		${withs} hyok|ekm
		${withs} client|customer side encryption|keys|key|encrypted
		${withs} end to end encryption|encrypted
		${withs} keys customer outside
		avec? nos|mes|vos|leurs|les|des|d? propres? ${cles} ${detenues}? hors|dehors|ailleurs du|de|d? service|nuage|cloud|fournisseur?
		avec? nos|mes|vos|leurs|les|des|d? propres? ${cles} ${detenues} a l? exterieur du|de|d? service|nuage|cloud|fournisseur?
		avec? nos|mes|vos|les|des|d|un|une? gestion|gestionnaire? de|des? ${cles} externe|externes
		avec? un|le|du? chiffrement cote client
		avec? un|le|du? chiffrement de bout en bout`,
	],
	[
		{ keys: "third-party" },
		`${withs} a|another|some? trusted? third party|parties holding|keeping|managing|controlling|storing|for our|your|my|the? own? ${keys}
		${withs} a|another|some? trusted? third party|parties holds|keeps|manages|controls our|your|my|the? own? ${keys}
		${withs} our|your|my|the? ${keys} ${held} by|with|at a|another|some? trusted? third party|parties
		${withs} third party ${held}? ${keys}
		${withs} keys third party
		avec? un|des? tiers de? confiance? qui? detient|detenant|garde|gardant|gere|gerant|conserve|conservant nos|mes|vos|les|des ${cles}
		avec? un? tiers detenteur|gardien|gestionnaire des|de|nos ${cles}
		avec? nos|mes|vos|les|des|d? ${cles} ${detenues}? par|chez un|des tiers de? confiance?`,
	],
	[
		{ keys: "provider" },
		`${withs} the|its|their|a? provider|vendor|supplier s? ${held}? own? ${keys}
		${withs} the|its|their? default|standard ${keys}
		${withs} the? ${keys} of|from the|its? provider|vendor|supplier
		${withs} the|our? ${keys} ${held} by the|its|their? provider|vendor|supplier
		${withs} keys provider
		avec? les|des|d? ${cles} ${detenues}? par le|leur|son? fournisseur|prestataire|hebergeur
		avec? les|des|d? ${cles} du|de|d son|le? fournisseur|prestataire|hebergeur`,
	],
	[
		{ keys: "customer" },
		`${withs} our|your|my|their own? encryption? ${keys}
		${withs} own encryption? ${keys}
		${withs} customer ${held}? own? ${keys}
		${withs} we|you|i hold|keep|manage|own|control|bring our|your|my|the own? ${keys} ourselves?
		${withs} ${keys} we|you|i hold|keep|manage|own|control ourselves|yourselves?
		${withs} ${keys} that we|you|i hold|keep|manage|own|control ourselves|yourselves?
		${withs} the? ${keys} ${held} by us|ourselves
		${withs} the? ${keys} ${held} by the? customer|client
		${withs} byok|cmk|cmek
		${withs} bring your|our own ${keys}
		${withs} keys customer
		avec? nos|mes|vos propres? ${cles} de? chiffrement?
		avec? ses|leurs propres ${cles} de? chiffrement?
		avec? les|des|d? ${cles} ${detenues}? par|chez nous
		avec? les|des|d? ${cles} ${detenues}? par le client
		avec? les|des|d? ${cles} du client
		si|quand nous|on detenons|gardons|gerons|detient|garde|gere nos|les propres? ${cles}`,
	],
	[
		{ context: { processing: "stored-only" } },
		`for|if|when|where? it|they? is|are|and? ${only} stored|archived|storage
		for|if|when|where? it|they? is|are|and? stored|storage|archived ${only}
		for|if|when|where? it|they? is|are|and? at rest ${only}
		${only} at rest
		for|if|when|where? it|they? is|are|and? stored but|and? not|never processed
		without|no processing
		si|quand|et? elles|ils? sont|est? ${seulement} ${stockees}
		si|quand|et? elles|ils? sont|est? ${stockees} ${seulement}
		pour|en? du? stockage seul|${seulement}
		au repos ${seulement}
		${seulement} au repos
		sans aucun? traitement
		sans etre traitees|traites
		et? non traitees|traites`,
	],
	[
		{ context: { processing: "in-the-clear" } },
		`if|when|where|and? it|they? is|are? processed|used? in the clear|open
		processed|used? in plaintext|cleartext
		processed|used? in plain|clear text
		si|quand|et? elles|ils? sont|est? traitees|traites|traitee|traite? en clair`,
	],
	[
		{ context: { "public-body": true } },
		`for|as|by|to|in a|an|our|this|the public body|agency|administration
		for|as|in the? public sector organisation|organization|body|buyer|customer|client?
		as? we|i are|am a public body|agency|administration
		for|as|by public bodies|agencies|administrations
		pour|comme|dans|par un|une|des|notre|nos|l|le|la organisme|organismes|administration|administrations public|publics|publique|publiques
		pour|comme|dans le|du? secteur public
		nous sommes un|une organisme|administration|entite public|publique`,
	],
	[
		{ context: { "public-body": false } },
		`for|as|by|in a|an|our|the private ${company}
		for|as|by|in the? private sector ${company}?
		as? we|i are|am a private ${company}
		pour|comme|dans|par un|une|des|notre|l|le|la entreprise|entreprises|societe|organisme|organisation prive|privee|privees|prives
		pour|comme|dans le|du? secteur prive
		nous sommes un|une entreprise|societe|organisme privee|prive`,
	],
	...Object.entries<string>({
		public: "public|publique",
		low: "low|faible|basse",
		moderate: "moderate|medium|moderee|moyenne",
		high: "high|elevee|haute",
		critical: "critical|critique",
	}).map(([level, words]): readonly [Choice, string] => [
		{ sensitivity: sensitivityOf(level) },
		`with|at|of|and? a|the? sensitivity of|is|at? ${words}
		with|at|of|and? a? ${words} sensitivity
		avec|a|de|d? une|la? sensibilite ${words}`,
	]),
	...assurances.map((assurance): readonly [Choice, string] => [
		{ assurance },
		`with|at|demanding|and? at? least? ${assurance} assurance
		with|at|demanding|and? an? assurance of|at|is? least? ${assurance}`,
	]),
];

function sensitivityOf(level: string): Sensitivity {
	return level === "public" || level === "low" || level === "moderate" || level === "high" ? level : "critical";
}

/** Patterns by the words that they may begin with. */
const byFirstWord = new Map<string, { readonly choice: Choice; readonly pattern: Pattern }[]>();
for (const [choice, forms] of phrases)
	for (const form of forms.split("\n")) {
		const pattern = compile(form.trim());
		for (const word of firstWords(pattern)) {
			const list = byFirstWord.get(word);
			if (list) list.push({ choice, pattern });
			else byFirstWord.set(word, [{ choice, pattern }]);
		}
	}

function firstWords(pattern: Pattern): string[] {
	const words: string[] = [];
	for (const element of pattern.elements) {
		if (element.kind === "slot") break;
		words.push(...element.words);
		if (!element.optional) break;
	}
	return [...new Set(words)];
}

/** The longest phrase that begins at an item. What is said of data's own name ("public body data") is no context. */
export function choiceAt(
	items: readonly Item[],
	at: number,
	named: (token: Token) => boolean,
): { choice: Choice; to: number } | undefined {
	const first = items[at];
	if (!first || isGap(first)) return undefined;
	let best: { choice: Choice; to: number } | undefined;
	for (const { choice, pattern } of byFirstWord.get(first.key) ?? [])
		for (const { to } of matchesOf(pattern, items, at, { whole: false, named })) {
			const next = items[to];
			if (choice.context && next && !isGap(next) && /^(data|information|donnees|workloads?)$/.test(next.key)) continue;
			if (to > (best?.to ?? at)) best = { choice, to };
		}
	return best;
}
