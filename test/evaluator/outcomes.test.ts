import { describe, expect, it } from "vitest";
import { assess, decideOnly, Knowledge } from "../../src/evaluator/index.js";
import type { Condition } from "../../src/knowledge/conditions.js";
import {
	assessOne,
	certificate,
	closed,
	company,
	criterion,
	dataClass,
	denied,
	framework,
	knowledge,
	member,
	offering,
	question,
	releaseOf,
	requirement,
	type Stated,
	value,
	withDefaults,
} from "./small-release.js";

const region = (...places: string[]): Condition => ({ choice: "region", test: { in: places } });
const keys = (...modes: string[]): Condition => ({ choice: "keys", test: { in: modes } });
const pack = (...names: string[]): Condition => ({ choice: "package", test: { in: names } });
const encrypted: Condition = { fact: "service.encryption" };
const regions = (...ids: string[]) => ids.map((id) => member("service.regions", id));
const keyModes = (...ids: string[]) => ids.map((id) => member("service.keys", id));
const packages = (...ids: string[]) => ids.map((id) => member("service.packages", id));

function told(condition: Condition, facts: Stated[], asked: Parameters<typeof assessOne>[2] = {}) {
	const { outcome, assurance, configuration, conditions, refused, openQuestions } = assessOne(
		condition,
		[offering("cloud", ...facts)],
		asked,
	);
	return {
		verdict: [outcome, assurance],
		configuration,
		conditions,
		refused,
		asks: openQuestions.map((open) => open.about),
	};
}

describe("the five outcomes", () => {
	it("no-requirement: no must binds the offering; it has no assurance, and duties are listed", () => {
		const release = knowledge(
			offering("cloud", value("service.encryption", false)),
			dataClass("data", "public", [requirement("notify", undefined, { binds: "customer" })]),
			framework("yardstick", [criterion("must", encrypted)]),
		);
		const answer = assess(release, question());
		expect([answer.outcome, answer.assurance, answer.duties.length]).toEqual(["no-requirement", null, 1]);
	});
	it("sovereign: every configuration passes", () =>
		expect(told(region("CA"), regions("CA-QC", "CA-ON")).verdict).toEqual(["sovereign", "proven"]));
	it("conditional: some pass, and `conditions` says with which choices", () => {
		const { verdict, conditions, configuration } = told(region("CA"), regions("CA", "US"));
		expect([verdict, conditions, configuration]).toEqual([
			["conditional", "proven"],
			[{ choice: "region", values: ["CA"] }],
			{ region: "CA" },
		]);
	});
	it("undetermined: none passes, some is open; it has no assurance", () => {
		const { verdict, conditions } = told({ all: [region("CA"), encrypted] }, regions("CA", "US"));
		expect([verdict, conditions]).toEqual([["undetermined", null], [{ choice: "region", values: ["CA"] }]]);
	});
	it("not-sovereign: all fail", () =>
		expect(told(region("CA"), [...regions("FR", "US"), closed("service.regions")]).verdict).toEqual([
			"not-sovereign",
			"proven",
		]));
	it("unproven keeps a configuration open", () =>
		expect(told(encrypted, [value("service.encryption", true, { grade: "review" })]).verdict).toEqual([
			"undetermined",
			null,
		]));
	it("a must that is unmet fails a configuration, whatever else is open", () =>
		expect(
			told({ all: [encrypted, { fact: "service.portability" }] }, [value("service.encryption", false)]).verdict,
		).toEqual(["not-sovereign", "proven"]));
});

