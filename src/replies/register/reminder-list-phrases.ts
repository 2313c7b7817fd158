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
		en: "This is a trial run: nothing is sent or recorded. It takes the register as it is today, and leaves out reminders that were already sent or are waiting.",
		fr: "C'est un essai : rien n'est envoyé ni consigné. Il prend le registre tel qu'il est aujourd'hui, sans les rappels déjà envoyés ou en attente.",
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
		en: "not tried again: to start over, snooze it or give the vendor another owner",
		fr: "plus aucun essai : pour recommencer, reportez-le ou changez de responsable",
	},
	standsFailed: { en: "failed", fr: "échoué" },
	standsInDoubt: { en: "in doubt", fr: "incertain" },
	standsBlocked: { en: "blocked", fr: "bloqué" },
	standsNobody: { en: "no recipient", fr: "sans destinataire" },
	standsDue: { en: "due", fr: "à envoyer" },
	standsWaits: { en: "waiting", fr: "en attente" },
	standsPlanned: { en: "planned", fr: "prévu" },
	standsSent: { en: "sent", fr: "envoyé" },
	standsCount: { en: "{count} {standing}", fr: "{count} {standing}" },
	// Of several.
	manyGivenUp: { en: "given up", fr: "abandonnés" },
	manyFailed: { en: "failed", fr: "échoués" },
	manyInDoubt: { en: "in doubt", fr: "incertains" },
	manyBlocked: { en: "blocked", fr: "bloqués" },
	manyPlanned: { en: "planned", fr: "prévus" },
	manySent: { en: "sent", fr: "envoyés" },
	overviewRow: { en: "Weekly overview", fr: "Bilan hebdomadaire" },
	overviewOverdue: { en: "{count} overdue", fr: "{count} en retard" },
	overviewDue: { en: "{count} due", fr: "{count} à revoir" },
	toWhom: { en: "to {who}", fr: "pour {who}" },
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
