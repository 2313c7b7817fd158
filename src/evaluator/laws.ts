import type { Condition, Threat } from "../knowledge/conditions.js";
import { within } from "../knowledge/dates.js";
import type { Issue, Law, Mitigation, Reading } from "../knowledge/laws.js";
import { readByLaws } from "./choices-read.js";
import { valuesOf } from "./comparisons.js";
import { ConditionEvaluator } from "./conditions.js";
import type { Knowledge } from "./knowledge.js";
import { recall, recallSome } from "./memory.js";
import type { Algebra, Numbers } from "./truth.js";
import type { World } from "./world.js";

/** One reading of each issue of a law. */
interface Combination {
	readonly readings: ReadonlyMap<string, Reading>;
	/** `law.issue.reading`, one after the other where the law has several issues. */
	readonly name: string;
}

/** What a law does to an offering under one combination of readings. */
export interface Reached<T> {
	readonly combination: Combination;
	/** Whether it reaches whoever has the data, or can end the service. */
	readonly reached: T;
}

export interface MitigationFound<T> {
	readonly mitigation: Mitigation;
	readonly counts: T;
}

/** The readings of an issue that decide: the one that the question names, else those that are held. */
export function decidingReadings(law: Law, issue: Issue, world: World): readonly Reading[] {
	const chosen = chosenReading(law, issue, world);
	return chosen ? [chosen] : issue.readings.filter((reading) => reading.force === "held");
}

/** `law` names the law's first issue; `law.issue` any; a doctrine chooses the readings that carry it. */
export function chosenReading(law: Law, issue: Issue, world: World): Reading | undefined {
	const { readings } = world.terms;
	const named = readings[`${law.id}.${issue.id}`] ?? (law.issues[0] === issue ? readings[law.id] : undefined);
	if (named !== undefined) return issue.readings.find((reading) => reading.id === named);
	return issue.readings.find((reading) => reading.doctrine !== undefined && readings[reading.doctrine] === "chosen");
}

/** Whether a law's place neither contains nor lies within any of these. */
export function isForeign(law: Law, places: readonly string[], world: World): boolean {
	return places.every((place) => {
		const { atlas } = world.knowledge;
		const there = atlas.compare(law.jurisdiction, place, world.terms.asOf);
		return there !== "inside" && there !== "wider";
	});
}

/** Evaluates what laws reach (EVALUATOR, section 4). */
export class LawEvaluator<T> {
	readonly #world: World;
	readonly #algebra: Algebra<T>;
	readonly #conditions: ConditionEvaluator<T>;

	constructor(world: World, algebra: Algebra<T>) {
		this.#world = world;
		this.#algebra = algebra;
		this.#conditions = new ConditionEvaluator<T>(world, algebra, unexposed);
	}

	get conditions(): ConditionEvaluator<T> {
		return this.#conditions;
	}

