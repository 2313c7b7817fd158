import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerRecordSchema } from "../../../src/bot/answer-record.js";
import type { Order } from "../../../src/questions/order.js";
import type { Ruling } from "../../../src/register/decision.js";
import { registerAnswerSchema } from "../../../src/replies/register-answer.js";
import type { Reply } from "../../../src/replies/reply.js";
import { blocksOf, fieldOf, firstTexts, headingOf, spansText } from "../../replies/real.js";
import { TestTeam } from "./team.js";

/** Decisions: on which assessment they rest, what they say of it, and who may take them. */

let team: TestTeam;
let cirrus: string;
let azure: string;
beforeAll(async () => {
	team = await TestTeam.open();
	cirrus = await team.adds("Cirrus");
	azure = await team.adds("Azure", { bought: { kind: "known", offering: "azure-canada-regions" } });
});
afterAll(() => team.stage.close());

function deciding(vendor: string, ruling: Ruling, reason = "the board wants it"): Order {
	return { order: "decide", vendor, ruling, reason };
}

const digestIn = (reply: Reply) => registerAnswerSchema.parse(reply.answer).answer ?? "";

describe("a decision", () => {
	it("is kept with the assessment that it rests on, and says which", async () => {
		const reply = await team.orders(deciding(cirrus, { is: "approved" }));
		expect(headingOf(reply)).toBe("Approved: Cirrus for Protected B.");
		expect(firstTexts(reply)).toContain("Decided by you on 20 November 2026.");
		expect(fieldOf(reply, "Reason")).toBe("the board wants it");
		const digest = digestIn(reply);
		expect(fieldOf(reply, "Rests on")).toBe(
			`cannot be said yet · as of 20 November 2026 · knowledge 2026.11.0 · replay ${digest.slice(7, 15)}`,
		);
		expect(reply.private).toBe(true);
		const [decision] = (await team.vendor(cirrus)).decisions;
		expect(decision).toMatchObject({
			ruling: { is: "approved" },
			reason: "the board wants it",
			by: await team.person("U1"),
			grounds: { answer: digest, verdict: { outcome: "undetermined", assurance: null } },
		});
		const bytes = await team.stage.parts.answers.get(team.tenant, digest);
		expect(answerRecordSchema.parse(JSON.parse(bytes ?? "")).answer).toMatchObject({
			question: { offering: "micrologic-cirrus", dataClasses: ["ca-protected-b"] },
		});
	});

	it("is a review as well, and the next one counts from it", async () => {
		const reply = await team.orders(deciding(azure, { is: "refused" }));
		expect((await team.vendor(azure)).reviewed).toMatchObject({ day: "2026-11-20" });
		expect(fieldOf(reply, "Next review")).toBe("due 20 November 2027");
	});

	it("never passes for more than the verdict shows", async () => {
		const said = async (vendor: string, ruling: Ruling, language: "en" | "fr" = "en") =>
			firstTexts(await team.orders(deciding(vendor, ruling), language)).join("\n");
		expect(await said(cirrus, { is: "approved" })).toContain("nothing shows so far that it is sovereign");
		expect(await said(cirrus, { is: "waiver", until: "2027-03-01" })).toContain("nothing shows so far");
		expect(await said(azure, { is: "approved" })).toContain(
			"This goes against the verdict: not sovereign (reported). The verdict stays as it is",
		);
		expect(await said(azure, { is: "approved" }, "fr")).toContain(
			"Cela va contre le verdict : non souverain (rapporté). Le verdict reste tel quel",
		);
		expect(await said(azure, { is: "refused" })).not.toContain("verdict");
	});

	it("says where the verdict is somebody's word, or hangs on a choice; and what it sets aside", async () => {
		const passing = await TestTeam.open();
		const adds = (offering: string) =>
			passing.adds(offering, { bought: { kind: "known", offering }, dataClasses: ["generic-internal"] });
		const said = async (vendor: string, ruling: Ruling) =>
			firstTexts(await passing.orders(deciding(vendor, ruling)))
				.slice(2)
				.join("\n");
		const [aws, salesforce] = [await adds("aws-european-sovereign-cloud"), await adds("salesforce-hyperforce")];
		await passing.does({
			do: "change-settings",
			change: { home: ["EU"], framework: "edpb-supplementary-measures" },
		});
		expect(await said(aws, { is: "approved" })).toMatch(/^Reason/);
		expect(await said(aws, { is: "refused" })).toContain(
			"The verdict would have allowed it: sovereign (reported). It is refused for your reason.",
		);
		expect(await said(aws, { is: "waiver", until: "2027-01-01" })).toContain("The verdict needs no waiver");
		const conditional = await said(salesforce, { is: "approved" });
		expect(conditional).toContain("The verdict holds only if it is ");
		expect(conditional).toContain("Deciding makes no proof of it.");
		await passing.does({ do: "change-settings", change: { framework: "trusted-cloud-fr" } });
		expect(await said(await adds("ovhcloud-bare-metal-pod"), { is: "approved" })).toContain(
			"The verdict rests on somebody's word: sovereign (the vendor's word). Deciding makes no proof of it.",
		);
		await passing.stage.close();
	});

	it("tells a waiver's end and conditions in words, in both languages", async () => {
		const waiver = deciding(azure, { is: "waiver", until: "2027-03-01" });
		expect(headingOf(await team.orders(waiver))).toBe("Waived until 1 March 2027: Azure for Protected B.");
		expect(headingOf(await team.orders(waiver, "fr"))).toBe(
			"Dérogation jusqu'au 1er mars 2027 : Azure pour « Protégé B ».",
		);
		const reply = await team.orders(
			deciding(azure, { is: "approved-with-conditions", conditions: ["keys outside", "no support from abroad"] }),
		);
		const [fields] = blocksOf(reply, "fields");
		const conditions = fields?.fields.filter(({ label }) => label === "Conditions").map(({ text }) => spansText(text));
		expect(conditions).toEqual(["keys outside", "no support from abroad"]);
		expect(fieldOf(reply, "Before")).toBe("waived until 1 March 2027 (20 November 2026, by you)");
	});

	it("offers what is typed instead of its buttons", async () => {
		const reply = await team.orders(deciding(cirrus, { is: "approved" }));
		expect(reply.actions.map(({ label, typed }) => [label, typed])).toEqual([
			["Show", "vendor Cirrus"],
			["The assessment", `replay ${digestIn(reply).slice(7, 15)}`],
			["Draft the questions", "draft questions for Cirrus"],
		]);
	});
});

