import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { IntakePart, Order, OrderOf } from "../../../src/questions/order.js";
import type { Intake } from "../../../src/register/intake.js";
import { registerAnswerSchema } from "../../../src/replies/register-answer.js";
import { type Reply, replySchema } from "../../../src/replies/reply.js";
import { foldOf, headingOf, textsOf } from "../../replies/real.js";
import { TestTeam } from "./team.js";

/** The questionnaire about a service that the knowledge does not have. */

let team: TestTeam;
let id: string;
beforeEach(async () => {
	team = await TestTeam.open();
	id = await team.adds("Acme CRM", { bought: { kind: "own", intake: {} } });
});
afterEach(() => team.stage.close());

type Answer = OrderOf<"answer-intake">["answer"];
const answering = (part: IntakePart, answer: Answer, proof: OrderOf<"answer-intake">["proof"] = {}): Order => ({
	order: "answer-intake",
	vendor: id,
	part,
	answer,
	proof,
});
const dpa = { title: "Data processing agreement", publisher: "Acme SAS", url: null, published: "2026-01-05" };
const whole = (reply: Reply) => reply.blocks.flatMap(textsOf).join("\n");
const codeOf = (reply: Reply) => registerAnswerSchema.parse(reply.answer).code;

async function intake(): Promise<Intake> {
	const { bought } = await team.vendor(id);
	return bought.kind === "own" ? bought.intake : {};
}

async function events(): Promise<number> {
	return (await team.stage.store.history(team.tenant)).length;
}

async function expectRefused(order: Order, code: string): Promise<string> {
	const before = await events();
	const reply = await team.orders(order);
	expect(codeOf(reply)).toBe(code);
	expect(registerAnswerSchema.parse(reply.answer).outcome).toBe("refused");
	expect(await events()).toBe(before);
	return headingOf(reply);
}

describe("asking the questionnaire", () => {
	it("says where it stands, asks the next part in plain words, and how to answer or skip it", async () => {
		const reply = await team.orders({ order: "ask-intake", vendor: id });
		expect(replySchema.safeParse(reply).success).toBe(true);
		expect(reply.private).toBe(true);
		expect(headingOf(reply)).toBe("Acme CRM: questionnaire, 0 of 11 answered");
		expect(whole(reply)).toContain("Which company sells Acme CRM, and in which country is it incorporated?");
		expect(whole(reply)).toContain("Acme CRM company: Acme SAS, France");
		const skip = reply.actions.find(({ label }) => label === "Skip");
		if (!skip) throw new Error("it cannot be skipped");
		const next = await team.stage.press(skip.press);
		expect(whole(next)).toContain("Who owns that company");
		expect(await events()).toBe(1);
	});

	it("asks the part that is named, in French, with buttons where few answers are likely", async () => {
		const reply = await team.orders({ order: "ask-intake", vendor: id, part: "residency" }, "fr");
		expect(whole(reply)).toContain("Selon le contrat, où restent les données ?");
		expect(reply.actions.map(({ label }) => label)).toEqual(
			expect.arrayContaining(["Au Canada", "Dans la région choisie", "Passer"]),
		);
	});

	it("counts what evidence shows as answered, and does not ask it again", async () => {
		await team.does({
			do: "add-evidence",
			vendor: id,
			evidence: { attribute: "service.residency", value: "CA", grade: "vendor", document: null },
		});
		const reply = await team.orders({ order: "ask-intake", vendor: id });
		expect(headingOf(reply)).toBe("Acme CRM: questionnaire, 1 of 11 answered");
		await team.orders(answering("regions", { are: ["CA"] }));
		const next = await team.orders({ order: "ask-intake", vendor: id, part: "regions" });
		const skip = next.actions.find(({ label }) => label === "Skip");
		expect(skip?.press).toMatchObject({ order: { part: "runsOn" } });
	});

	it("says when all is answered, and offers the questions for the vendor", async () => {
		const answers: readonly (readonly [IntakePart, Answer])[] = [
			["company", { is: { name: "Acme SAS", incorporation: "CA" } }],
			["owners", { are: [], complete: true }],
			["operator", { is: "company" }],
			["kind", { are: ["saas"] }],
			["regions", { are: ["CA"], complete: true }],
			["residency", { is: "CA" }],
			["runsOn", { are: [], complete: true }],
			["access", { are: [], complete: true }],
			["staff", { location: "CA" }],
			["keys", { are: ["customer-outside"] }],
			["certificates", { scheme: "iso-27001" }],
		];
		for (const [part, answer] of answers) await team.orders(answering(part, answer));
		const reply = await team.orders({ order: "ask-intake", vendor: id });
		expect(headingOf(reply)).toBe("Acme CRM: the questionnaire is complete");
		expect(reply.actions.map(({ label }) => label)).toEqual(["Draft the questions", "Show Acme CRM"]);
		expect(foldOf(reply, "details").filter((text) => text === "answered")).toHaveLength(11);
	});

	it("is only for what the knowledge does not have", async () => {
		const known = await team.adds("Cirrus");
		const says = await expectRefused({ order: "ask-intake", vendor: known }, "only-own-vendors");
		expect(says).toContain("evidence Cirrus where the data stays: Canada");
		id = known;
		await expectRefused(answering("keys", { are: ["customer"] }), "only-own-vendors");
		await expectRefused({ order: "ask-intake", vendor: "v-none" }, "unknown-vendor");
	});
});

