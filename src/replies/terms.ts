import type { Configuration, Context } from "../evaluator/question.js";
import { keyModes } from "../knowledge/catalogue.js";
import type { Assurance } from "../knowledge/grades.js";
import { dateIn } from "./days.js";
import { levelName, picksText, pillarName } from "./framework-result.js";
import { evidenceTerm } from "./own-evidence.js";
import { type LeafBlock, plain } from "./reply.js";
import type { Telling } from "./telling.js";
import { assuranceWords } from "./words.js";

/** Whether what the asker left out came from the team's settings; null where nobody knows any more. */
export interface Origins {
	readonly framework: boolean | null;
	readonly home: boolean | null;
}

/** What every question about laws or verdicts says, however it was asked. */
interface Terms {
	readonly framework?: string;
	readonly home: readonly string[];
	readonly asOf: string;
	readonly configuration: Configuration;
	readonly context: Context;
	readonly readings: Readonly<Record<string, string>>;
	readonly levels?: Readonly<Record<string, number>> | undefined;
	readonly picks?: readonly string[] | undefined;
	readonly filledIn: readonly string[];
}

/** Names read otherwise than typed are said first. */
export function corrections(list: readonly { from: string; to: string }[], telling: Telling): LeafBlock[] {
	return list.map(({ from, to }) => ({
		kind: "note",
		text: [plain(telling.say("readAs", { from, to: telling.name(to) }))],
	}));
}

/** By what, for whom, when, with which choices and readings, on which knowledge. */
export function termsLine(answer: { question: Terms; knowledge: { version: string } }, telling: Telling): string {
	const { framework, home, asOf } = answer.question;
	return [
		...(framework === undefined ? [] : [frameworkText(framework, telling), ...demanded(answer.question, telling)]),
		telling.say("home", { places: telling.names(home) }),
		dateIn(telling.language, asOf),
		...chosen(answer.question, telling),
		telling.say("knowledge", { version: answer.knowledge.version }),
		...evidenceTerm(telling),
	].join(" · ");
}

function frameworkText(framework: string, telling: Telling): string {
	const found = telling.knowledge.frameworks.get(framework);
	if (!found) return telling.name(framework);
	const nature = telling.text(found.nature);
	const remark = found.proposed ? telling.labelled(telling.say("notLawYet"), nature) : nature;
	const name = telling.name(framework);
	return name.endsWith(")") ? `${name}, ${remark}` : `${name} (${remark})`;
}

/** The levels that the asker demands and what they picked, of the framework that the question is judged by. */
function demanded({ framework: id = "", levels = {}, picks = [] }: Terms, telling: Telling): string[] {
	const framework = telling.knowledge.frameworks.get(id);
	if (!framework) return [];
	const told = Object.entries(levels).flatMap(([key, level]) => {
		const [part = "", dataClass] = key.split("@");
		if ((framework.kind !== "levels" && framework.kind !== "ladders") || !isOf(part, id)) return [];
		const pillar = part === id ? [] : [pillarName(framework, part.slice(id.length + 1), telling)];
		const of = [...pillar, ...(dataClass === undefined ? [] : [telling.name(dataClass)])];
		const slots = { level: levelName(framework, level, telling), part: of.join(", ") };
		return [telling.say(of.length > 0 ? "levelAskedOf" : "levelAsked", slots)];
	});
	const picked = picks.length > 0 ? [telling.say("picksAsked", { what: picksText(picks, framework, telling) })] : [];
	return [...told, ...picked];
}

function isOf(part: string, framework: string): boolean {
	return part === framework || part.startsWith(`${framework}.`);
}

/** What the asker chose: package, region, keys, how the data is used, readings of laws. */
function chosen({ configuration, context, readings, filledIn }: Terms, telling: Telling): string[] {
	const parts = Object.entries(configuration).flatMap(([choice, value]) =>
		value === undefined ? [] : [choiceText(choice, [value], telling)],
	);
	if (context.processing === "stored-only") parts.push(telling.say("storedOnly"));
	if (context["public-body"] === true) parts.push(telling.say("publicBody"));
	if (context["public-body"] === false) parts.push(telling.say("noPublicBody"));
	// Those of the team's settings are told with what was filled in.
	if (filledIn.includes("readings")) return parts;
	for (const [about, reading] of Object.entries(readings)) parts.push(readingText(about, reading, telling));
	return parts;
}

