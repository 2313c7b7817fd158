import { type Attribute, attributeOf } from "../../knowledge/catalogue.js";
import type { IntakePart, SpokenClaim } from "../../questions/order.js";
import type { Vendor } from "../../register/vendor.js";
import type { Telling } from "../telling.js";
import { partWords } from "./intake-parts.js";

type Named = Pick<Vendor, "name">;

/** The sentence that records a claim on the vendor's word: "evidence Acme CRM encryption: yes". */
export function typedClaim(claim: SpokenClaim, { name: vendor }: Named, telling: Telling): string {
	const attribute = attributeName(claim.attribute, telling);
	return telling.say("evidenceTyped", { vendor, attribute, value: typedValue(claim, telling) });
}

/** The sentence that answers a part of the questionnaire: "Acme CRM operator: Acme SAS, France". */
export function typedAnswer(part: IntakePart, value: string, { name: vendor }: Named, telling: Telling): string {
	return telling.say("evidenceTypedAnswer", { vendor, part: telling.text(partWords[part].name), value });
}

/** The sentence that answers a part, as it could be typed. */
export function exampleOf(part: IntakePart, vendor: Named, telling: Telling): string {
	return typedAnswer(part, telling.text(partWords[part].example), vendor, telling);
}

/** The sentence that retires a piece of evidence. */
export function typedRetire(id: string, { name: vendor }: Named, telling: Telling): string {
	return telling.say("evidenceTypedRetire", { id, vendor });
}

/** What an attribute is called where it is typed. */
export function attributeName(id: string, telling: Telling): string {
	return telling.text(attributeOf(id)?.label ?? { en: id, fr: id });
}

function typedValue({ attribute: id, value, member, holds, closed }: SpokenClaim, telling: Telling): string {
	const attribute = attributeOf(id);
	if (closed) return telling.say("evidenceTypedNoOthers");
	if (member !== undefined) {
		const name = nameOfValue(member, attribute, telling);
		// A comma would part it in two where it is typed.
		const named = /[,;:]/.test(name) ? member : name;
		if (value === "none") return telling.say("evidenceTypedNotHeld", { value: named });
		return holds === false ? telling.say("evidenceTypedNot", { value: named }) : named;
	}
	if (typeof value === "boolean") return telling.say(value ? "evidenceTypedYes" : "evidenceTypedNo");
	return nameOfValue(String(value ?? "…"), attribute, telling);
}

/** A value of an attribute by its name: a place, a scheme, one of the catalogue's own words. */
export function nameOfValue(value: string, attribute: Attribute | undefined, telling: Telling): string {
	const known = attribute?.values?.[value];
	return known ? telling.text(known) : telling.name(value);
}
