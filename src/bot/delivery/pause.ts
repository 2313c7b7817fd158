import { setTimeout } from "node:timers/promises";
import type { Wait } from "./places.js";

/** Waits by this machine's clock. */
export const pause: Wait = async (ms, stop) => {
	try {
		await setTimeout(ms, undefined, { signal: stop });
	} catch (error) {
		if (!stop.aborted) throw error;
	}
};
