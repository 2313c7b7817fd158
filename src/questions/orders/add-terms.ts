import { callName } from "../call-name.js";
import { isHit, resolveList } from "../lists.js";
import type { OrderOf } from "../order.js";
import { placeAfter } from "../place-after.js";
import type { Named, Scene } from "../scene.js";
import { anyOffering } from "../suggestions.js";
import type { Token } from "../tokens.js";
import { takeAsides } from "./asides.js";
import { classesOf } from "./data-classes.js";
import type { Got, Reading, Trouble } from "./reading.js";
import { type Said, unquoted } from "./said.js";
import { type Bought, boughtIn } from "./service.js";
import { choicesIn } from "./terms.js";

/** Nobody says more of a vendor in one order. */
const mostWords = 120;
const forWords = new Set(["for", "pour"]);
/** What may stand between "for" and the data. */
const handling = new Set(
	"hosting storing processing holding keeping handling the our heberger stocker traiter conserver l hebergement le stockage du de des d nos notre les la".split(
		" ",
	),
);

/**
 * "Cirrus for Protected B with our own keys every 6 months owner @bob tagged a, b": a vendor as somebody adds it.
 * @param own one of the team's own, which is never looked up in the knowledge
 */
export function vendorAdded(said: Said, words: readonly Token[], own: boolean): Reading {
	if (words.length > mostWords) return said.trouble("words", said.text.raw(words.slice(0, 20)));
	const quoted = quotedWords(said, words);
	const taken = takeAsides(said, words, Math.max(quoted, 1));
	if ("trouble" in taken) return taken.trouble;
	const { asides, rest: all } = taken.got;
	const scene = said.scene(said.text.text, all);
	const { rest, read } = choicesIn(said, scene, all);
	const { name, data, place } = parted(scene, rest, quoted);
	if (name.length === 0) return own ? nameMissing(said, words) : nothingNamed(said, words);
	const bought: Got<Bought> = own ? { got: { offering: null, name: nameOf(said, name) } } : boughtIn(said, scene, name);
	if ("trouble" in bought) return bothOr(said, scene, bought.trouble, { rest, name, data });
	const { offering, region } = bought.got;
	const among = offering === null ? [] : [offering];
	const classes = classesOf(said, scene, data, (other) => withData(said, rest, name, other), among);
	if ("trouble" in classes) return classes.trouble;
	const chosen = read(among, place ?? region);
	if ("trouble" in chosen) return chosen.trouble;
	const order: OrderOf<"add-vendor"> = {
		order: "add-vendor",
		name: bought.got.name,
		offering,
		dataClasses: classes.got,
		...chosen.got,
		...asides,
	};
	return order;
}

/** Where the data is not known either, it is said first, with a service that may be meant in the example. */
function bothOr(
	said: Said,
	scene: Scene,
	service: Trouble,
	{ rest, name, data }: { rest: readonly Token[]; name: readonly Token[]; data: readonly Named[] },
): Trouble {
	const [likeliest] = service.nearest;
	const whole = said.text.whole;
	if (data.length === 0) {
		const usual =
			likeliest === undefined
				? []
				: [
						`${whole.replace(said.text.raw(name), () => likeliest)} ${said.language === "en" ? "for" : "pour"} ${said.exampleData()}`,
					];
		return { ...service, tries: [...service.tries, ...usual] };
	}
	const classes = classesOf(said, scene, data, (other) => withData(said, rest, name, other));
	if (!("trouble" in classes) || classes.trouble.nearest.length === 0) return service;
	const lead = said.language === "en" ? "for" : "pour";
	const head = whole.slice(0, said.text.around(name).from - (said.text.tokens[0]?.start ?? 0)).trim();
	const called = likeliest ?? said.text.raw(name);
	const tries = classes.trouble.nearest.map((one) => `${head} ${called} ${lead} ${one}`);
	return { ...classes.trouble, tries: [...tries, ...classes.trouble.tries] };
}

