import { describe, expect, it } from "vitest";
import type { OrderTrouble } from "../../../src/questions/index.js";
import { emptyGround, ground, ordered, read, vendorsCalled } from "./ground.js";

function trouble(text: string): OrderTrouble | undefined {
	const found = read(text);
	return found?.kind === "trouble" ? found.trouble : undefined;
}

describe("what cannot be read is said, with the same order as it could be typed", () => {
	it.each([
		["approve Acne because fine", "vendor", "Acne", ["Acme"], "approve Acme because fine"],
		["evidence Acne residency: FR", "vendor", "Acne", ["Acme"], "evidence Acme residency: FR"],
		["confier Acne à moi", "vendor", "Acne", ["Acme"], "confier Acme à moi"],
		["archive Globex Notes", "vendor", "Globex Notes", [], "add vendor Globex Notes for Protected B"],
		["archiver Fabric", "vendor", "Fabric", [], "ajouter notre propre fournisseur Fabric pour Protégé B"],
		["snooze Acme now for 2 weeks", "date", "now for 2 weeks", [], "snooze Acme 2027-03-01"],
		["vendor Globex", "vendor", "Globex", [], "add vendor Globex for Protected B"],
		["approve Acme", "reason", "", [], "approve Acme because the contract keeps the data in the EU"],
		["refuser Acme", "reason", "", [], "refuser Acme car le contrat garde les données dans l'UE"],
		[
			"waive Acme until 2027-03-01",
			"reason",
			"",
			[],
			"waive Acme until 2027-03-01 because the contract keeps the data in the EU",
		],
		["waive Acme because late", "date", "", [], "waive Acme until 2027-03-01 because late"],
		[
			"waive Acme until 31 February 2027 because late",
			"date",
			"31 February 2027",
			[],
			"waive Acme until 2027-03-01 because late",
		],
		["waive Acme until 02/03/2027 because late", "date", "02/03/2027", [], "waive Acme until 2027-03-01 because late"],
		[
			"déroger pour Acme jusqu'au bout car tard",
			"date",
			"'au bout",
			[],
			"déroger pour Acme jusqu'au 2027-03-01 car tard",
		],
		["snooze Acme", "date", "", [], "snooze Acme until 2027-03-01"],
		["reminders on Doomsday", "date", "Doomsday", [], "reminders on 2026-11-20"],
		[
			"add vendor Slac for EU personal data",
			"offering",
			"Slac",
			["Slack"],
			"add our own vendor Slac for EU personal data",
		],
		[
			"add vendor Fabric for EU personal data",
			"offering",
			"Fabric",
			["Bell AI Fabric"],
			"add our own vendor Fabric for EU personal data",
		],
		[
			"ajouter le fournisseur Slac pour Protégé B",
			"offering",
			"Slac",
			["Slack"],
			"ajouter notre propre fournisseur Slac pour Protégé B",
		],
		[
			"add vendor Mail on Slac for EU personal data",
			"offering",
			"Slac",
			["Slack"],
			"add our own vendor Mail on Slac for EU personal data",
		],
		[
			"add vendor Cirrus",
			"dataClass",
			"",
			expect.arrayContaining(["Protected B"]),
			"add vendor Cirrus for Protected B",
		],
		[
			"add vendor Cirrus for Protcted B",
			"dataClass",
			"Protcted B",
			["Protected B"],
			"add vendor Cirrus for Protected B",
		],
		["add vendor Cirrus for dinosaurs", "dataClass", "dinosaurs", [], "add vendor Cirrus for Protected B"],
		["vendors for dinosaurs", "dataClass", "dinosaurs", [], "vendors for Protected B"],
		[
			"add vendor Cirrus for Protected B owner @eve",
			"person",
			"@eve",
			[],
			"add vendor Cirrus for Protected B owner me",
		],
		["assign Acme to Robert", "person", "Robert", [], "assign Acme to me"],
		["assign Acme to Martin", "person", "Martin", ["Bob Martin"], "assign Acme to Bob Martin"],
		["vendors of Eve", "person", "Eve", [], "vendors of me"],
		["make nobody admin", "somebody", "nobody", [], "make me admin"],
		[
			"review Acme every 2 weeks",
			"cadence",
			"every 2 weeks",
			["every 6 months", "every year", "never"],
			"review Acme every 6 months",
		],
		[
			"add vendor Cirrus for Protected B every 99 years",
			"cadence",
			"every 99 years",
			["every 6 months", "every year", "never"],
			"add vendor Cirrus for Protected B every 6 months",
		],
		[
			"evidence Acme",
			"attribute",
			"",
			["where the data stays", "regions", "who can hold the keys"],
			"evidence Acme residency: Canada",
		],
		[
			"evidence Acme residncy: France",
			"attribute",
			"residncy",
			["where the data stays"],
			"evidence Acme where the data stays: France",
		],
		["evidence Acme legal name: Acme", "attribute", "legal name", expect.any(Array), expect.any(String)],
		[
			"evidence Acme updates: weekly",
			"value",
			"weekly",
			["the operator", "the technology supplier"],
			"evidence Acme updates: the operator",
		],
		["evidence Acme encryption: partly", "value", "partly", ["yes", "no"], "evidence Acme encryption: yes"],
		["evidence Acme operator: Globex", "value", "Globex", [], expect.stringContaining("evidence Acme residency")],
		[
			"evidence Acme residency: FR; hearsay",
			"proof",
			"hearsay",
			expect.arrayContaining(["contract"]),
			"evidence Acme residency: FR",
		],
		[
			'evidence Acme residency: FR; "MSA"',
			"proof",
			'"MSA"',
			['"MSA" by Acme SAS'],
			'evidence Acme residency: FR; "MSA" by Acme SAS',
		],
		[
			"evidence Acme residency: FR; contract; 2026-01-05",
			"proof",
			"2026-01-05",
			['"Contract of 2026" by Acme SAS'],
			'evidence Acme residency: FR; contract; "Contract of 2026" by Acme SAS',
		],
		[
			"evidence Acme residency: FR; contract; press",
			"proof",
			"press",
			expect.any(Array),
			"evidence Acme residency: FR; contract",
		],
		["Acme company: Acme SAS, Narnia", "value", "Narnia", [], "Acme company: Acme SAS, France"],
		[
			"Acme owners: Globex",
			"value",
			"Globex",
			["Globex 80%", "Globex controls", "Globex without control"],
			"Acme owners: Globex 80%",
		],
		[
			"Acme owners: Globex 180%",
			"value",
			"Globex 180%",
			expect.any(Array),
			expect.stringContaining("Acme owners: Globex"),
		],
		["Acme regions: Narnia", "value", "Narnia", [], "Acme regions: France, Germany; only"],
		[
			"Acme runs on: OVH",
			"value",
			"OVH",
			expect.arrayContaining(["OVHcloud Public Cloud"]),
			"Acme runs on: OVHcloud Bare Metal Pod",
		],
		[
			"Acme certificates: Blue Badge",
			"value",
			"Blue Badge",
			expect.arrayContaining(["SecNumCloud"]),
			"Acme certificates: SecNumCloud",
		],
		[
			"set keys of Acme to the janitor",
			"value",
			"the janitor",
			expect.arrayContaining(["the provider's keys"]),
			"set keys of Acme to the provider's keys",
		],
		[
			"draft questions for Acme in Klingon",
			"value",
			"Klingon",
			["English", "French"],
			"draft questions for Acme in English",
		],
		["replay yesterday", "value", "yesterday", [], "replay sha256-0f1e2d3c"],
		["time zone Toronto", "setting", "Toronto", ["America/Toronto"], "time zone America/Toronto"],
		["time zone EST", "setting", "EST", [], "time zone America/Toronto"],
		["reminders at 17:30", "setting", "17:30", [], "reminders at 9"],
		["reminders at 25", "setting", "25", [], "reminders at 9"],
		["remind 9000 days ahead", "setting", "9000", [], "remind 90, 30 and 7 days ahead"],
		["working days whenever", "setting", "whenever", [], "working days Monday to Friday"],
		[
			"demand vibes for high sensitivity",
			"setting",
			"vibes",
			expect.arrayContaining(["proven"]),
			"demand proven for high sensitivity",
		],
		["delete Acme", "words", "delete", ["archive Acme"], "archive Acme"],
		["supprimer le fournisseur Acme", "words", "supprimer", ["archiver Acme"], "archiver Acme"],
		[
			"add Cirrus for Protected B",
			"words",
			"add",
			["add vendor Cirrus for Protected B"],
			"add vendor Cirrus for Protected B",
		],
		["aprove Acme because fine", "words", "aprove", ["approve Acme because fine"], "approve Acme because fine"],
		["import vendors", "words", "", [], expect.stringMatching(/^import vendors\nname,data_classes\n/)],
	])("%s", (text, about, typed, nearest, example) => {
		expect(trouble(text)).toEqual({ about, text: typed, nearest, example });
		expect(ordered(trouble(text)?.example ?? "")).toHaveProperty("order");
	});
});

