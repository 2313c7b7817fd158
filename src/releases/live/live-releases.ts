import type { Knowledge } from "../../evaluator/knowledge.js";
import { byVersion } from "../../knowledge/release.js";
import { compile, noRelease } from "../load.js";
import { ReleaseRefused } from "../release-file.js";
import { isShipped, type Seen, type Trust } from "../trust/trust.js";
import type { Flips, FlipsBetween, ReleaseEvent } from "./release-events.js";
import { type ReleaseFile, type ReleaseFolder, readTrusted, releaseFiles, trusted } from "./release-folders.js";
import type { Remote } from "./remote-release.js";
import { Replays } from "./replays.js";

export interface LiveParts {
	readonly folders: readonly ReleaseFolder[];
	readonly trust: Trust;
	readonly today: () => string;
	/** What is remembered of the newest release in use, across restarts. */
	readonly memory: { read(): Promise<Seen | undefined>; keep(seen: Seen): Promise<void> };
	readonly tell: (event: ReleaseEvent) => void;
	/** An address where newer releases appear. */
	readonly remote?: Remote | undefined;
	readonly flips?: FlipsBetween | undefined;
}

/** Faults of a file that is still being written, too: they are told when it has stood still for a look. */
const halfWritten = new Set(["not-json", "wrong-form", "wrong-digest"]);

/** The knowledge in use: the newest release that may be used, and each newer one as soon as it is there. */
export class LiveReleases {
	readonly #parts: LiveParts;
	#current: Knowledge;
	#files: readonly ReleaseFile[];
	readonly #replays: Replays;
	/** What was looked at already, by file and state. */
	readonly #judged = new Map<string, string>();
	readonly #suspected = new Map<string, string>();
	#work: Promise<void> = Promise.resolve();
	#warnedOf = "";
	#warnedUnsigned = false;

	private constructor(parts: LiveParts, current: Knowledge, files: readonly ReleaseFile[]) {
		this.#parts = parts;
		this.#current = current;
		this.#files = files;
		this.#replays = new Replays((listed) => this.#replay(listed));
	}

	/**
	 * The newest release; nothing is remembered of it before the first look. Where it may not be used and an older one
	 * was in use before a restart, that one goes on.
	 * @throws ReleaseRefused where there is nothing to go on with.
	 */
	static async open(parts: LiveParts): Promise<LiveReleases> {
		const files = await releaseFiles(parts.folders);
		const seen = await parts.memory.read();
		const refusals: { listed: ReleaseFile; refused: ReleaseRefused }[] = [];
		for (const listed of files.toReversed()) {
			try {
				const release = await readTrusted(listed, { trust: parts.trust, today: parts.today(), seen });
				const live = new LiveReleases(parts, compile(release, listed.file), files);
				live.#judged.set(listed.file, listed.state);
				live.#warnUnsigned();
				for (const { listed, refused } of refusals) live.#refuse(listed, refused);
				live.#warnExpired();
				return live;
			} catch (error) {
				const isNewer = seen !== undefined && byVersion(listed.version, seen.version) > 0;
				if (!(error instanceof ReleaseRefused) || !isNewer) throw error;
				refusals.push({ listed, refused: error });
			}
		}
		throw refusals.at(-1)?.refused ?? noRelease(parts.folders[0]?.path ?? "", undefined, []);
	}

	current(): Knowledge {
		return this.#current;
	}

	/** Versions up to the one in use, oldest first. */
	versions(): readonly string[] {
		const { version } = this.#current.release;
		const older = this.#files.map((listed) => listed.version).filter((one) => byVersion(one, version) < 0);
		return [...older, version];
	}

	/** An older release, or the one in use; undefined where there is no such release that can be trusted. */
	async get(version: string): Promise<Knowledge | undefined> {
		if (version === this.#current.release.version) return this.#current;
		const listed = this.versions().includes(version) && this.#files.find((one) => one.version === version);
		return listed ? this.#replays.get(listed) : undefined;
	}

	/** What the release in use turned; undefined where nobody knows. Never throws. */
	async flips(from: string, to: string): Promise<Flips | undefined> {
		try {
			return await this.#parts.flips?.(from, to);
		} catch (error) {
			this.#parts.tell({ kind: "failed", error });
			return undefined;
		}
	}

	/** Remembers what is in use, and looks into the folders once. Never throws: what fails is told. */
	look(): Promise<void> {
		return this.#alone(() => this.#lookInFolders());
	}

	/** Asks the address once, where there is one. Never throws. */
	fetch(): Promise<void> {
		return this.#alone(() => this.#askRemote());
	}

	/** One after the other: two looks at once could take an older release after a newer one. */
	#alone(work: () => Promise<void>): Promise<void> {
		this.#work = this.#work.then(work).catch((error) => this.#parts.tell({ kind: "failed", error }));
		return this.#work;
	}

