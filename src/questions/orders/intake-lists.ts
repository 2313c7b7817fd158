import { callName } from "../call-name.js";
import { resolveList } from "../lists.js";
import { nearestOf } from "../resolve.js";
import type { Mend } from "./company.js";
import { placeOf } from "./places-named.js";
import { allOf, type Got } from "./reading.js";
import type { Said } from "./said.js";
import { cutAt } from "./segments.js";

const legalForm = /^(?:inc|ltd|llc|llp|corp|corporation|limited|sa|sas|sarl|ag|gmbh|plc|co|nv|bv|ab|oy)\.?$/iu;
const mostCompanies = 30;

/**
 * Companies one after the other. "Inc." behind a comma belongs to the name before it, and so does a place.
 * @param bare what is left of one without what is said of it beside its name
 */
export function companiesIn(said: Said, text: string, bare: (piece: string) => string = (piece) => piece): string[] {
	const found: string[] = [];
	const pieces = cutAt(text, ",").flatMap((part) => part.split(/(?<=[%)])\s+(?:and|et)\s+/iu));
	for (const piece of pieces.slice(0, 3 * mostCompanies)) {
		const name = piece.replace(/^(?:and|et)\s+/iu, "");
		const alone = bare(name).trim();
		const isPlace = !/[()]/.test(alone) && placeOf(said.phrase(alone)) !== undefined;
		if (found.length > 0 && (alone === "" || legalForm.test(alone.replace(/\s*\(.*\)$/, "")) || isPlace))
			found[found.length - 1] += `, ${name}`;
		else found.push(name);
	}
	return found.slice(0, mostCompanies);
}

/** Services of the knowledge, each by a name that only it has. */
export function offeringsIn(said: Said, text: string, mend: Mend): Got<string[]> {
	const { scene, tokens } = said.phrase(text);
	const named = resolveList(scene, "offering", tokens, false);
	const all = allOf(
		named.map(({ tokens: words, resolution }): Got<string> => {
			if (resolution.kind === "one" && resolution.how === "exact") return { got: resolution.id };
			const near = nearestOf(said.index, "offering", words);
			const ids = resolution.kind === "several" ? resolution.ids : resolution.kind === "one" ? [resolution.id] : near;
			const nearest = ids.map((id) => callName(said.index, "offering", id, said.language) ?? id);
			return { trouble: said.trouble("value", scene.say(words), nearest, nearest.map(mend)) };
		}),
	);
	return "trouble" in all ? all : { got: [...new Set(all.got)] };
}
