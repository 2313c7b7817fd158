import { certificateStatus, isCertificateStatus } from "../knowledge/catalogue.js";
import type { Text } from "../knowledge/text.js";
import type { Knowledge } from "./knowledge.js";
import { sentenceOf } from "./sentences.js";
import type { Leaf } from "./truth.js";

type FactLeaf = Extract<Leaf, { kind: "fact" }>;

/** One side of what sources disagree on, in the words in which it is said where nobody objects. */
export function sideText(leaf: FactLeaf, value: string, knowledge: Knowledge): Text {
	const denied = value === "false" || (isCertificateStatus(value) && certificateStatus[value].truth < 0);
	const said = { ...leaf, contested: false, facts: [], values: [value] };
	return sentenceOf(said, denied ? -5 : 5, knowledge);
}
