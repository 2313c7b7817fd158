import type { NestedCondition } from "json-rules-engine";
import { decidingReadings } from "../../src/evaluator/laws.js";
import type { Law, Reading } from "../../src/knowledge/laws.js";
import { names } from "./names.js";
import { all, any, type Rules } from "./rules.js";

/** A law reaches under its worst held readings, while it counts; musts read what it comes to. */
export function addLawRule(law: Law, rules: Rules) {
	const under = combinationsOf(law, rules).map((combination) => {
		const readings = combination.map(({ issue, reading }) => `${issue}.${reading.id}`);
		const inForce = names.inForce(law.id, readings);
		rules.inForce.set(inForce, { law: law.id, readings });
		const reaches = combination.flatMap(({ reading }) => reachOf(reading, rules));
		const saysWhom = reaches.length > 0 ? reaches : [any([])];
		return all([{ fact: inForce, operator: "equal", value: true }, ...saysWhom]);
	});
	const reached = names.reached(law.id);
	rules.engine.addRule({
		conditions: { all: [any(under)] },
		event: { type: "reached" },
		priority: 10,
		onSuccess: (_event, almanac) => void almanac.addFact(reached, true),
		onFailure: (_event, almanac) => void almanac.addFact(reached, false),
	});
}

interface Read {
	readonly issue: string;
	readonly reading: Reading;
}

/** One deciding reading of each issue. */
function combinationsOf(law: Law, { world }: Rules): Read[][] {
	let combinations: Read[][] = [[]];
	for (const issue of law.issues) {
		const readings = decidingReadings(law, issue, world);
		if (readings.length === 0) continue;
		combinations = combinations.flatMap((combination) =>
			readings.map((reading) => [...combination, { issue: issue.id, reading }]),
		);
	}
	return combinations;
}

function reachOf({ reaches }: Reading, rules: Rules): NestedCondition[] {
	if (reaches === undefined) return [];
	return [reaches === "nobody" ? any([]) : rules.ofOffering(reaches)];
}
