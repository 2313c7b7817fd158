import type { Verdict } from "../../evaluator/hangs-on.js";
import { decideOnly, UnknownSubject } from "../../evaluator/index.js";
import type { Settings } from "../../register/settings.js";
import { offeringOf, type Vendor } from "../../register/vendor.js";
import { isSameVerdict } from "../../replies/register/reassess-turns.js";
import type { Preview, VerdictTurn } from "../../replies/register/settings-reply.js";
import type { Desk } from "../desk.js";
import type { Laid } from "../team.js";

/** So many verdicts are worked out at most: what is the same for several vendors counts once. */
export const mostDecided = 4000;
/** After so many, everything else of the program has its turn. */
const together = 5;

/**
 * Which verdicts of a register are others under other settings. Nothing is kept of it. Only the verdict is decided,
 * without its reasons.
 * @param most how many verdicts are worked out, before and after a change together
 */
export async function turnedVerdicts(after: Settings, desk: Desk, most = mostDecided): Promise<Preview> {
	const known = new Map<Laid["knowledge"], Map<string, Verdict | undefined>>();
	let decided = 0;
	const verdict = (vendor: Vendor, settings: Settings, { knowledge }: Laid): Verdict | undefined => {
		const question = desk.questionOf(vendor, settings);
		if (!question) return undefined;
		const verdicts = known.get(knowledge) ?? new Map<string, Verdict | undefined>();
		known.set(knowledge, verdicts);
		// By whom something was filled in decides nothing.
		const key = JSON.stringify({ ...question, filledIn: [] });
		if (verdicts.has(key)) return verdicts.get(key);
		decided++;
		const found = decide(question, knowledge);
		verdicts.set(key, found);
		return found;
	};
	const turned: VerdictTurn[] = [];
	const groups = [...byOffering(desk).values()];
	let looked = 0;
	let rested = 0;
	for (const vendors of groups) {
		if (decided >= most) break;
		// Evidence counts for all who buy the same.
		const laid = desk.team.over(desk.seat.knowledge, vendors);
		for (const vendor of vendors) {
			if (decided >= most) break;
			looked++;
			const [was, is] = [verdict(vendor, desk.state.settings, laid), verdict(vendor, after, laid)];
			if (!isSame(was, is)) turned.push({ vendor, before: was, after: is });
			if (decided - rested < together && looked % 500 !== 0) continue;
			rested = decided;
			await others();
		}
	}
	return { turned: inOrder(turned), looked, all: groups.reduce((sum, { length }) => sum + length, 0) };
}

function decide(question: Parameters<typeof decideOnly>[1], knowledge: Laid["knowledge"]): Verdict | undefined {
	try {
		const { outcome, assurance } = decideOnly(knowledge, question);
		return { outcome, assurance };
	} catch (error) {
		if (error instanceof UnknownSubject) return undefined;
		throw error;
	}
}

/** The vendors in use, by what is bought of them. */
function byOffering({ state }: Desk): Map<string, Vendor[]> {
	const groups = new Map<string, Vendor[]>();
	for (const [, vendor] of state.vendors) {
		if (vendor.archived) continue;
		const offering = offeringOf(vendor);
		const known = groups.get(offering);
		if (known) known.push(vendor);
		else groups.set(offering, [vendor]);
	}
	return groups;
}

function isSame(before: Verdict | undefined, after: Verdict | undefined): boolean {
	return before && after ? isSameVerdict(before, after) : before === after;
}

/** Another outcome before the same one more or less surely; then by name. */
function inOrder(turned: readonly VerdictTurn[]): VerdictTurn[] {
	const weight = ({ before, after }: VerdictTurn) => (before?.outcome === after?.outcome ? 1 : 0);
	return [...turned].sort((a, b) => weight(a) - weight(b) || (a.vendor.name < b.vendor.name ? -1 : 1));
}

/** Resolved once everything else that waits has had its turn. */
function others(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}
