import type { Condition } from "../../src/knowledge/conditions.js";
import { closing, membership, namedMembers } from "./beliefs.js";
import type { Link } from "./chains.js";
import { compareNumber } from "./comparisons.js";
import { linkDetail } from "./details.js";
import type { Situation } from "./situation.js";

/**
 * Sums over direct owners (EVALUATOR, section 3): "unknown shares giving an interval". As sure as what it needs: the
 * greatest assurance at which what is known at least so surely decides.
 */

type Sum = Extract<Condition, { sum: string }>;

/** Percentages have at most a few decimals: counted in millionths, they are whole. */
const millionths = 1_000_000;
const whole = (share: number) => Math.round(share * millionths);

export function sumAlong(
	{ of, where, test }: Sum,
	subject: string,
	situation: Situation,
	evaluate: (part: Condition, link: Link) => number,
): number {
	const attributes = ["entity.owner", "entity.parent"];
	const named = attributes.map((attribute) => namedMembers(situation, subject, attribute));
	const owners = [...new Set(named.flat())].map((id) => {
		const links = attributes
			.filter((_, index) => named[index]?.includes(id))
			.map((attribute) => ({
				from: subject,
				attribute,
				to: id,
				size: membership(situation, subject, attribute, id),
			}));
		const possible = links.filter((link) => link.size >= 0);
		// Whoever is stated to be parent and owner has one share, not two.
		const shares = possible.flatMap((link) => shareOf(link, of, situation) ?? []);
		return { shares, counts: possible[0] ? evaluate(where, possible[0]) : -5 };
	});
	const closed = closing(situation, subject, "entity.owner");
	for (const level of [5, 4, 3, 2, 1]) {
		const verdict = atLevel(level);
		if (verdict !== 0) return verdict * level;
	}
	return 0;

	function atLevel(level: number): 1 | 0 | -1 {
		const known = owners.map(({ shares, counts }) => ({
			share: shares.find((share) => share.size >= level)?.is ?? null,
			counts: counts >= level ? 1 : counts <= -level ? -1 : 0,
		}));
		const stated = known.filter((one) => one.share !== null);
		const rest = Math.max(0, whole(100) - total(stated.map((one) => one.share ?? 0)));
		const least = total(stated.filter((one) => one.counts === 1).map((one) => one.share ?? 0));
		const perhaps = total(stated.filter((one) => one.counts === 0).map((one) => one.share ?? 0));
		const others = known.some((one) => one.share === null && one.counts !== -1);
		const most = least + perhaps + (others || closed < level ? rest : 0);
		return compareNumber(least / millionths, most / millionths, test, situation);
	}
}

/** A share on which sources disagree, or that nobody states, is unknown; a known one is as sure as the link. */
function shareOf(link: Link, detail: string, situation: Situation): { is: number; size: number } | null {
	const [only, ...others] = linkDetail(situation, link, detail);
	if (typeof only?.value !== "number" || others.length > 0) return null;
	return { is: whole(only.value), size: Math.min(link.size, only.size) };
}

const total = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0);
