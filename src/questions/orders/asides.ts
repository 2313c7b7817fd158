import type { Token } from "../tokens.js";
import { cadenceAt, type SpokenCadence, usualCadences } from "./cadence.js";
import { personNamed } from "./person.js";
import type { Got, Trouble } from "./reading.js";
import type { Said } from "./said.js";
import { tagsIn } from "./tags.js";

/** What is said of a vendor beside its name and its data. */
export interface Asides {
	readonly owner?: string | null;
	readonly cadence?: SpokenCadence;
	readonly tags?: string[];
}

const ownerLeads = [["owner"], ["owned", "by"], ["assigned", "to"], ["responsable"], ["proprietaire"], ["confie", "a"]];
const tagLeads = [["tagged"], ["tags"], ["tag"], ["etiquettes"], ["etiquette"], ["etiquete"], ["etiquetee"]];
const cadenceLeads = [
	["reviewed"],
	["review"],
	["reassessed"],
	["to", "be", "reviewed"],
	["revu"],
	["revue"],
	["a", "revoir"],
];
/** "never reviewed", « jamais revu ». */
const reviewed = new Set(["reviewed", "reassessed", "due", "revu", "revue", "reevalue"]);
/** Words that may stand before any of them. */
const joiners = new Set(["with", "and", "avec", "et", "les", "l", "the", "un", "une", "as", "d", "des"]);
/** Where what stands behind one of them ends. */
const borders = new Set(
	"for pour every each tous toutes chaque owner owned assigned responsable proprietaire confie tagged tags tag etiquettes etiquette etiquete etiquetee with avec reviewed revu revue".split(
		" ",
	),
);

/** Takes the owner, the cadence and the tags out of the words, wherever they stand behind a name. */
export function takeAsides(
	said: Said,
	words: readonly Token[],
	nameEnds: number,
): Got<{ readonly asides: Asides; readonly rest: readonly Token[] }> {
	const rest: Token[] = [];
	let asides: Asides = {};
	let data = false;
	for (let at = 0; at < words.length; ) {
		const token = words[at];
		if (!token) break;
		data ||= token.key === "for" || token.key === "pour";
		const found = at < nameEnds ? undefined : asideAt(said, words, at, data);
		if (!found) {
			rest.push(token);
			at++;
			continue;
		}
		const [twice] = Object.keys(found.aside).filter((name) => name in asides);
		if (found.trouble || twice !== undefined)
			return { trouble: found.trouble ?? saidTwice(said, words.slice(at, found.to)) };
		asides = { ...asides, ...found.aside };
		while (joiners.has(rest.at(-1)?.key ?? "") && rest.length > nameEnds) rest.pop();
		at = found.to;
	}
	return { got: { asides, rest } };
}

/** The same order without what it says a second time. */
function saidTwice(said: Said, typed: readonly Token[]): Trouble {
	const once = said.text.with(typed, "").replace(/\s+/g, " ").trim();
	return said.trouble("words", said.text.raw(typed), [], [once]);
}

interface AsideFound {
	readonly aside: Asides;
	readonly to: number;
	readonly trouble?: Trouble;
}

function asideAt(said: Said, words: readonly Token[], at: number, data: boolean): AsideFound | undefined {
	const lead = leadAt(words, at, cadenceLeads);
	const cadence = cadenceAt(words, at + lead);
	// A word alone may be part of a name: "Quarterly", "Never". Behind the data it says how often.
	if (cadence && (data || lead > 0 || cadence.to - at > 1)) {
		const to = cadence.to + Number(reviewed.has(words[cadence.to]?.key ?? ""));
		if (cadence.cadence !== undefined) return { aside: { cadence: cadence.cadence }, to };
		const usual = usualCadences[said.language];
		const typed = words.slice(at, to);
		const trouble = said.trouble(
			"cadence",
			said.text.raw(typed),
			usual,
			usual.map((one) => said.text.with(typed, one)),
		);
		return { aside: {}, to, trouble };
	}
	const owner = leadAt(words, at, ownerLeads);
	if (owner > 0) {
		const to = borderAfter(words, at + owner);
		const typed = words.slice(at + owner, to);
		const name = said.text.raw(typed).replace(/^[\s:"“«]+|[\s.,;"”»]+$/gu, "");
		const person = typed.length === 0 ? undefined : personNamed(said, name);
		if (person !== undefined) return { aside: { owner: person }, to };
		if (typed.length === 0) return undefined;
		const me = said.language === "en" ? "me" : "moi";
		return { aside: {}, to, trouble: said.trouble("person", name, [], [said.text.with(typed, me)]) };
	}
	const tag = leadAt(words, at, tagLeads);
	if (tag === 0) return undefined;
	const to = borderAfter(words, at + tag);
	const tags = tagsIn(said.text.raw(words.slice(at + tag, to)).replace(/^\s*:/, ""));
	return tags.length > 0 ? { aside: { tags }, to } : undefined;
}

function leadAt(words: readonly Token[], at: number, leads: readonly (readonly string[])[]): number {
	return leads.find((lead) => lead.every((key, index) => words[at + index]?.key === key))?.length ?? 0;
}

function borderAfter(words: readonly Token[], from: number): number {
	let to = from;
	while (to < words.length && !borders.has(words[to]?.key ?? "") && !(to > from && cadenceAt(words, to))) to++;
	return to;
}
