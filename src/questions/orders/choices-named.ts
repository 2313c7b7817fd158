import { type Attribute, keyModes } from "../../knowledge/catalogue.js";
import { nameKey } from "../../knowledge/names.js";
import type { Text } from "../../knowledge/text.js";

/** Other words for what may be chosen, by its id. */
const others: Readonly<Record<string, string>> = {
	iaas: "infrastructure as a service|infrastructure service|infra",
	paas: "platform as a service|plateforme service",
	saas: "software as a service|logiciel en service|logiciel service|logiciel en ligne|app|application",
	provider:
		"vendor|the vendor|vendor s keys|provider s|provider s keys|the provider s|fournisseur|le fournisseur|cles du fournisseur|du fournisseur",
	customer:
		"our own|our own keys|our keys|ours|us|byok|customer s|customer s keys|client|nos cles|nos propres cles|les notres|nous|cles du client",
	"customer-outside":
		"outside|customer outside|our own keys outside|our keys outside|hyok|external|keys outside|hors du service|hors service|nos cles hors du service|nos propres cles hors du service|externe|externes",
	"third-party": "third party|a third party|tiers|un tiers|cles d un tiers|tiers de confiance",
	none: "no access|aucun acces|nobody|personne",
	supervised: "supervised access|under supervision|sous surveillance|surveille",
	standing: "standing access|permanent access|acces permanent",
	region:
		"in the region|the region|our region|region we choose|in the region we choose|region chosen|la region|dans la region|region choisie|dans la region choisie|region que nous choisissons|dans la region que nous choisissons",
};

/** The one of several choices that these words name: by its id, by what it is called, or in other words for it. */
export function choiceNamed(text: string, choices: Readonly<Record<string, Text>>): string | undefined {
	const key = nameKey(text).replace(/^(the|a|an|le|la|les|un|une|des|l) (?=.)/, "");
	const whole = nameKey(text);
	return Object.entries(choices).find(([id, name]) =>
		[nameKey(id), nameKey(name.en), nameKey(name.fr), ...(others[id]?.split("|") ?? [])].some(
			(one) => one === key || one === whole,
		),
	)?.[0];
}

export type KeyMode = keyof typeof keyModes;

/** Who holds the keys, in words. */
export function keyModeNamed(text: string): KeyMode | undefined {
	const found = choiceNamed(text.replace(/^\s*(?:with|avec)\s+/i, ""), keyModes);
	return found !== undefined && isKeyMode(found) ? found : undefined;
}

function isKeyMode(id: string): id is KeyMode {
	return Object.hasOwn(keyModes, id);
}

/** What may be chosen, as it is told. */
export function namesOfChoices(values: Attribute["values"], language: "en" | "fr"): string[] {
	return Object.values(values ?? {}).map((name) => name[language]);
}

const yes = new Set(["yes", "y", "true", "oui", "o", "vrai", "si"]);
const no = new Set(["no", "n", "false", "non", "faux", "not"]);

export function yesOrNo(text: string): boolean | undefined {
	const key = nameKey(text);
	return yes.has(key) ? true : no.has(key) ? false : undefined;
}
