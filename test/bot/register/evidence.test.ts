import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { assess } from "../../../src/evaluator/index.js";
import type { Order, OrderOf, SpokenClaim } from "../../../src/questions/order.js";
import { emailReply } from "../../../src/replies/register/email-reply.js";
import { registerAnswerSchema } from "../../../src/replies/register-answer.js";
import { type Reply, replySchema } from "../../../src/replies/reply.js";
import { Telling } from "../../../src/replies/telling.js";
import { checkQuestion, headingOf, textsOf } from "../../replies/real.js";
import { knowledge } from "../stage.js";
import { TestTeam } from "./team.js";

/** What a team can show of a vendor, and what becomes of the verdict. */

let team: TestTeam;
let id: string;
beforeEach(async () => {
	team = await TestTeam.open();
	const intake = { company: { is: { name: "Acme SAS", incorporation: "CA" } }, operator: { is: "company" as const } };
	id = await team.adds("Acme CRM", { bought: { kind: "own", intake } });
});
afterEach(() => team.stage.close());

const dpa = {
	title: "Data processing agreement",
	publisher: "Acme SAS",
	url: "https://acme.example/dpa",
	published: "2026-01-05",
};
const contract = { grade: "contract", document: dpa } as const;
const showing = (claims: SpokenClaim[], proof: OrderOf<"add-evidence">["proof"] = {}): Order => ({
	order: "add-evidence",
	vendor: id,
	claims,
	proof,
});
const encrypted: SpokenClaim = { attribute: "service.encryption", value: true };
const whole = (reply: Reply) => reply.blocks.flatMap(textsOf).join("\n");
const codeOf = (reply: Reply) => registerAnswerSchema.parse(reply.answer).code;
const evidence = async () => (await team.vendor(id)).evidence;

async function expectRefused(order: Order, code: string): Promise<string> {
	const before = (await team.stage.store.history(team.tenant)).length;
	const reply = await team.orders(order);
	expect(codeOf(reply)).toBe(code);
	expect((await team.stage.store.history(team.tenant)).length).toBe(before);
	return headingOf(reply);
}

