import { describe, expect, it } from "vitest";
import type { Condition } from "../../src/knowledge/conditions.js";
import { certificate, closed, company, denied, judged, member, offering, type Stated, value } from "./small-release.js";

const runsOn = (key: string): Condition => ({ fact: "service.runs-on", key });
const nothing: Condition = { fact: "service.runs-on", test: { none: true } };
const base = offering("base");
const ask = (condition: Condition, ...facts: Stated[]) =>
	judged(condition, [offering("cloud", ...facts), base, offering("other")]);

describe("a missing fact is unknown, never no", () => {
	it("of one value", () => expect(ask({ fact: "service.encryption" })).toBe("unknown"));
	it("of a list", () => expect(ask(runsOn("base"))).toBe("unknown"));
	it("a negated unknown is unknown", () => expect(ask({ not: { fact: "service.encryption" } })).toBe("unknown"));
});

describe("lists are open unless closed", () => {
	it("a stated member is a yes", () =>
		expect(ask(runsOn("base"), member("service.runs-on", "base"))).toBe("yes, proven"));
	it("another one is no no: somebody may have left it out", () =>
		expect(ask(runsOn("other"), member("service.runs-on", "base"))).toBe("unknown"));
	it("a fact that closes it makes what is not stated a no, as sure as that fact", () => {
		const facts = [member("service.runs-on", "base"), closed("service.runs-on", { grade: "vendor" })];
		expect(ask(runsOn("other"), ...facts)).toBe("no, claimed");
		expect(ask(runsOn("base"), ...facts)).toBe("yes, proven");
	});
	it("that a list has none is unknown while it is open, and no once it has one", () => {
		expect(ask(nothing)).toBe("unknown");
		expect(ask(nothing, closed("service.runs-on", { grade: "contract" }))).toBe("yes, binding");
		expect(ask(nothing, closed("service.runs-on"), member("service.runs-on", "base", { grade: "press" }))).toBe(
			"no, reported",
		);
	});
	it("a vendor's \"no others\" is claimed, a review's presumed", () => {
		expect(ask(nothing, closed("service.runs-on", { grade: "vendor" }))).toBe("yes, claimed");
		expect(ask(nothing, closed("service.runs-on", { grade: "review" }))).toBe("yes, presumed");
	});
	it("the closing has its own dates", () => {
		const facts = [closed("service.runs-on", { from: "2025-01-01", until: "2025-12-31" })];
		expect(judged(nothing, [offering("cloud", ...facts)], { asOf: "2025-06-01" })).toBe("yes, proven");
		expect(judged(nothing, [offering("cloud", ...facts)], { asOf: "2026-01-01" })).toBe("unknown");
	});
});

describe("a denied member", () => {
	it("is a no of its own, without any closing", () =>
		expect(ask(runsOn("base"), denied("service.runs-on", "base"))).toBe("no, proven"));
	it("says nothing of the others", () =>
		expect(ask(runsOn("other"), denied("service.runs-on", "base"))).toBe("unknown"));
	it("is no less sure because somebody less sure closed the list", () =>
		expect(ask(runsOn("base"), denied("service.runs-on", "base"), closed("service.runs-on", { grade: "review" }))).toBe(
			"no, proven",
		));
	it("among several asked for leaves the rest open", () =>
		expect(ask({ fact: "service.runs-on", key: ["base", "other"] }, denied("service.runs-on", "base"))).toBe(
			"unknown",
		));
});

describe("stating some lists also states that there are no others", () => {
	const domestic: Condition = { every: "custody", where: { fact: "entity.incorporation", test: { in: ["CA"] } } };
	it("whoever names the operator says that nobody else operates it", () =>
		expect(
			judged(domestic, [
				offering("cloud", member("service.operator", "acme", { grade: "press" })),
				company("acme", "CA"),
			]),
		).toBe("yes, reported"));
	it("who controls a company is closed by naming its parent, and open without one", () => {
		const noParent: Condition = { every: "custody", where: { fact: "entity.parent", test: { none: true } } };
		const cloud = offering("cloud", member("service.operator", "acme"));
		expect(judged(noParent, [cloud, company("acme", "CA")])).toBe("yes, proven");
		expect(
			judged({ every: "custody", where: { fact: "entity.parent", key: "other" } }, [cloud, company("acme", "CA")]),
		).toBe("no, proven");
	});
	it("of two ways to close, the surer counts", () => {
		const facts = [member("service.operator", "acme"), closed("service.operator", { grade: "review" })];
		expect(judged(domestic, [offering("cloud", ...facts), company("acme", "CA")])).toBe("yes, proven");
	});
});

