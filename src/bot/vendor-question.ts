import type { Knowledge } from "../evaluator/index.js";
import type { CheckQuestion } from "../evaluator/question.js";
import type { Day } from "../knowledge/dates.js";
import { fillIn } from "../questions/index.js";
import type { Settings } from "../register/settings.js";
import { offeringOf, type Vendor } from "../register/vendor.js";
import { usableSettings } from "./understand.js";

/**
 * What is asked about a vendor on a day; undefined where the knowledge lacks what it names, or nobody has said which
 * places count as home. @param knowledge with the team's evidence over it
 */
export function questionAbout(
	vendor: Vendor,
	knowledge: Knowledge,
	settings: Settings,
	asOf: Day,
): CheckQuestion | undefined {
	const { release, atlas } = knowledge;
	const offering = offeringOf(vendor);
	const known = knowledge.offerings.has(offering) && vendor.dataClasses.every((id) => knowledge.dataClasses.has(id));
	if (!known) return undefined;
	const { dataClasses, configuration, context } = vendor;
	const filled = fillIn(
		{ intent: "check", offering, dataClasses, configuration, context },
		{ release, atlas, settings: usableSettings(settings, knowledge), today: asOf },
	);
	return "question" in filled && filled.question.intent === "check" ? filled.question : undefined;
}
