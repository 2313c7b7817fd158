import fc from "fast-check";
import { arbitraryReply } from "../../samples/arbitrary-reply.js";

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
const text = fc
	.array(fc.oneof(hostile, fc.string({ unit: "binary", maxLength: 12 }), fc.string({ maxLength: 20 })), {
		maxLength: 3,
	})
	.map((parts) => parts.join(" "));

const url = fc.oneof(
	fc.webUrl({ withQueryParameters: true, withFragments: true }),
	fc.constantFrom(
		'https://example.org/?a="><script>',
		"javascript:alert(1)",
		"JavaScript:alert(1)",
		" data:text/html,x",
		"not an address",
	),
);
/** Any reply with texts that attack a page or a terminal. */
export const hostileReply = arbitraryReply({ text, url, most: 3 });
