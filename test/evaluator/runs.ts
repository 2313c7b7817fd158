/** How often a property is tried: `SOVEREIGN_RUNS=5000` for a long run of the reference, `SOVEREIGN_SEED=…` for the same one again. */
export function runsOf(numRuns: number): { numRuns: number; seed?: number } {
	const { SOVEREIGN_RUNS: runs, SOVEREIGN_SEED: seed } = process.env;
	return {
		numRuns: runs ? Math.max(1, Math.round((numRuns * Number(runs)) / 90)) : numRuns,
		...(seed ? { seed: Number(seed) } : {}),
	};
}
