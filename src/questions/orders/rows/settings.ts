import type { OrderRow } from "../row.js";
import { daysIn, hourIn, leadsIn } from "../settings-words.js";
import { weekdayOf, weekdaysIn } from "../weekdays.js";
import { zoneNamed, zonesLike } from "../zones.js";
import { bilan, notre, our, overview, row, set, settled, wrong } from "./setting-row.js";

const is = "to|is|are|as|=|:";
const regle = "regler|regle|reglez|changer|change|changez|mettre|mettez|fixer|fixe|fixez|definir|utiliser|utilise";
const est = "a|au|en|sur|est|sont|comme|=|:";
const remind = "remind|warn|alert|notify|tell";
const rappeler = "rappeler|rappelle|rappelez|prevenir|previens|prevenez|avertir|avertis|avertissez|alerter";
const off = "off|none|never|no|stop|stopped|disabled";

/** What a team settles about its reminders. */
export const settingRows: readonly OrderRow[] = [
	row("zone", {
		says: { en: "Settle the team's time zone", fr: "Régler le fuseau horaire de l'équipe" },
		forms: {
			en: `${set}? ${our}? time zone ${is}? {value}
				${set}? ${our}? timezone ${is}? {value}`,
			fr: `${regle}? ${notre}? fuseau horaire? de? l? equipe? ${est}? {value}`,
		},
		examples: { en: ["time zone America/Toronto"], fr: ["fuseau horaire Europe/Paris"] },
		read: (said) => {
			const typed = said.raw("value").replace(/^[\s=:]+|[.\s]+$/g, "");
			const zone = zoneNamed(typed);
			if (zone !== undefined) return settled({ zone });
			const nearest = zonesLike(typed);
			return wrong(said, typed, nearest, [...nearest, said.language === "en" ? "America/Toronto" : "Europe/Paris"]);
		},
	}),
	row("hour", {
		says: { en: "Settle when reminders come", fr: "Régler à quelle heure viennent les rappels" },
		unlisted: true,
		forms: {
			en: `send|post? ${our}? reminders come? at|: {value}
				${remind} me|us? at {value}
				${set} ${our}? reminder|reminders hour|time ${is}? {value}
				reminder hour|time ${is}? {value}`,
			fr: `envoyer|envoie|envoyez? ${notre}? rappels viennent? a|vers|: {value}
				${rappeler} moi|nous|me? a {value}
				${regle}? l|la? heure des rappels ${est}? {value}`,
		},
		examples: { en: ["reminders at 9"], fr: ["rappels à 9 h"] },
		read: (said) => {
			const hour = hourIn(said.raw("value").replace(/^[\s=:]+/, ""));
			return hour === undefined ? wrong(said, said.raw("value"), [], ["9"]) : settled({ hour });
		},
	}),
	row("workingDays", {
		says: { en: "Settle on which days reminders come", fr: "Régler les jours où viennent les rappels" },
		unlisted: true,
		forms: {
			en: `${set}? ${our}? working|work|business days|week ${is}? {value}
				workdays ${is}? {value}
				we work from|on? {value}
				send|post? reminders only? on {value}`,
			fr: `${regle}? ${notre}? jours ouvres|ouvrables|travailles ${est}? {value}
				${regle}? ${notre}? jours de travail ${est}? {value}
				nous travaillons le|les|du? {value}
				envoyer|envoie|envoyez? les? rappels seulement? le|du {value}`,
		},
		examples: { en: ["working days Monday to Thursday"], fr: ["jours ouvrés du lundi au jeudi"] },
		read: (said) => {
			const workingDays = weekdaysIn(said.words("value"));
			if (workingDays) return settled({ workingDays });
			// "reminders on 1 March" is a dry pass for that day.
			if (said.form.includes("reminders") || said.form.includes("rappels")) return undefined;
			return wrong(said, said.raw("value"), [], [said.language === "en" ? "Monday to Friday" : "du lundi au vendredi"]);
		},
	}),
	row("channel", {
		says: { en: "Have reminders sent to this conversation", fr: "Faire envoyer les rappels dans cette conversation" },
		forms: {
			en: `send|post|put ${our}? reminders here
				send|post|put ${our}? reminders to|in this channel|conversation|chat
				${remind} us here
				reminders here
				use this channel|conversation|chat for ${our}? reminders`,
			fr: `envoyer|envoie|envoyez|poster|poste|postez ${notre}? rappels ici
				envoyer|envoie|envoyez|poster|poste|postez ${notre}? rappels dans ce|cette|le|la canal|conversation|chat
				${rappeler} nous? ici
				rappels ici
				utiliser|utilise|utilisez ce|cette canal|conversation pour ${notre}? rappels`,
		},
		examples: { en: ["send reminders here"], fr: ["envoyer les rappels ici"] },
		read: (said) => {
			const { channel } = said.ground;
			if (channel !== undefined) return settled({ channel });
			return said.trouble("channel", "", [], [said.text.whole]);
		},
	}),
	row("leads", {
		says: {
			en: "Settle how long before a certificate or a waiver ends you are told",
			fr: "Régler combien de jours avant la fin d'un certificat ou d'une dérogation vous êtes prévenus",
		},
		unlisted: true,
		forms: {
			en: `${remind} me|us? {value} days|day ahead|before|beforehand|early
				${remind} me|us? {value} days|day in advance
				${remind} me|us? ahead by? {value} days|day
				${set}? ${our}? lead times|time ${is}? {value}`,
			fr: `${rappeler} nous|moi|me? {value} jours|jour avant
				${rappeler} nous|moi|me? {value} jours|jour a l avance
				${regle}? ${notre}? delais|delai de rappel|preavis ${est}? {value}
				${regle}? ${notre}? preavis ${est}? {value}`,
		},
		examples: { en: ["remind 90, 30 and 7 days ahead"], fr: ["rappeler 90, 30 et 7 jours avant"] },
		read: (said) => {
			const leads = leadsIn(said.words("value"));
			return leads
				? settled({ leads })
				: wrong(said, said.raw("value"), [], [said.language === "en" ? "90, 30 and 7" : "90, 30 et 7"]);
		},
	}),
	row("overdueAfter", {
		says: {
			en: "Settle after how many days an overdue review is told to the team",
			fr: "Régler après combien de jours un retard est signalé à l'équipe",
		},
		unlisted: true,
		forms: {
			en: `overdue after {value}
				escalate overdue? reviews? after {value}
				${set} ${our}? overdue|escalation ${is}? {value}`,
			fr: `en? retard apres {value}
				relancer|relance|relancez|escalader|signaler|signale apres {value}`,
		},
		examples: { en: ["overdue after 14 days"], fr: ["en retard après 14 jours"] },
		read: (said) => {
			const overdueAfter = daysIn(said.words("value"));
			return overdueAfter === undefined
				? wrong(said, said.raw("value"), [], [said.language === "en" ? "14 days" : "14 jours"])
				: settled({ overdueAfter });
		},
	}),
	row("digest", {
		says: {
			en: "Settle the weekly overview's day, or have none",
			fr: "Régler le jour du bilan de la semaine, ou n'en vouloir aucun",
		},
		unlisted: true,
		forms: {
			en: `${set}? send|post? ${our}? weekly ${overview} on|every|each|is|to|: {value}
				${set}? send|post? ${our}? weekly ${overview} {value}
				no weekly ${overview}
				stop|disable ${our}? weekly ${overview}`,
			fr: `${regle}? envoyer|envoie? ${notre}? ${bilan} hebdomadaire|hebdo est|a|au|sur|:? le|chaque|les? {value}
				${regle}? ${notre}? ${bilan} de la semaine est|a|au|sur|:? le|chaque? {value}
				pas|plus de ${bilan} hebdomadaire|hebdo
				arreter|arrete|arretez ${notre}? ${bilan} hebdomadaire|hebdo`,
		},
		examples: { en: ["weekly overview on Monday"], fr: ["bilan hebdomadaire le lundi"] },
		read: (said) => {
			if (!said.has("value")) return settled({ digest: null });
			const words = said.words("value");
			const keys = words.map(({ key }) => key).join(" ");
			if (new RegExp(`^(${off}|jamais|non|aucun|desactive|arrete|sans|pas)$`).test(keys))
				return settled({ digest: null });
			const [day, ...others] = words;
			const digest = weekdayOf(day?.key ?? "");
			if (digest !== undefined && others.length === 0) return settled({ digest });
			return wrong(said, said.raw("value"), [], [said.language === "en" ? "Monday" : "lundi"]);
		},
	}),
];
