import type { Outcome } from "./answer.js";
import type { Decided, ReasonedMust } from "./decided.js";
import { type Demand, evaluateDemand, statusOf } from "./demands.js";
import { type Aim, hasWays, merge, mergeAll, type Need, type Needs, type Walk, waysTo } from "./needs.js";
import { type Decision, decide } from "./outcome.js";
import { answeredWell, suppose } from "./suppose.js";
import { numbers, type Support, stepsOf, supports } from "./truth.js";
import { waysTogether } from "./ways-together.js";
import type { World } from "./world.js";

/** One thing to show or to change, and the musts that wait for it. */
export interface Gathered {
	readonly need: Need;
	readonly serves: readonly Demand[];
}

/** A set of things to show or to change, and what came out when it was evaluated again. */
export interface Checked {
	readonly gathered: readonly Gathered[];
	/** What one value alone would have to be for several musts, and cannot. */
	readonly clashes: readonly Gathered[];
	/** What is decided once all is shown; null where that was not asked. */
	readonly decision: Decision | null;
	/** The musts that hold then. */
	readonly held: ReadonlySet<string>;
	/** A bound ended the search before every must held. */
	readonly cut: boolean;
}

/** `pass`: the offering passes; `hold`: the musts hold, whatever else fails it. */
export type Goal = "pass" | "hold";

/** At most this many times a set is mended. */
const mostRounds = 10;

/** The way that is taken for a must, and what evaluating again asked beside. */
interface Plan {
	readonly must: ReasonedMust;
	readonly ways: readonly Needs[];
	/** No way makes it hold: what can be asked is asked all the same. */
	readonly hopeless: boolean;
	/** None was found, because a bound ended the search. */
	readonly cut: boolean;
	at: number;
	beside: Needs;
}

interface Tried extends Checked {
	/** Musts that do not hold all the same, and where that was found. */
	readonly left: readonly Demand[];
	readonly world: World;
}

type Found = Pick<Checked, "gathered" | "clashes" | "cut">;

const passing: ReadonlySet<Outcome> = new Set(["sovereign", "conditional", "no-requirement"]);

/**
 * For each must the cheapest way, gathered, then checked: all of it is supposed and evaluated again. What that still
 * asks is added; where it asks nothing more and a must does not hold, the next way is taken. `others` are asked
 * whatever the musts need.
 */
export function checked(
	musts: readonly ReasonedMust[],
	others: readonly Need[],
	decided: Decided,
	aim: Aim,
	goal: Goal,
): Checked {
	const walk: Walk = { cut: false, chosen: decided.world.terms.configuration };
	const plans = musts.map((must) => planFor(must, decided.best, aim, walk));
	const sets = new Set<string>();
	let tried = evaluateAgain(gather(plans, others, decided.best), plans, decided, goal);
	let best = tried;
	let rounds = 0;
	while (tried.left.length > 0 && rounds < mostRounds && mend(plans, tried, decided, aim, walk)) {
		rounds++;
		const found = gather(plans, others, decided.best);
		const name = nameOf(found.gathered);
		if (sets.has(name)) break;
		sets.add(name);
		tried = evaluateAgain(found, plans, decided, goal);
		if (tried.left.length < best.left.length) best = tried;
	}
	const { gathered, clashes, decision, held, left } = best;
	const cut = best.cut || plans.some((plan) => plan.cut) || (left.length > 0 && (walk.cut || rounds === mostRounds));
	return { gathered, clashes, decision, held, cut };
}

function planFor(must: ReasonedMust, world: World, aim: Aim, walk: Walk): Plan {
	const { support, demand } = must;
	const whole = waysTo(support, 1, demand.accepts, world, aim, walk);
	const hopeless = whole.length === 0;
	// Where a part cannot be mended, the rest is still asked.
	const ways = hopeless && aim === "whole" ? waysTo(support, 1, demand.accepts, world, "part", walk) : whole;
	const cut = hopeless && walk.cut && hasWays(support, 1, demand.accepts, world, aim, walk);
	return { must, ways, hopeless, cut, at: 0, beside: new Map() };
}

/**
 * The ways taken, several uses of one fact in one: those that all go together, else each must's first way that goes with
 * what those before it need.
 */
