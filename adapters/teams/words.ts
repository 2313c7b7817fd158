import type { Language } from "../../src/replies/reply.js";

/** The adapter's own few words; everything else comes with the reply. */
interface Words {
	readonly failed: string;
	readonly sentPrivately: string;
	readonly askPrivately: string;
	readonly unreadableButton: string;
	readonly cut: string;
	/** Under a part that is shown without the rest of the answer. */
	readonly alone: string;
	readonly oldClient: string;
}

export const words: Readonly<Record<Language, Words>> = {
	en: {
		failed: "Something went wrong on our side. Please ask again in a moment.",
		sentPrivately: "I sent you the answer in our personal chat.",
		askPrivately: "That answer is for you only. Please ask me in our personal chat.",
		unreadableButton: "I cannot read this button any more. Please ask the question again.",
		cut: "Cut here: a Teams message holds no more. Ask for a part of it, or at the command line, which cuts nothing: sovereign ask.",
		alone: "Shown without the rest of the answer: a Teams message holds no more. Ask again to see it.",
		oldClient: "This version of Teams cannot show the answer. Please update it.",
	},
	fr: {
		failed: "Un problème est survenu de notre côté. Posez de nouveau votre question dans un moment.",
		sentPrivately: "Je vous ai envoyé la réponse dans notre conversation personnelle.",
		askPrivately: "Cette réponse n'est que pour vous. Posez-moi la question dans notre conversation personnelle.",
		unreadableButton: "Je ne peux plus lire ce bouton. Posez de nouveau la question.",
		cut: "Coupé ici : un message Teams n'en contient pas plus. Demandez-en une partie, ou à la ligne de commande, qui ne coupe rien : sovereign ask.",
		alone:
			"Montré sans le reste de la réponse : un message Teams n'en contient pas plus. Reposez la question pour la voir.",
		oldClient: "Cette version de Teams ne peut pas afficher la réponse. Mettez-la à jour.",
	},
};