/** `law`, `law.issue`, `class.requirement` or a doctrine, with its reading. */
export function readingText(about: string, reading: string, telling: Telling): string {
	const { knowledge } = telling;
	if (reading === "chosen") return telling.say("doctrineChosen", { doctrine: telling.name(about) });
	const [owner = about, part] = about.split(".");
	const law = knowledge.laws.get(owner);
	const issue = part === undefined ? law?.issues[0] : law?.issues.find((one) => one.id === part);
	const demand =
		knowledge.dataClasses.get(owner)?.requirements.find((one) => one.id === part) ??
		knowledge.frameworks.get(owner)?.criteria.find((one) => one.id === part);
	const found = issue?.readings.find((one) => one.id === reading) ?? demand?.readings.find((one) => one.id === reading);
	return telling.say("readingChosen", {
		law: demand ? telling.text(demand.name) : telling.name(owner),
		reading: found ? telling.text(found.name) : reading,
	});
}

/** What was filled in, and from where; null where nothing was. */
export function takenLine(
	question: {
		readonly filledIn: readonly string[];
		readonly framework?: string;
		readonly offering?: string;
		readonly home: readonly string[];
		readonly asOf: string;
		readonly assurance?: Assurance | undefined;
	},
	origins: Origins,
	telling: Telling,
): string | null {
	const { filledIn } = question;
	// Where another service is looked for, the register has nothing to say of it.
	const parts: string[] = question.offering === undefined ? [] : takenOfRegister(filledIn, telling);
	if (filledIn.includes("framework"))
		parts.push(
			telling.say(
				origins.framework === null
					? "tookFrameworkThen"
					: origins.framework
						? "tookFrameworkFromTeam"
						: "tookFramework",
			),
		);
	if (filledIn.includes("home")) {
		// A question about laws names no data whose home it could be.
		const otherwise =
			question.framework !== undefined
				? "tookHome"
				: regionsSuggest(question, telling)
					? "tookHomeOfService"
					: "tookSomeHome";
		parts.push(telling.say(origins.home === null ? "tookHomeThen" : origins.home ? "tookHomeFromTeam" : otherwise));
	}
	if (filledIn.includes("asOf")) parts.push(telling.say("tookToday"));
	if (filledIn.includes("readings")) parts.push(telling.say("tookReadings"));
	if (filledIn.includes("assurance") && question.assurance)
		parts.push(telling.say("tookAssurance", { assurance: telling.text(assuranceWords[question.assurance]) }));
	return parts.length === 0 ? null : telling.say("took", { list: telling.list(parts) });
}

/** Data and choices as the team's register has them for the service. */
function takenOfRegister(filledIn: readonly string[], telling: Telling): string[] {
	const data = filledIn.includes("dataClasses");
	const choices = filledIn.includes("configuration") || filledIn.includes("context");
	if (!data && !choices) return [];
	return [telling.say(data && choices ? "tookDataAndChoices" : data ? "tookData" : "tookChoices")];
}

/** Whether a service is in some places and all of them lie in the home; else that home is only the release's first. */
function regionsSuggest(
	{ offering = "", home, asOf }: { offering?: string; home: readonly string[]; asOf: string },
	{ knowledge }: Telling,
): boolean {
	const facts = knowledge.offerings.get(offering)?.facts ?? [];
	const regions = facts.flatMap(({ attribute, member, holds, pending }) =>
		attribute === "service.regions" && member !== undefined && holds !== false && !pending ? [member] : [],
	);
	return (
		regions.length > 0 &&
		regions.every((region) => home.some((place) => knowledge.atlas.around(region, asOf).has(place)))
	);
}

/** Choices in words: "in Canada", "with your keys kept outside the service". */
export function choiceText(choice: string, values: readonly string[], telling: Telling): string {
	const english = telling.language === "en";
	const keys = new Map<string, { en: string; fr: string }>(Object.entries(keyModes));
	return telling.either(
		values.map((value) => {
			const named = { en: value, fr: value };
			if (choice === "region") return telling.text(telling.knowledge.atlas.get(value)?.in ?? named);
			if (choice === "keys") return `${english ? "with" : "avec"} ${telling.text(keys.get(value) ?? named)}`;
			return `${english ? "in the package" : "en formule"} ${value}`;
		}),
	);
}
