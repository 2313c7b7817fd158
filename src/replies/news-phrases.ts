import type { Text } from "../knowledge/text.js";

/** What is said of releases: once of a new one, always of one that expired, and of what an older one still had. */
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
	oldRelease: {
		en: "This button is from knowledge {old}; I answer from {current}.",
		fr: "Ce bouton date des connaissances {old} ; je réponds selon {current}.",
	},
	goneSubject: {
		en: "This button asks about “{text}”, which the knowledge no longer has.",
		fr: "Ce bouton parle de « {text} », que les connaissances n'ont plus.",
	},
} satisfies Record<string, Text>;
