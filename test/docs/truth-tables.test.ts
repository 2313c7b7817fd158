import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Condition, conditionSchema } from "../../src/knowledge/conditions.js";
import {
	basedIn,
	certificate,
	closed,
	company,
	denied,
	grounds,
	judged,
	law,
	member,
	offering,
	provider,
	reading,
	type Stated,
	type Subject,
	value,
} from "../evaluator/small-release.js";
import { blocksOf } from "./page.js";
import { tablesOf } from "./tables.js";

/** The truth tables of docs/conditions.md: each row is asked of a small release that knows what the row says. */

const page = "conditions.md";
const binding = { grade: "contract" } as const;
const claimed = { grade: "vendor" } as const;
const reported = { grade: "analyst" } as const;

/** The condition that the page shows with these words. */
async function shown(words: string): Promise<Condition> {
	const blocks = (await blocksOf(page)).filter(({ kind, text }) => kind === "yaml" && text.includes(words));
	const [block] = blocks;
	if (!block || blocks.length > 1) throw new Error(`${blocks.length} examples with: ${words}`);
	return conditionSchema.parse(parse(block.text));
}

/** A table of the page has these rows, in this order, each with what the evaluator answers. */
async function expectTable(heading: string, place: number, rows: Record<string, readonly string[]>): Promise<void> {
	const table = (await tablesOf(page)).get(heading)?.[place];
	expect(table).toEqual(Object.entries(rows).map(([row, answers]) => [row, ...answers]));
}

const ask = (condition: Condition, ...facts: Stated[]) => [judged(condition, [offering("cloud", ...facts)])];

