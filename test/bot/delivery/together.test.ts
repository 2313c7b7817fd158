import { describe, expect, it } from "vitest";
import { limits } from "../../../adapters/slack/limits.js";
import { renderReply } from "../../../adapters/slack/render.js";
import { bundlesOf, mostAlone } from "../../../src/bot/delivery/bundles.js";
import type { Outgoing, Sent } from "../../../src/bot/ports.js";
import { Team } from "../../../src/bot/team.js";
import { readOrder } from "../../../src/questions/index.js";
import type { Attempt } from "../../../src/register/occurrence.js";
import type { Block } from "../../../src/replies/reply.js";
import { firstTexts } from "../../replies/real.js";
import { headOf, LoopStage, tenant } from "./loop.js";
import { cloudsWith, held, lost } from "./small-knowledge.js";
import { review, vendorOn } from "./vendors.js";

const monthly = { every: 1, unit: "month" } as const;
const namesOf = (count: number) => Array.from({ length: count }, (_, index) => `Vendor ${index}`);

/** The reviews of many vendors of Ada's are due on one day. */
async function due(count: number, language?: "fr"): Promise<{ stage: LoopStage; ada: string; names: string[] }> {
	const stage = await LoopStage.open("2026-11-18T12:00:00Z");
	stage.releases.use(cloudsWith(held()), "2026.11.0", "2026-11-01");
	const ada = await stage.person("ada", "Ada");
	await stage.as(ada, { do: "change-settings", change: { home: ["CA"], digest: null } });
	if (language) await stage.as(ada, { do: "change-person", person: ada, change: { language } });
	const names = namesOf(count);
	for (const name of names) await stage.as(ada, vendorOn(name, "cloud", ada, { cadence: monthly }));
	stage.clock.at = new Date("2026-12-18T09:00:00Z");
	return { stage, ada, names };
}

const rowsOf = ({ reply }: Pick<Outgoing, "reply">) =>
	reply.blocks.flatMap((block: Block) => (block.kind === "rows" ? block.rows : []));
const lasts = async (stage: LoopStage, names: readonly string[]): Promise<(Attempt | undefined)[]> =>
	Promise.all(names.map(async (name) => (await stage.reminders(name)).at(-1)?.to[0]?.last));

