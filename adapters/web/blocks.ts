import type { Block, Language, LeafBlock, TreeNode } from "../../src/replies/reply.js";
import { type Html, html } from "./html.js";
import { spansHtml } from "./spans.js";
import { tableHtml } from "./table.js";
import { answerWords } from "./words.js";

/** One block as markup; `open` names the folds that are to be open. */
export function blockHtml(block: Block, language: Language, open: readonly string[]): Html {
	if (block.kind !== "fold") return leafHtml(block, language, "h3");
	const inside = block.blocks.map((leaf) => leafHtml(leaf, language, "h4"));
	const body = html`<summary>${block.title}</summary><div class="inside">${inside}</div>`;
	return open.includes(block.id) ? html`<details open>${body}</details>` : html`<details>${body}</details>`;
}

function leafHtml(block: LeafBlock, language: Language, heading: "h3" | "h4"): Html {
	switch (block.kind) {
		case "heading":
			return heading === "h3"
				? html`<h3 class="heading ${block.tone}">${spansHtml(block.text)}</h3>`
				: html`<h4 class="heading ${block.tone}">${spansHtml(block.text)}</h4>`;
		case "paragraph":
			return html`<p>${spansHtml(block.text)}</p>`;
		case "note":
			return html`<p class="note">${spansHtml(block.text)}</p>`;
		case "rows":
			return rowsHtml(block.rows);
		case "fields":
			return html`${fieldsHtml(block.fields)}`;
		case "list":
			return html`<ul class="list">${block.items.map((item) => html`<li>${spansHtml(item)}</li>`)}</ul>`;
		case "tree":
			return treeHtml(block.nodes);
		case "copy":
			return html`<div class="copy"><pre>${block.text}</pre><button type="button" data-copy>${answerWords[language].copy}</button></div>`;
		case "table":
			return tableHtml(block);
		case "examples":
			return html`<ul class="examples" role="list">${block.items.map((item) => html`<li><button type="button" data-ask="${item}">${item}</button></li>`)}</ul>`;
	}
}

function rowsHtml(rows: Extract<LeafBlock, { kind: "rows" }>["rows"]): Html {
	const items = rows.map(({ tone, status, label, text, assurance }) => {
		const sure = assurance === null ? undefined : html` <span class="assurance">${assurance}</span>`;
		return html`<li><span class="status ${tone}">${status}</span> <strong class="label">${label}</strong> <span class="reason">${spansHtml(text)}</span>${sure}</li>`;
	});
	return html`<ul class="rows" role="list">${items}</ul>`;
}

type Fields = Extract<LeafBlock, { kind: "fields" }>["fields"];

/** Fields whose label comes again at once share it; a field without a label is a line of its own. */
function fieldsHtml(fields: Fields): Html[] {
	const parts: Html[] = [];
	let labelled: { label: string; texts: Html[] }[] = [];
	const close = () => {
		if (labelled.length > 0) parts.push(definitions(labelled));
		labelled = [];
	};
	for (const { label, text } of fields) {
		if (label === "") {
			close();
			parts.push(html`<p>${spansHtml(text)}</p>`);
			continue;
		}
		const definition = html`<dd>${spansHtml(text)}</dd>`;
		const last = labelled.at(-1);
		if (last?.label === label) last.texts.push(definition);
		else labelled.push({ label, texts: [definition] });
	}
	close();
	return parts;
}

function definitions(groups: readonly { label: string; texts: Html[] }[]): Html {
	return html`<dl class="fields">${groups.map(({ label, texts }) => html`<div><dt>${label}</dt>${texts}</div>`)}</dl>`;
}

function treeHtml(nodes: readonly TreeNode[]): Html {
	const items = nodes.map(
		({ text, nodes: below }) => html`<li>${spansHtml(text)}${below.length > 0 ? treeHtml(below) : undefined}</li>`,
	);
	return html`<ul class="tree">${items}</ul>`;
}
