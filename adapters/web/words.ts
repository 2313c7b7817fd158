import type { Language, Text } from "../../src/replies/reply.js";

/** What the page itself says; the answers come with the replies. The page's script reads the same words. */
interface PageWords {
	readonly name: string;
	readonly tagline: string;
	readonly knowledge: string;
	readonly languages: string;
	readonly log: string;
	readonly asked: string;
	/** Stands over what the bot says unasked. */
	readonly unasked: string;
	readonly welcome: string;
	/** What to ask the bot for its examples. */
	readonly help: string;
	readonly question: string;
	readonly recall: string;
	readonly ask: string;
	readonly waiting: string;
	readonly unreachable: string;
	readonly copied: string;
	readonly selected: string;
	readonly noScript: string;
}

export const pageWords: Readonly<Record<Language, PageWords>> = {
	en: {
		name: "Sovereign",
		tagline: "Is this cloud service sovereign for this data?",
		knowledge: "Knowledge",
		languages: "Language",
		log: "Questions and answers",
		asked: "You asked:",
		unasked: "Sovereign writes to you unasked",
		welcome: "What you can ask",
		help: "help",
		question: "Your question",
		recall: "Shift and Enter: a new line. Up arrow: your last question",
		ask: "Ask",
		waiting: "Looking for the answer …",
		unreachable: "The bot cannot be reached. Your question is still here: try again in a moment.",
		copied: "Copied.",
		selected: "The text is selected: copy it with your keyboard or menu.",
		noScript: "This page needs JavaScript to ask and to show answers.",
	},
	fr: {
		name: "Sovereign",
		tagline: "Ce service cloud est-il souverain pour ces données\u00a0?",
		knowledge: "Connaissances",
		languages: "Langue",
		log: "Questions et réponses",
		asked: "Vous avez demandé\u00a0:",
		unasked: "Sovereign vous écrit de lui-même",
		welcome: "Ce que vous pouvez demander",
		help: "aide",
		question: "Votre question",
		recall: "Maj et Entrée\u00a0: une nouvelle ligne. Flèche vers le haut\u00a0: votre dernière question",
		ask: "Demander",
		waiting: "Recherche de la réponse …",
		unreachable: "Le bot est injoignable. Votre question est toujours là\u00a0: réessayez dans un instant.",
		copied: "Copié.",
		selected: "Le texte est sélectionné\u00a0: copiez-le avec le clavier ou le menu.",
		noScript: "Cette page a besoin de JavaScript pour poser des questions et montrer les réponses.",
	},
};

/** The adapter's words inside an answer. */
export const answerWords: Readonly<Record<Language, { readonly copy: string }>> = {
	en: { copy: "Copy" },
	fr: { copy: "Copier" },
};

/** Why a request was refused, with the HTTP status. */
export const troubles = {
	"not-found": {
		status: 404,
		message: { en: "There is nothing at this address.", fr: "Il n'y a rien à cette adresse." },
	},
	"method-not-allowed": {
		status: 405,
		message: { en: "This address does not take this method.", fr: "Cette adresse n'accepte pas cette méthode." },
	},
	"foreign-host": {
		status: 403,
		message: {
			en: "The bot does not answer under this host name. Open it as localhost, or allow the name in the settings.",
			fr: "Le bot ne répond pas sous ce nom d'hôte. Ouvrez-le sous localhost, ou autorisez ce nom dans les réglages.",
		},
	},
	"foreign-origin": {
		status: 403,
		message: {
			en: "Only the bot's own page may ask it.",
			fr: "Seule la page du bot peut l'interroger.",
		},
	},
	"not-json": {
		status: 415,
		message: { en: "A question is sent as application/json.", fr: "Une question s'envoie en application/json." },
	},
	"too-large": {
		status: 413,
		message: { en: "This is more than the bot reads at once.", fr: "C'est plus que ce que le bot lit en une fois." },
	},
	malformed: {
		status: 400,
		message: {
			en: "The bot cannot read this. Reload the page and ask again.",
			fr: "Le bot ne peut pas lire cela. Rechargez la page et reposez la question.",
		},
	},
	"question-too-long": {
		status: 400,
		message: {
			en: "This text is too long. Please shorten it, or send it in parts.",
			fr: "Ce texte est trop long. Veuillez le raccourcir, ou l'envoyer en plusieurs fois.",
		},
	},
	failed: {
		status: 500,
		message: {
			en: "Something failed on our side. Ask again in a moment.",
			fr: "Une erreur est survenue de notre côté. Réessayez dans un instant.",
		},
	},
} as const satisfies Record<string, { status: number; message: Text }>;
export type Trouble = keyof typeof troubles;
