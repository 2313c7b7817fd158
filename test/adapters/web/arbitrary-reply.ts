import fc from "fast-check";
import type { Block, Fold, LeafBlock, Reply, Span, TreeNode } from "../../../src/replies/reply.js";
import { samplePress } from "../../samples/reply.js";

/** Texts that try to be more than text, mixed with ordinary and with any other characters. */
const hostile = fc.constantFrom(
	"<script>alert(1)</script>",
	"</p><img src=x onerror=alert(1)>",
	'" onmouseover="alert(1)',
	"' autofocus onfocus='alert(1)",
	"javascript:alert(1)",
	"&lt;script&gt;",
	"&amp;",
	"<!--",
	"]]>",
	"{{name}}",
	"\u001b[31mred\u001b[0m",
	"\u001b]8;;https://evil.example\u0007here\u001b]8;;\u0007",
	"\u009b2J",
	"\u202egpj.exe",
	"\u2066\u2069",
	"line\nbreak\r\nand\ttab",
	"\u0000\u0007\u0008",
	"\ud800",
	"氏名 👩‍💻 é",
);
export const arbitraryText = fc
	.array(fc.oneof(hostile, fc.string({ unit: "binary", maxLength: 12 }), fc.string({ maxLength: 20 })), {
		maxLength: 3,
	})
	.map((parts) => parts.join(" "));

const address = fc.oneof(
	fc.webUrl({ withQueryParameters: true, withFragments: true }),
	fc.constantFrom(
		'https://example.org/?a="><script>',
		"javascript:alert(1)",
		"JavaScript:alert(1)",
		" data:text/html,x",
		"not an address",
	),
);
const span: fc.Arbitrary<Span> = fc.oneof(
	fc.record({ kind: fc.constantFrom("plain" as const, "strong" as const, "code" as const), text: arbitraryText }),
	fc.record({ kind: fc.constant("link" as const), text: arbitraryText, url: address }),
);
const spans = fc.array(span, { maxLength: 3 });
const tone = fc.constantFrom("good" as const, "bad" as const, "open" as const, "neutral" as const);
const { tree } = fc.letrec<{ tree: TreeNode }>((tie) => ({
	tree: fc.oneof(
		{ maxDepth: 3 },
		fc.record({ text: spans, nodes: fc.constant<TreeNode[]>([]) }),
		fc.record({ text: spans, nodes: fc.array(tie("tree"), { maxLength: 2 }) }),
	),
}));

const leaf: fc.Arbitrary<LeafBlock> = fc.oneof(
	fc.record({ kind: fc.constant("heading" as const), text: spans, tone }),
	fc.record({ kind: fc.constantFrom("paragraph" as const, "note" as const), text: spans }),
	fc.record({
		kind: fc.constant("rows" as const),
		rows: fc.array(
			fc.record({
				tone,
				status: arbitraryText,
				label: arbitraryText,
				text: spans,
				assurance: fc.option(arbitraryText),
			}),
			{ maxLength: 3 },
		),
	}),
	fc.record({
		kind: fc.constant("fields" as const),
		fields: fc.array(fc.record({ label: arbitraryText, text: spans }), { maxLength: 3 }),
	}),
	fc.record({ kind: fc.constant("list" as const), items: fc.array(spans, { maxLength: 3 }) }),
	fc.record({ kind: fc.constant("tree" as const), nodes: fc.array(tree, { maxLength: 2 }) }),
	fc.record({ kind: fc.constant("copy" as const), text: arbitraryText }),
	fc.record({
		kind: fc.constant("table" as const),
		caption: arbitraryText,
		head: fc.array(arbitraryText, { maxLength: 4 }),
		rows: fc.array(fc.array(spans, { maxLength: 4 }), { maxLength: 3 }),
	}),
	fc.record({ kind: fc.constant("examples" as const), items: fc.array(arbitraryText, { maxLength: 3 }) }),
);
const fold: fc.Arbitrary<Fold> = fc.record({
	kind: fc.constant("fold" as const),
	id: fc.constantFrom(
		"why" as const,
		"laws" as const,
		"vendor" as const,
		"duties" as const,
		"sources" as const,
		"details" as const,
	),
	title: arbitraryText,
	blocks: fc.array(leaf, { maxLength: 3 }),
});
const block: fc.Arbitrary<Block> = fc.oneof({ weight: 3, arbitrary: leaf }, { weight: 1, arbitrary: fold });

/** Any reply, each text in it an attack or a nuisance as likely as not. */
export const arbitraryReply: fc.Arbitrary<Reply> = fc.record({
	answer: fc.constant(null),
	language: fc.constantFrom("en" as const, "fr" as const),
	private: fc.boolean(),
	blocks: fc.array(block, { maxLength: 5 }),
	actions: fc.array(
		fc.record({
			label: arbitraryText,
			primary: fc.boolean(),
			press: fc.record({
				question: fc.constant(samplePress.question),
				release: arbitraryText,
			}),
		}),
		{ maxLength: 2 },
	),
	again: fc.constant(null),
	open: fc.subarray(["why", "laws", "vendor", "sources"]),
});
