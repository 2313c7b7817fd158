import { readFileSync } from "node:fs";
import { Knowledge } from "../src/evaluator/knowledge.js";
import type { Release } from "../src/knowledge/release.js";
import { readRelease } from "../src/releases/release-file.js";
import { byTurns, calm, each, ratios, type Say, shown } from "./timing.js";

/** Reading a release, checking form and digest, and making it ready for the evaluator, against JSON.parse of the same file. */
export async function loading(release: Release, say: Say): Promise<void> {
	const file = `knowledge/releases/${release.version}.json`;
	const text = readFileSync(file, "utf8");
	const read = readRelease(text, file);
	const once = [text];
	const known = new Set([read.digest]);
	const [parsing, reading, compiling, shipped, other] = await byTurns(
		[
			each(once, () => JSON.parse(text)),
			each(once, () => readRelease(text, file)),
			each(once, () => new Knowledge(read)),
			each(once, () => new Knowledge(readRelease(text, file, known))),
			each(once, () => new Knowledge(readRelease(text, file))),
		],
		calm,
	);
	say(`${(text.length / 1024 / 1024).toFixed(2)} MiB; times as long as JSON.parse of the same file:`);
	say(`reading, form and digest checked           ${shown(ratios(parsing, reading))}`);
	say(`compiling                                  ${shown(ratios(parsing, compiling))}`);
	say(`loading a release that came with the bot   ${shown(ratios(parsing, shipped))}`);
	say(`loading any other                          ${shown(ratios(parsing, other))}`);
}
