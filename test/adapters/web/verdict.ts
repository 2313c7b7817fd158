import type { Action, Press, Reply } from "../../../src/replies/reply.js";
import { link, plain, strong } from "../../../src/replies/reply.js";

/** A verdict of the size and form that the bot gives, in both languages; names in it are illustrations. */
const press: Press = {
	question: {
		intent: "compare",
		offerings: ["example-cloud", "other-cloud", "third-cloud"],
		dataClasses: ["ca-protected-b"],
		framework: "four-pillars",
		home: ["CA"],
		asOf: "2026-11-20",
		configuration: {},
		context: {},
		readings: {},
		filledIn: ["framework", "home", "asOf"],
		corrections: [],
	},
	release: "2026.11.0",
};

function action(label: string, primary = false): Action {
	return { label, press, primary };
}

export const verdictEn: Reply = {
	answer: null,
	language: "en",
	private: true,
	blocks: [
		{
			kind: "heading",
			tone: "bad",
			text: [strong("Not sovereign"), plain(": ExampleCloud (Canadian regions) for Protected B. Proven.")],
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
					text: [plain("Stored in Montreal and Toronto only; the contract bars transfers")],
					assurance: "binding (contract)",
				},
				{
					tone: "bad",
					status: "no",
					label: "Operational",
					text: [plain("Support works from three countries")],
					assurance: "reported",
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
			fields: [
				{
					label: "Reached by",
					text: [strong("CLOUD Act"), plain(": you → ExampleCloud → ExampleCorp (US). All readings agree.")],
				},
				{
					label: "Reached by",
					text: [strong("FISA 702"), plain(": lapsed in June 2026, still takes effect; one reading says it does not.")],
				},
				{
					label: "Would change",
					text: [plain("Nothing that you or the vendor can do: the owner is American.")],
				},
				{ label: "Holds until", text: [plain("30 June 2027, when the contract clause ends.")] },
				{ label: "", text: [plain("You must still record an assessment before any data leaves Quebec.")] },
				{ label: "Others", text: [plain("2 offerings pass, 5 come near.")] },
			],
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
							text: [strong("Legal"), plain(": no, proven")],
							nodes: [
								{
									text: [plain("No entity outside Canada controls the operator: no")],
									nodes: [
										{
											text: [
												plain(
													"ExampleCorp, incorporated in the United States, holds 100 % of ExampleCloud [1] filing, 12 February 2026",
												),
											],
											nodes: [],
										},
									],
								},
							],
						},
						{
							text: [strong("Data"), plain(": yes, binding")],
							nodes: [
								{ text: [plain("Stored in Canada only [2] contract, 1 July 2025")], nodes: [] },
								{ text: [plain("Backups in Canada only [2] contract, 1 July 2025")], nodes: [] },
							],
						},
					],
				},
			],
		},
		{
			kind: "fold",
			id: "laws",
			title: "Laws",
			blocks: [
				{ kind: "paragraph", text: [strong("CLOUD Act"), plain(": reached, disclosure, proven")] },
				{
					kind: "list",
					items: [
						[plain("Path: you → ExampleCloud → ExampleCorp (US)")],
						[plain("Reading held by regulators: reaches whoever is controlled from the United States")],
						[plain("Mitigation: keys outside the provider's service remove content, not metadata")],
					],
				},
			],
		},
		{
			kind: "fold",
			id: "vendor",
			title: "Ask the vendor",
			blocks: [
				{ kind: "paragraph", text: [plain("Two answers would decide the open points.")] },
				{
					kind: "copy",
					text: "1. Who can enter the data halls, and who employs them? An audit report would do.\n2. From which countries does support work? A contract clause would do.",
				},
			],
		},
		{
			kind: "fold",
			id: "sources",
			title: "Sources 3",
			blocks: [
				{
					kind: "list",
					items: [
						[
							plain("[1] "),
							link("Annual report 2025", "https://example.org/annual-report-2025.pdf"),
							plain(", ExampleCorp, filing, 12 February 2026"),
						],
						[
							plain("[2] "),
							link("Canadian addendum", "https://example.org/legal/addendum?region=ca&v=3"),
							plain(", ExampleCloud, contract, 1 July 2025"),
						],
						[
							plain("[3] "),
							link("Where support sits", "https://example.net/where-support-sits"),
							plain(", an analyst, 3 March 2026"),
						],
					],
				},
			],
		},
		{ kind: "note", text: [plain("From public sources, each with its date. Not legal advice.")] },
	],
	actions: [
		action("Compare with 2 others", true),
		{ label: "Share", press: { ...press, share: true }, primary: false },
	],
	again: press,
	open: [],
};

