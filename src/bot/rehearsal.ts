import { createHash } from "node:crypto";
import type { Answers, KnownPerson, People } from "../register/ports.js";
import { reduceAll } from "../register/reduce.js";
import type { State } from "../register/state.js";
import type { RegisterParts } from "./desk.js";

/** Said by a register that keeps nothing. */
class NothingKept extends Error {
	override readonly name = "NothingKept";
}

/**
 * A tenant's register on which an order is tried: it comes to what it would come to, and nothing of it is kept. So who
 * asks for the first time is written down only where something is done in their name.
 */
export class Rehearsal {
	readonly parts: RegisterParts;
	#wouldKeep = false;
	#tokens = 0;

	/**
	 * @param newcomers taken for people of the tenant
	 * @param keeping `tried`: what would be kept can be read again; `refused`: keeping fails, as on a disk that is full
	 */
	constructor(
		parts: RegisterParts,
		tenant: string,
		newcomers: ReadonlyMap<string, KnownPerson>,
		keeping: "tried" | "refused",
	) {
		const { clock } = parts;
		const keep = () => {
			if (keeping === "refused") throw new NothingKept();
			this.#wouldKeep = true;
		};
		this.parts = {
			clock,
			newId: () => `tried${++this.#tokens}`,
			store: this.#store(parts, tenant, keep),
			people: peopleWith(newcomers, parts.people),
			answers: answersOver(parts.answers, keep),
		};
	}

	/** Whether anything was to be kept. */
	get wouldKeep(): boolean {
		return this.#wouldKeep;
	}

	#store({ store, clock }: RegisterParts, tenant: string, keep: () => void): RegisterParts["store"] {
		let tried: State | undefined;
		const read = async () => tried ?? store.read(tenant);
		return {
			read,
			change: async (_, decide) => {
				const state = await read();
				const { events, result } = decide(state, { seq: 1, at: clock.now().toISOString() });
				if (events.length > 0) {
					keep();
					tried = reduceAll(state, events);
				}
				return result;
			},
			history: (of) => store.history(of),
			tenants: () => store.tenants(),
			close: async () => {},
		};
	}
}

function peopleWith(newcomers: ReadonlyMap<string, KnownPerson>, people: People): People {
	return {
		all: async (tenant) => new Map([...(await people.all(tenant)), ...newcomers]),
		idOf: () => Promise.reject(new NothingKept()),
		erase: () => Promise.reject(new NothingKept()),
	};
}

function answersOver(answers: Answers, keep: () => void): Answers {
	const tried = new Map<string, string>();
	return {
		async keep(_, bytes) {
			keep();
			const digest = `sha256-${createHash("sha256").update(bytes).digest("hex")}`;
			tried.set(digest, bytes);
			return digest;
		},
		get: async (tenant, digest) => tried.get(digest) ?? answers.get(tenant, digest),
		find: (tenant, start) => answers.find(tenant, start),
	};
}
