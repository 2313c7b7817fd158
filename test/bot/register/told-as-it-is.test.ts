import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { registerAnswerSchema } from "../../../src/replies/register-answer.js";
import type { Reply } from "../../../src/replies/reply.js";
import { firstTexts, textsOf } from "../../replies/real.js";
import { TestTeam } from "./team.js";

/** What a reply says of papers, names and origins is so. */

let team: TestTeam;
beforeEach(async () => {
	team = await TestTeam.open();
});
afterEach(() => team.stage.close());

const whole = (reply: Reply) => reply.blocks.flatMap(textsOf).join("\n");
const ask = async (text: string) => whole(await team.stage.ask(text));

describe("a certificate of the questionnaire that is over", () => {
	beforeEach(async () => {
		await team.adds("Zendesk", { bought: { kind: "own", intake: {} } });
		await ask('Zendesk certificates: ISO 27001; certificate; "x" by BSI; until 2028-12-31');
	});

	it("does not count, takes the place of one that is named, and is so on the vendor's page", async () => {
		const told = await ask('Zendesk certificates: ISO 27001; certificate; "x" by BSI; until 2020-12-31');
		expect(told).toContain("It held until 31 December 2020 only, so that it does not count today.");
		expect(told).not.toContain("Counts as:");
		expect(told).toContain("takes the place of the one you recorded before: ISO/IEC 27001, until 31 December 2028.");
		const page = "ISO/IEC 27001: held until 31 December 2020 only, so that it does not count today.";
		expect(await ask("vendor Zendesk")).toContain(page);
		const french = "ISO/IEC 27001 : valable jusqu'au 31 décembre 2020 seulement ; cela ne compte pas aujourd'hui.";
		expect(await ask("fournisseur Zendesk")).toContain(french);
	});

	it("is named by what it says where somebody is reminded of its end", async () => {
		const told = await ask("reminders on 2028-12-22");
		expect(told).toContain("“Certificates: ISO/IEC 27001 (held)” ends on 31 December 2028");
		expect(told).not.toContain("certificate-1");
	});
});

it("says what a certificate lacks: an issuer, a number, or both", async () => {
	await team.adds("Micrologic Cirrus");
	const claim = "evidence Cirrus certificates: SecNumCloud; certificate;";
	const both = await ask(`${claim} "y" by Micrologic`);
	expect(both).toContain("somebody else than the vendor (Micrologic) had issued it, and with the number");
	const issuer = await ask(`${claim} "z" by Micrologic; number 9`);
	expect(issuer).toContain("if somebody else had issued it: Micrologic is the vendor itself.");
	expect(issuer).not.toContain("with the number");
	expect(await ask(`${claim} "z" by ANSSI`)).toContain("It would count as proven with the number");
});

it("takes a vendor's own report for the vendor's word", async () => {
	await team.adds("Micrologic Cirrus");
	const claim = "evidence Cirrus encryption: yes; report;";
	expect(await ask(`${claim} "SOC 2" by Deloitte`)).toContain("Counts as: reported.");
	expect(await ask(`${claim} "Security" by Micrologic`)).toContain("Counts as: the vendor's word.");
});

it("says that a role is somebody's", async () => {
	const told = await ask("make nobody admin");
	expect(told).toContain("“nobody” cannot have a role: mention the person with @, or say “me”.");
});

it("keeps a service from going in twice under two of its names, in chat as in a file", async () => {
	await team.adds("Cirrus");
	for (const [text, told] of [
		["add vendor Micrologic Cirrus for Protected B", "There is a vendor Cirrus already."],
		["ajouter le fournisseur Micrologic Cirrus pour Protégé B", "Ce fournisseur existe déjà : Cirrus."],
	] as const) {
		const reply = await team.stage.ask(text);
		expect(registerAnswerSchema.parse(reply.answer).code).toBe("name-taken");
		expect(whole(reply)).toContain(told);
		expect(reply.actions.map(({ press }) => "order" in press && press.order.order)).toContain("show-vendor");
	}
	expect((await team.stage.store.read(team.tenant)).vendors.size).toBe(1);
});

describe("a file's rows", () => {
	const head = "name,offering,data_classes";
	const codeOf = (reply: Reply) => registerAnswerSchema.parse(reply.answer).code;

	it("are refused where the service is there by its other name", async () => {
		await team.adds("Micrologic Cirrus");
		const csv = `${head}\nCirrus,Micrologic Cirrus,Protected B`;
		const reply = await team.orders({ order: "import-vendors", csv });
		expect(codeOf(reply)).toBe("no-good-row");
		expect(whole(reply)).toContain("Line 2: There is a vendor Micrologic Cirrus already.");
		const french = await team.orders({ order: "import-vendors", csv }, "fr");
		expect(whole(french)).toContain("Ce fournisseur existe déjà : Micrologic Cirrus.");
	});

	it("are refused where another row has it, and a name of the team's own is none of the service's", async () => {
		const rows = ["Micrologic Cirrus", "Cirrus", "Payroll"].map((name) => `${name},Micrologic Cirrus,Protected B`);
		const reply = await team.orders({ order: "import-vendors", csv: [head, ...rows].join("\n") });
		expect(whole(reply)).toContain("Line 3: “Cirrus” is another name of Micrologic Cirrus, in line 2.");
		expect(whole(reply)).toContain("Payroll");
		expect(whole(reply)).not.toContain("Line 4: There");
		const [press] = reply.actions.map((action) => action.press);
		expect(press && "order" in press ? press.order : null).toMatchObject({ order: "confirm-import", shown: 2 });
	});
});

it("says when it is shown again where the home came from, as it did then", async () => {
	const id = await team.adds("Cirrus");
	await team.does({ do: "change-settings", change: { home: ["CA"] } });
	const shown = whole(await team.orders({ order: "reassess", vendor: id }));
	expect(shown).toContain("the home of your team's settings");
	const grounds = (await team.vendor(id)).reviewed?.grounds?.answer ?? "";
	await team.does({ do: "change-settings", change: { home: null } });
	const again = firstTexts(await team.orders({ order: "replay", answer: grounds })).join("\n");
	expect(again).toContain("the home of your team's settings");
	// Records of before do not say: nothing is claimed then.
	const bytes = (await team.stage.parts.answers.get(team.tenant, grounds)) ?? "";
	const { origins, ...before } = JSON.parse(bytes);
	expect(origins).toEqual({ framework: false, home: true });
	const older = await team.stage.parts.answers.keep(team.tenant, JSON.stringify(before));
	const told = whole(await team.orders({ order: "replay", answer: older }));
	expect(told).toContain("the home named above");
	expect(told).not.toContain("the home of");
});
