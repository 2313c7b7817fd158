import type { z } from "zod";
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
 * @param known digests of releases that this schema has read before: the same text has the same form, so that it is
 * not gone through again.
 * @throws UnreadableRelease with what is wrong and what to do.
 */
export function readRelease(
	text: string,
	sha256: (text: string) => string,
	known: { has(digest: string): boolean } = new Set<string>(),
): Release {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		throw new UnreadableRelease("not-json", {
			en: "this is not JSON; fetch the release again, or build it with `sovereign knowledge release`",
			fr: "ceci n'est pas du JSON ; reprenez la version, ou bâtissez-la par `sovereign knowledge release`",
		});
	}
	const isKnown = (one: unknown): one is Release => {
		const { digest, signature } = sealsSchema.safeParse(one).data ?? {};
		return digest !== undefined && known.has(digest) && fitsAsWritten(text, { digest, signature }, sha256);
	};
	if (isKnown(value)) return value;
	const parsed = releaseSchema.safeParse(value);
	if (!parsed.success) {
		const issue = parsed.error.issues[0];
		const place = issue?.path.join(".") || "·";
		throw new UnreadableRelease("wrong-form", {
			en: `${place}: ${issue?.message}; this program reads releases of format ${releaseFormat}`,
			fr: `${place} : forme inattendue ; ce programme lit les versions de format ${releaseFormat}`,
		});
	}
	if (!isUnchanged(text, value, parsed.data, sha256))
		throw new UnreadableRelease("wrong-digest", {
			en: "the content does not fit its digest: it was changed after its release; fetch it again",
			fr: "le contenu ne correspond pas à son empreinte : il a été changé après sa sortie ; reprenez-la",
		});
	return parsed.data;
}

/** What a release says of its own content, and what the digest is not over. */
const sealsSchema = releaseSchema.pick({ digest: true, signature: true }).strip();
type Seals = z.infer<typeof sealsSchema>;

/** What is used must be what was read: had reading mended something, the digest would not speak of it. */
function isUnchanged(text: string, value: unknown, release: Release, sha256: (text: string) => string): boolean {
	if (!isSame(value, release)) return false;
	if (fitsAsWritten(text, release, sha256)) return true;
	try {
		return `sha256-${sha256(digestedText(release))}` === release.digest;
	} catch {
		// What has no canonical form has no digest.
		return false;
	}
}

/**
 * A release is written in canonical form, so the text without its digest and signature is what the digest is over: to
 * write all of it anew takes ten times as long. Whatever is cut out here, only the digest's own text has the digest.
 */
function fitsAsWritten(text: string, seals: Seals, sha256: (text: string) => string): boolean {
	const cut = withoutSeals(text, seals);
	return cut !== undefined && `sha256-${sha256(cut)}` === seals.digest;
}

function withoutSeals(text: string, { digest, signature }: Seals): string | undefined {
	const seals = [`"digest":"${digest}",`, ...(signature ? [`"signature":${canonicalJson(signature)},`] : [])];
	let cut = text.trimEnd();
	for (const seal of seals) {
		const at = cut.indexOf(seal);
		if (at < 0) return undefined;
		cut = cut.slice(0, at) + cut.slice(at + seal.length);
	}
	return cut;
}

/** Whether two values of JSON are the same; a member that is undefined is none. */
function isSame(one: unknown, other: unknown): boolean {
	if (one === other) return true;
	if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
	if (Array.isArray(one) !== Array.isArray(other)) return false;
	for (const key of Object.keys(one)) if (!isSame(Reflect.get(one, key), Reflect.get(other, key))) return false;
	return Object.keys(other).every((key) => Object.hasOwn(one, key) || Reflect.get(other, key) === undefined);
}
