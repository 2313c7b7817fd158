import { assuranceOf } from "../knowledge/grades.js";
import type { Law } from "../knowledge/laws.js";
import { fill, type Text } from "../knowledge/text.js";
import type { Exposure, ExposureStatus } from "./answer.js";
import type { Knowledge } from "./knowledge.js";
import {
	chosenReading,
	decidingReadings,
	isForeign,
	LawEvaluator,
	type MitigationFound,
	termsReadByLaws,
} from "./laws.js";
import { recall } from "./memory.js";
import { pathSteps, wayOf } from "./paths.js";
import { becauseOf, choiceReached, nameWithCountry, reasonFor } from "./reasons.js";
import { sentenceOf } from "./sentences.js";
import type { Algebra, Support } from "./truth.js";
import type { World } from "./world.js";

/** From the worst to the best: the status shown is the worst over the held readings. */
const worstFirst: readonly ExposureStatus[] = ["exposed", "unknown", "mitigated", "none"];

interface Judged {
	readonly support: Support;
	readonly status: ExposureStatus;
	readonly strength: number;
}

/** What every law that could expose does to an offering, in order of id (EVALUATOR, section 4). */
export function exposuresOf(offering: string, world: World, algebra: Algebra<Support>, only?: string): Exposure[] {
	const find = (laws: readonly Law[]) => laws.map((law) => exposureTo(law, offering, world, algebra));
	const { exposingLaws } = world.knowledge;
	if (only !== undefined) return find(exposingLaws.filter((law) => law.id === only));
	if (!world.plain || Object.keys(world.terms.readings).length > 0) return find(exposingLaws);
	return toldOnce(offering, world, () => find(exposingLaws)).map((exposure, index) => ({
		...exposure,
		foreign: isForeignLaw(exposingLaws[index], world),
	}));
}

/** Exposures with their trees are large: so many offerings' are remembered. */
const mostTold = 256;
const told = new WeakMap<Knowledge, Map<string, readonly Exposure[]>>();

/** Laws reach an offering whatever the class, the framework and mostly the home: what they do is told once. */
function toldOnce(offering: string, world: World, find: () => readonly Exposure[]): readonly Exposure[] {
	const { knowledge, terms } = world;
	const { package: chosen, region, keys } = terms.configuration;
	const period = knowledge.calendar.periodOf(terms.asOf);
	const key = [period, offering, chosen, region, keys, termsReadByLaws(world)].join("|");
	const known = recall(told, knowledge, () => new Map<string, readonly Exposure[]>());
	if (known.size >= mostTold && !known.has(key)) known.clear();
	return recall(known, key, find);
}

function isForeignLaw(law: Law | undefined, world: World): boolean {
	return law !== undefined && isForeign(law, world.terms.home, world);
}

function exposureTo(law: Law, offering: string, world: World, algebra: Algebra<Support>): Exposure {
	const laws = new LawEvaluator<Support>(world, algebra);
	const mitigations = laws.mitigations(law, offering);
	const remains = remaining(law, mitigations);
	const judged = laws.reach(law, offering).map(({ reached }) => judge(law, reached, remains, mitigations));
	const worst = worstOf(judged);
	const contested = judged.some(({ support }) => support.truth > 0) && judged.some(({ support }) => support.truth < 0);
	const tree = algebra.agree(
		judged.map(({ support }) => support),
		() => ({ rule: "law", about: law.id }),
	);
	const reaches = worst.status === "exposed" || worst.status === "mitigated";
	// Where readings differ, the tree tells only their gap or their dispute: what the status rests on stands beside it.
	const because = [...(reaches && tree.truth <= 0 ? [worst.support] : []), tree].map((part) => becauseOf(part, world));
	return {
		law: law.id,
		name: law.name,
		foreign: isForeign(law, world.terms.home, world),
		threat: law.threat ?? "disclosure",
		status: worst.status,
		contested,
		assurance: worst.status === "unknown" ? null : assuranceOf(worst.strength),
		path: reaches ? pathSteps(wayOf(worst.support), offering, world) : [],
		mitigations: mitigations.map(({ mitigation, counts }) => ({
			id: mitigation.id,
			name: mitigation.name,
			counts: counts.truth > 0 ? "yes" : counts.truth < 0 ? "no" : "unknown",
			removes: [...mitigation.removes],
		})),
		remains: worst.status === "none" ? [] : remains,
		readings: readingsOf(law, offering, laws, remains, mitigations, world),
		reason: exposureReason(worst, world),
		because,
		sources: [],
	};
}

