import type { Unknown } from "../evaluator/answer.js";
import type { SettingsChange } from "../evaluator/question.js";
import { exposingKinds } from "../knowledge/laws.js";
import type { Language } from "../knowledge/text.js";
import { versionOf } from "./dates.js";
import type { Correction, Opening, PartialDraft, Terms } from "./draft.js";
import type { GrammarRow } from "./grammar.js";
import { resolveList } from "./lists.js";
import type { Modifiers } from "./modifiers.js";
import type { Match } from "./patterns.js";
import { placeAfter } from "./place-after.js";
import { packageOf, regionOf } from "./places-asked.js";
import type { How, Resolution } from "./resolve.js";
import type { Named } from "./scene.js";
import { resolveSubject } from "./subjects.js";
import { anyDataClass, anyOffering } from "./suggestions.js";
import type { Token } from "./tokens.js";

/** One way to read a sentence. */
export interface Candidate {
	readonly draft: PartialDraft;
	readonly openings: readonly Opening[];
	readonly unknowns: readonly Unknown["unknown"][];
	/** How its names were read: the worst of them. */
	readonly how: How;
	/** At least one name was found. */
	readonly named: boolean;
}

type About = Unknown["unknown"]["about"];

const languageWords: Readonly<Record<string, Language>> = { english: "en", anglais: "en", en: "en", french: "fr", francais: "fr", fr: "fr" };

/** Builds a question out of a sentence's form, its names and what stands beside them. */
export class Clause {
	#openings: Opening[] = [];
	#unknowns: Unknown["unknown"][] = [];
	#corrections: Correction[];
	#how: How = "exact";
	#named = false;
	#offerings: (string | null)[] = [];
	#dataClasses: (string | null)[] = [];
	#region: readonly Token[] | undefined;

	constructor(
		readonly row: GrammarRow,
		readonly match: Match,
		readonly beside: Modifiers,
	) {
		this.#corrections = [...beside.corrections];
		this.#region = beside.region;
	}

