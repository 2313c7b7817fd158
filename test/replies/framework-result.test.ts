import { describe, expect, it } from "vitest";
import { type Assessment, assess, type CheckQuestion } from "../../src/evaluator/index.js";
import type { Language } from "../../src/knowledge/text.js";
import { blocksOf, checkQuestion, firstTexts, foldOf, headingOf, realKnowledge, spansText, tell } from "./real.js";

const knowledge = await realKnowledge();
const seal = "eu-cloud-sovereignty-framework-1.2.1";

function judged(offering: string, framework: string, more: Partial<CheckQuestion> = {}): Assessment {
	return assess(knowledge, checkQuestion(offering, "eu-personal-data", { framework, home: ["EU"], ...more }));
}
function told(answer: Assessment, language: Language = "en") {
	const reply = tell(answer, language, knowledge);
	return { reply, first: firstTexts(reply).join("\n") };
}

describe("a framework of ladders", () => {
	it("says the pass mark, the level as an interval, the score and since when its weights count", () => {
		const { first, reply } = told(judged("ovhcloud-public-cloud", seal));
		expect(first).toContain(
			"Demands SEAL-2 in every objective. Level reached: not known; anything from SEAL-0 to SEAL-4.",
		);
		expect(first).toMatch(
			/Score [\d.]+ to 100\.0756 %, by the weights in use since 1 June 2026; a score decides nothing\./,
		);
		expect(blocksOf(reply, "rows")[0]?.rows).toHaveLength(8);
		const before = told(judged("ovhcloud-public-cloud", seal, { asOf: "2026-01-15" }), "fr").first;
		expect(before).toContain("Exige SEAL-2 dans chaque objectif. Niveau atteint : inconnu ; tout est possible entre");
		expect(before).toMatch(/Note de [\d,]+ à 100,08045 %, selon les pondérations en usage depuis le 20 octobre 2025/);
	});

	it("shows a result of the scheme's own assessor, with who says so, and no score in its stead", () => {
		const answer = judged("stackit", seal, { levels: { [seal]: 3 } });
		const { first, reply } = told(answer);
		expect(first).toMatch(/SEAL-3 asked/);
		expect(first).toMatch(
			/SEAL-3 at least, SEAL-4 at best\. Published result: SEAL-3, reported by the press \[\d+\]\./,
		);
		const number = Number(/\[(\d+)\]/.exec(first)?.[1]);
		expect(answer.sources[number - 1]?.grade).toBe("press");
		expect(told(answer, "fr").first).toContain("Résultat publié : SEAL-3, rapporté par la presse");
		expect(blocksOf(reply, "rows")[0]?.rows.some(({ status }) => status === "yes")).toBe(true);
		expect(told(judged("ovhcloud-public-cloud", seal)).first).not.toContain("Published result");
	});

	it("names what is demanded of one objective more than of the others", () => {
		const levels = { [seal]: 2, [`${seal}.SOV-2`]: 4 };
		const { first } = told(judged("stackit", seal, { levels }));
		expect(first).toContain("Demands SEAL-4 in Legal and jurisdictional sovereignty; SEAL-2 elsewhere.");
		expect(first).toContain("SEAL-4 asked of Legal and jurisdictional sovereignty");
	});

	it("keeps its 48 criteria in a fold, objective by objective", () => {
		const { reply, first } = told(judged("ovhcloud-public-cloud", seal));
		const fold = foldOf(reply, "details");
		expect(fold[0]).toBe("Criteria 48");
		expect(fold.filter((line) => /^SOV-\d /.test(line))).toHaveLength(8);
		expect(fold.join("\n").match(/SOV-\d\.\d [a-z]/gi)?.length).toBeGreaterThanOrEqual(48);
		expect(first.split("\n").filter((line) => /SOV-\d\.\d/.test(line))).toEqual([]);
	});
});

