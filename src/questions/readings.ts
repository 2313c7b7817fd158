import type { Law } from "../knowledge/laws.js";
import { compile, type Item, isGap, matchesOf } from "./patterns.js";
import type { Scene } from "./scene.js";
import { type Token, tokenize } from "./tokens.js";
import { smallWords, stem } from "./words.js";

/** A reading chosen by the asker, or the part of it that nobody knows. */
export type ReadingFound =
	| { readonly kind: "reading"; readonly key: string; readonly value: string; readonly to: number }
	| {
			readonly kind: "unknown";
			readonly about: "reading" | "law";
			readonly tokens: readonly Token[];
			readonly nearest: readonly string[];
			readonly to: number;
	  };

const read = "read|interpreted|understood|construed|applied";
const lu = "lu|lue|interprete|interpretee|compris|comprise";
const forms = [
	`if|when|assuming|supposing|provided that? {law} is|was|were ${read} {reading}`,
	"if|when|assuming|supposing we|you|one read|interpret|understand|construe|apply {law} {reading}",
	"with|under|by|using|on|in a|an|the? {reading} reading|interpretation|view of|for {law}",
	"a|an|the {reading} reading|interpretation|view of|for {law}",
	"{reading} reading|interpretation of|for {law}",
	"with|under|by|using? the|a reading|interpretation {reading} of|for {law}",
	`with {law} ${read} {reading}`,
	`si|quand {law} est|etait ${lu} {reading}`,
	"si|quand on|nous lit|lisait|lisons|interprete {law} {reading}",
	"selon|sous|avec|d|dans|suivant? apres? une|l|la lecture|interpretation {reading} de|du|des|d|pour {law}",
	`avec {law} ${lu} {reading}`,
].map(compile);

/** Everyday words for how far a law is said to reach, beside the readings' own names. */
const alike: readonly ReadonlySet<string>[] = [
	[
		"narrow",
		"narrowly",
		"strict",
		"strictly",
		"restrictive",
		"restrictively",
		"etroit",
		"etroite",
		"etroitement",
		"stricte",
		"strictement",
		"restrictif",
		"restrictivement",
	],
	["broad", "broadly", "wide", "widely", "large", "largement", "etendu", "etendue"],
	["lapsed", "expired", "caduc", "caduque", "expiree"],
].map((words) => new Set(words.map(stem)));

/** `us-cloud-act=narrow`, "if the CLOUD Act is read narrowly", « selon la lecture étroite du CLOUD Act ». */
export function readingAt(scene: Scene, items: readonly Item[], at: number): ReadingFound | undefined {
	return assigned(scene, items, at) ?? doctrineAt(scene, items, at) ?? spoken(scene, items, at);
}

/** What else is written with "=". */
const settled = new Set(["keys", "key", "region", "package", "home", "framework", "sensitivity", "assurance"]);
/** Words that end the name of a reading that stands before "reading of". */
const stops = new Set(["under", "with", "for", "by", "if", "is", "to", "selon", "avec", "sous", "pour", "si", "est"]);

/** `law=reading` or `law.issue=reading`, with the ids of the knowledge; or `doctrine=chosen`. */
function assigned(scene: Scene, items: readonly Item[], at: number): ReadingFound | undefined {
	const first = items[at];
	if (!first || isGap(first) || settled.has(first.key)) return undefined;
	let equals = at + 1;
	const runs = (index: number, marks: string) => {
		const item = items[index];
		return item !== undefined && !isGap(item) && item.gap.length === 1 && marks.includes(item.gap) ? item : undefined;
	};
	while (runs(equals, "-.")) equals++;
	if (!runs(equals, "=")) return undefined;
	let to = equals + 1;
	while (runs(to, "-")) to++;
	const written = words(items, at, to);
	const [key = "", value = ""] = scene.text.slice(written[0]?.start, written.at(-1)?.end).toLowerCase().split("=");
	const { release } = scene.index;
	if (value === "chosen" && release.grounds.doctrines.some((doctrine) => doctrine.id === key))
		return { kind: "reading", key, value, to };
	const law = release.laws.find((one) => key === one.id || key.startsWith(`${one.id}.`));
	if (!law) return { kind: "unknown", about: "reading", tokens: written, nearest: [], to };
	const issue = key === law.id ? law.issues[0] : law.issues.find((one) => key === `${law.id}.${one.id}`);
	if (issue?.readings.some((reading) => reading.id === value)) return { kind: "reading", key, value, to };
	return { kind: "unknown", about: "reading", tokens: written, nearest: readingsOf(law), to };
}

