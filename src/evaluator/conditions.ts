import { attributeOf, chainLinks, type ValueType } from "../knowledge/catalogue.js";
import type { Chain, Condition, Test, ValueSet } from "../knowledge/conditions.js";
import type { Value } from "../knowledge/facts.js";
import { type Belief, nothingKnown } from "./beliefs.js";
import { type ChainMember, linksFrom, type WalkedChain, walkChain } from "./chains.js";
import { compare, isAmong, isIn, judge, valuesOf, wantedBy } from "./comparisons.js";
import { evaluateChoice, evaluateContext } from "./givens.js";
import { beliefLeaf, closedLeaf, linkLeaf, memberLeaf } from "./leaves.js";
import { sumOver } from "./sums.js";
import type { Algebra, Link } from "./truth.js";
import { membership, type World } from "./world.js";

/** Whom a condition speaks of, and the link that led there. */
export interface Standpoint {
	readonly subject: string;
	readonly link?: Link | undefined;
	/** The offering that the question is about: choices are its choices. */
	readonly offering: string;
}

/** What conditions ask of the laws; handed in, since laws are themselves conditions. */
export type Unexposed = <T>(
	asked: Extract<Condition, { unexposed: unknown }>["unexposed"],
	world: World,
	offering: string,
	algebra: Algebra<T>,
) => T;

/** Evaluates conditions over one world (EVALUATOR, section 5). */
export class ConditionEvaluator<T> {
	readonly #world: World;
	readonly #algebra: Algebra<T>;
	readonly #unexposed: Unexposed;

	constructor(world: World, algebra: Algebra<T>, unexposed: Unexposed) {
		this.#world = world;
		this.#algebra = algebra;
		this.#unexposed = unexposed;
	}

