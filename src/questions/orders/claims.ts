import type { certificateStatus, ValueType } from "../../knowledge/catalogue.js";
import { callName } from "../call-name.js";
import type { SpokenClaim } from "../order.js";
import { nearestOf } from "../resolve.js";
import type { Asked } from "./attributes.js";
import { choiceNamed, namesOfChoices, yesOrNo } from "./choices-named.js";
import { companyKnown, type Mend, placeName } from "./company.js";
import { companiesIn, offeringsIn } from "./intake-lists.js";
import { placeOf, placesIn } from "./places-named.js";
import { allOf, type Got } from "./reading.js";
import type { Said } from "./said.js";
import { schemeNamed } from "./schemes.js";
import { cutAt, saysNone, saysSomething, saysUnknown, withoutComplete } from "./segments.js";

/** Nobody writes a longer value. */
const mostLetters = 1_000;

/**
 * What is said of one attribute: its value, or members of its list and whether there are others. "not" before a member
 * says that it is none.
 */
export function claimsOf(
	said: Said,
	{ id, attribute }: Asked,
	typed: string,
	complete: boolean,
	mend: Mend,
): Got<SpokenClaim[]> {
	const text = typed.trim().replace(/[.]$/, "");
	if (!saysSomething(text) || text.length > mostLetters || saysUnknown(text))
		return possible(said, { id, attribute }, text, mend);
	if (!attribute.list) {
		const value = valueIn(said, { id, attribute }, text, mend);
		return "trouble" in value ? value : { got: [{ attribute: id, value: value.got }] };
	}
	const closing: SpokenClaim = { attribute: id, closed: true };
	if (saysNone(text)) return { got: [closing] };
	const named = withoutComplete(text);
	const denied = /^(?:not|no|non|pas|sauf|except)\s+(?:(?:in|on|by|en|au|aux|sur|par)\s+)?/iu.exec(named.text);
	const members = membersOf(said, { id, attribute }, denied ? named.text.slice(denied[0].length) : named.text, mend);
	if ("trouble" in members) return members;
	const claims = members.got.map(
		(member): SpokenClaim => ({ ...member, attribute: id, ...(denied ? { holds: false } : {}) }),
	);
	return { got: [...claims, ...(complete || named.complete ? [closing] : [])] };
}

function valueIn(said: Said, asked: Asked, text: string, mend: Mend): Got<string | number | boolean> {
	const { attribute } = asked;
	const chosen = attribute.values && choiceNamed(text, attribute.values);
	if (chosen !== undefined) return { got: chosen };
	const type: ValueType = attribute.type;
	switch (type) {
		case "boolean": {
			const value = yesOrNo(text);
			return value === undefined ? possible(said, asked, text, mend) : { got: value };
		}
		case "place": {
			const phrase = said.phrase(text);
			const place = placeOf(phrase);
			if (place !== undefined) return { got: place };
			const nearest = said.index.places.nearest(phrase.tokens).map((id) => placeName(said, id));
			return possible(said, asked, text, mend, nearest);
		}
		case "number": {
			const value = Number(text.replace(",", ".").replace(/\s*%$/, ""));
			return Number.isFinite(value) ? { got: value } : possible(said, asked, text, mend);
		}
		case "text":
		case "answer":
			return { got: text };
		default:
			return possible(said, asked, text, mend);
	}
}

type Member = Omit<SpokenClaim, "attribute">;

function membersOf(said: Said, asked: Asked, text: string, mend: Mend): Got<Member[]> {
	const each = (pieces: readonly string[], read: (piece: string) => Got<Member>) =>
		allOf(pieces.slice(0, 25).map(read));
	switch (asked.attribute.type) {
		case "place": {
			const places = placesIn(said.phrase(text));
			if (!("wrong" in places)) return { got: places.ids.map((member) => ({ member })) };
			const nearest = places.nearest.map((id) => placeName(said, id));
			return possible(said, asked, places.wrong, mend, nearest);
		}
		case "offering": {
			const ids = offeringsIn(said, text, mend);
			return "trouble" in ids ? ids : { got: ids.got.map((member) => ({ member })) };
		}
		case "entity":
			return each(companiesIn(said, text), (piece) => {
				const ids = companyKnown(said, piece) ?? [];
				const [member, ...more] = ids;
				if (member !== undefined && more.length === 0) return { got: { member } };
				const near = ids.length > 0 ? ids : nearestOf(said.index, "provider", said.phrase(piece).tokens);
				const nearest = near.map((one) => callName(said.index, "provider", one, said.language) ?? one);
				return { trouble: said.trouble("value", piece, nearest, nearest.map(mend)) };
			});
		case "scheme":
			return each(cutAt(text, ","), (piece) => certificateOf(said, piece, mend));
		case "enum":
			return each(inRow(text), (piece) => {
				const member = choiceNamed(piece, asked.attribute.values ?? {});
				return member === undefined ? possible(said, asked, piece, mend) : { got: { member } };
			});
		default:
			return each(cutAt(text, ","), (piece) => ({ got: { member: piece } }));
	}
}

function inRow(text: string): string[] {
	return text.split(/\s*[,/]\s*|\s+(?:and|or|et|ou)\s+/iu).filter(Boolean);
}

/** "SecNumCloud", "ISO 27001 expired" · « HDS en cours ». */
function certificateOf(said: Said, text: string, mend: Mend): Got<Member> {
	for (const [status, form] of statusForms) {
		const name = form.exec(text)?.[1];
		if (name === undefined) continue;
		const scheme = schemeNamed(said, name, (other) => mend(`${other} ${text.slice(name.length).trim()}`));
		return "trouble" in scheme ? scheme : { got: { member: scheme.got, value: status } };
	}
	const scheme = schemeNamed(said, text, mend);
	return "trouble" in scheme ? scheme : { got: { member: scheme.got, value: "held" } };
}

const statusWords: Readonly<Record<keyof typeof certificateStatus, string>> = {
	none: "not held|none|non détenue?|aucun",
	"in-progress": "in progress|planned|ongoing|en cours|démarche en cours|prévue?",
	expired: "expired|lapsed|expirée?|échue?",
	withdrawn: "withdrawn|revoked|retirée?|révoquée?",
	unofficial: "unofficial|officieuse|officieux",
	mentioned: "mentioned only|mentioned|mentionnée?",
	held: "held|valid|yes|détenue?|valable|oui",
};
const statusForms = Object.entries(statusWords).map(
	([status, words]) => [status, new RegExp(`^(.+?)[\\s:(]+(?:is\\s+|est\\s+)?(?:${words})\\)?$`, "iu")] as const,
);

/** What an attribute's value may be, as it is told. */
function possible(
	said: Said,
	{ id, attribute }: Asked,
	text: string,
	mend: Mend,
	nearest: readonly string[] = [],
): Got<never> {
	const { language } = said;
	const fr = language === "fr";
	const usual: Readonly<Record<ValueType, readonly string[]>> = {
		boolean: fr ? ["oui", "non"] : ["yes", "no"],
		place: [said.index.release.grounds.homes[0] ?? "CA"].map((place) => placeName(said, place)),
		number: ["1"],
		enum: [],
		text: [],
		entity: [],
		offering: [],
		scheme: ["SecNumCloud"],
		answer: [],
	};
	const choices = namesOfChoices(id === "service.certifications" ? undefined : attribute.values, language);
	const near = [...nearest, ...choices, ...(nearest.length > 0 ? [] : usual[attribute.type])];
	return { trouble: said.trouble("value", text, near, near.map(mend)) };
}
