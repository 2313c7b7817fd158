import { chainLinks } from "../knowledge/catalogue.js";
import { assuranceOf } from "../knowledge/grades.js";
import { fill, inBoth, type Text } from "../knowledge/text.js";
import type { Because } from "./answer.js";
import { criterionOf } from "./answer-sentences.js";
import { answersAttribute } from "./assessed.js";
import type { Knowledge } from "./knowledge.js";
import { recall } from "./memory.js";
import { countryOf, wayOf } from "./paths.js";
import { ruleText } from "./rule-text.js";
import { sentenceOf } from "./sentences.js";
import { decisiveParts, type Leaf, type Link, type Support } from "./truth.js";
import type { World } from "./world.js";

interface Decisive {
	readonly leaf: Leaf;
	readonly truth: number;
	/** The law that the leaf speaks for, if it is about a law's reach. */
	readonly law: string | null;
	/** The criterion that the leaf speaks for, where one must is made of several. */
	readonly criterion: string | null;
	/** The attribute by which the chain leads to whoever the leaf speaks of; empty where it makes nobody's part plain. */
	readonly through: string | null;
}

/** The leaf on which a truth rests: its surest no, its first gap, or its weakest yes. */
function decisiveLeaf(
	support: Support,
	world: World,
	at: Pick<Decisive, "law" | "criterion" | "through"> = { law: null, criterion: null, through: null },
): Decisive | undefined {
	const { step, truth } = support;
	const here = {
		law: step.rule === "law" ? (step.about ?? at.law) : at.law,
		criterion: step.rule === "rung" ? (step.about ?? at.criterion) : at.criterion,
		through: at.through === "" || step.path === undefined ? at.through : roleOf(step.path),
	};
	if (step.leaf) return { leaf: step.leaf, truth, ...here };
	const parts = withoutLinks(decisiveParts(support));
	// Readings that disagree: what is lacking under one of them tells more than what another finds.
	const gaps = parts.filter((part) => part.truth === 0);
	const open = support.operation === "agree" ? [...gaps, ...parts.filter((part) => part.truth !== 0)] : gaps;
	const order =
		truth === 0
			? step.rule === "unexposed"
				? mostReadFirst(open, world)
				: open
			: [...parts].sort((a, b) => a.truth - b.truth || aside(a) - aside(b) || distance(a) - distance(b));
	for (const part of [...order, ...parts]) {
		const found = decisiveLeaf(part, world, here);
		if (found) return found;
	}
	return undefined;
}

/** Laws in the order of how much is argued about them: the one that most is said of is the one to ask about. */
function mostReadFirst(parts: readonly Support[], world: World): readonly Support[] {
	const issues = (part: Support) => world.knowledge.laws.get(part.step.about ?? "")?.issues ?? [];
	const readings = (part: Support) => issues(part).reduce((sum, issue) => sum + issue.readings.length, 0);
	// Whom it reaches is its first issue, and weighs most.
	const ofReach = (part: Support) => issues(part)[0]?.readings.length ?? 0;
	return [...parts].sort((a, b) => ofReach(b) - ofReach(a) || readings(b) - readings(a));
}

/** How many links away whoever a part speaks of is: the nearest tells most. */
function distance({ step }: Support): number {
	return step.path?.length ?? 0;
}

/** The link that makes somebody operate or control the service; empty for who only operates what it runs on. */
function roleOf(path: readonly Link[]): string {
	const last = path.at(-1)?.attribute ?? "";
	return last === "service.operator" && path.length > 1 ? "" : last;
}

/** What was chosen tells less than what comes of it ("data stays in Canada"), and that there is nobody else the least. */
function aside({ step }: Support): number {
	return step.rule === "closed" || step.rule === "others" ? 2 : step.rule === "choice" ? 1 : 0;
}

/** Who is on a chain is told by the path; what is wanted of them is the reason, unless the link itself is the gap. */
function withoutLinks(parts: readonly Support[]): readonly Support[] {
	const others = parts.filter((part) => !isLink(part));
	return others.length > 0 ? others : parts;
}

/** A link of a chain, that there is or is not such a link, or nothing but such. */
function isLink(support: Support): boolean {
	const { rule, leaf } = support.step;
	if (leaf) return rule === "link" || (rule === "fact" && leaf.kind === "fact" && linkAttributes.has(leaf.attribute));
	const parts = wrappingLinks.has(rule) ? decisiveParts(support) : [];
	return parts.length > 0 && parts.every(isLink);
}
const wrappingLinks: ReadonlySet<string> = new Set(["all", "any", "not", "none"]);
const linkAttributes: ReadonlySet<string> = new Set(Object.values(chainLinks).flatMap(({ links }) => [...links]));

