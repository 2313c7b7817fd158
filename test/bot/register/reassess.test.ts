import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { renderTerminal } from "../../../adapters/terminal/render.js";
import type { Releases } from "../../../src/bot/ports.js";
import type { Knowledge } from "../../../src/evaluator/index.js";
import type { NewEvidence } from "../../../src/register/evidence.js";
import { registerAnswerSchema } from "../../../src/replies/register-answer.js";
import type { Reply } from "../../../src/replies/reply.js";
import { answersOfTenant } from "../../../src/store/tenant-files.js";
import { blocksOf, fieldOf, firstTexts, headingOf } from "../../replies/real.js";
import { firstTwo } from "../pair.js";
import { TestTeam } from "./team.js";

/** A fresh verdict against the last one that somebody looked at: what changed, and because of what. */

const codeOf = (reply: Reply) => registerAnswerSchema.parse(reply.answer).code;
const causesIn = (reply: Reply) =>
	(blocksOf(reply, "fields")[0]?.fields ?? []).map(({ label }) => label).filter((label) => label !== "Compared with");

describe("a vendor that is reassessed", () => {
	let team: TestTeam;
	let vendor: string;
	beforeEach(async () => {
		team = await TestTeam.open();
		vendor = await team.adds("Cirrus");
	});
	afterEach(() => team.stage.close());
	const reassess = (language: "en" | "fr" = "en") => team.orders({ order: "reassess", vendor }, language);

	it("for the first time shows the whole verdict, keeps it, and is reviewed", async () => {
		const reply = await reassess();
		expect(headingOf(reply)).toBe("Cirrus for Protected B, assessed for the first time: cannot be said yet.");
		expect(firstTexts(reply)).toContain("Reviewed by you on 20 November 2026; next review due 20 November 2027.");
		expect(firstTexts(reply)).toContain("Cannot be said yet: Micrologic Cirrus for Protected B.");
		expect(firstTexts(reply).at(-1)).toContain("Not legal advice.");
		const { reviewed } = await team.vendor(vendor);
		const { answer } = registerAnswerSchema.parse(reply.answer);
		expect(reviewed?.grounds?.answer).toBe(answer);
		expect(await team.stage.parts.answers.get(team.tenant, answer ?? "")).toBeDefined();
		expect(fieldOf(reply, "To see it again")).toBe(`replay ${answer?.slice(7, 15)}`);
		expect(fieldOf(reply, "Decision")).toBe("none yet");
		expect(reply.actions.map(({ label, typed }) => [label, typed])).toEqual([
			["Draft the questions", "draft questions for Cirrus"],
			["Show", "vendor Cirrus"],
		]);
		const text = renderTerminal(reply, { colour: false, width: 100, full: false });
		expect(text).toContain("To decide, write approve Cirrus because … or refuse Cirrus because …");
	});

	it("says in one line that nothing changed, in both languages", async () => {
		await reassess();
		team.stage.clock.at = new Date("2026-11-23T12:00:00Z");
		expect(headingOf(await reassess())).toBe(
			"Nothing changed since 20 November 2026. Cirrus for Protected B: still cannot be said yet.",
		);
		expect(headingOf(await reassess("fr"))).toBe(
			"Rien n'a changé depuis le 23 novembre 2026. Cirrus pour « Protégé B » : toujours indéterminé.",
		);
	});

	it.each([
		["gone", (path: string) => rm(path)],
		["damaged", (path: string) => writeFile(path, "not what was written")],
		["no file", (path: string) => rm(path).then(() => mkdir(path))],
	])("compares the verdicts alone where what was found then is %s", async (_, spoil) => {
		const { answer = "" } = registerAnswerSchema.parse((await reassess()).answer);
		const folder = answersOfTenant(team.stage.folder, team.tenant);
		const [file = ""] = (await readdir(folder)).filter((name) => name.startsWith(answer));
		await spoil(join(folder, file));
		team.stage.clock.at = new Date("2026-11-23T12:00:00Z");
		for (const language of ["en", "fr"] as const) {
			const reply = await reassess(language);
			expect(registerAnswerSchema.parse(reply.answer).outcome).toBe("done");
			if (language === "en")
				expect(firstTexts(reply)).toContain(
					"What was found then cannot be read any more, so that only the verdicts are compared.",
				);
		}
		expect((await team.vendor(vendor)).reviewed?.day).toBe("2026-11-23");
		expect(team.stage.log.lines).toEqual([]);
	});

	it("closes the reminders of it", async () => {
		await team.does({ do: "edit-vendor", vendor, revision: 1, change: { cadence: { every: 1, unit: "month" } } });
		const key = `${vendor}/cadence/2026-12-20`;
		const reminder = { vendor, key, cause: { kind: "cadence" as const }, date: "2026-12-20", to: [] };
		const planned = { ...reminder, deliver: "2026-12-20T09:00:00.000Z" };
		await team.does({ do: "record-plan", reminders: [planned], digests: [] }, "bot");
		await reassess();
		expect((await team.vendor(vendor)).reminders[0]?.closed?.how).toBe("reviewed");
	});

	it("puts a change down to what the team said of it", async () => {
		await reassess();
		await team.does({ do: "edit-vendor", vendor, revision: 1, change: { dataClasses: ["ca-unclassified"] } });
		const reply = await reassess();
		expect(headingOf(reply)).toMatch(
			/^Cirrus for Unclassified .+: still cannot be said yet, but not for all the same reasons\.$/,
		);
		expect(causesIn(reply)).toEqual(["The vendor's entry"]);
	});

	it("puts a change down to the team's settings", async () => {
		await reassess();
		await team.does({ do: "change-settings", change: { home: ["DE"] } });
		const reply = await reassess();
		expect(headingOf(reply)).toBe("Cirrus for Protected B: cannot be said yet → not sovereign (the vendor's word).");
		expect(causesIn(reply)).toEqual(["Your settings"]);
		expect(blocksOf(reply, "rows")[0]?.rows.map(({ status }) => status)).toContain("not proven → no");
	});

	it("puts a change down to the team's evidence, and quotes it", async () => {
		await reassess();
		const evidence: NewEvidence = {
			attribute: "service.encryption",
			value: true,
			grade: "contract",
			document: { title: "Contract", publisher: "Micrologic", url: null, published: "2026-01-01" },
			statement: "Everything is encrypted on its way",
		};
		await team.does({ do: "add-evidence", vendor, evidence });
		const reply = await reassess();
		expect(causesIn(reply)).toEqual(["Your evidence"]);
		expect(fieldOf(reply, "Your evidence")).toContain("Everything is encrypted on its way");
	});

	it("is held against the last one that somebody looked at, not one that was only ticked off", async () => {
		await reassess();
		await team.does({ do: "change-settings", change: { home: ["DE"] } });
		await team.orders({ order: "done", vendor });
		expect((await team.vendor(vendor)).reviewed?.grounds).toBeUndefined();
		expect(headingOf(await reassess())).toContain("cannot be said yet → not sovereign");
	});

	it("says of the decision in force that it was taken on another verdict", async () => {
		await team.orders({ order: "decide", vendor, ruling: { is: "approved" }, reason: "the board wants it" });
		await team.does({ do: "change-settings", change: { home: ["DE"] } });
		const reply = await reassess();
		expect(fieldOf(reply, "Decision")).toBe("approved (20 November 2026, by you)");
		expect(firstTexts(reply)).toContain(
			"It was taken on another verdict: cannot be said yet. Look whether it still stands.",
		);
	});

	it("without a verdict, or a vendor, is refused and reviews nothing", async () => {
		const homeless = await team.adds("Homeless", { dataClasses: ["generic-confidential"] });
		expect(codeOf(await team.orders({ order: "reassess", vendor: homeless }))).toBe("no-home");
		expect((await team.vendor(homeless)).reviewed).toBeUndefined();
		expect(codeOf(await team.orders({ order: "reassess", vendor: "v-none" }))).toBe("unknown-vendor");
	});
});

