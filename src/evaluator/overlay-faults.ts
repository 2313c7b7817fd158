import { attributeOf, catalogue } from "../knowledge/catalogue.js";
import { firstDay, lastDay } from "../knowledge/dates.js";
import { choiceFaults, type FactFault, factFaults, unknownName, valueFaults } from "../knowledge/fact-form.js";
import type { Fact } from "../knowledge/facts.js";
import { type EvidenceFact, isTeams, type Overlay } from "../knowledge/overlay.js";
import type { Text } from "../knowledge/text.js";
import type { Knowledge } from "./knowledge.js";
import type { OverlayFault } from "./overlay-refused.js";

type Kind = "offering" | "provider" | "supplier";

/** Of what the knowledge has, a team can only show what concerns the offering: no contract proves who owns it. */
const ofTheOffering = /^(?:service|assessment)\./;

/** What in an overlay breaks the rules of evidence, in its own order (EVALUATOR, section 1). */
export function overlayFaults(overlay: Overlay, knowledge: Knowledge): OverlayFault[] {
	const { offerings = [], providers = [], suppliers = [], facts = [] } = overlay;
	const own = new Map<string, Kind>([
		...offerings.map(({ id }): [string, Kind] => [id, "offering"]),
		...providers.map(({ id }): [string, Kind] => [id, "provider"]),
		...suppliers.map(({ id }): [string, Kind] => [id, "supplier"]),
	]);
	const named = {
		offerings: { has: (id: string) => own.get(id) === "offering" || (!isTeams(id) && knowledge.offerings.has(id)) },
		entities: {
			has: (id: string) => (isTeams(id) ? own.has(id) && own.get(id) !== "offering" : knowledge.entities.has(id)),
		},
		places: knowledge.atlas,
		schemes: new Set(knowledge.release.grounds.schemes.map(({ id }) => id)),
		criteria: new Set(
			[...knowledge.frameworks.values()].flatMap(({ id, criteria }) =>
				criteria.map((criterion) => `${id}.${criterion.id}`),
			),
		),
	};
	const regionsOf = (subject: string): readonly Fact[] => [
		...(knowledge.offerings.get(subject)?.facts ?? []),
		...facts.filter((fact) => fact.subject === subject),
	];

	const found: OverlayFault[] = [...namedTwice(overlay), ...sourceFaults(overlay)];
	for (const [index, { id, defaults = {} }] of offerings.entries()) {
		const { keys } = defaults;
		found.push(
			...at(["offerings", index, "defaults"], choiceFaults(regionsOf(id), defaults)),
			...at(
				["offerings", index, "defaults", "keys"],
				keys === undefined ? [] : valueFaults(catalogue["service.keys"], keys, named),
			),
		);
	}
	for (const [index, fact] of facts.entries()) {
		const kind = own.get(fact.subject) ?? kindIn(knowledge, fact.subject);
		if (kind === undefined) {
			found.push(...at(["facts", index], [noSubject(fact.subject, knowledge)]));
			continue;
		}
		found.push(
			...at(
				["facts", index],
				[
					...ruleFaults(fact, overlay),
					...factFaults(fact, kind, named),
					...choiceFaults(regionsOf(fact.subject), fact),
					...dateFaults("from", fact.from, "until", fact.until),
				],
			),
		);
	}
	return found;
}

function kindIn(knowledge: Knowledge, id: string): Kind | undefined {
	if (isTeams(id)) return undefined;
	if (knowledge.offerings.has(id)) return "offering";
	if (knowledge.release.suppliers.some((supplier) => supplier.id === id)) return "supplier";
	return knowledge.entities.has(id) ? "provider" : undefined;
}

/** Nothing that facts speak of: a law or a data class of the knowledge, or nothing at all. */
function noSubject(id: string, knowledge: Knowledge): FactFault {
	if (!knowledge.has(id)) return fault("unknown-name", ["subject"], ...unknownName(anySubject, id));
	return fault(
		"not-for-evidence",
		["subject"],
		text(
			`a team's evidence cannot speak of ${id}: no contract proves which law applies or what it says`,
			`les pièces d'une équipe ne peuvent porter sur ${id} : aucun contrat ne prouve la loi applicable ni ce qu'elle dit`,
		),
		text("name an offering, or something that the team added", "nommez une offre, ou un élément ajouté par l'équipe"),
	);
}

/** What no contract proves, of a subject that the knowledge has; and a source that is not there. */
function ruleFaults(fact: EvidenceFact, overlay: Overlay): FactFault[] {
	const faults: FactFault[] = [];
	if (!isTeams(fact.subject) && attributeOf(fact.attribute) && !ofTheOffering.test(fact.attribute))
		faults.push(
			fault(
				"not-for-evidence",
				["attribute"],
				text(
					`a team's evidence cannot settle ${fact.attribute} of ${fact.subject}: no contract proves ownership or which law applies`,
					`les pièces d'une équipe ne peuvent établir ${fact.attribute} pour ${fact.subject} : aucun contrat ne prouve la propriété ni la loi applicable`,
				),
				text(
					"leave the fact out, or bring it into the knowledge with a public source; of a service only service.* and assessment.* may be shown",
					"retirez le fait, ou versez-le dans les connaissances avec une source publique ; d'un service, seuls service.* et assessment.* peuvent être établis",
				),
			),
		);
	if (!Object.hasOwn(overlay.sources ?? {}, fact.source))
		faults.push(
			fault(
				"unknown-source",
				["source"],
				text(`there is no source "${fact.source}" here`, `il n'y a pas de source « ${fact.source} » ici`),
				text("add it under sources, or mend the name", "ajoutez-la sous sources, ou corrigez le nom"),
			),
		);
	return faults;
}

function namedTwice({ offerings = [], providers = [], suppliers = [] }: Overlay): OverlayFault[] {
	const seen = new Set<string>();
	return Object.entries({ offerings, providers, suppliers }).flatMap(([key, list]) =>
		list.flatMap(({ id }, index) => {
			if (!seen.has(id)) {
				seen.add(id);
				return [];
			}
			const says = text(`"${id}" is here twice`, `« ${id} » figure deux fois`);
			return at(
				[key, index, "id"],
				[fault("named-twice", [], says, text("give each its own id", "donnez à chacun son id"))],
			);
		}),
	);
}

function sourceFaults({ sources = {} }: Overlay): OverlayFault[] {
	return Object.entries(sources).flatMap(([key, { published, seen }]) =>
		at(["sources", key], dateFaults("published", published, "seen", seen)),
	);
}

function dateFaults(
	before: string,
	first: string | null | undefined,
	after: string,
	last: string | null | undefined,
): FactFault[] {
	if (!first || !last || firstDay(first) <= lastDay(last)) return [];
	return [
		fault(
			"impossible-date",
			[before],
			text(`${before} lies after ${after}`, `${before} vient après ${after}`),
			text(`mend ${before} or ${after}`, `corrigez ${before} ou ${after}`),
		),
	];
}

const anySubject = text("subject", "sujet");

function at(path: readonly (string | number)[], faults: readonly FactFault[]): OverlayFault[] {
	return faults.map((one) => ({ ...one, path: [...path, ...one.path] }));
}

function fault(code: string, path: readonly string[], says: Text, mend: Text): FactFault {
	return { code, path, says, mend };
}

function text(en: string, fr: string): Text {
	return { en, fr };
}
