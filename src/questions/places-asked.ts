import type { PlaceId } from "../knowledge/places.js";
import type { NameIndex } from "./names.js";
import { compile, type Item, isGap, type Match, matchesOf } from "./patterns.js";
import type { Scene } from "./scene.js";
import { type Token, tokenize } from "./tokens.js";
import { smallWords, stem } from "./words.js";

/** A place said to be home, or where it is wanted and none is known. */
export interface HomeFound {
	readonly ids: readonly PlaceId[];
	readonly tokens: readonly Token[];
	readonly publicBody: boolean;
	readonly to: number;
}

const buyers =
	"buyer|buyers|customer|customers|client|clients|company|companies|firm|organisation|organization|agency|administration|team|business|user|users";
const acheteurs =
	"acheteur|acheteuse|acheteurs|client|cliente|clients|entreprise|entreprises|societe|organisation|organisme|administration|equipe|utilisateur|utilisateurs";
/** Forms where any word could stand in the place's stead ("pour un organisme public"): there the place must be known. */
const looseHome = [
	`for|as|by a|an|our|the {home} ${buyers}`,
	`a|an|our {home} ${buyers}`,
	`pour|comme un|une|des|notre|nos|l|le|la|les ${acheteurs} {home}`,
];
const homeForms: readonly (readonly [boolean, ReturnType<typeof compile>])[] = [
	...[
		`for|as|by a|an|our|the? ${buyers} in|from|of {home}`,
		`for|as|by a|an|our|the? ${buyers} based|located|established in {home}`,
		"buyer|buyers in|from|based {home}",
		"acheteur|acheteuse|acheteurs en|au|aux {home}",
		"with|from? our|the|a? home is|in|as? {home}",
		"with {home} as our|the? home",
		"we|i are|am based|located? in {home}",
		`pour|comme un|une|des|notre|nos|l|le|la|les? ${acheteurs} en|au|aux|du|de|d|dans|a {home}`,
		`pour|comme un|une|des|notre|nos|l|le|la|les? ${acheteurs} etabli|etablie|base|basee|situe|situee en|au|aux|dans|a {home}`,
		"avec|pour? le|un|notre? domicile est|au|en|aux? {home}",
		"avec|pour? le|un|notre? pays d attache est|au|en|aux? {home}",
		"nous sommes etablis|bases? en|au|aux|a {home}",
		...looseHome,
	].map((form) => [false, compile(form)] as const),
	...[
		"for|as|by a|an|our|the? public body|bodies|agency|administration in|from|of {home}",
		"for|as|by a|an|our|the {home} public body|bodies|agency|administration",
		"pour|comme un|une|des|notre|l|le|la? organisme|organismes|administration public|publics|publique en|au|aux|du|de|d|dans {home}",
		"pour|comme un|une|des|notre|l|le|la? organisme|organismes|administration public|publics|publique {home}",
	].map((form) => [true, compile(form)] as const),
];

/** "home France", "for a buyer in Germany", « pour un acheteur en France ». */
export function homeAt(scene: Scene, items: readonly Item[], at: number): HomeFound | undefined {
	let best: HomeFound | undefined;
	for (const [publicBody, form] of homeForms.filter(([, one]) => scene.possible(one)))
		for (const resolved of [true, false]) {
			const ends = (_: string, from: number): readonly number[] => {
				const places = scene.placesAt(items, from);
				if (places) return resolved ? [places.to] : [];
				return resolved || isGap(items[from]) || from >= items.length ? [] : [from + 1];
			};
			for (const { slots, to } of matchesOf(form, items, at, { whole: false, ...scene.rules, ends })) {
				const tokens = slots.get("home") ?? [];
				const ids = scene.placesAt(tokens, 0)?.ids ?? [];
				if (ids.length === 0 && (publicBody || looseHome.includes(form.source))) continue;
				const better = !best || (ids.length > 0 && (best.ids.length === 0 || to > best.to));
				if (better) best = { ids, tokens, publicBody, to };
			}
		}
	return best;
}

/** "stored in X" may speak of a service too, so there the place must be known. */
const looseRegion = [
	"hosted|stored|located|kept|deployed in|within the? {region}",
	"heberge|hebergee|heberges|hebergees|stocke|stockes|stockees|situe|situee en|au|aux|dans|a {region}",
];
/** "région Montréal" without a lead stands at the end of what is said, or it could be part of a name. */
const bareRegion = "region|regions of|in|de|du|d|en|au? {region}";
const regionForms = [
	"in|from|using|on|with|within the|its|their|a|an? {region} region|regions|zone|datacenter|datacentre",
	"in|from|using|on|with|within the|its|their|a|an? region|regions of|in? {region}",
	"dans|en|depuis|avec|sur la|les|sa|ses|leur|une? region|regions|zone de|du|des|d|en|au|l? {region}",
	bareRegion,
	...looseRegion,
].map(compile);

