import { beforeAll, describe, expect, it } from "vitest";
import type { Outgoing } from "../../../src/bot/ports.js";
import { Team } from "../../../src/bot/team.js";
import { nameKey } from "../../../src/knowledge/names.js";
import { readOrder } from "../../../src/questions/index.js";
import type { Reply } from "../../../src/replies/reply.js";
import { certificate } from "../../evaluator/small-release.js";
import { fieldOf, firstTexts } from "../../replies/real.js";
import { headOf, LoopStage, tenant, whom } from "./loop.js";
import { cloudsWith, held, lost } from "./small-knowledge.js";
import { decide, review, vendorOn, waive } from "./vendors.js";

const monthly = { every: 1, unit: "month" } as const;
const old = { published: "2024-02-10", seen: "2024-02-10" };

let stage: LoopStage;
/** Everything that was told from November to April: of every kind of cause, to an owner, a channel and in both languages. */
const told: Outgoing[] = [];

beforeAll(async () => {
	stage = await LoopStage.inOwnFolder("2026-11-20T12:00:00Z");
	stage.releases.use(cloudsWith(held("2027-03-31")), "2026.11.0", "2026-11-01");
	const [ada, bob] = [await stage.person("ada", "Ada"), await stage.person("bob", "Bob")];
	await stage.as(ada, {
		do: "change-settings",
		change: { home: ["CA"], channel: "security", roles: { [ada]: "admin" } },
	});
	await stage.as(bob, { do: "change-person", person: bob, change: { language: "fr" } });
	await stage.as(ada, vendorOn("Payroll", "cloud", ada, { cadence: monthly }));
	await stage.as(ada, vendorOn("Paie", "cloud", bob, { cadence: monthly }));
	await stage.as(ada, vendorOn("Mail", "cloud", null, { cadence: null }));
	await stage.as(ada, vendorOn("Wiki", "other-cloud", bob, { cadence: null }));
	await waive(stage, ada, "Mail", "2026-12-24");
	await decide(stage, ada, "Payroll", { is: "approved" });
	await review(stage, ada, "Paie");
	const vendor = (await stage.vendor("Wiki")).id;
	const document = { title: "Contract", publisher: "Acme", url: null, published: null };
	const says = { attribute: "service.residency", value: "CA", grade: "contract" as const, until: "2026-12-31" };
	expect(await stage.as(bob, { do: "add-evidence", vendor, evidence: { ...says, document } })).toBeUndefined();
	const pass = async (days: number) => {
		for (let day = 0; day < days; day++) told.push(...(await stage.later(24 * 60)));
	};
	await pass(50);
	stage.releases.use(cloudsWith(...lost()), "2027.1.0", "2027-01-08");
	await pass(10);
	stage.releases.use(cloudsWith(certificate("scheme", "held", old)), "2027.2.0", "2027-01-20");
	for (const name of ["Payroll", "Mail"]) await review(stage, ada, name);
	await pass(90);
	expect(stage.log.lines).toEqual([]);
	return () => stage.remove();
});

function toldOf(line: RegExp, to: string): Reply {
	const found = told.find((one) => line.test(headOf(one.reply)) && whom(one) === to);
	if (!found)
		throw new Error(`Nothing like ${line} was told to ${to}: ${told.map(({ reply }) => headOf(reply)).join("\n")}`);
	return found.reply;
}