describe("recording evidence", () => {
	it("says what was recorded, as what it counts, and the verdict before and after", async () => {
		const reply = await team.orders(showing([encrypted], { ...contract, until: "2027-12-31" }));
		expect(replySchema.safeParse(reply).success).toBe(true);
		expect(reply.private).toBe(true);
		const text = whole(reply);
		expect(headingOf(reply)).toBe("Recorded for Acme CRM");
		expect(text).toContain("Encryption in transit and at rest: yes");
		expect(text).toContain("Counts as: binding (contract).");
		expect(text).toContain("Counts until 31 December 2027.");
		expect(text).toMatch(/Verdict\s+stays: cannot be said yet/);
		expect(text).toMatch(/Encrypted in transit[\s\S]*Was unknown\./);
		const [kept] = await evidence();
		expect(kept).toMatchObject({
			...encrypted,
			grade: "contract",
			document: dpa,
			until: "2027-12-31",
			day: "2026-11-20",
		});
		expect(kept?.question).toBe(`team:${id}/service.encryption`);
	});

	it("asks for more where the proof is not enough, and goes on with the next question", async () => {
		const reply = await team.orders(showing([encrypted]));
		expect(whole(reply)).toContain("Counts as: the vendor's word.");
		expect(whole(reply)).toContain(
			"Still open: “Is data encrypted in transit and at rest?” asks for more: an independent report, or the contract.",
		);
		const { press } = reply.actions[0] ?? {};
		expect(press).toMatchObject({ order: { order: "add-evidence", proof: {} } });
		expect(press).not.toMatchObject({ order: { claims: [{ attribute: "service.encryption" }] } });
		if (!press) throw new Error("nothing is asked next");
		await team.stage.press(press);
		expect(await evidence()).toHaveLength(2);
		expect((await evidence())[1]).toMatchObject({ grade: "vendor", document: null });
	});

	it("answers every question that a press can answer, until none is left that the vendor's word settles", async () => {
		const known = await team.adds("Hosting", {
			bought: { kind: "known", offering: "ovhcloud-public-cloud" },
			dataClasses: ["eu-personal-data"],
		});
		let reply = await team.orders({ order: "add-evidence", vendor: known, claims: [encrypted], proof: {} });
		for (let pressed = 0; pressed < 30; pressed++) {
			const next = reply.actions.find(({ press }) => "order" in press && press.order.order === "add-evidence");
			if (!next) break;
			reply = await team.stage.press(next.press);
			expect(registerAnswerSchema.parse(reply.answer).outcome).toBe("done");
		}
		expect((await team.vendor(known)).evidence.length).toBeGreaterThan(5);
		expect(reply.actions.map(({ label }) => label)).toEqual(["Show Hosting"]);
	});

	it("records all or none", async () => {
		const wrong: SpokenClaim = { attribute: "service.regions", member: "ZQ" };
		expect(await expectRefused(showing([encrypted, wrong], contract), "unknown-name")).toContain("ZQ");
		await expectRefused(showing([encrypted, { attribute: "service.nothing", value: 1 }]), "unknown-attribute");
		await expectRefused(showing([encrypted, { attribute: "service.encryption", value: "perhaps" }]), "wrong-value");
		expect(await evidence()).toEqual([]);
		await team.orders(showing([encrypted, { attribute: "service.regions", member: "CA" }], contract));
		expect(await evidence()).toHaveLength(2);
	});

	it("lets no contract prove who owns a company of the knowledge", async () => {
		id = await team.adds("Cirrus");
		const says = await expectRefused(
			showing([{ attribute: "entity.parent", member: "amazon" }], contract),
			"not-for-evidence",
		);
		expect(says).toContain("no contract proves ownership");
	});

	it("takes what is said of a company that the team added", async () => {
		const subject = `team:${id}.acme-sas`;
		const reply = await team.orders(
			showing([{ subject, attribute: "entity.presence", member: "US", holds: false }], contract),
		);
		expect(codeOf(reply)).toBeUndefined();
		expect((await evidence())[0]).toMatchObject({ subject, member: "US", holds: false });
		await expectRefused(
			showing([{ subject: "amazon", attribute: "entity.headquarters", value: "CA" }]),
			"not-for-evidence",
		);
	});

	it("writes a certificate that is not held as such", async () => {
		await team.orders(showing([{ attribute: "service.certifications", member: "iso-27001" }]));
		await team.orders(showing([{ attribute: "service.certifications", member: "soc-2", value: "held", holds: false }]));
		expect((await evidence()).map(({ member, value, holds }) => [member, value, holds])).toEqual([
			["iso-27001", "held", undefined],
			["soc-2", "none", undefined],
		]);
	});

	it("counts a certificate as proven where its issuer keeps it under a number", async () => {
		const held: SpokenClaim = { attribute: "service.certifications", member: "cccs-medium", value: "held" };
		const document = {
			title: "CCCS assessment",
			publisher: "Canadian Centre for Cyber Security",
			url: null,
			published: "2026-01-05",
		};
		const bare = whole(await team.orders(showing([held], { grade: "certificate", document })));
		expect(bare).toContain("Counts as: binding (contract). It would count as proven with the number");
		expect(bare).toContain("the entry in the scheme's own register");
		const numbered = await team.orders(
			showing([held], { grade: "certificate", document: { ...document, number: "C-12" } }),
		);
		expect(whole(numbered)).toContain("Counts as: proven.");
		expect(whole(numbered)).not.toContain("Still open: “CCCS");
	});

	it("does not record the same twice, and says what it disagrees with", async () => {
		await team.orders(showing([encrypted], contract));
		expect(await expectRefused(showing([encrypted], contract), "already-recorded")).toContain(
			(await evidence())[0]?.id ?? "?",
		);
		const against = whole(await team.orders(showing([{ ...encrypted, value: false }]), "fr"));
		expect(against).toContain(`Cela contredit ${(await evidence())[0]?.id}`);
		expect(against).toContain("retirer la pièce e-");
		const staff = whole(
			await team.orders({ order: "answer-intake", vendor: id, part: "residency", answer: { is: "FR" }, proof: {} }),
		);
		expect(staff).toContain("in France");
		const moved = whole(await team.orders(showing([{ attribute: "service.residency", value: "US" }])));
		expect(moved).toContain(
			"disagrees with your answer in the questionnaire (residency: Where the data stays: France)",
		);
		// What lies inside what was said does not contradict it.
		const within = whole(await team.orders(showing([{ attribute: "service.personnel-location", value: "CA" }])));
		const narrower = whole(await team.orders(showing([{ attribute: "service.personnel-location", value: "CA-QC" }])));
		expect(within).not.toContain("disagrees");
		expect(narrower).not.toContain("disagrees");
	});

	it("says that what has ended does not count", async () => {
		const reply = await team.orders(showing([encrypted], { ...contract, until: "2026-06" }));
		expect(whole(reply)).toContain("It held until June 2026 only, so that it does not count today.");
	});
});

