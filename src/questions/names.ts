import { answersTo } from "../knowledge/clashes.js";
import type { Release } from "../knowledge/release.js";
import type { Text } from "../knowledge/text.js";
import { type Form, formsOf, idAsName } from "./forms.js";
import { type Operators, operatorsOf } from "./operators.js";
import { PlaceNames } from "./places.js";
import { tokenize } from "./tokens.js";
import { type Vocabulary, vocabularyOf } from "./typos.js";
import { genericWords } from "./words.js";

/** The kinds of thing that have names of their own; suppliers answer to the same question as providers. */
export type NameKind = keyof typeof genericWords;

/** A thing with its names. */
export interface Entry {
	readonly id: string;
	readonly forms: readonly Form[];
	/** Words that may stand beside the name without changing it: a class's place, a service's company. */
	readonly context: ReadonlySet<string>;
	/** For services, words of its other names may too: "Thales' S3NS". */
	readonly own: ReadonlySet<string>;
	/** A data class of some place's law: what it is called there may mean another thing elsewhere. */
	readonly local: boolean;
}

/** All names of one kind, ready to be looked up. */
export interface Names {
	readonly entries: ReadonlyMap<string, Entry>;
	readonly byKey: ReadonlyMap<string, readonly string[]>;
	/** Without spaces: "ovh cloud" is OVHcloud. */
	readonly bySqueezed: ReadonlyMap<string, readonly string[]>;
	/** By `literal` of the names that the knowledge writes, then of those made from them, then by `plain`. */
	readonly byLiteral: ReadonlyMap<string, readonly string[]>;
	readonly byDerived: ReadonlyMap<string, readonly string[]>;
	readonly byPlain: ReadonlyMap<string, readonly string[]>;
	/** Which things have a word in some form, or beside it. */
	readonly byWord: ReadonlyMap<string, readonly string[]>;
	readonly byContext: ReadonlyMap<string, readonly string[]>;
	/** What a team calls them, by key: it comes before everything else that has the same name (with-vendors.ts). */
	readonly teams: ReadonlyMap<string, readonly string[]>;
	/** Whole words, as typed, for mending typing errors. */
	readonly known: ReadonlySet<string>;
	readonly vocabulary: Vocabulary;
}

/** Everything that a question can name in a release. Built once for a release. */
export interface NameIndex {
	readonly release: Release;
	readonly names: Readonly<Record<NameKind, Names>>;
	readonly places: PlaceNames;
	readonly operators: Operators;
	/** Names of two words and more, of any kind: what stands inside one is not read as grammar. */
	readonly spans: ReadonlySet<string>;
	readonly longestSpan: number;
}

interface Named {
	readonly id: string;
	readonly name: Text;
	readonly aliases: readonly string[];
}

export function nameIndexOf(release: Release): NameIndex {
	const known = built.get(release);
	if (known) return known;
	const index = build(release);
	built.set(release, index);
	return index;
}

const built = new WeakMap<Release, NameIndex>();

function build(release: Release): NameIndex {
	const places = new PlaceNames(release);
	const operators = operatorsOf(release);
	const entities = [...release.providers, ...release.suppliers];
	const nameOf = new Map<string, Named>(entities.map((entity) => [entity.id, entity]));
	const { clashes } = release.grounds;
	const answers = (thing: Named, name: string) => answersTo(thing.id, name, clashes);
	const namesOf = (id: string): string[] => {
		const named = nameOf.get(id);
		return named ? [idAsName(id, places), named.name.en, named.name.fr, ...named.aliases] : [];
	};
	const beside = (offering: string) => (operators.entitiesOf.get(offering) ?? []).flatMap(namesOf);
	const inPlace = (place: string | null): string[] => (place === null ? [] : [`@${place}`]);

	const names: Record<NameKind, Names> = {
		offering: indexed(
			"offering",
			release.offerings,
			places,
			answers,
			(offering) => contextOf(beside(offering.id), places),
			beside,
		),
		provider: indexed("provider", entities, places, answers, () => []),
		law: indexed("law", release.laws, places, answers, (law) => inPlace(law.jurisdiction)),
		framework: indexed("framework", release.frameworks, places, answers, () => []),
		dataClass: indexed("dataClass", release.dataClasses, places, answers, (dataClass) =>
			inPlace(dataClass.jurisdiction),
		),
	};
	const spans = new Set<string>();
	let longestSpan = 0;
	for (const { entries } of Object.values(names))
		for (const entry of entries.values())
			for (const form of entry.forms) {
				const length = form.key.split(" ").length;
				if (length < 2) continue;
				spans.add(form.key);
				longestSpan = Math.max(longestSpan, length);
			}
	return { release, names, places, operators, spans, longestSpan: Math.min(longestSpan, 14) };
}

function contextOf(names: readonly string[], places: PlaceNames): string[] {
	return formsOf(names, genericWords.provider, places).flatMap((form) => form.bare);
}

function indexed<Thing extends Named>(
	kind: NameKind,
	things: readonly Thing[],
	places: PlaceNames,
	answers: (thing: Named, name: string) => boolean,
	contextFor: (thing: Thing) => readonly string[],
	namesBeside: (id: string) => readonly string[] = () => [],
): Names {
	const entries = new Map<string, Entry>();
	const byKey = new Owners();
	const bySqueezed = new Owners();
	const byLiteral = new Owners();
	const byDerived = new Owners();
	const byPlain = new Owners();
	const byWord = new Owners();
	const byContext = new Owners();
	const known = new Set<string>();
	for (const thing of [...things].sort((a, b) => (a.id < b.id ? -1 : 1))) {
		const names = [thing.name.en, thing.name.fr, ...thing.aliases].filter((name) => answers(thing, name));
		const called = [idAsName(thing.id, places), ...names];
		const forms = formsOf(called, genericWords[kind], places);
		const context = new Set(contextFor(thing));
		const own = new Set(kind === "offering" ? forms.flatMap((form) => form.words) : []);
		const local = kind === "dataClass" && context.size > 0;
		entries.set(thing.id, { id: thing.id, forms, context, own, local });
		for (const form of forms) {
			const { id } = thing;
			for (const word of form.words) byWord.add(word, id);
			if (form.derived) {
				byDerived.add(form.literal, id);
				continue;
			}
			byKey.add(form.key, id);
			const squeezed = form.key.replaceAll(" ", "");
			if (squeezed.length > 3) bySqueezed.add(squeezed, id);
			byLiteral.add(form.literal, id);
			byPlain.add(form.plain, id);
			for (const token of tokenize(form.key)) known.add(token.key);
		}
		for (const word of context) byContext.add(word, thing.id);
		for (const name of namesBeside(thing.id)) for (const token of tokenize(name)) known.add(token.key);
	}
	return {
		entries,
		byKey: byKey.map,
		bySqueezed: bySqueezed.map,
		byLiteral: byLiteral.map,
		byDerived: byDerived.map,
		byPlain: byPlain.map,
		byWord: byWord.map,
		byContext: byContext.map,
		teams: nobodys,
		known,
		vocabulary: vocabularyOf(known),
	};
}

/** A release has no names of a team's. */
const nobodys: ReadonlyMap<string, readonly string[]> = new Map();

/** Who a name belongs to. */
class Owners {
	readonly map = new Map<string, string[]>();

	add(name: string, id: string): void {
		if (name === "") return;
		const owners = this.map.get(name);
		if (!owners) this.map.set(name, [id]);
		else if (!owners.includes(id)) owners.push(id);
	}
}
