import type { Asked, Draft, Opening, PartialDraft, Terms } from "./draft.js";

/** What comes of choosing an id for what was asked: a draft, or the next thing to ask. */
export function complete(asked: Asked, id: string): { readonly kind: "draft"; readonly draft: Draft } | Asked {
	const [opening, ...rest] = asked.openings;
	return opening ? settle(put(asked.draft, opening, id), rest) : settle(asked.draft, []);
}

/** A draft where nothing is open, else what to ask first. */
export function settle(
	draft: PartialDraft,
	openings: readonly Opening[],
): { readonly kind: "draft"; readonly draft: Draft } | Asked {
	const [first] = openings;
	if (first) return { kind: "ask", ask: { about: first.about, among: [...first.among] }, draft, openings };
	return { kind: "draft", draft: whole(draft) };
}

function put(draft: PartialDraft, { about, at }: Opening, id: string): PartialDraft {
	const set = (list: readonly (string | null)[]) => [...list.slice(0, at), id, ...list.slice(at + 1)];
	switch (about) {
		case "offering":
			return { ...draft, offerings: set(draft.offerings) };
		case "dataClass":
			return { ...draft, dataClasses: set(draft.dataClasses) };
		case "law":
			return { ...draft, law: id };
		case "subject":
			return { ...draft, subject: id };
		case "framework":
			return { ...draft, framework: id };
		case "home":
			return { ...draft, terms: { ...draft.terms, home: [id] } };
	}
}

function whole(draft: PartialDraft): Draft {
	const terms: Terms = { ...draft.terms, ...(draft.framework ? { framework: draft.framework } : {}) };
	const offerings = distinct(draft.offerings);
	const dataClasses = distinct(draft.dataClasses);
	const offering = offerings[0] ?? "";
	const { corrections } = terms;
	const shared = {
		...(corrections && corrections.length > 0 ? { corrections } : {}),
		...(terms.filledIn ? { filledIn: terms.filledIn } : {}),
	};
	switch (draft.intent) {
		case "check":
			return { intent: "check", offering, dataClasses, ...terms };
		case "compare":
			// Two names of one service leave one service.
			return offerings.length > 1
				? { intent: "compare", offerings, dataClasses, ...terms }
				: { intent: "check", offering, dataClasses, ...terms };
		case "find":
			return { intent: "find", dataClasses, ...terms };
		case "exposure": {
			const { framework: _, picks: __, levels: ___, sensitivity: ____, assurance: _____, ...rest } = terms;
			return { intent: "exposure", offering, ...(draft.law ? { law: draft.law } : {}), ...rest };
		}
		case "explain":
			return {
				intent: "explain",
				subject: draft.subject ?? "",
				...(terms.asOf ? { asOf: terms.asOf } : {}),
				...shared,
			};
		case "changes":
			return {
				intent: "changes",
				...(draft.since ? { since: draft.since } : {}),
				...(draft.sinceDay ? { sinceDay: draft.sinceDay } : {}),
				...(draft.subject ? { subject: draft.subject } : {}),
				...shared,
			};
		case "help":
			return { intent: "help" };
		case "settings": {
			const change = draft.framework ? { ...draft.change, framework: draft.framework } : draft.change;
			return {
				intent: "settings",
				...(change ? { change } : {}),
				...(corrections && corrections.length > 0 ? { corrections } : {}),
			};
		}
	}
}

function distinct(list: readonly (string | null)[]): string[] {
	return [...new Set(list.filter((id) => id !== null))];
}
