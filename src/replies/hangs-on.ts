import type { Assessment, Hinge, Outcome } from "../evaluator/answer.js";
import type { Assurance } from "../knowledge/grades.js";
import { capital } from "./cut.js";
import { type LeafBlock, plain } from "./reply.js";
import type { Telling } from "./telling.js";
import { assuranceWords, outcomeWords, type Phrase } from "./words.js";

type Field = Extract<LeafBlock, { kind: "fields" }>["fields"][number];

/** What hangs on a reading, a doctrine or a dispute says so in the first block (REPLIES). One line; the most telling one. */
export function hangsOn(answer: Assessment, telling: Telling): Field[] {
	const moving = answer.hingesOn.filter((hinge) => hinge.sides.some((side) => side.outcome !== answer.outcome));
	const order: readonly Hinge["kind"][] = ["fact", "requirement", "reading", "doctrine"];
	const [first, ...others] = [...moving].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
	if (!first) return [];
	const more = others.filter((hinge) => hinge.kind !== "doctrine" || first.kind !== "reading").length;
	const text = hingeText(first, answer.outcome, telling);
	return [
		{
			label: telling.say("hangsOn"),
			text: [plain(more > 0 ? `${text} (+ ${telling.say("more", { count: more })})` : `${text}.`)],
		},
	];
}

const phraseFor: Record<Hinge["kind"], Phrase> = {
	reading: "hangsReading",
	doctrine: "hangsDoctrine",
	fact: "hangsFact",
	requirement: "hangsRequirement",
};

/** What comes out under the sides that change the outcome, and what otherwise. */
function hingeText(hinge: Hinge, base: Outcome, telling: Telling): string {
	const word = (outcome: Outcome, assurance: Assurance | null) => {
		const name = telling.text(outcomeWords[outcome]).toLowerCase();
		return assurance === null ? name : `${name} (${telling.text(assuranceWords[assurance])})`;
	};
	const changing = hinge.sides
		.filter((side) => side.outcome !== base)
		.map((side) => {
			const outcome = word(side.outcome, side.assurance);
			return hinge.kind === "doctrine"
				? telling.say("ifHeld", { outcome })
				: telling.say("ifSide", { outcome, side: telling.text(side.name) });
		});
	const sides = [...changing, telling.say("otherwise", { outcome: word(base, null) })].join("; ");
	return telling.say(phraseFor[hinge.kind], { what: subjectOf(hinge, telling), sides: capital(sides) });
}

function subjectOf(hinge: Hinge, telling: Telling): string {
	const { knowledge } = telling;
	if (hinge.kind === "doctrine") return telling.name(hinge.id);
	const [first = hinge.id] = hinge.kind === "fact" ? hinge.id.split("/") : hinge.id.split(".");
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