/** What no mitigation that counts takes out of the law's reach. */
function remaining(law: Law, mitigations: readonly MitigationFound<Support>[]): string[] {
	const removed = new Set(
		mitigations.filter(({ counts }) => counts.truth > 0).flatMap(({ mitigation }) => mitigation.removes),
	);
	return law.takes.filter((kind) => !removed.has(kind));
}

function judge(
	law: Law,
	support: Support,
	remains: readonly string[],
	mitigations: readonly MitigationFound<Support>[],
): Judged {
	if (support.truth < 0) return { support, status: "none", strength: -support.truth };
	if (support.truth === 0) return { support, status: "unknown", strength: 0 };
	const removed = law.takes.filter((kind) => !remains.includes(kind));
	const content = law.takes.filter((kind) => kind !== "metadata");
	// As sure as the surest that takes each kind out of reach: a further mitigation lowers nothing.
	const surest = (kinds: readonly string[]) =>
		Math.min(
			support.truth,
			...kinds.map((kind) =>
				Math.max(
					...mitigations.flatMap(({ mitigation, counts }) =>
						mitigation.removes.some((one) => one === kind) ? [counts.truth] : [],
					),
				),
			),
		);
	if (removed.length > 0 && remains.length === 0) return { support, status: "none", strength: surest(removed) };
	if (content.length > 0 && content.every((kind) => removed.includes(kind)))
		return { support, status: "mitigated", strength: surest(content) };
	return { support, status: "exposed", strength: support.truth };
}

/** The worst status, as surely as any reading gives it; "none" only as surely as the weakest. */
function worstOf(judged: readonly Judged[]): Judged {
	for (const status of worstFirst) {
		const those = judged.filter((one) => one.status === status);
		if (those.length === 0) continue;
		const order = [...those].sort(
			(a, b) => (status === "none" ? a.strength - b.strength : b.strength - a.strength) || wayLength(a) - wayLength(b),
		);
		const first = order[0];
		if (first) return first;
	}
	throw new Error("A law without readings cannot be judged");
}

function wayLength(judged: Judged): number {
	const way = wayOf(judged.support);
	return way.links.length + (way.presence ? 1 : 0);
}

function readingsOf(
	law: Law,
	offering: string,
	laws: LawEvaluator<Support>,
	remains: readonly string[],
	mitigations: readonly MitigationFound<Support>[],
	world: World,
): Exposure["readings"] {
	return law.issues.flatMap((issue) => {
		const deciding = decidingReadings(law, issue, world);
		const chosen = chosenReading(law, issue, world);
		return issue.readings.map((reading) => ({
			issue: issue.id,
			id: reading.id,
			name: reading.name,
			held: deciding.includes(reading) && chosen === undefined ? true : reading.force === "held",
			chosen: reading === chosen,
			holders: reading.holders.map((holder) => holder.name),
			status: worstOf(
				laws.reach(law, offering, { issue, reading }).map(({ reached }) => judge(law, reached, remains, mitigations)),
			).status,
		}));
	});
}

function exposureReason(worst: Judged, world: World): Text {
	if (worst.status === "exposed" || worst.status === "mitigated") {
		const way = wayOf(worst.support);
		const last = way.links.at(-1);
		if (way.presence) return sentenceOf(way.presence, 5, world.knowledge);
		if (last) return fill({ en: "through {whom}", fr: "par {whom}" }, { whom: nameWithCountry(last.to, world) });
		const chosen = choiceReached(worst.support, world);
		if (chosen) return chosen;
	}
	return reasonFor(worst.support, world);
}
