import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type RegisterAnswer, registerAnswerSchema } from "../../../src/replies/register-answer.js";
import type { Reply } from "../../../src/replies/reply.js";
import { headingOf, textsOf } from "../../replies/real.js";
import { TestTeam } from "./team.js";

/** The same in words, as people type it: a vendor of the team's own from its questionnaire to the e-mail and the file. */

let team: TestTeam;
beforeEach(async () => {
	team = await TestTeam.open();
	await team.adds("Acme CRM", { bought: { kind: "own", intake: {} } });
});
afterEach(() => team.stage.close());

const answerOf = (reply: Reply): RegisterAnswer => registerAnswerSchema.parse(reply.answer);
const whole = (reply: Reply) => reply.blocks.flatMap(textsOf).join("\n");
const says = (text: string) => team.stage.ask(text);

describe("a vendor of the team's own, in words", () => {
	it("is asked about, answered, shown and written to in English", async () => {
		expect(headingOf(await says("questions about Acme CRM"))).toContain("0 of 11 answered");
		expect(headingOf(await says("Acme CRM company: Acme Inc, Canada"))).toContain("Acme Inc, incorporated in Canada");
		const shown = await says(
			'Acme CRM residency: Canada; contract; "Master agreement" by Acme Inc; 2026-01-05; until 2027-12-31',
		);
		expect(whole(shown)).toContain("Counts as: binding (contract).");
		expect(whole(await says("evidence Acme CRM encryption: yes; e-mail"))).toContain("Counts as: the vendor's word.");
		const drafted = await says("draft questions for Acme CRM in French");
		expect(whole(drafted)).toContain("Objet : Acme CRM");
		const [vendor] = answerOf(drafted).vendors ?? [];
		const retired = await says(`retire evidence ${vendor?.evidence[0]?.id} of Acme CRM because they were wrong`);
		expect(headingOf(retired)).toBe("Retired for Acme CRM");
		expect(headingOf(await says("Acme CRM residency: forget"))).toContain("Taken back for Acme CRM");
	});

	it("is asked about, answered, shown and written to in French", async () => {
		expect(headingOf(await says("questionnaire Acme CRM"))).toContain("0");
		expect(headingOf(await says("Acme CRM société : Acme Inc, Canada"))).toContain("Acme Inc, constituée au Canada");
		expect(headingOf(await says("Acme CRM tourne sur : OVHcloud Public Cloud"))).toContain("OVHcloud Public Cloud");
		const shown = await says(
			"pièce Acme CRM chiffrement : oui ; contrat ; « Contrat-cadre » de Acme Inc ; 2026-01-05 ; jusqu'au 2027-12-31",
		);
		expect(whole(shown)).toContain("Compte comme : engagement contractuel.");
		expect(whole(await says("rédiger les questions pour Acme CRM en anglais"))).toContain("Subject: Acme CRM");
	});

	it("goes out as a file and comes in from one", async () => {
		expect(whole(await says("export vendors"))).toContain("Acme CRM,,ca-protected-b");
		const preview = await says("import vendors\nname,data\nAcme Mail,Protected B\nAcme CRM,Protected B\n");
		expect(headingOf(preview)).toBe("1 vendor would be added, 1 row would not");
		const { typed } = preview.actions[0] ?? {};
		expect(headingOf(await says(typed ?? ""))).toBe("1 vendor was added");
		const french = await says("importer des fournisseurs\nnom;données\nAcme Wiki;Protégé B\n");
		expect(headingOf(french)).toBe("1 fournisseur serait ajouté");
		expect(headingOf(await says(french.actions[0]?.typed ?? ""))).toBe("1 fournisseur a été ajouté");
	});
});
