import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
	type Assessment,
	assess,
	type Because,
	type CheckQuestion,
	decideOnly,
	Knowledge,
	outcomes,
} from "../../src/evaluator/index.js";
import type { Condition } from "../../src/knowledge/conditions.js";
import { type Assurance, strengthOf } from "../../src/knowledge/grades.js";
import { asked, condition, subjects } from "./arbitrary-release.js";
import { runsOf } from "./runs.js";
import {
	type Beside,
	criterion,
	denied,
	framework,
	member,
	releaseOf,
	type Stated,
	type Subject,
	value,
	withFacts,
} from "./small-release.js";

/** A busy machine is no failure. */
vi.setConfig({ testTimeout: 3_600_000 });

const knowledgeOf = (list: readonly Subject[]) => new Knowledge(releaseOf(...list));
const rank = (outcome: Assessment["outcome"]) => outcomes.indexOf(outcome);
const sure = (assurance: Assurance | null) => (assurance === null ? 0 : strengthOf(assurance));

/** What a must comes to, by its id: from -5 to 5. */
function truths(answer: Assessment): Map<string, number> {
	return new Map(
		answer.findings.map(({ criterion: id, because, assurance }) => {
			const [tree] = because;
			return [id, (tree?.truth === "no" ? -1 : 1) * sure(assurance)];
		}),
	);
}

/** The same question under a yardstick of other criteria. */
const unpicked = (question: CheckQuestion): CheckQuestion => ({ ...question, framework: "yardstick", picks: [] });

/** The same subjects under a yardstick of these musts alone. */
function asking(list: readonly Subject[], ...musts: Condition[]): Subject[] {
	const yardstick = framework(
		"yardstick",
		musts.map((one, index) => criterion(`c${index}`, one, { mustFrom: "public" })),
	);
	return list.map((one) => (one.kind === "framework" && one.data.id === "yardstick" ? yardstick : one));
}

describe("more knowledge", () => {
	/**
	 * What could be said against a fact, by its id, by somebody no less sure and on the same day: another value, no
	 * member, or a further one.
	 */
	function contrary(id: string, list: readonly Subject[]): { to: string; stated: Stated } | null {
		const [to = "", attribute = "", about] = (id.split("#")[0] ?? "").split("/");
		const subject = list.find((one) => one.kind !== "grounds" && one.data.id === to);
		if (subject?.kind !== "offering" && subject?.kind !== "provider" && subject?.kind !== "supplier") return null;
		if (about === "closed" && attribute === "service.regions") return { to, stated: member(attribute, "CN") };
		if (about === "closed" && attribute !== "entity.presence") return { to, stated: member(attribute, "giant") };
		const said = subject.data.facts?.find((one) => one.attribute === attribute && (!about || one.member === about));
		const page = said && subject.data.sources[said.source];
		if (!said || !page) return null;
		const how: Beside = { published: page.published ?? page.seen, ...(said.from ? { from: said.from } : {}) };
		if (about !== undefined && said.value === undefined)
			return { to, stated: said.holds === false ? member(attribute, about, how) : denied(attribute, about, how) };
		if (typeof said.value === "boolean") return { to, stated: value(attribute, !said.value, how) };
		if (/incorporation|headquarters|residency/.test(attribute))
			return { to, stated: value(attribute, said.value === "US" ? "CN" : "US", how) };
		return null;
	}

	// What began later than a fact that is no surer takes its place: that is no conflict, and need not be named.
	it("of the highest grade and no later turns nothing proven into unknown without naming what it says", () => {
		fc.assert(
			fc.property(subjects, asked, (list, question) => {
				const before = assess(knowledgeOf(list), question);
				const pinned = { ...question, configuration: before.configuration };
				const proven = before.findings.filter(({ assurance }) => assurance === "proven").slice(0, 2);
				for (const { criterion: id, because } of proven)
					for (const fact of factsUnder(because).slice(0, 2)) {
						const said = contrary(fact, list);
						if (!said) continue;
						const { to, stated } = said;
						const after = assess(knowledgeOf(list.map((one) => withFacts(one, to, [stated]))), pinned);
						if (truths(after).get(id) !== 0) continue;
						const key = `${to}/${stated.fact.attribute}`;
						expect(mentions(after, id, key), `${id} names ${key}`).toBe(true);
					}
			}),
			runsOf(50),
		);
	});

	const factsUnder = (trees: readonly Because[]): string[] =>
		trees.flatMap(({ facts, parts }) => [...facts, ...factsUnder(parts)]);

	function mentions(answer: Assessment, id: string, key: string): boolean {
		const finding = answer.findings.find((one) => one.criterion === id);
		return JSON.stringify([finding?.because, answer.openQuestions, answer.hingesOn]).includes(key);
	}
});

