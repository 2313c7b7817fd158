import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { type Assessment, assess, assessmentSchema, decideOnly, outcomes } from "../../src/evaluator/index.js";
import { LawEvaluator } from "../../src/evaluator/laws.js";
import { numbers, supports } from "../../src/evaluator/truth.js";
import { World } from "../../src/evaluator/world.js";
import { strengthOf } from "../../src/knowledge/grades.js";
import { asked, condition, entityFact, offeringFact, subjects } from "./arbitrary-release.js";
import { runsOf } from "./runs.js";
import { knowledge, type Stated, type Subject, value, withFacts } from "./small-release.js";

const runs = runsOf(60);
/** A busy machine is no failure. */
vi.setConfig({ testTimeout: 120_000 });

/** Without the release's digest, which tells one order of facts from another. */
const told = ({ knowledge: _, ...answer }: Assessment) => JSON.stringify(answer);

/** The same subjects with their facts in another order, themselves in another order. */
function shuffled(list: readonly Subject[], order: readonly number[]): Subject[] {
	const by = <Item>(items: readonly Item[]) =>
		items
			.map((item, index) => ({ item, rank: order[index % order.length] ?? 0, index }))
			.sort((a, b) => a.rank - b.rank || b.index - a.index)
			.map(({ item }) => item);
	return by(
		list.map((one): Subject => {
			if (one.kind === "offering") return { kind: "offering", data: { ...one.data, facts: by(one.data.facts ?? []) } };
			if (one.kind === "provider") return { kind: "provider", data: { ...one.data, facts: by(one.data.facts ?? []) } };
			if (one.kind === "supplier") return { kind: "supplier", data: { ...one.data, facts: by(one.data.facts ?? []) } };
			return one;
		}),
	);
}

describe("the same question on the same knowledge gives the same answer", () => {
	it("byte for byte", () => {
		fc.assert(
			fc.property(subjects, asked, (list, question) => {
				const once = JSON.stringify(assess(knowledge(...list), question));
				expect(JSON.stringify(assess(knowledge(...list), question))).toBe(once);
				const release = knowledge(...list);
				assess(release, { ...question, asOf: "2021-05-05" });
				expect(JSON.stringify(assess(release, question))).toBe(once);
			}),
			runs,
		);
	});

	it("in whatever order facts and files stand", () => {
		fc.assert(
			fc.property(
				subjects,
				asked,
				fc.array(fc.nat({ max: 99 }), { minLength: 3, maxLength: 20 }),
				(list, question, order) => {
					expect(told(assess(knowledge(...shuffled(list, order)), question))).toBe(
						told(assess(knowledge(...list), question)),
					);
				},
			),
			runs,
		);
	});
});

describe("an answer is whole", () => {
	it("it is what its contract says", () => {
		fc.assert(
			fc.property(subjects, asked, (list, question) => {
				const answer = assess(knowledge(...list), question);
				expect(assessmentSchema.parse(answer)).toEqual(answer);
			}),
			runs,
		);
	});

	it("a finding's truth equals its tree's", () => {
		fc.assert(
			fc.property(subjects, asked, (list, question) => {
				for (const { because, assurance, status, demands, criterion } of assess(knowledge(...list), question)
					.findings) {
					const [tree] = because;
					if (!tree || because.length !== 1) throw new Error(`${criterion} has ${because.length} trees`);
					expect(tree.assurance, criterion).toBe(assurance);
					const enough = assurance !== null && (demands === null || strengthOf(assurance) >= strengthOf(demands));
					const from =
						tree.truth === "yes"
							? enough
								? "met"
								: "unproven"
							: tree.truth === "no" && assurance !== "presumed"
								? "unmet"
								: "unknown";
					expect(status, criterion).toBe(from);
				}
			}),
			runs,
		);
	});

	it("the outcome follows from the findings of the configuration that it speaks of", () => {
		fc.assert(
			fc.property(subjects, asked, (list, question) => {
				const { outcome, assurance, findings } = assess(knowledge(...list), question);
				const musts = findings.flatMap((one) => (one.obligation === "must" ? [one.status] : []));
				const unmet = musts.includes("unmet");
				if (outcome === "no-requirement") expect(musts).toEqual([]);
				else if (outcome === "not-sovereign") expect(unmet).toBe(true);
				else if (outcome === "undetermined") expect(unmet).toBe(false);
				else expect(musts.every((status) => status === "met")).toBe(true);
				expect(assurance === null).toBe(outcome === "undetermined" || outcome === "no-requirement");
			}),
			runs,
		);
	});

	it("every source that it names is among its sources", () => {
		fc.assert(
			fc.property(subjects, asked, (list, question) => {
				const { findings, exposures, duties, sources } = assess(knowledge(...list), question);
				const known = new Set(sources.map((source) => source.id));
				for (const { sources: cited } of [...findings, ...exposures, ...duties])
					for (const id of cited) expect(known.has(id), id).toBe(true);
			}),
			runs,
		);
	});

	it("an exposure is shown as sure as it is, and the unknown has no assurance", () => {
		fc.assert(
			fc.property(subjects, asked, (list, question) => {
				for (const one of assess(knowledge(...list), question).exposures) {
					expect(one.assurance === null, one.law).toBe(one.status === "unknown");
					if (one.status === "none") expect([one.path, one.remains]).toEqual([[], []]);
				}
			}),
			runs,
		);
	});
});

