import { beforeAll, describe, expect, it, vi } from "vitest";
import { type Assessment, assess, type CheckQuestion, decideOnly } from "../../src/evaluator/index.js";
import { checkQuestion, realKnowledge } from "../replies/real.js";

/** A busy machine is no failure. */
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

/** What an answer hangs on, over the real knowledge: a sample of every offering by every class by every framework. */
const knowledge = await realKnowledge();
const every = 47;

const answers: { question: CheckQuestion; answer: Assessment; at: string }[] = [];
beforeAll(() => {
	let number = 0;
	for (const { id, jurisdiction } of knowledge.dataClasses.values())
		for (const offering of knowledge.offerings.keys())
			for (const framework of knowledge.frameworks.keys()) {
				if (number++ % every !== 0) continue;
				const question = checkQuestion(offering, id, { framework, home: [jurisdiction ?? "CA"] });
				answers.push({ question, answer: assess(knowledge, question), at: `${offering}, ${id}, ${framework}` });
			}
});

const hasOperator = (offering: string) =>
	knowledge.offerings
		.get(offering)
		?.facts.some(({ attribute, pending }) => attribute === "service.operator" && !pending);

describe("on the real knowledge", () => {
	it("answering every open question settles what cannot be said yet", () => {
		const open = answers.filter(({ answer }) => answer.outcome === "undetermined");
		expect(open.length).toBeGreaterThan(20);
		const unsettled = open.filter(
			({ answer }) => !["sovereign", "conditional"].includes(answer.ifAnswered?.outcome ?? ""),
		);
		const left = unsettled.map(
			({ question, at, answer }) =>
				`${at}: ${answer.ifAnswered?.outcome}, ${answer.bounded}${hasOperator(question.offering) ? "" : ", no operator"}`,
		);
		// Of whoever nobody says operates it, no chain can be closed. Left are demands that no offering meets together (data
		// in India and in France).
		const operated = open.filter(({ question }) => hasOperator(question.offering));
		const conflicting = left.filter((one) => !one.endsWith("no operator"));
		expect(conflicting.length, conflicting.join("\n")).toBeLessThanOrEqual(operated.length * 0.04);
		expect(left.filter((one) => one.includes("not-sovereign"))).toEqual([]);
	});

	it("a verdict that fails names what would mend it, or what nobody can change", () => {
		const failing = answers.filter(({ answer }) => answer.outcome === "not-sovereign");
		expect(failing.length).toBeGreaterThan(20);
		const apartOnly: string[] = [];
		for (const { answer, at } of failing) {
			const { remedies = [], nobodyCanChange = [] } = answer;
			expect(remedies.length + nobodyCanChange.length, at).toBeGreaterThan(0);
			const unmet = answer.findings.flatMap((one) =>
				one.obligation === "must" && one.status === "unmet" ? [one.criterion] : [],
			);
			const named = new Set([
				...remedies.flatMap(({ mends }) => mends),
				...nobodyCanChange.flatMap(({ stops }) => stops),
			]);
			expect(
				[...named].filter((id) => !unmet.includes(id)),
				at,
			).toEqual([]);
			if (answer.bounded === undefined)
				expect(
					unmet.filter((id) => !named.has(id)),
					at,
				).toEqual([]);
			// Where nothing is beyond everybody, all remedies together say what comes out.
			const apart = remedies.some(({ values }) => values.length === 0);
			if (nobodyCanChange.length > 0 || apart || answer.bounded !== undefined) continue;
			if (answer.ifRemedied === undefined) apartOnly.push(at);
			else expect(["sovereign", "conditional"], at).toContain(answer.ifRemedied.outcome);
		}
		// Musts that exclude each other are each mended by themselves, and nothing is promised of them together.
		expect(apartOnly).toEqual(["aws-canada-regions, us-itar-technical-data, nl-rijksbreed-cloudbeleid-2026"]);
	});

	it("the verdict is the same on the day before it may be another", () => {
		const dated = answers.flatMap(({ question, answer, at }) =>
			answer.holdsUntil ? [{ question, answer, at, until: answer.holdsUntil }] : [],
		);
		expect(dated.length).toBeGreaterThan(20);
		for (const { question, answer, at, until } of dated) {
			expect(until.date > question.asOf, at).toBe(true);
			expect(until.because.length, at).toBeGreaterThan(0);
			const before = new Date(Date.parse(`${until.date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
			const { outcome, assurance } = decideOnly(knowledge, { ...question, asOf: before });
			expect([outcome, assurance], at).toEqual([answer.outcome, answer.assurance]);
		}
	});

	it("a certificate that ends within weeks shows", () => {
		const question = checkQuestion("ovhcloud-hosted-private-cloud-snc", "generic-internal", {
			framework: "trusted-cloud-fr",
			home: ["FR"],
		});
		const { holdsUntil } = assess(knowledge, question);
		expect(holdsUntil?.date).toBe("2026-12-30");
		expect(holdsUntil?.because.map(({ what, text }) => `${what}: ${text.en}`)).toEqual(["ends: holds SecNumCloud"]);
	});

	it("every question has words in both languages, and every source is listed", () => {
		for (const { answer, at } of answers) {
			const texts = [
				...(answer.remedies ?? []),
				...(answer.nobodyCanChange ?? []),
				...(answer.pending ?? []),
				...(answer.stale ?? []),
				...(answer.holdsUntil?.because ?? []),
			].map(({ text }) => text);
			for (const { en, fr } of texts) {
				expect(en.trim().length, at).toBeGreaterThan(3);
				expect(fr.trim().length, at).toBeGreaterThan(3);
				expect(/\{\w+\}|undefined/.test(`${en} ${fr}`), `${at}: ${en}`).toBe(false);
			}
			const sources = new Set(answer.sources.map(({ id }) => id));
			for (const { source } of [...(answer.pending ?? []), ...(answer.stale ?? [])])
				expect(sources.has(source), `${at}: ${source}`).toBe(true);
		}
	});
});
