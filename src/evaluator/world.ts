import { attributeOf, isCertificateStatus } from "../knowledge/catalogue.js";
import { type Day, within } from "../knowledge/dates.js";
import type { Fact, Value } from "../knowledge/facts.js";
import type { PlaceId } from "../knowledge/places.js";
import { type Belief, believe, isScopedFact, nothingKnown, type Side, statusTruth } from "./beliefs.js";
import type { Facts, IndexedFact, Knowledge } from "./knowledge.js";
import { memoryOf, type PeriodMemory, recall, ViewMemory } from "./memory.js";
import type { CheckQuestion, Configuration, Context, ExposureQuestion } from "./question.js";
import { agreeing } from "./truth.js";

/** A list attribute on one day: what is known of each member, and how surely there are no others. */
export interface Members {
	readonly members: ReadonlyMap<string, Belief>;
	/** Never of strength 0: what is not known to be closed is open. */
	readonly closed: { readonly strength: number; readonly facts: readonly IndexedFact[] } | null;
}

/** What would be known of one key, were an open question answered. */
export interface Supposition {
	readonly value: Value;
	/** 1 to 5. */
	readonly strength: number;
}

/** What a question fixes before any condition is evaluated. */
export interface Terms {
	readonly asOf: Day;
	readonly home: readonly PlaceId[];
	readonly configuration: Configuration;
	readonly context: Context;
	/** law, law.issue, criterion or doctrine → reading. */
	readonly readings: Readonly<Record<string, string>>;
	/** Contested facts read one way: key → the value of the side to take, as text. */
	readonly sides: ReadonlyMap<string, string>;
	/**
	 * Answers supposed to open questions, by the key of a leaf: subject/attribute, subject/attribute/member (true or
	 * false, or a certificate's status) or subject/attribute/member/detail; for a list without a member, that it is closed.
	 */
	readonly supposed: ReadonlyMap<string, Supposition>;
}

const noMembers: Members = { members: new Map(), closed: null };

/** The knowledge as one question sees it: on its day, in one configuration, under its readings. */
export class World {
	readonly knowledge: Knowledge;
	readonly terms: Terms;
	/** Whether facts are taken as they are: nothing supposed, and no side of a dispute taken. */
	readonly plain: boolean;
	readonly period: PeriodMemory;
	/** What was worked out for this configuration; of a world that supposes something only its own. */
	readonly memory: ViewMemory;
	readonly #view: ViewMemory;

	constructor(knowledge: Knowledge, terms: Terms) {
		this.knowledge = knowledge;
		this.terms = terms;
		this.plain = terms.sides.size === 0 && terms.supposed.size === 0;
		this.period = memoryOf(knowledge, terms.asOf);
		const { package: chosen = "", region = "", keys = "" } = terms.configuration;
		this.#view = this.period.view(`${chosen}\n${region}\n${keys}`);
		this.memory = this.plain ? this.#view : new ViewMemory();
	}

	/** The same world with some terms otherwise. */
	with(terms: Partial<Terms>): World {
		return new World(this.knowledge, { ...this.terms, ...terms });
	}

	/** What is known of a single-valued attribute. */
	value(subject: string, attribute: string): Belief {
		const facts = this.knowledge.facts(subject, attribute);
		const found = facts
			? recall((facts.scoped ? this.#view : this.period).beliefs, facts, () =>
					believe(this.#applicable(facts), this.terms.asOf, ({ fact }) => fact.value),
				)
			: nothingKnown;
		return this.plain ? found : this.#settled(found, `${subject}/${attribute}`);
	}

	/** What is known of a list attribute, member by member. */
	members(subject: string, attribute: string): Members {
		const found = this.#found(subject, attribute);
		return this.plain ? found : this.#settledList(found, `${subject}/${attribute}`);
	}

	/** What is known of one member of a list. */
	member(subject: string, attribute: string, member: string): Belief {
		const found = this.#found(subject, attribute).members.get(member) ?? nothingKnown;
		return this.plain ? found : this.#settled(found, `${subject}/${attribute}/${member}`);
	}

	#found(subject: string, attribute: string): Members {
		const facts = this.knowledge.facts(subject, attribute);
		if (!facts) return noMembers;
		return recall((facts.scoped ? this.#view : this.period).lists, facts, () =>
			this.#listOf(this.#applicable(facts), attribute),
		);
	}

	/** What is known of a detail of the link to a member. */
	detail(subject: string, attribute: string, member: string, detail: string): Belief {
		const key = `${subject}/${attribute}/${member}/${detail}`;
		const facts = this.knowledge.facts(subject, attribute);
		const found = facts
			? recall(this.#view.details, key, () => {
					const about = this.#applicable(facts).filter(({ fact }) => fact.member === member);
					return believe(about, this.terms.asOf, ({ fact }) => fact.detail?.[detail]);
				})
			: nothingKnown;
		return this.plain ? found : this.#settled(found, key);
	}

	#listOf(facts: readonly IndexedFact[], attribute: string): Members {
		const members = new Map<string, Belief>();
		const type = attributeOf(attribute)?.type;
		// A certificate has a status and an assessor's sheet an answer; of any other member one knows whether it is one.
		const hasValue = type === "scheme" || type === "answer";
		for (const member of [...new Set(facts.flatMap(({ fact }) => fact.member ?? []))].sort()) {
			const belief = believe(
				facts.filter(({ fact }) => fact.member === member),
				this.terms.asOf,
				({ fact }) => (hasValue ? fact.value : fact.holds !== false),
			);
			if (belief.sides.length > 0) members.set(member, belief);
		}
		const said = believe(facts, this.terms.asOf, ({ fact }) => fact.closed).sides;
		const closings = [...said, ...closingByStating(attribute, members)].filter(({ strength }) => strength > 0);
		const surest = closings.reduce<Side | null>((a, b) => (a !== null && a.strength >= b.strength ? a : b), null);
		return { members, closed: surest };
	}

