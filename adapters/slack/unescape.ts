const entities = new Map([
	["&amp;", "&"],
	["&lt;", "<"],
	["&gt;", ">"],
]);

/** `@U1`, `#C1|general`, `!subteam^S1|@buyers`, `https://x|label`: what a person sees of it. */
function seen(inside: string): string {
	const bar = inside.indexOf("|");
	const target = bar === -1 ? inside : inside.slice(0, bar);
	const label = bar === -1 ? "" : inside.slice(bar + 1);
	const kind = target.charAt(0);
	if (kind === "@" || kind === "#") return label === "" ? target : kind + label.replace(/^[@#]/, "");
	if (kind === "!") return label === "" ? `@${target.slice(1).replace(/\^.*$/s, "")}` : label;
	return label === "" ? target.replace(/^mailto:/, "") : label;
}

/**
 * Text as a person typed it, out of text as Slack sends it
 * (https://docs.slack.dev/messaging/formatting-message-text).
 */
export function asTyped(text: string): string {
	return text
		.replace(/<([^<>]*)>/g, (_, inside: string) => seen(inside))
		.replace(/&(?:amp|lt|gt);/g, (entity) => entities.get(entity) ?? entity);
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