it("asks which of two vendors is meant where free words stand beside a name", () => {
	const vendors = vendorsCalled({ "v-acme": "Acme", "v-crm": "Acme CRM" });
	expect(read("tag Acme crm, mail", { vendors })).toMatchObject({
		kind: "trouble",
		trouble: {
			about: "several",
			nearest: ["Acme CRM", "Acme"],
			choices: [
				{ name: "Acme CRM", order: { order: "edit-vendor", vendor: "v-crm", tag: ["mail"] } },
				{ name: "Acme", order: { order: "edit-vendor", vendor: "v-acme", tag: ["crm", "mail"] } },
			],
		},
	});
	expect(read("done Acme crm is moved", { vendors })).toMatchObject({
		kind: "trouble",
		trouble: { about: "several", nearest: ["Acme CRM", "Acme"] },
	});
	expect(ordered("tag Acme: crm, mail", { vendors })).toMatchObject({ vendor: "v-acme", tag: ["crm", "mail"] });
	expect(ordered("done Acme CRM", { vendors })).toMatchObject({ vendor: "v-crm" });
	expect(ordered("approve Acme CRM because fine", { vendors })).toMatchObject({ vendor: "v-crm" });
	expect(ordered("history of Acme", { vendors })).toMatchObject({ vendor: "v-acme" });
});

