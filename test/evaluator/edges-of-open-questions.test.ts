import { describe, expect, it } from "vitest";
import type { Demand } from "../../src/evaluator/demands.js";
import { type Assessment, assess } from "../../src/evaluator/index.js";
import { choiceNeeds } from "../../src/evaluator/open-questions.js";
import { World } from "../../src/evaluator/world.js";
import type { Condition } from "../../src/knowledge/conditions.js";
import {
	basedIn,
	certificate,
	closed,
	company,
	criterion,
	dataClass,
	denied,
	framework,
	knowledge,
	law,
	member,
	offering,
	question,
	reading,
	type Stated,
	type Subject,
	value,
} from "./small-release.js";

const encrypted: Condition = { fact: "service.encryption" };
const portable: Condition = { fact: "service.portability" };

const demand = (accepts: number, obligation: Demand["obligation"] = "must"): Demand => ({
	id: "x.a",
	owner: "x",
	name: { en: "a", fr: "a" },
	pillar: null,
	aspect: "security",
	obligation,
	accepts,
	rests: "statute",
	source: "text",
	condition: encrypted,
	readings: [],
	location: undefined,
	excludes: [],
});

describe("whether what the answer speaks of can be had", () => {
	const needs = (facts: Stated[], demands: Demand[] = [demand(2)], configuration = { region: "CA" } as object) =>
		choiceNeeds(
			"cloud",
			demands,
			new World(knowledge(offering("cloud", ...facts)), {
				asOf: "2026-11-20",
				home: ["CA"],
				configuration,
				context: {},
				readings: {},
				sides: new Map(),
				supposed: new Map(),
			}),
		);
	const proof = (...demands: Demand[]) => needs([], demands).map((need) => need.proof);

	it("is asked where no source says, by its own list", () => {
		expect(needs([])).toEqual([
			{
				key: "cloud/service.regions/CA",
				leaf: expect.objectContaining({ kind: "fact", attribute: "service.regions", members: ["CA"] }),
				allowed: ["yes"],
				refused: [],
				proof: 2,
				halfShown: false,
				change: null,
			},
		]);
	});
	it("is not asked where it is said, either way, or where nothing is chosen", () => {
		expect(needs([member("service.regions", "CA")])).toEqual([]);
		expect(needs([member("service.regions", "CA", { grade: "review" })])).toEqual([]);
		expect(needs([denied("service.regions", "CA")])).toEqual([]);
		expect(needs([denied("service.regions", "CA", { grade: "vendor" })])).toEqual([]);
		expect(needs([], [demand(2)], {})).toEqual([]);
	});
	it("is asked where the contrary is merely presumed", () => {
		expect(needs([denied("service.regions", "CA", { grade: "review" })])).toHaveLength(1);
	});
	it("has to be as sure as the most demanding must, and no surer than a contract", () => {
		expect(proof()).toEqual([1]);
		expect(proof(demand(2), demand(3))).toEqual([3]);
		expect(proof(demand(5))).toEqual([4]);
		expect(proof(demand(3, "should"))).toEqual([1]);
		expect(proof(demand(2), demand(3, "should"))).toEqual([2]);
	});
	it("has to be as sure as what is said of it already", () => {
		const since = { from: "2026-01-01" };
		const both = [member("service.packages", "gold", since), denied("service.packages", "gold", since)];
		expect(needs(both, [demand(1)], { package: "gold" })).toMatchObject([
			{ key: "cloud/service.packages/gold", proof: 5 },
		]);
	});
});

function ask(musts: Record<string, Condition>, facts: Stated[], more: Subject[] = [], asked = {}): Assessment {
	const criteria = Object.entries(musts).map(([id, condition]) => criterion(id, condition));
	return assess(
		knowledge(dataClass("data", "moderate"), framework("yardstick", criteria), offering("cloud", ...facts), ...more),
		question(asked),
	);
}
const order = ({ openQuestions }: Assessment) => openQuestions.map(({ id }) => id.replace("cloud/service.", ""));

