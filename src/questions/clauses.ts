import { exposingKinds } from "../knowledge/laws.js";
import { dateAt, isLastRelease, versionOf } from "./dates.js";
import type { Opening, PartialDraft, Terms } from "./draft.js";
import type { GrammarRow } from "./grammar.js";
import { meantAtHome } from "./home-classes.js";
import { frameworkOfLevels, levelsOf } from "./levels.js";
import { resolveList } from "./lists.js";
import type { Modifiers } from "./modifiers.js";
import { Notes } from "./notes.js";
import type { Match } from "./patterns.js";
import { picksOf } from "./picks.js";
import { placeAfter } from "./place-after.js";
import { packageOf, regionOf } from "./places-asked.js";
import type { How } from "./resolve.js";
import type { Missing, Named } from "./scene.js";
import { settingsOf } from "./settings-clause.js";
import { homeIn, slotNamed } from "./slots.js";
import { resolveSubject } from "./subjects.js";
import { anyDataClass, anyOffering } from "./suggestions.js";
import type { Token } from "./tokens.js";

/** One way to read a sentence. */
export interface Candidate {
	readonly draft: PartialDraft;
	readonly openings: readonly Opening[];
	readonly unknowns: readonly Missing[];
	readonly how: How;
	readonly named: boolean;
	/** Only what stands beside its names is unknown, a date say. */
	readonly namesKnown: boolean;
}

/**
 * Makes a question out of a sentence's form, its names and what stands beside them. Undefined where the form fits and
 * cannot be meant: "use" without anything to use.
 */
export function readClause(row: GrammarRow, match: Match, beside: Modifiers): Candidate | undefined {
	const notes = new Notes(beside.scene);
	const setsReadings = row.sets === "readings" && !row.forgets;
	const namesReadings = Object.keys(beside.readings).length + beside.unknowns.length > 0;
	if (setsReadings && !namesReadings && !match.slots.has("reading")) return undefined;
	if (row.needs === "demands" && beside.levels.length + beside.picks.length === 0) return undefined;
	const draft =
		row.intent === "settings" ? settingsOf(row, match, beside, notes) : new Clause(row, match, beside, notes).read();
	if (!draft) return undefined;
	const { openings, unknowns, how, named } = notes;
	const namesKnown = unknowns.length === 0;
	return { draft, openings, unknowns: [...unknowns, ...beside.unknowns], how, named, namesKnown };
}

class Clause {
	readonly #offerings: (string | null)[] = [];
	readonly #dataClasses: (string | null)[] = [];
	#region: readonly Token[] | undefined;

	constructor(
		readonly row: GrammarRow,
		readonly match: Match,
		readonly beside: Modifiers,
		readonly notes: Notes,
	) {
		this.#region = beside.region;
	}

	read(): PartialDraft | undefined {
		const { row, match, beside, notes } = this;
		this.#takeOfferings();
		this.#takeDataClasses();
		const inForm = slotNamed(match, beside.scene, "framework");
		if (inForm && beside.framework) notes.unknowns.push(beside.scene.missing("framework", beside.framework.tokens));
		const framework = inForm ?? beside.framework ?? this.#frameworkDemanded();
		const subject = row.intent === "explain" || row.intent === "changes" ? this.#subject() : undefined;
		if (row.intent === "explain" && subject === undefined && notes.unknowns.length === 0) return undefined;
		const chosen = framework && notes.take("framework", framework, 0);
		return {
			intent: row.intent,
			offerings: this.#offerings,
			dataClasses: this.#dataClasses,
			framework: chosen,
			law: this.#law(),
			subject,
			...(row.intent === "changes" ? this.#since() : {}),
			terms: { ...this.#terms(), ...this.#demanded(chosen) },
		};
	}

	/** Levels and picks of one framework name it: "at SEAL-3", "picking SOV-2-01-C1". */
	#frameworkDemanded(): Named | undefined {
		const { levels, picks } = this.beside;
		const tokens = levels.find(({ framework }) => framework)?.tokens ?? picks[0]?.tokens ?? [];
		const id = frameworkOfLevels(levels)?.id ?? picks[0]?.framework.id;
		return id === undefined ? undefined : { tokens, resolution: { kind: "one", id, how: "exact" } };
	}

	/** Levels and picks, each of the framework that the question is judged by. */
	#demanded(id: string | null | undefined): Pick<Terms, "levels" | "picks"> {
		const { beside, notes } = this;
		if (beside.levels.length + beside.picks.length === 0) return {};
		const framework = beside.scene.index.release.frameworks.find((one) => one.id === id);
		const { levels, unknowns } = levelsOf(beside.levels, framework, beside);
		const picked = picksOf(beside.picks, framework?.id, beside);
		notes.unknowns.push(...unknowns, ...picked.unknowns);
		return {
			...(Object.keys(levels).length > 0 ? { levels } : {}),
			...(picked.picks.length > 0 ? { picks: picked.picks } : {}),
		};
	}

