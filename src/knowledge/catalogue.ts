import type { Text } from "./text.js";

/**
 * The attribute catalogue (EVALUATOR, section 1): what may be said of a subject, what its key is, how long
 * it keeps, whether stating a list closes it, who can change it, and the words for saying and asking it.
 *
 * Slots: {subject}; {value} for a value; {member} for a member; {in} for a place with its preposition.
 * What is said of a service leaves the service out: the reply names it in its first line. French templates put a name
 * only where it needs no article, elision or agreement.
 */

export type ValueType = "text" | "place" | "entity" | "offering" | "boolean" | "number" | "enum" | "scheme" | "answer";
export type ChangedBy = "customer" | "vendor" | "nobody";
type SubjectKind = "provider" | "supplier" | "offering";

export type Attribute = AttributeWords & (Deniable | SingleValued);

/** Of a member of a list, and of what is so or not so, the contrary may be known: it has words of its own. */
type Deniable = (
	| { readonly list: true; readonly type: ValueType }
	| { readonly list: false; readonly type: "boolean" }
) & {
	/** Where it is known not to be so. */
	readonly denies: Text;
};

/** One value out of several: where it is not the one that is asked for, the one that it is gets told. */
interface SingleValued {
	readonly list: false;
	readonly type: Exclude<ValueType, "boolean">;
	readonly denies?: never;
}

interface AttributeWords {
	readonly on: readonly SubjectKind[];
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
	/** Where a list is known to have no further members; "No other is known: {label}" if left out. */
	readonly closed?: Text;
	/** The question that would settle it. */
	readonly asks: Text;
	/** The question for one member of a list, where a no is what would do. */
	readonly asksWhether?: Text;
	/** Where nothing is known of it; "No source says: {label}" if left out. */
	readonly lacks?: Text;
	/** The same of a list of which some members are known. */
	readonly lacksMore?: Text;
}

const t = (en: string, fr: string): Text => ({ en, fr });
const entity = ["provider", "supplier"] as const;
const offering = ["offering"] as const;

export const keyModes = {
	provider: t("the provider's keys", "les clés du fournisseur"),
	customer: t("your keys in the provider's service", "vos clés dans le service du fournisseur"),
	"customer-outside": t("your keys kept outside the service", "vos clés gardées hors du service"),
	"third-party": t("keys held by a third party", "des clés détenues par un tiers"),
} as const;

