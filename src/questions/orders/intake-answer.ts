import type { z } from "zod";
import { catalogue, keyModes } from "../../knowledge/catalogue.js";
import type { IntakePart, Order, SpokenProof } from "../order.js";
import { certificateExample, certificateIn } from "./certificate.js";
import { choiceNamed, keyModeNamed, namesOfChoices } from "./choices-named.js";
import { companyIn, exampleCompany, type Mend, placeName, type SpokenCompany } from "./company.js";
import { companiesIn, offeringsIn } from "./intake-lists.js";
import { ownersIn } from "./owners.js";
import { placeOf, placesIn } from "./places-named.js";
import { proofIn } from "./proof.js";
import { allOf, type Got } from "./reading.js";
import type { Said } from "./said.js";
import { cutAt, saysComplete, saysNone, saysSomething, saysUnknown, withoutComplete } from "./segments.js";
import { staffExample, staffIn } from "./staff.js";

type Json = z.core.util.JSONType;
type Answer = Extract<Order, { order: "answer-intake" }>["answer"];

/** What is said of one part, without where it comes from; and whether it says that this is all. */
interface Content {
	readonly text: string;
	readonly complete: boolean;
	readonly mend: Mend;
}

/** No answer is longer. */
const mostLetters = 6_000;

/** The answer to a part of the questionnaire, in the form of the register's intake, and where it comes from. */
export function intakeAnswer(
	said: Said,
	part: IntakePart,
	slot: string,
): Got<{ readonly answer: Answer; readonly proof: SpokenProof }> {
	const raw = said.raw(slot);
	const mend: Mend = (text) => said.with(slot, text);
	const segments = raw.length > mostLetters ? [] : cutAt(raw, ";");
	const [first, ...others] = segments;
	if (first === undefined || !saysSomething(first))
		return { trouble: said.trouble("value", raw, [], [mend(examples[part][said.language])]) };
	if (saysUnknown(first) && others.length === 0) return { got: { answer: null, proof: {} } };
	const closing = others.filter(saysComplete);
	const proof = proofIn(
		said,
		others.filter((segment) => !saysComplete(segment)),
		(segment) => mend(segments.filter((one) => one !== segment).join("; ")),
	);
	if ("trouble" in proof) return proof;
	const inPlace: Mend = (text) => mend([text, ...others].join("; "));
	const answer = readers[part](said, { text: first, complete: closing.length > 0, mend: inPlace });
	if ("got" in answer) return { got: { answer: answer.got, proof: proof.got } };
	const usual = mend(examples[part][said.language]);
	return { trouble: { ...answer.trouble, tries: [...answer.trouble.tries, usual] } };
}

type Reader = (said: Said, content: Content) => Got<Record<string, Json>>;

