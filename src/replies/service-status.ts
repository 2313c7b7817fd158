import { firstDay, lastDay } from "../knowledge/dates.js";
import { assuranceOf } from "../knowledge/grades.js";
import { withoutBrackets } from "./brackets.js";
import { sinceIn } from "./days.js";
import { type LeafBlock, plain } from "./reply.js";
import type { Telling } from "./telling.js";
import { assuranceWords } from "./words.js";

/** That a service has ended or is only announced is said before everything else: nothing below would help otherwise. */
export function statusNotes(offerings: readonly string[], asOf: string, telling: Telling): LeafBlock[] {
	return offerings.flatMap((offering): LeafBlock[] => {
		const current = telling.knowledge
			.factsOf(offering)
			.filter(({ fact }) => fact.attribute === "service.status" && !fact.pending)
			.filter(({ fact }) => !fact.until || lastDay(fact.until) >= asOf)
			.map((one) => ({ ...one, begun: firstDay(one.fact.from ?? one.source.seen) }))
			.filter(({ begun, fact }) => begun <= asOf || fact.from === undefined)
			.sort((a, b) => (a.begun < b.begun ? 1 : a.begun > b.begun ? -1 : b.strength - a.strength))[0];
		const phrase =
			current?.fact.value === "ended"
				? "serviceEnded"
				: current?.fact.value === "announced"
					? "serviceAnnounced"
					: undefined;
		const assurance = current && assuranceOf(current.strength);
		if (!current || !phrase || !assurance) return [];
		const { from } = current.fact;
		const how = [
			withoutBrackets(telling.text(assuranceWords[assurance])),
			...(from ? [sinceIn(telling.language, from)] : []),
		].join(", ");
		return [{ kind: "note", text: [plain(telling.say(phrase, { offering: telling.short(offering), how }))] }];
	});
}
