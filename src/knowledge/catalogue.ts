import type { Text } from "./text.js";

/**
 * The attribute catalogue (EVALUATOR, section 1): what may be said of a subject, what its key is, how long
 * it keeps, whether stating a list closes it, who can change it, and the words for saying and asking it.
 *
 * Slots: {subject}; {value} for a value; {member} for a member; {in} for a place with its preposition.
 */

export type ValueType = "text" | "place" | "entity" | "offering" | "boolean" | "number" | "enum" | "scheme";
export type ChangedBy = "customer" | "vendor" | "nobody";
type SubjectKind = "provider" | "supplier" | "offering";

export interface Attribute {
	readonly on: readonly SubjectKind[];
	/** The type of the value of a single-valued attribute, or of the members of a list. */
	readonly type: ValueType;
	readonly list: boolean;
	/** The values or members that an enum may have, with their names. */
	readonly values?: Readonly<Record<string, Text>>;
	/** What may be said about the link to a member. */
	readonly details?: Readonly<Record<string, ValueType>>;
	/** Months after which a fact is stale; null if it does not go stale. */
	readonly shelfLife: number | null;
	/** Stating members also states that there are no others. */
	readonly statingCloses?: true;
	readonly changedBy: ChangedBy;
	/** Only a promise can show it, so a contract is the best proof there is. */
	readonly promise?: true;
	readonly label: Text;
	/** Where it is known: yes, or the value. */
	readonly says: Text;
	/** Where it is known not to be so. */
	readonly denies?: Text;
	/** The question that would settle it. */
	readonly asks: Text;
	/** Where nothing is known of it; "No source says: {label}" if left out. */
	readonly lacks?: Text;
}

const t = (en: string, fr: string): Text => ({ en, fr });
const entity = ["provider", "supplier"] as const;
const offering = ["offering"] as const;

export const keyModes = {
	provider: t("the provider's keys", "les clés du fournisseur"),
	customer: t("your keys, kept in the provider's service", "vos clés, gardées dans le service du fournisseur"),
	"customer-outside": t(
		"your keys, kept outside the provider's service",
		"vos clés, gardées hors du service du fournisseur",
	),
	"third-party": t("keys held by a third party", "des clés détenues par un tiers"),
} as const;

/** What a certificate's status means: only `held` counts as held (dossier, FORMAT). */
export const certificateStatus = {
	held: { truth: 1, name: t("held", "détenu") },
	none: { truth: -1, name: t("not held", "non détenu") },
	"in-progress": { truth: -1, name: t("in progress, not held", "en cours, non détenu") },
	expired: { truth: -1, name: t("expired", "expiré") },
	withdrawn: { truth: -1, name: t("withdrawn", "retiré") },
	unofficial: { truth: 0, name: t("an unofficial score only", "une note officieuse seulement") },
	mentioned: { truth: 0, name: t("mentioned, not said to be held", "mentionné, sans être dit détenu") },
} as const;
export type CertificateStatus = keyof typeof certificateStatus;

export function isCertificateStatus(value: unknown): value is CertificateStatus {
	return typeof value === "string" && Object.hasOwn(certificateStatus, value);
}

