import { vendorOfKey } from "../../register/occurrence.js";
import type { ToSend } from "../../register/outbox.js";

/** So many reminders come one by one; more that are due at the same moment come in one message. */
export const mostAlone = 5;
/** So many come in one message at most. */
const mostTogether = 60;

/**
 * What goes to one recipient, message by message: reminders that are due at the same moment go together where they are
 * more than a few. An overview of the week is a message of its own.
 */
export function bundlesOf<Sending extends Pick<ToSend, "key" | "deliver">>(
	waiting: readonly Sending[],
): readonly (readonly Sending[])[] {
	const moments = new Map<string, Sending[]>();
	for (const one of waiting) {
		const moment = vendorOfKey(one.key) === "digest" ? one.key : one.deliver;
		const those = moments.get(moment);
		if (those) those.push(one);
		else moments.set(moment, [one]);
	}
	return [...moments.values()].flatMap((those) =>
		those.length > mostAlone ? inParts(those) : those.map((one) => [one]),
	);
}

function inParts<Sending>(those: readonly Sending[]): Sending[][] {
	const parts = Math.ceil(those.length / mostTogether);
	const size = Math.ceil(those.length / parts);
	return Array.from({ length: parts }, (_, part) => those.slice(part * size, (part + 1) * size));
}
