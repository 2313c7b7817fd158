import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderHtml, titleOf } from "../../../adapters/web/render.js";
import type { Block, Reply } from "../../../src/replies/reply.js";
import { link, plain, pressSchema, strong } from "../../../src/replies/reply.js";
import { sampleOrder, samplePress, sampleReply } from "../../samples/reply.js";
import { hostileReply } from "./hostile-reply.js";
import { readMarkup } from "./markup.js";
import { comparison, verdictEn, verdictFr } from "./verdict.js";

function replyOf(...blocks: Block[]): Reply {
	return { ...sampleReply, blocks, actions: [] };
}

/** The card's inside. */
function inside(...blocks: Block[]): string {
	return renderHtml(replyOf(...blocks)).replace(/^<article [^>]*>|<\/article>$/g, "");
}

describe("the markup of a reply", () => {
	it("makes no markup and no address of any text, whatever the reply says", () => {
		fc.assert(
			fc.property(hostileReply, (reply) => {
				const { tags, text } = readMarkup(renderHtml(reply));
				for (const { name, attributes } of tags) {
					if (name !== "a") continue;
					expect(attributes.href).toMatch(/^https?:\/\//);
					expect(attributes).toMatchObject({ target: "_blank", rel: "noopener noreferrer" });
				}
				// Of spaces French punctuation makes some that do not break.
				const spaced = (one: string) => one.replaceAll("\u00a0", " ");
				for (const said of textsOf(reply)) expect(spaced(text)).toContain(spaced(said));
				expect(text).not.toMatch(unwanted);
			}),
			{ numRuns: 500 },
		);
	});

	it("is a card in the reply's language with the tone of its heading", () => {
		expect(renderHtml(verdictEn)).toMatch(
			/^<article class="card bad" lang="en"><h3 class="heading bad"><strong>Not sovereign<\/strong>: /,
		);
		expect(renderHtml(verdictFr)).toMatch(/^<article class="card open" lang="fr">/);
		expect(renderHtml(replyOf({ kind: "paragraph", text: [plain("x")] }))).toMatch(
			/^<article class="card neutral" lang="en">/,
		);
	});

	it("sets text as text", () => {
		expect(inside({ kind: "paragraph", text: [plain('<script>alert("1")</script> & <b>')] })).toBe(
			"<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &lt;b&gt;</p>",
		);
		expect(inside({ kind: "note", text: [strong("a"), { kind: "code", text: "b" }, plain("\u202ec\u0000")] })).toBe(
			'<p class="note"><strong>a</strong><code>b</code>c</p>',
		);
	});

	it("keeps French punctuation on the line of its word, and leaves what is typed as it is", () => {
		const said = "Non souverain : « Protégé B » ; 80 % ?";
		expect(inside({ kind: "paragraph", text: [plain(said), { kind: "code", text: "V clés : client" }] })).toBe(
			"<p>Non souverain\u00a0: «\u00a0Protégé B\u00a0»\u00a0; 80\u00a0%\u00a0?<code>V clés : client</code></p>",
		);
	});

	it("links to the web in a new page, and to nothing else", () => {
		expect(inside({ kind: "paragraph", text: [link("report", "https://example.org/a?b=1&c=%22")] })).toBe(
			'<p><a href="https://example.org/a?b=1&amp;c=%22" target="_blank" rel="noopener noreferrer">report</a></p>',
		);
		for (const url of [
			"javascript:alert(1)",
			"JAVASCRIPT:alert(1)",
			"data:text/html,x",
			"//example.org",
			"file:///etc/passwd",
			"",
		])
			expect(inside({ kind: "paragraph", text: [link("here", url)] })).toBe("<p>here</p>");
	});

	it("sets rows as a list: status word, label, reason, assurance where there is one", () => {
		expect(
			inside({
				kind: "rows",
				rows: [
					{ tone: "good", status: "yes", label: "Data", text: [plain("Here")], assurance: "binding" },
					{ tone: "open", status: "unknown", label: "Legal", text: [plain("Nobody says")], assurance: null },
				],
			}),
		).toBe(
			'<ul class="rows" role="list"><li><span class="status good">yes</span> <strong class="label">Data</strong> <span class="reason">Here</span> <span class="assurance">binding</span></li>' +
				'<li><span class="status open">unknown</span> <strong class="label">Legal</strong> <span class="reason">Nobody says</span></li></ul>',
		);
	});

	it("sets fields as definitions, a repeated label once, and one without a label as a line", () => {
		const fields = [
			{ label: "Reached by", text: [plain("A")] },
			{ label: "Reached by", text: [plain("B")] },
			{ label: "", text: [plain("Record it.")] },
			{ label: "Others", text: [plain("2")] },
		];
		expect(inside({ kind: "fields", fields })).toBe(
			'<dl class="fields"><div><dt>Reached by</dt><dd>A</dd><dd>B</dd></div></dl><p>Record it.</p>' +
				'<dl class="fields"><div><dt>Others</dt><dd>2</dd></div></dl>',
		);
	});

	it("sets lists and trees as lists within lists", () => {
		expect(inside({ kind: "list", items: [[plain("a")], [plain("b")]] })).toBe(
			'<ul class="list"><li>a</li><li>b</li></ul>',
		);
		const nodes = [{ text: [plain("a")], nodes: [{ text: [plain("b [1]")], nodes: [] }] }];
		expect(inside({ kind: "tree", nodes })).toBe(
			'<ul class="tree"><li>a<ul class="tree"><li>b [1]</li></ul></li></ul>',
		);
	});

	it("keeps the lines of a text to copy, with a button in the reply's language", () => {
		const copy: Block = { kind: "copy", text: "1. <a>\n2. b" };
		expect(inside(copy)).toBe(
			'<div class="copy"><pre>1. &lt;a&gt;\n2. b</pre><button type="button" data-copy>Copy</button></div>',
		);
		expect(renderHtml({ ...replyOf(copy), language: "fr" })).toContain(">Copier</button>");
	});

	it("sets a comparison as a table with heads, and as one block a column for narrow screens", () => {
		const markup = renderHtml(comparison);
		expect(markup).toContain("<caption>Comparison for Protected B</caption><thead><tr><td></td>");
		expect(markup).toContain('<th scope="col">NorthCloud: sovereign, proven</th>');
		expect(markup).toContain('<tr><th scope="row"><strong>Data</strong></th><td>yes, proven</td>');
		expect(markup).toContain(
			'<p class="column">OtherCloud: cannot be said yet</p><dl class="fields"><div><dt><strong>Data</strong></dt>',
		);
	});

	it("sets examples as buttons that carry the question", () => {
		expect(inside({ kind: "examples", items: ['what is "X"?'] })).toBe(
			'<ul class="examples" role="list"><li><button type="button" data-ask="what is &quot;X&quot;?">what is &quot;X&quot;?</button></li></ul>',
		);
	});

	it("sets folds as details, open where that was asked for", () => {
		const fold: Block = {
			kind: "fold",
			id: "laws",
			title: "Laws",
			blocks: [{ kind: "heading", tone: "good", text: [plain("x")] }],
		};
		const body = '<summary>Laws</summary><div class="inside"><h4 class="heading good">x</h4></div></details>';
		expect(inside(fold)).toBe(`<details>${body}`);
		expect(renderHtml({ ...replyOf(fold), open: ["laws"] })).toContain(`<details open>${body}`);
	});

	it("sets actions as buttons that carry their press, without sharing and without folds that are there", () => {
		const actions = [
			{ label: "Compare", press: samplePress, primary: true },
			{ label: "Share", press: { ...samplePress, share: true as const }, primary: false },
			{ label: "Why", press: { ...samplePress, unfold: "why" }, primary: false },
			{ label: "Vendor's questions", press: { ...samplePress, unfold: "vendor" }, primary: false },
		];
		const why: Block = { kind: "fold", id: "why", title: "Why", blocks: [] };
		const { tags } = readMarkup(renderHtml({ ...replyOf(why), actions }));
		const presses = tags.flatMap(({ attributes }) =>
			attributes["data-press"] === undefined ? [] : [attributes["data-press"]],
		);
		expect(presses.map((press) => pressSchema.parse(JSON.parse(press)))).toEqual([
			samplePress,
			{ ...samplePress, unfold: "vendor" },
		]);
	});

	it("sets an order as a button too, and a person as a name", () => {
		const actions = [{ label: "Approve", press: sampleOrder, primary: true, typed: "approve OVH because …" }];
		const owner: Block = { kind: "paragraph", text: [{ kind: "person", text: "<b>Bob", key: "U1" }] };
		const { tags, text } = readMarkup(renderHtml({ ...replyOf(owner), actions }));
		const [button] = tags.filter(({ name }) => name === "button");
		expect(pressSchema.parse(JSON.parse(button?.attributes["data-press"] ?? ""))).toEqual(sampleOrder);
		expect(button?.attributes.class).toBe("primary");
		expect(text).toBe("<b>BobApprove");
	});

	it("is called by its heading, else by its first line", () => {
		expect(titleOf(verdictEn)).toBe("Not sovereign: ExampleCloud (Canadian regions) for Protected B. Proven.");
		expect(titleOf(replyOf({ kind: "paragraph", text: [plain("One"), strong(" line")] }))).toBe("One line");
		expect(titleOf(replyOf())).toBe("");
	});
});

/** What stands in a reply without being shown. */
const unseen = new Set(["answer", "kind", "tone", "url", "id", "key", "language", "open", "press", "typed", "again"]);
const unwanted = /[\p{Cs}\u202a-\u202e\u2066-\u2069]|(?![\n\t])\p{Cc}/gu;

/** Every text of a reply that a reader sees, as the page can hold it. */
function textsOf(value: unknown): string[] {
	if (typeof value === "string") return [value.replace(unwanted, "")];
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, part]) => (unseen.has(key) ? [] : textsOf(part)));
}
