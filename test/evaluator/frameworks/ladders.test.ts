import { describe, expect, it } from "vitest";
import { certificate, dataClass, value } from "../small-release.js";
import { answer, assessed, ladders, resultOf, statuses } from "./small-frameworks.js";

const encrypted = { fact: "service.encryption" };

const two = (more: Parameters<typeof ladders>[1] = {}) =>
	ladders(
		{
			a1: {
				pillar: "first",
				rungs: [
					[0, 0],
					[2, 40],
					[4, 60],
				],
			},
			a2: {
				pillar: "first",
				rungs: [
					[4, 0],
					[4, 40.5],
				],
			},
			b1: {
				pillar: "second",
				rungs: [
					[1, 0],
					[3, 50, encrypted],
					[4, 100],
				],
			},
		},
		{
			weights: [
				{ id: "early", from: "2025-10-20", of: { first: 0.5, second: 0.5 } },
				{ id: "late", from: "2026-06-01", of: { first: 0.75, second: 0.25 } },
			],
			...more,
		},
	);

describe("ladders", () => {
	it("are one must a pillar, named with the level that is demanded", () => {
		const answers = assessed(two(), [answer("a1", "2")], { levels: { yardstick: 2 } });
		expect(statuses(answers)).toEqual(["first met *", "second unknown *"]);
		expect(answers.findings[0]?.name).toEqual({ en: "first: at least Level 2", fr: "first : au moins Level 2" });
		expect(answers.outcome).toBe("undetermined");
		expect(answers.openQuestions.map(({ id, answers }) => [id, answers.join()])).toEqual([
			["cloud/assessment.answers/yardstick.b1", "2,3"],
		]);
	});

	it("give the interval of level and score over what is open, and who caps it", () => {
		const result = resultOf("ladders", assessed(two(), [answer("a1", "2")], { levels: { yardstick: 2 } }));
		expect(result).toEqual({
			kind: "ladders",
			target: 2,
			level: { least: 1, most: 2 },
			score: { least: "30", most: "85.375" },
			governedBy: ["a1"],
			published: [],
			sources: ["yardstick/text"],
			weights: "late",
			objectives: [
				{
					id: "first",
					target: 2,
					level: { least: 2, most: 2 },
					points: { least: "40", most: "80.5" },
					score: { least: "40", most: "80.5" },
					governedBy: ["a1"],
					open: ["a2"],
					inert: ["a2"],
				},
				{
					id: "second",
					target: 2,
					level: { least: 1, most: 4 },
					points: { least: "0", most: "100" },
					score: { least: "0", most: "100" },
					governedBy: [],
					open: ["b1"],
					inert: [],
				},
			],
		});
	});

	it("are met where the worst case reaches the level, and unmet where the best does not", () => {
		const met = assessed(two(), [answer("a1", "3"), value("service.encryption", true)], { levels: { yardstick: 3 } });
		expect([met.outcome, resultOf("ladders", met).level]).toEqual(["sovereign", { least: 3, most: 4 }]);
		const unmet = assessed(two(), [answer("a1", "1")], { levels: { yardstick: 1 } });
		expect([unmet.outcome, resultOf("ladders", unmet).level]).toEqual(["not-sovereign", { least: 0, most: 0 }]);
	});

	it("have no must without a pass mark", () => {
		const answers = assessed(two(), [answer("a1", "1")]);
		expect(statuses(answers)).toEqual([]);
		expect(answers.outcome).toBe("no-requirement");
		expect(resultOf("ladders", answers)).toMatchObject({ target: null, level: { least: 0, most: 0 } });
	});

	it("ask nothing of criteria, or of a whole pillar, that cannot miss the level", () => {
		const answers = assessed(two(), [], { levels: { yardstick: 1 } });
		expect(statuses(answers)).toEqual(["first unknown *"]);
		expect(answers.openQuestions.map(({ id }) => id)).toEqual(["cloud/assessment.answers/yardstick.a1"]);
		expect(resultOf("ladders", answers).objectives.map(({ inert }) => inert)).toEqual([["a2"], ["b1"]]);
	});

	it("never let a criterion govern whose answers all carry one level", () => {
		const capped = ladders({
			c: {
				rungs: [
					[3, 0],
					[3, 10],
				],
			},
			d: {
				rungs: [
					[0, 0],
					[4, 10],
				],
			},
		});
		const result = resultOf("ladders", assessed(capped, [answer("c", "2"), answer("d", "2")]));
		expect([result.level, result.governedBy]).toEqual([{ least: 3, most: 3 }, []]);
	});

	it("weigh by the last set that has begun on the day, and give no score before the first", () => {
		const facts = [answer("a1", "3"), answer("a2", "2"), answer("b1", "3")];
		const on = (asOf: string) => {
			const { weights, score } = resultOf("ladders", assessed(two(), facts, { asOf }));
			return [weights, score?.least];
		};
		expect(on("2026-11-20")).toEqual(["late", "100.375"]);
		expect(on("2026-06-01")).toEqual(["late", "100.375"]);
		expect(on("2026-05-31")).toEqual(["early", "100.25"]);
		expect(on("2025-10-19")).toEqual([null, undefined]);
	});

	it("hold a pillar's own minimum, by class too", () => {
		const also = [dataClass("data", "moderate"), dataClass("secrets", "moderate")];
		const levels = { yardstick: 0, "yardstick.first": 2, "yardstick.second@secrets": 3 };
		const demanded = (...dataClasses: string[]) =>
			resultOf("ladders", assessed(two(), [], { levels, dataClasses }, also)).objectives.map(({ target }) => target);
		expect(demanded("data")).toEqual([2, 0]);
		expect(demanded("secrets")).toEqual([2, 3]);
		expect(demanded("data", "secrets")).toEqual([2, 3]);
	});

	it("take the file's own minimum, with its source", () => {
		const answers = assessed(two({ target: { level: 2 } }), [answer("a1", "2")]);
		expect(statuses(answers)).toEqual(["first met *", "second unknown *"]);
		expect(resultOf("ladders", answers).sources).toEqual(["yardstick/text"]);
	});
});

