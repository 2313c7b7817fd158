import type { Assessment } from "../../src/evaluator/index.js";
import type { Expected } from "./scenario-form.js";

/** What an answer shows otherwise than a scenario expects, in words; empty where nothing differs. */
export function differences(answer: Assessment, expected: Expected): string[] {
	return [
		...plain("outcome", expected.outcome, answer.outcome),
		...plain("assurance", expected.assurance, answer.assurance),
		...findingsIn(answer, expected),
		...exposuresIn(answer, expected),
		...choicesIn(answer, expected),
		...partsOf("result", expected.result, answer.result),
		...hingesIn(answer, expected),
		...asksIn(answer, expected),
		...each("duties", expected.duties, answer.duties, ({ id }, wanted) => id === wanted, idOf),
		...(expected.noDuty ?? [])
			.filter((one) => answer.duties.some(({ id }) => id === one))
			.map((one) => `duties: ${one}`),
		...conflictsIn(answer, expected),
		...each("remedies", expected.remedies, answer.remedies ?? [], ({ id }, part) => id.includes(part), idOf),
		...each(
			"nobodyCanChange",
			expected.nobodyCanChange,
			answer.nobodyCanChange ?? [],
			({ id }, part) => id.includes(part),
			idOf,
		),
		...holdsUntilIn(answer, expected),
		...each("pending", expected.pending, answer.pending ?? [], ({ id }, part) => id.includes(part), idOf),
		...(expected.notPending ?? [])
			.filter((part) => answer.pending?.some(({ id }) => id.includes(part)))
			.map((part) => `pending: ${part}`),
		...each("stale", expected.stale, answer.stale ?? [], ({ id }, part) => id.includes(part), idOf),
	];
}

const idOf = ({ id }: { readonly id: string }) => id;

function plain(what: string, expected: unknown, found: unknown): string[] {
	if (expected === undefined || JSON.stringify(sorted(expected)) === JSON.stringify(sorted(found))) return [];
	return [`${what}: ${JSON.stringify(found) ?? "absent"} instead of ${JSON.stringify(expected)}`];
}

/** The same value with the keys of its objects in order. */
function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([key, part]) => [key, sorted(part)]),
	);
}

/** Those parts of a thing that are expected; its lists of things with an id may be expected by that id. */
function partsOf(what: string, expected: unknown, found: unknown): string[] {
	if (expected === undefined) return [];
	if (!isRecord(expected)) return plain(what, expected, found);
	return Object.entries(expected).flatMap(([key, part]) => {
		const within = Array.isArray(found)
			? found.find((one: unknown) => isRecord(one) && (one.id === key || one.scheme === key))
			: isRecord(found)
				? found[key]
				: undefined;
		return partsOf(`${what}.${key}`, part, within);
	});
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Each wanted thing must be among those found. */
function each<Found>(
	what: string,
	wanted: readonly string[] | undefined,
	found: readonly Found[],
	fits: (one: Found, wanted: string) => boolean,
	show: (one: Found) => string,
): string[] {
	return (wanted ?? []).flatMap((one) =>
		found.some((candidate) => fits(candidate, one)) ? [] : [`${what}: no ${one} among [${found.map(show).join(", ")}]`],
	);
}

function findingsIn(answer: Assessment, { findings = {}, notAsked = [] }: Expected): string[] {
	const byId = new Map(answer.findings.map((finding) => [finding.criterion, finding]));
	const wrong = Object.entries(findings).flatMap(([id, wanted]) => {
		const found = byId.get(id);
		if (!found) return [`finding ${id}: absent from [${[...byId.keys()].join(", ")}]`];
		const parts = typeof wanted === "string" ? { status: wanted } : wanted;
		return partsOf(`finding ${id}`, parts, found).map((one) => `${one} (${found.reason.en})`);
	});
	const asked = notAsked.filter((id) => byId.get(id)?.obligation === "must");
	return [...wrong, ...asked.map((id) => `finding ${id}: is a must`)];
}

function exposuresIn(answer: Assessment, { exposures = {} }: Expected): string[] {
	return Object.entries(exposures).flatMap(([law, wanted]) => {
		const found = answer.exposures.find((one) => one.law === law);
		if (!found) return [`exposure ${law}: absent`];
		const { through, readings, ...parts } = typeof wanted === "string" ? { status: wanted } : wanted;
		const statuses = Object.fromEntries(found.readings.map(({ id, status }) => [id, status]));
		return [
			...partsOf(`exposure ${law}`, parts, found).map((one) => `${one} (${found.reason.en})`),
			...partsOf(`exposure ${law}.readings`, readings, statuses),
			...each(`exposure ${law}.through`, through, found.path, ({ id }, one) => id === one, idOf),
		];
	});
}

function choicesIn(answer: Assessment, expected: Expected): string[] {
	const conditions = Object.fromEntries(answer.conditions.map(({ choice, values }) => [choice, values]));
	return [
		...plain("conditions", expected.conditions, conditions),
		...partsOf("configuration", expected.configuration, answer.configuration),
		...plain(
			"refused",
			expected.refused,
			answer.refused.map(({ choice, value }) => `${choice}=${value}`),
		),
	];
}

function hingesIn({ hingesOn }: Assessment, expected: Expected): string[] {
	const none = expected.hingesOnNothing && hingesOn.length > 0;
	return [
		...each("hingesOn", expected.hingesOn, hingesOn, ({ id }, one) => id === one || id.startsWith(`${one}.`), idOf),
		...(none ? [`hingesOn: [${hingesOn.map(idOf).join(", ")}] instead of nothing`] : []),
	];
}

function asksIn({ openQuestions }: Assessment, expected: Expected): string[] {
	const none = expected.asksNothing && openQuestions.length > 0;
	return [
		...each(
			"asks",
			expected.asks,
			openQuestions,
			({ about, ask }, words) => `${about} ${ask.en}`.toLowerCase().includes(words.toLowerCase()),
			({ about }) => about,
		),
		...(none ? [`asks: [${openQuestions.map(({ about }) => about).join(", ")}] instead of nothing`] : []),
	];
}

function conflictsIn({ conflicts }: Assessment, expected: Expected): string[] {
	const inOrder = (all: readonly (readonly string[])[]) => all.map((one) => [...one].sort().join(" + ")).sort();
	return plain(
		"conflicts",
		expected.conflicts && inOrder(expected.conflicts),
		inOrder(conflicts.map(({ requirements }) => requirements)),
	);
}

function holdsUntilIn({ holdsUntil }: Assessment, { holdsUntil: expected }: Expected): string[] {
	if (expected === undefined) return [];
	const wanted = typeof expected === "string" || expected === null ? { date: expected, because: "" } : expected;
	const because = holdsUntil?.because ?? [];
	return [
		...plain("holdsUntil", wanted.date, holdsUntil ? holdsUntil.date : holdsUntil).map(
			(one) => `${one} (${because.map(idOf).join(", ")})`,
		),
		...(wanted.because === ""
			? []
			: each("holdsUntil", [wanted.because], because, ({ id }, part) => id.includes(part), idOf)),
	];
}
