import type { Language } from "../../src/replies/reply.js";

/** The adapter's own few words; everything else comes with the reply. */
export const words = {
	cut: {
		en: "Cut here: the rest does not fit into a Slack message.",
		fr: "Coupé ici\u00a0: la suite ne tient pas dans un message Slack.",
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