/** One line of why, in words that a buyer uses. */
export function reasonFor(support: Support, world: World): Text {
	const reached = support.truth < 0 ? reachingLaw(support) : undefined;
	if (reached) {
		const end = wayOf(reached).links.at(-1);
		const presence = wayOf(reached).presence;
		const law = world.knowledge.nameOf(reached.step.about ?? "");
		const whom = presence
			? sentenceOf(presence, 5, world.knowledge)
			: end
				? nameWithCountry(end.to, world)
				: choiceReached(reached, world);
		if (whom) return capitalised(fill({ en: "reached by {law}: {whom}", fr: "visé ({law}) : {whom}" }, { law, whom }));
	}
	const disputed = disputedAbout(support, world);
	if (disputed) return capitalised(disputed);
	const decisive = decisiveLeaf(support, world);
	if (!decisive) return ruleText(support.step.rule, support.truth);
	const sentence = roleSentence(decisive, world) ?? sentenceOf(decisive.leaf, decisive.truth, world.knowledge);
	// That an assessor has not answered names the criterion already.
	if (decisive.criterion !== null && !isAnswer(decisive.leaf))
		return capitalised(fill(ofWhat, { what: nameOfCriterion(decisive.criterion, world), sentence }));
	// Whether a law is in effect names the law already.
	if (decisive.law === null || decisive.leaf.kind === "period") return capitalised(sentence);
	return capitalised(
		fill(
			{ en: "{law}: {sentence}", fr: "{law} : {sentence}" },
			{ law: world.knowledge.nameOf(decisive.law), sentence },
		),
	);
}

const ofWhat: Text = { en: "{what}: {sentence}", fr: "{what} : {sentence}" };

function isAnswer(leaf: Leaf): boolean {
	return leaf.kind === "fact" && leaf.attribute === answersAttribute;
}

function nameOfCriterion(id: string, world: World): Text {
	return criterionOf(id, world.knowledge)?.name ?? { en: id, fr: id };
}

/** A company's place with its part in the service: "controlled by ExampleCorp, incorporated in the United States". */
function roleSentence({ leaf, truth, through }: Decisive, world: World): Text | undefined {
	if (leaf.kind !== "fact" || leaf.contested || truth === 0 || through === null) return undefined;
	const { knowledge } = world;
	const [place = "", ...others] = leaf.values;
	const where = knowledge.atlas.get(place)?.in;
	const role = roles[through];
	const seat = seats[leaf.attribute];
	if (!where || !role || !seat || others.length > 0) return undefined;
	return fill(
		{ en: `${role.en}, ${seat.en}`, fr: `${role.fr}, ${seat.fr}` },
		{ who: knowledge.nameOf(leaf.subject), where },
	);
}
const roles: Readonly<Record<string, Text>> = {
	"entity.parent": { en: "controlled by {who}", fr: "contrôle : {who}" },
	"service.operator": { en: "operated by {who}", fr: "exploitant : {who}" },
};
const seats: Readonly<Record<string, Text>> = {
	"entity.incorporation": { en: "incorporated {where}", fr: "société constituée {where}" },
	"entity.headquarters": { en: "based {where}", fr: "siège {where}" },
};

/** The law that makes an "unexposed" false, if that is what decides. */
function reachingLaw(support: Support): Support | undefined {
	if (support.step.rule === "law") return support.truth > 0 ? support : undefined;
	if (support.step.leaf) return undefined;
	const order = [...decisiveParts(support)].sort((a, b) => Math.abs(b.truth) - Math.abs(a.truth));
	const first = order[0];
	return first ? reachingLaw(first) : undefined;
}

/** What was chosen, where a law reaches whoever chooses it: "data would be in Russia". */
export function choiceReached(support: Support, world: World): Text | undefined {
	const { leaf } = support.step;
	if (support.truth <= 0) return undefined;
	if (leaf) return leaf.kind === "choice" ? sentenceOf(leaf, support.truth, world.knowledge) : undefined;
	for (const part of support.parts) {
		const found = choiceReached(part, world);
		if (found) return found;
	}
	return undefined;
}

/** What is unknown only because its readings contradict each other, if that is what decides. */
function disputedAbout(support: Support, world: World): Text | undefined {
	if (support.truth !== 0 || support.step.leaf) return undefined;
	const decisive = decisiveParts(support);
	const parts = support.step.rule === "unexposed" ? mostReadFirst(decisive, world) : decisive;
	if (support.operation === "agree" && parts.every((part) => part.truth !== 0))
		return support.step.rule === "law"
			? fill(
					{ en: "{law}: its readings disagree", fr: "{law} : les interprétations divergent" },
					{ law: world.knowledge.nameOf(support.step.about ?? "") },
				)
			: {
					en: "it hangs on how this demand is read, which is disputed",
					fr: "tout dépend de l'interprétation de cette exigence, qui est contestée",
				};
	return parts[0] ? disputedAbout(parts[0], world) : undefined;
}

export function nameWithCountry(entity: string, world: World): Text {
	const name = world.knowledge.nameOf(entity);
	const country = countryOf(entity, world);
	const place = country === "US" ? unitedStates : country === null ? undefined : world.knowledge.nameOf(country);
	return place ? inBoth((language) => `${name[language]} (${place[language]})`) : name;
}

