import type { Ask, Unknown } from "../evaluator/answer.js";
import type { Question } from "../evaluator/question.js";
import type { Language } from "../knowledge/text.js";
import type { Ability } from "../questions/index.js";
import { tokenize } from "../questions/tokens.js";
import { isFunctionWord } from "../questions/words.js";
import type { Delivery } from "./assessment-reply.js";
import { type Phrase, say } from "./phrases.js";
import { spansOf } from "./register/vendor-words.js";
import { type Action, type Block, plain, type Reply, strong } from "./reply.js";
import type { Telling } from "./telling.js";
import { typedClasses } from "./typed-question.js";

/** How many choices become buttons; the others are named. */
export const mostChoices = 8;

const askPhrases: Record<Ask["ask"]["about"], Phrase> = {
	offering: "whichOffering",
	dataClass: "whichDataClass",
	framework: "whichFramework",
	law: "whichLaw",
	subject: "whichSubject",
	home: "whichHome",
};

/**
 * A name that could mean several things, or a part that is missing: one line, the choices as buttons.
 * @param pressed what the buttons choose; the rest is to be typed
 */
export function askReply(
	answer: Ask,
	choices: readonly Action[],
	pressed: ReadonlySet<string>,
	delivery: Delivery,
	telling: Telling,
): Reply {
	const { about, among } = answer.ask;
	const only = among.length === 1 && about !== "home" ? among[0] : undefined;
	const asks =
		only === undefined
			? telling.say(askPhrases[about])
			: telling.say("doYouMean", { name: telling.quoted(telling.name(only)) });
	const blocks: Block[] = [{ kind: "heading", tone: "neutral", text: [strong(asks)] }];
	const unpressed = among.filter((id) => !pressed.has(id));
	// A home is a place, which is said beside the question; anything else takes the place of a name in it.
	const note =
		about === "home"
			? telling.say("homeInWords", { homes: telling.either(among.map((id) => homeText(id, telling))) })
			: unpressed.length === 0
				? undefined
				: telling.say(choices.length > 0 ? "orType" : "askAgainWith", { names: named(unpressed, telling) });
	if (only !== undefined) blocks.push({ kind: "note", text: [plain(telling.say("elseAskAgain"))] });
	else if (note !== undefined) blocks.push({ kind: "note", text: [plain(note)] });
	return {
		answer,
		language: telling.language,
		private: delivery.private,
		blocks,
		actions: [...choices],
		again: null,
		open: [],
	};
}

function homeText(id: string, telling: Telling): string {
	return telling.quoted(telling.say("home", { places: telling.name(id) }));
}

function named(ids: readonly string[], telling: Telling): string {
	return ids.map((id) => telling.name(id)).join(", ");
}

/** The data that was named with a service that nobody knows, and who else could host it. */
export interface Meant {
	readonly dataClasses: readonly string[];
	readonly find: Question | undefined;
}

/** What the bot does not know it says, with the nearest thing that it does; a service it offers to keep as the team's. */
export function unknownReply(
	answer: Unknown,
	abilities: readonly Ability[],
	delivery: Delivery,
	telling: Telling,
	meant?: Meant,
): Reply {
	const { about, text } = answer.unknown;
	// By characters: half of one would not be text any more.
	const letters = [...text];
	const shown = letters.length > 80 ? `${letters.slice(0, 79).join("")}…` : text;
	const lead =
		about === "intent"
			? telling.say("doNotUnderstand", { text: shown })
			: about === "date"
				? telling.say("badDate", { text: shown })
				: about === "version"
					? telling.say("badVersion", { text: shown, version: telling.knowledge.release.version })
					: telling.say("doNotKnow", { text: shown });
	const near = nearestText(answer, abilities, telling);
	const blocks: Block[] = [
		{ kind: "heading", tone: "neutral", text: [strong(lead), ...(near ? [plain(` ${near}`)] : [])] },
		...(meant?.dataClasses.length === 0 && isName(text) ? [addHow(shown, telling)] : []),
		{ kind: "note", text: [plain(telling.say("tryHelp"))] },
	];
	return {
		answer,
		language: telling.language,
		private: delivery.private,
		blocks,
		actions: meant ? [...addAsOwn(text, meant, telling), ...whoCanHost(meant, telling)] : [],
		again: null,
		open: [],
	};
}

/** The longest name that a vendor may have. */
const longestName = 200;

/** Keeps a service that the knowledge does not know as one of the team's own; for which data has to be known. */
function addAsOwn(text: string, { dataClasses }: Meant, telling: Telling): Action[] {
	const name = text.trim();
	if (dataClasses.length === 0 || name === "" || name.length > longestName || !isName(name)) return [];
	const classes = typedClasses(dataClasses, telling);
	return [
		{
			label: telling.say("addAsOwn"),
			press: {
				order: { order: "add-vendor", name, offering: null, dataClasses: [...dataClasses] },
				language: telling.language,
			},
			primary: false,
			typed: telling.say("vendorTypedAddOwn", { vendor: name, classes }),
		},
	];
}

const mostWords = 6;

/** Nobody calls a service "which vendors are": it may be one where it has few words, and none of a sentence. */
function isName(text: string): boolean {
	const words = tokenize(text);
	const spoken = /^(?:vendors?|suppliers?|providers?|services?|fournisseurs?|prestataires?|parce|que|because)$/;
	return words.length <= mostWords && !words.some(({ key }) => isFunctionWord(key) || spoken.test(key));
}

/** The same in words, where the data is still to be named. */
function addHow(name: string, telling: Telling): Block {
	const typed = telling.say("vendorTypedAddOwn", { vendor: name, classes: "…" });
	return { kind: "note", text: spansOf("addAsOwnHow", { example: { kind: "code", text: typed } }, telling) };
}

function whoCanHost({ dataClasses, find }: Meant, telling: Telling): Action[] {
	if (!find) return [];
	const { version } = telling.knowledge.release;
	return [
		{
			label: telling.say("seeWhoCanHost", { classes: telling.classes(dataClasses) }),
			press: { question: find, release: version, language: telling.language },
			primary: false,
		},
	];
}

/** The nearest names; for a sentence, the nearest kinds of question, each by an example that works. */
function nearestText({ unknown }: Unknown, abilities: readonly Ability[], telling: Telling): string {
	const { about, nearest } = unknown;
	switch (about) {
		case "date":
			return "";
		case "version":
			return nearest.length > 1 ? telling.say("thereAre", { versions: telling.list(nearest) }) : "";
		case "intent": {
			const examples = nearest.flatMap(
				(intent) => abilities.find((ability) => ability.intent === intent || ability.id === intent)?.examples[0] ?? [],
			);
			if (examples.length === 0) return "";
			return telling.say("tryLike", { examples: examples.map((one) => telling.quoted(one)).join(", ") });
		}
		default:
			return nearest.length === 0
				? telling.say("nearestNone")
				: telling.say("nearest", { names: named(nearest, telling) });
	}
}

/** A refusal that needs no knowledge: what is wrong and what to do. */
export function refusal(
	language: Language,
	phrase: Phrase,
	slots: Readonly<Record<string, string | number>>,
	isPrivate: boolean,
): Reply {
	return {
		answer: null,
		language,
		private: isPrivate,
		blocks: [{ kind: "heading", tone: "neutral", text: [plain(say(language, phrase, slots))] }],
		actions: [],
		again: null,
		open: [],
	};
}