describe("numbers decide and supports explain", () => {
	it("and they always agree", () => {
		fc.assert(
			fc.property(subjects, asked, condition, (list, question, asks) => {
				const world = new World(knowledge(...list), { ...question, sides: new Map(), supposed: new Map() });
				const at = { subject: "cloud", offering: "cloud" };
				const number = new LawEvaluator(world, numbers).conditions.evaluate(asks, at);
				const support = new LawEvaluator(world, supports).conditions.evaluate(asks, at);
				expect(support.truth).toBe(number);
				expect(Math.abs(number)).toBeLessThanOrEqual(5);
				expect(Number.isInteger(number)).toBe(true);
			}),
			runs,
		);
	});

	it("the verdict alone is the assessment's", () => {
		fc.assert(
			fc.property(subjects, asked, (list, question) => {
				const release = knowledge(...list);
				const { outcome, assurance, configuration } = assess(release, question);
				expect(decideOnly(release, question)).toEqual({ outcome, assurance, configuration });
			}),
			runs,
		);
	});
});

describe("more is asked, or more is known", () => {
	it("one class more never gives a better outcome, where something was demanded before", () => {
		fc.assert(
			fc.property(subjects, asked, (list, question) => {
				const release = knowledge(...list);
				const one = assess(release, { ...question, dataClasses: ["data"] });
				if (one.outcome === "no-requirement") return;
				const two = assess(release, { ...question, dataClasses: ["data", "more"] });
				expect(outcomes.indexOf(two.outcome)).toBeGreaterThanOrEqual(outcomes.indexOf(one.outcome));
			}),
			runsOf(150),
		);
	});

	it("learning what nobody had said turns no yes into a no, and no no into a yes", () => {
		const learned = fc.constantFrom<[string, Stated]>(
			["cloud", value("service.encryption", true)],
			["cloud", value("service.portability", false)],
			["cloud", value("service.residency", "CA-QC")],
			["acme", value("entity.incorporation", "US")],
			["group", value("entity.incorporation", "CA")],
			["giant", value("entity.headquarters", "FR")],
		);
		fc.assert(
			fc.property(subjects, asked, condition, learned, (list, question, asks, [to, fact]) => {
				const before = knowledge(...list);
				if ((before.facts(to, fact.fact.attribute)?.list.length ?? 0) > 0) return;
				const after = knowledge(...list.map((one) => withFacts(one, to, [fact])));
				const [old, young] = [before, after].map((release) =>
					new LawEvaluator(
						new World(release, { ...question, sides: new Map(), supposed: new Map() }),
						numbers,
					).conditions.evaluate(asks, {
						subject: "cloud",
						offering: "cloud",
					}),
				);
				if (old) expect(Math.sign(young ?? 0)).toBe(Math.sign(old));
			}),
			runsOf(400),
		);
	});

	it("adding a fact never throws", () => {
		fc.assert(
			fc.property(
				subjects,
				asked,
				fc.oneof(offeringFact, entityFact),
				fc.constantFrom("cloud", "base", "acme", "maker"),
				(list, question, fact, to) => {
					const release = knowledge(...list.map((one) => withFacts(one, to, [fact])));
					expect(outcomes).toContain(assess(release, question).outcome);
				},
			),
			runs,
		);
	});
});
