export { complete } from "./ask-back.js";
export type { Asked, Correction, Draft, Opening, Part, PartialDraft, Terms, Understood } from "./draft.js";
export { nameIndexOf, type NameIndex } from "./names.js";
export { readQuestion } from "./read.js";
export { grammar, type GrammarRow } from "./grammar.js";
export { abilitiesOf, examplesOf, type Ability } from "./examples.js";
export { fillIn, type FilledIn, type Ground, type Settled } from "./fill-in.js";
export { questionFrom, type FromJson } from "./from-json.js";
