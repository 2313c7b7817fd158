import type { Action, Reply, Tone } from "../../src/replies/reply.js";
import { blockHtml } from "./blocks.js";
import { type Html, html } from "./html.js";
import { textOf } from "./spans.js";

/**
 * A reply as the markup of one card. Every text is escaped, links lead to the web only, and nothing in it runs: buttons
 * carry what to ask in data attributes, which the page's script reads.
 */
export function renderHtml(reply: Reply): string {
	const blocks = reply.blocks.map((block) => blockHtml(block, reply.language, reply.open));
	return html`<article class="card ${toneOf(reply)}" lang="${reply.language}">${blocks}${actionsHtml(reply)}</article>`
		.source;
}

/** What an answer is called in one line: its heading, else its first line of text. */
export function titleOf(reply: Reply): string {
	const heading = reply.blocks.find((block) => block.kind === "heading");
	const line = heading ?? reply.blocks.find((block) => block.kind === "paragraph" || block.kind === "note");
	return line ? textOf(line.text) : "";
}

function toneOf(reply: Reply): Tone {
	return reply.blocks.find((block) => block.kind === "heading")?.tone ?? "neutral";
}

/** Nobody is there to share with, and the folds of the reply unfold where they are. */
function actionsHtml(reply: Reply): Html | undefined {
	const folds = reply.blocks.flatMap((block) => (block.kind === "fold" ? [block.id] : []));
	const useful = ({ press }: Action) => "order" in press || (!press.share && !folds.some((id) => id === press.unfold));
	const buttons = reply.actions.filter(useful).map(({ label, press, primary }) => {
		const carried = JSON.stringify(press);
		return primary
			? html`<button type="button" class="primary" data-press="${carried}">${label}</button>`
			: html`<button type="button" data-press="${carried}">${label}</button>`;
	});
	return buttons.length > 0 ? html`<div class="actions">${buttons}</div>` : undefined;
}
