import { attributeOf } from "../knowledge/catalogue.js";
import { type Assurance, assuranceOf, strengthOf } from "../knowledge/grades.js";
import type { OpenQuestion } from "./answer.js";
import { isAmong } from "./comparisons.js";
import { type Demand, statusOf } from "./demands.js";
import { availability, availabilityLeaf, choices } from "./givens.js";
import { alternativesTo, merge, mergeAll, type Need, type Needs, waysTo } from "./needs.js";
import { readingName } from "./reasons.js";
import { documentFor, questionFor } from "./sentences.js";
import { type Leaf, type Support, truthIf } from "./truth.js";
import type { World } from "./world.js";

/** A must with the tree of its reasoning. */
export interface OpenMust {
	readonly demand: Demand;
	readonly support: Support;
}

interface Gathered {
	readonly need: Need;
	readonly serves: readonly OpenMust[];
}

/**
 * For each open must the cheapest facts that would make it hold, gathered (EVALUATOR, section 9). Several uses of one
 * fact are one question, with the values that would do for all of them. First those whose bad answer alone fails the
 * offering. `choices` are questions that no must asks: whether what the asker chose can be had at all.
 */
export function openQuestionsOf(musts: readonly OpenMust[], choices: readonly Need[], world: World): OpenQuestion[] {
	const gathered = new Map<string, Gathered>();
	// Where no value would do for every must that needs it, it is no question.
	const hopeless = new Set<string>();
	for (const must of musts) {
		const needs = waysFor(must, gathered, world);
		for (const need of needs?.values() ?? []) {
			const known = gathered.get(need.key);
			const both = known ? merge(known.need, need, world) : need;
			if (both) gathered.set(need.key, { need: both, serves: [...(known?.serves ?? []), must] });
			else hopeless.add(need.key);
		}
	}
	for (const need of choices) if (!gathered.has(need.key)) gathered.set(need.key, { need, serves: [] });
	const questions = [...gathered.values()].flatMap(({ need, serves }) =>
		hopeless.has(need.key) ? [] : [toQuestion(need, serves, world)],
	);
	return questions.sort(
		(a, b) =>
			Number(b.decides) - Number(a.decides) ||
			b.serves.length - a.serves.length ||
			(a.document.en < b.document.en ? -1 : a.document.en > b.document.en ? 1 : a.id < b.id ? -1 : 1),
	);
}

/** Whether what the answer speaks of can be had at all, where no source says: asked even where no must reads the choice. */
export function choiceNeeds(offering: string, demands: readonly Demand[], world: World): Need[] {
	const accepted = demands.flatMap((demand) => (demand.obligation === "must" ? [demand.accepts] : []));
	// What can be had is a promise: a contract is the best proof there is.
	const proof = Math.min(strengthOf("binding"), Math.max(strengthOf("presumed"), ...accepted));
	return choices.flatMap((choice): Need[] => {
		const value = world.terms.configuration[choice];
		if (value === undefined) return [];
		const found = availability(choice, value, offering, world);
		if (found.truth > 0 || found.truth <= -strengthOf("claimed")) return [];
		const leaf = availabilityLeaf(choice, [value], offering, found);
		return [
			{ key: leaf.key, leaf, allowed: ["yes"], refused: [], proof: Math.max(proof, found.said), halfShown: false },
		];
	});
}

/** The cheapest way that goes with what the other musts need; where a part cannot be mended, the rest is still asked. */
function waysFor(
	{ support, demand }: OpenMust,
	others: ReadonlyMap<string, Gathered>,
	world: World,
): Needs | undefined {
	const asked = new Map([...others].map(([key, { need }]) => [key, need]));
	const whole = waysTo(support, 1, demand.accepts, world);
	const ways = whole.length > 0 ? whole : waysTo(support, 1, demand.accepts, world, "part");
	return ways.find((needs) => mergeAll(asked, needs, world) !== null) ?? ways[0];
}

function toQuestion(need: Need, serves: readonly OpenMust[], world: World): OpenQuestion {
	const proof: Assurance = assuranceOf(need.proof) ?? "presumed";
	const base = {
		id: need.key,
		answers: need.allowed ? [...need.allowed] : need.refused.map((value) => `not ${value}`),
		proof,
		serves: [...new Set(serves.map(({ demand }) => demand.id))].sort(),
	};
	const { leaf } = need;
	if (leaf === null) {
		const reading = readingName(need.allowed?.[0] ?? "", world);
		const issue = need.key.replace(/^reading\//, "");
		const law = world.knowledge.nameOf(issue.split(" ")[0]?.split(".")[0] ?? issue);
		return {
			...base,
			about: issue,
			to: "counsel",
			ask: {
				en: `${law.en}: does this reading hold for you: ${reading.en}?`,
				fr: `${law.fr} : cette interprétation vaut-elle pour vous : ${reading.fr} ?`,
			},
			document: { en: "a written opinion of your counsel", fr: "un avis écrit de votre conseil juridique" },
			decides: false,
		};
	}
	return {
		...base,
		about: need.key,
		to: leaf.kind === "context" ? "asker" : "vendor",
		ask: questionFor(leaf, world.knowledge),
		document: documentFor(leaf.kind === "fact" ? leaf.attribute : null, need.proof),
		decides: serves.some((must) => couldFail(must, need, world)),
	};
}

/** Whether some answer to this one question, at its worst, makes the must unmet. */
function couldFail({ demand, support }: OpenMust, need: Need, world: World): boolean {
	return badAnswers(need).some((bad) => {
		const truth = truthIf(support, (leaf, known) => (leaf.key === need.key ? truthGiven(leaf, bad, world) : known));
		return statusOf(truth, demand.accepts) === "unmet";
	});
}

/** Values that would not do; null stands for one that no part of the reasoning names. */
function badAnswers({ leaf, allowed, refused }: Need): (string | null)[] {
	const all = leaf?.kind === "fact" || leaf?.kind === "context" ? alternativesTo(leaf) : undefined;
	return all?.filter((value) => !allowed?.includes(value)) ?? [...refused, null];
}

/** What a leaf would be, were the answer this value. */
function truthGiven(leaf: Leaf, answer: string | null, world: World): number {
	if (leaf.kind !== "fact" && leaf.kind !== "context") return 0;
	if (leaf.wanted.includes("yes")) return answer === "yes" ? 5 : -5;
	if (answer === null) return -5;
	const type = (leaf.kind === "fact" && attributeOf(leaf.attribute)?.type) || "text";
	return isAmong(answer, leaf.wanted, type, world) * 5;
}
