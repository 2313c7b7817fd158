import type { Engine, NestedCondition } from "json-rules-engine";
import { answersAttribute, certificates } from "../../src/evaluator/assessed.js";
import { linksFrom, walkChain } from "../../src/evaluator/chains.js";
import { valuesOf } from "../../src/evaluator/comparisons.js";
import type { Demand } from "../../src/evaluator/demands.js";
import { decidingDemandReadings } from "../../src/evaluator/demands.js";
import { isForeign } from "../../src/evaluator/laws.js";
import { boundsOf } from "../../src/evaluator/thresholds.js";
import type { World } from "../../src/evaluator/world.js";
import { attributeOf } from "../../src/knowledge/catalogue.js";
import type { AnswerTest, Chain, Condition, Test } from "../../src/knowledge/conditions.js";
import type { Value } from "../../src/knowledge/facts.js";
import { addLawRule } from "./law-rules.js";
import { names } from "./names.js";

/** Whom a condition speaks of, and the link that led there. */
interface At {
	readonly subject: string;
	readonly link: string;
}

type Asked<Operator extends string> = Extract<Condition, Record<Operator, unknown>>;

/**
 * The same conditions as rules of json-rules-engine. It has no quantifiers, no third truth and no places: chains are
 * unrolled member by member before the clock starts, places are flattened to all that they lie in.
 */
export class Rules {
	readonly engine: Engine;
	readonly offering: string;
	readonly world: World;
	/** Of whom the rules read anything: nobody else needs to be flattened. */
	readonly subjects = new Set<string>();
	/** Laws under readings of which the rules read whether they are in force, by the fact's name. */
	readonly inForce = new Map<string, { readonly law: string; readonly readings: readonly string[] }>();
	readonly #laws = new Set<string>();
	#sums = 0;

	constructor(engine: Engine, offering: string, world: World) {
		this.engine = engine;
		this.offering = offering;
		this.world = world;
	}

	/** A must, under each reading of it that decides. */
	addMust(must: Demand) {
		const at = { subject: this.offering, link: "" };
		const readings = decidingDemandReadings(must, this.world);
		const conditions =
			readings.length === 0
				? [must.condition]
				: readings.flatMap(({ obligation, condition }) =>
						obligation === "should" ? [] : [condition ?? must.condition],
					);
		this.engine.addRule({
			conditions: { all: [all(conditions.map((condition) => this.of(condition, at)))] },
			event: { type: "met", params: { must: must.id } },
			priority: 1,
		});
	}

	/** What is asked of the offering itself: a mitigation's condition, a reading's reach. */
	ofOffering(condition: Condition): NestedCondition {
		return this.of(condition, { subject: this.offering, link: "" });
	}

	of(condition: Condition, at: At): NestedCondition {
		if ("all" in condition) return all(condition.all.map((part) => this.of(part, at)));
		if ("any" in condition) return any(condition.any.map((part) => this.of(part, at)));
		if ("not" in condition) return { not: this.of(condition.not, at) };
		if ("some" in condition)
			return any(this.#members(condition.some, at).map((member) => this.of(condition.where, member)));
		if ("every" in condition)
			return all(this.#members(condition.every, at).map((member) => this.of(condition.where, member)));
		if ("sum" in condition) return this.#sum(condition, at);
		if ("fact" in condition) return this.#fact(condition, at);
		if ("edge" in condition) return this.#compared(names.edge(at.link, condition.edge), condition.test);
		if ("choice" in condition) return this.#compared(names.choice(condition.choice), condition.test);
		if ("context" in condition) return this.#compared(names.context(condition.context), condition.test);
		if ("answer" in condition) return this.#answer(condition, at);
		if ("published" in condition) {
			const held = this.#value(this.offering, certificates);
			return any([{ fact: held, operator: "someIn", value: condition.published }, this.of(condition.otherwise, at)]);
		}
		return this.#unexposed(condition);
	}

	#members(chain: Chain, { subject }: At): At[] {
		return walkChain(chain, subject, this.world).members.map(({ id, path }) => {
			const last = path.at(-1);
			return { subject: id, link: last ? names.state(last.from, last.attribute, last.to) : "" };
		});
	}

	#value(subject: string, attribute: string): string {
		this.subjects.add(subject);
		return names.value(subject, attribute);
	}

