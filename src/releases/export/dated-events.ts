import type { Knowledge } from "../../evaluator/knowledge.js";
import type { PartialDate } from "../../knowledge/dates.js";
import type { Text } from "../../knowledge/text.js";
import { type Category, type DatedEvent, mergedEvents } from "./dated-event.js";
import { type Edge, edgesAhead } from "./dates-ahead.js";
import { factTitle, isHeldCertificate, namedTitle, periodTitle } from "./event-titles.js";

interface Dated {
	readonly from?: PartialDate | null | undefined;
	readonly until?: PartialDate | null | undefined;
	readonly pending?: boolean | undefined;
	/** Of the subject's file; a list of places may leave it out. */
	readonly source?: string | undefined;
	readonly statement?: Text;
}

/** Everything in a release that begins or ends on its day or later, by its own dates. */
export function datedEvents(knowledge: Knowledge): DatedEvent[] {
	const { release } = knowledge;
	const events: DatedEvent[] = [];
	const add = (owner: string, key: string, category: Category, dated: Dated, title: (edge: Edge) => Text) => {
		for (const edge of edgesAhead(dated, release.date))
			events.push({
				...edge,
				key: `${key}/${edge.what}`,
				category,
				pending: dated.pending === true,
				title: title(edge),
				statements: dated.statement ? [dated.statement] : [],
				sources: dated.source === undefined ? [] : [knowledge.source(owner, dated.source)],
			});
	};
	for (const { id } of [...release.offerings, ...release.providers, ...release.suppliers])
		for (const indexed of knowledge.factsOf(id)) {
			const { attribute, member, value, holds, closed, package: only, region, from, until, pending } = indexed.fact;
			// Sources that name other days tell of other events; those that name the same tell of one.
			const said = JSON.stringify([member, value, holds, closed, only, region, from, until, pending]);
			const category = isHeldCertificate(indexed) ? "certificate" : "fact";
			add(id, `${id}/${attribute}/${said}`, category, indexed.fact, ({ what }) => factTitle(indexed, what, knowledge));
		}
	for (const law of release.laws)
		for (const period of law.periods)
			add(law.id, `${law.id}/period/${period.id}`, "law", period, (edge) => periodTitle(law, period, edge));
	for (const { id, name: owner, requirements, notRequired, permits, covers } of release.dataClasses) {
		for (const requirement of requirements) {
			const slots = { owner, name: requirement.name };
			add(id, `${id}.${requirement.id}`, "demand", requirement, ({ what }) => namedTitle("requirement", what, slots));
		}
		for (const said of [...notRequired, ...permits, ...covers])
			add(id, `${id}/note/${saidOf(said)}`, "note", said, ({ what }) =>
				namedTitle("note", what, { owner, statement: said.statement }),
			);
	}
	for (const { id, name: owner, notes = [] } of everySubject(knowledge))
		for (const note of notes)
			add(id, `${id}/note/${saidOf(note)}`, "note", note, ({ what }) =>
				namedTitle("note", what, { owner, statement: note.statement }),
			);
	for (const framework of release.frameworks)
		if (framework.kind === "ladders")
			for (const weights of framework.weights) {
				const slots = { framework: framework.name, weights: weights.id };
				const key = `${framework.id}/weights/${weights.id}`;
				add(framework.id, key, "weights", weights, ({ what }) => namedTitle("weights", what, slots));
			}
	addGrounds(knowledge, (...event) => add("grounds", ...event));
	return mergedEvents(events);
}

function addGrounds(
	knowledge: Knowledge,
	add: (key: string, category: Category, dated: Dated, title: (edge: Edge) => Text) => void,
) {
	const { thresholds = [], sets, places } = knowledge.release.grounds;
	for (const { id, name, values } of thresholds)
		for (const value of values) {
			const slots = { name, value: String(value.value) };
			add(`threshold/${id}/${value.value}/${value.from ?? ""}`, "threshold", value, ({ what }) =>
				namedTitle("threshold", what, slots),
			);
		}
	for (const { id, name: set, members } of sets)
		for (const member of members) {
			const slots = { set, place: knowledge.nameOf(member.place) };
			add(`set/${id}/${member.place}`, "list", member, ({ what }) => namedTitle("member", what, slots));
		}
	for (const { id, name: place, within } of places)
		for (const wider of within) {
			const slots = { place, wider: knowledge.nameOf(wider.place) };
			add(`place/${id}/${wider.place}`, "list", wider, ({ what }) => namedTitle("place", what, slots));
		}
}

function everySubject({ release }: Knowledge) {
	const { offerings, providers, suppliers, laws, frameworks, dataClasses } = release;
	return [...offerings, ...providers, ...suppliers, ...laws, ...frameworks, ...dataClasses];
}

/** A note has no id: what it says names it, so that its place in the list does not. */
function saidOf({ statement, from, until }: Dated & { readonly statement: Text }): string {
	return JSON.stringify([statement.en, from, until]);
}
