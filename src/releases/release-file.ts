import { readRelease as readText, UnreadableRelease } from "../evaluator/read-release.js";
import { canonicalJson } from "../knowledge/canonical-json.js";
import { type Release, releaseFormat, releaseSchema } from "../knowledge/release.js";
import type { Text } from "../knowledge/text.js";
import { digestOf, sha256 } from "./digest.js";
import { contentOf, type Drafts } from "./draft.js";

/** A release file that is not what it says it is. Nothing is loaded from it. */
export class ReleaseRefused extends Error {
	readonly code: "not-json" | "wrong-form" | "wrong-digest" | "no-release" | "unusable";
	readonly file: string;
	readonly says: Text;

	constructor(code: ReleaseRefused["code"], file: string, says: Text) {
		super(`${file} ${code}: ${says.en}`);
		this.code = code;
		this.file = file;
		this.says = says;
	}
}

/** The release that the drafts make, under a version and a date. */
export function makeRelease(drafts: Drafts, version: string, date: string): Release {
	const release = releaseSchema.parse({
		format: releaseFormat,
		version,
		date,
		digest: `sha256-${"0".repeat(64)}`,
		...contentOf(drafts),
	});
	return { ...release, digest: digestOf(release) };
}

/** The bytes of a release file: the canonical form, one line. */
export function writeRelease(release: Release): string {
	return `${canonicalJson(release)}\n`;
}

/**
 * Reads a release file: its form by the schema, its content by its digest.
 * @throws ReleaseRefused with what is wrong and what to do.
 */
export function readRelease(text: string, file: string): Release {
	try {
		return readText(text, sha256);
	} catch (error) {
		if (!(error instanceof UnreadableRelease)) throw error;
		throw new ReleaseRefused(error.code, file, error.says);
	}
}
