import type { DataClass } from "../knowledge/demands.js";
import type { Fact } from "../knowledge/facts.js";
import type { Framework } from "../knowledge/frameworks.js";
import { type Grade, strengthOf, worthOf } from "../knowledge/grades.js";
import { exposingKinds, type Law } from "../knowledge/laws.js";
import { isTeams, type LaidOver } from "../knowledge/overlay.js";
import { Atlas } from "../knowledge/places.js";
import type { Release } from "../knowledge/release.js";
import type { Source, SourceWithId } from "../knowledge/sources.js";
import type { Offering, Provider, Supplier } from "../knowledge/subjects.js";
import type { Text } from "../knowledge/text.js";
import { lastFreshDay } from "./beliefs.js";
import { Calendar } from "./calendar.js";
import { recall } from "./memory.js";

/** A fact with what the release knows about it: its id, its source and its strength while it counts. */
export interface IndexedFact {
	readonly id: string;
	readonly subject: string;
	readonly fact: Fact;
	readonly source: SourceWithId;
	/** 1 (presumed) to 5 (proven). */
	readonly strength: number;
}

/** The id of a fact in an answer: subject/attribute/member#source. */
export function factId(subject: string, fact: Fact): string {
	const member = fact.member ?? (fact.closed ? "closed" : undefined);
	return `${subject}/${fact.attribute}${member === undefined ? "" : `/${member}`}#${fact.source}`;
}

/** An offering with more configurations than this does not load (EVALUATOR, section 8). */
export const mostConfigurations = 256;

/** A release with an offering of which not every configuration could be tried. */
export class TooManyConfigurations extends Error {
	readonly code = "too-many-configurations";
	readonly offering: string;
	constructor(offering: string, count: number) {
		super(
			`${offering} has ${count} configurations and ${mostConfigurations} is the most; list wider regions or split it`,
		);
		this.offering = offering;
	}
}

/** The facts about one attribute of one subject, and whether any holds for one package or region only. */
export interface Facts {
	readonly list: readonly IndexedFact[];
	readonly scoped: boolean;
}

/** Where a layer's sources stand among those of the release's files. */
const teamFile = "team";

type Entity = Provider | Supplier;
type Subject = Entity | Offering;

/** What is laid over a release: subjects that it lacks, and those of which more is said, whole. */
export interface Layer {
	readonly digest: string;
	readonly offerings: readonly Offering[];
	readonly providers: readonly Provider[];
	readonly suppliers: readonly Supplier[];
	/** By their key in a fact, which is their id in an answer: `team:…`. */
	readonly sources: ReadonlyMap<string, SourceWithId>;
}

/** A release, indexed once at load for the evaluator. Immutable. @throws TooManyConfigurations */
export class Knowledge {
	/** With a layer, its subjects stand in it too; version and digest are the release's own. */
	readonly release: Release;
	readonly atlas: Atlas;
	readonly offerings: ReadonlyMap<string, Offering>;
	readonly entities: ReadonlyMap<string, Entity>;
	readonly laws: ReadonlyMap<string, Law>;
	readonly frameworks: ReadonlyMap<string, Framework>;
	readonly dataClasses: ReadonlyMap<string, DataClass>;
	/** Laws that could expose, in order of id. */
	readonly exposingLaws: readonly Law[];
	readonly factsById: { get(id: string): IndexedFact | undefined };
	/** What was laid over the release. */
	readonly overlay: LaidOver;
	/** When anything in it begins, ends or goes stale. */
	readonly calendar: Calendar;
	readonly #facts: ReadonlyMap<string, ReadonlyMap<string, Facts>>;
	/** Of subjects, places and schemes that answers have named. */
	readonly #names = new Map<string, Text>();
	readonly #sources: ReadonlyMap<string, ReadonlyMap<string, SourceWithId>>;

