import { describe, expect, test } from "vitest";
import { clean, cut, escapeMarkdown, lineStart, linkTarget } from "../../../adapters/teams/escape.js";
import { textElement } from "../../../adapters/teams/spans.js";
import { link, plain, type Span, strong } from "../../../src/replies/reply.js";

const source = link("source", "https://example.org/");
/** Beside a link, text is in Markdown; without one it is in text runs. */
const beside = (...spans: Span[]) => textElement([...spans, plain(" "), source]);

describe("text beside a link", () => {
	const cases: [string, string][] = [
		["**bold** _it_ `code`", "\\*\\*bold\\*\\* \\_it\\_ \\`code\\`"],
		["[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"],
		["<at>all</at>", "\\<at\\>all\\</at\\>"],
		["https://evil.example.org", "https\\://evil\\.example\\.org"],
		["evil.example.org eve@example.org", "evil\\.example\\.org eve\\@example\\.org"],
		["\\*not a way out\\*", "\\\\\\*not a way out\\\\\\*"],
		["&lt;at&gt; &#60; R&D A & B", "\\&lt;at\\&gt; \\&#60; R\\&D A & B".replace("R\\&D", "R&D")],
		["- item", "\\- item"],
		["1. item", "1\\. item"],
		["# heading", "\\# heading"],
		["a\n\n- b\r\n# c", "a  - b  # c"],
	];
	test.each(cases)("%j stays text", (text, escaped) => {
		expect(beside(plain(text))).toMatchObject({ type: "TextBlock", text: `${escaped} [source](https://example.org/)` });
	});

	test("cannot make the link an image", () => {
		expect(textElement([plain("Look!"), source])).toMatchObject({ text: "Look\\![source](https://example.org/)" });
	});

	test("cannot end the link's text", () => {
		expect(textElement([link("a](https://evil.example.org) [b", "https://example.org/")])).toMatchObject({
			text: "[a\\](https\\://evil\\.example\\.org) \\[b](https://example.org/)",
		});
	});

	test("is bold where it may be, and shows no stars where it may not", () => {
		expect(beside(strong("Legal"))).toMatchObject({ text: "**Legal** [source](https://example.org/)" });
		expect(beside(strong("a"), strong("b"))).toMatchObject({ text: "**ab** [source](https://example.org/)" });
		expect(beside(strong("(why)"))).toMatchObject({ text: "(why) [source](https://example.org/)" });
	});
});

describe("text without a link", () => {
	test("is in runs that read no markup, as it was typed", () => {
		expect(textElement([plain("<at>all</at> **b** [x](javascript:1)"), { kind: "code", text: "`" }])).toEqual({
			type: "RichTextBlock",
			inlines: [
				{ type: "TextRun", text: "<at>all</at> **b** [x](javascript:1)" },
				{ type: "TextRun", text: "`", fontType: "Monospace" },
			],
		});
	});

	test("that is blank is nothing", () => {
		expect(textElement([plain(" "), strong("\n")])).toBeUndefined();
	});
});

describe("addresses", () => {
	test("cannot leave the link they are in", () => {
		expect(linkTarget("https://example.org/a_(b)?q=*`<>\\ x")).toBe(
			"https://example.org/a%5F%28b%29?q=%2A%60%3C%3E%5C%20x",
		);
	});

	test.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.org", "nonsense", ""])(
		"%j is no link",
		(url) => {
			expect(linkTarget(url)).toBeUndefined();
			expect(textElement([link("text", url)])).toEqual({
				type: "RichTextBlock",
				inlines: [{ type: "TextRun", text: "text" }],
			});
		},
	);

	test("stand for a link's missing text", () => {
		expect(textElement([link(" ", "https://example.org/")])).toMatchObject({
			text: "[https\\://example\\.org/](https://example.org/)",
		});
	});
});

describe("cleaning", () => {
	test("leaves no control characters, no reversed text, no half characters, no dates to fill in", () => {
		expect(clean("a\u0000b\u202Ec\uD800d🦊")).toBe("a b c d🦊");
		expect(clean("{{DATE(2020-01-01T00:00:00Z)}} {{x}}")).toBe("{\u2060{DATE(2020-01-01T00:00:00Z)}} {{x}}");
	});

	test("cutting leaves whole characters and an ellipsis", () => {
		expect(cut("a🦊b", 3)).toBe("a…");
		expect(cut("abc", 3)).toBe("abc");
	});

	test("escaping leaves words alone", () => {
		const words = 'Stored in Montréal (Québec), since 2025: 100 % – yes! It\'s "proven".';
		expect(lineStart(escapeMarkdown(words))).toBe(words);
	});
});