	/** Undefined where the form fits and cannot be meant: a setting without what it sets. */
	read(): Candidate | undefined {
		const { row, beside } = this;
		const readsOnly = row.sets === "readings" && !row.forgets;
		if (readsOnly !== (row.intent === "settings" && Object.keys(beside.readings).length + beside.unknowns.length > 0)) return undefined;
		const draft = row.intent === "settings" ? this.#settings() : this.#question();
		if (!draft) return undefined;
		return { draft, openings: this.#openings, unknowns: [...this.#unknowns, ...beside.unknowns], how: this.#how, named: this.#named };
	}

	#question(): PartialDraft | undefined {
		const { row, match, beside } = this;
		const { scene } = beside;
		const { index } = scene;
		const takes = (modifier: GrammarRow["takes"][number]) => row.takes.includes(modifier);
		const slot = (name: string) => match.slots.get(name);
		const terms: Terms = {};

		for (const name of ["offering", "offerings"]) {
			const tokens = slot(name);
			if (tokens) this.#takeOfferings(tokens, name === "offerings");
		}
		const typed = slot("dataClass");
		const classes = [...(typed ? this.#listOf("dataClass", typed) : []), ...(beside.dataClasses ?? [])];
		for (const named of classes) this.#put("dataClass", named, this.#dataClasses);

		const wantsOffering = row.intent === "check" || row.intent === "compare" || row.intent === "exposure";
		const least = row.intent === "compare" ? 2 : 1;
		if (wantsOffering && this.#unknowns.length === 0) {
			const known = new Set(this.#offerings.filter((id) => id !== null));
			const missing = least - known.size - this.#offerings.filter((id) => id === null).length;
			if (missing > 0 && row.intent === "compare") this.#offerings = [...known];
			for (let more = 0; more < missing; more++) this.#open("offering", anyOffering(index).filter((id) => !known.has(id)), this.#offerings);
		}
		if (takes("dataClass") && this.#dataClasses.length === 0 && !this.#unknowns.some(({ about }) => about === "dataClass"))
			this.#open("dataClass", anyDataClass(index, this.#offerings.filter((id) => id !== null)), this.#dataClasses);

		const framework = this.#one("framework", beside.framework ?? this.#slotNamed("framework"));
		const law = this.#law();
		const subject = this.#subject();
		const since = row.intent === "changes" ? this.#since() : undefined;
		this.#home(terms);
		this.#configuration(terms);
		if (beside.asOf) terms.asOf = beside.asOf;
		if (Object.keys(beside.context).length > 0) terms.context = beside.context;
		if (Object.keys(beside.readings).length > 0) terms.readings = beside.readings;
		Object.assign(terms, beside.demands);
		if (this.#corrections.length > 0) terms.corrections = this.#corrections;
		return { intent: row.intent, offerings: this.#offerings, dataClasses: this.#dataClasses, framework, law, subject, since, terms };
	}

	#takeOfferings(tokens: readonly Token[], many: boolean): void {
		if (many) {
			for (const named of this.#listOf("offering", tokens)) this.#put("offering", named, this.#offerings);
			return;
		}
		const { scene } = this.beside;
		const read = (words: readonly Token[], mend: boolean): Named[] => [{ tokens: words, resolution: scene.resolve("offering", words, mend) }];
		for (const named of this.#apartFromPlace(tokens, read)) this.#put("offering", named, this.#offerings);
	}

	/** Reads names; a place behind them that is no part of them becomes the region. */
	#apartFromPlace(tokens: readonly Token[], read: (tokens: readonly Token[], mend: boolean) => Named[]): Named[] {
		const where = this.row.takes.includes("configuration") && !this.#region ? placeAfter(this.beside.scene, tokens, read) : undefined;
		if (!where) return read(tokens, true);
		this.#region = where.place;
		return where.named;
	}

	#listOf(kind: "offering" | "dataClass", tokens: readonly Token[]): Named[] {
		return this.#apartFromPlace(tokens, (words, mend) => resolveList(this.beside.scene, kind, words, mend));
	}

	/** Notes how a name was read; null where it must be chosen, undefined where it is unknown or no name. */
	#note(about: About & Opening["about"], { tokens, resolution }: Named, at: number): string | null | undefined {
		const { scene } = this.beside;
		switch (resolution.kind) {
			case "one":
				this.#named = true;
				this.#worsen(resolution.how);
				if (resolution.how !== "exact") this.#corrections.push({ from: scene.say(tokens), to: resolution.id });
				return resolution.id;
			case "several":
				this.#named = true;
				this.#worsen(resolution.how);
				this.#openings.push({ about, at, among: resolution.ids });
				return null;
			case "none":
				this.#unknowns.push(scene.unknown(about, tokens, resolution.nearest));
				return undefined;
			case "nothing":
				return undefined;
		}
	}

	#put(about: "offering" | "dataClass", named: Named, list: (string | null)[]): void {
		const id = this.#note(about, named, list.length);
		if (id !== undefined && (id === null || !list.includes(id))) list.push(id);
	}

	#open(about: "offering" | "dataClass", among: readonly string[], list: (string | null)[]): void {
		this.#openings.push({ about, at: list.length, among });
		list.push(null);
	}

	#worsen(how: How): void {
		if (how === "mended" || this.#how === "exact") this.#how = how;
	}

	#slotNamed(kind: "framework" | "law"): Named | undefined {
		const tokens = this.match.slots.get(kind);
		return tokens && { tokens, resolution: this.beside.scene.resolve(kind, tokens, true) };
	}

	#one(about: "framework" | "law" | "subject", named: Named | undefined): string | null | undefined {
		return named && this.#note(about, named, 0);
	}

