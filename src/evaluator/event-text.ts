import { attributeOf } from "../knowledge/catalogue.js";
import { fill, type Text } from "../knowledge/text.js";
import type { IndexedFact, Knowledge } from "./knowledge.js";
import { sentenceOf } from "./sentences.js";

/** What a fact says, in a few words. */
export function factText({ subject, fact, id, strength }: IndexedFact, knowledge: Knowledge): Text {
	const { attribute, member, value, holds, closed } = fact;
	// A certificate that is in progress, expired or only mentioned is neither held nor denied: its own words say what it is.
	if (attributeOf(attribute)?.type === "scheme" && value !== "held" && value !== "none") return fact.statement;
	const said = value ?? holds ?? true;
	const denied = attributeOf(attribute)?.list === true && (holds === false || value === "none");
	return sentenceOf(
		{
			kind: "fact",
			key: [subject, attribute, ...(member === undefined ? [] : [member])].join("/"),
			subject,
			attribute,
			members: member === undefined ? [] : [member],
			wanted: [],
			values: [String(said)],
			facts: [id],
			contested: false,
			said: strength,
			closes: closed === true,
		},
		denied ? -strength : strength,
		knowledge,
	);
}

/** What something dated is, by its id in a turn; the id itself where nobody knows. */
export function datedText(id: string, knowledge: Knowledge): Text {
	const fact = knowledge.factsById.get(id);
	if (fact) return factText(fact, knowledge);
	const [first = "", second = "", third = ""] = id.split("#")[0]?.split("/") ?? [];
	const law = second === "period" ? knowledge.laws.get(first) : undefined;
	if (law) return law.periods.find((period) => period.id === third)?.statement ?? law.name;
	if (first === "set") {
		const set = knowledge.release.grounds.sets.find((one) => one.id === second);
		return fill(
			{ en: "{place}: {set}", fr: "{place} : {set}" },
			{ place: knowledge.nameOf(third), set: set?.name ?? { en: second, fr: second } },
		);
	}
	if (first === "threshold") {
		const threshold = knowledge.release.grounds.thresholds?.find((one) => one.id === second);
		const name = threshold?.name ?? { en: second, fr: second };
		return fill({ en: "{name}: {value}", fr: "{name} : {value}" }, { name, value: { en: third, fr: third } });
	}
	if (first === "place")
		return fill(
			{ en: "{place} belongs to {wider}", fr: "{place} fait partie de : {wider}" },
			{ place: knowledge.nameOf(second), wider: knowledge.nameOf(third) },
		);
	if (second === "weights")
		return fill(
			{ en: "{framework}: the weights {weights}", fr: "{framework} : pondération {weights}" },
			{ framework: knowledge.nameOf(first), weights: { en: third, fr: third } },
		);
	const [owner = ""] = id.split(".");
	const requirement = knowledge.dataClasses.get(owner)?.requirements.find((one) => id === `${owner}.${one.id}`);
	return requirement
		? fill(
				{ en: "{owner}: {requirement}", fr: "{owner} : {requirement}" },
				{ owner: knowledge.nameOf(owner), requirement: requirement.name },
			)
		: { en: id, fr: id };
}
