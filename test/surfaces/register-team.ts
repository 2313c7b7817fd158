import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createBot } from "../../src/bot/bot.js";
import { createDelivery } from "../../src/bot/delivery/deliver.js";
import type { RegisterParts } from "../../src/bot/desk.js";
import type { Bot, Messenger, Releases } from "../../src/bot/ports.js";
import type { Knowledge } from "../../src/evaluator/index.js";
import { loadKnowledge } from "../../src/releases/load.js";
import { KeptLog } from "../bot/stage.js";
import { registerIn } from "../store/register-in.js";

const published = fileURLToPath(new URL("../../knowledge/releases", import.meta.url));
/** The release of the day on which the team begins, and the one that is out a year later. */
const versions = ["2026.11.1", "2026.11.2"];

/** A bot with the register of its teams on disk, and a clock and a release in use that are moved. */
export class RegisterTeam {
	readonly bot: Bot;
	readonly parts: RegisterParts;
	readonly releases: Releases;
	readonly log = new KeptLog();
	readonly #clock = { at: new Date("2026-11-20T15:00:00Z") };
	readonly #folder: string;
	#inUse = 1;

	private constructor(folder: string, parts: RegisterParts, known: ReadonlyMap<string, Knowledge>) {
		this.#folder = folder;
		this.parts = { ...parts, clock: { now: () => this.#clock.at } };
		this.releases = {
			current: () => {
				const current = known.get(versions[this.#inUse - 1] ?? "");
				if (!current) throw new Error("No release is in use");
				return current;
			},
			versions: () => versions.slice(0, this.#inUse),
			get: async (version) => (this.releases.versions().includes(version) ? known.get(version) : undefined),
		};
		this.bot = createBot({ ...this.parts, releases: this.releases, log: this.log, reference: () => "ref-1" });
	}

	static async open(): Promise<RegisterTeam> {
		const folder = await mkdtemp(join(tmpdir(), "sovereign-year-"));
		const known = new Map<string, Knowledge>();
		for (const version of versions) known.set(version, await loadKnowledge(published, version));
		return new RegisterTeam(folder, await registerIn(folder), known);
	}

	/** It is later, and a newer release may be out. */
	moveTo(moment: string, release = this.releases.current().release.version): void {
		this.#clock.at = new Date(moment);
		this.#inUse = versions.indexOf(release) + 1;
	}

	/** One pass of what sends reminders, as the server makes one a minute. Its pauses pass on the team's clock. */
	async deliver(...messengers: readonly Messenger[]): Promise<void> {
		const wait = async (milliseconds: number) => {
			this.#clock.at = new Date(this.#clock.at.getTime() + milliseconds);
		};
		await createDelivery({ ...this.parts, releases: this.releases, log: this.log, messengers, wait }).tick();
	}

	/** The bytes of an answer on disk, as they were written. */
	async bytesOf(tenant: string, digest: string): Promise<string> {
		const [whole] = await this.parts.answers.find(tenant, digest);
		const bytes = whole === undefined ? undefined : await this.parts.answers.get(tenant, whole);
		if (bytes === undefined) throw new Error(`nothing is kept as ${digest}`);
		return bytes;
	}

	async close(): Promise<void> {
		await this.parts.store.close();
		await rm(this.#folder, { recursive: true, force: true });
	}
}
