import { dirname, resolve } from "node:path";
import { Low } from "lowdb";
import { z } from "zod";
import { personIdSchema } from "../register/identities.js";
import { type KnownPerson, knownPersonSchema, type People } from "../register/ports.js";
import { diskFiles } from "./disk-files.js";
import { DamagedFile, DurableFile } from "./durable-file.js";
import type { Files } from "./files.js";
import { holding } from "./hold.js";
import { refusedBy, refusing } from "./store-refused.js";
import { peopleOfTenant } from "./tenant-files.js";

const fileSchema = z.strictObject({ format: z.literal(1), people: z.record(personIdSchema, knownPersonSchema) });
type PeopleFile = z.infer<typeof fileSchema>;

export interface PeopleFilesOptions {
	readonly folder: string;
	readonly pid: number;
	/** As the event store beside it: `exclusive` keeps what it has read, `brief` takes the folder for each change. */
	readonly hold: "exclusive" | "brief";
	/** A new token at each call: lower-case letters and digits. */
	readonly newId: () => string;
	/** The file system; this machine's by default. */
	readonly files?: Files;
}

/** The file of one tenant's people, as it was read. */
interface Opened {
	readonly path: string;
	readonly file: DurableFile<PeopleFile>;
	readonly low: Low<PeopleFile>;
}

/** Who the people of each tenant are: a file of its own beside the tenant's journal, which has their pseudonyms only. */
export class PeopleFiles implements People {
	readonly #options: PeopleFilesOptions & { readonly files: Files };
	readonly #open = new Map<string, Promise<Opened>>();
	readonly #turns = new Map<string, Promise<unknown>>();

	constructor(options: PeopleFilesOptions) {
		this.#options = { files: diskFiles, ...options, folder: resolve(options.folder) };
	}

	async idOf(tenant: string, person: KnownPerson): Promise<string> {
		const known = idIn((await this.#read(tenant)).low.data, person);
		if (known?.upToDate) return known.id;
		return this.#inTurn(tenant, async (opened) => {
			const { people } = opened.low.data;
			const found = idIn(opened.low.data, person);
			if (found?.upToDate) return found.id;
			const id = found?.id ?? `p-${this.#options.newId()}`;
			await this.#keep(opened, { ...people, [id]: { ...people[id], ...person } });
			return id;
		});
	}

	async all(tenant: string): Promise<ReadonlyMap<string, KnownPerson>> {
		return new Map(Object.entries((await this.#read(tenant)).low.data.people));
	}

	erase(tenant: string, id: string): Promise<boolean> {
		return this.#inTurn(tenant, async (opened) => {
			const { [id]: known, ...others } = opened.low.data.people;
			if (known) await this.#keep(opened, others);
			// Whether or not it was known: an erasing that was broken off may have left copies.
			await refusing("not-kept", opened.path, opened.file.removeCopies());
			return known !== undefined;
		});
	}

	/** What is not kept yet must not be read. */
	async #keep({ path, file, low }: Opened, people: PeopleFile["people"]): Promise<void> {
		const changed = fileSchema.parse({ format: 1, people });
		await refusing("not-kept", path, file.write(changed));
		low.data = changed;
	}

	/** One change of a tenant's people after the other, each on what the last one left. */
	#inTurn<Result>(tenant: string, work: (opened: Opened) => Promise<Result>): Promise<Result> {
		if (this.#options.hold === "brief") return holding(this.#options, async () => work(await this.#read(tenant)));
		const before = this.#turns.get(tenant) ?? Promise.resolve();
		const change = before.then(async () => work(await this.#read(tenant)));
		this.#turns.set(
			tenant,
			change.catch(() => undefined),
		);
		return change;
	}

	#read(tenant: string): Promise<Opened> {
		if (this.#options.hold === "brief") return this.#readFile(tenant);
		const known = this.#open.get(tenant);
		if (known) return known;
		const opening = this.#readFile(tenant);
		// A file that could not be read is tried again the next time.
		opening.catch(() => this.#open.delete(tenant));
		this.#open.set(tenant, opening);
		return opening;
	}

	async #readFile(tenant: string): Promise<Opened> {
		const { folder, files } = this.#options;
		const path = peopleOfTenant(folder, tenant);
		const file = new DurableFile<PeopleFile>(path, (value) => fileSchema.parse(value), files);
		const low = new Low<PeopleFile>(file, { format: 1, people: {} });
		try {
			await low.read();
			// Whoever wrote it may have died before its name was on disk: nothing may be built on it before it is.
			if (Object.keys(low.data.people).length > 0) await files.syncFolder(dirname(path));
		} catch (fault) {
			throw fault instanceof DamagedFile ? fault : refusedBy("unreadable", path, fault);
		}
		return { path, file, low };
	}
}

function idIn({ people }: PeopleFile, person: KnownPerson): { id: string; upToDate: boolean } | undefined {
	const found = Object.entries(people).find(([, known]) => known.key === person.key);
	if (!found) return undefined;
	const [id, known] = found;
	const same = (now: string | undefined, then: string | undefined) => now === undefined || now === then;
	return { id, upToDate: same(person.name, known.name) && same(person.reach, known.reach) };
}