/** A doctrine by its name: "if only companies based there are reached". */
function doctrineAt(scene: Scene, items: readonly Item[], at: number): ReadingFound | undefined {
	const lead = items[at];
	if (!lead || isGap(lead) || !/^(if|si|assuming|under|selon|with|avec|doctrine)$/.test(lead.key)) return undefined;
	for (const { id, name } of scene.index.release.grounds.doctrines)
		for (const words of [id, name.en, name.fr].map((text) => tokenize(text).map((token) => token.key))) {
			const to = at + 1 + words.length;
			const typed = items.slice(at + 1, to);
			if (typed.every((item, index) => !isGap(item) && item.key === words[index]) && typed.length === words.length)
				return { kind: "reading", key: id, value: "chosen", to };
		}
	return undefined;
}

function spoken(scene: Scene, items: readonly Item[], at: number): ReadingFound | undefined {
	let best: ReadingFound | undefined;
	const endsIn =
		(last: boolean) =>
		(slot: string, from: number): readonly number[] => {
			let end = from;
			const open = (item: Item | undefined) =>
				item !== undefined && !isGap(item) && (last || slot === "law" || !stops.has(item.key));
			while (end < items.length && open(items[end]) && end - from < 9) end++;
			// Without a lead, one word before "reading" is the reading; more could be anything.
			const all =
				slot === "reading" && from === at ? [from + 1] : Array.from({ length: end - from }, (_, index) => end - index);
			return slot === "law" ? all.filter((to) => lawOf(scene, words(items, from, to)) !== undefined) : all;
		};
	for (const form of forms.filter((one) => scene.possible(one)))
		for (const { slots, to } of matchesOf(form, items, at, {
			whole: false,
			...scene.rules,
			ends: endsIn(form.source.endsWith("{reading}")),
		})) {
			const law = lawOf(scene, slots.get("law") ?? []);
			const typed = slots.get("reading") ?? [];
			if (!law) continue;
			const found = findReading(law, typed);
			if (found && (best?.kind !== "reading" || to > best.to)) best = { kind: "reading", ...found, to };
			else if (!found && !best && typed[0] !== items[at])
				best = { kind: "unknown", about: "reading", tokens: typed, nearest: readingsOf(law), to };
		}
	return best;
}

function words(items: readonly Item[], from: number, to: number): Token[] {
	return items.slice(from, to).flatMap((item) => (isGap(item) ? [] : [item]));
}

export function lawOf(scene: Scene, tokens: readonly Token[]): Law | undefined {
	const resolution = scene.resolve("law", tokens, false);
	return resolution.kind === "one" ? scene.index.release.laws.find((law) => law.id === resolution.id) : undefined;
}

/** The one reading whose id, name or holder has all the words typed; issues in order, the first issue by the law's id alone. */
export function findReading(law: Law, tokens: readonly Token[]): { key: string; value: string } | undefined {
	const typed = tokens
		.filter((token) => !token.elided && !smallWords.has(token.key))
		.map((token) => stem(token.key.replace(/ly$/, "")));
	if (typed.length === 0) return undefined;
	for (const [at, issue] of law.issues.entries()) {
		const key = at === 0 ? law.id : `${law.id}.${issue.id}`;
		const matching = issue.readings.filter((reading) => {
			const names = [reading.id, reading.name.en, reading.name.fr, ...reading.holders.map((holder) => holder.name)];
			return names.some((name) => {
				const own = tokenize(name).map((token) => stem(token.key));
				return typed.every(
					(word) => own.includes(word) || alike.some((set) => set.has(word) && own.some((one) => set.has(one))),
				);
			});
		});
		const exact = matching.find(
			(reading) =>
				typed.join("-") === reading.id ||
				alike.some((set) => typed.length === 1 && set.has(typed[0] ?? "") && set.has(stem(reading.id))),
		);
		const meant = exact ?? (matching.length === 1 ? matching[0] : undefined);
		if (meant) return { key, value: meant.id };
		if (matching.length > 1) return undefined;
	}
	return undefined;
}

export function readingsOf(law: Law): string[] {
	return law.issues
		.flatMap((issue, at) =>
			issue.readings.map((reading) => `${at === 0 ? law.id : `${law.id}.${issue.id}`}=${reading.id}`),
		)
		.slice(0, 5);
}
