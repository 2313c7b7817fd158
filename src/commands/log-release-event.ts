import type { Log } from "../bot/ports.js";
import type { Language } from "../knowledge/text.js";
import type { ReleaseEvent } from "../releases/live/release-events.js";

/** One line in the log for what became of a release; what to do about it is said in the machine's language. */
export function logReleaseEvent(event: ReleaseEvent, log: Log, language: Language): void {
	switch (event.kind) {
		case "taken": {
			const { version, digest, was, key, flips } = event;
			const turned = flips ? { verdictsChanged: flips.count, first: flips.first } : {};
			log.info({ knowledge: version, digest, was, key, ...turned }, "knowledge taken into use");
			break;
		}
		case "unsigned":
			log.warn({ code: "unsigned", knowledge: event.version }, "this knowledge is unsigned, and no key is trusted");
			break;
		case "refused": {
			const { code, file, says } = event.refused;
			log.error({ code, file, inUse: event.inUse, says: says[language] }, "knowledge refused");
			break;
		}
		case "expired":
			log.warn({ code: "expired", knowledge: event.version, expires: event.expires }, "this knowledge expired");
			break;
		case "failed": {
			const { error } = event;
			log.error({ error: error instanceof Error ? error.message : "unknown" }, "looking for knowledge failed");
		}
	}
}
