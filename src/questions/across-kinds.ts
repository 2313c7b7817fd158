import type { Text } from "../knowledge/text.js";
import type { NameKind } from "./names.js";
import { families } from "./subjects.js";

/** Where a question can only mean a thing of this kind, whatever else has its name. */
export const meantBy: Readonly<Record<Exclude<NameKind, "provider"> | "place", Text>> = {
	offering: { en: '"is … sovereign"', fr: "« … est-il souverain »" },
	law: { en: '"exposed to …"', fr: "« exposé à … »" },
	framework: { en: '"under …"', fr: "« selon … »" },
	dataClass: { en: '"for …"', fr: "« pour … »" },
	place: { en: '"in …" and "home …"', fr: "« en … » et « domicile … »" },
};

/** What "what is …?" explains where things of several kinds have a name: one kind, or those that it asks among. */
export function explainedOf(kinds: ReadonlySet<NameKind>): NameKind[] {
	return families.flatMap((family) => family.find((kind) => kinds.has(kind)) ?? []);
}
