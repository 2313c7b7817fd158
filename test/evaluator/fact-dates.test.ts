import { describe, expect, it } from "vitest";
import type { Condition } from "../../src/knowledge/conditions.js";
import { certificate, closed, company, denied, judged, member, offering, type Stated, value } from "./small-release.js";

const encrypted: Condition = { fact: "service.encryption" };
const encryption = (beside: Parameters<typeof value>[2]) => value("service.encryption", true, beside);
const on = (day: string, condition: Condition, ...facts: Stated[]) =>
	judged(condition, [offering("cloud", ...facts)], { asOf: day });

describe("a fact counts between its dates", () => {
	const fact = encryption({ from: "2024-03-01", until: "2025-02-28", grade: "contract" });
	const cases = {
		"2024-02-29": "unknown",
		"2024-03-01": "yes, binding",
		"2025-02-28": "yes, binding",
		"2025-03-01": "unknown",
	};
	for (const [day, outcome] of Object.entries(cases))
		it(`from 1 March 2024 until 28 February 2025, asked on ${day}: ${outcome}`, () => {
			expect(on(day, encrypted, fact)).toBe(outcome);
		});

	it("without an end it counts on", () => {
		expect(on("2031-01-01", encrypted, encryption({ from: "2024-03-01" }))).toBe("yes, proven");
	});

	it("inside a partial date its validity is unknown", () => {
		const vague = encryption({ from: "2024", until: "2025-06" });
		expect(on("2023-12-31", encrypted, vague)).toBe("unknown");
		expect(on("2024-12-30", encrypted, vague)).toBe("unknown");
		expect(on("2024-12-31", encrypted, vague)).toBe("yes, proven");
		expect(on("2025-06-01", encrypted, vague)).toBe("yes, proven");
		expect(on("2025-06-02", encrypted, vague)).toBe("unknown");
		expect(on("2025-07-01", encrypted, vague)).toBe("unknown");
	});
});

describe("without a beginning a fact counts from the day it was observed", () => {
	it("before that day it is presumed", () => {
		const fact = encryption({ published: "2025-05-10" });
		expect(on("2025-05-09", encrypted, fact)).toBe("yes, presumed");
		expect(on("2025-05-10", encrypted, fact)).toBe("yes, proven");
	});

	it("it was observed when its page was published, else when somebody last read it", () => {
		expect(on("2025-12-31", encrypted, encryption({ seen: "2026-01-01" }))).toBe("yes, presumed");
		expect(on("2025-12-31", encrypted, encryption({ published: "2025-01-01", seen: "2026-01-01" }))).toBe(
			"yes, proven",
		);
	});

	it("while a vague date of its page leaves open whether it had been observed, it is presumed", () => {
		expect(on("2025-06-01", encrypted, encryption({ published: "2025" }))).toBe("yes, presumed");
		expect(on("2025-12-31", encrypted, encryption({ published: "2025" }))).toBe("yes, proven");
	});

	it("a presumed no leaves a demand unknown, and a presumed yes leaves it unproven", () => {
		expect(on("2020-01-01", encrypted, value("service.encryption", false))).toBe("no, presumed");
	});
});

describe("an end stated by one ends all that say the same and are not surer", () => {
	const lasting = { from: "2024-01-01" };
	it("a statute's end ends what a vendor says without one", () => {
		const facts = [encryption({ ...lasting, grade: "vendor" }), encryption({ ...lasting, until: "2025-12-31" })];
		expect(on("2025-12-31", encrypted, ...facts)).toBe("yes, proven");
		expect(on("2026-01-01", encrypted, ...facts)).toBe("unknown");
	});

	it("an end that one source gives ends what another, equally sure, says without one", () => {
		const facts = [encryption(lasting), encryption({ ...lasting, until: "2025-12-31" })];
		expect(on("2026-01-01", encrypted, ...facts)).toBe("unknown");
	});

	it("a vendor's end ends nothing that a statute says", () => {
		const facts = [encryption(lasting), encryption({ ...lasting, until: "2025-12-31", grade: "vendor" })];
		expect(on("2026-01-01", encrypted, ...facts)).toBe("yes, proven");
	});

	it("a surer end overrides the later end that a less sure source gives", () => {
		const facts = [
			encryption({ ...lasting, until: "2025-12-31" }),
			encryption({ ...lasting, until: "2030-12-31", grade: "vendor" }),
		];
		expect(on("2026-01-01", encrypted, ...facts)).toBe("unknown");
	});

	it("equally sure sources with ends of their own keep them", () => {
		const facts = [
			encryption({ ...lasting, until: "2025-12-31" }),
			encryption({ from: "2025-06-01", until: "2028-12-31" }),
		];
		expect(on("2026-01-01", encrypted, ...facts)).toBe("yes, proven");
	});

	it("what began after that end speaks of another time, and goes on", () => {
		const facts = [
			encryption({ ...lasting, until: "2025-12-31" }),
			encryption({ from: "2026-03-01", grade: "vendor" }),
		];
		expect(on("2026-02-28", encrypted, ...facts)).toBe("unknown");
		expect(on("2026-03-01", encrypted, ...facts)).toBe("yes, claimed");
	});

	it("an end says nothing of another value", () => {
		const facts = [
			encryption({ ...lasting, until: "2025-12-31" }),
			value("service.encryption", false, { from: "2025-01-01", grade: "vendor" }),
		];
		expect(on("2026-01-01", encrypted, ...facts)).toBe("no, claimed");
	});
});

