import type { Assessment, Exposure, Finding, FindingStatus } from "../evaluator/answer.js";
import { capital, clip } from "./cut.js";
import { dateIn } from "./days.js";
import { hangsOn } from "./hangs-on.js";
import { pathText } from "./laws-fold.js";
import { type Action, type Block, type LeafBlock, type Press, plain, type Span, strong, type Tone } from "./reply.js";
import { assurancePhrase, assuranceWord, type Telling } from "./telling.js";
import { outcomeWords, statusWords } from "./words.js";

/** The longest reason on a pillar's line (REPLIES: at most 90 characters). */
export const longestReason = 90;
const longestLabel = 34;
/** How many demands of the data class get a line of their own. */
const mostDemandRows = 4;

const outcomeTones: Record<Assessment["outcome"], Tone> = {
	sovereign: "good",
	conditional: "good",
	undetermined: "open",
	"not-sovereign": "bad",
	"no-requirement": "neutral",
};
const statusTones: Record<FindingStatus, Tone> = { met: "good", unmet: "bad", unproven: "open", unknown: "open" };

/** Where what the asker left out came from. */
export interface Origins {
	readonly framework: boolean;
	readonly home: boolean;
}

/** The first line: outcome, offering, classes, assurance. */
export function verdictLine(answer: Assessment, telling: Telling): Span[] {
	const { question, outcome } = answer;
	const assurance = assurancePhrase(answer, telling);
	const conditions = answer.conditions
		.map((condition) => choiceText(condition.choice, condition.values, telling))
		.join(", ");
	const word = telling.text(outcomeWords[outcome]);
	const head = outcome === "conditional" ? `${word} ${conditions}` : word;
	const rest = `${telling.name(question.offering)} ${telling.language === "en" ? "for" : "pour"} ${telling.names(question.dataClasses)}`;
	return [strong(assurance === null ? head : `${head}, ${assurance}`), plain(`${telling.say("colon")}${rest}.`)];
}

/** What a person takes in within five seconds, then at most six short lines. */
export function verdictBlocks(answer: Assessment, origins: Origins, telling: Telling): Block[] {
	const blocks: Block[] = corrections(answer.question.corrections, telling);
	blocks.push({ kind: "heading", tone: outcomeTones[answer.outcome], text: verdictLine(answer, telling) });
	blocks.push({ kind: "note", text: [plain(termsLine(answer, telling))] });
	const taken = takenLine(answer, origins, telling);
	if (taken) blocks.push({ kind: "note", text: [plain(taken)] });
	for (const { value } of answer.refused)
		blocks.push({
			kind: "paragraph",
			text: [
				plain(telling.say("refused", { offering: telling.name(answer.question.offering), value: telling.name(value) })),
			],
		});
	for (const { requirements } of answer.conflicts) {
		const [first = "", second = ""] = requirements
			.map((id) => answer.findings.find((finding) => finding.criterion === id))
			.map((finding) => (finding ? telling.text(finding.name) : ""));
		blocks.push({ kind: "paragraph", text: [plain(telling.say("conflict", { first, second }))] });
	}
	if (answer.outcome === "no-requirement")
		blocks.push({ kind: "paragraph", text: [plain(nothingDemanded(answer, telling))] });
	const rows = pillarRows(answer, telling);
	if (rows.length > 0) blocks.push({ kind: "rows", rows });
	const fields = shortLines(answer, telling);
	if (fields.length > 0) blocks.push({ kind: "fields", fields });
	if (answer.question.configuration.keys === "customer")
		blocks.push({ kind: "note", text: [plain(telling.say("ownKeys"))] });
	return blocks;
}

/** Names read otherwise than typed are said first. */
export function corrections(list: readonly { from: string; to: string }[], telling: Telling): LeafBlock[] {
	return list.map(({ from, to }) => ({
		kind: "note",
		text: [plain(telling.say("readAs", { from, to: telling.name(to) }))],
	}));
}

/** By what, for whom, when, on which knowledge. */
export function termsLine(
	answer: { question: { framework: string; home: string[]; asOf: string }; knowledge: { version: string } },
	telling: Telling,
): string {
	const { framework, home, asOf } = answer.question;
	const nature = telling.knowledge.frameworks.get(framework)?.nature;
	return [
		nature ? `${telling.name(framework)} (${telling.text(nature)})` : telling.name(framework),
		telling.say("home", { places: telling.names(home) }),
		dateIn(telling.language, asOf),
		telling.say("knowledge", { version: answer.knowledge.version }),
	].join(" · ");
}

