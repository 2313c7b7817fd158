import { describe, expect, it } from "vitest";
import { dateAt, versionOf } from "../../src/questions/dates.js";
import { tokenize } from "../../src/questions/tokens.js";

const today = "2026-11-20";

describe("dates as people write them", () => {
	it.each([
		["2026-02-01", "2026-02-01"],
		["2026/2/1", "2026-02-01"],
		["1 March 2026", "2026-03-01"],
		["1st of March 2026", "2026-03-01"],
		["March 1, 2026", "2026-03-01"],
		["Mar 31st 2026", "2026-03-31"],
		["1er mars 2026", "2026-03-01"],
		["15 août 2026", "2026-08-15"],
		["1 déc. 2026", "2026-12-01"],
		["31.12.2025", "2025-12-31"],
		["13/01/2026", "2026-01-13"],
		["01/13/2026", "2026-01-13"],
		["05/05/2026", "2026-05-05"],
		["29 February 2024", "2024-02-29"],
		["today", today],
		["aujourd'hui", today],
		["aujourd’hui", today],
	])("%s", (text, day) => {
		const tokens = tokenize(text);
		expect(dateAt(tokens, 0, today)).toEqual({ day, length: tokens.length });
	});

	it.each(["2026-02-30", "29 February 2026", "32 mars 2026", "00/00/2026", "02/03/2026", "2026-13-01", "31.02.2026"])(
		"%s is a date that there is not, or that could be two",
		(text) => {
			expect(dateAt(tokenize(text), 0, today)).toEqual({ day: undefined, length: 3 });
		},
	);

	it.each(["2026", "2026-02", "March 2026", "2026.11.0", "may we", "1 2 3", "1881a", "mars"])(
		"%s is no date",
		(text) => {
			expect(dateAt(tokenize(text), 0, today)).toBeUndefined();
		},
	);
});

describe("numbers of releases", () => {
	it.each([
		["2026.11.0", "2026.11.0"],
		["v2026.1.12", "2026.1.12"],
		["2026.13.0", undefined],
		["2026-11-0", undefined],
		["2026.11", undefined],
		["11.0.2026", undefined],
	])("%s", (text, version) => {
		expect(versionOf(tokenize(text))).toBe(version);
	});
});
