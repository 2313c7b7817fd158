import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type Release, versionSchema } from "../../knowledge/release.js";
import { sha256 } from "../digest.js";
import { writeWhole } from "../disk.js";
import { ReleaseRefused, readRelease, writeRelease } from "../release-file.js";
import { type FetchLimits, fetchText, NotFetched, type Validators } from "./fetch-text.js";
import { mostBytes } from "./release-size.js";

export interface RemoteOptions {
	readonly url: string;
	/** Where fetched releases are kept. */
	readonly folder: string;
	/** Where it is kept what the server said of the last one. */
	readonly record: string;
	readonly timeout: number;
	readonly signal?: AbortSignal;
}

const answeredSchema = z.strictObject({
	/** Digest of the address. */
	address: z.string(),
	/** The release that was in use once this answer was dealt with. */
	inUse: versionSchema,
	etag: z.string().optional(),
	lastModified: z.string().optional(),
});
type Answered = z.infer<typeof answeredSchema>;

/** Content that does not come as it was sent may come well the next time. */
const brokenOnTheWay = new Set(["not-json", "wrong-form", "wrong-digest"]);

/** An address at which the newest release is published. */
export class Remote {
	/** The address without its query, which may hold a secret. */
	readonly name: string;
	readonly #options: RemoteOptions;
	readonly #limits: FetchLimits;
	#record: Answered | undefined;
	#isRead = false;
	#told = "";

	constructor(options: RemoteOptions) {
		const { origin, pathname } = new URL(options.url);
		this.name = origin + pathname;
		this.#options = options;
		this.#limits = { mostBytes, timeout: options.timeout, signal: options.signal };
	}

	/**
	 * Asks for the release, and hands over what is new since the last time.
	 * @throws ReleaseRefused for what cannot be had, cannot be read, or was refused by whoever it was handed to.
	 */
	async ask(inUse: string, take: (release: Release) => Promise<void>): Promise<void> {
		const fetched = await this.#fetch(await this.#validators(inUse));
		if (this.#options.signal?.aborted) return;
		if (!fetched) {
			this.#told = "";
			return;
		}
		const { text, etag, lastModified } = fetched;
		const dealtWith = (version: string) => ({ address: sha256(this.#options.url), inUse: version, etag, lastModified });
		try {
			const release = readRelease(text, this.name);
			await take(release);
			this.#told = "";
			this.#record = dealtWith(release.version);
			await writeWhole(this.#options.record, `${JSON.stringify(this.#record)}\n`);
		} catch (error) {
			// What was refused for good is not fetched again until it changes; only a restart tries once more.
			if (error instanceof ReleaseRefused && !brokenOnTheWay.has(error.code)) this.#record = dealtWith(inUse);
			throw error;
		}
	}

	/** Keeps a release that was taken, so that a restart has it. */
	async keep(release: Release): Promise<void> {
		await writeWhole(join(this.#options.folder, `${release.version}.json`), writeRelease(release));
	}

	/** Whether a refusal is another one than the last time. */
	isNews(refused: ReleaseRefused): boolean {
		if (this.#options.signal?.aborted || this.#told === refused.message) return false;
		this.#told = refused.message;
		return true;
	}

	async #fetch(known: Validators) {
		try {
			return await fetchText(this.#options.url, known, this.#limits);
		} catch (error) {
			if (error instanceof NotFetched) throw new ReleaseRefused(error.code, this.name, error.says);
			throw error;
		}
	}

	async #validators(inUse: string): Promise<Validators> {
		if (!this.#isRead) this.#record = await this.#readRecord();
		this.#isRead = true;
		return this.#record?.inUse === inUse ? this.#record : {};
	}

	/** What is damaged or of another address is as good as none: the release is fetched again. */
	async #readRecord(): Promise<Answered | undefined> {
		try {
			const record = answeredSchema.parse(JSON.parse(await readFile(this.#options.record, "utf8")));
			return record.address === sha256(this.#options.url) ? record : undefined;
		} catch {
			return undefined;
		}
	}
}
