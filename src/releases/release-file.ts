import { readRelease as readText, UnreadableRelease } from "../evaluator/read-release.js";
import { canonicalJson } from "../knowledge/canonical-json.js";
import { type Release, releaseFormat, releaseSchema } from "../knowledge/release.js";
import type { Text } from "../knowledge/text.js";
import { digestOf, sha256 } from "./digest.js";
import { contentOf, type Drafts } from "./draft.js";
import type { Unfetched } from "./live/fetch-text.js";
import type { Distrust } from "./trust/trust.js";

/** A release file that is not what it says it is. Nothing is loaded from it. */
export class ReleaseRefused extends Error {
	readonly code:
		| "not-json"
		| "wrong-form"
		| "wrong-digest"
		| "no-release"
		| "unusable"
		| "unreadable"
		| "too-large"
		| Unfetched
		| Distrust;
	readonly file: string;
	readonly says: Text;

	constructor(code: ReleaseRefused["code"], file: string, says: Text) {
		super(`${file} ${code}: ${says.en}`);
		this.code = code;
		this.file = file;
		this.says = says;
	}
}

/** What a release says of its place among others; left out where nobody knows. */
export interface Place {
	readonly sequence?: number | undefined;
	readonly expires?: string | undefined;
}

/** The release that the drafts make, under a version and a date; nobody has signed it yet. */
export function makeRelease(drafts: Drafts, version: string, date: string, place: Place = {}): Release {
	const release = releaseSchema.parse({
		format: releaseFormat,
		version,
		date,
		digest: `sha256-${"0".repeat(64)}`,
		...place,
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
 * @param known digests whose releases this program has been seen to read: their form is not gone through again.
 * @throws ReleaseRefused with what is wrong and what to do.
 */
export function readRelease(text: string, file: string, known?: { has(digest: string): boolean }): Release {
	try {
		return readText(text, sha256, known);
	} catch (error) {
		if (!(error instanceof UnreadableRelease)) throw error;
		throw new ReleaseRefused(error.code, file, error.says);
	}
}
