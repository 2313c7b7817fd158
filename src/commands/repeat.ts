import { setTimeout } from "node:timers/promises";

/** Does something, waits, and does it again, until it is stopped; stopping waits for what is under way. */
export function repeat(work: () => Promise<void>, milliseconds: number): () => Promise<void> {
	const stopping = new AbortController();
	const repeating = (async () => {
		while (!stopping.signal.aborted) {
			await work();
			// Nobody keeps the process alive only to look again.
			await setTimeout(milliseconds, undefined, { ref: false, signal: stopping.signal }).catch(() => undefined);
		}
	})();
	return async () => {
		stopping.abort();
		await repeating;
	};
}
