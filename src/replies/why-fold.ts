import type { Because, Finding } from "../evaluator/answer.js";
import { dateIn } from "./days.js";
import { type Fold, plain, type Span, strong, type TreeNode } from "./reply.js";
import { assuranceWord, type SourceNumbers, type Telling } from "./telling.js";
import { assuranceWords, gradeWords, statusWords } from "./words.js";

/** The support tree, one step a line, each leaf with its source's number, grade and date. */
export function whyFold(findings: readonly Finding[], numbers: SourceNumbers, telling: Telling): Fold {
	const nodes = findings.map(
		(finding): TreeNode => ({
			text: findingLine(finding, telling),
			nodes: finding.because.flatMap((because) => branches(because, numbers, telling)),
		}),
	);
	return { kind: "fold", id: "why", title: telling.say("why"), blocks: [{ kind: "tree", nodes }] };
}

function findingLine(finding: Finding, telling: Telling): Span[] {
	const remarks: string[] = [];
	if (finding.obligation === "none") remarks.push(telling.say("pickedByNobody"));
	if (finding.obligation === "should") remarks.push(telling.say("should"));
	if (finding.demands !== null)
		remarks.push(telling.say("demandsAtLeast", { assurance: telling.text(assuranceWords[finding.demands]) }));
	if (finding.contested) remarks.push(telling.say("disputedDemand"));
	const assurance = finding.assurance === null ? "" : `, ${assuranceWord(finding.assurance, finding.because, telling)}`;
	return [
		strong(telling.text(finding.name)),
		plain(
			`${telling.say("colon")}${telling.text(statusWords[finding.status])}${assurance}${remarks.length > 0 ? ` (${remarks.join("; ")})` : ""}`,
		),
	];
}

/** A law in the tree is one line: its readings and path are told under Laws. */
function branches(because: Because, numbers: SourceNumbers, telling: Telling): TreeNode[] {
	if (because.rule === "law") return [{ text: [plain(telling.text(because.text))], nodes: [] }];
	// The criterion itself, a conjunction and a single step only repeat the line above.
	if (
		because.rule === "all" ||
		because.rule === "criterion" ||
		(because.parts.length === 1 && because.facts.length === 0 && because.rule !== "member")
	)
		return because.parts.flatMap((part) => branches(part, numbers, telling));
	return [
		{
			text: [plain(`${telling.text(because.text)}${references(because.facts, numbers, telling)}`)],
			nodes: because.parts.flatMap((part) => branches(part, numbers, telling)),
		},
	];
}

/** ` [3] press, 5 January 2026` */
export function references(facts: readonly string[], numbers: SourceNumbers, telling: Telling): string {
	const found = numbers.ofFacts(facts);
	if (found.length === 0) return "";
	const marks = found.map(({ number, source }) => {
		const date = source.published ? dateIn(telling.language, source.published) : telling.say("undated");
		return `[${number}] ${telling.text(gradeWords[source.grade])}, ${date}`;
	});
	return ` ${marks.join("; ")}`;
}
