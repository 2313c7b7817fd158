import { describe, expect, it } from "vitest";
import { type Assessment, assess } from "../../src/evaluator/index.js";
import type { Condition } from "../../src/knowledge/conditions.js";
import {
	assessOne,
	basedIn,
	company,
	criterion,
	dataClass,
	demandReading,
	denied,
	framework,
	grounds,
	knowledge,
	law,
	member,
	offering,
	question,
	reading,
	requirement,
	type Stated,
	type Subject,
	value,
} from "./small-release.js";

const untouched: Condition = { unexposed: { threat: "disclosure" } };
const encrypted: Condition = { fact: "service.encryption" };
const presence: Condition = { some: "custody", where: { fact: "entity.presence", key: "US" } };

function ask(musts: Record<string, Condition>, subjects: Subject[], asked = {}): Assessment {
	const classes = subjects.some((one) => one.kind === "class") ? [] : [dataClass("data", "moderate")];
	const criteria = Object.entries(musts).map(([id, condition]) => criterion(id, condition));
	const yardstick = criteria.length > 0 ? criteria : [criterion("nothing", encrypted, { mustFrom: "critical" })];
	return assess(knowledge(...classes, framework("yardstick", yardstick), ...subjects), question(asked));
}

const hinges = (answer: Assessment) => answer.hingesOn.map(({ kind, id }) => `${kind} ${id}`);
const sides = (answer: Assessment, id: string) =>
	answer.hingesOn.find((hinge) => hinge.id === id)?.sides.map((side) => `${side.id}: ${side.outcome}`);

const cloud = (...facts: Stated[]) => offering("cloud", member("service.operator", "acme"), ...facts);
const withPresence = company("acme", "CA", member("entity.presence", "US"));
const act = (id: string, ...more: Parameters<typeof law>[3][]) =>
	law(
		id,
		"US",
		{ reach: [reading("wide", presence), reading("narrow", basedIn("US"), { doctrine: "based-there" })] },
		...more,
	);
const doctrine = grounds({
	doctrines: [{ id: "based-there", name: { en: "only those based there", fr: "seuls ceux de là-bas" } }],
});

describe("what the outcome hangs on, each side taken alone", () => {
	it("an issue of a law, with what comes out under each reading", () => {
		const answer = ask({ one: untouched }, [cloud(), withPresence, act("act"), doctrine]);
		expect(answer.outcome).toBe("undetermined");
		expect(hinges(answer)).toEqual(["reading act.reach", "doctrine based-there"]);
		expect(sides(answer, "act.reach")).toEqual(["wide: not-sovereign", "narrow: sovereign"]);
	});
	it("an issue that changes nothing is not named", () => {
		const everybody = company("acme", "US", member("entity.presence", "US"));
		expect(hinges(ask({ one: untouched }, [cloud(), everybody, act("act"), doctrine]))).toEqual([]);
		expect(
			hinges(ask({ one: encrypted }, [cloud(value("service.encryption", true)), withPresence, act("act"), doctrine])),
		).toEqual([]);
	});
	it("remote readings are no side", () => {
		const lone = law("act", "US", {
			reach: [reading("narrow", basedIn("US")), reading("wide", presence, { force: "remote" })],
		});
		expect(hinges(ask({ one: untouched }, [cloud(), withPresence, lone]))).toEqual([]);
	});
	it("a reading that the question names is settled, and no longer hangs", () => {
		const answer = ask({ one: untouched }, [cloud(), withPresence, act("act"), doctrine], {
			readings: { act: "narrow" },
		});
		expect([answer.outcome, hinges(answer)]).toEqual(["sovereign", []]);
	});
	it("a doctrine, where the laws that it joins do not change the outcome one by one", () => {
		const answer = ask({ one: untouched }, [cloud(), withPresence, act("act"), act("second"), doctrine]);
		expect(hinges(answer)).toContain("doctrine based-there");
		expect(sides(answer, "based-there")).toEqual(["chosen: sovereign"]);
	});
	it("a contested fact", () => {
		const facts = [
			value("service.encryption", true, { published: "2024-01-01" }),
			value("service.encryption", false, { published: "2025-01-01", grade: "vendor" }),
		];
		const answer = ask({ one: encrypted }, [cloud(...facts), withPresence]);
		expect(hinges(answer)).toEqual(["fact cloud/service.encryption"]);
		expect(sides(answer, "cloud/service.encryption")).toEqual(["true: sovereign", "false: not-sovereign"]);
		expect(answer.hingesOn[0]?.sides.map(({ name }) => name)).toEqual([
			{
				en: "data is encrypted in transit and at rest",
				fr: "les données sont chiffrées en transit et au repos",
			},
			{
				en: "data is not encrypted in transit and at rest",
				fr: "les données ne sont pas chiffrées en transit et au repos",
			},
		]);
	});
	it("whether a service is to be had in the region that is asked for", () => {
		const disputed = [member("service.regions", "CA"), denied("service.regions", "CA")];
		const answer = assessOne(
			{ choice: "region", test: { in: ["CA"] } },
			[offering("cloud", ...disputed, member("service.regions", "US"))],
			{ configuration: { region: "CA" } },
		);
		expect(hinges(answer)).toEqual(["fact cloud/service.regions/CA"]);
		expect(answer.hingesOn[0]?.sides.map(({ name, outcome }) => [name.en, outcome])).toEqual([
			["not available in CA", "not-sovereign"],
			["available in CA", "sovereign"],
		]);
		expect(answer.openQuestions.map(({ ask }) => ask.en)).toEqual(["Is the service available in CA?"]);
	});
	it("a contested fact of which either side gives the same outcome is not named", () => {
		const facts = [
			value("service.residency", "CA-QC", { published: "2024-01-01" }),
			value("service.residency", "CA-ON", { published: "2025-01-01", grade: "vendor" }),
		];
		const kept: Condition = { fact: "service.residency", test: { in: ["CA"] } };
		expect(hinges(ask({ one: kept }, [cloud(...facts), withPresence]))).toEqual([]);
	});
	it("a contested requirement, by its force and by its meaning", () => {
		const readings = [demandReading("rule", { obligation: "must" }), demandReading("hint", { obligation: "should" })];
		const data = (list: typeof readings) =>
			dataClass("data", "low", [requirement("own", encrypted, { readings: list })]);
		const off = cloud(value("service.encryption", false));
		const force = ask({}, [data(readings), off, withPresence]);
		expect(hinges(force)).toEqual(["requirement data.own"]);
		expect(sides(force, "data.own")).toEqual(["rule: not-sovereign", "hint: no-requirement"]);
		const meaning = ask({}, [
			data([demandReading("lenient", { condition: { not: encrypted } }), demandReading("strict")]),
			off,
			withPresence,
		]);
		expect(sides(meaning, "data.own")).toEqual(["lenient: sovereign", "strict: not-sovereign"]);
	});
	it("one of several things that each alone change it, all of them", () => {
		const facts = [
			value("service.encryption", true, { published: "2024-01-01" }),
			value("service.encryption", false, { published: "2025-01-01", grade: "vendor" }),
		];
		const answer = ask({ one: untouched, two: encrypted }, [cloud(...facts), withPresence, act("act")]);
		expect(hinges(answer)).toEqual(["reading act.reach", "fact cloud/service.encryption"]);
	});
});

