import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/** Phrases are merged into one table: of two under one key the later would speak for both. */

const root = join(import.meta.dirname, "../../../src/replies");
const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith("phrases.ts"));

describe("phrases", () => {
	it("have each a key of their own, unless they say the same", () => {
		const said = new Map<string, { readonly file: string; readonly text: string }[]>();
		for (const file of files)
			for (const [, key = "", text = ""] of readFileSync(join(root, file), "utf8").matchAll(
				/^\t(\w+):\s*\{\s*(en:.*?),?\s*\},$/gms,
			))
				said.set(key, [...(said.get(key) ?? []), { file, text: text.replace(/\s+/g, " ") }]);
		expect(said.size).toBeGreaterThan(400);
		const twice = [...said].filter(([, those]) => new Set(those.map(({ text }) => text)).size > 1);
		expect(twice).toEqual([]);
	});
});
