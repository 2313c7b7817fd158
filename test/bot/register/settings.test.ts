import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Desk } from "../../../src/bot/desk.js";
import { turnedVerdicts } from "../../../src/bot/register/turned-verdicts.js";
import type { Order } from "../../../src/questions/order.js";
import type { RegisterSettingsChange } from "../../../src/register/settings-change.js";
import { settingsSentence } from "../../../src/replies/register/settings-sentence.js";
import { registerAnswerSchema } from "../../../src/replies/register-answer.js";
import type { Reply } from "../../../src/replies/reply.js";
import { Telling } from "../../../src/replies/telling.js";
import { blocksOf, fieldOf, firstTexts, headingOf, spansText } from "../../replies/real.js";
import { knowledge, questionOf } from "../stage.js";
import { TestTeam } from "./team.js";

/** What a team settles of its register; and which verdicts turn before it is saved. */

let team: TestTeam;
beforeEach(async () => {
	team = await TestTeam.open();
});
afterEach(() => team.stage.close());

function settling(change: RegisterSettingsChange, confirmed?: true): Order {
	return {
		order: "settle",
		change: JSON.parse(JSON.stringify(change)),
		...(confirmed ? { confirmed } : {}),
	};
}

const answerOf = (reply: Reply) => registerAnswerSchema.parse(reply.answer);
const codeOf = (reply: Reply) => answerOf(reply).code;
const homeNow = async () => (await team.stage.store.read(team.tenant)).settings.home;

