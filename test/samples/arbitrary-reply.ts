import fc from "fast-check";
import type {
	Action,
	Block,
	LeafBlock,
	OrderPress,
	QuestionPress,
	Reply,
	Span,
	TreeNode,
} from "../../src/replies/reply.js";
import { samplePress } from "./reply.js";

export interface Attack {
	/** Texts that would like to be more than text on one surface. */
	readonly text: fc.Arbitrary<string>;
	/** Addresses of links, those that no reply should hold among them. */
	readonly url: fc.Arbitrary<string>;
	/** At most so many parts of a block; blocks number three times that. */
	readonly most: number;
}

/** The one person of these replies whom Slack could mention. */
export const mentionable = "U0KNOWN";

const foldIds = ["why", "laws", "vendor", "duties", "sources", "details"] as const;

/** Any reply that the types allow, each text in it an attack or a nuisance as likely as not. */
export function arbitraryReply({ text, url, most }: Attack): fc.Arbitrary<Reply> {
	const list = <Item>(item: fc.Arbitrary<Item>, maxLength = most) => fc.array(item, { maxLength });
	const span: fc.Arbitrary<Span> = fc.oneof(
		{
			weight: 3,
			arbitrary: fc.record({ kind: fc.constantFrom("plain" as const, "strong" as const, "code" as const), text }),
		},
		{ weight: 1, arbitrary: fc.record({ kind: fc.constant("link" as const), text, url }) },
		{
			weight: 1,
			arbitrary: fc.record({
				kind: fc.constant("person" as const),
				text,
				key: fc.oneof(fc.constantFrom(mentionable, "29:somebody", null), text),
			}),
		},
	);
	const spans = list(span);
	const tone = fc.constantFrom("good" as const, "bad" as const, "open" as const, "neutral" as const);
	const { nodes } = fc.letrec<{ nodes: TreeNode[] }>((tie) => ({
		nodes: fc.oneof(
			{ maxDepth: 5 },
			fc.constant<TreeNode[]>([]),
			list(fc.record({ text: spans, nodes: tie("nodes") }), 3),
		),
	}));
	const row = fc.record({ tone, status: text, label: text, text: spans, assurance: fc.option(text) });
	const leaf: fc.Arbitrary<LeafBlock> = fc.oneof(
		fc.record({ kind: fc.constant("heading" as const), text: spans, tone }),
		fc.record({ kind: fc.constantFrom("paragraph" as const, "note" as const), text: spans }),
		fc.record({ kind: fc.constant("rows" as const), rows: list(row) }),
		fc.record({ kind: fc.constant("fields" as const), fields: list(fc.record({ label: text, text: spans })) }),
		fc.record({ kind: fc.constant("list" as const), items: list(spans, most * 4) }),
		fc.record({ kind: fc.constant("tree" as const), nodes }),
		fc.record({ kind: fc.constant("copy" as const), text }),
		fc.record({
			kind: fc.constant("table" as const),
			caption: text,
			head: list(text),
			rows: list(list(spans), most * 2),
		}),
		fc.record({ kind: fc.constant("examples" as const), items: list(text) }),
	);
	const fold: fc.Arbitrary<Block> = fc.record({
		kind: fc.constant("fold" as const),
		id: fc.constantFrom(...foldIds),
		title: text,
		blocks: list(leaf, 4),
	});
	// Sharing and unfolding are the surfaces' own buttons, each with its tests.
	const asks: fc.Arbitrary<QuestionPress> = fc.record({
		question: fc.oneof(
			fc.constant(samplePress.question),
			list(text, 3).map((filledIn) => ({ ...samplePress.question, filledIn })),
		),
		release: fc.constant(samplePress.release),
	});
	const said = text.map((words) => words.slice(0, 4_000).trim()).filter((words) => words !== "");
	const orders: fc.Arbitrary<OrderPress> = fc.record({
		order: fc.oneof(
			said.map((reason) => ({
				order: "decide" as const,
				vendor: "v-0001",
				ruling: { is: "refused" as const },
				reason,
			})),
			said.map((key) => ({ order: "done" as const, vendor: "v-0001", key: key.slice(0, 700).trim() || "k" })),
		),
		language: fc.constantFrom("en" as const, "fr" as const),
	});
	const plainAction = fc.record({
		label: text.filter((label) => label !== ""),
		press: fc.oneof(asks, orders),
		primary: fc.boolean(),
	});
	const action: fc.Arbitrary<Action> = fc.oneof(
		plainAction,
		fc.tuple(plainAction, text).map(([one, typed]) => ({ ...one, typed })),
	);
	return fc.record({
		answer: fc.constant(null),
		language: fc.constantFrom("en" as const, "fr" as const),
		private: fc.boolean(),
		blocks: fc.oneof(
			{
				weight: 5,
				arbitrary: list(fc.oneof({ weight: 3, arbitrary: leaf }, { weight: 1, arbitrary: fold }), most * 3),
			},
			{ weight: 1, arbitrary: fc.array(leaf, { minLength: 40, maxLength: 70 }) },
		),
		actions: fc.oneof({ weight: 5, arbitrary: list(action) }, { weight: 1, arbitrary: list(action, 30) }),
		again: fc.option(asks),
		open: fc.subarray([...foldIds]),
	});
}
