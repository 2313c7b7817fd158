import type { Alternative } from "./beliefs.js";
import { settleDetail } from "./beliefs.js";
import type { Link } from "./chains.js";
import type { Situation } from "./situation.js";

/** What is said about a link (EVALUATOR, section 2): sources that differ on it leave all that they say. */
export function linkDetail(situation: Situation, link: Link, detail: string): Alternative[] {
	return settleDetail(situation, link.from, link.attribute, link.to, detail);
}
