import {
	type Attribute,
	attributeOf,
	certificateStatus,
	isCertificateStatus,
	type ValueType,
} from "../../knowledge/catalogue.js";
import { firstDay, lastDay } from "../../knowledge/dates.js";
import type { Fact, Value } from "../../knowledge/facts.js";
import type { Text } from "../../knowledge/text.js";
import type { Draft, Drafts, Path } from "../draft.js";
import type { Problem } from "../problem.js";
import { type Known, whatIsKnown } from "./known.js";
import { kinds, Reporter, text } from "./reporter.js";

/** Every fact speaks of an attribute of the catalogue, in its form, about things that exist, at dates that can be. */
export function checkFacts(drafts: Drafts): Problem[] {
	const reporter = new Reporter();
	const known = whatIsKnown(drafts);
	for (const kind of ["provider", "supplier", "offering"] as const)
		for (const draft of drafts[kind])
			for (const [index, fact] of draft.data.facts.entries())
				checkFact(draft, kind, fact, ["facts", index], known, reporter);
	return reporter.problems;
}

function checkFact(
	draft: Draft<unknown>,
	kind: "provider" | "supplier" | "offering",
	fact: Fact,
	path: Path,
	known: Known,
	reporter: Reporter,
) {
	const attribute = attributeOf(fact.attribute);
	if (!attribute) {
		reporter.report(draft, [...path, "attribute"], "unknown-attribute", ...unknownAttribute(fact.attribute));
		return;
	}
	if (!attribute.on.includes(kind))
		reporter.report(
			draft,
			[...path, "attribute"],
			"wrong-subject",
			text(
				`${fact.attribute} is no attribute of a ${kind}`,
				`${fact.attribute} n'est pas un attribut de ce genre de sujet`,
			),
			text("move the fact to the subject that it speaks of", "déplacez le fait vers le sujet dont il parle"),
		);
	if (fact.from && fact.until && firstDay(fact.from) > lastDay(fact.until))
		reporter.report(
			draft,
			[...path, "from"],
			"impossible-date",
			text("it begins after it ends", "il commence après sa fin"),
			text("mend from or until", "corrigez from ou until"),
		);
	if (attribute.list) checkMember(draft, fact, attribute, path, known, reporter);
	else checkSingle(draft, fact, attribute, path, known, reporter);
	for (const key of Object.keys(fact.detail ?? {})) {
		const details = Object.keys(attribute.details ?? {});
		if (!details.includes(key))
			reporter.report(
				draft,
				[...path, "detail", key],
				"unknown-detail",
				text(`${fact.attribute} has no detail "${key}"`, `${fact.attribute} n'a pas de détail « ${key} »`),
				text(`use one of: ${details.join(", ") || "none"}`, `utilisez : ${details.join(", ") || "aucun"}`),
			);
	}
}

function checkMember(
	draft: Draft<unknown>,
	fact: Fact,
	attribute: Attribute,
	path: Path,
	known: Known,
	reporter: Reporter,
) {
	if ((fact.member === undefined) === (fact.closed === undefined))
		reporter.report(
			draft,
			path,
			"no-member",
			text(
				`${fact.attribute} is a list: a fact names one member, or says that the list is closed`,
				`${fact.attribute} est une liste : un fait nomme un membre, ou dit que la liste est close`,
			),
			text("give member, or closed: true", "donnez member, ou closed: true"),
		);
	if (fact.member === undefined) return;
	checkValue(draft, [...path, "member"], attribute, fact.member, known, reporter);
	if (attribute.type !== "scheme" || isCertificateStatus(fact.value)) return;
	const statuses = Object.keys(certificateStatus).join(", ");
	reporter.report(
		draft,
		[...path, "value"],
		"wrong-value",
		text(`a certificate's value is one of ${statuses}`, `la valeur d'une certification est l'une de ${statuses}`),
		text("give its status", "donnez son état"),
	);
}

function checkSingle(
	draft: Draft<unknown>,
	fact: Fact,
	attribute: Attribute,
	path: Path,
	known: Known,
	reporter: Reporter,
) {
	if (fact.value === undefined || fact.member !== undefined || fact.closed || fact.holds !== undefined)
		reporter.report(
			draft,
			path,
			"no-value",
			text(
				`${fact.attribute} has one value: a fact gives it as value`,
				`${fact.attribute} a une seule valeur : un fait la donne par value`,
			),
			text("give value and no member", "donnez value, sans member"),
		);
	else checkValue(draft, [...path, "value"], attribute, fact.value, known, reporter);
}

function checkValue(
	draft: Draft<unknown>,
	path: Path,
	attribute: Attribute,
	value: Value,
	known: Known,
	reporter: Reporter,
) {
	if (attribute.type !== "boolean" && attribute.values && Object.hasOwn(attribute.values, String(value))) return;
	const references: Partial<Record<ValueType, readonly [ReadonlySet<string>, Text]>> = {
		place: [known.places, kinds.place],
		entity: [known.entities, kinds.entity],
		offering: [known.offerings, kinds.offering],
		scheme: [known.schemes, kinds.scheme],
	};
	const reference = references[attribute.type];
	if (reference) {
		reporter.need(draft, path, String(value), ...reference);
		return;
	}
	const plain: Partial<Record<ValueType, string>> = { boolean: "boolean", number: "number", text: "string" };
	if (typeof value === plain[attribute.type]) return;
	const allowed = attribute.values ? Object.keys(attribute.values).join(", ") : attribute.type;
	reporter.report(
		draft,
		path,
		"wrong-value",
		text(`"${value}" is not of the right kind`, `« ${value} » n'est pas du bon genre`),
		text(`give: ${allowed}`, `donnez : ${allowed}`),
	);
}

export function unknownAttribute(id: string): [Text, Text] {
	return [
		text(`there is no attribute "${id}"`, `il n'y a pas d'attribut « ${id} »`),
		text(
			"use one of the catalogue (src/knowledge/catalogue.ts)",
			"utilisez-en un du catalogue (src/knowledge/catalogue.ts)",
		),
	];
}
