import { Engine } from "json-rules-engine";
import { choicesInPlay } from "../../src/evaluator/choices-read.js";
import { configurationsOf } from "../../src/evaluator/configurations.js";
import { type Demand, demandsOf } from "../../src/evaluator/demands.js";
import type { CheckQuestion, Configuration, Knowledge } from "../../src/evaluator/index.js";
import { World } from "../../src/evaluator/world.js";
import type { Value } from "../../src/knowledge/facts.js";
import { flatten, type Lookup } from "./flatten.js";
import { Rules } from "./rules.js";

/** A configuration of the offering, with the rules unrolled for it. */
interface Tried {
	readonly configuration: Configuration;
	readonly rules: Rules;
}

/** What was made ready for one question before the clock started. */
export interface Prepared {
	readonly question: CheckQuestion;
	/** The world of the question, before anything is chosen. */
	readonly world: World;
	readonly musts: readonly Demand[];
	readonly tried: readonly Tried[];
}

/** Rules for the musts of one question and the laws that they ask about. All of this is outside the measure. */
export function prepare(knowledge: Knowledge, question: CheckQuestion): Prepared {
	const { asOf, home, configuration, context, readings, offering } = question;
	const terms = { asOf, home, configuration, context, readings, sides: new Map(), supposed: new Map() };
	const world = new World(knowledge, terms);
	const demands = demandsOf(question, world).all;
	const musts = demands.filter((demand) => demand.obligation === "must");
	// Who is on a chain hangs on nothing that is chosen but a third party for the keys.
	const unrolled = new Map<boolean, Rules>();
	const rulesFor = (chosen: Configuration) => {
		const thirdParty = chosen.keys === "third-party";
		const known = unrolled.get(thirdParty) ?? rulesOf(musts, offering, world.with({ configuration: chosen }));
		unrolled.set(thirdParty, known);
		return known;
	};
	const tried = configurationsOf(offering, choicesInPlay(offering, demands, knowledge), world);
	return {
		question,
		world,
		musts,
		tried: tried.map((chosen) => ({ configuration: chosen, rules: rulesFor(chosen) })),
	};
}

function rulesOf(musts: readonly Demand[], offering: string, world: World): Rules {
	const engine = new Engine([], { allowUndefinedFacts: true });
	engine.addOperator<Said, Value[]>("someIn", (said, wanted) => said?.some((one) => wanted.includes(one)) ?? false);
	engine.addOperator<Said, number>("someAtLeast", (said, least) => said?.some((one) => Number(one) >= least) ?? false);
	engine.addOperator<Said, number>("someAtMost", (said, most) => said?.some((one) => Number(one) <= most) ?? false);
	engine.addOperator<Said, boolean>("isEmpty", (said) => said === undefined || said.length === 0);
	const rules = new Rules(engine, offering, world);
	for (const must of musts) rules.addMust(must);
	return rules;
}

/** What is said of something, as it was flattened; nothing where nobody says anything. */
type Said = readonly Value[] | undefined;

/** Decides one question: flattens the release and runs the rules, configuration by configuration; the musts met. */
export async function decideByRules(lookup: Lookup, { question, tried }: Prepared): Promise<string[][]> {
	const met: string[][] = [];
	for (const { configuration, rules } of tried) {
		const flat = flatten(lookup, rules, question, configuration);
		const { events } = await rules.engine.run(flat);
		met.push(events.flatMap(({ type, params }) => (type === "met" ? [String(params?.must)] : [])));
	}
	return met;
}
