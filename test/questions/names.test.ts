import { describe, expect, it } from "vitest";
import type { Fact } from "../../src/knowledge/facts.js";
import type { Release } from "../../src/knowledge/release.js";
import { type NameIndex, nameIndexOf } from "../../src/questions/index.js";
import { resolve } from "../../src/questions/resolve.js";
import { tokenize } from "../../src/questions/tokens.js";
import { knowledgeRelease } from "./knowledge.js";

const real = await knowledgeRelease();

const link = (attribute: string, member: string, more: Partial<Fact> = {}): Fact => ({
	attribute,
	member,
	source: "page",
	grade: "vendor",
	statement: { en: "so they say", fr: "disent-ils" },
	...more,
});
const named = (id: string, name: string, aliases: string[] = [], facts: Fact[] = []) => ({
	id,
	name: { en: name, fr: name },
	aliases,
	sources: {},
	facts,
});
const offering = (id: string, name: string, aliases: string[], facts: Fact[]) => ({
	...named(id, name, aliases, facts),
	defaults: {},
});

/** One group with two companies and four services; a company with one service; a company without any. */
const release: Release = {
	...real,
	providers: [
		named("norden-group", "Norden Group"),
		named("norden-canada", "Norden Canada Inc.", [], [link("entity.parent", "norden-group")]),
		named("norden-europe", "Norden Europe", [], [link("entity.parent", "norden-group")]),
		named("lonely-sas", "Lonely SAS"),
		named("former-owner", "Former Owner"),
		named("buyer-to-be", "Buyer To Be"),
		named("idle-corp", "Idle Corp"),
	],
	suppliers: [],
	offerings: [
		offering("norden-canada-cloud", "Norden Cloud Canada", [], [link("service.operator", "norden-canada")]),
		offering("norden-vault", "Norden Vault (sealed)", ["Vault 7"], [link("service.operator", "norden-europe")]),
		offering("norden-desk", "Norden Desk", [], [link("service.operator", "norden-europe")]),
		offering(
			"solitaire",
			"Solitaire",
			[],
			[
				link("service.operator", "lonely-sas"),
				link("service.operator", "former-owner", { until: "2020-01-01" }),
				link("service.operator", "buyer-to-be", { pending: true }),
				link("service.operator", "idle-corp", { holds: false }),
			],
		),
	],
};
const index = nameIndexOf(release);
const find = (text: string, kind: Parameters<typeof resolve>[1] = "offering", names: NameIndex = index) =>
	resolve(names, kind, tokenize(text), new Map());

describe("what a phrase names where a service is wanted", () => {
	it.each([
		["Solitaire", "solitaire", "exact"],
		["the SOLITAIRE service", "solitaire", "exact"],
		["vault-7", "norden-vault", "exact"],
		["vault7", "norden-vault", "exact"],
		["nordendesk", "norden-desk", "exact"],
		["Canada's Norden Cloud", "norden-canada-cloud", "exact"],
		["canadian norden", "norden-canada-cloud", "part"],
		["desk", "norden-desk", "part"],
		["Desk from Norden Europe", "norden-desk", "part"],
		["Lonely", "solitaire", "part"],
		["Lonely SAS", "solitaire", "part"],
		["Solitare", "solitaire", "mended"],
		["Nordn Dsek", "norden-desk", "mended"],
		["Lonley", "solitaire", "mended"],
	])("%s", (text, id, how) => {
		expect(find(text)).toEqual({ kind: "one", id, how });
	});

	it("is every service of a company and of those it controls", () => {
		const ids = ["norden-canada-cloud", "norden-desk", "norden-vault"];
		expect(find("Norden Group")).toEqual({ kind: "several", ids, how: "part" });
		expect(find("Norden")).toEqual({ kind: "several", ids, how: "part" });
		expect(find("Norden Europe")).toMatchObject({ ids: ["norden-desk", "norden-vault"] });
	});

	it("is no service of who ran it once, will run it, or is said not to", () => {
		for (const company of ["Former Owner", "Buyer To Be", "Idle Corp"]) expect(find(company)).toEqual({ kind: "none" });
	});

	it.each(["Vault 8", "Norden Vault 8", "Solitude", "Desert", "Norden Desk Pro", "not Solitaire"])(
		"%s is nothing",
		(text) => {
			expect(find(text)).toEqual({ kind: "none" });
		},
	);

	it.each(["our cloud", "the service", "it", "this provider"])("%s names nothing", (text) => {
		expect(find(text)).toEqual({ kind: "nothing" });
	});
});