	#fact({ fact, key, test }: Asked<"fact">, { subject }: At): NestedCondition {
		const name = this.#value(subject, fact);
		if (!attributeOf(fact)?.list) return this.#compared(name, test ?? { is: true });
		if (key === undefined)
			return test ? this.#compared(name, test) : { not: { fact: name, operator: "isEmpty", value: true } };
		const keys = typeof key === "object" ? [...valuesOf(key, this.world)] : [key];
		const some: NestedCondition = { fact: name, operator: "someIn", value: keys };
		if (test === undefined) return some;
		if ("none" in test) return { not: some };
		// With a key, a test speaks of the member's own state: in progress, expired.
		return any(keys.map((one) => this.#compared(names.state(subject, fact, String(one)), test)));
	}

	#answer({ answer, test, otherwise }: Asked<"answer">, at: At): NestedCondition {
		this.subjects.add(this.offering);
		const fact = names.state(this.offering, answersAttribute, answer);
		const answered: NestedCondition = { fact, operator: "someIn", value: answersIn(test) };
		if (!otherwise) return answered;
		return any([answered, all([{ fact, operator: "isEmpty", value: true }, this.of(otherwise, at)])]);
	}

	/** Each holder has a rule of its own that runs first and says whether his share counts; a fact adds them up. */
	#sum({ sum, of, where, test }: Asked<"sum">, { subject }: At): NestedCondition {
		const name = names.sum(subject, of, this.#sums++);
		this.subjects.add(subject);
		const shares = linksFrom(subject, sum, this.world).map(({ from, attribute, to }) => {
			const link = names.state(from, attribute, to);
			const counts = `${name}/${to}`;
			this.engine.addRule({
				conditions: { all: [this.of(where, { subject: to, link })] },
				event: { type: "counts" },
				priority: 20,
				onSuccess: (_event, almanac) => void almanac.addFact(counts, true),
			});
			return { counts, share: names.edge(link, of) };
		});
		this.engine.addFact(name, async (_params, almanac) => {
			let sum = 0;
			for (const { counts, share } of shares)
				if (await almanac.factValue<boolean | undefined>(counts))
					sum += (await almanac.factValue<number[] | undefined>(share))?.[0] ?? 0;
			return [sum];
		});
		return this.#compared(name, test);
	}

	#unexposed({ unexposed: { threat, outside, accept } }: Asked<"unexposed">): NestedCondition {
		const { knowledge, terms } = this.world;
		const places = outside ? valuesOf(outside, this.world).map(String) : terms.home;
		const laws = knowledge.exposingLaws.filter((law) => law.threat === threat && isForeign(law, places, this.world));
		return all(
			laws.map((law) => {
				if (!this.#laws.has(law.id)) {
					this.#laws.add(law.id);
					addLawRule(law, this);
				}
				const unreached: NestedCondition = { fact: names.reached(law.id), operator: "equal", value: false };
				const kinds = law.takes.filter((kind) => kind !== "metadata");
				if (accept !== "mitigated" || kinds.length === 0) return unreached;
				const spared = kinds.map((kind) =>
					any(law.mitigations.flatMap(({ removes, when }) => (removes.includes(kind) ? [this.ofOffering(when)] : []))),
				);
				return any([unreached, all(spared)]);
			}),
		);
	}

	#compared(fact: string, test: Test): NestedCondition {
		if ("is" in test) return { fact, operator: "someIn", value: [test.is] };
		if ("in" in test) return { fact, operator: "someIn", value: [...valuesOf(test.in, this.world)] };
		if ("none" in test) return { fact, operator: "isEmpty", value: true };
		const [operator, bound] =
			"atLeast" in test ? (["someAtLeast", test.atLeast] as const) : (["someAtMost", test.atMost] as const);
		const [value] = boundsOf(bound, this.world).possible;
		return value === undefined ? never : { fact, operator, value };
	}
}

/** A plain yes or no may be written as true or false. */
function answersIn(test: AnswerTest): Value[] {
	return ("is" in test ? [test.is] : test.in).flatMap((answer): Value[] => {
		if (answer === "yes" || answer === true) return ["yes", true];
		return answer === "no" || answer === false ? ["no", false] : [answer];
	});
}

const always: NestedCondition = { fact: "always", operator: "equal", value: true };
const never: NestedCondition = { fact: "always", operator: "equal", value: false };

export function all(parts: NestedCondition[]): NestedCondition {
	return parts.length === 0 ? always : { all: parts };
}

export function any(parts: NestedCondition[]): NestedCondition {
	return parts.length === 0 ? never : { any: parts };
}