	/** The law under every combination of its deciding readings; `fixed` replaces the readings of one issue. */
	reach(law: Law, offering: string, fixed?: { issue: Issue; reading: Reading }): Reached<T>[] {
		return combinationsOf(law, this.#world, fixed).map((combination) => ({
			combination,
			reached: this.#algebra.remember(`${law.id}: ${combination.name}`, null, () =>
				this.#reachedUnder(law, combination, offering),
			),
		}));
	}

	mitigations(law: Law, offering: string): MitigationFound<T>[] {
		return law.mitigations.map((mitigation) => ({
			mitigation,
			counts: this.#conditions.evaluate(mitigation.when, { subject: offering, offering }),
		}));
	}

	/** Yes if every held reading reaches, no if none does, else unknown. */
	reached(law: Law, offering: string, accept: "mitigated" | undefined): T {
		const world = this.#world;
		const at = 2 * world.knowledge.exposingLaws.indexOf(law) + (accept ? 1 : 0);
		const name = accept ? `${law.id} ${accept}` : law.id;
		return this.#algebra.remember(name, at < 0 ? null : reachKept(law, at, offering, world), () =>
			this.#reached(law, offering, accept),
		);
	}

	#reached(law: Law, offering: string, accept: "mitigated" | undefined): T {
		const reached = this.reach(law, offering).map(({ reached, combination }) => {
			if (accept !== "mitigated") return reached;
			const spared = this.#algebra.not(this.#contentOutOfReach(law, offering), () => ({
				rule: "mitigated",
				about: law.id,
			}));
			return this.#algebra.all([reached, spared], () => ({
				rule: "law-under-reading",
				about: combination.name,
			}));
		});
		return this.#algebra.agree(reached, () => ({ rule: "law", about: law.id }));
	}

	/** That it reaches nobody rests on nothing but on who says so. */
	#surestHolder(law: Law, { holders }: Reading): number {
		return Math.max(...holders.map((holder) => this.#world.knowledge.strengthOf(law.id, holder)));
	}

	#reachedUnder(law: Law, combination: Combination, offering: string): T {
		const parts = [this.#counts(law, combination)];
		for (const [issue, reading] of combination.readings) {
			if (!reading.reaches) continue;
			const part =
				reading.reaches === "nobody"
					? this.#algebra.leaf(-this.#surestHolder(law, reading), () => ({
							rule: "given",
							leaf: { kind: "given", key: `${law.id}.${issue}.${reading.id}` },
						}))
					: this.#conditions.evaluate(reading.reaches, { subject: offering, offering });
			parts.push(this.#algebra.all([part], () => ({ rule: "reading", about: `${law.id}.${issue}.${reading.id}` })));
		}
		// Nobody says whom it reaches.
		if (parts.length === 1)
			parts.push(this.#algebra.leaf(0, () => ({ rule: "given", leaf: { kind: "given", key: `${law.id}/reach` } })));
		return this.#algebra.all(parts, () => ({ rule: "law-under-reading", about: combination.name }));
	}

	/** A law counts while it is in force or still takes effect; bills reach nobody. */
	#counts(law: Law, combination: Combination): T {
		const { asOf } = this.#world.terms;
		const chosen = new Set([...combination.readings].map(([issue, reading]) => `${issue}.${reading.id}`));
		const periods = law.periods.filter(
			(period) => !period.pending && (period.reading === undefined || chosen.has(period.reading)),
		);
		const parts = periods.map((period) => {
			const strength = this.#world.knowledge.strengthOf(law.id, period);
			const validity = within(asOf, period.from ?? null, period.until ?? null);
			const truth = validity === "yes" ? strength : validity === "no" ? -strength : 0;
			const facts = [`${law.id}/period/${period.id}#${period.source}`];
			return this.#algebra.leaf(truth, () => ({
				rule: "period",
				leaf: { kind: "period", key: `${law.id}/period/${period.id}`, law: law.id, period: period.id, facts },
			}));
		});
		// A bill, or a law read as ended: nobody says that it counts, and its file lists its periods whole.
		if (parts.length === 0)
			parts.push(this.#algebra.leaf(-5, () => ({ rule: "period", leaf: { kind: "given", key: `${law.id}/period` } })));
		return this.#algebra.any(parts, () => ({ rule: "in-force", about: law.id }));
	}

	/** Whether every kind of content that the law takes is taken out of its reach by a mitigation that counts. */
	#contentOutOfReach(law: Law, offering: string): T {
		const found = this.mitigations(law, offering);
		const kinds = law.takes.filter((kind) => kind !== "metadata");
		if (kinds.length === 0)
			return this.#algebra.leaf(-5, () => ({ rule: "given", leaf: { kind: "given", key: `${law.id}/takes` } }));
		const parts = kinds.map((kind) =>
			this.#algebra.any(
				[
					...found.filter(({ mitigation }) => mitigation.removes.includes(kind)).map(({ counts }) => counts),
					this.#algebra.leaf(-5, () => ({ rule: "given", leaf: { kind: "given", key: `${law.id}/takes/${kind}` } })),
				],
				() => ({ rule: "any", about: kind }),
			),
		);
		return this.#algebra.all(parts, () => ({ rule: "all", about: law.id }));
	}
}

/** No law of a place outside these, with this threat, reaches the offering. */
export function unexposed<T>(
	asked: Extract<Condition, { unexposed: { threat: Threat } }>["unexposed"],
	world: World,
	offering: string,
	algebra: Algebra<T>,
): T {
	const outside = (asked.outside === undefined ? world.terms.home : valuesOf(asked.outside, world)).map(String);
	const find = () => {
		const laws = new LawEvaluator(world, algebra);
		const parts = foreignLaws(asked.threat, outside, world).map((law) =>
			algebra.not(laws.reached(law, offering, asked.accept), () => ({ rule: "unexposed-to", about: law.id })),
		);
		return algebra.all(parts, () => ({ rule: "unexposed", about: asked.threat }));
	};
	const key = [offering, asked.threat, asked.accept, outside, termsReadByLaws(world)].join("|");
	const { unexposed, unexposedAsRead } = world.memory;
	const { text } = readingsChosen(world);
	const kept =
		text === ""
			? { get: () => unexposed.get(key), set: (truth: number) => unexposed.set(key, truth) }
			: {
					get: () => unexposedAsRead.get(key + text),
					set: (truth: number) => recallSome(unexposedAsRead, key + text, () => truth),
				};
	return algebra.remember(key, kept, find);
}

