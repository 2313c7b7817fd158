import { nameKey } from "../../knowledge/names.js";
import type { Language } from "../../knowledge/text.js";
import { type IntakePart, intakeParts } from "../order.js";
import { typingDistance } from "../typos.js";
import { attributeNamed, attributesLike } from "./attributes.js";
import type { OrderGround } from "./ground.js";
import { examples } from "./intake-answer.js";
import { partNames } from "./intake-parts.js";
import { type Found, vendorsAtStart } from "./one-reading.js";
import type { Trouble } from "./reading.js";

/** Behind a vendor's name, what is to be said of it stands before a colon. */
const part = /^[\s,]+([^\s:;=][^:;=\n]{0,50}?)(\s*)[:=](?!\/\/)\s*(.*)$/su;
const mostWords = 4;

/**
 * "Acme foo: bar": an answer to what no part of the questionnaire is called. It is told with those that are
 * called nearly so; what is an attribute of a service is evidence, and told so.
 */
export function unknownPart(text: string, ground: OrderGround): Found | undefined {
	for (const { vendor: called, end } of vendorsAtStart(text, ground)) {
		const [, typed = "", space = "", value = ""] = part.exec(text.slice(end)) ?? [];
		if (typed === "" || typed.split(/\s+/).length > mostWords) continue;
		const vendor = text.slice(0, end).trim();
		const near = nearest(typed);
		const language = space !== "" ? "fr" : (near.language ?? ground.language);
		const told = language ?? "en";
		const colon = told === "fr" ? " :" : ":";
		const names = near.order.map((one) => partNames[told][one]);
		const [first = "company"] = near.order;
		const evidence =
			value.trim() !== "" && attributeNamed(typed)
				? [`${told === "fr" ? "pièce" : "evidence"} ${vendor} ${typed}${colon} ${value.trim()}`]
				: [];
		const tries = [...evidence, `${vendor} ${names[0]}${colon} ${examples[first][told]}`];
		if (!ground.vendors.isOwn(called.id))
			return { reading: evidenceOf(vendor, typed, told, evidence), language, known: true };
		const reading = {
			about: "part",
			text: typed,
			nearest: evidence.length > 0 ? evidence : names.slice(0, near.like),
			tries,
		} as const;
		return { reading, language, known: true };
	}
	return undefined;
}

/** Of a service of the knowledge nobody is asked: what the team knows of it is evidence. */
function evidenceOf(vendor: string, typed: string, language: Language, evidence: readonly string[]): Trouble {
	const nearest = evidence.length > 0 ? evidence : attributesLike(typed, language);
	const usual = language === "fr" ? `pièce ${vendor} localisation : Canada` : `evidence ${vendor} residency: Canada`;
	return { about: "attribute", text: typed, nearest, tries: [...evidence, usual] };
}

const far = 99;
const mostLike = 3;

/** The parts, those first that are called nearly so, and in which language they are. */
function nearest(typed: string): {
	readonly order: readonly IntakePart[];
	/** How many of them are called nearly so. */
	readonly like: number;
	readonly language: Language | undefined;
} {
	const key = nameKey(typed);
	const distance = (name: string) => {
		const most = Math.max(2, Math.floor(name.length / 3));
		const near = typingDistance(key, nameKey(name), most);
		const begins = key.length > 2 && (nameKey(name).startsWith(key) || key.startsWith(nameKey(name)));
		return begins ? 0 : near > most ? far : near;
	};
	const scored = intakeParts.map((one) => ({
		one,
		en: distance(partNames.en[one]),
		fr: distance(partNames.fr[one]),
	}));
	const order = scored.toSorted((a, b) => Math.min(a.en, a.fr) - Math.min(b.en, b.fr));
	const [first] = order;
	const language = !first || first.en === first.fr ? undefined : first.en < first.fr ? "en" : "fr";
	const like = order.filter(({ en, fr }) => Math.min(en, fr) < far).length;
	return { order: order.map(({ one }) => one), like: Math.min(like, mostLike), language };
}
