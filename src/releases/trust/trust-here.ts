import { join } from "node:path";
import { namesIn } from "../disk.js";
import { readKeys } from "./keys.js";
import { readPins } from "./pins.js";
import type { Trust } from "./trust.js";

/** The trusted keys of a knowledge folder that nobody names a file of keys for. */
const keysFile = "keys.json";

export interface TrustPlaces {
	/** The knowledge folder in use. */
	readonly folder: string;
	/** The one that came with the program: only its list of digests stands in for a signature. */
	readonly shipped: string;
	/** A file of trusted keys, where one is named. */
	readonly keys: string | undefined;
}

/** Whom and what to trust here. @throws FileRefused for a list of keys or digests that cannot be used. */
export async function trustHere({ folder, shipped, keys }: TrustPlaces): Promise<Trust> {
	const hasKeys = (await namesIn(folder)).includes(keysFile);
	const file = keys ?? (hasKeys ? join(folder, keysFile) : undefined);
	return {
		keys: file === undefined ? [] : await readKeys(file),
		shipped: await readPins(shipped),
		recorded: await readPins(folder),
	};
}
