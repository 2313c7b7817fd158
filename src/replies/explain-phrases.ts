import type { Text } from "../knowledge/text.js";

/** What is said where one subject of the knowledge is told of. */
export const explainPhrases = {
	nothingSaid: { en: "The release says nothing more of it.", fr: "La version n'en dit pas davantage." },
	pending: { en: "announced, not counted", fr: "annoncé, non compté" },
	inForce: { en: "In force", fr: "En vigueur" },
	asItStands: { en: "As it stands", fr: "En l'état" },
	announcedPart: { en: "Announced", fr: "Annoncé" },
	inEffect: { en: "No longer in force, still takes effect", fr: "N'est plus en vigueur, produit encore ses effets" },
	notYetInForce: { en: "Not yet in force", fr: "Pas encore en vigueur" },
	perhapsInForce: {
		en: "Perhaps in force: its dates are not exact",
		fr: "Peut-être en vigueur : ses dates sont inexactes",
	},
	proposedLaw: { en: "Not law yet", fr: "Pas encore une loi" },
	noLongerInForce: { en: "No longer in force", fr: "N'est plus en vigueur" },
	readInWays: { en: "How it is read: {question}", fr: "Interprétation : {question}" },
	datesAndStages: { en: "Dates and stages", fr: "Dates et étapes" },
	covers: { en: "What it covers", fr: "Ce qui est visé" },
	serviceMust: { en: "Required of the service", fr: "Exigé du service" },
	serviceShould: { en: "Recommended for the service", fr: "Recommandé pour le service" },
	youMust: { en: "Required of you", fr: "Exigé de vous" },
	youShould: { en: "Recommended to you", fr: "Recommandé à vous" },
	notRequired: { en: "Not required", fr: "Non exigé" },
	permits: { en: "Allowed", fr: "Permis" },
} satisfies Record<string, Text>;
