import type { Knowledge } from "../../evaluator/knowledge.js";
import type { ReleaseFile } from "./release-folders.js";

/** How many older releases are kept at once: each takes as much memory as the one in use. */
const most = 2;

/** Older releases, read when somebody asks for one; those asked for last are kept. */
export class Replays {
	readonly #read: (listed: ReleaseFile) => Promise<Knowledge | undefined>;
	/** In order of use, the latest last. */
	readonly #kept = new Map<string, Promise<Knowledge | undefined>>();

	constructor(read: (listed: ReleaseFile) => Promise<Knowledge | undefined>) {
		this.#read = read;
	}

	/** What a file holds; undefined where it may not be used, and then it is read again the next time. */
	async get(listed: ReleaseFile): Promise<Knowledge | undefined> {
		const { version } = listed;
		const known = this.#kept.get(version) ?? this.#read(listed);
		this.#keep(version, known);
		try {
			const knowledge = await known;
			if (!knowledge) this.#kept.delete(version);
			return knowledge;
		} catch (error) {
			this.#kept.delete(version);
			throw error;
		}
	}

	/** Keeps one that is read already. */
	put(knowledge: Knowledge): void {
		this.#keep(knowledge.release.version, Promise.resolve(knowledge));
	}

	#keep(version: string, knowledge: Promise<Knowledge | undefined>): void {
		this.#kept.delete(version);
		this.#kept.set(version, knowledge);
		for (const oldest of [...this.#kept.keys()].slice(0, -most)) this.#kept.delete(oldest);
	}
}
