import { Low } from "lowdb";
import { z } from "zod";
import type { Form } from "../register/event-port.js";
import { DamagedFile, DurableFile } from "./durable-file.js";
import type { Files } from "./files.js";
import { readForm } from "./formats.js";
import { type Head, noLines, type Origin } from "./journal-line.js";
import { refusedBy, StoreRefused } from "./store-refused.js";

const count = z.number().int().nonnegative();

/** A tenant's state as it was at a line of its journal. */
const snapshotSchema = z.strictObject({
	format: z.number().int().min(2),
	journal: z
		.strictObject({ seq: count, hash: z.string(), bytes: count })
		.describe("The last line that the state has taken in, and where it ends"),
	state: z.unknown(),
});

/** Before there were journals a tenant's file was its state, with its format in it. */
const onlyStateSchema = z.looseObject({ format: z.literal(1), journal: z.undefined().optional() });

const fileSchema = z.union([snapshotSchema, onlyStateSchema]);
type SnapshotFile = z.infer<typeof fileSchema>;

export interface Snapshot<State> {
	readonly state: State;
	readonly head: Head;
	/** What a tenant that has no journal yet was before: its first line will say so. */
	readonly base?: Origin["base"];
}

/** A tenant's snapshot: spares reading the journal from its start. Written by lowdb on a durable adapter. */
export class SnapshotStore<State> {
	readonly #form: Form<State>;
	readonly #path: string;
	readonly #low: Low<SnapshotFile | null>;

	constructor(files: Files, path: string, form: Form<State>) {
		this.#path = path;
		this.#form = form;
		const file = new DurableFile<SnapshotFile | null>(path, (value) => fileSchema.parse(value), files);
		this.#low = new Low<SnapshotFile | null>(file, null);
	}

	/** Undefined where there is none. @throws DamagedFile, StoreRefused */
	async read(): Promise<Snapshot<State> | undefined> {
		try {
			this.#low.data = null;
			await this.#low.read();
			const file = this.#low.data;
			// What was read is the domain's from here on.
			this.#low.data = null;
			return file === null ? undefined : snapshotOf(this.#form, this.#path, file);
		} catch (fault) {
			throw fault instanceof DamagedFile ? fault : refusedBy("unreadable", this.#path, fault);
		}
	}

	async write({ state, head }: Snapshot<State>): Promise<void> {
		const { seq, hash, bytes } = head;
		const { format, write } = this.#form;
		await this.#low.adapter.write({ format, journal: { seq, hash, bytes }, state: write(state) });
	}
}

/** What a tenant's file says. @throws DamagedFile, StoreRefused */
export function snapshotIn<State>(form: Form<State>, path: string, bytes: Buffer): Snapshot<State> {
	try {
		return snapshotOf(form, path, fileSchema.parse(JSON.parse(bytes.toString("utf8"))));
	} catch (fault) {
		throw fault instanceof StoreRefused || fault instanceof DamagedFile ? fault : new DamagedFile(path, fault);
	}
}

function snapshotOf<State>(form: Form<State>, path: string, file: SnapshotFile): Snapshot<State> {
	if (file.format === 1) {
		const base = { format: 1, state: file };
		return { state: stateOf(form, path, 1, file), head: noLines, base };
	}
	const { journal, state } = snapshotSchema.parse(file);
	return { state: stateOf(form, path, file.format, state), head: journal };
}

function stateOf<State>(form: Form<State>, path: string, format: number, kept: unknown): State {
	try {
		return readForm(form, path, format, kept);
	} catch (fault) {
		if (fault instanceof StoreRefused) throw fault;
		throw new DamagedFile(path, fault);
	}
}

/** How much of its journal a tenant's file has taken in. @throws StoreRefused where it cannot be read */
export function headOf(path: string, bytes: Buffer): Head {
	try {
		const file = fileSchema.parse(JSON.parse(bytes.toString("utf8")));
		return file.format === 1 ? noLines : snapshotSchema.parse(file).journal;
	} catch (fault) {
		throw new StoreRefused("snapshot-damaged", path, "", fault);
	}
}
