import type { ChangesAnswer } from "../evaluator/answer.js";
import type { ChangedSubject, Turned } from "../evaluator/changed.js";
import { canonicalJson } from "../knowledge/canonical-json.js";
import type { Delivery } from "./assessment-reply.js";
import { changedStatementsFold } from "./changed-statements.js";
import { topFlips, turnedCount, verdictsFold } from "./changed-verdicts.js";
import { withoutStop } from "./cut.js";
import { dateIn, sinceIn } from "./days.js";
import type { Phrase } from "./phrases.js";
import { type Block, type Fold, type LeafBlock, plain, type Reply, type Span, strong } from "./reply.js";
import type { Telling } from "./telling.js";
import { corrections } from "./terms.js";

/** What changed since an earlier release or a day: counted first, then unfolded; nothing changed is said in one line. */
export function changesReply(
	answer: ChangesAnswer,
	since: { readonly version: string; readonly date: string } | undefined,
	delivery: Delivery,
	telling: Telling,
): Reply {
	const { question, changes } = answer;
	const title = telling.say("changesTitle", { version: question.since });
	const head =
		question.sinceDay === undefined
			? title
			: telling.say("changesSinceDay", { since: sinceIn(telling.language, question.sinceDay) });
	const named =
		question.subject === undefined
			? head
			: telling.say("changesAbout", { title: head, subject: telling.name(question.subject) });
	const blocks: Block[] = [
		...corrections(question.corrections, telling),
		{ kind: "heading", tone: "neutral", text: [strong(named)] },
	];
	if (changes.length === 0 && answer.turned === undefined)
		blocks.push({ kind: "paragraph", text: [plain(telling.say("nothingChanged", { version: question.since }))] });
	else blocks.push(...told(answer, since, telling));
	return {
		answer,
		language: telling.language,
		private: delivery.private,
		blocks,
		actions: [],
		again: { question, release: answer.knowledge.version, language: telling.language },
		open: [...delivery.open],
	};
}

function told(answer: ChangesAnswer, since: { version: string; date: string } | undefined, telling: Telling): Block[] {
	const { question, changes, statements = [], verdicts, added = [], removed = [], turned } = answer;
	const fields: Extract<LeafBlock, { kind: "fields" }>["fields"] = [];
	const field = (label: Phrase, text: string) => fields.push({ label: telling.say(label), text: [plain(text)] });
	if (changes.length > 0) {
		if (answer.statements === undefined || verdicts === undefined)
			field("changedVerdicts", telling.say("verdictsNotComputed"));
		else field("changedVerdicts", `${turnedText(answer, telling)}.`);
		if (added.length > 0) field("changedNew", `${kindsText(added, telling)}.`);
		if (removed.length > 0) field("changedGone", `${kindsText(removed, telling)}.`);
		field("changedStatements", `${statementsText(answer, telling)}.`);
	}
	if (turned) field("byItself", `${datesText(thingsIn(turned), telling)}.`);
	const folds = [
		verdicts && verdictsFold(verdicts, answer, telling),
		newFold(added, removed, telling),
		changedStatementsFold(statements, telling),
		datesFold(answer, telling),
	].filter((fold) => fold !== undefined);
	return [
		{ kind: "note", text: [plain(groundLine(answer, telling))] },
		...(question.sinceDay !== undefined && since ? [countedFrom(question.sinceDay, since, telling)] : []),
		{ kind: "fields", fields },
		...(verdicts ? topFlips(verdicts, answer, telling) : []),
		...folds,
	];
}

/** On which release it ends, and how many came since. */
function groundLine({ knowledge, changes }: ChangesAnswer, telling: Telling): string {
	const { release } = telling.knowledge;
	const count = changes.length;
	const came =
		count === 0
			? telling.say("noNewRelease")
			: count === 1
				? telling.say("oneReleaseSince")
				: telling.say("releasesSince", { count });
	return `${telling.say("releaseOf", { version: knowledge.version, date: dateIn(telling.language, release.date) })} · ${came}`;
}

function countedFrom(day: string, since: { version: string; date: string }, telling: Telling): Block {
	const phrase = since.date > day ? "countedFrom" : "countedFromInUse";
	const slots = { version: since.version, date: dateIn(telling.language, since.date) };
	return { kind: "note", text: [plain(telling.say(phrase, slots))] };
}

