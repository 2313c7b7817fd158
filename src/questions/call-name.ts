import type { Language } from "../knowledge/text.js";
import type { NameIndex, NameKind } from "./names.js";
import { resolve } from "./resolve.js";
import { tokenize } from "./tokens.js";

/** What to call a thing so that it is understood: its name, else another name that only it has, else its id. */
export function callName(index: NameIndex, kind: NameKind, id: string, language: Language): string | undefined {
	const { offerings, dataClasses, frameworks, laws, providers, suppliers } = index.release;
	const thing = [...offerings, ...dataClasses, ...frameworks, ...laws, ...providers, ...suppliers].find(
		(one) => one.id === id,
	);
	if (!thing) return undefined;
	const understood = (name: string) => {
		const resolution = resolve(index, kind, tokenize(name));
		return resolution.kind === "one" && resolution.id === id && resolution.how === "exact";
	};
	return [thing.name[language], ...thing.aliases, id].find(understood);
}
