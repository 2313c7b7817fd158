import type { GrammarRow, Modifier } from "./row.js";
import { able, be, est, on_fr, our, peut } from "./words.js";

const all: readonly Modifier[] = [
	"dataClass",
	"framework",
	"asOf",
	"home",
	"configuration",
	"context",
	"readings",
	"demands",
];
const we = "we|i|one|you|they";
const host = "host|store|hold|keep|put|place|process|handle|take|accept|run|save";
const hosted = "hosted|stored|held|kept|put|placed|processed|handled|run|saved";
const good = "sovereign|ok|okay|fine|suitable|acceptable|good|allowed|eligible|approved";
const on = "on|in|at|with|by|into|onto|to";
const services =
	"cloud|clouds|offering|offerings|provider|providers|service|services|vendor|vendors|company|companies|platform|platforms|option|options|host|hosts";
const heberger = "heberger|stocker|mettre|placer|confier|conserver|traiter|deposer|accueillir|recevoir|garder";
const heberges =
	"heberge|heberges|hebergee|hebergees|stocke|stockes|stockee|stockees|mis|mise|mises|confies|confiees|conserves|conservees|traites|traitees";
const bon =
	"souverain|souveraine|souverains|souveraines|ok|acceptable|convenable|adapte|adaptee|suffisant|suffisante|utilisable|autorise|autorisee|bon|bonne|admissible";
const chez = "chez|sur|dans|a|avec|au|aux|en";
const nuages =
	"fournisseur|fournisseurs|nuage|nuages|cloud|clouds|offre|offres|service|services|hebergeur|hebergeurs|prestataire|prestataires|solution|solutions";
const convient = "convient|convenir|suffit|convenait|suffisait";

