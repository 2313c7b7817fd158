import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { assess, checkQuestionSchema, Knowledge, type Overlay } from "../../src/evaluator/index.js";
import { digestOf } from "../../src/releases/digest.js";
import { filesIn } from "../../src/releases/disk.js";
import { readDrafts } from "../../src/releases/draft.js";
import { makeRelease } from "../../src/releases/release-file.js";
import { differences } from "./differences.js";
import { type Scenario, scenarioFileSchema } from "./scenario-form.js";

/** Real cases that a lawyer can read (README.md beside this file), on the knowledge as it stands in its files. */

/** A busy machine is no failure. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = new URL("./", import.meta.url);
const files = readdirSync(folder)
	.filter((name) => name.endsWith(".yaml"))
	.sort()
	.map((name) => {
		const read = scenarioFileSchema.safeParse(parse(readFileSync(new URL(name, folder), "utf8"), { merge: true }));
		if (!read.success) throw new Error(`${name}:\n${z.prettifyError(read.error)}`);
		return { name, ...read.data };
	});

let knowledge: Knowledge;
beforeAll(async () => {
	const { drafts, problems } = await readDrafts(filesIn(new URL("../../knowledge", import.meta.url).pathname));
	if (!drafts) throw new Error(`The knowledge cannot be read: ${JSON.stringify(problems.slice(0, 3))}`);
	knowledge = new Knowledge(makeRelease(drafts, "2026.11.0", "2026-11-20"));
});

for (const { name, theme, scenarios } of files)
	describe(`${theme} (${name})`, () => {
		for (const scenario of scenarios)
			it(`${scenario.title} [${scenario.id}]`, ({ skip }) => {
				const { title, why, open } = scenario;
				const differing = whatDiffers(scenario);
				if (open === undefined) expect(differing, `${title}\n${why}`).toEqual([]);
				else if (differing.length === 0) expect.fail(`${title}\nThis comes out right now: take its "open" away.`);
				else skip(open);
			});
	});

it("names each case once", () => {
	const ids = files.flatMap(({ scenarios }) => scenarios.map(({ id }) => id));
	expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

function whatDiffers({ question, evidence, expected }: Scenario): string[] {
	const asked = checkQuestionSchema.parse(question);
	const overlay: Overlay | undefined = evidence && { ...evidence, digest: digestOf(evidence) };
	return differences(assess(knowledge, asked, overlay), expected);
}
