import { isDeepStrictEqual } from "node:util";
import { type Release, releaseFormat, releaseSchema } from "../knowledge/release.js";
import type { Text } from "../knowledge/text.js";
import { canonicalJson } from "./canonical-json.js";
import { digestOf } from "./digest.js";
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
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		throw new ReleaseRefused("not-json", file, {
			en: "this is not JSON; fetch the release again, or build it with `sovereign knowledge release`",
			fr: "ceci n'est pas du JSON ; reprenez la version, ou bâtissez-la par `sovereign knowledge release`",
		});
	}
	const parsed = releaseSchema.safeParse(value);
	if (!parsed.success) {
		const issue = parsed.error.issues[0];
		const place = issue?.path.join(".") || "·";
		throw new ReleaseRefused("wrong-form", file, {
			en: `${place}: ${issue?.message}; this program reads releases of format ${releaseFormat}`,
			fr: `${place} : forme inattendue ; ce programme lit les versions de format ${releaseFormat}`,
		});
	}
	// What is used must be what was read: had reading mended something, the digest would not speak of it.
	if (!isDeepStrictEqual(value, parsed.data) || !hasDigest(parsed.data, parsed.data.digest))
		throw new ReleaseRefused("wrong-digest", file, {
			en: "the content does not fit its digest: it was changed after its release; fetch it again",
			fr: "le contenu ne correspond pas à son empreinte : il a été changé après sa sortie ; reprenez-la",
		});
	return parsed.data;
}

function hasDigest(content: object, digest: string): boolean {
	try {
		return digestOf(content) === digest;
	} catch {
		// What has no canonical form has no digest.
		return false;
	}
}
