import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createBot } from "../../src/bot/bot.js";
import type { Bot } from "../../src/bot/ports.js";
import type { Language } from "../../src/knowledge/text.js";
import type { Events } from "../../src/register/event-port.js";
import type { Event } from "../../src/register/events.js";
import type { State } from "../../src/register/state.js";
import type { LiveReleases } from "../../src/releases/live/live-releases.js";
import type { Block, Reply } from "../../src/replies/reply.js";
import { type Stand, stand } from "../releases/live.js";
import { madeRelease, put } from "../releases/made-release.js";
import { emptyFolder } from "../store/folder.js";
import { openRegister } from "../store/register-in.js";
import { KeptLog } from "./stage.js";

const question = "is Acme Cloud sovereign for Protected S?";

type Store = Events<State, Event>;

interface Chat {
	readonly here: Stand;
	readonly live: LiveReleases;
	readonly log: KeptLog;
	readonly store: Store;
	readonly bot: Bot;
	release(version: string, place?: Parameters<typeof madeRelease>[1]): Promise<void>;
	ask(tenant?: string, locale?: Language, text?: string): Promise<Reply>;
}

/** A bot on a real folder of releases and a real store; what a release turned is as the test says. */
async function chat(
	parts: { count?: number; store?: (disk: Store) => Store; announces?: boolean } = {},
): Promise<Chat> {
	const here = await stand();
	if (parts.count !== undefined) here.flips = async () => ({ count: parts.count ?? 0, first: [] });
	const file = (version: string) => join(here.folder, `${version}.json`);
	await put(file("2026.11.1"), await madeRelease("2026.11.1"));
	const live = await here.open();
	const clock = { now: () => new Date(`${here.today}T12:00:00Z`) };
	const register = await openRegister(await emptyFolder(), { clock });
	const store = parts.store?.(register.store) ?? register.store;
	const log = new KeptLog();
	const bot = createBot({
		releases: live,
		...register,
		store,
		log,
		reference: () => "ref-1",
		announces: parts.announces ?? true,
	});
	return {
		here,
		live,
		log,
		store,
		bot,
		async release(version, place = {}) {
			await put(file(version), await madeRelease(version, place));
			await live.look();
			expect(live.current().release.version).toBe(version);
		},
		ask: (tenant = "slack:T1", locale = "en", text = question) =>
			bot.answer({
				surface: "slack",
				tenant,
				person: "U1",
				conversation: "C1",
				audience: "private",
				locale,
				ask: { text },
			}),
	};
}

/** A store that does what another does, for a test to change something of it. */
function over(store: Store): Store {
	return {
		read: (tenant) => store.read(tenant),
		change: (tenant, decide) => store.change(tenant, decide),
		history: (tenant) => store.history(tenant),
		tenants: () => store.tenants(),
		close: () => store.close(),
	};
}

/** The notes above the answer. */
function newsIn({ blocks }: Reply): string[] {
	const first = blocks.findIndex(({ kind }) => kind !== "note");
	return blocks.slice(0, first).map(textOf);
}

function textOf(block: Block): string {
	return "text" in block && Array.isArray(block.text) ? block.text.map(({ text }) => text).join("") : "";
}

const knowledgeOf = ({ answer }: Reply) => (answer !== null && "knowledge" in answer ? answer.knowledge.version : "");

