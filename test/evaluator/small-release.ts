import type { z } from "zod";
import { assess, type CheckQuestion, checkQuestionSchema, Knowledge } from "../../src/evaluator/index.js";
import type { Condition } from "../../src/knowledge/conditions.js";
import type { dataClassSchema } from "../../src/knowledge/demands.js";
import type { Fact, Value } from "../../src/knowledge/facts.js";
import type { frameworkSchema } from "../../src/knowledge/frameworks.js";
import type { Grade } from "../../src/knowledge/grades.js";
import type { lawSchema } from "../../src/knowledge/laws.js";
import { type groundsSchema, type Release, releaseSchema } from "../../src/knowledge/release.js";
import type { Source } from "../../src/knowledge/sources.js";
import type { Text } from "../../src/knowledge/text.js";
import { digestOf } from "../../src/releases/digest.js";

/**
 * Small releases written by hand, so that a test shows every fact that its answer rests on.
 *
 * `knowledge(offering("cloud", member("service.regions", "CA")), provider("acme", …), …)` makes a release out of
 * subjects in any order; what a test does not write (names, sources, statements) is filled in.
 */

/** A fact and the page that it was read on. */
export interface Stated {
	readonly fact: Omit<Fact, "source">;
	readonly page: Source;
}

/** What may be said beside a fact: its grade, its dates, its page. */
export interface Beside
	extends Partial<Pick<Fact, "from" | "until" | "package" | "region" | "pending" | "confidence">> {
	readonly grade?: Grade;
	readonly detail?: Record<string, Value>;
	/** The day on which the page was published; it was observed then. */
	readonly published?: string;
	/** The day somebody last read the page; it was observed then where it has no date of its own. */
	readonly seen?: string;
	readonly interest?: "vendor" | "competitor" | "trade-body";
}

type ReleaseParts = z.input<typeof releaseSchema>;
type LawParts = z.input<typeof lawSchema>;
type FrameworkParts = z.input<typeof frameworkSchema>;
type ClassParts = z.input<typeof dataClassSchema>;
type Grounds = z.input<typeof groundsSchema>;
type Subject =
	| { kind: "offering"; data: ReleaseParts["offerings"][number] }
	| { kind: "provider"; data: ReleaseParts["providers"][number] }
	| { kind: "supplier"; data: ReleaseParts["suppliers"][number] }
	| { kind: "law"; data: LawParts }
	| { kind: "framework"; data: FrameworkParts }
	| { kind: "class"; data: ClassParts }
	| { kind: "grounds"; data: Partial<Grounds> };

export type { Subject };

/** The day on which questions are asked, unless a test says otherwise. */
export const today = "2026-11-20";

const text = (words: string): Text => ({ en: words, fr: words });

function stated(attribute: string, what: Partial<Fact>, beside: Beside): Stated {
	const { grade = "statute", published = null, seen = "2026-01-01", interest, ...dates } = beside;
	return {
		fact: { attribute, grade, statement: text(`${attribute} ${JSON.stringify(what)}`), ...what, ...dates },
		page: {
			title: `${grade} of ${published ?? seen}`,
			publisher: "Somebody",
			url: null,
			published,
			seen,
			...(interest ? { interest } : {}),
		},
	};
}

/** A single-valued attribute, or the status of a certificate with `member`. Proven unless a grade is given. */
export const value = (attribute: string, is: Value, beside: Beside = {}) => stated(attribute, { value: is }, beside);
/** A member of a list. */
export const member = (attribute: string, id: string, beside: Beside = {}) => stated(attribute, { member: id }, beside);
/** Said to be no member of a list. */
export const denied = (attribute: string, id: string, beside: Beside = {}) =>
	stated(attribute, { member: id, holds: false }, beside);
/** Said to have no members beside those that are stated. */
export const closed = (attribute: string, beside: Beside = {}) => stated(attribute, { closed: true }, beside);
export const certificate = (scheme: string, status: string, beside: Beside = {}) =>
	stated("service.certifications", { member: scheme, value: status }, beside);

/** Facts of one page share a source; a page of another date, grade or interest is another source. */
function withSources(facts: readonly Stated[]) {
	const sources: Record<string, Source> = {};
	const sourced = facts.map(({ fact, page }): Fact => {
		const key = [fact.grade, page.published ?? page.seen, page.interest ?? ""].join("-").replace(/-$/, "");
		sources[key] = page;
		return { ...fact, source: key };
	});
	return { sources, facts: sourced };
}

export function offering(id: string, ...facts: Stated[]): Subject & { kind: "offering" } {
	return { kind: "offering", data: { id, name: text(id), ...withSources(facts) } };
}

/** The same subject with more facts, where it is the one that is meant. */
export function withFacts(subject: Subject, id: string, facts: readonly Stated[]): Subject {
	if (subject.kind !== "offering" && subject.kind !== "provider" && subject.kind !== "supplier") return subject;
	if (subject.data.id !== id || facts.length === 0) return subject;
	const more = withSources(facts);
	const both = {
		sources: { ...subject.data.sources, ...more.sources },
		facts: [...(subject.data.facts ?? []), ...more.facts],
	};
	if (subject.kind === "offering") return { kind: "offering", data: { ...subject.data, ...both } };
	return { kind: subject.kind, data: { ...subject.data, ...both } };
}

