import { readFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { longestText } from "../../src/bot/request.js";
import type { Language } from "../../src/replies/reply.js";
import { html } from "./html.js";
import { pageWords } from "./words.js";

/** A file that the page is made of, as it is sent. */
export interface Asset {
	readonly type: string;
	readonly body: string;
}

/** The assets that need nothing filled in, by path. Throws where the installation lacks one. */
export function readAssets(): ReadonlyMap<string, Asset> {
	return new Map([
		["/app.css", { type: "text/css; charset=utf-8", body: read("./assets/app.css") }],
		["/app.js", { type: "text/javascript; charset=utf-8", body: read("./assets/app.js") }],
	]);
}

/** The page in one language, with the words of both for its script. */
export type Page = (language: Language, version: string) => string;

/** Reads the page's template once. */
export function readPage(): Page {
	const template = read("./assets/page.html");
	const words = JSON.stringify(pageWords);
	return (language, version) => {
		const slots: Readonly<Record<string, string>> = {
			...pageWords[language],
			language,
			version,
			words,
			longestText: String(longestText),
		};
		return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
			const value = slots[name];
			if (value === undefined) throw new Error(`The page's template has an unknown slot {{${name}}}`);
			return html`${value}`.source;
		});
	};
}

/** The language that the browser prefers, for the first paint; the page's script decides afterwards. */
export function preferredLanguage(request: IncomingMessage): Language {
	return /^\s*fr\b/i.test(request.headers["accept-language"] ?? "") ? "fr" : "en";
}

function read(path: string): string {
	return readFileSync(new URL(path, import.meta.url), "utf8");
}
