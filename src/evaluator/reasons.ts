import { assuranceOf } from "../knowledge/grades.js";
import { fill, inBoth, type Text } from "../knowledge/text.js";
import type { Because } from "./answer.js";
import type { Knowledge } from "./knowledge.js";
import { countryOf, wayOf } from "./paths.js";
import { ruleText, sentenceOf } from "./sentences.js";
import { decisiveParts, type Leaf, type Support } from "./truth.js";
import type { World } from "./world.js";

interface Decisive {
	readonly leaf: Leaf;
	readonly truth: number;
	/** The law that the leaf speaks for, if it is about a law's reach. */
	readonly law: string | null;
}

/** The leaf on which a truth rests: its surest no, its first gap, or its weakest yes. */
export function decisiveLeaf(support: Support, law: string | null = null): Decisive | undefined {
	const here = support.step.rule === "law" ? (support.step.about ?? law) : law;
	const { leaf } = support.step;
	if (leaf) return { leaf, truth: support.truth, law: here };
	const parts = withoutLinks(decisiveParts(support));
	const order =
		support.truth < 0
			? [...parts].sort((a, b) => a.truth - b.truth)
			: support.truth > 0
				? [...parts].sort((a, b) => a.truth - b.truth)
				: parts.filter((part) => part.truth === 0 || support.operation === "agree");
	for (const part of [...order, ...parts]) {
		const found = decisiveLeaf(part, here);
		if (found) return found;
	}
	return undefined;
}

/** Who is on a chain is told by the path; what is wanted of them is the reason, unless the link itself is the gap. */
function withoutLinks(parts: readonly Support[]): readonly Support[] {
	const others = parts.filter((part) => part.step.rule !== "link" && part.parts[0]?.step.rule !== "link");
	return others.length > 0 ? others : parts;
}

/** One line of why, in words that a buyer uses. */
export function reasonFor(support: Support, world: World): Text {
	const reached = support.truth < 0 ? reachingLaw(support) : undefined;
	if (reached) {
		const end = wayOf(reached).links.at(-1);
		const presence = wayOf(reached).presence;
		const law = world.knowledge.nameOf(reached.step.about ?? "");
		const whom = presence ? sentenceOf(presence, 5, world.knowledge) : end ? nameWithCountry(end.to, world) : undefined;
		if (whom)
			return capitalised(fill({ en: "{law} reaches it: {whom}", fr: "{law} l'atteint : {whom}" }, { law, whom }));
	}
	const disputed = disputedAbout(support, world.knowledge);
	if (disputed)
		return capitalised({
			en: `${disputed.en}: readings of it disagree`,
			fr: `${disputed.fr} : les interprétations divergent`,
		});
	const decisive = decisiveLeaf(support);
	if (!decisive) return ruleText(support.step.rule, support.truth);
	const sentence = sentenceOf(decisive.leaf, decisive.truth, world.knowledge);
	if (decisive.law === null) return capitalised(sentence);
	return capitalised(
		fill(
			{ en: "{law}: {sentence}", fr: "{law} : {sentence}" },
			{ law: world.knowledge.nameOf(decisive.law), sentence },
		),
	);
}

/** The law that makes an "unexposed" false, if that is what decides. */
function reachingLaw(support: Support): Support | undefined {
	if (support.step.rule === "law") return support.truth > 0 ? support : undefined;
	if (support.step.leaf) return undefined;
	const order = [...decisiveParts(support)].sort((a, b) => Math.abs(b.truth) - Math.abs(a.truth));
	const first = order[0];
	return first ? reachingLaw(first) : undefined;
}

/** What is unknown only because its readings contradict each other, if that is what decides. */
function disputedAbout(support: Support, knowledge: Knowledge): Text | undefined {
	if (support.truth !== 0 || support.step.leaf) return undefined;
	const parts = decisiveParts(support);
	if (support.operation === "agree" && parts.every((part) => part.truth !== 0)) {
		const about = support.step.about ?? "";
		return support.step.rule === "law" ? knowledge.nameOf(about) : { en: "This demand", fr: "Cette exigence" };
	}
	return parts[0] ? disputedAbout(parts[0], knowledge) : undefined;
}

export function nameWithCountry(entity: string, world: World): Text {
	const name = world.knowledge.nameOf(entity);
	const country = countryOf(entity, world);
	return country ? inBoth((language) => `${name[language]} (${country})`) : name;
}