/** Questions about a verdict: one service, several, or whoever will do. */
export const verdictRows: readonly GrammarRow[] = [
	{
		id: "check",
		intent: "check",
		says: {
			en: "Is a service sovereign for a kind of data?",
			fr: "Un service est-il souverain pour un type de données ?",
		},
		takes: all,
		forms: {
			en: `${be} {offering} ${good}|safe|usable enough?
				${be} {offering} ${good} enough? in {home}
				${be} {offering} considered|deemed|called sovereign
				${be} {offering} a|an sovereign|good|suitable cloud|service|offering|option|choice|provider
				is|was it ${good}|possible|safe to use|buy|choose {offering}
				is|was it ${good}|possible|safe to ${host} {dataClass} ${on} {offering}
				${be} {dataClass} ${good}|safe ${on} {offering}
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
				check|assess|verify|evaluate if|whether|that {offering} ${be} ${good}
				how sovereign|good ${be} {offering}
				what about {offering}
				verdict on|for {offering}
				why not use|using|choose|buy|pick|select? {offering}
				why ${be} {offering} not? ${good}|safe|usable enough?
				why isn|aren|wasn|weren t {offering} ${good}|safe|usable enough?
				why can|could|should|cannot|couldn|shouldn not|t? ${we} not? use|buy|choose|trust|pick|select {offering}
				why can|could|should|cannot|couldn|shouldn not|t? ${we} not? ${host} {dataClass} ${on} {offering}
				why can|could|cannot|couldn not|t? {offering} not? ${host} {dataClass}
				did {offering} meet|pass|satisfy|fulfil|fulfill {framework}
				{offering} ${be} ${good}
				{offering} sovereign|ok|okay
				{offering} {dataClass}
				{dataClass} {offering}
				{dataClass}
				{offering} {dataClass} {framework}
				{offering} {dataClass} {home}
				{offering}`,
			fr: `{offering} ${est} il|elle|ce ${bon}
				{offering} ${est} il|elle|ce ${bon} en|au|aux|dans {home}
				{offering} ${est} ${bon}
				est ce que|qu {offering} ${est} ${bon}
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
				{offering} ${convient} il|elle
				{offering} ${convient}
				{offering} ${convient} il|elle? a|au|aux {dataClass}
				est ce que|qu {offering} ${convient}
				est ce que|qu {offering} ${convient} a|au|aux {dataClass}
				pourquoi pas utiliser|choisir|prendre|retenir? {offering}
				pourquoi ne pas utiliser|choisir|prendre|retenir {offering}
				pourquoi {offering} n ${est} il|elle? pas ${bon}
				pourquoi est ce que|qu {offering} n ${est} pas ${bon}
				pourquoi {offering} ${est} il|elle? ${bon}
				pourquoi {offering} ne ${convient} il|elle? pas
				pourquoi {offering} ne ${convient} il|elle? pas a|au|aux {dataClass}
				pourquoi {offering} ne ${peut} ${on_fr}? pas ${heberger} {dataClass}
				pourquoi ne ${peut} ${on_fr} pas utiliser|acheter|choisir|prendre|retenir {offering}
				{offering} respecte|satisfait|remplit|passe t? il|elle a? {framework}
				est ce que|qu {offering} respecte|satisfait|remplit|passe a? {framework}
				verifie|verifier|verifiez|evalue|evaluer|evaluez|controle|controler {offering}
				verifie|verifier|verifiez|evalue|evaluer|evaluez si {offering} ${est} ${bon}
				a quel point {offering} ${est} il|elle souverain|souveraine
				que vaut {offering}
				qu en est il de|du|d? {offering}
				{offering} souverain|souveraine`,
		},
		examples: {
			en: [
				"is {offering} sovereign for {dataClass}?",
				"can we use {offering} for {dataClass} under {framework} with our own keys?",
			],
			fr: [
				"{offering} est-il souverain pour {dataClass} ?",
				"peut-on utiliser {offering} pour {dataClass} selon {framework} avec nos propres clés ?",
			],
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
				${be} {offering} or|and {offerings} ${good}
				${able} ${we} use|buy|choose|trust|pick|select {offering} or|and {offerings}
				{offering} vs|versus|v {offerings}
				{offering} or {offerings}
				is|was {offering} more sovereign than {offerings}
				is|was {offering} better than {offerings}
				which ${be} more|most|the? sovereign|best|better {offerings}
				which ${be} better|best|sovereign {offerings}
				which ${be} the? more|most? sovereign|best|better of|between|among {offerings}
				which of|between|among {offerings} ${be} the? more|most? sovereign|best|better
				between|among {offerings} which ${be} the? more|most? sovereign|best|better`,
			fr: `compare|comparer|comparez|comparons moi|nous? {offerings}
				comparaison de|entre|d? {offerings}
				quelle|quelles est|sont la|les difference|differences entre {offerings}
				difference|differences entre {offerings}
				{offering} ou|et {offerings} ${est} il|elle|ils|elles ${bon}
				{offering} ou|et {offerings} ${est} ${bon}
				${peut} ${on_fr} utiliser|acheter|choisir|prendre|retenir {offering} ou|et {offerings}
				{offering} ou {offerings}
				{offering} contre|face|vs {offerings}
				{offering} ${est} il|elle plus souverain|souveraine que|qu {offerings}
				lequel|laquelle|qui ${est} le|la? plus? souverain|souveraine|mieux|meilleur|meilleure {offerings}
				lequel|laquelle|qui ${est} le|la? plus? souverain|souveraine|mieux|meilleur|meilleure entre|de|d|parmi {offerings}
				lequel|laquelle|qui entre|de|parmi {offerings} ${est} le|la? plus? souverain|souveraine|mieux|meilleur|meilleure
				entre|de|parmi {offerings} lequel|laquelle|qui ${est} le|la? plus? souverain|souveraine|mieux|meilleur|meilleure`,
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
				who|what|which ${be} ${good}
				what|which ${services} ${able} ${host} {dataClass}
				what|which ${services} ${host}|hosts {dataClass}
				what|which ${services} ${be} ${good}
				what|which sovereign ${services} ${be} there
				what|which ${services} pass|passes|qualify|qualifies|work|works
				what|which ${services}? ${able} ${we} use|buy|choose|pick
				what|which ${services} ${able} ${we} use|buy|choose|pick to ${host} {dataClass}
				where ${able} ${we} ${host} {dataClass}
				where ${able} {dataClass} be ${hosted}
				where ${able} {dataClass} go|live|sit|stay
				where to ${host} {dataClass}
				find|list|show|suggest|recommend|give me|us? a|an|the|all|some? sovereign? ${services}
				find|list|show|suggest|recommend|give me|us? a|an|the|all|some? sovereign? ${services} that|which|who|to ${able}? ${host}|hosts {dataClass}
				i|we need|want|seek a|an|the? sovereign? ${services}
				i|we am|are? looking|look for a|an|the? sovereign? ${services}
				looking for a|an|the? sovereign? ${services}
				what are ${our}? options`,
			fr: `qui ${peut} ${heberger} {dataClass}
				qui heberge|stocke|conserve|traite {dataClass}
				qui ${est} ${bon}
				quel|quels|quelle|quelles ${nuages} ${peut} ${heberger} {dataClass}
				quel|quels|quelle|quelles ${nuages} heberge|hebergent {dataClass}
				quel|quels|quelle|quelles ${nuages} ${est} ${bon}
				quel|quels|quelle|quelles ${nuages} ${bon}? choisir|utiliser|prendre|retenir
				quel|quels|quelle|quelles ${nuages} ${peut} ${on_fr} choisir|utiliser|prendre|retenir
				que|quoi ${peut} ${on_fr} choisir|utiliser|prendre
				ou ${heberger} {dataClass}
				ou ${peut} ${on_fr} ${heberger} {dataClass}
				ou est ce que|qu ${on_fr} ${peut} ${heberger} {dataClass}
				a qui confier {dataClass}
				trouve|trouver|trouvez|liste|lister|cherche|chercher|montre|montrer|propose|proposer|donne moi|nous? un|une|des|les|le|la? ${nuages} souverain|souverains|souveraine|souveraines?
				trouve|trouver|trouvez|liste|lister|cherche|chercher|montre|propose|donne moi|nous? un|une|des|les|le|la? ${nuages} qui ${peut}? ${heberger}|heberge|hebergent {dataClass}
				je|nous cherche|cherchons|veux|voulons un|une|des ${nuages} souverain|souverains|souveraine|souveraines?
				il nous|me faut un|une|des ${nuages} souverain|souverains|souveraine|souveraines?
				quelles sont nos|mes|les options`,
		},
		examples: { en: ["who can host {dataClass}?"], fr: ["qui peut héberger {dataClass} ?"] },
	},
];