function turnedText({ verdicts, question }: ChangesAnswer, telling: Telling): string {
	const count = verdicts ? turnedCount(verdicts) : 0;
	if (count === 0) return telling.say("noVerdictTurned");
	// Of one subject not all verdicts were asked.
	if (question.subject !== undefined)
		return count === 1
			? telling.say("oneVerdictAbout")
			: telling.say("verdictsAbout", { count: telling.number(count) });
	const asked = telling.number(verdicts?.asked ?? 0);
	return count === 1
		? telling.say("oneVerdictTurned", { asked })
		: telling.say("verdictsTurned", { count: telling.number(count), asked });
}

function statementsText({ statements = [] }: ChangesAnswer, telling: Telling): string {
	const parts = (
		[
			["added", "oneStatementAdded", "statementsAdded"],
			["changed", "oneStatementChanged", "statementsChanged"],
			["removed", "oneStatementRemoved", "statementsRemoved"],
		] as const
	).flatMap(([change, one, many]) => {
		const count = statements.filter((statement) => statement.change === change).length;
		return count === 0 ? [] : [count === 1 ? telling.say(one) : telling.say(many, { count: telling.number(count) })];
	});
	return parts.length === 0 ? telling.say("noStatement") : parts.join(", ");
}

/** What several sources say alike is one thing. */
function thingsIn(turned: readonly Turned[]): number {
	return new Set(
		turned.map(({ date, what, subject, text, pending }) => canonicalJson([date, what, subject, text, pending])),
	).size;
}

function datesText(count: number, telling: Telling): string {
	if (count === 0) return telling.say("noDatePassed");
	return count === 1 ? telling.say("oneDatePassed") : telling.say("datesPassed", { count });
}

const kindPhrases = {
	offering: ["oneOffering", "kindOffering"],
	provider: ["oneProvider", "kindProvider"],
	supplier: ["oneSupplier", "kindSupplier"],
	law: ["oneLaw", "kindLaw"],
	framework: ["oneFramework", "kindFramework"],
	"data-class": ["oneDataClass", "kindDataClass"],
} as const;
const kinds = ["offering", "provider", "supplier", "law", "framework", "data-class"] as const;

/** "21 services, 1 law" */
function kindsText(subjects: readonly ChangedSubject[], telling: Telling): string {
	return kinds
		.flatMap((kind) => {
			const count = subjects.filter((subject) => subject.kind === kind).length;
			const [one, many] = kindPhrases[kind];
			return count === 0 ? [] : [`${count} ${telling.say(count === 1 ? one : many)}`];
		})
		.join(", ");
}

function newFold(
	added: readonly ChangedSubject[],
	removed: readonly ChangedSubject[],
	telling: Telling,
): Fold | undefined {
	const count = added.length + removed.length;
	if (count === 0) return undefined;
	const list = (title: Phrase, subjects: readonly ChangedSubject[]): LeafBlock[] => {
		if (subjects.length === 0) return [];
		const items = kinds.flatMap((kind) => {
			const those = subjects.filter((subject) => subject.kind === kind);
			const [one, many] = kindPhrases[kind];
			if (those.length === 0) return [];
			const names = those.map(({ name }) => telling.text(name)).sort();
			const word = `${telling.say(those.length === 1 ? one : many)} ${those.length}`;
			return [[strong(word), plain(`${telling.say("colon")}${telling.inRow(names)}.`)]];
		});
		return [
			{ kind: "paragraph", text: [strong(telling.say(title))] },
			{ kind: "list", items },
		];
	};
	return {
		kind: "fold",
		id: "new",
		title: telling.say("newFold", { count }),
		blocks: [...list("changedNew", added), ...list("changedGone", removed)],
	};
}

/** So many dates are listed. */
const mostDates = 40;

function datesFold({ turned = [] }: ChangesAnswer, telling: Telling): Fold | undefined {
	if (turned.length === 0) return undefined;
	const items = turned.map(({ date, what, subject, text, pending }): Span[] => {
		const happens = telling.say(pending ? "announcedFor" : what === "begins" ? "began" : "ended");
		const name = telling.name(subject);
		const of = subject === "grounds" || telling.text(text).startsWith(name) ? "" : `${name}, `;
		const says = withoutStop(telling.text(text));
		return [strong(dateIn(telling.language, date)), plain(`${telling.say("colon")}${of}${says} (${happens})`)];
	});
	// The latest first; what several sources say alike is one thing.
	const lines = [...new Map(items.map((item) => [JSON.stringify(item), item])).values()].reverse();
	const more = lines.length - mostDates;
	const shown = lines.slice(0, mostDates);
	return {
		kind: "fold",
		id: "dates",
		title: telling.say("datesFold", { count: lines.length }),
		blocks: [{ kind: "list", items: more > 0 ? [...shown, [plain(telling.more(more))]] : shown }],
	};
}