/** What the vendor sets up when the customer chooses nothing. */
export function withDefaults(
	subject: Subject & { kind: "offering" },
	defaults: { package?: string; region?: string; keys?: string },
): Subject {
	return { kind: "offering", data: { ...subject.data, defaults } };
}

export function provider(id: string, ...facts: Stated[]): Subject {
	return { kind: "provider", data: { id, name: text(id), ...withSources(facts) } };
}

export function supplier(id: string, ...facts: Stated[]): Subject {
	return { kind: "supplier", data: { id, name: text(id), ...withSources(facts) } };
}

/** A company with a home, and nobody above it: the shape that most tests start from. */
export function company(id: string, country: string, ...facts: Stated[]): Subject {
	return provider(
		id,
		value("entity.incorporation", country),
		value("entity.headquarters", country),
		closed("entity.parent"),
		...facts,
	);
}

const statement = { source: "text", grade: "statute" as const, statement: text("The text says so.") };
const textOf = (publisher: string) => ({
	text: { title: "The text", publisher, url: null, published: null, seen: "2020-01-01" },
});

type Reaches = Condition | "nobody";
type ReadingParts = NonNullable<LawParts["issues"]>[number]["readings"][number];

export function reading(
	id: string,
	reaches?: Reaches,
	more: { force?: "held" | "remote"; doctrine?: string } = {},
): ReadingParts {
	const { force = "held", doctrine } = more;
	return {
		id,
		name: text(id),
		force,
		holders: [{ name: "A scholar", ...statement }],
		...(doctrine ? { doctrine } : {}),
		...(reaches ? { reaches } : {}),
	};
}

type PeriodParts = Partial<LawParts["periods"][number]>;

/** A law of one place. `issues` maps each issue to its readings; without `periods` it has always been in force. */
export function law(
	id: string,
	jurisdiction: string,
	issues: Record<string, ReadingParts[]>,
	more: Partial<Pick<LawParts, "kind" | "threat" | "takes">> & {
		periods?: PeriodParts[];
		mitigations?: { id: string; when: Condition; removes: NonNullable<LawParts["mitigations"]>[number]["removes"] }[];
	} = {},
): Subject {
	const { kind = "compelled-access", threat = "disclosure", takes, periods = [{}], mitigations = [] } = more;
	return {
		kind: "law",
		data: {
			id,
			name: text(id),
			title: text(id),
			citation: null,
			jurisdiction,
			kind,
			threat,
			takes: takes ?? (threat === "disclosure" ? ["content-at-rest", "content-in-the-clear", "metadata"] : ["service"]),
			summary: text("What it does."),
			sources: textOf("A parliament"),
			periods: periods.map((period, index) => ({ id: `p${index + 1}`, state: "in-force", ...statement, ...period })),
			issues: Object.entries(issues).map(([issue, readings]) => ({ id: issue, asks: text(`${issue}?`), readings })),
			mitigations: mitigations.map((mitigation) => ({ ...mitigation, name: text(mitigation.id), ...statement })),
		},
	};
}

/** Reaches whoever has the data and is based in a country. */
export const basedIn = (country: string): Condition => ({
	some: "custody",
	where: { fact: "entity.incorporation", test: { in: [country] } },
});

type CriterionParts = Extract<FrameworkParts, { kind: "all" }>["criteria"][number];
type DemandReadingParts = NonNullable<CriterionParts["readings"]>[number];

/** One way to read a demand whose force or meaning is disputed. */
export function demandReading(
	id: string,
	more: { obligation?: "must" | "should"; condition?: Condition; force?: "held" | "remote" } = {},
): DemandReadingParts {
	return { id, name: text(id), force: "held", holders: [{ name: "A scholar", ...statement }], ...more };
}

/** A must from low sensitivity up. */
export function criterion(id: string, condition: Condition, more: Partial<CriterionParts> = {}): CriterionParts {
	return {
		id,
		name: text(id),
		aspect: "security",
		pillar: "pillar",
		asks: text(`${id}?`),
		mustFrom: "low",
		condition,
		...statement,
		...more,
	};
}

/** What every framework says of itself, whatever its kind. */
export const frameworkGround = (id: string) => ({
	id,
	name: text(id),
	title: text(id),
	version: "1",
	publisher: text("Somebody"),
	nature: text("a yardstick"),
	summary: text("What it asks."),
	pillars: [{ id: "pillar", name: text("Pillar") }],
	sources: textOf("Somebody"),
});

export function framework(id: string, criteria: CriterionParts[], kind: "all" | "profile" = "all"): Subject {
	if (kind === "all") return { kind: "framework", data: { ...frameworkGround(id), kind, criteria } };
	const picked = criteria.map(({ mustFrom: _must, shouldFrom: _should, ...one }) => one);
	return { kind: "framework", data: { ...frameworkGround(id), kind, criteria: picked } };
}

