import type { Assessment, Because, CitedSource } from "../evaluator/answer.js";
import { factsUnder, type Knowledge } from "../evaluator/index.js";
import { type Assurance, type Interest, strengthOf } from "../knowledge/grades.js";
import type { Language, Text } from "../knowledge/text.js";
import { type Phrase, say } from "./phrases.js";
import { assuranceWords, interestedWord } from "./words.js";

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

	/** A service's name without its remark in brackets, where no other service is called so. */
	short(id: string): string {
		if (!this.knowledge.offerings.has(id)) return this.name(id);
		const bare = withoutRemark(this.name(id));
		const namesakes = [...this.knowledge.offerings.keys()].filter((one) => withoutRemark(this.name(one)) === bare);
		return namesakes.length > 1 ? this.name(id) : bare;
	}

	/** Data classes inside a sentence: French sets a title between its quotation marks. */
	classes(ids: readonly string[]): string {
		return this.list(
			ids.map((id) => {
				const name = this.name(id);
				if (this.language === "fr") return this.quoted(name);
				// A class of somebody's law is called by its proper name.
				const common = this.knowledge.dataClasses.get(id)?.jurisdiction === null && !/^[A-Z]{2}/.test(name);
				return common ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
			}),
		);
	}

	/** 6,750 and 6 750: thousands apart, as the language writes them. */
	number(count: number): string {
		return String(count).replace(/\B(?=(?:\d{3})+$)/g, this.language === "en" ? "," : "\u202f");
	}

	/** "(and 3 more)" */
	more(count: number): string {
		return this.say(count === 1 ? "andOneMore" : "andMore", { count });
	}

	quoted(text: string): string {
		return this.say("quoted", { text });
	}

	/** A country beside a company's name. */
	country(id: string): string {
		return id === "US" && this.language === "en" ? "US" : this.name(id);
	}

	/** "a, b and c"; names that have a comma themselves are told apart by semicolons. */
	list(items: readonly string[]): string {
		const last = items.at(-1);
		if (last === undefined || items.length === 1) return last ?? "";
		const comma = items.some((item) => item.includes(", ")) ? this.say("semicolon") : ", ";
		return `${items.slice(0, -1).join(comma)} ${this.language === "en" ? "and" : "et"} ${last}`;
	}

	/** "a or b" */
	either(items: readonly string[]): string {
		return items.join(this.language === "en" ? " or " : " ou ");
	}

	/** `a; b`, with the semicolon of the language. */
	inRow(items: readonly string[]): string {
		return items.join(this.say("semicolon"));
	}

	/** `label: text`, with the colon of the language. */
	labelled(label: string, text: string): string {
		return `${label}${this.say("colon")}${text}`;
	}
}

function withoutRemark(name: string): string {
	return name.replace(/ \([^()]*\)$/, "");
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

	/** A cited source, by its id. */
	source(id: string): CitedSource | undefined {
		return this.#sources.get(id);
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
	const facts = factsUnder(because).flatMap((id) => telling.knowledge.factsById.get(id) ?? []);
	const claims = facts.filter(({ strength }) => strength === claimed).map(({ source }) => source.interest);
	const others = claims.some(isInterested);
	return telling.text(others && !claims.includes("vendor") ? interestedWord : assuranceWords.claimed);
}

const claimed = strengthOf("claimed");

/** Somebody with an interest who is not the vendor. */
function isInterested(interest: Interest | null | undefined): boolean {
	return interest === "competitor" || interest === "trade-body";
}

/** The word for one statement of one source. */
export function statementWord(assurance: Assurance, interest: Interest | null | undefined, telling: Telling): string {
	return telling.text(assurance === "claimed" && isInterested(interest) ? interestedWord : assuranceWords[assurance]);
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
		.filter((fact) => fact.strength === claimed)
		.map((fact) => fact.source);
	const publishers = [...new Set(sources.map((source) => source.publisher))];
	const only = publishers.length === 1 ? publishers[0] : undefined;
	if (only !== undefined) return telling.say("onTheWordOf", { publisher: only });
	return telling.say(sources.every((source) => source.interest === "vendor") ? "byVendorsAccount" : "onInterestedWord");
}