describe("assurance of an outcome", () => {
	const musts = (grades: [a: string, b: string], ...facts: Stated[]) => {
		const release = knowledge(
			offering("cloud", ...facts),
			dataClass("data", "low"),
			framework(
				"yardstick",
				grades.map((id) => criterion(id, { fact: `service.${id}` })),
			),
		);
		return assess(release, question()).assurance;
	};
	it("sovereign: the weakest must", () =>
		expect(
			musts(
				["encryption", "portability"],
				value("service.encryption", true),
				value("service.portability", true, { grade: "press" }),
			),
		).toBe("reported"));
	it("not-sovereign: the surest unmet must", () =>
		expect(
			musts(
				["encryption", "portability"],
				value("service.encryption", false, { grade: "contract" }),
				value("service.portability", false, { grade: "press" }),
			),
		).toBe("binding"));
	it("not-sovereign: of the configurations the weakest", () => {
		const facts = [
			...packages("gold", "silver"),
			closed("service.packages"),
			value("service.encryption", false, { package: "gold", grade: "press" }),
			value("service.encryption", false, { package: "silver" }),
		];
		expect(told(encrypted, facts).verdict).toEqual(["not-sovereign", "reported"]);
	});
	it("sovereign and conditional: over every configuration that the verdict speaks of", () => {
		const gold = value("service.encryption", true, { package: "gold" });
		const silver = value("service.encryption", true, { package: "silver", grade: "press" });
		expect(told(encrypted, [...packages("gold", "silver"), gold, silver]).verdict).toEqual(["sovereign", "reported"]);
		const facts = [...packages("gold", "silver"), ...regions("CA", "US"), gold, silver];
		const { verdict, conditions } = told({ all: [encrypted, region("CA")] }, facts);
		expect([verdict, conditions]).toEqual([["conditional", "reported"], [{ choice: "region", values: ["CA"] }]]);
	});
	it("a choice is as sure as the offering is known to offer it", () => {
		const vendor = [member("service.regions", "CA", { grade: "vendor" })];
		expect(told(region("CA"), vendor).verdict).toEqual(["sovereign", "claimed"]);
	});
	it("that nothing else is offered is as sure as the list is closed", () => {
		const vendor = [...regions("US"), closed("service.regions", { grade: "vendor" })];
		expect(told(region("CA"), vendor).verdict).toEqual(["not-sovereign", "claimed"]);
	});
});

describe("a value that no source lists", () => {
	it("may be offered all the same while the list is open: undetermined, with the question", () => {
		const { verdict, configuration, conditions, asks } = told(region("CA"), regions("US"));
		expect(verdict).toEqual(["undetermined", null]);
		expect([configuration, conditions]).toEqual([{ region: "CA" }, [{ choice: "region", values: ["CA"] }]]);
		expect(asks).toEqual(["cloud/service.regions/CA"]);
	});
	it("is not offered where the list is closed, or where it is denied", () => {
		expect(told(region("CA"), [...regions("US"), closed("service.regions")]).verdict).toEqual([
			"not-sovereign",
			"proven",
		]);
		expect(told(region("CA"), [...regions("US"), denied("service.regions", "CA")]).verdict).toEqual([
			"not-sovereign",
			"proven",
		]);
	});
	it("is open where a mere review closed the list", () =>
		expect(told(region("CA"), [...regions("US"), closed("service.regions", { grade: "review" })]).verdict).toEqual([
			"undetermined",
			null,
		]));
	it("changes nothing where what is listed passes", () =>
		expect(told(region("CA", "FR"), regions("CA")).verdict).toEqual(["sovereign", "proven"]));
	it("changes nothing where everything fails for another reason", () =>
		expect(
			told({ all: [region("CA"), encrypted] }, [
				...regions("US"),
				value("service.encryption", false, { grade: "press" }),
			]).verdict,
		).toEqual(["not-sovereign", "reported"]));
	it("may be what a fact is about: a package that no list names, a region beside the one where it fails", () => {
		const only = [...packages("silver"), value("service.encryption", false, { package: "silver" })];
		expect(told(encrypted, only).verdict).toEqual(["undetermined", null]);
		expect(told(encrypted, [...only, closed("service.packages")]).verdict).toEqual(["not-sovereign", "proven"]);
		const gold = told(encrypted, [...only, value("service.encryption", true, { package: "gold" })]);
		expect([gold.verdict, gold.conditions, gold.asks]).toEqual([
			["undetermined", null],
			[{ choice: "package", values: ["gold"] }],
			["cloud/service.packages/gold"],
		]);
	});
	it("without any known value the choice is open", () => {
		const { verdict, asks } = told(region("CA"), []);
		expect([verdict, asks]).toEqual([["undetermined", null], ["cloud/service.regions/CA"]]);
	});
});