describe("a framework of levels", () => {
	it("says that without a pass mark the level is only shown", () => {
		const { first } = told(judged("ionos-cloud", "gaia-x-labels"));
		expect(first).toContain("No pass mark: the level is shown and demands nothing. Level reached: not known");
		expect(told(judged("ionos-cloud", "gaia-x-labels", { levels: { "gaia-x-labels": 2 } })).first).toContain(
			"Demands level 2.",
		);
	});

	it("says in the second line that what is only proposed is not law", () => {
		for (const [language, says] of [
			["en", "proposed, not law yet"],
			["fr", "projet, pas encore une loi"],
		] as const) {
			const { reply } = told(judged("stackit", "cada-union-assurance-levels"), language);
			const heading = reply.blocks.findIndex(({ kind }) => kind === "heading");
			const second = reply.blocks[heading + 1];
			expect(second?.kind === "note" ? spansText(second.text) : "").toContain(says);
		}
		expect(told(judged("stackit", seal)).first).not.toContain("not law yet");
	});
});

describe("a profile", () => {
	it("says that nothing was picked, and on what the verdict rests then", () => {
		const { first, reply } = told(judged("stackit", "bsi-c3a-1.0"));
		expect(first).toContain("Nothing was picked of BSI C3A 1.0");
		expect(first).toContain("the verdict rests on the data class alone");
		expect(foldOf(reply, "details")[0]).toBe("Criteria, shown only 59");
		expect(foldOf(reply, "why").join("\n")).not.toContain("shown, no demand");
	});

	it("counts how what was picked stands", () => {
		const { first, reply } = told(judged("stackit", "bsi-c3a-1.0", { picks: ["de"] }));
		expect(first).toMatch(/Of what was picked \(33 criteria\): \d+ yes, \d+ no, \d+ open\./);
		expect(first).toContain("picked: base criteria, German tier");
		expect(foldOf(reply, "details")[0]).toBe("Criteria, shown only 26");
	});
});

describe("a framework whose strictest clause wins", () => {
	it("says what comes out and by which clause, and what still may", () => {
		const { first } = told(judged("aws-commercial", "nl-rijksbreed-cloudbeleid-2026"));
		expect(first).toMatch(/(Comes out as|So far) “[a-z ]+”, by “[^”]+”/);
		expect(first).toMatch(/It may come out as “prohibited”: \d+ clauses are open, “/);
		expect(told(judged("aws-commercial", "nl-rijksbreed-cloudbeleid-2026"), "fr").first).toContain("« interdit »");
	});
});

describe("a service that is not to be had", () => {
	it("is said to have ended, or to be announced only, before anything else", () => {
		const ended = (asOf: string, language: Language) => {
			const question = checkQuestion("ukcloud", "uk-official", { home: ["GB"], asOf });
			return told(assess(knowledge, question), language).reply;
		};
		const [english] = ended("2026-11-20", "en").blocks;
		expect(english?.kind === "note" ? spansText(english.text) : "").toBe(
			"UKCloud has ended (reported, since June 2023).",
		);
		const [french] = ended("2026-11-20", "fr").blocks;
		expect(french?.kind === "note" ? spansText(french.text) : "").toMatch(/^Service arrêté/);
		const before = ended("2021-03-01", "en");
		expect(before.blocks[0]?.kind).toBe("heading");
		expect(headingOf(before)).toContain("UKCloud");
		const bell = told(assess(knowledge, checkQuestion("bell-ai-fabric", "ca-protected-b"))).reply.blocks[0];
		expect(bell?.kind === "note" ? spansText(bell.text) : "").toMatch(/^Bell AI Fabric is only announced/);
	});
});

describe("a reason", () => {
	it("names a law once, and says that its readings disagree where that decides", () => {
		const legal = judged("hetzner", "four-pillars").findings.find(
			({ criterion }) => criterion === "four-pillars.legal",
		);
		expect(legal?.reason.en).toBe("CLOUD Act: its readings disagree");
		expect(legal?.reason.fr).toContain("interprétations");
	});

	it("asks about one company on a list in other words than for the list", () => {
		const { openQuestions } = judged("kpn-sovereign-cloud", "four-pillars");
		const asked = openQuestions.map(({ ask }) => ask.en);
		expect(new Set(asked).size).toBe(asked.length);
	});
});
