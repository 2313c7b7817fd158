interface Runs {
	numRuns: number;
	seed: number;
	endOnFailure?: boolean;
}

const usualSeed = "20261120";

/**
 * How often a property is tried: `SOVEREIGN_RUNS=5000` for a long run of the reference, `SOVEREIGN_SEED=…` for
 * others than the usual ones: a run of the tests must not fail by chance. `SOVEREIGN_SHRINK=no` where a failure is enough and nobody wants the smallest one.
 */
export function runsOf(numRuns: number): Runs {
	const { SOVEREIGN_RUNS: runs, SOVEREIGN_SEED: seed = usualSeed, SOVEREIGN_SHRINK: shrink } = process.env;
	return {
		numRuns: runs ? Math.max(1, Math.round((numRuns * Number(runs)) / 90)) : numRuns,
		seed: Number(seed),
		...(shrink === "no" ? { endOnFailure: true } : {}),
	};
}
