import { readdirSync, readFileSync } from "node:fs";
import { exposingKinds } from "../../src/knowledge/laws.js";
import { byVersion, type Release } from "../../src/knowledge/release.js";

/** What people type, and what it means: fields of the draft, `ask` with some of its choices, or what is unknown. */
export type Case = readonly [text: string, means: Readonly<Record<string, unknown>>];

const check = (offering: string, dataClass: string | string[], more: object = {}) => ({
	intent: "check",
	offering,
	dataClasses: [dataClass].flat(),
	...more,
});
const cirrusB = (more: object = {}) => check("micrologic-cirrus", "ca-protected-b", more);
const bleuHealth = (more: object = {}) => check("bleu", "fr-health-data-hds", more);
const euSeal = "eu-cloud-sovereignty-framework-1.2.1";
/** STACKIT for EU personal data under a framework, at levels or with picks. */
const judged = (framework: string, more: object = {}) => check("stackit", "eu-personal-data", { framework, ...more });
const seal = (levels: Readonly<Record<string, number>>) =>
	judged(euSeal, {
		levels: Object.fromEntries(
			Object.entries(levels).map(([pillar, level]) => [pillar === "" ? euSeal : `${euSeal}.${pillar}`, level]),
		),
	});
const c3a = (...picks: string[]) => judged("bsi-c3a-1.0", { picks });
const c3aOn = (asOf: string, ...picks: string[]) => judged("bsi-c3a-1.0", { picks, asOf });
const unknown = (about: string, text?: string) => (text === undefined ? { unknown: about } : { unknown: about, text });
const ask = (about: string, ...among: string[]) => ({ ask: about, among });

const folder = new URL("../../knowledge/releases/", import.meta.url);
const awsB = (more: object = {}) => check("aws-canada-regions", "ca-protected-b", more);
/** Every reading of every law that exposes, and every doctrine, as the knowledge has them. */
const newest: Pick<Release, "laws" | "grounds"> = JSON.parse(
	readFileSync(
		new URL(
			`${readdirSync(folder)
				.map((name) => name.replace(/\.json$/, ""))
				.sort(byVersion)
				.at(-1)}.json`,
			folder,
		),
		"utf8",
	),
);
const everyReading = Object.fromEntries(
	[
		...newest.laws
			.filter(({ kind, threat }) => exposingKinds.has(kind) && threat !== undefined)
			.flatMap(({ id, issues }) => issues.flatMap((issue, at) => [...(at === 0 ? [id] : []), `${id}.${issue.id}`])),
		...newest.grounds.doctrines.map(({ id }) => id),
	].map((key) => [key, null]),
);

