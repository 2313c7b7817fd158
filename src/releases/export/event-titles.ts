import { factText } from "../../evaluator/event-text.js";
import type { IndexedFact, Knowledge } from "../../evaluator/knowledge.js";
import { dayAfter, firstDay, lastDay, type PartialDate, within } from "../../knowledge/dates.js";
import type { Law } from "../../knowledge/laws.js";
import { fill, inBoth, type Text } from "../../knowledge/text.js";
import type { Edge } from "./dates-ahead.js";

type What = Edge["what"];

/** What a fact's beginning or end is called in a calendar. */
export function factTitle(indexed: IndexedFact, what: What, knowledge: Knowledge): Text {
	const { subject, fact } = indexed;
	const names = { subject: knowledge.nameOf(subject), member: knowledge.nameOf(fact.member ?? "") };
	if (isHeldCertificate(indexed) && !fact.pending) return fill(phrases.certificate[what], names);
	return fill(phrases[fact.pending ? "announced" : "fact"][what], { ...names, text: factText(indexed, knowledge) });
}

/** Whether a fact says that a certificate is held. */
export function isHeldCertificate({ fact }: IndexedFact): boolean {
	return fact.attribute === "service.certifications" && fact.value === "held";
}

type Period = Law["periods"][number];

/** What a period's beginning or end is called: the law's own, where no other period came before, or goes on after it. */
export function periodTitle(law: Law, period: Period, { what, date }: Edge): Text {
	const phrase = period.pending
		? phrases.announcedPeriod
		: isAlone(law, period, what, date)
			? phrases[period.state]
			: phrases.period;
	return capital(fill(phrase[what], { law: law.name, statement: period.statement }));
}

function isAlone(law: Law, period: Period, what: What, date: PartialDate): boolean {
	const others = law.periods.filter((other) => other !== period && !other.pending);
	if (what === "begins") return others.every(({ from }) => from && firstDay(from) >= firstDay(date));
	const next = dayAfter(lastDay(date));
	return others.every(({ from, until }) => within(next, from ?? null, until ?? null) === "no");
}

/** Anything else: a name, and what of it begins or ends. */
export function namedTitle(kind: NamedKind, what: What, slots: Readonly<Record<string, Text | string>>): Text {
	return capital(fill(phrases[kind][what], slots));
}

/** A name of a law, a class or a list may begin with a small letter; that of a service or a company is its own affair. */
function capital(text: Text): Text {
	return inBoth((language) => text[language].charAt(0).toUpperCase() + text[language].slice(1));
}

type NamedKind = "requirement" | "threshold" | "member" | "place" | "weights" | "note";

const phrases = {
	certificate: {
		begins: {
			en: "{subject}: {member}: first day of validity",
			fr: "{subject} : {member} : premier jour de validité",
		},
		ends: {
			en: "{subject}: {member}: last day of validity",
			fr: "{subject} : {member} : dernier jour de validité",
		},
	},
	fact: {
		begins: { en: "{subject}: from this day: {text}", fr: "{subject} : à partir de ce jour : {text}" },
		ends: { en: "{subject}: last day: {text}", fr: "{subject} : dernier jour : {text}" },
	},
	announced: {
		begins: { en: "{subject}: announced: {text}", fr: "{subject} : annoncé : {text}" },
		ends: { en: "{subject}: announced, last day: {text}", fr: "{subject} : annoncé, dernier jour : {text}" },
	},
	"in-force": {
		begins: { en: "{law}: in force from this day", fr: "{law} : en vigueur à partir de ce jour" },
		ends: { en: "{law}: last day in force", fr: "{law} : dernier jour en vigueur" },
	},
	"in-effect": {
		begins: { en: "{law}: only in effect from this day", fr: "{law} : n'a plus que des effets à partir de ce jour" },
		ends: { en: "{law}: last day in effect", fr: "{law} : dernier jour de ses effets" },
	},
	period: {
		begins: { en: "{law}: a new period begins", fr: "{law} : une nouvelle période commence" },
		ends: { en: "{law}: last day of a period", fr: "{law} : dernier jour d'une période" },
	},
	announcedPeriod: {
		begins: { en: "{law}: announced: {statement}", fr: "{law} : annoncé : {statement}" },
		ends: {
			en: "{law}: announced, last day: {statement}",
			fr: "{law} : annoncé, dernier jour : {statement}",
		},
	},
	requirement: {
		begins: { en: "{owner}: demanded from this day: {name}", fr: "{owner} : exigé à partir de ce jour : {name}" },
		ends: { en: "{owner}: demanded until this day: {name}", fr: "{owner} : exigé jusqu'à ce jour : {name}" },
	},
	threshold: {
		begins: { en: "{name}: {value} from this day", fr: "{name} : {value} à partir de ce jour" },
		ends: { en: "{name}: last day of {value}", fr: "{name} : dernier jour à {value}" },
	},
	member: {
		begins: { en: "{set}: {place} from this day", fr: "{set} : {place} à partir de ce jour" },
		ends: { en: "{set}: last day: {place}", fr: "{set} : dernier jour : {place}" },
	},
	place: {
		begins: {
			en: "{wider}: {place} belongs to it from this day",
			fr: "{wider} : {place} en fait partie à partir de ce jour",
		},
		ends: { en: "{wider}: last day: {place}", fr: "{wider} : dernier jour : {place}" },
	},
	weights: {
		begins: {
			en: "{framework}: the weights {weights} count from this day",
			fr: "{framework} : la pondération {weights} compte à partir de ce jour",
		},
		ends: {
			en: "{framework}: last day of the weights {weights}",
			fr: "{framework} : dernier jour de la pondération {weights}",
		},
	},
	note: {
		begins: { en: "{owner}: from this day: {statement}", fr: "{owner} : à partir de ce jour : {statement}" },
		ends: { en: "{owner}: last day: {statement}", fr: "{owner} : dernier jour : {statement}" },
	},
} as const satisfies Record<string, Record<What, Text>>;
