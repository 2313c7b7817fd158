import type { Ask, Unknown } from "../evaluator/answer.js";
import type { Knowledge } from "../evaluator/index.js";
import type { Question } from "../evaluator/question.js";
import type { Day } from "../knowledge/dates.js";
import type { Language } from "../knowledge/text.js";
import {
	type Asked,
	type Draft,
	fillIn,
	nameIndexOf,
	questionFrom,
	readQuestion,
	withVendors,
} from "../questions/index.js";
import { noSettings, type Settings } from "../register/settings.js";
import { offeringOf, type Vendor } from "../register/vendor.js";
import type { Meant } from "../replies/not-an-answer.js";
import type { QuestionPress } from "../replies/reply.js";
import { type Buyers, chosen, type Filled, registered } from "./registered.js";
import type { Request } from "./request.js";
import type { Standing } from "./scene.js";
import type { Laid, Team } from "./team.js";

/** What a text comes to: a question to answer, something to ask back, or something that is not known. */
export type Meaning = { readonly language: Language | undefined } & (
	| { readonly kind: "question"; readonly question: Question }
	| {
			readonly kind: "ask";
			readonly ask: Ask;
			readonly choices: readonly Choice[];
	  }
	| { readonly kind: "unknown"; readonly unknown: Unknown; readonly meant?: Meant | undefined }
	| { readonly kind: "gone"; readonly text: string }
);

/** A way to make a question whole: with the thing of this id, or as it is asked of one of the team's vendors. */
export interface Choice {
	readonly id: string;
	readonly question: Question;
	readonly vendor?: Vendor | undefined;
}

/** What was named as a release and is none. */
export function versionUnknownTo(meaning: Meaning): string | undefined {
	const unknown = meaning.kind === "unknown" ? meaning.unknown.unknown : undefined;
	return unknown?.about === "version" ? unknown.text : undefined;
}

/** A release that there is not: with those that there are. */
export function unknownVersion(text: string, versions: readonly string[], language: Language | undefined): Meaning {
	return { kind: "unknown", unknown: { unknown: { about: "version", text, nearest: [...versions] } }, language };
}

/** What a request means, and the knowledge with the team's evidence about whatever it names. */
export function understandFor(
	{ ask }: Request,
	team: Team,
	{ knowledge, settings, today }: Pick<Standing, "knowledge" | "settings" | "today">,
): { readonly meaning: Meaning; readonly laid: Laid } {
	const named = "text" in ask ? team.mentionedIn(ask.text) : [];
	const buyers: Buyers = (offering) => {
		const called = named.filter((vendor) => offeringOf(vendor) === offering);
		return called.length > 0 ? called : team.buying([offering]);
	};
	const read = (vendors: readonly Vendor[]) => {
		const laid = team.over(knowledge, vendors);
		const meaning =
			"text" in ask
				? understand(ask.text, today, settings, laid.knowledge, vendors, buyers)
				: "question" in ask.press
					? understandPress(ask.press, today, laid.knowledge)
					: goneOrder;
		return { meaning, laid };
	};
	const first = read(named);
	const question = first.meaning.kind === "question" ? first.meaning.question : undefined;
	const asked = "press" in ask && "question" in ask.press ? ask.press.question : question;
	const unknown = first.meaning.kind === "unknown" ? first.meaning.unknown.unknown : undefined;
	if (unknown?.about === "offering") return withNear(first, unknown.text, team, read);
	// Evidence counts whatever a service is called by: its vendor's name, or its own.
	const vendors = asked ? union(named, team.buying(offeringsIn(asked, knowledge))) : named;
	return vendors.length === named.length ? first : read(vendors);
}

interface Read {
	readonly meaning: Meaning;
	readonly laid: Laid;
}

/** What is not known, with the team's own services that are called nearly so. */
function withNear(first: Read, text: string, team: Team, read: (vendors: readonly Vendor[]) => Read): Read {
	const near = team.like(text).flatMap((name) => team.named(name) ?? []);
	const vendors = near.filter(({ archived }) => !archived);
	if (vendors.length === 0) return first;
	const { meaning, laid } = read(vendors);
	// "Acme" is read as Acme CRM, and said to be: as any name of the knowledge would be.
	if (meaning.kind !== "unknown") return { meaning, laid };
	const { unknown } = meaning.unknown;
	const nearest = [...new Set([...vendors.map(offeringOf), ...unknown.nearest])].slice(0, mostNearest);
	return { meaning: { ...meaning, unknown: { unknown: { ...unknown, nearest } } }, laid };
}

const mostNearest = 3;

const goneOrder: Meaning = { kind: "gone", text: "", language: undefined };

