import { nameKey } from "../../knowledge/names.js";
import type { Got } from "./reading.js";
import type { Said } from "./said.js";

/** The certification scheme of the release that is called exactly so. */
export function schemeNamed(said: Said, text: string, mend: (name: string) => string): Got<string> {
	const { schemes } = said.index.release.grounds;
	const key = nameKey(text);
	const plain = bare(key);
	const called = schemes.filter(({ id, name, aliases }) =>
		[id, name.en, name.fr, ...aliases].some((one) => nameKey(one) === key),
	);
	const loosely = schemes.filter(({ id, name, aliases }) =>
		[id, name.en, name.fr, ...aliases].some((one) => bare(nameKey(one)) === plain),
	);
	const found = called.length > 0 ? called : plain === "" ? [] : loosely;
	const [only, ...others] = found;
	if (only && others.length === 0) return { got: only.id };
	const words = new Set(plain.split(" ").filter((word) => word.length > 1));
	const near =
		found.length > 0
			? found
			: schemes.filter(({ name, id }) =>
					[id, name.en, name.fr].some((one) =>
						bare(nameKey(one))
							.split(" ")
							.some((word) => words.has(word)),
					),
				);
	const usual = schemes.filter(({ id }) => usualSchemes.has(id));
	const nearest = (near.length > 0 ? near : usual).slice(0, 5).map(({ name }) => name[said.language]);
	return { trouble: said.trouble("value", text, nearest, nearest.map(mend)) };
}

/** Proposed where nothing is like what was typed. */
const usualSchemes = new Set(["secnumcloud", "iso-27001", "soc-2", "c5", "hds"]);

/** Without the words that people put around any scheme's name. */
function bare(key: string): string {
	return key
		.split(" ")
		.filter(
			(word) =>
				!/^(certificate|certification|certified|certifie|certifiee|report|rapport|attestation|the|a|iec|label|of|de|du|la|le|bsi|qualification|registration)$/.test(
					word,
				),
		)
		.join(" ");
}