	evaluate(condition: Condition, at: Standpoint): T {
		const algebra = this.#algebra;
		if ("all" in condition)
			return algebra.all(
				condition.all.map((part) => this.evaluate(part, at)),
				() => ({ rule: "all" }),
			);
		if ("any" in condition)
			return algebra.any(
				condition.any.map((part) => this.evaluate(part, at)),
				() => ({ rule: "any" }),
			);
		if ("not" in condition) return algebra.not(this.evaluate(condition.not, at), () => ({ rule: "not" }));
		if ("some" in condition) return this.#some(condition.some, condition.where, at);
		if ("every" in condition) return this.#every(condition.every, condition.where, at);
		if ("sum" in condition) return this.#sum(condition, at);
		if ("fact" in condition) return this.#fact(condition.fact, condition.key, condition.test, at.subject);
		if ("edge" in condition) return this.#edge(condition.edge, condition.test, at);
		if ("choice" in condition)
			return evaluateChoice(condition.choice, condition.test, at.offering, this.#world, algebra);
		if ("context" in condition) return evaluateContext(condition.context, condition.test, this.#world, algebra);
		return this.#unexposed(condition.unexposed, this.#world, at.offering, algebra);
	}

	/** Some member, or unknown while the chain may have others. */
	#some(chain: Chain, where: Condition, at: Standpoint): T {
		const walked = walkChain(chain, at.subject, this.#world);
		const parts = walked.members.map((member) =>
			this.#algebra.all([this.#link(member), this.evaluate(where, this.#from(member, at))], () => ({
				rule: "member",
				about: member.id,
				path: member.path,
			})),
		);
		const others = this.#closure(walked, (leaf) => this.#algebra.not(leaf, () => ({ rule: "others" })));
		return this.#algebra.any([...parts, ...others], () => ({ rule: `some-${chain}`, about: at.subject }));
	}

	/** Every member, and nobody else: unknown while the chain may have others. */
	#every(chain: Chain, where: Condition, at: Standpoint): T {
		const walked = walkChain(chain, at.subject, this.#world);
		const parts = walked.members.map((member) =>
			this.#algebra.any(
				[this.#algebra.not(this.#link(member), () => ({ rule: "not" })), this.evaluate(where, this.#from(member, at))],
				() => ({ rule: "member", about: member.id, path: member.path }),
			),
		);
		return this.#algebra.all([...parts, ...this.#closure(walked, (leaf) => leaf)], () => ({
			rule: `every-${chain}`,
			about: at.subject,
		}));
	}

	/** A sum over links with unknown parts is an interval; the comparison holds as surely as both its ends agree. */
	#sum(condition: Extract<Condition, { sum: Chain }>, at: Standpoint): T {
		const { sum: chain, of, where, test } = condition;
		const sum = sumOver(chain, of, at.subject, this.#world, (holder) => {
			const link = linksFrom(at.subject, chain, this.#world).find(({ to }) => to === holder);
			return this.#algebra.truth(this.evaluate(where, { subject: holder, link, offering: at.offering }));
		});
		const verdicts = [5, 4, 3, 2, 1].map((strength) => {
			const { least, most } = sum.at(strength);
			const [low, high] = [least, most].map((value) => compare(value, test, "number", this.#world));
			return low === high ? (low ?? 0) * strength : 0;
		});
		const { least, most } = sum.at(1);
		const attribute = chainLinks[chain].statedBy;
		return this.#algebra.leaf(verdicts.find((truth) => truth !== 0) ?? 0, () => ({
			rule: "sum",
			leaf: {
				kind: "fact",
				key: `${at.subject}/${attribute}/${of}`,
				subject: at.subject,
				attribute,
				members: [],
				wanted: wantedBy(test, this.#world),
				values: [String(least), String(most)],
				facts: sum.facts,
				contested: false,
				said: 0,
				closes: true,
			},
		}));
	}

	#fact(attribute: string, key: Value | ValueSet | undefined, test: Test | undefined, subject: string): T {
		const definition = attributeOf(attribute);
		if (!definition) throw new Error(`The catalogue has no attribute ${attribute}`);
		if (definition.list) {
			const wanted = key ?? (test && "in" in test ? test.in : test && "is" in test ? test.is : undefined);
			const some = this.#list(subject, attribute, wanted, key === undefined ? undefined : test);
			return test && "none" in test ? this.#algebra.not(some, () => ({ rule: "none" })) : some;
		}
		const belief = this.#world.value(subject, attribute);
		const asked: Test = test ?? { is: true };
		return this.#algebra.leaf(judge(belief, asked, definition.type, this.#world), () => {
			const wanted = wantedBy(asked, this.#world);
			const key = `${subject}/${attribute}`;
			return { rule: "fact", leaf: beliefLeaf({ key, subject, attribute, members: [], wanted }, belief) };
		});
	}

	/** Some member of a list, of those asked for; no only if each was denied or the list is closed. */
	#list(subject: string, attribute: string, asked: Value | ValueSet | undefined, state: Test | undefined): T {
		const type = attributeOf(attribute)?.type ?? "text";
		const { members, closed } = this.#world.members(subject, attribute);
		const keys = asked === undefined ? undefined : typeof asked === "object" ? valuesOf(asked, this.#world) : [asked];
		const parts: T[] = [];
		for (const [member, belief] of members) {
			const among =
				asked === undefined ? 1 : isIn(member, typeof asked === "object" ? asked : [asked], type, this.#world);
			if (among < 0) continue;
			// With a key, a test speaks of the member's own state: in progress, expired.
			const tested = state !== undefined && !("none" in state);
			const truth = tested ? judge(belief, state, "text", this.#world) : membership(belief);
			const sure = among === 0 && truth > 0 ? 0 : truth;
			parts.push(
				this.#algebra.leaf(sure, () => ({
					rule: "fact",
					leaf: memberLeaf(subject, attribute, [member], belief),
				})),
			);
		}
		const unspoken = keys?.filter((key) => !this.#isSpokenTo(key, members, type)).map(String);
		// What the members do not answer, nobody knows, unless the list is closed.
		if (closed || unspoken === undefined) {
			const end = {
				subject,
				attribute,
				strength: closed?.strength ?? 0,
				facts: closed?.facts.map((fact) => fact.id) ?? [],
			};
			const leaf = this.#algebra.leaf(end.strength, () => ({ rule: "closed", leaf: closedLeaf(end) }));
			if (unspoken === undefined || unspoken.length > 0)
				parts.push(this.#algebra.not(leaf, () => ({ rule: closed ? "others" : "not" })));
		} else if (unspoken.length > 0 || parts.length === 0) {
			parts.push(
				this.#algebra.leaf(0, () => ({ rule: "fact", leaf: memberLeaf(subject, attribute, unspoken, nothingKnown) })),
			);
		}
		return this.#oneOf(parts);
	}

	/** A key is answered by its own member, held or denied; a place also by the denial of a wider one. */
	#isSpokenTo(key: Value, members: ReadonlyMap<string, Belief>, type: ValueType): boolean {
		if (members.has(String(key))) return true;
		if (type !== "place") return false;
		return [...members].some(
			([member, belief]) => membership(belief) < 0 && isAmong(key, [member], type, this.#world) > 0,
		);
	}

	#oneOf(parts: readonly T[]): T {
		return parts.length === 1 && parts[0] !== undefined ? parts[0] : this.#algebra.any(parts, () => ({ rule: "any" }));
	}

	#edge(detail: string, test: Test, at: Standpoint): T {
		const link = at.link;
		const belief = link ? this.#world.detail(link.from, link.attribute, link.to, detail) : nothingKnown;
		const type = (link && attributeOf(link.attribute)?.details?.[detail]) ?? "text";
		return this.#algebra.leaf(judge(belief, test, type, this.#world), () => {
			const attribute = link?.attribute ?? "";
			const asked = {
				key: `${link?.from}/${attribute}/${link?.to}/${detail}`,
				subject: link?.from ?? at.subject,
				attribute,
				members: link ? [link.to] : [],
				wanted: wantedBy(test, this.#world),
			};
			return { rule: "fact", leaf: beliefLeaf(asked, belief) };
		});
	}

	/** A member counts with the weakest link that leads to it. */
	#link(member: ChainMember): T {
		const links = member.path.map((link) =>
			this.#algebra.leaf(link.strength, () => ({ rule: "link", leaf: linkLeaf(link) })),
		);
		return links.length === 1 && links[0] !== undefined ? links[0] : this.#algebra.all(links, () => ({ rule: "all" }));
	}

	/** What is known of further members: for each list in which the chain ends, whether it is closed. */
	#closure(walked: WalkedChain, wrap: (leaf: T) => T): T[] {
		return walked.ends.map((end) =>
			wrap(this.#algebra.leaf(end.strength, () => ({ rule: "closed", leaf: closedLeaf(end) }))),
		);
	}

	#from(member: ChainMember, at: Standpoint): Standpoint {
		return { subject: member.id, link: member.path.at(-1), offering: at.offering };
	}
}
