import type { Mentioned } from "../../src/bot/request.js";

const entities = new Map([
	["&amp;", "&"],
	["&lt;", "<"],
	["&gt;", ">"],
]);

/** What a person typed, out of text as Slack sends it. */
export interface Typed {
	readonly text: string;
	/** Whom it mentions, but for the bot. */
	readonly people: readonly Mentioned[];
}

/**
 * Text as a person typed it (https://docs.slack.dev/messaging/formatting-message-text), and whom it mentions by which
 * words. Two people whose names are written alike are told apart by their ids.
 */
export function asTyped(text: string, bot?: string): Typed {
	const people = new Map<string, Mentioned>();
	const plain = text.replace(/<([^<>]*)>/g, (_, inside: string) => {
		const { target, label } = parts(inside);
		const person = /^@([UW][A-Z0-9]+)$/.exec(target)?.[1];
		if (person === undefined || person === bot) return seen(target, label);
		const name = unescaped(label).replace(/^@/, "").trim();
		const other = people.get(`@${name}`);
		const said = name === "" || (other !== undefined && other.person !== person) ? target : `@${name}`;
		people.set(said, { said, person, ...(name === "" ? {} : { name }) });
		return escaped(said);
	});
	return { text: unescaped(plain).trim(), people: [...people.values()] };
}

function parts(inside: string): { target: string; label: string } {
	const bar = inside.indexOf("|");
	return bar === -1 ? { target: inside, label: "" } : { target: inside.slice(0, bar), label: inside.slice(bar + 1) };
}

/** `@U1`, `#C1|general`, `!subteam^S1|@buyers`, `https://x|label`: what a person sees of it. */
function seen(target: string, label: string): string {
	const kind = target.charAt(0);
	if (kind === "@" || kind === "#") return label === "" ? target : kind + label.replace(/^[@#]/, "");
	if (kind === "!") return label === "" ? `@${target.slice(1).replace(/\^.*$/s, "")}` : label;
	return label === "" ? target.replace(/^mailto:/, "") : label;
}

function unescaped(text: string): string {
	return text.replace(/&(?:amp|lt|gt);/g, (entity) => entities.get(entity) ?? entity);
}

function escaped(text: string): string {
	return text.replace(/&/g, "&amp;");
}

/** The same text without the mention of the bot: all of them where its user id is known, else the first one. */
export function withoutMention(text: string, bot: string | undefined): string {
	const mention = /<@([A-Z0-9]+)(?:\|[^<>]*)?>/g;
	let first = true;
	const rest = text.replace(mention, (whole, user: string) => {
		const drop = bot === undefined ? first : user === bot;
		first = false;
		return drop ? " " : whole;
	});
	return rest.replace(/[^\S\n]+/g, " ").trim();
}