describe("asking more never gives a better outcome, where something was demanded before", () => {
	const noBetter = (list: readonly Subject[], less: CheckQuestion, more: CheckQuestion) => {
		const release = knowledgeOf(list);
		const before = decideOnly(release, less);
		if (before.outcome === "no-requirement") return;
		expect(rank(decideOnly(release, more).outcome)).toBeGreaterThanOrEqual(rank(before.outcome));
	};
	it("a further class", () => {
		fc.assert(
			fc.property(subjects, asked, (list, question) => {
				const [first = "data"] = question.dataClasses;
				const others = ["data", "more", "last"].filter((one) => one !== first);
				noBetter(list, { ...question, dataClasses: [first] }, { ...question, dataClasses: [first, ...others] });
			}),
			runsOf(80),
		);
	});
	it("a higher sensitivity", () => {
		fc.assert(
			fc.property(subjects, asked, fc.constantFrom("low", "moderate", "high", "critical"), (list, question, level) => {
				noBetter(list, { ...question, sensitivity: undefined }, { ...question, sensitivity: level });
			}),
			runsOf(80),
		);
	});
	it("a higher assurance", () => {
		fc.assert(
			fc.property(subjects, asked, fc.constantFrom("reported", "binding", "proven"), (list, question, least) => {
				noBetter(list, { ...question, assurance: "claimed" }, { ...question, assurance: least });
			}),
			runsOf(50),
		);
	});
	it("a further must", () => {
		fc.assert(
			fc.property(subjects, asked, condition, condition, (list, question, one, other) => {
				const [less, more] = [knowledgeOf(asking(list, one)), knowledgeOf(asking(list, one, other))];
				expect(rank(decideOnly(more, unpicked(question)).outcome)).toBeGreaterThanOrEqual(
					rank(decideOnly(less, unpicked(question)).outcome),
				);
			}),
			runsOf(60),
		);
	});
});

