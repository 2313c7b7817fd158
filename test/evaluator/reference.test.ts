import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { assess, Knowledge } from "../../src/evaluator/index.js";
import type { Release } from "../../src/knowledge/release.js";
import { compareWithReference } from "../reference/compare.js";
import { asked, subjects } from "./arbitrary-release.js";
import { runsOf } from "./runs.js";
import { releaseOf } from "./small-release.js";

/** A busy machine is no failure. */
vi.setConfig({ testTimeout: 3_600_000 });

/** As it is read from its file: nothing in it stands in two places. */
function asRead(release: Release): Release {
	const read: Release = JSON.parse(JSON.stringify(release));
	return read;
}

describe("the evaluator says what the reference says", () => {
	it("of every finding, every exposure, the verdict and its conditions", () => {
		fc.assert(
			fc.property(subjects, asked, (list, question) => {
				const release = asRead(releaseOf(...list));
				expect(compareWithReference(release, question, assess(new Knowledge(release), question))).toEqual([]);
			}),
			runsOf(90),
		);
	});
});
