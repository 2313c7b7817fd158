import fc from "fast-check";
import type { Action, Block, LeafBlock, Press, Reply, Span, TreeNode } from "../../../src/replies/reply.js";
import { samplePress } from "../../samples/reply.js";

/** Any reply that the types allow, with texts that would like to be markup, and now and then far too much of it. */

export const nasty = fc.oneof(
	fc.string({ unit: "binary" }),
	fc.constantFrom(
		"<at>all</at>",
		"**bold**",
		"[x](javascript:alert(1))",
		"[x](https://evil.example.org)",
		"![i](https://evil.example.org/i.png)",
		"https://evil.example.org/",
		"- item",
		"1. item",
		"# heading",
		"`code` _it_ ~~gone~~",
		"a\r\n\r\nb",
		"&lt;at&gt; &#60;",
		"{{DATE(2020-01-01T00:00:00Z, SHORT)}}",
		"\\",
		"\u202Edlrow",
		"\uD800",
		"",
		" ",
	),
	fc.constantFrom("x", "🦊", '"', "\u0000", "*").chain((unit) => fc.nat(20_000).map((times) => unit.repeat(times))),
);

const url = fc.oneof(
	fc.webUrl({ withQueryParameters: true, withFragments: true }),
	fc.constantFrom("https://example.org/a_(b)*c*?q=[1]&r=%22", "http://x"),
);

const span: fc.Arbitrary<Span> = fc.oneof(
	fc.record({ kind: fc.constantFrom("plain" as const, "strong" as const, "code" as const), text: nasty }),
	fc.record({ kind: fc.constant("link" as const), text: nasty, url }),
);
const spans = fc.array(span, { maxLength: 6 });
const tone = fc.constantFrom("good" as const, "bad" as const, "open" as const, "neutral" as const);

const { nodes } = fc.letrec<{ nodes: TreeNode[] }>((tie) => ({
	nodes: fc.oneof(
		{ maxDepth: 8 },
		fc.constant<TreeNode[]>([]),
		fc.array(fc.record({ text: spans, nodes: tie("nodes") }), { maxLength: 3 }),
	),
}));

const leaf: fc.Arbitrary<LeafBlock> = fc.oneof(
	fc.record({ kind: fc.constant("heading" as const), text: spans, tone }),
	fc.record({ kind: fc.constantFrom("paragraph" as const, "note" as const), text: spans }),
	fc.record({
		kind: fc.constant("rows" as const),
		rows: fc.array(fc.record({ tone, status: nasty, label: nasty, text: spans, assurance: fc.option(nasty) })),
	}),
	fc.record({ kind: fc.constant("fields" as const), fields: fc.array(fc.record({ label: nasty, text: spans })) }),
	fc.record({ kind: fc.constant("list" as const), items: fc.array(spans) }),
	fc.record({ kind: fc.constant("tree" as const), nodes }),
	fc.record({ kind: fc.constant("copy" as const), text: nasty }),
	fc.record({
		kind: fc.constant("table" as const),
		caption: nasty,
		head: fc.array(nasty, { maxLength: 8 }),
		rows: fc.array(fc.array(spans, { maxLength: 8 }), { maxLength: 30 }),
	}),
	fc.record({ kind: fc.constant("examples" as const), items: fc.array(nasty) }),
);
const fold: fc.Arbitrary<Block> = fc.record({
	kind: fc.constant("fold" as const),
	id: fc.constantFrom(
		"why" as const,
		"laws" as const,
		"vendor" as const,
		"duties" as const,
		"sources" as const,
		"details" as const,
	),
	title: nasty,
	blocks: fc.array(leaf, { maxLength: 4 }),
});
const press: fc.Arbitrary<Press> = fc.record(
	{
		question: fc.oneof(
			fc.constant(samplePress.question),
			fc.array(nasty, { maxLength: 3 }).map((filledIn) => ({ ...samplePress.question, filledIn })),
		),
		release: fc.constant(samplePress.release),
		unfold: nasty,
		share: fc.constant(true as const),
	},
	{ requiredKeys: ["question", "release"] },
);
const action: fc.Arbitrary<Action> = fc.record({
	label: nasty.filter((text) => text !== ""),
	press,
	primary: fc.boolean(),
});

export const anyReply: fc.Arbitrary<Reply> = fc.record({
	answer: fc.constant(null),
	language: fc.constantFrom("en" as const, "fr" as const),
	private: fc.boolean(),
	blocks: fc.array(fc.oneof({ weight: 3, arbitrary: leaf }, { weight: 1, arbitrary: fold }), { maxLength: 12 }),
	actions: fc.array(action, { maxLength: 12 }),
	again: fc.option(press),
	open: fc.subarray(["why", "laws", "vendor", "duties", "sources", "details"]),
});