describe("what the asker chose", () => {
	it("is not varied: only the rest is", () => {
		const facts = [...regions("CA", "US"), ...keyModes("provider", "customer")];
		const both: Condition = { all: [region("CA"), keys("customer")] };
		expect(told(both, facts, { configuration: { region: "US" } }).verdict[0]).toBe("not-sovereign");
		const { verdict, conditions } = told(both, facts, { configuration: { region: "CA" } });
		expect([verdict[0], conditions]).toEqual(["conditional", [{ choice: "keys", values: ["customer"] }]]);
	});
	it("and that the offering is known not to offer is said first", () => {
		const facts = [...regions("CA"), closed("service.regions", { grade: "vendor" })];
		const { verdict, refused } = told(region("US"), facts, { configuration: { region: "US" } });
		expect([verdict, refused]).toEqual([["not-sovereign", "claimed"], [{ choice: "region", value: "US" }]]);
	});
	it("and that no source lists is an open question", () => {
		const { verdict, refused, asks } = told(keys("customer-outside"), keyModes("provider"), {
			configuration: { keys: "customer-outside" },
		});
		expect([verdict, refused, asks]).toEqual([["undetermined", null], [], ["cloud/service.keys/customer-outside"]]);
	});
	it("and that no source lists is an open question even where no must reads it", () => {
		const { verdict, asks } = told(encrypted, [value("service.encryption", true)], {
			configuration: { package: "gold" },
		});
		expect([verdict, asks]).toEqual([["sovereign", "proven"], ["cloud/service.packages/gold"]]);
	});
	it("a region that lies within the one chosen is one, a wider one may or may not be", () => {
		const chosen = (asked: string, ...listed: Stated[]) =>
			told(region("CA"), [...listed, closed("service.regions")], { configuration: { region: asked } });
		expect(chosen("CA", ...regions("CA-QC")).verdict).toEqual(["sovereign", "proven"]);
		const wider = chosen("CA-QC", ...regions("CA"));
		expect([wider.verdict[0], wider.refused, wider.asks]).toEqual([
			"undetermined",
			[],
			["cloud/service.regions/CA-QC"],
		]);
		expect(chosen("CA-QC", denied("service.regions", "CA")).refused).toEqual([{ choice: "region", value: "CA-QC" }]);
	});
	it("a region of which nothing at all is known is no error", () =>
		expect(told(region("CA"), regions("CA"), { configuration: { region: "ZZ" } }).verdict[0]).toBe("undetermined"));
});

describe("conditions are the smallest set of choices", () => {
	it("one choice where one decides, with every value that does", () => {
		const facts = [...regions("CA", "CA-QC", "US"), ...keyModes("provider", "customer")];
		expect(told({ all: [region("CA"), { any: [keys("provider"), keys("customer")] }] }, facts).conditions).toEqual([
			{ choice: "region", values: ["CA", "CA-QC"] },
		]);
	});
	it("two where it takes two", () => {
		const facts = [...regions("CA", "US"), ...keyModes("provider", "customer-outside")];
		expect(told({ all: [region("CA"), keys("customer-outside")] }, facts).conditions).toEqual([
			{ choice: "region", values: ["CA"] },
			{ choice: "keys", values: ["customer-outside"] },
		]);
	});
	it("of choices that each suffice the first by id", () => {
		const facts = [...packages("gold", "silver"), ...keyModes("customer", "provider")];
		expect(told({ any: [pack("gold"), keys("customer")] }, facts).conditions).toEqual([
			{ choice: "keys", values: ["customer"] },
		]);
	});
});

