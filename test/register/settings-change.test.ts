import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeSettings, noSettings, type Settings, settingsSchema } from "../../src/register/settings.js";
import { changeRegisterSettings, registerSettingsChangeSchema } from "../../src/register/settings-change.js";
import { settledOf } from "../../src/register/usual-settings.js";

const settled: Settings = {
	...noSettings,
	zone: "Europe/Paris",
	hour: 8,
	workingDays: [7, 1, 2, 3, 4],
	leads: [60, 10],
	roles: { "p-ada": "admin" },
	assurance: { high: "binding" },
};

describe("a register's settings", () => {
	it("are the usual where nothing is settled", () => {
		expect(settingsSchema.parse(noSettings)).toEqual(noSettings);
		expect(settledOf(noSettings)).toEqual({
			zone: "UTC",
			hour: 9,
			workingDays: [1, 2, 3, 4, 5],
			leads: [90, 30, 7],
			overdueAfter: 14,
			digest: 1,
		});
		expect(settledOf({ ...settled, digest: null })).toMatchObject({ zone: "Europe/Paris", hour: 8, digest: null });
	});

	it("stay where a question's settings change", () => {
		expect(changeSettings(settled, { home: ["FR"] })).toEqual({ ...settled, home: ["FR"] });
	});

	it("change one by one, and are taken back as if they had never been", () => {
		expect(changeRegisterSettings(settled, { hour: 10, home: ["FR"] })).toEqual({ ...settled, hour: 10, home: ["FR"] });
		const back = {
			zone: null,
			hour: null,
			workingDays: null,
			leads: null,
			roles: { "p-ada": null },
			assurance: { high: null },
		};
		expect(changeRegisterSettings(settled, back)).toEqual(noSettings);
		expect(changeRegisterSettings(settled, { digest: null }).digest).toBeNull();
		expect(changeRegisterSettings({ ...settled, digest: null }, { digest: "usual" })).toEqual(settled);
		expect(changeRegisterSettings(settled, { roles: { "p-bo": "approver" } }).roles).toEqual({
			"p-ada": "admin",
			"p-bo": "approver",
		});
	});

	it("refuse what means nothing", () => {
		for (const wrong of [
			{ zone: "Mars/Phobos" },
			{ hour: 24 },
			{ workingDays: [] },
			{ workingDays: [1, 1] },
			{ leads: [7, 30] },
			{ leads: [] },
			{ roles: { Marie: "admin" } },
			{ assurance: { high: "sure" } },
		])
			expect(registerSettingsChangeSchema.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
	});

	it("can be kept after any change that may be asked for, and never change in place", () => {
		const change = fc.record(
			{
				zone: fc.option(fc.constantFrom("UTC", "Asia/Tokyo")),
				hour: fc.option(fc.integer({ min: 0, max: 23 })),
				digest: fc.constantFrom(null, 3, "usual" as const),
				language: fc.option(fc.constantFrom("en" as const, "fr" as const)),
				alternatives: fc.option(fc.boolean()),
				assurance: fc.dictionary(fc.constantFrom("low", "high"), fc.option(fc.constantFrom("proven", "claimed"))),
				roles: fc.dictionary(fc.constantFrom("p-a", "p-b"), fc.option(fc.constantFrom("admin", "member"))),
			},
			{ requiredKeys: [] },
		);
		fc.assert(
			fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
				let settings = settled;
				for (const one of changes) {
					const before = structuredClone(settings);
					const after = changeRegisterSettings(settings, registerSettingsChangeSchema.parse(one));
					expect(settings).toEqual(before);
					expect(settingsSchema.parse(JSON.parse(JSON.stringify(after)))).toEqual(after);
					settings = after;
				}
			}),
		);
	});
});
