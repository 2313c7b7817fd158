import type { Assessment, Because, CitedSource } from "../evaluator/answer.js";
import { factsUnder, type Knowledge } from "../evaluator/index.js";
import type { Assurance } from "../knowledge/grades.js";
import type { Language, Text } from "../knowledge/text.js";
import { assuranceWords, interestedWord, type Phrase, say } from "./words.js";

/** In which language, and from which knowledge, a reply is told. */
export class Telling {
	readonly language: Language;
	readonly knowledge: Knowledge;

	constructor(language: Language, knowledge: Knowledge) {
		this.language = language;
		this.knowledge = knowledge;
	}

	text(text: Text): string {
		return text[this.language];
	}

	say(phrase: Phrase, slots?: Readonly<Record<string, string | number>>): string {
		return say(this.language, phrase, slots);
	}

	/** The name of anything that has an id. */
	name(id: string): string {
		return this.text(this.knowledge.nameOf(id));
	}

	names(ids: readonly string[]): string {
		return this.list(ids.map((id) => this.name(id)));
	}

	/** "a, b and c" */
	list(items: readonly string[]): string {
		const last = items.at(-1);
		if (last === undefined || items.length === 1) return last ?? "";
		return `${items.slice(0, -1).join(", ")} ${this.language === "en" ? "and" : "et"} ${last}`;
	}

	/** `label: text`, with the colon of the language. */
	labelled(label: string, text: string): string {
		return `${label}${this.say("colon")}${text}`;
	}
}

/** Numbers sources in the order of the answer's list, so that [3] is the same everywhere. */
export class SourceNumbers {
	readonly #numbers: ReadonlyMap<string, number>;
	readonly #sources: ReadonlyMap<string, CitedSource>;
	readonly #knowledge: Knowledge;

	constructor(sources: readonly CitedSource[], knowledge: Knowledge) {
		this.#numbers = new Map(sources.map((source, index) => [source.id, index + 1]));
		this.#sources = new Map(sources.map((source) => [source.id, source]));
		this.#knowledge = knowledge;
	}

	numberOf(source: string): number | undefined {
		return this.#numbers.get(source);
	}

	/** The sources of facts, by the facts' ids. */
	ofFacts(facts: readonly string[]): { number: number; source: CitedSource }[] {
		const found = new Map<number, CitedSource>();
		for (const id of facts) {
			const source = this.#knowledge.sourceOfFact(id);
			const number = source && this.#numbers.get(source);
			const cited = source && this.#sources.get(source);
			if (number && cited) found.set(number, cited);
		}
		return [...found].map(([number, source]) => ({ number, source })).sort((a, b) => a.number - b.number);
	}
}

/** The word for an assurance; a claim says whose word it is, if not the vendor's. */
export function assuranceWord(assurance: Assurance, because: readonly Because[], telling: Telling): string {
	if (assurance !== "claimed") return telling.text(assuranceWords[assurance]);
	const interests = factsUnder(because).map((id) => telling.knowledge.factsById.get(id)?.source.interest);
	const others = interests.filter((interest) => interest === "competitor" || interest === "trade-body");
	return telling.text(others.length > 0 && !interests.includes("vendor") ? interestedWord : assuranceWords.claimed);
}

/** An outcome's assurance as a phrase of its own line; never left out where there is one. */
export function assurancePhrase(answer: Assessment, telling: Telling): string | null {
	if (answer.assurance === null) return null;
	if (answer.assurance !== "claimed") return telling.text(assuranceWords[answer.assurance]);
	const decisive = answer.findings.filter(
		(finding) => finding.obligation === "must" && finding.assurance === "claimed" && finding.status !== "unproven",
	);
	const sources = decisive
		.flatMap((finding) => factsUnder(finding.because))
		.flatMap((id) => telling.knowledge.factsById.get(id) ?? [])
		.filter((fact) => fact.strength === 2)
		.map((fact) => fact.source);
	const publishers = [...new Set(sources.map((source) => source.publisher))];
	const only = publishers.length === 1 ? publishers[0] : undefined;
	if (only !== undefined) return telling.say("onTheWordOf", { publisher: only });
	return telling.say(sources.every((source) => source.interest === "vendor") ? "byVendorsAccount" : "onInterestedWord");
}
