import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderTerminal } from "../../adapters/terminal/render.js";
import { createWeb } from "../../adapters/web/web.js";
import { createBot } from "../../src/bot/bot.js";
import type { RegisterParts } from "../../src/bot/desk.js";
import type { Bot } from "../../src/bot/ports.js";
import { assessmentSchema } from "../../src/evaluator/answer.js";
import { Knowledge } from "../../src/evaluator/index.js";
import type { Fold, Reply, Span, TreeNode } from "../../src/replies/reply.js";
import { type Outside, openOutside } from "../adapters/slack/outside.js";
import { command } from "../adapters/slack/payloads.js";
import { KeptLog, openStage, type Stage } from "../adapters/slack/stage.js";
import { ofType, strings } from "../adapters/teams/cards.js";
import { Stand } from "../adapters/teams/stand.js";
import { knowledgeRelease } from "../questions/knowledge.js";
import { registerIn } from "../store/register-in.js";

/**
 * The same question in the terminal, the browser, Slack and Teams, each through its real entrance: the same verdict,
 * reasons and sources. Surfaces dress text differently; words and addresses are what must be there.
 */

const questions = [
	"is Cirrus sovereign for Protected B as of 2026-11-20?",
	"Bell AI Fabric est-il souverain pour les renseignements confidentiels, domicile Canada, au 2026-11-20 ?",
	"is AWS European Sovereign Cloud sovereign for EU personal data as of 2026-11-20?",
	"is STACKIT sovereign for EU personal data at SEAL-3 as of 2026-11-20?",
	"STACKIT est-il souverain pour les données RGPD selon C3A avec le niveau allemand au 2026-11-20 ?",
	"is UKCloud sovereign for UK OFFICIAL under the Dutch cloud policy as of 2026-11-20?",
];

let bot: Bot;
let folder: string;
let register: RegisterParts;
let outside: Outside;
let slack: Stage;
const teams = new Stand();
let webUrl: string;
let closeWeb: () => Promise<void>;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "sovereign-surfaces-"));
	register = await registerIn(folder);
	const knowledge = new Knowledge(await knowledgeRelease());
	const versions = [knowledge.release.version];
	const log = new KeptLog();
	bot = createBot({
		releases: { current: () => knowledge, versions: () => versions, get: async () => undefined },
		...register,
		log,
		reference: () => "test",
	});
	outside = await openOutside();
	slack = await openStage({ slackApiUrl: outside.apiUrl });
	slack.bot.reply = (request) => bot.answer(request);
	await teams.start();
	teams.reply = (request) => bot.answer(request);
	const web = createWeb({ bot, log, release: { version: knowledge.release.version } });
	const [endpoint] = web.endpoints;
	const server = createServer((request, response) => void endpoint?.handle(request, response));
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	webUrl = typeof address === "object" && address ? `http://127.0.0.1:${address.port}` : "";
	closeWeb = async () => {
		server.close();
		server.closeAllConnections();
		await once(server, "close");
	};
});

afterAll(async () => {
	await closeWeb();
	await teams.stop();
	await slack.close();
	await outside.close();
	await register.store.close();
	await rm(folder, { recursive: true, force: true });
});

/** Letters and digits alone: what is left when every surface's dress is off. */
function bare(text: string): string {
	const unescaped = text
		.replace(/&lt;/g, "<")
		.replace(/&gt;/g, ">")
		.replace(/&#39;|&apos;/g, "'")
		.replace(/&quot;/g, '"')
		.replace(/&amp;/g, "&");
	return unescaped
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Links as Slack, Teams and HTML write them, down to their titles. */
function withoutAddresses(text: string): string {
	return text
		.replace(/<https?:[^|>]*\|([^>]*)>/g, "$1")
		.replace(/\[((?:[^\]\\]|\\.)*)\]\(https?:[^)\s]*\)/g, "$1")
		.replace(/<\/?[a-z][^>]*>/g, " ");
}