/** What was filled in, and from where. */
export function takenLine(
	answer: { question: { filledIn: string[] } },
	origins: Origins,
	telling: Telling,
): string | null {
	const { filledIn } = answer.question;
	const parts: string[] = [];
	if (filledIn.includes("framework"))
		parts.push(telling.say(origins.framework ? "tookFrameworkFromTeam" : "tookFramework"));
	if (filledIn.includes("home")) parts.push(telling.say(origins.home ? "tookHomeFromTeam" : "tookHome"));
	if (filledIn.includes("asOf")) parts.push(telling.say("tookToday"));
	if (filledIn.includes("readings")) parts.push(telling.say("tookReadings"));
	return parts.length === 0 ? null : telling.say("notSaid", { list: telling.list(parts) });
}

type Row = Extract<LeafBlock, { kind: "rows" }>["rows"][number];

/** One line a pillar of the yardstick, then a line for each demand of the data class that is not met. */
export function pillarRows(answer: Assessment, telling: Telling): Row[] {
	const framework = telling.knowledge.frameworks.get(answer.question.framework);
	const pillars = (framework?.pillars ?? []).flatMap((pillar) => {
		const findings = answer.findings.filter(
			(finding) => finding.pillar === pillar.id && finding.criterion.startsWith(`${framework?.id}.`),
		);
		const worst = worstOf(findings);
		return worst ? [row(worst, telling.text(pillar.name), telling)] : [];
	});
	const lacking = lackingDemands(answer).slice(0, mostDemandRows);
	return [...pillars, ...lacking.map((finding) => row(finding, capital(telling.text(finding.name)), telling))];
}

/** The class's own musts that are not met, the worst first. */
function lackingDemands(answer: Assessment): Finding[] {
	const lacking = answer.findings.filter(
		(finding) => finding.pillar === null && finding.obligation === "must" && finding.status !== "met",
	);
	return lacking.sort((a, b) => worstFirst.indexOf(a.status) - worstFirst.indexOf(b.status));
}

function row(finding: Finding, label: string, telling: Telling): Row {
	return {
		tone: finding.obligation === "none" ? "neutral" : statusTones[finding.status],
		status: telling.text(statusWords[finding.status]),
		label: clip(label, longestLabel),
		text: [plain(clip(telling.text(finding.reason), longestReason))],
		assurance: finding.assurance === null ? null : assuranceWord(finding.assurance, finding.because, telling),
	};
}

const worstFirst: readonly FindingStatus[] = ["unmet", "unknown", "unproven", "met"];

export function worstOf(findings: readonly Finding[]): Finding | undefined {
	const demanded = findings.filter((finding) => finding.obligation === "must");
	const list = demanded.length > 0 ? demanded : findings;
	return [...list].sort((a, b) => worstFirst.indexOf(a.status) - worstFirst.indexOf(b.status))[0];
}

type Field = Extract<LeafBlock, { kind: "fields" }>["fields"][number];

