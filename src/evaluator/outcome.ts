import type { Choice } from "../knowledge/conditions.js";
import { strengthOf } from "../knowledge/grades.js";
import type { Outcome } from "./answer.js";
import { choicesInPlay, readsChoice } from "./choices-read.js";
import { byDefault, configurationsOf, possibleConfigurations, smallestChoices } from "./configurations.js";
import { type Demand, evaluateDemand, statusOf } from "./demands.js";
import { recall } from "./memory.js";
import type { Configuration } from "./question.js";
import { numbers } from "./truth.js";
import type { World } from "./world.js";

/** From the best to the worst. */
const standings = ["passes", "open", "fails"] as const;
type Standing = (typeof standings)[number];

interface Tried {
	readonly configuration: Configuration;
	readonly standing: Standing;
	/** The weakest must of a configuration that passes; the surest unmet must of one that fails. */
	readonly strength: number;
	/** Musts that are unmet, then musts that are not met: among configurations of one standing the fewest are the best. */
	readonly lacking: readonly [unmet: number, open: number];
}

/** The verdict, and the configuration that findings and exposures speak of. */
export interface Decision {
	readonly outcome: Outcome;
	/** 0 where the outcome has no assurance. */
	readonly strength: number;
	readonly configuration: Configuration;
	readonly conditions: readonly { readonly choice: Choice; readonly values: readonly string[] }[];
}

const mustsAmong = new WeakMap<readonly Demand[], readonly Demand[]>();

/** Decides over every configuration, with numbers alone (EVALUATOR, section 8). */
export function decide(offering: string, demands: readonly Demand[], world: World): Decision {
	const inPlay = choicesInPlay(offering, demands, world.knowledge);
	const inOrder = byDefault(offering, world);
	const musts = recall(mustsAmong, demands, () => demands.filter((demand) => demand.obligation === "must"));
	const tryOne = trying(offering, musts, inPlay, world);
	const tried = configurationsIn(offering, inPlay, world, inOrder).map(tryOne);
	const best = bestOf(tried);
	const configuration = best?.configuration ?? world.terms.configuration;
	if (musts.length === 0 || !best) return { outcome: "no-requirement", strength: 0, configuration, conditions: [] };
	if (tried.every((one) => one.standing === "passes"))
		return { outcome: "sovereign", strength: weakest(tried), configuration, conditions: [] };
	if (best.standing === "passes") {
		const conditions = choicesWhere("passes", tried, inPlay);
		// As sure as the least sure of the configurations that the conditions leave.
		const left = tried.filter((one) =>
			conditions.every(({ choice, values }) => values.some((value) => value === one.configuration[choice])),
		);
		return { outcome: "conditional", strength: weakest(left), configuration, conditions };
	}
	if (best.standing === "open")
		return { outcome: "undetermined", strength: 0, configuration, conditions: choicesWhere("open", tried, inPlay) };

	// Everything that is known to be offered fails. What no list names may be offered too.
	const others = possibleConfigurations(offering, musts, inPlay, world).map((possible) => ({
		...tryOne(possible.configuration),
		unavailable: -possible.availability,
	}));
	const isNamed = (one: Tried) => inPlay.every((choice) => one.configuration[choice] !== undefined);
	const perhaps = others
		.filter((one) => one.unavailable < strengthOf("claimed") && one.standing !== "fails")
		.sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)) || inOrder(a.configuration, b.configuration));
	const first = bestOf(perhaps);
	if (first) {
		const fitting = new Set<Tried>(perhaps);
		const named = [...tried, ...others].filter(isNamed);
		const conditions = smallestChoices(
			named.map((one) => ({ configuration: one.configuration, fits: fitting.has(one) })),
			inPlay,
		);
		return { outcome: "undetermined", strength: 0, configuration: first.configuration, conditions };
	}
	const surest = others.map((one) => Math.max(one.strength, one.unavailable));
	return { outcome: "not-sovereign", strength: Math.min(weakest(tried), ...surest), configuration, conditions: [] };
}

/** Every configuration that is offered, the vendor's default first. */
function configurationsIn(
	offering: string,
	inPlay: readonly Choice[],
	world: World,
	inOrder: (a: Configuration, b: Configuration) => number,
): readonly Configuration[] {
	const find = () => configurationsOf(offering, inPlay, world).sort(inOrder);
	if (!world.plain) return find();
	const { package: chosen, region, keys } = world.terms.configuration;
	return world.period.configurations([offering, inPlay, chosen, region, keys].join("|"), find);
}

/** The first of the best standing; of those, the one that lacks least. Array.sort is stable: ties stay in order. */
function bestOf(tried: readonly Tried[]): Tried | undefined {
	return [...tried].sort(
		(a, b) =>
			standings.indexOf(a.standing) - standings.indexOf(b.standing) ||
			a.lacking[0] - b.lacking[0] ||
			a.lacking[1] - b.lacking[1],
	)[0];
}

function weakest(tried: readonly Tried[]): number {
	return Math.min(...tried.map((one) => one.strength));
}

function choicesWhere(standing: Standing, tried: readonly Tried[], inPlay: readonly Choice[]) {
	return smallestChoices(
		tried.map((one) => ({ configuration: one.configuration, fits: one.standing === standing })),
		inPlay,
	);
}

/** Tries configurations one by one; what no choice changes is worked out once. */
function trying(
	offering: string,
	musts: readonly Demand[],
	inPlay: readonly Choice[],
	world: World,
): (configuration: Configuration) => Tried {
	const judged = musts.map((must) => ({
		must,
		always: readsChoice(must, inPlay, world.knowledge) ? null : evaluateDemand(must, offering, world, numbers),
	}));
	return (configuration) => {
		const chosen = world.with({ configuration });
		const truths = judged.map(({ must, always }) => {
			const truth = always ?? evaluateDemand(must, offering, chosen, numbers);
			return { truth, status: statusOf(truth, must.accepts) };
		});
		const unmet = truths.filter(({ status }) => status === "unmet");
		const met = truths.filter(({ status }) => status === "met");
		const open = truths.length - unmet.length - met.length;
		const standing: Standing = unmet.length > 0 ? "fails" : open > 0 ? "open" : "passes";
		const strength = {
			fails: Math.max(...unmet.map(({ truth }) => -truth)),
			open: 0,
			passes: Math.min(5, ...met.map(({ truth }) => truth)),
		}[standing];
		return { configuration, standing, strength, lacking: [unmet.length, open] };
	};
}
