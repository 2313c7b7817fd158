import type { z } from "zod";
import { yesOrNo } from "./choices-named.js";
import type { Mend } from "./company.js";
import { placeOf } from "./places-named.js";
import type { Got } from "./reading.js";
import type { Said } from "./said.js";
import { cutAt } from "./segments.js";

type Staff = Record<string, z.core.util.JSONType>;

const placeForms: readonly (readonly ["location" | "citizenship" | "support", RegExp])[] = [
	[
		"citizenship",
		/^(?:all\s+|only\s+|tous\s+)?(?:citizens?|citizenship|nationals?|nationality|citoyen(?:ne)?s?|citoyenneté|ressortissants|nationalité)\s*:?\s+(?:of\s+|from\s+|in\s+|is\s+|de\s+|du\s+|des\s+|en\s+|au\s+)?(.+)$/iu,
	],
	["citizenship", /^(.+?)\s+(?:citizens?|nationals?|citizenship)$/iu],
	[
		"support",
		/^(?:support|helpdesk|assistance|soutien)\s*:?\s+(?:works?\s+|is\s+|comes\s+)?(?:from\s+|in\s+|depuis\s+|de\s+|en\s+|au\s+|aux\s+)?(.+)$/iu,
	],
	[
		"location",
		/^(?:(?:works?|working|staff|located|location|based|people|travaillent?|situé|basé|lieu|personnel)\s*:?\s+)?(?:in\s+|from\s+|en\s+|au\s+|aux\s+|depuis\s+)?(.+)$/iu,
	],
];
const cleared = /^(?:all\s+|tous\s+)?(not\s+|non\s+|pas\s+|un)?(?:security[- ])?(?:cleared|habilité(?:e|s|es)?)$/iu;
const clearance = /^(?:clearance|cleared|habilitation|habilité)\s*:?\s+(.+)$/iu;

/** "in Canada, citizens of Canada, support from Canada, cleared" · « au Canada, citoyens du Canada, habilité ». */
export function staffIn(said: Said, text: string, mend: Mend): Got<Staff> {
	const found: Staff = {};
	for (const part of cutAt(text, ",")) {
		const piece = part.replace(/^(?:and|et)\s+/iu, "").slice(0, 300);
		const [name, value] = ofStaff(said, piece) ?? [];
		if (name === undefined || value === undefined || found[name] !== undefined) {
			const example = staffExample[said.language];
			return { trouble: said.trouble("value", piece, [example], [mend(example)]) };
		}
		found[name] = value;
	}
	return { got: found };
}

function ofStaff(said: Said, piece: string): readonly [name: string, value: string | boolean] | undefined {
	const is = cleared.exec(piece);
	if (is) return ["cleared", is[1] === undefined];
	const answer = yesOrNo(clearance.exec(piece)?.[1] ?? "");
	if (answer !== undefined) return ["cleared", answer];
	for (const [name, form] of placeForms) {
		const place = placeOf(said.phrase(form.exec(piece)?.[1] ?? ""));
		if (place !== undefined) return [name, place];
	}
	return undefined;
}

export const staffExample = {
	en: "in France, citizens of France, support from France",
	fr: "en France, citoyens de France, assistance depuis la France",
};
