import type { Because, Finding } from "../evaluator/answer.js";
import { isTeams } from "../knowledge/overlay.js";
import { bracketed } from "./brackets.js";
import { dateIn } from "./days.js";
import { stepText } from "./own-evidence.js";
import { type Fold, plain, type Span, strong, type TreeNode } from "./reply.js";
import { assuranceWord, type SourceNumbers, type Telling } from "./telling.js";
import { assuranceWords, gradeWords, statusWords } from "./words.js";

/** The support tree, one step a line, each leaf with its source's number, grade and date. */
export function whyFold(findings: readonly Finding[], numbers: SourceNumbers, telling: Telling): Fold {
	const told = new Map<string, string>();
	const nodes = findings.map((finding): TreeNode => {
		const steps = new Steps(numbers, telling);
		const below = finding.because.flatMap((because) => steps.tell(because));
		const key = JSON.stringify(below);
		const name = telling.text(finding.name);
		const before = told.get(key);
		if (before === undefined) told.set(key, name);
		// Several demands often rest on one certificate.
		const again = before !== undefined && key.length > 200;
		return {
			text: findingLine(finding, telling),
			nodes: again ? [{ text: [plain(telling.say("sameReasons", { name: before }))], nodes: [] }] : below,
		};
	});
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
	const remark = remarks.length > 0 ? bracketed("", telling.inRow(remarks)) : "";
	return [
		strong(telling.text(finding.name)),
		plain(`${telling.say("colon")}${telling.text(statusWords[finding.status])}${assurance}${remark}`),
	];
}

/** Steps that join others say nothing that their parts do not say: who has the data, what is known, what is lacking. */
const joining: ReadonlySet<string> = new Set([
	"criterion",
	"all",
	"any",
	"not",
	"none",
	"some-custody",
	"every-custody",
	"some-control",
	"every-control",
	"some-owners",
	"every-owners",
	"some-dependence",
	"every-dependence",
	"law-under-reading",
	"in-force",
	"unexposed-to",
	"others",
]);

/** Tells the steps under one finding, each fact once. */
class Steps {
	readonly #numbers: SourceNumbers;
	readonly #telling: Telling;
	readonly #seen = new Set<string>();

	constructor(numbers: SourceNumbers, telling: Telling) {
		this.#numbers = numbers;
		this.#telling = telling;
	}

	tell(because: Because): TreeNode[] {
		const telling = this.#telling;
		if (because.rule === "law") return [line(telling.text(because.text))];
		if (because.rule === "unexposed") return this.#laws(because);
		if (joining.has(because.rule) || (because.rule === "choice" && because.parts.length > 0))
			return because.parts.flatMap((part) => this.tell(part));
		if (because.parts.length === 0) return this.#leaf(because);
		// A member's own line names it; the link that leads to it brings the source.
		const linked = because.parts.some((part) => part.rule === "link");
		const sources = linked ? "" : references(because.facts, this.#numbers, telling);
		const nodes = because.parts.flatMap((part) => this.tell(part));
		return [{ text: [plain(`${telling.text(because.text)}${sources}`)], nodes }];
	}

	/** What laws do is told under Laws; here only which ones matter. */
	#laws(because: Because): TreeNode[] {
		const telling = this.#telling;
		const laws = lawsUnder(because).map((law) => telling.text(law.text).split(telling.say("colon"))[0] ?? "");
		const says = telling.text(because.text);
		return [line(laws.length === 0 ? says : telling.say("seeLaws", { says, laws: telling.list(laws) }))];
	}

	#leaf(because: Because): TreeNode[] {
		const text = `${stepText(because, this.#telling)}${references(because.facts, this.#numbers, this.#telling)}`;
		if (this.#seen.has(text)) return [];
		this.#seen.add(text);
		return [line(text)];
	}
}

function lawsUnder(because: Because): Because[] {
	return because.rule === "law" ? [because] : because.parts.flatMap(lawsUnder);
}

function line(text: string): TreeNode {
	return { text: [plain(text)], nodes: [] };
}

/** ` [3] press, 5 January 2026` */
export function references(facts: readonly string[], numbers: SourceNumbers, telling: Telling): string {
	const found = numbers.ofFacts(facts);
	if (found.length === 0) return "";
	const marks = found.map(({ number, source }) => {
		const date = source.published ? dateIn(telling.language, source.published) : telling.say("undated");
		const whose = isTeams(source.id) ? `${telling.say("yourEvidence")}, ` : "";
		return `[${number}] ${whose}${telling.text(gradeWords[source.grade])}, ${date}`;
	});
	return ` ${telling.inRow(marks)}`;
}