describe("a new release", () => {
	it("is said once to each team that had a reply before, with how many verdicts changed", async () => {
		const { release, ask } = await chat({ count: 12 });
		for (const tenant of ["slack:T1", "slack:T2"]) expect(newsIn(await ask(tenant))).toEqual([]);
		await release("2026.11.2");
		expect(newsIn(await ask("slack:T1"))).toEqual([
			"The knowledge is now 2026.11.2 (was 2026.11.1): 12 verdicts changed. Ask “what changed since 2026.11.1?”",
		]);
		expect(newsIn(await ask("slack:T1"))).toEqual([]);
		expect(newsIn(await ask("slack:T2", "fr", "Acme Cloud est-il souverain pour Protected S ?"))).toEqual([
			"Les connaissances sont maintenant en version 2026.11.2 (avant : 2026.11.1) : 12 verdicts ont changé. Demandez « qu'est-ce qui a changé depuis 2026.11.1 ? »",
		]);
		expect(newsIn(await ask("slack:T3"))).toEqual([]);
	});

	it.each([
		[1, ": 1 verdict changed. Ask"],
		[0, ": no verdict changed."],
		[undefined, ". Ask “what changed since 2026.11.1?”"],
	])("that changed %s verdicts is said so", async (count, words) => {
		const { release, ask } = await chat(count === undefined ? {} : { count });
		await ask();
		await release("2026.11.2");
		const [news, ...more] = newsIn(await ask());
		expect(news).toContain(`(was 2026.11.1)${words}`);
		expect(more).toEqual([]);
	});

	it("is said from the release that was seen last, whatever came between", async () => {
		const { release, ask } = await chat();
		await ask();
		await release("2026.11.2");
		await release("2026.11.3");
		expect(newsIn(await ask())[0]).toContain("now 2026.11.3 (was 2026.11.1)");
	});

	it("can be asked about in the words that the line gives", async () => {
		const { release, ask } = await chat();
		await ask();
		await release("2026.11.2");
		const line = newsIn(await ask())[0] ?? "";
		const asked = await ask("slack:T1", "en", /“(.*)”/.exec(line)?.[1]);
		expect(asked.answer).toMatchObject({ question: { intent: "changes", since: "2026.11.1" } });
	});

	it("is said once where many ask at once", async () => {
		const { release, ask } = await chat();
		await ask();
		await release("2026.11.2");
		const replies = await Promise.all(Array.from({ length: 8 }, () => ask()));
		expect(replies.flatMap(newsIn)).toHaveLength(1);
	});

	it("is said after a restart too, and leaves settings as they are", async () => {
		const { release, ask, store } = await chat();
		await ask("slack:T1", "en", "set home Canada");
		await release("2026.11.2");
		await ask();
		expect(await store.read("slack:T1")).toMatchObject({ release: "2026.11.2", settings: { home: ["CA"] } });
		await ask("slack:T1", "en", "set home United States");
		expect(await store.read("slack:T1")).toMatchObject({ release: "2026.11.2", settings: { home: ["US"] } });
	});

	it("is not said by a command", async () => {
		const { release, ask, store } = await chat({ announces: false });
		await ask();
		await release("2026.11.2");
		expect(newsIn(await ask())).toEqual([]);
		expect(await store.read("slack:T1")).not.toHaveProperty("release");
	});

	it("is left out where it cannot be kept: the answer is worth more", async () => {
		let broken = false;
		const { release, ask, log } = await chat({
			store: (disk) => ({
				...over(disk),
				change: (tenant, decide) => (broken ? Promise.reject(new Error("disk full")) : disk.change(tenant, decide)),
			}),
		});
		await ask();
		await release("2026.11.2");
		broken = true;
		const reply = await ask();
		expect([newsIn(reply), knowledgeOf(reply)]).toEqual([[], "2026.11.2"]);
		expect(log.lines.map(({ level, message }) => [level, message])).toEqual([
			["warn", "an answer could not be recorded"],
			["warn", "the news could not be kept"],
		]);
		broken = false;
		expect(newsIn(await ask())).toHaveLength(1);
	});
});

describe("a question under way while the release changes", () => {
	it("keeps the release that it began with, and takes no news back", async () => {
		let reading = () => {};
		const isReading = new Promise<void>((resolve) => {
			reading = resolve;
		});
		let goOn = () => {};
		const held = new Promise<void>((resolve) => {
			goOn = resolve;
		});
		let hold = false;
		const { release, ask, store } = await chat({
			store: (disk) => ({
				...over(disk),
				async read(tenant): Promise<State> {
					if (hold && tenant === "slack:slow") {
						hold = false;
						reading();
						await held;
					}
					return disk.read(tenant);
				},
			}),
		});
		await ask("slack:slow");
		hold = true;
		const slow = ask("slack:slow");
		await isReading;
		await release("2026.11.2", { name: "Other" });
		expect(knowledgeOf(await ask("slack:T1", "en", "is Other sovereign for Protected S?"))).toBe("2026.11.2");
		expect(newsIn(await ask("slack:slow", "en", "help"))).toHaveLength(1);
		goOn();
		const reply = await slow;
		expect(knowledgeOf(reply)).toBe("2026.11.1");
		expect(newsIn(reply)).toEqual([]);
		expect(await store.read("slack:slow")).toMatchObject({ release: "2026.11.2" });
	});

	it("many questions while releases come one after the other are each answered from one of them, whole", async () => {
		const { release, ask } = await chat();
		const replies: Promise<Reply>[] = [];
		for (let number = 2; number <= 5; number++) {
			for (let asked = 0; asked < 5; asked++) replies.push(ask(`slack:T${asked}`));
			await release(`2026.11.${number}`);
		}
		const versions = (await Promise.all(replies)).map(knowledgeOf);
		expect(versions.every((version) => /^2026\.11\.[1-5]$/.test(version))).toBe(true);
		expect(new Set(versions).size).toBeGreaterThan(1);
	});
});

describe("a release in use that expired", () => {
	it("is said with every reply, in both languages, until a newer one comes", async () => {
		const { here, release, ask } = await chat();
		await release("2026.11.2", { expires: "2026-12-31" });
		here.today = "2026-12-31";
		expect(newsIn(await ask())).toEqual([]);
		here.today = "2027-01-01";
		for (let time = 0; time < 2; time++)
			expect(newsIn(await ask())).toEqual([
				"Knowledge 2026.11.2 was good to take into use until 31 December 2026, and no newer release has come here yet.",
			]);
		expect(newsIn(await ask("slack:T1", "fr", "aide"))[0]).toMatch(
			/^Les connaissances 2026\.11\.2 .* 31 décembre 2026, et aucune version plus récente/,
		);
		await release("2027.1.0", { expires: "2027-06-30" });
		expect(newsIn(await ask())).toEqual([expect.stringContaining("now 2027.1.0")]);
	});
});
