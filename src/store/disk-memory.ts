import { join } from "node:path";
import { type UsedRelease, usedReleaseSchema } from "../register/ports.js";
import { DurableFile } from "./durable-file.js";

/** Remembers across restarts which release was in use, so that no older one takes its place. */
export class DiskMemory {
	readonly #file: DurableFile<UsedRelease>;
	#kept = "";

	constructor(folder: string) {
		this.#file = new DurableFile<UsedRelease>(join(folder, "knowledge.json"), (value) =>
			usedReleaseSchema.parse(value),
		);
	}

	/** Undefined where none was in use yet. @throws DamagedFile */
	async read(): Promise<UsedRelease | undefined> {
		const memory = (await this.#file.read()) ?? undefined;
		this.#kept = memory ? JSON.stringify(memory) : "";
		return memory;
	}

	/** Resolved once it would survive a crash. */
	async keep(release: UsedRelease): Promise<void> {
		const kept = usedReleaseSchema.parse(release);
		if (JSON.stringify(kept) === this.#kept) return;
		await this.#file.write(kept);
		this.#kept = JSON.stringify(kept);
	}
}
