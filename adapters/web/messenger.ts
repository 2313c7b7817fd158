import type { Messenger } from "../../src/bot/ports.js";

/**
 * The page shows what is open in the register whenever somebody opens it (messages.ts), so that a message has arrived
 * as soon as the register has it; nothing is kept here.
 */
export const webMessenger: Messenger = {
	serves: (tenant) => tenant === "local",
	pace: 0,
	send: async ({ mark }) => ({ outcome: "sent", message: mark }),
	arrived: async ({ mark }) => mark,
};
