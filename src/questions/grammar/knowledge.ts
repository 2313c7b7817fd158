import type { GrammarRow } from "./row.js";
import { able, be, on_fr, peut } from "./words.js";

const exposed = "exposed|subject|vulnerable|open";
const reached = "reached|covered|touched|affected|caught|hit|bound|governed";
const reach =
	"reach|reaches|cover|covers|touch|touches|affect|affects|catch|hit|concern|concerns|bind|binds|govern|governs|expose|exposes";
const expose =
	"expose|exposee|exposes|exposees|soumis|soumise|soumises|vise|visee|vises|visees|assujetti|assujettie|atteint|atteinte|concerne|concernee";
const vise =
	"vise|visent|atteint|atteignent|touche|touchent|concerne|concernent|lie|lient|couvre|couvrent|expose|exposent";

const since = "since|after|from the? version|release?";
const depuis = "depuis la|l? version?";
const about = "for|about|with|at|in";
const pour = "pour|chez|dans|concernant|sur";
const qu = "qu|quest est? ce qui a|est?";

/** Questions about what is known, and help. */
export const knowledgeRows: readonly GrammarRow[] = [
	{
		id: "exposure",
		intent: "exposure",
		says: { en: "Which laws reach a service, and how?", fr: "Quelles lois visent un service, et comment ?" },
		takes: ["asOf", "home", "configuration", "context", "readings"],
		forms: {
			en: `why|how? ${be} {offering} ${exposed} to {law}
				why|how? ${be} {offering} ${reached} by {law}
				${be} {offering} under {law}
				why|how? ${be} {offering} exposed|reached
				why|how? does|do|can|could|would|will {law} apply|extend to {offering}
				why|how? does|do|can|could|would|will {law} ${reach} {offering}
				what|which foreign? law|laws can|could|may? ${reach}|apply|applies to? {offering}
				what|which foreign? law|laws ${be} {offering} ${exposed} to
				to what|which foreign? law|laws ${be} {offering} ${exposed}
				what is|s|are {offering} exposed|subject to
				exposure|exposures of|for {offering} to {law}
				exposure|exposures of|for {offering}
				{offering} exposure|exposures
				{offering} ${exposed} to {law}`,
			fr: `pourquoi|comment|en? quoi? {offering} est|etait il|elle? ${expose} a|au|aux|par {law}
				pourquoi|comment est ce que|qu {offering} est|etait ${expose} a|au|aux|par {law}
				est ce que|qu {offering} est|etait ${expose} a|au|aux|par {law}
				pourquoi|comment|en? quoi? {offering} est|etait il|elle? ${expose}
				pourquoi|comment? {law} s applique|appliquent t? il|elle? a|au|aux {offering}
				pourquoi|comment? {law} ${vise} t? il|elle? {offering}
				pourquoi|comment? {law} peut il|elle? viser|atteindre|toucher {offering}
				est ce que|qu {law} s applique|appliquent a|au|aux {offering}
				est ce que|qu {law} ${vise} {offering}
				quelle|quelles loi|lois etrangere|etrangeres? ${vise} {offering}
				quelle|quelles loi|lois etrangere|etrangeres? s applique|appliquent a|au|aux {offering}
				a quelle|quelles loi|lois etrangere|etrangeres? {offering} est|etait il|elle? ${expose}
				a quoi {offering} est|etait il|elle? ${expose}
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
		says: {
			en: "What is known of a law, a framework, a kind of data, a service or a company?",
			fr: "Que sait-on d'une loi, d'un cadre, d'un type de données, d'un service ou d'une société ?",
		},
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
				qui|que|quel|quels|quelle|quelles est|sont {subject}
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
				que sait on de|du|des|sur|d {subject}
				definition de|du|des|d {subject}
				a propos de|du|des|d {subject}`,
		},
		examples: {
			en: ["what is the {law}?", "what does {dataClass} require?"],
			fr: ["expliquer {law}", "que demande {dataClass} ?"],
		},
	},
	{
		id: "changes",
		intent: "changes",
		says: {
			en: "What changed in the knowledge since a release or a day?",
			fr: "Qu'est-ce qui a changé dans les connaissances depuis une version ou un jour ?",
		},
		takes: [],
		forms: {
			en: `what has|have|s? changed|changes ${since} {version}
				what has|have|s? changed|changes ${about} {subject} ${since} {version}
				what is|are|s new|different ${since} {version}
				what is|are|s new|different ${about} {subject} ${since} {version}
				changes|changelog|news|differences ${since} {version}
				changes|news|differences ${about} {subject} ${since} {version}
				show|list me|us? the? changes ${since} {version}
				diff {version}
				what has|have|s? changed|changes ${about} {subject}
				what is|s new ${about} {subject}
				what has|have|s? changed
				what is|s new
				changes|changelog|news`,
			fr: `${qu} change|nouveau ${depuis} {version}
				${qu} change|nouveau ${pour} {subject} ${depuis} {version}
				qu a t il? change ${depuis} {version}
				quoi de neuf|nouveau ${depuis} {version}
				quoi de neuf|nouveau ${pour} {subject} ${depuis} {version}
				quels sont les changements ${depuis} {version}
				que|quels|les? changements|nouveautes|differences ${depuis} {version}
				les? changements|nouveautes|differences ${pour} {subject} ${depuis} {version}
				ce qui a change ${depuis} {version}
				${qu} change ${pour} {subject}
				quoi de neuf ${pour} {subject}
				${qu} change
				quoi de neuf|nouveau
				les? changements|nouveautes`,
		},
		examples: { en: ["what changed since {version}?"], fr: ["qu'est-ce qui a changé depuis {version} ?"] },
	},
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