describe("the best configuration is the one that findings speak of", () => {
	it("passes before open before fails", () => {
		const facts = [
			...packages("a", "b", "c"),
			value("service.encryption", true, { package: "c" }),
			value("service.encryption", false, { package: "a" }),
		];
		expect(told(encrypted, facts).configuration).toEqual({ package: "c" });
	});
	it("of equals the vendor's default", () => {
		const both = withDefaults(offering("cloud", ...regions("CA-ON", "CA-QC")), { region: "CA-QC" });
		expect(assessOne(region("CA"), [both]).configuration).toEqual({ region: "CA-QC" });
	});
	it("else the least protective", () => {
		const any = keys("customer", "customer-outside", "provider", "third-party");
		expect(told(any, keyModes("customer-outside", "customer", "provider")).configuration).toEqual({ keys: "provider" });
		expect(told(any, keyModes("third-party", "customer-outside")).configuration).toEqual({ keys: "customer-outside" });
	});
	it("else the first by id", () =>
		expect(told(region("CA"), regions("CA-QC", "CA-ON")).configuration).toEqual({ region: "CA-ON" }));
	it("the verdict alone is the assessment's", () => {
		const release = knowledge(
			offering("cloud", ...regions("CA", "US")),
			dataClass("data", "moderate"),
			framework("yardstick", [criterion("must", region("CA"))]),
		);
		const { outcome, assurance, configuration } = assess(release, question());
		expect(decideOnly(release, question())).toEqual({ outcome, assurance, configuration });
	});
});

describe("only choices that a condition in play reads are tried", () => {
	it("a choice that nothing reads stays open", () =>
		expect(told(encrypted, [...packages("gold", "silver"), value("service.encryption", true)]).configuration).toEqual(
			{},
		));
	it("data that stays where the customer chooses makes the region one", () => {
		const kept: Condition = { fact: "service.residency", test: { in: ["CA"] } };
		const { verdict, conditions } = told(kept, [...regions("CA", "US"), value("service.residency", "region")]);
		expect([verdict, conditions]).toEqual([["conditional", "proven"], [{ choice: "region", values: ["CA"] }]]);
	});
	it("a third party that may hold the keys makes the keys one, for whoever asks who has the data", () => {
		const domestic: Condition = { every: "custody", where: { fact: "entity.incorporation", test: { in: ["CA"] } } };
		const cloud = offering(
			"cloud",
			member("service.operator", "acme"),
			...keyModes("provider", "third-party"),
			member("service.key-holder", "vault"),
		);
		const { outcome, conditions } = assessOne(domestic, [cloud, company("acme", "CA"), company("vault", "US")]);
		expect([outcome, conditions]).toEqual(["conditional", [{ choice: "keys", values: ["provider"] }]]);
	});
	it("a fact that holds for one package only makes the package one", () => {
		const facts = [
			...packages("gold", "silver"),
			certificate("scheme", "held", { package: "gold" }),
			certificate("scheme", "none", { package: "silver" }),
		];
		const { verdict, conditions } = told({ fact: "service.certifications", key: "scheme" }, facts);
		expect([verdict, conditions]).toEqual([["conditional", "proven"], [{ choice: "package", values: ["gold"] }]]);
	});
	it("an offering with more than 256 configurations does not load", () => {
		const places = ["CA", "CA-QC", "CA-ON", "US", "CN", "EEA", "EU", "FR"];
		const names = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);
		const cloud = (count: number) =>
			offering(
				"cloud",
				...regions(...places),
				...keyModes("provider", "customer", "customer-outside", "third-party"),
				...packages(...names(count)),
			);
		expect(() => new Knowledge(releaseOf(cloud(8)))).not.toThrow();
		expect(() => new Knowledge(releaseOf(cloud(9)))).toThrowError(/cloud has 288 configurations and 256 is the most/);
	});
});
