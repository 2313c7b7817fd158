import type { Unknown } from "../evaluator/answer.js";
import type { Configuration, Context } from "../evaluator/question.js";
import { contextNameSchema } from "../knowledge/conditions.js";
import { choiceAt } from "./choices.js";
import { dateAt, dateLeads } from "./dates.js";
import type { Terms } from "./draft.js";
import type { Modifier } from "./grammar.js";
import { type LevelAsked, takeLevel } from "./levels.js";
import { type Item, isGap } from "./patterns.js";
import { type PickAsked, takePicks } from "./picks.js";
import { choiceWordsAt, homeAt } from "./places-asked.js";
import { readingAt } from "./readings.js";
import type { Missing, Named, Scene } from "./scene.js";
import { tokensFrom } from "./scene.js";
import { takeDataClasses, takeFramework } from "./sections.js";
import type { Token } from "./tokens.js";

type About = Unknown["unknown"]["about"];

/** What a sentence says beside its main words, and the words that are left. */
export class Modifiers {
	items: Item[];
	asOf: string | undefined;
	home: string[] | undefined;
	keys: Configuration["keys"];
	/** Words of a region or package: what they mean depends on the offering. */
	region: readonly Token[] | undefined;
	package: readonly Token[] | undefined;
	context: Context = {};
	readings: Record<string, string> = {};
	demands: Pick<Terms, "sensitivity" | "assurance"> = {};
	framework: Named | undefined;
	readonly levels: LevelAsked[] = [];
	readonly picks: PickAsked[] = [];
	dataClasses: Named[] | undefined;
	readonly unknowns: Missing[] = [];

	constructor(
		readonly scene: Scene,
		tokens: readonly Token[],
	) {
		this.items = [...tokens];
	}

	/** Replaces items by a gap that remembers what was understood there. */
	take(from: number, to: number, about: About): void {
		this.items.splice(from, to - from, { gap: true, about });
	}

	/** Two different answers to one thing are none. */
	conflict(about: About, tokens: readonly Token[]): void {
		this.unknowns.push(this.scene.missing(about, tokens));
	}

	words(from: number, to: number): Token[] {
		return this.items.slice(from, to).flatMap((item) => (isGap(item) ? [] : [item]));
	}
}

/** Takes out of the words what the row of the grammar takes beside its own form. */
export function takeModifiers(scene: Scene, tokens: readonly Token[], takes: readonly Modifier[]): Modifiers {
	const found = new Modifiers(scene, tokens);
	const has = (modifier: Modifier) => takes.includes(modifier);
	if (has("asOf")) each(found, takeDate);
	if (has("readings")) each(found, takeReading);
	if (has("demands")) {
		each(found, takePicks);
		each(found, takeLevel);
	}
	if (has("home")) each(found, takeHome);
	if (has("home")) takeFrame(found, 0);
	if (has("configuration") || has("context")) each(found, takeChoice);
	if (has("configuration")) each(found, takeRegion);
	if (has("framework")) each(found, takeFramework);
	if (has("dataClass")) each(found, takeDataClasses);
	dropLooseWords(found);
	return found;
}

function each(found: Modifiers, take: (found: Modifiers, at: number) => void): void {
	for (let at = 0; at < found.items.length; at++) {
		const item = found.items[at];
		if (item && !isGap(item)) take(found, at);
	}
}

function takeDate(found: Modifiers, at: number): void {
	const { scene, items } = found;
	const lead = dateLeads.find(({ words }) =>
		words.every((word, index) => {
			const item = items[at + index];
			return item !== undefined && !isGap(item) && item.key === word && !scene.named(item);
		}),
	);
	const start = at + (lead?.words.length ?? 0);
	const rest = tokensFrom(items, start, 6);
	if (rest[0] && scene.named(rest[0])) return;
	const skipped = lead && rest[0]?.key === "the" ? 1 : 0;
	const date = dateAt(rest, skipped, scene.today);
	if (!date) {
		if (!lead?.hard) return;
		found.unknowns.push(scene.missing("date", rest.length > 0 ? rest.slice(0, 3) : found.words(at, start)));
		found.take(at, start + Math.min(rest.length, 3), "date");
		return;
	}
	const words = rest.slice(skipped, skipped + date.length);
	if (date.day === undefined || (found.asOf !== undefined && found.asOf !== date.day)) found.conflict("date", words);
	else found.asOf = date.day;
	found.take(at, start + skipped + date.length, "date");
}

