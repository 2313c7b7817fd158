import { beforeAll, describe, expect, it } from "vitest";
import { causeLines } from "../../../src/replies/register/reassess-cause-lines.js";
import { type Compared, isSame, turnsBetween } from "../../../src/replies/register/reassess-turns.js";
import { Telling } from "../../../src/replies/telling.js";
import { realKnowledge, spansText } from "../real.js";

type Exposure = Compared["exposures"][number];

function verdictWith(...exposures: readonly [law: string, status: Exposure["status"]][]): Compared {
	return {
		outcome: "undetermined",
		assurance: null,
		findings: [],
		exposures: exposures.map(([law, status]) => ({
			law,
			name: { en: law, fr: law },
			foreign: true,
			status,
			because: [],
		})),
	};
}

describe("what came out otherwise in a newer release", () => {
	const before = verdictWith(["us-cloud-act", "exposed"]);

	it("is nothing where the release has one more law that does not reach", () => {
		const turns = turnsBetween(before, verdictWith(["us-cloud-act", "exposed"], ["new-law", "none"]));
		expect(turns.exposures).toEqual([]);
		expect(isSame(turns)).toBe(true);
		expect(isSame(turnsBetween(verdictWith(["us-cloud-act", "exposed"], ["old-law", "none"]), before))).toBe(true);
	});

	it("is a law that it has now and that may reach", () => {
		const turns = turnsBetween(before, verdictWith(["us-cloud-act", "exposed"], ["new-law", "unknown"]));
		expect(turns.exposures).toMatchObject([{ before: undefined, after: { law: "new-law", status: "unknown" } }]);
	});
});

describe("what is stated otherwise", () => {
	let telling: { en: Telling; fr: Telling };
	beforeAll(async () => {
		const knowledge = await realKnowledge();
		telling = { en: new Telling("en", knowledge), fr: new Telling("fr", knowledge) };
	});
	const told = (language: "en" | "fr", restated: readonly string[]) => {
		const turns = turnsBetween(verdictWith(), verdictWith());
		const ends = { asOf: "2026-11-20", release: "2026.11.1", evaluator: "1.2" };
		const causes = [{ kinds: ["release" as const], turns, facts: [], restated }];
		const [line] = causeLines(causes, ends, { ...ends, release: "2026.11.2" }, null, telling[language]);
		return spansText(line?.text ?? []);
	};

	it("is one thing or several", () => {
		expect(told("en", ["us-cloud-act"])).toBe("2026.11.1 → 2026.11.2; CLOUD Act is stated otherwise.");
		expect(told("en", ["us-cloud-act", "us-fisa-702"])).toMatch(/CLOUD Act and FISA 702 are stated otherwise\.$/);
		expect(told("fr", ["us-cloud-act", "us-fisa-702"])).toMatch(/CLOUD Act et FISA 702 : énoncés autrement\.$/);
	});
});
