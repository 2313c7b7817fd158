import { describe, expect, it } from "vitest";
import { assess } from "../../src/evaluator/index.js";
import type { Condition } from "../../src/knowledge/conditions.js";
import {
	assessOne,
	closed,
	company,
	criterion,
	dataClass,
	denied,
	framework,
	judged,
	knowledge,
	member,
	offering,
	question,
	type Stated,
	value,
} from "./small-release.js";

const regions = (...ids: string[]) => ids.map((id) => member("service.regions", id));
const region = (...places: string[]): Condition => ({ choice: "region", test: { in: places } });
const keptIn = (...places: string[]): Condition => ({ fact: "service.residency", test: { in: places } });
const inCanada = { configuration: { region: "CA" } };

describe("data stays in the region that is chosen, where that region can be had", () => {
	const stays = value("service.residency", "region");
	const kept = (condition: Condition, ...facts: Stated[]) =>
		judged(condition, [offering("cloud", stays, ...facts)], inCanada);

	it("not where the list of regions is closed without it: there is nothing to stay in", () => {
		const cloud = offering("cloud", stays, ...regions("US"), closed("service.regions"));
		const { outcome, refused } = assessOne(keptIn("CA"), [cloud], inCanada);
		expect([outcome, refused]).toEqual(["not-sovereign", [{ choice: "region", value: "CA" }]]);
	});
	it("it may be so where nobody says that the region is offered", () =>
		expect(kept(keptIn("CA"), ...regions("US"))).toBe("unknown"));
	it("it is no surer than the region is", () => {
		expect(kept(keptIn("CA"), member("service.regions", "CA", { grade: "vendor" }))).toBe("yes, claimed");
		expect(kept(keptIn("CA"), ...regions("CA"))).toBe("yes, proven");
	});
	it("what lies elsewhere stays a no, offered or not", () => {
		expect(kept(keptIn("US"), ...regions("CA"))).toBe("no, proven");
		expect(kept(keptIn("FR"), ...regions("US"), closed("service.regions", { grade: "vendor" }))).toBe("no, proven");
	});
});

describe("a choice is in play where an offering beneath turns on it", () => {
	it("who operates the offering that it runs on, region by region", () => {
		const domestic: Condition = { every: "custody", where: { fact: "entity.incorporation", test: { in: ["CA"] } } };
		const { outcome, conditions } = assessOne(domestic, [
			offering(
				"cloud",
				...regions("CA", "US"),
				member("service.operator", "acme"),
				member("service.runs-on", "base"),
				closed("service.runs-on"),
			),
			offering(
				"base",
				member("service.operator", "acme", { region: "CA" }),
				member("service.operator", "giant", { region: "US" }),
				closed("service.runs-on"),
			),
			company("acme", "CA"),
			company("giant", "US"),
		]);
		expect([outcome, conditions]).toEqual(["conditional", [{ choice: "region", values: ["CA"] }]]);
	});
	it("a third party that would hold the keys may be whom another must asks for", () => {
		const release = knowledge(
			offering("cloud", member("service.operator", "giant"), member("service.keys", "provider")),
			company("giant", "US"),
			dataClass("data", "moderate"),
			framework("yardstick", [
				criterion("somebody", { some: "custody", where: { fact: "entity.incorporation", test: { in: ["CA"] } } }),
				criterion("keys", { choice: "keys", test: { in: ["third-party"] } }),
			]),
		);
		expect(assess(release, question()).outcome).toBe("undetermined");
		const { outcome } = assess(release, question({ configuration: { keys: "provider" } }));
		expect(outcome).toBe("not-sovereign");
	});
});

describe("a region is offered as surely as the surest fact says", () => {
	const chosen = (asked: string, ...facts: Stated[]) =>
		judged(region(asked), [offering("cloud", ...facts)], { configuration: { region: asked } });

	it("one within it that is proven is not lessened by a claim of the whole", () => {
		const claimed = member("service.regions", "CA", { grade: "vendor" });
		expect(chosen("CA", ...regions("CA-QC"), claimed)).toBe("yes, proven");
		expect(chosen("CA", claimed)).toBe("yes, claimed");
	});
	it("a list that a statute closes is not reopened by a review that found none there", () => {
		const listed = [...regions("US"), closed("service.regions")];
		const review = (place: string) => denied("service.regions", place, { grade: "review" });
		expect(chosen("EU", ...listed, review("EU"))).toBe("no, proven");
		expect(chosen("FR", ...listed, review("EU"))).toBe("no, proven");
		expect(chosen("EU", ...regions("US"), review("EU"))).toBe("no, presumed");
	});
});
