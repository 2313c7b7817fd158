import { nameKey } from "../../knowledge/names.js";
import type { Got } from "./reading.js";
import type { Said } from "./said.js";

/** The certification scheme of the release that is called exactly so, give or take its edition. */
export function schemeNamed(said: Said, text: string, mend: (name: string) => string): Got<string> {
	const found = schemesCalled(said, text);
	const [only, ...others] = found;
	if (only && others.length === 0) return { got: only.id };
	const { schemes } = said.index.release.grounds;
	const plain = bare(nameKey(withoutEdition(text).name));
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

type Scheme = Said["index"]["release"]["grounds"]["schemes"][number];

/** Those that are called so, by the whole name first; "SOC 2 Type II" and "ISO 27001:2022" are of a scheme as well. */
function schemesCalled({ index }: Said, text: string): Scheme[] {
	const { schemes } = index.release.grounds;
	const called = (form: (name: string) => string, wanted: string) =>
		wanted === ""
			? []
			: schemes.filter(({ id, name, aliases }) =>
					[id, name.en, name.fr, ...aliases].some((one) => form(one) === wanted),
				);
	const squeezed = (name: string) => bare(nameKey(name)).replaceAll(" ", "");
	const { name } = withoutEdition(text);
	const steps = [nameKey, (one: string) => bare(nameKey(one)), squeezed].flatMap((form) => [
		() => called(form, form(text)),
		() => called(form, form(name)),
	]);
	for (const step of steps) {
		const found = step();
		if (found.length > 0) return found;
	}
	return [];
}

const type = /\s*[,(]?\s*\btype\s*(?:i{1,2}|[12])\)?$/iu;
const year = /\s*[:(/-]?\s*\b(?:19|20)\d{2}\)?$/u;
const version = /\s*[:(]?\s*\b(?:v|version|édition|edition)?\s*\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\)?$/iu;

/** The name of a scheme, and the edition or type that stands behind it: "SOC 2", "Type II". */
export function withoutEdition(text: string): { readonly name: string; readonly edition: string } {
	let name = text.trim();
	for (const end of [type, year, version]) {
		const rest = name.replace(end, "").trim();
		if (rest !== "") name = rest;
	}
	return {
		name,
		edition: text
			.trim()
			.slice(name.length)
			.replace(/^[\s:,(/-]+v?(?=\d)|^[\s:,(/-]+|[\s)]+$/giu, ""),
	};
}

/** Proposed where nothing is like what was typed. */
const usualSchemes = new Set(["secnumcloud", "iso-27001", "soc-2", "c5", "hds"]);

/** Without the words that people put around any scheme's name. */
function bare(key: string): string {
	return key
		.split(" ")
		.filter(
			(word) =>
				!/^(certificate|certification|certified|certifie|certifiee|report|rapport|attestation|assessment|evaluation|the|a|iec|label|of|de|du|la|le|bsi|qualification|registration)$/.test(
					word,
				),
		)
		.join(" ");
}