function takeReading(found: Modifiers, at: number): void {
	const reading = readingAt(found.scene, found.items, at);
	if (!reading) return;
	if (reading.kind === "unknown")
		found.unknowns.push(found.scene.missing(reading.about, reading.tokens, () => reading.nearest));
	else if ((found.readings[reading.key] ?? reading.value) !== reading.value)
		found.conflict("reading", found.words(at, reading.to));
	else found.readings[reading.key] = reading.value;
	found.take(at, reading.to, "reading");
}

function takeHome(found: Modifiers, at: number): void {
	const home = homeAt(found.scene, found.items, at);
	if (!home) return;
	if (home.ids.length === 0)
		found.unknowns.push(found.scene.missing("home", home.tokens, () => found.scene.index.places.nearest(home.tokens)));
	else if (found.home) found.conflict("home", home.tokens);
	else found.home = [...home.ids];
	if (home.publicBody) found.context["public-body"] = true;
	found.take(at, home.to, "home");
}

function takeChoice(found: Modifiers, at: number): void {
	const phrase = choiceAt(found.items, at, found.scene.named);
	if (!phrase) return;
	const { choice, to } = phrase;
	const words = found.words(at, to);
	if (choice.keys) {
		if (found.keys && found.keys !== choice.keys) found.conflict("configuration", words);
		found.keys = choice.keys;
	}
	for (const name of contextNameSchema.options) {
		const value = choice.context?.[name];
		if (value === undefined) continue;
		if ((found.context[name] ?? value) !== value) found.conflict("configuration", words);
		found.context[name] = value;
	}
	const { sensitivity, assurance } = { ...found.demands, ...choice };
	if (found.demands.sensitivity && found.demands.sensitivity !== sensitivity) found.conflict("configuration", words);
	if (found.demands.assurance && found.demands.assurance !== assurance) found.conflict("configuration", words);
	found.demands = { ...(sensitivity ? { sensitivity } : {}), ...(assurance ? { assurance } : {}) };
	found.take(at, to, "configuration");
}

function takeRegion(found: Modifiers, at: number): void {
	const words = choiceWordsAt(found.scene, found.items, at);
	if (!words) return;
	if (words.region) {
		if (found.region) found.conflict("configuration", words.region);
		found.region = words.region;
	} else {
		if (found.package && words.package) found.conflict("configuration", words.package);
		found.package = words.package;
	}
	found.take(at, words.to, "configuration");
}

/** "In Canada, is …": a place before everything else says for whom. */
function takeFrame(found: Modifiers, at: number): void {
	const lead = found.items[at];
	if (at > 0 || found.home || !lead || isGap(lead) || !/^(in|en|au|aux)$/.test(lead.key)) return;
	// "In French, …" speaks of the language.
	if (/^(english|french|anglais|francais)$/.test(keyAt(found, 1))) return;
	const places = found.scene.placesAt(found.items, 1);
	if (!places || places.to >= found.items.length) return;
	found.home = places.ids;
	found.take(0, places.to, "home");
}

function keyAt(found: Modifiers, at: number): string {
	const item = found.items[at];
	return item && !isGap(item) ? item.key : "";
}

const loose = new Set("and et with avec if si where using but mais under selon when quand".split(" "));

/** Words that led up to what was taken out: "with" in "with us-cloud-act=narrow". */
function dropLooseWords(found: Modifiers): void {
	for (let at = found.items.length - 1; at >= 0; at--) {
		const item = found.items[at];
		const next = found.items[at + 1];
		const before = found.items[at - 1];
		if (!item || isGap(item) || !loose.has(item.key) || found.scene.named(item)) continue;
		if (isGap(next) || (isGap(before) && next === undefined)) found.items.splice(at, 1);
	}
}
