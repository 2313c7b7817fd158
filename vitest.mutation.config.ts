import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The quickest files first: most mutants fall to any test that meets them, and the first failure ends the run. */
class QuickestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		return (await super.sort(files)).reverse();
	}
}

/**
 * The tests that mutants of the evaluator are run against (docs/mutants.md): those that speak to it through small
 * releases, and the recorded answers, which hold every word. A mutant that survives runs all that touch it, so
 * properties are tried few times, always the same ones, and the slowest, which repeat whole assessments for each try,
 * are left out.
 */
export default defineConfig({
	test: {
		include: ["test/evaluator/**/*.test.ts", "test/corpus/*.test.ts", "test/releases/release-file.test.ts"],
		exclude: ["real-*", "properties", "laws-of-answers"].map((name) => `test/evaluator/${name}.test.ts`),
		env: { SOVEREIGN_RUNS: "2", SOVEREIGN_SEED: "7", SOVEREIGN_SHRINK: "no" },
		sequence: { sequencer: QuickestFirst },
		// One process for all files: starting one for each would take longer than its tests.
		isolate: false,
		testTimeout: 60_000,
		hookTimeout: 60_000,
	},
});
