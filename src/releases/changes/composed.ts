import type { ChangedStatement, ChangedSubject, ChangesBetween, Flip, Flips } from "../../evaluator/changed.js";
import { canonicalJson } from "../../knowledge/canonical-json.js";
import { grouped } from "./flips.js";

/** The changes of several releases in a row as one: what came and went again, or turned and turned back, is none. */
export function composed(steps: readonly ChangesBetween[]): ChangesBetween {
	const [first, ...others] = steps;
	if (!first) return { added: [], removed: [], statements: [] };
	const { added, removed, statements, verdicts } = first;
	return others.reduce(together, { added, removed, statements, ...(verdicts ? { verdicts } : {}) });
}

function together(one: ChangesBetween, next: ChangesBetween): ChangesBetween {
	const came = new Set(one.added.map(({ id }) => id));
	const left = new Set(next.removed.map(({ id }) => id));
	const gone = new Set(one.removed.map(({ id }) => id));
	const back = new Set(next.added.map(({ id }) => id));
	const isNew = (id: string) => came.has(id) || left.has(id) || gone.has(id);
	const { verdicts } = one;
	const flips = verdicts && next.verdicts && flipsTogether(verdicts, next.verdicts, isNew);
	return {
		added: byId([...one.added.filter(({ id }) => !left.has(id)), ...next.added.filter(({ id }) => !gone.has(id))]),
		removed: byId([
			...one.removed.filter(({ id }) => !back.has(id)),
			...next.removed.filter(({ id }) => !came.has(id)),
		]),
		statements: statementsTogether(one.statements, next.statements).filter(({ subject }) => !isNew(subject)),
		...(flips ? { verdicts: flips } : {}),
	};
}

function byId(subjects: readonly ChangedSubject[]): ChangedSubject[] {
	return [...subjects].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function statementsTogether(one: readonly ChangedStatement[], next: readonly ChangedStatement[]): ChangedStatement[] {
	const found = new Map<string, ChangedStatement>();
	const later = new Map<string, ChangedStatement>();
	for (const statement of one)
		found.set(`${statement.id} ${found.has(statement.id) ? found.size : ""}`.trim(), statement);
	for (const statement of next) {
		const before = found.get(statement.id);
		if (!before) {
			later.set(`${statement.id} ${later.size}`, statement);
			continue;
		}
		found.delete(statement.id);
		const both: ChangedStatement = {
			...statement,
			change: before.before ? (statement.after ? "changed" : "removed") : "added",
			what: [...new Set([...before.what, ...statement.what])].sort(),
			before: before.before,
		};
		const isNone = canonicalJson(both.before) === canonicalJson(both.after);
		// What reads alike may still be otherwise, in its source say.
		const isBack = isNone && (both.before === null || before.change !== "changed" || statement.change !== "changed");
		if (!isBack) later.set(`${statement.id} ${later.size}`, both);
	}
	return [...found.values(), ...later.values()].sort((a, b) =>
		a.subject === b.subject ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : a.subject < b.subject ? -1 : 1,
	);
}

function flipsTogether(one: Flips, next: Flips, isNew: (id: string) => boolean): Flips {
	const found = new Map<string, Flip>();
	for (const flip of single(one.flips)) found.set(keyOf(flip), flip);
	for (const flip of single(next.flips)) {
		const before = found.get(keyOf(flip));
		found.delete(keyOf(flip));
		const both = before
			? { ...flip, before: before.before, because: [...new Set([...before.because, ...flip.because])] }
			: flip;
		if (canonicalJson(both.before) !== canonicalJson(both.after)) found.set(keyOf(flip), both);
	}
	const flips = [...found.values()].filter(
		({ offering, questions }) =>
			!isNew(offering) && !questions.some(({ dataClass, framework }) => isNew(dataClass) || isNew(framework)),
	);
	const bounded = one.bounded || next.bounded;
	return { asOf: next.asOf, asked: next.asked, flips: grouped(flips), ...(bounded ? { bounded } : {}) };
}

function single(flips: readonly Flip[]): Flip[] {
	return flips.flatMap((flip) => flip.questions.map((question) => ({ ...flip, questions: [question] })));
}

function keyOf({ offering, questions }: Flip): string {
	return canonicalJson([offering, questions]);
}
