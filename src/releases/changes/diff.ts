import type { ChangedStatement, ChangedSubject } from "../../evaluator/changed.js";
import type { Knowledge } from "../../evaluator/index.js";
import { canonicalJson } from "../../knowledge/canonical-json.js";
import type { Release, SubjectKind } from "../../knowledge/release.js";
import { type Json, recordOf, withSources } from "./json.js";
import type { ChangeableKind } from "./part-lists.js";
import { type Part, partsOf } from "./parts.js";
import { labelOf, saidIn } from "./said.js";

/** One part of a subject that two releases have otherwise. */
export interface PartChange {
	readonly subject: string;
	readonly kind: ChangeableKind;
	readonly before: Part | undefined;
	readonly after: Part | undefined;
}

/** A subject that both releases have, and all of its parts in either. */
export interface SubjectChange {
	readonly id: string;
	readonly kind: ChangeableKind;
	readonly before: readonly Part[];
	readonly after: readonly Part[];
	readonly changes: readonly PartChange[];
}

/** What is otherwise in a later release: pure, and the same whoever asks. */
export interface Diff {
	readonly added: readonly ChangedSubject[];
	readonly removed: readonly ChangedSubject[];
	/** Of subjects that both have, those that changed, in order of kind and id. */
	readonly changed: readonly SubjectChange[];
}

/** Where each kind of subject stands in a release. */
export const subjectsIn: Readonly<Record<SubjectKind, (release: Release) => readonly { readonly id: string }[]>> = {
	provider: ({ providers }) => providers,
	supplier: ({ suppliers }) => suppliers,
	offering: ({ offerings }) => offerings,
	law: ({ laws }) => laws,
	framework: ({ frameworks }) => frameworks,
	"data-class": ({ dataClasses }) => dataClasses,
};
const kinds: readonly SubjectKind[] = ["offering", "provider", "supplier", "law", "framework", "data-class"];

/** What changed from one release to another, statement by statement. */
export function diffOf(from: Knowledge, to: Knowledge): Diff {
	const added: ChangedSubject[] = [];
	const removed: ChangedSubject[] = [];
	const changed: SubjectChange[] = [];
	for (const kind of kinds) {
		const before = new Map(subjectsIn[kind](from.release).map((subject) => [subject.id, subject]));
		const after = new Map(subjectsIn[kind](to.release).map((subject) => [subject.id, subject]));
		for (const id of [...new Set([...before.keys(), ...after.keys()])].sort()) {
			const [old, new_] = [before.get(id), after.get(id)];
			if (!old && new_) added.push(subjectNamed(id, kind, new_, to));
			else if (old && !new_) removed.push(subjectNamed(id, kind, old, from));
			else if (old && new_) changed.push(...changedIn(id, kind, recordOf(old), recordOf(new_), from, to));
		}
	}
	const grounds = [recordOf(from.release.grounds), recordOf(to.release.grounds)] as const;
	changed.push(...changedIn("grounds", "grounds", grounds[0], grounds[1], from, to));
	return { added, removed, changed };
}

/** The statements that changed, as an answer and a release's notes have them. */
export function statementsIn({ changed }: Diff): ChangedStatement[] {
	return changed.flatMap(({ changes }) => changes.map(statementOf));
}

/** By this id a change is cited where it turned a verdict. */
export function idOfChange({ before, after }: PartChange): string {
	return (after ?? before)?.id ?? "";
}

function statementOf(change: PartChange): ChangedStatement {
	const { subject, kind, before, after } = change;
	const part = after ?? before;
	const { about, label } = labelOf(kind, part?.key ?? "", part?.item);
	return {
		id: idOfChange(change),
		subject,
		about,
		label,
		change: before ? (after ? "changed" : "removed") : "added",
		what: before && after ? fieldsThatDiffer(before, after) : [],
		before: before ? saidIn(before.item) : null,
		after: after ? saidIn(after.item) : null,
	};
}

function subjectNamed(id: string, kind: SubjectKind, subject: object, knowledge: Knowledge): ChangedSubject {
	const statements = partsOf(recordOf(subject), kind, knowledge).filter(({ at }) => at !== "");
	return { id, kind, name: knowledge.nameOf(id), statements: statements.length };
}

function changedIn(
	id: string,
	kind: ChangeableKind,
	old: Json,
	new_: Json,
	from: Knowledge,
	to: Knowledge,
): SubjectChange[] {
	if (canonicalJson(old) === canonicalJson(new_)) return [];
	const before = partsOf(old, kind, from);
	const after = partsOf(new_, kind, to);
	const changes = changesBetween(before, after).map((pair) => ({ subject: id, kind, ...pair }));
	return changes.length > 0 ? [{ id, kind, before, after, changes }] : [];
}

/** What reads alike has not changed; of the rest, those that are paired by the nearest match, list by list. */
function changesBetween(before: readonly Part[], after: readonly Part[]): Pick<PartChange, "before" | "after">[] {
	const same = new Map<string, number>();
	const reading = ({ at, reads }: Part) => `${at} ${reads}`;
	for (const part of before) same.set(reading(part), (same.get(reading(part)) ?? 0) + 1);
	const added: Part[] = [];
	for (const part of after) {
		const left = same.get(reading(part)) ?? 0;
		if (left > 0) same.set(reading(part), left - 1);
		else added.push(part);
	}
	const removed: Part[] = [];
	// What is left of each reading is what the later release does not have as often.
	for (const part of [...before].reverse()) {
		const left = same.get(reading(part)) ?? 0;
		if (left === 0) continue;
		same.set(reading(part), left - 1);
		removed.unshift(part);
	}
	const changes: Pick<PartChange, "before" | "after">[] = [];
	const most = Math.max(0, ...added.map(({ pairs }) => pairs.length));
	for (let level = 0; level < most; level++)
		for (const part of [...added]) {
			const pair = part.pairs[level];
			const at = removed.findIndex((one) => pair !== undefined && one.at === part.at && one.pairs[level] === pair);
			if (at < 0) continue;
			changes.push({ before: removed[at], after: part });
			removed.splice(at, 1);
			added.splice(added.indexOf(part), 1);
		}
	changes.push(
		...added.map((part) => ({ before: undefined, after: part })),
		...removed.map((part) => ({ before: part, after: undefined })),
	);
	const key = ({ before: old, after: new_ }: Pick<PartChange, "before" | "after">) =>
		`${new_?.id ?? old?.id} ${old?.reads ?? ""} ${new_?.reads ?? ""}`;
	return changes.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Of what is listed: the fields that are otherwise, a source by what it is and not by its key. */
function fieldsThatDiffer(before: Part, after: Part): string[] {
	if (before.at === "") return [];
	const read = ({ item, sources }: Part) => recordOf(withSources(recordOf(item), (key) => sources[key] ?? key));
	const [old, new_] = [read(before), read(after)];
	const names = [...new Set([...Object.keys(old), ...Object.keys(new_)])].sort();
	return names.filter((name) => canonicalJson(old[name] ?? null) !== canonicalJson(new_[name] ?? null));
}
