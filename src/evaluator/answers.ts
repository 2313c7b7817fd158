import { attributeOf } from "../knowledge/catalogue.js";
import { nameOfHolder } from "../knowledge/facts.js";
import { assuranceOf, type Grade, grades } from "../knowledge/grades.js";
import type { Provider } from "../knowledge/subjects.js";
import { inBoth, type Text } from "../knowledge/text.js";
import {
	type ChangesAnswer,
	type CitedSource,
	type CompareAnswer,
	type ExplainAnswer,
	type ExposureAnswer,
	evaluatorVersion,
	type FactShown,
	type FindAnswer,
	outcomes,
} from "./answer.js";
import { assess, assessExposures, countOpenQuestions, decideOnly } from "./assess.js";
import type { ChangesBetween } from "./changed.js";
import { Citations } from "./cite.js";
import type { Knowledge } from "./knowledge.js";
import { UnknownSubject } from "./known.js";
import type {
	ChangesQuestion,
	CheckQuestion,
	CompareQuestion,
	ExplainQuestion,
	ExposureQuestion,
	FindQuestion,
} from "./question.js";

function ground(knowledge: Knowledge) {
	return {
		knowledge: { version: knowledge.release.version, digest: knowledge.release.digest },
		evaluator: evaluatorVersion,
		...(knowledge.overlay.digest === null ? {} : { overlay: knowledge.overlay }),
	} as const;
}

