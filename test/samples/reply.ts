import type { OrderPress, QuestionPress, Reply } from "../../src/replies/reply.js";
import { link, plain, strong } from "../../src/replies/reply.js";

/** A press such as a button carries. */
export const samplePress: QuestionPress = {
	question: {
		intent: "check",
		offering: "example-cloud",
		dataClasses: ["ca-protected-b"],
		framework: "four-pillars",
		home: ["CA"],
		asOf: "2026-11-20",
		configuration: {},
		context: {},
		readings: {},
		filledIn: ["framework"],
		corrections: [],
	},
	release: "2026.11.0",
};

/** A press that orders something, with words that somebody wrote. */
export const sampleOrder: OrderPress = {
	order: {
		order: "decide",
		vendor: "v-0001",
		ruling: { is: "approved" },
		reason: "the board said so <!channel> & <at>all</at>",
	},
	language: "en",
};

/** A reply with every kind of block; names in it are illustrations. */
export const sampleReply: Reply = {
	answer: null,
	language: "en",
	private: true,
	blocks: [
		{
			kind: "heading",
			tone: "bad",
			text: [strong("Not sovereign"), plain(": ExampleCloud <!channel> & <at>all</at> for Protected B. Proven.")],
		},
		{
			kind: "note",
			text: [plain("Four pillars (a vendor's yardstick) · home Canada · 20 November 2026 · knowledge 2026.11.0")],
		},
		{ kind: "paragraph", text: [plain("I took the yardstick and the home from your team's settings.")] },
		{
			kind: "rows",
			rows: [
				{
					tone: "good",
					status: "yes",
					label: "Data",
					text: [plain("Stored in Montreal and Toronto only")],
					assurance: "binding",
				},
				{
					tone: "bad",
					status: "no",
					label: "Legal",
					text: [plain("ExampleCorp (US) controls the operator")],
					assurance: "proven",
				},
				{
					tone: "open",
					status: "unknown",
					label: "Technical",
					text: [plain("No source says who can enter the data halls")],
					assurance: null,
				},
			],
		},
		{
			kind: "fields",
			fields: [{ label: "Reached by", text: [plain("CLOUD Act: you → ExampleCloud → ExampleCorp (US).")] }],
		},
		{
			kind: "fold",
			id: "why",
			title: "Why",
			blocks: [
				{
					kind: "tree",
					nodes: [
						{
							text: [strong("Legal"), plain(": no")],
							nodes: [{ text: [plain("ExampleCorp controls ExampleCloud [1] filing, 2025")], nodes: [] }],
						},
					],
				},
			],
		},
		{
			kind: "fold",
			id: "vendor",
			title: "Ask the vendor",
			blocks: [
				{ kind: "list", items: [[plain("Who can enter the data halls?")]] },
				{ kind: "copy", text: "1. Who can enter the data halls?" },
			],
		},
		{
			kind: "fold",
			id: "sources",
			title: "Sources 1",
			blocks: [
				{
					kind: "list",
					items: [
						[
							plain("[1] "),
							link("Annual report", "https://example.org/a?b=1&c=%22"),
							plain(", ExampleCorp, filing, 2025"),
						],
					],
				},
			],
		},
		{
			kind: "table",
			caption: "Comparison",
			head: ["", "ExampleCloud", "OtherCloud"],
			rows: [[[plain("Data")], [plain("yes")], [plain("no")]]],
		},
		{ kind: "examples", items: ["is ExampleCloud sovereign for Protected B?", "help"] },
		{ kind: "note", text: [plain("From public sources, each with its date. Not legal advice.")] },
	],
	actions: [{ label: "Compare", press: samplePress, primary: false }],
	again: samplePress,
	open: [],
};
