import { attributeOf } from "../knowledge/catalogue.js";
import type { Condition } from "../knowledge/conditions.js";
import type { Value } from "../knowledge/facts.js";
import { type Belief, sureness } from "./beliefs.js";
import { compare } from "./comparisons.js";
import type { Compiled } from "./conditions.js";
import { compileFact } from "./facts-asked.js";
import { choiceAttribute } from "./givens.js";
import { beliefLeaf } from "./leaves.js";
import { agreeing } from "./truth.js";
import type { World } from "./world.js";

/** The list of an offering that says what an assessor answered, criterion by criterion. */
export const answersAttribute = "assessment.answers";
/** The list that says which schemes' own assessors have passed it. */
export const certificates = "service.certifications";

/**
 * `answer`: whether an assessor's answer is one of those asked for. It decides, unless what the facts show is surer;
 * where nobody has answered, the facts decide, and without facts it is the assessor who is asked.
 */
export function compileAnswer(
	{ answer: criterion, test }: Extract<Condition, { answer: string }>,
	otherwise: Compiled | undefined,
): Compiled {
	const wanted = ("is" in test ? [test.is] : test.in).map(answerOf);
	const plain = wanted.some(isPlain);
	const rung = () => ({ rule: "rung", about: criterion });
	return (at, run) => {
		const { algebra, world } = run;
		const belief = answering(world.member(at.offering, answersAttribute, criterion), plain);
		const said = sureness(belief);
		const shown = otherwise?.(at, run);
		if (shown === undefined || (said > 0 && said >= Math.abs(algebra.truth(shown))))
			return algebra.leaf(truthOf(belief, wanted), () => {
				const key = `${at.offering}/${answersAttribute}/${criterion}`;
				const asked = { key, subject: at.offering, attribute: answersAttribute, members: [criterion], wanted };
				return { rule: "fact", leaf: beliefLeaf(asked, belief) };
			});
		// A ladder's must speaks of several criteria: each is named.
		return "in" in test ? algebra.all([shown], rung) : shown;
	};
}

/**
 * `published`: whoever holds the scheme's own result has passed. That nobody knows of one leaves the facts as they
 * are: what they show to be lacking stays lacking; where they leave it open, the result would be another way to show it.
 * What the customer chose otherwise no result of the service mends: a region outside stays outside.
 */
export function compilePublished(
	{ published, otherwise: condition }: Extract<Condition, { published: string[] }>,
	otherwise: Compiled,
): Compiled {
	const holds = compileFact({ fact: certificates, key: published });
	const allowed = choicesAllowed(condition);
	return (at, run) => {
		const { algebra } = run;
		const shown = otherwise(at, run);
		if (!allowed(run.world)) return shown;
		const held = holds({ subject: at.offering, offering: at.offering }, run);
		if (algebra.truth(shown) < 0 && algebra.truth(held) <= 0) return shown;
		return algebra.any([shown, held], () => ({ rule: "any" }));
	};
}

type Allowed = (world: World) => boolean;
const always: Allowed = () => true;

/** Whether what was chosen leaves a condition possible, were everything else in it so. */
function choicesAllowed(condition: Condition): Allowed {
	if ("choice" in condition) {
		const { choice, test } = condition;
		const type = attributeOf(choiceAttribute[choice])?.type ?? "text";
		return (world) => {
			const chosen = world.terms.configuration[choice];
			return chosen === undefined || compare(chosen, test, type, world) >= 0;
		};
	}
	if ("all" in condition) {
		const parts = condition.all.map(choicesAllowed);
		return (world) => parts.every((part) => part(world));
	}
	if ("any" in condition) {
		const parts = condition.any.map(choicesAllowed);
		return (world) => parts.some((part) => part(world));
	}
	if ("otherwise" in condition && condition.otherwise) return choicesAllowed(condition.otherwise);
	return always;
}

function truthOf(belief: Belief, wanted: readonly string[]): number {
	return agreeing(belief.sides.map(({ value, strength }) => (wanted.includes(answerOf(value)) ? strength : -strength)));
}

/** "Perhaps" answers no question that wants a yes or a no. */
function answering(belief: Belief, plain: boolean): Belief {
	if (!plain || belief.sides.every(({ value }) => isPlain(answerOf(value)))) return belief;
	const sides = belief.sides.filter(({ value }) => isPlain(answerOf(value)));
	return { sides, contested: sides.length > 1 };
}

function isPlain(answer: string): boolean {
	return answer === "yes" || answer === "no";
}

/** Answers are compared as they are written; a plain yes or no may be written as true or false. */
function answerOf(value: Value): string {
	return value === true ? "yes" : value === false ? "no" : String(value);
}
