import type { Because, Finding } from "../evaluator/answer.js";
import { attributeOf } from "../knowledge/catalogue.js";
import type { Fact } from "../knowledge/facts.js";
import { strengthOf } from "../knowledge/grades.js";
import { isTeams } from "../knowledge/overlay.js";
import type { Text } from "../knowledge/text.js";
import { claimText } from "./register/vendor-claims.js";
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

/** What a step rests on, in words. What a team recorded without words of its own names things by their ids: here by their names. */
export function stepText({ text, facts }: Pick<Because, "text" | "facts">, telling: Telling): string {
	for (const id of facts) {
		const fact = isTeams(id) ? telling.knowledge.factsById.get(id)?.fact : undefined;
		if (fact && fact.statement.en === text.en) return statementText(fact, telling);
	}
	return telling.text(text);
}

/** A statement as it was made; one without words of its own by the names of what it is about. */
export function statementText(fact: Fact, telling: Telling): string {
	return isBare(fact) ? claimText(fact, telling) : telling.text(fact.statement);
}

/** Whether nobody has put a statement in words: it is the attribute's name, and an id or a value. */
function isBare({ attribute, member, value, statement, source }: Fact): boolean {
	const label: Text | undefined = attributeOf(attribute)?.label;
	const named = String(member ?? value ?? "");
	if (!label || !isTeams(source) || named === "") return false;
	return statement.en.startsWith(`${label.en}: `) && statement.en.endsWith(named) && statement.fr.endsWith(named);
}
