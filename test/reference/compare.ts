import type { Assessment } from "../../src/evaluator/index.js";
import type { CheckQuestion } from "../../src/evaluator/question.js";
import type { Release } from "../../src/knowledge/release.js";
import { assessByReference, showAt } from "./assess.js";

/** Where the evaluator's answer differs from the reference's, in words; nothing where they agree. */
export function compareWithReference(release: Release, question: CheckQuestion, real: Assessment): string[] {
	const differences: string[] = [];
	const compare = (what: string, one: unknown, other: unknown) => {
		if (JSON.stringify(one) !== JSON.stringify(other))
			differences.push(`${what}: evaluator ${JSON.stringify(one)}, reference ${JSON.stringify(other)}`);
	};
	// First at the configuration that the evaluator speaks of: what every condition and law comes to there.
	const here = showAt(release, question, real.configuration);
	for (const finding of here.findings) {
		const shown = real.findings.find((one) => one.criterion === finding.criterion);
		if (!shown) continue;
		const { obligation, demands, status, assurance } = shown;
		compare(
			finding.criterion,
			{ obligation, demands, status, assurance, truth: shown.because[0]?.truth },
			{
				obligation: finding.obligation,
				demands: finding.demands,
				status: finding.status,
				assurance: finding.assurance,
				truth: finding.truth,
			},
		);
	}
	for (const exposure of here.exposures) {
		const shown = real.exposures.find((one) => one.law === exposure.law);
		compare(
			exposure.law,
			{ status: shown?.status, contested: shown?.contested },
			{ status: exposure.status, contested: exposure.contested },
		);
	}
	compare(
		"laws that could expose",
		real.exposures.map((one) => one.law),
		here.exposures.map((one) => one.law),
	);
	// Then the verdict over all configurations, and which of them it speaks of.
	const reference = assessByReference(release, question);
	compare("outcome", [real.outcome, real.assurance], [reference.outcome, reference.assurance]);
	compare("configuration", real.configuration, reference.configuration);
	compare("conditions", real.conditions, reference.conditions);
	return differences;
}