/** A name, the data behind the "for" that leads up to some, and a place behind that. */
function parted(
	scene: Scene,
	words: readonly Token[],
	quoted: number,
): { readonly name: readonly Token[]; readonly data: readonly Named[]; readonly place?: readonly Token[] } {
	const leads = words.flatMap((token, at) =>
		at >= quoted && forWords.has(token.key) && !scene.named(token) ? [at] : [],
	);
	let last: { name: readonly Token[]; data: readonly Named[]; place?: readonly Token[] } = { name: words, data: [] };
	for (const at of leads.slice(0, 6)) {
		const typed = withoutHandling(scene, words.slice(at + 1));
		const list = (tokens: readonly Token[], mend: boolean) => resolveList(scene, "dataClass", tokens, mend);
		const where = placeAfter(scene, typed, list);
		const data = where?.named ?? (typed.length === 0 ? [] : list(typed, false));
		last = { name: words.slice(0, at), data, ...(where ? { place: where.place } : {}) };
		if (data.length > 0 && data.every(({ resolution }) => isHit(resolution))) {
			const before = leads.find((lead) => lead < at && namesData(scene, words.slice(lead + 1, at)));
			if (before === undefined) break;
			// "for Protected B for EU personal data": both are data, and neither belongs to the name.
			const first = list(withoutHandling(scene, words.slice(before + 1, at)), false);
			last = { ...last, name: words.slice(0, before), data: [...first, ...data] };
			break;
		}
	}
	return last;
}

function namesData(scene: Scene, words: readonly Token[]): boolean {
	if (words.length === 0) return false;
	const data = resolveList(scene, "dataClass", withoutHandling(scene, words), false);
	return data.length > 0 && data.every(({ resolution }) => isHit(resolution));
}

function withoutHandling(scene: Scene, words: readonly Token[]): readonly Token[] {
	const begins = words.findIndex((token) => !handling.has(token.key) || scene.named(token));
	return begins < 0 ? words.slice(-1) : words.slice(begins);
}

/** How many words stand in quotation marks at the beginning. */
function quotedWords(said: Said, words: readonly Token[]): number {
	const [first] = words;
	if (!first) return 0;
	const { from } = said.text.around([first]);
	const opens = /["“„«]\s*$/u.exec(said.text.text.slice(Math.max(from, first.start - 4), first.start));
	if (!opens) return 0;
	const closes = /["”“»]/u.exec(said.text.text.slice(first.start, first.start + 250));
	if (!closes) return 0;
	const end = first.start + closes.index;
	return words.filter((word) => word.end <= end).length;
}

export function nameOf(said: Said, words: readonly Token[]): string {
	return unquoted(said.text.name(words));
}

/** The same order with this data, behind what names the vendor. */
function withData(said: Said, words: readonly Token[], name: readonly Token[], data: string): string {
	const lead = said.language === "en" ? "for" : "pour";
	const typed = words.slice(name.length);
	if (typed.length > 1) return said.text.with(typed.slice(1), data);
	const [end] = [name.at(-1)?.end ?? 0];
	const start = said.text.tokens[0]?.start ?? 0;
	return `${said.text.text.slice(start, end)}${said.text.name(name).slice(-1) === ")" ? ")" : ""} ${lead} ${data}`;
}

/** One of the team's own is called as they like: the same order with a name in it. */
function nameMissing(said: Said, words: readonly Token[]): Reading {
	const lead = said.language === "en" ? "add our own vendor Acme CRM" : "ajouter notre propre fournisseur Acme CRM";
	return said.trouble("name", "", [], words.length === 0 ? [] : [`${lead} ${said.text.raw(words)}`]);
}

function nothingNamed(said: Said, words: readonly Token[]): Reading {
	const { index, language } = said;
	const [some = "", ...more] = anyOffering(index)
		.slice(0, 3)
		.map((id) => callName(index, "offering", id, language) ?? id);
	const typed =
		words.length > 0 ? ` ${said.text.raw(words)}` : ` ${language === "en" ? "for" : "pour"} ${said.exampleData()}`;
	const head = language === "en" ? "add vendor" : "ajouter le fournisseur";
	return said.trouble("offering", "", [some, ...more], [`${head} ${some}${typed}`]);
}
