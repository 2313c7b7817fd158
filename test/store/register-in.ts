import { onTestFinished } from "vitest";
import type { OpenedRegister } from "../../src/commands/open-register.js";
import { registerDomain } from "../../src/register/domain.js";
import type { Clock } from "../../src/register/ports.js";
import { AnswerFiles } from "../../src/store/answer-files.js";
import { EventStore } from "../../src/store/event-store.js";
import type { Files } from "../../src/store/files.js";
import { PeopleFiles } from "../../src/store/people-files.js";

interface Options {
	readonly hold?: "exclusive" | "brief";
	readonly clock?: Clock;
	readonly files?: Files;
	readonly newId?: () => string;
}

/** The register as a server or a command has it in a data folder: its journals, its people and its answers. */
export async function registerIn(folder: string, options: Options = {}): Promise<OpenedRegister> {
	const { hold = "exclusive", clock = noon, files, newId = tokens() } = options;
	const open = { folder, pid: process.pid, hold, clock, newId, ...(files ? { files } : {}) };
	const store = await EventStore.open({ ...open, domain: registerDomain });
	return { store, people: new PeopleFiles(open), answers: new AnswerFiles(open), clock, newId };
}

/** The same, closed when the test is done. */
export async function openRegister(folder: string, options: Options = {}): Promise<OpenedRegister> {
	const register = await registerIn(folder, options);
	onTestFinished(() => register.store.close());
	return register;
}

export const noon: Clock = { now: () => new Date("2026-11-20T12:00:00.000Z") };

/** Tokens that tell apart, and are the same in each run. */
export function tokens(): () => string {
	let number = 0;
	return () => String(++number).padStart(4, "0");
}
