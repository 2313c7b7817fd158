import { attributeOf } from "../knowledge/catalogue.js";
import { type Assurance, assuranceOf } from "../knowledge/grades.js";
import { inBoth, type Text } from "../knowledge/text.js";
import type { Immovable, Remedy } from "./answer.js";
import { type Checked, checked, type Gathered } from "./checked-questions.js";
import type { Decided, ReasonedMust } from "./decided.js";
import { evaluateDemand, statusOf } from "./demands.js";
import { choiceAttribute } from "./givens.js";
import { hasWays, type Needs, type Walk, waysTo } from "./needs.js";
import { changeText, holdsText } from "./remedy-text.js";
import { answeredWell, suppose } from "./suppose.js";
import { type Leaf, numbers, type Support } from "./truth.js";

/** What would have to change, what comes out then, and what nobody can change. */
export interface Remedies {
	readonly remedies: readonly Remedy[];
	readonly immovable: readonly Immovable[];
	readonly checked: Checked | null;
	readonly cut: boolean;
}

/**
 * For each unmet must the least that would have to change, by whom, checked by evaluating again: what does not turn
 * its must is not shown. `clashes` are open questions that no one value would answer for all the musts that ask them.
 */
export function remediesOf(musts: readonly ReasonedMust[], clashes: readonly Gathered[], decided: Decided): Remedies {
	const status = ({ demand, support }: ReasonedMust) => statusOf(support.truth, demand.accepts);
	const unmet = musts.filter((must) => status(must) === "unmet");
	if (unmet.length === 0) return { remedies: clashes.map(apartRemedy), immovable: [], checked: null, cut: false };
	const { best } = decided;
	const chosen = decided.world.terms.configuration;
	let cut = false;
	const mendable = unmet.filter(({ demand, support }) => {
		const walk: Walk = { cut: false, chosen };
		const can = waysTo(support, 1, demand.accepts, best, "change", walk).length > 0;
		cut ||= !can && walk.cut && hasWays(support, 1, demand.accepts, best, "change", walk);
		return can;
	});
	const immovable = unmet.filter((must) => !mendable.includes(must)).flatMap((must) => immovableIn(must, decided));
	// Where everything that is unmet can be mended, the question is whether the offering would pass.
	const wanted = immovable.length === 0 ? musts.filter((must) => status(must) !== "met") : mendable;
	const found =
		mendable.length > 0 ? checked(wanted, [], decided, "change", immovable.length === 0 ? "pass" : "hold") : null;
	const turned = new Set(mendable.map(({ demand }) => demand.id).filter((id) => found?.held.has(id)));
	const remedies = remediesIn(found, turned, decided);
	// What no mend of everything together turns may still be turned by itself; then nothing is promised of all together.
	let apartOnly = false;
	for (const must of mendable.filter(({ demand }) => !turned.has(demand.id))) {
		const alone = checked([must], [], decided, "change", "hold");
		const turns = alone.held.has(must.demand.id) ? remediesIn(alone, new Set([must.demand.id]), decided) : [];
		remedies.push(...turns.filter(({ id }) => !remedies.some((one) => one.id === id)));
		apartOnly ||= turns.length > 0;
		if (turns.length === 0) immovable.push(...immovableIn(must, decided));
	}
	const apart = new Map([...clashes, ...(found?.clashes ?? [])].map((clash) => [clash.need.key, apartRemedy(clash)]));
	return {
		remedies: [...remedies, ...apart.values()].sort(
			(a, b) =>
				order.indexOf(a.by) - order.indexOf(b.by) ||
				Number(b.change) - Number(a.change) ||
				b.mends.length - a.mends.length ||
				(a.id < b.id ? -1 : 1),
		),
		immovable: together(immovable),
		checked: apartOnly ? null : found,
		cut: cut || (found?.cut ?? false),
	};
}

