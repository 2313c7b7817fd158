import { companyIn, exampleCompany, type Mend, type SpokenCompany } from "./company.js";
import { companiesIn } from "./intake-lists.js";
import type { Got } from "./reading.js";
import type { Said } from "./said.js";
import { saysNone, withoutComplete } from "./segments.js";

interface SpokenOwner {
	readonly company: SpokenCompany;
	readonly controls: boolean;
	readonly share?: number;
}

const share = /\s*[(:,]?\s*\b(\d{1,3}(?:[.,]\d{1,6})?)\s*(?:%|per\s?cent|pour\s?cent)\)?\s*/iu;
const without =
	/[\s,(]*\b(?:without control|no control|does not control|minority(?: owner| share(?:holder)?)?|minor|sans contrôle|sans controle|ne contrôle pas|minoritaire)\)?\s*/iu;
const controlling =
	/[\s,(]*\b(?:(?:which |who |that |qui )?(?:controls?|contrôle|controle)(?: it)?|in control|controlling(?: owner| parent)?|(?:the )?parent(?: company)?|majority(?: owner| share(?:holder)?)?|sole owner|wholly owned|(?:la )?société mère|(?:la )?maison mère|majoritaire|seul propriétaire)(?![\p{L}\p{N}])\)?\s*/iu;

/** Its comma parts no owners. */
const decimal = /(\d),(\d{1,6}\s*(?:%|pour))/gu;

/**
 * "Globex Corp (US) 80%, Initech (FR) 20%; complete". Whoever has more than half controls; so does whoever is the only
 * one. Where the words do not say whether an owner controls, it is asked: a verdict may hang on it.
 */
export function ownersIn(
	said: Said,
	text: string,
	complete: boolean,
	mend: Mend,
): Got<{ readonly owners: readonly SpokenOwner[]; readonly complete: boolean }> {
	if (saysNone(text)) return { got: { owners: [], complete: true } };
	const named = withoutComplete(text);
	const all = complete || named.complete;
	const pieces = companiesIn(said, named.text.replace(decimal, "$1.$2"), (piece) =>
		piece.replace(share, " ").replace(without, " ").replace(controlling, " "),
	);
	const owners: SpokenOwner[] = [];
	for (const piece of pieces) {
		const percent = share.exec(piece)?.[1]?.replace(",", ".");
		const part = percent === undefined ? undefined : Number(percent);
		const denied = without.test(piece);
		const rest = piece.replace(share, " ").replace(without, " ");
		const says = !denied && controlling.test(rest);
		const name = rest.replace(controlling, " ").replace(/\s+/g, " ").trim();
		const company = companyIn(said, name, (other) => mend(`${other} ${part === undefined ? "" : `${part}%`}`.trim()));
		if ("trouble" in company) return company;
		if (part !== undefined && part > 100) return wrong(said, piece, mend);
		const alone = all && pieces.length === 1 && part === undefined && !denied;
		if (part === undefined && !says && !denied && !alone) return wrong(said, piece, mend);
		const controls = says || alone || (!denied && part !== undefined && part > 50);
		owners.push({ company: company.got, controls, ...(part === undefined ? {} : { share: part }) });
	}
	return owners.length > 0 ? { got: { owners, complete: all } } : wrong(said, text, mend);
}

function wrong(said: Said, piece: string, mend: Mend): Got<never> {
	const name = piece.length > 80 || piece === "" ? exampleCompany.split(",")[0] : piece;
	const [controls, does] = said.language === "en" ? ["controls", "without control"] : ["contrôle", "sans contrôle"];
	const nearest = [`${name} 80%`, `${name} ${controls}`, `${name} ${does}`];
	return { trouble: said.trouble("value", piece, nearest, nearest.map(mend)) };
}