/** Where the reach of a law is kept, two numbers a law: as it is, and where mitigation is accepted. */
function reachKept(law: Law, at: number, offering: string, world: World): Numbers {
	const { reach, reachAsRead } = world.memory;
	const unread = () => new Int8Array(2 * world.knowledge.exposingLaws.length).fill(notYet);
	const asked = offering + termsReadByLaws(world);
	const { text, laws } = readingsChosen(world);
	const table = laws.has(law) ? recallSome(reachAsRead, asked + text, unread) : recall(reach, asked, unread);
	return {
		get: () => (table[at] === notYet ? undefined : table[at]),
		set: (truth) => {
			table[at] = truth;
		},
	};
}

/** Laws with this threat of places outside these. */
function foreignLaws(threat: Threat, outside: readonly string[], world: World): readonly Law[] {
	return recall(world.period.foreign, `${threat} ${outside.join(" ")}`, () =>
		world.knowledge.exposingLaws.filter((law) => law.threat === threat && isForeign(law, outside, world)),
	);
}

/** No truth: between -5 and 5 there is none such. */
const notYet = 127;

/** What a question reads in its own way: as text, and the laws among whose readings it chooses. */
interface Chosen {
	readonly text: string;
	readonly laws: ReadonlySet<Law>;
}

const nothingChosen: Chosen = { text: "", laws: new Set() };
const chosenIn = new WeakMap<Knowledge, WeakMap<object, Chosen>>();

function readingsChosen(world: World): Chosen {
	const { knowledge, terms } = world;
	const named = Object.entries(terms.readings);
	if (named.length === 0) return nothingChosen;
	const known = recall(chosenIn, knowledge, () => new WeakMap<object, Chosen>());
	return recall(known, terms.readings, () => {
		const isChosen = (law: Law) => law.issues.some((issue) => chosenReading(law, issue, world) !== undefined);
		return { text: JSON.stringify(named.sort()), laws: new Set([...knowledge.laws.values()].filter(isChosen)) };
	});
}

/** What of the question the laws read beside its day and configuration; empty where they read nothing that it says. */
export function termsReadByLaws(world: World): string {
	const { home, context } = world.terms;
	const reads = readByLaws(world.knowledge);
	const said = reads.context.flatMap((name) => (context[name] === undefined ? [] : [[name, context[name]]]));
	// As JSON: what somebody words as two sayings must not pass for two sayings.
	return reads.home || said.length > 0 ? JSON.stringify([reads.home ? home : [], said]) : "";
}

/** A law belongs to the release: what decides where the question chooses no reading of it is put together once. */
const unchosen = new WeakMap<Law, readonly Combination[]>();

/** Every combination of the readings that decide; `fixed` replaces the readings of one issue. */
function combinationsOf(
	law: Law,
	world: World,
	fixed?: { readonly issue: Issue; readonly reading: Reading },
): readonly Combination[] {
	if (!fixed && !readingsChosen(world).laws.has(law)) return recall(unchosen, law, () => combine(law, world));
	return combine(law, world, fixed);
}

function combine(law: Law, world: World, fixed?: { readonly issue: Issue; readonly reading: Reading }): Combination[] {
	let combinations: (readonly (readonly [string, Reading])[])[] = [[]];
	for (const issue of law.issues) {
		const readings = fixed?.issue === issue ? [fixed.reading] : decidingReadings(law, issue, world);
		// Where every reading is remote, the issue decides nothing.
		if (readings.length === 0) continue;
		combinations = combinations.flatMap((combination) =>
			readings.map((reading) => [...combination, [issue.id, reading] as const]),
		);
	}
	return combinations.map((combination) => ({
		readings: new Map(combination),
		name: combination.map(([issue, reading]) => `${law.id}.${issue}.${reading.id}`).join(" "),
	}));
}
