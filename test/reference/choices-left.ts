import type { Configuration } from "../../src/evaluator/question.js";
import type { Choice } from "../../src/knowledge/conditions.js";

/** Section 8: "the smallest set of choices with which every configuration passes (ties by id)". */

interface Judged {
	readonly configuration: Configuration;
	readonly fits: boolean;
}

export function smallestChoices(configurations: readonly Judged[], choices: readonly Choice[]) {
	const none: { choice: Choice; values: string[] }[] = [];
	if (configurations.every((one) => one.fits) || !configurations.some((one) => one.fits)) return none;
	for (const subset of subsetsBySize(choices))
		for (const values of fixings(subset, configurations)) {
			const left = configurations.filter((one) =>
				subset.every((choice) => one.configuration[choice] === values.get(choice)),
			);
			if (!left.every((one) => one.fits)) continue;
			const [only] = subset;
			if (subset.length === 1 && only) return [{ choice: only, values: allThatFit(only, configurations) }];
			return subset.map((choice) => ({ choice, values: [values.get(choice) ?? ""] }));
		}
	return none;
}

/** Every fitting configuration, as far as the subset goes. */
function fixings(subset: readonly Choice[], configurations: readonly Judged[]): Map<Choice, string | undefined>[] {
	return configurations
		.filter((one) => one.fits && subset.every((choice) => one.configuration[choice] !== undefined))
		.map((one) => new Map(subset.map((choice) => [choice, one.configuration[choice]])));
}

/** Where one choice decides: every value of it with which all configurations fit. */
function allThatFit(choice: Choice, configurations: readonly Judged[]): string[] {
	const values = new Set(configurations.flatMap((one) => one.configuration[choice] ?? []));
	return [...values]
		.filter((value) => configurations.every((one) => one.configuration[choice] !== value || one.fits))
		.sort();
}

function subsetsBySize(choices: readonly Choice[]): Choice[][] {
	let all: Choice[][] = [[]];
	for (const choice of choices) all = [...all, ...all.map((one) => [...one, choice])];
	const name = (one: readonly Choice[]) => [...one].sort().join(" ");
	return all.filter((one) => one.length > 0).sort((a, b) => a.length - b.length || (name(a) < name(b) ? -1 : 1));
}
