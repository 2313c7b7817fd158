import type { RegisterParts } from "../bot/desk.js";
import type { Language } from "../knowledge/text.js";
import type { Role } from "../register/decision.js";
import { roleOf } from "../register/roles.js";
import { oneLine } from "./one-line.js";
import type { ExitCode, Output } from "./output.js";
import { teamHere } from "./team-here.js";

export interface PersonListOptions {
	readonly tenant: string;
	readonly json: boolean;
	readonly language: Language;
}

/** `sovereign person list`: who is known of a team, and by which pseudonym its log knows them. */
export async function personList(
	{ tenant, json, language }: PersonListOptions,
	{ store, people }: Pick<RegisterParts, "store" | "people">,
	output: Output,
): Promise<ExitCode> {
	await teamHere(tenant, store);
	const state = await store.read(tenant);
	const rows = [...(await people.all(tenant))].map(([id, { key, name }]) => {
		const { zone, language: speaks, blocked } = state.people[id] ?? {};
		return { person: id, key, name, role: roleOf(state.settings, id), zone, language: speaks, blocked };
	});
	if (json) for (const row of rows) output.out(JSON.stringify(row));
	else if (rows.length === 0)
		output.out({ en: "Nobody is known here yet.", fr: "Personne n'est encore connu ici." }[language]);
	else {
		const wide = Math.max(...rows.map(({ person }) => person.length));
		for (const { person, name, key, role } of rows)
			output.out(
				`${person.padEnd(wide)}  ${oneLine(name ?? key)}${name === undefined ? "" : ` (${oneLine(key)})`}, ${words[role][language]}`,
			);
	}
	return 0;
}

const words: Readonly<Record<Role, { readonly en: string; readonly fr: string }>> = {
	member: { en: "member", fr: "membre" },
	approver: { en: "approver", fr: "approbateur" },
	admin: { en: "admin", fr: "administrateur" },
};
