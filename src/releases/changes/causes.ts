import type { Verdict } from "../../evaluator/answer.js";
import { explain, factsUnder, type Knowledge } from "../../evaluator/index.js";
import { type Diff, idOfChange } from "./diff.js";
import { hybridKnowledge, isInert, subjectOfUnit, type Unit, unitsOf } from "./hybrid.js";
import { sameVerdict, type Turned, verdictIn } from "./verdicts.js";

/** So many releases are put together at most to find what turned the verdicts; each takes some hundredths of a second. */
export const mostTried = 2_000;
/** So many changes that the reasons cite are tried alone. */
const mostAlone = 24;

/** What turned a verdict: none where it was not found within the bound. */
export type Cause = readonly string[];

/**
 * Finds which change turned each verdict, by deciding again in the earlier release with that change alone; where none
 * alone does it, with a smallest set that does. What one question finds is tried on all others that are still open.
 */
export class Causes {
	readonly #units: readonly Unit[];
	readonly #inert: readonly Unit[];
	readonly #known = new Map<string, Knowledge | null>();
	readonly #numbers: ReadonlyMap<Unit, number>;
	#left: number;

	constructor(
		readonly from: Knowledge,
		readonly to: Knowledge,
		readonly diff: Diff,
		most = mostTried,
	) {
		const all = unitsOf(diff);
		this.#inert = all.filter((unit) => isInert(unit, diff));
		this.#units = all.filter((unit) => !this.#inert.includes(unit));
		this.#numbers = new Map(all.map((unit, index) => [unit, index]));
		this.#left = most;
	}

	/** The causes of all, in their order; `bounded` where the search was cut short. */
	of(turned: readonly Turned[]): { readonly causes: Cause[]; readonly bounded: boolean } {
		const found = new Map<Turned, Cause>();
		for (const one of turned) {
			if (found.has(one)) continue;
			const units = this.#search(one);
			found.set(one, units.map(idOf));
			if (units.length === 0) continue;
			for (const other of turned)
				if (!found.has(other) && this.#isWhole(units, other)) found.set(other, units.map(idOf));
		}
		return { causes: turned.map((one) => found.get(one) ?? []), bounded: this.#left <= 0 };
	}

	#search(turned: Turned): readonly Unit[] {
		const cited = this.#cited(turned);
		const inPlay = inPlayOf(turned, cited, this.to);
		const weight = (unit: Unit) => (cited.has(idOf(unit)) ? 2 : inPlay.has(subjectOfUnit(unit)) ? 1 : 0);
		const weighed = [...this.#units, ...(this.#isInertFor(turned) ? [] : this.#inert)].map((unit) => ({
			unit,
			weight: weight(unit),
		}));
		// What is cited stands last: it is what is taken away last.
		weighed.sort((a, b) => a.weight - b.weight);
		for (const least of [2, 1, 0]) {
			const units = weighed.filter((one) => one.weight >= least).map(({ unit }) => unit);
			if (units.length === 0 || !this.#does(units, turned)) continue;
			const smallest = this.#smallest(units, turned);
			return smallest.length > 1 ? (this.#alone(weighed, turned) ?? smallest) : smallest;
		}
		return [];
	}

	/** Where several turn it together, one that is not among them may still do it alone. */
	#alone(
		weighed: readonly { readonly unit: Unit; readonly weight: number }[],
		turned: Turned,
	): readonly Unit[] | undefined {
		const cited = weighed.filter(({ weight }) => weight === 2).slice(0, mostAlone);
		const found = cited.find(({ unit }) => this.#does([unit], turned));
		return found && [found.unit];
	}

	/** Takes away as many as can go, larger pieces first. */
	#smallest(units: readonly Unit[], turned: Turned): readonly Unit[] {
		let kept = units;
		for (let size = Math.ceil(units.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
			for (let at = 0; at < kept.length; ) {
				const rest = [...kept.slice(0, at), ...kept.slice(at + size)];
				if (rest.length > 0 && this.#does(rest, turned)) kept = rest;
				else at += size;
				if (this.#left <= 0) return [];
			}
		return kept;
	}

	/** These changes turn it, and none of them can be spared. */
	#isWhole(units: readonly Unit[], turned: Turned): boolean {
		if (!this.#does(units, turned)) return false;
		return (
			units.length === 1 ||
			units.every(
				(unit) =>
					!this.#does(
						units.filter((one) => one !== unit),
						turned,
					),
			)
		);
	}

	/** Whether the earlier release, with these changes, gives the later verdict. */
	#does(units: readonly Unit[], turned: Turned): boolean {
		const ground = this.#isInertFor(turned) ? this.#inert : [];
		const verdict = this.#verdictWith([...ground, ...units], turned);
		return verdict !== undefined && sameVerdict(verdict, turned.after);
	}

	/** What is new and refers to nothing old should change nothing by itself; where it does, it is a change like others. */
	#isInertFor(turned: Turned): boolean {
		const bare = this.#verdictWith(this.#inert, turned);
		return bare !== undefined && sameVerdict(bare, turned.before);
	}

	#verdictWith(units: readonly Unit[], { question }: Turned): Verdict | undefined {
		const knowledge = this.#with(units);
		try {
			return knowledge && verdictIn(knowledge, question);
		} catch {
			// A name that the changes refer to came with another change.
			return undefined;
		}
	}

	#with(units: readonly Unit[]): Knowledge | undefined {
		const key = units
			.map((unit) => this.#numbers.get(unit) ?? 0)
			.sort((a, b) => a - b)
			.join();
		const known = this.#known.get(key);
		if (known !== undefined) return known ?? undefined;
		if (this.#left <= 0) return undefined;
		this.#left--;
		const knowledge = hybridKnowledge(this.from.release, this.to.release, this.diff, new Set(units));
		// The first is what every question starts from: it stays.
		const [, oldest] = this.#known.keys();
		if (this.#known.size > mostKept && oldest !== undefined) this.#known.delete(oldest);
		this.#known.set(key, knowledge ?? null);
		return knowledge;
	}

	/** What the reasons of either answer cite: facts, criteria, requirements, readings. */
	#cited({ question }: Turned): ReadonlySet<string> {
		const ids = new Set<string>();
		for (const knowledge of [this.from, this.to]) {
			const { findings, exposures } = explain(knowledge, question);
			for (const id of factsUnder([...findings, ...exposures].flatMap(({ because }) => because))) ids.add(id);
			for (const { criterion } of findings) ids.add(criterion);
			for (const { law, readings } of exposures) {
				ids.add(law);
				for (const { issue, id } of readings) ids.add(`${law}/${issue}/${id}`);
			}
		}
		return ids;
	}
}

/** Subjects on which the verdict can rest: what was asked about, whoever is cited, the laws, the grounds. */
function inPlayOf({ question }: Turned, cited: ReadonlySet<string>, to: Knowledge): ReadonlySet<string> {
	const { offering, framework, dataClasses } = question;
	const subjects = [...cited].map((id) => id.split("/")[0] ?? "");
	return new Set([offering, framework, ...dataClasses, ...subjects, ...to.laws.keys(), "grounds"]);
}

/** So many releases are kept at hand. */
const mostKept = 12;

function idOf(unit: Unit): string {
	return "whole" in unit ? unit.whole : idOfChange(unit);
}
