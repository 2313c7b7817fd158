import { describe, expect, it } from "vitest";
import { nameIndexOf, readQuestion } from "../../src/questions/index.js";
import { knowledgeRelease } from "./knowledge.js";

const index = nameIndexOf(await knowledgeRelease());
const read = (text: string, home?: string[]) => readQuestion(text, { index, today: "2026-11-20", home });

describe("a name that leaves classes open, asked by a team that has a home", () => {
	it("means what holds at that home, and says so", () => {
		expect(read("PSN for critical data", ["IT"])).toMatchObject({
			kind: "draft",
			draft: { dataClasses: ["it-critical"], corrections: [{ from: "critical data", to: "it-critical" }] },
		});
		expect(read("who can host health data?", ["CA"])).toMatchObject({
			kind: "draft",
			draft: { dataClasses: ["ca-health-information"], corrections: [{ from: "health data" }] },
		});
	});

	it("is asked about where several hold there, and only those are offered", () => {
		expect(read("is Cirrus sovereign for protected?", ["CA"])).toMatchObject({
			ask: { among: ["ca-protected-a", "ca-protected-b", "ca-protected-c"] },
		});
		// What nobody's law calls so may be meant anywhere.
		expect(read("PSN for payment data", ["IN"])).toMatchObject({
			ask: { among: ["generic-payment-card-data", "in-payment-data"] },
		});
	});

	it("is asked about as it is where nothing holds there, or no home is known", () => {
		for (const home of [["CA"], undefined])
			expect(read("PSN for critical data", home)).toMatchObject({ ask: { among: ["it-critical"] } });
	});

	it("goes by the home of the question before that of the team", () => {
		expect(read("PSN for critical data, home Canada", ["IT"])).toMatchObject({ ask: { among: ["it-critical"] } });
		expect(read("is PSN ok for critical data, home Italy", ["CA"])).toMatchObject({
			draft: { dataClasses: ["it-critical"], home: ["IT"] },
		});
	});

	it("changes nothing where the name is whole", () => {
		expect(read("PSN for Italian critical data", ["CA"])).toMatchObject({ draft: { dataClasses: ["it-critical"] } });
		expect(read("PSN for Italian critical data", ["CA"])).not.toHaveProperty("draft.corrections");
	});
});
