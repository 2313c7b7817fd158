import { type Assessment, type CheckQuestion, Knowledge } from "../../src/evaluator/index.js";
import type { Language } from "../../src/knowledge/text.js";
import { assessmentReply } from "../../src/replies/assessment-reply.js";
import type { LeafBlock, Reply, Span, TreeNode } from "../../src/replies/reply.js";
import { Telling } from "../../src/replies/telling.js";
import { knowledgeRelease } from "../questions/knowledge.js";

/** The knowledge as it stands in its files. */
export async function realKnowledge(): Promise<Knowledge> {
	return new Knowledge(await knowledgeRelease());
}

export function checkQuestion(offering: string, dataClass: string, more: Partial<CheckQuestion> = {}): CheckQuestion {
	return {
		intent: "check",
		offering,
		dataClasses: [dataClass],
		framework: "four-pillars",
		home: ["CA"],
		asOf: "2026-11-20",
		configuration: {},
		context: {},
		readings: {},
		filledIn: [],
		corrections: [],
		...more,
	};
}

export const languages: readonly Language[] = ["en", "fr"];
const toAll = { private: false, shareable: false, open: [] };
const fromNobody = { framework: false, home: false };

export function tell(answer: Assessment, language: Language, knowledge: Knowledge): Reply {
	return assessmentReply(answer, fromNobody, toAll, new Telling(language, knowledge));
}

export function spansText(spans: readonly Span[]): string {
	return spans.map(({ text }) => text).join("");
}

function treeTexts(nodes: readonly TreeNode[]): string[] {
	return nodes.flatMap((node) => [spansText(node.text), ...treeTexts(node.nodes)]);
}

/** Every text of a block, one a line. */
export function textsOf(block: Reply["blocks"][number]): string[] {
	switch (block.kind) {
		case "fold":
			return [block.title, ...block.blocks.flatMap((inner) => textsOf(inner))];
		case "heading":
		case "paragraph":
		case "note":
			return [spansText(block.text)];
		case "rows":
			return block.rows.flatMap((row) => [row.status, row.label, spansText(row.text), row.assurance ?? ""]);
		case "fields":
			return block.fields.flatMap((field) => [field.label, spansText(field.text)]);
		case "list":
			return block.items.map(spansText);
		case "tree":
			return treeTexts(block.nodes);
		case "copy":
			return block.text.split("\n");
		case "table":
			return [block.caption, ...block.head, ...block.rows.flatMap((row) => row.map(spansText))];
		case "examples":
			return [...block.items];
	}
}

export function blocksOf<Kind extends LeafBlock["kind"]>(
	reply: Reply,
	kind: Kind,
): Extract<LeafBlock, { kind: Kind }>[] {
	return reply.blocks.filter((block): block is Extract<LeafBlock, { kind: Kind }> => block.kind === kind);
}

export function headingOf(reply: Reply): string {
	const [heading] = blocksOf(reply, "heading");
	return heading ? spansText(heading.text) : "";
}

export function foldOf(reply: Reply, id: string): string[] {
	const fold = reply.blocks.find((block) => block.kind === "fold" && block.id === id);
	return fold ? textsOf(fold) : [];
}

/** The short line with a label. */
export function fieldOf(reply: Reply, label: string): string | undefined {
	const field = blocksOf(reply, "fields")
		.flatMap(({ fields }) => fields)
		.find((one) => one.label === label);
	return field && spansText(field.text);
}

/** What a reader sees before unfolding anything. */
export function firstTexts(reply: Reply): string[] {
	return reply.blocks.filter(({ kind }) => kind !== "fold").flatMap((block) => textsOf(block));
}
