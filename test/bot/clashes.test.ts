import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createBot } from "../../src/bot/bot.js";
import { askSchema } from "../../src/evaluator/answer.js";
import { Knowledge } from "../../src/evaluator/index.js";
import type { Release } from "../../src/knowledge/release.js";
import type { Press } from "../../src/replies/reply.js";
import { knowledgeRelease } from "../questions/knowledge.js";
import { headingOf } from "../replies/real.js";
import { registerIn } from "../store/register-in.js";
import { KeptLog, questionOf } from "./stage.js";

/** A name that several subjects have, and the knowledge says so: the bot asks, or only one answers to it. */

const folder = await mkdtemp(join(tmpdir(), "sovereign-clash-"));
const register = await registerIn(folder);
afterAll(async () => {
	await register.store.close();
	await rm(folder, { recursive: true, force: true });
});

const real = await knowledgeRelease();
const why = { en: "Both are called so.", fr: "Les deux s'appellent ainsi." };

/** The real knowledge in which several subjects have one name more. */
function botWith(name: string, resolve: string, among: readonly string[]) {
	const named = <Thing extends { id: string; aliases: string[] }>(things: readonly Thing[]): Thing[] =>
		things.map((one) => (among.includes(one.id) ? { ...one, aliases: [...one.aliases, name] } : one));
	const release: Release = {
		...real,
		offerings: named(real.offerings),
		laws: named(real.laws),
		dataClasses: named(real.dataClasses),
		grounds: { ...real.grounds, clashes: [...(real.grounds.clashes ?? []), { name, among: [...among], resolve, why }] },
	};
	const knowledge = new Knowledge(release);
	const bot = createBot({
		releases: {
			current: () => knowledge,
			versions: () => [release.version],
			get: async () => knowledge,
		},
		...register,
		log: new KeptLog(),
		reference: () => "ref-1",
	});
	const whoever = {
		surface: "slack",
		tenant: "slack:T1",
		person: "U1",
		conversation: "C1",
		audience: "private",
	} as const;
	return {
		ask: (text: string) => bot.answer({ ...whoever, ask: { text } }),
		press: (press: Press) => bot.answer({ ...whoever, ask: { press } }),
	};
}

describe("a clash that asks", () => {
	const services = ["hetzner", "scaleway"];

	it.each([
		["is Zwilling sovereign for EU personal data?", "Which service do you mean?"],
		["Zwilling est-il souverain pour les données personnelles de l'UE ?", "De quel service parlez-vous ?"],
	])("%s", async (text, heading) => {
		const { ask, press } = botWith("Zwilling", "ask", services);
		const reply = await ask(text);
		expect(headingOf(reply)).toBe(heading);
		expect(askSchema.parse(reply.answer).ask).toEqual({ about: "offering", among: services });
		expect(reply.actions.map(({ label }) => label)).toEqual(["Hetzner Cloud", "Scaleway"]);
		for (const [index, action] of reply.actions.entries())
			expect(questionOf(await press(action.press))).toMatchObject({
				intent: "check",
				offering: services[index],
				dataClasses: ["eu-personal-data"],
			});
	});

	it.each(["what is Zwilling?", "qu'est-ce que Zwilling ?"])("%s", async (text) => {
		const { ask, press } = botWith("Zwilling", "ask", services);
		const reply = await ask(text);
		expect(askSchema.parse(reply.answer).ask).toEqual({ about: "subject", among: services });
		for (const [index, action] of reply.actions.entries())
			expect(questionOf(await press(action.press))).toMatchObject({ intent: "explain", subject: services[index] });
	});

	it.each(["is Cirrus exposed to the Zwilling Act?", "Cirrus est-il exposé au Zwilling Act ?"])("%s", async (text) => {
		const laws = ["cn-national-intelligence-law", "us-fisa-702"];
		const reply = await botWith("Zwilling Act", "ask", laws).ask(text);
		expect(askSchema.parse(reply.answer).ask).toEqual({ about: "law", among: laws });
		expect(reply.actions).toHaveLength(2);
	});

	it.each(["is Cirrus sovereign for Zwilling data?", "Cirrus est-il souverain pour les données Zwilling ?"])(
		"%s",
		async (text) => {
			const classes = ["generic-public", "generic-source-code"];
			const reply = await botWith("Zwilling", "ask", classes).ask(text);
			expect(askSchema.parse(reply.answer).ask).toEqual({ about: "dataClass", among: classes });
		},
	);
});

describe("a clash that one of them owns", () => {
	it.each([
		["is Zwilling sovereign for EU personal data?", "scaleway"],
		["Zwilling est-il souverain pour les données personnelles de l'UE ?", "scaleway"],
		["is Zwilling sovereign for EU personal data?", "hetzner"],
	])("%s %s", async (text, owner) => {
		const { ask } = botWith("Zwilling", owner, ["hetzner", "scaleway"]);
		expect(questionOf(await ask(text))).toMatchObject({ intent: "check", offering: owner });
		expect(questionOf(await ask("what is Zwilling?"))).toMatchObject({ intent: "explain", subject: owner });
	});
});