function remediesIn(found: Checked | null, turned: ReadonlySet<string>, decided: Decided): Remedy[] {
	return (found?.gathered ?? []).flatMap((one) => {
		const mends = one.serves.map(({ id }) => id).filter((id) => turned.has(id));
		return mends.length > 0 ? [toRemedy(one, mends.sort(), decided)] : [];
	});
}

const order: readonly Remedy["by"][] = ["customer", "vendor", "counsel"];

function toRemedy({ need }: Gathered, mends: string[], { best }: Decided): Remedy {
	const proof: Assurance = assuranceOf(need.proof) ?? "presumed";
	const { leaf, change } = need;
	const by = leaf === null ? "counsel" : change === "customer" || leaf.kind === "context" ? "customer" : "vendor";
	const values = need.allowed ? [...need.allowed] : need.refused.map((value) => `not ${value}`);
	return { id: need.key, by, change: change !== null, values, text: changeText(need, best), proof, mends };
}

/** What would turn a must only if something were otherwise that nobody can change: of the least such way, those parts. */
function immovableIn({ demand, support }: ReasonedMust, decided: Decided): Immovable[] {
	const { best, offering } = decided;
	const walk: Walk = { cut: false, chosen: decided.world.terms.configuration };
	const ways = waysTo(support, 1, demand.accepts, best, "anyhow", walk);
	const turning = (needs: Needs) => {
		const then = suppose(best, answeredWell(needs.values(), best));
		return statusOf(evaluateDemand(demand, offering, then, numbers), demand.accepts) === "met";
	};
	const way = ways.find(turning) ?? ways[0];
	const leaves = way
		? [...way.values()].flatMap(({ leaf, change }) => (change === "nobody" && leaf ? [leaf] : []))
		: failing(support).slice(0, 1);
	return leaves.map((leaf) => ({ id: leaf.key, text: holdsText(leaf, best.knowledge), stops: [demand.id] }));
}

/** Where nothing at all would turn it: the facts that make it as surely untrue as it is. */
function failing(support: Support): Leaf[] {
	const { truth, step, parts } = support;
	if (step.leaf) return step.leaf.kind === "fact" && !step.leaf.closes ? [step.leaf] : [];
	const asSure = parts.filter((part) => Math.abs(part.truth) >= Math.abs(truth));
	// A part that holds makes nothing untrue, but where it is denied.
	const alike = asSure.filter((part) => part.truth > 0 === truth > 0);
	return (alike.length > 0 ? alike : asSure).flatMap(failing);
}

/** One fact may stop several musts. */
function together(all: readonly Immovable[]): Immovable[] {
	const found = new Map<string, Immovable>();
	for (const one of all) {
		const stops = [...new Set([...(found.get(one.id)?.stops ?? []), ...one.stops])].sort();
		found.set(one.id, { ...one, stops });
	}
	return [...found.values()].sort((a, b) => b.stops.length - a.stops.length || (a.id < b.id ? -1 : 1));
}

/** No one value does for all these musts: only asking about them apart, or taking one of them back, would help. */
function apartRemedy({ need, serves }: Gathered): Remedy {
	const { leaf } = need;
	const attribute =
		leaf?.kind === "choice" ? choiceAttribute[leaf.choice] : leaf?.kind === "fact" ? leaf.attribute : "";
	const label = attributeOf(attribute)?.label ?? { en: need.key, fr: need.key };
	const names = (language: keyof Text) => serves.map(({ name }) => name[language]).join(", ");
	return {
		id: need.key,
		by: "customer",
		change: true,
		values: [],
		text: inBoth((language) =>
			language === "en"
				? `take back one of the demands that no one answer meets together (${label.en}): ${names("en")}`
				: `renoncer à l'une des exigences qu'aucune réponse ne remplit ensemble (${label.fr}) : ${names("fr")}`,
		),
		proof: assuranceOf(need.proof) ?? "presumed",
		mends: serves.map(({ id }) => id).sort(),
	};
}
