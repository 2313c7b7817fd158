import { expect, it } from "vitest";
import { register } from "../../bench/register.js";

it("measures what a change costs beside an append, and says it of every size", async () => {
	const said: string[] = [];
	await register((line) => void said.push(line), { rounds: 1, changes: 3, sizes: [2, 5], teams: [3] });
	const text = said.join("\n");
	for (const part of ["append with fdatasync", "with 2 things", "with 5 things", "with 3 teams", "at once"])
		expect(text).toContain(part);
	expect(text).not.toMatch(/NaN|undefined|Infinity/);
});