const packageForms = [
	"in|with|on|using the|its|their|a|an? {package} package|plan|edition|tier",
	"in|with|on|using? the|its|their? package|edition|tier {package}",
	"dans|avec|en|sur? la|une|l? formule|offre|edition|forfait {package}",
].map(compile);

/** "in the Montreal region", « dans la région France », "in the Secure package": the words of the choice. */
export function choiceWordsAt(
	scene: Scene,
	items: readonly Item[],
	at: number,
): { region?: readonly Token[]; package?: readonly Token[]; to: number } | undefined {
	const region = bestOf(
		scene,
		items,
		at,
		regionForms,
		"region",
		(tokens) => regionOf(scene.index, tokens, []) !== undefined,
	);
	if (region) return { region: region.tokens, to: region.to };
	const packaged = bestOf(
		scene,
		items,
		at,
		packageForms,
		"package",
		(tokens) => packageOf(scene.index, tokens, []) !== undefined,
	);
	return packaged ? { package: packaged.tokens, to: packaged.to } : undefined;
}

/** The longest words that name something; else the fewest, so that they can be said to be unknown. */
function bestOf(
	scene: Scene,
	items: readonly Item[],
	at: number,
	forms: readonly ReturnType<typeof compile>[],
	slot: string,
	known: (tokens: readonly Token[]) => boolean,
) {
	let best: { tokens: readonly Token[]; to: number; known: boolean } | undefined;
	for (const form of forms.filter((one) => scene.possible(one)))
		for (const match of matchesOf(form, items, at, {
			whole: false,
			...scene.rules,
			ends: (_, from) => upTo(items, from, 5),
		})) {
			const found = { tokens: slotOf(match, slot), to: match.to, known: known(slotOf(match, slot)) };
			if (!found.known && looseRegion.includes(form.source)) continue;
			const next = items[match.to];
			if (form.source === bareRegion && next && !isGap(next) && !next.gap.includes(",")) continue;
			if (!best || (found.known && (!best.known || found.to > best.to))) best = found;
		}
	return best;
}

function slotOf(match: Match, slot: string): readonly Token[] {
	return match.slots.get(slot) ?? [];
}

function upTo(items: readonly Item[], from: number, most: number): number[] {
	let end = from;
	while (end < items.length && end - from < most && !isGap(items[end])) end++;
	return Array.from({ length: end - from }, (_, index) => from + index + 1);
}

/** The place of a region that is named by its place or by its own name ("Montreal", "ca-central-1"). */
export function regionOf(
	index: NameIndex,
	tokens: readonly Token[],
	offerings: readonly string[],
): PlaceId | undefined {
	const typed = tokens.filter((token) => !token.elided && !smallWords.has(token.key));
	const place = index.places.exactly(typed) ?? index.places.exactly(tokens);
	if (place) return place;
	const words = typed.map((token) => stem(token.key));
	if (!words.some((word) => word.length > 2)) return undefined;
	const named = (own: boolean) =>
		new Set(
			index.release.offerings
				.filter((offering) => !own || offerings.includes(offering.id))
				.flatMap((offering) => offering.facts)
				.filter(
					(fact) =>
						fact.attribute === "service.regions" && fact.member !== undefined && typeof fact.detail?.name === "string",
				)
				.filter((fact) => {
					const name = new Set(tokenize(String(fact.detail?.name)).map((token) => stem(token.key)));
					return words.every((word) => name.has(word));
				})
				.map((fact) => fact.member ?? "")
				.filter((place) => index.places.has(place)),
		);
	const own = named(true);
	const found = [...(own.size > 0 ? own : named(false))];
	return found.length === 1 ? found[0] : undefined;
}

/** The package of these offerings (of any, if none is given) that has all the words. */
export function packageOf(
	index: NameIndex,
	tokens: readonly Token[],
	offerings: readonly string[],
): string | undefined {
	const typed = tokens.filter((token) => !token.elided && !smallWords.has(token.key)).map((token) => stem(token.key));
	if (typed.length === 0) return undefined;
	const members = new Set(
		index.release.offerings
			.filter((offering) => offerings.length === 0 || offerings.includes(offering.id))
			.flatMap((offering) => offering.facts)
			.flatMap((fact) => (fact.attribute === "service.packages" && fact.member !== undefined ? [fact.member] : [])),
	);
	const matching = [...members]
		.map((member) => ({ member, words: tokenize(member).map((token) => stem(token.key)) }))
		.filter(({ words }) => typed.every((word) => words.includes(word)));
	const whole = matching.filter(({ words }) => words.length === typed.length);
	return whole.length === 1 ? whole[0]?.member : matching.length === 1 ? matching[0]?.member : undefined;
}
