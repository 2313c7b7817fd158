import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Order } from "../../../src/questions/order.js";
import { registerAnswerSchema } from "../../../src/replies/register-answer.js";
import { type Reply, replySchema } from "../../../src/replies/reply.js";
import { blocksOf, firstTexts, headingOf, spansText } from "../../replies/real.js";
import { TestTeam } from "./team.js";

/** What happened to a vendor: who, when, from where, what; and by which sentence it is seen again. */

let team: TestTeam;
let bob: string;
beforeEach(async () => {
	team = await TestTeam.open();
	bob = await team.person("U2", "Bob Martin");
});
afterEach(() => team.stage.close());

const linesOf = (reply: Reply) =>
	blocksOf(reply, "fields").flatMap(({ fields }) => fields.map(({ label, text }) => `${label} ${spansText(text)}`));
const history = (vendor: string): Order => ({ order: "vendor-history", vendor });

describe("a vendor's history", () => {
	it("tells the newest first, with the sentence that shows an answer again", async () => {
		const added = await team.orders({
			order: "add-vendor",
			name: "Records",
			offering: "micrologic-cirrus",
			dataClasses: ["ca-protected-b"],
			tags: ["hr"],
		});
		const [vendor] = registerAnswerSchema.parse(added.answer).vendors ?? [];
		if (!vendor?.reviewed?.grounds) throw new Error("it was added and reviewed");
		const { id, reviewed } = vendor;
		const { grounds } = vendor.reviewed;
		team.stage.clock.at = new Date("2026-12-01T23:30:00Z");
		await team.orders({ order: "edit-vendor", vendor: id, name: "Our records", tag: ["core"] }, "en", {
			surface: "teams",
			person: "U2",
		});
		await team.orders({ order: "assign-vendor", vendor: id, owner: bob });
		await team.does({ do: "decide", vendor: id, revision: 2, ruling: { is: "refused" }, reason: "No.", grounds }, bob);
		await team.orders({ order: "archive-vendor", vendor: id, reason: "Over." }, "en", { person: "U2" });
		const reply = await team.orders(history(id));
		expect(replySchema.safeParse(reply).error).toBeUndefined();
		expect(headingOf(reply)).toBe("Our records: what happened");
		expect(firstTexts(reply)).toContain("The newest first; time zone UTC.");
		const digest = reviewed?.grounds?.answer.slice(7, 15);
		expect(linesOf(reply)).toEqual([
			"1 December 2026 23:30, Bob Martin (Slack): archived: Over",
			`1 December 2026 23:30, Bob Martin (test): reviewed: cannot be said yet (replay ${digest})`,
			`1 December 2026 23:30, Bob Martin (test): refused: No. Rests on cannot be said yet (replay ${digest})`,
			"1 December 2026 23:30, you (Slack): given to Bob Martin",
			"1 December 2026 23:30, Bob Martin (Teams): changed: Name → Our records; Tags → hr, core",
			`20 November 2026 12:00, you (Slack): reviewed: cannot be said yet (replay ${digest})`,
			"20 November 2026 12:00, you (Slack): added as Micrologic Cirrus, for Protected B, reviewed every year, owner you",
		]);
		const french = await team.orders(history(id), "fr");
		expect(linesOf(french)[4]).toBe(
			"1er décembre 2026 23:30, Bob Martin (Teams) : modifié : Nom → Our records ; Étiquettes → hr, core",
		);
		expect(linesOf(french)[5]).toBe(`20 novembre 2026 12:00, vous (Slack) : revu : indéterminé (rejouer ${digest})`);
	});

	it("goes by the clock of whoever asks, else of the team", async () => {
		const id = await team.adds("Records");
		await team.does({ do: "change-settings", change: { zone: "Europe/Paris" } });
		expect(linesOf(await team.orders(history(id)))[0]).toMatch(/^20 November 2026 13:00,/);
		const asker = await team.person("U1");
		await team.does({ do: "change-person", person: asker, change: { zone: "Asia/Tokyo" } }, "bot");
		team.stage.clock.at = new Date("2026-11-20T16:00:00Z");
		await team.does({ do: "edit-vendor", vendor: id, change: { tags: ["a"] } });
		const reply = await team.orders(history(id));
		expect(firstTexts(reply)).toContain("The newest first; time zone Asia/Tokyo.");
		expect(linesOf(reply)[0]).toMatch(/^21 November 2026 01:00,/);
	});

	it("has nothing of other vendors or teams, and says how much is older", async () => {
		const id = await team.adds("Records");
		const other = await team.adds("Other");
		for (let at = 0; at < 24; at++) await team.does({ do: "edit-vendor", vendor: id, change: { tags: [`t${at}`] } });
		await team.does({ do: "edit-vendor", vendor: other, change: { tags: ["elsewhere"] } });
		const reply = await team.orders(history(id));
		expect(linesOf(reply)).toHaveLength(20);
		expect(linesOf(reply)[0]).toContain("Tags → t23");
		expect(linesOf(reply).join()).not.toContain("elsewhere");
		expect(firstTexts(reply).at(-1)).toBe("5 older entries are in your team's log.");
		expect(linesOf(await team.orders(history(other)))).toHaveLength(2);
		const others = new TestTeam(team.stage, "slack:T2");
		expect(registerAnswerSchema.parse((await others.orders(history(id))).answer).code).toBe("unknown-vendor");
	});

	it("tells what was sent by its end, and a try that nobody has settled by itself", async () => {
		const id = await team.adds("Records", { owner: bob });
		const [key, date, to] = [`${id}/cadence/2027-11-20`, "2027-11-20", { person: bob }];
		const planned = { vendor: id, cause: { kind: "cadence" as const }, key, date, to: [to] };
		const deliver = "2026-11-20T11:00:00.000Z";
		await team.does({ do: "record-plan", reminders: [{ ...planned, deliver }], digests: [] }, "bot");
		await team.does({ do: "try-send", key, to, attempt: 1 }, "bot");
		const tried = await team.orders(history(id));
		expect(linesOf(tried)[0]).toContain("reminder on its way to Bob Martin: review due");
		await team.does({ do: "settle-send", key, to, attempt: 1, outcome: "failed", reason: "no such user" }, "bot");
		const failed = linesOf(await team.orders(history(id)));
		expect(failed[0]).toContain("Sovereign (test): reminder not sent to Bob Martin: review due (no such user)");
		expect(failed.join()).not.toContain("on its way");
	});

	it("names nobody who was erased", async () => {
		const id = await team.adds("Records", { owner: bob });
		await team.stage.parts.people.erase(team.tenant, bob);
		expect(linesOf(await team.orders(history(id)))[0]).toContain("owner somebody whose name was erased");
	});
});
