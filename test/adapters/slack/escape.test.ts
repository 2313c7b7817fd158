import { describe, expect, it } from "vitest";
import { clean, linkTarget } from "../../../adapters/slack/escape.js";
import { mrkdwn, plainText } from "../../../adapters/slack/mrkdwn.js";
import { asTyped, withoutMention } from "../../../adapters/slack/unescape.js";
import { link, plain, strong } from "../../../src/replies/reply.js";

describe("text on its way out", () => {
	it.each([
		["<!channel> & <@U1>", "&lt;!channel&gt; &amp; &lt;@U1&gt;"],
		["<https://evil.example|bank>", "&lt;https://evil.example|bank&gt;"],
		["&lt;!here&gt;", "&amp;lt;!here&amp;gt;"],
		["*bold* _slanted_ ~struck~ `code`", "∗bold* ˍslanted_ ∼struck~ ˋcode`"],
		["ca-protected_b_2 is 2*3", "ca-protected_b_2 is 2*3"],
	])("%s becomes %s", (text, written) => {
		expect(mrkdwn([plain(text)], 100)).toBe(written);
	});

	it("formats what is strong or code, and lets neither end early", () => {
		expect(mrkdwn([strong(" Not * sovereign\n& so "), plain("on")], 100)).toBe(" *Not ∗ sovereign &amp; so* on");
		expect(mrkdwn([{ kind: "code", text: "a`b <c>" }], 100)).toBe("`aˋb &lt;c&gt;`");
		expect(mrkdwn([strong("  ")], 100)).toBe("  ");
	});

	it("links to http and https alone, with nothing in the address that ends it", () => {
		expect(mrkdwn([link("a | <b>", "https://example.org/a?b=1&c=%22|x>y")], 100)).toBe(
			"<https://example.org/a?b=1&amp;c=%22%7Cx%3Ey|a | &lt;b&gt;>",
		);
		expect(mrkdwn([{ kind: "link", text: "x", url: "javascript:alert(1)" }], 100)).toBe("x");
		expect(linkTarget("no address")).toBeNull();
	});

	it("cuts at a whole character and marks the cut", () => {
		expect(mrkdwn([plain("a&&&")], 8)).toBe("a&amp;…");
		expect(mrkdwn([plain("ab"), strong("cdefgh")], 7)).toBe("ab*cd*…");
		expect(mrkdwn([plain("😀😀")], 3)).toBe("😀…");
		expect(mrkdwn([link("annual report", "https://example.org/long")], 10)).toBe("annual re…");
		expect(plainText("<<<", 9)).toBe("&lt;&lt;…");
		expect(mrkdwn([plain("x")], 0)).toBe("");
	});

	it("carries no control characters, no reversed text and no half characters", () => {
		expect(clean("a\u0000b\u202ec\ud800d\r\ne")).toBe("a b c\ufffdd\ne");
	});
});

describe("text on its way in", () => {
	it.each([
		["&amp;lt; &lt;!channel&gt;", "&lt; <!channel>"],
		["<@U12> <@U12|ana> <#C1> <#C1|legal>", "@U12 @ana #C1 #legal"],
		[
			"<!channel> <!here|here> <!subteam^S1|@buyers> <!subteam^S1> <!date^1^{date}|today>",
			"@channel here @buyers @subteam today",
		],
		[
			"<https://ovh.com|ovh.com> <https://x.org/a?b&amp;c> <mailto:a@b.org|a@b.org> <mailto:a@b.org>",
			"ovh.com https://x.org/a?b&c a@b.org a@b.org",
		],
		["2 &lt; 3", "2 < 3"],
		["", ""],
	])("%s is read as %s", (sent, typed) => {
		expect(asTyped(sent).text).toBe(typed);
	});

	it("loses the mention of the bot and no other", () => {
		expect(withoutMention("<@UBOT> ask <@U5> and <@UBOT|sovereign>\nnow", "UBOT")).toBe("ask <@U5> and \nnow");
		expect(withoutMention("<@U1> ask <@U2>", undefined)).toBe("ask <@U2>");
		expect(withoutMention("help", "UBOT")).toBe("help");
	});
});