const readers: Readonly<Record<IntakePart, Reader>> = {
	company: (said, { text, mend }) => mapped(companyIn(said, text, mend), (is) => ({ is: jsonOf(is) })),
	owners: (said, { text, complete, mend }) =>
		mapped(ownersIn(said, text, complete, mend), ({ owners, complete: all }) => ({
			are: owners.map(({ company, ...rest }) => ({ ...rest, company: jsonOf(company) })),
			...closed(all),
		})),
	operator: (said, { text, mend }) =>
		/^(?:the\s+)?(?:same|company|same company|itself|themselves|they do|yes)$|^(?:la\s+)?(?:même|meme|société|societe|même société|elle-même|elle-meme)$/iu.test(
			text,
		)
			? { got: { is: "company" } }
			: mapped(companyIn(said, text, mend), (is) => ({ is: jsonOf(is) })),
	kind: listOf((said, piece, mend) => {
		const kinds = catalogue["service.kind"].values;
		const found = choiceNamed(piece, kinds);
		return found !== undefined ? { got: found } : notAmong(said, piece, namesOfChoices(kinds, said.language), mend);
	}, false),
	regions: (said, { text, complete, mend }) => {
		const named = withoutComplete(text);
		const places = placesIn(said.phrase(named.text));
		if ("wrong" in places)
			return notAmong(
				said,
				places.wrong,
				places.nearest.map((id) => placeName(said, id)),
				mend,
			);
		return { got: { are: [...places.ids], ...closed(complete || named.complete) } };
	},
	residency: (said, { text, mend }) => {
		if (choiceNamed(text, catalogue["service.residency"].values)) return { got: { is: "region" } };
		const phrase = said.phrase(text);
		const place = placeOf(phrase);
		if (place !== undefined) return { got: { is: place } };
		const nearest = said.index.places.nearest(phrase.tokens).map((id) => placeName(said, id));
		return notAmong(
			said,
			text,
			[...nearest, ...namesOfChoices(catalogue["service.residency"].values, said.language)],
			mend,
		);
	},
	runsOn: (said, { text, complete, mend }) => {
		if (saysNone(text)) return { got: { are: [], complete: true } };
		const named = withoutComplete(text);
		return mapped(offeringsIn(said, named.text, mend), (are) => ({ are, ...closed(complete || named.complete) }));
	},
	access: (said, { text, complete, mend }) => {
		if (saysNone(text)) return { got: { are: [], complete: true } };
		const named = withoutComplete(text);
		const companies = allOf(companiesIn(said, named.text).map((one) => companyIn(said, one, mend)));
		return mapped(companies, (list) => ({ are: list.map(jsonOf), ...closed(complete || named.complete) }));
	},
	staff: (said, { text, mend }) => staffIn(said, text, mend),
	keys: listOf((said, piece, mend) => {
		const found = keyModeNamed(piece);
		return found !== undefined ? { got: found } : notAmong(said, piece, namesOfChoices(keyModes, said.language), mend);
	}, true),
	certificates: (said, { text, mend }) => certificateIn(said, text, mend),
};

/** Answers that work, to show how each part is written. */
export const examples: Readonly<Record<IntakePart, Readonly<Record<"en" | "fr", string>>>> = {
	company: { en: exampleCompany, fr: exampleCompany },
	owners: {
		en: "Globex Corp (US) 80%, Initech (FR) 20%; complete",
		fr: "Globex Corp (US) 80 %, Initech (FR) 20 % ; complet",
	},
	operator: { en: "company", fr: "société" },
	kind: { en: "saas", fr: "saas" },
	regions: { en: "France, Germany; only", fr: "France, Allemagne ; uniquement" },
	residency: { en: "FR", fr: "FR" },
	runsOn: { en: "OVHcloud Public Cloud; complete", fr: "OVHcloud Public Cloud ; complet" },
	access: { en: "nobody else", fr: "personne d'autre" },
	staff: staffExample,
	keys: { en: "customer", fr: "client" },
	certificates: certificateExample,
};

function mapped<From, To>(read: Got<From>, make: (value: From) => To): Got<To> {
	return "trouble" in read ? read : { got: make(read.got) };
}

function closed(complete: boolean): Record<string, Json> {
	return complete ? { complete: true } : {};
}

function jsonOf(company: SpokenCompany): Record<string, Json> {
	return { ...company };
}

function notAmong(said: Said, text: string, nearest: readonly string[], mend: Mend): Got<never> {
	return { trouble: said.trouble("value", text, nearest, nearest.map(mend)) };
}

/** Several of a few choices. */
function listOf(read: (said: Said, piece: string, mend: Mend) => Got<string>, closes: boolean): Reader {
	return (said, { text, complete, mend }) => {
		const named = withoutComplete(text);
		const whole = read(said, named.text, mend);
		const pieces =
			"got" in whole ? [named.text] : named.text.split(/\s*[,/]\s*|\s+(?:and|or|et|ou)\s+/iu).filter(Boolean);
		const all = allOf(pieces.slice(0, 30).map((piece) => read(said, piece, mend)));
		return mapped(all, (are) => ({
			are: [...new Set(are)],
			...(closes ? closed(complete || named.complete) : {}),
		}));
	};
}
