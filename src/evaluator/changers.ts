import { attributeOf, type ChangedBy } from "../knowledge/catalogue.js";
import { choiceAttribute } from "./givens.js";
import type { Leaf } from "./truth.js";

/** What can be had of a service is up to whoever sells it; which of it is taken is up to the customer. */
const sold: ReadonlySet<string> = new Set(Object.values(choiceAttribute));

/** No company moves its seat for a customer. */
const settled: ReadonlySet<string> = new Set(["entity.headquarters"]);

/** Who could make a leaf otherwise than it is (EVALUATOR, section 9). */
export function changerOf(leaf: Exclude<Leaf, { kind: "given" }>): ChangedBy {
	switch (leaf.kind) {
		case "choice":
			return "customer";
		case "context":
			// What the data is used for is up to the customer; who the customer is, is not.
			return leaf.name === "processing" ? "customer" : "nobody";
		case "period":
			return "nobody";
		case "fact":
			if (settled.has(leaf.attribute)) return "nobody";
			return sold.has(leaf.attribute) ? "vendor" : (attributeOf(leaf.attribute)?.changedBy ?? "nobody");
	}
}
