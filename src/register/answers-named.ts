import type { Event } from "./events.js";

/** The digests of the answers that an event names: their bytes are kept before it is. */
export function answersNamedIn(event: Event): readonly string[] {
	switch (event.type) {
		case "asked":
			return [event.answer];
		case "decided":
			return [event.decision.grounds.answer];
		case "vendor-reviewed":
			return event.grounds ? [event.grounds.answer] : [];
		default:
			return [];
	}
}
