import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changesAnswerSchema } from "../../src/evaluator/answer.js";
import { replySchema } from "../../src/replies/reply.js";
import { fieldOf, firstTexts, foldOf, headingOf, textsOf } from "../replies/real.js";
import { firstTwo } from "./pair.js";
import { questionOf, Stage } from "./stage.js";

/** What changed, asked in chat of the first two releases. */

let stage: Stage;
beforeAll(async () => {
	stage = await Stage.open(await firstTwo());
});
afterAll(() => stage.close());

describe("what changed since a release", () => {
	it("is counted first: verdicts, what is new, statements", async () => {
		const reply = await stage.ask("what changed since 2026.11.0?");
		expect(firstTexts(reply).slice(0, 2)).toEqual([
			"Changes since 2026.11.0",
			"knowledge 2026.11.1 of 20 November 2026 · 1 release since",
		]);
		expect(fieldOf(reply, "Verdicts")).toBe("132 of 6,750 have changed.");
		expect(fieldOf(reply, "New")).toBe("21 services, 52 companies, 6 laws, 8 frameworks, 18 data classes.");
		expect(fieldOf(reply, "Statements")).toBe("59 added, 7 changed, 3 removed.");
	});

	it("shows verdicts with what turned them, and unfolds the rest", async () => {
		const reply = await stage.ask("what changed since 2026.11.0?");
		const shown = reply.blocks.flatMap((block) => (block.kind === "list" ? textsOf(block) : []));
		expect(shown[0]).toBe("Outscale: cannot be said yet → sovereign (reported), by SecNumCloud 3.2, 33 questions");
		expect(firstTexts(reply).join("\n")).toContain(
			"SecNumCloud 3.2, published result: The qualification is awarded after an audit against every requirement",
		);
		expect(foldOf(reply, "verdicts")[0]).toBe("Verdicts that changed 132");
		expect(foldOf(reply, "new").join("\n")).toContain("Hetzner Cloud");
		expect(foldOf(reply, "details").join("\n")).toContain(
			"removed: certificates: The press puts STACKIT's bid at SEAL-3.",
		);
		expect(replySchema.parse(reply)).toEqual(reply);
		expect(reply.again).toMatchObject({ question: questionOf(reply) });
	});

	it("is told in French with thousands, plurals and quotation marks of French", async () => {
		const reply = await stage.ask("qu'est-ce qui a changé depuis 2026.11.0 ?");
		expect(headingOf(reply)).toBe("Changements depuis 2026.11.0");
		expect(fieldOf(reply, "Verdicts")).toBe("132 sur 6\u202f750 ont changé.");
		expect(fieldOf(reply, "Énoncés")).toBe("59 ajoutés, 7 modifiés, 3 retirés.");
		expect(foldOf(reply, "details").join("\n")).toContain("ajouté : certifications :");
	});

	it("is the release before where none is named, and nothing since the one in use", async () => {
		for (const asked of [
			"what changed?",
			"what changed since last release",
			"quoi de neuf depuis la dernière version ?",
		])
			expect(questionOf(await stage.ask(asked))).toMatchObject({ since: "2026.11.0", filledIn: ["since"] });
		expect(firstTexts(await stage.ask("what changed since 2026.11.1?"))).toEqual([
			"Changes since 2026.11.1",
			"Nothing has changed since 2026.11.1: it is the release in use.",
		]);
	});

	it("names the releases there are where one is unknown", async () => {
		for (const asked of [
			"what changed since 2026.9.0?",
			"what changed since release foo",
			"is Cirrus sovereign for Protected B with knowledge 2026.9",
		])
			expect((await stage.ask(asked)).answer).toMatchObject({
				unknown: { about: "version", nearest: ["2026.11.0", "2026.11.1"] },
			});
		expect(headingOf(await stage.ask("what changed since 2026.9.0?"))).toContain("There are: 2026.11.0 and 2026.11.1.");
	});
});

describe("what changed for one subject", () => {
	it("is what it says and what its verdicts came to", async () => {
		const reply = await stage.ask("what changed for Outscale since 2026.11.0?");
		expect(headingOf(reply)).toBe("Changes since 2026.11.0: Outscale");
		expect(fieldOf(reply, "Verdicts")).toBe("33 have changed.");
		const answer = changesAnswerSchema.parse(reply.answer);
		expect(answer.added).toEqual([]);
		expect(new Set(answer.verdicts?.flips.map(({ offering }) => offering))).toEqual(new Set(["3ds-outscale"]));
	});

	it("is that of its services where a company is named", async () => {
		const answer = changesAnswerSchema.parse((await stage.ask("quoi de neuf pour OVHcloud depuis 2026.11.0 ?")).answer);
		expect(answer.question.subject).toBe("ovh-groupe");
		expect(answer.statements?.map(({ subject }) => subject)).toContain("ovhcloud-public-cloud");
	});

	it("says where nobody has that name", async () => {
		expect((await stage.ask("what changed for Blorbcloud since 2026.11.0?")).answer).toMatchObject({
			unknown: { about: "subject", text: "Blorbcloud" },
		});
	});
});

describe("what changed since a day", () => {
	it("is what releases brought, and what began or ended by itself until today", async () => {
		const late = await Stage.open({ ...(await firstTwo()), now: "2026-12-02T12:00:00Z", store: stage.store });
		const reply = await late.ask("what changed since 20 November 2026?");
		expect(firstTexts(reply)).toContain("Changes since 20 November 2026");
		expect(fieldOf(reply, "By date")).toBe("1 thing began or ended by itself.");
		expect(foldOf(reply, "dates")).toEqual(["By date 1", "30 November 2026: Outscale, holds SecNumCloud (until then)"]);
		expect(firstTexts(reply)).toContain("knowledge 2026.11.1 of 20 November 2026 · No newer release has come since.");
		const french = await late.ask("qu'est-ce qui a changé depuis le 20 novembre 2026 ?");
		expect(headingOf(french)).toBe("Changements depuis le 20 novembre 2026");
		expect(foldOf(french, "dates")[1]).toMatch(/^30 novembre 2026 : Outscale, .* \(jusqu'alors\)$/);
	});

	it("says from which release it counts where the day is older than all", async () => {
		const reply = await stage.ask("what changed since 1 November 2026?");
		expect(questionOf(reply)).toMatchObject({ since: "2026.11.0", sinceDay: "2026-11-01" });
		expect(firstTexts(reply)).toContain("The oldest release is 2026.11.0, of 20 November 2026: I count from it.");
	});

	it("says that a day is none", async () => {
		expect((await stage.ask("what changed since 31 February 2026?")).answer).toMatchObject({
			unknown: { about: "date" },
		});
	});
});

describe("without notes", () => {
	it("says that verdicts were not computed, and what the releases say otherwise", async () => {
		const { releases, chronicle } = await firstTwo();
		const bare = await Stage.open({
			releases,
			chronicle: {
				history: () => chronicle.history(),
				between: async (from, to) => {
					const { verdicts: _verdicts, ...told } = (await chronicle.between(from, to)) ?? {
						added: [],
						removed: [],
						statements: [],
					};
					return told;
				},
			},
			store: stage.store,
		});
		const reply = await bare.ask("what changed since 2026.11.0?");
		expect(fieldOf(reply, "Verdicts")).toBe("not computed between these releases; what they say otherwise is below.");
		expect(fieldOf(reply, "Statements")).toBe("59 added, 7 changed, 3 removed.");
		expect(changesAnswerSchema.parse(reply.answer)).not.toHaveProperty("verdicts");
	});
});
