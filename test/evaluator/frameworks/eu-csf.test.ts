import { beforeAll, describe, expect, it } from "vitest";
import { isInert } from "../../../src/evaluator/frameworks/rungs.js";
import { answersTo, scoreLadders } from "../../../src/evaluator/frameworks/sheet.js";
import { weightsOn } from "../../../src/evaluator/frameworks/weights.js";
import type { FrameworkOf } from "../../../src/knowledge/frameworks.js";
import { filesIn } from "../../../src/releases/disk.js";
import { readDrafts } from "../../../src/releases/draft.js";

const folder = new URL("../../../knowledge", import.meta.url).pathname;

let framework: FrameworkOf<"ladders">;
beforeAll(async () => {
	const { drafts } = await readDrafts(filesIn(folder));
	const found = drafts?.framework.find(({ data }) => data.id === "eu-cloud-sovereignty-framework-1.2.1")?.data;
	if (found?.kind !== "ladders") throw new Error("The framework is not there");
	framework = found;
});

/** Every criterion with its best answer, or another. */
function sheet(other: Record<string, string> = {}): Map<string, string> {
	return new Map(framework.criteria.map((one) => [one.id, other[one.id] ?? answersTo(one).at(-1) ?? ""]));
}

function scored(day: string, answers = sheet()) {
	const weights = weightsOn(framework, day);
	if (!weights) throw new Error(`No weights on ${day}`);
	return scoreLadders(framework, answers, weights);
}

describe("the EU Cloud Sovereignty Framework 1.2.1", () => {
	it("has its 48 criteria in eight objectives, of which nine never lower the level", () => {
		expect([framework.criteria.length, framework.pillars.length]).toEqual([48, 8]);
		expect(framework.criteria.filter(isInert).map(({ id }) => id)).toEqual([
			"SOV-1.2",
			"SOV-1.4",
			"SOV-1.5",
			"SOV-1.6",
			"SOV-1.7",
			"SOV-2.5",
			"SOV-5.3",
			"SOV-7.2",
			"SOV-8.4",
		]);
	});

	it("leaves a perfect sheet at its 100.0756 % under the weights of June 2026", () => {
		const perfect = scored("2026-11-20");
		expect([perfect.score, perfect.seal, perfect.governing, perfect.answered]).toEqual(["100.0756", 4, [], 48]);
		expect(perfect.interval).toEqual({
			seal: { least: 4, most: 4 },
			score: { least: "100.0756", most: "100.0756" },
		});
		expect(perfect.objectives.map(({ points }) => points)).toEqual([
			"1000.03",
			"1002",
			"1000",
			"1002",
			"1001",
			"1000",
			"1001",
			"1000",
		]);
	});

	it("and at its 100.08045 % under those of October 2025", () => {
		expect(scored("2026-05-31").score).toBe("100.08045");
		expect(scored("2025-10-20").score).toBe("100.08045");
		expect(scored("2026-06-01").score).toBe("100.0756");
	});

	it("lets one answer govern the level while the score stays high", () => {
		const governed = scored("2026-11-20", sheet({ "SOV-2.1": answersTo(criterion("SOV-2.1"))[0] ?? "" }));
		expect(governed.governing).toEqual(["SOV-2.1"]);
		expect(governed.seal).toBe(criterion("SOV-2.1").rungs[0]?.level);
		expect(Number(governed.score)).toBeGreaterThan(97);
	});

	it("never lets an inert criterion govern", () => {
		const lowest = Object.fromEntries(
			framework.criteria.filter(isInert).map((one) => [one.id, answersTo(one)[0] ?? ""]),
		);
		const governed = scored("2026-11-20", sheet(lowest));
		expect([governed.seal, governed.governing]).toEqual([4, []]);
	});
});

function criterion(id: string) {
	const found = framework.criteria.find((one) => one.id === id);
	if (!found) throw new Error(`There is no ${id}`);
	return found;
}
