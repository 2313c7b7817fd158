import type { Said } from "../../evaluator/changed.js";
import { attributeOf } from "../../knowledge/catalogue.js";
import { gradeSchema } from "../../knowledge/grades.js";
import { type Text, textSchema } from "../../knowledge/text.js";
import { type Json, recordOf, textOf } from "./json.js";
import type { ChangeableKind } from "./part-lists.js";

/** What a statement says, for people: its sentence, else its name, else its value where that can be read. */
export function saidIn(item: unknown): Said {
	const part = recordOf(item);
	const grade = gradeSchema.safeParse(part.grade);
	return {
		text: sentenceIn(item, part),
		grade: grade.success ? grade.data : null,
		from: textOf(part.from) ?? null,
		until: textOf(part.until) ?? null,
		pending: part.pending === true,
	};
}

function sentenceIn(item: unknown, part: Json): Text | null {
	for (const candidate of [part.statement, part.asks, part.name, item]) {
		const text = textSchema.safeParse(candidate);
		if (text.success) return text.data;
	}
	if (typeof item === "string" || typeof item === "number") return { en: String(item), fr: String(item) };
	if (Array.isArray(item) && item.length > 0 && item.every((one) => typeof one === "string")) {
		const list = item.join(", ");
		return { en: list, fr: list };
	}
	// The judgement of how sensitive data is says why.
	const because = textSchema.safeParse(part.because);
	if (because.success) return because.data;
	const place = textOf(part.place);
	return place === undefined ? null : { en: place, fr: place };
}

const t = (en: string, fr: string): Text => ({ en, fr });

/** What the parts of a subject are called, by the key under which they stand. */
const labels: Readonly<Record<string, Text>> = {
	name: t("name", "nom"),
	aliases: t("other names", "autres noms"),
	title: t("title", "titre"),
	citation: t("citation", "référence"),
	jurisdiction: t("whose law it is", "territoire"),
	kind: t("kind", "type"),
	threat: t("what it threatens", "menace"),
	takes: t("what it can reach", "ce qu'elle peut atteindre"),
	summary: t("summary", "résumé"),
	defaults: t("what the vendor sets up", "réglages d'origine"),
	version: t("version", "version"),
	publisher: t("publisher", "éditeur"),
	nature: t("what it is", "nature"),
	proposed: t("adopted or proposed", "adopté ou en projet"),
	appliesTo: t("to what it applies", "champ d'application"),
	pillars: t("pillars", "piliers"),
	scale: t("levels", "niveaux"),
	target: t("level demanded", "niveau exigé"),
	most: t("points", "points"),
	scheme: t("scheme", "système"),
	sensitivity: t("sensitivity", "sensibilité"),
	homes: t("homes", "domiciles"),
	defaultFramework: t("usual yardstick", "cadre habituel"),
	examples: t("examples", "exemples"),
	notes: t("note", "note"),
	periods: t("in force", "en vigueur"),
	issues: t("disputed question", "question disputée"),
	readings: t("reading", "interprétation"),
	mitigations: t("what lowers it", "ce qui la réduit"),
	criteria: t("criterion", "critère"),
	weights: t("weights", "pondération"),
	results: t("published result", "résultat publié"),
	tiers: t("tier", "palier"),
	covers: t("what it covers", "ce qui est visé"),
	requirements: t("demand", "exigence"),
	includes: t("class that it includes", "classe comprise"),
	notRequired: t("not demanded", "non exigé"),
	permits: t("allowed", "permis"),
	places: t("place", "lieu"),
	sets: t("list of places", "liste de lieux"),
	members: t("place of a list", "lieu d'une liste"),
	schemes: t("certification scheme", "système de certification"),
	thresholds: t("threshold", "seuil"),
	values: t("threshold", "seuil"),
	doctrines: t("doctrine", "doctrine"),
};

/** How a part is called in answers: its attribute, else its kind and key. */
export function labelOf(kind: ChangeableKind, key: string, item: unknown): { about: string; label: Text } {
	const attribute = key === "facts" ? textOf(recordOf(item).attribute) : undefined;
	const about = attribute ?? `${kind}.${key}`;
	return { about, label: (attribute && attributeOf(attribute)?.label) || (labels[key] ?? t(about, about)) };
}
