import { describe, expect, it } from "vitest";
import { type Assessment, assess } from "../../src/evaluator/index.js";
import type { Condition } from "../../src/knowledge/conditions.js";
import {
	basedIn,
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
const keptIn = (...places: string[]): Condition => ({ fact: "service.residency", test: { in: places } });
const untouched: Condition = { unexposed: { threat: "disclosure" } };
const cloud = (...facts: Stated[]) => offering("cloud", ...facts);

function ask(musts: Record<string, Condition>, subjects: Subject[], asked = {}): Assessment {
	const criteria = Object.entries(musts).map(([id, condition]) => criterion(id, condition));
	return assess(
		knowledge(dataClass("data", "moderate"), framework("yardstick", criteria), ...subjects),
		question(asked),
	);
}

const told = ({ remedies = [] }: Assessment) =>
	remedies.map(({ id, by, change, mends }) => `${by} ${change ? "changes" : "shows"} ${id}: ${mends}`);
const immovable = ({ nobodyCanChange = [] }: Assessment) => nobodyCanChange.map(({ id, stops }) => `${id}: ${stops}`);

describe("remedies are the least that would have to change", () => {
	it("by the vendor, named, with what comes out then", () => {
		const answer = ask({ one: keptIn("CA") }, [cloud(value("service.residency", "US"))]);
		expect(told(answer)).toEqual(["vendor changes cloud/service.residency: yardstick.one"]);
		expect(answer.remedies?.[0]?.text).toEqual({ en: "data stays in CA", fr: "les données restent in CA" });
		expect(answer.ifRemedied).toEqual({ outcome: "sovereign", assurance: "proven" });
	});
	it("by the customer, where another choice would do", () => {
		const answer = ask(
			{ one: { choice: "region", test: { in: ["CA"] } } },
			[cloud(member("service.regions", "CA"), member("service.regions", "US"))],
			{ configuration: { region: "US" } },
		);
		expect(told(answer)).toEqual(["customer changes choice/region: yardstick.one"]);
		expect(answer.remedies?.[0]?.values).toEqual(["CA"]);
		expect(answer.ifRemedied?.outcome).toBe("sovereign");
	});
	it("by the customer, where any other choice would do", () => {
		const answer = ask(
			{ one: { not: { choice: "region", test: { in: ["US"] } } } },
			[cloud(member("service.regions", "CA"), member("service.regions", "US"))],
			{ configuration: { region: "US" } },
		);
		expect(answer.remedies?.map(({ by, values, text }) => [by, values, text.en])).toEqual([
			["customer", ["not US"], "choose otherwise than: data would be in US"],
		]);
		expect(answer.ifRemedied?.outcome).toBe("sovereign");
	});
	it("with what the vendor would have to offer for that", () => {
		const answer = ask({ one: { choice: "region", test: { in: ["CA"] } } }, [
			cloud(member("service.regions", "US"), closed("service.regions")),
		]);
		expect(told(answer)).toEqual([
			"customer changes choice/region: yardstick.one",
			"vendor changes cloud/service.regions/CA: yardstick.one",
		]);
		expect(answer.ifRemedied?.outcome).toBe("sovereign");
	});
	it("what is unknown is shown before anything more is changed", () => {
		const exit: Condition = { fact: "service.exit-terms" };
		const answer = ask({ one: { any: [{ all: [encrypted, exit] }, { all: [keptIn("CA"), portable] }] } }, [
			cloud(value("service.encryption", false), value("service.exit-terms", false), value("service.residency", "US")),
		]);
		expect(told(answer)).toEqual([
			"vendor changes cloud/service.residency: yardstick.one",
			"vendor shows cloud/service.portability: yardstick.one",
		]);
	});
	it("one change may mend several musts", () => {
		const answer = ask({ a: keptIn("CA"), b: keptIn("CA", "FR") }, [cloud(value("service.residency", "US"))]);
		expect(told(answer)).toEqual(["vendor changes cloud/service.residency: yardstick.a,yardstick.b"]);
	});
	it("a service that ends what it does is told so", () => {
		const answer = ask({ one: { fact: "service.runs-on", test: { none: true } } }, [
			cloud(member("service.runs-on", "base"), closed("service.runs-on")),
			offering("base"),
		]);
		expect(answer.remedies?.map(({ text }) => text.en)).toEqual(["cloud does not run on base"]);
		expect(answer.ifRemedied?.outcome).toBe("sovereign");
	});
	it("nothing is to be mended where nothing is unmet", () => {
		const answer = ask({ one: encrypted }, [cloud()]);
		expect([answer.remedies, answer.nobodyCanChange, answer.ifRemedied]).toEqual([[], [], undefined]);
	});
});

describe("what nobody can change is said", () => {
	const act = law("act", "US", { reach: [reading("only", basedIn("US"))] });
	it("that the operator is American", () => {
		const answer = ask({ one: untouched }, [cloud(member("service.operator", "acme")), company("acme", "US"), act]);
		expect([told(answer), immovable(answer)]).toEqual([[], ["acme/entity.incorporation: yardstick.one"]]);
		expect(answer.nobodyCanChange?.[0]?.text.en).toBe("acme is incorporated in US");
		expect(answer.ifRemedied).toBeUndefined();
	});
	it("who the asker is", () => {
		const answer = ask({ one: { context: "sector", test: { is: "health" } } }, [cloud()], {
			context: { sector: "farming" },
		});
		expect([told(answer), immovable(answer)]).toEqual([[], ["context/sector: yardstick.one"]]);
	});
	it("beside what could be mended, which then is not enough", () => {
		const answer = ask({ one: untouched, two: keptIn("CA") }, [
			cloud(member("service.operator", "acme"), value("service.residency", "US")),
			company("acme", "US"),
			act,
		]);
		expect(told(answer)).toEqual(["vendor changes cloud/service.residency: yardstick.two"]);
		expect(immovable(answer)).toEqual(["acme/entity.incorporation: yardstick.one"]);
		expect(answer.ifRemedied).toBeUndefined();
	});
	it("that somebody else might operate it is no remedy: it would be another offering", () => {
		const domestic: Condition = { every: "custody", where: { fact: "entity.incorporation", test: { in: ["CA"] } } };
		const answer = ask({ one: domestic }, [cloud(member("service.operator", "acme")), company("acme", "US")]);
		expect(told(answer)).toEqual([]);
	});
});

describe("remedies are checked by evaluating again", () => {
	it("one that does not turn its must is not shown", () => {
		// Both cannot be: the data stays where the one or the other wants it.
		const answer = ask({ a: keptIn("CA"), b: keptIn("FR") }, [cloud(value("service.residency", "US"))]);
		expect(answer.outcome).toBe("not-sovereign");
		for (const { mends } of answer.remedies ?? []) expect(mends.length).toBeGreaterThan(0);
		expect(answer.ifRemedied?.outcome).not.toBe("sovereign");
	});
	it("one that breaks another part of its own must is not shown", () => {
		const access = (key: string | string[]): Condition => ({ fact: "service.remote-access", key });
		const answer = ask({ one: { all: [access("acme"), { not: access(["acme", "group"]) }] } }, [
			cloud(denied("service.remote-access", "acme")),
			company("acme", "CA"),
		]);
		expect([answer.outcome, told(answer), answer.ifRemedied?.outcome]).toEqual(["not-sovereign", [], "not-sovereign"]);
	});
	it("an open question that no one answer settles is a remedy: taking back one of the demands", () => {
		const answer = ask({ a: keptIn("CA"), b: keptIn("FR") }, [cloud()]);
		expect(answer.openQuestions).toEqual([]);
		expect(told(answer)).toEqual(["customer changes cloud/service.residency: yardstick.a,yardstick.b"]);
		expect(answer.remedies?.[0]?.text.en).toContain("a, b");
	});
	it("what the change brings along is asked too", () => {
		const nobody: Condition = { every: "dependence", where: { fact: "entity.incorporation", test: { in: ["CA"] } } };
		const answer = ask({ one: nobody }, [
			cloud(member("service.technology", "giant", { grade: "vendor" }), closed("service.technology")),
			company("giant", "US"),
		]);
		expect(told(answer)).toEqual(["vendor changes cloud/service.technology/giant: yardstick.one"]);
		expect(answer.ifRemedied?.outcome).toBe("sovereign");
	});
});