	/** @param over what was laid over another knowledge, whose indices this one shares. */
	constructor(release: Release, over?: { readonly base: Knowledge; readonly layer: Layer }) {
		const { base, layer } = over ?? {};
		// Of what is shared only these are new; without a base all is.
		const { offerings, providers, suppliers } = layer ?? release;
		this.release = release;
		this.atlas = base?.atlas ?? new Atlas(release.grounds.places, release.grounds.sets);
		const byId = <S extends { id: string }>(list: readonly S[]) =>
			new Map(list.map((subject) => [subject.id, subject]));
		this.offerings = byId(release.offerings);
		for (const offering of offerings) requireFewConfigurations(offering);
		this.entities = new Map<string, Entity>([...byId<Entity>(release.providers), ...byId<Entity>(release.suppliers)]);
		this.laws = base?.laws ?? byId(release.laws);
		this.frameworks = base?.frameworks ?? byId(release.frameworks);
		this.dataClasses = base?.dataClasses ?? byId(release.dataClasses);
		this.exposingLaws =
			base?.exposingLaws ??
			release.laws
				.filter((law) => exposingKinds.has(law.kind) && law.threat !== undefined && law.issues.length > 0)
				.sort((a, b) => (a.id < b.id ? -1 : 1));
		this.#sources = over ? new Map([...over.base.#sources, [teamFile, over.layer.sources]]) : indexSources(release);
		const facts = new Map<string, Map<string, { list: IndexedFact[]; scoped: boolean }>>();
		const factsById = new Map<string, IndexedFact>();
		for (const subject of [...providers, ...suppliers, ...offerings])
			for (const indexed of this.#index(subject)) {
				const { attribute, package: only, region } = indexed.fact;
				const about = recall(facts, subject.id, () => new Map());
				const known = recall(about, attribute, () => ({ list: [], scoped: false }));
				known.list.push(indexed);
				if (only !== undefined || region !== undefined) known.scoped = true;
				factsById.set(indexed.id, indexed);
			}
		this.#facts = over ? new Map<string, ReadonlyMap<string, Facts>>([...over.base.#facts, ...facts]) : facts;
		this.factsById = base ? { get: (id) => factsById.get(id) ?? base.factsById.get(id) } : factsById;
		this.calendar = new Calendar(
			layer ?? release,
			[...factsById.values()].flatMap((fact) => lastFreshDay(fact) ?? []),
			base?.calendar,
		);
		this.overlay = {
			digest: layer?.digest ?? null,
			subjects: [...providers, ...suppliers, ...offerings].flatMap(({ id }) => (isTeams(id) ? [id] : [])).sort(),
			facts: [...factsById.keys()].filter(isTeams).sort(),
		};
	}

	/** This knowledge with something laid over it; this one stays as it is. @throws TooManyConfigurations */
	with(layer: Layer): Knowledge {
		const together = <S extends { id: string }>(list: readonly S[], over: readonly S[]): S[] => {
			const ids = new Set(over.map(({ id }) => id));
			return [...list.filter(({ id }) => !ids.has(id)), ...over];
		};
		const { offerings, providers, suppliers } = this.release;
		const release = {
			...this.release,
			offerings: together(offerings, layer.offerings),
			providers: together(providers, layer.providers),
			suppliers: together(suppliers, layer.suppliers),
		};
		return new Knowledge(release, { base: this, layer });
	}

	/** The facts about one attribute of one subject, whatever their dates; undefined where there is none. */
	facts(subject: string, attribute: string): Facts | undefined {
		return this.#facts.get(subject)?.get(attribute);
	}

	/** All facts about a subject. */
	factsOf(subject: string): IndexedFact[] {
		const found: Subject | undefined = this.offerings.get(subject) ?? this.entities.get(subject);
		if (!found) return [];
		const ids = idsOf(found);
		return found.facts.flatMap((fact) => this.factsById.get(ids.get(fact) ?? "") ?? []);
	}

	/** A source of a subject's file, by its key there. */
	source(subject: string, key: string): SourceWithId {
		const source = this.#sources.get(isTeams(key) ? teamFile : subject)?.get(key);
		if (!source) throw new Error(`The release has no source ${key} of ${subject}`);
		return source;
	}

