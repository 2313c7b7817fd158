import { type Grade, grades } from "../../knowledge/grades.js";
import { nameKey } from "../../knowledge/names.js";
import type { SpokenProof } from "../order.js";
import { partialDateIn } from "./partial-dates.js";
import type { Got } from "./reading.js";
import { type Said, unquoted } from "./said.js";

const gradeWords: Readonly<Record<Grade, string>> = {
	statute: "statute|law|by law|loi|texte de loi|inscrit dans la loi",
	court: "court|court ruling|judgment|judgement|ruling|tribunal|jugement|arret|decision de justice",
	certificate: "certificate|certification|attestation|audit certificate|certificat",
	regulator: "regulator|authority|regulateur|autorite|autorite de controle",
	filing: "filing|company filing|register of companies|depot|depot legal|depot legal de societe|registre du commerce",
	contract:
		"contract|contract clause|clause|agreement|dpa|msa|data processing agreement|contrat|clause du contrat|clause contractuelle|accord|contrat de sous traitance",
	// Somebody else's report is worth what an analyst's is, whatever it audits.
	analyst:
		"analyst|analysts|analyst report|report|audit report|auditor s report|independent report|independent audit report|third party report|third party audit report|external audit report|analyste|rapport d analyste|rapport|rapport d audit|rapport d auditeur|rapport independant|rapport d audit independant|rapport d un tiers|rapport d audit externe",
	press: "press|news|newspaper|article|presse|article de presse|journal",
	vendor:
		"vendor|vendor s word|the vendor s word|vendors word|vendor says|said by the vendor|supplier|vendor s website|website|reply|vendor s reply|e mail|email|mail|letter|fournisseur|parole du fournisseur|dit par le fournisseur|declare par le fournisseur|reponse du fournisseur|courriel|lettre|site du fournisseur",
	review: "review|our review|looked none found|verification|notre verification|cherche rien trouve",
};
const gradeOf = new Map(
	grades.flatMap((grade) => gradeWords[grade].split("|").map((words): [string, Grade] => [words, grade])),
);
/** Nothing on paper. */
const spoken =
	/^((on|over|by) the phone|phone( call)?|call|in a (call|meeting)|meeting|verbal(ly)?|oral(ly)?|in person|nothing|nothing on paper|no document|au telephone|par telephone|telephone|appel|reunion|en reunion|oral|a l oral|oralement|de vive voix|rien|rien d ecrit|sans document)$/;

