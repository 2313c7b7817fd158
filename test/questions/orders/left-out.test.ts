import { describe, expect, it } from "vitest";
import type { OrderTrouble } from "../../../src/questions/index.js";
import { ground, ordered, read } from "./ground.js";

function trouble(text: string): OrderTrouble | undefined {
	const found = read(text);
	return found?.kind === "trouble" ? found.trouble : undefined;
}

describe("an order that ends too early asks what is missing", () => {
	it.each([
		["reassess", "reassess"],
		["réévaluer", "reassess"],
		["history", "vendor-history"],
		["historique", "vendor-history"],
		["draft questions", "draft-questions"],
		["done", "done"],
		["archive", "archive-vendor"],
		["please reassess", "reassess"],
	])("%s, by buttons for the team's vendors", (text, order) => {
		const found = trouble(text);
		expect(found).toMatchObject({ about: "vendor", text: "" });
		expect(found?.choices?.length).toBeGreaterThan(2);
		for (const choice of found?.choices ?? []) {
			expect(choice.order).toMatchObject({ order });
			expect(ordered(choice.typed)).toEqual(choice.order);
		}
	});

	it.each([
		["approve", "approve Acme because the contract keeps the data in the EU"],
		["approuver", "approuver Acme car le contrat garde les données dans l'UE"],
		["decide", "approve Acme because the contract keeps the data in the EU"],
		["refuse", "refuse Acme because its parent is subject to the CLOUD Act"],
		["evidence", expect.stringMatching(/^evidence Acme residency: /)],
		["delete", "archive Acme because the contract has ended"],
	])("%s, and decides nothing by a button", (text, example) => {
		expect(trouble(text)).toEqual({ about: "vendor", text: "", nearest: expect.any(Array), example });
	});

	it.each([
		["replay", "answer", "replay sha256-0f1e2d3c"],
		["rejouer", "answer", "rejouer sha256-0f1e2d3c"],
		["export", "words", "export vendors"],
		["exporter", "words", "exporter les fournisseurs"],
		["export to excel", "words", "export vendors"],
		["retire evidence", "words", expect.stringMatching(/^retire evidence e-1 of /)],
		["import", "words", expect.stringMatching(/^import vendors\nname,data_classes\n/)],
		["importer", "words", expect.stringMatching(/^importer des fournisseurs\nname,data_classes\n/)],
	])("%s", (text, about, example) => {
		expect(trouble(text)).toMatchObject({ about, example });
	});
});

describe("what is nearly an order is told as it could be typed", () => {
	it.each([
		["Acme foo: bar", "part", "foo", [], "Acme company: Acme SAS, France"],
		["Acme regoins: FR", "part", "regoins", ["regions"], expect.stringMatching(/^Acme regions: /)],
		[
			"Acme proprietaire : Globex",
			"part",
			"proprietaire",
			["propriétaires"],
			expect.stringMatching(/^Acme propriétaires : /),
		],
		["Acme encryption: yes", "part", "encryption", ["evidence Acme encryption: yes"], "evidence Acme encryption: yes"],
		["decide Acme", "words", "decide", expect.any(Array), "approve Acme because the contract keeps the data in the EU"],
		[
			"décider Acme : approuvé",
			"words",
			"décider",
			expect.any(Array),
			"approuver Acme car le contrat garde les données dans l'UE",
		],
		[
			"approve Acme with conditions",
			"conditions",
			"",
			[],
			"approve Acme with conditions our own keys; review in June because the data is sensitive",
		],
		[
			"approve Acme with conditions because ok",
			"conditions",
			"",
			[],
			"approve Acme with conditions our own keys; review in June because ok",
		],
		[
			"approuver Acme sous conditions car oui",
			"conditions",
			"",
			[],
			"approuver Acme sous conditions nos propres clés ; revue en juin car oui",
		],
		["reject Acme too risky", "words", "too risky", ["reject Acme because too risky"], "reject Acme because too risky"],
		[
			"Acme hosted in France",
			"words",
			"Acme hosted in France",
			["Acme residency: France", "Acme regions: France"],
			"Acme residency: France",
		],
		["email Acme the open questions", "words", "email", ["draft questions for Acme"], "draft questions for Acme"],
		["add Zoom as a vendor", "dataClass", "", [], "add vendor Zoom for Protected B"],
		[
			"Acme certificates: ISO 27001, SOC 2",
			"value",
			"ISO 27001, SOC 2",
			expect.any(Array),
			"evidence Acme certificates: ISO 27001, SOC 2",
		],
		[
			"set criticality of Acme to purple",
			"value",
			"purple",
			["critical", "not critical"],
			"set criticality of Acme to critical",
		],
		["Acm", "vendor", "Acm", ["Acme"], "vendor Acme"],
	])("%s", (text, about, typed, nearest, example) => {
		expect(trouble(text)).toMatchObject({ about, text: typed, nearest, example });
		expect(ordered(trouble(text)?.example ?? "")).toHaveProperty("order");
	});

	it("offers the kinds of data that may be meant, and an example that is an order", () => {
		for (const [text, lead] of [
			["add OVH for health data", "add vendor OVHcloud"],
			["ajouter OVH pour des données de santé", "ajouter le fournisseur OVHcloud"],
		] as const) {
			const found = trouble(text);
			expect(found?.about, text).toBe("dataClass");
			expect(found?.nearest.length, text).toBeGreaterThan(2);
			expect(found?.example, text).toContain(lead);
			expect(ordered(found?.example ?? ""), text).toMatchObject({ order: "add-vendor" });
		}
	});

	it("tells evidence, and no questionnaire, of a service that the knowledge has", () => {
		const vendors = { ...ground.vendors, isOwn: () => false };
		expect(read("Acme foo: bar", { vendors })).toMatchObject({
			kind: "trouble",
			trouble: { about: "attribute", text: "foo", example: "evidence Acme residency: Canada" },
		});
	});
});

