import type { Language } from "../../knowledge/text.js";

const head =
	/^[\s\u00a0]*(?:(?:please|can you|could you|pouvez-vous|peux-tu|merci d['’])\s+)?(import(?:er|ez|e)?)[ \t\u00a0]+(?:(?:the|these|our|my|some|new|following|those|des|les|ces|nos|mes|de|nouveaux|l['’])[ \t\u00a0]*){0,3}(vendors?|suppliers?|fournisseurs?|prestataires?)(?:[ \t\u00a0]+(?:from|in|as|en|du|depuis(?: le)?)?[ \t\u00a0]*(?:this[ \t]+|a[ \t]+|un[ \t]+|ce[ \t]+)?(?:csv|file|list|fichier|liste))?[ \t\u00a0]*[:：.]?[ \t\u00a0]*(?=\r?\n|```|$)/iu;
const fenced = /^[ \t]*```(?:[ \t]*(?:csv)?[ \t]*\r?\n)?/iu;

/** The order to bring vendors in, and the file behind it; kept as it was typed, but for a fence of code around it. */
export interface ImportText {
	readonly csv: string;
	readonly language: Language;
}

/** "import vendors", a new line, and CSV · « importer des fournisseurs »; undefined where the text is something else. */
export function importIn(text: string): ImportText | undefined {
	const begun = /^[\s\u00a0]*import(er|ez|e)?[\s.!:]*$/iu.exec(text.slice(0, 40));
	if (begun && text.length < 40) return { csv: "", language: begun[1] === undefined ? "en" : "fr" };
	const found = head.exec(text.slice(0, 300));
	if (!found) return undefined;
	const french = /^import(?:er|ez)$/i.test(found[1] ?? "") || /^(?:fournisseur|prestataire)/i.test(found[2] ?? "");
	return { csv: unfenced(text.slice(found[0].length)), language: french ? "fr" : "en" };
}

function unfenced(text: string): string {
	const body = text.replace(/^\r?\n/, "");
	const opens = fenced.exec(body);
	if (!opens) return body.trim() === "" ? "" : body;
	const inside = body.slice(opens[0].length);
	const closes = inside.lastIndexOf("```");
	// Behind the fence there may be a word of politeness, but no rows.
	return closes < 0 ? inside : inside.slice(0, closes);
}

/** An order of the kind, as it could be typed. */
export function importExample(language: Language, dataClass: string): string {
	const lead = language === "en" ? "import vendors" : "importer des fournisseurs";
	return `${lead}\nname,data_classes\nAcme CRM,${dataClass}`;
}
