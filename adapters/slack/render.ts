import type { types } from "@slack/bolt";
import { type Fold, type Language, plain, type Reply } from "../../src/replies/reply.js";
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
	const text = plainText(linesOf(parts).join("\n"), limits.text);
	return text.trim() === "" ? words.nothing[language] : text;
}

function linesOf(parts: readonly Piece[]): string[] {
	const lines = parts.flatMap((part) => part.lines.map((spans) => spans.map((span) => span.text).join("")));
	return lines.filter((line) => line.trim() !== "");
}

function textOf(block: types.KnownBlock): number {
	if (block.type !== "actions") return 0;
	return block.elements.reduce((sum, element) => sum + (element.type === "button" ? element.text.text.length : 0), 0);
}

function cutNotice(left: number, language: Language): types.KnownBlock[] {
	if (left === 0) return [];
	const count = left.toLocaleString(language === "fr" ? "fr-CA" : "en");
	const text = left === 1 ? words.cutOne[language] : words.cut[language].replace("{count}", count);
	return pack([{ as: "context", lines: [[plain(text)]] }], { blocks: 1, text: limits.contextText }).blocks;
}

/** What surrounds a reply's body. */
interface Around {
	readonly actions: types.KnownBlock[];
	readonly closing: types.KnownBlock[];
}

/** What a notice takes at most: its number may have a few digits more than its slot. */
function noticeLength(language: Language): number {
	return words.cut[language].length + 10;
}

/** What they leave of a message for the body, and for a notice where that is cut. */
function roomBeside({ actions, closing }: Around, language: Language): Room {
	return {
		blocks: limits.blocks - actions.length - closing.length - 1,
		text:
			limits.allText -
			actions.reduce((sum, block) => sum + textOf(block), 0) -
			limits.contextText -
			noticeLength(language),
	};
}

/** A reply's parts, before they are cut. */
interface Laid {
	readonly all: readonly Piece[];
	readonly body: readonly Piece[];
	readonly around: Around;
	readonly omitted: readonly string[];
}

function laidOut(reply: Reply, place: { readonly share: boolean }): Laid {
	// Without a question to ask again there is nothing behind a button: then everything is shown at once.
	const shown =
		reply.again === null ? reply.blocks.flatMap((block) => (block.kind === "fold" ? [block.id] : [])) : reply.open;
	const open = new Set<string>(shown);
	const { elements, omitted } = buttons(reply, open, place.share);
	const all = pieces(reply.blocks, open, reply.language);
	const ending = all.at(-1)?.as === "context" ? all.slice(-1) : [];
	const closing = pack(ending, { blocks: 1, text: limits.contextText }).blocks;
	const actions: types.KnownBlock[] = elements.length === 0 ? [] : [{ type: "actions", elements }];
	return { all, body: all.slice(0, all.length - ending.length), around: { actions, closing }, omitted };
}

/**
 * A reply as one Slack message: its folds as buttons, but for those that were asked to be open. Cut to Slack's limits
 * and marked where it was; never throws.
 * @param place.share Whether to offer to share it.
 */
export function renderReply(reply: Reply, place: { readonly share: boolean }): Rendered {
	const { all, body, around, omitted } = laidOut(reply, place);
	const { blocks, left } = pack(body, roomBeside(around, reply.language));
	const notice = cutNotice(left, reply.language);
	return {
		message: {
			text: read(all, reply.language),
			blocks: [...blocks, ...notice, ...around.actions, ...around.closing],
		},
		omitted,
	};
}

/** A reply as Slack messages: what one has no room for goes on in the next, and the buttons stand below the last. */
export function renderPages(
	reply: Reply,
	place: { readonly share: boolean },
): { readonly messages: SlackMessage[]; readonly omitted: readonly string[] } {
	const { all, body, around, omitted } = laidOut(reply, place);
	const { pages, left } = paginate(body, roomBeside(around, reply.language), limits.pages);
	const text = read(all, reply.language);
	const [title = ""] = linesOf(all);
	const messages = pages.map((blocks, index) => {
		const isLast = index === pages.length - 1;
		return {
			text: index === 0 ? text : continued(title, index, pages.length),
			blocks: isLast ? [...blocks, ...cutNotice(left, reply.language), ...around.actions, ...around.closing] : blocks,
		};
	});
	return { messages, omitted };
}

/** Whoever listens to the blocks' text instead hears it once. */
function continued(title: string, index: number, count: number): string {
	return plainText(`${title} (${index + 1}/${count})`, limits.text);
}

/**
 * One fold of a reply as messages of its own, after the notes that the reply begins with: of an older release, say.
 * What one message has no room for goes on in the next.
 */
export function renderFold(reply: Reply, fold: Fold): SlackMessage[] {
	const { language, blocks } = reply;
	const first = blocks.findIndex((block) => block.kind !== "note");
	const parts = [...pieces(blocks.slice(0, Math.max(first, 0)), new Set(), language), ...foldPieces(fold, language)];
	const room: Room = { blocks: limits.blocks - 1, text: limits.allText - noticeLength(language) };
	const { pages, left } = paginate(parts, room, limits.pages);
	const text = read(parts, language);
	return pages.map((page, index) => ({
		text: index === 0 ? text : continued(fold.title, index, pages.length),
		blocks: index === pages.length - 1 ? [...page, ...cutNotice(left, language)] : page,
	}));
}

/** One of the adapter's own sentences as a message. */
export function renderWords(text: string): SlackMessage {
	return { text, blocks: [{ type: "section", text: { type: "plain_text", text, emoji: false } }] };
}