describe("what is never one and the same", () => {
	const [first] = real.dataClasses;
	const classes = first
		? [
				{ ...first, ...named("grade-a", "Grade A", ["Grade A data"]) },
				{ ...first, ...named("grade-b", "Grade B", ["Grade B data"]) },
				{ ...first, ...named("class-canada", "Personal information (Canada)"), jurisdiction: "CA" },
				{
					...first,
					...named("class-union", "EU personal data", ["données personnelles européennes"]),
					jurisdiction: "EU",
				},
				{ ...first, ...named("class-staff", "Staff data", ["données du personnel"]), jurisdiction: null },
				{ ...first, ...named("non-personal", "Non-personal data"), jurisdiction: null },
			]
		: [];
	const names = nameIndexOf({ ...release, dataClasses: classes.map(({ facts: _, ...dataClass }) => dataClass) });
	const data = (text: string) => find(text, "dataClass", names);

	it("a letter makes the difference", () => {
		expect(data("grade a data")).toEqual({ kind: "one", id: "grade-a", how: "exact" });
		expect(data("Grade B files")).toEqual({ kind: "one", id: "grade-b", how: "exact" });
		expect(data("grade")).toMatchObject({ kind: "several", ids: ["grade-a", "grade-b"] });
		expect(data("grade c")).toEqual({ kind: "none" });
	});

	it("words around a name do not join two names", () => {
		expect(data("personal data")).toMatchObject({ kind: "several", ids: ["class-canada", "class-union"] });
		expect(data("personal information")).toMatchObject({ kind: "several" });
		expect(data("Canadian personal information")).toEqual({ kind: "one", id: "class-canada", how: "exact" });
		expect(data("European personal data")).toEqual({ kind: "one", id: "class-union", how: "exact" });
	});

	it("endings do not join two names", () => {
		expect(data("données personnelles")).toMatchObject({ kind: "several", ids: ["class-staff", "class-union"] });
		expect(data("données du personnel")).toEqual({ kind: "one", id: "class-staff", how: "exact" });
	});

	it("a place that only the name drops is asked about, never taken for granted", () => {
		const dropped = first
			? [
					{ ...first, ...named("au-sealed", "Sealed (Australia)"), jurisdiction: "AU" },
					{ ...first, ...named("it-vital", "Vital data (Italy)", ["dati vitali"]), jurisdiction: "IT" },
					{ ...first, ...named("ca-sealed-a", "Sealed A"), jurisdiction: "CA" },
					{ ...first, ...named("ca-marked", "Marked", ["MARKED"]), jurisdiction: "CA" },
					{ ...first, ...named("gb-marked", "Marked (United Kingdom)"), jurisdiction: "GB" },
					{ ...first, ...named("any-marked", "Plain", ["plain data"]), jurisdiction: null },
					{ ...first, ...named("ch-plain", "Plain (Switzerland)"), jurisdiction: "CH" },
				]
			: [];
		const other = nameIndexOf({ ...release, dataClasses: dropped.map(({ facts: _, ...dataClass }) => dataClass) });
		const locally = (text: string) => find(text, "dataClass", other);
		expect(locally("sealed")).toMatchObject({ kind: "several", ids: ["au-sealed", "ca-sealed-a"] });
		expect(locally("AU sealed")).toEqual({ kind: "one", id: "au-sealed", how: "exact" });
		expect(locally("au-sealed")).toEqual({ kind: "one", id: "au-sealed", how: "exact" });
		for (const text of ["vital data", "vital", "vital files", "vitl data"])
			expect(locally(text)).toMatchObject({ kind: "several", ids: ["it-vital"] });
		for (const text of ["Italian vital data", "it-vital", "dati vitali", "vital data in Italy"])
			expect(locally(text)).toMatchObject({ kind: "one", id: "it-vital" });
		expect(locally("MARKED")).toMatchObject({ kind: "several", ids: ["ca-marked", "gb-marked"] });
		expect(locally("plain")).toEqual({ kind: "one", id: "any-marked", how: "exact" });
	});

	it("a negation stays", () => {
		expect(data("non personal data")).toEqual({ kind: "one", id: "non-personal", how: "exact" });
	});
});
