import { beforeAll, describe, expect, it } from "vitest";
import { assess, type CheckQuestion, compareOfferings, type Knowledge, layOver } from "../../src/evaluator/index.js";
import { comparisonReply } from "../../src/replies/comparison-reply.js";
import type { Reply } from "../../src/replies/reply.js";
import { Telling } from "../../src/replies/telling.js";
import { evidence, paper, said } from "../evaluator/evidence.js";
import { checkQuestion, languages, realKnowledge, tell, textsOf } from "./real.js";

let knowledge: Knowledge;
beforeAll(async () => {
	knowledge = await realKnowledge();
});

const staff = evidence({
	sources: { contract: paper({ published: "2026-10-01", seen: "2026-11-18" }) },
	facts: [
		said("micrologic-cirrus", "service.personnel-location", { value: "CA" }),
		said("micrologic-cirrus", "service.personnel-citizenship", { value: "CA" }),
		said("micrologic-cirrus", "service.personnel-cleared", { value: true }),
	],
});
const question = checkQuestion("micrologic-cirrus", "ca-protected-b");
const replyIn = (language: "en" | "fr", overlay = staff, asked: CheckQuestion = question): Reply => {
	const together = layOver(knowledge, overlay);
	return tell(assess(together, asked), language, together);
};
const rowsOf = (reply: Reply) => reply.blocks.flatMap((block) => (block.kind === "rows" ? block.rows : []));
const whole = (reply: Reply) => reply.blocks.flatMap(textsOf).join("\n");
const mark = { en: "(your evidence)", fr: "(vos pièces)" };

describe("what rests on the team's own evidence", () => {
	for (const language of languages)
		it(`is marked on its line, and only there (${language})`, () => {
			const marked = rowsOf(replyIn(language)).filter(({ text }) =>
				text.some((span) => span.text.includes(mark[language])),
			);
			expect(marked.map(({ label }) => label)).toEqual([language === "en" ? "Operational" : "Exploitation"]);
			for (const { text } of marked) expect(text.map((span) => span.text).join("").length).toBeLessThanOrEqual(90);
		});

	it("is marked in the reasons and among the sources, and said beside the knowledge", () => {
		expect(whole(replyIn("en"))).toContain("with your evidence (3 statements)");
		expect(whole(replyIn("fr"))).toContain("avec vos pièces (3 énoncés)");
		expect(whole(replyIn("en"))).toMatch(/\[\d+\] your evidence, contract, 1 October 2026/);
		expect(whole(replyIn("fr"))).toMatch(/\[\d+\] vos pièces, contrat, 1er octobre 2026/);
		const sources = replyIn("en").blocks.find((block) => block.kind === "fold" && block.id === "sources");
		const own = (sources ? textsOf(sources) : []).filter((line) => line.includes("your evidence"));
		expect(own).toHaveLength(1);
		expect(own[0]).not.toContain("address not known");
		expect(whole(replyIn("en"))).toContain("From public sources and your own evidence");
		expect(whole(replyIn("fr"))).toContain("vos propres pièces");
	});

	it("one statement is said in the singular", () => {
		const one = evidence({ facts: [said("micrologic-cirrus", "service.exit-terms", { value: true })] });
		expect(whole(replyIn("en", one))).toContain("with your evidence (1 statement)");
		expect(whole(replyIn("fr", one))).toContain("avec vos pièces (1 énoncé)");
	});

	it("is not marked where a surer source of the knowledge decides", () => {
		const call = evidence({
			sources: { call: paper({ undocumented: true }) },
			facts: [
				said("aws-commercial", "service.operator", { member: "amazon-web-services", source: "call", grade: "vendor" }),
			],
		});
		const reply = replyIn("en", call, checkQuestion("aws-commercial", "ca-protected-b"));
		expect(rowsOf(reply).some(({ text }) => text.some((span) => span.text.includes(mark.en)))).toBe(false);
	});

	it("without evidence nothing of it is said", () => {
		for (const language of languages) {
			const plain = whole(tell(assess(knowledge, question), language, knowledge));
			expect(plain).not.toContain(language === "en" ? "your evidence" : "vos pièces");
			expect(plain).not.toContain(language === "en" ? "your own evidence" : "vos propres pièces");
		}
	});

	it("a comparison says it too", () => {
		const together = layOver(knowledge, staff);
		const { intent: _intent, offering, ...terms } = question;
		const answer = compareOfferings(together, { intent: "compare", offerings: [offering, "thinkon"], ...terms });
		expect(answer.overlay?.digest).toBe(staff.digest);
		const delivery = { private: false, shareable: false, open: [] };
		const reply = comparisonReply(answer, { framework: false, home: false }, delivery, new Telling("en", together));
		expect(whole(reply)).toContain("with your evidence (3 statements)");
	});
});
