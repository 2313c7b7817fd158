import type { Intent } from "../evaluator/question.js";
import type { Language, Text } from "../knowledge/text.js";

/** What may stand anywhere in a sentence, beside its main words. */
export type Modifier = "dataClass" | "framework" | "asOf" | "home" | "configuration" | "context" | "readings" | "demands";

/** One thing that people can ask, and every form in which they may. Help, examples and reading all come from it. */
export interface GrammarRow {
	readonly id: string;
	readonly intent: Intent;
	/** What it does, in one line. */
	readonly says: Text;
	/** What else such a sentence may say. */
	readonly takes: readonly Modifier[];
	/** One form a line, as patterns.ts reads it. A form serves in both languages; they stand apart for the reader. */
	readonly forms: Readonly<Record<Language, string>>;
	/** Questions that work, with slots: {offering} {other} {dataClass} {framework} {law} {version} {place}. */
	readonly examples: Readonly<Record<Language, readonly string[]>>;
	/** For settings: which one is set, or taken back. */
	readonly sets?: "home" | "framework" | "language" | "readings";
	readonly forgets?: true;
}

const all: readonly Modifier[] = ["dataClass", "framework", "asOf", "home", "configuration", "context", "readings", "demands"];

const able = "can|could|may|should|shall|might";
const we = "we|i|one|you|they";
const host = "host|store|hold|keep|put|place|process|handle|take|accept|run|save";
const hosted = "hosted|stored|held|kept|put|placed|processed|handled|run|saved";
const good = "sovereign|ok|okay|fine|suitable|acceptable|good|allowed|eligible|approved";
const on = "on|in|at|with|by|into|onto|to";
const services = "cloud|clouds|offering|offerings|provider|providers|service|services|vendor|vendors|company|companies|platform|platforms|option|options|host|hosts";
const peut = "peut|peux|puis|pouvons|peuvent|pourrait|pourrions|pourraient|doit|devons";
const on_fr = "on|nous|je|il|elle|ils|elles";
const heberger = "heberger|stocker|mettre|placer|confier|conserver|traiter|deposer|accueillir|recevoir|garder";
const heberges = "heberge|heberges|hebergee|hebergees|stocke|stockes|stockee|stockees|mis|mise|mises|confies|confiees|conserves|conservees|traites|traitees";
const bon = "souverain|souveraine|souverains|souveraines|ok|acceptable|convenable|adapte|adaptee|suffisant|suffisante|utilisable|autorise|autorisee|bon|bonne|admissible";
const chez = "chez|sur|dans|a|avec|au|aux|en";
const nuages = "fournisseur|fournisseurs|nuage|nuages|cloud|clouds|offre|offres|service|services|hebergeur|hebergeurs|prestataire|prestataires|solution|solutions";
const exposed = "exposed|subject|vulnerable|open";
const reached = "reached|covered|touched|affected|caught|hit|bound|governed";
const reach = "reach|reaches|cover|covers|touch|touches|affect|affects|catch|hit|concern|concerns|bind|binds|govern|governs|expose|exposes";
const expose = "expose|exposee|exposes|exposees|soumis|soumise|soumises|vise|visee|vises|visees|assujetti|assujettie|atteint|atteinte|concerne|concernee";
const vise = "vise|visent|atteint|atteignent|touche|touchent|concerne|concernent|lie|lient|couvre|couvrent|expose|exposent";
const our = "my|our|the|team";
const notre = "mon|ma|mes|notre|nos|le|la|les|l";
const regle = "regle|regler|reglez|definir|definis|mettre|mets|mettez|fixer|fixe|fixez|changer|change|changez";
const forget = "forget|reset|clear|unset|remove|delete|drop";
const oublie = "oublie|oublier|oubliez|efface|effacer|effacez|reinitialise|reinitialiser|supprime|supprimer|retire|retirer";
const homeWord = "domicile|home|pays|attache|territoire";

