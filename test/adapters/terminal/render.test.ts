import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsOf } from "../../../adapters/terminal/columns.js";
import { renderTerminal } from "../../../adapters/terminal/render.js";
import type { Block, Reply } from "../../../src/replies/reply.js";
import { link, plain, strong } from "../../../src/replies/reply.js";
import { sampleOrder, sampleReply } from "../../samples/reply.js";
import { hostileReply } from "../web/hostile-reply.js";
import { comparison, helpEn, verdictEn, verdictFr } from "../web/verdict.js";

const shut = { colour: false, width: 100, full: false };
const full = { ...shut, full: true };

/** The codes that the renderer itself may write: SGR with numbers, nothing else. */
const ownColours = new RegExp(`${String.fromCharCode(27)}\\[\\d+(?:;\\d+)*m`, "g");

function replyOf(...blocks: Block[]): Reply {
	return { ...sampleReply, blocks, actions: [] };
}

describe("a verdict on a terminal", () => {
	it("reads as in the design: heading, rows in columns, fields, the folds named last", () => {
		expect(renderTerminal(verdictEn, shut)).toBe(`\
Not sovereign: ExampleCloud (Canadian regions) for Protected B. Proven.
Four pillars (a vendor's yardstick) · home Canada · 20 November 2026 · knowledge 2026.11.0
I took the yardstick and the home from your team's settings.

  yes      Data         Stored in Montreal and Toronto only; the contract bars    binding (contract)
                        transfers
  no       Operational  Support works from three countries                        reported
  no       Legal        ExampleCorp (US) controls the operator                    proven
  unknown  Technical    No source says who can enter the data halls

Reached by    CLOUD Act: you → ExampleCloud → ExampleCorp (US). All readings agree.
              FISA 702: lapsed in June 2026, still takes effect; one reading says it does not.
Would change  Nothing that you or the vendor can do: the owner is American.
Holds until   30 June 2027, when the contract clause ends.
You must still record an assessment before any data leaves Quebec.
Others        2 offerings pass, 5 come near.

From public sources, each with its date. Not legal advice.

Ask next:
  Compare with 2 others  compare example-cloud, other-cloud, third-cloud for ca-protected-b

Add --full to see: Why · Laws · Ask\u00a0the\u00a0vendor · Sources\u00a03
`);
	});

	it("prints every fold below the answer when asked for all of it, and then names none", () => {
		const text = renderTerminal(verdictEn, full);
		expect(text).toContain(`\
Why
  - Legal: no, proven
    - No entity outside Canada controls the operator: no
      - ExampleCorp, incorporated in the United States, holds 100 % of ExampleCloud [1] filing, 12
        February 2026
  - Data: yes, binding
`);
		expect(text.indexOf("Not legal advice")).toBeLessThan(text.indexOf("Why\n"));
		for (const title of ["Laws\n", "Ask the vendor\n", "Sources 3\n"]) expect(text).toContain(title);
		expect(text).toContain("[1] Annual report 2025 <https://example.org/annual-report-2025.pdf>, ExampleCorp");
		expect(text).not.toContain("--full");
	});

	it("prints a fold that was asked to be open, and names the others", () => {
		const text = renderTerminal({ ...verdictEn, open: ["laws"] }, shut);
		expect(text).toContain("\nLaws\n  CLOUD Act: reached");
		expect(text).toContain("Add --full to see: Why · Ask\u00a0the\u00a0vendor · Sources\u00a03\n");
	});

	it("speaks the reply's language in its own words", () => {
		const text = renderTerminal(verdictFr, shut);
		expect(text).toContain("Ajoutez --full pour voir\u00a0: Pourquoi · Demander\u00a0au\u00a0fournisseur");
		expect(text).toContain("comparer example-cloud, other-cloud, third-cloud pour ca-protected-b");
		expect(text).not.toContain("--full to");
	});

	it("keeps the assurance with its reason where there is no room for a column of its own", () => {
		const text = renderTerminal(verdictEn, { ...shut, width: 60 });
		expect(text).toContain(
			"\n                        the contract bars transfers ·\n                        binding (contract)\n",
		);
		const narrow = renderTerminal(verdictEn, { ...shut, width: 36 });
		expect(narrow).toContain("  Legal: no · proven\n    ExampleCorp (US) controls the\n    operator\n");
	});
});

