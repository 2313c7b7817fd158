import type { Day } from "../knowledge/dates.js";
import type { Turned } from "./changed.js";
import { datedText } from "./event-text.js";
import type { Knowledge } from "./knowledge.js";
import { type Turn, turnsOf } from "./turns.js";

/**
 * What begins and ends by itself after a day, up to another, by the dates that the release itself gives: laws,
 * certificates, owners, demands, lists; what is only announced for a day in between is marked so.
 */
export function turnedBetween(knowledge: Knowledge, after: Day, until: Day): Turned[] {
	const { release } = knowledge;
	const turned: Turned[] = [];
	const add = (subject: string, turns: readonly Turn[], pending: boolean | undefined) => {
		for (const { day, what, id } of ends(turns))
			if (day > after && day <= until)
				turned.push({ day, what, id, subject, text: datedText(id, knowledge), pending: pending === true });
	};
	for (const { id: subject, facts } of [...release.offerings, ...release.providers, ...release.suppliers])
		for (const [index, { id }] of knowledge.factsOf(subject).entries()) {
			const fact = facts[index];
			// Since when nobody says: then it was observed, and did not begin.
			if (fact) add(subject, turnsOf(id, fact), fact.pending);
		}
	for (const { id, periods } of release.laws)
		for (const period of periods)
			add(id, turnsOf(`${id}/period/${period.id}#${period.source}`, period), period.pending);
	for (const { id, requirements } of release.dataClasses)
		for (const requirement of requirements) add(id, turnsOf(`${id}.${requirement.id}`, requirement), undefined);
	for (const framework of release.frameworks)
		if (framework.kind === "ladders")
			for (const weights of framework.weights)
				add(framework.id, turnsOf(`${framework.id}/weights/${weights.id}`, weights), undefined);
	for (const { id, members } of release.grounds.sets)
		for (const member of members) add("grounds", turnsOf(`set/${id}/${member.place}`, member), undefined);
	for (const { id, values } of release.grounds.thresholds ?? [])
		for (const value of values) add("grounds", turnsOf(`threshold/${id}/${value.value}`, value), undefined);
	return turned.sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : a.day < b.day ? -1 : 1));
}

/** Of a date that is only known to the month: the first day that it may have begun, the last that it may have ended. */
function ends(turns: readonly Turn[]): Turn[] {
	const begins = turns.find(({ what }) => what === "begins");
	const last = turns.filter(({ what }) => what === "ends").at(-1);
	return [...(begins ? [begins] : []), ...(last ? [last] : [])];
}
