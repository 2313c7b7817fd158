import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { blocksOf, fieldOf, firstTexts, headingOf, spansText } from "../../replies/real.js";
import { TestTeam } from "./team.js";

/** A decision whose vendor comes out otherwise than what was decided on: wherever the vendor is shown, it says so. */

let team: TestTeam;
let vendor: string;
beforeEach(async () => {
	team = await TestTeam.open();
	await team.does({ do: "change-settings", change: { home: ["CA"], digest: null } });
	vendor = await team.adds("Cirrus");
	await team.orders({ order: "decide", vendor, ruling: { is: "approved" }, reason: "in use" });
	await team.does({ do: "edit-vendor", vendor, change: { dataClasses: ["generic-public"] } });
});
afterEach(() => team.stage.close());

const en = "erdict when decided: cannot be said yet; now: nothing is demanded";
const fr = "erdict lors de la décision : indéterminé ; maintenant : rien n'est exigé";

describe("a decision that rests on another verdict", () => {
	it("is told as such on the vendor's page and where vendors are listed", async () => {
		for (const [language, said, label] of [
			["en", en, "Decision"],
			["fr", fr, "Décision"],
		] as const) {
			const page = await team.orders({ order: "show-vendor", vendor }, language);
			expect(fieldOf(page, label)).toContain(said);
			const list = await team.orders({ order: "list-vendors", filter: {} }, language);
			const [row] = blocksOf(list, "rows")[0]?.rows ?? [];
			expect(row && spansText(row.text)).toContain(said);
		}
	});

	it("is named among what is due, once somebody is to be told of it, and no longer where it is put right", async () => {
		const due = () => team.orders({ order: "list-vendors", filter: { standing: "due" } });
		expect(firstTexts(await due()).join("\n")).not.toContain("another verdict");
		const verdict = { outcome: "undetermined", assurance: null } as const;
		const after = { outcome: "no-requirement", assurance: null } as const;
		const decision = (await team.vendor(vendor)).decisions[0]?.id ?? "";
		const cause = { kind: "decision" as const, decision, before: verdict, after };
		const reminder = { vendor, key: `${vendor}/decision:x`, cause, date: "2026-11-20", to: [] };
		const planned = { ...reminder, deliver: "2026-11-20T09:00:00.000Z" };
		await team.does({ do: "record-plan", reminders: [planned], digests: [] }, "bot");
		const reply = await due();
		expect(firstTexts(reply)).toContain("Decided on another verdict than today's: Cirrus.");
		expect(reply.actions.map(({ label }) => label)).toContain("Cirrus");
		await team.does({ do: "edit-vendor", vendor, change: { dataClasses: ["ca-protected-b"] } });
		expect(firstTexts(await due()).join("\n")).not.toContain("another verdict");
	});

	it("comes with every reminder of the vendor, and the command line lists it where no server runs", async () => {
		const rows = blocksOf(await team.orders({ order: "list-reminders" }), "rows")[0]?.rows ?? [];
		expect(rows.map(({ label, text }) => `${label}: ${spansText(text)}`)[0]).toContain(`Cirrus: v${en}`);
	});
});

describe("a dry pass over many vendors that are due on one day", () => {
	it("counts the messages, and says how many reminders they hold", async () => {
		for (let index = 0; index < 20; index++)
			await team.adds(`Vendor ${index}`, { cadence: { every: 1, unit: "month" } });
		const day = "2026-12-21";
		const english = await team.orders({ order: "list-reminders", day });
		expect(headingOf(english)).toContain("1 message would be sent");
		expect(firstTexts(english)).toContain(
			"Reminders that are due at the same moment come together: this message holds 21.",
		);
		const french = await team.orders({ order: "list-reminders", day }, "fr");
		expect(firstTexts(french)).toContain(
			"Les rappels qui tombent au même moment arrivent ensemble : ce message en contient 21.",
		);
	});
});
