import { createHash } from "node:crypto";
import { digestedText } from "../knowledge/canonical-json.js";

/** `sha256-…` over RFC 8785 JSON without `digest` and `signature` (EVALUATOR, section 10). */
export function digestOf(release: object): string {
	return `sha256-${sha256(digestedText(release))}`;
}

/** In hexadecimal digits. */
export function sha256(text: string): string {
	return createHash("sha256").update(text).digest("hex");
}
