import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Order } from "../../../src/questions/order.js";
import type { Ruling } from "../../../src/register/decision.js";
import { type RegisterAnswer, registerAnswerSchema } from "../../../src/replies/register-answer.js";
import { type Action, type Reply, replySchema } from "../../../src/replies/reply.js";
import { fieldOf, firstTexts, foldOf, headingOf, textsOf } from "../../replies/real.js";
import { TestTeam } from "./team.js";

/** Vendors in chat: added, shown, edited, given away, archived and taken back. */

let team: TestTeam;
beforeEach(async () => {
	team = await TestTeam.open();
});
afterEach(async () => {
	vi.restoreAllMocks();
	await team.stage.close();
});

const cirrus: Order = {
	order: "add-vendor",
	name: "Records",
	offering: "micrologic-cirrus",
	dataClasses: ["ca-protected-b"],
};
const crm: Order = { order: "add-vendor", name: "Acme CRM", offering: null, dataClasses: ["ca-personal-information"] };

function answerOf(reply: Reply): RegisterAnswer {
	return registerAnswerSchema.parse(reply.answer);
}

function vendorId(reply: Reply): string {
	const [vendor] = answerOf(reply).vendors ?? [];
	if (!vendor) throw new Error("the reply speaks of no vendor");
	return vendor.id;
}

function typedIn(reply: Reply): (string | undefined)[] {
	return reply.actions.map(({ typed }) => typed);
}

function actionTo(reply: Reply, order: Order["order"]): Action | undefined {
	return reply.actions.find(({ press }) => "order" in press && press.order.order === order);
}

async function eventsOf(): Promise<string[]> {
	return (await team.stage.store.history(team.tenant)).map(({ event }) => event.type);
}

const whole = (reply: Reply) => reply.blocks.flatMap(textsOf).join("\n");

/** Nothing was changed, and the reply says why and what to do. */
async function expectRefused(order: Order, code: string): Promise<Reply> {
	const before = await eventsOf();
	const reply = await team.orders(order);
	expect(answerOf(reply)).toMatchObject({ outcome: "refused", code });
	expect(headingOf(reply).length).toBeGreaterThan(20);
	expect(await eventsOf()).toEqual(before);
	return reply;
}