	async #lookInFolders(): Promise<void> {
		await this.#remember(this.#current);
		this.#files = await releaseFiles(this.#parts.folders);
		for (const listed of this.#files.toReversed()) {
			const { version } = this.#current.release;
			if (byVersion(listed.version, version) < 0) break;
			if (this.#judged.get(listed.file) === listed.state) continue;
			try {
				const release = await readTrusted(listed, this.#held());
				if (listed.version !== version) await this.#use(compile(release, listed.file));
				this.#judged.set(listed.file, listed.state);
			} catch (error) {
				if (!(error instanceof ReleaseRefused)) throw error;
				this.#refuse(listed, error);
			}
		}
		this.#warnExpired();
	}

	async #askRemote(): Promise<void> {
		const { remote } = this.#parts;
		const inUse = this.#current.release.version;
		try {
			await remote?.ask(inUse, async (release) => {
				trusted(release, remote.name, { ...this.#held(), from: "address" });
				if (release.version === inUse) return;
				const knowledge = compile(release, remote.name);
				await remote.keep(release);
				await this.#use(knowledge);
				this.#files = await releaseFiles(this.#parts.folders);
				for (const { file, state, version } of this.#files)
					if (version === release.version) this.#judged.set(file, state);
			});
		} catch (error) {
			if (!(error instanceof ReleaseRefused)) throw error;
			if (remote?.isNews(error)) this.#tellRefused(error);
		}
	}

	#held() {
		const { version, digest, sequence } = this.#current.release;
		return { trust: this.#parts.trust, today: this.#parts.today(), seen: { version, digest, sequence } };
	}

	/** From here on every new question is answered from it; those under way keep theirs. */
	async #use(knowledge: Knowledge): Promise<void> {
		// Only what would be remembered after a restart is used: else a restart could go back.
		await this.#remember(knowledge);
		const was = this.#current.release.version;
		this.#replays.put(this.#current);
		this.#current = knowledge;
		const { version, digest, signature } = knowledge.release;
		const key = this.#parts.trust.keys.find(({ id }) => id === signature?.key)?.id;
		this.#parts.tell({ kind: "taken", version, digest, was, key, flips: await this.flips(was, version) });
		this.#warnUnsigned();
	}

	async #remember(knowledge: Knowledge): Promise<void> {
		const { version, digest, sequence } = knowledge.release;
		await this.#parts.memory.keep({ version, digest, sequence });
	}

	#warnUnsigned(): void {
		const { release } = this.#current;
		const { trust, tell } = this.#parts;
		if (this.#warnedUnsigned || trust.keys.length > 0 || isShipped(release, trust)) return;
		this.#warnedUnsigned = true;
		tell({ kind: "unsigned", version: release.version });
	}

	/** Tells once of each file, as it stands now, that it is not used. */
	#refuse(listed: ReleaseFile, refused: ReleaseRefused): void {
		const { file, state } = listed;
		if (halfWritten.has(refused.code) && this.#suspected.get(file) !== state) {
			this.#suspected.set(file, state);
			return;
		}
		this.#judged.set(file, state);
		this.#tellRefused(refused);
	}

	#tellRefused(refused: ReleaseRefused): void {
		this.#parts.tell({ kind: "refused", inUse: this.#current.release.version, refused });
	}

	/** Once a day, that the release in use has expired. */
	#warnExpired(): void {
		const { version, expires } = this.#current.release;
		const today = this.#parts.today();
		if (expires === undefined || today <= expires || this.#warnedOf === today) return;
		this.#warnedOf = today;
		this.#parts.tell({ kind: "expired", version, expires });
	}

	/** An old release is replayed whatever its age: only who made it, and that it is unchanged, is asked. */
	async #replay(listed: ReleaseFile): Promise<Knowledge | undefined> {
		try {
			return compile(await readTrusted(listed, { trust: this.#parts.trust }), listed.file);
		} catch (error) {
			if (!(error instanceof ReleaseRefused)) throw error;
			this.#tellRefused(error);
			return undefined;
		}
	}
}
