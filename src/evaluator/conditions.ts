import type { Chain, Condition } from "../knowledge/conditions.js";
import { compileAnswer, compilePublished } from "./assessed.js";
import { type ChainMember, type WalkedChain, walkChain } from "./chains.js";
import { compileEdge, compileFact } from "./facts-asked.js";
import { evaluateChoice, evaluateContext } from "./givens.js";
import { closedLeaf, linkLeaf } from "./leaves.js";
import { recall } from "./memory.js";
import { compileSum } from "./sums.js";
import type { Algebra, Link } from "./truth.js";
import type { World } from "./world.js";

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

/** One evaluation: over which world, into which algebra. */
export interface Run<T> {
	readonly world: World;
	readonly algebra: Algebra<T>;
	readonly unexposed: Unexposed;
}

/** A condition, made ready once: what it names is looked up before anybody asks. */
export type Compiled = <T>(at: Standpoint, run: Run<T>) => T;

/** Evaluates conditions over one world (EVALUATOR, section 5). */
export class ConditionEvaluator<T> {
	readonly #run: Run<T>;

	constructor(world: World, algebra: Algebra<T>, unexposed: Unexposed) {
		this.#run = { world, algebra, unexposed };
	}

	evaluate(condition: Condition, at: Standpoint): T {
		return compiled(condition)(at, this.#run);
	}
}

const known = new WeakMap<Condition, Compiled>();

/** Conditions belong to the release, so each is compiled once. */
export function compiled(condition: Condition): Compiled {
	return recall(known, condition, () => compile(condition));
}

function compile(condition: Condition): Compiled {
	if ("all" in condition) {
		const parts = condition.all.map(compiled);
		return (at, run) => run.algebra.allOf(parts, (part) => part(at, run), allStep);
	}
	if ("any" in condition) {
		const parts = condition.any.map(compiled);
		return (at, run) => run.algebra.anyOf(parts, (part) => part(at, run), anyStep);
	}
	if ("not" in condition) {
		const part = compiled(condition.not);
		return (at, run) => run.algebra.not(part(at, run), notStep);
	}
	if ("some" in condition) return compileSome(condition.some, compiled(condition.where));
	if ("every" in condition) return compileEvery(condition.every, compiled(condition.where));
	if ("sum" in condition) return compileSum(condition, compiled(condition.where));
	if ("fact" in condition) return compileFact(condition);
	if ("edge" in condition) return compileEdge(condition);
	if ("answer" in condition)
		return compileAnswer(condition, condition.otherwise === undefined ? undefined : compiled(condition.otherwise));
	if ("published" in condition) return compilePublished(condition, compiled(condition.otherwise));
	if ("choice" in condition)
		return (at, { world, algebra }) => evaluateChoice(condition.choice, condition.test, at.offering, world, algebra);
	if ("context" in condition)
		return (_at, { world, algebra }) => evaluateContext(condition.context, condition.test, world, algebra);
	return (at, { world, algebra, unexposed }) => unexposed(condition.unexposed, world, at.offering, algebra);
}

const allStep = () => ({ rule: "all" });
const anyStep = () => ({ rule: "any" });
const notStep = () => ({ rule: "not" });
const linkStep = (link: Link) => () => ({ rule: "link", leaf: linkLeaf(link) });

/** Some member, or unknown while the chain may have others. */
function compileSome(chain: Chain, where: Compiled): Compiled {
	const rule = `some-${chain}`;
	return (at, run) => {
		const { algebra } = run;
		const walked = walkChain(chain, at.subject, run.world);
		const parts = walked.members.map((member) =>
			algebra.all([onChain(member, algebra), where(from(member, at), run)], memberStep(member)),
		);
		const others = closure(walked, algebra).map((end) => algebra.not(end, () => ({ rule: "others" })));
		return algebra.any([...parts, ...others], () => ({ rule, about: at.subject }));
	};
}

/** Every member, and nobody else: unknown while the chain may have others. */
function compileEvery(chain: Chain, where: Compiled): Compiled {
	const rule = `every-${chain}`;
	return (at, run) => {
		const { algebra } = run;
		const walked = walkChain(chain, at.subject, run.world);
		const parts = walked.members.map((member) =>
			algebra.any([algebra.not(onChain(member, algebra), notStep), where(from(member, at), run)], memberStep(member)),
		);
		return algebra.all([...parts, ...closure(walked, algebra)], () => ({ rule, about: at.subject }));
	};
}

function memberStep(member: ChainMember) {
	return () => ({ rule: "member", about: member.id, path: member.path });
}

/** A member counts with the weakest link that leads to it. */
function onChain<T>(member: ChainMember, algebra: Algebra<T>): T {
	const links = member.path.map((link) => algebra.leaf(link.strength, linkStep(link)));
	return links.length === 1 && links[0] !== undefined ? links[0] : algebra.all(links, allStep);
}

/** What is known of further members: for each list in which the chain ends, whether it is closed. */
function closure<T>(walked: WalkedChain, algebra: Algebra<T>): T[] {
	return walked.ends.map((end) => algebra.leaf(end.strength, () => ({ rule: "closed", leaf: closedLeaf(end) })));
}

function from(member: ChainMember, at: Standpoint): Standpoint {
	return { subject: member.id, link: member.path.at(-1), offering: at.offering };
}