describe("between two releases", () => {
	let team: TestTeam;
	let releases: Releases;
	let current: Knowledge;
	let gone = false;
	beforeAll(async () => {
		const pair = await firstTwo();
		const first = await pair.releases.get("2026.11.0");
		if (!first) throw new Error("no release");
		current = first;
		releases = {
			...pair.releases,
			current: () => current,
			get: async (version) => (gone && version === "2026.11.0" ? undefined : pair.releases.get(version)),
		};
		team = await TestTeam.open({ releases });
		await team.does({ do: "change-settings", change: { home: ["FR"], framework: "secnumcloud-3.2" } });
	});
	afterAll(() => team.stage.close());

	async function outscale(name: string, version = "2026.11.0"): Promise<string> {
		const bought = { kind: "known" as const, offering: "3ds-outscale" };
		const vendor = await team.adds(name, { bought, dataClasses: ["generic-confidential"] });
		await turn(version, "2026-11-20");
		await team.orders({ order: "reassess", vendor });
		return vendor;
	}

	async function turn(version: string, day: string) {
		current = (await releases.get(version)) ?? current;
		team.stage.clock.at = new Date(`${day}T12:00:00Z`);
	}

	it("puts a change down to the knowledge, and says what of it is stated otherwise", async () => {
		const vendor = await outscale("Outscale");
		await turn("2026.11.1", "2026-11-20");
		const reply = await team.orders({ order: "reassess", vendor });
		expect(headingOf(reply)).toMatch(/^Outscale for confidential information: cannot be said yet → sovereign/);
		expect(causesIn(reply)).toEqual(["Knowledge"]);
		expect(fieldOf(reply, "Knowledge")).toMatch(
			/^2026\.11\.0 → 2026\.11\.1; cannot be said yet → sovereign \(.+\); SecNumCloud 3\.2 is stated otherwise/,
		);
	});

	it("tells apart what is otherwise at once: time has no part in what the knowledge turned", async () => {
		const vendor = await outscale("Outscale later");
		await turn("2026.11.1", "2026-11-24");
		const reply = await team.orders({ order: "reassess", vendor });
		expect(causesIn(reply)).toEqual(["Knowledge"]);
	});

	it("puts a change down to time, and says what ended", async () => {
		const vendor = await outscale("Outscale certified", "2026.11.1");
		await turn("2026.11.1", "2026-12-05");
		const reply = await team.orders({ order: "reassess", vendor });
		expect(causesIn(reply)).toEqual(["Time passed"]);
		expect(fieldOf(reply, "Time passed")).toMatch(
			/^from 20 November 2026 to 5 December 2026; .+ ended by 1 December 2026; sovereign \(reported\) → /,
		);
	});

	it("puts each part of a change down to what made it", async () => {
		const vendor = await outscale("Outscale both");
		await turn("2026.11.1", "2026-12-05");
		const reply = await team.orders({ order: "reassess", vendor });
		expect(causesIn(reply)).toEqual(["Time passed", "Knowledge"]);
	});

	it("says so where the release of then is gone and several things are otherwise", async () => {
		const vendor = await outscale("Outscale alone");
		await turn("2026.11.1", "2026-11-24");
		gone = true;
		const reply = await team.orders({ order: "reassess", vendor });
		gone = false;
		expect(causesIn(reply)).toEqual(["One of these"]);
		expect(fieldOf(reply, "One of these")).toContain("cannot be told apart");
	});
});
