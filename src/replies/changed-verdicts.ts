import type { ChangesAnswer } from "../evaluator/answer.js";
import type { Flip, Flips } from "../evaluator/changed.js";
import { capital, clip, withoutStop } from "./cut.js";
import { type Block, type Fold, plain, type Span, strong, type TreeNode } from "./reply.js";
import type { Telling } from "./telling.js";
import { verdictText } from "./what-changes.js";

/** So many causes are shown at once, and so many verdicts under each; the others unfold. */
const mostShown = { causes: 2, verdicts: 3 };
const mostUnfolded = { causes: 25, verdicts: 8 };
/** A cause that is shown at once is no longer. */
const longestCause = 160;
/** So many frameworks or data classes are named; more are counted as questions only. */
const mostNamed = 2;

/** How many questions have another verdict. */
export function turnedCount({ flips }: Flips): number {
	return flips.reduce((sum, { questions }) => sum + questions.length, 0);
}

/** What turned the most telling verdicts, and which. */
export function topFlips({ flips }: Flips, answer: ChangesAnswer, telling: Telling): Block[] {
	return causesOf(flips)
		.slice(0, mostShown.causes)
		.flatMap(({ because, those }): Block[] => [
			{ kind: "paragraph", text: [plain(clip(causeText(because, answer, telling), longestCause))] },
			{ kind: "list", items: flipLines(those, mostShown.verdicts, telling) },
		]);
}

/** All of them, by what did them. */
export function verdictsFold(verdicts: Flips, answer: ChangesAnswer, telling: Telling): Fold | undefined {
	const causes = causesOf(verdicts.flips);
	if (causes.length === 0) return undefined;
	const nodes = causes.slice(0, mostUnfolded.causes).map(
		({ because, those }): TreeNode => ({
			text: [plain(causeText(because, answer, telling))],
			nodes: flipLines(those, mostUnfolded.verdicts, telling).map((text) => ({ text, nodes: [] })),
		}),
	);
	const left = causes.length - nodes.length;
	return {
		kind: "fold",
		id: "verdicts",
		title: telling.say("verdictsFold", { count: telling.number(turnedCount(verdicts)) }),
		blocks: [{ kind: "tree", nodes: left > 0 ? [...nodes, { text: [plain(telling.more(left))], nodes: [] }] : nodes }],
	};
}

/** Flips by what did them, in the order of the most telling of each. */
function causesOf(flips: readonly Flip[]): { because: readonly string[]; those: readonly Flip[] }[] {
	const causes = new Map<string, Flip[]>();
	for (const flip of flips) {
		const key = JSON.stringify(flip.because);
		causes.set(key, [...(causes.get(key) ?? []), flip]);
	}
	return [...causes.values()].map((those) => ({ because: those[0]?.because ?? [], those }));
}

function flipLines(flips: readonly Flip[], most: number, telling: Telling): Span[][] {
	const lines = flips.slice(0, most).map((flip) => flipLine(flip, telling));
	const more = flips.length - lines.length;
	return more > 0 ? [...lines, [plain(telling.more(more))]] : lines;
}

/** "Outscale: cannot be said yet → sovereign (reported), by SecNumCloud 3.2, 33 questions" */
function flipLine({ offering, before, after, questions }: Flip, telling: Telling): Span[] {
	const few = (ids: readonly string[]) => {
		const distinct = [...new Set(ids)];
		return distinct.length <= mostNamed ? distinct : [];
	};
	const frameworks = few(questions.map(({ framework }) => framework));
	const classes = few(questions.map(({ dataClass }) => dataClass));
	const count = questions.length;
	const parts = [
		`${verdictText(before, telling)} → ${verdictText(after, telling)}`,
		...(classes.length > 0 ? [telling.say("verdictFor", { classes: telling.classes(classes) })] : []),
		...(frameworks.length > 0 ? [telling.say("verdictBy", { frameworks: telling.names(frameworks) })] : []),
		count === 1 ? telling.say("verdictOneQuestion") : telling.say("verdictQuestions", { count: telling.number(count) }),
	];
	return [strong(telling.short(offering)), plain(`${telling.say("colon")}${parts.join(", ")}`)];
}

/** What the changes that did it say. */
function causeText(
	because: readonly string[],
	{ statements = [], added = [] }: ChangesAnswer,
	telling: Telling,
): string {
	const texts = because.map((id) => {
		const statement = statements.find((one) => one.id === id);
		const said = (statement?.after ?? statement?.before)?.text;
		if (statement) {
			const label = telling.text(statement.label);
			const of = statement.subject === "grounds" ? label : `${telling.name(statement.subject)}, ${label}`;
			const marked = statement.after ? of : `${of} (${telling.say("statementRemoved")})`;
			return said ? telling.labelled(marked, withoutStop(telling.text(said))) : marked;
		}
		const subject = added.find((one) => one.id === id);
		return subject ? `${telling.text(subject.name)} (${telling.say("newSubject")})` : telling.name(id);
	});
	const [only] = texts;
	if (only === undefined) return telling.say("causeUnknown");
	return texts.length === 1 ? capital(only) : telling.say("causeTogether", { causes: telling.inRow(texts) });
}