it("takes a channel only where there is one", () => {
	expect(read("send reminders here", { channel: undefined })).toMatchObject({
		kind: "trouble",
		trouble: { about: "channel", text: "", example: "send reminders here" },
	});
});

it("knows people by mention, pseudonym, name and what their platform calls them, and mixes up no two", () => {
	const known = new Map([...ground.known, ["p-rob", { key: "U3", name: "Bob Martin" }]]);
	expect(ordered("assign Acme to p-bob")).toMatchObject({ owner: "p-bob" });
	expect(ordered("assign Acme to U1")).toMatchObject({ owner: "p-bob" });
	expect(ordered("assign Acme to bob martin")).toMatchObject({ owner: "p-bob" });
	expect(ordered("confier Acme à zoe roy")).toMatchObject({ owner: "p-zoe" });
	expect(ordered("assign Acme to @bob", { known })).toMatchObject({ owner: "p-bob" });
	expect(read("assign Acme to Bob Martin", { known })).toMatchObject({
		kind: "trouble",
		trouble: { about: "person", text: "Bob Martin" },
	});
});

it("leaves what names nobody's vendor to the questions", () => {
	for (const text of [
		"Acme",
		"show Acme",
		"done Acme",
		"tag Acme crm",
		"Acme regions: FR",
		"history of time",
		"delete it",
		"+++",
		"v-acme",
	])
		expect(read(text, emptyGround), text).toBeUndefined();
	for (const text of ["Acme is great", "is Acme sovereign for Protected B?", "why Acme"])
		expect(read(text), text).toBeUndefined();
	// A service of the knowledge, said to be a vendor, is asked about as ever.
	for (const text of ["vendor Bleu", "vendor Bleu for Protected B", "fournisseur Bleu pour Protégé B"])
		expect(read(text), text).toBeUndefined();
});