describe("settings", () => {
	it("show everything, with what is usual where nothing is settled", async () => {
		const reply = await team.stage.ask("settings");
		const told = Object.fromEntries(
			blocksOf(reply, "fields").flatMap(({ fields }) => fields.map(({ label, text }) => [label, spansText(text)])),
		);
		expect(told).toMatchObject({
			"Demanded assurance": "usual: what the sensitivity of the data asks for",
			Roles: "usual: everybody may do everything, until somebody is made an admin",
			"Time zone": "usual: UTC",
			"Reminders at": "usual: 9:00, on the clock of whoever is told",
			"Working days": "usual: Monday to Friday",
			"Advance notice": "usual: 90, 30 and 7 days before something ends",
			"Late reviews": "usual: the team is told when a review is 14 days late",
			"Weekly overview": "usual: on Monday",
			Channel: "none: reminders go to owners, and to admins for vendors without one",
		});
	});

	it("show what is settled, people by their names, in French too", async () => {
		const [me, bob] = [await team.person("U1"), await team.person("U2", "Bob")];
		const reply = await team.orders(
			settling({
				zone: "America/Toronto",
				hour: 8,
				workingDays: [1, 2, 4],
				leads: [60, 7],
				overdueAfter: 1,
				digest: null,
				channel: "C9",
				assurance: { moderate: "reported", high: "binding" },
				roles: { [me]: "admin", [bob]: "approver" },
			}),
			"fr",
		);
		expect(answerOf(reply).outcome).toBe("done");
		expect(fieldOf(reply, "Rôles")).toBe("administrateur : vous ; approbateur : Bob ; toute autre personne : membre");
		expect(fieldOf(reply, "Fuseau horaire")).toBe("America/Toronto");
		expect(fieldOf(reply, "Heure des rappels")).toBe("8 h, à l'heure de la personne prévenue");
		expect(fieldOf(reply, "Jours travaillés")).toBe("lundi, mardi et jeudi");
		expect(fieldOf(reply, "Préavis")).toBe("60 et 7 jours avant une échéance");
		expect(fieldOf(reply, "Retards")).toBe("l'équipe est prévenue quand une revue a 1 jour de retard");
		expect(fieldOf(reply, "Bilan hebdomadaire")).toBe("aucun");
		expect(fieldOf(reply, "Canal")).toBe("une conversation choisie par votre équipe (C9)");
		expect(fieldOf(reply, "Degré de preuve exigé")).toBe(
			"rapporté, dès une sensibilité modérée ; engagement contractuel, dès une sensibilité élevée",
		);
		expect(fieldOf(await team.stage.ask("settings", { person: "U2" }), "Roles")).toBe(
			"admin: U1; approver: you; everybody else: member",
		);
	});

	it("are taken back one by one", async () => {
		await team.orders(settling({ zone: "Europe/Paris", digest: null }));
		const reply = await team.orders(settling({ zone: null, digest: "usual" }));
		expect(fieldOf(reply, "Time zone")).toBe("usual: UTC");
		expect(fieldOf(reply, "Weekly overview")).toBe("usual: on Monday");
	});

	it("say how each is changed, in words that work", async () => {
		for (const text of ["settings", "réglages"]) {
			const notes = blocksOf(await team.stage.ask(text), "note").flatMap((note) => note.text);
			const examples = notes.filter(({ kind }) => kind === "code").map((span) => span.text);
			expect(examples).toHaveLength(10);
			for (const example of examples) {
				const reply = await team.stage.ask(example, { channel: "C1" });
				expect(answerOf(reply), example).toMatchObject({ outcome: "done", order: { order: "settle" } });
			}
		}
	});

	it("are confirmed in the language that was settled", async () => {
		expect((await team.orders(settling({ language: "fr" }))).language).toBe("fr");
	});

	it.each<[string, Record<string, unknown>, string]>([
		["a zone that there is not", { zone: "Mars/Olympus" }, "IANA name"],
		["an hour that there is not", { hour: 24 }, "from 0 to 23"],
		["a day twice", { workingDays: [1, 1] }, "each named once"],
		["leads in no order", { leads: [7, 30] }, "the longest first"],
		["no such role", { roles: { "p-1": "boss" } }, "admin, approver or member"],
		["no such assurance", { assurance: { high: "sworn" } }, "proven, binding"],
		["a setting that there is not", { colour: "blue" }, "no such setting"],
	])("refuse %s, say why, and change nothing", async (_what, change, says) => {
		const order: Order = { order: "settle", change: JSON.parse(JSON.stringify(change)) };
		const reply = await team.orders(order);
		expect(codeOf(reply)).toBe("wrong-setting");
		expect(headingOf(reply)).toContain(says);
		expect(headingOf(await team.orders(order, "fr"))).not.toBe(headingOf(reply));
		expect(await team.stage.store.history(team.tenant)).toEqual([]);
	});

	it("refuse what the knowledge or the register does not have", async () => {
		expect(codeOf(await team.orders(settling({ home: ["XX"] })))).toBe("unknown-setting");
		expect(codeOf(await team.orders(settling({ framework: "no-such" })))).toBe("unknown-setting");
		expect(codeOf(await team.orders(settling({ readings: { "us-cloud-act": "no-such" } })))).toBe("unknown-setting");
		expect(codeOf(await team.orders(settling({ roles: { "p-stranger": "admin" } })))).toBe("unknown-person");
		expect(codeOf(await team.orders(settling({})))).toBe("nothing-to-change");
	});

	it("are an admin's, and refuse before anything is worked out", async () => {
		await team.adds("Cirrus");
		const me = await team.person("U1");
		await team.orders(settling({ roles: { [me]: "admin" } }));
		expect(codeOf(await team.orders(settling({ home: ["DE"] }), "en", { person: "U2" }))).toBe("role-too-low");
		expect(codeOf(await team.orders(settling({ roles: { [me]: null } })))).toBe("no-admin-left");
		const typed = await team.stage.ask("set home Germany", { person: "U2" });
		expect(codeOf(typed)).toBe("role-too-low");
		expect(await homeNow()).toBeNull();
	});
});

