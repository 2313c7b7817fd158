import type { Text } from "../../knowledge/text.js";

/** What a fresh look at a vendor says against the last one. */
export const reassessPhrases = {
	lookFirst: {
		en: "{name} for {classes}, assessed for the first time: {verdict}.",
		fr: "{name} pour {classes}, première évaluation : {verdict}.",
	},
	lookNoBytes: {
		en: "What was found then cannot be read any more, so that only the verdicts are compared.",
		fr: "Ce qui avait été trouvé alors n'est plus lisible : seuls les verdicts sont comparés.",
	},
	lookTurned: {
		en: "{name} for {classes}: {before} → {after}.",
		fr: "{name} pour {classes} : {before} → {after}.",
	},
	lookReasons: {
		en: "{name} for {classes}: still {verdict}, but not for all the same reasons.",
		fr: "{name} pour {classes} : toujours {verdict}, mais pas pour toutes les mêmes raisons.",
	},
	lookSame: {
		en: "Nothing changed {since}. {name} for {classes}: still {verdict}.",
		fr: "Rien n'a changé {since}. {name} pour {classes} : toujours {verdict}.",
	},
	lookedBy: {
		en: "Reviewed by {who} on {date}; next review {next}.",
		fr: "Revu par {who} le {date} ; prochaine revue {next}.",
	},
	lookCompared: { en: "Compared with", fr: "Comparé à" },
	lookChanged: { en: "What changed:", fr: "Ce qui a changé :" },
	becauseTime: { en: "Time passed", fr: "Le temps écoulé" },
	becauseRelease: { en: "Knowledge", fr: "Connaissances" },
	becauseEvidence: { en: "Your evidence", fr: "Vos pièces" },
	becauseEntry: { en: "The vendor's entry", fr: "La fiche" },
	becauseSettings: { en: "Your settings", fr: "Vos réglages" },
	becauseEvaluator: { en: "The evaluator", fr: "L'évaluateur" },
	becauseOneOf: { en: "One of these", fr: "L'un de ceux-ci" },
	becauseNotTold: {
		en: "{causes}, which cannot be told apart without the release of then",
		fr: "{causes}, qu'on ne peut départager sans la version d'alors",
	},
	becauseTogether: {
		en: "{causes}, which cannot be tried one by one",
		fr: "{causes}, qu'on ne peut essayer un par un",
	},
	timeWent: { en: "from {before} to {after}", fr: "du {before} au {after}" },
	wentTo: { en: "{before} → {after}", fr: "{before} → {after}" },
	evidenceWent: { en: "what you recorded of it changed", fr: "ce que vous en avez consigné a changé" },
	entryWent: {
		en: "what you say of it changed: service, data, choices or use",
		fr: "ce que vous en dites a changé : service, données, choix ou usage",
	},
	settingsWent: {
		en: "home, yardstick, readings or demanded assurance changed",
		fr: "le domicile, le cadre, les interprétations ou le degré de preuve exigé ont changé",
	},
	endedOn: { en: "{what} ended by {date}", fr: "{what} : fini au {date}" },
	beganOn: { en: "{what} began by {date}", fr: "{what} : commencé au {date}" },
	staleOn: { en: "{what}: too old a source since {date}", fr: "{what} : source trop ancienne depuis le {date}" },
	restated: { en: "{names} is stated otherwise", fr: "{names} : énoncé autrement" },
	restatedMany: { en: "{names} are stated otherwise", fr: "{names} : énoncés autrement" },
	saysNow: { en: "now: “{text}”", fr: "désormais : « {text} »" },
	saysNoMore: { en: "no longer: “{text}”", fr: "plus maintenant : « {text} »" },
	notDemandedBefore: { en: "new", fr: "nouveau" },
	notDemandedNow: { en: "demanded no longer", fr: "n'est plus exigé" },
	lawTurned: { en: "{law}: {before} → {after}", fr: "{law} : {before} → {after}" },
	keptAs: { en: "To see it again", fr: "Pour l'afficher de nouveau" },
	lookDecision: { en: "Decision", fr: "Décision" },
	decidedOnOther: {
		en: "It was taken on another verdict: {verdict}. Look whether it still stands.",
		fr: "Elle a été prise sur un autre verdict : {verdict}. Voyez si elle tient encore.",
	},
	noDecision: { en: "none yet", fr: "aucune pour l'instant" },
} as const satisfies Readonly<Record<string, Text>>;
