import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { Fact } from "../../src/knowledge/facts.js";
import type { Release } from "../../src/knowledge/release.js";
import { loadRelease } from "../../src/releases/load.js";

/**
 * Facts that many verdicts hang on, by value, with the page that says so: a later edit cannot bend them unseen. Whoever
 * changes one of these rows has read a source that says otherwise, and cites it here.
 */

const sec = "https://sec.gov/Archives/edgar/data";
const wwwSec = "https://www.sec.gov/Archives/edgar/data";
const anssiCatalogue =
	"https://messervices.cyber.gouv.fr/visas/catalogue-produits-services-profils-de-protection-sites-certifies-qualifies-agrees-anssi.pdf";
const hronec =
	"https://github.com/MarekHronec/marek-hronec-web/blob/44bf33283df91a01947635e6baaa6b7412c008dd/docs/audit/B5a-vendor-landscape.md";

type Row = readonly [subject: string, fact: Partial<Fact>, url: string];

const incorporated = (subject: string, value: string, grade: Fact["grade"], url: string): Row => [
	subject,
	{ attribute: "entity.incorporation", value, grade },
	url,
];
const secNumCloud = (subject: string, number: string, from: string, until: string): Row => [
	subject,
	{ attribute: "service.certifications", member: "secnumcloud", value: "held", from, until, grade: "analyst" },
	`${hronec} ${number}`,
];
const operatedBy = (subject: string, member: string, grade: Fact["grade"], url: string): Row => [
	subject,
	{ attribute: "service.operator", member, grade },
	url,
];
const controlledBy = (
	subject: string,
	member: string,
	grade: Fact["grade"],
	url: string,
	more: Partial<Fact> = {},
): Row => [subject, { attribute: "entity.parent", member, grade, ...more }, url];

const facts: readonly Row[] = [
	incorporated("microsoft", "US", "filing", `${wwwSec}/789019/000103221000001961/0001.txt`),
	incorporated("alphabet", "US", "filing", `${wwwSec}/1652044/000165204416000012/goog10-k2015.htm`),
	incorporated("salesforce", "US", "filing", `${sec}/1108524/000110852422000059/0001108524-22-000059.txt`),
	incorporated("snowflake-inc", "US", "filing", `${sec}/1640147/000164014724000242/0001640147-24-000242.txt`),
	incorporated("servicenow-inc", "US", "filing", `${sec}/1373715/000137371524000232/0001373715-24-000232.txt`),
	incorporated("digitalocean-holdings", "US", "filing", `${sec}/1582961/000158296124000120/0001582961-24-000120.txt`),
	incorporated("box-inc", "US", "filing", `${sec}/1372612/000119312524175611/0001193125-24-175611.txt`),
	incorporated("alibaba-group", "KY", "filing", `${sec}/1577552/000119312524044480/0001193125-24-044480.txt`),
	incorporated("telus-corporation", "CA-BC", "filing", `${wwwSec}/868675/000110465919008382/a18-41513_140f.htm`),
	incorporated("ovh-groupe", "FR", "press", "https://heise.de/-11092029"),
	controlledBy(
		"slack-technologies",
		"salesforce",
		"analyst",
		"https://sota.io/blog/slack-eu-alternative-gdpr-cloud-act-salesforce-workplace-messaging-2026",
		{ detail: { share: 100 }, from: "2021-07" },
	),
	controlledBy(
		"ionos-group",
		"united-internet",
		"filing",
		"https://report.united-internet.de/annual-report/2022/management-report/subsequent-events.html",
		{ detail: { share: 63.8 }, from: "2023-02-08" },
	),
	controlledBy(
		"s3ns-sas",
		"thales",
		"press",
		"https://www.itforbusiness.fr/s3ns-obtient-la-certification-secnumcloud-voila-qui-va-relancer-les-debats-98899",
	),
	controlledBy(
		"scaleway-sas",
		"iliad",
		"press",
		"https://linformaticien.com/magazine-linfo-cyber-risques/conformite/62901-scaleway-se-lance-dans-secnumcloud-3.html",
	),
	controlledBy("outscale", "dassault-systemes", "analyst", "https://lawinsider.com/fr/contracts/6OJZZ9MqCyJ"),
	controlledBy(
		"stackit-gmbh",
		"schwarz-group",
		"press",
		"https://www.techzine.eu/news/infrastructure/133480/lidl-owner-builds-european-sovereign-cloud",
	),
	controlledBy("ovh-us-llc", "ovh-groupe", "filing", "https://ovhcloud.fr.digital-report.net/en/report/3010"),
	controlledBy("tata-communications", "tata-group", "filing", `${wwwSec}/1116134/000119312513351684/R12.htm`, {
		detail: { share: 50.03 },
		from: "2013-03-31",
	}),
	operatedBy("micrologic-cirrus", "micrologic", "vendor", "https://micrologic.ca/en/?p=3425"),
	operatedBy(
		"aws-european-sovereign-cloud",
		"aws-european-sovereign-cloud-gmbh",
		"press",
		"https://techinformed.com/aws-launches-eu-only-cloud-as-data-sovereignty-requirements-and-enforcement-activity-expand",
	),
	operatedBy(
		"bleu",
		"bleu-sas",
		"press",
		"https://www.mind.eu.com/health/industrie/rien-ne-soppose-a-ce-que-bleu-et-s3ns-obtiennent-le-secnumcloud-selon-lanssi",
	),
	operatedBy(
		"ovhcloud-public-cloud",
		"ovh-groupe",
		"analyst",
		"https://privacyacrossborders.org/2026/02/03/what-canadas-king-vs-ovh-case-reveals-and-affirms-about-cross-border-data-access/",
	),
	operatedBy("delos-cloud", "delos-cloud-gmbh", "vendor", "https://bundestag.de/presse/hib/kurzmeldungen-1019308"),
	[
		"s3ns-premi3ns",
		{
			attribute: "service.certifications",
			member: "secnumcloud",
			value: "held",
			from: "2025-12-17",
			until: "2028-12-17",
			grade: "analyst",
		},
		anssiCatalogue,
	],
	secNumCloud("3ds-outscale", "2118", "2023-11-30", "2026-11-30"),
	secNumCloud("ovhcloud-hosted-private-cloud-snc", "2279", "2023-12-28", "2026-12-29"),
	secNumCloud("orange-cloud-avenue", "1147", "2025-07-11", "2028-07-11"),
	secNumCloud("ovhcloud-bare-metal-pod", "559", "2025-03-24", "2028-03-24"),
	secNumCloud("cloud-temple-paas-openshift", "919", "2025-05-30", "2028-05-30"),
	secNumCloud("numspot", "3395", "2026-07-31", "2029-07-31"),
	secNumCloud("cegedim-cloud", "1951", "2024-12-04", "2027-12-04"),
	[
		"aws-canada-regions",
		{
			attribute: "service.certifications",
			member: "ca-protected-b-supply",
			value: "held",
			from: "2019-08",
			grade: "regulator",
		},
		"https://www.tbs-sct.gc.ca/pol/doc-eng.aspx?id=32787",
	],
];

