import type { Text } from "../../knowledge/text.js";
import type { IntakePart } from "../../questions/order.js";

/** One part of the questionnaire, as it is asked and as its answer is typed. */
export interface PartWords {
	/** What it is called, alone and in the sentence that answers it. */
	readonly name: Text;
	/** Asked in plain words; {vendor} is the service. */
	readonly asks: Text;
	/** Why it matters, in half a line. */
	readonly why: Text;
	/** An answer as it could be typed, after the part's name. */
	readonly example: Text;
	/** Which attributes it answers: evidence on one of these stands for the answer. */
	readonly attributes: readonly string[];
}

export const partWords: Readonly<Record<IntakePart, PartWords>> = {
	company: {
		name: { en: "company", fr: "société" },
		asks: {
			en: "Which company sells {vendor}, and in which country is it incorporated?",
			fr: "Quelle société vend {vendor}, et dans quel pays est-elle constituée ?",
		},
		why: { en: "The laws of its country come with it.", fr: "Les lois de son pays viennent avec elle." },
		example: { en: "Acme SAS, France", fr: "Acme SAS, France" },
		attributes: ["entity.incorporation", "entity.headquarters"],
	},
	owners: {
		name: { en: "owners", fr: "propriétaires" },
		asks: {
			en: "Who owns that company, and does an owner decide what it does?",
			fr: "À qui appartient cette société, et un propriétaire décide-t-il de ce qu'elle fait ?",
		},
		why: {
			en: "Whoever controls it brings their country's laws.",
			fr: "Qui la contrôle apporte les lois de son pays.",
		},
		example: {
			en: "Acme Holding, Netherlands, 80%, controls; no others",
			fr: "Acme Holding, Pays-Bas, 80 %, contrôle ; aucun autre",
		},
		attributes: ["entity.parent", "entity.owner"],
	},
	operator: {
		name: { en: "operator", fr: "exploitant" },
		asks: { en: "Who runs {vendor} and has your data?", fr: "Qui exploite {vendor} et a vos données ?" },
		why: {
			en: "Whoever has the data can be ordered to hand it over.",
			fr: "Qui a les données peut devoir les remettre.",
		},
		example: { en: "Acme Hosting GmbH, Germany", fr: "Acme Hosting GmbH, Allemagne" },
		attributes: ["service.operator"],
	},
	kind: {
		name: { en: "kind", fr: "type" },
		asks: { en: "What kind of service is it?", fr: "De quel type de service s'agit-il ?" },
		why: { en: "Some rules hold for some kinds only.", fr: "Certaines règles ne valent que pour certains types." },
		example: { en: "SaaS", fr: "SaaS" },
		attributes: ["service.kind"],
	},
	regions: {
		name: { en: "regions", fr: "régions" },
		asks: { en: "In which countries can you have it hosted?", fr: "Dans quels pays peut-il être hébergé ?" },
		why: { en: "You can only choose a place that is offered.", fr: "Vous ne pouvez choisir qu'un lieu proposé." },
		example: { en: "France, Germany", fr: "France, Allemagne" },
		attributes: ["service.regions"],
	},
	residency: {
		name: { en: "residency", fr: "localisation" },
		asks: { en: "Where does the contract keep the data?", fr: "Selon le contrat, où restent les données ?" },
		why: { en: "Without a promise the data may move.", fr: "Sans engagement, les données peuvent partir." },
		example: { en: "France", fr: "France" },
		attributes: ["service.residency"],
	},
	runsOn: {
		name: { en: "runs on", fr: "tourne sur" },
		asks: { en: "On which cloud does {vendor} run?", fr: "Sur quel nuage {vendor} tourne-t-il ?" },
		why: { en: "It inherits whatever reaches that cloud.", fr: "Il hérite de tout ce qui vise ce nuage." },
		example: { en: "OVHcloud Public Cloud", fr: "OVHcloud Public Cloud" },
		attributes: ["service.runs-on"],
	},
	access: {
		name: { en: "access", fr: "accès" },
		asks: {
			en: "Who else can reach the data: support firms, other processors?",
			fr: "Qui d'autre peut accéder aux données : assistance, sous-traitants ?",
		},
		why: { en: "Each of them can be ordered to hand it over.", fr: "Chacun d'eux peut devoir les remettre." },
		example: { en: "Acme Support Inc, United States", fr: "Acme Support Inc, États-Unis" },
		attributes: ["service.remote-access"],
	},
	staff: {
		name: { en: "staff", fr: "personnel" },
		asks: {
			en: "Where do the people work who run it, whose citizens are they, and are they cleared?",
			fr: "Où travaillent les personnes qui l'exploitent, quelle est leur citoyenneté, sont-elles habilitées ?",
		},
		why: { en: "Some data may only be handled by some people.", fr: "Certaines données exigent certaines personnes." },
		example: {
			en: "in France, citizens of France, support from France, cleared",
			fr: "en France, citoyenneté France, assistance en France, habilité",
		},
		attributes: [
			"service.personnel-location",
			"service.personnel-citizenship",
			"service.support-location",
			"service.personnel-cleared",
		],
	},
	keys: {
		name: { en: "keys", fr: "clés" },
		asks: { en: "Who can hold the encryption keys?", fr: "Qui peut détenir les clés de chiffrement ?" },
		why: {
			en: "Only keys kept outside the service take stored content out of reach.",
			fr: "Seules des clés gardées hors du service mettent les contenus stockés hors d'atteinte.",
		},
		example: { en: "customer", fr: "client" },
		attributes: ["service.keys"],
	},
	certificates: {
		name: { en: "certificates", fr: "certificats" },
		asks: { en: "Which certificates does {vendor} hold?", fr: "Quelles certifications {vendor} détient-il ?" },
		why: { en: "Some data demands one by name.", fr: "Certaines données en exigent une par son nom." },
		example: { en: "ISO 27001, number 12345", fr: "ISO 27001, numéro 12345" },
		attributes: ["service.certifications"],
	},
};