	#takeOfferings(): void {
		const { row, match, beside, notes } = this;
		const { scene } = beside;
		const one = match.slots.get("offering");
		const many = match.slots.get("offerings");
		const read = (tokens: readonly Token[], mend: boolean): Named[] => [
			{ tokens, resolution: scene.resolve("offering", tokens, mend) },
		];
		const list = (tokens: readonly Token[], mend: boolean) => resolveList(scene, "offering", tokens, mend);
		const named = [...(one ? this.#apartFromPlace(one, read) : []), ...(many ? this.#apartFromPlace(many, list) : [])];
		for (const service of named) this.#put("offering", service, this.#offerings);

		if (row.intent !== "check" && row.intent !== "compare" && row.intent !== "exposure") return;
		const missing = (row.intent === "compare" ? 2 : 1) - this.#offerings.length;
		if (notes.unknowns.length > 0) return;
		for (let more = 0; more < missing; more++) {
			const others = anyOffering(scene.index).filter((id) => !this.#offerings.includes(id));
			this.#open("offering", others, this.#offerings);
		}
	}

	#takeDataClasses(): void {
		const { row, match, beside, notes } = this;
		const { scene } = beside;
		const typed = match.slots.get("dataClass");
		const list = (tokens: readonly Token[], mend: boolean) => resolveList(scene, "dataClass", tokens, mend);
		for (const named of [...(typed ? this.#apartFromPlace(typed, list) : []), ...(beside.dataClasses ?? [])])
			this.#put("dataClass", this.#atHome(named), this.#dataClasses);

		if (!row.takes.includes("dataClass") || this.#dataClasses.length > 0) return;
		if (notes.unknowns.some(({ about }) => about === "dataClass")) return;
		const services = this.#offerings.filter((id) => id !== null);
		this.#open("dataClass", anyDataClass(scene.index, services), this.#dataClasses);
	}

	/** Reads names; a place behind them that is no part of them becomes the region. */
	#apartFromPlace(
		tokens: readonly Token[],
		read: (tokens: readonly Token[], mend: boolean) => Named[],
	): readonly Named[] {
		const free = this.row.takes.includes("configuration") && !this.#region;
		const where = free ? placeAfter(this.beside.scene, tokens, read) : undefined;
		if (!where) return read(tokens, true);
		this.#region = where.place;
		return where.named;
	}

	#put(about: "offering" | "dataClass", named: Named, list: (string | null)[]): void {
		const id = this.notes.take(about, named, list.length);
		if (id !== undefined && (id === null || !list.includes(id))) list.push(id);
	}

	#atHome(named: Named): Named {
		const { scene, home } = this.beside;
		const asked = scene.placesAt(this.match.slots.get("home") ?? [], 0)?.ids ?? home;
		return meantAtHome(scene.index, named, asked ?? scene.home);
	}

	#open(about: "offering" | "dataClass", among: readonly string[], list: (string | null)[]): void {
		this.notes.openings.push({ about, at: list.length, among, leftOut: true });
		list.push(null);
	}

	#law(): string | null | undefined {
		const { scene } = this.beside;
		const named = slotNamed(this.match, scene, "law");
		if (named?.resolution.kind !== "several") return named && this.notes.take("law", named, 0);
		// "US law": only those of its laws that can reach anybody.
		const exposing = new Set(
			scene.index.release.laws.filter((law) => exposingKinds.has(law.kind)).map((law) => law.id),
		);
		const ids = named.resolution.ids.filter((id) => exposing.has(id));
		return this.notes.take("law", ids.length > 0 ? { ...named, resolution: { ...named.resolution, ids } } : named, 0);
	}

	#subject(): string | null | undefined {
		const { scene } = this.beside;
		for (const name of ["subject", "required", "topic"]) {
			const tokens = this.match.slots.get(name);
			if (!tokens) continue;
			const service = name === "topic" ? scene.resolve("offering", tokens, false) : undefined;
			// A service's name alone is a question about it that lacks its data.
			if (service?.kind === "one" && service.how === "exact") return undefined;
			const resolution = resolveSubject(scene, tokens, name === "required", true);
			return this.notes.take(
				"subject",
				{ tokens, resolution: resolution.kind === "nothing" ? { kind: "none" } : resolution },
				0,
			);
		}
		return undefined;
	}

	/** The release or the day since when; neither for "last release". */
	#since(): Pick<PartialDraft, "since" | "sinceDay"> {
		const { scene } = this.beside;
		const typed = this.match.slots.get("version") ?? [];
		const tokens = typed.filter(({ key }, at) => at > 0 || !["the", "le", "la", "l"].includes(key));
		if (tokens.length === 0 || isLastRelease(tokens)) return {};
		const version = versionOf(tokens);
		if (version !== undefined) return { since: version };
		const date = dateAt(tokens, 0, scene.today);
		const whole = date?.length === tokens.length;
		if (whole && date.day !== undefined) return { sinceDay: date.day };
		this.notes.unknowns.push(scene.missing(whole ? "date" : "version", tokens, () => [scene.index.release.version]));
		return {};
	}

	#terms(): Terms {
		const { match, beside, notes } = this;
		const home = homeIn(match, notes) ?? beside.home;
		const places = match.slots.get("home");
		if (places && beside.home && home?.join() !== beside.home.join())
			notes.unknowns.push(beside.scene.missing("home", places));
		const configuration = this.#configuration();
		return {
			...(home ? { home } : {}),
			...(configuration ? { configuration } : {}),
			...(beside.asOf ? { asOf: beside.asOf } : {}),
			...(Object.keys(beside.context).length > 0 ? { context: beside.context } : {}),
			...(Object.keys(beside.readings).length > 0 ? { readings: beside.readings } : {}),
			...beside.demands,
			...(notes.corrections.length > 0 ? { corrections: notes.corrections } : {}),
		};
	}

	#configuration(): Terms["configuration"] {
		const { scene, keys, package: wanted } = this.beside;
		const { places } = scene.index;
		const offerings = this.#offerings.filter((id) => id !== null);
		const words = this.#region;
		const region = words && regionOf(scene.index, words, offerings);
		const sold = wanted && packageOf(scene.index, wanted, offerings);
		const { unknowns } = this.notes;
		if (words && !region) unknowns.push(scene.missing("configuration", words, () => places.nearest(words)));
		if (wanted && !sold) unknowns.push(scene.missing("configuration", wanted));
		if (!keys && !region && !sold) return undefined;
		return { ...(sold ? { package: sold } : {}), ...(region ? { region } : {}), ...(keys ? { keys } : {}) };
	}
}