describe("adding a vendor", () => {
	it("of the knowledge shows it with its verdict, which is its first review", async () => {
		const reply = await team.orders({ ...cirrus, tags: ["hr", "HR", "core"] });
		expect(replySchema.safeParse(reply).error).toBeUndefined();
		expect(headingOf(reply)).toBe("Cannot be said yet: Records (Micrologic Cirrus) for Protected B.");
		expect(firstTexts(reply)).toContain("Records is in your register.");
		expect(fieldOf(reply, "Owner")).toBe("you");
		expect(fieldOf(reply, "Tags")).toBe("hr, core");
		expect(fieldOf(reply, "Decision")).toBe("none yet");
		expect(fieldOf(reply, "Review")).toBe(
			"Due 20 November 2027 (every year). The last was on 20 November 2026, by you: cannot be said yet.",
		);
		expect(await eventsOf()).toEqual(["vendor-added", "vendor-reviewed"]);
		const { outcome, vendors, answer = "" } = answerOf(reply);
		expect(outcome).toBe("done");
		expect(vendors?.[0]?.reviewed?.grounds?.answer).toBe(answer);
		expect(await team.stage.parts.answers.get(team.tenant, answer)).toContain('"micrologic-cirrus"');
	});

	it("of the team's own leads into the questionnaire, and claims no evidence before there is some", async () => {
		const reply = await team.orders(crm);
		expect(headingOf(reply)).toBe("Cannot be said yet: Acme CRM for Canadian personal information.");
		expect(fieldOf(reply, "Questionnaire")).toBe("0 of 11 parts answered.");
		expect(actionTo(reply, "ask-intake")).toMatchObject({ primary: true, typed: "questions about Acme CRM" });
		expect(whole(reply)).toContain("Nothing is known of this service yet. 11 short questions");
		expect(whole(reply)).not.toMatch(/your (?:own )?evidence/);
		expect(answerOf(reply).vendors?.[0]?.bought).toEqual({ kind: "own", intake: {} });
		expect(foldOf(reply, "vendor").length).toBeGreaterThan(5);
	});

	it("says the same in French", async () => {
		const reply = await team.orders({ ...crm, cadence: { every: 6, unit: "month" }, owner: null }, "fr");
		expect(headingOf(reply)).toBe("Indéterminé : Acme CRM pour « Renseignements personnels (Canada) ».");
		expect(fieldOf(reply, "Responsable")).toBe("personne");
		expect(fieldOf(reply, "Revue")).toMatch(
			/^À faire le 20 mai 2027 \(tous les 6 mois\)\. La dernière : le 20 novembre/,
		);
		expect(typedIn(reply)).toContain("questionnaire Acme CRM");
	});

	it("takes the name alone where it is the service's own", async () => {
		const reply = await team.orders({ ...cirrus, name: "Micrologic cirrus" });
		expect(headingOf(reply)).toBe("Cannot be said yet: Micrologic cirrus for Protected B.");
	});

	it("says how to settle a home where none follows from the data, and records no look at a verdict", async () => {
		const reply = await team.orders({ ...crm, dataClasses: ["generic-trade-secrets"] });
		expect(headingOf(reply)).toBe("Acme CRM");
		expect(whole(reply)).toContain("nobody has said which place counts as home");
		expect(typedIn(reply)).toContain("set home Canada");
		expect(reply.actions[0]).toMatchObject({ press: { order: { order: "settle", change: { home: ["CA"] } } } });
		expect(await eventsOf()).toEqual(["vendor-added"]);
		await team.does({ do: "change-settings", change: { home: ["FR"] } });
		const shown = await team.orders({ order: "show-vendor", vendor: vendorId(reply) });
		expect(headingOf(shown)).toMatch(/^Cannot be said yet: Acme CRM for trade secrets/);
	});

	it("refuses what the knowledge or the register does not have, and changes nothing", async () => {
		await expectRefused({ ...cirrus, offering: "foocloud" }, "unknown-offering");
		await expectRefused({ ...cirrus, offering: "team:v-1" }, "unknown-offering");
		await expectRefused({ ...cirrus, dataClasses: ["ca-protected-b", "ca-protected-z"] }, "unknown-data-class");
		await expectRefused({ ...cirrus, configuration: { region: "XX" } }, "unknown-place");
		await expectRefused({ ...cirrus, owner: "p-nobody" }, "unknown-person");
		await expectRefused({ ...cirrus, cadence: { every: 11, unit: "year" } }, "bad-cadence");
	});

	it("refuses a name that is taken, and shows the way to whoever has it", async () => {
		const id = vendorId(await team.orders(cirrus));
		const reply = await expectRefused({ ...cirrus, name: "RECORDS" }, "name-taken");
		expect(actionTo(reply, "show-vendor")).toMatchObject({ press: { order: { vendor: id } } });
	});

	it("stands even where its verdict cannot be kept, and says so", async () => {
		vi.spyOn(team.stage.parts.answers, "keep").mockRejectedValue(new Error("the disk is full"));
		const reply = await team.orders(cirrus);
		expect(headingOf(reply)).toMatch(/^Cannot be said yet: Records/);
		expect(firstTexts(reply)).toContain("This answer could not be written to your team's log.");
		expect(answerOf(reply).answer).toBeUndefined();
		expect(await eventsOf()).toEqual(["vendor-added"]);
	});

	it("is for whoever adds it only, and for their team only", async () => {
		const reply = await team.orders(cirrus, "en", { audience: "public" });
		expect(reply.private).toBe(true);
		const others = new TestTeam(team.stage, "slack:T2");
		const order: Order = { order: "show-vendor", vendor: vendorId(reply) };
		expect(answerOf(await others.orders(order))).toMatchObject({ outcome: "refused", code: "unknown-vendor" });
	});
});

