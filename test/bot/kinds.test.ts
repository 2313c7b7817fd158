import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
	assessmentSchema,
	compareAnswerSchema,
	exposureAnswerSchema,
	findAnswerSchema,
} from "../../src/evaluator/answer.js";
import type { Reply, TreeNode } from "../../src/replies/reply.js";
import { blocksOf, fieldOf, firstTexts, foldOf, headingOf, spansText, textsOf } from "../replies/real.js";
import { questionOf, Stage } from "./stage.js";

/** Each kind of question, told as REPLIES says. Names and verdicts come from the knowledge; forms are what is tested. */

let stage: Stage;
beforeAll(async () => {
	stage = await Stage.open();
});
afterAll(() => stage.close());

function foldTitles(reply: Reply): string[] {
	return reply.blocks.flatMap((block) => (block.kind === "fold" ? [block.title] : []));
}

function nodesOf(reply: Reply, id: string): TreeNode[] {
	const fold = reply.blocks.find((block) => block.kind === "fold" && block.id === id);
	return fold?.kind === "fold" ? fold.blocks.flatMap((block) => (block.kind === "tree" ? block.nodes : [])) : [];
}

function depthOf(nodes: readonly TreeNode[]): number {
	return nodes.length === 0 ? 0 : 1 + Math.max(...nodes.map((node) => depthOf(node.nodes)));
}