describe("retiring evidence", () => {
	it("keeps it in the log, counts it no longer, and looks at the vendor again", async () => {
		await team.orders(showing([encrypted], contract));
		const [one] = await evidence();
		const reply = await team.orders({
			order: "retire-evidence",
			vendor: id,
			evidence: one?.id ?? "",
			reason: "The contract ended",
		});
		expect(headingOf(reply)).toBe("Retired for Acme CRM");
		expect(whole(reply)).toMatch(/Encrypted in transit[\s\S]*Was yes\./);
		expect((await evidence())[0]?.retired).toMatchObject({ reason: "The contract ended" });
		await expectRefused({ order: "retire-evidence", vendor: id, evidence: one?.id ?? "" }, "unknown-evidence");
		// What was retired may be recorded again.
		expect(codeOf(await team.orders(showing([encrypted], contract)))).toBeUndefined();
	});
});

describe("drafting the questions for a vendor", () => {
	const copied = (reply: Reply) =>
		reply.blocks.flatMap((block) => (block.kind === "copy" ? [block.text] : [])).join("\n");

	it("writes an e-mail in either language that says nothing of the verdict", async () => {
		const english = await team.orders({ order: "draft-questions", vendor: id });
		expect(replySchema.safeParse(english).success).toBe(true);
		expect(english.private).toBe(true);
		const text = copied(english);
		expect(text).toMatch(/^Subject: Acme CRM: questions/);
		expect(text).toMatch(/\n1\. .+\?[\s\S]*\n2\. /);
		// What most questions ask for is said once, and another document with its question.
		expect(text.match(/an independent report, or the contract/g)).toHaveLength(1);
		expect(text).toContain("please send an independent report, or the contract, unless the question names another");
		expect(text).toMatch(/CCCS Medium.+\n {3}Document: the entry in the scheme's own register\./);
		expect(text).toContain("[your name]");
		expect(text).not.toMatch(/sovereign|verdict|cannot be said|team:|\{|CLOUD Act/i);
		const french = copied(await team.orders({ order: "draft-questions", vendor: id, language: "fr" }));
		expect(french).toMatch(/^Objet : Acme CRM : questions/);
		expect(french).not.toMatch(/souverain|verdict|team:|\{/i);
		const numbers = (of: string) => of.match(/^\d+\. /gm)?.length;
		expect(numbers(french)).toBe(numbers(text));
	});

	it("asks what is open and nothing else", async () => {
		const asked = await team.orders({ order: "draft-questions", vendor: id });
		expect(copied(asked)).toContain("Is data encrypted in transit and at rest?");
		await team.orders(showing([encrypted], contract));
		expect(copied(await team.orders({ order: "draft-questions", vendor: id }))).not.toContain("Is data encrypted");
	});

	it("lists apart what the vendor cannot answer", async () => {
		id = await team.adds("Hosting", {
			bought: { kind: "known", offering: "ovhcloud-public-cloud" },
			dataClasses: ["eu-personal-data"],
		});
		const reply = await team.orders({ order: "draft-questions", vendor: id }, "fr");
		const apart = reply.blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
		expect(apart.length).toBeGreaterThan(0);
		for (const item of apart) expect(item.map(({ text }) => text).join("")).toContain("pour votre conseil juridique");
		expect(copied(reply)).not.toContain("interprétation");
	});

	it("says when there is nothing to ask", async () => {
		const release = await knowledge();
		const vendor = await team.vendor(id);
		const answer = { ...assess(release, checkQuestion("micrologic-cirrus", "ca-protected-b")), openQuestions: [] };
		const order: Order = { order: "draft-questions", vendor: id };
		const reply = emailReply({ order, vendor, answer, language: "en" }, new Telling("en", release));
		expect(headingOf(reply)).toBe("There is nothing to ask Acme CRM");
		expect(copied(reply)).toBe("");
	});
});
