import type { Text } from "../../knowledge/text.js";

/** A verdict that a day turns which is known beforehand, and a decision that rests on another verdict than today's. */
export const reminderTurnPhrases = {
	remindTurns: {
		en: "{vendor} for {classes}: the verdict changes {when}.",
		fr: "{vendor} pour {classes} : le verdict change {when}.",
	},
	remindTurnedOn: {
		en: "{vendor} for {classes}: the verdict changed on {date}.",
		fr: "{vendor} pour {classes} : le verdict a changé le {date}.",
	},
	remindDecidedOtherwise: {
		en: "{vendor} for {classes}: your decision rests on another verdict than today's.",
		fr: "{vendor} pour {classes} : votre décision repose sur un autre verdict que celui d'aujourd'hui.",
	},
	remindDecidedSame: {
		en: "{vendor} for {classes}: the verdict is again the one that you decided on.",
		fr: "{vendor} pour {classes} : le verdict est de nouveau celui de votre décision.",
	},
	remindDecidedFirst: {
		en: "Decided on {date}. The verdict was then: {before}; now: {after}.",
		fr: "Décidé le {date}. Le verdict était alors : {before} ; maintenant : {after}.",
	},
	remindTurnedAlone: {
		en: "On {date}: {before} → {after}. Nobody has reviewed it yet.",
		fr: "Le {date} : {before} → {after}. Personne ne l'a encore évalué.",
	},
	remindFrom: {
		en: "From {date}, as far as is known: {verdict}.",
		fr: "À partir du {date}, sauf fait nouveau : {verdict}.",
	},
	remindFromSame: {
		en: "By what is known now, the verdict stays the same.",
		fr: "D'après ce que l'on sait maintenant, le verdict reste le même.",
	},
	remindBecause: { en: "Because of", fr: "À cause de" },
	remindBegins: { en: "begins: {what}", fr: "commence : {what}" },
	remindEnds: { en: "ends: {what}", fr: "prend fin : {what}" },
	remindGrowsOld: { en: "grows too old: {what}", fr: "vieillit trop : {what}" },
	vendorsDecidedOtherwise: {
		en: "Decided on another verdict than today's: {names}.",
		fr: "Décidés sur un autre verdict que celui d'aujourd'hui : {names}.",
	},
	decidedOnNow: {
		en: "verdict when decided: {before}; now: {after}",
		fr: "verdict lors de la décision : {before} ; maintenant : {after}",
	},
} as const satisfies Readonly<Record<string, Text>>;
