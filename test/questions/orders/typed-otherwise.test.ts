import { describe, expect, it } from "vitest";
import { read, vendorsCalled } from "./ground.js";

/** What people leave out or say in their own way: it is shown as it could be read, and nothing is written down for them. */

const vendors = vendorsCalled({ "v-acme": "Acme", "v-crm": "Acme CRM" });

function trouble(text: string) {
	const found = read(text, { vendors });
	return found?.kind === "trouble" ? found.trouble : undefined;
}

describe("an answer without its colon", () => {
	it.each([
		["Acme CRM company Acme SAS, France", "Acme CRM company: Acme SAS, France"],
		["Acme CRM keys our own", "Acme CRM keys: our own"],
		["Acme CRM runs on OVHcloud Public Cloud", "Acme CRM runs on: OVHcloud Public Cloud"],
		["Acme CRM société Acme SAS, France", "Acme CRM société : Acme SAS, France"],
	])("is shown with it: %s", (text, mended) => {
		expect(trouble(text)).toMatchObject({ about: "words", nearest: [mended], example: mended });
	});

	it("is told what of it is wrong beside that", () => {
		const found = trouble("Acme CRM runs on AWS");
		expect(found).toMatchObject({ about: "value", text: "AWS" });
		expect(found?.example).toMatch(/^Acme CRM runs on: .*(?:AWS|Amazon)/);
	});

	it("leaves questions alone, and what says nothing of the kind", () => {
		for (const text of ["is Acme CRM sovereign for Protected B?", "Acme CRM", "Acme CRM is nice", "Acme CRM now then"])
			expect(trouble(text)).toBeUndefined();
	});
});

describe("who is no company", () => {
	it.each([
		["Acme CRM operator: us", "us"],
		["Acme CRM operator: our team", "our team"],
		["Acme CRM exploitant : nous", "nous"],
		["Acme CRM company: the vendor", "the vendor"],
		["Acme CRM access: only from the EU", "from the EU"],
		["Acme CRM accès : uniquement depuis l'UE", "depuis l'UE"],
	])("is not written down as one: %s", (text, typed) => {
		expect(trouble(text)).toMatchObject({ about: "value", text: typed });
	});

	it.each(["Acme CRM company: In-Q-Tel Inc, United States", "Acme CRM company: Usine SAS, France"])(
		"may be: %s",
		(text) => {
			expect(read(text, { vendors })?.kind).toBe("order");
		},
	);
});

describe("a proof", () => {
	it("cannot be dated after today", () => {
		const found = trouble('evidence Acme CRM residency: FR; contract; "DPA" by Acme SAS; 2031-01-01');
		expect(found).toMatchObject({ about: "date", text: "2031-01-01" });
		expect(found?.example).toBe('evidence Acme CRM residency: FR; contract; "DPA" by Acme SAS');
	});
});

describe("a decision that ends in because", () => {
	it.each([
		["approve Acme CRM because", "approve Acme CRM because the contract keeps the data in the EU"],
		["approve Acme CRM because …", "approve Acme CRM because the contract keeps the data in the EU"],
		["refuser Acme CRM car", "refuser Acme CRM car le contrat garde les données dans l'UE"],
	])("still wants its reason: %s", (text, example) => {
		expect(trouble(text)).toMatchObject({ about: "reason", text: "", example });
	});
});
