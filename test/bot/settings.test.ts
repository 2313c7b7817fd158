import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fieldOf, firstTexts, headingOf } from "../replies/real.js";
import { questionOf, Stage } from "./stage.js";

/** What a team settles once is kept, applied to its questions, said, and nobody else's. */

let stage: Stage;
beforeAll(async () => {
	stage = await Stage.open();
});
afterAll(() => stage.close());

describe("a team's settings", () => {
	it("say what stands in where nothing is set, and how to set it", async () => {
		const reply = await stage.ask("settings", { tenant: "slack:NEW" });
		expect(fieldOf(reply, "Home")).toBe("not set: that of the data class");
		expect(fieldOf(reply, "Yardstick")).toBe("not set: Four pillars");
		const how = firstTexts(reply).at(-1) ?? "";
		const examples = [...how.matchAll(/“([^”]+)”/g)].map(([, text = ""]) => text);
		expect(examples).toHaveLength(3);
		// Each of them works, in a team that may forget it.
		for (const text of examples)
			expect(questionOf(await stage.ask(text, { tenant: "slack:TRYING" })), text).toMatchObject({
				intent: "settings",
				change: expect.anything(),
			});
	});

	it("say the same in French, by commands that work", async () => {
		const reply = await stage.ask("réglages", { tenant: "slack:NOUVEAU" });
		expect(fieldOf(reply, "Cadre")).toBe("non réglé : Quatre piliers");
		const how = firstTexts(reply).at(-1) ?? "";
		const examples = [...how.matchAll(/« ([^»]+) »/g)].map(([, text = ""]) => text);
		expect(examples).toHaveLength(3);
		for (const text of examples)
			expect(questionOf(await stage.ask(text, { tenant: "slack:ESSAI" })), text).toMatchObject({
				intent: "settings",
				change: expect.anything(),
			});
	});

	it("are applied, and said to come from the team", async () => {
		const tenant = "slack:FRANCE";
		await stage.ask("set home France", { tenant });
		await stage.ask("use trusted cloud", { tenant });
		const reply = await stage.ask("is Outscale sovereign for trade secrets?", { tenant });
		expect(questionOf(reply)).toMatchObject({
			home: ["FR"],
			framework: "trusted-cloud-fr",
			filledIn: ["framework", "home", "asOf"],
		});
		expect(firstTexts(reply)).toContain(
			"I took the yardstick of your team's settings, the home of your team's settings and today's date.",
		);
	});

	it("give way to what the question says", async () => {
		const tenant = "slack:FRANCE";
		const reply = await stage.ask("is Outscale sovereign for trade secrets under four pillars, home Germany?", {
			tenant,
		});
		expect(questionOf(reply)).toMatchObject({ home: ["DE"], framework: "four-pillars", filledIn: ["asOf"] });
		expect(firstTexts(reply)).toContain("I took today's date.");
	});

	it("keep readings of laws, which verdicts then name", async () => {
		const tenant = "slack:READINGS";
		await stage.ask("set us-cloud-act=narrow", { tenant });
		const reply = await stage.ask("is Cirrus sovereign for Canadian personal information?", { tenant });
		expect(questionOf(reply)).toMatchObject({ readings: { "us-cloud-act": "narrow" } });
		expect(firstTexts(reply).join("\n")).toContain("your team's readings of laws");
		expect(fieldOf(await stage.ask("settings", { tenant }), "Readings")).toBe(
			"CLOUD Act read as “only companies based in the United States”",
		);
	});

	it("are each team's own", async () => {
		await stage.ask("set home Germany", { tenant: "slack:A" });
		expect(fieldOf(await stage.ask("settings", { tenant: "slack:A" }), "Home")).toBe("Germany");
		expect(fieldOf(await stage.ask("settings", { tenant: "slack:B" }), "Home")).toBe("not set: that of the data class");
		expect(fieldOf(await stage.ask("settings", { tenant: "teams:A" }), "Home")).toBe("not set: that of the data class");
	});

	it("can be taken back", async () => {
		const tenant = "slack:FORGETFUL";
		await stage.ask("set home Germany", { tenant });
		await stage.ask("forget home", { tenant });
		expect(fieldOf(await stage.ask("settings", { tenant }), "Home")).toBe("not set: that of the data class");
	});

	it("survive the bot", async () => {
		const other = await Stage.open();
		try {
			await other.ask("set home Germany", { tenant: "slack:KEPT" });
			const again = await Stage.open({ store: other.store });
			expect(fieldOf(await again.ask("settings", { tenant: "slack:KEPT" }), "Home")).toBe("Germany");
		} finally {
			await other.close();
		}
	});

	it("are for the asker's eyes even where everybody reads", async () => {
		for (const text of ["settings", "set home Canada", "réglages"]) {
			const reply = await stage.ask(text, { audience: "public" });
			expect(reply.private, text).toBe(true);
		}
		expect(headingOf(await stage.ask("set home Canada"))).toBe("Kept. Your team's settings are now:");
	});
});