export const verdictFr: Reply = {
	...verdictEn,
	language: "fr",
	blocks: [
		{
			kind: "heading",
			tone: "open",
			text: [strong("Indéterminé"), plain(" : ExampleCloud (régions canadiennes) pour Protégé B. Rapporté.")],
		},
		{
			kind: "note",
			text: [
				plain(
					"Quatre piliers (grille d'un fournisseur) · chez vous : Canada · 20 novembre 2026 · connaissances 2026.11.0",
				),
			],
		},
		{
			kind: "rows",
			rows: [
				{
					tone: "good",
					status: "oui",
					label: "Données",
					text: [plain("Stockées à Montréal et à Toronto seulement ; le contrat interdit les transferts")],
					assurance: "engagement contractuel",
				},
				{
					tone: "open",
					status: "non prouvé",
					label: "Exploitation",
					text: [plain("Le fournisseur dit que l'assistance travaille depuis le Canada")],
					assurance: "déclaré par le fournisseur",
				},
				{
					tone: "bad",
					status: "non",
					label: "Juridique",
					text: [plain("ExampleCorp (États-Unis) contrôle l'exploitant")],
					assurance: "établi",
				},
			],
		},
		{
			kind: "fields",
			fields: [
				{
					label: "Tient jusqu'au",
					text: [plain("30 juin 2027, date où la clause du contrat prend fin.")],
				},
			],
		},
		{
			kind: "fold",
			id: "why",
			title: "Pourquoi",
			blocks: [
				{
					kind: "tree",
					nodes: [
						{
							text: [strong("Juridique"), plain(" : non, établi")],
							nodes: [{ text: [plain("ExampleCorp détient ExampleCloud [1] dépôt officiel, 2026")], nodes: [] }],
						},
					],
				},
			],
		},
		{
			kind: "fold",
			id: "vendor",
			title: "Demander au fournisseur",
			blocks: [{ kind: "copy", text: "1. Qui peut entrer dans les salles ?" }],
		},
		{ kind: "note", text: [plain("D'après des sources publiques, chacune datée. Pas un avis juridique.")] },
	],
	actions: [action("Comparer")],
	open: [],
};

/** A comparison of three offerings: too wide for a phone. */
export const comparison: Reply = {
	...verdictEn,
	blocks: [
		{
			kind: "heading",
			tone: "neutral",
			text: [strong("Three offerings compared"), plain(" for Protected B, the best first.")],
		},
		{
			kind: "table",
			caption: "Comparison for Protected B",
			head: ["", "NorthCloud: sovereign, proven", "OtherCloud: cannot be said yet", "ExampleCloud: not sovereign"],
			rows: [
				[[strong("Data")], [plain("yes, proven")], [plain("not proven, the vendor's word")], [plain("yes, binding")]],
				[[strong("Operational")], [plain("yes, reported")], [plain("unknown")], [plain("no, reported")]],
				[[strong("Laws that reach")], [plain("none")], [plain("FISA 702 in part")], [plain("CLOUD Act, FISA 702")]],
				[[strong("Holds until")], [plain("30 June 2027")], [plain("—")], [plain("30 June 2027")]],
			],
		},
	],
	actions: [],
	again: null,
};

export const helpEn: Reply = {
	answer: null,
	language: "en",
	private: true,
	blocks: [
		{
			kind: "paragraph",
			text: [
				plain(
					"I say whether a cloud service is sovereign for a class of data, why, and on what sources. Try one of these:",
				),
			],
		},
		{
			kind: "examples",
			items: [
				"is ExampleCloud sovereign for Protected B?",
				"compare ExampleCloud, OtherCloud and NorthCloud for health data",
				"who can host Protected B?",
				"why is ExampleCloud exposed to the CLOUD Act?",
				"what is the CLOUD Act?",
				"what changed since 2026.10.0?",
			],
		},
	],
	actions: [],
	again: null,
	open: [],
};

export const helpFr: Reply = {
	...helpEn,
	language: "fr",
	blocks: [
		{
			kind: "paragraph",
			text: [
				plain(
					"Je dis si un service cloud est souverain pour une classe de données, pourquoi, et d'après quelles sources. Essayez :",
				),
			],
		},
		{
			kind: "examples",
			items: [
				"ExampleCloud est-il souverain pour Protégé B ?",
				"qui peut héberger des données de santé ?",
				"pourquoi ExampleCloud est-il exposé au CLOUD Act ?",
			],
		},
	],
};