describe("where none does alone", () => {
	const both: Condition = {
		any: [{ all: [encrypted, { fact: "service.portability" }] }, { fact: "service.exit-terms" }],
	};
	const contested = (attribute: string) => [
		value(attribute, true, { published: "2024-01-01" }),
		value(attribute, false, { published: "2025-01-01", grade: "vendor" }),
	];
	it("a smallest set that does together", () => {
		// Either side alone leaves the other in doubt: one no would fail it, so here both may also be lacking.
		const answer = ask({ one: both }, [
			cloud(...contested("service.encryption"), ...contested("service.portability")),
			withPresence,
		]);
		expect(answer.outcome).toBe("undetermined");
		expect(hinges(answer)).toEqual(["fact cloud/service.encryption", "fact cloud/service.portability"]);
		expect(answer.hingesOn.map((hinge) => hinge.sides.map((side) => `${side.id}: ${side.outcome}`))).toEqual([
			["true: sovereign"],
			["true: sovereign"],
		]);
	});
	it("a pair of laws without a doctrine in common", () => {
		const plain = (id: string) =>
			law(id, "US", { reach: [reading("a-wide", presence), reading("narrow", basedIn("US"))] });
		const soft: Condition = { any: [untouched, encrypted] };
		const answer = ask({ one: soft }, [cloud(), withPresence, plain("act"), plain("second")]);
		expect(answer.outcome).toBe("undetermined");
		expect(hinges(answer)).toEqual(["reading act.reach", "reading second.reach"]);
	});
	const attributes = [
		"service.encryption",
		"service.portability",
		"service.access-controlled",
		"service.site-secured",
		"service.personnel-cleared",
	];
	const together = (count: number): Assessment =>
		ask(
			{ one: { any: [{ all: attributes.slice(0, count).map((fact) => ({ fact })) }, { fact: "service.exit-terms" }] } },
			[cloud(...attributes.slice(0, count).flatMap(contested)), withPresence],
		);
	it("three where no two do", () => {
		const answer = together(3);
		expect([answer.outcome, hinges(answer).length, answer.bounded]).toEqual(["undetermined", 3, undefined]);
	});
	it("more than a bound allows are not searched, and the answer says so", () => {
		const answer = together(4);
		expect([answer.outcome, hinges(answer), answer.bounded]).toEqual(["undetermined", [], ["hingesOn"]]);
	});
	it("what fails for good hangs on nothing, and no search for it is cut short", () => {
		const disputed: Condition = { any: attributes.map((fact) => ({ fact })) };
		const answer = ask({ one: disputed, two: { fact: "service.training-use" } }, [
			cloud(...attributes.flatMap(contested), value("service.training-use", false)),
			withPresence,
		]);
		expect([answer.outcome, hinges(answer), answer.bounded]).toEqual(["not-sovereign", [], undefined]);
	});
	it("nothing where nothing is disputed", () => {
		expect(hinges(ask({ one: encrypted }, [cloud(), withPresence]))).toEqual([]);
	});
});
