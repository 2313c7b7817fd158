import { type Attribute, attributeOf, certificateStatus, isCertificateStatus, type ValueType } from "./catalogue.js";
import type { Fact, Value } from "./facts.js";
import type { Text } from "./text.js";

/** Something in a fact that the attribute catalogue does not allow: where, what, and how to mend it. */
export interface FactFault {
	readonly code: string;
	readonly path: readonly string[];
	readonly says: Text;
	readonly mend: Text;
}

interface Ids {
	has(id: string): boolean;
}

/** What a fact may name. */
export interface Nameable {
	readonly entities: Ids;
	readonly offerings: Ids;
	readonly places: Ids;
	readonly schemes: Ids;
	/** framework.criterion */
	readonly criteria: Ids;
}

/** An attribute of the catalogue, in its form, about things that exist; empty where nothing is wrong. */
export function factFaults(fact: Fact, kind: "provider" | "supplier" | "offering", known: Nameable): FactFault[] {
	const attribute = attributeOf(fact.attribute);
	if (!attribute) return [unknownAttributeFault(fact.attribute)];
	const faults = attribute.on.includes(kind)
		? []
		: [
				fault(
					"wrong-subject",
					["attribute"],
					text(
						`${fact.attribute} is no attribute of a ${kind}`,
						`${fact.attribute} n'est pas un attribut de ce genre de sujet`,
					),
					text("move the fact to the subject that it speaks of", "déplacez le fait vers le sujet dont il parle"),
				),
			];
	faults.push(...(attribute.list ? memberFaults(fact, attribute, known) : singleFaults(fact, attribute, known)));
	for (const [key, value] of Object.entries(fact.detail ?? {})) {
		const type = Object.hasOwn(attribute.details ?? {}, key) ? attribute.details?.[key] : undefined;
		if (type) faults.push(...valueFaults({ type }, value, known, ["detail", key]));
		else faults.push(unknownDetailFault(fact.attribute, attribute, key));
	}
	return faults;
}

/** A value is of its attribute's type, and names something that exists. */
export function valueFaults(
	attribute: Pick<Attribute, "type" | "values">,
	value: Value,
	known: Nameable,
	path: readonly string[] = [],
): FactFault[] {
	if (attribute.type !== "boolean" && attribute.values && Object.hasOwn(attribute.values, String(value))) return [];
	const references: Partial<Record<ValueType, readonly [Ids, Text]>> = {
		place: [known.places, kinds.place],
		entity: [known.entities, kinds.entity],
		offering: [known.offerings, kinds.offering],
		scheme: [known.schemes, kinds.scheme],
		answer: [known.criteria, kinds.criterion],
	};
	const [ids, kind] = references[attribute.type] ?? [];
	if (ids && kind)
		return ids.has(String(value)) ? [] : [fault("unknown-name", path, ...unknownName(kind, String(value)))];
	const plain: Partial<Record<ValueType, string>> = {
		boolean: "boolean",
		number: "number",
		text: "string",
		// The details of a link may be a word of a set that the catalogue leaves open.
		...(attribute.values ? {} : { enum: "string" }),
	};
	if (typeof value === plain[attribute.type]) return [];
	const allowed = attribute.values ? Object.keys(attribute.values).join(", ") : attribute.type;
	return [
		fault(
			"wrong-value",
			path,
			text(`"${value}" is not of the right kind`, `« ${value} » n'est pas du bon genre`),
			text(`give: ${allowed}`, `donnez : ${allowed}`),
		),
	];
}

/** A package or region that something is limited to is one that the offering has. */
export function choiceFaults(
	facts: readonly Fact[],
	chosen: { readonly package?: string | undefined; readonly region?: string | undefined },
): FactFault[] {
	return (["package", "region"] as const).flatMap((choice) => {
		const value = chosen[choice];
		const listed = facts.some(({ attribute, member }) => attribute === `service.${choice}s` && member === value);
		return value === undefined || listed ? [] : [fault("unknown-name", [choice], ...unknownName(kinds[choice], value))];
	});
}

