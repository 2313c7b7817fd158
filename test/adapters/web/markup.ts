/** A strict reader for the markup that the web adapter makes: anything that it does not know is an error. */

const attributes: Readonly<Record<string, readonly string[]>> = {
	article: ["class", "lang"],
	h3: ["class"],
	h4: ["class"],
	p: ["class"],
	div: ["class", "role", "aria-label", "tabindex"],
	span: ["class"],
	strong: ["class"],
	code: [],
	a: ["href", "target", "rel"],
	ul: ["class", "role"],
	ol: ["role"],
	li: [],
	dl: ["class"],
	dt: [],
	dd: [],
	details: ["open"],
	summary: [],
	pre: [],
	button: ["type", "class", "data-ask", "data-press", "data-copy"],
	table: [],
	caption: [],
	thead: [],
	tbody: [],
	tr: [],
	th: ["scope"],
	td: [],
};

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

export interface Tag {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
}

/** Every tag in order, and the text between them. Throws where something is not one of ours or not closed. */
export function readMarkup(markup: string): { tags: Tag[]; text: string } {
	const tags: Tag[] = [];
	const open: string[] = [];
	let text = "";
	for (const part of markup.split(/(<[^>]*>)/)) {
		if (!part.startsWith("<")) {
			text += unescaped(part);
			continue;
		}
		const closing = /^<\/([a-z0-9]+)>$/.exec(part)?.[1];
		if (closing !== undefined) {
			if (open.pop() !== closing) throw new Error(`${part} closes something else`);
			continue;
		}
		const tag = readTag(part);
		tags.push(tag);
		open.push(tag.name);
	}
	if (open.length > 0) throw new Error(`Not closed: ${open.join(", ")}`);
	return { tags, text };
}

function readTag(source: string): Tag {
	const read = /^<([a-z0-9]+)((?: [a-z-]+(?:="[^"<>]*")?)*)>$/.exec(source);
	const name = read?.[1] ?? "";
	const known = attributes[name];
	if (!read || !known) throw new Error(`Not one of our tags: ${source}`);
	const given: Record<string, string> = {};
	for (const [, attribute = "", value = ""] of (read[2] ?? "").matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)) {
		if (!known.includes(attribute)) throw new Error(`Not one of our attributes: ${source}`);
		given[attribute] = unescaped(value);
	}
	return { name, attributes: given };
}

function unescaped(text: string): string {
	if (/[<>"']/.test(text)) throw new Error(`Not escaped: ${text}`);
	return text.replace(/&([^;&]*;?)/g, (whole, name: string) => {
		const character = entities[name.replace(/;$/, "")];
		if (character === undefined || !name.endsWith(";")) throw new Error(`Not escaped: ${whole}`);
		return character;
	});
}