describe("many reminders of one recipient and moment", () => {
	it("come in one message that names each vendor with its verdict, each with its own record", async () => {
		const { stage, names } = await due(60);
		let meanwhile: (Attempt | undefined)[] = [];
		stage.messenger.next.push(async () => {
			meanwhile = await lasts(stage, names);
			return { outcome: "sent", message: "171.42" };
		});
		const [sent, ...others] = await stage.tick();
		expect(others).toEqual([]);
		expect(sent && headOf(sent.reply)).toBe("60 vendors to look at. Verdicts that changed: none.");
		const rows = sent ? rowsOf(sent) : [];
		expect(rows.map(({ label }) => label).sort()).toEqual(names.map((name) => `${name} (cloud)`).sort());
		expect(rows.every(({ status }) => /sovereign/i.test(status))).toBe(true);
		expect(new Set(meanwhile.map((one) => one?.outcome))).toEqual(new Set(["pending"]));
		expect(new Set(meanwhile.map((one) => one?.mark))).toEqual(new Set([sent?.mark]));
		for (const one of await lasts(stage, names))
			expect(one).toMatchObject({ number: 1, tries: 1, outcome: "sent", message: "171.42" });
		const told = (await stage.store.history(tenant)).filter(({ event }) => event.type === "asked");
		expect(told).toHaveLength(60);
		expect(await stage.later(60)).toEqual([]);
	});

	it("come one by one where they are few", async () => {
		const { stage } = await due(mostAlone);
		expect((await stage.tick()).map(({ reply }) => headOf(reply))).toEqual(
			namesOf(mostAlone).map((name) => `Time to reassess ${name} for data.`),
		);
	});

	it("are each dealt with as before: what is reviewed or put off is told no more, and comes alone again", async () => {
		const { stage, ada } = await due(6);
		expect(await stage.tick()).toHaveLength(1);
		await review(stage, ada, "Vendor 0");
		const [reminder] = await stage.reminders("Vendor 1");
		await stage.as(ada, { do: "snooze-reminder", key: reminder?.key ?? "", until: "2026-12-22" });
		expect((await stage.tick("2026-12-22T09:00:00Z")).map(({ reply }) => headOf(reply))).toEqual([
			"Time to reassess Vendor 1 for data.",
		]);
	});

	it("name first what changed, and say from what", async () => {
		const { stage, ada } = await due(8);
		stage.clock.at = new Date("2026-11-20T12:00:00Z");
		await review(stage, ada, "Vendor 5");
		stage.releases.use(cloudsWith(...lost()), "2026.11.1", "2026-11-10");
		const [sent] = await stage.tick("2026-12-21T09:00:00Z");
		const [first] = sent ? rowsOf(sent) : [];
		expect(sent && headOf(sent.reply)).toBe("8 vendors to look at. Verdicts that changed: 1.");
		expect(first?.label).toBe("Vendor 5 (cloud)");
		expect(first?.status).toBe("not sovereign");
		expect(first?.text.map(({ text }) => text).join("")).toMatch(/^on 20 November 2026: sovereign \(proven\) · /);
	});

	it.each([undefined, "fr"] as const)("can be dealt with by what they quote and press (%s)", async (language) => {
		const { stage } = await due(60, language);
		const [sent] = await stage.tick();
		if (!sent) throw new Error("Nothing was sent");
		const known = await stage.people.all(tenant);
		const [asker = ""] = known.keys();
		const ground = { release: stage.releases.current().release, today: "2026-12-18", known, asker, channel: "c" };
		const vendors = new Team(await stage.state());
		const read = (text: string) => readOrder(text, { ...ground, vendors, people: [] });
		const typed = sent.reply.blocks.flatMap((block) =>
			block.kind === "paragraph" ? block.text.flatMap((span) => (span.kind === "code" ? [span.text] : [])) : [],
		);
		expect(typed.map((text) => read(text)).map((heard) => heard?.kind === "order" && heard.order.order)).toEqual([
			"show-vendor",
			"reassess",
			"snooze",
			"assign-vendor",
			"done",
		]);
		for (const { label, press, typed: said } of sent.reply.actions)
			expect(said && read(said), label).toMatchObject({ order: { order: "order" in press && press.order.order } });
		expect(sent.reply.actions.map(({ label }) => label)).toContain(language ? "Tous les rappels" : "All reminders");
		for (const text of firstTexts(sent.reply)) expect(text).not.toMatch(/\{\w+\}|undefined|\bnull\b/);
		// Slack shows all of it in one message.
		const { message, omitted } = renderReply(sent.reply, { share: false });
		expect(omitted).toEqual([]);
		expect(message.blocks.length).toBeLessThanOrEqual(limits.blocks);
		for (let index = 0; index < 60; index++) expect(JSON.stringify(message.blocks)).toContain(`Vendor ${index} (`);
	});

	it("are a few messages where they are very many, and an overview is a message of its own", () => {
		const waiting = Array.from({ length: 150 }, (_, index) => ({ key: `v-${index}/cadence/x`, deliver: "a" }));
		const digests = [1, 2].map((week) => ({ key: `digest/p-1/${week}`, deliver: "a" }));
		const bundles = bundlesOf([...waiting, ...digests, { key: "v-1/stale:x/x", deliver: "b" }]);
		expect(bundles.map(({ length }) => length)).toEqual([50, 50, 50, 1, 1, 1]);
	});
});

