import { describe, expect, it } from "vitest";
import { nameIndexOf, readQuestion } from "../../../src/questions/index.js";
import { ordered, read, release, today } from "./ground.js";

function trouble(text: string) {
	const found = read(text);
	return found?.kind === "trouble" ? found.trouble : undefined;
}

describe("a rhythm", () => {
	it.each([
		["every -3 months", "add vendor Azure Canada for Protected B", "every 6 months"],
		["every 1.5 years", "add vendor Azure Canada for Protected B", "every 6 months"],
		["every 3-4 months", "add vendor Azure Canada for Protected B", "every 6 months"],
		["tous les -3 mois", "ajouter le fournisseur Azure Canada pour Protégé B", "tous les 6 mois"],
		["tous les 1,5 ans", "ajouter le fournisseur Azure Canada pour Protégé B", "tous les 6 mois"],
		["every -3 months", "review Acme", "every 6 months"],
		["tous les -3 mois", "revoir Acme", "tous les 6 mois"],
	])("is a whole number above nothing, and %s is none (%s)", (typed, order, usual) => {
		expect(trouble(`${order} ${typed}`)).toMatchObject({
			about: "cadence",
			text: typed,
			example: `${order} ${usual}`,
		});
	});

	it.each([
		["add vendor Azure Canada for Protected B every 6 months", "every 3 months"],
		["ajouter le fournisseur Azure Canada pour Protégé B tous les 6 mois", "tous les 3 mois"],
	])("said twice is proposed once, of the same vendor: %s", (order, again) => {
		expect(trouble(`${order} ${again}`)).toMatchObject({ about: "words", text: again, example: order });
	});
});

describe("what is proposed means what was said", () => {
	it.each([
		["approve Acme until 2027-01-01 because x", "words", "waive Acme until 2027-01-01 because x"],
		["approve Acme for 6 months because x", "words", "waive Acme for 6 months because x"],
		["approuver Acme jusqu'au 2027-01-01 car x", "words", "déroger pour Acme jusqu'au 2027-01-01 car x"],
		["refuse Acme until 2027-01-01 because x", "words", "refuse Acme because x"],
		["approve Acme and AWS Canada because yes", "one-vendor", "approve Acme because yes"],
		["approve Acme, Paie & Cie because yes", "one-vendor", "approve Acme because yes"],
		["approuver Acme et AWS Canada car oui", "one-vendor", "approuver Acme car oui"],
		[
			"approve Acme and AWS with conditions a; b because y",
			"one-vendor",
			"approve Acme with conditions a; b because y",
		],
		["approve Acme too risky", "words", "approve Acme because too risky"],
	])("%s", (text, about, example) => {
		expect(trouble(text)).toMatchObject({ about, example });
	});

	it.each([
		["evidence Cirrus owner: Canada", "evidence Cirrus encryption in transit and at rest: yes"],
		["pièce Cirrus détenteur : Canada", "pièce Cirrus chiffrement en transit et au repos : oui"],
	])("is no place for something else: %s", (text, example) => {
		expect(trouble(text)).toMatchObject({ about: "attribute", nearest: [], example });
	});
});

describe("a certificate by the name of its check", () => {
	it.each([
		["evidence Cirrus CCCS Medium assessment: yes; certificate", "held"],
		["evidence Cirrus CCCS Medium assessment: no; certificate", "none"],
		["pièce Cirrus évaluation CCCS Moyen : oui ; certificat", "held"],
		["pièce Cirrus évaluation CCCS Moyen : non ; certificat", "none"],
	])("is that certificate: %s", (text, value) => {
		expect(ordered(text)).toMatchObject({
			order: "add-evidence",
			claims: [{ attribute: "service.certifications", member: "cccs-medium", value }],
			proof: { grade: "certificate" },
		});
	});

	it("is asked for again where it is neither held nor not", () => {
		expect(trouble("evidence Cirrus CCCS Medium assessment: soon")).toMatchObject({ about: "value" });
	});
});

