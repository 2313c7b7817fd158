import { describe, expect, it } from "vitest";
import { alternativesTo, assess } from "../../src/evaluator/index.js";
import type { Condition } from "../../src/knowledge/conditions.js";
import { criterion, dataClass, framework, knowledge, member, offering, question, value } from "./small-release.js";

const encrypted: Condition = { fact: "service.encryption" };
const portable: Condition = { fact: "service.portability" };
const iaas = member("service.kind", "iaas");
const saas = member("service.kind", "saas");
const good = [value("service.encryption", true), value("service.portability", true)];
const ground = [
	dataClass("data", "moderate"),
	framework("yardstick", [criterion("one", encrypted), criterion("two", portable)]),
];
const others = (release: ReturnType<typeof knowledge>, asked = {}) =>
	alternativesTo(release, question(asked)).map(({ offering: id, outcome, lacks }) => [id, outcome, lacks.length]);

describe("alternatives are offerings of the same kind", () => {
	it("that pass, each with how surely, and none that does not", () => {
		const release = knowledge(
			...ground,
			offering("cloud", iaas),
			offering("proven", iaas, ...good),
			offering("open", iaas, value("service.encryption", true)),
			offering("other-kind", saas, ...good),
			offering("both", iaas, saas, ...good),
		);
		expect(others(release)).toEqual([
			["both", "sovereign", 0],
			["proven", "sovereign", 0],
		]);
		expect(alternativesTo(release, question()).map(({ assurance }) => assurance)).toEqual(["proven", "proven"]);
	});
	it("else the five nearest, the nearest first, with what each still has to show", () => {
		const open = ["a", "b", "c", "d", "e"].map((id) => offering(id, iaas));
		const release = knowledge(
			...ground,
			offering("cloud", iaas),
			...open,
			offering("near", iaas, value("service.encryption", true)),
			offering("failing", iaas, value("service.encryption", false)),
		);
		expect(others(release)).toEqual([
			["near", "undetermined", 1],
			["a", "undetermined", 2],
			["b", "undetermined", 2],
			["c", "undetermined", 2],
			["d", "undetermined", 2],
		]);
		expect(alternativesTo(release, question())[0]?.lacks.map(({ id }) => id)).toEqual(["near/service.portability"]);
	});
	it("with the asker's choices, but for the package, which is the offering's own", () => {
		const abroad: Condition = { all: [encrypted, { choice: "region", test: { in: ["CA"] } }] };
		const release = knowledge(
			dataClass("data", "moderate"),
			framework("yardstick", [criterion("one", abroad)]),
			offering("cloud", iaas, member("service.packages", "gold")),
			offering("here", iaas, value("service.encryption", true), member("service.regions", "CA")),
		);
		expect(others(release, { configuration: { package: "gold", region: "CA" } })).toEqual([["here", "sovereign", 0]]);
		expect(others(release, { configuration: { region: "US" } })).toEqual([]);
	});
	it("all others where nobody says of what kind it is", () => {
		const release = knowledge(...ground, offering("cloud"), offering("other", saas, ...good));
		expect(others(release)).toEqual([["other", "sovereign", 0]]);
	});
	it("they are no part of an assessment", () => {
		const release = knowledge(...ground, offering("cloud", iaas), offering("proven", iaas, ...good));
		expect(assess(release, question())).not.toHaveProperty("alternatives");
	});
});