describe("a decision is refused", () => {
	it("where there is no verdict to rest on, with what to do; and nothing changes", async () => {
		const homeless = await team.adds("Homeless", { dataClasses: ["generic-confidential"] });
		const gone = await team.adds("Gone", { bought: { kind: "known", offering: "sold-long-ago" } });
		const classless = await team.adds("Classless", { dataClasses: ["dropped-class"] });
		const before = (await team.stage.store.history(team.tenant)).length;
		const refusals = [];
		for (const vendor of [homeless, gone, classless]) {
			const reply = await team.orders(deciding(vendor, { is: "approved" }));
			refusals.push(registerAnswerSchema.parse(reply.answer).code);
			expect(headingOf(await team.orders(deciding(vendor, { is: "approved" }), "fr"))).toContain("pas");
		}
		expect(refusals).toEqual(["no-home", "service-not-known", "data-not-known"]);
		expect(headingOf(await team.orders(deciding(homeless, { is: "approved" })))).toContain("“set home ");
		expect((await team.stage.store.history(team.tenant)).length).toBe(before);
	});

	it("of an unknown or archived vendor, on an impossible day, and from whoever may not", async () => {
		const other = await TestTeam.open();
		const vendor = await other.adds("Cirrus");
		const code = async (order: Order, person = "U1") =>
			registerAnswerSchema.parse((await other.orders(order, "en", { person })).answer).code;
		expect(await code(deciding("v-none", { is: "approved" }))).toBe("unknown-vendor");
		expect(await code(deciding(vendor, { is: "waiver", until: "2026-11-20" }))).toBe("impossible-date");
		expect(await code(deciding(vendor, { is: "waiver", until: "2090-01-01" }))).toBe("impossible-date");
		await other.does({ do: "change-settings", change: { roles: { [await other.person("U1")]: "admin" } } });
		expect(await code(deciding(vendor, { is: "approved" }), "U2")).toBe("role-too-low");
		// Nothing is kept of what was not decided.
		expect(await other.stage.parts.answers.find(other.tenant, "")).toEqual([]);
		await other.does({ do: "archive-vendor", vendor });
		expect(await code(deciding(vendor, { is: "approved" }))).toBe("vendor-archived");
		await other.stage.close();
	});
});