describe("only a certificate that is held counts as held", () => {
	const held: Condition = { fact: "service.certifications", key: "scheme" };
	const statuses = {
		held: "yes, proven",
		none: "no, proven",
		"in-progress": "no, proven",
		expired: "no, proven",
		withdrawn: "no, proven",
		unofficial: "unknown",
		mentioned: "unknown",
	};
	for (const [status, outcome] of Object.entries(statuses))
		it(`"${status}": ${outcome}`, () => expect(ask(held, certificate("scheme", status))).toBe(outcome));

	it("with a key, a test asks for the member's own state", () => {
		const inProgress: Condition = { fact: "service.certifications", key: "scheme", test: { is: "in-progress" } };
		expect(ask(inProgress, certificate("scheme", "in-progress"))).toBe("yes, proven");
		expect(ask(inProgress, certificate("scheme", "held", { grade: "press" }))).toBe("no, reported");
		expect(ask(inProgress)).toBe("unknown");
	});
	it("one scheme says nothing of another", () =>
		expect(ask(held, certificate("other-scheme", "held"))).toBe("unknown"));
	it("a certificate of the offering below does not carry over", () =>
		expect(
			judged(held, [
				offering("cloud", member("service.runs-on", "base")),
				offering("base", certificate("scheme", "held")),
			]),
		).toBe("unknown"));
	it("one that has run out is unknown: nobody says that it was not renewed", () =>
		expect(ask(held, certificate("scheme", "held", { from: "2023-01-01", until: "2025-12-31" }))).toBe("unknown"));
});

describe("what is said of one package or region", () => {
	const encrypted: Condition = { fact: "service.encryption" };
	const cloud = offering(
		"cloud",
		member("service.regions", "CA-QC"),
		member("service.packages", "gold"),
		value("service.encryption", false, { grade: "contract" }),
		value("service.encryption", true, { package: "gold", grade: "vendor" }),
		certificate("other-scheme", "held"),
		certificate("scheme", "held", { region: "CA" }),
	);
	it("counts where that package is chosen, and replaces what is said at large", () => {
		expect(judged(encrypted, [cloud], { configuration: { package: "gold" } })).toBe("yes, claimed");
		expect(judged(encrypted, [cloud], { configuration: { package: "silver" } })).toBe("no, binding");
	});
	it("counts in a region that lies within the one it names", () => {
		const held: Condition = { fact: "service.certifications", key: "scheme" };
		expect(judged(held, [cloud], { configuration: { region: "CA-QC" } })).toBe("yes, proven");
		expect(judged(held, [cloud], { configuration: { region: "FR" } })).toBe("unknown");
	});
	it("that a certificate is merely mentioned for it replaces nothing", () => {
		const mentioned = offering(
			"cloud",
			certificate("scheme", "held"),
			certificate("scheme", "mentioned", { region: "CA", grade: "vendor" }),
		);
		const held: Condition = { fact: "service.certifications", key: "scheme" };
		expect(judged(held, [mentioned], { configuration: { region: "CA" } })).toBe("yes, proven");
	});
	it("replaces only what is said of the same member", () =>
		expect(
			judged({ fact: "service.certifications", key: "other-scheme" }, [cloud], { configuration: { region: "CA-QC" } }),
		).toBe("yes, proven"));
	it("that says the same as what is said at large is the same fact with one source more", () => {
		const both = offering(
			"cloud",
			value("service.encryption", true, { grade: "contract" }),
			value("service.encryption", true, { package: "gold", grade: "vendor" }),
		);
		expect(judged(encrypted, [both], { configuration: { package: "gold" } })).toBe("yes, binding");
	});
	it("once it has ended, what is said at large counts again", () => {
		const ended = offering(
			"cloud",
			value("service.encryption", false, { grade: "contract" }),
			value("service.encryption", true, { package: "gold", from: "2024-01-01", until: "2024-12-31" }),
		);
		expect(judged(encrypted, [ended], { configuration: { package: "gold" } })).toBe("no, binding");
	});
});

describe("a closed list and a denial beside it", () => {
	const regions: Condition = { fact: "service.regions", test: { none: true } };
	const inUnion = (key: string): Condition => ({ fact: "service.regions", key });
	const notThere = denied("service.regions", "EU", { grade: "review" });

	it("what is closed by a statute is as sure, though a mere review denies it too", () => {
		const facts = [member("service.regions", "US"), closed("service.regions"), notThere];
		expect(ask(inUnion("EU"), ...facts)).toBe("no, proven");
		expect(ask(inUnion("FR"), ...facts)).toBe("no, proven");
		expect(ask(regions, closed("service.regions"), notThere)).toBe("yes, proven");
	});
	it("the denial alone is a review's", () => expect(ask(inUnion("EU"), notThere)).toBe("no, presumed"));
});

describe("stating an operator closes the list, where it is settled that it is one", () => {
	const acme: Condition = { fact: "service.operator", key: "acme" };
	const ask = (...facts: Stated[]) =>
		judged(acme, [offering("cloud", ...facts), company("acme", "CA"), company("giant", "US")]);
	const giant = member("service.operator", "giant", { grade: "vendor", published: "2025-01-01" });

	it("nobody else is one", () => expect(ask(giant)).toBe("no, claimed"));
	it("not where a statute has denied it before: it may be nobody, and so somebody else", () =>
		expect(ask(denied("service.operator", "giant", { published: "2024-01-01" }), giant)).toBe("unknown"));
});
