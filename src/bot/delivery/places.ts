import type { Clock } from "../../register/ports.js";

/** So many places are sent to at once. */
const atOnce = 6;
/** No place keeps a pass longer than about this: what is left is sent in the next. */
const longestTurn = 45_000;

/** Waits so many milliseconds, or until it is told to stop. */
export type Wait = (ms: number, stop: AbortSignal) => Promise<void>;

/** What is done at one place; it says how long that place wants to be left alone. */
export type Errand = () => Promise<{ readonly again?: number | undefined } | undefined>;

/** Conversations: in each one message after the other and no faster than its platform takes them, in a few at once. */
export class Places {
	readonly #clock: Clock;
	readonly #wait: Wait;
	readonly #stop: AbortSignal;
	/** From when on a place takes the next message, in milliseconds. */
	readonly #free = new Map<string, number>();
	#running = 0;
	readonly #waiting: (() => void)[] = [];

	constructor(clock: Clock, wait: Wait, stop: AbortSignal) {
		this.#clock = clock;
		this.#wait = wait;
		this.#stop = stop;
	}

	/** Runs errands at one place, as many as there is time for. */
	async visit(place: string, pace: number, errands: readonly Errand[]): Promise<void> {
		await this.#enter();
		try {
			let waited = 0;
			for (const errand of errands) {
				const wait = (this.#free.get(place) ?? 0) - this.#now();
				waited += Math.max(wait, 0);
				if (this.#stop.aborted || waited > longestTurn) return;
				if (wait > 0) await this.#wait(wait, this.#stop);
				if (this.#stop.aborted) return;
				const done = await errand();
				if (done) this.#free.set(place, this.#now() + Math.max(pace, done.again ?? 0));
			}
		} finally {
			this.#leave();
		}
	}

	/** Leaves a place alone until a moment, in milliseconds. */
	hold(place: string, until: number): void {
		this.#free.set(place, Math.max(this.#free.get(place) ?? 0, until));
	}

	/** Forgets the places that would take a message at once. */
	tidy(): void {
		const now = this.#now();
		for (const [place, free] of this.#free) if (free <= now) this.#free.delete(place);
	}

	#now(): number {
		return this.#clock.now().getTime();
	}

	async #enter(): Promise<void> {
		if (this.#running >= atOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve));
		else this.#running++;
	}

	/** Whoever waits longest takes the turn over. */
	#leave(): void {
		const next = this.#waiting.shift();
		if (next) next();
		else this.#running--;
	}
}
