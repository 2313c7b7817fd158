import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { orderOf } from "../../../src/bot/order.js";
import type { Order } from "../../../src/questions/order.js";
import { noSettings } from "../../../src/register/settings.js";
import type { Action } from "../../../src/replies/reply.js";
import { knowledge, Stage } from "../stage.js";

/** Over a team's day: each sentence beside a button names things, has no id in it, and is read as what the button does. */

const days = {
	en: `set home Canada
		vendors
		add vendor Cirrus for Protected B every month
		add vendor Payroll on Azure for EU personal data and employee data with our own keys
		add our own vendor Acme CRM for Data of financial entities (DORA)
		add our own vendor Zen+ (EU) for German social and health data
		add vendor Cirrus for Protected B
		vendors
		overdue vendors
		is Payroll sovereign?
		is Acme CRM sovereign?
		is Zen+ sovereign for Protected B?
		is Foo Cloud sovereign for German social and health data?
		compare Acme CRM and Cirrus for Protected B
		compare Acme CRM and Cirrus
		why is Acme CRM exposed to the CLOUD Act?
		who can host EU personal data?
		vendor Payroll
		vendor Acme CRM
		Acme CRM
		azure
		questions about Acme CRM
		Acme CRM company: Acme SAS, France
		Acme CRM runs on: AWS Canada
		evidence Cirrus encryption: yes; contract; "MSA" by Micrologic; 2026-01-05
		draft questions for Acme CRM
		approve Payroll because it is small
		approve Acme
		reassess
		reassess Cirrus
		history of Payroll
		reminders
		set criticality of Acme CRM to critical
		archive Zen+ because it is over
		vendor Nobody
		set home France
		settings
		help`,
	fr: `domicile Canada
		fournisseurs
		ajouter le fournisseur Cirrus pour Protégé B tous les mois
		ajouter le fournisseur Paie sur Azure pour les données des employés avec nos propres clés
		ajouter notre propre fournisseur Acme CRM pour Données d'entités financières (DORA)
		fournisseurs
		Paie est-il souverain ?
		Acme CRM est-il souverain ?
		Nuage Foo est-il souverain pour Données sociales et de santé (Allemagne) ?
		comparer Acme CRM et Cirrus pour Protégé B
		fournisseur Paie
		fournisseur Acme CRM
		questionnaire Acme CRM
		Acme CRM société : Acme SAS, France
		rédiger les questions pour Acme CRM
		approuver Paie car c'est petit
		réévaluer
		réévaluer Cirrus
		historique de Paie
		rappels
		archiver Acme CRM car terminé
		réglages`,
} as const;

const ids = /team:|\bv-[0-9a-z]|\b(?:ca|eu|fr|de|generic)-[a-z]{3,}/;

let stage: Stage;
beforeAll(async () => {
	stage = await Stage.open();
});
afterAll(() => stage.close());

/** What hangs on when it is said, or is written shorter than it is. */
function comparable(order: Order) {
	const {
		until: _until,
		days: _days,
		key: _key,
		answer: _answer,
		confirmed: _confirmed,
		...rest
	} = {
		until: undefined,
		days: undefined,
		key: undefined,
		answer: undefined,
		confirmed: undefined,
		...order,
	};
	return rest;
}

async function expectSame({ press, typed = "", label }: Action, tenant: string, language: "en" | "fr") {
	expect(typed, label).not.toMatch(ids);
	const state = await stage.store.read(tenant);
	const standing = { state, knowledge: await knowledge(), settings: noSettings, today: "2026-11-20" as const };
	const request = {
		surface: "slack",
		tenant,
		person: "U1",
		conversation: "C1",
		audience: "private",
		locale: language,
		ask: { text: typed },
	} as const;
	const heard = await orderOf(request, standing, stage.parts);
	if ("order" in press) {
		const { order } = press;
		// Settings are read as questions, and saved as such.
		if (order.order === "settle" && !heard) return;
		expect(heard, `${label}: ${typed}`).toMatchObject({ kind: "order", order: comparable(order) });
		return;
	}
	expect(heard, `${label}: ${typed}`).toBeUndefined();
	const reply = await stage.ask(typed, { tenant, locale: language });
	const { question } = press;
	const { answer } = reply;
	const asked = answer !== null && "question" in answer ? answer.question : undefined;
	const { filledIn: _filled, corrections: _corrections, ...same } = { filledIn: [], corrections: [], ...question };
	expect(asked, `${label}: ${typed}`).toMatchObject(same);
}

for (const language of ["en", "fr"] as const)
	describe(`what is typed beside buttons (${language})`, () => {
		it("names things, and does what the button does", { timeout: 240_000 }, async () => {
			const tenant = `slack:${language}`;
			let seen = 0;
			for (const line of days[language].split("\n")) {
				const reply = await stage.ask(line.trim(), { tenant, locale: language });
				for (const action of reply.actions) {
					if (action.typed === undefined) continue;
					seen++;
					await expectSame(action, tenant, language);
				}
			}
			expect(seen).toBeGreaterThan(40);
		});
	});
