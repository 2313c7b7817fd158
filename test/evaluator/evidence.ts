import type { z } from "zod";
import { type Overlay, overlayFileSchema, overlaySchema } from "../../src/knowledge/overlay.js";
import { digestOf } from "../../src/releases/digest.js";
import { today } from "./small-release.js";

type Parts = z.input<typeof overlayFileSchema>;
type FactParts = NonNullable<Parts["facts"]>[number];
export type SourceParts = NonNullable<Parts["sources"]>[string];

const text = (words: string) => ({ en: words, fr: words });

/** A document of the team's, read on the day of the question. */
export const paper = (more: Partial<SourceParts> = {}): SourceParts => ({
	title: "Master agreement, schedule C",
	publisher: "The team's files",
	url: null,
	published: null,
	seen: "2026-06-01",
	...more,
});

/** What a document says: by contract, unless a test says otherwise. */
export const said = (subject: string, attribute: string, more: Partial<FactParts> = {}): FactParts => ({
	subject,
	attribute,
	source: "contract",
	grade: "contract",
	statement: text(`${attribute} of ${subject}`),
	by: "Marie Tremblay",
	at: today,
	...more,
});

/** A service or a company that the team added. */
export const added = (id: string) => ({ id: `team:${id}`, name: text(id) });

/** An overlay with one contract among its sources, checked by the schema and with its digest. */
export function evidence(parts: Parts): Overlay {
	const overlay = overlayFileSchema.parse({ ...parts, sources: { contract: paper(), ...parts.sources } });
	return overlaySchema.parse({ ...overlay, digest: digestOf(overlay) });
}
