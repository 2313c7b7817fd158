import { attributeOf } from "../knowledge/catalogue.js";
import type { Chain, Condition, Test, ValueSet } from "../knowledge/conditions.js";
import type { Value } from "../knowledge/facts.js";
import { type ChainMember, walkChain } from "./chains.js";
import { compare, isAmong, judge, valuesOf, wantedBy } from "./comparisons.js";
import { evaluateChoice, evaluateContext } from "./givens.js";
import type { Algebra, Leaf, Link } from "./truth.js";
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

	/** A sum over links with unknown parts is an interval; the comparison holds if both its ends agree. */
	#sum(condition: Extract<Condition, { sum: Chain }>, at: Standpoint): T {
		const walked = walkChain(condition.sum, at.subject, this.#world);
		let least = 0;
		let counted = 0;
		let strength = walked.closed?.strength ?? 5;
		let unknown = walked.closed === null;
		const facts: string[] = [];
		for (const member of walked.members) {
			const link = member.path.at(-1);
			if (!link) continue;
			const side = this.#world.detail(link.from, link.attribute, link.to, condition.of).sides;
			const share = side.length === 1 && typeof side[0]?.value === "number" ? side[0].value : undefined;
			const inside = this.#algebra.truth(this.evaluate(condition.where, this.#from(member, at)));
			if (share !== undefined) {
				counted += share;
				facts.push(...link.facts);
				strength = Math.min(strength, side[0]?.strength ?? 0);
			}
			if (inside > 0 && share !== undefined) {
				least += share;
				strength = Math.min(strength, inside);
			} else if (share === undefined ? inside >= 0 : inside === 0) unknown = true;
		}
		// Shares are percentages: what nobody stated is at most the rest of a hundred.
		const most = unknown ? least + Math.max(0, 100 - counted) : least;
		const [low, high] = [least, most].map((value) => compare(value, condition.test, "number", this.#world));
		const truth = low === high ? (low ?? 0) * Math.max(1, strength) : 0;
		const attribute = condition.sum === "owners" ? "entity.owner" : "entity.parent";
		return this.#algebra.leaf(truth, () => ({
			rule: "sum",
			leaf: {
				kind: "fact",
				key: `${at.subject}/${attribute}`,
				subject: at.subject,
				attribute,
				members: [],
				wanted: wantedBy(condition.test, this.#world),
				values: [String(least), String(most)],
				facts,
				contested: false,
				closes: true,
			},
		}));
	}

	#fact(attribute: string, key: Value | ValueSet | undefined, test: Test | undefined, subject: string): T {
		const definition = attributeOf(attribute);
		if (!definition) throw new Error(`The catalogue has no attribute ${attribute}`);
		if (definition.list) {
			const wanted = key ?? (test && "in" in test ? test.in : test && "is" in test ? test.is : undefined);
			const some = this.#list(subject, attribute, wanted);
			return test && "none" in test ? this.#algebra.not(some, () => ({ rule: "none" })) : some;
		}
		const belief = this.#world.value(subject, attribute);
		const asked: Test = test ?? { is: true };
		return this.#algebra.leaf(judge(belief, asked, definition.type, this.#world), () => ({
			rule: "fact",
			leaf: {
				kind: "fact",
				key: `${subject}/${attribute}`,
				subject,
				attribute,
				members: [],
				wanted: wantedBy(asked, this.#world),
				values: belief.sides.map((side) => String(side.value)),
				facts: belief.sides.flatMap((side) => side.facts.map((fact) => fact.id)),
				contested: belief.contested,
				closes: false,
			},
		}));
	}

	/** Some member of a list, of those asked for; no only if each was denied or the list is closed. */
	#list(subject: string, attribute: string, asked: Value | ValueSet | undefined): T {
		const type = attributeOf(attribute)?.type ?? "text";
		const { members, closed } = this.#world.members(subject, attribute);
		const keys = asked === undefined ? undefined : typeof asked === "object" ? valuesOf(asked, this.#world) : [asked];
		const parts: T[] = [];
		for (const [member, belief] of members) {
			const among = keys === undefined ? 1 : isAmong(member, keys, type, this.#world);
			if (among < 0) continue;
			const truth = membership(belief);
			const sure = among === 0 && truth > 0 ? 0 : truth;
			parts.push(
				this.#algebra.leaf(sure, () => ({
					rule: "fact",
					leaf: this.#memberLeaf(subject, attribute, [member], belief),
				})),
			);
		}
		if (closed && closed.strength > 0) {
			const facts = closed.facts.map((fact) => fact.id);
			const leaf: Leaf = {
				kind: "fact",
				key: `${subject}/${attribute}`,
				subject,
				attribute,
				members: [],
				wanted: ["closed"],
				values: ["closed"],
				facts,
				contested: false,
				closes: true,
			};
			parts.push(
				this.#algebra.not(
					this.#algebra.leaf(closed.strength, () => ({ rule: "closed", leaf })),
					() => ({ rule: "others" }),
				),
			);
		} else {
			// A key that facts speak to stands above, held or denied; what nobody spoke to is unknown.
			const wanted = (keys ?? []).filter((key) => !members.has(String(key))).map(String);
			if (keys !== undefined && wanted.length === 0 && parts.length > 0) return this.#oneOf(parts);
			const nothing = { sides: [], contested: false };
			parts.push(
				this.#algebra.leaf(0, () => ({ rule: "fact", leaf: this.#memberLeaf(subject, attribute, wanted, nothing) })),
			);
		}
		return this.#oneOf(parts);
	}

	#oneOf(parts: readonly T[]): T {
		return parts.length === 1 && parts[0] !== undefined ? parts[0] : this.#algebra.any(parts, () => ({ rule: "any" }));
	}

	#memberLeaf(
		subject: string,
		attribute: string,
		members: readonly string[],
		belief: { sides: readonly { value: Value; facts: readonly { id: string }[] }[]; contested: boolean },
	): Leaf {
		return {
			kind: "fact",
			key: [subject, attribute, ...members].join("/"),
			subject,
			attribute,
			members,
			wanted: ["yes"],
			values: belief.sides.map((side) => String(side.value)),
			facts: belief.sides.flatMap((side) => side.facts.map((fact) => fact.id)),
			contested: belief.contested,
			closes: false,
		};
	}

	#edge(detail: string, test: Test, at: Standpoint): T {
		const link = at.link;
		const belief = link
			? this.#world.detail(link.from, link.attribute, link.to, detail)
			: { sides: [], contested: false };
		const type = (link && attributeOf(link.attribute)?.details?.[detail]) ?? "text";
		const attribute = link?.attribute ?? "";
		return this.#algebra.leaf(judge(belief, test, type, this.#world), () => ({
			rule: "fact",
			leaf: {
				kind: "fact",
				key: `${link?.from}/${attribute}/${link?.to}/${detail}`,
				subject: link?.from ?? at.subject,
				attribute,
				members: link ? [link.to] : [],
				wanted: wantedBy(test, this.#world),
				values: belief.sides.map((side) => String(side.value)),
				facts: belief.sides.flatMap((side) => side.facts.map((fact) => fact.id)),
				contested: belief.contested,
				closes: false,
			},
		}));
	}

	/** A member counts with the weakest link that leads to it. */
	#link(member: ChainMember): T {
		const last = member.path.at(-1);
		return this.#algebra.leaf(member.strength, () => ({
			rule: "link",
			leaf: {
				kind: "fact",
				key: `${last?.from}/${last?.attribute}/${member.id}`,
				subject: last?.from ?? member.id,
				attribute: last?.attribute ?? "",
				members: [member.id],
				wanted: ["yes"],
				values: member.strength > 0 ? ["true"] : [],
				facts: member.path.flatMap((link) => link.facts),
				contested: member.strength === 0,
				closes: false,
			},
		}));
	}

	/** What is known of further members: a leaf that says the chain ends, or that nobody says so. */
	#closure(walked: ReturnType<typeof walkChain>, wrap: (leaf: T) => T): T[] {
		const leaf = (truth: number, subject: string, attribute: string, facts: readonly string[]) =>
			wrap(
				this.#algebra.leaf(truth, () => ({
					rule: "closed",
					leaf: {
						kind: "fact",
						key: `${subject}/${attribute}`,
						subject,
						attribute,
						members: [],
						wanted: ["closed"],
						values: facts.length > 0 ? ["closed"] : [],
						facts,
						contested: false,
						closes: true,
					},
				})),
			);
		if (walked.closed) {
			const first = walked.closed.facts[0]?.split("/") ?? [];
			return [leaf(walked.closed.strength, first[0] ?? "", first[1]?.split("#")[0] ?? "", walked.closed.facts)];
		}
		return walked.open.map((end) => leaf(0, end.subject, end.attribute, []));
	}

	#from(member: ChainMember, at: Standpoint): Standpoint {
		return { subject: member.id, link: member.path.at(-1), offering: at.offering };
	}
}
