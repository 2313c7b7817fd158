import { nameKey } from "../../knowledge/names.js";
import type { Draft, Drafts } from "../draft.js";
import type { Problem } from "../problem.js";

/** A name has one owner per kind, so that nothing is guessed when somebody types it (DESIGN, section 5). */
export function checkNames(drafts: Drafts): Problem[] {
	const problems: Problem[] = [];
	const kinds: Record<
		string,
		readonly Draft<{ id: string; name: { en: string; fr: string }; aliases: readonly string[] }>[]
	> = {
		// Suppliers and providers answer to the same question, "who", so they share their names.
		entity: [...drafts.provider, ...drafts.supplier],
		offering: drafts.offering,
		law: drafts.law,
		framework: drafts.framework,
		"data-class": drafts["data-class"],
	};
	for (const list of Object.values(kinds)) {
		const owners = new Map<string, Draft<{ id: string }>>();
		for (const draft of list) {
			const names: [string, (string | number)[]][] = [
				[draft.data.id, ["id"]],
				[draft.data.name.en, ["name", "en"]],
				[draft.data.name.fr, ["name", "fr"]],
				...draft.data.aliases.map((alias, index): [string, (string | number)[]] => [alias, ["aliases", index]]),
			];
			for (const [name, path] of names) {
				const owner = owners.get(nameKey(name));
				if (!owner) owners.set(nameKey(name), draft);
				else if (owner !== draft)
					problems.push({
						code: "name-clash",
						file: draft.file,
						line: draft.lineOf(path),
						says: {
							en: `"${name}" also names ${owner.data.id} (${owner.file})`,
							fr: `« ${name} » désigne aussi ${owner.data.id} (${owner.file})`,
						},
						mend: { en: "leave the name to one of them", fr: "laissez le nom à l'un des deux" },
					});
			}
		}
	}
	return problems;
}
