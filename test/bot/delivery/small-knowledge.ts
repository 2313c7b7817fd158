import type { Release } from "../../../src/knowledge/release.js";
import {
	basedIn,
	certificate,
	closed,
	company,
	criterion,
	dataClass,
	framework,
	law,
	member,
	offering,
	reading,
	releaseOf,
	type Stated,
} from "../../evaluator/small-release.js";

/** A cloud of which something is said, and one that holds another certificate for good: one of the two is demanded. */
export function cloudsWith(...facts: Stated[]): Release {
	return releaseOf(
		dataClass("data", "moderate"),
		framework("yardstick", [
			criterion("certified", {
				any: [
					{ fact: "service.certifications", key: "scheme" },
					{ fact: "service.certifications", key: "other-scheme" },
				],
			}),
		]),
		company("acme", "CA"),
		offering("cloud", member("service.operator", "acme"), closed("service.operator"), ...facts),
		offering("other-cloud", member("service.operator", "acme"), certificate("other-scheme", "held")),
	);
}

export const held = (until?: string) => certificate("scheme", "held", until === undefined ? {} : { until });
export const lost = () => [certificate("scheme", "none"), certificate("other-scheme", "none")];

/** A cloud of an American company, which an American law reaches while it is in force. */
export function cloudUnderLaw(period: { from?: string; until?: string } = {}): Release {
	const condition = { unexposed: { threat: "disclosure" as const, outside: { param: "home" as const } } };
	return releaseOf(
		dataClass("data", "moderate"),
		framework("yardstick", [criterion("unreached", condition)]),
		company("acme", "US"),
		law("act", "US", { reach: [reading("usual", basedIn("US"))] }, { periods: [period] }),
		offering("cloud", member("service.operator", "acme"), closed("service.operator")),
	);
}
