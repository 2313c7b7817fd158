import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { headingOf } from "../replies/real.js";
import { Stage } from "./stage.js";

/** The language is the question's, else the platform's, else the team's, else English. */

let stage: Stage;
beforeAll(async () => {
	stage = await Stage.open();
});
afterAll(() => stage.close());

describe("the language of a reply", () => {
	const neutral = "cirrus protected-b";

	it("is the question's, whatever the platform says", async () => {
		const french = await stage.ask("Cirrus est-il souverain pour Protégé B ?", { locale: "en" });
		expect(french.language).toBe("fr");
		expect(headingOf(french)).toBe("Indéterminé : Micrologic Cirrus pour « Protégé B ».");
		const english = await stage.ask("is Cirrus sovereign for Protected B?", { locale: "fr" });
		expect(english.language).toBe("en");
		expect(headingOf(english)).toBe("Cannot be said yet: Micrologic Cirrus for Protected B.");
	});

	it("is the platform's where the question is in no language", async () => {
		expect((await stage.ask(neutral, { locale: "fr" })).language).toBe("fr");
		expect((await stage.ask(neutral, { locale: "en" })).language).toBe("en");
	});

	it("is the team's where the platform says none, and English where nobody says", async () => {
		const tenant = "slack:FRENCH";
		await stage.ask("language French", { tenant });
		expect((await stage.ask(neutral, { tenant })).language).toBe("fr");
		expect((await stage.ask(neutral, { tenant, locale: "en" })).language).toBe("en");
		expect((await stage.ask(neutral)).language).toBe("en");
	});

	it("is that of the reply that a button stood under", async () => {
		const reply = await stage.ask("Cirrus est-il souverain pour Protégé B ?", { locale: "en" });
		const [others] = reply.actions;
		if (!others) throw new Error("A verdict has a button");
		expect(others.label).toBe("Qui d'autre ?");
		expect((await stage.press(others.press, { locale: "en" })).language).toBe("fr");
	});

	it("is the new one where a language is being set", async () => {
		const tenant = "slack:CHANGING";
		const reply = await stage.ask("language French", { tenant });
		expect(reply.language).toBe("fr");
		expect(headingOf(reply)).toMatch(/^C'est enregistré/);
	});
});