const unitedStates: Text = { en: "US", fr: "États-Unis" };

function capitalised(text: Text): Text {
	return inBoth((language) => text[language].charAt(0).toUpperCase() + text[language].slice(1));
}

/** The tree behind a truth, without the parts that decide nothing and without steps that only wrap another. */
export function becauseOf(support: Support, world: World): Because {
	support.told ??= tell(support, world);
	return support.told;
}

function tell(support: Support, world: World): Because {
	const { step } = support;
	if (step.leaf) {
		const facts = "facts" in step.leaf ? eachOnce(step.leaf.facts) : [];
		const text = leafText(step.leaf, support.truth, facts, world);
		return because(support, step.rule === "demand-reading" ? readAs(step.about ?? "", text, world) : text, facts, []);
	}
	if (step.rule === "others") return because(support, othersText(support.truth), [], support.parts.map(told(world)));
	const parts = decisiveParts(support);
	const only = parts.length === 1 ? parts[0] : undefined;
	if (only && wrapping.has(step.rule) && step.path === undefined) return becauseOf(only, world);
	const facts = step.path === undefined ? [] : step.path.flatMap((link) => link.facts);
	return because(support, stepText(support, world), facts, parts.map(told(world)));
}

const told = (world: World) => (part: Support) => becauseOf(part, world);

function because({ step: { rule }, truth }: Support, text: Text, facts: string[], parts: Because[]): Because {
	const says = truth > 0 ? "yes" : truth < 0 ? "no" : "unknown";
	return { rule, truth: says, assurance: assuranceOf(truth), text, facts, parts };
}

function eachOnce(ids: readonly string[]): string[] {
	return ids.length < 2 ? [...ids] : [...new Set(ids)];
}

const wrapping = new Set(["all", "any", "not", "none", "choice", "law-under-reading", "in-force", "unexposed-to"]);

/** A reading that demands nothing says which one it is. */
function readAs(about: string, text: Text, world: World): Text {
	const reading = readingName(about, world);
	return inBoth((language) =>
		language === "en"
			? `Read as “${reading.en}”: ${text.en.charAt(0).toLowerCase()}${text.en.slice(1)}`
			: `Interprétation « ${reading.fr} » : ${text.fr.charAt(0).toLowerCase()}${text.fr.slice(1)}`,
	);
}

/** A fact speaks in its own words; the lack of one, and a dispute, in ours. */
function leafText(leaf: Leaf, truth: number, facts: readonly string[], world: World): Text {
	if (leaf.kind === "fact" && !leaf.contested)
		for (const id of facts) {
			const found = world.knowledge.factsById.get(id);
			if (found) return found.fact.statement;
		}
	return capitalised(sentenceOf(leaf, truth, world.knowledge));
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
			? { en: "reached", fr: "visé" }
			: support.truth < 0
				? { en: "not reached", fr: "non visé" }
				: { en: "not known, or disputed", fr: "inconnu ou contesté" };
	if (rule === "law" && about)
		return fill({ en: "{law}: {reach}", fr: "{law} : {reach}" }, { law: knowledge.nameOf(about), reach });
	if ((rule === "reading" || rule === "law-under-reading") && about)
		return fill(
			{ en: "Read as “{reading}”: {reach}", fr: "Interprétation « {reading} » : {reach}" },
			{ reading: readingName(about, world), reach },
		);
	if (rule === "demand-reading" && about)
		return fill(
			{ en: "Read as “{reading}”: {verdict}", fr: "Interprétation « {reading} » : {verdict}" },
			{ reading: readingName(about, world), verdict },
		);
	if (rule === "rung" && about) return fill(ofWhat, { what: nameOfCriterion(about, world), sentence: verdict });
	if (rule === "member" && about) return nameWithCountry(about, world);
	return ruleText(rule, support.truth);
}

/** `law.issue.reading`, or several of them, or `demand.reading`, by name. */
export function readingName(about: string, world: World): Text {
	const known = recall(readingNames, world.knowledge, () => new Map(namedReadings(world.knowledge)));
	const names = about.split(" ").map((one) => known.get(one) ?? { en: one, fr: one });
	return inBoth((language) => names.map((name) => name[language]).join(language === "en" ? " and " : " et "));
}

const readingNames = new WeakMap<Knowledge, ReadonlyMap<string, Text>>();

function* namedReadings({ laws, frameworks, dataClasses }: Knowledge): Generator<[string, Text]> {
	for (const law of laws.values())
		for (const issue of law.issues)
			for (const { id, name } of issue.readings) yield [`${law.id}.${issue.id}.${id}`, name];
	for (const framework of frameworks.values())
		for (const criterion of framework.criteria)
			for (const { id, name } of criterion.readings) yield [`${framework.id}.${criterion.id}.${id}`, name];
	for (const dataClass of dataClasses.values())
		for (const requirement of dataClass.requirements)
			for (const { id, name } of requirement.readings) yield [`${dataClass.id}.${requirement.id}.${id}`, name];
}
