import type { Configuration } from "../../evaluator/question.js";
import { nameKey } from "../../knowledge/names.js";
import { fill, type Text } from "../../knowledge/text.js";
import type { Refusal } from "../../register/commands/index.js";
import { type Cadence, cadenceSchema } from "../../register/schedule/cadence.js";
import type { Desk } from "../desk.js";

/** What an order says of a vendor, as far as names have to be looked up again: a button outlives what it names. */
export interface TermsNamed {
	readonly offering?: string | null | undefined;
	readonly dataClasses?: readonly string[] | undefined;
	readonly configuration?: Configuration | undefined;
	readonly owner?: string | null | undefined;
	readonly cadence?: Cadence | null | undefined;
	readonly tags?: readonly string[] | undefined;
}

const mostTags = 20;

/** What of an order's terms cannot be: a service, data or a place that the knowledge does not have, nobody's pseudonym … */
export function faultIn(terms: TermsNamed, { seat, people }: Desk): Refusal | undefined {
	const { offering, dataClasses = [], configuration = {}, owner, cadence, tags = [] } = terms;
	const { knowledge, by } = seat;
	const { release } = knowledge;
	if (offering != null && !release.offerings.some(({ id }) => id === offering))
		return refusal("unknown-offering", unknownOffering, offering);
	const lost = dataClasses.find((id) => !knowledge.dataClasses.has(id));
	if (lost !== undefined) return refusal("unknown-data-class", unknownDataClass, lost);
	const { region } = configuration;
	if (region !== undefined && !knowledge.atlas.has(region)) return refusal("unknown-place", unknownPlace, region);
	if (owner != null && owner !== by && !people.has(owner)) return refusal("unknown-person", unknownPerson, owner);
	if (cadence && !cadenceSchema.safeParse(cadence).success) return refusal("bad-cadence", badCadence, "");
	return tags.length > mostTags ? refusal("too-many-tags", tooManyTags, "") : undefined;
}

/** Each once; of tags that differ only in case or accents the first counts. */
export function distinctTags(tags: readonly string[]): string[] {
	const found = new Map<string, string>();
	for (const tag of tags) if (!found.has(tagKey(tag))) found.set(tagKey(tag), tag);
	return [...found.values()];
}

/** The form in which tags are compared; a tag of signs only is compared as it is. */
export function tagKey(tag: string): string {
	return nameKey(tag) || tag.trim();
}

function refusal(code: string, says: Text, text: string): Refusal {
	return { code, says: fill(says, { text }) };
}

const unknownOffering: Text = {
	en: "The knowledge has no service “{text}”. Add it as one of your own instead.",
	fr: "Les connaissances n'ont pas de service « {text} ». Ajoutez-le plutôt comme l'un des vôtres.",
};
const unknownDataClass: Text = {
	en: "The knowledge has no data class “{text}”. Name the data otherwise.",
	fr: "Les connaissances n'ont pas de classe de données « {text} ». Nommez les données autrement.",
};
const unknownPlace: Text = {
	en: "The knowledge has no place “{text}”. Name a country.",
	fr: "Les connaissances n'ont pas de lieu « {text} ». Nommez un pays.",
};
const unknownPerson: Text = {
	en: "I do not know who {text} is. Mention the person with @, so that I get to know them.",
	fr: "Je ne sais pas qui est {text}. Mentionnez la personne avec @, pour que je la connaisse.",
};
const badCadence: Text = {
	en: "That is too seldom. Say at most 60 months, 20 quarters or 10 years, or never.",
	fr: "C'est trop rare. Dites au plus 60 mois, 20 trimestres ou 10 ans, ou jamais.",
};
const tooManyTags: Text = {
	en: "A vendor has at most 20 tags. Take some away first.",
	fr: "Un fournisseur a au plus 20 étiquettes. Retirez-en d'abord.",
};
