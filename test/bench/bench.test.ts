import { describe, expect, it } from "vitest";
import { againstRules } from "../../bench/against-rules.js";
import { agreementOf } from "../../bench/agreement.js";
import { growingLaws, growingOfferings } from "../../bench/growing.js";
import { withLaws, withOfferings } from "../../bench/grown.js";
import { onePass } from "../../bench/one-pass.js";
import { prepare } from "../../bench/peer/decide.js";
import { lookupOf } from "../../bench/peer/flatten.js";
import { asOf, everyQuestion, spread } from "../../bench/questions.js";
import { reminders } from "../../bench/reminders.js";
import type { Pace } from "../../bench/timing.js";
import { decideOnly, Knowledge } from "../../src/evaluator/index.js";
import type { Release } from "../../src/knowledge/release.js";
import { loadRelease } from "../../src/releases/load.js";

const release = await loadRelease("knowledge/releases");
/** Three offerings, one class, one framework: enough for each piece to run. */
const small: Release = {
	...release,
	offerings: spread(release.offerings, 3),
	dataClasses: spread(release.dataClasses, 1),
	frameworks: release.frameworks.filter(({ id }) => id === "four-pillars"),
};

const once: Pace = { rounds: 1, warming: 0, least: 1 };

describe("the bench", () => {
	it("asks the rules engine for the same musts: where ours are known it says the same", async () => {
		const knowledge = new Knowledge(release);
		const prepared = spread(everyQuestion(knowledge), 60).map((question) => prepare(knowledge, question));
		const { known, same, apart } = await agreementOf(lookupOf(knowledge, asOf), prepared);
		expect(known).toBeGreaterThan(50);
		expect(same / known, JSON.stringify(apart)).toBeGreaterThan(0.95);
	});

	it("grows releases whose clones decide as the originals", () => {
		const once = new Knowledge(withOfferings(release, 1));
		const thrice = new Knowledge(withOfferings(release, 3));
		expect(thrice.offerings.size).toBe(3 * once.offerings.size);
		for (const question of spread(everyQuestion(once), 40))
			expect(decideOnly(thrice, { ...question, offering: `${question.offering}-2` }).outcome).toBe(
				decideOnly(once, question).outcome,
			);
		expect(new Knowledge(withLaws(release, 3)).exposingLaws).toHaveLength(30);
	});

	it("runs in every part and says what came out", async () => {
		const said: string[] = [];
		const say = (line: string) => void said.push(line);
		await againstRules(small, say, once, 2);
		await growingOfferings(small, say, once, [1, 2]);
		await growingLaws(small, say, once, [1, 2]);
		await onePass(small, say, once);
		await reminders(small, say, once, [50, 100]);
		const text = said.join("\n");
		for (const part of ["json-rules-engine", "6 offerings", "20 laws", "questions a second", "100 vendors"])
			expect(text).toContain(part);
		expect(text).not.toMatch(/NaN|undefined|Infinity/);
	});
});
