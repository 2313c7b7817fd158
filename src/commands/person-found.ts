import type { RegisterParts } from "../bot/desk.js";
import { nameKey } from "../knowledge/names.js";
import { pseudonymsIn } from "../register/pseudonyms.js";
import { CommandRefused } from "./command-refused.js";
import { oneLine } from "./one-line.js";

/**
 * The pseudonym of whoever is meant by a pseudonym, by what the platform calls them, or by a name that one person has.
 * @throws CommandRefused
 */
export async function personFound(
	who: string,
	tenant: string,
	{ people, store }: Pick<RegisterParts, "people" | "store">,
): Promise<string> {
	const known = await people.all(tenant);
	if (known.has(who)) return who;
	const byKey = [...known].filter(([, { key }]) => key === who);
	const byName = [...known].filter(([, { name }]) => name !== undefined && nameKey(name) === nameKey(who));
	const found = byKey.length > 0 ? byKey : byName;
	const [one] = found;
	if (one && found.length === 1) return one[0];
	if (found.length > 1) {
		const listed = found.map(([id]) => id).join(", ");
		throw new CommandRefused("several-people", {
			en: `${oneLine(who)} is the name of several people (${listed}): name one of these`,
			fr: `${oneLine(who)} est le nom de plusieurs personnes (${listed}) : nommez l'une d'elles`,
		});
	}
	// Who was erased is known by a pseudonym only, as far as the log goes.
	if (/^p-/.test(who))
		for (const { event } of await store.history(tenant)) if (pseudonymsIn(event).has(who)) return who;
	throw new CommandRefused("unknown-person", {
		en: `nobody here is called ${oneLine(who)}; "sovereign person list" says who there is`,
		fr: `personne ici ne s'appelle ${oneLine(who)} ; « sovereign person list » en donne la liste`,
	});
}
