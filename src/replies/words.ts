import type { ExposureStatus, FindingStatus, Outcome } from "../evaluator/answer.js";
import type { Assurance, Grade, Interest } from "../knowledge/grades.js";
import type { Language, Text } from "../knowledge/text.js";

/** The words of replies (REPLIES, "Words"), each in both languages. */

export const outcomeWords: Record<Outcome, Text> = {
	sovereign: { en: "Sovereign", fr: "Souverain" },
	conditional: { en: "Sovereign if", fr: "Souverain à condition" },
	undetermined: { en: "Cannot be said yet", fr: "Indéterminé" },
	"not-sovereign": { en: "Not sovereign", fr: "Non souverain" },
	"no-requirement": { en: "Nothing is demanded", fr: "Rien n'est exigé" },
};

export const statusWords: Record<FindingStatus, Text> = {
	met: { en: "yes", fr: "oui" },
	unmet: { en: "no", fr: "non" },
	unproven: { en: "not proven", fr: "non prouvé" },
	unknown: { en: "unknown", fr: "inconnu" },
};

export const assuranceWords: Record<Assurance, Text> = {
	proven: { en: "proven", fr: "établi" },
	binding: { en: "binding (contract)", fr: "engagement contractuel" },
	reported: { en: "reported", fr: "rapporté" },
	claimed: { en: "the vendor's word", fr: "déclaré par le fournisseur" },
	presumed: { en: "presumed", fr: "présumé" },
};

/** A claim of somebody with an interest who is not the vendor. */
export const interestedWord: Text = { en: "an interested party's word", fr: "déclaré par une partie intéressée" };

export const exposureWords: Record<ExposureStatus, Text> = {
	exposed: { en: "reached", fr: "visé" },
	mitigated: { en: "reached in part", fr: "visé en partie" },
	none: { en: "not reached", fr: "non visé" },
	unknown: { en: "not known", fr: "inconnu" },
};
export const contested: Text = { en: "disputed", fr: "contesté" };

export const gradeWords: Record<Grade, Text> = {
	statute: { en: "statute", fr: "loi" },
	court: { en: "court", fr: "tribunal" },
	certificate: { en: "certificate", fr: "certification" },
	regulator: { en: "regulator", fr: "autorité" },
	filing: { en: "company filing", fr: "document officiel de société" },
	contract: { en: "contract", fr: "contrat" },
	analyst: { en: "analyst", fr: "analyste" },
	press: { en: "press", fr: "presse" },
	vendor: { en: "vendor", fr: "fournisseur" },
	review: { en: "review: looked, none found", fr: "revue : cherché, rien trouvé" },
};

export const interestWords: Record<Interest, Text> = {
	vendor: { en: "the vendor itself", fr: "le fournisseur lui-même" },
	competitor: { en: "a competitor", fr: "un concurrent" },
	"trade-body": { en: "a trade body", fr: "un groupement d'entreprises" },
};

export const removableWords: Readonly<Record<string, Text>> = {
	"content-at-rest": { en: "stored content", fr: "contenus stockés" },
	"content-in-the-clear": { en: "content while it is processed in the clear", fr: "contenus traités en clair" },
	metadata: { en: "metadata", fr: "métadonnées" },
	service: { en: "the service itself", fr: "le service lui-même" },
};

