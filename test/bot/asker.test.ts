import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createBot } from "../../src/bot/bot.js";
import type { Request } from "../../src/bot/request.js";
import type { Order } from "../../src/questions/order.js";
import { headingOf } from "../replies/real.js";
import { LoopStage, tenant } from "./delivery/loop.js";
import { cloudsWith, held } from "./delivery/small-knowledge.js";
import { knowledge, Stage } from "./stage.js";

let stage: Stage;
beforeEach(async () => {
	stage = await Stage.open();
});
afterEach(() => stage.close());

const events = async () => (await stage.store.history(tenant)).map(({ event }) => event);
const types = async () => (await events()).map(({ type }) => type);
const everybody = async () => [...(await stage.parts.people.all(tenant)).values()].map(({ key }) => key);
const about = async (key: string) => {
	const [id = ""] = [...(await stage.parts.people.all(tenant))].find(([, known]) => known.key === key) ?? [];
	return (await stage.store.read(tenant)).people[id];
};
const outcome = (reply: Awaited<ReturnType<Stage["ask"]>>) =>
	reply.answer !== null && "outcome" in reply.answer ? reply.answer.outcome : undefined;

const auckland = { timeZone: "Pacific/Auckland" } as const;

describe("what an order shows of whoever gives it", () => {
	it("is recorded once: the time zone, and the language of the platform", async () => {
		const from = { ...auckland, locale: "fr", name: "Ada" } as const;
		expect(outcome(await stage.ask("add vendor Cirrus for Protected B", from))).toBe("done");
		expect(await about("U1")).toEqual({ zone: "Pacific/Auckland", language: "fr" });
		const before = await types();
		expect(before.filter((type) => type === "person-changed")).toHaveLength(1);
		for (const text of ["vendors", "my vendors", "reminders"]) await stage.ask(text, from);
		expect(await types()).toEqual(before);
		await stage.ask("vendors", { timeZone: "Europe/Paris", locale: "fr" });
		expect(await about("U1")).toEqual({ zone: "Europe/Paris", language: "fr" });
	});

	it("has the language of the words where the platform names none; a button speaks its reply's", async () => {
		const added = await stage.ask("ajouter le fournisseur Cirrus pour Protégé B");
		expect(await about("U1")).toEqual({ language: "fr" });
		const { press } = added.actions.find(({ press: { language } }) => language === "fr") ?? {};
		if (press) await stage.press({ ...press, language: "en" });
		expect(await about("U1")).toEqual({ language: "fr" });
		await stage.ask("vendors");
		expect(await about("U1")).toEqual({ language: "en" });
	});

	it("is recorded with a question just as well", async () => {
		await stage.ask("Cirrus est-il souverain pour Protégé B ?", { timeZone: "Europe/Paris" });
		expect(await about("U1")).toEqual({ zone: "Europe/Paris", language: "fr" });
		expect(await types()).toEqual(["person-changed", "asked"]);
	});

	it("is left out where no clock knows the zone: the journal would not be read again", async () => {
		await stage.ask("add vendor Cirrus for Protected B", { timeZone: "+05:00" });
		await stage.ask("is Cirrus sovereign for Protected B?", { timeZone: "+05:00" });
		expect(await about("U1")).toEqual({ language: "en" });
	});

	it("is that they want messages again, also where it was no order that could be carried out", async () => {
		const id = await stage.parts.people.idOf(tenant, { key: "U1" });
		for (const text of ["vendors", "archive Nothing", "approve", "help", "is Nothing sovereign for Protected B?"]) {
			const change = { blocked: true };
			const blocked = {
				type: "person-changed",
				format: 1,
				at: "2026-11-20T12:00:00.000Z",
				by: "bot",
				person: id,
			} as const;
			await stage.store.change(tenant, () => ({ events: [{ ...blocked, change }], result: 0 }));
			await stage.ask(text, { audience: "public" });
			expect((await about("U1"))?.blocked, text).toBe(true);
			await stage.ask(text);
			expect((await about("U1"))?.blocked, text).toBeUndefined();
		}
	});
});

