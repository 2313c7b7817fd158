import { type Document, type LineCounter, visit } from "yaml";
import type { Text } from "../knowledge/text.js";
import type { Problem } from "./problem.js";

/** Something that is not YAML: how the parser calls it, and where. */
export interface YamlFault {
	readonly code: string;
	/** The number of characters before it. */
	readonly at: number;
}

/** What keeps a document from being read. */
export function yamlFaults(document: Document.Parsed): YamlFault[] {
	return [...document.errors.map(({ code, pos }) => ({ code, at: pos[0] })), ...danglingAliases(document)];
}

/** The same as problems of a file. */
export function notYaml(file: string, document: Document.Parsed, lines: LineCounter): Problem[] {
	return yamlFaults(document).map(({ code, at }) => ({
		code: "not-yaml",
		file,
		line: lines.linePos(at).line,
		says: { en: `this is not YAML: ${code}`, fr: `ceci n'est pas du YAML : ${code}` },
		mend: yamlMend(code),
	}));
}

const colon: Text = {
	en: "a colon in the text: put all of it in quotes",
	fr: "un deux-points dans le texte : mettez-le tout entre guillemets",
};
const beginning: Text = {
	en: "a text that begins with this character needs quotes",
	fr: "un texte qui commence par ce caractère a besoin de guillemets",
};

/** What the parser's names for faults mostly mean to somebody who wrote a text. */
const mends: ReadonlyMap<string, Text> = new Map([
	["BLOCK_AS_IMPLICIT_KEY", colon],
	["BLOCK_IN_FLOW", colon],
	[
		"UNEXPECTED_TOKEN",
		{
			en: "a text that goes on after a quotation mark, or a bracket too many: put all of the text in quotes",
			fr: "un texte qui continue après un guillemet, ou un crochet de trop : mettez tout le texte entre guillemets",
		},
	],
	["BAD_SCALAR_START", beginning],
	["BAD_ALIAS", beginning],
	[
		"TAB_AS_INDENT",
		{ en: "indent by spaces, not by tabs", fr: "décalez la ligne par des espaces, pas par des tabulations" },
	],
	["DUPLICATE_KEY", { en: "the key stands twice: leave one", fr: "la clé figure deux fois : gardez-en une" }],
	[
		"MISSING_CHAR",
		{
			en: "a quotation mark or a bracket is never closed, or a key lacks its colon",
			fr: "un guillemet ou un crochet n'est jamais fermé, ou une clé n'a pas ses deux-points",
		},
	],
	[
		"BAD_INDENT",
		{
			en: "let the line begin where its neighbours begin, and close every { and [",
			fr: "commencez la ligne là où commencent ses voisines, et fermez chaque { et [",
		},
	],
	[
		"MULTILINE_IMPLICIT_KEY",
		{
			en: "a key needs a colon and a space behind it; a text that goes on is indented",
			fr: "une clé veut deux-points et une espace après elle ; un texte qui continue se décale",
		},
	],
	[
		"BAD_DQ_ESCAPE",
		{
			en: "a backslash inside double quotes: take single ones",
			fr: "une barre oblique inverse entre guillemets doubles : prenez des guillemets simples",
		},
	],
]);

/** How to mend what the parser calls so. */
export function yamlMend(code: string): Text {
	if (code.startsWith("*")) return beginning;
	return mends.get(code) ?? { en: "mend the line's form", fr: "corrigez la forme de la ligne" };
}

/** `*name` of which no `&name` stands before it: the parser only says so when it is read out. */
function danglingAliases(document: Document.Parsed): YamlFault[] {
	const dangling: YamlFault[] = [];
	visit(document, {
		Alias(_, alias) {
			if (!alias.resolve(document)) dangling.push({ code: `*${alias.source}`, at: alias.range?.[0] ?? 0 });
		},
	});
	return dangling;
}
