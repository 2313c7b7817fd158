import type { Release } from "../../../src/knowledge/release.js";
import {
	certificate,
	closed,
	company,
	criterion,
	dataClass,
	framework,
	member,
	offering,
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
