import { renderTerminal } from "../../adapters/terminal/render.js";
import type { Desk } from "../../src/bot/desk.js";
import type { Releases } from "../../src/bot/ports.js";
import { deskHere } from "../../src/commands/desk-here.js";
import type { Output } from "../../src/commands/output.js";
import type { Language } from "../../src/knowledge/text.js";
import type { Clock } from "../../src/register/ports.js";
import { KeptLog } from "../bot/stage.js";
import { registerIn } from "../store/register-in.js";
import { knowledge, version } from "./register-kept.js";
import { type Said, said } from "./said.js";

/** The one release there is. */
export const releases: Releases = {
	current: () => knowledge,
	versions: () => [version],
	get: async (asked) => (asked === version ? knowledge : undefined),
};

interface At {
	readonly tenant?: string;
	readonly language?: Language;
	readonly changes?: boolean;
	readonly as?: string | undefined;
	readonly clock?: Clock;
	readonly releases?: Releases;
}

/** A team's register in a folder, as a command opens it. */
export async function deskIn(folder: string, at: At = {}): Promise<Desk> {
	const { tenant = "local", language = "en", changes = false, as, clock } = at;
	let number = 0;
	const newId = () => `new${++number}`;
	const register = await registerIn(folder, { hold: "brief", newId, ...(clock ? { clock } : {}) });
	return deskHere(
		{ tenant, language, changes, as },
		{ register, releases: at.releases ?? releases, log: new KeptLog() },
	);
}

/** Runs a command at a team's desk. */
export function saidAt(
	folder: string,
	command: (parts: { desk: Desk; render: typeof renderTerminal }, output: Output) => Promise<0 | 1 | 2 | 3>,
	at: At = {},
): Promise<Said> {
	return said(
		async (output) => command({ desk: await deskIn(folder, at), render: renderTerminal }, output),
		at.language,
	);
}
