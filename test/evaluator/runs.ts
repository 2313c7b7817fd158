interface Runs {
	numRuns: number;
	seed?: number;
	endOnFailure?: boolean;
}

/**
 * How often a property is tried: `SOVEREIGN_RUNS=5000` for a long run of the reference, `SOVEREIGN_SEED=…` for the same
 * one again, `SOVEREIGN_SHRINK=no` where a failure is enough and nobody wants the smallest one.
 */
export function runsOf(numRuns: number): Runs {
	const { SOVEREIGN_RUNS: runs, SOVEREIGN_SEED: seed, SOVEREIGN_SHRINK: shrink } = process.env;
	return {
		numRuns: runs ? Math.max(1, Math.round((numRuns * Number(runs)) / 90)) : numRuns,
		...(seed ? { seed: Number(seed) } : {}),
		...(shrink === "no" ? { endOnFailure: true } : {}),
	};
}
