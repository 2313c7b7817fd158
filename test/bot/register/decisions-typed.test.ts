import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Order } from "../../../src/questions/order.js";
import { registerAnswerSchema } from "../../../src/replies/register-answer.js";
import type { Reply } from "../../../src/replies/reply.js";
import { TestTeam } from "./team.js";

/** What is decided, reassessed and dealt with in words, as somebody in a terminal types it. */

let team: TestTeam;
let vendor: string;
beforeAll(async () => {
	team = await TestTeam.open();
	vendor = await team.adds("Cirrus");
});
afterAll(() => team.stage.close());

const orderOf = (reply: Reply) => registerAnswerSchema.parse(reply.answer).order;

describe("what is typed", () => {
	it.each<[string, Partial<Order>]>([
		["approve Cirrus because the board wants it", { order: "decide", reason: "the board wants it" }],
		["approuver Cirrus car le conseil le veut", { order: "decide", reason: "le conseil le veut" }],
		[
			"approve Cirrus with conditions keys outside; no support from abroad because it is needed",
			{
				order: "decide",
				ruling: { is: "approved-with-conditions", conditions: ["keys outside", "no support from abroad"] },
			},
		],
		["refuse Cirrus because nothing is shown", { order: "decide", ruling: { is: "refused" } }],
		[
			"déroger pour Cirrus jusqu'au 2027-03-01 car le déménagement est prévu",
			{ order: "decide", ruling: { is: "waiver", until: "2027-03-01" } },
		],
		["reassess Cirrus", { order: "reassess" }],
		["réévaluer Cirrus", { order: "reassess" }],
		["done Cirrus", { order: "done" }],
		["snooze Cirrus for 2 weeks", { order: "snooze" }],
		["reminders", { order: "list-reminders" }],
		["rappels le 2027-01-11", { order: "list-reminders", day: "2027-01-11" }],
	])("orders it: %s", async (text, order) => {
		expect(orderOf(await team.stage.ask(text)), text).toMatchObject(order);
	});

	it("under a reply does what its buttons do", async () => {
		for (const language of ["en", "fr"] as const) {
			const replies = [
				await team.orders({ order: "decide", vendor, ruling: { is: "approved" }, reason: "needed" }, language),
				await team.orders({ order: "reassess", vendor }, language),
				await team.orders({ order: "done", vendor }, language),
			];
			for (const { press, typed } of replies.flatMap(({ actions }) => actions)) {
				if (!("order" in press)) throw new Error("a button of the register orders something");
				const reply = await team.stage.ask(typed ?? "");
				const { order } = press;
				expect(reply.language, typed).toBe(language);
				if (order.order === "replay") {
					const typedOrder = orderOf(reply);
					const start = typedOrder?.order === "replay" ? typedOrder.answer.replace("sha256-", "") : "";
					expect(order.answer.slice(7).startsWith(start) && start.length >= 8, typed).toBe(true);
				} else expect(orderOf(reply), typed).toMatchObject(order);
			}
		}
	});
});
