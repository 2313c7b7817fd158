import type { PlaceId } from "../../knowledge/places.js";
import { callName } from "../call-name.js";
import { genericWords } from "../words.js";
import { placeOf } from "./places-named.js";
import type { Got, Trouble } from "./reading.js";
import type { Said } from "./said.js";

/** Who: a company of the knowledge, or one that only the team knows; in the form of the register's intake. */
export type SpokenCompany =
	| { readonly known: string }
	| { readonly name: string; readonly incorporation?: PlaceId; readonly headquarters?: PlaceId };

/** The same order with other words in the place of those that could not be read. */
export type Mend = (text: string) => string;

const seat =
	/[\s,;(]+(?:(?:with|and|avec|et)\s+)?(?:its\s+|son\s+|un\s+|a\s+)?(?:headquarters|headquartered|head\s+office|hq|seat|siège(?:\s+social)?|siege)\s+(.+?)\)?$/iu;
const madeIn = /^(.+)[\s,]+(?:in|from|en|au|aux)\s+(?:the\s+|la\s+|le\s+|l['’])?([^,]+)$/iu;
const founded =
	/[\s,]+(?:is\s+|est\s+)?(?:a\s+company|incorporated|registered|based|established|constituée?|établie?|immatriculée?|basée?)$/iu;

/** "us", "the vendor": whoever is meant, it is no company's name. */
const isNobody =
	/^(?:us|we|ours?|ourselves|our (?:own )?(?:team|company|staff)|me|you|they|them|themselves|(?:the|our) (?:vendor|supplier|provider)|nous|nous[- ]mêmes?|nos équipes|notre (?:équipe|société|entreprise|personnel)|moi|vous|eux|eux[- ]mêmes?|(?:le|notre) (?:fournisseur|prestataire))$/iu;
/** "only from the EU", "dans l'UE": where, and not who. */
const isWhere =
	/^(?:(?:only|exclusively|all|always|seulement|uniquement|toujours|tous)\s+)?(?:in|within|inside|from|outside|dans|depuis|hors)\s+(?:the\s+|la\s+|le\s+|les\s+|l['’])?\S/iu;

/** Longer names are none. */
const mostLetters = 300;

/** "Acme SAS, France", "Acme (FR)", "Acme SAS in France with headquarters in Germany", a company that the release has. */
export function companyIn(said: Said, text: string, mend: Mend): Got<SpokenCompany> {
	const typed = withoutPoint(text.trim());
	const wrong = (): Got<never> => ({ trouble: said.trouble("value", typed, [], [mend(exampleCompany)]) });
	if (typed.length > mostLetters) return wrong();
	const whole = companyKnown(said, typed);
	if (whole) return whole.length === 1 ? { got: { known: whole[0] ?? "" } } : several(said, whole, typed, mend);

	const seated = seat.exec(typed);
	const headquarters = seated?.[1] === undefined ? undefined : placeOf(said.phrase(seated[1]));
	if (seated && headquarters === undefined) return { trouble: notAPlace(said, seated[1] ?? "", mend) };
	const parted = placeBehind(said, seated ? typed.slice(0, seated.index) : typed);
	if ("wrong" in parted) return { trouble: notAPlace(said, parted.wrong, mend) };
	const { name, incorporation } = parted;
	if (!/[\p{L}\p{N}]/u.test(name) || name.length > 200 || isNobody.test(name) || isWhere.test(name)) return wrong();
	const ids = companyKnown(said, name);
	if (ids) return ids.length === 1 ? { got: { known: ids[0] ?? "" } } : several(said, ids, name, mend);
	return {
		got: {
			name,
			...(incorporation === undefined ? {} : { incorporation }),
			...(headquarters === undefined ? {} : { headquarters }),
		},
	};
}

export const exampleCompany = "Acme SAS, France";

/** A name, and the place behind it: in brackets, after a comma, or behind "in". */
function placeBehind(
	said: Said,
	text: string,
): { readonly name: string; readonly incorporation?: PlaceId } | { readonly wrong: string } {
	const typed = text.trim().replace(/,$/, "").trim();
	const [, named = "", within] = /^(.+?)\s*\(([^()]*)\)$/u.exec(typed) ?? [];
	const inBrackets = within === undefined ? undefined : placeOf(said.phrase(within));
	if (inBrackets !== undefined) return { name: named, incorporation: inBrackets };
	const [, before = "", place] = madeIn.exec(typed) ?? [];
	const made = place === undefined ? undefined : placeOf(said.phrase(place));
	if (made !== undefined) return { name: before.replace(founded, "").replace(/,$/, "").trim(), incorporation: made };
	const comma = typed.lastIndexOf(",");
	if (comma < 0 || isLegalForm(said, typed.slice(comma + 1))) return { name: typed };
	const after = placeOf(said.phrase(typed.slice(comma + 1)));
	if (after === undefined) return { wrong: typed.slice(comma + 1).trim() };
	return { name: typed.slice(0, comma).trim(), incorporation: after };
}

/** The companies of the release that are called exactly so; undefined where none is. */
export function companyKnown(said: Said, text: string): readonly string[] | undefined {
	const { scene, tokens } = said.phrase(text);
	const resolution = scene.resolve("provider", tokens, false);
	if (resolution.kind !== "one" && resolution.kind !== "several") return undefined;
	if (resolution.how !== "exact") return undefined;
	return resolution.kind === "one" ? [resolution.id] : resolution.ids;
}

/** "Inc." behind a comma belongs to the name. */
export function isLegalForm(said: Said, text: string): boolean {
	const { tokens } = said.phrase(text);
	return tokens.length > 0 && tokens.every(({ key }) => genericWords.provider.has(key) || /^[a-z]$/.test(key));
}

function several(said: Said, ids: readonly string[], text: string, mend: Mend): Got<never> {
	const nearest = ids.map((id) => callName(said.index, "provider", id, said.language) ?? id);
	return { trouble: said.trouble("value", text, nearest, nearest.map(mend)) };
}

function notAPlace(said: Said, text: string, mend: Mend): Trouble {
	const { tokens } = said.phrase(text.slice(0, mostLetters));
	const nearest = said.index.places.nearest(tokens).map((id) => placeName(said, id));
	return said.trouble("value", text.trim(), nearest, [mend(exampleCompany)]);
}

export function placeName({ index, language }: Said, id: PlaceId): string {
	return index.release.grounds.places.find((place) => place.id === id)?.name[language] ?? id;
}

/** A point at the end is the sentence's, unless it is one of "Inc.". */
function withoutPoint(text: string): string {
	return text.replace(/[;,]$|(?<=[\p{L}\p{N}]{5})\.$/u, "");
}
