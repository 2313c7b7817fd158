import type { Verdict } from "../evaluator/hangs-on.js";
import { decideOnly, UnknownSubject } from "../evaluator/index.js";
import { offeringOf, type Vendor } from "../register/vendor.js";
import type { Desk } from "./desk.js";
import { questionAbout } from "./vendor-question.js";

/** A vendor's verdict today, without its reasons; undefined where it has none. */
export function verdictNow(vendor: Vendor, { seat, state, team }: Desk): Verdict | undefined {
	const { knowledge } = team.over(seat.knowledge, team.buying([offeringOf(vendor)]));
	try {
		const question = questionAbout(vendor, knowledge, state.settings, seat.today);
		if (!question) return undefined;
		const { outcome, assurance } = decideOnly(knowledge, question);
		return { outcome, assurance };
	} catch (error) {
		if (error instanceof UnknownSubject) return undefined;
		throw error;
	}
}
