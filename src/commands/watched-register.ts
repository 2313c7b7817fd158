import type { RegisterParts } from "../bot/desk.js";
import { DamagedFile } from "../store/durable-file.js";
import { FolderInUse } from "../store/lock.js";
import { StoreRefused } from "../store/store-refused.js";

type Failure = FolderInUse | DamagedFile | StoreRefused;

/** Remembers why keeping or reading something last failed: the bot's reply says only that something did. */
class Watch {
	#failure: Failure | undefined;

	take(): Failure | undefined {
		const failure = this.#failure;
		this.#failure = undefined;
		return failure;
	}

	async over<Result>(work: Promise<Result>): Promise<Result> {
		try {
			const done = await work;
			this.#failure = undefined;
			return done;
		} catch (error) {
			this.#failure = canBeMended(error) ? error : undefined;
			throw error;
		}
	}
}

/** A register, and why it last failed. */
export interface Watched {
	readonly register: RegisterParts;
	/** What a person can do something about, once; undefined where nothing failed, or nothing such. */
	takeFailure(): Failure | undefined;
}

export function watched(register: RegisterParts): Watched {
	const watch = new Watch();
	const { store, people, answers } = register;
	return {
		register: {
			...register,
			store: {
				read: (tenant) => watch.over(store.read(tenant)),
				change: (tenant, decide) => watch.over(store.change(tenant, decide)),
				history: (tenant) => watch.over(store.history(tenant)),
				tenants: () => watch.over(store.tenants()),
				close: () => store.close(),
			},
			people: {
				idOf: (tenant, person) => watch.over(people.idOf(tenant, person)),
				all: (tenant) => watch.over(people.all(tenant)),
				erase: (tenant, id) => watch.over(people.erase(tenant, id)),
			},
			answers: {
				keep: (tenant, bytes) => watch.over(answers.keep(tenant, bytes)),
				get: (tenant, digest) => watch.over(answers.get(tenant, digest)),
				find: (tenant, start) => watch.over(answers.find(tenant, start)),
			},
		},
		takeFailure: () => watch.take(),
	};
}

/** Whether an error says in both languages what to do about it. */
export function canBeMended(error: unknown): error is Failure {
	return error instanceof FolderInUse || error instanceof DamagedFile || error instanceof StoreRefused;
}