describe("somebody whom nobody knows", () => {
	it("is written down by no order that was refused, and by none that only reads", async () => {
		const from = { ...auckland, people: [{ said: "@bob", person: "U2" }] };
		for (const text of [
			"assign Nothing to me",
			"approve",
			"vendors",
			"my vendors",
			"vendors of @bob",
			"due",
			"reminders",
		])
			await stage.ask(text, from);
		await stage.press({ order: { order: "archive-vendor", vendor: "v-none" }, language: "en" }, from);
		await stage.ask("add vendor Cirrus for nothing at all", from);
		expect(await everybody()).toEqual([]);
		expect(await stage.store.tenants()).toEqual([]);
		expect(
			headingOf(await stage.ask("vendors of @bob", { people: [{ said: "@bob", person: "U2", name: "Bob" }] })),
		).toBe("Vendors looked after by Bob: none of 0.");
	});

	it("is written down with the first order that comes to something, and whom it names with them", async () => {
		const people = [{ said: "@bob", person: "U2", name: "Bob" }];
		expect(outcome(await stage.ask("add vendor Cirrus for Protected B owner @bob", { people, name: "Ada" }))).toBe(
			"done",
		);
		expect(await everybody()).toEqual(["U1", "U2"]);
		const known = await stage.parts.people.all(tenant);
		const [vendor] = [...(await stage.store.read(tenant)).vendors].map(([, one]) => one);
		expect(known.get(vendor?.owner ?? "")?.name).toBe("Bob");
		expect(known.get(vendor?.added.by ?? "")?.name).toBe("Ada");
		expect((await stage.ask("assign Cirrus to me", { person: "U3" })).answer).toMatchObject({ outcome: "done" });
		expect(JSON.stringify(await events())).not.toContain("newcomer");
	});

	it("sees what only reads where nothing can be written; what writes fails", async () => {
		await stage.ask("add vendor Cirrus for Protected B");
		const before = await types();
		const { store, people } = stage.parts;
		const full = () => Promise.reject(new Error("full"));
		const bot = createBot({
			...stage.parts,
			store: { ...bound(store), change: full },
			people: { all: (of) => people.all(of), idOf: full, erase: full },
			answers: { ...boundAnswers(stage), keep: full },
			releases: { current: () => now, versions: () => [now.release.version], get: async () => now },
			log: stage.log,
			reference: () => "ref-1",
		});
		const now = await knowledge();
		const asks = (text: string) =>
			bot.answer({ surface: "terminal", tenant, person: "U9", conversation: "t", audience: "private", ask: { text } });
		for (const text of ["vendors", "due", "vendor Cirrus", "history of Cirrus", "reminders", "export vendors"])
			expect(outcome(await asks(text)), text).toBe("shown");
		expect((await asks("archive Cirrus")).answer).toBeNull();
		expect(await types()).toEqual(before);
	});
});

function bound(store: Stage["store"]) {
	return {
		read: (of: string) => store.read(of),
		history: (of: string) => store.history(of),
		tenants: () => store.tenants(),
		close: () => store.close(),
	};
}

function boundAnswers({ parts: { answers } }: Stage) {
	return {
		get: (of: string, digest: string) => answers.get(of, digest),
		find: (of: string, start: string) => answers.find(of, start),
	};
}

