import type { CheckQuestion, Configuration } from "../../src/evaluator/question.js";
import type { Fact } from "../../src/knowledge/facts.js";
import type { Release } from "../../src/knowledge/release.js";
import type { Source } from "../../src/knowledge/sources.js";

/** What a rule of the reference may look at: the release, the question, and the configuration that is tried. */
export interface Situation {
	readonly release: Release;
	readonly question: CheckQuestion;
	readonly configuration: Configuration;
}

/** A fact and the page that it was read on. */
export interface Sourced {
	readonly fact: Fact;
	readonly page: Source | undefined;
}

export function subjectKind(release: Release, id: string): "offering" | "provider" | "supplier" | null {
	if (release.offerings.some((one) => one.id === id)) return "offering";
	if (release.providers.some((one) => one.id === id)) return "provider";
	return release.suppliers.some((one) => one.id === id) ? "supplier" : null;
}

export function factsOf(release: Release, id: string): Sourced[] {
	const subjects = [...release.offerings, ...release.providers, ...release.suppliers].filter((one) => one.id === id);
	return subjects.flatMap((one) => one.facts.map((fact) => ({ fact, page: one.sources[fact.source] })));
}

/** What was found out about a situation is not found out again: the reference's one concession to time. */
export function remembering<T>(): (situation: Situation, key: string, find: () => T) => T {
	const remembered = new WeakMap<Situation, Map<string, { found: T }>>();
	return (situation, key, find) => {
		const known = remembered.get(situation) ?? new Map<string, { found: T }>();
		remembered.set(situation, known);
		const entry = known.get(key) ?? { found: find() };
		known.set(key, entry);
		return entry.found;
	};
}
