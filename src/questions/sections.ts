import { isHit, resolveList } from "./lists.js";
import type { Modifiers } from "./modifiers.js";
import { isGap } from "./patterns.js";
import { placeAfter } from "./place-after.js";
import type { Named } from "./scene.js";
import type { Token } from "./tokens.js";
import { genericWords, smallWords } from "./words.js";

/** Words that lead up to the yardstick or to the data. After a hard one nothing else can follow. */
interface Lead {
	readonly words: readonly string[];
	readonly hard: boolean;
}

const leadsOf = (hard: string, soft: string): readonly Lead[] =>
	[
		...hard.split(",").map((words) => ({ words: words.trim().split(" "), hard: true })),
		...soft.split(",").map((words) => ({ words: words.trim().split(" "), hard: false })),
	].sort((a, b) => b.words.length - a.words.length);

const frameworkLeads = leadsOf(
	"under, according to, judged by, judged against, measured by, measured against, by the yardstick of, selon, d apres, suivant, au sens de, au sens du, au regard de, au regard du, au regard des, au titre de, au titre du, with framework, using framework, by framework, avec le cadre, avec le referentiel",
	"by, against, per, using, with, par, sous, avec, on, framework, yardstick, cadre, referentiel",
);
const dataLeads = leadsOf("for, pour, regarding, concerning, concernant", "with, avec");

/** Where a section ends at the latest. */
const borders = new Set(["for", "pour", "under", "selon", "if", "si", "with", "avec", "using"]);
/** What may stand between "for" and the data. */
const handling = new Set(
	"hosting storing processing holding keeping handling host store storage of the use with heberger stocker traiter conserver l hebergement le stockage du de des d our".split(
		" ",
	),
);
const ourselves =
	/^(us|me|nous|moi|(our|my|the|notre|nos|l) (own )?(team|company|organisation|organization|department|ministry|agency|needs|equipe|entreprise|organisation|ministere|besoins))$/;

function leadAt(found: Modifiers, at: number, leads: readonly Lead[]): Lead | undefined {
	return leads.find(({ words }) =>
		words.every((word, index) => {
			const item = found.items[at + index];
			return item !== undefined && !isGap(item) && item.key === word && !found.scene.named(item);
		}),
	);
}

function endOf(found: Modifiers, from: number): number {
	let end = from;
	for (; end < found.items.length && end - from < 40; end++) {
		const item = found.items[end];
		if (isGap(item) || (item && end > from && borders.has(item.key) && !found.scene.named(item))) break;
	}
	return end;
}

/** "under the four pillars", "by SecNumCloud", « selon le cloud de confiance ». */
export function takeFramework(found: Modifiers, at: number): void {
	const lead = leadAt(found, at, frameworkLeads);
	if (!lead) return;
	const start = at + lead.words.length;
	const end = endOf(found, start);
	const section = longest(found, start, Math.min(end, start + 12), lead.hard, (tokens, mend) => [
		{ tokens, resolution: found.scene.resolve("framework", tokens, mend) },
	]);
	const [named] = section?.named ?? [];
	if (!section || !named) {
		if (!lead.hard || end === start) return;
		const tokens = found.words(start, end);
		found.unknowns.push(found.scene.unnamed("framework", tokens));
		found.take(at, end, "framework");
		return;
	}
	if (found.framework) found.conflict("framework", named.tokens);
	found.framework = named;
	found.take(at, section.to, "framework");
}

/** "for EU personal data and trade secrets", "for France", "for our team", « pour des renseignements personnels ». */
export function takeDataClasses(found: Modifiers, at: number): void {
	const lead = leadAt(found, at, dataLeads);
	if (!lead) return;
	const start = at + lead.words.length;
	const end = endOf(found, start);
	if (end === start || (lead.hard && takeWhom(found, at, start, end))) return;
	takeData(found, at, startOfData(found, start, end), end, lead.hard);
}

