import type { Event } from "./events.js";
import { personIdSchema } from "./identities.js";

/** Everybody whom an event names: who did it, whom it is about, and who is told. */
export function pseudonymsIn(event: Event): ReadonlySet<string> {
	const found = new Set<string>();
	gather(event, found);
	return found;
}

function gather(value: unknown, found: Set<string>): void {
	if (typeof value === "string") {
		// The key of an overview has whom it is for between slashes.
		for (const part of value.length > 1000 ? [] : value.split("/"))
			if (personIdSchema.safeParse(part).success) found.add(part);
	} else if (Array.isArray(value)) for (const one of value) gather(one, found);
	else if (typeof value === "object" && value !== null)
		for (const [key, inner] of Object.entries(value)) {
			gather(key, found);
			gather(inner, found);
		}
}
