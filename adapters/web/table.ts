import type { LeafBlock } from "../../src/replies/reply.js";
import { type Html, html } from "./html.js";
import { spansHtml, textOf } from "./spans.js";

type Table = Extract<LeafBlock, { kind: "table" }>;

/**
 * A comparison twice: as a table, and as one block a column for screens that the table does not fit. The style sheet
 * shows one of the two, and hides the other from assistive technology too.
 */
export function tableHtml(table: Table): Html {
	return html`<div class="comparison">${wide(table)}${narrow(table)}</div>`;
}

function wide({ caption, head, rows }: Table): Html {
	const heads = head.map((text) => (text === "" ? html`<td></td>` : html`<th scope="col">${text}</th>`));
	const body = rows.map(([first = [], ...others]) => {
		const cells = others.map((cell) => html`<td>${spansHtml(cell)}</td>`);
		return html`<tr>${textOf(first) === "" ? html`<td></td>` : html`<th scope="row">${spansHtml(first)}</th>`}${cells}</tr>`;
	});
	return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function narrow({ caption, head, rows }: Table): Html {
	const count = Math.max(head.length, ...rows.map((row) => row.length));
	const columns = Array.from({ length: Math.max(0, count - 1) }, (_, index) => index + 1);
	const blocks = columns.map((column) => {
		const fields = rows.map(
			(row) => html`<div><dt>${spansHtml(row[0] ?? [])}</dt><dd>${spansHtml(row[column] ?? [])}</dd></div>`,
		);
		return html`<li><p class="column">${head[column] ?? ""}</p><dl class="fields">${fields}</dl></li>`;
	});
	return html`<div class="blocks"><p class="caption">${caption}</p><ol role="list">${blocks}</ol></div>`;
}
