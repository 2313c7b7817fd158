import type { SettingsChange } from "../evaluator/question.js";
import { exposingKinds } from "../knowledge/laws.js";
import type { Release } from "../knowledge/release.js";
import type { PartialDraft } from "./draft.js";
import type { GrammarRow } from "./grammar.js";
import { languageNamed } from "./language-words.js";
import type { Modifiers } from "./modifiers.js";
import type { Notes } from "./notes.js";
import type { Match } from "./patterns.js";
import { findReading, lawOf, readingsOf } from "./readings.js";
import { homeIn, slotNamed } from "./slots.js";

/** "set home Canada", "use trusted cloud", "forget home". Undefined where it sets nothing that there is. */
export function settingsOf(row: GrammarRow, match: Match, beside: Modifiers, notes: Notes): PartialDraft | undefined {
	const draft: PartialDraft = { intent: "settings", offerings: [], dataClasses: [], terms: {} };
	if (!row.sets) return draft;
	const framework = row.sets === "framework" && !row.forgets ? frameworkOf(match, notes) : undefined;
	const change = row.forgets ? forgotten(row.sets, match, notes) : changeOf(row.sets, match, beside, notes);
	const terms = notes.corrections.length > 0 ? { corrections: notes.corrections } : {};
	return change && { ...draft, framework, change, terms };
}

function frameworkOf(match: Match, notes: Notes): string | null | undefined {
	const named = slotNamed(match, notes.scene, "framework");
	if (!named) return undefined;
	const framework = notes.take("framework", named, 0);
	if (named.resolution.kind === "nothing") notes.unknowns.push(notes.scene.missing("framework", named.tokens));
	return framework;
}

function changeOf(
	setting: NonNullable<GrammarRow["sets"]>,
	match: Match,
	beside: Modifiers,
	notes: Notes,
): SettingsChange | undefined {
	switch (setting) {
		case "home":
			return { home: homeIn(match, notes) ?? null };
		case "framework":
			return {};
		case "readings":
			return readingsIn(match, beside, notes);
		case "language": {
			const language = languageNamed((match.slots.get("language") ?? []).map((token) => token.key));
			return language && { language };
		}
	}
}

/** The readings beside the command, or the one of "read the CLOUD Act narrowly". */
function readingsIn(match: Match, beside: Modifiers, notes: Notes): SettingsChange | undefined {
	const typed = match.slots.get("reading");
	if (!typed) return { readings: beside.readings };
	const law = lawOf(notes.scene, match.slots.get("law") ?? []);
	if (!law) return undefined;
	const found = findReading(law, typed);
	if (!found) notes.unknowns.push(notes.scene.missing("reading", typed, () => readingsOf(law)));
	return { readings: found ? { [found.key]: found.value } : {} };
}

function forgotten(setting: NonNullable<GrammarRow["sets"]>, match: Match, notes: Notes): SettingsChange {
	if (setting !== "readings") return { [setting]: null };
	const law = slotNamed(match, notes.scene, "law");
	if (!law) return { readings: everyReading(notes.scene.index.release) };
	if (law.resolution.kind === "one") return { readings: { [law.resolution.id]: null } };
	notes.unknowns.push(notes.scene.unnamed("law", law.tokens));
	return {};
}

/** Every reading that a team may have settled, taken back: of all laws that expose, and the doctrines. */
function everyReading({ laws, grounds }: Release): Record<string, null> {
	const keys = laws
		.filter((law) => exposingKinds.has(law.kind) && law.issues.length > 0)
		.flatMap((law) => [law.id, ...law.issues.map((issue) => `${law.id}.${issue.id}`)]);
	return Object.fromEntries([...keys, ...grounds.doctrines.map((doctrine) => doctrine.id)].map((key) => [key, null]));
}