describe("showing a vendor", () => {
	it("has its decision, its evidence, its questions and its reminders, and is noted in the log", async () => {
		const bob = await team.person("U2", "Bob Martin");
		const added = await team.orders({ ...cirrus, owner: bob, context: { sector: "health", criticality: "critical" } });
		const id = vendorId(added);
		const grounds = answerOf(added).vendors?.[0]?.reviewed?.grounds;
		if (!grounds) throw new Error("it was reviewed");
		const ruling: Ruling = { is: "approved-with-conditions", conditions: ["keys stay with us"] };
		await team.does({ do: "decide", vendor: id, revision: 1, ruling, reason: "The only one here.", grounds }, bob);
		const document = { title: "Master agreement", publisher: "Micrologic", url: null, published: "2026-10-01" };
		await team.does({
			do: "add-evidence",
			vendor: id,
			evidence: {
				attribute: "service.personnel-location",
				value: "CA",
				grade: "contract",
				document,
				until: "2027-12-31",
			},
		});
		await team.does({
			do: "add-evidence",
			vendor: id,
			evidence: { attribute: "service.exit-terms", value: true, grade: "vendor", document: null },
		});
		const [first, second] = (await team.vendor(id)).evidence;
		await team.does({ do: "retire-evidence", vendor: id, evidence: second?.id ?? "", reason: "A slip" });
		const [key, date] = [`${id}/cadence/2027-11-20`, "2027-11-20"];
		const reminder = { vendor: id, cause: { kind: "cadence" as const }, key, date, to: [{ person: bob }] };
		const deliver = "2027-11-20T14:00:00.000Z";
		await team.does({ do: "record-plan", reminders: [{ ...reminder, deliver }], digests: [] }, "bot");
		team.stage.clock.at = new Date("2027-11-25T12:00:00Z");

		const reply = await team.orders({ order: "show-vendor", vendor: id });
		expect(replySchema.safeParse(reply).error).toBeUndefined();
		expect(fieldOf(reply, "Decision")).toBe(
			"Approved with conditions (20 November 2026, by Bob Martin): The only one here.",
		);
		expect(fieldOf(reply, "Conditions")).toBe("keys stay with us");
		expect(fieldOf(reply, "Review")).toMatch(/^Overdue since 20 November 2027 \(every year\)\./);
		expect(fieldOf(reply, "Owner")).toBe("Bob Martin");
		expect(fieldOf(reply, "Context")).toBe("sector health, a critical system");
		const evidence = foldOf(reply, "evidence");
		expect(evidence[0]).toBe("Evidence 1");
		expect(evidence[1]).toBe(
			`${first?.id} Where staff work: Canada · contract · Master agreement, Micrologic · until 31 December 2027 · recorded 20 November 2026 by you`,
		);
		expect(evidence.at(-1)).toMatch(/nothing on paper .* retired 20 November 2026 by you: A slip$/);
		expect(foldOf(reply, "vendor")).toContain("evidence Records clearance of staff: yes");
		expect(foldOf(reply, "reminders")).toEqual(["Open reminders 1", "review due (for 20 November 2027)"]);
		expect(typedIn(reply)).toEqual(
			expect.arrayContaining([
				"reassess Records",
				"done Records",
				"snooze Records for 2 weeks",
				"draft questions for Records",
				"history of Records",
			]),
		);
		const owner = reply.blocks.flatMap((block) => (block.kind === "fields" ? block.fields : []));
		expect(owner.find(({ label }) => label === "Owner")?.text).toEqual([
			{ kind: "person", text: "Bob Martin", key: "U2" },
		]);
		const last = (await team.stage.store.history(team.tenant)).at(-1)?.event;
		expect(last).toMatchObject({ type: "asked", vendor: id, intent: "check", answer: answerOf(reply).answer });

		const french = await team.orders({ order: "show-vendor", vendor: id }, "fr");
		expect(fieldOf(french, "Décision")).toBe(
			"Approuvé sous conditions (le 20 novembre 2026, par Bob Martin) : The only one here.",
		);
		expect(foldOf(french, "evidence")[1]).toMatch(/Lieu de travail du personnel : Canada · contrat/);
	});

	it("marks the reasons that rest on the team's own evidence", async () => {
		const id = vendorId(await team.orders(cirrus));
		const document = { title: "Master agreement", publisher: "Micrologic", url: null, published: "2026-10-01" };
		for (const attribute of ["service.personnel-location", "service.personnel-citizenship"])
			await team.does({
				do: "add-evidence",
				vendor: id,
				evidence: { attribute, value: "CA", grade: "contract", document },
			});
		await team.does({
			do: "add-evidence",
			vendor: id,
			evidence: { attribute: "service.personnel-cleared", value: true, grade: "contract", document },
		});
		const reply = await team.orders({ order: "show-vendor", vendor: id });
		const rows = reply.blocks.flatMap((block) => (block.kind === "rows" ? block.rows : []));
		const marked = rows.filter(({ text }) => text.some((span) => span.text.includes("(your evidence)")));
		expect(marked.map(({ label }) => label)).toContain("Operational");
		expect(firstTexts(reply).join("\n")).toContain("with your evidence (3 statements)");
	});

	it("says what turned since the last review, and that a decision was taken on another verdict", async () => {
		const added = await team.orders(cirrus);
		const id = vendorId(added);
		const grounds = answerOf(added).vendors?.[0]?.reviewed?.grounds;
		if (!grounds) throw new Error("it was reviewed");
		await team.does({ do: "decide", vendor: id, revision: 1, ruling: { is: "approved" }, reason: "Fine", grounds });
		await team.does({ do: "edit-vendor", vendor: id, change: { dataClasses: ["generic-public"] } });
		await team.does({ do: "change-settings", change: { home: ["CA"] } });
		const order: Order = { order: "show-vendor", vendor: id };
		const reply = await team.orders(order);
		const since = firstTexts(reply).find((text) => text.startsWith("Since 20 November 2026"));
		expect(since).toBe("Since 20 November 2026: cannot be said yet → nothing is demanded");
		expect(fieldOf(reply, "Decision")).toContain("Verdict when decided: cannot be said yet; now: nothing is demanded.");
		// Whoever only marks it as reviewed has looked at nothing: what turned is told all the same.
		await team.orders({ order: "done", vendor: id });
		expect(firstTexts(await team.orders(order))).toContain(since);
		const french = await team.orders(order, "fr");
		expect(firstTexts(french).some((text) => text.startsWith("Depuis le 20 novembre 2026 : indéterminé →"))).toBe(true);
		// What was shown then may have been lost: the verdicts are still told.
		vi.spyOn(team.stage.parts.answers, "get").mockRejectedValue(new Error("altered"));
		const lost = await team.orders(order);
		expect(firstTexts(lost)).toContain(since);
		expect(firstTexts(lost).join("\n")).toContain("cannot be read any more");
	});

	it("says what an archived one was, and how to take it back", async () => {
		const id = vendorId(await team.orders(crm));
		await team.orders({ order: "archive-vendor", vendor: id, reason: "We moved away." });
		const reply = await team.orders({ order: "show-vendor", vendor: id });
		expect(headingOf(reply)).toBe("Acme CRM");
		expect(firstTexts(reply)).toContain(
			"Archived on 20 November 2026 by you: We moved away. Nothing of it is deleted.",
		);
		expect(fieldOf(reply, "Data")).toBe("Canadian personal information");
		expect(fieldOf(reply, "Review")).toMatch(/The last was on 20 November 2026, by you: cannot be said yet\.$/);
		expect(typedIn(reply)).toEqual(["restore Acme CRM", "history of Acme CRM"]);
	});

	it("says that a waiver has ended", async () => {
		const added = await team.orders(cirrus);
		const id = vendorId(added);
		const grounds = answerOf(added).vendors?.[0]?.reviewed?.grounds;
		if (!grounds) throw new Error("it was reviewed");
		const ruling: Ruling = { is: "waiver", until: "2027-03-01" };
		await team.does({ do: "decide", vendor: id, revision: 1, ruling, reason: "For the pilot", grounds });
		team.stage.clock.at = new Date("2027-03-01T12:00:00Z");
		const order: Order = { order: "show-vendor", vendor: id };
		expect(fieldOf(await team.orders(order), "Decision")).not.toContain("ended");
		team.stage.clock.at = new Date("2027-03-02T12:00:00Z");
		expect(fieldOf(await team.orders(order), "Decision")).toContain("The waiver has ended.");
	});

	it("of an id that is nobody's shows the way to all", async () => {
		const reply = await expectRefused({ order: "show-vendor", vendor: "v-none" }, "unknown-vendor");
		expect(typedIn(reply)).toEqual(["vendors"]);
	});
});

