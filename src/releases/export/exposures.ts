import { type CitedSource, explainExposure, exposureQuestionSchema, type Knowledge } from "../../evaluator/index.js";
import { grades } from "../../knowledge/grades.js";
import type { ExposureShown } from "./shapes.js";

/** What every law that could expose does to an offering, for each of these homes; what is alike is told once. */
export function exposuresAtHomes(
	knowledge: Knowledge,
	offering: string,
	homes: readonly string[],
): { readonly exposures: ExposureShown[]; readonly sources: CitedSource[] } {
	const { date: asOf } = knowledge.release;
	const shown = new Map<string, ExposureShown>();
	const cited: CitedSource[] = [];
	for (const home of homes) {
		const question = exposureQuestionSchema.parse({ intent: "exposure", offering, home: [home], asOf });
		const { exposures, sources } = explainExposure(knowledge, question);
		cited.push(...sources);
		for (const { foreign, because: _because, ...rest } of exposures) {
			const key = JSON.stringify(rest);
			const known = shown.get(key);
			const alike = known ?? { ...rest, homes: [], foreignTo: [] };
			alike.homes.push(home);
			if (foreign) alike.foreignTo.push(home);
			if (!known) shown.set(key, alike);
		}
	}
	const exposures = [...shown.values()].sort((a, b) => (a.law < b.law ? -1 : a.law > b.law ? 1 : 0));
	return { exposures, sources: strongest(cited) };
}

/** Each source once, with the strongest grade that it was cited at; in order of id. */
export function strongest(cited: readonly CitedSource[]): CitedSource[] {
	const sources = new Map<string, CitedSource>();
	for (const source of cited) {
		const known = sources.get(source.id);
		if (!known || grades.indexOf(source.grade) < grades.indexOf(known.grade)) sources.set(source.id, source);
	}
	return [...sources.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