describe("open questions stand in order", () => {
	it("of what is to be shown for them, then by id, where they decide and serve as much", () => {
		const musts = {
			a: { fact: "service.certifications", key: "scheme" },
			b: portable,
			c: encrypted,
			d: { fact: "service.certifications", key: "other-scheme" },
		};
		// A written statement comes after the entry in a register.
		expect(order(ask(musts, []))).toEqual([
			"encryption",
			"portability",
			"certifications/other-scheme",
			"certifications/scheme",
		]);
	});
	it("of whether a bad answer decides, before all else", () => {
		const either: Condition = { any: [encrypted, portable] };
		const stays: Condition = { fact: "service.residency", test: { in: ["CA"] } };
		expect(order(ask({ a: either, b: either, c: stays }, []))).toEqual(["residency", "encryption"]);
	});
	it("say what would do, or what would not, and whom to ask", () => {
		const abroad: Condition = { fact: "service.residency", test: { in: ["US"] } };
		const health: Condition = { context: "sector", test: { is: "health" } };
		const { openQuestions } = ask({ a: { not: abroad }, b: health }, []);
		expect(openQuestions.map(({ id, answers, to }) => [id, answers, to])).toEqual([
			["cloud/service.residency", ["not US"], "vendor"],
			["context/sector", ["health"], "asker"],
		]);
	});
	it("say for which musts they are, by id", () => {
		const answer = ask({ z: encrypted, a: { all: [encrypted, portable] } }, []);
		expect(answer.openQuestions.map(({ serves }) => serves)).toEqual([["yardstick.a", "yardstick.z"], ["yardstick.a"]]);
	});
});

describe("a question for counsel", () => {
	it("names the law and the reading, decides nothing by itself, and wants an opinion", () => {
		const answer = ask(
			{ one: { unexposed: { threat: "disclosure" } } },
			[member("service.operator", "acme")],
			[company("acme", "US"), law("act", "US", { reach: [reading("wide", basedIn("US")), reading("none", "nobody")] })],
		);
		expect(answer.openQuestions).toEqual([
			{
				id: "reading/act.reach",
				answers: ["act.reach.none"],
				proof: "claimed",
				serves: ["yardstick.one"],
				about: "act.reach",
				to: "counsel",
				ask: {
					en: "act: does this reading hold for you: none?",
					fr: "act : cette interprétation vaut-elle pour vous : none ?",
				},
				document: { en: "a written opinion of your counsel", fr: "un avis écrit de votre conseil juridique" },
				decides: false,
			},
		]);
	});
});

describe("a question decides", () => {
	const decides = (answer: Assessment) =>
		Object.fromEntries(answer.openQuestions.map((one) => [one.id.replace("cloud/service.", ""), one.decides]));

	it("where some bad answer to it alone fails the offering", () => {
		expect(decides(ask({ one: encrypted }, []))).toEqual({ encryption: true });
		expect(decides(ask({ one: { any: [encrypted, portable] } }, []))).toEqual({ encryption: false });
	});
	it("where a list that were not closed would fail it, as long as nobody says so", () => {
		const nobody: Condition = { fact: "service.remote-access", test: { none: true } };
		expect(decides(ask({ one: nobody }, []))).toEqual({ "remote-access": true });
		expect(decides(ask({ one: { any: [nobody, { all: [encrypted, portable] }] } }, []))).toEqual({
			"remote-access": false,
		});
	});
	it("where what the asker would say makes it fail", () => {
		const health: Condition = { context: "sector", test: { is: "health" } };
		expect(decides(ask({ one: health }, []))).toEqual({ "context/sector": true });
		expect(decides(ask({ one: { any: [health, { all: [encrypted, portable] }] } }, []))).toEqual({
			"context/sector": false,
		});
	});
	it("of one must more, where another has failed already", () => {
		const answer = ask({ one: encrypted, two: portable }, [value("service.portability", false)]);
		expect([answer.outcome, decides(answer)]).toEqual(["not-sovereign", { encryption: true }]);
	});
	it("not where another choice would be left", () => {
		const keys = (mode: string): Condition => ({ choice: "keys", test: { is: mode } });
		const either: Condition = { any: [keys("provider"), { all: [keys("customer"), encrypted] }] };
		const modes = ["provider", "customer"].map((mode) => member("service.keys", mode));
		const answer = ask({ one: { all: [either, portable] } }, [...modes, closed("service.keys")], [], {
			configuration: { keys: "customer" },
		});
		expect(decides(answer)).toEqual({ encryption: true, portability: true });
	});
	it("of a certificate, where none would be held", () => {
		const answer = ask({ one: { fact: "service.certifications", key: "scheme" } }, [
			certificate("scheme", "mentioned"),
		]);
		expect(decides(answer)).toEqual({ "certifications/scheme": true });
	});
});