describe("what a reminder says", () => {
	it("begins with what it is, then what changed, in one line where nothing did", () => {
		expect(firstTexts(toldOf(/^Time to/, "ada")).slice(0, 2)).toEqual([
			"Time to reassess Payroll for data.",
			"Nothing has changed since 20 November 2026: sovereign (proven).",
		]);
		expect(firstTexts(toldOf(/^À réévaluer/, "bob")).slice(0, 2)).toEqual([
			"À réévaluer : Paie pour « data ».",
			"Rien n'a changé depuis le 20 novembre 2026 : souverain (établi).",
		]);
	});

	it("says when it is due, whose it is, what was decided, and how it stops", () => {
		const reply = toldOf(/^Time to/, "ada");
		expect(fieldOf(reply, "Due")).toBe("20 December 2026, every month.");
		expect(fieldOf(reply, "Owner")).toBe("you");
		expect(fieldOf(reply, "Decision")).toBe("approved (20 November 2026, by you)");
		expect(firstTexts(reply)).toContain(
			"You get this because you are the owner of Payroll in your team's register. To stop it: snooze it, archive the vendor, or hand it over with “assign Payroll to @somebody”.",
		);
		expect(reply.private).toBe(true);
	});

	it("tells the team's conversation whose it is and why it comes there", () => {
		const reply = toldOf(/^Overdue since .*: Paie/, "security");
		expect(fieldOf(reply, "Owner")).toBe("Bob");
		expect(fieldOf(reply, "Due")).toBe("20 December 2026, every month. Nobody has reviewed it in the 15 days since.");
		expect(firstTexts(reply).some((text) => text.startsWith("Sent here because the review of Paie is overdue"))).toBe(
			true,
		);
		expect(reply.private).toBe(false);
		expect(reply.actions.map(({ label }) => label)).toContain("Assign to me");
	});

	it("names a waiver, who gave it and why", () => {
		const reply = toldOf(/Mail.* waiver ends in 7/, "security");
		expect(headOf(reply)).toBe("Mail for data: your waiver ends in 7 days, on 24 December 2026.");
		expect(fieldOf(reply, "Waiver")).toBe("“In use” (Ada, 20 November 2026)");
	});

	it("names what ends, where that is written, and what the verdict will be without it", () => {
		const reply = toldOf(/certificate ends in 90/, "ada");
		expect(firstTexts(reply)).toContain("From 1 April 2027, unless it is renewed: cannot be said yet.");
		expect(fieldOf(reply, "What ends")).toBe("Holds Scheme.");
		expect(fieldOf(reply, "Source")).toBe("statute of 2026-01-01, Somebody, 1 January 2026.");
		const own = toldOf(/Wiki.* prend fin dans 30/, "bob");
		expect(fieldOf(own, "Ce qui finit")).toMatch(/Canada|CA.* \(vos pièces\)\.$/);
		expect(firstTexts(own)).toContain("Le verdict reste le même sans cela.");
	});

	it("has before and after of what a new release turned, and what did it", () => {
		const reply = toldOf(/^New knowledge.*Payroll/, "ada");
		expect(firstTexts(reply)[1]).toBe("Since 20 November 2026: sovereign (proven) → not sovereign (proven).");
		expect(fieldOf(reply, "Knowledge")).toMatch(
			/^2026\.11\.0 → 2027\.1\.0; sovereign \(proven\) → not sovereign \(proven\)/,
		);
		expect(fieldOf(reply, "Turned by")).toBe("Knowledge 2027.1.0 of 8 January 2027.");
	});

	it("names what has grown too old, once for a page", () => {
		const reply = toldOf(/Payroll.*grown too old/, "ada");
		expect(fieldOf(reply, "Too old")).toBe("Holds Scheme.");
		expect(fieldOf(reply, "Source")).toBe(
			"statute of 2024-02-10, Somebody, 10 February 2024. Too old since 11 February 2027: somebody should look again.",
		);
	});

	it("lists in an overview what is overdue and due, with today's verdicts", () => {
		const reply = toldOf(/this week: \d overdue/, "security");
		expect(firstTexts(reply).slice(1, 3)).toEqual([
			"Payroll (cloud): overdue since 20 December 2026; sovereign (proven); Ada",
			"Paie (cloud): overdue since 20 December 2026; sovereign (proven); Bob",
		]);
	});
});

describe("everything that is told", () => {
	it("can be typed as well as pressed, and does the same", async () => {
		const read = await reader();
		for (const { reply } of told)
			for (const { label, press, typed } of reply.actions) {
				const order = "order" in press ? press.order : undefined;
				const heard = typed === undefined ? undefined : read(typed);
				expect(heard, `${label}: ${typed}`).toMatchObject({ kind: "order", order: { order: order?.order } });
				if (order && "vendor" in order) expect(heard).toMatchObject({ order: { vendor: order.vendor } });
			}
	});

	it("quotes only sentences that can be read", async () => {
		const read = await reader();
		const quoted = new Set<string>();
		for (const { reply } of told) {
			const last = firstTexts(reply).filter((text) => /stop|moves|arrêt|déplace/.test(text));
			for (const text of last)
				for (const [, en, fr] of text.matchAll(/“([^”]+)”|« ([^»]+) »/g)) quoted.add(en ?? fr ?? "");
		}
		expect(quoted.size).toBeGreaterThan(3);
		for (const sentence of quoted) {
			const heard = read(sentence.replace(/@\S+/, "@ada"));
			expect(heard, sentence).toMatchObject({ kind: "order" });
		}
	});

	it("is whole: no slot is left open", () => {
		for (const { reply } of told)
			for (const text of firstTexts(reply)) {
				expect(text).not.toMatch(/\{\w+\}|undefined|\bnull\b|\[object/);
				expect(text.trim()).toBe(text);
			}
	});
});

async function reader() {
	const state = await stage.state();
	const known = await stage.people.all(tenant);
	const [asker = ""] = known.keys();
	const ground = {
		release: stage.releases.current().release,
		today: "2026-11-20",
		vendors: new Team(state),
		people: [...known].map(([id, { key }]) => ({ said: `@${key}`, id })),
		known,
		asker,
		channel: "security",
	};
	return (text: string) => {
		expect(nameKey(text)).not.toBe("");
		return readOrder(text, ground);
	};
}