function gather(plans: readonly Plan[], others: readonly Need[], world: World): Found {
	const together = waysTogether(plans, world);
	const gathered = new Map<string, Gathered>();
	const clashes = new Map<string, Gathered>();
	for (const [index, plan] of plans.entries()) {
		const { demand } = plan.must;
		const before = new Map([...gathered].map(([key, { need }]) => [key, need]));
		const fits =
			together.taken?.[index] ??
			plan.ways.findIndex((needs, at) => at >= plan.at && mergeAll(before, needs, world) !== null);
		plan.at = fits < 0 ? Math.min(plan.at, Math.max(0, plan.ways.length - 1)) : fits;
		for (const need of [...(plan.ways[plan.at]?.values() ?? []), ...plan.beside.values()]) {
			const known = gathered.get(need.key);
			const both = known ? merge(known.need, need, world) : need;
			const serves = [...new Set([...(known?.serves ?? []), demand])];
			if (both) gathered.set(need.key, { need: both, serves });
			else {
				const before = clashes.get(need.key)?.serves ?? known?.serves ?? [];
				clashes.set(need.key, { need, serves: [...new Set([...before, demand])] });
			}
		}
	}
	// Where no value would do for every must that needs it, it is no question.
	for (const key of clashes.keys()) gathered.delete(key);
	for (const need of others) if (!gathered.has(need.key)) gathered.set(need.key, { need, serves: [] });
	return { gathered: [...gathered.values()], clashes: [...clashes.values()], cut: together.cut };
}

function evaluateAgain(found: Found, plans: readonly Plan[], decided: Decided, goal: Goal): Tried {
	const { offering, best } = decided;
	const needs = found.gathered.map(({ need }) => need);
	const answers = answeredWell(needs, best);
	// What the asker says of the data, and how a demand is read, may change what is demanded.
	const again = needs.some(({ leaf }) => leaf === null || leaf.kind === "context");
	const answered = suppose(decided.world, answers);
	const demands = again ? decided.demandsIn(answered) : decided.demands;
	const decision = goal === "pass" ? decide(offering, demands, answered) : null;
	const world = decision ? answered.with({ configuration: decision.configuration }) : suppose(best, answers);
	const asked = new Set(plans.map(({ must }) => must.demand.id));
	const hopeless = new Set(plans.flatMap((plan) => (plan.hopeless ? [plan.must.demand.id] : [])));
	const held = new Set<string>();
	const left: Demand[] = [];
	for (const demand of demands) {
		if (demand.obligation !== "must" || (goal === "hold" && !asked.has(demand.id))) continue;
		if (statusOf(evaluateDemand(demand, offering, world, numbers), demand.accepts) === "met") held.add(demand.id);
		else if (!hopeless.has(demand.id)) left.push(demand);
	}
	return { ...found, decision, held, left: decision && passing.has(decision.outcome) ? [] : left, world };
}

/** Takes in what evaluating again still asks, or the next way; false where neither is left. */
function mend(plans: Plan[], { left, world, gathered }: Tried, decided: Decided, aim: Aim, walk: Walk): boolean {
	let mended = false;
	const before = new Map(gathered.map(({ need }) => [need.key, need]));
	for (const demand of left) {
		const must = { demand, support: evaluateDemand(demand, decided.offering, world, supports) };
		const plan = plans.find((one) => one.must.demand.id === demand.id);
		const more = waysTo(must.support, 1, demand.accepts, world, aim, walk).find((needs) =>
			isNews(needs, before, decided.best),
		);
		if (more && plan) {
			const beside = mergeAll(plan.beside, more, decided.best);
			if (beside) plan.beside = beside;
			mended ||= beside !== null;
		} else if (more) {
			plans.push({ must, ways: [more], hopeless: false, cut: false, at: 0, beside: new Map() });
			mended = true;
		} else {
			const next = [plan, ...plansTouching(must.support, plans)].find((one) => one && one.at + 1 < one.ways.length);
			if (!next) continue;
			next.at++;
			next.beside = new Map();
			mended = true;
		}
	}
	return mended;
}

/** Whether these needs go with what is asked already, and ask something beside it. */
function isNews(needs: Needs, before: Needs, world: World): boolean {
	const both = mergeAll(before, needs, world);
	return both !== null && [...needs.keys()].some((key) => both.get(key)?.proof !== before.get(key)?.proof);
}

/** The musts whose own way speaks of what this tree rests on: what was supposed for them may be what fails it. */
function plansTouching(support: Support, plans: readonly Plan[]): Plan[] {
	const keys = new Set([...stepsOf(support)].flatMap(({ leaf }) => (leaf?.kind === "fact" ? [listOf(leaf)] : [])));
	return plans.filter((plan) =>
		[...(plan.ways[plan.at]?.values() ?? [])].some(({ leaf }) => leaf?.kind === "fact" && keys.has(listOf(leaf))),
	);
}

function listOf({ subject, attribute }: { readonly subject: string; readonly attribute: string }): string {
	return `${subject}/${attribute}`;
}

function nameOf(gathered: readonly Gathered[]): string {
	return gathered
		.map(({ need, serves }) => {
			const musts = serves.map(({ id }) => id);
			return `${need.key} ${need.allowed ?? need.refused} ${need.proof} for ${musts}`;
		})
		.join("; ");
}