describe("a change that turns verdicts", () => {
	it("is shown before it is saved, and saved by its button", async () => {
		await team.adds("Cirrus");
		await team.adds("Anything", { dataClasses: ["generic-public"], bought: { kind: "known", offering: "hetzner" } });
		await team.adds("Steady", { bought: { kind: "known", offering: "alibaba-cloud" } });
		const reply = await team.stage.ask("set home Germany");
		expect(answerOf(reply).outcome).toBe("previewed");
		expect(headingOf(reply)).toBe("Not saved yet: this would change the verdict on 2 vendors.");
		expect(blocksOf(reply, "list")[0]?.items.map(spansText)).toEqual([
			"Anything: no verdict → nothing is demanded",
			"Cirrus: cannot be said yet → not sovereign (the vendor's word)",
		]);
		expect(firstTexts(reply)).toContain("The other one keeps its verdict.");
		expect(await homeNow()).toBeNull();
		const [save] = reply.actions;
		expect(save?.typed).toBe("set home Germany anyway");
		if (!save) throw new Error("no button");
		const saved = await team.stage.press(save.press);
		expect(headingOf(saved)).toBe("Kept. Your team's settings are now:");
		expect(fieldOf(saved, "Home")).toBe("Germany");
		expect(await homeNow()).toEqual(["DE"]);
	});

	it.each([
		["set home Germany anyway", "en"],
		["domicile Allemagne quand même", "fr"],
		["Set home Germany, anyway!", "en"],
	])("is saved in words that confirm it: %s", async (text, language) => {
		await team.adds("Cirrus");
		const reply = await team.stage.ask(text);
		expect(answerOf(reply)).toMatchObject({ outcome: "done", order: { confirmed: true } });
		expect(reply.language).toBe(language);
		expect(await homeNow()).toEqual(["DE"]);
	});

	it("offers a sentence that saves what it says", async () => {
		await team.adds("Cirrus");
		await team.does({ do: "change-settings", change: { home: ["CA"], framework: "trusted-cloud-fr" } });
		for (const [change, language] of [
			[{ home: ["DE"] }, "en"],
			[{ home: ["FR"] }, "fr"],
			[{ framework: null }, "en"],
			[{ framework: "trusted-cloud-fr" }, "fr"],
			[{ readings: { "us-cloud-act": "narrow" } }, "en"],
			[{ readings: { "us-cloud-act": null } }, "fr"],
			[{ assurance: { high: "claimed" } }, "fr"],
			[{ assurance: { high: null } }, "en"],
			[{ assurance: { moderate: "proven" } }, "en"],
			[{ assurance: { moderate: null } }, "fr"],
		] as const) {
			const known = await knowledge();
			const sentence = settingsSentence(JSON.parse(JSON.stringify(change)), new Telling(language, known));
			const typed = `${sentence} ${language === "en" ? "anyway" : "quand même"}`;
			const saved = await team.stage.ask(typed);
			expect(answerOf(saved), typed).toMatchObject({ outcome: "done", order: { change } });
		}
	});

	it("is not confirmed by words that change no setting", async () => {
		await team.adds("Cirrus");
		const history = (await team.stage.store.history(team.tenant)).length;
		for (const text of ["what is the CLOUD Act anyway", "Cirrus quand même", "anyway", "set home Nowhere anyway"])
			await team.stage.ask(text);
		const since = (await team.stage.store.history(team.tenant)).slice(history);
		expect(since.filter(({ event }) => event.type !== "asked")).toEqual([]);
	});

	it("is saved at once where no verdict turns, or where there was none", async () => {
		await team.adds("Hetzner", { dataClasses: ["generic-public"], bought: { kind: "known", offering: "hetzner" } });
		expect(headingOf(await team.stage.ask("set home Germany"))).toBe("Kept. Your team's settings are now:");
		expect(headingOf(await team.stage.ask("set home France"))).toBe("Kept. Your team's settings are now:");
		expect(await homeNow()).toEqual(["FR"]);
	});

	it("counts what a demanded assurance turns", async () => {
		await team.adds("Pod", {
			bought: { kind: "known", offering: "ovhcloud-bare-metal-pod" },
			dataClasses: ["generic-internal"],
		});
		await team.does({ do: "change-settings", change: { home: ["EU"], framework: "trusted-cloud-fr" } });
		const preview = await team.orders(settling({ assurance: { low: "reported" } }));
		expect(blocksOf(preview, "list")[0]?.items.map(spansText)[0]).toMatch(
			/^Pod: sovereign \(the vendor's word\) → cannot be said yet/,
		);
		expect(preview.actions[0]?.typed).toBe("demand reported for low sensitivity anyway");
		expect(answerOf(await team.orders(settling({ assurance: { low: "reported" } }, true))).outcome).toBe("done");
		const reply = await team.stage.ask("is OVHcloud Bare Metal Pod sovereign for internal information?");
		expect(questionOf(reply)).toMatchObject({ assurance: "reported" });
		expect(firstTexts(reply).join("\n")).toContain("the assurance that your team demands (at least: reported)");
	});

	it("says where a register is too large to be tried whole", async () => {
		const home = await team.person("U1");
		for (const offering of ["micrologic-cirrus", "hetzner", "bleu", "cleura"])
			await team.adds(offering, { bought: { kind: "known", offering } });
		const known = await knowledge();
		const telling = new Telling("en", known);
		const seat = { tenant: team.tenant, by: home, from: "test", today: "2026-11-20", knowledge: known, telling };
		const desk = await Desk.open(seat, team.stage.parts);
		const preview = await turnedVerdicts({ ...desk.state.settings, home: ["DE"] }, desk, 4);
		expect(preview).toMatchObject({ looked: 2, all: 4 });
	});
});