/** Titles, labels and fixed sentences. `{slots}` are filled by `say`. */
export const phrases = {
	colon: { en: ": ", fr: " : " },
	readAs: { en: "I read “{from}” as {to}.", fr: "J'ai lu « {from} » comme {to}." },
	home: { en: "home {places}", fr: "attache {places}" },
	knowledge: { en: "knowledge {version}", fr: "connaissances {version}" },
	notSaid: { en: "Not said, so taken: {list}.", fr: "Non précisé, donc retenu : {list}." },
	tookFrameworkFromTeam: { en: "your team's yardstick", fr: "le critère de votre équipe" },
	tookFramework: { en: "the usual yardstick", fr: "le critère habituel" },
	tookHomeFromTeam: { en: "your team's home", fr: "l'attache de votre équipe" },
	tookHome: { en: "the home of the data class", fr: "l'attache de la classe de données" },
	tookToday: { en: "today's date", fr: "la date du jour" },
	tookReadings: { en: "your team's readings of laws", fr: "les interprétations de votre équipe" },
	onTheWordOf: { en: "on the word of {publisher}", fr: "sur la parole de {publisher}" },
	byVendorsAccount: { en: "by the vendor's own account", fr: "selon le fournisseur lui-même" },
	onInterestedWord: { en: "on the word of interested parties", fr: "sur la parole de parties intéressées" },
	hangsOn: { en: "Hangs on", fr: "Dépend de" },
	hangsReading: { en: "how this is read: {what}. {sides}", fr: "l'interprétation de : {what}. {sides}" },
	hangsDoctrine: { en: "the doctrine “{what}”. {sides}", fr: "la doctrine « {what} ». {sides}" },
	hangsFact: { en: "sources that disagree: {what}. {sides}", fr: "des sources qui divergent : {what}. {sides}" },
	hangsRequirement: { en: "how this is read: {what}. {sides}", fr: "l'interprétation de : {what}. {sides}" },
	ifSide: { en: "{outcome} if “{side}”", fr: "{outcome} si « {side} »" },
	ifHeld: { en: "{outcome} if it holds", fr: "{outcome} si on la suit" },
	otherwise: { en: "otherwise {outcome}", fr: "sinon {outcome}" },
	reachedBy: { en: "Reached by", fr: "Visé par" },
	notKnownWhether: { en: "Not known for", fr: "Inconnu pour" },
	canBeCutOffBy: { en: "Cut off by", fr: "Coupure par" },
	you: { en: "you", fr: "vous" },
	allReadingsAgree: { en: "All readings agree", fr: "Toutes les interprétations concordent" },
	readingsDiffer: { en: "One reading says it does not", fr: "Une interprétation dit que non" },
	unknownReading: { en: "For one reading it is not known", fr: "Selon une interprétation, on ne sait pas" },
	askNext: { en: "To settle it", fr: "Pour trancher" },
	more: { en: "{count} more", fr: "{count} de plus" },
	yourDuties: { en: "You must", fr: "Vous devez" },
	yourShould: { en: "You should", fr: "Vous devriez" },
	onlyIf: { en: "Only with", fr: "Seulement avec" },
	chosenFor: { en: "Looked at with", fr: "Examiné avec" },
	openDemands: { en: "Also demanded", fr: "Aussi exigé" },
	notShown: {
		en: "more that is not met, under Why ({count})",
		fr: "d'autres exigences non remplies, sous Pourquoi ({count})",
	},
	refused: {
		en: "{offering} is known not to offer what you chose: {value}.",
		fr: "{offering} n'offre pas, d'après les sources, ce que vous avez choisi : {value}.",
	},
	conflict: {
		en: "No offering can meet both: {first}, and {second}.",
		fr: "Aucune offre ne peut remplir les deux : {first}, et {second}.",
	},
	ownKeys: {
		en: "Your own keys inside the provider's service take nothing out of a law's reach. Only keys that you keep outside it would take stored content out.",
		fr: "Vos propres clés dans le service du fournisseur ne mettent rien hors d'atteinte. Seules des clés gardées hors du service y mettraient les contenus stockés.",
	},
	nothingDemandedPublic: {
		en: "Neither the data class nor the yardstick demands anything of the service.",
		fr: "Ni la classe de données ni le critère n'exigent rien du service.",
	},
	nothingDemandedDuties: {
		en: "Nothing binds the service itself; what is demanded binds you.",
		fr: "Rien ne lie le service lui-même ; ce qui est exigé vous lie, vous.",
	},
	noPassMark: {
		en: "{framework} has no pass mark: its answers are shown, and only what you pick becomes a demand.",
		fr: "{framework} ne fixe pas de seuil : ses réponses sont montrées, et seul ce que vous choisissez devient une exigence.",
	},
	disclaimer: {
		en: "From public sources, each with its date. Not legal advice.",
		fr: "D'après des sources publiques, chacune avec sa date. Pas un avis juridique.",
	},
	why: { en: "Why", fr: "Pourquoi" },
	laws: { en: "Laws", fr: "Lois" },
	askTheVendor: { en: "Ask the vendor", fr: "À demander" },
	duties: { en: "Your duties", fr: "Vos devoirs" },
	sources: { en: "Sources {count}", fr: "Sources {count}" },
	details: { en: "All statements {count}", fr: "Tous les énoncés {count}" },
	readings: { en: "Readings", fr: "Interprétations" },
	path: { en: "Path", fr: "Chemin" },
	mitigations: { en: "What lowers it", fr: "Ce qui la réduit" },
	remains: { en: "Still in reach: {what}", fr: "Encore à portée : {what}" },
	counts: { en: "counts here", fr: "compte ici" },
	countsNot: { en: "does not count here", fr: "ne compte pas ici" },
	countsUnknown: { en: "not known whether it counts here", fr: "on ne sait pas si cela compte ici" },
	heldBy: { en: "held by {who}", fr: "tenue par {who}" },
	remoteReading: { en: "remote, decides nothing", fr: "lointaine, ne décide rien" },
	chosenReading: { en: "chosen", fr: "choisie" },
	disclosure: { en: "can compel disclosure", fr: "peut imposer une divulgation" },
	interruption: { en: "can end the service", fr: "peut mettre fin au service" },
	domestic: { en: "domestic law, not counted as foreign", fr: "loi d'ici, non comptée comme étrangère" },
	demandsAtLeast: { en: "asks for at least: {assurance}", fr: "demande au moins : {assurance}" },
	disputedDemand: { en: "what is demanded is itself disputed", fr: "l'exigence elle-même est contestée" },
	pickedByNobody: { en: "shown, no demand", fr: "montré, pas une exigence" },
	should: { en: "should", fr: "devrait" },
	proofEnough: { en: "Enough: {document}", fr: "Suffit : {document}" },
	toVendor: { en: "Ask the vendor", fr: "Au fournisseur" },
	toAsker: { en: "For you to say", fr: "À vous de dire" },
	toCounsel: { en: "Ask your counsel", fr: "À votre conseil juridique" },
	decidesAlone: { en: "a bad answer alone fails it", fr: "une mauvaise réponse suffit à l'écarter" },
	letter: {
		en: "For {classes} we need the following about {offering}:",
		fr: "Pour {classes}, il nous faut ceci au sujet de {offering} :",
	},
	undated: { en: "undated", fr: "sans date" },
	read: { en: "read {date}", fr: "lu le {date}" },
	noAddress: { en: "address not known", fr: "adresse inconnue" },
	others: { en: "Who else?", fr: "Qui d'autre ?" },
	share: { en: "Share", fr: "Partager" },
	comparison: { en: "{classes}, compared", fr: "{classes}, comparaison" },
	verdict: { en: "Verdict", fr: "Verdict" },
	assurance: { en: "Assurance", fr: "Assurance" },
	openQuestions: { en: "Open questions", fr: "Questions ouvertes" },
	noneRow: { en: "none known", fr: "aucune connue" },
	unknownRow: { en: "not known: {laws}", fr: "inconnu : {laws}" },
	whoCanHost: { en: "Who can host {classes}", fr: "Qui peut héberger : {classes}" },
	pass: { en: "{count} pass", fr: "{count} conviennent" },
	nonePass: { en: "none is known to pass", fr: "aucun n'est connu pour convenir" },
	openOnes: { en: "{count} cannot be said yet", fr: "{count} indéterminés" },
	failing: { en: "{count} do not pass", fr: "{count} ne conviennent pas" },
	fewestFirst: { en: "fewest open questions first", fr: "le moins de questions ouvertes d'abord" },
	oneOpen: { en: "1 open question", fr: "1 question ouverte" },
	manyOpen: { en: "{count} open questions", fr: "{count} questions ouvertes" },
	andLaws: { en: "{offering} and the law", fr: "{offering} et la loi" },
	nothingSaid: { en: "The release says nothing more of it.", fr: "La version n'en dit pas davantage." },
	pending: { en: "announced, not counted", fr: "annoncé, non compté" },
	since: { en: "from {date}", fr: "dès le {date}" },
	until: { en: "until {date}", fr: "jusqu'au {date}" },
	nothingChanged: {
		en: "Nothing has changed since {version}: it is the release in use.",
		fr: "Rien n'a changé depuis {version} : c'est la version en usage.",
	},
	changesTitle: { en: "Changes since {version}", fr: "Changements depuis {version}" },
	helpTitle: { en: "Ask about a service and your data", fr: "Demandez pour un service et vos données" },
	helpIntro: { en: "For example:", fr: "Par exemple :" },
	helpAlso: { en: "I also understand", fr: "Je comprends aussi" },
	settingsTitle: { en: "Your team's settings", fr: "Réglages de votre équipe" },
	settingsChanged: {
		en: "Kept. Your team's settings are now:",
		fr: "Enregistré. Les réglages de votre équipe sont maintenant :",
	},
	settingHome: { en: "Home", fr: "Attache" },
	settingFramework: { en: "Yardstick", fr: "Critère" },
	settingLanguage: { en: "Language", fr: "Langue" },
	settingReadings: { en: "Readings", fr: "Interprétations" },
	notSet: { en: "not set", fr: "non réglé" },
	english: { en: "English", fr: "anglais" },
	french: { en: "French", fr: "français" },
	settingsHow: {
		en: "Change them in words: “set home Canada”, “use trusted cloud”, “language French”.",
		fr: "Changez-les par écrit : « attache Canada », « utiliser cloud de confiance », « langue anglais ».",
	},
	whichOffering: { en: "Which service do you mean?", fr: "De quel service parlez-vous ?" },
	whichDataClass: { en: "For which data?", fr: "Pour quelles données ?" },
	whichFramework: { en: "By which yardstick?", fr: "Selon quel critère ?" },
	whichLaw: { en: "Which law do you mean?", fr: "De quelle loi parlez-vous ?" },
	whichSubject: { en: "Which of these do you mean?", fr: "Duquel parlez-vous ?" },
	whichHome: { en: "Which place counts as home?", fr: "Quel lieu compte comme attache ?" },
	orType: { en: "Or type the name: {names}.", fr: "Ou écrivez le nom : {names}." },
	doNotKnow: { en: "I do not know “{text}”.", fr: "Je ne connais pas « {text} »." },
	doNotUnderstand: { en: "I do not understand “{text}”.", fr: "Je ne comprends pas « {text} »." },
	badDate: {
		en: "“{text}” is no date that I can use. Write 2026-11-20 or 20 November 2026.",
		fr: "« {text} » n'est pas une date que je peux lire. Écrivez 2026-11-20 ou 20 novembre 2026.",
	},
	badVersion: {
		en: "I have no release “{text}”. The one in use is {version}.",
		fr: "Je n'ai pas de version « {text} ». Celle en usage est {version}.",
	},
	nearest: { en: "Nearest: {names}.", fr: "Le plus proche : {names}." },
	nearestNone: { en: "Nearest: none.", fr: "Le plus proche : aucun." },
	tryHelp: { en: "Write “help” for what I understand.", fr: "Écrivez « aide » pour ce que je comprends." },
	tooLong: {
		en: "That message is too long: {length} characters, and I read at most {most}. Ask in one sentence.",
		fr: "Ce message est trop long : {length} caractères, et j'en lis au plus {most}. Demandez en une phrase.",
	},
	failed: {
		en: "Something went wrong on my side; nothing was changed. Please ask again. Reference {reference}.",
		fr: "Une erreur s'est produite de mon côté ; rien n'a été changé. Veuillez redemander. Référence {reference}.",
	},
	oldRelease: {
		en: "This button is from knowledge {old}; I answer from {current}.",
		fr: "Ce bouton date des connaissances {old} ; je réponds selon {current}.",
	},
	goneSubject: {
		en: "This button asks about “{text}”, which the knowledge no longer has.",
		fr: "Ce bouton parle de « {text} », que les connaissances n'ont plus.",
	},
} satisfies Record<string, Text>;
export type Phrase = keyof typeof phrases;

/** A phrase in one language, its slots filled. */
export function say(language: Language, phrase: Phrase, slots: Readonly<Record<string, string | number>> = {}): string {
	return phrases[phrase][language].replace(/\{(\w+)\}/g, (_, name: string) => String(slots[name] ?? ""));
}
