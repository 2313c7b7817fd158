import { unbroken } from "../../src/replies/no-break.js";
import type { Span } from "../../src/replies/reply.js";
import { type Html, html } from "./html.js";

export function spansHtml(spans: readonly Span[]): Html[] {
	return spans.map(spanHtml);
}

function spanHtml(span: Span): Html {
	switch (span.kind) {
		case "plain":
		case "person":
			return html`${unbroken(span.text)}`;
		case "strong":
			return html`<strong>${unbroken(span.text)}</strong>`;
		case "code":
			return html`<code>${span.text}</code>`;
		case "link": {
			const address = webAddress(span.url);
			if (address === undefined) return html`${span.text}`;
			return html`<a href="${address}" target="_blank" rel="noopener noreferrer">${span.text || address}</a>`;
		}
	}
}

/** An address of the web, undefined for any other scheme: the schema's check holds for replies, this one for links. */
function webAddress(url: string): string | undefined {
	if (!URL.canParse(url)) return undefined;
	const { protocol, href } = new URL(url);
	return protocol === "https:" || protocol === "http:" ? href : undefined;
}

export function textOf(spans: readonly Span[]): string {
	return spans.map(({ text }) => text).join("");
}
