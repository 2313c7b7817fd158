import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical-json.js";

/** `sha256-…` over RFC 8785 JSON without `digest` and `signature` (EVALUATOR, section 10). */
export function digestOf(release: object): string {
	const content = Object.fromEntries(
		Object.entries(release).filter(([key]) => key !== "digest" && key !== "signature"),
	);
	return `sha256-${createHash("sha256").update(canonicalJson(content)).digest("hex")}`;
}