/** Several offerings under the same terms, each assessed whole; the best first. */
export function compareOfferings(knowledge: Knowledge, question: CompareQuestion): CompareAnswer {
	const { offerings, intent: _intent, ...terms } = question;
	const answers = offerings.map((offering) => assess(knowledge, { intent: "check", offering, ...terms }));
	const rank = new Map(offerings.map((offering, index) => [offering, index]));
	answers.sort(
		(a, b) => rankOf(a) - rankOf(b) || (rank.get(a.question.offering) ?? 0) - (rank.get(b.question.offering) ?? 0),
	);
	const sources = new Map<string, CitedSource>();
	for (const source of answers.flatMap((answer) => answer.sources)) {
		const known = sources.get(source.id);
		if (!known || grades.indexOf(source.grade) < grades.indexOf(known.grade)) sources.set(source.id, source);
	}
	return {
		question,
		...ground(knowledge),
		sources: [...sources.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
		answers,
	};
}

/** Every offering of the release under the same terms; the best first, ties by how little is open, then by id. */
export function findOfferings(knowledge: Knowledge, question: FindQuestion): FindAnswer {
	const { intent: _intent, ...terms } = question;
	const answers = [...knowledge.offerings.keys()].sort().map((offering) => {
		const asked: CheckQuestion = { intent: "check", offering, ...terms };
		const { outcome, assurance } = decideOnly(knowledge, asked);
		const open = outcome === "undetermined" ? countOpenQuestions(knowledge, asked) : 0;
		return { offering, outcome, assurance, open };
	});
	answers.sort((a, b) => rankOf(a) - rankOf(b) || a.open - b.open || (a.offering < b.offering ? -1 : 1));
	return { question, ...ground(knowledge), sources: [], answers };
}

/** What laws do to an offering, and through whom. */
export function explainExposure(knowledge: Knowledge, question: ExposureQuestion): ExposureAnswer {
	const { exposures, citations } = assessExposures(knowledge, question);
	return { question, ...ground(knowledge), sources: citations.list(), exposures };
}

/** What the release says of one subject, statement by statement. */
export function explainSubject(knowledge: Knowledge, question: ExplainQuestion): ExplainAnswer {
	const citations = new Citations(knowledge);
	const facts = shownFacts(knowledge, question.subject, citations);
	return { question, ...ground(knowledge), sources: citations.list(), facts };
}

/** What changed since an earlier release, as whoever has both tells it; with only this one, nothing has. */
export function changesSince(
	knowledge: Knowledge,
	question: ChangesQuestion,
	told: Pick<ChangesAnswer, "changes"> & Partial<ChangesBetween> & Pick<ChangesAnswer, "turned"> = { changes: [] },
): ChangesAnswer {
	return { question, ...ground(knowledge), sources: [], ...told };
}

function rankOf(answer: { outcome: (typeof outcomes)[number] }): number {
	return outcomes.indexOf(answer.outcome);
}

interface Stated {
	readonly source: string;
	readonly grade: Grade;
	readonly confidence?: "high" | "medium" | "low" | undefined;
	readonly statement: Text;
	readonly from?: string | null | undefined;
	readonly until?: string | null | undefined;
	readonly pending?: true | undefined;
}

function shownFacts(knowledge: Knowledge, subject: string, citations: Citations): FactShown[] {
	const show = (id: string, attribute: string, label: Text, stated: Stated): FactShown => ({
		id,
		attribute,
		label,
		statement: stated.statement,
		grade: stated.grade,
		assurance: assuranceOf(knowledge.strengthOf(subject, stated)) ?? "presumed",
		from: stated.from ?? null,
		until: stated.until ?? null,
		pending: stated.pending ?? false,
		source: citations.cite(subject, stated.source, stated.grade),
	});
	const notes = (named: Pick<Provider, "id" | "notes">) =>
		(named.notes ?? []).map((note, index) =>
			show(`${named.id}/note/${index + 1}`, `note.${note.about}`, labels[note.about], note),
		);
	const law = knowledge.laws.get(subject);
	if (law)
		return [
			...law.periods.map((period) => show(`${law.id}/period/${period.id}`, "law.period", labels.period, period)),
			...law.issues.flatMap((issue) =>
				issue.readings.flatMap((reading) =>
					reading.holders.map((holder) =>
						show(
							`${law.id}/${issue.id}/${reading.id}#${holder.source}`,
							"law.reading",
							inBoth(
								(language) =>
									`${labels.reading[language]} (${reading.name[language]}, ${nameOfHolder(holder)[language]})`,
							),
							holder,
						),
					),
				),
			),
			...law.mitigations.map((mitigation) =>
				show(`${law.id}/mitigation/${mitigation.id}`, "law.mitigation", labels.mitigation, mitigation),
			),
			...law.notes.map((note, index) =>
				show(`${law.id}/note/${index + 1}`, `law.${note.about}`, labels[note.about], note),
			),
		];
	const framework = knowledge.frameworks.get(subject);
	if (framework)
		return [
			...framework.criteria.map((criterion) =>
				show(`${framework.id}.${criterion.id}`, "framework.criterion", criterion.name, criterion),
			),
			...framework.notes.map((note, index) =>
				show(`${framework.id}/note/${index + 1}`, "framework.note", labels.note, note),
			),
		];
	const dataClass = knowledge.dataClasses.get(subject);
	if (dataClass)
		return [
			...dataClass.covers.map((cover, index) =>
				show(`${dataClass.id}/covers/${index + 1}`, "class.covers", labels.covers, cover),
			),
			...dataClass.requirements.map((requirement) =>
				show(
					`${dataClass.id}.${requirement.id}`,
					"class.requires",
					inBoth((language) => `${labels[requirement.obligation][language]} (${labels[requirement.binds][language]})`),
					requirement,
				),
			),
			...dataClass.notRequired.map((absence) =>
				show(`${dataClass.id}/not-required/${absence.id}`, "class.doesNotRequire", labels.notRequired, absence),
			),
			...dataClass.permits.map((permit) =>
				show(`${dataClass.id}/permits/${permit.id}`, "class.permits", labels.permits, permit),
			),
			...notes(dataClass),
		];
	const named = knowledge.offerings.get(subject) ?? knowledge.entities.get(subject);
	if (!named) throw new UnknownSubject(subject);
	return [
		...knowledge
			.factsOf(subject)
			.map(({ id, fact }) =>
				show(
					id,
					fact.attribute,
					attributeOf(fact.attribute)?.label ?? { en: fact.attribute, fr: fact.attribute },
					fact,
				),
			),
		...notes(named),
	];
}

const labels = {
	period: { en: "in force", fr: "en vigueur" },
	reading: { en: "reading", fr: "interprétation" },
	mitigation: { en: "what lowers it", fr: "ce qui la réduit" },
	scope: { en: "scope", fr: "portée" },
	addressees: { en: "whom it binds", fr: "qui elle lie" },
	compels: { en: "what it compels", fr: "ce qu'elle impose" },
	secrecy: { en: "secrecy", fr: "secret" },
	challenge: { en: "how to contest it", fr: "comment la contester" },
	cases: { en: "case", fr: "affaire" },
	interactions: { en: "with other laws", fr: "avec d'autres lois" },
	limits: { en: "limits", fr: "limites" },
	note: { en: "note", fr: "note" },
	ownership: { en: "on ownership", fr: "sur la propriété" },
	presence: { en: "on presence in other countries", fr: "sur la présence dans d'autres pays" },
	service: { en: "on the service", fr: "sur le service" },
	location: { en: "on places", fr: "sur les lieux" },
	staff: { en: "on staff", fr: "sur le personnel" },
	keys: { en: "on keys", fr: "sur les clés" },
	technology: { en: "on technology", fr: "sur la technologie" },
	certificates: { en: "on certificates", fr: "sur les certifications" },
	contract: { en: "on the contract", fr: "sur le contrat" },
	incidents: { en: "on what happened", fr: "sur ce qui s'est passé" },
	plans: { en: "on plans", fr: "sur les projets" },
	duties: { en: "on duties", fr: "sur les obligations" },
	covers: { en: "what it covers", fr: "ce qu'elle couvre" },
	must: { en: "must", fr: "doit" },
	should: { en: "should", fr: "devrait" },
	offering: { en: "the service", fr: "le service" },
	customer: { en: "you", fr: "vous" },
	notRequired: { en: "not demanded", fr: "non exigé" },
	permits: { en: "allowed", fr: "permis" },
} satisfies Record<string, Text>;
