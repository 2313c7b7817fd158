import type { keyModes } from "../../knowledge/catalogue.js";
import type { Text } from "../../knowledge/text.js";

/**
 * What is open of an attribute, asked of the vendor: "you" is whoever reads it there, "we" the team, "the service" the
 * one that the e-mail is about. Slots: {subject} a company; {member} what is asked about, {in} a place with its
 * preposition, {places} several by their names.
 */
export interface EmailAsk {
	readonly asks: Text;
	/** Where members are named that it is asked about. */
	readonly about?: Text;
	/** Where it is asked of several places at once. */
	readonly ofPlaces?: Text;
}

const t = (en: string, fr: string): Text => ({ en, fr });

/** Who could hold the keys, as the vendor reads it. */
export const keysAsked: Readonly<Record<keyof typeof keyModes, Text>> = {
	provider: t("keys that you hold", "des clés que vous détenez"),
	customer: t("our own keys, held in your service", "nos propres clés, détenues dans votre service"),
	"customer-outside": t("keys that we keep outside your service", "des clés que nous gardons hors de votre service"),
	"third-party": t("keys held by a third party", "des clés détenues par un tiers"),
};

export const emailAsks: Readonly<Record<string, EmailAsk>> = {
	"entity.legal-name": {
		asks: t("What is the full legal name of {subject}?", "{subject} : quelle est la dénomination sociale complète ?"),
	},
	"entity.incorporation": {
		asks: t(
			"In which country is {subject} incorporated?",
			"{subject} : dans quel pays la société est-elle constituée ?",
		),
	},
	"entity.headquarters": {
		asks: t(
			"In which country does {subject} have its headquarters?",
			"{subject} : dans quel pays se trouve le siège ?",
		),
	},
	"entity.parent": {
		asks: t(
			"Who controls {subject}, directly or through other companies? Please name each of them up to the last owner.",
			"{subject} : qui contrôle cette société, directement ou par d'autres ? Veuillez nommer chacun, jusqu'au dernier propriétaire.",
		),
		about: t("Does {member} control {subject}?", "{subject} : cette société est-elle contrôlée par {member} ?"),
	},
	"entity.owner": {
		asks: t(
			"Who holds shares of {subject}, and how many per cent each? Please list all of them.",
			"{subject} : qui détient des parts, et combien pour cent chacun ? Veuillez donner la liste complète.",
		),
	},
	"entity.presence": {
		asks: t(
			"In which other countries does {subject} have a subsidiary, a site or staff?",
			"{subject} : dans quels autres pays y a-t-il une filiale, un site ou du personnel ?",
		),
		about: t(
			"Does {subject} have a subsidiary, a site or staff {in}?",
			"{subject} : y a-t-il une filiale, un site ou du personnel {in} ?",
		),
		ofPlaces: t(
			"In which of these countries does {subject} have a subsidiary, a site or staff: {places}?",
			"{subject} : dans lesquels de ces pays y a-t-il une filiale, un site ou du personnel : {places} ?",
		),
	},
	"service.kind": {
		asks: t(
			"As what is the service sold: infrastructure, platform, software as a service, hosting?",
			"Comme quoi le service est-il vendu : infrastructure, plateforme, logiciel-service, hébergement ?",
		),
	},
	"service.operator": {
		asks: t(
			"Which company operates the service and has its customers' data? Please name every one that does.",
			"Quelle société exploite le service et a les données de ses clients ? Veuillez toutes les nommer.",
		),
	},
	"service.runs-on": {
		asks: t(
			"On which other cloud services does it run? Please name all of them, or confirm that there is none.",
			"Sur quels autres services infonuagiques le service repose-t-il ? Veuillez tous les nommer, ou confirmer qu'il n'y en a aucun.",
		),
	},
	"service.remote-access": {
		asks: t(
			"Which other companies can reach customers' data, for support for instance? Please name all of them, or confirm that there is none.",
			"Quelles autres sociétés peuvent accéder aux données des clients, pour l'assistance par exemple ? Veuillez toutes les nommer, ou confirmer qu'il n'y en a aucune.",
		),
		about: t(
			"Can {member} reach customers' data, for support for instance?",
			"{member} : cette société peut-elle accéder aux données des clients, pour l'assistance par exemple ?",
		),
	},
	"service.key-holder": {
		asks: t(
			"If a third party holds the encryption keys, which company is it?",
			"Si un tiers détient les clés de chiffrement, de quelle société s'agit-il ?",
		),
	},
	"service.packages": {
		asks: t("In which packages is the service sold?", "Dans quelles formules le service est-il vendu ?"),
	},
	"service.regions": {
		asks: t(
			"In which countries can the service be hosted? Please list all of them.",
			"Dans quels pays le service peut-il être hébergé ? Veuillez tous les nommer.",
		),
		about: t(
			"Can the service be hosted {in}? Please say which countries are offered, and that there are no others.",
			"Le service peut-il être hébergé {in} ? Veuillez dire quels pays sont proposés, et qu'il n'y en a pas d'autre.",
		),
		ofPlaces: t(
			"In which countries can the service be hosted? Please list all of them, and say of each of these whether it is one: {places}.",
			"Dans quels pays le service peut-il être hébergé ? Veuillez tous les nommer, et dire de chacun de ceux-ci s'il en est : {places}.",
		),
	},
	"service.residency": {
		asks: t(
			"In which country, or region that we choose, does your contract keep customers' data, copies included?",
			"Dans quel pays, ou quelle région que nous choisissons, votre contrat garde-t-il les données des clients, copies comprises ?",
		),
	},
	"service.control-plane": {
		asks: t("In which country is the control plane?", "Dans quel pays se trouve le plan de contrôle ?"),
	},
	"service.personnel-location": {
		asks: t(
			"In which countries do the people work who operate the service?",
			"Dans quels pays travaillent les personnes qui exploitent le service ?",
		),
	},
	"service.personnel-citizenship": {
		asks: t(
			"Do you let only citizens of certain countries operate the service? Of which?",
			"Réservez-vous l'exploitation du service aux citoyens de certains pays ? Lesquels ?",
		),
	},
	"service.personnel-cleared": {
		asks: t(
			"Do the people who operate the service hold a security clearance? Of which level, from which authority?",
			"Les personnes qui exploitent le service ont-elles une habilitation de sécurité ? De quel niveau, de quelle autorité ?",
		),
	},
	"service.support-location": {
		asks: t(
			"From which countries does support reach customers' systems?",
			"Depuis quels pays l'assistance accède-t-elle aux systèmes des clients ?",
		),
	},
	"service.supplier-access": {
		asks: t(
			"What access do your technology suppliers have to its systems: none, supervised only, or standing?",
			"Quel accès vos fournisseurs de technologie ont-ils à ses systèmes : aucun, surveillé seulement, ou permanent ?",
		),
	},
	"service.access-controlled": {
		asks: t(
			"How do you control digital access to the service, and who audits it?",
			"Comment contrôlez-vous les accès numériques au service, et qui les vérifie ?",
		),
	},
	"service.site-secured": {
		asks: t(
			"Who can enter the data halls, and who audits it?",
			"Qui peut entrer dans les salles informatiques, et qui le vérifie ?",
		),
	},
	"service.keys": {
		asks: t("Who can hold the encryption keys?", "Qui peut détenir les clés de chiffrement ?"),
		about: t("Can the service be used with {member}?", "Le service peut-il s'utiliser avec {member} ?"),
	},
	"service.encryption": {
		asks: t(
			"Is data encrypted in transit and at rest? By which means?",
			"Les données sont-elles chiffrées en transit et au repos ? Par quels moyens ?",
		),
	},
	"service.landlord": {
		asks: t(
			"Who owns the buildings in which the service stands?",
			"À qui appartiennent les bâtiments où se trouve le service ?",
		),
	},
	"service.technology": {
		asks: t(
			"On whose technology (hardware, software, licences) does the service depend? Please list all suppliers.",
			"De la technologie de qui (matériel, logiciels, licences) le service dépend-il ? Veuillez nommer tous les fournisseurs.",
		),
		about: t(
			"Does the service depend on technology of {member}?",
			"{member} : le service dépend-il de cette technologie ?",
		),
	},
	"service.updates": {
		asks: t(
			"Who decides when updates go in: you, or a technology supplier?",
			"Qui décide des mises à jour : vous, ou un fournisseur de technologie ?",
		),
	},
	"service.disconnected": {
		asks: t(
			"How long can the service run if its technology suppliers cut it off?",
			"Combien de temps le service peut-il fonctionner si ses fournisseurs de technologie le coupent ?",
		),
	},
	"service.certifications": {
		asks: t(
			"Which certificates does the service hold? Please give the number, the scope and the last day of each.",
			"Quelles certifications le service détient-il ? Veuillez donner le numéro, la portée et le dernier jour de chacune.",
		),
		about: t(
			"Does the service hold this: {member}? Please give its number, its scope and its last day.",
			"Le service détient-il ceci : {member} ? Veuillez en donner le numéro, la portée et le dernier jour.",
		),
	},
	"service.portability": {
		asks: t(
			"How can we take our data and workloads out of the service, and in which formats?",
			"Comment pouvons-nous sortir nos données et traitements du service, et dans quels formats ?",
		),
	},
	"service.exit-terms": {
		asks: t(
			"Which terms of your contract govern exit and the return of our data?",
			"Quelles clauses de votre contrat règlent la sortie et la restitution de nos données ?",
		),
	},
	"service.challenges-orders": {
		asks: t(
			"Does your contract bind you to challenge an order of a foreign authority for our data, or to redirect it to us?",
			"Votre contrat vous oblige-t-il à contester l'ordre d'une autorité étrangère portant sur nos données, ou à le rediriger vers nous ?",
		),
	},
	"service.notifies-customer": {
		asks: t(
			"Does your contract bind you to tell us when an authority demands our data?",
			"Votre contrat vous oblige-t-il à nous prévenir quand une autorité demande nos données ?",
		),
	},
	"service.transfer-clauses": {
		asks: t(
			"Which safeguards does your contract have for transfers of personal data to other countries?",
			"Quelles garanties votre contrat prévoit-il pour les transferts de données personnelles vers d'autres pays ?",
		),
	},
	"service.processor-terms": {
		asks: t(
			"Do you sign a data processing agreement, and does it list your sub-processors?",
			"Signez-vous un contrat de sous-traitance des données, avec la liste de vos sous-traitants ultérieurs ?",
		),
	},
	"service.training-use": {
		asks: t(
			"Does your contract rule out that our data is used to train models?",
			"Votre contrat exclut-il que nos données servent à entraîner des modèles ?",
		),
	},
};