export const catalogue = {
	"entity.legal-name": {
		on: entity,
		type: "text",
		list: false,
		shelfLife: 60,
		changedBy: "vendor",
		label: t("legal name", "dénomination sociale"),
		says: t("{subject} is {value}", "{subject} est {value}"),
		asks: t("What is the legal name of {subject}?", "Quelle est la dénomination sociale de {subject} ?"),
	},
	"entity.incorporation": {
		on: entity,
		type: "place",
		list: false,
		shelfLife: 120,
		changedBy: "nobody",
		label: t("place of incorporation", "lieu de constitution"),
		says: t("{subject} is incorporated {in}", "{subject} : constitution {in}"),
		asks: t("Where is {subject} incorporated?", "Quel est le lieu de constitution de {subject} ?"),
		lacks: t("no source says where {subject} is incorporated", "aucune source ne dit le lieu de constitution de {subject}"),
	},
	"entity.headquarters": {
		on: entity,
		type: "place",
		list: false,
		shelfLife: 120,
		changedBy: "vendor",
		label: t("headquarters", "siège"),
		says: t("{subject} has its headquarters {in}", "{subject} a son siège {in}"),
		asks: t("Where are the headquarters of {subject}?", "Où se trouve le siège de {subject} ?"),
		lacks: t("no source says where {subject} is based", "aucune source ne dit où {subject} a son siège"),
	},
	"entity.listed": {
		on: entity,
		type: "text",
		list: true,
		details: { country: "place" },
		shelfLife: 60,
		changedBy: "vendor",
		label: t("stock exchange listing", "cotation en bourse"),
		says: t("{subject} is listed on {member}", "{subject} : cotation à {member}"),
		asks: t("Where are shares of {subject} listed?", "Où les actions de {subject} sont-elles cotées ?"),
	},
	"entity.parent": {
		on: entity,
		type: "entity",
		list: true,
		details: { share: "number", basis: "text" },
		statingCloses: true,
		shelfLife: 60,
		changedBy: "nobody",
		label: t("controlling parent", "société mère"),
		says: t("{member} controls {subject}", "{member} contrôle {subject}"),
		denies: t("nobody else controls {subject}", "personne d'autre ne contrôle {subject}"),
		asks: t("Who controls {subject}?", "Qui contrôle {subject} ?"),
		lacks: t("no source says who controls {subject}", "aucune source ne dit qui contrôle {subject}"),
	},
	"entity.owner": {
		on: entity,
		type: "entity",
		list: true,
		details: { share: "number", votes: "number" },
		shelfLife: 36,
		changedBy: "nobody",
		label: t("owner without control", "actionnaire sans contrôle"),
		says: t("{member} owns part of {subject}", "{member} détient une part de {subject}"),
		asks: t("Who owns shares of {subject}?", "Qui détient des parts de {subject} ?"),
	},
	"entity.presence": {
		on: entity,
		type: "place",
		list: true,
		details: { name: "text", what: "enum" },
		shelfLife: 36,
		changedBy: "vendor",
		values: {
			subsidiary: t("subsidiary", "filiale"),
			site: t("site", "site"),
			staff: t("staff", "personnel"),
			branch: t("branch", "succursale"),
		},
		label: t("presence in a country", "présence dans un pays"),
		says: t("{subject} has a presence {in}", "{subject} a une présence {in}"),
		denies: t("no presence of {subject} {in}", "aucune présence de {subject} {in}"),
		asks: t(
			"Does {subject} have a presence {in} (subsidiary, site, staff)?",
			"Y a-t-il une présence de {subject} {in} (filiale, site, personnel) ?",
		),
		lacks: t(
			"no source says whether {subject} has a presence {in}",
			"aucune source ne dit s'il y a une présence de {subject} {in}",
		),
	},
	"service.kind": {
		on: ["offering", "supplier"],
		type: "enum",
		list: true,
		shelfLife: null,
		changedBy: "vendor",
		values: {
			iaas: t("infrastructure", "infrastructure"),
			paas: t("platform", "plateforme"),
			saas: t("software as a service", "logiciel-service"),
			colocation: t("colocation", "colocation"),
			hosting: t("hosting", "hébergement"),
			software: t("software", "logiciel"),
		},
		label: t("kind of service", "type de service"),
		says: t("{subject} is sold as {member}", "{subject} est vendu comme {member}"),
		asks: t("What kind of service is {subject}?", "Quel type de service est {subject} ?"),
	},
	"service.status": {
		on: offering,
		type: "enum",
		list: false,
		shelfLife: 24,
		changedBy: "vendor",
		values: {
			available: t("available", "disponible"),
			preview: t("in preview", "en préversion"),
			announced: t("announced", "annoncé"),
			ended: t("ended", "arrêté"),
		},
		label: t("status", "état"),
		says: t("{subject} is {value}", "{subject} est {value}"),
		asks: t("Is {subject} on sale?", "{subject} est-il en vente ?"),
	},
	"service.operator": {
		on: offering,
		type: "entity",
		list: true,
		statingCloses: true,
		shelfLife: 36,
		changedBy: "vendor",
		label: t("operator, who has the data", "exploitant, qui a les données"),
		says: t("{member} operates {subject}", "{member} exploite {subject}"),
		asks: t(
			"Which company operates {subject} and has its customers' data?",
			"Quelle société exploite {subject} et a les données de ses clients ?",
		),
		lacks: t("no source says who operates {subject}", "aucune source ne dit qui exploite {subject}"),
	},
	"service.runs-on": {
		on: offering,
		type: "offering",
		list: true,
		shelfLife: 24,
		changedBy: "vendor",
		label: t("runs on", "repose sur"),
		says: t("{subject} runs on {member}", "{subject} repose sur {member}"),
		asks: t("Which other cloud does {subject} run on?", "Sur quel autre nuage {subject} repose-t-il ?"),
	},
	"service.remote-access": {
		on: offering,
		type: "entity",
		list: true,
		shelfLife: 24,
		changedBy: "vendor",
		promise: true,
		label: t("remote access to data", "accès à distance aux données"),
		says: t("{member} can reach the data of {subject}", "{member} peut accéder aux données de {subject}"),
		denies: t("{member} has no access to the data of {subject}", "{member} n'a pas accès aux données de {subject}"),
		asks: t(
			"Who can reach the data of {subject} from outside?",
			"Qui peut accéder de l'extérieur aux données de {subject} ?",
		),
	},
	"service.key-holder": {
		on: offering,
		type: "entity",
		list: true,
		shelfLife: 24,
		changedBy: "customer",
		promise: true,
		label: t("third party that holds the keys", "tiers qui détient les clés"),
		says: t("{member} holds the keys of {subject}", "{member} détient les clés de {subject}"),
		asks: t("Which third party would hold the keys of {subject}?", "Quel tiers détiendrait les clés de {subject} ?"),
	},
	"service.packages": {
		on: offering,
		type: "text",
		list: true,
		shelfLife: 24,
		changedBy: "vendor",
		label: t("packages", "formules"),
		says: t("{subject} is sold as {member}", "{subject} est vendu en formule {member}"),
		asks: t("In which packages is {subject} sold?", "En quelles formules {subject} est-il vendu ?"),
	},
	"service.regions": {
		on: offering,
		type: "place",
		list: true,
		details: { name: "text" },
		shelfLife: 36,
		changedBy: "vendor",
		label: t("regions", "régions"),
		says: t("{subject} can be had {in}", "{subject} est offert {in}"),
		denies: t("{subject} is not offered {in}", "{subject} n'est pas offert {in}"),
		asks: t("In which countries can {subject} be had?", "Dans quels pays {subject} est-il offert ?"),
		lacks: t("no source says in which countries it can be had", "aucune source ne dit dans quels pays il est offert"),
	},
	"service.residency": {
		on: offering,
		type: "place",
		list: false,
		shelfLife: 36,
		changedBy: "vendor",
		promise: true,
		values: { region: t("in the region you choose", "dans la région que vous choisissez") },
		label: t("where the data stays", "où restent les données"),
		says: t("data stays {in}", "les données restent {in}"),
		asks: t(
			"Where does the contract for {subject} keep the data?",
			"Où le contrat de {subject} garde-t-il les données ?",
		),
		lacks: t(
			"no source says where the contract keeps the data",
			"aucune source ne dit où le contrat garde les données",
		),
	},
	"service.control-plane": {
		on: offering,
		type: "place",
		list: false,
		shelfLife: 36,
		changedBy: "vendor",
		label: t("control plane", "plan de contrôle"),
		says: t("the control plane is {in}", "le plan de contrôle est {in}"),
		asks: t("Where is the control plane of {subject}?", "Où est le plan de contrôle de {subject} ?"),
	},
	"service.personnel-location": {
		on: offering,
		type: "place",
		list: false,
		shelfLife: 36,
		changedBy: "vendor",
		promise: true,
		label: t("where staff work", "lieu de travail du personnel"),
		says: t("staff work {in}", "le personnel travaille {in}"),
		asks: t(
			"Where do the people who operate {subject} work?",
			"Où travaillent les personnes qui exploitent {subject} ?",
		),
		lacks: t("no source says where its staff work", "aucune source ne dit où travaille le personnel"),
	},
	"service.personnel-citizenship": {
		on: offering,
		type: "place",
		list: false,
		shelfLife: 36,
		changedBy: "vendor",
		promise: true,
		label: t("citizenship of staff", "citoyenneté du personnel"),
		says: t("staff are citizens of {value}", "le personnel a la citoyenneté : {value}"),
		asks: t(
			"Of which country are the people who operate {subject} citizens?",
			"De quel pays les personnes qui exploitent {subject} sont-elles citoyennes ?",
		),
		lacks: t(
			"no source says of which country its staff are citizens",
			"aucune source ne dit la citoyenneté du personnel",
		),
	},
	"service.personnel-cleared": {
		on: offering,
		type: "boolean",
		list: false,
		shelfLife: 36,
		changedBy: "vendor",
		promise: true,
		label: t("clearance of staff", "habilitation du personnel"),
		says: t("staff hold the clearances that the data needs", "le personnel a l'habilitation que les données demandent"),
		denies: t(
			"staff do not hold the clearances that the data needs",
			"le personnel n'a pas l'habilitation que les données demandent",
		),
		asks: t(
			"Do the people who operate {subject} hold the clearances that the data needs?",
			"Les personnes qui exploitent {subject} ont-elles l'habilitation que les données demandent ?",
		),
		lacks: t("no source says whether its staff are cleared", "aucune source ne dit si le personnel est habilité"),
	},
	"service.support-location": {
		on: offering,
		type: "place",
		list: false,
		shelfLife: 36,
		changedBy: "vendor",
		promise: true,
		label: t("where support works from", "d'où travaille l'assistance"),
		says: t("support works {in}", "l'assistance travaille {in}"),
		asks: t(
			"From where does support for {subject} reach customers' systems?",
			"D'où l'assistance de {subject} accède-t-elle aux systèmes des clients ?",
		),
		lacks: t("no source says from where support works", "aucune source ne dit d'où travaille l'assistance"),
	},
	"service.supplier-access": {
		on: offering,
		type: "enum",
		list: false,
		shelfLife: 36,
		changedBy: "vendor",
		promise: true,
		values: {
			none: t("none", "aucun"),
			supervised: t("supervised only", "sous surveillance seulement"),
			standing: t("standing access", "un accès permanent"),
		},
		label: t("access of technology suppliers", "accès des fournisseurs de technologie"),
		says: t("access of technology suppliers: {value}", "accès des fournisseurs de technologie : {value}"),
		asks: t(
			"What access do the technology suppliers of {subject} have?",
			"Quel accès ont les fournisseurs de technologie de {subject} ?",
		),
		lacks: t(
			"no source says what access technology suppliers have",
			"aucune source ne dit quel accès ont les fournisseurs de technologie",
		),
	},
	"service.access-controlled": {
		on: offering,
		type: "boolean",
		list: false,
		shelfLife: 36,
		changedBy: "vendor",
		label: t("control of digital access", "contrôle des accès numériques"),
		says: t("digital access is strictly controlled", "les accès numériques sont strictement contrôlés"),
		denies: t("digital access is not strictly controlled", "les accès numériques ne sont pas strictement contrôlés"),
		asks: t(
			"How is digital access to {subject} controlled, and who audits it?",
			"Comment les accès numériques à {subject} sont-ils contrôlés, et qui les audite ?",
		),
		lacks: t(
			"no source says how digital access is controlled",
			"aucune source ne dit comment les accès numériques sont contrôlés",
		),
	},
	"service.site-secured": {
		on: offering,
		type: "boolean",
		list: false,
		shelfLife: 36,
		changedBy: "vendor",
		label: t("security of the data centres", "sécurité des centres de données"),
		says: t("access to the data halls is strictly controlled", "l'accès aux salles est strictement contrôlé"),
		denies: t(
			"access to the data halls is not strictly controlled",
			"l'accès aux salles n'est pas strictement contrôlé",
		),
		asks: t(
			"Who can enter the data halls of {subject}, and who audits it?",
			"Qui peut entrer dans les salles de {subject}, et qui l'audite ?",
		),
		lacks: t("no source says who can enter the data halls", "aucune source ne dit qui peut entrer dans les salles"),
	},
	"service.keys": {
		on: offering,
		type: "enum",
		list: true,
		values: keyModes,
		shelfLife: 36,
		changedBy: "customer",
		promise: true,
		label: t("who can hold the keys", "qui peut détenir les clés"),
		says: t("{subject} can be used with {member}", "{subject} peut s'utiliser avec {member}"),
		denies: t("{subject} cannot be used with {member}", "{subject} ne peut pas s'utiliser avec {member}"),
		asks: t("Can {subject} be used with {member}?", "{subject} peut-il s'utiliser avec {member} ?"),
		lacks: t(
			"no source says whether it can be used with {member}",
			"aucune source ne dit s'il s'utilise avec {member}",
		),
	},
	"service.encryption": {
		on: offering,
		type: "boolean",
		list: false,
		shelfLife: 36,
		changedBy: "vendor",
		label: t("encryption in transit and at rest", "chiffrement en transit et au repos"),
		says: t("data is encrypted in transit and at rest", "les données sont chiffrées en transit et au repos"),
		denies: t(
			"data is not encrypted in transit and at rest",
			"les données ne sont pas chiffrées en transit et au repos",
		),
		asks: t(
			"Does {subject} encrypt data in transit and at rest?",
			"{subject} chiffre-t-il les données en transit et au repos ?",
		),
		lacks: t(
			"no source says whether data is encrypted in transit and at rest",
			"aucune source ne dit si les données sont chiffrées",
		),
	},
	"service.landlord": {
		on: offering,
		type: "entity",
		list: true,
		details: { site: "text" },
		shelfLife: 36,
		changedBy: "vendor",
		label: t("landlord of the building", "propriétaire du bâtiment"),
		says: t("{subject} stands in a building of {member}", "{subject} occupe un bâtiment de {member}"),
		asks: t("In whose buildings does {subject} stand?", "Dans les bâtiments de qui {subject} se trouve-t-il ?"),
	},
	"service.technology": {
		on: ["offering", "supplier"],
		type: "entity",
		list: true,
		details: { licence: "boolean", hardware: "boolean", updates: "boolean", "remote-operation": "boolean" },
		shelfLife: 36,
		changedBy: "vendor",
		label: t("technology supplier", "fournisseur de technologie"),
		says: t("{subject} uses technology of {member}", "{subject} utilise la technologie de {member}"),
		asks: t("Whose technology does {subject} depend on?", "De quelle technologie {subject} dépend-il ?"),
		lacks: t(
			"no source lists all its technology suppliers",
			"aucune source ne donne tous ses fournisseurs de technologie",
		),
	},
	"service.updates": {
		on: ["offering", "supplier"],
		type: "enum",
		list: false,
		shelfLife: 36,
		changedBy: "vendor",
		values: {
			operator: t("the operator", "l'exploitant"),
			supplier: t("the technology supplier", "le fournisseur de technologie"),
		},
		label: t("who decides on updates", "qui décide des mises à jour"),
		says: t("{value} decides when updates go in", "{value} décide des mises à jour"),
		asks: t("Who decides when updates go into {subject}?", "Qui décide des mises à jour de {subject} ?"),
		lacks: t("no source says who decides on updates", "aucune source ne dit qui décide des mises à jour"),
	},
	"service.disconnected": {
		on: ["offering", "supplier"],
		type: "enum",
		list: false,
		shelfLife: 36,
		changedBy: "vendor",
		values: { yes: t("yes", "oui"), "for-a-time": t("for a time", "pour un temps"), no: t("no", "non") },
		label: t("can run cut off from its suppliers", "peut tourner coupé de ses fournisseurs"),
		says: t("runs cut off from its suppliers: {value}", "tourne coupé de ses fournisseurs : {value}"),
		asks: t(
			"How long can {subject} run if its technology suppliers cut it off?",
			"Combien de temps {subject} peut-il tourner si ses fournisseurs de technologie le coupent ?",
		),
		lacks: t(
			"no source says whether it runs cut off from its suppliers",
			"aucune source ne dit s'il tourne coupé de ses fournisseurs",
		),
	},
	"service.certifications": {
		on: offering,
		type: "scheme",
		list: true,
		details: { scope: "text", number: "text", level: "text" },
		shelfLife: 36,
		changedBy: "vendor",
		label: t("certificates", "certifications"),
		says: t("{subject} holds {member}", "{subject} détient {member}"),
		denies: t("{subject} does not hold {member}", "{subject} ne détient pas {member}"),
		asks: t(
			"Does {subject} hold {member}, and where is its certificate?",
			"{subject} détient-il {member}, et où est son certificat ?",
		),
		lacks: t("no source shows {member}", "aucune source ne montre : {member}"),
	},
	"service.portability": {
		on: offering,
		type: "boolean",
		list: false,
		shelfLife: 36,
		changedBy: "vendor",
		label: t("open interfaces and export", "interfaces ouvertes et export"),
		says: t("data and workloads can be moved out", "données et traitements peuvent être déplacés ailleurs"),
		denies: t("data and workloads cannot easily be moved out", "données et traitements sont difficiles à déplacer"),
		asks: t(
			"How can data and workloads be moved out of {subject}?",
			"Comment déplacer données et traitements hors de {subject} ?",
		),
		lacks: t("no source says how data can be moved out", "aucune source ne dit comment sortir les données"),
	},
	"service.exit-terms": {
		on: offering,
		type: "boolean",
		list: false,
		shelfLife: 36,
		changedBy: "vendor",
		promise: true,
		label: t("exit terms in the contract", "clauses de sortie au contrat"),
		says: t("the contract has exit and reversibility terms", "le contrat a des clauses de sortie et de réversibilité"),
		denies: t("the contract has no exit terms", "le contrat n'a pas de clauses de sortie"),
		asks: t(
			"Which exit and reversibility terms does the contract for {subject} have?",
			"Quelles clauses de sortie et de réversibilité le contrat de {subject} contient-il ?",
		),
		lacks: t("no source shows exit terms in the contract", "aucune source ne montre de clauses de sortie"),
	},
	"service.challenges-orders": {
		on: offering,
		type: "boolean",
		list: false,
		shelfLife: 36,
		changedBy: "vendor",
		promise: true,
		label: t("challenges foreign orders", "conteste les ordres étrangers"),
		says: t(
			"the provider promises to challenge or redirect orders",
			"le fournisseur promet de contester ou rediriger les ordres",
		),
		denies: t(
			"the provider does not promise to challenge orders",
			"le fournisseur ne promet pas de contester les ordres",
		),
		asks: t(
			"Does the contract for {subject} bind the provider to challenge or redirect foreign orders?",
			"Le contrat de {subject} oblige-t-il à contester ou rediriger les ordres étrangers ?",
		),
	},
	"service.notifies-customer": {
		on: offering,
		type: "boolean",
		list: false,
		shelfLife: 36,
		changedBy: "vendor",
		promise: true,
		label: t("tells the customer of orders", "prévient le client des ordres"),
		says: t(
			"the provider promises to tell the customer of orders",
			"le fournisseur promet de prévenir le client des ordres",
		),
		denies: t(
			"the provider does not promise to tell the customer of orders",
			"le fournisseur ne promet pas de prévenir le client",
		),
		asks: t(
			"Does the contract for {subject} bind the provider to tell you of orders?",
			"Le contrat de {subject} oblige-t-il à vous prévenir des ordres ?",
		),
	},
	"service.transfer-clauses": {
		on: offering,
		type: "boolean",
		list: false,
		shelfLife: 36,
		changedBy: "vendor",
		promise: true,
		label: t("transfer safeguards in the contract", "garanties de transfert au contrat"),
		says: t("the contract has standard transfer clauses", "le contrat a des clauses types de transfert"),
		denies: t("the contract has no transfer clauses", "le contrat n'a pas de clauses de transfert"),
		asks: t(
			"Which transfer safeguards does the contract for {subject} have?",
			"Quelles garanties de transfert le contrat de {subject} contient-il ?",
		),
		lacks: t("no source shows transfer clauses in the contract", "aucune source ne montre de clauses de transfert"),
	},
	"service.processor-terms": {
		on: offering,
		type: "boolean",
		list: false,
		shelfLife: 36,
		changedBy: "vendor",
		promise: true,
		label: t("data processing agreement", "contrat de sous-traitance"),
		says: t("the provider signs a data processing agreement", "le fournisseur signe un contrat de sous-traitance"),
		denies: t(
			"the provider signs no data processing agreement",
			"le fournisseur ne signe pas de contrat de sous-traitance",
		),
		asks: t(
			"Does the provider of {subject} sign a data processing agreement and list its sub-processors?",
			"Le fournisseur de {subject} signe-t-il un contrat de sous-traitance avec la liste des sous-traitants ?",
		),
		lacks: t("no source shows a data processing agreement", "aucune source ne montre de contrat de sous-traitance"),
	},
	"service.training-use": {
		on: offering,
		type: "boolean",
		list: false,
		shelfLife: 24,
		changedBy: "vendor",
		promise: true,
		label: t("use of customers' data to train models", "usage des données des clients pour entraîner des modèles"),
		says: t(
			"customers' data may be used to train models",
			"les données des clients peuvent servir à entraîner des modèles",
		),
		denies: t(
			"customers' data is not used to train models",
			"les données des clients ne servent pas à entraîner des modèles",
		),
		asks: t(
			"Does the contract for {subject} bar training models on your data?",
			"Le contrat de {subject} interdit-il d'entraîner des modèles sur vos données ?",
		),
	},
	"service.incident": {
		on: offering,
		type: "text",
		list: true,
		shelfLife: null,
		changedBy: "nobody",
		label: t("incidents and orders", "incidents et ordres"),
		says: t("{subject}: {member}", "{subject} : {member}"),
		asks: t("Which orders has {subject} received?", "Quels ordres {subject} a-t-il reçus ?"),
	},
} as const satisfies Record<string, Attribute>;

export type AttributeId = keyof typeof catalogue;

const attributes: ReadonlyMap<string, Attribute> = new Map(Object.entries(catalogue));

export function attributeOf(id: string): Attribute | undefined {
	return attributes.get(id);
}

/** Which links a chain follows, and which one states it whole (EVALUATOR, section 3). */
export const chainLinks = {
	custody: {
		links: ["service.operator", "service.runs-on", "service.remote-access", "service.key-holder"],
		statedBy: "service.operator",
	},
	control: { links: ["entity.parent"], statedBy: "entity.parent" },
	owners: { links: ["entity.owner", "entity.parent"], statedBy: "entity.owner" },
	dependence: { links: ["service.technology", "service.landlord"], statedBy: "service.technology" },
} as const;