describe("editing a vendor", () => {
	it("says what was changed, and the verdict before and after where it may depend on that", async () => {
		const id = vendorId(await team.orders({ ...cirrus, configuration: { region: "CA" } }));
		const reply = await team.orders({
			order: "edit-vendor",
			vendor: id,
			dataClasses: ["ca-personal-information"],
			configuration: { keys: "customer" },
			cadence: { every: 1, unit: "quarter" },
			tag: ["core"],
		});
		expect(headingOf(reply)).toBe("Records: changed.");
		expect(fieldOf(reply, "Data")).toBe("Protected B → Canadian personal information");
		expect(fieldOf(reply, "Choices")).toBe("in Canada → in Canada, with your keys in the provider's service");
		expect(fieldOf(reply, "Review")).toBe("every year (due 20 November 2027) → every quarter (due 20 February 2027)");
		expect(fieldOf(reply, "Tags")).toBe("none → core");
		expect(fieldOf(reply, "Verdict")).toBeDefined();
		expect((await team.vendor(id)).configuration).toEqual({ region: "CA", keys: "customer" });
		const renamed = await team.orders({ order: "edit-vendor", vendor: id, name: "Archive of records" }, "fr");
		expect(fieldOf(renamed, "Nom")).toBe("Records → Archive of records");
		expect(fieldOf(renamed, "Verdict")).toBeUndefined();
	});

	it("lays tags over what is there, whatever their case and accents", async () => {
		const id = vendorId(await team.orders({ ...cirrus, tags: ["Santé", "core"] }));
		await team.orders({ order: "edit-vendor", vendor: id, tag: ["sante", "hr"], untag: ["CORE"] });
		expect((await team.vendor(id)).tags).toEqual(["Santé", "hr"]);
		await expectRefused({ order: "edit-vendor", vendor: id, tag: ["HR"], untag: ["nothing"] }, "nothing-to-change");
		const many = Array.from({ length: 19 }, (_, at) => `t${at}`);
		await expectRefused({ order: "edit-vendor", vendor: id, tag: many }, "too-many-tags");
	});

	it("loses nothing of two people who edit at once", async () => {
		const id = vendorId(await team.orders(cirrus));
		await Promise.all([
			team.orders({ order: "edit-vendor", vendor: id, tag: ["mine"] }),
			team.orders({ order: "edit-vendor", vendor: id, tag: ["yours"], configuration: { region: "CA" } }, "fr", {
				person: "U2",
			}),
		]);
		const { tags, configuration } = await team.vendor(id);
		expect([...tags].sort()).toEqual(["mine", "yours"]);
		expect(configuration).toEqual({ region: "CA" });
	});

	it("takes the answers that only the asker knows from buttons", async () => {
		const dora: Order = {
			...cirrus,
			offering: "aws-european-sovereign-cloud",
			dataClasses: ["eu-financial-data-dora"],
		};
		const added = await team.orders(dora);
		const button = added.actions.find(({ label }) => label === "The system is not critical");
		if (!button) throw new Error("criticality is asked");
		const reply = await team.stage.press(button.press, { tenant: team.tenant });
		expect(fieldOf(reply, "Context")).toBe("not said → no critical system");
		expect((await team.vendor(vendorId(added))).context).toEqual({ criticality: "not-critical" });
	});

	it("refuses what cannot be, and an archived vendor", async () => {
		const id = vendorId(await team.orders(cirrus));
		await expectRefused({ order: "edit-vendor", vendor: id, dataClasses: ["nope"] }, "unknown-data-class");
		await expectRefused({ order: "edit-vendor", vendor: id, cadence: { every: 61, unit: "month" } }, "bad-cadence");
		await expectRefused({ order: "edit-vendor", vendor: id }, "nothing-to-change");
		await team.orders({ order: "archive-vendor", vendor: id });
		await expectRefused({ order: "edit-vendor", vendor: id, tag: ["x"] }, "vendor-archived");
		await expectRefused({ order: "edit-vendor", vendor: "v-none", tag: ["x"] }, "unknown-vendor");
	});
});

