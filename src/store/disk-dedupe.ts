import { createHash } from "node:crypto";
import { join } from "node:path";
import { Low } from "lowdb";
import { z } from "zod";
import type { Clock } from "../register/ports.js";
import { DurableFile } from "./durable-file.js";

/** The last redelivery of a platform comes after five minutes; fifteen leave room for slow ones. */
export const remembered = 15 * 60 * 1000;

const seenSchema = z.record(z.string(), z.number()).describe("digest of a key → when it was first seen, ms since 1970");
type Seen = z.infer<typeof seenSchema>;

/** Remembers across restarts what was already taken in. */
export class DiskDedupe {
	readonly #clock: Clock;
	readonly #low: Low<Seen>;
	#queue: Promise<unknown> = Promise.resolve();

	private constructor(low: Low<Seen>, clock: Clock) {
		this.#low = low;
		this.#clock = clock;
	}

	/** Opens what a folder remembers, which nobody else may be using. @throws DamagedFile */
	static async open(folder: string, clock: Clock): Promise<DiskDedupe> {
		const file = new DurableFile<Seen>(join(folder, "dedupe.json"), (value) => seenSchema.parse(value));
		const low = new Low<Seen>(file, {});
		await low.read();
		return new DiskDedupe(low, clock);
	}

	/** True the first time a key is seen; resolved once that would survive a crash. */
	first(key: string): Promise<boolean> {
		const check = this.#queue.catch(() => undefined).then(() => this.#check(key));
		this.#queue = check;
		return check;
	}

	async #check(key: string): Promise<boolean> {
		const low = this.#low;
		const now = this.#clock.now().getTime();
		const digest = createHash("sha256").update(key).digest("base64url");
		const seen = low.data[digest];
		if (seen !== undefined && now - seen < remembered) return false;
		const fresh = Object.entries(low.data).filter(([, when]) => now - when < remembered);
		const seenNow = { ...Object.fromEntries(fresh), [digest]: now };
		// Not low.write(): what is not kept was not taken in, and its redelivery is no copy.
		await low.adapter.write(seenNow);
		low.data = seenNow;
		return true;
	}
}
