import type { Assessment, Hinge, Outcome } from "../evaluator/answer.js";
import { attributeOf } from "../knowledge/catalogue.js";
import type { Assurance } from "../knowledge/grades.js";
import { bracketed } from "./brackets.js";
import type { Phrase } from "./phrases.js";
import { type LeafBlock, plain } from "./reply.js";
import type { Telling } from "./telling.js";
import { assuranceWords, outcomeWords } from "./words.js";

type Field = Extract<LeafBlock, { kind: "fields" }>["fields"][number];

const order: readonly Hinge["kind"][] = ["reading", "requirement", "fact", "doctrine"];

/** What hangs on a reading, a doctrine or a dispute says so in the first block (REPLIES). One line; the most telling one. */
export function hangsOn(answer: Assessment, telling: Telling): Field[] {
	const moving = answer.hingesOn.filter((hinge) => hinge.sides.some((side) => side.outcome !== answer.outcome));
	const [first, ...others] = [...moving].sort(
		(a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || argued(b, telling) - argued(a, telling),
	);
	if (!first) return [];
	const text = hingeText(first, answer.outcome, telling);
	const more = others.length > 0 ? ` ${telling.more(others.length)}` : "";
	return [{ label: telling.say("hangsOn"), text: [plain(`${text}.${more}`)] }];
}

/** How many readings of a law there are: the one that most is said of is told. */
function argued({ kind, id, sides }: Hinge, telling: Telling): number {
	const law = kind === "reading" ? telling.knowledge.laws.get(id.split(".")[0] ?? "") : undefined;
	return law?.issues.reduce((sum, issue) => sum + issue.readings.length, 0) ?? sides.length;
}

const phraseFor: Record<Hinge["kind"], Phrase> = {
	reading: "hangsReading",
	doctrine: "hangsDoctrine",
	fact: "hangsFact",
	requirement: "hangsRequirement",
};

/** What comes out under each side; sides that come to the same stand together. */
function hingeText(hinge: Hinge, base: Outcome, telling: Telling): string {
	const outcomes = new Map<string, string[]>();
	for (const side of hinge.sides) {
		const outcome = outcomeIn(side.outcome, side.assurance, telling);
		outcomes.set(outcome, [...(outcomes.get(outcome) ?? []), telling.quoted(telling.text(side.name))]);
	}
	const sides = [...outcomes].map(([outcome, names]) =>
		hinge.kind === "doctrine"
			? telling.say("ifHeld", { outcome })
			: telling.say("ifSides", { outcome, sides: telling.either(names) }),
	);
	// A doctrine, and one side of a pair, say nothing of what comes out otherwise.
	if (hinge.sides.every((side) => side.outcome !== base))
		sides.push(telling.say("otherwise", { outcome: outcomeIn(base, null, telling) }));
	return telling.say(phraseFor[hinge.kind], { what: subjectOf(hinge, telling), sides: telling.inRow(sides) });
}

function outcomeIn(outcome: Outcome, assurance: Assurance | null, telling: Telling): string {
	const name = telling.text(outcomeWords[outcome]).toLowerCase();
	return assurance === null ? name : bracketed(name, telling.text(assuranceWords[assurance]));
}

function subjectOf(hinge: Hinge, telling: Telling): string {
	const { knowledge } = telling;
	if (hinge.kind === "doctrine") return telling.name(hinge.id);
	if (hinge.kind === "fact") {
		const [subject = hinge.id, attribute = ""] = hinge.id.split("/");
		const label = attributeOf(attribute)?.label;
		return label ? `${telling.name(subject)}, ${telling.text(label)}` : telling.name(subject);
	}
	const [first = hinge.id] = hinge.id.split(".");
	if (hinge.kind !== "requirement") return telling.name(first);
	for (const dataClass of knowledge.dataClasses.values())
		for (const requirement of dataClass.requirements)
			if (hinge.id === `${dataClass.id}.${requirement.id}`)
				return `${telling.text(dataClass.name)}, ${telling.text(requirement.name)}`;
	for (const framework of knowledge.frameworks.values())
		for (const criterion of framework.criteria)
			if (hinge.id === `${framework.id}.${criterion.id}`)
				return `${telling.text(framework.name)}, ${telling.text(criterion.name)}`;
	return hinge.id;
}