export const grammar: readonly GrammarRow[] = [
	{
		id: "check",
		intent: "check",
		says: { en: "Is a service sovereign for a kind of data?", fr: "Un service est-il souverain pour un type de données ?" },
		takes: all,
		forms: {
			en: `is|are {offering} ${good}|safe|usable enough?
				is|are {offering} ${good} enough? in {home}
				is|are {offering} considered|deemed|called sovereign
				is|are {offering} a|an sovereign|good|suitable cloud|service|offering|option|choice|provider
				is it ${good}|possible|safe to use|buy|choose {offering}
				is it ${good}|possible|safe to ${host} {dataClass} ${on} {offering}
				is|are {dataClass} ${good}|safe ${on} {offering}
				${able} ${we} use|buy|choose|trust|pick|select|procure {offering}
				${able} ${we} use|buy|choose|trust|pick|select {offering} to|for ${host}|hosting|storing|processing {dataClass}
				${able} ${we} ${host} {dataClass} ${on} {offering}
				${able} {dataClass} be ${hosted} ${on} {offering}
				${able} {dataClass} go|live|sit|stay ${on} {offering}
				${able}|does {offering} ${host} {dataClass}
				${able} {offering} be used
				does|do|would|will {offering} meet|pass|satisfy|fulfil|fulfill {framework}
				does|do|would|will {offering} meet|pass|satisfy|fulfil|fulfill {dataClass} requirements|rules|demands?
				does|do|would|will {offering} qualify|pass|work
				we|i want|plan|intend|wish|need|like to use|buy {offering}
				we|i want|plan|intend|wish|need|like to ${host} {dataClass} ${on} {offering}
				check|assess|verify|evaluate|judge {offering}
				check|assess|verify|evaluate if|whether|that {offering} is|are ${good}
				how sovereign|good is|are {offering}
				what about {offering}
				verdict on|for {offering}
				{offering} is|are ${good}
				{offering} sovereign|ok|okay
				{offering} {dataClass}
				{dataClass} {offering}
				{offering}`,
			fr: `{offering} est il|elle|ce ${bon}
				{offering} est il|elle|ce ${bon} en|au|aux|dans {home}
				{offering} est|sont ${bon}
				est ce que|qu {offering} est|sont ${bon}
				est il|elle ${bon} d|de utiliser {offering}
				${peut} ${on_fr} utiliser|acheter|choisir|prendre|retenir {offering}
				${peut} ${on_fr} utiliser|choisir|prendre|retenir {offering} pour ${heberger} {dataClass}
				est ce que|qu ${on_fr} ${peut} utiliser|acheter|choisir|prendre|retenir {offering}
				${on_fr} ${peut} utiliser|acheter|choisir|prendre|retenir {offering}
				${peut} ${on_fr} ${heberger} {dataClass} ${chez} {offering}
				est ce que|qu ${on_fr} ${peut} ${heberger} {dataClass} ${chez} {offering}
				${on_fr} ${peut} ${heberger} {dataClass} ${chez} {offering}
				{dataClass} ${peut} ${on_fr} etre ${heberges} ${chez} {offering}
				{dataClass} ${peut} etre ${heberges} ${chez} {offering}
				{offering} ${peut} ${on_fr} ${heberger} {dataClass}
				{offering} ${peut} ${heberger} {dataClass}
				est ce que|qu {offering} ${peut} ${heberger} {dataClass}
				{offering} convient|convenir|suffit il|elle
				{offering} convient|suffit
				{offering} convient|suffit il|elle a|au|aux {dataClass}
				{offering} respecte|satisfait|remplit|passe t? il|elle a? {framework}
				est ce que|qu {offering} respecte|satisfait|remplit|passe a? {framework}
				verifie|verifier|verifiez|evalue|evaluer|evaluez|controle|controler {offering}
				verifie|verifier|verifiez|evalue|evaluer|evaluez si {offering} est ${bon}
				a quel point {offering} est il|elle souverain|souveraine
				que vaut {offering}
				qu en est il de|du|d? {offering}
				{offering} souverain|souveraine`,
		},
		examples: {
			en: ["is {offering} sovereign for {dataClass}?", "can we use {offering} for {dataClass} under {framework} with our own keys?"],
			fr: ["{offering} est-il souverain pour {dataClass} ?", "peut-on utiliser {offering} pour {dataClass} selon {framework} avec nos propres clés ?"],
		},
	},
	{
		id: "compare",
		intent: "compare",
		says: { en: "Which of several services is sovereign?", fr: "Lequel de plusieurs services est souverain ?" },
		takes: all,
		forms: {
			en: `compare|comparing {offerings}
				comparison of|between {offerings}
				what is|s|are the difference|differences between {offerings}
				difference|differences between {offerings}
				{offering} vs|versus|v {offerings}
				{offering} or {offerings}
				is {offering} more sovereign than {offerings}
				is {offering} better than {offerings}
				which is|are more|most|the? sovereign|best|better {offerings}
				which is|are better|best|sovereign {offerings}
				which of|between|among {offerings} is|are the? more|most? sovereign|best|better
				between|among {offerings} which is|are the? more|most? sovereign|best|better`,
			fr: `compare|comparer|comparez|comparons moi|nous? {offerings}
				comparaison de|entre|d? {offerings}
				quelle|quelles est|sont la|les difference|differences entre {offerings}
				difference|differences entre {offerings}
				{offering} ou {offerings}
				{offering} contre|face|vs {offerings}
				{offering} est il|elle plus souverain|souveraine que|qu {offerings}
				lequel|laquelle|qui est le|la? plus? souverain|souveraine|mieux|meilleur|meilleure {offerings}
				lequel|laquelle|qui entre|de|parmi {offerings} est le|la? plus? souverain|souveraine|mieux|meilleur|meilleure
				entre|de|parmi {offerings} lequel|laquelle|qui est le|la? plus? souverain|souveraine|mieux|meilleur|meilleure`,
		},
		examples: {
			en: ["compare {offering} and {other} for {dataClass}"],
			fr: ["comparer {offering} et {other} pour {dataClass}"],
		},
	},
	{
		id: "find",
		intent: "find",
		says: { en: "Who can host a kind of data?", fr: "Qui peut héberger un type de données ?" },
		takes: all,
		forms: {
			en: `who|what|which ${able} ${host} {dataClass}
				who|what|which ${able} ${host}
				who|what hosts|stores|holds|takes|handles {dataClass}
				who|what|which is|are ${good}
				what|which ${services} ${able} ${host} {dataClass}
				what|which ${services} ${host}|hosts {dataClass}
				what|which ${services} is|are ${good}
				what|which sovereign ${services} is|are there
				what|which ${services} pass|passes|qualify|qualifies|work|works
				what|which ${services}? ${able} ${we} use|buy|choose|pick
				what|which ${services} ${able} ${we} use|buy|choose|pick to ${host} {dataClass}
				where ${able} ${we} ${host} {dataClass}
				where ${able} {dataClass} be ${hosted}
				where ${able} {dataClass} go|live|sit|stay
				where to ${host} {dataClass}
				find|list|show|suggest|recommend|give me|us? a|an|the|all|some? sovereign? ${services}
				find|list|show|suggest|recommend|give me|us? a|an|the|all|some? sovereign? ${services} that|which|who|to ${able}? ${host}|hosts {dataClass}
				what are ${our}? options`,
			fr: `qui ${peut} ${heberger} {dataClass}
				qui heberge|stocke|conserve|traite {dataClass}
				qui est|sont ${bon}
				quel|quels|quelle|quelles ${nuages} ${peut} ${heberger} {dataClass}
				quel|quels|quelle|quelles ${nuages} heberge|hebergent {dataClass}
				quel|quels|quelle|quelles ${nuages} est|sont ${bon}
				quel|quels|quelle|quelles ${nuages} ${bon}? choisir|utiliser|prendre|retenir
				quel|quels|quelle|quelles ${nuages} ${peut} ${on_fr} choisir|utiliser|prendre|retenir
				que|quoi ${peut} ${on_fr} choisir|utiliser|prendre
				ou ${heberger} {dataClass}
				ou ${peut} ${on_fr} ${heberger} {dataClass}
				ou est ce que|qu ${on_fr} ${peut} ${heberger} {dataClass}
				a qui confier {dataClass}
				trouve|trouver|trouvez|liste|lister|cherche|chercher|montre|montrer|propose|proposer|donne moi|nous? un|une|des|les|le|la? ${nuages} souverain|souverains|souveraine|souveraines?
				trouve|trouver|trouvez|liste|lister|cherche|chercher|montre|propose|donne moi|nous? un|une|des|les|le|la? ${nuages} qui ${peut}? ${heberger}|heberge|hebergent {dataClass}
				quelles sont nos|mes|les options`,
		},
		examples: { en: ["who can host {dataClass}?"], fr: ["qui peut héberger {dataClass} ?"] },
	},
	{
		id: "exposure",
		intent: "exposure",
		says: { en: "Which laws reach a service, and how?", fr: "Quelles lois visent un service, et comment ?" },
		takes: ["asOf", "home", "configuration", "context", "readings"],
		forms: {
			en: `why|how? is|are {offering} ${exposed} to {law}
				why|how? is|are {offering} ${reached} by {law}
				is|are {offering} under {law}
				why|how? is|are {offering} exposed|reached
				why|how? does|do|can|could|would|will {law} apply|extend to {offering}
				why|how? does|do|can|could|would|will {law} ${reach} {offering}
				what|which foreign? law|laws ${reach}|apply|applies to? {offering}
				what|which foreign? law|laws is|are {offering} ${exposed} to
				to what|which foreign? law|laws is|are {offering} ${exposed}
				what is|s|are {offering} exposed|subject to
				exposure|exposures of|for {offering} to {law}
				exposure|exposures of|for {offering}
				{offering} exposure|exposures
				{offering} ${exposed} to {law}`,
			fr: `pourquoi|comment|en? quoi? {offering} est il|elle? ${expose} a|au|aux|par {law}
				pourquoi|comment est ce que|qu {offering} est ${expose} a|au|aux|par {law}
				est ce que|qu {offering} est ${expose} a|au|aux|par {law}
				pourquoi|comment|en? quoi? {offering} est il|elle? ${expose}
				pourquoi|comment? {law} s applique|appliquent t? il|elle? a|au|aux {offering}
				pourquoi|comment? {law} ${vise} t? il|elle? {offering}
				pourquoi|comment? {law} peut il|elle? viser|atteindre|toucher {offering}
				est ce que|qu {law} s applique|appliquent a|au|aux {offering}
				est ce que|qu {law} ${vise} {offering}
				quelle|quelles loi|lois etrangere|etrangeres? ${vise} {offering}
				quelle|quelles loi|lois etrangere|etrangeres? s applique|appliquent a|au|aux {offering}
				a quelle|quelles loi|lois etrangere|etrangeres? {offering} est il|elle? ${expose}
				a quoi {offering} est il|elle? ${expose}
				exposition de|du|d? {offering} a|au|aux {law}
				exposition de|du|d? {offering}`,
		},
		examples: {
			en: ["why is {offering} exposed to the {law}?", "which laws reach {offering}?"],
			fr: ["pourquoi {offering} est-il exposé au {law} ?", "quelles lois visent {offering} ?"],
		},
	},
	{
		id: "explain",
		intent: "explain",
		says: { en: "What is known of a law, a framework, a kind of data, a service or a company?", fr: "Que sait-on d'une loi, d'un cadre, d'un type de données, d'un service ou d'une société ?" },
		takes: ["asOf"],
		forms: {
			en: `what|who is|are|s {subject}
				whats {subject}
				tell me|us? more? about {subject}
				explain|define|describe me? {subject}
				explain what {subject} is|means
				what does|do {subject} mean|say|do|cover
				what does|do {required} require|demand|need|mandate|impose|ask of|for?
				what is|are required|demanded by|for|of {required}
				what are the? requirements|demands|rules for|of {required}
				requirements|demands|rules for|of {required}
				{required} requirements
				definition|meaning of {subject}
				information|info|details? about|on {subject}
				about {subject}
				what do you know about|of {subject}
				{topic}`,
			fr: `c|cest est? quoi {subject}
				{subject} c|cest est? quoi
				qu est ce que|qu {subject}
				qu est ce que|qu c est que|qu? {subject}
				{subject} qu est ce que c est
				quest ce que|qu {subject}
				qui|quel|quelle est|sont {subject}
				parle|parlez moi|nous? de|du|des|d {subject}
				explique|expliquez|expliquer|definis|definir|decris|decrire|presente moi|nous? {subject}
				que|qu exige|exigent|demande|demandent|requiert|requierent|impose|imposent {required}
				qu est ce que|qu exige|exigent|demande|demandent|requiert|requierent|impose|imposent {required}
				qu est ce que|qu {required} exige|exigent|demande|demandent|requiert|requierent|impose|imposent
				que faut il pour {required}
				quelles sont les exigences de|du|des|pour|d {required}
				exigences de|du|des|pour|d {required}
				que signifie|dit|fait|couvre {subject}
				que veut dire {subject}
				que sais|savez tu|vous de|du|des|sur|d {subject}
				definition de|du|des|d {subject}
				a propos de|du|des|d {subject}`,
		},
		examples: {
			en: ["what is the {law}?", "what does {dataClass} require?"],
			fr: ["qu'est-ce que le {law} ?", "que demande {dataClass} ?"],
		},
	},
	{
		id: "changes",
		intent: "changes",
		says: { en: "What changed in the knowledge since a release?", fr: "Qu'est-ce qui a changé dans les connaissances depuis une version ?" },
		takes: [],
		forms: {
			en: `what has|have|s? changed|changes since|after|from the? version|release? {version}
				what is|are|s new|different since|after|from the? version|release? {version}
				changes|changelog|news|differences since|after|from the? version|release? {version}
				show|list me|us? the? changes since|after|from the? version|release? {version}
				diff {version}
				what has|have|s? changed
				what is|s new
				changes|changelog|news`,
			fr: `qu|quest est? ce qui a|est|change change|nouveau? depuis la|l? version? {version}
				qu a t il? change depuis la|l? version? {version}
				quoi de neuf|nouveau depuis la|l? version? {version}
				quels sont les changements depuis la|l? version? {version}
				que|quels|les? changements|nouveautes|differences depuis la|l? version? {version}
				ce qui a change depuis la|l? version? {version}
				qu|quest est? ce qui a change
				quoi de neuf|nouveau
				les? changements|nouveautes`,
		},
		examples: { en: ["what changed since {version}?"], fr: ["qu'est-ce qui a changé depuis {version} ?"] },
	},
	{
		id: "settings",
		intent: "settings",
		says: { en: "Show what your team has settled for all its questions", fr: "Montrer ce que votre équipe a réglé pour toutes ses questions" },
		takes: [],
		forms: {
			en: `settings|preferences
				${our} settings|preferences
				show|see|list|view me? ${our}? settings|preferences
				what are ${our} settings|preferences`,
			fr: `reglages|parametres|preferences
				${notre} reglages|parametres|preferences
				montre|montrer|montrez|voir|affiche|afficher moi? ${notre}? reglages|parametres|preferences
				quels|quelles sont ${notre} reglages|parametres|preferences`,
		},
		examples: { en: ["settings"], fr: ["réglages"] },
	},
	{
		id: "set-home",
		intent: "settings",
		sets: "home",
		says: { en: "Settle which places count as home", fr: "Régler quels lieux comptent comme domicile" },
		takes: [],
		forms: {
			en: `set|change|make ${our}? home to|is|as|in? {home}
				${our} home is {home}
				home is? {home}
				use {home} as|for ${our}? home`,
			fr: `${regle} ${notre}? ${homeWord} a|au|aux|en|sur|comme? {home}
				${notre} ${homeWord} est {home}
				domicile est? {home}
				pays d? attache? est? {home}
				notre pays d? attache? est {home}
				utilise|utiliser|utilisez {home} comme ${notre}? ${homeWord}`,
		},
		examples: { en: ["set home {place}"], fr: ["domicile {place}"] },
	},
	{
		id: "set-framework",
		intent: "settings",
		sets: "framework",
		says: { en: "Settle the yardstick", fr: "Régler le cadre de mesure" },
		takes: [],
		forms: {
			en: `set|change|make ${our}? framework|yardstick to|is|as? {framework}
				${our} framework|yardstick is {framework}
				framework|yardstick is? {framework}
				always? use|apply {framework}
				always? use|apply {framework} as ${our}? framework|yardstick|default
				use framework|yardstick {framework}`,
			fr: `${regle} ${notre}? cadre|referentiel|mesure a|au|aux|en|sur|comme? {framework}
				${notre} cadre|referentiel est {framework}
				cadre|referentiel est? {framework}
				utilise|utiliser|utilisez|applique|appliquer|appliquez toujours? {framework}
				utilise|utiliser|utilisez toujours? {framework} comme ${notre}? cadre|referentiel`,
		},
		examples: { en: ["use {framework}"], fr: ["utiliser {framework}"] },
	},
	{
		id: "set-language",
		intent: "settings",
		sets: "language",
		says: { en: "Settle the language of answers", fr: "Régler la langue des réponses" },
		takes: [],
		forms: {
			en: `set|change ${our}? language to|is|as? {language}
				${our} language is {language}
				language is? {language}
				speak|answer|reply|write|talk to? me|us? in? {language}
				in {language}`,
			fr: `${regle} ${notre}? langue a|au|en|sur? {language}
				${notre} langue est {language}
				langue est? {language}
				parle|parlez|reponds|repondez|repondre|ecris moi|nous? en? {language}
				en {language}`,
		},
		examples: { en: ["language French"], fr: ["langue anglais"] },
	},
	{
		id: "set-readings",
		intent: "settings",
		sets: "readings",
		says: { en: "Settle how a law is read", fr: "Régler comment une loi est lue" },
		takes: ["readings"],
		forms: {
			en: `set|use|take|apply|adopt|prefer|choose|always
				set|use|choose? ${our}? reading|readings to?`,
			fr: `utilise|utiliser|utilisez|retenir|retiens|appliquer|applique|prendre|prends|choisir|choisis
				lecture|lectures|interpretation`,
		},
		examples: { en: ["set {reading}"], fr: ["utiliser {reading}"] },
	},
	...(["home", "framework", "language", "readings"] as const).map(forgetting),
	{
		id: "help",
		intent: "help",
		says: { en: "Show what can be asked", fr: "Montrer ce qu'on peut demander" },
		takes: [],
		forms: {
			en: `help me|us?
				what ${able} you do
				what ${able} i|we ask you?
				how do|does it|this|you work
				how do|can i|we use it|this|you
				how to use it|this|you?
				usage|examples|commands|menu|start|manual`,
			fr: `aide|aidez moi|nous?
				a l aide
				besoin d aide
				j ai besoin d aide
				que peux|pouvez|sais|savez tu|vous faire
				que ${peut} ${on_fr} te|vous? demander
				comment ca marche|fonctionne
				comment utiliser ca|cela|ceci?
				exemples|commandes|manuel
				mode d emploi`,
		},
		examples: { en: ["help"], fr: ["aide"] },
	},
];

