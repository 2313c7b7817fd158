import type { Attribute, ValueType } from "../../knowledge/catalogue.js";
import type { Value } from "../../knowledge/facts.js";
import type { Text } from "../../knowledge/text.js";
import type { Draft, Path } from "../draft.js";
import type { Known } from "./known.js";
import { kinds, type Reporter, text } from "./reporter.js";

/** A value is of its attribute's type, and names something that exists. */
export function checkValue(
	draft: Draft<unknown>,
	path: Path,
	attribute: Pick<Attribute, "type" | "values">,
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
	const plain: Partial<Record<ValueType, string>> = {
		boolean: "boolean",
		number: "number",
		text: "string",
		// The details of a link may be a word of a set that the catalogue leaves open.
		...(attribute.values ? {} : { enum: "string" }),
	};
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