describe("a level of ladders that the scheme's own assessor published", () => {
	const framework = two({
		target: { level: 2 },
		results: [
			{ scheme: "scheme", level: 1 },
			{ scheme: "other-scheme", level: 3 },
		],
	});
	it("meets the musts up to it, and lifts the level but not the points", () => {
		const answers = assessed(framework, [certificate("other-scheme", "held", { grade: "press" })]);
		expect([answers.outcome, answers.assurance]).toEqual(["sovereign", "reported"]);
		const result = resultOf("ladders", answers);
		expect([result.level, result.score?.least]).toEqual([{ least: 3, most: 4 }, "0"]);
		expect(result.published).toEqual([
			{
				scheme: "other-scheme",
				level: 3,
				assurance: "reported",
				facts: ["cloud/service.certifications/other-scheme#press-2026-01-01"],
			},
		]);
	});
	it("stands against what the facts show to be lacking", () => {
		const answers = assessed(framework, [certificate("other-scheme", "held"), answer("a1", "1")]);
		expect([answers.outcome, resultOf("ladders", answers).level]).toEqual(["sovereign", { least: 3, most: 3 }]);
	});
	it("below the level meets none, and an unofficial one never does", () => {
		expect(assessed(framework, [certificate("scheme", "held"), answer("a1", "1")]).outcome).toBe("not-sovereign");
		const unofficial = assessed(framework, [certificate("other-scheme", "unofficial"), answer("a1", "1")]);
		expect([unofficial.outcome, resultOf("ladders", unofficial).published]).toEqual(["not-sovereign", []]);
	});
	it("counts only as surely as the data demands", () => {
		const facts = [certificate("other-scheme", "held", { grade: "vendor" })];
		const answers = assessed(framework, facts, { sensitivity: "high" });
		expect([answers.outcome, resultOf("ladders", answers).level]).toEqual(["undetermined", { least: 0, most: 4 }]);
	});
});