describe("answering the questionnaire", () => {
	it("records the answer, says how sure it counts, and looks at the vendor again", async () => {
		const reply = await team.orders(answering("company", { is: { name: "Acme Inc", incorporation: "CA" } }));
		expect(replySchema.safeParse(reply).success).toBe(true);
		expect(headingOf(reply)).toBe("Recorded for Acme CRM. Company: Acme Inc, incorporated in Canada.");
		expect(whole(reply)).toContain("Counts as: the vendor's word.");
		await team.orders(answering("operator", { is: "company" }));
		const hosted = await team.orders(answering("runsOn", { are: ["aws-commercial"] }));
		expect(whole(hosted)).toContain("Cannot be said yet → Not sovereign (the vendor's word)");
		expect(whole(hosted)).toMatch(/CLOUD Act\s+not known → reached/);
		const { answer } = registerAnswerSchema.parse(hosted.answer);
		expect(await team.stage.parts.answers.get(team.tenant, answer ?? "")).toContain('"not-sovereign"');
		const log = (await team.stage.store.history(team.tenant)).map(({ event }) => event);
		expect(log.some((event) => event.type === "asked" && event.answer === answer && event.vendor === id)).toBe(true);
	});

	it("weighs an answer by its proof, and never more", async () => {
		const told = async (proof: OrderOf<"answer-intake">["proof"], part: IntakePart = "residency") =>
			whole(
				await team.orders(
					answering(part, part === "residency" ? { is: "CA" } : { scheme: "soc-2", number: "77" }, proof),
				),
			);
		expect(await told({ grade: "contract", document: dpa, until: "2027-12-31" })).toContain("binding (contract)");
		expect(await intake()).toMatchObject({
			residency: { is: "CA", grade: "contract", document: dpa, until: "2027-12-31", told: { day: "2026-11-20" } },
		});
		expect(await told({ grade: "contract" })).toContain(
			"Counts as: the vendor's word. You called it contract, but named no document.",
		);
		const report = { ...dpa, title: "SOC 2 report", publisher: "Audit LLP" };
		expect(await told({ grade: "certificate", document: report }, "certificates")).toContain("Counts as: proven.");
		// A vendor issues no certificate of its own, whatever number it gives.
		expect(
			await told({ grade: "certificate", document: { ...report, publisher: "Acme CRM Inc" } }, "certificates"),
		).toContain("Counts as: binding (contract). It would count as proven");
	});

	it("puts one answer in the place of another and says what it was; staff and certificates add up", async () => {
		await team.orders(answering("residency", { is: "FR" }));
		expect(whole(await team.orders(answering("residency", { is: "CA" })))).toContain("It was: in France.");
		await team.orders(answering("staff", { location: "CA" }));
		await team.orders(answering("staff", { cleared: true }));
		expect(await intake()).toMatchObject({ staff: { location: "CA", cleared: true } });
		await team.orders(answering("certificates", { scheme: "iso-27001" }));
		await team.orders(answering("certificates", { scheme: "soc-2" }));
		await team.orders(answering("certificates", { scheme: "iso-27001", number: "12" }));
		expect((await intake()).certificates?.map(({ scheme, number }) => [scheme, number])).toEqual([
			["soc-2", undefined],
			["iso-27001", "12"],
		]);
	});

	it("takes an answer back, and only what is there", async () => {
		await team.orders(answering("keys", { are: ["customer"] }));
		const reply = await team.orders(answering("keys", null));
		expect(headingOf(reply)).toBe("Taken back for Acme CRM. Keys is unknown again.");
		expect(await intake()).toEqual({});
		await expectRefused(answering("keys", null), "nothing-to-change");
	});

	it("refuses what has not the form of an answer, with a sentence that has", async () => {
		const wrong: readonly (readonly [IntakePart, Answer])[] = [
			["keys", { are: ["ours"] }],
			["company", { is: "Acme" }],
			["residency", {}],
			["regions", { are: "FR" }],
			["regions", { are: ["FR"], told: { by: "p-1", day: "2020-01-01" } }],
			["owners", { are: [{ company: { name: "X" }, controls: true, share: 400 }] }],
		];
		for (const [part, answer] of wrong) {
			const says = await expectRefused(answering(part, answer), "unreadable-answer");
			expect(says).toContain("Write, for example: Acme CRM ");
		}
	});

	it("keeps nothing that the release cannot take", async () => {
		await team.orders(answering("company", { is: { name: "Acme SAS" } }));
		expect(await expectRefused(answering("runsOn", { are: ["no-such-cloud"] }), "unknown-name")).toContain(
			"no-such-cloud",
		);
		await expectRefused(answering("certificates", { scheme: "no-such-scheme" }), "unknown-name");
		await expectRefused(answering("company", { is: { known: "nobody-at-all" } }), "unknown-name");
		await expectRefused(answering("regions", { are: ["ZQ"] }), "unknown-name");
		const late = { document: { ...dpa, published: "2031-01-01" }, grade: "contract" } as const;
		await expectRefused(answering("residency", { is: "FR" }, late), "impossible-date");
		expect(Object.keys(await intake())).toEqual(["company"]);
	});

	it("loses neither of two answers that come at once", async () => {
		await Promise.all([
			team.orders(answering("residency", { is: "CA" })),
			team.orders(answering("keys", { are: ["customer"] }), "fr", { person: "U2" }),
			team.orders(answering("kind", { are: ["saas"] })),
		]);
		expect(Object.keys(await intake()).sort()).toEqual(["keys", "kind", "residency"]);
		const [ada, bo] = [await team.person("U1"), await team.person("U2")];
		expect((await intake()).keys?.told?.by).toBe(bo);
		expect((await intake()).residency?.told?.by).toBe(ada);
	});

	it("says what an answer still lacks before it says anything", async () => {
		expect(whole(await team.orders(answering("operator", { is: "company" })))).toContain(
			"Acme CRM company: Acme SAS, France",
		);
		await team.orders(answering("company", { is: { known: "amazon" } }));
		const owners = { are: [{ company: { name: "X" }, controls: true }] };
		expect(whole(await team.orders(answering("owners", owners)))).toContain("is in the knowledge, from public sources");
	});
});
