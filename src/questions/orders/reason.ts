import type { Got } from "./reading.js";
import type { Said } from "./said.js";

const usual = {
	en: "because the contract keeps the data in the EU",
	fr: "car le contrat garde les données dans l'UE",
};

/** Why; undefined where nobody said. */
export function reasonIn(said: Said): string | undefined {
	const reason = said
		.raw("reason")
		.replace(/^[\s:,'’–—-]+/u, "")
		.trim();
	return reason === "" ? undefined : reason;
}

/** Why, where it must be said. */
export function reasonWanted(said: Said): Got<string> {
	const reason = reasonIn(said);
	if (reason !== undefined) return { got: reason };
	const whole = said.text.whole
		.replace(/[\s:;,.…]+$/u, "")
		.replace(/\s+(?:because(?:\s+of)?|cause|car|puisque|parce\s+que)$/iu, "");
	return { trouble: said.trouble("reason", "", [], [`${whole} ${usual[said.language]}`]) };
}