describe("what is said shortly is read", () => {
	it.each([
		["set criticality of Acme to high", { context: { criticality: "critical" } }],
		["régler la criticité d'Acme sur élevée", { context: { criticality: "critical" } }],
		["Acme criticality: low", { context: { criticality: "not-critical" } }],
		["set Acme criticality to not critical", { context: { criticality: "not-critical" } }],
		["mark Acme as critical", { context: { criticality: "critical" } }],
		["set sector of Acme to Health care", { context: { sector: "health care" } }],
		["régler le secteur d'Acme sur santé", { context: { sector: "santé" } }],
		["set public body of Acme to yes", { context: { "public-body": true } }],
		["régler l'organisme public d'Acme sur non", { context: { "public-body": false } }],
		["Acme every 3 months", { cadence: { every: 3, unit: "month" } }],
		["Acme tous les 3 mois", { cadence: { every: 3, unit: "month" } }],
		["Acme certificates: SOC 2 Type II", { part: "certificates", answer: { scheme: "soc-2", scope: "Type II" } }],
		["Acme certificates: SOC2", { answer: { scheme: "soc-2" } }],
		[
			"Acme certificates: ISO 27001:2022, number 7",
			{ answer: { scheme: "iso-27001", number: "7", scope: "edition 2022" } },
		],
		["Acme certificats : ISO/IEC 27001:2022", { answer: { scheme: "iso-27001", scope: "édition 2022" } }],
		["Acme certificates: ISO 20000-1", { answer: { scheme: "iso-20000-1" } }],
		["Acme: company: Acme SAS, France", { order: "answer-intake", part: "company" }],
		["evidence Acme certificates: SOC 2 Type II", { claims: [{ member: "soc-2", value: "held" }] }],
		["evidence Acme certificates: ISO 27001:2022 expired", { claims: [{ member: "iso-27001", value: "expired" }] }],
		["approve Acme cause it is fine", { order: "decide", reason: "it is fine" }],
		["j'approuve Acme parce que c'est bon", { order: "decide", reason: "c'est bon" }],
		["who is responsible for Acme?", { order: "show-vendor" }],
		["who approved Acme?", { order: "vendor-history" }],
		["whats due", { order: "list-vendors", filter: { standing: "due" } }],
		["show Acme pls", { order: "show-vendor", vendor: "v-acme" }],
		["assign Acme me", { order: "assign-vendor", owner: "p-zoe" }],
	])("%s", (text, order) => {
		expect(ordered(text)).toMatchObject(order);
	});

	it.each([
		"Acme certificates: none",
		"Acme certificates: no certificates",
		"Acme certificats : aucun",
		"Acme certificats : aucune certification",
	])("%s is a statement that there are none", (text) => {
		expect(ordered(text)).toEqual({
			order: "add-evidence",
			vendor: "v-acme",
			claims: [{ attribute: "service.certifications", closed: true }],
			proof: {},
		});
	});

	it.each([
		"dont approve Acme",
		"do not approve Acme because of the CLOUD Act",
		"ne pas approuver Acme car risqué",
		"I do not approve Acme because no",
		"j'approuve pas Acme car non",
	])("%s approves nothing", (text) => {
		expect(ordered(text) ?? {}).not.toHaveProperty("order");
	});
});
