import { createHash } from "node:crypto";
import { digestedText } from "../evaluator/index.js";

/** sha-256 over RFC 8785 JSON without the digest itself, as overlays and releases carry it. */
export function digestOf(content: object): string {
	return `sha256-${createHash("sha256").update(digestedText(content)).digest("hex")}`;
}