/** What to say of a name that stands for nothing, and of an attribute that is none. */
export function unknownName(kind: Text, id: string): [says: Text, mend: Text] {
	return [
		text(`there is no ${kind.en} "${id}"`, `il n'y a pas de ${kind.fr} « ${id} »`),
		text("add it, or mend the name", "ajoutez-le, ou corrigez le nom"),
	];
}

export function unknownAttribute(id: string): [says: Text, mend: Text] {
	return [
		text(`there is no attribute "${id}"`, `il n'y a pas d'attribut « ${id} »`),
		text("use one of the catalogue (docs/attributes.md)", "utilisez-en un du catalogue (docs/attributes.md)"),
	];
}

function memberFaults(fact: Fact, attribute: Attribute, known: Nameable): FactFault[] {
	const faults: FactFault[] = [];
	if ((fact.member === undefined) === (fact.closed === undefined))
		faults.push(
			fault(
				"no-member",
				[],
				text(
					`${fact.attribute} is a list: a fact names one member, or says that the list is closed`,
					`${fact.attribute} est une liste : un fait nomme un membre, ou dit que la liste est close`,
				),
				text("give member, or closed: true", "donnez member, ou closed: true"),
			),
		);
	if (fact.member === undefined) return faults;
	faults.push(...valueFaults(attribute, fact.member, known, ["member"]));
	if (attribute.type === "answer") return fact.value === undefined ? [...faults, noAnswer] : faults;
	if (attribute.type !== "scheme" && fact.value !== undefined)
		faults.push(
			fault(
				"wrong-value",
				["value"],
				text(`a member of ${fact.attribute} has no value`, `un membre de ${fact.attribute} n'a pas de valeur`),
				text("say what is meant by member, holds or detail", "dites-le par member, holds ou detail"),
			),
		);
	if (attribute.type !== "scheme" || isCertificateStatus(fact.value)) return faults;
	const statuses = Object.keys(certificateStatus).join(", ");
	return [
		...faults,
		fault(
			"wrong-value",
			["value"],
			text(`a certificate's value is one of ${statuses}`, `la valeur d'une certification est l'une de ${statuses}`),
			text("give its status", "donnez son état"),
		),
	];
}

const noAnswer = fault(
	"no-value",
	[],
	text("an assessor's answer has a value", "la réponse d'un évaluateur a une valeur"),
	text("give value: the answer as the framework writes it", "donnez value : la réponse comme le référentiel l'écrit"),
);

function singleFaults(fact: Fact, attribute: Attribute, known: Nameable): FactFault[] {
	if (fact.value !== undefined && fact.member === undefined && !fact.closed && fact.holds === undefined)
		return valueFaults(attribute, fact.value, known, ["value"]);
	return [
		fault(
			"no-value",
			[],
			text(
				`${fact.attribute} has one value: a fact gives it as value`,
				`${fact.attribute} a une seule valeur : un fait la donne par value`,
			),
			text("give value and no member", "donnez value, sans member"),
		),
	];
}

function unknownAttributeFault(id: string): FactFault {
	return fault("unknown-attribute", ["attribute"], ...unknownAttribute(id));
}

function unknownDetailFault(id: string, attribute: Attribute, key: string): FactFault {
	const details = Object.keys(attribute.details ?? {}).join(", ");
	return fault(
		"unknown-detail",
		["detail", key],
		text(`${id} has no detail "${key}"`, `${id} n'a pas de détail « ${key} »`),
		text(`use one of: ${details || "none"}`, `utilisez : ${details || "aucun"}`),
	);
}

/** What things that a fact may name are called in problems. */
export const kinds = {
	entity: { en: "provider or supplier", fr: "fournisseur" },
	offering: { en: "offering", fr: "offre" },
	place: { en: "place", fr: "lieu" },
	scheme: { en: "certification scheme", fr: "référentiel de certification" },
	criterion: { en: "criterion", fr: "critère" },
	package: { en: "package of this offering", fr: "formule de cette offre" },
	region: { en: "region of this offering", fr: "région de cette offre" },
} as const satisfies Record<string, Text>;

function fault(code: string, path: readonly string[], says: Text, mend: Text): FactFault {
	return { code, path, says, mend };
}

function text(en: string, fr: string): Text {
	return { en, fr };
}
