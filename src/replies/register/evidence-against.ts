import type { Knowledge } from "../../evaluator/index.js";
import { attributeOf } from "../../knowledge/catalogue.js";
import { type Day, firstDay, lastDay } from "../../knowledge/dates.js";
import type { Claim, Evidence } from "../../register/evidence.js";
import { statementsOf } from "../../register/statements.js";
import { offeringOf, type Vendor } from "../../register/vendor.js";
import { dateIn } from "../days.js";
import type { Telling } from "../telling.js";
import { typedRetire } from "./evidence-typed.js";
import { partWords } from "./intake-parts.js";
import { claimText } from "./vendor-claims.js";

/** What already said otherwise than a new piece of evidence does: the team's own, its questionnaire, public sources. */
export function againstTexts(evidence: readonly Evidence[], vendor: Vendor, day: Day, telling: Telling): string[] {
	const { knowledge } = telling;
	const added = new Set(evidence.map(({ id }) => id));
	const held = statementsOf(vendor).filter(({ id, claim }) => !added.has(id) && counts(claim, day));
	return evidence.flatMap((one) => {
		const subject = one.subject ?? offeringOf(vendor);
		const own = held
			.filter((other) => other.subject === subject && disagree(one, other.claim, day, knowledge))
			.map(({ id, claim, day: date }) => ownText(id, claim, date, vendor, telling));
		const [published] = (knowledge.facts(subject, one.attribute)?.list ?? []).filter(
			({ id, fact }) =>
				!id.includes("#team:") && !fact.pending && counts(fact, day) && disagree(one, fact, day, knowledge),
		);
		return published
			? [...own, telling.say("evidenceAgainstPublic", { claim: claimText(published.fact, telling) })]
			: own;
	});
}

function ownText(id: string, claim: Claim, day: Day, vendor: Vendor, telling: Telling): string {
	const said = claimText(claim, telling);
	if (vendor.evidence.some((one) => one.id === id)) {
		const slots = { id, claim: said, date: dateIn(telling.language, day), example: typedRetire(id, vendor, telling) };
		return telling.say("evidenceAgainst", slots);
	}
	const part = Object.values(partWords).find(({ attributes }) => attributes.includes(claim.attribute));
	const name = part ? telling.text(part.name) : id;
	return telling.say("evidenceAgainstAnswer", { part: name, claim: said });
}

type Said = Pick<Claim, "attribute" | "value" | "member" | "holds" | "closed">;

/** Whether two statements about one subject cannot both be so. */
function disagree(a: Said, b: Said, day: Day, { atlas }: Knowledge): boolean {
	if (a.attribute !== b.attribute || a.closed || b.closed || a.member !== b.member) return false;
	if (a.member !== undefined) return (a.holds !== false) !== (b.holds !== false) || a.value !== b.value;
	if (a.value === b.value) return false;
	if (attributeOf(a.attribute)?.type !== "place") return true;
	// "In Canada" and "in Quebec" may both be so.
	return atlas.compare(String(a.value), String(b.value), day) === "disjoint";
}

function counts({ from, until }: Pick<Claim, "from" | "until">, day: Day): boolean {
	return (!from || firstDay(from) <= day) && (!until || lastDay(until) >= day);
}