function forgetting(setting: "home" | "framework" | "language" | "readings"): GrammarRow {
	const words = {
		home: { en: "home", fr: homeWord, says: { en: "the home", fr: "le domicile" }, word: { en: "home", fr: "le domicile" } },
		framework: { en: "framework|yardstick", fr: "cadre|referentiel|mesure", says: { en: "the yardstick", fr: "le cadre" }, word: { en: "framework", fr: "le cadre" } },
		language: { en: "language", fr: "langue", says: { en: "the language", fr: "la langue" }, word: { en: "language", fr: "la langue" } },
		readings: {
			en: "reading|readings of|for {law}",
			fr: "lecture|interpretation de|du|des|d|pour {law}",
			says: { en: "the reading of a law", fr: "la lecture d'une loi" },
			word: { en: "the reading of the {law}", fr: "la lecture du {law}" },
		},
	}[setting];
	return {
		id: `forget-${setting}`,
		intent: "settings",
		sets: setting,
		forgets: true,
		says: { en: `Take back ${words.says.en}`, fr: `Retirer ce qui est réglé pour ${words.says.fr}` },
		takes: [],
		forms: { en: `${forget} ${our}? ${words.en}`, fr: `${oublie} ${notre}? ${words.fr}` },
		examples: { en: [`forget ${words.word.en}`], fr: [`oublier ${words.word.fr}`] },
	};
}