describe("what is only agreed, announced or planned counts for nothing", () => {
	it("a pending fact is as good as none, on any day", () => {
		const fact = encryption({ from: "2024-01-01", pending: true });
		for (const day of ["2023-01-01", "2024-01-01", "2026-11-20"]) expect(on(day, encrypted, fact)).toBe("unknown");
	});

	it("a pending fact contests nothing", () => {
		const facts = [encryption({}), value("service.encryption", false, { from: "2026-02-01", pending: true })];
		expect(on("2026-11-20", encrypted, ...facts)).toBe("yes, proven");
	});

	it("a pending fact about one region does not hide what holds at large", () => {
		const facts = [
			member("service.regions", "CA"),
			encryption({ grade: "vendor" }),
			value("service.encryption", false, { region: "CA", pending: true }),
		];
		expect(judged(encrypted, [offering("cloud", ...facts)], { configuration: { region: "CA" } })).toBe("yes, claimed");
	});
});

describe("past its shelf life a fact is stale", () => {
	it("it counts all the same", () => {
		expect(on("2050-01-01", encrypted, encryption({ published: "2020-01-01" }))).toBe("yes, proven");
	});

	it("a stale no is unknown: service.encryption keeps for 36 months", () => {
		const fact = value("service.encryption", false, { published: "2022-05-10" });
		expect(on("2025-05-10", encrypted, fact)).toBe("no, proven");
		expect(on("2025-05-11", encrypted, fact)).toBe("unknown");
	});

	it("it keeps from the later of its beginning and the day it was observed", () => {
		const fact = value("service.encryption", false, { published: "2022-05-10", from: "2024-01-01" });
		expect(on("2027-01-01", encrypted, fact)).toBe("no, proven");
		expect(on("2027-01-02", encrypted, fact)).toBe("unknown");
	});

	const held: Condition = { fact: "service.certifications", key: "scheme" };
	for (const status of ["none", "in-progress"])
		it(`a stale "${status}" is unknown`, () => {
			const fact = certificate("scheme", status, { published: "2022-05-10", grade: "press" });
			expect(on("2025-05-10", held, fact)).toBe("no, reported");
			expect(on("2025-05-11", held, fact)).toBe("unknown");
		});

	for (const status of ["expired", "withdrawn"])
		it(`"${status}" does not go stale: it was so, and time mends nothing`, () => {
			expect(on("2050-01-01", held, certificate("scheme", status, { published: "2022-05-10" }))).toBe("no, proven");
		});

	it("a stale review is unknown", () => {
		const condition: Condition = { some: "custody", where: { fact: "entity.presence", key: "US" } };
		const subjects = (asOf: string) =>
			judged(
				condition,
				[
					offering("cloud", member("service.operator", "acme", { from: "2020-01-01" })),
					company("acme", "CA", denied("entity.presence", "US", { grade: "review", published: "2022-05-10" })),
				],
				{ asOf },
			);
		expect(subjects("2025-05-10")).toBe("no, presumed");
		expect(subjects("2025-05-11")).toBe("unknown");
	});

	it("a stale review closes no list", () => {
		const condition: Condition = { fact: "service.runs-on", test: { none: true } };
		const fact = closed("service.runs-on", { grade: "review", published: "2022-05-10" });
		expect(on("2024-05-10", condition, fact)).toBe("yes, presumed");
		expect(on("2024-05-11", condition, fact)).toBe("unknown");
	});

	it("what has a stated end does not go stale before it", () => {
		const fact = value("service.encryption", false, { published: "2018-01-01", until: "2030-12-31" });
		expect(on("2026-11-20", encrypted, fact)).toBe("no, proven");
	});
});

describe("a fact whose dates leave open whether it counts on the day", () => {
	const kept: Condition = { fact: "service.residency", test: { in: ["CA"] } };
	const stays = (place: string, beside: Parameters<typeof value>[2]) => value("service.residency", place, beside);
	const vague = { from: "2020-01-01", until: "2026" };
	const vendor = { grade: "vendor", from: "2021-01-01" } as const;

	it("leaves open what surely counts, unless that is surer and no older", () => {
		const facts = [stays("US", vague), stays("CA", vendor)];
		expect(on("2025-12-31", kept, ...facts)).toBe("unknown");
		expect(on("2026-07-01", kept, ...facts)).toBe("unknown");
		expect(on("2027-01-01", kept, ...facts)).toBe("yes, claimed");
		const surer = [stays("CA", { from: "2021-01-01" }), stays("US", { ...vendor, until: "2026" })];
		expect(on("2026-07-01", kept, ...surer)).toBe("yes, proven");
	});
	it("where both would answer alike, that is the answer, at the weaker assurance", () => {
		const facts = [stays("CA-QC", vague), stays("CA-ON", vendor)];
		expect(on("2026-07-01", kept, ...facts)).toBe("yes, claimed");
		expect(on("2026-07-01", { not: kept }, ...facts)).toBe("no, claimed");
	});
	it("alone it says nothing", () => {
		expect(on("2026-07-01", kept, stays("CA", vague))).toBe("unknown");
		expect(on("2026-07-01", kept, stays("CA", vague), stays("CA-QC", { ...vendor, until: "2026" }))).toBe("unknown");
	});
	it("of the package that is chosen it replaces nothing that is said at large, and does not yield to it", () => {
		const gold = (place: string) =>
			judged(
				kept,
				[
					offering(
						"cloud",
						member("service.packages", "gold"),
						stays("CA-QC", { from: "2020-01-01" }),
						stays(place, { package: "gold", grade: "vendor", from: "2019-01-01", until: "2026" }),
					),
				],
				{ asOf: "2026-07-01", configuration: { package: "gold" } },
			);
		expect(gold("US")).toBe("unknown");
		expect(gold("CA-ON")).toBe("yes, claimed");
		expect(gold("CA-QC")).toBe("yes, proven");
	});
});
