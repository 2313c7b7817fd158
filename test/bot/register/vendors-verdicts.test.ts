import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Desk } from "../../../src/bot/desk.js";
import { exportedLines } from "../../../src/bot/register/export-vendors.js";
import { listVendors } from "../../../src/bot/register/list-vendors.js";
import type { Outcome } from "../../../src/evaluator/hangs-on.js";
import type { OrderOf } from "../../../src/questions/order.js";
import { Outlook } from "../../../src/register/schedule/outlook.js";
import type { Reply } from "../../../src/replies/reply.js";
import { Telling } from "../../../src/replies/telling.js";
import { blocksOf, firstTexts, headingOf, spansText } from "../../replies/real.js";
import { knowledge } from "../stage.js";
import { TestTeam } from "./team.js";

/** The verdict that lists and files show of a vendor: today's in a list, the last that was read in a file. */

let team: TestTeam;
let vendor: string;
beforeEach(async () => {
	team = await TestTeam.open();
	await team.does({ do: "change-settings", change: { home: ["CA"], digest: null } });
	vendor = await team.adds("Zendesk", { bought: { kind: "own", intake: {} } });
	await team.orders({ order: "reassess", vendor });
});
afterEach(() => team.stage.close());

const list = (outcome?: Outcome): OrderOf<"list-vendors"> => ({
	order: "list-vendors",
	filter: outcome === undefined ? {} : { outcome },
});
const statuses = (reply: Reply) => blocksOf(reply, "rows").flatMap(({ rows }) => rows.map(({ status }) => status));
const lastReview = {
	en: "Some verdicts are those of the last review: today's could not be had.",
	fr: "Certains verdicts sont ceux de la dernière revue : ceux d'aujourd'hui n'ont pas pu être établis.",
};

async function desk(outlook?: Desk["seat"]["outlook"], language: "en" | "fr" = "en"): Promise<Desk> {
	const known = await knowledge();
	const seat = {
		tenant: team.tenant,
		by: await team.person("U1"),
		from: "slack",
		today: "2026-11-20",
		knowledge: known,
		telling: new Telling(language, known),
		outlook,
	};
	return Desk.open(seat, team.stage.parts);
}

async function exported(): Promise<string> {
	return (await exportedLines({}, await desk())).join("");
}

describe("a vendor that was only marked as reviewed", () => {
	it("keeps its verdict in lists, their filters and the file", async () => {
		const before = await exported();
		expect(before).toContain(",undetermined,");
		await team.stage.ask("done Zendesk asked them again");
		expect((await team.vendor(vendor)).reviewed?.grounds).toBeUndefined();
		expect(await exported()).toBe(before);
		expect(statuses(await team.orders(list()))).toEqual(["cannot be said yet"]);
		expect(headingOf(await team.orders(list("undetermined")))).toContain("1 of 1.");
		// Also where today's verdict cannot be had.
		expect(statuses(await listVendors(list("undetermined"), await desk()))).toEqual(["cannot be said yet"]);
	});

	it("is told to be, where nothing was due too", async () => {
		expect(firstTexts(await team.stage.ask("done Zendesk asked them again")).slice(0, 3)).toEqual([
			"Zendesk is marked as reviewed.",
			"By you on 20 November 2026, without a fresh verdict.",
			"No reminder of it was open; it counts as a review all the same.",
		]);
		expect(firstTexts(await team.stage.ask("fait Zendesk", { locale: "fr" }))).toContain(
			"Aucun rappel n'était ouvert ; cela compte quand même comme une revue.",
		);
	});
});

describe("a list", () => {
	beforeEach(async () => {
		await team.stage.ask('Zendesk company: Zendesk Inc., United States; contract; "Terms" by Zendesk; 2026-01-05');
		await team.stage.ask('Zendesk runs on: AWS Canada; contract; "Terms" by Zendesk; 2026-01-05');
	});

	it("shows today's verdict, and narrows by it", async () => {
		expect((await team.vendor(vendor)).reviewed?.grounds?.verdict.outcome).toBe("undetermined");
		for (const outcome of [undefined, "not-sovereign"] as const) {
			const reply = await team.orders(list(outcome));
			expect(statuses(reply)).toEqual(["not sovereign"]);
			expect(firstTexts(reply)).not.toContain(lastReview.en);
		}
		expect(headingOf(await team.orders(list("undetermined")))).toContain("none of 1.");
		expect(await exported()).toContain(",undetermined,");
	});

	it("says where verdicts are those of the last review", async () => {
		const unfinished = async () => ({ outlook: Outlook.none, whole: false });
		for (const language of ["en", "fr"] as const) {
			const known = await listVendors(list("undetermined"), await desk(unfinished, language));
			expect(statuses(known)).toHaveLength(1);
			expect(firstTexts(known)).toContain(lastReview[language]);
			// Somebody may be missing.
			expect(firstTexts(await listVendors(list("not-sovereign"), await desk(unfinished, language)))).toContain(
				lastReview[language],
			);
		}
	});

	it("leaves an archived vendor as it was", async () => {
		await team.does({ do: "archive-vendor", vendor });
		const reply = await team.orders({ order: "list-vendors", filter: { archived: true, outcome: "undetermined" } });
		expect(statuses(reply)).toEqual(["cannot be said yet"]);
		expect(firstTexts(reply)).not.toContain(lastReview.en);
		expect(spansText(blocksOf(reply, "heading")[0]?.text ?? [])).toContain("whose verdict is");
	});
});