	/** Facts for the chosen package and region; what is said of the chosen one replaces what else is said at large. */
	#applicable({ list, scoped }: Facts): readonly IndexedFact[] {
		if (!scoped) return list;
		const { asOf, configuration } = this.terms;
		const { package: chosen, region } = configuration;
		const fits = list.filter(
			({ fact }) =>
				(fact.package === undefined || fact.package === chosen) &&
				(fact.region === undefined ||
					(region !== undefined && this.knowledge.atlas.compare(region, fact.region, asOf) === "inside")),
		);
		// Where both say the same they are one fact with several sources.
		const special = new Map<string, Value[]>();
		for (const { fact } of fits) {
			if (!isScopedFact(fact) || !countsOn(fact, asOf)) continue;
			special.set(memberKey(fact), [...(special.get(memberKey(fact)) ?? []), says(fact)]);
		}
		return fits.filter(
			({ fact }) => isScopedFact(fact) || (special.get(memberKey(fact))?.includes(says(fact)) ?? true),
		);
	}

	#settledList(found: Members, key: string): Members {
		const names = new Set(found.members.keys());
		for (const one of this.terms.supposed.keys()) {
			const member = one.startsWith(`${key}/`) ? one.slice(key.length + 1) : "";
			if (member !== "" && !member.includes("/")) names.add(member);
		}
		const members = new Map(
			[...names]
				.sort()
				.map((member) => [member, this.#settled(found.members.get(member) ?? nothingKnown, `${key}/${member}`)]),
		);
		const end = this.terms.supposed.get(key);
		return { members, closed: end ? { strength: end.strength, facts: [] } : found.closed };
	}

	#settled(belief: Belief, key: string): Belief {
		const supposed = this.terms.supposed.get(key);
		if (supposed) return { sides: [{ ...supposed, facts: [] }], contested: false };
		const chosen = this.terms.sides.get(key);
		if (chosen === undefined || !belief.contested) return belief;
		return { sides: belief.sides.filter((side) => String(side.value) === chosen), contested: false };
	}
}

/** Where stating members also states that there are no others: as surely as the weakest of them is stated. */
function closingByStating(attribute: string, members: ReadonlyMap<string, Belief>): Side[] {
	const stated = [...members.values()].flatMap((belief) => belief.sides.filter((side) => side.value === true));
	if (!attributeOf(attribute)?.statingCloses || stated.length === 0) return [];
	// Whoever is disputed may be nobody: then nobody was stated.
	if (![...members.values()].some((belief) => membership(belief) > 0)) return [];
	const strength = Math.min(...stated.map((side) => side.strength));
	return [{ value: true, strength, facts: stated.flatMap((side) => side.facts) }];
}

/** Whether a fact surely says something on a day; that a certificate is merely mentioned says nothing of it. */
function countsOn(fact: Fact, day: Day): boolean {
	if (fact.pending || (isCertificateStatus(fact.value) && statusTruth(fact.value) === 0)) return false;
	return within(day, fact.from ?? null, fact.until ?? null) === "yes";
}

function says(fact: Fact): Value {
	return fact.value ?? fact.holds ?? true;
}

/** What a fact is about beside its subject and attribute: a member, the end of the list, or the one value. */
function memberKey(fact: Fact): string {
	return fact.member === undefined ? (fact.closed ? "closed" : "value") : `member ${fact.member}`;
}

/** Whether a member belongs to its list: by its status where the list holds certificates. */
export function membership(belief: Belief): number {
	return agreeing(
		belief.sides.map(
			(side) => side.strength * (typeof side.value === "boolean" ? (side.value ? 1 : -1) : statusTruth(side.value)),
		),
	);
}

/** The knowledge as a question sees it. */
export function worldOf(knowledge: Knowledge, question: CheckQuestion | ExposureQuestion): World {
	const { asOf, home, configuration, context, readings } = question;
	return new World(knowledge, { asOf, home, configuration, context, readings, sides: new Map(), supposed: new Map() });
}
