import fc from "fast-check";
import { arbitraryReply } from "../../samples/arbitrary-reply.js";

const pieces = [
	"<!channel>",
	"<!here|here>",
	"<@U123>",
	"<#C1|x>",
	"<https://evil.example|bank>",
	"https://evil.example",
	"&lt;!channel&gt;",
	"word ",
	"&",
	"*",
	"_",
	"~",
	"`",
	"```",
	"\n",
	"\r\n",
	"\u0000",
	"\u202e",
	"\ud83d",
	"😀",
	"|",
	" ",
	"<",
	">",
];

/** Text that somebody would write to break out of a message, or that is just too long. */
const text: fc.Arbitrary<string> = fc
	.tuple(
		fc.array(
			fc.oneof(
				{ weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
				{ weight: 3, arbitrary: fc.constantFrom(...pieces) },
			),
			{ maxLength: 5 },
		),
		// Now and then far too long for whatever it stands in.
		fc.oneof({ weight: 12, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.integer({ min: 2, max: 1_500 }) }),
	)
	.map(([parts, times]) => parts.join("").repeat(times));

const url = fc
	.webUrl({ withFragments: true, withQueryParameters: true })
	.chain((base) => fc.constantFrom(base, `${base}?a|b>c<d&e`));
/** Any reply with texts that attack a Slack message. */
export const hostileReply = arbitraryReply({ text, url, most: 5 });