describe("giving a vendor to somebody", () => {
	it("confirms in one line, by the owner's name", async () => {
		const id = vendorId(await team.orders(cirrus));
		const bob = await team.person("U2", "Bob Martin");
		const assign = (owner: string | null | undefined): Order => ({
			order: "assign-vendor",
			vendor: id,
			...(owner === undefined ? {} : { owner }),
		});
		expect(headingOf(await team.orders(assign(bob)))).toBe("Records is now looked after by Bob Martin.");
		await expectRefused(assign(bob), "nothing-to-change");
		expect(headingOf(await team.orders(assign(null)))).toBe("Nobody looks after Records now.");
		expect(headingOf(await team.orders(assign(undefined)))).toBe("You now look after Records.");
		expect(headingOf(await team.orders(assign(bob), "fr"))).toBe("Records : désormais suivi par Bob Martin.");
		await expectRefused(assign("p-nobody"), "unknown-person");
		await expectRefused({ order: "assign-vendor", vendor: "v-none", owner: null }, "unknown-vendor");
	});
});

describe("archiving and restoring", () => {
	it("confirm in one line and undo each other", async () => {
		const id = vendorId(await team.orders(cirrus));
		const archived = await team.orders({ order: "archive-vendor", vendor: id, reason: "Replaced." });
		expect(headingOf(archived)).toBe(
			"Records is archived: Replaced. Nothing of it is deleted, and nobody is reminded of it any more.",
		);
		await expectRefused({ order: "archive-vendor", vendor: id }, "vendor-archived");
		const back = actionTo(archived, "restore-vendor");
		if (!back) throw new Error("it can be taken back");
		const restored = await team.stage.press(back.press, { tenant: team.tenant });
		expect(headingOf(restored)).toBe("Records is back in use. Review: Due 20 November 2027.");
		await expectRefused({ order: "restore-vendor", vendor: id }, "not-archived");
	});

	it("are refused to a member whose vendor it is not", async () => {
		const id = vendorId(await team.orders(cirrus));
		const [ada, bob] = [await team.person("U1"), await team.person("U2")];
		await team.does({ do: "change-settings", change: { roles: { [ada]: "admin", [bob]: "member" } } });
		const reply = await team.orders({ order: "archive-vendor", vendor: id }, "fr", { person: "U2" });
		expect(answerOf(reply)).toMatchObject({ outcome: "refused", code: "role-too-low" });
		expect(headingOf(reply)).toMatch(/^Seul un approbateur peut faire cela/);
		expect((await team.vendor(id)).archived).toBeUndefined();
	});
});
