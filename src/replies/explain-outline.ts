import type { FactShown } from "../evaluator/answer.js";
import { type Day, firstDay, lastDay, within } from "../knowledge/dates.js";
import { nameOfHolder } from "../knowledge/facts.js";
import type { Law } from "../knowledge/laws.js";
import { capital } from "./cut.js";
import type { Phrase } from "./phrases.js";
import { plain, strong, type TreeNode } from "./reply.js";
import type { SourceNumbers, Telling } from "./telling.js";

/** A law that can be read in several ways: whether it is in force, and each question of reading with who answers it how. */
export function lawOutline(
	id: string,
	asOf: Day,
	facts: readonly FactShown[],
	numbers: SourceNumbers,
	telling: Telling,
): TreeNode[] | undefined {
	const law = telling.knowledge.laws.get(id);
	if (!law) return undefined;
	const periods = facts.filter(({ attribute }) => attribute === "law.period");
	// With nothing to tell apart, the statements themselves are the better list.
	if (law.issues.length === 0 && periods.every((period) => standingOf(law, period, asOf) === "inForce"))
		return undefined;
	const cited = citations(facts, numbers);
	const nodes: TreeNode[] = [];
	for (const standing of standings) {
		const those = periods.filter((period) => standingOf(law, period, asOf) === standing);
		if (those.length > 0)
			nodes.push(
				group(
					telling.say(standing),
					those.map((period) => `${telling.text(period.statement)}${cited(period.id)}`),
				),
			);
	}
	for (const issue of law.issues)
		nodes.push(
			group(
				telling.say("readInWays", { question: telling.text(issue.asks) }),
				issue.readings.map((reading) => {
					const holders = reading.holders.map(
						(holder) =>
							`${telling.text(nameOfHolder(holder))}${cited(`${law.id}/${issue.id}/${reading.id}#${holder.source}`)}`,
					);
					const standing =
						reading.force === "held"
							? telling.say("heldBy", { who: telling.inRow(holders) })
							: telling.say("remoteReading");
					return `${telling.text(reading.name)} (${standing})`;
				}),
			),
		);
	return nodes;
}

/** How a period of a law stands to a day, as it is shown. */
const standings = [
	"inForce",
	"asItStands",
	"inEffect",
	"notYetInForce",
	"announcedPart",
	"perhapsInForce",
	"proposedLaw",
	"noLongerInForce",
] as const;

function standingOf(law: Law, { id, from, until, pending }: FactShown, asOf: Day): (typeof standings)[number] {
	// A law may stand while a part of it is only announced.
	if (pending) return law.periods.every((period) => period.pending) ? "proposedLaw" : "announcedPart";
	const state = law.periods.find((period) => `${law.id}/period/${period.id}` === id)?.state;
	if (until !== null && asOf > lastDay(until)) return "noLongerInForce";
	if (from !== null && asOf < firstDay(from)) return "notYetInForce";
	if (within(asOf, from, until) === "maybe") return "perhapsInForce";
	if (state === "in-effect") return "inEffect";
	// A policy or a resolution binds nobody as a law does.
	return law.kind === "policy" ? "asItStands" : "inForce";
}

/** A data class: what it covers and what it demands of whom, by name. */
export function classOutline(
	id: string,
	facts: readonly FactShown[],
	numbers: SourceNumbers,
	telling: Telling,
): TreeNode[] | undefined {
	const dataClass = telling.knowledge.dataClasses.get(id);
	if (!dataClass) return undefined;
	const cited = citations(facts, numbers);
	const named = (binds: "offering" | "customer", obligation: "must" | "should") =>
		dataClass.requirements
			.filter((one) => one.binds === binds && one.obligation === obligation)
			.map((one) => `${telling.text(one.name)}${cited(`${id}.${one.id}`)}`);
	const stated = (attribute: string) =>
		facts
			.filter((fact) => fact.attribute === attribute)
			.map((fact) => `${telling.text(fact.statement)}${cited(fact.id)}`);
	const groups: readonly (readonly [Phrase, readonly string[]])[] = [
		["covers", stated("class.covers")],
		["serviceMust", named("offering", "must")],
		["serviceShould", named("offering", "should")],
		["youMust", named("customer", "must")],
		["youShould", named("customer", "should")],
		["notRequired", stated("class.doesNotRequire")],
		["permits", stated("class.permits")],
	];
	return groups.filter(([, lines]) => lines.length > 0).map(([phrase, lines]) => group(telling.say(phrase), lines));
}

/** ` [3]` behind what a source says. */
function citations(facts: readonly FactShown[], numbers: SourceNumbers): (id: string) => string {
	const sources = new Map(facts.map(({ id, source }) => [id, source]));
	return (id) => {
		const number = numbers.numberOf(sources.get(id) ?? "");
		return number === undefined ? "" : ` [${number}]`;
	};
}

function group(title: string, lines: readonly string[]): TreeNode {
	return { text: [strong(title)], nodes: lines.map((text) => ({ text: [plain(capital(text))], nodes: [] })) };
}