/** "for us", "for France": it says for whom, and not for what. */
function takeWhom(found: Modifiers, at: number, start: number, end: number): boolean {
	const words = found.words(start, end).map((token) => token.key);
	const places = found.home ? undefined : found.scene.placesAt(found.items, start);
	if (places?.to === end) found.home = places.ids;
	else if (!ourselves.test(words.join(" "))) return false;
	found.take(at, end, "home");
	return true;
}

function takeData(found: Modifiers, at: number, start: number, end: number, hard: boolean): void {
	const add = (classes: readonly Named[], to: number) => {
		found.dataClasses = [...(found.dataClasses ?? []), ...classes];
		found.take(at, to, "dataClass");
	};
	const list = (tokens: readonly Token[], mend: boolean) => resolveList(found.scene, "dataClass", tokens, mend);
	const where = hard && !found.region ? placeAfter(found.scene, found.words(start, end), list) : undefined;
	if (where) {
		found.region = where.place;
		add(where.named, end);
		return;
	}
	const section = longest(found, start, Math.min(end, start + 24), hard, list) ?? nothingIn(found, start, end, hard);
	if (section) add(section.named, section.to);
	else if (hard) add(list(found.words(start, end), true), end);
}

/** The data begins behind "hosting", "storing" and the like. */
function startOfData(found: Modifiers, start: number, end: number): number {
	let at = start;
	while (at < end - 1 && handling.has(keyAt(found, at)) && !named(found, at)) at++;
	return at;
}

interface Section {
	readonly named: readonly Named[];
	readonly to: number;
}

/**
 * The words from `start` that name something: as they are, else with typing errors mended. Fewer than all of them only
 * at the head of the sentence, where the question itself may follow, before a comma, or after a soft lead. That one may
 * mean much else, so only a name as the knowledge writes it counts.
 */
function longest(
	found: Modifiers,
	start: number,
	end: number,
	hard: boolean,
	read: (tokens: readonly Token[], mend: boolean) => Named[],
): Section | undefined {
	const anywhere = !hard || leading(found, start);
	for (const mend of hard ? [false, true] : [false])
		for (let to = end; to > start; to--) {
			if (to < end && (cutsName(found, to) || !(anywhere || commaAt(found, to)))) continue;
			const named = read(found.words(start, to), mend);
			if (
				named.every(({ resolution }) =>
					hard ? isHit(resolution) : resolution.kind === "one" && resolution.how === "exact",
				)
			)
				return { named, to };
		}
	return undefined;
}

/** Nothing but a lead and what was understood already stands before it. */
function leading(found: Modifiers, start: number): boolean {
	return found.items
		.slice(0, start)
		.every(
			(item) =>
				isGap(item) ||
				smallWords.has(item.key) ||
				borders.has(item.key) ||
				["according", "judged", "measured", "against", "to"].includes(item.key),
		);
}

function cutsName({ items, scene }: Modifiers, at: number): boolean {
	const [before, after] = [items[at - 1], items[at]];
	return before !== undefined && after !== undefined && !isGap(before) && !isGap(after) && scene.joined(before, after);
}

function commaAt(found: Modifiers, at: number): boolean {
	const item = found.items[at];
	return item !== undefined && !isGap(item) && item.gap.includes(",");
}

/** "for our data": words that name nothing, so that the bot asks. */
function nothingIn(found: Modifiers, start: number, end: number, hard: boolean): Section | undefined {
	let to = start;
	while (to < end && (smallWords.has(keyAt(found, to)) || genericWords.dataClass.has(keyAt(found, to)))) to++;
	return hard && to > start && to === end ? { named: [], to } : undefined;
}

function keyAt(found: Modifiers, at: number): string {
	const item = found.items[at];
	return item && !isGap(item) ? item.key : "";
}

function named(found: Modifiers, at: number): boolean {
	const item = found.items[at];
	return item !== undefined && !isGap(item) && found.scene.named(item);
}
