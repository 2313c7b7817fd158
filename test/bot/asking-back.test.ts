import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askSchema, assessmentSchema, unknownSchema } from "../../src/evaluator/answer.js";
import { firstTexts, headingOf } from "../replies/real.js";
import { questionOf, Stage } from "./stage.js";

/** What is missing or could mean several things is asked in one line; its buttons ask the whole question. */

let stage: Stage;
beforeAll(async () => {
	stage = await Stage.open();
});
afterAll(() => stage.close());

describe("asking back", () => {
	it("asks which service, and each button answers", async () => {
		const reply = await stage.ask("is OVHcloud sovereign for Protected B?");
		expect(headingOf(reply)).toBe("Which service do you mean?");
		const { among } = askSchema.parse(reply.answer).ask;
		expect(reply.actions.map(({ label }) => label)).toEqual([
			"OVHcloud Bare Metal Pod",
			"OVHcloud Canada",
			"OVHcloud Hosted Private Cloud",
			"OVHcloud Public Cloud",
			"OVHcloud SNC Cloud Platform",
			"OVHcloud US",
			"Post Telecom with OVHcloud and Clever Cloud",
		]);
		for (const [index, action] of reply.actions.entries()) {
			const answered = await stage.press(action.press);
			expect(assessmentSchema.parse(answered.answer).question).toMatchObject({
				offering: among[index],
				dataClasses: ["ca-protected-b"],
			});
		}
	});

	it("asks for which data, naming classes whole", async () => {
		const reply = await stage.ask("OVHcloud Public Cloud est-il souverain pour les données de santé ?");
		expect(headingOf(reply)).toBe("Pour quelles données ?");
		expect(reply.actions.map(({ label }) => label)).toEqual([
			"Renseignements personnels sur la santé (Canada)",
			"Données sociales et de santé (Allemagne)",
			"Données de santé (France)",
			"Renseignements de santé protégés (HIPAA)",
		]);
		const france = reply.actions.find(({ label }) => label === "Données de santé (France)");
		if (!france) throw new Error("French health data is one of several kinds");
		const answered = await stage.press(france.press);
		expect(questionOf(answered)).toMatchObject({ dataClasses: ["fr-health-data-hds"], home: ["FR"] });
		expect(answered.language).toBe("fr");
	});

	it("asks whether the one class is meant that only its place makes it, and takes the team's home for an answer", async () => {
		const reply = await stage.ask("is Polo Strategico Nazionale sovereign for critical data?");
		expect(headingOf(reply)).toBe("Do you mean “Critical data (Italy)”?");
		expect(firstTexts(reply)).toContain("If not, ask again and name it otherwise.");
		const [italy] = reply.actions;
		if (!italy) throw new Error("There is one to choose");
		expect(questionOf(await stage.press(italy.press))).toMatchObject({ dataClasses: ["it-critical"], home: ["IT"] });
		const french = await stage.ask("Polo Strategico Nazionale est-il souverain pour des données critiques ?");
		expect(headingOf(french)).toBe("Est-ce bien : « Données critiques (Italie) » ?");
		await stage.ask("set home Italy");
		const settled = await stage.ask("is Polo Strategico Nazionale sovereign for critical data?");
		expect(firstTexts(settled)[0]).toBe("I read “critical data” as Critical data (Italy).");
		await stage.ask("forget home");
	});

	it("asks for the home where the data is nobody's law's, and says how to say it", async () => {
		const reply = await stage.ask("is Cirrus sovereign for trade secrets?");
		expect(headingOf(reply)).toBe("Which place counts as home?");
		expect(reply.actions.map(({ label }) => label)).toEqual(["Canada", "France", "Germany", "European Union"]);
		const [canada] = reply.actions;
		if (!canada) throw new Error("Canada is a home");
		const pressed = await stage.press(canada.press);
		expect(questionOf(pressed)).toMatchObject({
			intent: "check",
			home: ["CA"],
			dataClasses: ["generic-trade-secrets"],
		});
		const [, note = ""] = firstTexts(reply);
		const homes = [...note.matchAll(/“([^”]+)”/g)].map(([, text]) => text);
		expect(homes).toEqual(["home Canada", "home France", "home Germany", "home European Union"]);
		for (const [index, home] of homes.entries()) {
			const typed = await stage.ask(`is Cirrus sovereign for trade secrets, ${home}?`);
			expect(questionOf(typed).home, home).toEqual([["CA"], ["FR"], ["DE"], ["EU"]][index]);
		}
	});

	it("says the homes in French in words that it understands", async () => {
		const reply = await stage.ask("Cirrus est-il souverain pour des secrets d'affaires ?");
		const [, note = ""] = firstTexts(reply);
		const homes = [...note.matchAll(/« ([^»]+) »/g)].map(([, text]) => text);
		expect(homes).toHaveLength(4);
		for (const home of homes) {
			const typed = await stage.ask(`Cirrus est-il souverain pour des secrets d'affaires, ${home} ?`);
			expect(questionOf(typed).intent, home).toBe("check");
		}
	});

	it("names what to ask again with where one choice would not be enough", async () => {
		const reply = await stage.ask("is AWS sovereign for trade secrets?");
		expect(reply.actions).toEqual([]);
		const [, note = ""] = firstTexts(reply);
		expect(note).toMatch(/^Ask again with one of these names: AWS Canada/);
	});

	it("never answers about something else: it says what it does not know, and the nearest thing", async () => {
		const near = await stage.ask("is Cirus Clowd sovereign for Protected Z?");
		expect(unknownSchema.safeParse(near.answer).success).toBe(true);
		const reply = await stage.ask("is FooCloud sovereign for Protected B?");
		expect(unknownSchema.parse(reply.answer).unknown).toMatchObject({ about: "offering", text: "FooCloud" });
		expect(headingOf(reply)).toBe("I do not know “FooCloud”. Nearest: none.");
		expect(firstTexts(reply)).toContain("Write “help” for what I understand.");
	});

	it("says a date and a version that it cannot use, and the ones that it could", async () => {
		expect(headingOf(await stage.ask("is Cirrus sovereign for Protected B as of 2026-02-31"))).toBe(
			"“2026-02-31” is no date that I can use. Write 2026-11-20 or 20 November 2026.",
		);
		expect(headingOf(await stage.ask("what changed since 2025.1.0?"))).toBe(
			"I have no release “2025.1.0”. The one in use is 2026.11.0.",
		);
	});

	it("says first what it read otherwise than typed", async () => {
		const reply = await stage.ask("is microlojic cirus sovereign for protected b?");
		expect(firstTexts(reply)[0]).toBe("I read “microlojic cirus” as Micrologic Cirrus.");
		expect(headingOf(reply)).toMatch(/^Cannot be said yet: Micrologic Cirrus/);
	});
});
