import { attributeOf } from "../knowledge/catalogue.js";
import { type Assurance, assuranceOf } from "../knowledge/grades.js";
import type { OpenQuestion } from "./answer.js";
import { type Demand, statusOf } from "./demands.js";
import { readingName } from "./reasons.js";
import { documentFor, questionFor } from "./sentences.js";
import { type Leaf, type Support, truthIf } from "./truth.js";
import type { World } from "./world.js";

/** Something that somebody would have to show: a leaf of the reasoning that should come out yes or no. */
interface Need {
	readonly key: string;
	readonly leaf: Leaf | null;
	/** The reading that counsel would have to confirm, where it is no leaf. */
	readonly reading: string | null;
	readonly want: 1 | -1;
	readonly values: readonly string[];
	readonly proof: number;
	/** It is already said, only not surely enough. */
	readonly halfShown: boolean;
}
type Needs = ReadonlyMap<string, Need>;

const nothingNeeded: Needs = new Map();

/** An open must with the tree of its reasoning. */
export interface OpenMust {
	readonly demand: Demand;
	readonly support: Support;
}

/**
 * For each open must the cheapest facts that would make it hold, gathered (EVALUATOR, section 9): fewest leaves,
 * ties by id. Small, not proven smallest. First those whose bad answer alone fails the offering.
 */
export function openQuestionsOf(musts: readonly OpenMust[], world: World): OpenQuestion[] {
	const gathered = new Map<string, { need: Need; serves: OpenMust[] }>();
	for (const must of musts) {
		const { support, demand } = must;
		// Where a part cannot be mended by any answer, the others are still worth asking about.
		const needs = needsOf(support, 1, demand.accepts) ?? needsOf(support, 1, demand.accepts, "what-can-be");
		for (const need of needs?.values() ?? []) {
			const known = gathered.get(need.key);
			const merged = known ? meet(known.need, need) : need;
			if (!merged) continue;
			gathered.set(need.key, { need: merged, serves: [...(known?.serves ?? []), must] });
		}
	}
	const questions = [...gathered.values()].map(({ need, serves }) => toQuestion(need, serves, world));
	return questions.sort(
		(a, b) =>
			Number(b.decides) - Number(a.decides) ||
			b.serves.length - a.serves.length ||
			(a.document.en < b.document.en ? -1 : a.document.en > b.document.en ? 1 : a.id < b.id ? -1 : 1),
	);
}

/** What would have to be shown for a support to come out as wanted, at least this surely; null if nothing would. */
export function needsOf(
	support: Support,
	want: 1 | -1,
	proof: number,
	aim: "all" | "what-can-be" = "all",
): Needs | null {
	const truth = support.truth * want;
	if (truth >= proof) return nothingNeeded;
	switch (support.operation) {
		case "leaf":
			return leafNeed(support, want, proof);
		case "neg": {
			const part = support.parts[0];
			return part ? needsOf(part, want === 1 ? -1 : 1, proof, aim) : null;
		}
		case "min":
		case "max": {
			const every = (support.operation === "min") === (want === 1);
			const needs = support.parts.map((part) => needsOf(part, want, proof, aim));
			return every ? together(aim === "all" ? needs : needs.filter((one) => one !== null)) : cheapest(needs);
		}
		case "agree":
			return agreementNeeds(support, want, proof, aim);
	}
}

function leafNeed(support: Support, want: 1 | -1, proof: number): Needs | null {
	const { leaf } = support.step;
	// What is known the other way, more than presumed, is no question but a remedy.
	if (!leaf || support.truth * want <= -2) return null;
	if (leaf.kind !== "fact" && leaf.kind !== "context") return null;
	const values = want === 1 ? leaf.wanted : leaf.wanted.map((value) => (value === "yes" ? "no" : `not ${value}`));
	return new Map([
		[leaf.key, { key: leaf.key, leaf, reading: null, want, values, proof, halfShown: support.truth * want > 0 }],
	]);
}

/** Either under every reading, or under the one that counsel confirms. */
function agreementNeeds(support: Support, want: 1 | -1, proof: number, aim: "all" | "what-can-be"): Needs | null {
	const underAll = together(support.parts.map((part) => needsOf(part, want, proof, aim)));
	if (support.parts.length < 2) return underAll;
	const underOne = support.parts.map((part) => {
		const needs = needsOf(part, want, proof, aim);
		const about = part.step.about;
		if (!needs || !about) return null;
		const issue = about
			.split(" ")
			.map((one) => one.split(".").slice(0, -1).join("."))
			.join(" ");
		const reading: Need = {
			key: `reading/${issue}`,
			leaf: null,
			reading: about,
			want: 1,
			values: [about],
			proof,
			halfShown: false,
		};
		return together([needs, new Map([[reading.key, reading]])]);
	});
	return cheapest([underAll, ...underOne]);
}

function together(all: readonly (Needs | null)[]): Needs | null {
	const merged = new Map<string, Need>();
	for (const needs of all) {
		if (!needs) return null;
		for (const need of needs.values()) {
			const known = merged.get(need.key);
			const met = known ? meet(known, need) : need;
			if (!met) return null;
			merged.set(need.key, met);
		}
	}
	return merged;
}

/** Several uses of one fact intersect; an empty intersection is no question. */
function meet(a: Need, b: Need): Need | null {
	if (a.want !== b.want) return null;
	const values =
		a.values.length === 0
			? b.values
			: b.values.length === 0
				? a.values
				: a.values.filter((value) => b.values.includes(value));
	if (values.length === 0 && a.values.length + b.values.length > 0) return null;
	return { ...a, values, proof: Math.max(a.proof, b.proof) };
}

/**
 * Fewest leaves first, then those that somebody already says. Counsel is asked to settle a reading only where
 * no facts would do: a fact can be shown, a reading only argued.
 */
function cost(needs: Needs): number {
	let sum = 0;
	for (const need of needs.values()) sum += need.reading !== null ? 1_000_000 : need.halfShown ? 1_000 : 1_001;
	return sum;
}

function cheapest(all: readonly (Needs | null)[]): Needs | null {
	const possible = all.filter((needs) => needs !== null);
	const name = (needs: Needs) => [...needs.keys()].sort().join(" ");
	return possible.sort((a, b) => cost(a) - cost(b) || (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0))[0] ?? null;
}

function toQuestion(need: Need, serves: readonly OpenMust[], world: World): OpenQuestion {
	const attribute = need.leaf?.kind === "fact" ? need.leaf.attribute : null;
	const proof: Assurance = assuranceOf(need.proof) ?? "presumed";
	const base = { answers: [...need.values], proof, serves: [...new Set(serves.map(({ demand }) => demand.id))].sort() };
	if (need.reading !== null) {
		const reading = readingName(need.reading, world);
		const issue = need.key.replace(/^reading\//, "");
		const law = world.knowledge.nameOf(issue.split(" ")[0]?.split(".")[0] ?? issue);
		return {
			...base,
			id: need.key,
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
	const leaf = need.leaf;
	const ask = leaf ? questionFor(leaf, world.knowledge) : { en: need.key, fr: need.key };
	const decides = serves.some(({ demand, support }) => {
		const bad = truthIf(support, (one, truth) => (one.key === need.key ? -5 * need.want : truth));
		return statusOf(bad, demand.accepts) === "unmet";
	});
	return {
		...base,
		id: need.key,
		about: need.key,
		to:
			leaf?.kind === "context" ||
			(attribute !== null && attributeOf(attribute)?.changedBy === "customer" && leaf?.kind !== "fact")
				? "asker"
				: "vendor",
		ask,
		document: documentFor(attribute, need.proof),
		decides,
	};
}