describe("a verdict", () => {
	it("stands first, then by what it is judged, then what was taken", async () => {
		const reply = await stage.ask("is Azure Canada sovereign for Protected B?");
		expect(firstTexts(reply).slice(0, 3)).toEqual([
			"Not sovereign: Microsoft Azure Canada (Canada Central and Canada East regions) for Protected B. Reported.",
			"Four pillars (a vendor's yardstick) · home Canada · 20 November 2026 · knowledge 2026.11.0",
			"I took the usual yardstick, the home of the data class and today's date.",
		]);
		expect(firstTexts(reply).at(-1)).toBe("From public sources, each with its date. Not legal advice.");
	});

	it("says nothing of what was taken where everything was said", async () => {
		const reply = await stage.ask(
			"is Azure Canada sovereign for Protected B under four pillars, home Canada, as of 2026-11-20?",
		);
		expect(firstTexts(reply).join("\n")).not.toMatch(/I took/);
	});

	it("names whose word it is where it rests on a claim", async () => {
		const found = findAnswerSchema.parse((await stage.ask("who can host trade secrets, home European Union?")).answer);
		const claimed = found.answers.find(({ assurance }) => assurance === "claimed");
		if (!claimed) throw new Error("Some verdict rests on a claim");
		const reply = await stage.ask(`is ${claimed.offering} sovereign for trade secrets, home European Union?`);
		expect(headingOf(reply)).toMatch(
			/^(Sovereign|Not sovereign), (on the word of .+|by the vendor's own account): .* for trade secrets\.$/,
		);
	});

	it("names the readings and doctrines that were chosen", async () => {
		const doctrine = await stage.ask(
			"is Cirrus sovereign for Canadian personal information by the doctrine based-there?",
		);
		expect(firstTexts(doctrine)[1]).toContain("by the doctrine “only companies based there are reached”");
		const reading = await stage.ask("is Cirrus sovereign for Canadian personal information with us-cloud-act=narrow?");
		expect(firstTexts(reading)[1]).toContain("CLOUD Act read as “only companies based in the United States”");
	});

	it("tells the cause and not the link that leads to it", async () => {
		const reply = await stage.ask("is Azure Canada sovereign for Protected B?");
		const [rows] = blocksOf(reply, "rows");
		const reasons = Object.fromEntries(rows?.rows.map((row) => [row.label, spansText(row.text)]) ?? []);
		expect(reasons.Legal).toBe("Controlled by Microsoft Corporation, incorporated in the United States");
		expect(reasons.Data).toBe("Data stays in Canada");
	});

	it("puts demands that fail for one reason on one line", async () => {
		const reply = await stage.ask("is Bleu sovereign for French state sensitive data?");
		const [, demands] = blocksOf(reply, "rows");
		expect(demands?.rows.map((row) => row.label)).toContain("SecNumCloud qualification (and 2 more)");
	});

	it("says what hangs on a reading, under each side, and that it can be chosen", async () => {
		const reply = await stage.ask("is Open Telekom Cloud sovereign for trade secrets, home Germany?");
		expect(fieldOf(reply, "Hangs on")).toBe(
			"how a law is read (CLOUD Act): cannot be said yet if “any provider under United States jurisdiction” or “only companies based in the United States”; not sovereign (the vendor's word) if “also a provider whose group has business in the United States”.",
		);
		expect(fieldOf(reply, "Still possible")).toBe("in Germany; otherwise not sovereign.");
	});

	it("says what keys inside the service do not change", async () => {
		const own = await stage.ask("is AWS Canada sovereign for Protected B with our own keys?");
		expect(firstTexts(own)[1]).toContain("with your keys in the provider's service");
		expect(firstTexts(own).join("\n")).toContain("Only keys that you keep outside it would take stored content out.");
		const outside = await stage.ask("is AWS Canada sovereign for Protected B with our keys outside?");
		expect(questionOf(outside)).toMatchObject({ configuration: { keys: "customer-outside" } });
		expect(firstTexts(outside).join("\n")).not.toContain("Only keys that you keep outside it");
	});

	it("says that a yardstick without a pass mark demands nothing", async () => {
		const reply = await stage.ask("is Cirrus sovereign for Protected A under digital solidarity?");
		expect(firstTexts(reply).join("\n")).toContain("Nothing was picked of Digital solidarity");
		const [rows] = blocksOf(reply, "rows");
		expect(rows?.rows.every(({ tone }) => tone === "neutral")).toBe(true);
	});

	it("says that nothing is demanded, and of whom something is", async () => {
		const reply = await stage.ask("is Slack sovereign for public information, home Canada?");
		expect(headingOf(reply)).toBe("Nothing is demanded: Slack for public information.");
		expect(firstTexts(reply)).toContain("Nothing binds the service itself; what is demanded binds you.");
	});

	it("speaks of another day as it was then", async () => {
		const reply = await stage.ask("is Cirrus sovereign for Quebec personal information as of 2018-03-01?");
		expect(firstTexts(reply)[1]).toContain("1 March 2018");
		expect(firstTexts(reply).join("\n")).toContain("Known only: staff work in Canada");
	});

	it("judges several classes together", async () => {
		const reply = await stage.ask("is OVHcloud Canada sovereign for Protected A and Canadian personal information?");
		expect(headingOf(reply)).toContain("for Protected A and Canadian personal information.");
	});

	it("unfolds why, laws, questions, what would change it, duties and sources, in that order", async () => {
		const reply = await stage.ask("is Outscale sovereign for French state sensitive data under secnumcloud?");
		const sources = assessmentSchema.parse(reply.answer).sources.length;
		expect(foldTitles(reply)).toEqual([
			"Why",
			"Laws",
			"Ask the vendor",
			"What would change it",
			"Your duties",
			`Sources ${sources}`,
		]);
		const french = await stage.ask(
			"Outscale est-il souverain pour les données sensibles de l'État selon SecNumCloud ?",
		);
		expect(foldTitles(french)).toEqual([
			"Pourquoi",
			"Lois",
			"Questions au fournisseur",
			"Ce qui changerait le verdict",
			"Vos obligations",
			`Sources ${sources}`,
		]);
	});

	it("has reasons that are shallow, and say each fact once under each finding", async () => {
		for (const text of [
			"is Azure Canada sovereign for Protected B?",
			"is Slack sovereign for employee data, home France?",
		]) {
			const reply = await stage.ask(text);
			const nodes = nodesOf(reply, "why");
			expect(depthOf(nodes), text).toBeLessThanOrEqual(5);
			for (const finding of nodes) {
				const lines = finding.nodes.flatMap((node) => textsOf({ kind: "tree", nodes: [node] }));
				const facts = lines.filter((line) => /\[\d+\]/.test(line));
				expect(new Set(facts).size, spansText(finding.text)).toBe(facts.length);
			}
		}
	});

	it("repeats no reasons: it says whose they are", async () => {
		const why = foldOf(await stage.ask("is Bleu sovereign for French state sensitive data?"), "why");
		expect(why.some((line) => line === "The same reasons as for “SecNumCloud qualification”")).toBe(true);
	});

	it("asks the vendor in a letter to copy, its questions numbered through and grouped by proof", async () => {
		const reply = await stage.ask("is Cirrus sovereign for Protected B?");
		const fold = reply.blocks.find((block) => block.kind === "fold" && block.id === "vendor");
		const letter =
			fold?.kind === "fold" ? fold.blocks.flatMap((block) => (block.kind === "copy" ? [block.text] : [])) : [];
		const lines = letter.join("\n").split("\n");
		expect(lines[0]).toBe("For Protected B we need the following about Micrologic Cirrus.");
		const questions = lines.filter((line) => /^\d+\. /.test(line));
		expect(questions.map((line) => Number.parseInt(line, 10))).toEqual(questions.map((_, index) => index + 1));
		expect(questions.every((line) => line.endsWith("?"))).toBe(true);
		const asked = assessmentSchema.parse(reply.answer).openQuestions.filter(({ to }) => to === "vendor");
		expect(questions).toHaveLength(asked.length);
		expect(lines.filter((line) => line.endsWith("as proof:")).length).toBeGreaterThan(1);
	});

	it("offers no answer that would change a verdict which stands", async () => {
		const reply = await stage.ask("is Azure Canada sovereign for Protected B?");
		expect(fieldOf(reply, "To settle it")).toBeUndefined();
		expect(foldOf(reply, "vendor")).toContain("The answers would fill gaps; they would not change this verdict.");
	});
});

describe("laws", () => {
	it("say how one law gets there, how it is read and by whom, what lowers it and what stays in reach", async () => {
		const reply = await stage.ask("why is Azure Canada exposed to the CLOUD Act?");
		expect(headingOf(reply)).toBe(
			"CLOUD Act: reached · Microsoft Azure Canada (Canada Central and Canada East regions) · reported · can compel disclosure",
		);
		const [tree] = blocksOf(reply, "tree");
		const lines = tree ? textsOf(tree) : [];
		expect(lines[0]).toMatch(/^Path: you → Microsoft Azure Canada → .* → Microsoft Corporation \(US\)$/);
		expect(lines).toEqual(expect.arrayContaining(["Readings", "What lowers it", "Rests on"]));
		expect(lines.filter((line) => /held by .*\[\d+\]/.test(line)).length).toBeGreaterThan(2);
		expect(new Set(lines).size).toBe(lines.length);
		expect(exposureAnswerSchema.parse(reply.answer).exposures).toHaveLength(1);
		expect(reply.actions.map(({ label }) => label)).toEqual(["CLOUD Act"]);
	});

	it("show a source for every link of a path, whatever the readings say", async () => {
		for (const text of ["why is Outscale exposed to the CLOUD Act?", "why is OVHcloud Canada exposed to FISA 702?"]) {
			const [tree] = blocksOf(await stage.ask(text), "tree");
			const lines = tree ? textsOf(tree) : [];
			const links = (lines[0]?.split(" → ").length ?? 0) - 2;
			const grounds = lines.slice(lines.indexOf("Rests on") + 1);
			expect(links, text).toBeGreaterThan(0);
			expect(lines, text).toContain("Rests on");
			expect(grounds.length, text).toBeGreaterThanOrEqual(links);
			for (const ground of grounds) expect(ground, text).toMatch(/ \[\d+\] \S/);
		}
	});

	it("are listed in a line each, and told whole where they unfold", async () => {
		const reply = await stage.ask("quelles lois visent OVHcloud Canada ?");
		const [rows] = blocksOf(reply, "rows");
		const statuses = rows?.rows.map(({ status }) => status) ?? [];
		expect(statuses).toEqual([...statuses].sort((a, b) => Number(b === "visé") - Number(a === "visé")));
		expect(rows?.rows.map(({ label }) => label)).toContain("CLOUD Act");
		expect(textsOf({ kind: "rows", rows: rows?.rows ?? [] }).join("\n")).toContain("(loi de votre domicile)");
		expect(foldTitles(reply)[0]).toBe("Lois");
	});

	it("that only set rules are said to reach nothing", async () => {
		const reply = await stage.ask("is STACKIT exposed to GDPR Chapter V?");
		expect(firstTexts(reply).join("\n")).toContain("It neither compels disclosure nor ends a service.");
	});
});

describe("a comparison", () => {
	it("has the verdict in each head, a row a pillar, and the laws that reach", async () => {
		const reply = await stage.ask("compare Cirrus, AWS Canada and OVHcloud Canada for Protected B");
		const [table] = blocksOf(reply, "table");
		expect(table?.head).toEqual([
			"",
			"Micrologic Cirrus: Cannot be said yet",
			"AWS Canada: Not sovereign, reported",
			"OVHcloud Canada: Not sovereign, reported",
		]);
		expect(table?.rows.map(([label]) => spansText(label ?? []))).toEqual([
			"Data",
			"Operational",
			"Legal",
			"Technical",
			"Reached by",
			"Open questions",
		]);
		expect(table?.rows.every((row) => row.length === 4)).toBe(true);
		expect(compareAnswerSchema.parse(reply.answer).answers).toHaveLength(3);
	});
});

describe("a search", () => {
	it("shows what passes or comes near, and unfolds what does not pass", async () => {
		const reply = await stage.ask("who can host Protected B?");
		const { answers } = findAnswerSchema.parse(reply.answer);
		const failing = answers.filter(({ outcome }) => outcome === "not-sovereign").length;
		expect(headingOf(reply)).toMatch(new RegExp(`^Who can host Protected B: .*${failing} do not pass\\.$`));
		expect(foldTitles(reply)).toEqual([`Not sovereign ${failing}`]);
		expect(foldOf(reply, "details")).toHaveLength(failing + 1);
		const lists = blocksOf(reply, "list").flatMap(({ items }) => items);
		expect(lists).toHaveLength(answers.length - failing);
	});

	it("names an assurance beside each offering that has one, in words", async () => {
		const details = foldOf(await stage.ask("who can host Protected B?"), "details").slice(1);
		for (const line of details)
			expect(line).toMatch(/ · (proven|binding \(contract\)|reported|presumed|on a party's own word)$/);
	});
});

describe("an explanation", () => {
	it("of a law says since when, and who reads it how", async () => {
		const reply = await stage.ask("what is the CLOUD Act?");
		expect(headingOf(reply)).toMatch(/^CLOUD Act · .* · United States$/);
		const [tree] = blocksOf(reply, "tree");
		expect(tree?.nodes.map(({ text }) => spansText(text))).toEqual([
			"In force",
			"How it is read: Which providers are under the jurisdiction of the United States?",
		]);
		expect(textsOf(tree ?? { kind: "tree", nodes: [] }).join("\n")).toMatch(
			/Only companies based in the United States \(held by Micrologic \[\d+\]\)/,
		);
		expect(foldTitles(reply)[0]).toMatch(/^All statements \d+$/);
	});

	it("of a data class says what is required of whom", async () => {
		const reply = await stage.ask("what does protected b require?");
		const [tree] = blocksOf(reply, "tree");
		expect(tree?.nodes.map(({ text }) => spansText(text))).toEqual([
			"What it covers",
			"Required of the service",
			"Recommended for the service",
			"Not required",
			"Allowed",
		]);
		expect(foldOf(reply, "details").join("\n")).toMatch(/CCCS Medium assessment: .* \[\d+\] \(the vendor's word\)/);
	});

	it("of a service or a company states each fact with its source, its sureness and its date", async () => {
		const reply = await stage.ask("tell me about Delos");
		const [tree] = blocksOf(reply, "tree");
		const lines = textsOf(tree ?? { kind: "tree", nodes: [] }).filter((line) => line.includes("["));
		expect(lines.length).toBeGreaterThan(4);
		for (const line of lines)
			expect(line).toMatch(
				/ \[\d+\] \((proven|binding \(contract\)|reported|presumed|the vendor's word|an interested party's word)(, [^()]+)?\)$/,
			);
	});

	it("writes French dates as French does", async () => {
		const text = textsOf({ kind: "fold", id: "details", title: "", blocks: [] }).concat(
			foldOf(await stage.ask("parle-moi de Delos"), "details"),
		);
		expect(text.join("\n")).toContain("depuis le 19 septembre 2024");
		expect(text.join("\n")).toContain("depuis novembre 2022");
	});

	it("calls a rival's claim no word of the vendor", async () => {
		const reply = await stage.ask("tell me about AWS European Sovereign Cloud GmbH");
		const claim = textsOf({ kind: "tree", nodes: blocksOf(reply, "tree").flatMap(({ nodes }) => nodes) }).find((line) =>
			line.includes("A European competitor names it"),
		);
		expect(claim).toMatch(/\(an interested party's word\)$/);
	});
});

describe("changes", () => {
	it("says in one line that nothing has changed", async () => {
		const reply = await stage.ask("what changed since 2026.11.0?");
		expect(firstTexts(reply)).toEqual([
			"Changes since 2026.11.0",
			"Nothing has changed since 2026.11.0: it is the release in use.",
		]);
	});
});

describe("a day", () => {
	it("is the asker's own", async () => {
		const late = await Stage.open({ now: "2026-11-21T03:00:00Z", store: stage.store });
		const ask = (timeZone?: string) => late.ask("is Cirrus sovereign for Protected B?", { timeZone });
		expect(questionOf(await ask("America/Montreal")).asOf).toBe("2026-11-20");
		expect(questionOf(await ask("Europe/Paris")).asOf).toBe("2026-11-21");
		expect(questionOf(await ask()).asOf).toBe("2026-11-21");
		expect(questionOf(await ask("Mars/Olympus")).asOf).toBe("2026-11-21");
	});
});