const untilLead =
	/^(?:valid\s+|good\s+|valable\s+|valide\s+)?(?:until|till|up to|expires(?: on)?|ends(?: on)?|jusqu['’]?(?:au?x?|à|en)|jusque|expire le|finit le)\s+/iu;
const quoted = /^["“„«]\s*(.+?)\s*["”“»]\s*(?:[,]?\s*(?:by|from|of|par|de|d['’]|du|des|chez)\s*(.+))?$/iu;
const unquotedTitle = /^(.{3,}?)\s+(?:by|par)\s+(.+)$/iu;
const numbered = /^(?:number|no\.?|nr\.?|#|numéro|numero|n[°o])\s*:?\s*(\S*\d.*)$/iu;
const publishedBy = /^(?:published\s+|publié\s+|édité\s+)?(?:by|par)\s+(.+)$/iu;
const publishedOn = /^(?:published|dated|signed|of|from|publié|daté|signé|du|de|le)(?:\s+(?:on|le|du|en))?\s+/iu;

/** No part of a proof is longer. */
const mostLetters = 2_200;

interface Collected {
	title?: string;
	publisher?: string;
	url?: string;
	published?: string;
	/** Under which whoever issued it keeps it. */
	number?: string;
	grade?: Grade;
	until?: string;
	spoken?: true;
}

/** What was said of where something comes from, one part a segment, in any order; nothing is the vendor's own word. */
export function proofIn(
	said: Said,
	segments: readonly string[],
	without: (segment: string) => string,
): Got<SpokenProof> {
	const found: Collected = {};
	for (const segment of segments)
		if (!take(found, segment, said.ground.today)) {
			const day = dayIn(segment, said.ground.today);
			const nearest = day === undefined ? proofWords(said) : [];
			const trouble = said.trouble(day === undefined ? "proof" : "date", segment, nearest, [without(segment)]);
			return { trouble: day !== undefined && day > said.ground.today ? { ...trouble, late: true } : trouble };
		}
	const { title, publisher, url, published, number, grade, until } = found;
	const proof = { ...(grade === undefined ? {} : { grade }), ...(until === undefined ? {} : { until }) };
	if ([title, url, publisher, published, number].every((one) => one === undefined)) return { got: proof };
	const host = url === undefined ? undefined : hostOf(url);
	const named = title ?? url?.slice(0, 300);
	const issued = publisher ?? host;
	if (found.spoken || named === undefined || issued === undefined)
		return { trouble: incomplete(said, segments, found, without) };
	return {
		got: {
			document: {
				title: named,
				publisher: issued,
				url: url ?? null,
				published: published ?? null,
				...(number === undefined ? {} : { number }),
			},
			...proof,
		},
	};
}

/** A document needs a title and somebody who published it; what was said on the phone is none. */
function incomplete(
	said: Said,
	segments: readonly string[],
	{ title, publisher, published }: Collected,
	without: (segment: string) => string,
) {
	const typed = title ?? publisher ?? published ?? "";
	const wrong = segments.find((segment) => typed !== "" && segment.includes(typed)) ?? segments.at(-1) ?? "";
	const [by, usual] = said.language === "en" ? ["by", "Contract of 2026"] : ["par", "Contrat de 2026"];
	const example =
		said.language === "en" ? `"${title ?? usual}" ${by} Acme SAS` : `« ${title ?? usual} » ${by} Acme SAS`;
	return said.trouble("proof", wrong, [example], [said.text.whole.replace(wrong, () => example), without(wrong)]);
}

/** One segment; false where it is none of what proves anything, or says a second time what was said. */
function take(found: Collected, segment: string, today: string): boolean {
	const put = (
		name: "title" | "publisher" | "url" | "published" | "until" | "number",
		value: string | undefined,
	): boolean => {
		if (value === undefined || value === "" || found[name] !== undefined) return false;
		found[name] = value;
		return true;
	};
	if (segment.length > mostLetters) return false;
	const address = /^<?(https?:\/\/[^\s<>|]+)(?:\|[^>]*)?>?$/iu.exec(segment)?.[1];
	if (address !== undefined) return hostOf(address) !== undefined && put("url", address);
	const number = numbered.exec(segment)?.[1];
	if (number !== undefined) return number.length <= 200 && put("number", number);
	const inQuotes = quoted.exec(segment);
	if (inQuotes)
		return put("title", inQuotes[1]) && (inQuotes[2] === undefined || put("publisher", unquoted(inQuotes[2])));
	const key = nameKey(segment);
	if (spoken.test(key)) {
		found.spoken = true;
		return true;
	}
	const grade = gradeOf.get(key.replace(/^(the|a|an|le|la|l|un|une) /, ""));
	if (grade !== undefined) {
		if (found.grade !== undefined && found.grade !== grade) return false;
		found.grade = grade;
		return true;
	}
	if (untilLead.test(segment)) return put("until", partialDateIn(segment.replace(untilLead, ""), today));
	const date = dayIn(segment, today);
	// Nobody has read what is published after today.
	if (date !== undefined) return date <= today && put("published", date);
	const by = publishedBy.exec(segment);
	if (by) return put("publisher", unquoted(by[1] ?? ""));
	const titled = unquotedTitle.exec(segment);
	return titled !== null && put("title", titled[1]) && put("publisher", unquoted(titled[2] ?? ""));
}

function dayIn(segment: string, today: string): string | undefined {
	return partialDateIn(segment, today) ?? partialDateIn(segment.replace(publishedOn, ""), today);
}

function hostOf(address: string): string | undefined {
	try {
		const { protocol, hostname } = new URL(address);
		return /^https?:$/.test(protocol) && hostname !== "" ? hostname : undefined;
	} catch {
		return undefined;
	}
}

/** What may be said of where something comes from, as it is told. */
function proofWords({ language }: Said): string[] {
	return language === "en"
		? ["contract", "certificate", "report", '"TITLE" by PUBLISHER', "https://…", "until 2027-12-31"]
		: ["contrat", "certificat", "rapport", "« TITRE » par ÉDITEUR", "https://…", "jusqu'au 2027-12-31"];
}
