/** What a person types during a year with the register, and what they read then: any dress and punctuation aside. */
interface Sentences {
	readonly settle: string;
	readonly settled: readonly string[];
	readonly addKnown: string;
	readonly addedKnown: readonly string[];
	readonly addOwn: string;
	readonly addedOwn: readonly string[];
	readonly list: string;
	readonly answer: string;
	readonly answered: readonly string[];
	readonly nextQuestion: string;
	readonly askKeys: string;
	readonly keysQuestion: string;
	readonly ownKeys: string;
	readonly keysRecorded: readonly string[];
	readonly evidence: string;
	readonly turned: readonly string[];
	readonly makeMeAdmin: string;
	readonly isAdmin: readonly string[];
	readonly makeApprover: (mention: string) => string;
	readonly isApprover: (name: string) => string;
	readonly notAllowed: string;
	readonly refuseIt: string;
	readonly refusedIt: string;
	readonly show: string;
	readonly approve: string;
	readonly approved: string;
	readonly conditions: readonly string[];
	readonly undetermined: string;
	readonly waive: string;
	readonly waived: string;
	readonly notSovereign: string;
	/** How a reply says under which digits it is kept. */
	readonly replayed: RegExp;
	/** A reminder that is a message, and one that is a row of the list. */
	readonly due: Readonly<Record<"cirrus" | "acme" | "waiver", string>>;
	readonly listed: Readonly<Record<"cirrus" | "acme" | "waiver", string>>;
	readonly since: string;
	readonly snooze: string;
	readonly snoozeShown: string;
	readonly snoozed: readonly string[];
	readonly reassess: string;
	readonly reassessed: readonly string[];
	readonly replay: (start: string) => string;
	readonly sameBytes: string;
}

const en: Sentences = {
	settle: "time zone America/Toronto",
	settled: ["America/Toronto"],
	addKnown: "add vendor Cirrus for Protected B",
	addedKnown: ["Micrologic Cirrus is in your register", "Cannot be said yet: Micrologic Cirrus for Protected B"],
	addOwn: "add our own vendor Acme CRM for Protected B",
	addedOwn: ["Acme CRM is in your register", "0 of 11"],
	list: "vendors",
	answer: "Acme CRM company: Acme Inc, Canada",
	answered: ["Recorded for Acme CRM", "Company: Acme Inc, incorporated in Canada", "the vendor's word"],
	nextQuestion: "Who owns that company",
	askKeys: "Acme CRM keys",
	keysQuestion: "Who can hold the encryption keys?",
	ownKeys: "Your keys kept outside the service",
	keysRecorded: ["Recorded for Acme CRM", "Keys: your keys kept outside the service"],
	evidence:
		'evidence Acme CRM where the data stays: France; contract; "Data agreement" by Acme Inc; https://acme.example/dpa; 2026-01-05; until 2028-12-31',
	turned: ["Where the data stays: France", "Cannot be said yet → Not sovereign", "binding (contract)"],
	makeMeAdmin: "make me admin",
	isAdmin: ["admin: you", "everybody else: member"],
	makeApprover: (mention) => `make ${mention} approver`,
	isApprover: (name) => `approver: ${name}`,
	notAllowed: "Only an approver",
	refuseIt: "refuse Micrologic Cirrus because nobody has asked them yet",
	refusedIt: "Refused: Micrologic Cirrus for Protected B",
	show: "vendor Micrologic Cirrus",
	approve: "approve Micrologic Cirrus with conditions encrypt everything; look again in May because the board wants it",
	approved: "Approved with conditions: Micrologic Cirrus",
	conditions: ["encrypt everything", "look again in May", "the board wants it"],
	undetermined: "annot be said yet",
	waive: "waive Acme CRM until 2027-06-30 because the migration is under way",
	waived: "Waived until 30 June 2027: Acme CRM",
	notSovereign: "ot sovereign",
	replayed: /replay ([0-9a-f]{8})/,
	due: {
		cirrus: "Time to reassess Micrologic Cirrus for Protected B",
		acme: "Time to reassess Acme CRM for Protected B",
		waiver: "Acme CRM for Protected B: your waiver ended on 30 June 2027",
	},
	listed: {
		cirrus: "Micrologic Cirrus review due",
		acme: "Acme CRM review due",
		waiver: "the waiver ended on 30 June 2027",
	},
	since: "Since 20 November 2026",
	snooze: "Snooze a week",
	snoozeShown: "Snooze 2 weeks",
	snoozed: ["Acme CRM", "2027"],
	reassess: "Reassess",
	reassessed: ["Reviewed by you on 22 November 2027", "next review due 22 November 2028"],
	replay: (start) => `replay ${start}`,
	sameBytes: "the same to the last byte",
};

