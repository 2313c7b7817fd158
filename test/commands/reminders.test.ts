import { describe, expect, it } from "vitest";
import { reminders } from "../../src/commands/reminders.js";
import { carryOut } from "../../src/register/commands/index.js";
import { theBot } from "../../src/register/identities.js";
import { Outlook } from "../../src/register/schedule/outlook.js";
import { planNow } from "../../src/register/schedule/plan-day.js";
import { lockFolder } from "../../src/store/lock.js";
import { emptyFolder, filesUnder } from "../store/folder.js";
import { openRegister, registerIn } from "../store/register-in.js";
import { saidAt } from "./desk.js";
import { keptIn } from "./register-kept.js";

const later = { now: () => new Date("2028-01-10T12:00:00.000Z") };

type At = NonNullable<Parameters<typeof saidAt>[2]>;
const listed = (folder: string, { day, json = false, ...at }: At & { day?: string; json?: boolean } = {}) =>
	saidAt(folder, (parts, output) => reminders({ day, json }, parts, output), { tenant: "slack:T1", ...at });

/** A team whose vendor's review is overdue, with what was planned of it by then recorded. */
async function overdue() {
	const folder = await emptyFolder();
	const kept = await keptIn(folder, "slack:T1");
	const { store, newId } = await registerIn(folder, { clock: later, newId: () => "plan" });
	await store.change("slack:T1", (state) => {
		const { reminders, digests } = planNow(state, later.now(), Outlook.none);
		const context = { now: later.now(), newId, by: theBot };
		const command = { do: "record-plan" as const, reminders: [...reminders], digests: [...digests] };
		const outcome = carryOut(state, command, context);
		return { events: "refusal" in outcome ? [] : outcome.events, result: 0 };
	});
	await store.close();
	return { folder, ...kept };
}

describe("sovereign reminders", () => {
	it("says that none is open, and how to try a day", async () => {
		const folder = await emptyFolder();
		const { code, out } = await listed(folder, { tenant: "local" });
		expect(code).toBe(0);
		expect(out).toMatch(/^No reminder is open\./);
		expect((await listed(folder, { tenant: "local", language: "fr" })).out).toMatch(/^Aucun rappel/);
	});

	it("says what is due and for whom", async () => {
		const { folder } = await overdue();
		const { code, out, err } = await listed(folder, { clock: later });
		expect({ code, err }).toEqual({ code: 0, err: "" });
		expect(out).toMatch(/due\s+Acme/);
		expect(out).toContain("to =Bob");
	});

	it("says what is due where no server runs that would have recorded it, and records nothing", async () => {
		const folder = await emptyFolder();
		await keptIn(folder, "slack:T1");
		const before = await (await openRegister(folder, { hold: "brief" })).store.history("slack:T1");
		const { out } = await listed(folder, { clock: later });
		expect(out).toMatch(/due\s+Acme\s+review overdue since/);
		const rows = (await listed(folder, { clock: later, json: true })).out.trimEnd().split("\n");
		expect(rows.map((row) => JSON.parse(row).standing)).toContain("due");
		expect(await (await openRegister(folder, { hold: "brief" })).store.history("slack:T1")).toEqual(before);
	});

	it("prints a line of JSON each", async () => {
		const { folder, vendor, bob } = await overdue();
		const rows = (await listed(folder, { clock: later, json: true })).out
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line));
		expect(rows).toContainEqual(
			expect.objectContaining({
				standing: "due",
				vendor: { id: vendor, name: "Acme" },
				to: { person: bob, name: "=Bob" },
				last: null,
			}),
		);
	});

	it("tries a day, in which nothing is recorded", async () => {
		const folder = await emptyFolder();
		await keptIn(folder, "slack:T1");
		const before = await (await openRegister(folder, { hold: "brief" })).store.history("slack:T1");
		const { code, out } = await listed(folder, { day: "2027-11-22" });
		expect(code).toBe(0);
		expect(out).toContain("nothing is sent or recorded");
		expect(out).toMatch(/planned\s+Acme/);
		const rows = (await listed(folder, { day: "2027-11-22", json: true })).out.trimEnd().split("\n");
		expect(rows.map((row) => JSON.parse(row).standing)).toContain("planned");
		expect(await (await openRegister(folder, { hold: "brief" })).store.history("slack:T1")).toEqual(before);
	});

	it("reads while a server has the folder, and writes nothing", async () => {
		const { folder } = await overdue();
		await lockFolder(folder, 1);
		const before = await filesUnder(folder);
		expect((await listed(folder, { clock: later })).code).toBe(0);
		expect((await listed(folder, { clock: later, tenant: "local" })).code).toBe(0);
		expect(await filesUnder(folder)).toEqual(before);
	});

	it("refuses what is no day, and a team that there is not", async () => {
		const folder = await emptyFolder();
		expect(await listed(folder, { tenant: "local", day: "tomorrow" })).toEqual({
			code: 2,
			out: "",
			err: "wrong-day: tomorrow is no day: write it as 2027-03-01\n",
		});
		expect((await listed(folder)).err).toMatch(/^unknown-team: /);
	});
});
