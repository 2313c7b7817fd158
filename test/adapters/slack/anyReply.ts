import fc from "fast-check";
import type { Block, LeafBlock, Press, Reply, Span, TreeNode } from "../../../src/replies/reply.js";
import { samplePress } from "../../samples/reply.js";

const pieces = [
	"<!channel>",
	"<!here|here>",
	"<@U123>",
	"<#C1|x>",
	"<https://evil.example|bank>",
	"https://evil.example",
	"&lt;!channel&gt;",
	"word ",
	"&",
	"*",
	"_",
	"~",
	"`",
	"```",
	"\n",
	"\r\n",
	"\u0000",
	"\u202e",
	"\ud83d",
	"😀",
	"|",
	" ",
	"<",
	">",
];

/** Text that somebody would write to break out of a message, or that is just too long. */
export const nasty: fc.Arbitrary<string> = fc
	.tuple(
		fc.array(
			fc.oneof(
				{ weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
				{ weight: 3, arbitrary: fc.constantFrom(...pieces) },
			),
			{ maxLength: 5 },
		),
		// Now and then far too long for whatever it stands in.
		fc.oneof({ weight: 12, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.integer({ min: 2, max: 1_500 }) }),
	)
	.map(([parts, times]) => parts.join("").repeat(times));

const url = fc
	.webUrl({ withFragments: true, withQueryParameters: true })
	.chain((base) => fc.constantFrom(base, `${base}?a|b>c<d&e`));
const span: fc.Arbitrary<Span> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record({ kind: fc.constantFrom("plain" as const, "strong" as const, "code" as const), text: nasty }),
	},
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant("link" as const), text: nasty, url }) },
);
const spans = fc.array(span, { maxLength: 4 });
const tone = fc.constantFrom("good" as const, "bad" as const, "open" as const, "neutral" as const);
const twig: fc.Arbitrary<TreeNode> = fc.record({ text: spans, nodes: fc.constant([]) });
const branch: fc.Arbitrary<TreeNode> = fc.record({ text: spans, nodes: fc.array(twig, { maxLength: 2 }) });
const tree: fc.Arbitrary<TreeNode> = fc.record({ text: spans, nodes: fc.array(branch, { maxLength: 2 }) });

const leaf: fc.Arbitrary<LeafBlock> = fc.oneof(
	fc.record({ kind: fc.constant("heading" as const), text: spans, tone }),
	fc.record({ kind: fc.constant("paragraph" as const), text: spans }),
	fc.record({ kind: fc.constant("note" as const), text: spans }),
	fc.record({
		kind: fc.constant("rows" as const),
		rows: fc.array(fc.record({ tone, status: nasty, label: nasty, text: spans, assurance: fc.option(nasty) }), {
			maxLength: 5,
		}),
	}),
	fc.record({
		kind: fc.constant("fields" as const),
		fields: fc.array(fc.record({ label: nasty, text: spans }), { maxLength: 5 }),
	}),
	fc.record({ kind: fc.constant("list" as const), items: fc.array(spans, { maxLength: 30 }) }),
	fc.record({ kind: fc.constant("tree" as const), nodes: fc.array(tree, { maxLength: 2 }) }),
	fc.record({ kind: fc.constant("copy" as const), text: nasty }),
	fc.record({
		kind: fc.constant("table" as const),
		caption: nasty,
		head: fc.array(nasty, { maxLength: 4 }),
		rows: fc.array(fc.array(spans, { maxLength: 4 }), { maxLength: 4 }),
	}),
	fc.record({ kind: fc.constant("examples" as const), items: fc.array(nasty, { maxLength: 6 }) }),
);
const foldId = fc.constantFrom(
	"why" as const,
	"laws" as const,
	"vendor" as const,
	"duties" as const,
	"sources" as const,
	"details" as const,
);
const block: fc.Arbitrary<Block> = fc.oneof(
	{ weight: 4, arbitrary: leaf },
	{
		weight: 1,
		arbitrary: fc.record({
			kind: fc.constant("fold" as const),
			id: foldId,
			title: nasty,
			blocks: fc.array(leaf, { maxLength: 4 }),
		}),
	},
);

const press: fc.Arbitrary<Press> = fc.oneof(
	fc.constant(samplePress),
	fc.record({
		question: fc.record({
			intent: fc.constant("explain" as const),
			subject: fc.oneof(fc.constant("cloud-act"), nasty),
			asOf: fc.constant("2026-11-20"),
			filledIn: fc.array(nasty, { maxLength: 2 }),
			corrections: fc.array(fc.record({ from: nasty, to: nasty }), { maxLength: 2 }),
		}),
		release: fc.constant("2026.11.0"),
	}),
);
const action = fc.record({ label: nasty.map((text) => text || " "), press, primary: fc.boolean() });

/** Any reply that the bot's contract allows, with text that nobody would want in it. */
export const anyReply: fc.Arbitrary<Reply> = fc.record({
	answer: fc.constant(null),
	language: fc.constantFrom("en" as const, "fr" as const),
	private: fc.boolean(),
	blocks: fc.oneof(
		{ weight: 4, arbitrary: fc.array(block, { maxLength: 12 }) },
		{ weight: 1, arbitrary: fc.array(leaf, { minLength: 40, maxLength: 70 }) },
	),
	actions: fc.array(action, { maxLength: 30 }),
	again: fc.option(press),
	open: fc.array(foldId, { maxLength: 2 }),
});
