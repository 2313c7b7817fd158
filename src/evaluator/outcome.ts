import type { Choice } from "../knowledge/conditions.js";
import type { Outcome } from "./answer.js";
import { byDefault, choicesInPlay, configurationsOf, smallestChoices } from "./configurations.js";
import { type Demand, evaluateDemand, statusOf } from "./demands.js";
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

/** Decides over every configuration, with numbers alone (EVALUATOR, section 8). */
export function decide(offering: string, demands: readonly Demand[], world: World): Decision {
	const inPlay = choicesInPlay(demands, world);
	const configurations = configurationsOf(offering, inPlay, world).sort(byDefault(offering, world));
	const musts = demands.filter((demand) => demand.obligation === "must");
	const tried = configurations.map((configuration) => tryConfiguration(offering, musts, configuration, world));
	// Array.sort is stable: what lacks equally little stays in the vendor's order.
	const best = [...tried].sort(
		(a, b) =>
			standings.indexOf(a.standing) - standings.indexOf(b.standing) ||
			a.lacking[0] - b.lacking[0] ||
			a.lacking[1] - b.lacking[1],
	)[0];
	const configuration = best?.configuration ?? world.terms.configuration;
	const all = (standing: Standing) => tried.every((one) => one.standing === standing);
	const choicesFor = (standing: Standing) =>
		smallestChoices(
			tried.map((one) => ({ configuration: one.configuration, fits: one.standing === standing })),
			inPlay,
		);

	if (musts.length === 0 || !best) return { outcome: "no-requirement", strength: 0, configuration, conditions: [] };
	if (all("passes"))
		return {
			outcome: "sovereign",
			strength: Math.min(...tried.map((one) => one.strength)),
			configuration,
			conditions: [],
		};
	if (best.standing === "passes")
		return { outcome: "conditional", strength: best.strength, configuration, conditions: choicesFor("passes") };
	if (best.standing === "open")
		return { outcome: "undetermined", strength: 0, configuration, conditions: choicesFor("open") };
	return {
		outcome: "not-sovereign",
		strength: Math.min(...tried.map((one) => one.strength)),
		configuration,
		conditions: [],
	};
}

function tryConfiguration(
	offering: string,
	musts: readonly Demand[],
	configuration: Configuration,
	world: World,
): Tried {
	const chosen = world.with({ configuration });
	let standing: Standing = "passes";
	let weakest = 5;
	let surestNo = 0;
	let unmet = 0;
	let open = 0;
	for (const must of musts) {
		const truth = evaluateDemand(must, offering, chosen, numbers);
		const status = statusOf(truth, must.accepts);
		if (status === "unmet") {
			standing = "fails";
			surestNo = Math.max(surestNo, -truth);
			unmet++;
		} else if (status === "met") weakest = Math.min(weakest, truth);
		else {
			if (standing === "passes") standing = "open";
			open++;
		}
	}
	const strength = standing === "fails" ? surestNo : standing === "passes" ? weakest : 0;
	return { configuration, standing, strength, lacking: [unmet, open] };
}
