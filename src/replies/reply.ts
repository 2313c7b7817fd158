import { z } from "zod";
import { answerSchema } from "../evaluator/answer.js";
import { questionSchema } from "../evaluator/question.js";
import { versionSchema } from "../knowledge/release.js";
import { orderSchema } from "../questions/order.js";
import { registerAnswerSchema } from "./register-answer.js";

export type { Language, Text } from "../knowledge/text.js";

/**
 * What the bot says, before any platform dresses it: blocks whose text is spans and never markup.
 * Whatever an adapter receives here is plain text; escaping it for its surface is the adapter's work.
 */

export const spanSchema = z.union([
	z.strictObject({ kind: z.enum(["plain", "strong", "code"]), text: z.string() }),
	z.strictObject({ kind: z.literal("link"), text: z.string(), url: z.url({ protocol: /^https?$/ }) }),
	z
		.strictObject({ kind: z.literal("person"), text: z.string(), key: z.string().nullable() })
		.describe("Somebody of the team, by name; key is what the platform calls them, where that is known"),
]);
export type Span = z.infer<typeof spanSchema>;
const spans = z.array(spanSchema);

/** A button that asks: the question filled in, evaluated again as whoever presses it; it grants nothing. */
export const questionPressSchema = z.strictObject({
	question: questionSchema,
	release: versionSchema,
	language: z.enum(["en", "fr"]).optional().describe("The language of the reply that the button stands under"),
	unfold: z.string().optional().describe("The fold to open"),
	replay: z.literal(true).optional().describe("Ask that release again, and not the one in use"),
	share: z.literal(true).optional().describe("Post the answer where everybody sees it"),
});
export type QuestionPress = z.infer<typeof questionPressSchema>;

/** A button that orders something of the register, carried out as whoever presses it: it grants nothing either. */
export const orderPressSchema = z.strictObject({
	order: orderSchema,
	language: questionPressSchema.shape.language,
	unfold: questionPressSchema.shape.unfold,
});
export type OrderPress = z.infer<typeof orderPressSchema>;

/** A button that changes settings asks first which verdicts change; this is the one that then saves. */
export const pressSchema = z.union([questionPressSchema, orderPressSchema]);
export type Press = z.infer<typeof pressSchema>;

/** A button. */
export const actionSchema = z.strictObject({
	label: z.string().min(1),
	press: pressSchema,
	primary: z.boolean().default(false),
	typed: z.string().optional().describe("What says the same, where nothing can be pressed"),
});
export type Action = z.infer<typeof actionSchema>;

export interface TreeNode {
	text: Span[];
	nodes: TreeNode[];
}
const treeNodeSchema: z.ZodType<TreeNode> = z.lazy(() =>
	z.strictObject({ text: spans, nodes: z.array(treeNodeSchema) }),
);

/** A tone stands beside words, never instead of them. */
export const toneSchema = z.enum(["good", "bad", "open", "neutral"]);
export type Tone = z.infer<typeof toneSchema>;

const leafBlocks = [
	z
		.strictObject({ kind: z.literal("heading"), text: spans, tone: toneSchema })
		.describe("The first line: the verdict with its assurance"),
	z.strictObject({ kind: z.literal("paragraph"), text: spans }),
	z.strictObject({ kind: z.literal("note"), text: spans }).describe("Small print"),
	z
		.strictObject({
			kind: z.literal("rows"),
			rows: z.array(
				z.strictObject({
					tone: toneSchema,
					status: z.string(),
					label: z.string(),
					text: spans,
					assurance: z.string().nullable(),
				}),
			),
		})
		.describe("One line a pillar: status word, label, reason, assurance"),
	z
		.strictObject({ kind: z.literal("fields"), fields: z.array(z.strictObject({ label: z.string(), text: spans })) })
		.describe("Short labelled lines"),
	z.strictObject({ kind: z.literal("list"), items: z.array(spans) }),
	z.strictObject({ kind: z.literal("tree"), nodes: z.array(treeNodeSchema) }).describe("Reasons, one step a line"),
	z.strictObject({ kind: z.literal("copy"), text: z.string() }).describe("Text to copy as it is"),
	z
		.strictObject({
			kind: z.literal("table"),
			caption: z.string(),
			head: z.array(z.string()),
			rows: z.array(z.array(spans)),
		})
		.describe("A comparison: the first column labels the rows"),
	z
		.strictObject({ kind: z.literal("examples"), items: z.array(z.string()) })
		.describe("Questions that work, to press or to type"),
] as const;
const leafBlockSchema = z.discriminatedUnion("kind", leafBlocks);
export type LeafBlock = z.infer<typeof leafBlockSchema>;

/** A part that unfolds. It never holds another fold. */
const foldSchema = z.strictObject({
	kind: z.literal("fold"),
	id: z.enum([
		"why",
		"laws",
		"vendor",
		"change",
		"duties",
		"sources",
		"details",
		"dates",
		"new",
		"verdicts",
		"history",
		"evidence",
		"reminders",
	]),
	title: z.string(),
	blocks: z.array(leafBlockSchema),
});
export type Fold = z.infer<typeof foldSchema>;

export const blockSchema = z.discriminatedUnion("kind", [...leafBlocks, foldSchema]);
export type Block = z.infer<typeof blockSchema>;

export const replySchema = z.strictObject({
	answer: z
		.union([answerSchema, registerAnswerSchema])
		.nullable()
		.describe("The contract's JSON, or the register's; null where nothing was answered, e.g. a refusal"),
	language: z.enum(["en", "fr"]),
	private: z.boolean().describe("Only for the asker's eyes"),
	blocks: z.array(blockSchema),
	actions: z.array(actionSchema),
	again: pressSchema
		.nullable()
		.describe("What to evaluate or to show again to unfold or share; null where there is nothing to unfold"),
	open: z.array(z.string()).describe("Folds that were asked to be open"),
});
export type Reply = z.infer<typeof replySchema>;

export function plain(text: string): Span {
	return { kind: "plain", text };
}
export function strong(text: string): Span {
	return { kind: "strong", text };
}
export function link(text: string, url: string): Span {
	return { kind: "link", text, url };
}
