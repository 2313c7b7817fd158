import { Knowledge, TooManyConfigurations } from "../../evaluator/knowledge.js";
import { contentOf, type Drafts } from "../draft.js";
import type { Problem } from "../problem.js";
import { Reporter, text } from "./reporter.js";

/** The evaluator must be able to try every configuration of an offering (EVALUATOR, section 8). */
export function checkConfigurations(drafts: Drafts): Problem[] {
	const reporter = new Reporter();
	try {
		knowledgeOf(drafts);
	} catch (error) {
		const draft =
			error instanceof TooManyConfigurations && drafts.offering.find(({ data }) => data.id === error.offering);
		if (!draft) throw error;
		reporter.report(
			draft,
			["facts"],
			"too-many-configurations",
			text(
				"its packages, regions and key modes make more configurations than can be tried",
				"ses formules, ses régions et ses modes de clés font plus de configurations qu'on n'en peut essayer",
			),
			text("list wider regions, or split it", "donnez des régions plus larges, ou divisez-la"),
		);
	}
	return reporter.problems;
}

/** The drafts as the evaluator would load them. @throws TooManyConfigurations */
export function knowledgeOf(drafts: Drafts): Knowledge {
	const unreleased = { format: 1, version: "0.1.0", date: "1970-01-01", digest: `sha256-${"0".repeat(64)}` } as const;
	return new Knowledge({ ...unreleased, ...contentOf(drafts) });
}