	/** Who of those with an interest publishes a page, where the release knows of one. */
	interestOf(url: string): Source["interest"] {
		for (const file of this.#sources.values())
			for (const source of file.values()) if (source.url === url) return source.interest;
		return undefined;
	}

	/** The source of a fact, or of a law's period, by the fact's id. */
	sourceOfFact(id: string): string | undefined {
		const fact = this.factsById.get(id);
		if (fact) return fact.source.id;
		const [, law = "", period] = /^([^/]+)\/period\/([^#]+)#/.exec(id) ?? [];
		const key = this.laws.get(law)?.periods.find((one) => one.id === period)?.source;
		return key === undefined ? undefined : this.source(law, key).id;
	}

	/** Whether an id stands for anything. */
	has(id: string): boolean {
		const { offerings, entities, laws, frameworks, dataClasses, atlas } = this;
		return [offerings, entities, laws, frameworks, dataClasses, atlas].some((kind) => kind.has(id));
	}

	/** The name of anything that has an id: a subject, a place, a scheme; the id itself if it has none. */
	nameOf(id: string): Text {
		return recall(this.#names, id, () => this.#findName(id));
	}

	#findName(id: string): Text {
		const found =
			this.offerings.get(id)?.name ??
			this.entities.get(id)?.name ??
			this.laws.get(id)?.name ??
			this.frameworks.get(id)?.name ??
			this.dataClasses.get(id)?.name ??
			this.atlas.get(id)?.name ??
			this.release.grounds.schemes.find((scheme) => scheme.id === id)?.name ??
			this.release.grounds.doctrines.find((doctrine) => doctrine.id === id)?.name;
		return found ?? { en: id, fr: id };
	}

	/** How sure a statement of a subject's file is, by its grade and its source's interest. */
	strengthOf(
		subject: string,
		statement: { source: string; grade: Grade; confidence?: "high" | "medium" | "low" | undefined },
	): number {
		const { interest, atMost } = this.source(subject, statement.source);
		const strength = strengthOf(worthOf(statement.grade, interest, statement.confidence));
		return atMost === undefined ? strength : Math.min(strength, strengthOf(atMost));
	}

	*#index(subject: Subject): Generator<IndexedFact> {
		const ids = idsOf(subject);
		for (const fact of subject.facts)
			yield {
				id: ids.get(fact) ?? factId(subject.id, fact),
				subject: subject.id,
				fact,
				source: this.source(subject.id, fact.source),
				strength: this.strengthOf(subject.id, fact),
			};
	}
}

/** Facts of one key from one source are numbered by what they say, so that their order in the file means nothing. */
function idsOf(subject: Subject): Map<Fact, string> {
	const alike = new Map<string, Fact[]>();
	for (const fact of subject.facts) recall(alike, factId(subject.id, fact), () => []).push(fact);
	const ids = new Map<Fact, string>();
	for (const [id, facts] of alike)
		for (const [index, fact] of inOrderOfWords(facts).entries()) ids.set(fact, index === 0 ? id : `${id}.${index + 1}`);
	return ids;
}

function inOrderOfWords(facts: readonly Fact[]): readonly Fact[] {
	if (facts.length < 2) return facts;
	return facts
		.map((fact) => ({ fact, says: JSON.stringify(fact) }))
		.sort((a, b) => (a.says < b.says ? -1 : a.says > b.says ? 1 : 0))
		.map(({ fact }) => fact);
}

/**
 * Sources by file and key. One page is one source: whoever cites it, it has one id, and an interest that one file
 * knows of counts for all.
 */
function indexSources(release: Release): Map<string, Map<string, SourceWithId>> {
	const kinds: { id: string; sources: Release["grounds"]["sources"] }[][] = [
		[...release.offerings],
		[...release.providers],
		[...release.suppliers],
		[...release.laws],
		[...release.frameworks],
		[...release.dataClasses],
		[{ id: "grounds", sources: release.grounds.sources }],
	];
	const files = kinds.flatMap((kind) => kind.sort((a, b) => (a.id < b.id ? -1 : 1)));
	const cited = files.flatMap((file) =>
		Object.entries(file.sources)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([key, source]) => ({ file: file.id, key, source })),
	);
	const pages = new Map<string, { id: string; interest: Source["interest"] }>();
	for (const { file, key, source } of cited) {
		const page = source.url ?? `${file}/${key}`;
		const known = pages.get(page);
		pages.set(page, { id: known?.id ?? `${file}/${key}`, interest: known?.interest ?? source.interest });
	}
	const index = new Map<string, Map<string, SourceWithId>>();
	for (const { file, key, source } of cited) {
		const { id = "", interest } = pages.get(source.url ?? `${file}/${key}`) ?? {};
		const keys = index.get(file) ?? new Map<string, SourceWithId>();
		index.set(file, keys.set(key, { ...source, id, ...(interest ? { interest } : {}) }));
	}
	return index;
}

function requireFewConfigurations({ id, facts }: Offering) {
	const counts = ["service.packages", "service.regions", "service.keys"].map((attribute) => {
		const members = facts.flatMap((fact) => (fact.attribute === attribute && !fact.pending ? (fact.member ?? []) : []));
		return Math.max(1, new Set(members).size);
	});
	const count = counts.reduce((product, factor) => product * factor, 1);
	if (count > mostConfigurations) throw new TooManyConfigurations(id, count);
}
