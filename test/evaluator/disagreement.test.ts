import { describe, expect, it } from "vitest";
import type { Condition } from "../../src/knowledge/conditions.js";
import {
	assessOne,
	certificate,
	closed,
	company,
	denied,
	judged,
	member,
	offering,
	type Stated,
	value,
} from "./small-release.js";

const stays = (country: string, beside: Parameters<typeof value>[2]) => value("service.residency", country, beside);
const inCanada: Condition = { fact: "service.residency", test: { in: ["CA"] } };
const ask = (facts: Stated[], condition: Condition = inCanada, asOf = "2026-11-20") =>
	judged(condition, [offering("cloud", ...facts)], { asOf });

describe("facts that disagree", () => {
	it("the surer wins", () => {
		expect(
			ask([stays("CA", { published: "2025-01-01" }), stays("US", { published: "2024-01-01", grade: "vendor" })]),
		).toBe("yes, proven");
	});

	it("the surer wins over one of the same day", () => {
		expect(
			ask([stays("CA", { published: "2025-01-01" }), stays("US", { published: "2025-01-01", grade: "vendor" })]),
		).toBe("yes, proven");
	});

	it("a later one of less assurance contests it: the answer is unknown", () => {
		expect(
			ask([stays("CA", { published: "2024-01-01" }), stays("US", { published: "2025-01-01", grade: "vendor" })]),
		).toBe("unknown");
	});

	it("it is contested only from the day on which the later one began", () => {
		const facts = [stays("CA", { published: "2020-01-01" }), stays("US", { published: "2025-01-01", grade: "vendor" })];
		expect(ask(facts, inCanada, "2024-12-31")).toBe("yes, proven");
		expect(ask(facts, inCanada, "2025-01-01")).toBe("unknown");
	});

	it("at equal assurance the later beginning wins", () => {
		const facts = [
			stays("CA", { published: "2024-01-01", grade: "vendor" }),
			stays("US", { published: "2025-01-01", grade: "vendor" }),
		];
		expect(ask(facts)).toBe("no, claimed");
		expect(ask(facts.toReversed())).toBe("no, claimed");
	});

	it("at equal assurance with none later it is contested", () => {
		const facts = [stays("CA", { published: "2025-01-01" }), stays("US", { published: "2025-01-01" })];
		expect(ask(facts)).toBe("unknown");
	});

	it("the beginning is from, and the day of observation only where there is none", () => {
		const facts = [
			stays("CA", { from: "2019-01-01", published: "2026-01-01", grade: "vendor" }),
			stays("US", { published: "2024-01-01", grade: "vendor" }),
		];
		expect(ask(facts)).toBe("no, claimed");
	});

	it("one is later only where the dates are exact enough to say so", () => {
		const facts = [
			stays("CA", { published: "2025", grade: "vendor" }),
			stays("US", { published: "2025-06-01", grade: "vendor" }),
		];
		expect(ask(facts)).toBe("unknown");
	});

	it("what has ended contests nothing", () => {
		const facts = [stays("CA", { published: "2024-01-01" }), stays("US", { from: "2025-01-01", until: "2025-12-31" })];
		expect(ask(facts)).toBe("yes, proven");
	});

	it("an old proof is not refreshed by a vendor who repeats it after a proof of the contrary", () => {
		const facts = [
			stays("CA", { published: "2020-01-01" }),
			stays("US", { published: "2023-01-01" }),
			stays("CA", { published: "2026-01-01", grade: "vendor" }),
		];
		expect(ask(facts.slice(0, 2))).toBe("no, proven");
		expect(ask(facts)).toBe("unknown");
		expect(ask(facts.toReversed())).toBe("unknown");
	});
});

describe("a contested attribute has all its values", () => {
	const contested = [
		stays("CA-QC", { published: "2025-01-01", grade: "contract" }),
		stays("CA-ON", { published: "2026-01-01", grade: "vendor" }),
	];

	it("a comparison that answers the same for each has that answer, at the weakest assurance", () => {
		expect(ask(contested)).toBe("yes, claimed");
		expect(ask(contested, { fact: "service.residency", test: { in: ["US"] } })).toBe("no, claimed");
	});

	it("a comparison that does not is unknown, with both sides shown", () => {
		const answer = assessOne({ fact: "service.residency", test: { in: ["CA-QC"] } }, [offering("cloud", ...contested)]);
		const [tree] = answer.findings[0]?.because ?? [];
		expect(tree?.truth).toBe("unknown");
		expect(tree?.parts.flatMap((part) => part.facts)).toEqual([
			"cloud/service.residency#contract-2025-01-01",
			"cloud/service.residency#vendor-2026-01-01",
		]);
	});

	it("values are judged comparison by comparison, not world by world", () => {
		// In neither world would both hold, yet each comparison alone is unknown.
		const both: Condition = {
			any: [
				{ fact: "service.residency", test: { is: "CA-QC" } },
				{ fact: "service.residency", test: { is: "CA-ON" } },
			],
		};
		expect(ask(contested, both)).toBe("unknown");
	});
});

describe("only facts on the same member disagree", () => {
	const condition: Condition = { some: "custody", where: { fact: "entity.presence", key: "US" } };
	const presence = (...facts: Stated[]) =>
		judged(condition, [
			offering("cloud", member("service.operator", "acme")),
			company("acme", "CA", closed("entity.presence"), ...facts),
		]);

	it("a denied member leaves the others as they are", () => {
		expect(presence(denied("entity.presence", "FR"), member("entity.presence", "US", { grade: "vendor" }))).toBe(
			"yes, claimed",
		);
	});

	it("a member stated and denied is settled as a value is", () => {
		expect(
			presence(
				member("entity.presence", "US", { published: "2024-01-01", grade: "vendor" }),
				denied("entity.presence", "US", { published: "2024-01-01" }),
			),
		).toBe("no, proven");
		expect(
			presence(
				member("entity.presence", "US", { published: "2025-01-01", grade: "vendor" }),
				denied("entity.presence", "US", { published: "2024-01-01" }),
			),
		).toBe("unknown");
	});

	it("facts from one page are one witness: saying it twice makes it no surer", () => {
		const twice = [
			member("entity.presence", "US", { grade: "vendor" }),
			member("entity.presence", "US", { grade: "vendor" }),
		];
		expect(presence(...twice)).toBe("yes, claimed");
	});
});

describe("a certificate that is merely mentioned", () => {
	const held: Condition = { fact: "service.certifications", key: "scheme" };
	const inRegister = certificate("scheme", "held", { published: "2024-01-01" });

	for (const status of ["mentioned", "unofficial"])
		it(`contests nothing: once held, a later "${status}" leaves it held`, () => {
			const later = certificate("scheme", status, { grade: "vendor", published: "2025-01-01" });
			expect(ask([inRegister, later], held)).toBe("yes, proven");
			expect(ask([later], held)).toBe("unknown");
		});
	it("nor does it mend what has been withdrawn", () => {
		const withdrawn = certificate("scheme", "withdrawn", { published: "2024-01-01" });
		const later = certificate("scheme", "mentioned", { grade: "vendor", published: "2025-01-01" });
		expect(ask([withdrawn, later], held)).toBe("no, proven");
	});
});
