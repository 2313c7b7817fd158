import { type Grade, grades } from "../knowledge/grades.js";
import type { Because, CitedSource } from "./answer.js";
import type { Knowledge } from "./knowledge.js";
import { recall } from "./memory.js";

/** The facts under a tree of reasons, each once. */
export function factsUnder(because: readonly Because[]): string[] {
	const found = new Set<string>();
	gather(because, found);
	return [...found];
}

function gather(because: readonly Because[], into: Set<string>) {
	for (const { facts, parts } of because) {
		for (const id of facts) into.add(id);
		gather(parts, into);
	}
}

/** Collects the sources that an answer rests on, each with the strongest grade that it was cited at. */
export class Citations {
	readonly #knowledge: Knowledge;
	readonly #cited = new Map<string, CitedSource>();
	readonly #citedFacts = new Map<string, string | null>();

	constructor(knowledge: Knowledge) {
		this.#knowledge = knowledge;
	}

	/** A statement of a subject's file; returns the source's id. */
	cite(subject: string, key: string, grade: Grade): string {
		const source = this.#knowledge.source(subject, key);
		const known = this.#cited.get(source.id);
		if (!known || grades.indexOf(grade) < grades.indexOf(known.grade))
			this.#cited.set(source.id, {
				id: source.id,
				title: source.title,
				publisher: source.publisher,
				url: source.url,
				published: source.published,
				seen: source.seen,
				grade,
				interest: source.interest ?? null,
			});
		return source.id;
	}

	/** The sources of facts, by the facts' ids; those of a law's periods among them. */
	citeFacts(ids: readonly string[]): string[] {
		const sources = new Set<string>();
		for (const id of ids) {
			const source = recall(this.#citedFacts, id, () => this.#citeFact(id));
			if (source !== null) sources.add(source);
		}
		return [...sources].sort();
	}

	#citeFact(id: string): string | null {
		const fact = this.#knowledge.factsById.get(id);
		if (fact) return this.cite(fact.subject, fact.fact.source, fact.fact.grade);
		const [, lawId, periodId] = /^([^/]+)\/period\/([^#]+)#/.exec(id) ?? [];
		const period = this.#knowledge.laws.get(lawId ?? "")?.periods.find((one) => one.id === periodId);
		return lawId !== undefined && period ? this.cite(lawId, period.source, period.grade) : null;
	}

	/** In order of id. */
	list(): CitedSource[] {
		return [...this.#cited.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
	}
}
