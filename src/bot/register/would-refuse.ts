import { type Command, carryOut, type Refusal } from "../../register/commands/index.js";
import type { Desk } from "../desk.js";

/** Why the register would refuse a command as it stands now: asked before anything is worked out or kept for it. */
export function wouldRefuse(command: Command, { state, seat, parts }: Desk): Refusal | undefined {
	const { by, from } = seat;
	// Nothing of what would happen is kept, so that a token need not be its own.
	const outcome = carryOut(state, command, { now: parts.clock.now(), newId: () => "0", by, from });
	return "refusal" in outcome ? outcome.refusal : undefined;
}