	#law(): string | null | undefined {
		const named = this.#slotNamed("law");
		if (named?.resolution.kind !== "several") return this.#one("law", named);
		// "US law": only those of its laws that can reach anybody.
		const exposing = new Set(this.beside.scene.index.release.laws.filter((law) => exposingKinds.has(law.kind)).map((law) => law.id));
		const ids = named.resolution.ids.filter((id) => exposing.has(id));
		return this.#one("law", ids.length > 0 ? { ...named, resolution: { ...named.resolution, ids } } : named);
	}

	#subject(): string | null | undefined {
		if (this.row.intent !== "explain") return undefined;
		const { scene } = this.beside;
		for (const name of ["subject", "required", "topic"]) {
			const tokens = this.match.slots.get(name);
			if (!tokens) continue;
			const service = name === "topic" ? scene.resolve("offering", tokens, false) : undefined;
			// A service's name alone is a question about it that lacks its data.
			if (service?.kind === "one" && service.how === "exact") return undefined;
			const resolution = resolveSubject(scene, tokens, name === "required", true);
			const named: Named = { tokens, resolution: resolution.kind === "nothing" ? { kind: "none", nearest: [] } : resolution };
			return this.#one("subject", named);
		}
		return undefined;
	}

	#since(): string | undefined {
		const { scene } = this.beside;
		const tokens = this.match.slots.get("version") ?? [];
		const version = versionOf(tokens);
		if (version !== undefined) return version;
		this.#unknowns.push({ about: "version", text: scene.say(tokens), nearest: [scene.index.release.version] });
		return undefined;
	}

	#home(terms: Terms): void {
		const home = this.beside.home ?? this.#places();
		if (home) terms.home = home;
	}

	/** The places of a {home} slot; unknown if they are none. */
	#places(): string[] | undefined {
		const tokens = this.match.slots.get("home");
		if (!tokens) return undefined;
		const { scene } = this.beside;
		const places = scene.placesAt(tokens, 0);
		if (places?.to === tokens.length) {
			this.#named = true;
			return places.ids;
		}
		const mended = scene.index.places.wanted(tokens);
		if (mended) {
			this.#named = true;
			this.#worsen("mended");
			this.#corrections.push({ from: scene.say(tokens), to: mended.id });
			return [mended.id];
		}
		this.#unknowns.push(scene.unknown("home", tokens, scene.index.places.nearest(tokens)));
		return undefined;
	}

	#configuration(terms: Terms): void {
		const { scene, keys, package: packaged } = this.beside;
		const offerings = this.#offerings.filter((id) => id !== null);
		const region = this.#region && regionOf(scene.index, this.#region, offerings);
		const sold = packaged && packageOf(scene.index, packaged, offerings);
		if (this.#region && !region) this.#unknowns.push(scene.unknown("configuration", this.#region, scene.index.places.nearest(this.#region)));
		if (packaged && !sold) this.#unknowns.push(scene.unknown("configuration", packaged));
		if (!keys && !region && !sold) return;
		terms.configuration = { ...(sold ? { package: sold } : {}), ...(region ? { region } : {}), ...(keys ? { keys } : {}) };
	}

	#settings(): PartialDraft | undefined {
		const { row, match, beside } = this;
		const draft: PartialDraft = { intent: "settings", offerings: [], dataClasses: [], terms: {} };
		if (!row.sets) return draft;
		const change = row.forgets ? this.#forgotten(row.sets) : this.#set(row.sets);
		const terms: Terms = this.#corrections.length > 0 ? { corrections: this.#corrections } : {};
		if (row.sets === "framework" && !row.forgets) {
			const framework = this.#one("framework", this.#slotNamed("framework"));
			if (framework === undefined && this.#unknowns.length === 0) this.#unknowns.push(beside.scene.unknown("framework", match.slots.get("framework") ?? []));
			return { ...draft, framework, terms: this.#corrections.length > 0 ? { corrections: this.#corrections } : {} };
		}
		return change && { ...draft, change, terms };
	}

	#set(setting: NonNullable<GrammarRow["sets"]>): SettingsChange | undefined {
		if (setting === "home") return { home: this.#places() ?? null };
		if (setting === "readings") return { readings: this.beside.readings };
		if (setting !== "language") return {};
		const language = languageWords[(this.match.slots.get("language") ?? []).map((token) => token.key).join(" ")];
		return language && { language };
	}

	#forgotten(setting: NonNullable<GrammarRow["sets"]>): SettingsChange | undefined {
		if (setting !== "readings") return { [setting]: null };
		const law: Resolution | undefined = this.#slotNamed("law")?.resolution;
		if (law?.kind === "one") return { readings: { [law.id]: null } };
		this.#unknowns.push(this.beside.scene.unknown("law", this.match.slots.get("law") ?? []));
		return { readings: {} };
	}
}
