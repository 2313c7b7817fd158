import type { Knowledge } from "../../evaluator/index.js";
import { fill, type Text } from "../../knowledge/text.js";
import { questionFrom } from "../../questions/index.js";
import type { Refusal } from "../../register/commands/index.js";
import type { KnownPerson } from "../../register/ports.js";
import { noSettings } from "../../register/settings.js";
import { type RegisterSettingsChange, registerSettingsChangeSchema } from "../../register/settings-change.js";

/** What each setting may be. */
const forms: Readonly<Record<string, Text>> = {
	home: {
		en: "A home is one place or several, each named once.",
		fr: "Un domicile est un lieu ou plusieurs, chacun nommé une fois.",
	},
	framework: { en: "A yardstick is called by its name.", fr: "Un cadre se désigne par son nom." },
	language: { en: "The language is English or French.", fr: "La langue est l'anglais ou le français." },
	readings: {
		en: "A reading is one of those that a law has.",
		fr: "Une interprétation est l'une de celles que connaît une loi.",
	},
	zone: {
		en: "A time zone is written by its IANA name, such as America/Toronto or Europe/Paris.",
		fr: "Un fuseau horaire s'écrit par son nom IANA, comme America/Toronto ou Europe/Paris.",
	},
	hour: { en: "The hour is a whole number from 0 to 23.", fr: "L'heure est un nombre entier de 0 à 23." },
	workingDays: {
		en: "Working days are days of the week, at least one, each named once.",
		fr: "Les jours travaillés sont des jours de la semaine, au moins un, chacun nommé une fois.",
	},
	leads: {
		en: "Reminders ahead are up to six different numbers of days from 1 to 730, the longest first: 90, 30 and 7.",
		fr: "Les préavis sont au plus six nombres de jours différents de 1 à 730, du plus long au plus court : 90, 30 et 7.",
	},
	overdueAfter: {
		en: "Overdue is after a whole number of days from 1 to 365.",
		fr: "Le retard se compte en jours entiers, de 1 à 365.",
	},
	digest: {
		en: "The weekly overview comes on a day of the week, or never.",
		fr: "Le bilan hebdomadaire vient un jour de la semaine, ou jamais.",
	},
	channel: {
		en: "The channel is the conversation in which you say so.",
		fr: "Le canal est la conversation où vous le dites.",
	},
	assurance: {
		en: "Demanded is one of proven, binding, reported, claimed and presumed, for data of public, low, moderate, high or critical sensitivity.",
		fr: "Ce qui est exigé est établi, contractuel, rapporté, déclaré ou présumé, pour des données de sensibilité publique, faible, modérée, élevée ou critique.",
	},
	roles: { en: "A role is admin, approver or member.", fr: "Un rôle est administrateur, approbateur ou membre." },
};

const other: Text = {
	en: "There is no such setting. Write “settings” to see them.",
	fr: "Ce réglage n'existe pas. Écrivez « réglages » pour les voir.",
};

/** A change of settings in its form, naming only what there is; or why it is none. */
export function readSettingsChange(
	written: unknown,
	knowledge: Knowledge,
	people: ReadonlyMap<string, KnownPerson>,
): { readonly change: RegisterSettingsChange } | { readonly refusal: Refusal } {
	const read = registerSettingsChangeSchema.safeParse(written);
	if (!read.success) {
		const [setting] = read.error.issues[0]?.path ?? [];
		return { refusal: wrong("wrong-setting", forms[String(setting)] ?? other) };
	}
	const { home, framework, language, readings, roles = {} } = read.data;
	const named = { home, framework, language, readings };
	const given = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
	const ground = { release: knowledge.release, atlas: knowledge.atlas, settings: noSettings, today: "2000-01-01" };
	const known = questionFrom({ intent: "settings", change: given }, ground);
	if ("unknown" in known) return { refusal: wrong("unknown-setting", unknown, { text: known.unknown.text }) };
	const stranger = Object.keys(roles).find((id) => roles[id] !== null && !people.has(id));
	if (stranger !== undefined) return { refusal: wrong("unknown-person", nobody) };
	return { change: read.data };
}

const unknown: Text = {
	en: "The knowledge in use has no “{text}”. Nothing was changed.",
	fr: "Les connaissances en usage n'ont pas « {text} ». Rien n'a été changé.",
};

const nobody: Text = {
	en: "Your team's register knows nobody by that name. Mention the person, or ask them to write to me once.",
	fr: "Le registre de votre équipe ne connaît personne de ce nom. Mentionnez la personne, ou demandez-lui de m'écrire une fois.",
};

function wrong(code: string, says: Text, slots: Readonly<Record<string, string>> = {}): { code: string; says: Text } {
	return { code, says: fill(says, slots) };
}
