import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const folder = join(import.meta.dirname, "../../src/register");

it("has no clock, no chance and no files: what a command comes to follows from what it is given", () => {
	const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
	expect(files.length).toBeGreaterThan(40);
	const impure = files.filter((name) => {
		const code = readFileSync(join(folder, name), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
		return /"node:|Date\.now\(|new Date\(\)|Math\.random\(|process\.|fetch\(|setTimeout/.test(code);
	});
	expect(impure).toEqual([]);
});
