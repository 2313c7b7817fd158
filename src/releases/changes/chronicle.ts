import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ChangesBetween, Flips } from "../../evaluator/changed.js";
import type { Knowledge } from "../../evaluator/index.js";
import type { Day } from "../../knowledge/dates.js";
import { byVersion } from "../../knowledge/release.js";
import { isMissing } from "../disk.js";
import { composed } from "./composed.js";
import { diffOf, statementsIn } from "./diff.js";
import { type Notes, NotesRefused, readNotes } from "./notes.js";

/** The releases of which a chronicle tells. */
interface Told {
	versions(): readonly string[];
	get(version: string): Promise<Knowledge | undefined>;
}

/** Where a release's notes stand, beside its folder of releases. */
export function notesFile(folder: string, version: string): string {
	return join(folder, "notes", `${version}.json`);
}

/** The notes of a release; undefined where it has none. @throws NotesRefused */
export async function loadNotes(folder: string, version: string): Promise<Notes | undefined> {
	const file = notesFile(folder, version);
	try {
		return readNotes(await readFile(file, "utf8"), file);
	} catch (error) {
		if (isMissing(error)) return undefined;
		throw error;
	}
}

/** What changed between releases, from their notes; where these are missing, what the releases themselves say. */
export class Chronicle {
	readonly #notes = new Map<string, Notes>();
	readonly #diffs = new Map<string, Promise<ChangesBetween | undefined>>();

	constructor(
		readonly folder: string,
		readonly releases: Told,
	) {}

	/** The releases there are with their days, oldest first. */
	async history(): Promise<{ readonly version: string; readonly date: Day }[]> {
		const dated: { version: string; date: Day }[] = [];
		for (const version of this.releases.versions()) {
			const date =
				(await this.#notesOf(version))?.to.date ?? (await this.releases.get(version))?.release.date ?? undefined;
			if (date !== undefined) dated.push({ version, date });
		}
		return dated;
	}

	/** What changed from one release to another; undefined where one of them cannot be read. */
	async between(from: string, to: string): Promise<ChangesBetween | undefined> {
		const steps = await this.#steps(from, to);
		if (steps) return composed(steps);
		const key = `${from} ${to}`;
		let diff = this.#diffs.get(key);
		if (!diff) {
			if (this.#diffs.size > 8) this.#diffs.clear();
			diff = this.#compare(from, to);
			this.#diffs.set(key, diff);
		}
		return diff;
	}

	/** Which verdicts turned from one release to another; a verdict that turned back is none. Undefined without notes. */
	async flipsBetween(from: string, to: string): Promise<Flips | undefined> {
		const steps = await this.#steps(from, to);
		return steps && composed(steps).verdicts;
	}

	/** The notes of every release after one, up to another; undefined where some are missing or belong to other releases. */
	async #steps(from: string, to: string): Promise<Notes[] | undefined> {
		const between = this.releases.versions().filter((one) => byVersion(one, from) > 0 && byVersion(one, to) <= 0);
		const steps: Notes[] = [];
		let last = from;
		for (const version of between) {
			const notes = await this.#notesOf(version);
			if (notes?.from.version !== last || notes.to.version !== version) return undefined;
			const before = steps.at(-1);
			if (before && before.to.digest !== notes.from.digest) return undefined;
			steps.push(notes);
			last = version;
		}
		const told = steps.at(-1);
		if (last !== to || !told) return undefined;
		return told.to.digest === (await this.releases.get(to))?.release.digest ? steps : undefined;
	}

	/** Notes that cannot be trusted are as good as none; they may still come. */
	async #notesOf(version: string): Promise<Notes | undefined> {
		const known = this.#notes.get(version);
		if (known) return known;
		try {
			const notes = await loadNotes(this.folder, version);
			if (notes) this.#notes.set(version, notes);
			return notes;
		} catch (error) {
			if (error instanceof NotesRefused) return undefined;
			throw error;
		}
	}

	async #compare(from: string, to: string): Promise<ChangesBetween | undefined> {
		const [before, after] = [await this.releases.get(from), await this.releases.get(to)];
		if (!before || !after) return undefined;
		const diff = diffOf(before, after);
		return { added: [...diff.added], removed: [...diff.removed], statements: statementsIn(diff) };
	}
}
