import type { Because, Finding } from "../evaluator/answer.js";
import { strengthOf } from "../knowledge/grades.js";
import { isTeams } from "../knowledge/overlay.js";
import type { Telling } from "./telling.js";

/** " (your evidence)" where a yes or a no rests on what the team laid over the knowledge; else nothing. */
export function evidenceMark(finding: Finding, telling: Telling): string {
	const settled = finding.status === "met" || finding.status === "unmet";
	return settled && finding.because.some((because) => restsOnTeams(because, telling))
		? ` (${telling.say("yourEvidence")})`
		: "";
}

/** "with your evidence (3 statements)"; nothing where nothing was laid over the knowledge. */
export function evidenceTerm(telling: Telling): string[] {
	const { facts } = telling.knowledge.overlay;
	if (facts.length === 0) return [];
	return [telling.say(facts.length === 1 ? "withOneStatement" : "withEvidence", { count: facts.length })];
}

/** Only parts that decide count, and of a leaf's facts only those that make it as sure as it is. */
function restsOnTeams(because: Because, telling: Telling): boolean {
	const { parts, truth, assurance, facts } = because;
	const deciding = parts.filter((part) => part.truth === truth);
	if (parts.length > 0) return (deciding.length > 0 ? deciding : parts).some((part) => restsOnTeams(part, telling));
	const least = assurance === null ? 0 : strengthOf(assurance);
	return facts.some((id) => isTeams(id) && (telling.knowledge.factsById.get(id)?.strength ?? 0) >= least);
}
