import type { Day, PartialDate } from "../knowledge/dates.js";
import type { Fact } from "../knowledge/facts.js";
import type { Text } from "../knowledge/text.js";
import type { Turned } from "./changed.js";
import { datedText } from "./event-text.js";
import type { Knowledge } from "./knowledge.js";
import { turnsOf } from "./turns.js";

/**
 * What begins and ends by itself after a day, up to another, by the dates that the release itself gives: laws,
 * certificates, owners, demands, lists; what is only announced for a day in between is marked so.
 */
export function turnedBetween(knowledge: Knowledge, after: Day, until: Day): Turned[] {
	const { release } = knowledge;
	const turned: Turned[] = [];
	const add = (subject: string, id: string, dated: Dated, text: Text = datedText(id, knowledge)) => {
		const turns = turnsOf(id, dated);
		// Of a date that is only known to the month: the first day that it may have begun, the last that it may have ended.
		const begins = turns.find(({ what }) => what === "begins");
		const ends = turns.filter(({ what }) => what === "ends").at(-1);
		for (const [turn, date] of [
			[begins, dated.from],
			[ends, dated.until],
		] as const)
			if (turn && date && turn.day > after && turn.day <= until && turn.what !== "stale")
				turned.push({ day: turn.day, date, what: turn.what, id, subject, text, pending: dated.pending === true });
	};
	for (const { id: subject, facts } of [...release.offerings, ...release.providers, ...release.suppliers])
		for (const [index, { id }] of knowledge.factsOf(subject).entries()) {
			const fact = facts[index];
			// Since when nobody says: then it was observed, and did not begin.
			if (fact) add(subject, id, fact, isOnItsWay(fact) ? fact.statement : undefined);
		}
	for (const { id, periods } of release.laws)
		for (const period of periods) add(id, `${id}/period/${period.id}#${period.source}`, period);
	for (const { id, requirements } of release.dataClasses)
		for (const requirement of requirements) add(id, `${id}.${requirement.id}`, requirement);
	for (const framework of release.frameworks)
		if (framework.kind === "ladders")
			for (const weights of framework.weights) add(framework.id, `${framework.id}/weights/${weights.id}`, weights);
	for (const { id, within } of release.grounds.places)
		for (const wider of within) add("grounds", `place/${id}/${wider.place}`, wider);
	for (const { id, members } of release.grounds.sets)
		for (const member of members) add("grounds", `set/${id}/${member.place}`, member);
	for (const { id, values } of release.grounds.thresholds ?? [])
		for (const value of values) add("grounds", `threshold/${id}/${value.value}`, value);
	return turned.sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : a.day < b.day ? -1 : 1));
}

interface Dated {
	readonly from?: PartialDate | null | undefined;
	readonly until?: PartialDate | null | undefined;
	readonly pending?: true | undefined;
}

/** A certificate that is neither held nor known not to be: only its own statement says how it stands. */
function isOnItsWay({ attribute, value }: Fact): boolean {
	return attribute === "service.certifications" && value !== undefined && value !== "held" && value !== "none";
}