export const english: readonly Case[] = [
	// Forms of one question.
	["what about Cirrus for Protected B?", cirrusB()],
	["Cirrus sovereign for Protected B?", cirrusB()],
	["Hi! Could you please tell me whether Cirrus is sovereign for Protected B, thanks", cirrusB()],
	["can Cirrus host Protected B", cirrusB()],
	["can we store our Protected B data on Cirrus?", cirrusB()],
	["can Protected B be stored in Cirrus", cirrusB()],
	["For Protected B, can we use Cirrus?", cirrusB()],
	["under the four pillars, is Cirrus ok for Protected B", cirrusB({ framework: "four-pillars" })],
	["protected-b cirrus", cirrusB()],
	["cirrus, protected b, four pillars", cirrusB({ framework: "four-pillars" })],
	["*Cirrus* for _Protected B_", cirrusB()],
	["is ca-protected-b ok on micrologic-cirrus", cirrusB()],
	["does Bleu meet SecNumCloud for French health data?", bleuHealth({ framework: "secnumcloud-3.2" })],
	["we need to host HDS data on Bleu", bleuHealth()],
	["is the Cirrus platform from Micrologic sovereign for protected b files", cirrusB()],
	["why not AWS Canada for Protected B?", awsB()],
	["why not use AWS Canada for Protected B?", awsB()],
	["why is AWS Canada not sovereign for Protected B?", awsB()],
	["why isn't AWS Canada sovereign for Protected B?", awsB()],
	["why is AWS Canada sovereign for Protected B?", awsB()],
	["why can't we use AWS Canada for Protected B?", awsB()],
	["why can't we store Protected B on AWS Canada?", awsB()],
	["why can AWS Canada not host Protected B?", awsB()],
	["why not AWS Canada?", ask("dataClass", "ca-protected-b")],
	["why not FooCloud for Protected B?", unknown("offering", "FooCloud")],
	// Keys.
	["Cirrus for Protected B with our own keys", cirrusB({ configuration: { keys: "customer" } })],
	["cirrus protected-b byok", cirrusB({ configuration: { keys: "customer" } })],
	["Cirrus for Protected B if we hold the keys ourselves", cirrusB({ configuration: { keys: "customer" } })],
	["Cirrus for Protected B with keys we hold outside", cirrusB({ configuration: { keys: "customer-outside" } })],
	["Cirrus for Protected B with external keys", cirrusB({ configuration: { keys: "customer-outside" } })],
	["Cirrus for Protected B, HYOK", cirrusB({ configuration: { keys: "customer-outside" } })],
	["Cirrus for Protected B using client-side encryption", cirrusB({ configuration: { keys: "customer-outside" } })],
	["Cirrus for Protected B with a third party holding the keys", cirrusB({ configuration: { keys: "third-party" } })],
	["Cirrus for Protected B with provider keys", cirrusB({ configuration: { keys: "provider" } })],
	["cirrus protected-b keys=customer-outside", cirrusB({ configuration: { keys: "customer-outside" } })],
	// Region, home, context.
	["is Cirrus sovereign for Protected B in the Canadian region", cirrusB({ configuration: { region: "CA" } })],
	["is Cirrus sovereign for Protected B in region CA", cirrusB({ configuration: { region: "CA" } })],
	["is Cirrus in the Montreal region ok for Protected B", cirrusB({ configuration: { region: "CA-QC" } })],
	[
		"who can host Protected B in Canada?",
		{ intent: "find", dataClasses: ["ca-protected-b"], configuration: { region: "CA" } },
	],
	["Is Cirrus sovereign in Canada for Protected B?", cirrusB({ home: ["CA"] })],
	["cirrus protected-b home france", cirrusB({ home: ["FR"] })],
	["is Bleu ok for HDS for a buyer in Germany", bleuHealth({ home: ["DE"] })],
	["is Bleu ok for HDS for a French buyer", bleuHealth({ home: ["FR"] })],
	["is Bleu ok for HDS with home France or Germany", bleuHealth({ home: ["FR", "DE"] })],
	["Cirrus for Protected B, stored only", cirrusB({ context: { processing: "stored-only" } })],
	["is Bleu ok for HDS for a public body in France", bleuHealth({ home: ["FR"], context: { "public-body": true } })],
	["is Bleu ok for HDS for a private company", bleuHealth({ context: { "public-body": false } })],
	["is Cirrus sovereign for Protected B at critical sensitivity", cirrusB({ sensitivity: "critical" })],
	// Dates.
	["is Cirrus sovereign for Protected B as of March 1, 2026", cirrusB({ asOf: "2026-03-01" })],
	["is Cirrus sovereign for Protected B on 1 March 2026", cirrusB({ asOf: "2026-03-01" })],
	["as of 2025-12-31 is Cirrus sovereign for Protected B", cirrusB({ asOf: "2025-12-31" })],
	["is Cirrus sovereign for Protected B today", cirrusB({ asOf: "2026-11-20" })],
	["Was Slack okay for internal data on 1 January 2026?", check("slack", "generic-internal", { asOf: "2026-01-01" })],
	["were Protected B files okay on Cirrus on 1 January 2026", cirrusB({ asOf: "2026-01-01" })],
	[
		"was Bleu exposed to the CLOUD Act on 1 January 2026",
		{ intent: "exposure", offering: "bleu", law: "us-cloud-act", asOf: "2026-01-01" },
	],
	["is Cirrus sovereign for Protected B as of 31 February 2026", unknown("date", "31 February 2026")],
	["is Cirrus sovereign for Protected B as of 02/03/2026", unknown("date", "02/03/2026")],
	["is Cirrus sovereign for Protected B as of next week", unknown("date", "next week")],
	// Readings.
	["is Bleu ok for HDS if the CLOUD Act is read narrowly", bleuHealth({ readings: { "us-cloud-act": "narrow" } })],
	[
		"under the narrow reading of the CLOUD Act, is Bleu ok for HDS",
		bleuHealth({ readings: { "us-cloud-act": "narrow" } }),
	],
	["is Bleu ok for HDS with us-cloud-act=narrow", bleuHealth({ readings: { "us-cloud-act": "narrow" } })],
	[
		"is Bleu ok for HDS with us-fisa-702.in-effect=lapsed",
		bleuHealth({ readings: { "us-fisa-702.in-effect": "lapsed" } }),
	],
	[
		"is Bleu ok for HDS if only companies based there are reached",
		bleuHealth({ readings: { "based-there": "chosen" } }),
	],
	["is Bleu ok for HDS with us-cloud-act=silly", unknown("reading", "us-cloud-act=silly")],
	["is Bleu ok for HDS if the moon is full", unknown("reading", "if the moon is full")],
	// Several classes, several services.
	[
		"is Cirrus sovereign for Protected B, Protected C and trade secrets",
		check("micrologic-cirrus", ["ca-protected-b", "ca-protected-c", "generic-trade-secrets"]),
	],
	["is Cirrus sovereign for trade secrets and know-how", check("micrologic-cirrus", "generic-trade-secrets")],
	["is Cirrus sovereign for trade secrets and dinosaurs", unknown("dataClass", "dinosaurs")],
	[
		"Bleu vs S3NS for HDS",
		{ intent: "compare", offerings: ["bleu", "s3ns-premi3ns"], dataClasses: ["fr-health-data-hds"] },
	],
	["which is better for HDS, Bleu or S3NS", { intent: "compare", offerings: ["bleu", "s3ns-premi3ns"] }],
	["what's the difference between Bleu and S3NS for HDS", { intent: "compare", offerings: ["bleu", "s3ns-premi3ns"] }],
	["compare Cirrus for Protected B", ask("offering", "bleu")],
	["compare Cirrus and Micrologic Cirrus for Protected B", ask("offering", "bleu")],
	["compare Cirrus, OVH and Bleu for HDS", ask("offering", "ovhcloud-public-cloud", "ovhcloud-canada")],
	["compare Cirrus and FooCloud for Protected B", unknown("offering", "FooCloud")],
	// Whoever can.
	["find a sovereign cloud for Protected B", { intent: "find", dataClasses: ["ca-protected-b"] }],
	["which providers can host Protected B under SecNumCloud", { intent: "find", framework: "secnumcloud-3.2" }],
	[
		"where can we store trade secrets with external keys",
		{ intent: "find", configuration: { keys: "customer-outside" } },
	],
	// Laws.
	["which laws reach Cirrus?", { intent: "exposure", offering: "micrologic-cirrus", law: undefined }],
	["is Bleu exposed to foreign laws", { intent: "exposure", offering: "bleu", law: undefined }],
	[
		"does the CLOUD Act apply to Bleu as of 2025-06-01",
		{ intent: "exposure", offering: "bleu", law: "us-cloud-act", asOf: "2025-06-01" },
	],
	["is Bleu subject to US law", ask("law", "us-cloud-act", "us-fisa-702")],
	["is Bleu exposed to the FooAct", unknown("law", "FooAct")],
	// Explanations.
	["explain SecNumCloud", { intent: "explain", subject: "secnumcloud-3.2" }],
	["what are the requirements for Protected B?", { intent: "explain", subject: "ca-protected-b" }],
	["who is Thales", { intent: "explain", subject: "thales" }],
	["tell me about Cirrus as of 2026-01-01", { intent: "explain", subject: "micrologic-cirrus", asOf: "2026-01-01" }],
	["CLOUD Act", { intent: "explain", subject: "us-cloud-act" }],
	["what is HDS", ask("subject", "fr-hds", "fr-health-data-hds")],
	["what is dinosaur?", unknown("subject", "dinosaur")],
	["what is Canada?", unknown("subject", "Canada")],
	// Releases.
	["what's new since v2026.10.0?", { intent: "changes", since: "2026.10.0" }],
	["what changed since 2026.13.0", unknown("version", "2026.13.0")],
	["what changed", { intent: "changes", since: undefined, sinceDay: undefined }],
	["what changed since last release?", { intent: "changes", since: undefined, sinceDay: undefined }],
	["what changed since 1 November 2026?", { intent: "changes", since: undefined, sinceDay: "2026-11-01" }],
	["changes after 2026-03-01", { intent: "changes", since: undefined, sinceDay: "2026-03-01" }],
	["what has changed since the 1st of March 2026", { intent: "changes", sinceDay: "2026-03-01" }],
	["what changed for Bleu since 2026.10.0", { intent: "changes", since: "2026.10.0", subject: "bleu" }],
	[
		"what's new with the CLOUD Act since 2026-03-01",
		{ intent: "changes", sinceDay: "2026-03-01", subject: "us-cloud-act" },
	],
	["what changed since 31 February 2026", { unknown: "date" }],
	["what changed since next year", { unknown: "version", text: "next year" }],
	// Settings.
	["settings", { intent: "settings", change: undefined }],
	["set home to France and Germany", { intent: "settings", change: { home: ["FR", "DE"] } }],
	["home: UK", { intent: "settings", change: { home: ["GB"] } }],
	["use trusted cloud", { intent: "settings", change: { framework: "trusted-cloud-fr" } }],
	["language French", { intent: "settings", change: { language: "fr" } }],
	["answer in French", { intent: "settings", change: { language: "fr" } }],
	["in English, please", { intent: "settings", change: { language: "en" } }],
	["forget all readings", { intent: "settings", change: { readings: everyReading } }],
	["forget readings", { intent: "settings", change: { readings: everyReading } }],
	["reset all our readings", { intent: "settings", change: { readings: everyReading } }],
	["forget all readings of the FooAct", unknown("intent")],
	["forget home", { intent: "settings", change: { home: null } }],
	[
		"use the narrow reading of the CLOUD Act",
		{ intent: "settings", change: { readings: { "us-cloud-act": "narrow" } } },
	],
	[
		"set us-fisa-702.in-effect=lapsed",
		{ intent: "settings", change: { readings: { "us-fisa-702.in-effect": "lapsed" } } },
	],
	["forget the reading of the CLOUD Act", { intent: "settings", change: { readings: { "us-cloud-act": null } } }],
	["set home Atlantis", unknown("home", "Atlantis")],
	// Anywhere in the world is nobody's home and no region to ask for.
	["set home ZZ", unknown("home", "ZZ")],
	["home: anywhere in the world", unknown("home", "anywhere in the world")],
	["is Cirrus ok for Protected B with home ZZ", unknown("home", "ZZ")],
	["is Cirrus sovereign for Protected B in region ZZ", unknown("configuration", "ZZ")],
	["use foobar", unknown("framework", "foobar")],
	["", { intent: "help" }],
	["?", { intent: "help" }],
	["hello", { intent: "help" }],
	["what can you do?", { intent: "help" }],
	// Names that leave something open, or that nobody has.
	["is Protected A ok on Cirrus", check("micrologic-cirrus", "ca-protected-a")],
	[
		"is Cirrus sovereign for protected",
		ask("dataClass", "au-protected", "ca-protected-a", "ca-protected-b", "ca-protected-c"),
	],
	["is Cirrus sovereign for Australian PROTECTED", check("micrologic-cirrus", "au-protected")],
	["is Cirrus sovereign for critical data", ask("dataClass", "it-critical")],
	["is Cirrus sovereign for ordinary data", ask("dataClass", "it-ordinary")],
	["is Cirrus sovereign for payment data", ask("dataClass", "in-payment-data", "generic-payment-card-data")],
	["is Cirrus sovereign for OFFICIAL: Sensitive", ask("dataClass", "au-official-sensitive", "uk-official-sensitive")],
	["is Cirrus sovereign for PHI", ask("dataClass", "ca-health-information", "us-hipaa-phi")],
	["is PSN ok for strategic data in Italy", check("polo-strategico-nazionale", "it-strategic")],
	[
		"is PSN ok for strategic data, home Italy",
		check("polo-strategico-nazionale", "it-strategic", {
			home: ["IT"],
			corrections: [{ from: "strategic data", to: "it-strategic" }],
		}),
	],
	["is government cloud ok for Protected B", ask("offering", "macquarie-government")],
	["is Macquarie Government cloud ok for Protected B", check("macquarie-government", "ca-protected-b")],
	// Levels and what is picked of a framework.
	["is STACKIT sovereign for EU personal data under SEAL-3", seal({ "": 3 })],
	["is STACKIT sovereign for EU personal data at SEAL 3", seal({ "": 3 })],
	["stackit eu-personal-data seal3", seal({ "": 3 })],
	["is STACKIT ok for EU personal data under the EU cloud sovereignty framework at level 2", seal({ "": 2 })],
	["is STACKIT ok for EU personal data at SEAL-2 or higher", seal({ "": 2 })],
	["does STACKIT reach SEAL-3 for EU personal data?", seal({ "": 3 })],
	["is STACKIT SEAL-3 for EU personal data?", seal({ "": 3 })],
	["who reaches SEAL-2 for EU personal data?", { intent: "find", framework: euSeal, levels: { [euSeal]: 2 } }],
	[
		"compare STACKIT and Scaleway for EU personal data at SEAL-3",
		{ intent: "compare", offerings: ["stackit", "scaleway"], levels: { [euSeal]: 3 } },
	],
	["is STACKIT ok for EU personal data under the EU CSF with SOV-2 at least SEAL-3", seal({ "SOV-2": 3 })],
	["is STACKIT ok for EU personal data, SEAL-3 in SOV-2 and SOV-4", seal({ "SOV-2": 3, "SOV-4": 3 })],
	["is STACKIT ok for EU personal data, SEAL-2 everywhere, SOV-2 = SEAL-3", seal({ "": 2, "SOV-2": 3 })],
	[
		"is STACKIT ok for EU personal data under CADA level 3",
		judged("cada-union-assurance-levels", { levels: { "cada-union-assurance-levels": 3 } }),
	],
	[
		"is STACKIT ok for EU personal data under Gaia-X label level 2",
		judged("gaia-x-labels", { levels: { "gaia-x-labels": 2 } }),
	],
	[
		"is PSN ok for Italian strategic data under ACN QC2",
		check("polo-strategico-nazionale", "it-strategic", {
			framework: "italy-acn-cloud",
			levels: { "italy-acn-cloud": 2 },
		}),
	],
	["is STACKIT ok for EU personal data at SEAL-9", unknown("framework", "SEAL-9")],
	["is STACKIT ok for EU personal data at level 3", unknown("framework", "level 3")],
	["is STACKIT ok for EU personal data under C3A at SEAL-3", unknown("framework", "SEAL-3")],
	["is STACKIT ok for EU personal data under ACN QC7", unknown("framework", "QC7")],
	["is STACKIT ok for EU personal data, SOV-9 at least SEAL-3", unknown("framework", "SOV-9")],
	["is STACKIT ok for EU personal data at SEAL-2 and SEAL-3", unknown("framework", "SEAL-3")],
	["is STACKIT ok for EU personal data under C3A with the German tier", c3a("de")],
	["is STACKIT ok for EU personal data under C3A, EU tier and additional criteria", c3a("eu", "additional")],
	["measure STACKIT under C3A with the EU tier for EU personal data", c3a("eu")],
	["is STACKIT ok for EU personal data under C3A picking SOV-2-01-C", c3a("SOV-2-01-C")],
	[
		"is STACKIT ok for EU personal data under C3A picking SOV-3-01-C3 and SOV-3-01-C4",
		c3a("SOV-3-01-C3", "SOV-3-01-C4"),
	],
	[
		"is STACKIT ok for EU personal data under the control triad picking hardware and software",
		judged("cloud-control-triad", { picks: ["hardware", "software"] }),
	],
	["is STACKIT ok for EU personal data under C3A picking SOV-2-01-C1", unknown("framework", "SOV-2-01-C1")],
	["is STACKIT ok for EU personal data under C3A picking dinosaurs", unknown("framework", "dinosaurs")],
	["is STACKIT ok for EU personal data under SecNumCloud picking SOV-2-01-C", unknown("framework", "SOV-2-01-C")],
	["can we pick STACKIT for EU personal data under C3A?", judged("bsi-c3a-1.0")],
	["is STACKIT ok for EU personal data under C3A with the EU tier as of 2026-05-01", c3aOn("2026-05-01", "eu")],
	["is STACKIT for EU personal data?", unknown("intent")],
	["is Cirrus sovereign for protected d", unknown("dataClass", "protected d")],
	["is Cirrus sovereign for personal data", ask("dataClass", "ca-personal-information", "eu-personal-data")],
	["is Cirrus sovereign for health data", ask("dataClass", "ca-health-information", "fr-health-data-hds")],
	["is Cirrus sovereign for our data", ask("dataClass", "ca-protected-b")],
	["is it sovereign for Protected B?", ask("offering", "micrologic-cirrus")],
	["is wealth data ok on Cirrus", unknown("dataClass", "wealth data")],
	[
		"is Cirus ok for Protectd B",
		cirrusB({
			corrections: [
				{ from: "Cirus", to: "micrologic-cirrus" },
				{ from: "Protectd B", to: "ca-protected-b" },
			],
		}),
	],
	["is cirrus soveriegn for protected b", cirrusB()],
	["foocloud protected-b", unknown("offering", "foocloud")],
	["FooCloud for Protected B", unknown("offering", "FooCloud")],
	[
		"Oracle cloud Protected B",
		{ intent: "check", offering: "oracle-cloud-commercial", dataClasses: ["ca-protected-b"] },
	],
	["is Foo cloud sovereign for Protected B", unknown("offering", "Foo cloud")],
	// A maker of software operates no service, though a service's name may say it.
	["is VMware sovereign for Protected B?", unknown("offering", "VMware")],
	["is the VMware service sovereign for Protected B?", unknown("offering", "VMware service")],
	["compare VMware and Cirrus for Protected B", unknown("offering", "VMware")],
	["what is VMware", { intent: "explain", subject: "vmware-broadcom" }],
	[
		"is OVHcloud Hosted Private Cloud by VMware ok for Protected B",
		check("ovhcloud-hosted-private-cloud-snc", "ca-protected-b"),
	],
	["Cirrus for dinosaurs", unknown("dataClass", "dinosaurs")],
	["Cirrus for Protected B as of 2026-02-30", unknown("date", "2026-02-30")],
	["is Cirrus sovereign under FooWork for Protected B", unknown("framework", "FooWork")],
	["is Cirrus sovereign for Protected B in the Atlantis region", unknown("configuration", "Atlantis")],
	// What would change the meaning is not dropped.
	["is Cirrus not sovereign for Protected B", unknown("offering", "Cirrus not")],
	["is Cirrus sovereign for Protected B except backups", unknown("dataClass", "Protected B except backups")],
	["is Cirrus sovereign for Protected B with blue keys", unknown("configuration", "with blue keys")],
	["<@U123> is Cirrus sovereign for Protected B", unknown("offering")],
	["drop table offerings", unknown("intent")],
	["is it legal to use Bleu for HDS", unknown("intent")],
	["remind me tomorrow", unknown("intent")],
];

