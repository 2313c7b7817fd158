import { namesToPick } from "./frameworks/picks.js";
import { isLevelOf } from "./frameworks/targets.js";
import type { Knowledge } from "./knowledge.js";
import type { CheckQuestion, ExposureQuestion } from "./question.js";

/** A question that names something the release does not have; it never reaches the evaluation. */
export class UnknownSubject extends Error {
	readonly code = "unknown-subject";
	readonly subject: string;
	constructor(subject: string) {
		super(`The release has no "${subject}"`);
		this.subject = subject;
	}
}

/** @throws UnknownSubject where a check names what the release does not have, a reading or a criterion included. */
export function requireKnown(knowledge: Knowledge, question: CheckQuestion) {
	need(knowledge.offerings, question.offering);
	need(knowledge.frameworks, question.framework);
	for (const id of question.dataClasses) need(knowledge.dataClasses, id);
	for (const id of question.home) need(knowledge.atlas, id);
	requireReadings(knowledge, question.readings);
	const framework = knowledge.frameworks.get(question.framework);
	const pickable = framework ? namesToPick(framework) : new Map();
	for (const pick of question.picks ?? []) need(pickable, pick);
	requireLevels(knowledge, question.levels ?? {});
}

/** A team's levels may name any framework of the release; each must be one that its scale has. */
function requireLevels(knowledge: Knowledge, levels: Readonly<Record<string, number>>) {
	const frameworks = [...knowledge.frameworks.values()];
	for (const [key, level] of Object.entries(levels))
		if (!frameworks.some((framework) => isLevelOf(framework, key, level, knowledge.dataClasses)))
			throw new UnknownSubject(`${key}=${level}`);
}

/** @throws UnknownSubject likewise. */
export function requireKnownExposure(knowledge: Knowledge, question: ExposureQuestion) {
	need(knowledge.offerings, question.offering);
	if (question.law !== undefined) need(knowledge.laws, question.law);
	for (const id of question.home) need(knowledge.atlas, id);
	requireReadings(knowledge, question.readings);
}

/** A reading that is no longer there must not be passed over: the answer would silently be another one. */
function requireReadings(knowledge: Knowledge, readings: Readonly<Record<string, string>>) {
	if (Object.keys(readings).length === 0) return;
	const known = new Set(knowledge.release.grounds.doctrines.map((doctrine) => `${doctrine.id}=chosen`));
	const add = (key: string, list: readonly { id: string }[]) => {
		for (const { id } of list) known.add(`${key}=${id}`);
	};
	for (const law of knowledge.laws.values()) {
		if (law.issues[0]) add(law.id, law.issues[0].readings);
		for (const issue of law.issues) add(`${law.id}.${issue.id}`, issue.readings);
	}
	for (const framework of knowledge.frameworks.values())
		for (const criterion of framework.criteria) add(`${framework.id}.${criterion.id}`, criterion.readings);
	for (const dataClass of knowledge.dataClasses.values())
		for (const requirement of dataClass.requirements) add(`${dataClass.id}.${requirement.id}`, requirement.readings);
	for (const [key, id] of Object.entries(readings)) need(known, `${key}=${id}`);
}

function need(known: { has(id: string): boolean }, id: string) {
	if (!known.has(id)) throw new UnknownSubject(id);
}
