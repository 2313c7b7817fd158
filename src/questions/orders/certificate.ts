import type { z } from "zod";
import { nameKey } from "../../knowledge/names.js";
import type { SpokenProof } from "../order.js";
import type { Mend } from "./company.js";
import { proofIn } from "./proof.js";
import type { Got } from "./reading.js";
import type { Said } from "./said.js";
import { schemeNamed, withoutEdition } from "./schemes.js";
import { cutAt, saysNone } from "./segments.js";

const numbered = /^(?:number|no\.?|nr\.?|#|numéro|numero|n[°o])\s*:?\s*(.+)$/iu;
const scoped = /^(?:scope|for|covers|covering|portée|portee|pour|couvre)\s*:?\s*(.+)$/iu;

/** "SecNumCloud, number 1234, scope IaaS" · « SecNumCloud, numéro 1234, portée IaaS ». */
export function certificateIn(said: Said, text: string, mend: Mend): Got<Record<string, z.core.util.JSONType>> {
	const [name = "", ...details] = cutAt(text, ",");
	const found: Record<string, z.core.util.JSONType> = {};
	for (const detail of details) {
		const number = numbered.exec(detail)?.[1];
		const value = number ?? scoped.exec(detail)?.[1];
		const about = number === undefined ? "scope" : "number";
		if (value === undefined || found[about] !== undefined) {
			const several = severalHeld(said, text);
			if (several) return several;
			const example = certificateExample[said.language];
			return { trouble: said.trouble("value", detail, [example], [mend(example)]) };
		}
		found[about] = value.slice(0, 200);
	}
	const scheme = schemeNamed(said, name, (other) => mend([other, ...details].join(", ")));
	if ("trouble" in scheme) return scheme;
	const { edition } = withoutEdition(name);
	// Which edition it is belongs to what it covers: the scheme is the same.
	const called = /^type/iu.test(edition) ? edition : `${said.language === "en" ? "edition" : "édition"} ${edition}`;
	const scope = [edition === "" || nameKey(scheme.got).endsWith(nameKey(edition)) ? undefined : called, found.scope]
		.filter((part) => part !== undefined)
		.join(", ");
	return { got: { scheme: scheme.got, ...found, ...(scope === "" ? {} : { scope: scope.slice(0, 200) }) } };
}

/** "ISO 27001, SOC 2": an answer is one certificate, with what shows it; evidence names several. */
function severalHeld(said: Said, text: string): Got<never> | undefined {
	const named = cutAt(text, ",");
	const known = named.every((one) => "got" in schemeNamed(said, one, (other) => other));
	const vendor = said.known?.name;
	if (!known || named.length < 2 || vendor === undefined) return undefined;
	const typed =
		said.language === "en" ? `evidence ${vendor} certificates: ${text}` : `pièce ${vendor} certifications : ${text}`;
	return { trouble: said.trouble("value", text, [typed], [typed]) };
}

const denied =
	/^(?:no|not any|none at all|no certificates?(?: at all)?|no certifications?|non|pas de (?:certificats?|certifications?)|aucune? (?:certificat|certification))$/iu;

/** Where the answer is that it holds none: what shows it. */
export function certificatesDenied(said: Said, slot: string): Got<SpokenProof> | undefined {
	const [first = "", ...others] = cutAt(said.raw(slot), ";");
	if (!saysNone(first) && !denied.test(first.trim().replace(/[.!]$/, ""))) return undefined;
	return proofIn(said, others, (segment) =>
		said.with(slot, [first, ...others.filter((one) => one !== segment)].join("; ")),
	);
}

export const certificateExample = { en: "SecNumCloud, number 1234", fr: "SecNumCloud, numéro 1234" };
