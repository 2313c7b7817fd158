import type { Text } from "../../knowledge/text.js";

/** What is due, sent and failed, and what a dry pass would send. */
export const reminderListPhrases = {
	remindersOpen: { en: "Reminders: {counts}.", fr: "Rappels : {counts}." },
	remindersNone: { en: "No reminder is open.", fr: "Aucun rappel n'est ouvert." },
	remindersTryDay: { en: "To try any day without sending anything: ", fr: "Pour essayer un jour sans rien envoyer : " },
	remindersOnDay: { en: "reminders on {date}", fr: "rappels le {date}" },
	dryPassMany: {
		en: "On {weekday} {date}, {count} messages would be sent.",
		fr: "Le {weekday} {date}, {count} messages seraient envoyés.",
	},
	dryPassOne: {
		en: "On {weekday} {date}, 1 message would be sent.",
		fr: "Le {weekday} {date}, 1 message serait envoyé.",
	},
	dryPassNone: {
		en: "On {weekday} {date}, nothing would be sent.",
		fr: "Le {weekday} {date}, rien ne serait envoyé.",
	},
	dryPassIs: {
		en: "A dry pass: nothing is recorded or sent. It takes the register as it is now; what was recorded before is not told again.",
		fr: "Un essai : rien n'est consigné ni envoyé. Il prend le registre tel qu'il est ; ce qui a déjà été consigné n'est pas redit.",
	},
	dryPassFree: {
		en: "Nobody works on that day; the next is {weekday} {date}.",
		fr: "Personne ne travaille ce jour-là ; le suivant est le {weekday} {date}.",
	},
	dryPassPart: {
		en: "So many vendors cannot all be looked at in one go: of some, what the knowledge says is not told yet. Ask again to go on.",
		fr: "Autant de fournisseurs ne peuvent pas être vus d'un coup : pour certains, ce que disent les connaissances n'y est pas encore. Redemandez pour continuer.",
	},
	dryPassBlind: {
		en: "Without the knowledge of what ends, goes stale or has turned.",
		fr: "Sans ce que les connaissances disent de ce qui se termine, vieillit ou a changé.",
	},
	standsGivenUp: { en: "given up", fr: "abandonné" },
	triedNoMore: {
		en: "tried no more: snooze it, or give the vendor another owner, to begin anew",
		fr: "plus aucun essai : reportez-le, ou changez de responsable, pour recommencer",
	},
	standsFailed: { en: "failed", fr: "échoué" },
	standsInDoubt: { en: "in doubt", fr: "incertain" },
	standsBlocked: { en: "blocked", fr: "bloqué" },
	standsNobody: { en: "no recipient", fr: "sans destinataire" },
	standsDue: { en: "due", fr: "à envoyer" },
	standsWaits: { en: "waiting", fr: "en attente" },
	standsPlanned: { en: "planned", fr: "prévu" },
	standsSent: { en: "sent", fr: "envoyé" },
	standsCount: { en: "{standing} {count}", fr: "{standing} {count}" },
	overviewRow: { en: "Weekly overview", fr: "Bilan hebdomadaire" },
	overviewHolds: { en: "{overdue} overdue, {due} due", fr: "{overdue} en retard, {due} à revoir" },
	toWhom: { en: "to {who}", fr: "à {who}" },
	teamChannel: { en: "the team's channel", fr: "le canal de l'équipe" },
	sentAt: { en: "{date}, {time} ({zone})", fr: "le {date} à {time} ({zone})" },
	triedOnce: { en: "1 try", fr: "1 essai" },
	triedTimes: { en: "{count} tries", fr: "{count} essais" },
	maybeTwice: { en: "it may arrive twice", fr: "peut arriver deux fois" },
	wantsNone: { en: "wants no messages of the bot", fr: "ne veut pas de messages du robot" },
	nobodyHelp: {
		en: "give it an owner, or write “send reminders here” in a channel",
		fr: "donnez-lui un responsable, ou écrivez « envoyer les rappels ici » dans un canal",
	},
	putOff: { en: "put off until {date}", fr: "reporté au {date}" },
} as const satisfies Readonly<Record<string, Text>>;
