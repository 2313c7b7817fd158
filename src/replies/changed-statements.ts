import type { ChangedStatement } from "../evaluator/changed.js";
import { type Fold, plain, type Span, strong, type TreeNode } from "./reply.js";
import type { Telling } from "./telling.js";

/** So many subjects unfold, and so many statements of each. */
const mostSubjects = 40;
const mostOfOne = 6;

const words = { added: "statementAdded", changed: "statementChanged", removed: "statementRemoved" } as const;

/** What changed, subject by subject. */
export function changedStatementsFold(statements: readonly ChangedStatement[], telling: Telling): Fold | undefined {
	if (statements.length === 0) return undefined;
	const subjects = [...new Set(statements.map(({ subject }) => subject))];
	const nodes = subjects.slice(0, mostSubjects).map((subject): TreeNode => {
		const those = statements.filter((one) => one.subject === subject);
		const lines = those
			.slice(0, mostOfOne)
			.map((statement): TreeNode => ({ text: statementLine(statement, telling), nodes: [] }));
		const more = those.length - lines.length;
		const name = subject === "grounds" ? telling.say("groundsName") : telling.name(subject);
		return {
			text: [strong(name), plain(` ${those.length}`)],
			nodes: more > 0 ? [...lines, { text: [plain(telling.more(more))], nodes: [] }] : lines,
		};
	});
	const left = subjects.length - nodes.length;
	return {
		kind: "fold",
		id: "details",
		title: telling.say("statementsFold", { count: statements.length }),
		blocks: [{ kind: "tree", nodes: left > 0 ? [...nodes, { text: [plain(telling.more(left))], nodes: [] }] : nodes }],
	};
}

function statementLine({ change, label, before, after }: ChangedStatement, telling: Telling): Span[] {
	const text = (after ?? before)?.text;
	const says = text ? telling.labelled(telling.text(label), telling.text(text)) : telling.text(label);
	const was = change === "changed" ? before?.text : undefined;
	const old = was && text && telling.text(was) !== telling.text(text) ? telling.text(was) : undefined;
	return [
		plain(`${telling.labelled(telling.say(words[change]), says)}`),
		...(old === undefined ? [] : [plain(` (${telling.say("statementBefore", { text: old })})`)]),
	];
}
