import { attributeOf, certificateStatus, isCertificateStatus } from "../../knowledge/catalogue.js";
import type { Claim } from "../../register/evidence.js";
import { capital } from "../cut.js";
import type { Telling } from "../telling.js";
import { choiceText } from "../terms.js";

type Said = Pick<Claim, "attribute" | "value" | "member" | "holds" | "closed" | "region" | "package">;

/** What somebody holds to be so, in words: "Where the data stays: Canada", "Certificates: SecNumCloud (held)". */
export function claimText(claim: Said, telling: Telling): string {
	const { attribute, holds, closed, region } = claim;
	const label = telling.text(attributeOf(attribute)?.label ?? { en: attribute, fr: attribute });
	const what = closed ? telling.say("vendorNoOthers") : valueText(claim, telling);
	const said = holds === false ? telling.say("vendorSaidNo", { what }) : what;
	const only = [
		...(region === undefined ? [] : [choiceText("region", [region], telling)]),
		...(claim.package === undefined ? [] : [choiceText("package", [claim.package], telling)]),
	];
	return `${capital(telling.labelled(label, said))}${only.length > 0 ? ` (${only.join(", ")})` : ""}`;
}

function valueText({ attribute, value, member }: Said, telling: Telling): string {
	if (member === undefined) return nameOf(attribute, value ?? "", telling);
	const name = nameOf(attribute, member, telling);
	// Of a member only a certificate's state says more than that it is one.
	return isCertificateStatus(value) ? `${name} (${telling.text(certificateStatus[value].name)})` : name;
}

function nameOf(attribute: string, value: string | number | boolean, telling: Telling): string {
	if (typeof value === "boolean") return telling.say(value ? "vendorYes" : "vendorNo");
	const known = attributeOf(attribute);
	const named = known?.values?.[String(value)];
	if (named) return telling.text(named);
	return known?.type === "text" || known?.type === "number" ? String(value) : telling.name(String(value));
}
