import type { OpenQuestion } from "../../evaluator/answer.js";
import { attributeOf, type keyModes } from "../../knowledge/catalogue.js";
import { capital } from "../cut.js";
import type { Telling } from "../telling.js";
import { emailAsks, keysAsked } from "./email-asks.js";

/** What an e-mail to a vendor is written from. */
export interface Letter {
	/** The id of its service. */
	readonly offering: string;
	readonly dataClasses: readonly string[];
	/** What is open to the vendor. */
	readonly questions: readonly OpenQuestion[];
}

/**
 * An e-mail to a vendor, to be sent as it is: what is asked, and which document would show it. It says nothing of what
 * the team found so far.
 */
export function emailText({ offering, dataClasses, questions }: Letter, telling: Telling): string {
	const asked = askedIn(questions, offering, telling);
	const usual = usualDocument(asked);
	const numbered = asked.flatMap(({ ask, document }, index) => [
		`${index + 1}. ${ask}`,
		...(document === usual ? [] : [`   ${telling.say("emailProof", { document })}`]),
		"",
	]);
	const slots = { service: telling.name(offering), classes: telling.classes(dataClasses), document: usual };
	return [
		telling.say("emailSubject", slots),
		"",
		telling.say("emailHello"),
		"",
		telling.say(asked.length === 1 ? "emailIntroOne" : "emailIntro", slots),
		"",
		...numbered,
		telling.say("emailDates"),
		"",
		telling.say("emailThanks"),
		"",
		telling.say("emailRegards"),
		telling.say("emailName"),
		telling.say("emailTeam"),
	].join("\n");
}

/** What most questions ask for: said once, before them. The earlier of two that are asked for as often. */
function usualDocument(asked: readonly Asked[]): string {
	const counts = new Map<string, number>();
	for (const { document } of asked) counts.set(document, (counts.get(document) ?? 0) + 1);
	const [most] = [...counts].sort(([, a], [, b]) => b - a);
	return most?.[0] ?? "";
}

interface Asked {
	readonly ask: string;
	readonly document: string;
}

/** Countries that one thing is asked about, one after the other, are one question. */
function askedIn(questions: readonly OpenQuestion[], offering: string, telling: Telling): Asked[] {
	const groups = new Map<string, { readonly first: OpenQuestion; readonly members: string[] }>();
	for (const question of questions) {
		const [subject, attribute, ...members] = question.about.split("/");
		const document = telling.text(question.document);
		const isPlaces = attributeOf(attribute ?? "")?.type === "place" && members.length > 0;
		const key = isPlaces ? `${subject}/${attribute} ${document}` : question.id;
		const known = groups.get(key);
		if (known) known.members.push(...members);
		else groups.set(key, { first: question, members: [...members] });
	}
	return [...groups.values()].map(({ first, members }) => ({
		ask: askText(first, members, offering, telling),
		document: documentText(first, telling),
	}));
}

function askText({ about, ask }: OpenQuestion, members: readonly string[], offering: string, telling: Telling): string {
	const [subject = "", attribute = ""] = about.split("/");
	const found = emailAsks[attribute];
	if (!found) return capital(telling.text(ask));
	const several = members.length > 1 ? found.ofPlaces : undefined;
	const template = several ?? (members.length > 0 ? (found.about ?? found.asks) : found.asks);
	const slots: Readonly<Record<string, string>> = {
		subject: telling.name(subject),
		member: telling.either(members.map((id) => memberName(attribute, id, telling))),
		in: telling.either(members.map((id) => telling.text(telling.knowledge.atlas.get(id)?.in ?? { en: id, fr: id }))),
		places: telling.names(members),
	};
	const asked = capital(telling.text(template).replace(/\{(\w+)\}/g, (_, name: string) => slots[name] ?? ""));
	// "The service" is the one that the e-mail is about.
	const isOther = attribute.startsWith("service.") && subject !== offering;
	return isOther ? telling.labelled(telling.name(subject), asked) : asked;
}

/** Which document shows it, as the vendor reads it: its own word is enough where a claim is. */
function documentText({ about, document, proof }: OpenQuestion, telling: Telling): string {
	const [, attribute = ""] = about.split("/");
	const itsWord = (proof === "claimed" || proof === "presumed") && /^(?:service|entity)\./.test(attribute);
	return itsWord && attribute !== "service.certifications" ? telling.say("emailYourWord") : telling.text(document);
}

function memberName(attribute: string, id: string, telling: Telling): string {
	if (attribute === "service.keys" && isKeyMode(id)) return telling.text(keysAsked[id]);
	return telling.name(id);
}

function isKeyMode(id: string): id is keyof typeof keyModes {
	return Object.hasOwn(keysAsked, id);
}
