import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Order } from "../../../src/questions/order.js";
import { registerAnswerSchema } from "../../../src/replies/register-answer.js";
import type { Action, Reply } from "../../../src/replies/reply.js";
import { languages, textsOf } from "../../replies/real.js";
import { questionOf } from "../stage.js";
import { TestTeam } from "./team.js";

/** Where nothing can be pressed, what a button does is typed: the sentence beside it orders the same. */

let team: TestTeam;
beforeEach(async () => {
	team = await TestTeam.open();
});
afterEach(() => team.stage.close());

/** Ids of vendors, of services that a team calls its own, and of data: each has a name. */
const ids = /team:|\bv-[0-9a-z]|\b(?:ca|eu|fr|generic)-[a-z]+/;

/** Every button that says how it is typed, and every sentence that a reply shows as code. */
async function expectReadable(reply: Reply): Promise<string[]> {
	const read: string[] = [];
	for (const { press, typed, label } of reply.actions) {
		if (typed === undefined) continue;
		const answered = await team.stage.ask(typed, { tenant: team.tenant, locale: reply.language });
		if ("order" in press) expect(orderOf(answered), `${label}: ${typed}`).toEqual(press.order);
		else expect(questionOf(answered), `${label}: ${typed}`).toMatchObject(askedBy(press));
		expect(answered.language, typed).toBe(reply.language);
		expect(typed).not.toMatch(ids);
		read.push(typed);
	}
	return read;
}

function orderOf({ answer }: Reply): Order | null | undefined {
	return registerAnswerSchema.safeParse(answer).data?.order;
}

function askedBy(press: Exclude<Action["press"], { order: unknown }>) {
	const { question } = press;
	return question.intent === "check"
		? { intent: "check", offering: question.offering, dataClasses: question.dataClasses }
		: { intent: question.intent };
}

for (const language of languages)
	describe(`what is typed does what is pressed (${language})`, () => {
		it("of a vendor on a service of the knowledge", async () => {
			const id = await team.adds("Records");
			const [key, date] = [`${id}/cadence/2027-11-20`, "2027-11-20"];
			const planned = { vendor: id, cause: { kind: "cadence" as const }, key, date, to: [] };
			const deliver = "2026-11-20T14:00:00.000Z";
			await team.does({ do: "record-plan", reminders: [{ ...planned, deliver }], digests: [] }, "bot");
			const read = await expectReadable(await team.orders({ order: "show-vendor", vendor: id }, language));
			expect(read.length).toBeGreaterThanOrEqual(6);
		});

		it("of one of the team's own, and of lists", async () => {
			const bought = { kind: "own", intake: {} } as const;
			const id = await team.adds("Acme CRM", { bought, cadence: { every: 1, unit: "month" } });
			await team.adds("Notes", { bought, cadence: { every: 1, unit: "month" } });
			await expectReadable(await team.orders({ order: "show-vendor", vendor: id }, language));
			await expectReadable(await team.orders({ order: "vendor-history", vendor: id }, language));
			await expectReadable(await team.orders({ order: "list-vendors", filter: {} }, language));
			team.stage.clock.at = new Date("2027-01-20T12:00:00Z");
			await expectReadable(await team.orders({ order: "list-vendors", filter: {} }, language));
			await expectReadable(await team.orders({ order: "list-vendors", filter: { standing: "overdue" } }, language));
			await expectReadable(await team.orders({ order: "show-vendor", vendor: "v-none" }, language));
			await team.does({ do: "archive-vendor", vendor: id });
			await expectReadable(await team.orders({ order: "show-vendor", vendor: id }, language));
		});

		it("of an empty register, whose examples add vendors", async () => {
			const reply = await team.orders({ order: "list-vendors", filter: {} }, language);
			const examples = reply.blocks.flatMap((block) => (block.kind === "list" ? textsOf(block) : []));
			expect(examples).toHaveLength(2);
			for (const example of examples)
				expect(orderOf(await team.stage.ask(example, { tenant: team.tenant })), example).toMatchObject({
					order: "add-vendor",
					dataClasses: ["ca-protected-b"],
				});
		});

		it("of a vendor that waits for a home", async () => {
			const reply = await team.orders(
				{ order: "add-vendor", name: "Secrets", offering: null, dataClasses: ["generic-trade-secrets"] },
				language,
			);
			for (const { press, typed = "" } of reply.actions.slice(0, 1)) {
				expect("order" in press && press.order.order).toBe("settle");
				await team.stage.ask(typed, { tenant: team.tenant });
			}
			expect((await team.stage.store.read(team.tenant)).settings.home).toEqual(["CA"]);
		});
	});