describe("truth tables", () => {
	it("of all and any", async () => {
		const encrypted: Condition = { fact: "service.encryption" };
		const exit: Condition = { fact: "service.exit-terms" };
		const both = (...facts: Stated[]) => [
			...ask({ all: [encrypted, exit] }, ...facts),
			...ask({ any: [encrypted, exit] }, ...facts),
		];
		const first = (is: boolean) => value("service.encryption", is);
		const second = (is: boolean) => value("service.exit-terms", is, claimed);
		await expectTable("all, any, not", 0, {
			"yes, proven; yes, claimed": both(first(true), second(true)),
			"yes, proven; no, claimed": both(first(true), second(false)),
			"yes, proven; unknown": both(first(true)),
			"no, proven; unknown": both(first(false)),
			"no, proven; no, claimed": both(first(false), second(false)),
			"unknown; unknown": both(),
		});
	});

	it("of a fact with one value", async () => {
		const condition = await shown("fact: service.residency\ntest:");
		const says = (place: string) => value("service.residency", place, binding);
		await expectTable("fact, with one value", 0, {
			nothing: ask(condition),
			"the contract says CA": ask(condition, says("CA")),
			"the contract says CA-QC, which lies in CA": ask(condition, says("CA-QC")),
			"the contract says US": ask(condition, says("US")),
			"the contract says CA, and CA-QC is asked": ask(
				{ fact: "service.residency", test: { in: ["CA-QC"] } },
				says("CA"),
			),
		});
		const encryption: Condition = { fact: "service.encryption" };
		await expectTable("fact, with one value", 1, {
			nothing: ask(encryption),
			"stated as true": ask(encryption, value("service.encryption", true)),
			"stated as false": ask(encryption, value("service.encryption", false)),
		});
	});

	it("of a fact of a list", async () => {
		const presence = await shown("fact: entity.presence");
		const ofOperator = (condition: Condition, ...facts: Stated[]) => [
			judged({ some: "custody", where: condition }, [
				offering("cloud", member("service.operator", "acme")),
				provider("acme", ...facts),
				company("holder", "US"),
			]),
		];
		await expectTable("fact, of a list", 0, {
			nothing: ofOperator(presence),
			"present in US": ofOperator(presence, member("entity.presence", "US")),
			"present in FR": ofOperator(presence, member("entity.presence", "FR")),
			"present in FR, and a vendor closes the list": ofOperator(
				presence,
				member("entity.presence", "FR"),
				closed("entity.presence", claimed),
			),
			"a contract denies US (`holds: false`)": ofOperator(presence, denied("entity.presence", "US", binding)),
		});
		const parentless = await shown("fact: entity.parent\ntest: { none: true }");
		await expectTable("fact, of a list", 1, {
			nothing: ofOperator(parentless),
			"a parent is stated": ofOperator(parentless, member("entity.parent", "holder")),
			"the list is closed, and empty": ofOperator(parentless, closed("entity.parent")),
		});
		const certified: Condition = { fact: "service.certifications", key: "scheme" };
		const status = (is: string, grade: "certificate" | "vendor") =>
			ask(certified, certificate("scheme", is, { grade, from: "2026-01-01" }));
		await expectTable("fact, of a list", 2, {
			nothing: ask(certified),
			"held, by the scheme's register": status("held", "certificate"),
			"in progress, says the vendor": status("in-progress", "vendor"),
			mentioned: status("mentioned", "certificate"),
		});
	});

	it("of some and every", async () => {
		const some = await shown("some: custody");
		const every = await shown("every: custody\nwhere: { fact: entity.incorporation");
		const both = (operators: Record<string, Stated>, ...companies: Subject[]) =>
			[some, every].map((condition) =>
				judged(condition, [offering("cloud", ...Object.values(operators)), ...companies]),
			);
		const acme = { acme: member("service.operator", "acme") };
		await expectTable("some, every", 0, {
			"nobody says who it is": both({}),
			"a company in US": both(acme, company("acme", "US")),
			"a company in CA": both(acme, company("acme", "CA")),
			"by the vendor's word, a company in CA": both(
				{ acme: member("service.operator", "acme", claimed) },
				company("acme", "CA"),
			),
			"a company of which no place is known": both(acme, provider("acme")),
			"one company in CA, one in US": both(
				{ ...acme, other: member("service.operator", "other") },
				company("acme", "CA"),
				company("other", "US"),
			),
		});
	});

	const cloud = offering("cloud", member("service.operator", "acme"));
	const holders = [company("us-fund", "US"), company("us-bank", "US"), company("eu-fund", "EU")];
	const share = (owner: string, percent: number) => member("entity.owner", owner, { detail: { share: percent } });
	const all = closed("entity.owner");

	it("of edge", async () => {
		const condition = await shown("{ edge: share");
		const held = (owner: Stated) => [judged(condition, [cloud, company("acme", "FR", owner, all), ...holders])];
		await expectTable("edge", 0, {
			"it holds 20": held(share("us-fund", 20)),
			"it holds 30": held(share("us-fund", 30)),
			"its share is not stated": held(member("entity.owner", "us-fund")),
		});
	});

	it("of sum", async () => {
		const condition = await shown("sum: owners");
		const text = { en: "most", fr: "au plus" };
		const said = { source: "decree", grade: "statute" as const, statement: text };
		const limits = grounds({
			sources: { decree: { title: "Decree", publisher: "A ministry", url: null, published: null, seen: "2026-01-01" } },
			thresholds: [{ id: "example-most-foreign", name: text, values: [{ value: 24, from: "2025-01-01", ...said }] }],
		});
		const together = (sum: string, ...owners: Stated[]) => [
			sum,
			judged(condition, [cloud, company("acme", "FR", ...owners), ...holders, limits]),
		];
		await expectTable("sum", 0, {
			"US 10, US 12, EU 78, list closed": together(
				"22",
				share("us-fund", 10),
				share("us-bank", 12),
				share("eu-fund", 78),
				all,
			),
			"US 30, list open": together("30 to 100", share("us-fund", 30)),
			"US 10, list open": together("10 to 100", share("us-fund", 10)),
			"US 10, EU 80, list open": together("10 to 20", share("us-fund", 10), share("eu-fund", 80)),
			"US with a share that nobody states, EU 50, list closed": together(
				"0 to 50",
				member("entity.owner", "us-fund"),
				share("eu-fund", 50),
				all,
			),
		});
	});

	it("of choice and context", async () => {
		const condition = await shown("choice: region");
		const chosen = (region: string, ...facts: Stated[]) => [
			judged(condition, [offering("cloud", ...facts)], { configuration: { region } }),
		];
		await expectTable("choice", 0, {
			"CA, which a contract offers": chosen("CA", member("service.regions", "CA", binding)),
			"US, which a contract offers": chosen("US", member("service.regions", "US", binding)),
			"CA, of which nobody says whether it is offered": chosen("CA"),
			"CA, which a contract denies": chosen("CA", denied("service.regions", "CA", binding)),
		});
		const stored = await shown("context: processing");
		const said = (context: { processing?: string }) => [judged(stored, [offering("cloud")], { context })];
		await expectTable("context", 0, { nothing: said({}), "stored-only": said({ processing: "stored-only" }) });
	});

	it("of answer and published", async () => {
		const condition = await shown("answer: bsi-c3a-1.0.SOV-3-05-C");
		const answered = (is: string): Stated => {
			const { fact, page } = member("assessment.answers", "bsi-c3a-1.0.SOV-3-05-C", reported);
			return { fact: { ...fact, value: is }, page };
		};
		await expectTable("answer", 0, {
			nothing: ask(condition),
			"an auditor answered yes": ask(condition, answered("yes")),
			"an auditor answered no": ask(condition, answered("no")),
			"nobody answered, the vendor says it is encrypted": ask(condition, value("service.encryption", true, claimed)),
			"an auditor answered no, a contract says it is encrypted": ask(
				condition,
				answered("no"),
				value("service.encryption", true, binding),
			),
		});
		const published: Condition = { published: ["scheme"], otherwise: { fact: "service.exit-terms" } };
		const exit = (is: boolean) => value("service.exit-terms", is, binding);
		await expectTable("published", 0, {
			nothing: ask(published),
			"the certificate is held": ask(published, certificate("scheme", "held")),
			"no certificate is known, the contract has exit terms": ask(published, exit(true)),
			"no certificate is known, the contract has none": ask(published, exit(false)),
		});
	});

	it("of unexposed", async () => {
		const condition = await shown("unexposed:");
		const seats: Condition = {
			some: "custody",
			where: {
				any: [
					{ fact: "entity.incorporation", test: { in: ["US"] } },
					{ fact: "entity.presence", key: ["US"] },
				],
			},
		};
		const foreign = law("reach", "US", { reach: [reading("seat", basedIn("US")), reading("presence", seats)] });
		const run = (...operator: Subject[]) => [
			judged(condition, [offering("cloud", member("service.operator", "acme")), foreign, ...operator]),
		];
		await expectTable("unexposed", 0, {
			"reaches the operator under every held reading": run(company("acme", "US")),
			"reaches it under none": run(company("acme", "CA", closed("entity.presence"))),
			"reaches it under one held reading and not under another": run(
				company("acme", "CA", member("entity.presence", "US")),
			),
			"of the operator's country nothing is known": run(provider("acme")),
		});
	});
});
