import { canonicalJson, digestedText } from "../knowledge/canonical-json.js";
import { type Release, releaseFormat, releaseSchema } from "../knowledge/release.js";
import type { Text } from "../knowledge/text.js";

/** The text of a release that is not what it says it is. */
export class UnreadableRelease extends Error {
	readonly code: "not-json" | "wrong-form" | "wrong-digest";
	readonly says: Text;

	constructor(code: UnreadableRelease["code"], says: Text) {
		super(`${code}: ${says.en}`);
		this.code = code;
		this.says = says;
	}
}

/**
 * Reads a release from the text of its file: its form by the schema, its content by its digest.
 * @param sha256 the SHA-256 of a text's UTF-8 bytes in hexadecimal digits; handed in, since the evaluator is pure.
 * @throws UnreadableRelease with what is wrong and what to do.
 */
export function readRelease(text: string, sha256: (text: string) => string): Release {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		throw new UnreadableRelease("not-json", {
			en: "this is not JSON; fetch the release again, or build it with `sovereign knowledge release`",
			fr: "ceci n'est pas du JSON ; reprenez la version, ou bâtissez-la par `sovereign knowledge release`",
		});
	}
	const parsed = releaseSchema.safeParse(value);
	if (!parsed.success) {
		const issue = parsed.error.issues[0];
		const place = issue?.path.join(".") || "·";
		throw new UnreadableRelease("wrong-form", {
			en: `${place}: ${issue?.message}; this program reads releases of format ${releaseFormat}`,
			fr: `${place} : forme inattendue ; ce programme lit les versions de format ${releaseFormat}`,
		});
	}
	if (!isUnchanged(value, parsed.data, sha256))
		throw new UnreadableRelease("wrong-digest", {
			en: "the content does not fit its digest: it was changed after its release; fetch it again",
			fr: "le contenu ne correspond pas à son empreinte : il a été changé après sa sortie ; reprenez-la",
		});
	return parsed.data;
}

/** What is used must be what was read: had reading mended something, the digest would not speak of it. */
function isUnchanged(value: unknown, release: Release, sha256: (text: string) => string): boolean {
	try {
		return (
			canonicalJson(value) === canonicalJson(release) && `sha256-${sha256(digestedText(release))}` === release.digest
		);
	} catch {
		// What has no canonical form has no digest.
		return false;
	}
}
