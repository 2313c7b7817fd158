import { type IntakePart, intakeParts } from "../order.js";

/** What people call the parts of the questionnaire, as words of a form. */
export const partWords: Readonly<Record<IntakePart, Readonly<Record<"en" | "fr", readonly string[]>>>> = {
	company: { en: ["company|firm name?"], fr: ["la? societe|entreprise|compagnie"] },
	owners: { en: ["owners|ownership|shareholders"], fr: ["les? proprietaires|actionnaires|actionnariat"] },
	operator: { en: ["operator|operators", "operated|run by"], fr: ["l? exploitant|operateur", "exploite|opere par"] },
	kind: { en: ["kind|type", "kind|type of service"], fr: ["le? type|genre", "type|genre de service"] },
	regions: { en: ["regions|region|countries"], fr: ["les? regions|region|pays"] },
	residency: {
		en: ["residency|residence", "data residency|residence|location", "where the? data stays"],
		fr: ["la? localisation|residence", "localisation|residence des donnees", "ou restent les donnees"],
	},
	runsOn: {
		en: ["runs|hosted|running|built on", "clouds|hosting|subprocessors"],
		fr: ["tourne|repose|heberge|hebergee sur", "s execute|appuie sur", "nuages|hebergement"],
	},
	access: { en: ["access", "remote access"], fr: ["l? acces", "acces a distance"] },
	staff: { en: ["staff|personnel|employees|people"], fr: ["le? personnel|employes|equipe"] },
	keys: { en: ["keys", "encryption keys"], fr: ["les? cles|clefs", "cles|clefs de chiffrement"] },
	certificates: {
		en: ["certificates|certificate|certifications|certification"],
		fr: ["les? certificats|certificat|certifications|certification"],
	},
};

/** What each part is called where it is shown. */
export const partNames: Readonly<Record<"en" | "fr", Readonly<Record<IntakePart, string>>>> = {
	en: {
		company: "company",
		owners: "owners",
		operator: "operator",
		kind: "kind",
		regions: "regions",
		residency: "residency",
		runsOn: "runs on",
		access: "access",
		staff: "staff",
		keys: "keys",
		certificates: "certificates",
	},
	fr: {
		company: "société",
		owners: "propriétaires",
		operator: "exploitant",
		kind: "type",
		regions: "régions",
		residency: "localisation",
		runsOn: "tourne sur",
		access: "accès",
		staff: "personnel",
		keys: "clés",
		certificates: "certificats",
	},
};

/** A form's line for each way to call each part. @param line what stands around the part's words */
export function partForms(language: "en" | "fr", line: (words: string) => string): string[] {
	return intakeParts.flatMap((part) => partWords[part][language].map(line));
}

/** Which part a form's line was made for. */
export function partOfForm(form: string, line: (words: string) => string): IntakePart | undefined {
	return intakeParts.find((part) =>
		[...partWords[part].en, ...partWords[part].fr].some((words) => line(words) === form),
	);
}
