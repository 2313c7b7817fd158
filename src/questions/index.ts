/** Text in, question out: what a person types, in English or French, becomes a question that the evaluator can answer. */
export { complete } from "./ask-back.js";
export type { Asked, Draft, Understood } from "./draft.js";
export { type Ability, abilitiesOf, examplesOf } from "./examples.js";
export { fillIn, type Ground } from "./fill-in.js";
export { questionFrom } from "./from-json.js";
export { grammar } from "./grammar.js";
export { type NameIndex, nameIndexOf } from "./names.js";
export { readQuestion } from "./read.js";
export { releaseAsked } from "./replay-clause.js";
