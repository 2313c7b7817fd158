import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { Condition, Test } from "../../src/knowledge/conditions.js";
import { runsOf } from "./runs.js";
import { closed, company, judged, member, offering, provider, type Stated, value } from "./small-release.js";

/** A busy machine is no failure. */
vi.setConfig({ testTimeout: 120_000 });

const american: Condition = { fact: "entity.incorporation", test: { in: ["US"] } };
const together = (test: Test): Condition => ({
	every: "custody",
	where: { sum: "owners", of: "share", where: american, test },
});
const cloud = offering("cloud", member("service.operator", "acme"));
const holders = [
	company("us-fund", "US"),
	company("us-bank", "US"),
	company("ca-fund", "CA"),
	provider("unknown-fund"),
];
const share = (owner: string, percent: number, beside: Parameters<typeof member>[2] = {}) =>
	member("entity.owner", owner, { ...beside, detail: { share: percent } });
const ask = (test: Test, ...facts: Stated[]) =>
	judged(together(test), [cloud, company("acme", "CA", ...facts), ...holders]);
const all = closed("entity.owner");

describe("a sum over owners", () => {
	it("adds the shares of those that the condition asks for", () => {
		expect(ask({ atMost: 39 }, share("us-fund", 24), share("us-bank", 15), share("ca-fund", 61), all)).toBe(
			"yes, proven",
		);
		expect(ask({ atMost: 39 }, share("us-fund", 24), share("us-bank", 16), share("ca-fund", 60), all)).toBe(
			"no, proven",
		);
		expect(ask({ atLeast: 40 }, share("us-fund", 24), share("us-bank", 16), all)).toBe("yes, proven");
	});

	it("is exact: three tenths are three tenths", () => {
		expect(ask({ atMost: 0.3 }, share("us-fund", 0.1), share("us-bank", 0.2), all)).toBe("yes, proven");
		expect(ask({ atLeast: 0.3 }, share("us-fund", 0.1), share("us-bank", 0.2), all)).toBe("yes, proven");
		expect(ask({ atMost: 16.54 }, share("us-fund", 0.01), share("us-bank", 16.53), all)).toBe("yes, proven");
	});
});

describe("unknown shares give an interval", () => {
	it("while the list is open, what nobody stated may be anybody's", () => {
		expect(ask({ atMost: 39 }, share("us-fund", 10), share("ca-fund", 50))).toBe("unknown");
		expect(ask({ atMost: 39 }, share("us-fund", 10), share("ca-fund", 71))).toBe("yes, proven");
		expect(ask({ atMost: 39 }, share("us-fund", 40))).toBe("no, proven");
	});
	it("an owner without a stated share may hold the rest", () => {
		expect(ask({ atMost: 39 }, member("entity.owner", "us-fund"), share("ca-fund", 50), all)).toBe("unknown");
		expect(ask({ atMost: 39 }, member("entity.owner", "us-fund"), share("ca-fund", 61), all)).toBe("yes, proven");
		expect(ask({ atMost: 39 }, member("entity.owner", "ca-fund"), share("us-fund", 30), all)).toBe("yes, proven");
	});
	it("an owner of whom it is not known whether it counts may count with its whole share", () => {
		expect(ask({ atMost: 24 }, share("unknown-fund", 90), all)).toBe("unknown");
		expect(ask({ atMost: 24 }, share("unknown-fund", 20), all)).toBe("yes, proven");
	});
	it("shares on which sources disagree are unknown", () => {
		const facts = [
			share("us-fund", 10, { published: "2024-01-01" }),
			share("us-fund", 60, { published: "2025-01-01", grade: "vendor" }),
		];
		expect(ask({ atMost: 39 }, ...facts, all)).toBe("unknown");
	});
});

describe("a sum is as sure as what it needs", () => {
	it("a yes needs every share and the closing, a no only the shares that exceed", () => {
		const facts = [share("us-fund", 45), share("us-bank", 5, { grade: "vendor" })];
		expect(ask({ atMost: 39 }, ...facts, closed("entity.owner", { grade: "review" }))).toBe("no, proven");
		expect(ask({ atMost: 60 }, ...facts, closed("entity.owner", { grade: "review" }))).toBe("yes, presumed");
	});
	it("a share is as sure as the source that gives it", () => {
		const facts = [share("us-fund", 30), share("ca-fund", 60, { grade: "vendor" })];
		expect(ask({ atMost: 39 }, ...facts)).toBe("unknown");
		expect(ask({ atMost: 40 }, ...facts)).toBe("yes, claimed");
		expect(ask({ atMost: 40 }, ...facts, all)).toBe("yes, proven");
	});
	it("whether an owner counts is needed as well", () => {
		const facts = [share("shell", 80), all];
		const shell = provider("shell", value("entity.incorporation", "CA", { confidence: "low" }));
		expect(judged(together({ atMost: 24 }), [cloud, company("acme", "CA", ...facts), shell])).toBe("yes, presumed");
	});
});

describe("only direct owners are summed", () => {
	it("the owner of an owner holds its share, not one more of its own", () => {
		const fund = company("ca-fund", "CA", share("us-fund", 100));
		expect(
			judged(together({ atMost: 39 }), [
				cloud,
				company("acme", "CA", share("ca-fund", 30), all),
				fund,
				company("us-fund", "US"),
			]),
		).toBe("yes, proven");
	});
	it("a share stated for the parent and for the owner is one share", () => {
		const parent = member("entity.parent", "us-fund", { detail: { share: 30 } });
		expect(ask({ atMost: 39 }, parent, share("us-fund", 30), all)).toBe("yes, proven");
	});
});

describe("the interval is honest", () => {
	it("learning a share never turns a yes into a no or a no into a yes", () => {
		const shares = fc.array(
			fc.record({ us: fc.boolean(), share: fc.integer({ min: 0, max: 30 }), known: fc.boolean() }),
			{ maxLength: 3 },
		);
		fc.assert(
			fc.property(shares, fc.integer({ min: 0, max: 60 }), fc.boolean(), (list, most, isClosed) => {
				const ids = ["a", "b", "c"];
				const owners = list.map((one, index) => company(ids[index] ?? "", one.us ? "US" : "CA"));
				const facts = (reveal: boolean) =>
					list.map(({ share: percent, known }, index) =>
						known || reveal ? share(ids[index] ?? "", percent) : member("entity.owner", ids[index] ?? ""),
					);
				const say = (reveal: boolean) =>
					judged(together({ atMost: most }), [
						cloud,
						company("acme", "CA", ...facts(reveal), ...(isClosed || reveal ? [all] : [])),
						...owners,
					]);
				const before = say(false);
				if (before !== "unknown") expect(say(true)).toBe(before);
			}),
			runsOf(60),
		);
	});
});
