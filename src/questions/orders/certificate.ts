import type { z } from "zod";
import type { Mend } from "./company.js";
import type { Got } from "./reading.js";
import type { Said } from "./said.js";
import { schemeNamed } from "./schemes.js";
import { cutAt } from "./segments.js";

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
			const example = certificateExample[said.language];
			return { trouble: said.trouble("value", detail, [example], [mend(example)]) };
		}
		found[about] = value.slice(0, 200);
	}
	const scheme = schemeNamed(said, name, (other) => mend([other, ...details].join(", ")));
	return "trouble" in scheme ? scheme : { got: { scheme: scheme.got, ...found } };
}

export const certificateExample = { en: "SecNumCloud, number 1234", fr: "SecNumCloud, numéro 1234" };
