import type { Text } from "../knowledge/text.js";

/** What is said once of a new release, and always of one that should have been followed. */
export const newsPhrases = {
	newKnowledge: {
		en: "The knowledge is now {version} (was {was}). Ask “what changed since {was}?”",
		fr: "Les connaissances sont maintenant en version {version} (avant : {was}). Demandez « qu'est-ce qui a changé depuis {was} ? »",
	},
	newKnowledgeSame: {
		en: "The knowledge is now {version} (was {was}): no verdict changed.",
		fr: "Les connaissances sont maintenant en version {version} (avant : {was}) : aucun verdict n'a changé.",
	},
	newKnowledgeOne: {
		en: "The knowledge is now {version} (was {was}): 1 verdict changed. Ask “what changed since {was}?”",
		fr: "Les connaissances sont maintenant en version {version} (avant : {was}) : 1 verdict a changé. Demandez « qu'est-ce qui a changé depuis {was} ? »",
	},
	newKnowledgeMany: {
		en: "The knowledge is now {version} (was {was}): {count} verdicts changed. Ask “what changed since {was}?”",
		fr: "Les connaissances sont maintenant en version {version} (avant : {was}) : {count} verdicts ont changé. Demandez « qu'est-ce qui a changé depuis {was} ? »",
	},
	expiredKnowledge: {
		en: "Knowledge {version} was good to take into use until {date}, and no newer release has come here yet.",
		fr: "Les connaissances {version} étaient à mettre en usage au plus tard le {date}, et aucune version plus récente n'est encore arrivée ici.",
	},
} satisfies Record<string, Text>;
