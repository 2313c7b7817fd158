import { type Attribute, attributeOf, catalogue } from "../../knowledge/catalogue.js";
import { nameKey } from "../../knowledge/names.js";
import type { Language } from "../../knowledge/text.js";
import { typingDistance } from "../typos.js";

/** What evidence of a vendor can be about: what is said of its service, and not of the company behind it. */
const askable = Object.keys(catalogue).filter(
	(id) => attributeOf(id)?.on.includes("offering") && id.startsWith("service."),
);

/** Other words for an attribute. */
const others: Readonly<Record<string, string>> = {
	"service.regions": "region|countries|available in|pays",
	"service.residency":
		"data residency|data location|data stays|localisation|localisation des donnees|residence des donnees",
	"service.keys": "encryption keys|cles|clefs|cles de chiffrement",
	"service.certifications": "certificate|certificats|certificat|certification",
	"service.operator": "operated by|exploitant",
	"service.runs-on": "hosted on|tourne sur|heberge sur",
	"service.remote-access": "access|acces|acces a distance",
	"service.personnel-location": "staff|staff location|personnel",
	"service.personnel-citizenship": "citizenship|citoyennete",
	"service.personnel-cleared": "clearance|cleared|habilitation",
	"service.support-location": "support|assistance",
	"service.encryption": "chiffrement|encrypted",
	"service.exit-terms": "exit|exit clause|exit clauses|clauses de sortie|sortie",
	"service.challenges-orders": "challenges orders|conteste les ordres",
	"service.notifies-customer": "notifies customer|tells the customer|previent le client",
	"service.transfer-clauses": "standard contractual clauses|scc|sccs|clauses contractuelles types|clauses de transfert",
	"service.processor-terms": "dpa|processor agreement|sous traitance",
	"service.training-use": "training|trains models|entrainement",
	"service.landlord": "landlords|proprietaire du batiment",
	"service.technology": "technology suppliers|suppliers|technologie",
	"service.kind": "type|genre",
};

const byKey = new Map<string, string>();
for (const id of askable) {
	const { label } = attributeOf(id) ?? catalogue["service.kind"];
	const called = [id, id.slice("service.".length), label.en, label.fr, ...(others[id]?.split("|") ?? [])];
	for (const name of called) if (!byKey.has(nameKey(name))) byKey.set(nameKey(name), id);
}

export interface Asked {
	readonly id: string;
	readonly attribute: Attribute;
}

/** The attribute of a service that these words are a name of: its id, the id's end, its label, or other words for it. */
export function attributeNamed(text: string): Asked | undefined {
	const key = nameKey(text);
	const id = byKey.get(key) ?? byKey.get(key.replace(/^(the|le|la|les|l) /, ""));
	const attribute = id === undefined ? undefined : attributeOf(id);
	return id !== undefined && attribute ? { id, attribute } : undefined;
}

/** Words of many attributes' names, by which none of them is told. */
const anywhere = new Set("data donnees service customer client location".split(" "));

/** What attributes are called that have most of these words, or nearly; of what is typed in no words, the usual ones. */
export function attributesLike(text: string, language: Language): string[] {
	const typed = nameKey(text.slice(0, 100))
		.split(" ")
		.filter((word) => word.length > 3 && !anywhere.has(word));
	const near = (word: string) =>
		typed.some((one) => one === word || typingDistance(one, word, 2) <= (word.length > 6 ? 2 : 1));
	const scores = new Map<string, number>();
	for (const [key, id] of byKey) {
		const score = key.split(" ").filter((word) => word.length > 3 && near(word)).length;
		if (score > 0 && score * 2 >= typed.length) scores.set(id, Math.max(scores.get(id) ?? 0, score));
	}
	const found = [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id);
	const usual = ["service.residency", "service.regions", "service.keys"];
	return (found.length > 0 || nameKey(text) !== "" ? found : usual)
		.slice(0, 3)
		.map((id) => attributeOf(id)?.label[language] ?? id);
}
