import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { phrases } from "../../src/replies/phrases.js";

/** Phrases of several files are put together: one name, one phrase. */

const folder = join(import.meta.dirname, "../../src/replies/register");

describe("the register's phrases", () => {
	it("each have a name of their own", async () => {
		const lost: string[] = [];
		for (const file of readdirSync(folder).filter((name) => name.endsWith("-phrases.ts"))) {
			const exported: Record<string, Record<string, unknown>> = await import(join(folder, file));
			for (const table of Object.values(exported))
				for (const [name, text] of Object.entries(table)) {
					const kept: unknown = Object.entries(phrases).find(([known]) => known === name)?.[1];
					if (JSON.stringify(kept) !== JSON.stringify(text)) lost.push(`${file}: ${name}`);
				}
		}
		expect(lost).toEqual([]);
	});
});