function decoded(text: string): string {
	return text.replace(/%([2-7][0-9a-fA-F])/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function spansText(spans: readonly Span[]): string {
	return spans.map((span) => span.text).join("");
}

function* treeTexts(nodes: readonly TreeNode[]): Generator<string> {
	for (const node of nodes) {
		yield spansText(node.text);
		yield* treeTexts(node.nodes);
	}
}

/** What every place must show of a reply: the verdict, each pillar's reason, every reason of Why, every source. */
function mustShow(reply: Reply): { texts: string[]; urls: string[] } {
	const texts: string[] = [];
	for (const block of reply.blocks) {
		if (block.kind === "heading" || block.kind === "paragraph" || block.kind === "note")
			texts.push(spansText(block.text));
		if (block.kind === "rows") for (const row of block.rows) texts.push(row.status, row.label, spansText(row.text));
		if (block.kind === "fold") texts.push(block.title, ...foldTexts(block));
	}
	const answer = assessmentSchema.parse(reply.answer);
	return { texts, urls: answer.sources.flatMap((source) => source.url ?? []) };
}

function foldTexts(fold: Fold): string[] {
	return fold.blocks.flatMap((block) => {
		if (block.kind === "tree") return [...treeTexts(block.nodes)];
		if (block.kind === "list") return block.items.map(spansText);
		return [];
	});
}

async function inTerminal(text: string): Promise<string> {
	return renderTerminal(await ask(text), { colour: false, width: 100, full: true });
}

function ask(text: string): Promise<Reply> {
	return bot.answer({
		surface: "terminal",
		tenant: "local",
		person: "local",
		conversation: "terminal",
		audience: "private",
		ask: { text },
	});
}

async function inBrowser(text: string): Promise<string> {
	const response = await fetch(`${webUrl}/api/ask`, {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify({ text }),
	});
	expect(response.status).toBe(200);
	return response.text();
}

/** The slash command, then every button that unfolds, each with a real signature. */
async function inSlack(text: string): Promise<string> {
	const seen: string[] = [];
	const take = async () => {
		await slack.settled();
		for (const arrival of outside.arrivals.slice(taken)) seen.push(JSON.stringify(arrival.message));
		taken = outside.arrivals.length;
	};
	let taken = outside.arrivals.length;
	await slack.form(command(text, outside.responseUrl));
	await take();
	const [first = "{}"] = seen;
	const message: unknown = JSON.parse(first);
	for (const button of ofType(message, "button")) {
		if (typeof button.action_id !== "string" || !button.action_id.startsWith("unfold:")) continue;
		await slack.form({ payload: JSON.stringify(blockAction(button)) });
		await take();
	}
	return seen.join("\n");
}

let presses = 0;
function blockAction(button: Record<string, unknown>) {
	presses++;
	return {
		type: "block_actions",
		team: { id: "T1" },
		user: { id: "U1", team_id: "T1" },
		channel: { id: "C1" },
		container: { type: "message", message_ts: `1.${presses}`, channel_id: "C1", is_ephemeral: true },
		message: { ts: `1.${presses}` },
		response_url: outside.responseUrl,
		trigger_id: `press-${presses}`,
		actions: [
			{ type: "button", action_id: button.action_id, block_id: "b", value: button.value, action_ts: `2.${presses}` },
		],
	};
}

/** A personal message, then every Action.Execute that unfolds, each with a real token. */
async function inTeams(text: string): Promise<string> {
	teams.framework.sent.length = 0;
	await teams.post(teams.message({ text, locale: undefined }));
	const [sent] = teams.framework.sent;
	const seen: unknown[] = [sent?.body];
	for (const action of ofType(sent?.body, "Action.Execute")) {
		if (action.verb !== "unfold") continue;
		const response = await teams.post(teams.press(action.data));
		expect(response.status).toBe(200);
		seen.push(await response.json());
	}
	// A sentence is several runs of text.
	return strings(seen, "text").join("");
}

const places = { terminal: inTerminal, browser: inBrowser, Slack: inSlack, Teams: inTeams };

describe.each(questions)("%s", (question) => {
	it.each(Object.entries(places))("shows the same verdict, reasons and sources in the %s", async (_, place) => {
		const { texts, urls } = mustShow(await ask(question));
		const shown = (await place(question)).replace(/\\n/g, " ");
		const letters = bare(withoutAddresses(shown));
		const missing = texts.filter((text) => !letters.includes(bare(text)));
		expect(missing).toEqual([]);
		const addresses = bare(decoded(shown));
		const shows = (url: string) =>
			addresses.includes(bare(decoded(url))) || addresses.includes(bare(decoded(new URL(url).href)));
		expect(urls.filter((url) => !shows(url))).toEqual([]);
	});
});
