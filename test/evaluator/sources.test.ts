import { describe, expect, it } from "vitest";
import { assess, Knowledge } from "../../src/evaluator/index.js";
import type { Release } from "../../src/knowledge/release.js";
import {
	assessOne,
	company,
	criterion,
	dataClass,
	framework,
	member,
	offering,
	question,
	releaseOf,
	type Subject,
	value,
} from "./small-release.js";

/** The same release with an address for every source of some subjects, so that they cite one page. */
function onOnePage(release: Release, page: string, ids: readonly string[]): Release {
	const readdress = <Data extends { id: string; sources: Release["grounds"]["sources"] }>(list: Data[]): Data[] =>
		list.map((one) =>
			ids.includes(one.id)
				? {
						...one,
						sources: Object.fromEntries(
							Object.entries(one.sources).map(([key, source]) => [key, { ...source, url: page }]),
						),
					}
				: one,
		);
	return { ...release, offerings: readdress(release.offerings), providers: readdress(release.providers) };
}

function withInterest<Data extends { sources: Release["grounds"]["sources"] }>(list: Data[]): Data[] {
	return list.map((one) => ({
		...one,
		sources: Object.fromEntries(
			Object.entries(one.sources).map(([key, source]) => [key, { ...source, interest: "vendor" }]),
		),
	}));
}

const encrypted = { fact: "service.encryption" };
const asks: Subject[] = [dataClass("data", "low"), framework("yardstick", [criterion("must", encrypted)])];

describe("a finding rests on sources", () => {
	it("those of the facts that decide, and that of the instrument", () => {
		const cloud = offering(
			"cloud",
			value("service.encryption", true, { grade: "vendor" }),
			value("service.portability", true, { grade: "press" }),
		);
		const [finding] = assessOne(encrypted, [cloud]).findings;
		expect(finding?.sources).toEqual(["cloud/vendor-2026-01-01", "yardstick/text"]);
	});
	it("both sides of a dispute", () => {
		const cloud = offering(
			"cloud",
			value("service.encryption", true, { published: "2024-01-01" }),
			value("service.encryption", false, { published: "2025-01-01", grade: "vendor" }),
		);
		const [finding] = assessOne(encrypted, [cloud]).findings;
		expect(finding?.sources).toEqual(["cloud/statute-2024-01-01", "cloud/vendor-2025-01-01", "yardstick/text"]);
	});
	it("in order of id, each once, with the strongest grade that it was cited at", () => {
		const answer = assessOne(encrypted, [offering("cloud", value("service.encryption", true))]);
		const ids = answer.sources.map((source) => source.id);
		expect(ids).toEqual([...new Set(ids)].sort());
		expect(answer.sources.map((source) => source.grade)).toEqual(ids.map(() => "statute"));
	});
});

describe("one page is one source, whoever cites it", () => {
	const subjects = [
		offering("cloud", member("service.operator", "acme"), value("service.encryption", true)),
		company("acme", "CA"),
		...asks,
	];

	it("it has one id, from the first file that cites it", () => {
		const release = onOnePage(releaseOf(...subjects), "https://example.org/page", ["cloud", "acme"]);
		const known = new Knowledge(release);
		expect(known.source("acme", "statute-2026-01-01").id).toBe(known.source("cloud", "statute-2026-01-01").id);
	});
	it("an interest that one file knows of counts for all", () => {
		const release = onOnePage(releaseOf(...subjects), "https://example.org/page", ["cloud", "acme"]);
		const interested: Release = { ...release, providers: withInterest(release.providers) };
		expect(assess(new Knowledge(release), question()).assurance).toBe("proven");
		expect(assess(new Knowledge(interested), question()).assurance).toBe("claimed");
		expect(new Knowledge(interested).source("cloud", "statute-2026-01-01").interest).toBe("vendor");
		const { offerings, providers } = release;
		const other: Release = { ...interested, providers, offerings: withInterest(offerings) };
		expect(new Knowledge(other).source("acme", "statute-2026-01-01").interest).toBe("vendor");
	});
	it("each file keeps the dates under which it read the page", () => {
		const release = onOnePage(releaseOf(...subjects), "https://example.org/page", ["cloud", "acme"]);
		const early: Release = {
			...release,
			offerings: release.offerings.map((one) => ({
				...one,
				sources: Object.fromEntries(
					Object.entries(one.sources).map(([key, source]) => [key, { ...source, published: "2020-01-01" }]),
				),
			})),
		};
		const known = new Knowledge(early);
		expect(known.source("cloud", "statute-2026-01-01").published).toBe("2020-01-01");
		expect(known.source("acme", "statute-2026-01-01").published).toBeNull();
	});
});

describe("a fact's id", () => {
	const ids = (...facts: Parameters<typeof offering>[1][]) =>
		new Knowledge(releaseOf(offering("cloud", ...facts))).factsOf("cloud").map((fact) => fact.id);
	it("is subject/attribute/member#source", () => {
		expect(ids(member("service.regions", "CA", { grade: "vendor" }), value("service.encryption", true))).toEqual([
			"cloud/service.regions/CA#vendor-2026-01-01",
			"cloud/service.encryption#statute-2026-01-01",
		]);
	});
	it("facts of one key from one page are told apart by what they say, not by their order", () => {
		const yes = value("service.encryption", true);
		const no = value("service.encryption", false);
		expect(ids(yes, no)).toEqual(ids(no, yes).toReversed());
		expect(new Set(ids(yes, no)).size).toBe(2);
	});
});