function union(some: readonly Vendor[], others: readonly Vendor[]): Vendor[] {
	return [...new Set([...some, ...others])].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The services that a question is about; who can host something is asked of all that the knowledge has. */
function offeringsIn(question: Question, { offerings }: Knowledge): readonly string[] {
	switch (question.intent) {
		case "check":
		case "exposure":
			return [question.offering];
		case "compare":
			return question.offerings;
		case "explain":
			return [question.subject];
		case "find":
			return [...offerings.keys()];
		default:
			return [];
	}
}

const nobody: Buyers = () => [];

/**
 * Reads a text and fills in what it leaves out. @param vendors the team's vendors that it names, by the team's names
 * @param buyers the team's vendors of which a service may be asked
 */
export function understand(
	text: string,
	today: Day,
	settings: Settings,
	knowledge: Knowledge,
	vendors: readonly Vendor[] = [],
	buyers: Buyers = nobody,
): Meaning {
	const names = vendors.map((vendor) => ({ id: offeringOf(vendor), name: vendor.name }));
	const index = withVendors(nameIndexOf(knowledge.release), names);
	const understood = readQuestion(text, { index, today, home: settings.home ?? undefined });
	const { language } = understood;
	const fill: Fill = (draft) => fillIn(draft, { release: knowledge.release, atlas: knowledge.atlas, settings, today });
	if (understood.kind === "unknown") {
		const { unknown, dataClasses } = understood;
		return { kind: "unknown", unknown: { unknown }, meant: meantWith(dataClasses, fill), language };
	}
	const ways = registered(understood, buyers);
	const [{ read }] = ways;
	if (ways.length > 1 && understood.kind === "ask") {
		const asVendors = ways.flatMap((way) => choiceOf(way, fill));
		return {
			kind: "ask",
			ask: { ask: understood.ask },
			choices: [...asVendors, ...choicesOf(understood, fill)],
			language,
		};
	}
	if (read.kind === "ask")
		return { kind: "ask", ask: { ask: read.ask }, choices: choicesOf(read, fill, buyers), language };
	const filled = fill(read.draft);
	if ("question" in filled) return { kind: "question", question: filled.question, language };
	// Only a home can still be missing now.
	const choices = filled.ask.among.flatMap((id) => {
		const again = fill(withHome(read.draft, id));
		return "question" in again ? [{ id, question: again.question }] : [];
	});
	return { kind: "ask", ask: { ask: filled.ask }, choices, language };
}

/** What can be done with a service that nobody knows, as far as its data was named. */
function meantWith(dataClasses: readonly string[] | undefined, fill: Fill): Meant | undefined {
	if (!dataClasses) return undefined;
	const found = dataClasses.length > 0 ? fill({ intent: "find", dataClasses: [...dataClasses] }) : undefined;
	return { dataClasses, find: found && "question" in found ? found.question : undefined };
}

/**
 * Reads what a button carries. It grants nothing: every name in it is looked up as if it were typed, and it says
 * only of known things that they were read otherwise than typed. Nothing is filled in: a button's question is whole.
 */
export function understandPress(press: QuestionPress, today: Day, knowledge: Knowledge): Meaning {
	const { question: pressed, language } = press;
	const read = questionFrom(pressed, {
		release: knowledge.release,
		atlas: knowledge.atlas,
		settings: noSettings,
		today,
	});
	if ("unknown" in read) return { kind: "gone", text: read.unknown.text, language };
	if (!("question" in read)) return { kind: "gone", text: pressed.intent, language };
	const { question } = read;
	if (!("corrections" in question)) return { kind: "question", question, language };
	const corrections = question.corrections.filter(({ to }) => knowledge.has(to));
	return { kind: "question", question: { ...question, corrections }, language };
}

/** The team's settings as far as the knowledge still has what they name: a setting outlives the release it was made on. */
export function usableSettings(settings: Settings, knowledge: Knowledge): Settings {
	const home = settings.home?.filter((place) => knowledge.atlas.has(place)) ?? [];
	const { framework } = settings;
	return {
		...settings,
		home: home.length > 0 ? home : null,
		framework: framework !== null && knowledge.frameworks.has(framework) ? framework : null,
		readings: Object.fromEntries(
			Object.entries(settings.readings).filter(([about, reading]) => isReading(about, reading, knowledge)),
		),
	};
}

function isReading(about: string, reading: string, knowledge: Knowledge): boolean {
	const [lawId = "", issueId] = about.split(".");
	const law = knowledge.laws.get(lawId);
	const issue = issueId === undefined ? law?.issues[0] : law?.issues.find((one) => one.id === issueId);
	if (issue) return issue.readings.some((one) => one.id === reading);
	return reading === "chosen" && knowledge.release.grounds.doctrines.some((doctrine) => doctrine.id === about);
}

/** A choice becomes a button where it makes the question whole; else its name is to be typed. */
function choicesOf(asked: Asked, fill: Fill, buyers: Buyers = nobody): Choice[] {
	return asked.ask.among.flatMap((id) => {
		const read = chosen(asked, id, buyers);
		const filled = read.kind === "draft" ? fill(read.draft) : undefined;
		return filled && "question" in filled ? [{ id, question: filled.question }] : [];
	});
}

/** The question as it is asked of one of several vendors. */
function choiceOf({ read, vendor }: Filled, fill: Fill): Choice[] {
	const filled = read.kind === "draft" ? fill(read.draft) : undefined;
	return vendor && filled && "question" in filled ? [{ id: vendor.id, question: filled.question, vendor }] : [];
}

type Fill = (draft: Draft) => ReturnType<typeof fillIn>;

function withHome(draft: Draft, home: string): Draft {
	return draft.intent === "check" ||
		draft.intent === "compare" ||
		draft.intent === "find" ||
		draft.intent === "exposure"
		? { ...draft, home: [home] }
		: draft;
}