describe("an alternative route never lowers assurance", () => {
	const readsLinks = (one: Condition) => /"(edge|sum)"/.test(JSON.stringify(one));

	it("a further branch of an any", () => {
		fc.assert(
			fc.property(subjects, asked, condition, condition, (list, question, one, other) => {
				const at = truths(assess(knowledgeOf(asking(list, one, { any: [one, other] })), unpicked(question)));
				expect(at.get("yardstick.c1") ?? 0).toBeGreaterThanOrEqual(at.get("yardstick.c0") ?? 0);
			}),
			runsOf(40),
		);
	});

	// A route through an offering that nobody spoke of before brings its own operators along, and a detail of a link is
	// that of the surest link alone: so the routes here lead straight to somebody who was on the chain already, and the
	// conditions ask for no details.
	it("a further link to somebody who is on the chain already", () => {
		fc.assert(
			fc.property(
				subjects,
				asked,
				condition,
				fc.constantFrom("acme", "group", "giant"),
				fc.constantFrom("statute" as const, "vendor" as const, "review" as const),
				(list, question, one, who, grade) => {
					if (readsLinks(one) || /service.(remote-access|operator)"/.test(JSON.stringify(one))) return;
					const operates = member("service.operator", who, { from: "2017-01-01" });
					const reaches = member("service.remote-access", who, { from: "2017-01-01", grade });
					const musts = asking(
						list.map((subject) => withoutLinks(subject)),
						one,
					);
					const told = (...facts: Stated[]) => {
						const release = knowledgeOf(musts.map((subject) => withFacts(subject, "cloud", facts)));
						return truths(assess(release, unpicked(question))).get("yardstick.c0") ?? 0;
					};
					const [alone, both] = [told(operates), told(operates, reaches)];
					expect(Math.sign(both)).toBe(Math.sign(alone));
					expect(Math.abs(both)).toBeGreaterThanOrEqual(Math.abs(alone));
				},
			),
			runsOf(40),
		);
	});

	/** `cloud` without what others say of who operates it and who reaches its data. */
	function withoutLinks(subject: Subject): Subject {
		if (subject.kind !== "offering" || subject.data.id !== "cloud") return subject;
		const facts = subject.data.facts?.filter(
			({ attribute }) => attribute !== "service.operator" && attribute !== "service.remote-access",
		);
		return { kind: "offering", data: { ...subject.data, facts } };
	}
});

describe("an answer depends on nothing but the release and the question", () => {
	const told = ({ knowledge: _, ...answer }: Assessment) => JSON.stringify(answer);

	it("not on what was asked before", () => {
		fc.assert(
			fc.property(subjects, fc.array(asked, { minLength: 2, maxLength: 4 }), (list, questions) => {
				const release = releaseOf(...list);
				const busy = new Knowledge(release);
				for (const question of questions) decideOnly(busy, question);
				for (const question of [...questions, ...questions.toReversed()])
					expect(told(assess(busy, question))).toBe(told(assess(new Knowledge(release), question)));
			}),
			runsOf(12),
		);
	});

	it("not on the order of laws, classes and providers, nor of the homes and classes in the question", () => {
		const verdict = ({ outcome, assurance, configuration, conditions, exposures, findings }: Assessment) => ({
			outcome,
			assurance,
			configuration,
			conditions,
			exposures: exposures.map(({ law, status, contested, assurance: how }) => [law, status, contested, how]),
			statuses: findings.map(({ criterion: id, status, assurance: how }) => [id.split(".")[1], status, how]).sort(),
		});
		fc.assert(
			fc.property(subjects, asked, (list, question) => {
				const turned = {
					...question,
					home: question.home.toReversed(),
					dataClasses: question.dataClasses.toReversed(),
				};
				const once = assess(knowledgeOf(list), question);
				expect(told(assess(knowledgeOf(list.toReversed()), question))).toBe(told(once));
				expect(verdict(assess(knowledgeOf(list), turned)).outcome).toEqual(verdict(once).outcome);
				expect(verdict(assess(knowledgeOf(list), turned)).exposures).toEqual(verdict(once).exposures);
				expect(verdict(assess(knowledgeOf(list), turned)).assurance).toEqual(verdict(once).assurance);
			}),
			runsOf(16),
		);
	});
});

describe("a reading chosen is a reading alone", () => {
	const verdict = ({ outcome, assurance, findings, exposures }: Assessment) => ({
		outcome,
		assurance,
		findings: findings.map(({ criterion: id, obligation, status, assurance: how }) => [id, obligation, status, how]),
		exposures: exposures.map(({ law, status, contested, assurance: how }) => [law, status, contested, how]),
	});

	/** The law with this reading of its first issue alone; or with the others as remote ones. */
	const lawReadAs = (subject: Subject, id: string, how: "alone" | "others remote"): Subject => {
		if (subject.kind !== "law" || subject.data.id !== "act") return subject;
		const [first, ...rest] = subject.data.issues ?? [];
		if (!first) return subject;
		const readings = first.readings.flatMap((one): (typeof one)[] =>
			one.id === id
				? [{ ...one, force: "held" as const }]
				: how === "alone"
					? []
					: [{ ...one, force: "remote" as const }],
		);
		return { kind: "law", data: { ...subject.data, issues: [{ ...first, readings }, ...rest] } };
	};

	it("of a law: named, alone, and as the only one that is held", () => {
		fc.assert(
			fc.property(subjects, asked, fc.constantFrom("wide", "narrow"), (list, question, id) => {
				const { act: _, ...others } = question.readings;
				const { doctrine: __, "other-doctrine": ___, ...readings } = others;
				const { configuration } = decideOnly(knowledgeOf(list), question);
				const at = { ...question, configuration };
				const named = verdict(assess(knowledgeOf(list), { ...at, readings: { ...readings, act: id } }));
				for (const how of ["alone", "others remote"] as const) {
					const read = list.map((one) => lawReadAs(one, id, how));
					expect(verdict(assess(knowledgeOf(read), { ...at, readings }))).toEqual(named);
				}
			}),
			runsOf(20),
		);
	});

	it("of a requirement: named, alone, and as the only one that is held", () => {
		const readAs = (subject: Subject, id: string, how: "alone" | "others remote"): Subject => {
			if (subject.kind !== "class") return subject;
			const requirements = subject.data.requirements?.map((one) => {
				if (!one.readings?.some((reading) => reading.id === id)) return one;
				const readings = one.readings.flatMap((reading): (typeof reading)[] =>
					reading.id === id
						? [{ ...reading, force: "held" as const }]
						: how === "alone"
							? []
							: [{ ...reading, force: "remote" as const }],
				);
				return { ...one, readings };
			});
			return { kind: "class", data: { ...subject.data, requirements } };
		};
		fc.assert(
			fc.property(subjects, asked, fc.constantFrom("side0", "side1"), (list, question, id) => {
				const chosen = list.flatMap((one) =>
					one.kind === "class"
						? (one.data.requirements ?? []).flatMap((demand) =>
								demand.readings?.some((reading) => reading.id === id) && demand.binds === "offering"
									? [[`${one.data.id}.${demand.id}`, id] as const]
									: [],
							)
						: [],
				);
				const { configuration } = decideOnly(knowledgeOf(list), question);
				const at = { ...question, configuration };
				const readings = { ...question.readings, ...Object.fromEntries(chosen) };
				const named = verdict(assess(knowledgeOf(list), { ...at, readings }));
				for (const how of ["alone", "others remote"] as const)
					expect(verdict(assess(knowledgeOf(list.map((one) => readAs(one, id, how))), at))).toEqual(named);
			}),
			runsOf(16),
		);
	});
});
