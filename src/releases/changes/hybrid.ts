import type { z } from "zod";
import { Knowledge } from "../../evaluator/index.js";
import { groundsSchema, type Release, type SubjectKind, subjectKinds } from "../../knowledge/release.js";
import type { Diff, PartChange, SubjectChange } from "./diff.js";
import { recordOf } from "./json.js";
import { type Part, subjectOf } from "./parts.js";

/** One change that can be taken alone: a part of a subject, or a whole subject that comes or goes. */
export type Unit = PartChange | { readonly whole: string; readonly change: "added" | "removed" };

/** Every change of a diff, in its order. */
export function unitsOf({ added, removed, changed }: Diff): Unit[] {
	return [
		...changed.flatMap(({ changes }) => changes),
		...added.map(({ id }): Unit => ({ whole: id, change: "added" })),
		...removed.map(({ id }): Unit => ({ whole: id, change: "removed" })),
	];
}

/**
 * The earlier release with some of the changes that lead to the later one; in which order they are named does not
 * matter. Undefined where they make no release: a reading without its issue, say.
 */
export function hybridOf(from: Release, to: Release, diff: Diff, units: ReadonlySet<Unit>): Release | undefined {
	const wholes = new Map<string, "added" | "removed">();
	for (const unit of units) if ("whole" in unit) wholes.set(unit.whole, unit.change);
	const changed = new Map<string, SubjectChange>();
	for (const subject of diff.changed)
		if (subject.changes.some((change) => units.has(change))) changed.set(`${subject.kind} ${subject.id}`, subject);
	let whole = true;
	const read = <Subject>(subject: SubjectChange, id: string | undefined, schema: z.ZodType<Subject>, old: Subject) => {
		const parsed = schema.safeParse(subjectOf(id, partsWith(subject, units), subject.kind));
		if (!parsed.success) whole = false;
		return parsed.success ? parsed.data : old;
	};
	const list = <Subject extends { id: string }>(
		kind: SubjectKind,
		schema: z.ZodType<Subject>,
		old: readonly Subject[],
		later: readonly Subject[],
	): Subject[] => {
		const ids = new Set(old.map(({ id }) => id));
		const kept = old
			.filter(({ id }) => wholes.get(id) !== "removed")
			.map((subject) => {
				const change = changed.get(`${kind} ${subject.id}`);
				return change ? read(change, subject.id, schema, subject) : subject;
			});
		return [...kept, ...later.filter(({ id }) => wholes.get(id) === "added" && !ids.has(id))];
	};
	const grounds = changed.get("grounds grounds");
	const hybrid: Release = {
		...from,
		grounds: grounds ? read(grounds, undefined, groundsSchema, from.grounds) : from.grounds,
		providers: list("provider", subjectKinds.provider.schema, from.providers, to.providers),
		suppliers: list("supplier", subjectKinds.supplier.schema, from.suppliers, to.suppliers),
		offerings: list("offering", subjectKinds.offering.schema, from.offerings, to.offerings),
		laws: list("law", subjectKinds.law.schema, from.laws, to.laws),
		frameworks: list("framework", subjectKinds.framework.schema, from.frameworks, to.frameworks),
		dataClasses: list("data-class", subjectKinds["data-class"].schema, from.dataClasses, to.dataClasses),
	};
	return whole ? hybrid : undefined;
}

function partsWith({ before, changes }: SubjectChange, units: ReadonlySet<Unit>): Part[] {
	const taken = changes.filter((change) => units.has(change));
	const gone = new Set(taken.map((change) => change.before));
	return [...before.filter((part) => !gone.has(part)), ...taken.flatMap(({ after }) => after ?? [])];
}

/** Such a release as the evaluator uses it; undefined where it cannot. */
export function hybridKnowledge(
	from: Release,
	to: Release,
	diff: Diff,
	units: ReadonlySet<Unit>,
): Knowledge | undefined {
	const release = hybridOf(from, to, diff, units);
	if (!release) return undefined;
	try {
		return new Knowledge(release);
	} catch {
		// A statement without its source, or choices too many: the changes make no sense without others.
		return undefined;
	}
}

/** The subject of a change. */
export function subjectOfUnit(unit: Unit): string {
	return "whole" in unit ? unit.whole : unit.subject;
}

const inertLists: ReadonlySet<string> = new Set(["places", "sets", "schemes", "thresholds", "doctrines"]);

/**
 * Whether a change alone can change no verdict of what was there before: a subject or list that is new, which nothing
 * refers to but what changes with it. A new law reaches whoever it reaches.
 */
export function isInert(unit: Unit, diff: Diff): boolean {
	if ("whole" in unit) {
		const subject = diff.added.find(({ id }) => id === unit.whole);
		return unit.change === "added" && subject !== undefined && subject.kind !== "law";
	}
	if (unit.kind !== "grounds" || unit.before || !unit.after) return false;
	if (inertLists.has(unit.after.at)) return true;
	const [list, name] = unit.after.at.split("/");
	const grounds = diff.changed.find(({ kind }) => kind === "grounds");
	return (grounds?.changes ?? []).some(
		({ before, after }) => !before && after?.at === list && recordOf(after?.item).id === name,
	);
}
