import fc from "fast-check";
import { arbitraryReply } from "../../samples/arbitrary-reply.js";

/** Texts that would like to be markup, and now and then far too much of it. */
const text = fc.oneof(
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

/** Any reply with texts that attack an Adaptive Card. */
export const hostileReply = arbitraryReply({ text, url, most: 6 });