/** What a certificate's status means: only `held` counts as held. */
export const certificateStatus = {
	held: { truth: 1, name: t("held", "détenu") },
	none: { truth: -1, name: t("not held", "non détenu") },
	"in-progress": { truth: -1, name: t("in progress, not held", "démarche en cours, non détenu") },
	expired: { truth: -1, name: t("expired", "expiré") },
	withdrawn: { truth: -1, name: t("withdrawn", "retiré") },
	unofficial: { truth: 0, name: t("an unofficial score only", "note officieuse seulement") },
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
		says: t("the legal name of {subject} is {value}", "{subject} : la dénomination sociale est {value}"),
		asks: t("What is the legal name of {subject}?", "{subject} : quelle est la dénomination sociale ?"),
	},
	"entity.incorporation": {
		on: entity,
		type: "place",
		list: false,
		shelfLife: 120,
		changedBy: "nobody",
		label: t("place of incorporation", "lieu de constitution"),
		says: t("{subject} is incorporated {in}", "{subject}, société constituée {in}"),
		asks: t(
			"What is the place of incorporation of {subject}?",
			"{subject} : dans quel pays la société est-elle constituée ?",
		),
		lacks: t(
			"no source gives the place of incorporation of {subject}",
			"aucune source ne donne le lieu de constitution : {subject}",
		),
	},
	"entity.headquarters": {
		on: entity,
		type: "place",
		list: false,
		shelfLife: 120,
		changedBy: "vendor",
		label: t("headquarters", "siège"),
		says: t("{subject} has its headquarters {in}", "{subject} a son siège {in}"),
		asks: t("Where are the headquarters of {subject}?", "{subject} : où se trouve le siège ?"),
		lacks: t("no source gives the seat of {subject}", "aucune source ne donne le siège : {subject}"),
	},
	"entity.listed": {
		on: entity,
		type: "text",
		list: true,
		details: { country: "place" },
		shelfLife: 60,
		changedBy: "vendor",
		label: t("stock exchange listing", "cotation en bourse"),
		says: t("shares of {subject} are listed on {member}", "{subject} : actions cotées à {member}"),
		denies: t("shares of {subject} are not listed on {member}", "{subject} : actions non cotées à {member}"),
		asks: t("Where are shares of {subject} listed?", "{subject} : où les actions sont-elles cotées ?"),
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
		denies: t("{member} does not control {subject}", "{member} ne contrôle pas {subject}"),
		closed: t("nobody else controls {subject}", "personne d'autre ne contrôle {subject}"),
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
		says: t("{member} owns part of {subject}", "{member} détient une part de l'entreprise : {subject}"),
		denies: t("{member} owns no part of {subject}", "{member} ne détient aucune part de l'entreprise : {subject}"),
		closed: t("no other owner of {subject} is known", "{subject} : aucun autre actionnaire connu"),
		asks: t("Who owns shares of {subject}?", "{subject} : qui détient des parts ?"),
		lacks: t(
			"no source says who else owns {subject}",
			"{subject} : aucune source ne dit qui d'autre détient des parts",
		),
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
		denies: t("{subject} has no presence {in}", "{subject} n'a pas de présence {in}"),
		closed: t("{subject} is present nowhere else", "{subject} n'a pas de présence ailleurs"),
		asks: t(
			"Does {subject} have a presence {in} (subsidiary, site, staff)?",
			"{subject} : y a-t-il une présence {in} (filiale, site, personnel) ?",
		),
		lacks: t("no source on a presence {in} for {subject}", "présence {in} à vérifier : {subject}"),
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
		says: t("sold as {member}", "type de service : {member}"),
		denies: t("not sold as {member}", "type de service écarté : {member}"),
		asks: t("What kind of service is it?", "De quel type de service s'agit-il ?"),
		lacks: t("no source says whether it is sold as {member}", "aucune source ne dit s'il est vendu comme {member}"),
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
		says: t("status: {value}", "état : {value}"),
		asks: t("Is the service on sale?", "Le service est-il en vente ?"),
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
		denies: t("{member} does not operate {subject}", "{member} n'exploite pas {subject}"),
		closed: t("nobody else operates {subject}", "personne d'autre n'exploite {subject}"),
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
		denies: t("{subject} does not run on {member}", "{subject} ne repose pas sur {member}"),
		closed: t("{subject} runs on no other cloud", "{subject} ne repose sur aucun autre nuage"),
		asks: t("Which other cloud does {subject} run on?", "{subject} : sur quel autre nuage le service repose-t-il ?"),
	},
	"service.remote-access": {
		on: offering,
		type: "entity",
		list: true,
		shelfLife: 24,
		changedBy: "vendor",
		promise: true,
		label: t("remote access to data", "accès à distance aux données"),
		says: t("{member} can reach the data", "{member} peut accéder aux données"),
		denies: t("{member} has no access to the data", "{member} n'a pas accès aux données"),
		closed: t("nobody else can reach the data", "personne d'autre ne peut accéder aux données"),
		asks: t("Who can reach the data from outside?", "Qui peut accéder aux données de l'extérieur ?"),
	},
	"service.key-holder": {
		on: offering,
		type: "entity",
		list: true,
		statingCloses: true,
		shelfLife: 24,
		changedBy: "customer",
		promise: true,
		label: t("third party that holds the keys", "tiers qui détient les clés"),
		says: t("{member} holds the keys", "{member} détient les clés"),
		denies: t("{member} does not hold the keys", "{member} ne détient pas les clés"),
		asks: t("Which third party would hold the keys?", "Quel tiers détiendrait les clés ?"),
	},
	"service.packages": {
		on: offering,
		type: "text",
		list: true,
		shelfLife: 24,
		changedBy: "vendor",
		label: t("packages", "formules"),
		says: t("sold in the package {member}", "formule proposée : {member}"),
		denies: t("not sold in the package {member}", "formule non proposée : {member}"),
		asks: t("In which packages is the service sold?", "Dans quelles formules le service est-il vendu ?"),
	},
	"service.regions": {
		on: offering,
		type: "place",
		list: true,
		details: { name: "text" },
		shelfLife: 36,
		changedBy: "vendor",
		label: t("regions", "régions"),
		says: t("available {in}", "disponible {in}"),
		denies: t("not available {in}", "pas disponible {in}"),
		closed: t("available nowhere else", "pas disponible ailleurs"),
		asks: t("In which countries is the service available?", "Dans quels pays le service est-il disponible ?"),
		asksWhether: t("Is the service available {in}?", "Le service est-il disponible {in} ?"),
		lacks: t(
			"no source says in which countries the service is available",
			"aucune source ne dit dans quels pays le service est disponible",
		),
		lacksMore: t(
			"no source names every country in which the service is available",
			"aucune source ne nomme tous les pays où le service est disponible",
		),
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
		asks: t("Where does the contract keep the data?", "Selon le contrat, où restent les données ?"),
		lacks: t(
			"no source says where the contract keeps the data",
			"aucune source ne dit où, selon le contrat, restent les données",
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
		asks: t("Where is the control plane?", "Où se trouve le plan de contrôle ?"),
		lacks: t("no source says where the control plane is", "aucune source ne dit où se trouve le plan de contrôle"),
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
			"Where do the people who operate the service work?",
			"Où travaillent les personnes qui exploitent le service ?",
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
		says: t("citizenship of staff: {value}", "citoyenneté du personnel : {value}"),
		asks: t(
			"Of which country are the people who operate the service citizens?",
			"Quelle est la citoyenneté des personnes qui exploitent le service ?",
		),
		lacks: t(
			"no source says of which country its staff are citizens",
			"aucune source ne dit quelle est la citoyenneté du personnel",
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
		says: t(
			"staff hold the clearances that the data needs",
			"le personnel a l'habilitation de sécurité que les données exigent",
		),
		denies: t(
			"staff do not hold the clearances that the data needs",
			"le personnel n'a pas l'habilitation de sécurité que les données exigent",
		),
		asks: t(
			"Do the people who operate the service hold the clearances that the data needs?",
			"Les personnes qui exploitent le service ont-elles l'habilitation de sécurité que les données exigent ?",
		),
		lacks: t(
			"no source says whether its staff are cleared",
			"aucune source ne dit si le personnel a l'habilitation de sécurité",
		),
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
			"From where does support reach customers' systems?",
			"D'où l'assistance accède-t-elle aux systèmes des clients ?",
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
			standing: t("standing access", "permanent"),
		},
		label: t("access of technology suppliers", "accès des fournisseurs de technologie"),
		says: t("access of technology suppliers: {value}", "accès des fournisseurs de technologie : {value}"),
		asks: t("What access do the technology suppliers have?", "Quel accès ont les fournisseurs de technologie ?"),
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
			"How is digital access to the service controlled, and who audits it?",
			"Comment les accès numériques au service sont-ils contrôlés, et qui les vérifie ?",
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
		says: t(
			"access to the data halls is strictly controlled",
			"l'accès aux salles informatiques est strictement contrôlé",
		),
		denies: t(
			"access to the data halls is not strictly controlled",
			"l'accès aux salles informatiques n'est pas strictement contrôlé",
		),
		asks: t(
			"Who can enter the data halls, and who audits it?",
			"Qui peut entrer dans les salles informatiques, et qui le vérifie ?",
		),
		lacks: t(
			"no source says who can enter the data halls",
			"aucune source ne dit qui peut entrer dans les salles informatiques",
		),
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
		says: t("can be used with {member}", "utilisable avec {member}"),
		denies: t("cannot be used with {member}", "pas utilisable avec {member}"),
		asks: t("Can the service be used with {member}?", "Le service peut-il s'utiliser avec {member} ?"),
		lacks: t(
			"no source says whether it can be used with {member}",
			"aucune source ne dit si le service s'utilise avec {member}",
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
		asks: t("Is data encrypted in transit and at rest?", "Les données sont-elles chiffrées en transit et au repos ?"),
		lacks: t(
			"no source says whether data is encrypted in transit and at rest",
			"aucune source ne dit si les données sont chiffrées en transit et au repos",
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
		says: t("stands in a building of {member}", "dans un bâtiment qui appartient à {member}"),
		denies: t("stands in no building of {member}", "dans aucun bâtiment qui appartienne à {member}"),
		asks: t(
			"In whose buildings does the service stand?",
			"À qui appartiennent les bâtiments où se trouve le service ?",
		),
	},
	"service.technology": {
		on: ["offering", "supplier"],
		type: "entity",
		list: true,
		details: { licence: "boolean", hardware: "boolean", updates: "boolean", "remote-operation": "boolean" },
		shelfLife: 36,
		changedBy: "vendor",
		label: t("technology supplier", "fournisseur de technologie"),
		says: t("uses technology of {member}", "utilise la technologie fournie par {member}"),
		denies: t("uses no technology of {member}", "n'utilise pas la technologie fournie par {member}"),
		closed: t("no other technology supplier is known", "aucun autre fournisseur de technologie connu"),
		asks: t("Whose technology does the service depend on?", "De qui vient la technologie dont dépend le service ?"),
		lacks: t(
			"no source lists all the technology suppliers",
			"aucune source ne donne tous les fournisseurs de technologie",
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
		asks: t("Who decides when updates go in?", "Qui décide du moment des mises à jour ?"),
		lacks: t("no source says who decides on updates", "aucune source ne dit qui décide des mises à jour"),
	},
	"service.disconnected": {
		on: ["offering", "supplier"],
		type: "enum",
		list: false,
		shelfLife: 36,
		changedBy: "vendor",
		values: { yes: t("yes", "oui"), "for-a-time": t("for a time", "pour un temps"), no: t("no", "non") },
		label: t("can run cut off from its suppliers", "peut fonctionner coupé de ses fournisseurs"),
		says: t("runs cut off from its suppliers: {value}", "fonctionne coupé de ses fournisseurs : {value}"),
		asks: t(
			"How long can the service run if its technology suppliers cut it off?",
			"Combien de temps le service peut-il fonctionner si ses fournisseurs de technologie le coupent ?",
		),
		lacks: t(
			"no source says whether it runs cut off from its suppliers",
			"aucune source ne dit si le service fonctionne coupé de ses fournisseurs",
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
		says: t("holds {member}", "détient : {member}"),
		denies: t("does not hold {member}", "ne détient pas : {member}"),
		closed: t("holds no other certificate", "aucune autre certification"),
		asks: t(
			"{member}: does it cover the service, with which scope and until when?",
			"{member} : le service est-il couvert, pour quelle portée et jusqu'à quand ?",
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
			"How can data and workloads be moved out of the service?",
			"Comment sortir du service les données et les traitements ?",
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
			"Which exit and reversibility terms does the contract have?",
			"Quelles clauses de sortie et de réversibilité le contrat contient-il ?",
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
			"le fournisseur promet de contester ou de rediriger les ordres",
		),
		denies: t(
			"the provider does not promise to challenge orders",
			"le fournisseur ne promet pas de contester les ordres",
		),
		asks: t(
			"Does the contract bind the provider to challenge or redirect foreign orders?",
			"Le contrat oblige-t-il le fournisseur à contester ou à rediriger les ordres étrangers ?",
		),
		lacks: t(
			"no source says whether the provider challenges foreign orders",
			"aucune source ne dit si le fournisseur conteste les ordres étrangers",
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
			"le fournisseur ne promet pas de prévenir le client des ordres",
		),
		asks: t(
			"Does the contract bind the provider to tell you of orders?",
			"Le contrat oblige-t-il le fournisseur à vous prévenir des ordres ?",
		),
		lacks: t(
			"no source says whether the provider tells the customer of orders",
			"aucune source ne dit si le fournisseur prévient le client des ordres",
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
			"Which transfer safeguards does the contract have?",
			"Quelles garanties de transfert le contrat contient-il ?",
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
			"Does the provider sign a data processing agreement and list its sub-processors?",
			"Le fournisseur signe-t-il un contrat de sous-traitance avec la liste des sous-traitants ultérieurs ?",
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
			"Does the contract bar training models on your data?",
			"Le contrat interdit-il d'entraîner des modèles sur vos données ?",
		),
		lacks: t(
			"no source says whether customers' data is used to train models",
			"aucune source ne dit si les données des clients servent à entraîner des modèles",
		),
	},
	"service.incident": {
		on: offering,
		type: "text",
		list: true,
		shelfLife: null,
		changedBy: "nobody",
		label: t("incidents and orders", "incidents et ordres"),
		says: t("{member}", "{member}"),
		denies: t("not so: {member}", "démenti : {member}"),
		asks: t("Which orders has the service received?", "Quels ordres le service a-t-il reçus ?"),
	},
	"assessment.answers": {
		on: offering,
		type: "answer",
		list: true,
		details: { assessor: "text" },
		shelfLife: 36,
		changedBy: "vendor",
		label: t("an assessor's answers", "réponses d'un évaluateur"),
		says: t("an assessor answered: {member}", "réponse d'un évaluateur : {member}"),
		denies: t("no assessor answered: {member}", "aucun évaluateur n'a répondu : {member}"),
		asks: t(
			"Which assessor has answered this criterion: {member}?",
			"Quel évaluateur a répondu à ce critère : {member} ?",
		),
		lacks: t("no assessor has answered: {member}", "aucun évaluateur n'a répondu : {member}"),
	},
} as const satisfies Record<string, Attribute>;

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
