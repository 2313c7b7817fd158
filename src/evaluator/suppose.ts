import { attributeOf, chainLinks, type ValueType } from "../knowledge/catalogue.js";
import { chainSchema } from "../knowledge/conditions.js";
import type { Value } from "../knowledge/facts.js";
import { linksFrom } from "./chains.js";
import { availability, choiceAttribute } from "./givens.js";
import { type Need, valuesOpenTo } from "./needs.js";
import { configurationSchema } from "./question.js";
import type { Leaf } from "./truth.js";
import type { Supposition, Terms, World } from "./world.js";

type FactLeaf = Extract<Leaf, { kind: "fact" }>;

/** What somebody would say to a need: one of its values; null for a value that no part of the reasoning names. */
export interface Answered {
	readonly need: Need;
	readonly says: string | null;
	/** 1 to 5. */
	readonly strength: number;
}

/** A value that no part of the reasoning names. */
const another = "another";

/** Each need answered as it asks to be, as surely as it asks. */
export function answeredWell(needs: Iterable<Need>, world: World): Answered[] {
	return [...needs].map((need) => ({ need, says: goodAnswer(need, world), strength: need.proof }));
}

/** The world in which these answers were given (EVALUATOR, section 9: answering is checked by evaluating again). */
export function suppose(world: World, answers: readonly Answered[]): World {
	const supposed = new Map<string, Supposition>(world.terms.supposed);
	let terms: Pick<Terms, "configuration" | "context" | "readings"> = world.terms;
	for (const { need, says, strength } of answers) {
		const { leaf } = need;
		if (leaf === null) terms = { ...terms, readings: { ...terms.readings, ...readingsIn(says ?? "") } };
		else if (leaf.kind === "context")
			terms = { ...terms, context: { ...terms.context, [leaf.name]: typed(says, "boolean") } };
		else if (leaf.kind === "choice") {
			const chosen = configurationSchema.safeParse({ ...terms.configuration, [leaf.choice]: says });
			if (chosen.success) terms = { ...terms, configuration: chosen.data };
		} else if (leaf.kind === "fact")
			for (const [key, value] of factsFor(leaf, says, strength, world)) supposed.set(key, { value, strength });
	}
	return world.with({ ...terms, supposed });
}

/** The value to suppose: of those that would do the one that can be had, else the first; null where any other would. */
function goodAnswer({ leaf, allowed, refused }: Need, world: World): string | null {
	if (leaf?.kind === "choice") {
		const offers = [...world.members(leaf.offering, choiceAttribute[leaf.choice]).members.keys()];
		const would = allowed ?? offers.filter((value) => !refused.includes(value));
		const offered = (value: string) => availability(leaf.choice, value, leaf.offering, world).truth;
		return [...would].sort((a, b) => offered(b) - offered(a))[0] ?? null;
	}
	if (allowed) return allowed[0] ?? null;
	const type = leaf?.kind === "fact" ? typeOf(leaf) : undefined;
	if (type === "scheme") return refused.includes("held") ? "none" : "held";
	return type === "place" ? placeApartFrom(refused, world) : null;
}

/** Values that would not do; null stands for one that no part of the reasoning names. */
export function badAnswers({ leaf, allowed, refused }: Need, world: World): (string | null)[] {
	const open = leaf?.kind === "fact" || leaf?.kind === "context" ? valuesOpenTo(leaf) : undefined;
	if (open) return open.filter((value) => !allowed?.includes(value));
	if (!allowed) return [...refused];
	const [first = ""] = allowed;
	const bound = boundOf(first);
	if (bound) return [String(first.startsWith(">=") ? bound.value - 1 : bound.value + 1)];
	return [leaf?.kind === "fact" && typeOf(leaf) === "place" ? placeApartFrom(allowed, world) : null];
}

/** `law.issue.reading`, several of them apart by a space. */
function readingsIn(about: string): Record<string, string> {
	return Object.fromEntries(
		about.split(" ").map((one) => {
			const parts = one.split(".");
			return [parts.slice(0, -1).join("."), parts.at(-1) ?? ""];
		}),
	);
}

/** What would be known, by key, were the fact that a leaf asks for stated so. */
function factsFor(leaf: FactLeaf, says: string | null, strength: number, world: World): [string, Value][] {
	const { key, members } = leaf;
	const list = `${leaf.subject}/${leaf.attribute}`;
	if (leaf.closes)
		return key === list ? (says === "closed" ? [[key, true]] : []) : sharesFor(leaf, says, strength, world);
	if (members.length === 0 || key !== [list, ...members].join("/")) return [[key, typed(says, typeOf(leaf))]];
	const [yes, no]: [Value, Value] = typeOf(leaf) === "scheme" ? ["held", "none"] : [true, false];
	// Of several any one is enough; none is said of each.
	if (says === "yes") return members.slice(0, 1).map((member) => [`${list}/${member}`, yes]);
	if (says === "no") return members.map((member) => [`${list}/${member}`, no]);
	// With a key, a test speaks of the member's own state.
	return members.slice(0, 1).map((member) => [`${list}/${member}`, says ?? another]);
}

/** A sum that stays within its bound: every holder known, and whoever's share nobody states holding nothing. */
function sharesFor(leaf: FactLeaf, says: string | null, strength: number, world: World): [string, Value][] {
	const detail = leaf.key.split("/").at(-1) ?? "";
	const chain = chainSchema.options.find((one) => chainLinks[one].statedBy === leaf.attribute);
	if (!says?.startsWith("<=") || chain === undefined) return [];
	const links = linksFrom(leaf.subject, chain, world).flatMap((link): [string, Value][] => {
		const link_ = `${link.from}/${link.attribute}/${link.to}`;
		const sides = world.detail(link.from, link.attribute, link.to, detail).sides;
		const share = sides.length === 1 ? sides[0] : undefined;
		if (share && Math.min(share.strength, link.strength) >= strength) return [];
		return [
			[link_, true],
			[`${link_}/${detail}`, share?.value ?? 0],
		];
	});
	return [[`${leaf.subject}/${leaf.attribute}`, true], ...links];
}

function typeOf({ attribute, key, members }: FactLeaf): ValueType {
	const definition = attributeOf(attribute);
	const detail = members.length === 1 ? key.split("/").slice(3).join("/") : "";
	return (detail !== "" && definition?.details?.[detail]) || definition?.type || "text";
}

/** A value as conditions compare it; `>=24` is answered by 24. */
function typed(says: string | null, type: ValueType): Value {
	if (says === null) return another;
	const bound = boundOf(says);
	if (bound) return bound.value;
	if (type === "boolean" && (says === "true" || says === "false")) return says === "true";
	return type === "number" && says !== "" && Number.isFinite(Number(says)) ? Number(says) : says;
}

function boundOf(says: string): { readonly value: number } | undefined {
	const bound = /^[<>]=(-?[\d.]+)$/.exec(says)?.[1];
	return bound === undefined ? undefined : { value: Number(bound) };
}

/** The first place by id that lies apart from all of these. */
function placeApartFrom(places: readonly string[], world: World): string {
	const { release, atlas } = world.knowledge;
	const ids = release.grounds.places.map(({ id }) => id).sort();
	return ids.find((id) => atlas.compareAny(id, places, world.terms.asOf) === "disjoint") ?? another;
}
