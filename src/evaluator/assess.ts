import { assuranceOf } from "../knowledge/grades.js";
import type { Overlay } from "../knowledge/overlay.js";
import type { Assessment, Exposure } from "./answer.js";
import { Citations } from "./cite.js";
import { demandsOf } from "./demands.js";
import { exposuresOf } from "./exposures.js";
import { withSources } from "./findings.js";
import { countOpenIn, hangingOn } from "./hanging.js";
import type { Knowledge } from "./knowledge.js";
import { requireKnown, requireKnownExposure } from "./known.js";
import { decide } from "./outcome.js";
import { layOver } from "./overlay.js";
import type { CheckQuestion, ExposureQuestion } from "./question.js";
import { type Explained, reason } from "./reason.js";
import { explaining } from "./truth.js";
import { worldOf } from "./world.js";

/**
 * One question, assessed: the same question on the same release, with the same overlay, gives the same bytes.
 * @throws UnknownSubject where the question names what the release does not have.
 * @throws OverlayRefused where the overlay breaks a rule of evidence.
 */
export function assess(release: Knowledge, question: CheckQuestion, overlay?: Overlay): Assessment {
	const knowledge = overlay ? layOver(release, overlay) : release;
	requireKnown(knowledge, question);
	const reasoned = reason(knowledge, question);
	const hanging = hangingOn(reasoned);
	return { ...reasoned.explained, ...hanging, sources: reasoned.citations.list() };
}

/** The verdict with its findings, exposures and their trees, without what it hangs on: for who shows many at once. */
export function explain(knowledge: Knowledge, question: CheckQuestion): Explained & Pick<Assessment, "sources"> {
	requireKnown(knowledge, question);
	const { explained, citations } = reason(knowledge, question);
	return { ...explained, sources: citations.list() };
}

/** How many questions would have to be answered to settle it. */
export function countOpenQuestions(knowledge: Knowledge, question: CheckQuestion): number {
	return countOpenIn(reason(knowledge, question));
}

/** The verdict alone, without reasons: for lists over many offerings. */
export function decideOnly(
	knowledge: Knowledge,
	question: CheckQuestion,
): Pick<Assessment, "outcome" | "assurance" | "configuration"> {
	requireKnown(knowledge, question);
	const world = worldOf(knowledge, question);
	const { outcome, strength, configuration } = decide(question.offering, demandsOf(question, world).all, world);
	return { outcome, assurance: assuranceOf(strength), configuration };
}

/** What laws do to one offering; one law where the question names it. */
export function assessExposures(
	knowledge: Knowledge,
	question: ExposureQuestion,
): { exposures: Exposure[]; citations: Citations } {
	requireKnownExposure(knowledge, question);
	const citations = new Citations(knowledge);
	const world = worldOf(knowledge, question);
	const exposures = exposuresOf(question.offering, world, explaining(), question.law);
	return { exposures: exposures.map((exposure) => withSources(exposure, world, citations)), citations };
}
