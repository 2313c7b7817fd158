import { firstDay, within } from "../../knowledge/dates.js";
import type { Fact } from "../../knowledge/facts.js";
import type { Draft, Drafts } from "../draft.js";
import type { Problem } from "../problem.js";
import { Reporter, text } from "./reporter.js";

/** Nobody has more than the whole of a company: what surely is held on one day, by one source, adds up to 100 % at most. */
export function checkOwnership(drafts: Drafts): Problem[] {
	const reporter = new Reporter();
	for (const draft of [...drafts.provider, ...drafts.supplier])
		for (const detail of ["share", "votes"] as const) {
			const over = beyondWhole(draft, detail);
			if (over === undefined) continue;
			reporter.report(
				draft,
				["facts", over.index],
				"more-than-whole",
				text(
					`on ${over.day} this source gives out ${over.sum} % of ${detail === "share" ? "the capital" : "the votes"}`,
					`le ${over.day}, cette source attribue ${over.sum} % ${detail === "share" ? "du capital" : "des droits de vote"}`,
				),
				text(
					"mend a share, or give the owners the days on which they held it",
					"corrigez une part, ou donnez aux actionnaires les jours où ils la détenaient",
				),
			);
		}
	return reporter.problems;
}

/** Rounded shares may add up to a little more. */
const whole = 100.5;

function beyondWhole({ data }: Draft<{ facts: readonly Fact[] }>, detail: "share" | "votes") {
	const shares = data.facts.flatMap((fact, index) => {
		const share = fact.detail?.[detail];
		const held = (fact.attribute === "entity.owner" || fact.attribute === "entity.parent") && fact.holds !== false;
		return held && !fact.pending && typeof share === "number" ? [{ fact, index, share }] : [];
	});
	for (const { fact, index } of shares) {
		const day = fact.from ? firstDay(fact.from) : "9999-12-31";
		const together = shares.filter(
			(one) =>
				one.fact.source === fact.source &&
				!(one.fact !== fact && one.fact.member === fact.member) &&
				within(day, one.fact.from ?? null, one.fact.until ?? null) === "yes",
		);
		const sum = Math.round(together.reduce((total, { share }) => total + share, 0) * 100) / 100;
		if (sum > whole) return { index, day, sum };
	}
	return undefined;
}