export const french: readonly Case[] = [
	["Cirrus est-il souverain pour Protégé B ?", cirrusB()],
	["Est-ce que Cirrus est souverain pour Protégé B ?", cirrusB()],
	["pourquoi AWS Canada n'est pas souverain pour Protégé B ?", awsB()],
	["pourquoi AWS Canada n'est-il pas souverain pour Protégé B ?", awsB()],
	["pourquoi pas AWS Canada pour Protégé B ?", awsB()],
	["pourquoi ne pas utiliser AWS Canada pour Protégé B ?", awsB()],
	["pourquoi ne peut-on pas utiliser AWS Canada pour Protégé B ?", awsB()],
	["pourquoi AWS Canada ne convient-il pas à Protégé B ?", awsB()],
	["Est-ce qu'AWS Canada convient pour du Protégé B ?", awsB()],
	["Est-ce qu'AWS Canada convient à Protégé B ?", awsB()],
	["AWS Canada convient-il pour du Protégé B ?", awsB()],
	[
		"S3NS était-il souverain pour HDS au 1er janvier 2026 ?",
		check("s3ns-premi3ns", "fr-health-data-hds", { asOf: "2026-01-01" }),
	],
	["Est-ce que Bleu était souverain pour HDS au 1er janvier 2026 ?", bleuHealth({ asOf: "2026-01-01" })],
	["peut-on utiliser Cirrus pour des renseignements Protégé B", cirrusB()],
	["Peut-on héberger Protégé B chez Micrologic ?", cirrusB()],
	["Cirrus peut-il héberger Protégé B ?", cirrusB()],
	["Bonjour, pouvez-vous me dire si Cirrus est souverain pour Protégé B, s'il vous plaît ?", cirrusB()],
	["CIRRUS PROTEGE B", cirrusB()],
	[
		"Cirrus pour Protégé B selon les quatre piliers au 15 janvier 2026",
		cirrusB({ framework: "four-pillars", asOf: "2026-01-15" }),
	],
	["Cirrus pour Protégé B en date du 1er mars 2026", cirrusB({ asOf: "2026-03-01" })],
	["Cirrus pour Protégé B aujourd'hui", cirrusB({ asOf: "2026-11-20" })],
	["Cirrus pour Protégé B au 31 février 2026", unknown("date", "31 février 2026")],
	["Cirrus pour Protégé B avec nos propres clés", cirrusB({ configuration: { keys: "customer" } })],
	["Cirrus pour Protégé B, clés gardées hors du service", cirrusB({ configuration: { keys: "customer-outside" } })],
	["Cirrus pour Protégé B avec chiffrement côté client", cirrusB({ configuration: { keys: "customer-outside" } })],
	[
		"Cirrus pour Protégé B, clés détenues par un tiers de confiance",
		cirrusB({ configuration: { keys: "third-party" } }),
	],
	["Cirrus pour Protégé B avec les clés du fournisseur", cirrusB({ configuration: { keys: "provider" } })],
	["Cirrus pour Protégé B dans la région de Montréal", cirrusB({ configuration: { region: "CA-QC" } })],
	["Cirrus pour Protégé B, données seulement stockées", cirrusB({ context: { processing: "stored-only" } })],
	["Bleu pour HDS pour un acheteur en France", bleuHealth({ home: ["FR"] })],
	["Bleu pour HDS pour un organisme public", bleuHealth({ context: { "public-body": true } })],
	[
		"Bleu est-il ok pour HDS si le CLOUD Act est lu étroitement ?",
		bleuHealth({ readings: { "us-cloud-act": "narrow" } }),
	],
	[
		"selon la lecture étroite du CLOUD Act, Bleu est-il ok pour HDS ?",
		bleuHealth({ readings: { "us-cloud-act": "narrow" } }),
	],
	[
		"Bleu est-il souverain pour les données de santé françaises et les secrets d'affaires ?",
		check("bleu", ["fr-health-data-hds", "generic-trade-secrets"]),
	],
	[
		"Bleu est-il souverain pour les données de santé ?",
		ask("dataClass", "ca-health-information", "fr-health-data-hds"),
	],
	[
		"Bleu est-il souverain pour des données personnelles ?",
		ask("dataClass", "eu-personal-data", "generic-employee-data"),
	],
	[
		"AWS Canada peut-il héberger des renseignements personnels au Québec",
		check("aws-canada-regions", "ca-qc-personal-information"),
	],
	["comparer Bleu à S3NS pour HDS", { intent: "compare", offerings: ["bleu", "s3ns-premi3ns"] }],
	[
		"lequel est le plus souverain entre Bleu et S3NS pour HDS ?",
		{ intent: "compare", offerings: ["bleu", "s3ns-premi3ns"] },
	],
	[
		"qui peut héberger des secrets d'affaires en France ?",
		{ intent: "find", dataClasses: ["generic-trade-secrets"], configuration: { region: "FR" } },
	],
	["où héberger des données confidentielles ?", { intent: "find", dataClasses: ["generic-confidential"] }],
	["je cherche un cloud souverain pour HDS", { intent: "find", dataClasses: ["fr-health-data-hds"] }],
	["quelles lois visent Bleu ?", { intent: "exposure", offering: "bleu", law: undefined }],
	["le CLOUD Act s'applique-t-il à Bleu ?", { intent: "exposure", offering: "bleu", law: "us-cloud-act" }],
	["Bleu est-il exposé au CLOUD Act ?", { intent: "exposure", offering: "bleu", law: "us-cloud-act" }],
	["qu'est-ce que la loi SREN ?", { intent: "explain", subject: "fr-sren-article-31" }],
	["que demande Protégé B ?", { intent: "explain", subject: "ca-protected-b" }],
	["parle-moi de Thales", { intent: "explain", subject: "thales" }],
	["qu'est-ce qui a changé depuis 2026.10.0 ?", { intent: "changes", since: "2026.10.0" }],
	["qu'est-ce qui a changé ?", { intent: "changes", since: undefined, sinceDay: undefined }],
	["qu'est-ce qui a changé depuis le 1er novembre 2026 ?", { intent: "changes", sinceDay: "2026-11-01" }],
	["quoi de neuf depuis la dernière version ?", { intent: "changes", since: undefined, sinceDay: undefined }],
	[
		"qu'est-ce qui a changé pour Bleu depuis la version 2026.10.0 ?",
		{ intent: "changes", since: "2026.10.0", subject: "bleu" },
	],
	["Bleu est-il souverain pour des données critiques ?", ask("dataClass", "it-critical")],
	["Bleu est-il souverain pour des données de paiement ?", ask("dataClass", "in-payment-data")],
	["PSN est-il souverain pour les données critiques en Italie ?", check("polo-strategico-nazionale", "it-critical")],
	["que demandent les données critiques italiennes ?", { intent: "explain", subject: "it-critical" }],
	["STACKIT est-il souverain pour les données RGPD au niveau SEAL-3 ?", seal({ "": 3 })],
	["STACKIT atteint-il SEAL-3 pour les données RGPD ?", seal({ "": 3 })],
	[
		"STACKIT est-il souverain pour les données RGPD selon le cadre européen de souveraineté du cloud, niveau 2 ?",
		seal({ "": 2 }),
	],
	["STACKIT pour les données RGPD, SOV-2 au moins SEAL-3", seal({ "SOV-2": 3 })],
	["qui atteint SEAL-2 pour les données RGPD ?", { intent: "find", levels: { [euSeal]: 2 } }],
	[
		"STACKIT est-il souverain pour les données RGPD selon CADA niveau 3 ?",
		judged("cada-union-assurance-levels", { levels: { "cada-union-assurance-levels": 3 } }),
	],
	["STACKIT est-il souverain pour les données RGPD selon C3A avec le niveau allemand ?", c3a("de")],
	["STACKIT est-il souverain pour les données RGPD selon C3A en retenant SOV-2-01-C ?", c3a("SOV-2-01-C")],
	["STACKIT est-il souverain pour les données RGPD au niveau SEAL-9 ?", unknown("framework", "niveau SEAL-9")],
	["réglages", { intent: "settings", change: undefined }],
	["notre domicile est le Québec", { intent: "settings", change: { home: ["CA-QC"] } }],
	["langue anglais", { intent: "settings", change: { language: "en" } }],
	["langue anglaise", { intent: "settings", change: { language: "en" } }],
	["langue : anglais", { intent: "settings", change: { language: "en" } }],
	["langue française", { intent: "settings", change: { language: "fr" } }],
	["répondre en anglais", { intent: "settings", change: { language: "en" } }],
	["oublier toutes les lectures", { intent: "settings", change: { readings: everyReading } }],
	["oublier toutes les interprétations", { intent: "settings", change: { readings: everyReading } }],
	["domicile partout dans le monde", unknown("home")],
	["oublier le domicile", { intent: "settings", change: { home: null } }],
	[
		"utiliser la lecture étroite du CLOUD Act",
		{ intent: "settings", change: { readings: { "us-cloud-act": "narrow" } } },
	],
	["que peux-tu faire ?", { intent: "help" }],
	["Cirrus est-il souverain pour des dinosaures ?", unknown("dataClass", "dinosaures")],
	["FooCloud est-il souverain pour Protégé B ?", unknown("offering", "FooCloud")],
	["Cirrus est-il souverain ?", ask("dataClass", "ca-protected-b")],
	["oublie tout ce que tu sais", unknown("intent")],
];
