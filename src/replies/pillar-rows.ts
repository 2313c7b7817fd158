import type { Assessment, Finding, FindingStatus } from "../evaluator/answer.js";
import { capital, clip } from "./cut.js";
import { levelText } from "./framework-result.js";
import { evidenceMark } from "./own-evidence.js";
import type { Phrase } from "./phrases.js";
import { type LeafBlock, plain, strong, type Tone } from "./reply.js";
import { assuranceWord, type Telling } from "./telling.js";
import { statusWords } from "./words.js";

/** The longest reason on a pillar's line (REPLIES: at most 90 characters). */
const longestReason = 90;
/** The longest label of a line; the names of pillars and demands seldom come near. */
const longestLabel = 66;
/** How many demands of the data class get a line of their own. */
const mostDemandRows = 4;

const statusTones: Record<FindingStatus, Tone> = { met: "good", unmet: "bad", unproven: "open", unknown: "open" };
const worstFirst: readonly FindingStatus[] = ["unmet", "unknown", "unproven", "met"];

type Row = Extract<LeafBlock, { kind: "rows" }>["rows"][number];

/** Where the demands are listed for which there is no room. */
export type Elsewhere = "why" | "verdict";
const unseenPhrases = {
	why: { one: "oneMoreDemand", many: "moreDemands" },
	verdict: { one: "oneMoreInVerdict", many: "moreInVerdict" },
} as const satisfies Record<Elsewhere, Record<"one" | "many", Phrase>>;

/** One line a pillar of the yardstick, then a line for each demand of the data class that is not met. */
export function pillarBlocks(answer: Assessment, telling: Telling, elsewhere: Elsewhere = "why"): LeafBlock[] {
	const pillars = pillarFindings(answer, telling).flatMap(({ id, name, worst }) => {
		if (!worst) return levelRow(answer, id, name, telling);
		const clauses = answer.result?.kind === "strictest" && worst.obligation === "none";
		return [clauses ? clauseRow(answer, id, name, telling) : row(worst, name, telling)];
	});
	const lacking = lackingDemands(answer, telling);
	const blocks: LeafBlock[] = [];
	if (pillars.length > 0) blocks.push({ kind: "rows", rows: pillars });
	if (lacking.length > 0) {
		blocks.push({ kind: "paragraph", text: [strong(telling.say("classDemands"))] });
		blocks.push({ kind: "rows", rows: lacking.slice(0, mostDemandRows) });
		const unseen = lacking.length - mostDemandRows;
		const phrase = unseenPhrases[elsewhere][unseen === 1 ? "one" : "many"];
		if (unseen > 0) blocks.push({ kind: "note", text: [plain(`${telling.say(phrase, { count: unseen })}.`)] });
	}
	return blocks;
}

/** The pillars of a question's yardstick, each with the finding that it is told by. */
export function pillarFindings(
	answer: Assessment,
	telling: Telling,
): { readonly id: string; readonly name: string; readonly worst: Finding | undefined }[] {
	const framework = telling.knowledge.frameworks.get(answer.question.framework);
	return (framework?.pillars ?? []).map((pillar) => ({
		id: pillar.id,
		name: telling.text(pillar.name),
		worst: worstOf(
			answer.findings.filter(
				(finding) => finding.pillar === pillar.id && finding.criterion.startsWith(`${framework?.id}.`),
			),
		),
	}));
}

/** A pillar of which no level is demanded: the level that it reaches is shown. */
function levelRow({ question, result }: Assessment, id: string, label: string, telling: Telling): Row[] {
	const framework = telling.knowledge.frameworks.get(question.framework);
	const objective = result?.kind === "ladders" ? result.objectives.find((one) => one.id === id) : undefined;
	if (!objective || framework?.kind !== "ladders") return [];
	const text = capital(levelText(framework, objective.level, telling));
	return [{ tone: "neutral", status: telling.say("noneShown"), label, text: [plain(text)], assurance: null }];
}

/** Clauses that demand nothing where they apply: which do. */
function clauseRow({ question, findings }: Assessment, id: string, label: string, telling: Telling): Row {
	const own = findings.filter((one) => one.pillar === id && one.criterion.startsWith(`${question.framework}.`));
	const [applies] = own.filter(({ status }) => status === "met");
	const [open] = own.filter(({ status }) => status === "unknown" || status === "unproven");
	const shown = applies ?? open;
	const clause = shown ? telling.text(shown.name) : "";
	const text = telling.say(applies ? "clauseApplies" : open ? "clauseUnknown" : "noneApplies", { clause });
	const assurance = applies?.assurance ? assuranceWord(applies.assurance, applies.because, telling) : null;
	const spans = [plain(clip(text, longestReason))];
	return {
		tone: "neutral",
		status: telling.say("noneShown"),
		label: clip(label, longestLabel),
		text: spans,
		assurance,
	};
}

/** What is demanded counts before what is only shown; then the worst, and of these the first. */
function worstOf(findings: readonly Finding[]): Finding | undefined {
	const demanded = findings.filter((finding) => finding.obligation === "must");
	const list = demanded.length > 0 ? demanded : findings;
	return [...list].sort((a, b) => worstFirst.indexOf(a.status) - worstFirst.indexOf(b.status))[0];
}

/** The class's own musts that are not met, the worst first; those that fail for one reason share a line. */
function lackingDemands(answer: Assessment, telling: Telling): Row[] {
	const lacking = answer.findings
		.filter((finding) => finding.pillar === null && finding.obligation === "must" && finding.status !== "met")
		.sort((a, b) => worstFirst.indexOf(a.status) - worstFirst.indexOf(b.status));
	const groups = new Map<string, Finding[]>();
	for (const finding of lacking) {
		const key = [finding.status, finding.assurance, telling.text(finding.reason)].join("|");
		groups.set(key, [...(groups.get(key) ?? []), finding]);
	}
	return [...groups.values()].flatMap(([first, ...others]) => {
		if (!first) return [];
		const name = capital(telling.text(first.name));
		const label = others.length > 0 ? `${name} ${telling.more(others.length)}` : name;
		return [row(first, label, telling)];
	});
}

function row(finding: Finding, label: string, telling: Telling): Row {
	const mark = evidenceMark(finding, telling);
	return {
		tone: finding.obligation === "none" ? "neutral" : statusTones[finding.status],
		status: telling.text(statusWords[finding.status]),
		label: clip(label, longestLabel),
		text: [plain(`${clip(telling.text(finding.reason), longestReason - mark.length)}${mark}`)],
		assurance:
			finding.assurance === null || (finding.status === "unmet" && finding.because.every(onlyChosen))
				? null
				: assuranceWord(finding.assurance, finding.because, telling),
	};
}

/** What follows from a choice alone, a region say, was not shown by anybody: no proof is claimed for it. */
function onlyChosen({ facts, parts }: Finding["because"][number]): boolean {
	return facts.length === 0 && parts.every(onlyChosen);
}
