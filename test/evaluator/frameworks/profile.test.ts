import { describe, expect, it } from "vitest";
import { certificate, value } from "../small-release.js";
import { answer, assessed, profile, resultOf, statuses } from "./small-frameworks.js";

const encrypted = { fact: "service.encryption" };
const menu = profile(
	{
		eu: { condition: encrypted },
		de: { satisfies: ["eu"] },
		berlin: { satisfies: ["de"] },
		extra: {},
	},
	{ tiers: { base: ["eu"], strict: ["de", "extra"] } },
);

describe("a profile", () => {
	it("without picks demands nothing, shows everything and says that nothing was picked", () => {
		const answers = assessed(menu, [value("service.encryption", true)]);
		expect(answers.outcome).toBe("no-requirement");
		expect(statuses(answers)).toEqual(["eu met", "de unknown", "berlin unknown", "extra unknown"]);
		expect(resultOf("profile", answers)).toEqual({
			kind: "profile",
			picked: [],
			met: [],
			unmet: [],
			open: [],
			published: [],
			sources: [],
		});
	});

	it("demands what is picked, by criterion or by tier, under either name", () => {
		for (const picks of [["strict"], ["yardstick.strict"], ["de", "yardstick.extra"], ["strict", "de"]]) {
			const answers = assessed(menu, [answer("de", "yes"), answer("extra", "no")], { picks });
			expect(resultOf("profile", answers)).toMatchObject({ picked: ["de", "extra"], met: ["de"], unmet: ["extra"] });
			expect(answers.outcome).toBe("not-sovereign");
		}
	});

	it("takes a stricter criterion for the one that it satisfies, over any number of steps", () => {
		const met = (...facts: Parameters<typeof assessed>[1]) => assessed(menu, facts, { picks: ["base"] }).outcome;
		expect(met(answer("de", "yes"))).toBe("sovereign");
		expect(met(answer("berlin", "yes"))).toBe("sovereign");
		expect(met(answer("extra", "yes"))).toBe("undetermined");
		const lacking = [value("service.encryption", false), answer("de", "no"), answer("berlin", "no")];
		expect(assessed(menu, lacking, { picks: ["base"] }).outcome).toBe("not-sovereign");
	});

	it("never takes the looser criterion for the stricter", () => {
		expect(assessed(menu, [answer("eu", "yes")], { picks: ["de"] }).outcome).toBe("undetermined");
	});

	it("is met as a whole by the assessor's own result, where the file says so", () => {
		const whole = profile({ eu: { condition: encrypted } }, { results: [{ scheme: "scheme" }] });
		const facts = [value("service.encryption", false)];
		expect(assessed(whole, [...facts, certificate("scheme", "held")], { picks: ["eu"] }).outcome).toBe("sovereign");
		expect(assessed(whole, [...facts, certificate("scheme", "unofficial")], { picks: ["eu"] }).outcome).toBe(
			"not-sovereign",
		);
		expect(assessed(menu, [...facts, certificate("scheme", "held")], { picks: ["eu"] }).outcome).toBe("undetermined");
	});
});
