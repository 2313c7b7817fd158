import type { Text } from "../../knowledge/text.js";

/** What giving a kept answer again says. */
export const replayPhrases = {
	againSame: {
		en: "Answer {start}, given again: the same to the last byte.",
		fr: "Réponse {start}, donnée de nouveau : identique à l'octet près.",
	},
	againDiffers: {
		en: "Answer {start}, given again: it comes out otherwise now.",
		fr: "Réponse {start}, donnée de nouveau : elle diffère maintenant.",
	},
	againImpossible: {
		en: "Answer {start}, as it was kept; it cannot be given again here.",
		fr: "Réponse {start}, telle qu'elle a été conservée ; elle ne peut pas être redonnée ici.",
	},
	againFrom: {
		en: "Worked out again from knowledge {version} by evaluator {evaluator}, with everything that it rested on then.",
		fr: "Recalculée d'après les connaissances {version}, par l'évaluateur {evaluator}, avec tout ce sur quoi elle reposait alors.",
	},
	otherEvaluator: {
		en: "Evaluator {before} gave it; this is evaluator {after}, which answers otherwise. What was shown then stands.",
		fr: "L'évaluateur {before} l'a donnée ; celui-ci est l'évaluateur {after}, qui répond autrement. Ce qui a été montré alors fait foi.",
	},
	otherEvaluatorSame: {
		en: "Evaluator {before} gave it; this is evaluator {after}, and but for that number it answers the same.",
		fr: "L'évaluateur {before} l'a donnée ; celui-ci est l'évaluateur {after} et, à ce numéro près, il répond de même.",
	},
	sameEvaluatorDiffers: {
		en: "The same evaluator and the same knowledge should give the same: this program differs from the one that answered. Tell whoever runs it.",
		fr: "Le même évaluateur et les mêmes connaissances devraient donner la même réponse : ce programme diffère de celui qui a répondu. Prévenez la personne qui l'exploite.",
	},
	nowInstead: { en: "Now", fr: "Maintenant" },
	differsIn: { en: "Differs in", fr: "Diffère dans" },
	noSuchRelease: {
		en: "Knowledge {version} is not here any more, so that it cannot be given again. What was shown then stands, byte for byte.",
		fr: "Les connaissances {version} ne sont plus ici : elle ne peut pas être redonnée. Ce qui a été montré alors fait foi, octet par octet.",
	},
	anotherRelease: {
		en: "The knowledge {version} that is here is not the one that answered (its fingerprint is another). What was shown then stands, byte for byte.",
		fr: "Les connaissances {version} présentes ici ne sont pas celles qui ont répondu (leur empreinte diffère). Ce qui a été montré alors fait foi, octet par octet.",
	},
	notUnderstoodAgain: {
		en: "This evaluator ({after}) cannot read all that evaluator {before} answered. What was shown then stands, byte for byte.",
		fr: "Cet évaluateur ({after}) ne sait pas lire tout ce que l'évaluateur {before} a répondu. Ce qui a été montré alors fait foi, octet par octet.",
	},
	namesOfToday: {
		en: "Names are those of knowledge {version}.",
		fr: "Les noms sont ceux des connaissances {version}.",
	},
	firstGiven: { en: "First given", fr: "Donnée d'abord" },
	givenTimes: { en: "{date}, {time} UTC; {count} times in all", fr: "le {date} à {time} UTC ; {count} fois en tout" },
	givenOnce: { en: "{date}, {time} UTC", fr: "le {date} à {time} UTC" },
	restsUnder: { en: "Used for", fr: "Utilisée pour" },
	decisionUnder: { en: "{name}: {what} ({date}, by {who})", fr: "{name} : {what} (le {date}, par {who})" },
	reviewUnder: { en: "review", fr: "revue" },
	digestOf: { en: "Fingerprint", fr: "Empreinte" },
	shownThen: { en: "What was shown:", fr: "Ce qui a été montré :" },
	severalAnswers: {
		en: "{count} answers begin with {start}. Which one do you mean?",
		fr: "{count} réponses commencent par {start}. Laquelle voulez-vous ?",
	},
	askedForOf: { en: "{offering} for {classes}", fr: "{offering} pour {classes}" },
} as const satisfies Readonly<Record<string, Text>>;
