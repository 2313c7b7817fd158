import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { askSchema, unknownSchema } from "../../../src/evaluator/answer.js";
import { registerAnswerSchema } from "../../../src/replies/register-answer.js";
import { firstTexts, headingOf } from "../../replies/real.js";
import { questionOf, Stage } from "../stage.js";

/** What is left out of a question about a vendor is as the team's register has it, and said to be from there. */

let stage: Stage;
beforeEach(async () => {
	stage = await Stage.open();
	await stage.ask("set home Canada");
	await stage.ask("add our own vendor Acme CRM for EU personal data and trade secrets");
	await stage.ask("add vendor Payroll on Azure for EU personal data with our own keys");
});
afterEach(() => stage.close());

function orderIn({ answer }: Awaited<ReturnType<Stage["ask"]>>) {
	return registerAnswerSchema.parse(answer).order;
}

describe("a question about a vendor without its data", () => {
	it.each([
		["is Acme CRM sovereign?", "I took the data that your register has for it,"],
		["why is Acme CRM not sovereign?", "I took the data that your register has for it,"],
		["acme crm ok?", "I took the data that your register has for it,"],
		["is acme crm ok", "I took the data that your register has for it,"],
		["can we use Acme CRM?", "I took the data that your register has for it,"],
		["Acme CRM est-il souverain ?", "J'ai retenu les données que votre registre indique,"],
		["pourquoi Acme CRM n'est-il pas souverain ?", "J'ai retenu les données que votre registre indique,"],
	])("%s", async (text, told) => {
		const reply = await stage.ask(text);
		expect(questionOf(reply)).toMatchObject({
			intent: "check",
			dataClasses: ["eu-personal-data", "generic-trade-secrets"],
			configuration: {},
			filledIn: ["dataClasses", "framework", "home", "asOf"],
		});
		expect(firstTexts(reply).join("\n")).toContain(told);
	});

	it.each(["is Payroll sovereign?", "is Azure sovereign?", "Payroll est-il souverain ?"])("%s", async (text) => {
		expect(questionOf(await stage.ask(text))).toMatchObject({
			offering: "microsoft-azure-365-commercial",
			dataClasses: ["eu-personal-data"],
			configuration: { keys: "customer" },
			filledIn: ["dataClasses", "configuration", "framework", "home", "asOf"],
		});
	});

	it("keeps what the asker says, and asks as before about data that is named and about nobody's vendor", async () => {
		expect(questionOf(await stage.ask("is Payroll sovereign with the provider's keys?"))).toMatchObject({
			configuration: { keys: "provider" },
			filledIn: ["dataClasses", "framework", "home", "asOf"],
		});
		expect(questionOf(await stage.ask("is Payroll sovereign for Protected B?"))).toMatchObject({
			dataClasses: ["ca-protected-b"],
			configuration: {},
		});
		const asked = await stage.ask("is Acme CRM sovereign for government data?");
		expect(asked.answer).not.toMatchObject({
			question: { dataClasses: ["eu-personal-data", "generic-trade-secrets"] },
		});
		const cirrus = await stage.ask("is Cirrus sovereign?");
		expect(askSchema.parse(cirrus.answer).ask.about).toBe("dataClass");
	});

	it("asks a law's reach with the choices of the register", async () => {
		const reply = await stage.ask("is Payroll exposed to the CLOUD Act?");
		expect(questionOf(reply)).toMatchObject({ intent: "exposure", configuration: { keys: "customer" } });
		expect(firstTexts(reply).join("\n")).toContain("I took the choices that your register has for it,");
	});

	it("asks as which of several vendors, each by a button and a sentence that ask it whole", async () => {
		await stage.ask("add vendor HR files on Azure for employee data");
		const reply = await stage.ask("is Azure sovereign?");
		expect(reply.private).toBe(true);
		const [payroll, files, ...classes] = reply.actions;
		expect([payroll?.label, files?.label]).toEqual(
			["HR files: Employee data", "Payroll: EU personal data"].sort().reverse(),
		);
		expect(classes.length).toBeGreaterThan(0);
		for (const action of reply.actions.slice(0, 2)) {
			const pressed = questionOf(await stage.press(action.press));
			expect(questionOf(await stage.ask(action.typed ?? ""))).toEqual(pressed);
		}
		expect(questionOf(await stage.ask("is HR files sovereign?"))).toMatchObject({
			dataClasses: ["generic-employee-data"],
			configuration: {},
		});
	});

	it("is answered to the asker alone, wherever it is asked, until they share it", async () => {
		const reply = await stage.ask("is Payroll sovereign?", { audience: "public" });
		expect(reply.private).toBe(true);
		const share = reply.actions.find(({ press }) => "question" in press && press.share);
		expect(share && (await stage.press(share.press, { audience: "public" })).private).toBe(false);
		expect((await stage.ask("is Cirrus sovereign for Protected B?", { audience: "public" })).private).toBe(false);
	});

	it("so is what rests on the team's own evidence, whatever it is asked for", async () => {
		const reply = await stage.ask("is Acme CRM sovereign for Protected B?", { audience: "public" });
		expect(reply.private).toBe(true);
		const share = reply.actions.find(({ press }) => "question" in press && press.share);
		expect(share && (await stage.press(share.press, { audience: "public" })).private).toBe(false);
	});

	it("names the team's vendor where another name is nearly its", async () => {
		const reply = await stage.ask("is Acme sovereign?");
		expect(firstTexts(reply)).toContain("I read “Acme” as Acme CRM.");
		await stage.ask("Acme CRM company: Acme, France");
		const company = await stage.ask("is Acme sovereign?");
		expect(unknownSchema.parse(company.answer).unknown).toMatchObject({ about: "offering", text: "Acme" });
		expect(firstTexts(company).join("\n")).toContain("Nearest: Acme CRM.");
	});
});

describe("a service's name", () => {
	it.each(["azure", "Azure?", "vendor azure", "fournisseur azure", "show azure"])(
		"%s shows the vendor",
		async (text) => {
			const [payroll] = registerAnswerSchema.parse((await stage.ask("vendor Payroll")).answer).vendors ?? [];
			expect(orderIn(await stage.ask(text))).toEqual({ order: "show-vendor", vendor: payroll?.id });
		},
	);

	it.each([
		["azure", "Which of your vendors do you mean by “azure”?"],
		["vendor azure", "Which of your vendors do you mean by “azure”?"],
		["fournisseur azure", "Lequel de vos fournisseurs désignez-vous par « azure » ?"],
	])("%s asks which of several, by buttons that show it", async (text, heading) => {
		await stage.ask("add vendor HR files on Azure for employee data");
		const reply = await stage.ask(text);
		expect(headingOf(reply)).toBe(heading);
		expect(reply.actions).toHaveLength(3);
		for (const { press, label, typed = "" } of reply.actions.slice(0, 2)) {
			expect(registerAnswerSchema.parse((await stage.press(press)).answer).vendors?.[0]?.name).toBe(label);
			expect(orderIn(await stage.ask(typed))).toEqual("order" in press ? press.order : undefined);
		}
	});

	it("decides nothing about a vendor that is called otherwise", async () => {
		const reply = await stage.ask("approve azure because it is fine");
		expect(reply.answer).toMatchObject({ outcome: "refused", code: "unknown-vendor" });
		expect(firstTexts(reply).join("\n")).toContain("Payroll");
	});
});
