import type { Condition } from "../../src/knowledge/conditions.js";
import { exposingKinds, type Issue, type Law, type Mitigation, type Reading } from "../../src/knowledge/laws.js";
import { valuesIn } from "./comparisons.js";
import { evaluate } from "./conditions.js";
import { lasts } from "./days.js";
import { departures } from "./departures.js";
import { isForeign } from "./places.js";
import { remembering, type Situation } from "./situation.js";
import { agree, all, any, not, sizeOfGrade } from "./truth.js";

/** Laws (EVALUATOR, section 4): every combination of readings, one after the other. */

/** One reading of each issue that is held or chosen. */
export type Combination = ReadonlyMap<string, Reading>;

export const lawsThatExpose = ({ release }: Situation): Law[] =>
	release.laws
		.filter((law) => exposingKinds.has(law.kind) && law.threat !== undefined && law.issues.length > 0)
		.sort((a, b) => (a.id < b.id ? -1 : 1));

/** "A reading named in the question replaces the others of its issue"; a doctrine is chosen for all laws at once. */
export function readingsOf(law: Law, issue: Issue, { question }: Situation): Reading[] {
	const named =
		question.readings[`${law.id}.${issue.id}`] ?? (law.issues[0] === issue ? question.readings[law.id] : undefined);
	if (named !== undefined) return issue.readings.filter((one) => one.id === named);
	const doctrine = issue.readings.filter((one) => one.doctrine && question.readings[one.doctrine] === "chosen");
	if (departures.firstReadingOfDoctrines && doctrine.length > 0) return doctrine.slice(0, 1);
	return doctrine.length > 0 ? doctrine : issue.readings.filter((one) => one.force === "held");
}

export function combinations(law: Law, situation: Situation): Combination[] {
	let found: Map<string, Reading>[] = [new Map()];
	for (const issue of law.issues) {
		const readings = readingsOf(law, issue, situation);
		if (readings.length > 0)
			found = found.flatMap((one) => readings.map((reading) => new Map([...one, [issue.id, reading]])));
	}
	return found;
}

/** "A law counts while it is in force or still takes effect"; "bills and proposals reach nobody". */
export function counts(law: Law, combination: Combination, { question }: Situation): number {
	const parts = law.periods.flatMap((period) => {
		if (period.pending) return [];
		const [issue = "", reading = ""] = period.reading?.split(".") ?? [];
		if (period.reading && combination.get(issue)?.id !== reading) return [];
		const state = lasts(question.asOf, period.from, period.until);
		const size = sizeOfGrade(period.grade, law.sources[period.source]?.interest, period.confidence);
		return [state === "yes" ? size : state === "no" ? -size : 0];
	});
	return parts.length === 0 ? -5 : any(parts);
}

/** "Nobody" reaches nobody, as surely as the surest holder is; where no reading says who is reached, it is unknown. */
export function reaches(law: Law, combination: Combination, situation: Situation): number {
	const sure = ({ holders }: Reading) =>
		Math.max(
			...holders.map(({ grade, source, confidence }) => sizeOfGrade(grade, law.sources[source]?.interest, confidence)),
		);
	return all(
		[...combination.values()].flatMap((reading) =>
			reading.reaches === undefined
				? []
				: [reading.reaches === "nobody" ? -sure(reading) : about(reading.reaches, situation)],
		),
	);
}

const about = (condition: Condition, situation: Situation) =>
	evaluate(condition, { subject: situation.question.offering }, situation);

export function reachUnder(law: Law, combination: Combination, situation: Situation): number {
	const key = [law.id, ...[...combination].map(([issue, reading]) => `${issue}.${reading.id}`)].join(" ");
	return reach(situation, key, () => all([counts(law, combination, situation), reaches(law, combination, situation)]));
}
const reach = remembering<number>();

export const mitigates = (mitigation: Mitigation, situation: Situation): number => about(mitigation.when, situation);

/** How surely a mitigation takes this out of the law's reach: "one counts only where its condition is yes". */
export function removed(law: Law, part: Law["takes"][number], situation: Situation): number {
	const removing = law.mitigations.filter((one) => one.removes.includes(part));
	return any([-5, ...removing.map((one) => mitigates(one, situation))]);
}

/** What a law takes beside what is said about the content: the content, or the service. */
export const contentOf = (law: Law) => law.takes.filter((part) => part !== "metadata");

/** "`mitigated` when the content is out of reach": all of it that the law takes. */
export function contentIsSafe(law: Law, situation: Situation): number {
	const parts = contentOf(law).map((part) => removed(law, part, situation));
	return parts.length === 0 ? -5 : all(parts);
}

/** "A criterion that asks 'reached?' gets yes if every held reading reaches, no if none does, else unknown." */
export function reached(law: Law, accept: boolean, situation: Situation): number {
	return agree(
		combinations(law, situation).map((one) => {
			const reach = reachUnder(law, one, situation);
			return accept ? all([reach, not(contentIsSafe(law, situation))]) : reach;
		}),
	);
}

type Unexposed = Extract<Condition, { unexposed: object }>["unexposed"];

export function unexposed({ threat, outside, accept }: Unexposed, situation: Situation): number {
	const homes = outside ? valuesIn(outside, situation).surely.map(String) : situation.question.home;
	const laws = lawsThatExpose(situation).filter(
		(law) => law.threat === threat && isForeign(situation.release, law.jurisdiction, homes, situation.question.asOf),
	);
	return all(laws.map((law) => not(reached(law, accept === "mitigated", situation))));
}
