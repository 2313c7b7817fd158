import type { Question } from "../evaluator/question.js";
import { isTeams } from "../knowledge/overlay.js";
import { callName } from "../questions/call-name.js";
import { fromRegister, leavesDataOut, nameIndexOf, readQuestion, serviceOf, withVendors } from "../questions/index.js";
import type { NameKind } from "../questions/names.js";
import { offeringOf, type Vendor } from "../register/vendor.js";
import type { Telling } from "./telling.js";

type Terms = Extract<Question, { intent: "check" | "compare" | "find" }>;

/**
 * A question as it is typed, by names that are read back; undefined where a sentence would ask less than it does, or
 * where something in it has no name.
 */
export function typedQuestion(question: Question, telling: Telling): string | undefined {
	switch (question.intent) {
		case "check": {
			const [offering] = named("offering", [question.offering], telling) ?? [];
			// As which of its vendors a team asks is said by the vendor's name.
			if (offering === undefined || question.filledIn.includes("dataClasses")) return undefined;
			return withTerms(question, telling, (classes) =>
				telling.say("vendorTypedVerdict", { vendor: offering, classes }),
			);
		}
		case "compare": {
			const offerings = named("offering", question.offerings, telling);
			if (!offerings) return undefined;
			const slots = { offerings: offerings.join(", ") };
			return withTerms(question, telling, (classes) => telling.say("typedCompare", { ...slots, classes }));
		}
		case "find":
			return withTerms(question, telling, (classes) => telling.say("typedFind", { classes }));
		default:
			return undefined;
	}
}

/** The question about a vendor as the register has it; undefined where its name cannot stand in such a sentence. */
export function typedVerdict(vendor: Vendor, telling: Telling): string | undefined {
	const text = telling.say("typedIsIt", { offering: vendor.name });
	const offering = offeringOf(vendor);
	const index = withVendors(nameIndexOf(telling.knowledge.release), [{ id: offering, name: vendor.name }]);
	// Any day will do: no name says one.
	const read = readQuestion(text, { index, today: telling.knowledge.release.date });
	const asks = read.kind === "ask" && serviceOf(read) === offering && leavesDataOut(read);
	return asks && fromRegister(read, vendor).kind === "draft" ? text : undefined;
}

/** Names of data as they are typed one after the other; an id where one has none of its own. */
export function typedClasses(ids: readonly string[], telling: Telling): string {
	const index = nameIndexOf(telling.knowledge.release);
	const names = ids.map((id) => callName(index, "dataClass", id, telling.language) ?? id);
	return names.join(telling.language === "en" ? " and " : " et ");
}

function named(kind: NameKind, ids: readonly string[], telling: Telling): string[] | undefined {
	const index = nameIndexOf(telling.knowledge.release);
	const names = ids.flatMap((id) => callName(index, kind, id, telling.language) ?? []);
	const whole = names.length === ids.length && !names.some((name) => isTeams(name) || /[,;:?]/.test(name));
	return whole ? names : undefined;
}

function withTerms(question: Terms, telling: Telling, say: (classes: string) => string): string | undefined {
	const { picks, levels, sensitivity, assurance, configuration, context, readings, filledIn, framework } = question;
	const chosen = [configuration, context, readings].some((one) => Object.keys(one).length > 0);
	const demanded = [picks, levels, sensitivity, assurance].some((one) => one !== undefined);
	if (chosen || demanded || !filledIn.includes("home")) return undefined;
	const [yardstick] = named("framework", [framework], telling) ?? [];
	if (!filledIn.includes("framework") && yardstick === undefined) return undefined;
	const end = /\s*\?$/u;
	const asked = say(typedClasses(question.dataClasses, telling));
	const terms = [
		...(filledIn.includes("framework") ? [] : [telling.say("typedUnder", { framework: yardstick ?? "" })]),
		...(filledIn.includes("asOf") ? [] : [telling.say("typedAsOf", { day: question.asOf })]),
	];
	return terms.length === 0 ? asked : `${asked.replace(end, "")} ${terms.join(" ")}${end.exec(asked)?.[0] ?? ""}`;
}