describe("a person in Auckland in a team in Toronto", () => {
	it("reads one day in what is recorded: the team's", async () => {
		// 10:00 on the 21st in Auckland, 16:00 on the 20th in Toronto.
		stage.clock.at = new Date("2026-11-20T21:00:00Z");
		for (const text of ["time zone America/Toronto", "set home Canada", "make me admin"])
			await stage.ask(text, auckland);
		const told = [];
		for (const text of [
			"add vendor Cirrus for Protected B",
			"approve Cirrus because the pilot is small",
			"vendor Cirrus",
			"reassess Cirrus",
			"fournisseur Cirrus",
		])
			told.push(await stage.ask(text, auckland));
		const text = JSON.stringify(told);
		expect(text).toMatch(/20 November 2026/);
		expect(text).toContain("20 novembre 2026");
		expect(text).not.toMatch(/21 [Nn]ovemb|2026-11-21/);
		const [vendor] = [...(await stage.store.read(tenant)).vendors].map(([, one]) => one);
		expect(vendor?.decisions[0]).toMatchObject({ day: "2026-11-20", grounds: { asOf: "2026-11-20" } });
		expect(vendor?.reviewed).toMatchObject({ day: "2026-11-20", grounds: { asOf: "2026-11-20" } });
	});

	it("says tomorrow and in two weeks by their own day, and asks the knowledge by it", async () => {
		stage.clock.at = new Date("2026-11-20T21:00:00Z");
		await stage.ask("time zone America/Toronto", auckland);
		await stage.ask("set home Canada", auckland);
		const reply = await stage.ask("is Cirrus sovereign for Protected B?", auckland);
		expect(reply.answer).toMatchObject({ question: { asOf: "2026-11-21" } });
		await stage.ask("add vendor Cirrus for Protected B every month", auckland);
		stage.clock.at = new Date("2026-12-21T21:00:00Z");
		const [id = ""] = [...(await stage.store.read(tenant)).vendors].map(([one]) => one);
		const [by = ""] = (await stage.parts.people.all(tenant)).keys();
		const key = `${id}/cadence/2026-12-20`;
		const at = "2026-12-21T21:00:00.000Z";
		const reminder = {
			vendor: id,
			cause: { kind: "cadence" },
			key,
			date: "2026-12-20",
			deliver: at,
			to: [{ person: by }],
		} as const;
		await stage.store.change(tenant, () => ({
			events: [
				{ type: "reminder-recorded", format: 1, at, by: "bot", reminder: { ...reminder, to: [...reminder.to] } },
			],
			result: 0,
		}));
		const until = async () => {
			const vendor = (await stage.store.read(tenant)).vendors.get(id);
			return vendor?.reminders.map(({ snoozed }) => snoozed?.until);
		};
		await stage.ask("snooze Cirrus until tomorrow", auckland);
		expect(await until()).toEqual(["2026-12-23"]);
		await stage.press({ order: { order: "snooze", vendor: id, days: 1 }, language: "en" }, auckland);
		expect(await until()).toEqual(["2026-12-23"]);
	});
});

describe("a reminder", () => {
	it("comes in the language and on the clock of the owner, who was only ever known by an order", async () => {
		const loop = await LoopStage.open("2026-11-20T12:00:00Z");
		loop.releases.use(cloudsWith(held()), "2026.11.0", "2026-11-01");
		const bot = createBot({ ...loop.parts, reference: () => "ref-1" });
		const orders = (order: Order, more: Partial<Request> = {}) =>
			bot.answer({
				surface: "slack",
				tenant,
				person: "U1",
				conversation: "D1",
				audience: "private",
				...more,
				ask: { press: { order, language: "en" } },
			});
		await orders({ order: "settle", change: { home: ["CA"], zone: "America/Toronto" } }, { person: "U2" });
		const cadence = { every: 1, unit: "month" } as const;
		const vendor = { name: "Payroll", offering: "cloud", dataClasses: ["data"], cadence };
		await orders({ order: "add-vendor", ...vendor }, { timeZone: "Pacific/Auckland", locale: "fr" });
		loop.clock.at = new Date("2026-12-18T12:00:00Z");
		// Monday, nine o'clock in Auckland.
		expect(await loop.until("2026-12-21T12:00:00Z")).toEqual([
			"2026-12-20T20:00:00.000Z U1: Vos fournisseurs cette semaine : 1 en retard, aucun autre à revoir d'ici le 20 janvier 2027.",
			"2026-12-20T20:00:01.000Z U1: À réévaluer : Payroll pour « data ».",
		]);
	});
});
