import { describe, expect, it } from "vitest";
import { nameKey } from "../../src/knowledge/names.js";
import { explainedOf } from "../../src/questions/across-kinds.js";
import { nameIndexOf, readQuestion } from "../../src/questions/index.js";
import type { NameKind } from "../../src/questions/names.js";
import { resolve } from "../../src/questions/resolve.js";
import { tokenize } from "../../src/questions/tokens.js";
import { knowledgeRelease } from "./knowledge.js";

/** Names as people type them, in both languages: the right thing, or all that may be meant, to be asked about. */

const index = nameIndexOf(await knowledgeRelease());
const idsOf = (kind: NameKind, text: string) => {
	const found = resolve(index, kind, tokenize(text), new Map());
	return found.kind === "one" ? found.id : found.kind === "several" ? { ask: found.ids } : found.kind;
};
const ask = (...ids: string[]) => ({ ask: ids });
const seal = "eu-cloud-sovereignty-framework-1.2.1";

describe("data classes of many places", () => {
	it.each<[string, string | { ask: string[] }]>([
		["Australian protected", "au-protected"],
		["au-protected", "au-protected"],
		["PROTECTED in Australia", "au-protected"],
		["protected b", "ca-protected-b"],
		["official sensitive", ask("au-official-sensitive", "uk-official-sensitive")],
		["official", ask("au-official-sensitive", "uk-official", "uk-official-sensitive")],
		["UK official", "uk-official"],
		["secret", ask("ca-secret", "generic-trade-secrets", "uk-secret")],
		["UK SECRET", "uk-secret"],
		["top secret", ask("ca-secret")],
		["unclassified", ask("ca-unclassified", "us-cui")],
		["intern", ask("ch-intern", "generic-internal")],
		["interne", "generic-internal"],
		["confidentiel", "generic-confidential"],
		["Vertraulich", "ch-vertraulich"],
		["INTERNE (Suisse)", "ch-intern"],
		["Sozialdaten", "de-social-health-data"],
		["données sociales allemandes", "de-social-health-data"],
		["social data", ask("de-social-health-data")],
		["vs nfd", "de-vs-nfd"],
		["restricted information", ask("de-vs-nfd", "fr-diffusion-restreinte")],
		["diffusion restreinte", "fr-diffusion-restreinte"],
		["DORA", "eu-financial-data-dora"],
		["données dora", "eu-financial-data-dora"],
		["nis 2", "eu-nis2-essential-entity"],
		["payment data", ask("generic-payment-card-data", "in-payment-data")],
		["données de paiement en Inde", "in-payment-data"],
		["card data", "generic-payment-card-data"],
		["critical data", ask("it-critical")],
		["donnée critique", ask("it-critical")],
		["dati critici", "it-critical"],
		["Italian ordinary data", "it-ordinary"],
		["données stratégiques", ask("it-strategic")],
		["données stratégiques en Italie", "it-strategic"],
		["dati", ask("it-critical", "it-ordinary", "it-strategic")],
		["CUI", "us-cui"],
		["HIPAA", "us-hipaa-phi"],
		["PHI", ask("ca-health-information", "us-hipaa-phi")],
		["US health data", "us-hipaa-phi"],
	])("%s", (text, expected) => expect(idsOf("dataClass", text)).toEqual(expected));
});

describe("services", () => {
	it.each<[string, string | { ask: string[] }]>([
		["aliyun", "alibaba-cloud"],
		["nuage tencent", "tencent-cloud"],
		["huawei", "huawei-cloud"],
		["OTC", "open-telekom-cloud"],
		["T-Systems", ask("open-telekom-cloud", "t-systems-sovereign-cloud-google")],
		["schwarz", ask("google-workspace-on-stackit", "stackit")],
		["KPN", "kpn-sovereign-cloud"],
		["PSN", "polo-strategico-nazionale"],
		["pôle stratégique national italien", "polo-strategico-nazionale"],
		["UK Cloud", "ukcloud"],
		["macquarie", "macquarie-government"],
		["shakti", "yotta"],
		["cloud avenue", "orange-cloud-avenue"],
		["national hub", ask("polo-strategico-nazionale")],
		[
			"government cloud",
			ask(
				"macquarie-government",
				"nuage-gouvernemental-du-quebec",
				"serpro-nuvem-de-governo",
				"shared-services-canada-sovereign-cloud",
			),
		],
		["nuage géré", ask("solvinity")],
	])("%s", (text, expected) => expect(idsOf("offering", text)).toEqual(expected));

	it("asks which where a name only says what a service is like", () => {
		for (const text of ["sovereign cloud", "nuage souverain", "public cloud"])
			expect(idsOf("offering", text)).toHaveProperty("ask");
	});
});

describe("frameworks", () => {
	it.each<[string, string]>([
		["csf", seal],
		["SEAL", seal],
		["niveaux SEAL", seal],
		["EU cloud sovereignty framework", seal],
		["C3A", "bsi-c3a-1.0"],
		["C3A du BSI", "bsi-c3a-1.0"],
		["CADA", "cada-union-assurance-levels"],
		["UAL", "cada-union-assurance-levels"],
		["acn", "italy-acn-cloud"],
		["gaia x", "gaia-x-labels"],
		["TIA", "edpb-supplementary-measures"],
		["CEPD", "edpb-supplementary-measures"],
		["dutch cloud policy", "nl-rijksbreed-cloudbeleid-2026"],
		["politique néerlandaise du nuage", "nl-rijksbreed-cloudbeleid-2026"],
		["SNC", "secnumcloud-3.2"],
	])("%s", (text, expected) => expect(idsOf("framework", text)).toBe(expected));
});

it("no name of one kind has two owners, unless it is declared that the bot asks which", () => {
	const asking = new Set(
		(index.release.grounds.clashes ?? [])
			.filter(({ resolve: to }) => to === "ask")
			.map(({ name, among }) => JSON.stringify([nameKey(name), [...among].sort()])),
	);
	const shared = Object.values(index.names).flatMap(({ byKey }) =>
		[...byKey].filter(([, owners]) => owners.length > 1),
	);
	for (const [name, owners] of shared) expect(asking).toContain(JSON.stringify([nameKey(name), owners]));
	expect(shared).toHaveLength(asking.size);
});

describe("a name that several kinds have", () => {
	const kinds: readonly NameKind[] = ["offering", "provider", "law", "framework", "dataClass"];
	const shared = [...new Set(kinds.flatMap((kind) => [...index.names[kind].byKey.keys()]))]
		.map((name) => ({ name, having: kinds.filter((kind) => index.names[kind].byKey.has(name)) }))
		.filter(({ having }) => having.length > 1);

	it("is a real case", () => {
		expect(shared.length).toBeGreaterThan(80);
	});

	it.each([
		["en", "what is"],
		["fr", "qu'est-ce que"],
	])("is explained as `knowledge names` says: %s", (_, words) => {
		for (const { name, having } of shared) {
			const expected = explainedOf(new Set(having)).flatMap((kind) => index.names[kind].byKey.get(name) ?? []);
			const read = readQuestion(`${words} ${name}?`, { index, today: "2026-11-20" });
			const subjects =
				read.kind === "draft" && read.draft.intent === "explain"
					? [read.draft.subject]
					: read.kind === "ask"
						? [...read.ask.among]
						: [];
			expect([name, [...subjects].sort()]).toEqual([name, [...expected].sort()]);
		}
	});
});
