import type { Order } from "../../questions/order.js";
import type { Vendor } from "../../register/vendor.js";
import { type Action, plain, type Span } from "../reply.js";
import type { Telling } from "../telling.js";

/** A button that orders something, with the sentence that says the same. */
function ordering(label: string, order: Order, typed: string, telling: Telling, primary = false): Action {
	return { label, press: { order, language: telling.language }, primary, typed };
}

type Named = Pick<Vendor, "id" | "name">;

export function showButton({ id, name }: Named, telling: Telling): Action {
	const typed = telling.say("sayItShow", { name });
	return ordering(telling.say("pressShow"), { order: "show-vendor", vendor: id }, typed, telling);
}

export function reassessButton({ id, name }: Named, telling: Telling): Action {
	const typed = telling.say("sayItReassess", { name });
	return ordering(telling.say("pressReassess"), { order: "reassess", vendor: id }, typed, telling, true);
}

export function askVendorButton({ id, name }: Named, telling: Telling): Action {
	const typed = telling.say("sayItDraft", { name });
	return ordering(telling.say("evidenceAskVendor"), { order: "draft-questions", vendor: id }, typed, telling);
}

export function replayButton(answer: string, telling: Telling): Action {
	const typed = telling.say("sayItReplay", { start: startOf(answer) });
	return ordering(telling.say("pressReplay"), { order: "replay", answer }, typed, telling);
}

/** So many digits tell an answer apart in almost every team; where they do not, the bot asks for more. */
const digits = 8;

/** How a digest begins, as people write it down and type it. */
export function startOf(answer: string): string {
	return answer.replace(/^sha256-/, "").slice(0, digits);
}

/** "replay 1a2b3c4d", to type. */
export function replaySentence(answer: string, telling: Telling): Span {
	return { kind: "code", text: telling.say("sayItReplay", { start: startOf(answer) }) };
}

/** What nobody can press, since it needs a reason: how a decision is written. */
export function howToDecide({ name }: Named, telling: Telling): Span[] {
	return [
		plain(telling.say("toDecide")),
		{ kind: "code", text: telling.say("sayItApprove", { name }) },
		plain(telling.say("orWrite")),
		{ kind: "code", text: telling.say("sayItRefuse", { name }) },
	];
}
