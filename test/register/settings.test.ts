import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settingsChangeSchema } from "../../src/evaluator/question.js";
import { changeSettings, noSettings, type Settings, settingsSchema } from "../../src/register/settings.js";
import { emptyState, readSnapshot } from "../../src/register/state.js";

const settled: Settings = {
	home: ["CA"],
	framework: "four-pillars",
	language: "fr",
	readings: { "us-cloud-act": "narrow", "fr-lpm.reach": "broad" },
};

describe("a team's settings", () => {
	it("stay as they are where a change says nothing of them", () => {
		expect(changeSettings(settled, {})).toEqual(settled);
		expect(changeSettings(settled, { language: "en" })).toEqual({ ...settled, language: "en" });
	});

	it("take each part from a change by itself", () => {
		expect(changeSettings(noSettings, { home: ["CA-QC", "FR"] })).toEqual({ ...noSettings, home: ["CA-QC", "FR"] });
		expect(changeSettings(settled, { framework: "trusted-cloud-fr" })).toEqual({
			...settled,
			framework: "trusted-cloud-fr",
		});
	});

	it("are taken back by null", () => {
		expect(changeSettings(settled, { home: null, framework: null, language: null })).toEqual({
			...noSettings,
			readings: settled.readings,
		});
		expect(changeSettings(settled, { readings: { "us-cloud-act": null } }).readings).toEqual({
			"fr-lpm.reach": "broad",
		});
	});

	it("keep the readings that a change does not name, and take in its own", () => {
		expect(changeSettings(settled, { readings: { "us-cloud-act": "wide", "us-fisa-702": "narrow" } }).readings).toEqual(
			{
				"us-cloud-act": "wide",
				"fr-lpm.reach": "broad",
				"us-fisa-702": "narrow",
			},
		);
	});

	it("are never changed in place", () => {
		const before = structuredClone(settled);
		changeSettings(settled, { home: null, readings: { "us-cloud-act": null, x: "y" } });
		expect(settled).toEqual(before);
		expect(noSettings).toEqual({ home: null, framework: null, language: null, readings: {} });
	});

	it("can be kept after any change that may be asked for", () => {
		const change = fc.record(
			{
				home: fc.option(fc.uniqueArray(fc.constantFrom("CA", "CA-QC", "FR", "EU"), { minLength: 1 })),
				framework: fc.option(fc.constantFrom("four-pillars", "trusted-cloud-fr")),
				language: fc.option(fc.constantFrom("en" as const, "fr" as const)),
				readings: fc.dictionary(fc.string(), fc.option(fc.string())),
			},
			{ requiredKeys: [] },
		);
		fc.assert(
			fc.property(fc.array(change, { maxLength: 5 }), (changes) => {
				let settings = noSettings;
				for (const one of changes) settings = changeSettings(settings, settingsChangeSchema.parse(one));
				expect(settingsSchema.parse(settings)).toEqual(settings);
			}),
		);
	});
});

describe("what was kept of a tenant before there were events", () => {
	it("has a format of its own, and nothing beside its settings and its release", () => {
		expect(readSnapshot({ format: 1, settings: settled })).toEqual({ ...emptyState, settings: settled });
		const release = "2026.11.1";
		expect(readSnapshot({ format: 1, settings: settled, release })).toMatchObject({ settings: settled, release });
		for (const wrong of [
			{ settings: settled },
			{ format: 2, settings: settled },
			{ format: 1 },
			{ format: 1, settings: settled, more: 1 },
		])
			expect(() => readSnapshot(wrong)).toThrow();
	});

	it("refuses settings that mean nothing", () => {
		for (const wrong of [
			{ home: [] },
			{ home: ["Canada"] },
			{ language: "de" },
			{ framework: "Four Pillars" },
			{ colour: "red" },
		])
			expect(settingsSchema.safeParse({ ...settled, ...wrong }).success).toBe(false);
	});
});