type RequirementParts = NonNullable<ClassParts["requirements"]>[number];

export function requirement(
	id: string,
	condition: Condition | undefined,
	more: Partial<RequirementParts> = {},
): RequirementParts {
	return {
		id,
		name: text(id),
		aspect: "security",
		obligation: "must",
		binds: "offering",
		instrument: text("An instrument"),
		...(condition ? { condition } : {}),
		...statement,
		...more,
	};
}

type Sensitivity = ClassParts["sensitivity"]["level"];

export function dataClass(
	id: string,
	level: Sensitivity,
	requirements: RequirementParts[] = [],
	includes: NonNullable<ClassParts["includes"]> = [],
): Subject {
	return {
		kind: "class",
		data: {
			id,
			name: text(id),
			jurisdiction: null,
			covers: [{ ...statement }],
			sensitivity: { level, because: text("Our judgement.") },
			requirements,
			includes,
			sources: textOf("Somebody"),
		},
	};
}

/** Places, lists of places, thresholds and doctrines beside those that every small release has. */
export const grounds = (data: Partial<Grounds>): Subject => ({ kind: "grounds", data });

const place = (id: string, ...within: NonNullable<Grounds["places"][number]["within"]>) => ({
	id,
	name: text(id),
	in: text(`in ${id}`),
	within,
});
const places = [
	place("CA"),
	place("CA-QC", { place: "CA" }),
	place("CA-ON", { place: "CA" }),
	place("US"),
	place("CN"),
	place("EEA"),
	place("EU", { place: "EEA" }),
	place("FR", { place: "EU" }),
	place("DE", { place: "EU" }),
	place("GB", { place: "EU", from: "1973-01-01", until: "2020-01-31" }),
];

/** A release of these subjects, checked by the schema and with its digest, in the order in which they are given. */
export function releaseOf(...subjects: Subject[]): Release {
	const extra = subjects.flatMap((subject) => (subject.kind === "grounds" ? [subject.data] : []));
	const parts: ReleaseParts = {
		format: 1,
		version: "2026.11.0",
		date: today,
		digest: `sha256-${"0".repeat(64)}`,
		grounds: {
			sources: Object.assign({}, ...extra.map((one) => one.sources ?? {})),
			thresholds: extra.flatMap((one) => one.thresholds ?? []),
			homes: ["CA"],
			defaultFramework: "yardstick",
			places: [...places, ...extra.flatMap((one) => one.places ?? [])],
			sets: extra.flatMap((one) => one.sets ?? []),
			schemes: [
				{ id: "scheme", name: text("Scheme") },
				{ id: "other-scheme", name: text("Other scheme") },
			],
			doctrines: extra.flatMap((one) => one.doctrines ?? []),
		},
		offerings: subjects.flatMap((subject) => (subject.kind === "offering" ? [subject.data] : [])),
		providers: subjects.flatMap((subject) => (subject.kind === "provider" ? [subject.data] : [])),
		suppliers: subjects.flatMap((subject) => (subject.kind === "supplier" ? [subject.data] : [])),
		laws: subjects.flatMap((subject) => (subject.kind === "law" ? [subject.data] : [])),
		frameworks: subjects.flatMap((subject) => (subject.kind === "framework" ? [subject.data] : [])),
		dataClasses: subjects.flatMap((subject) => (subject.kind === "class" ? [subject.data] : [])),
	};
	const release = releaseSchema.parse(parts);
	return { ...release, digest: digestOf(release) };
}

export function knowledge(...subjects: Subject[]): Knowledge {
	return new Knowledge(releaseOf(...subjects));
}

type Asked = Partial<z.input<typeof checkQuestionSchema>>;

/** A question about `cloud` and `data` under `yardstick`, with Canada as home, unless the test says otherwise. */
export function question(asked: Asked = {}): CheckQuestion {
	return checkQuestionSchema.parse({
		offering: "cloud",
		dataClasses: ["data"],
		framework: "yardstick",
		home: ["CA"],
		asOf: today,
		...asked,
	});
}

/** Assesses `cloud` under a yardstick with one must, this condition, for data of moderate sensitivity. */
export function assessOne(condition: Condition, subjects: readonly Subject[], asked: Asked = {}) {
	const release = knowledge(
		...(subjects.some((subject) => subject.kind === "class") ? [] : [dataClass("data", "moderate")]),
		framework("yardstick", [criterion("must", condition)]),
		...subjects,
	);
	return assess(release, question(asked));
}

/** What one condition comes to: its status, and how sure a yes or no is. */
export function judged(condition: Condition, subjects: readonly Subject[], asked: Asked = {}): string {
	const finding = assessOne(condition, subjects, asked).findings.find((one) => one.criterion === "yardstick.must");
	const [tree] = finding?.because ?? [];
	return tree ? [tree.truth, tree.assurance].filter((part) => part !== null).join(", ") : "no finding";
}