/** Law, period, its state, its first and its last day. */
const periods = [
	["us-cloud-act", "in-force", "in-force", "2018-03-23", undefined],
	["us-fisa-702", "renewed-2024", "in-force", "2024-04-20", "2026-04-20"],
	["us-fisa-702", "second-stopgap", "in-force", "2026-04-30", "2026-06-12"],
	["us-fisa-702", "certifications", "in-effect", "2026-06-12", "2027-03"],
	["eu-gdpr-chapter-v", "in-force", "in-force", "2018-05-25", undefined],
	["eu-data-act", "in-force", "in-force", "2025-09-12", undefined],
	["eu-dora", "applies", "in-force", "2025-01-17", undefined],
	["eu-us-data-privacy-framework", "in-force", "in-force", "2023-07-10", undefined],
	["ca-qc-law-25", "in-force", "in-force", "2023-09-22", undefined],
	["fr-secnumcloud", "version-3.2", "in-force", "2022-03-08", undefined],
	["uk-gdpr-adequacy", "renewed", "in-force", "2025-12-19", "2031-12-27"],
	["cn-national-intelligence-law", "in-force", "in-force", "2017-06-28", undefined],
	["us-cloud-act-agreement-uk", "in-force", "in-force", "2022-10-03", undefined],
	["de-sgb-v-393", "in-force", "in-force", "2024-07-01", undefined],
] as const;

let release: Release;
beforeAll(async () => {
	release = await loadRelease(fileURLToPath(new URL("../../knowledge/releases", import.meta.url)));
});

describe("decisive facts stand as their sources say", () => {
	it("are forty at least", () => {
		expect(facts.length + periods.length).toBeGreaterThanOrEqual(40);
	});

	for (const [subject, expected, page] of facts) {
		const [url, number] = page.split(" ");
		it(`${subject}: ${expected.attribute} ${expected.member ?? expected.value}`, () => {
			const file = [...release.offerings, ...release.providers, ...release.suppliers].find(({ id }) => id === subject);
			const here = file?.facts.filter(
				({ attribute, member, source, detail }) =>
					attribute === expected.attribute &&
					(expected.member === undefined || member === expected.member) &&
					file.sources[source]?.url === url &&
					(number === undefined || detail?.number === number),
			);
			expect(here).toContainEqual(expect.objectContaining(expected));
			for (const fact of here ?? []) expect(fact.pending).toBeUndefined();
		});
	}

	for (const [law, id, state, from, until] of periods)
		it(`${law}: ${id}`, () => {
			const period = release.laws.find((one) => one.id === law)?.periods.find((one) => one.id === id);
			expect(period).toMatchObject({ state, from });
			expect(period?.until ?? undefined).toBe(until);
			expect(period?.pending).toBeUndefined();
		});
});