/** At most six, each only if it has something to say. */
function shortLines(answer: Assessment, telling: Telling): Field[] {
	const fields: Field[] = hangsOn(answer, telling);
	const reaching = answer.exposures.filter(
		(exposure) => exposure.foreign && (exposure.status === "exposed" || exposure.status === "mitigated"),
	);
	const disclosing = reaching.filter((exposure) => exposure.threat === "disclosure");
	const interrupting = reaching.filter((exposure) => exposure.threat === "interruption");
	if (disclosing.length > 0)
		fields.push({ label: telling.say("reachedBy"), text: [plain(exposureText(disclosing, telling))] });
	if (interrupting.length > 0)
		fields.push({ label: telling.say("canBeCutOffBy"), text: [plain(exposureText(interrupting, telling))] });
	const unknown = answer.exposures.filter((exposure) => exposure.foreign && exposure.status === "unknown");
	if (unknown.length > 0 && fields.length < 4)
		fields.push({
			label: telling.say("notKnownWhether"),
			text: [plain(`${telling.list(unknown.map((exposure) => telling.text(exposure.name)))}.`)],
		});
	const [first] = answer.openQuestions;
	if (first) {
		const more = answer.openQuestions.length - 1;
		fields.push({
			label: telling.say("askNext"),
			text: [
				plain(
					more > 0
						? `${capital(telling.text(first.ask))} (+ ${telling.say("more", { count: more })})`
						: telling.text(first.ask),
				),
			],
		});
	}
	const musts = answer.duties.filter((duty) => duty.obligation === "must");
	if (musts.length > 0 && fields.length < 6) {
		const named = musts.slice(0, 2).map((duty) => telling.text(duty.name));
		const text = telling.list(musts.length > 2 ? [...named, telling.say("more", { count: musts.length - 2 })] : named);
		fields.push({ label: telling.say("yourDuties"), text: [plain(`${text}.`)] });
	}
	const unseen = lackingDemands(answer).length - mostDemandRows;
	if (unseen > 0 && fields.length < 6)
		fields.push({ label: telling.say("openDemands"), text: [plain(`${telling.say("notShown", { count: unseen })}.`)] });
	if (answer.outcome === "undetermined" && answer.conditions.length > 0 && fields.length < 6)
		fields.push({
			label: telling.say("onlyIf"),
			text: [
				plain(answer.conditions.map((condition) => choiceText(condition.choice, condition.values, telling)).join(", ")),
			],
		});
	return fields.slice(0, 6);
}

/** The first law with its path and whether its readings agree; the others by name. */
function exposureText(exposures: readonly Exposure[], telling: Telling): string {
	const [first, ...others] = exposures;
	if (!first) return "";
	const agreement = first.contested
		? "readingsDiffer"
		: first.readings.some((reading) => reading.held && reading.status === "unknown")
			? "unknownReading"
			: "allReadingsAgree";
	const lead = `${telling.labelled(telling.text(first.name), pathText(first, telling))}. ${telling.say(agreement)}.`;
	return others.length === 0
		? lead
		: `${lead} ${telling.language === "en" ? "Also" : "Aussi"} ${telling.list(others.map((exposure) => telling.text(exposure.name)))}.`;
}

/** Choices in words: "in Canada", "your keys, kept outside the provider's service". */
export function choiceText(choice: string, values: readonly string[], telling: Telling): string {
	const { atlas } = telling.knowledge;
	const or = telling.language === "en" ? " or " : " ou ";
	const words = values.map((value) => {
		if (choice === "region") return telling.text(atlas.get(value)?.in ?? { en: value, fr: value });
		if (choice === "keys")
			return `${telling.language === "en" ? "with " : "avec "}${telling.text(keyWords[value] ?? { en: value, fr: value })}`;
		return `${telling.language === "en" ? "in the package " : "en formule "}${value}`;
	});
	return words.join(or);
}

const keyWords: Readonly<Record<string, { en: string; fr: string }>> = {
	provider: { en: "the provider's keys", fr: "les clés du fournisseur" },
	customer: { en: "your keys in the provider's service", fr: "vos clés dans le service du fournisseur" },
	"customer-outside": { en: "your keys kept outside the service", fr: "vos clés gardées hors du service" },
	"third-party": { en: "keys held by a third party", fr: "des clés détenues par un tiers" },
};

function nothingDemanded(answer: Assessment, telling: Telling): string {
	const framework = telling.knowledge.frameworks.get(answer.question.framework);
	if (framework?.kind === "profile") return telling.say("noPassMark", { framework: telling.text(framework.name) });
	return telling.say(answer.duties.length > 0 ? "nothingDemandedDuties" : "nothingDemandedPublic");
}

/** Buttons under a verdict: who else could, and share where the answer is private. */
export function verdictActions(answer: Assessment, shareable: boolean, telling: Telling): Action[] {
	const { offering: _offering, intent: _intent, ...terms } = answer.question;
	const press: Press = {
		question: { intent: "find", ...terms, corrections: [] },
		release: answer.knowledge.version,
		language: telling.language,
	};
	const actions: Action[] = [{ label: telling.say("others"), press, primary: false }];
	if (shareable)
		actions.push({
			label: telling.say("share"),
			press: { question: answer.question, release: answer.knowledge.version, language: telling.language, share: true },
			primary: false,
		});
	return actions;
}