const fr: Sentences = {
	settle: "langue français",
	settled: ["français"],
	addKnown: "ajouter le fournisseur Cirrus pour Protégé B",
	addedKnown: ["Ajouté à votre registre : Micrologic Cirrus", "Indéterminé : Micrologic Cirrus pour « Protégé B »"],
	addOwn: "ajouter notre propre fournisseur Acme CRM pour Protégé B",
	addedOwn: ["Ajouté à votre registre : Acme CRM", "sur 11"],
	list: "fournisseurs",
	answer: "Acme CRM société : Acme inc., Canada",
	answered: ["Consigné pour Acme CRM", "Société : Acme inc., constituée au Canada", "déclaré par le fournisseur"],
	nextQuestion: "À qui appartient cette société",
	askKeys: "Acme CRM clés",
	keysQuestion: "Qui peut détenir les clés de chiffrement ?",
	ownKeys: "Vos clés gardées hors du service",
	keysRecorded: ["Consigné pour Acme CRM", "Clés : vos clés gardées hors du service"],
	evidence:
		"pièce Acme CRM où restent les données : France ; contrat ; « Contrat cadre » de Acme inc. ; https://acme.example/dpa ; 2026-01-05 ; jusqu'au 2028-12-31",
	turned: ["Où restent les données : France", "Indéterminé → Non souverain", "engagement contractuel"],
	makeMeAdmin: "nommez-moi administrateur",
	isAdmin: ["administrateur : vous", "toute autre personne : membre"],
	makeApprover: (mention) => `nommer ${mention} approbateur`,
	isApprover: (name) => `approbateur : ${name}`,
	notAllowed: "Seul un approbateur",
	refuseIt: "refuser Micrologic Cirrus car personne ne leur a encore rien demandé",
	refusedIt: "Refusé : Micrologic Cirrus pour « Protégé B »",
	show: "fournisseur Micrologic Cirrus",
	approve: "approuver Micrologic Cirrus sous conditions tout chiffrer ; revoir en mai car le conseil le veut",
	approved: "Approuvé sous conditions : Micrologic Cirrus",
	conditions: ["tout chiffrer", "revoir en mai", "le conseil le veut"],
	undetermined: "ndéterminé",
	waive: "déroger pour Acme CRM jusqu'au 2027-06-30 car la migration est en cours",
	waived: "Dérogation jusqu'au 30 juin 2027 : Acme CRM",
	notSovereign: "on souverain",
	replayed: /rejouer ([0-9a-f]{8})/,
	due: {
		cirrus: "À réévaluer : Micrologic Cirrus pour « Protégé B »",
		acme: "À réévaluer : Acme CRM pour « Protégé B »",
		waiver: "Acme CRM pour « Protégé B » : votre dérogation a pris fin le 30 juin 2027",
	},
	listed: {
		cirrus: "Micrologic Cirrus revue à faire",
		acme: "Acme CRM revue à faire",
		waiver: "la dérogation a pris fin le 30 juin 2027",
	},
	since: "Depuis le 20 novembre 2026",
	snooze: "Reporter d'une semaine",
	snoozeShown: "Reporter de 2 semaines",
	snoozed: ["Acme CRM", "2027"],
	reassess: "Réévaluer",
	reassessed: ["Revu par vous le 22 novembre 2027", "22 novembre 2028"],
	replay: (start) => `rejouer ${start}`,
	sameBytes: "identique à l'octet près",
};

export const sentences = { en, fr };
