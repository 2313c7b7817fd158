import type { SpokenClaim, SpokenProof } from "../order.js";
import type { Token } from "../tokens.js";
import { type Asked, attributeNamed, attributesLike } from "./attributes.js";
import { yesOrNo } from "./choices-named.js";
import { claimsOf } from "./claims.js";
import { isMark } from "./order-text.js";
import { proofIn } from "./proof.js";
import type { Got, Trouble } from "./reading.js";
import type { Said } from "./said.js";
import { schemeNamed } from "./schemes.js";
import { cutAt, saysComplete } from "./segments.js";

export interface Facts {
	readonly claims: SpokenClaim[];
	readonly proof: SpokenProof;
}

/** Nobody writes more about one attribute. */
const mostLetters = 6_000;
/** No attribute's name has more words. */
const mostWords = 10;

/** "residency: FR; contract; “MSA” by Acme; 2026-01-05; until 2027": one attribute, its value and what shows it. */
export function factsIn(said: Said, slot: string): Got<Facts> {
	const words = said.slots.get(slot) ?? [];
	const raw = said.raw(slot);
	if (raw.length > mostLetters) return { trouble: said.trouble("words", raw) };
	const parted = attributeIn(said, words);
	if (!parted) return { trouble: noAttribute(said, slot, words) };
	const { asked, head, behind } = parted;
	const segments = cutAt(said.text.text.slice(behind), ";");
	const put = (text: string) => said.with(slot, `${head}: ${text}`);
	const [first = "", ...others] = segments;
	const value = parted.scheme === undefined ? first : `${parted.scheme} ${heldOrNot(first)}`;
	const proof = proofIn(
		said,
		others.filter((segment) => !saysComplete(segment)),
		(segment) => put(segments.filter((one) => one !== segment).join("; ")),
	);
	const claims = claimsOf(said, asked, value, others.some(saysComplete), (text) => put([text, ...others].join("; ")));
	if ("trouble" in claims) return claims;
	return "trouble" in proof ? proof : { got: { claims: claims.got, proof: proof.got } };
}

interface Parted {
	readonly asked: Asked;
	/** As it was typed. */
	readonly head: string;
	/** Where its value begins. */
	readonly behind: number;
	/** The certificate by whose name it was called, as a check of it is: "CCCS Medium assessment: yes". */
	readonly scheme?: string;
}

/** What is said of a certificate behind its name, in words that one of a list has. */
function heldOrNot(value: string): string {
	const yes = yesOrNo(value.trim().replace(/[.]$/, ""));
	return yes === undefined ? value : yes ? "held" : "not held";
}

/** The longest words that name an attribute, up to the colon if there is one. */
function attributeIn(said: Said, words: readonly Token[]): Parted | undefined {
	const colon = words.findIndex(isMark);
	const most = Math.min(colon < 0 ? words.length : colon, mostWords);
	for (let length = most; length > (colon < 0 ? 0 : most - 1); length--) {
		const named = words.slice(0, length);
		const [first, last] = [named[0], named.at(-1)];
		if (!first || !last) return undefined;
		const head = said.text.text.slice(first.start, last.end);
		const asked = attributeNamed(head);
		if (asked) return { asked, head, behind: (colon < 0 ? last : (words[colon] ?? last)).end };
	}
	return colon < 0 ? undefined : certificateNamed(said, words, colon);
}

function certificateNamed(said: Said, words: readonly Token[], colon: number): Parted | undefined {
	const [first, last, mark] = [words[0], words[colon - 1], words[colon]];
	const head = said.language === "en" ? "certificates" : "certificats";
	const asked = attributeNamed(head);
	if (!first || !last || !mark || !asked || colon > mostWords) return undefined;
	const scheme = said.text.text.slice(first.start, last.end);
	return "got" in schemeNamed(said, scheme, (name) => name) ? { asked, head, behind: mark.end, scheme } : undefined;
}

const usualFacts = {
	en: ["residency: Canada", "encryption in transit and at rest: yes"],
	fr: ["localisation : Canada", "chiffrement en transit et au repos : oui"],
} as const;

function noAttribute(said: Said, slot: string, words: readonly Token[]) {
	const colon = words.findIndex(isMark);
	const typed = colon < 0 ? words : words.slice(0, colon);
	const [first, last] = [typed[0], typed.at(-1)];
	const head = first && last ? said.text.text.slice(first.start, last.end) : "";
	const nearest = attributesLike(head, said.language);
	const behind = colon < 0 ? "" : said.text.text.slice(words[colon]?.end).trim();
	// What is proposed for the form alone must not be taken for what was said.
	const asSaid = /^canada\b/iu.test(behind);
	const usual = usualFacts[said.language][asSaid ? 1 : 0];
	return said.trouble("attribute", head, nearest, [
		...nearest.flatMap((label) => (behind === "" ? [] : [said.with(slot, `${label}: ${behind}`)])),
		said.has(slot) ? said.with(slot, usual) : `${said.text.whole} ${usual}`,
	]);
}

/** Whose name is not known ends where an attribute's begins. */
export function vendorUnknown(said: Said): Trouble {
	const words = [...(said.slots.get("vendor") ?? []), ...(said.slots.get("facts") ?? [])].slice(0, 3 * mostWords);
	const colon = words.findIndex((token, at) => at > 0 && isMark(token));
	const typed = colon < 0 ? words : words.slice(0, colon);
	const last = typed.at(-1);
	const begins = typed.findIndex(
		(token, at) => at > 0 && last && attributeNamed(said.text.text.slice(token.start, last.end)) !== undefined,
	);
	return said.unknownVendor(typed.slice(0, begins > 0 ? begins : Math.max(1, typed.length - 1)));
}
