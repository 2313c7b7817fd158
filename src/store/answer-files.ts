import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { Answers } from "../register/ports.js";
import { sha256 } from "./backup-list.js";
import { diskFiles } from "./disk-files.js";
import { sweepLeftovers } from "./durable-file.js";
import type { Files } from "./files.js";
import { holding } from "./hold.js";
import { refusedBy, refusing, StoreRefused } from "./store-refused.js";
import { answersOfTenant } from "./tenant-files.js";

export interface AnswerFilesOptions {
	readonly folder: string;
	readonly pid: number;
	/** As the event store beside it: `brief` takes the folder for each answer that it keeps. */
	readonly hold: "exclusive" | "brief";
	/** The file system; this machine's by default. */
	readonly files?: Files;
}

const end = ".json.gz";
const packed = promisify(gzip);
const unpacked = promisify(gunzip);

/**
 * The bytes of answers, each compressed in a file that is named for its digest, in a folder for each tenant. A file is
 * written before the event that names it, and what it keeps never changes.
 */
export class AnswerFiles implements Answers {
	readonly #options: AnswerFilesOptions & { readonly files: Files };
	/** The folders that are there for good, with nothing in them that a crash left half written. */
	readonly #made = new Map<string, Promise<void>>();

	constructor(options: AnswerFilesOptions) {
		this.#options = { files: diskFiles, ...options, folder: resolve(options.folder) };
	}

	async keep(tenant: string, bytes: string): Promise<string> {
		const digest = digestOf(Buffer.from(bytes, "utf8"));
		const folder = answersOfTenant(this.#options.folder, tenant);
		if (this.#options.hold === "exclusive") await this.#write(folder, digest, bytes);
		else await holding(this.#options, () => this.#write(folder, digest, bytes));
		return digest;
	}

	async get(tenant: string, digest: string): Promise<string | undefined> {
		if (!/^sha256-[0-9a-f]{64}$/.test(digest)) return undefined;
		const path = this.pathOf(tenant, digest);
		const file = await refusing("unreadable", path, this.#options.files.read(path));
		if (file === undefined) return undefined;
		const bytes = await contentOf(file, digest);
		if (!bytes) throw new StoreRefused("answer-altered", path);
		return bytes.toString("utf8");
	}

	/** Where the bytes of an answer are, or would be. */
	pathOf(tenant: string, digest: string): string {
		return join(answersOfTenant(this.#options.folder, tenant), digest + end);
	}

	async find(tenant: string, start: string): Promise<readonly string[]> {
		const wanted = start.startsWith("sha256-") ? start : `sha256-${start}`;
		const folder = answersOfTenant(this.#options.folder, tenant);
		const names = await refusing("unreadable", folder, this.#options.files.list(folder));
		return names
			.map(({ name }) => name)
			.filter((name) => name.endsWith(end) && name.startsWith(wanted))
			.map((name) => name.slice(0, -end.length));
	}

	/** Removes what is no answer that a log names: a file that somebody only looked at, and who is in it. */
	async remove(tenant: string, digest: string): Promise<void> {
		const path = this.pathOf(tenant, digest);
		const work = async () => {
			try {
				await this.#options.files.remove(path);
				await this.#options.files.syncFolder(dirname(path));
			} catch (fault) {
				throw refusedBy("not-kept", path, fault);
			}
		};
		await (this.#options.hold === "exclusive" ? work() : holding(this.#options, work));
	}

	async #write(folder: string, digest: string, bytes: string): Promise<void> {
		const { files } = this.#options;
		const path = join(folder, digest + end);
		try {
			await this.#make(folder);
			const there = await files.read(path);
			if (!there || !(await contentOf(there, digest))) await files.replace(path, await packed(bytes));
			// Also where it was there: whoever wrote it may have died before its name was on disk.
			await files.syncFolder(folder);
		} catch (fault) {
			throw refusedBy("not-kept", path, fault);
		}
	}

	#make(folder: string): Promise<void> {
		const known = this.#made.get(folder);
		if (known) return known;
		const making = this.#makeFolder(folder);
		making.catch(() => this.#made.delete(folder));
		this.#made.set(folder, making);
		return making;
	}

	async #makeFolder(folder: string): Promise<void> {
		const { files } = this.#options;
		await files.makeFolder(folder);
		for (let inner = folder; inner !== this.#options.folder; inner = dirname(inner))
			await files.syncFolder(dirname(inner));
		await sweepLeftovers(folder, files);
	}
}

/** What a file keeps; undefined where that is not what has this digest. */
async function contentOf(file: Buffer, digest: string): Promise<Buffer | undefined> {
	const bytes = await unpacked(file).catch(() => undefined);
	return bytes && digestOf(bytes) === digest ? bytes : undefined;
}

function digestOf(bytes: Uint8Array): string {
	return `sha256-${sha256(bytes)}`;
}
