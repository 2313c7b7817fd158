import type { Language } from "../../src/replies/reply.js";

/** The adapter's own few words; everything else comes with the reply. */
export const words = {
	cut: {
		en: "Cut here: {count} more lines do not fit into Slack. Ask for a part of it, or at the command line, which cuts nothing: sovereign ask.",
		fr: "Coupé ici\u00a0: {count} lignes de plus ne tiennent pas dans Slack. Demandez-en une partie, ou à la ligne de commande, qui ne coupe rien\u00a0: sovereign ask.",
	},
	cutOne: {
		en: "Cut here: one more line does not fit into Slack. Ask for a part of it, or at the command line, which cuts nothing: sovereign ask.",
		fr: "Coupé ici\u00a0: une ligne de plus ne tient pas dans Slack. Demandez-en une partie, ou à la ligne de commande, qui ne coupe rien\u00a0: sovereign ask.",
	},
	share: { en: "Share", fr: "Partager" },
	colon: { en: ":", fr: "\u00a0:" },
	nothing: { en: "There is nothing to show.", fr: "Il n'y a rien à afficher." },
	badButton: {
		en: "This button can no longer be read. Ask your question again.",
		fr: "Ce bouton n'est plus lisible. Posez votre question à nouveau.",
	},
	failed: {
		en: "Something failed on our side. Ask again in a moment.",
		fr: "Une erreur est survenue de notre côté. Réessayez dans un instant.",
	},
} as const satisfies Record<string, Record<Language, string>>;

/** One of the adapter's sentences; in both languages where the reader's is not known. */
export function say(word: keyof typeof words, language: Language | undefined): string {
	return language === undefined ? `${words[word].en}\n${words[word].fr}` : words[word][language];
}