export function capitalised(text: Text): Text {
	return inBoth((language) => text[language].charAt(0).toUpperCase() + text[language].slice(1));
}

/** The tree behind a truth, without the parts that decide nothing and without steps that only wrap another. */
export function becauseOf(support: Support, world: World): Because {
	const { step, truth } = support;
	const base = {
		rule: step.rule,
		truth: truth > 0 ? ("yes" as const) : truth < 0 ? ("no" as const) : ("unknown" as const),
		assurance: assuranceOf(truth),
	};
	if (step.leaf) {
		const facts = "facts" in step.leaf ? [...new Set(step.leaf.facts)] : [];
		return { ...base, text: leafText(step.leaf, truth, facts, world), facts, parts: [] };
	}
	if (step.rule === "others")
		return { ...base, text: othersText(truth), facts: [], parts: support.parts.map((part) => becauseOf(part, world)) };
	const parts = decisiveParts(support);
	const only = parts.length === 1 ? parts[0] : undefined;
	if (only && wrapping.has(step.rule) && step.path === undefined) return becauseOf(only, world);
	return {
		...base,
		text: stepText(support, world),
		facts: (step.path ?? []).flatMap((link) => [...link.facts]),
		parts: parts.map((part) => becauseOf(part, world)),
	};
}

const wrapping = new Set(["all", "any", "not", "none", "choice", "law-under-reading", "in-force", "unexposed-to"]);

/** A fact speaks in its own words; the lack of one, and a dispute, in ours. */
function leafText(leaf: Leaf, truth: number, facts: readonly string[], world: World): Text {
	const sentence = capitalised(sentenceOf(leaf, truth, world.knowledge));
	if (leaf.kind !== "fact" || leaf.contested || facts.length === 0) return sentence;
	const statement = facts.flatMap((id) => world.knowledge.factsById.get(id)?.fact.statement ?? [])[0];
	return statement ?? sentence;
}

function othersText(truth: number): Text {
	return truth < 0
		? { en: "Nobody else is known", fr: "Personne d'autre n'est connu" }
		: { en: "It is not known whether there is anybody else", fr: "On ne sait pas s'il y a quelqu'un d'autre" };
}

function stepText(support: Support, world: World): Text {
	const { rule, about } = support.step;
	const { knowledge } = world;
	const verdict: Text =
		support.truth > 0
			? { en: "yes", fr: "oui" }
			: support.truth < 0
				? { en: "no", fr: "non" }
				: { en: "unknown", fr: "inconnu" };
	const reach: Text =
		support.truth > 0
			? { en: "reaches it", fr: "l'atteint" }
			: support.truth < 0
				? { en: "does not reach it", fr: "ne l'atteint pas" }
				: { en: "not known, or disputed", fr: "inconnu ou contesté" };
	if (rule === "law" && about)
		return fill({ en: "{law}: {reach}", fr: "{law} : {reach}" }, { law: knowledge.nameOf(about), reach });
	if ((rule === "reading" || rule === "law-under-reading") && about)
		return fill(
			{ en: "Read as {reading}: {reach}", fr: "Lue comme {reading} : {reach}" },
			{ reading: readingName(about, world), reach },
		);
	if (rule === "demand-reading" && about)
		return fill(
			{ en: "Read as {reading}: {verdict}", fr: "Lue comme {reading} : {verdict}" },
			{ reading: readingName(about, world), verdict },
		);
	if (rule === "member" && about) return nameWithCountry(about, world);
	return ruleText(rule, support.truth);
}

/** `law.issue.reading`, or several of them, or `demand.reading`, by name. */
export function readingName(about: string, world: World): Text {
	const names = about.split(" ").map((one) => {
		for (const law of world.knowledge.laws.values())
			for (const issue of law.issues)
				for (const reading of issue.readings) if (one === `${law.id}.${issue.id}.${reading.id}`) return reading.name;
		for (const framework of world.knowledge.frameworks.values())
			for (const criterion of framework.criteria)
				for (const reading of criterion.readings)
					if (one === `${framework.id}.${criterion.id}.${reading.id}`) return reading.name;
		for (const dataClass of world.knowledge.dataClasses.values())
			for (const requirement of dataClass.requirements)
				for (const reading of requirement.readings)
					if (one === `${dataClass.id}.${requirement.id}.${reading.id}`) return reading.name;
		return { en: one, fr: one };
	});
	return inBoth((language) => names.map((name) => name[language]).join(", "));
}
