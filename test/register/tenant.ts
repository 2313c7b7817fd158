import { type Command, type Context, carryOut, type Outcome, type Refusal } from "../../src/register/commands/index.js";
import type { Event } from "../../src/register/events.js";
import type { Actor } from "../../src/register/identities.js";
import { reduceAll } from "../../src/register/reduce.js";
import { emptyState, type State } from "../../src/register/state.js";
import type { Step } from "./arbitrary-commands.js";

/** One tenant as a store would keep it: its state, and the events that made it. */
export class Tenant {
	state: State = emptyState;
	readonly events: Event[] = [];
	readonly refusals: Refusal[] = [];
	now = new Date("2026-11-20T14:00:00.000Z");
	#ids = 0;

	/** What a command comes to, kept where it is accepted. */
	asks(by: Actor, command: Command): Outcome {
		const outcome = carryOut(this.state, command, this.context(by));
		if ("refusal" in outcome) this.refusals.push(outcome.refusal);
		else {
			this.events.push(...outcome.events);
			this.state = reduceAll(this.state, outcome.events);
		}
		return outcome;
	}

	/** The code of what a command is refused for, or how many events it comes to. */
	comes(by: Actor, command: Command): string | number {
		const outcome = this.asks(by, command);
		return "refusal" in outcome ? outcome.refusal.code : outcome.events.length;
	}

	takes({ by, hours, command }: Step): Outcome {
		this.now = new Date(this.now.getTime() + hours * 3_600_000);
		return this.asks(by, command(this.state, this.context(by)));
	}

	context(by: Actor): Context {
		return { now: this.now, by, from: "test", newId: () => String(++this.#ids) };
	}
}