describe("a vendor's name", () => {
	it.each([
		["add our own vendor for Protected B for EU personal data", "add our own vendor Acme CRM for Protected B"],
		["add our own vendor for Protected B", "add our own vendor Acme CRM for Protected B"],
		["add our own vendor", "add our own vendor Acme CRM for Protected B"],
		[
			"ajouter notre propre fournisseur pour Protégé B pour données personnelles de l'UE",
			"ajouter notre propre fournisseur Acme CRM pour Protégé B",
		],
		["ajouter notre propre fournisseur", "ajouter notre propre fournisseur Acme CRM pour Protégé B"],
	])("is asked for where it is missing: %s", (text, example) => {
		expect(trouble(text)).toMatchObject({ about: "name", text: "", example: expect.stringContaining(example) });
	});

	it("is not the data that it is for", () => {
		for (const text of [
			"add our own vendor Foo for Protected B for EU personal data",
			"ajouter notre propre fournisseur Foo pour Protégé B pour données personnelles de l'UE",
		])
			expect(ordered(text)).toMatchObject({ name: "Foo", dataClasses: ["ca-protected-b", "eu-personal-data"] });
		expect(ordered("add our own vendor For Good for Protected B")).toMatchObject({ name: "For Good" });
	});
});

describe("several lines", () => {
	it.each([
		["approve Acme because line1\nrefuse Paie & Cie because y", "approve Acme because line1"],
		["approuver Acme car a\r\nrefuser Paie & Cie car b", "approuver Acme car a"],
		["approve Acme because a\n\nrefuse Paie & Cie", "approve Acme because a"],
		[
			"add vendor Azure Canada for Protected B\nadd vendor Cirrus for Protected B",
			"add vendor Azure Canada for Protected B",
		],
	])("of which each is an order are not carried out: %j", (text, example) => {
		expect(trouble(text)).toMatchObject({ about: "one-order", example });
	});

	it("may be one order's reason, or a file", () => {
		expect(ordered("approve Acme because a\nAcme\nand more")).toMatchObject({ reason: "a\nAcme\nand more" });
		expect(ordered("import vendors\nname,data_classes\nvendors,ca-protected-b")).toMatchObject({
			order: "import-vendors",
		});
	});
});

describe("a proof", () => {
	it.each([
		'evidence Acme residency: FR; report; "R" by Foo',
		'evidence Acme residency: FR; audit report; "R" by Foo',
		"pièce Acme localisation : FR ; rapport ; « R » par Foo",
		"pièce Acme localisation : FR ; rapport d'audit ; « R » par Foo",
	])("may be a report, which is worth what reports are: %s", (text) => {
		expect(ordered(text)).toMatchObject({ proof: { grade: "analyst", document: { title: "R" } } });
	});

	it("is told to be possibly one", () => {
		expect(trouble("evidence Acme residency: FR; foo")?.nearest).toContain("report");
		expect(trouble("pièce Acme localisation : FR ; bidule")?.nearest).toContain("rapport");
	});

	it("is told to be dated after today", () => {
		for (const text of [
			'evidence Acme residency: FR; "R" by Foo; 2030-01-05',
			"pièce Acme localisation : FR ; « R » par Foo ; 2030-01-05",
		])
			expect(trouble(text)).toMatchObject({ about: "date", text: "2030-01-05", late: true });
	});
});

describe("what the settings call it", () => {
	it.each([
		["forget demanded assurance", "forget demand for high sensitivity"],
		["oublier le degré de preuve exigé", "oublier l'exigence pour une sensibilité élevée"],
	])("is taken back for one sensitivity at a time: %s", (text, example) => {
		expect(trouble(text)).toMatchObject({ about: "setting", text: "", example });
	});

	it("is taken back by that name", () => {
		for (const text of ["forget demanded assurance for high sensitivity", "oublier le degré de preuve pour élevée"])
			expect(ordered(text)).toMatchObject({ order: "settle", change: { assurance: { high: null } } });
	});

	it.each([
		["domicile Canada", "CA"],
		["définir le domicile : Québec", "CA-QC"],
	])("is French: %s", (text, place) => {
		expect(readQuestion(text, { index: nameIndexOf(release), today })).toMatchObject({
			language: "fr",
			draft: { change: { home: [place] } },
		});
	});
});
