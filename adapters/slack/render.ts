import type { types } from "@slack/bolt";
import type { Fold, Language, Reply } from "../../src/replies/reply.js";
import { buttons } from "./buttons.js";
import { limits } from "./limits.js";
import { plainText } from "./mrkdwn.js";
import { pack, paginate, type Room } from "./pack.js";
import { foldPieces, type Piece, pieces } from "./pieces.js";
import { words } from "./words.js";

/** A message as every way of sending takes it. */
export interface SlackMessage {
	/** The whole message in plain lines: what screen readers and notifications read instead of the blocks. */
	readonly text: string;
	/** Block Kit, https://docs.slack.dev/reference/block-kit/blocks */
	readonly blocks: types.KnownBlock[];
}

export interface Rendered {
	readonly message: SlackMessage;
	/** `action_id`s of buttons that had to be left out, for the log. */
	readonly omitted: readonly string[];
}

function read(parts: readonly Piece[], language: Language): string {
	const lines = parts.flatMap((part) => part.lines.map((spans) => spans.map((span) => span.text).join("")));
	const text = plainText(lines.filter((line) => line.trim() !== "").join("\n"), limits.text);
	return text.trim() === "" ? words.nothing[language] : text;
}

function textOf(block: types.KnownBlock): number {
	if (block.type !== "actions") return 0;
	return block.elements.reduce((sum, element) => sum + (element.type === "button" ? element.text.text.length : 0), 0);
}

function cutNotice(language: Language): types.KnownBlock[] {
	const lines: Piece["lines"] = [[{ kind: "plain", text: words.cut[language] }]];
	return pack([{ as: "context", lines }], { blocks: 1, text: limits.contextText }).blocks;
}

/** Parts, then buttons, then the last small print; what is cut is said between them. */
function assemble(body: Piece[], actions: types.KnownBlock[], last: Piece[], language: Language): types.KnownBlock[] {
	const closing = pack(last, { blocks: 1, text: limits.contextText }).blocks;
	const notice = cutNotice(language);
	const room: Room = {
		blocks: limits.blocks - actions.length - closing.length - notice.length,
		text:
			limits.allText -
			actions.reduce((sum, block) => sum + textOf(block), 0) -
			limits.contextText -
			words.cut[language].length,
	};
	const packed = pack(body, room);
	return [...packed.blocks, ...(packed.cut ? notice : []), ...actions, ...closing];
}

/**
 * A reply as a Slack message: its folds as buttons, but for those that were asked to be open. Cut to Slack's limits
 * and marked where it was; never throws.
 * @param place.share Whether to offer to share it.
 */
export function renderReply(reply: Reply, place: { readonly share: boolean }): Rendered {
	const { language } = reply;
	// Without a question to ask again there is nothing behind a button: then everything is shown at once.
	const shown =
		reply.again === null ? reply.blocks.flatMap((block) => (block.kind === "fold" ? [block.id] : [])) : reply.open;
	const open = new Set<string>(shown);
	const { elements, omitted } = buttons(reply, open, place.share);
	const all = pieces(reply.blocks, open, language);
	const ending = all.at(-1)?.as === "context" ? all.slice(-1) : [];
	const actions: types.KnownBlock[] = elements.length === 0 ? [] : [{ type: "actions", elements }];
	const blocks = assemble(all.slice(0, all.length - ending.length), actions, ending, language);
	return { message: { text: read(all, language), blocks }, omitted };
}

/**
 * One fold of a reply as messages of its own, after the notes that the reply begins with: of an older release, say.
 * What one message has no room for goes on in the next.
 */
export function renderFold(reply: Reply, fold: Fold): SlackMessage[] {
	const { language, blocks } = reply;
	const first = blocks.findIndex((block) => block.kind !== "note");
	const parts = [...pieces(blocks.slice(0, Math.max(first, 0)), new Set(), language), ...foldPieces(fold, language)];
	const notice = cutNotice(language);
	const room: Room = { blocks: limits.blocks - notice.length, text: limits.allText - words.cut[language].length };
	const { pages, cut } = paginate(parts, room, limits.pages);
	const text = read(parts, language);
	return pages.map((page, index) => {
		const last = index === pages.length - 1;
		// Whoever listens to the blocks' text instead hears it once.
		const title =
			pages.length === 1 || index === 0 ? text : plainText(`${fold.title} (${index + 1}/${pages.length})`, limits.text);
		return { text: title, blocks: last && cut ? [...page, ...notice] : page };
	});
}

/** One of the adapter's own sentences as a message. */
export function renderWords(text: string): SlackMessage {
	return { text, blocks: [{ type: "section", text: { type: "plain_text", text, emoji: false } }] };
}
