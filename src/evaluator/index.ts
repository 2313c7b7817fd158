/** The shared evaluator: `(release, question) → assessment`, pure. Any program can run it on the same file. */

export { digestedText } from "../knowledge/canonical-json.js";
export { type Overlay, overlaySchema } from "../knowledge/overlay.js";
export { type Release, releaseSchema } from "../knowledge/release.js";
export { alternativesTo } from "./alternatives.js";
export * from "./answer.js";
export { changesSince, compareOfferings, explainExposure, explainSubject, findOfferings } from "./answers.js";
export { assess, decideOnly, explain } from "./assess.js";
export * from "./changed.js";
export { factsUnder } from "./cite.js";
export { type Result, resultSchema } from "./frameworks/results.js";
export * from "./frameworks/sheet.js";
export { type Weights, weightsOn } from "./frameworks/weights.js";
export { Knowledge } from "./knowledge.js";
export { UnknownSubject } from "./known.js";
export { layOver } from "./overlay.js";
export { type OverlayFault, OverlayRefused } from "./overlay-refused.js";
export * from "./question.js";
export { readRelease, UnreadableRelease } from "./read-release.js";
export { turnedBetween } from "./turned.js";