describe("colour", () => {
	it("writes no escape code without it, and the same text with it", () => {
		const without = renderTerminal(verdictEn, full);
		const withColour = renderTerminal(verdictEn, { ...full, colour: true });
		expect(without).not.toContain("\u001b");
		expect(withColour).toContain("\u001b[31;1mNot sovereign\u001b[0m: ExampleCloud");
		expect(withColour).toContain("\u001b[32myes\u001b[0m");
		expect(withColour.replace(ownColours, "")).toBe(without);
	});
});

describe("what a text cannot do", () => {
	it("sets no colour, moves no cursor, turns no direction, begins no line", () => {
		const evil = "\u001b[31mNot\u001b[2J so\u202evere\u2066ign\u0007\u009b1A\u001b]0;title\u0007!\nyes  Legal";
		const text = renderTerminal(replyOf({ kind: "heading", tone: "bad", text: [plain(evil)] }), shut);
		expect(text).toBe("Not sovereign! yes Legal\n");
	});

	it("holds for any reply at any width, and no line is wider but for addresses and texts to copy", () => {
		fc.assert(
			fc.property(
				hostileReply,
				fc.integer({ min: 20, max: 130 }),
				fc.boolean(),
				fc.boolean(),
				(reply, width, all, colour) => {
					const text = renderTerminal(reply, { colour, width, full: all });
					const uncoloured = text.replace(ownColours, "");
					if (!colour) expect(uncoloured).toBe(text);
					expect(uncoloured.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
					if (hasCopy(reply)) return;
					for (const line of uncoloured.split("\n"))
						if (!line.includes("://")) expect(columnsOf(line), JSON.stringify(line)).toBeLessThanOrEqual(width);
				},
			),
			{ numRuns: 400 },
		);
	});

	it("prints a link only to the web", () => {
		const text = renderTerminal(
			replyOf({
				kind: "paragraph",
				text: [link("a", "javascript:alert(1)"), plain(" "), link("b", "https://example.org/x")],
			}),
			shut,
		);
		expect(text).toBe("a b <https://example.org/x>\n");
	});
});

function hasCopy(reply: Reply): boolean {
	return reply.blocks.some(
		(block) => block.kind === "copy" || (block.kind === "fold" && block.blocks.some(({ kind }) => kind === "copy")),
	);
}

describe("blocks", () => {
	it("sets a comparison in columns where it fits and as one block an offering where it does not", () => {
		const wide = renderTerminal(comparison, { ...shut, width: 110 });
		expect(wide).toContain(
			"Operational      yes, reported                  unknown                         no, reported\n",
		);
		const narrow = renderTerminal(comparison, { ...shut, width: 40 });
		expect(narrow).toContain(`\
OtherCloud: cannot be said yet
  Data             not proven, the
                   vendor's word
  Operational      unknown
  Laws that reach  FISA 702 in part
  Holds until      —
ExampleCloud: not sovereign
`);
	});

	it("gives a wide column of a table what narrow ones leave", () => {
		const row = (...cells: string[]) => cells.map((text) => [plain(text)]);
		const data = "Protected B, Canadian personal information and health data";
		const table: Block = {
			kind: "table",
			caption: "Vendors",
			head: ["Vendor", "Data", "Owner", "Due"],
			rows: [row("Micrologic Cirrus", data, "you", "1 June 2027"), row("OVHcloud", "Protected B", "Bob", "never")],
		};
		const text = renderTerminal(replyOf(table), { ...shut, width: 80 });
		expect(text).toBe(`\
Vendors
Vendor             Data                                       Owner  Due
Micrologic Cirrus  Protected B, Canadian personal             you    1 June 2027
                   information and health data
OVHcloud           Protected B                                Bob    never
`);
		const one: Block = {
			kind: "table",
			caption: "One",
			head: ["Name"],
			rows: [row("a table of one column that is too wide")],
		};
		expect(renderTerminal(replyOf(one), { ...shut, width: 20 })).toBe(
			"One\nName\na table of one\ncolumn that is too\nwide\n",
		);
	});

	it("names people, and says what orders are typed, on one line where it can", () => {
		const owner: Block = {
			kind: "fields",
			fields: [{ label: "Owner", text: [{ kind: "person", text: "Bob\u001b[31m", key: "local" }] }],
		};
		const actions = [
			{ label: "Reassess", press: sampleOrder, primary: true, typed: "reassess OVHcloud" },
			{ label: "Snooze for two weeks", press: sampleOrder, primary: false, typed: "snooze OVHcloud until 2026-12-04" },
			{ label: "Assign", press: sampleOrder, primary: false },
		];
		const reply = { ...replyOf(owner), actions };
		expect(renderTerminal(reply, { ...shut, width: 80 })).toBe(`\
Owner  Bob

You can type:
  Reassess              reassess OVHcloud
  Snooze for two weeks  snooze OVHcloud until 2026-12-04
`);
		expect(renderTerminal({ ...reply, language: "fr" }, { ...shut, width: 40 })).toBe(`\
Owner  Bob

Vous pouvez taper\u00a0:
  Reassess
    reassess OVHcloud
  Snooze for two weeks
    snooze OVHcloud until 2026-12-04
`);
	});

	it("leaves a text to copy as it is: its lines, no margin, no wrapping", () => {
		const copy = `1. ${"long ".repeat(30)}end\n\n2. short`;
		const text = renderTerminal(
			replyOf({ kind: "fold", id: "vendor", title: "Ask", blocks: [{ kind: "copy", text: copy }] }),
			full,
		);
		expect(text).toContain(`Ask\n1. ${"long ".repeat(30)}end\n\n2. short\n`);
	});

	it("lists examples, one a line", () => {
		expect(renderTerminal(helpEn, shut)).toContain("\n  who can host Protected B?\n  why is ExampleCloud");
	});

	it("counts wide and combining characters as a terminal does", () => {
		const row = (label: string) => ({
			tone: "good" as const,
			status: "yes",
			label,
			text: [plain("x")],
			assurance: null,
		});
		const text = renderTerminal(
			replyOf({ kind: "rows", rows: [row("数据"), row("Cafe\u0301"), row("👩‍💻"), row("abcd")] }),
			shut,
		);
		expect(text).toBe("  yes  数据  x\n  yes  Cafe\u0301  x\n  yes  👩‍💻    x\n  yes  abcd  x\n");
	});

	it("does not break before French punctuation or inside a word of two styles", () => {
		const text = renderTerminal(
			replyOf({
				kind: "paragraph",
				text: [strong("abcdefghij"), plain("\u00a0: klmno "), strong("pqrst"), plain(", uv")],
			}),
			{ ...shut, width: 20 },
		);
		expect(text).toBe("abcdefghij\u00a0: klmno\npqrst, uv\n");
	});

	it("keeps French marks and thousands with their words where a plain space stands before them", () => {
		const told = (text: string) =>
			renderTerminal(replyOf({ kind: "paragraph", text: [plain(text)] }), { ...shut, width: 20 });
		expect(told("une amende bien dure ; puis")).toBe("une amende bien\ndure ; puis\n");
		expect(told("il a bien dit tout « loi »")).toBe("il a bien dit tout\n« loi »\n");
		expect(told("une amende de x 500 000 euros")).toBe("une amende de x\n500 000 euros\n");
	});
});
