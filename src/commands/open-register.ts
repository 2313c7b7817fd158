import { randomBytes } from "node:crypto";
import type { RegisterParts } from "../bot/desk.js";
import type { Log } from "../bot/ports.js";
import { registerDomain } from "../register/domain.js";
import type { Clock } from "../register/ports.js";
import { AnswerFiles } from "../store/answer-files.js";
import { EventStore } from "../store/event-store.js";
import type { StoreEvent } from "../store/open-tenant.js";
import { PeopleFiles } from "../store/people-files.js";

export interface OpenRegisterOptions {
	/** The data folder. */
	readonly folder: string;
	/** A server has the folder to itself; a command takes it for each change, and reads without it. */
	readonly hold: "exclusive" | "brief";
	readonly clock: Clock;
	readonly log: Log;
}

/** A register of which files can be removed, too. */
export interface OpenedRegister extends RegisterParts {
	readonly answers: AnswerFiles;
}

/** The register in a data folder: its journals, who its people are, and what they were answered. @throws FolderInUse, StoreRefused */
export async function openRegister({ log, ...options }: OpenRegisterOptions): Promise<OpenedRegister> {
	const tell = (told: StoreEvent) => log.warn({ ...told }, "the store");
	const open = { ...options, pid: process.pid, newId };
	return {
		store: await EventStore.open({ ...open, domain: registerDomain, tell }),
		people: new PeopleFiles(open),
		answers: new AnswerFiles(open),
		clock: options.clock,
		newId,
	};
}

function newId(): string {
	return randomBytes(8).toString("hex");
}