describe("a process that dies while many reminders go out in one message", () => {
	async function died(arrives: boolean): Promise<{ stage: LoopStage; names: string[] }> {
		const { stage, names } = await due(12);
		stage.messenger.next.push(async (message) => {
			if (arrives) stage.messenger.keep(message, "171.42");
			await stage.store.close();
			return { outcome: "failed", reason: "nobody-heard", doubt: true };
		});
		await stage.delivery.tick();
		await stage.restart();
		for (const one of await lasts(stage, names)) expect(one).toMatchObject({ number: 1, outcome: "pending" });
		return { stage, names };
	}

	it("asks the platform once for all of them, and sends nothing again that has arrived", async () => {
		const { stage, names } = await died(true);
		expect(await stage.later(1)).toEqual([]);
		expect(stage.messenger.asked).toEqual([stage.messenger.sent[0]?.mark]);
		for (const one of await lasts(stage, names)) expect(one).toMatchObject({ number: 1, outcome: "sent" });
	});

	it("sends again what has not arrived, and that is no repeat", async () => {
		const { stage, names } = await died(false);
		const [again, ...others] = await stage.later(1);
		expect(others).toEqual([]);
		expect(again && firstTexts(again.reply).some((text) => /repeat/.test(text))).toBe(false);
		for (const one of await lasts(stage, names)) expect(one).toMatchObject({ number: 2, outcome: "sent" });
	});

	it("sends once more where the platform cannot tell, and says that it may be a repeat; never a third time", async () => {
		const { stage, names } = await died(true);
		stage.messenger.tells = false;
		stage.messenger.next.push({ outcome: "failed", reason: "timeout", doubt: true });
		const [again, ...others] = await stage.later(1);
		expect(others).toEqual([]);
		expect(again && headOf(again.reply)).toMatch(/^This may be a repeat/);
		expect(await stage.later(1)).toEqual([]);
		for (const one of await lasts(stage, names))
			expect(one).toMatchObject({ number: 2, outcome: "failed", reason: "in-doubt-twice" });
		expect(await stage.later(60 * 24 * 7)).toEqual([]);
	});
});

describe("sending many in one message", () => {
	it("goes out once, whoever else is sending at the same time", async () => {
		const { stage } = await due(30);
		const other = stage.anotherLoop();
		await Promise.all([stage.delivery.tick(), stage.delivery.tick(), other.tick(), other.tick()]);
		const named = stage.messenger.sent.flatMap((one) => rowsOf(one).map(({ label }) => label));
		expect(named).toHaveLength(30);
		expect(new Set(named).size).toBe(30);
		expect(stage.log.lines).toEqual([]);
	});

	it("leaves out what somebody deals with in the meantime", async () => {
		const { stage, ada, names } = await due(12);
		await stage.tick();
		for (const [index, name] of names.entries()) {
			const [reminder] = await stage.reminders(name);
			const until = index < 6 ? "2026-12-22" : "2026-12-23";
			await stage.as(ada, { do: "snooze-reminder", key: reminder?.key ?? "", until });
		}
		stage.messenger.next.push(async () => {
			await review(stage, ada, "Vendor 7");
			return { outcome: "sent" };
		});
		const [first, second, ...others] = await stage.tick("2026-12-23T09:00:00Z");
		expect(others).toEqual([]);
		expect([first, second].map((one) => one && rowsOf(one).length)).toEqual([6, 5]);
		expect(second && rowsOf(second).map(({ label }) => label)).not.toContain("Vendor 7 (cloud)");
	});

	it("is tried again as a whole where it failed, and given to nobody who wants no messages", async () => {
		const { stage, ada, names } = await due(9);
		const failed: Sent = { outcome: "failed", reason: "ratelimited", again: 120_000 };
		stage.messenger.next.push(failed, { outcome: "blocked", reason: "gone" });
		expect(await stage.tick()).toHaveLength(1);
		for (const one of await lasts(stage, names))
			expect(one).toMatchObject({ outcome: "failed", notBefore: "2026-12-18T09:02:00.000Z" });
		await stage.restart();
		expect(await stage.later(1)).toEqual([]);
		const [again, ...others] = await stage.later(1);
		expect(others).toEqual([]);
		expect(again && rowsOf(again)).toHaveLength(9);
		expect((await stage.state()).people[ada]).toMatchObject({ blocked: true });
		expect(await stage.later(60 * 24)).toEqual([]);
	});
});
