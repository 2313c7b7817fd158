/** The shared evaluator: `(release, question) → assessment`, pure. Any program can run it on the same file. */

export * from "./answer.js";
export { changesSince, compareOfferings, explainExposure, explainSubject, findOfferings } from "./answers.js";
export { assess, decideOnly } from "./assess.js";
export { factsUnder } from "./cite.js";
export { Knowledge } from "./knowledge.js";
export { UnknownSubject } from "./known.js";
export * from "./question.js";
