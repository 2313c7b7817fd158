import { describe, expect, it } from "vitest";
import { certificate, dataClass, demandReading, member, value } from "../small-release.js";
import { answer, assessed, levels, resultOf, statuses } from "./small-frameworks.js";

const encrypted = { fact: "service.encryption" };
const secured = { fact: "service.site-secured" };
const portable = { fact: "service.portability" };
const ladder = {
	basic: { level: 1, condition: encrypted },
	more: { level: 2, condition: secured },
	best: { level: 3 },
};

describe("cumulative levels", () => {
	it("make a must of every criterion up to the level demanded, and show the rest", () => {
		const answer = assessed(levels(ladder), [value("service.encryption", true)], { levels: { yardstick: 2 } });
		expect(statuses(answer)).toEqual(["basic met *", "more unknown *", "best unknown"]);
		expect(answer.outcome).toBe("undetermined");
		expect(resultOf("levels", answer)).toEqual({
			kind: "levels",
			target: 2,
			level: { least: 1, most: 3 },
			governedBy: [],
			published: [],
			sources: [],
		});
	});

	it("are met where every criterion up to the level is", () => {
		const facts = [value("service.encryption", true), value("service.site-secured", true)];
		const answer = assessed(levels(ladder), facts, { levels: { yardstick: 2 } });
		expect([answer.outcome, resultOf("levels", answer).level]).toEqual(["sovereign", { least: 2, most: 3 }]);
	});

	it("are capped by one unmet criterion, which is named", () => {
		const facts = [value("service.encryption", false), value("service.site-secured", true), answer("best", "yes")];
		const capped = assessed(levels(ladder), facts, { levels: { yardstick: 2 } });
		expect(capped.outcome).toBe("not-sovereign");
		expect(resultOf("levels", capped)).toMatchObject({ level: { least: 0, most: 0 }, governedBy: ["basic"] });
		expect(assessed(levels(ladder), facts, { levels: { yardstick: 0 } }).outcome).toBe("no-requirement");
	});

	it("leave the interval open where a yes is less sure than the data demands", () => {
		const facts = [value("service.encryption", true, { grade: "vendor" })];
		const at = (sensitivity: "moderate" | "high") =>
			resultOf("levels", assessed(levels(ladder), facts, { sensitivity, levels: { yardstick: 1 } })).level;
		expect([at("moderate"), at("high")]).toEqual([
			{ least: 1, most: 3 },
			{ least: 0, most: 3 },
		]);
	});

	it("have no level at all below the lowest of the scale", () => {
		const framework = levels({ basic: { level: 1, condition: encrypted } }, { scale: [1, 2] });
		const answer = assessed(framework, [value("service.encryption", false)]);
		expect(resultOf("levels", answer)).toMatchObject({
			level: { least: null, most: null },
			governedBy: ["basic"],
		});
	});

	it("let a criterion end where a stricter one replaces it", () => {
		const framework = levels({
			loose: { level: 1, untilLevel: 2, condition: encrypted },
			strict: { level: 3, condition: secured },
		});
		const facts = [value("service.encryption", false), value("service.site-secured", true)];
		const answer = assessed(framework, facts, { levels: { yardstick: 3 } });
		expect(statuses(answer)).toEqual(["loose unmet", "strict met *"]);
		expect([answer.outcome, resultOf("levels", answer).level]).toEqual(["sovereign", { least: 3, most: 3 }]);
	});
});

describe("a criterion that one reading makes a should", () => {
	const readings = [demandReading("asked"), demandReading("advised", { obligation: "should" })];
	const framework = levels({
		basic: { level: 1, condition: encrypted },
		more: { level: 2, condition: secured, readings },
	});
	const level = (asked: Parameters<typeof assessed>[2], secure?: boolean) => {
		const facts = secure === undefined ? [] : [value("service.site-secured", secure)];
		const answer = assessed(framework, [value("service.encryption", true), ...facts], asked);
		return [answer.outcome, resultOf("levels", answer).level];
	};
	const advised = { "yardstick.more": "advised" };

	it("is not demanded under that reading, and so holds no level up", () => {
		expect(level({ levels: { yardstick: 2 }, readings: advised })).toEqual(["sovereign", { least: 3, most: 3 }]);
		expect(level({ levels: { yardstick: 2 }, readings: advised }, false)).toEqual(["sovereign", { least: 3, most: 3 }]);
	});
	it("is demanded under the other", () => {
		const readings = { "yardstick.more": "asked" };
		expect(level({ levels: { yardstick: 2 }, readings })).toEqual(["undetermined", { least: 1, most: 3 }]);
		expect(level({ levels: { yardstick: 2 }, readings }, false)).toEqual(["not-sovereign", { least: 1, most: 1 }]);
	});
	it("leaves the level open while nobody chooses, whichever level is demanded", () => {
		expect(level({ levels: { yardstick: 2 } }, false)).toEqual(["undetermined", { least: 1, most: 3 }]);
		expect(level({ levels: { yardstick: 1 } }, false)).toEqual(["sovereign", { least: 1, most: 3 }]);
		expect(level({ levels: { yardstick: 1 }, readings: advised }, false)).toEqual(["sovereign", { least: 3, most: 3 }]);
		expect(level({ levels: { yardstick: 1 } }, true)).toEqual(["sovereign", { least: 3, most: 3 }]);
	});
});

describe("the level demanded", () => {
	const framework = levels(ladder, { target: { level: 1, byClass: [{ class: "secrets", level: 3 }] } });
	const also = [dataClass("data", "moderate"), dataClass("secrets", "moderate")];
	const target = (asked: Parameters<typeof assessed>[2]) =>
		resultOf("levels", assessed(framework, [], asked, also)).target;

	it("is the file's where nobody names another, by class, and then its source is cited", () => {
		expect(target({})).toBe(1);
		expect(target({ dataClasses: ["secrets"] })).toBe(3);
		expect(resultOf("levels", assessed(framework, [], {}, also)).sources).toEqual(["yardstick/text"]);
	});
	it("is the strictest of all classes asked about", () => {
		expect(target({ dataClasses: ["data", "secrets"] })).toBe(3);
		expect(target({ dataClasses: ["data", "secrets"], levels: { "yardstick@secrets": 0 } })).toBe(1);
	});
	it("is the question's where it names one, for one class before all", () => {
		expect(target({ levels: { yardstick: 2 } })).toBe(2);
		expect(target({ levels: { yardstick: 2, "yardstick@data": 0 } })).toBe(0);
		expect(target({ levels: { yardstick: 2, "yardstick@secrets": 0 } })).toBe(2);
		expect(resultOf("levels", assessed(framework, [], { levels: { yardstick: 2 } }, also)).sources).toEqual([]);
	});
	it("of a pillar goes before that of the framework", () => {
		const two = levels({ a: { level: 1, pillar: "first" }, b: { level: 1, pillar: "second" } });
		const answer = assessed(two, [], { levels: { yardstick: 1, "yardstick.second": 0 } });
		expect(statuses(answer)).toEqual(["a unknown *", "b unknown"]);
		const other = assessed(two, [], { levels: { "yardstick.first": 0, "yardstick.first@data": 1 } });
		expect(statuses(other)).toEqual(["a unknown *", "b unknown"]);
		expect(resultOf("levels", other).target).toBe(null);
	});
	it("is none where neither names one: no pass mark, and nothing is a must", () => {
		const answer = assessed(levels(ladder), [value("service.encryption", false)]);
		expect(answer.outcome).toBe("no-requirement");
		expect(statuses(answer)).toEqual(["basic unmet", "more unknown", "best unknown"]);
		expect(resultOf("levels", answer)).toMatchObject({ target: null, level: { least: 0, most: 0 } });
	});
});

describe("a level that the scheme's own assessor published", () => {
	const framework = levels(
		{ basic: { level: 1, condition: encrypted }, more: { level: 2, condition: portable } },
		{
			results: [
				{ scheme: "scheme", level: 1 },
				{ scheme: "other-scheme", level: 2 },
			],
			target: { level: 2 },
		},
	);
	it("meets the criteria up to it, whatever the facts leave open or lack", () => {
		const held = assessed(framework, [certificate("other-scheme", "held"), value("service.encryption", false)]);
		expect([held.outcome, held.assurance]).toEqual(["sovereign", "proven"]);
		expect(resultOf("levels", held)).toMatchObject({
			level: { least: 3, most: 3 },
			published: [{ scheme: "other-scheme", level: 2, assurance: "proven" }],
		});
		expect(resultOf("levels", held).sources).toHaveLength(2);
	});
	it("chooses nothing for the customer: a region outside is outside, whatever the service holds", () => {
		const home = levels(
			{ basic: { level: 1, condition: { all: [{ choice: "region", test: { in: ["CA"] } }, encrypted] } } },
			{ results: [{ scheme: "scheme", level: 1 }], target: { level: 1 } },
		);
		const facts = [certificate("scheme", "held"), member("service.regions", "CA"), member("service.regions", "US")];
		const answer = assessed(home, facts);
		expect([answer.outcome, answer.conditions]).toEqual(["conditional", [{ choice: "region", values: ["CA"] }]]);
		expect(assessed(home, facts, { configuration: { region: "US" } }).outcome).toBe("not-sovereign");
	});
	it("meets none above it", () => {
		const held = assessed(framework, [certificate("scheme", "held")]);
		expect(statuses(held)).toEqual(["basic met *", "more unknown *"]);
		expect(resultOf("levels", held).level).toEqual({ least: 1, most: 3 });
	});
	it("counts for nothing where it is unofficial, in progress, expired or unknown", () => {
		for (const status of ["unofficial", "mentioned", "in-progress", "expired", "none"]) {
			const answer = assessed(framework, [certificate("other-scheme", status), value("service.encryption", false)]);
			expect([status, answer.outcome, resultOf("levels", answer).published]).toEqual([status, "not-sovereign", []]);
		}
		expect(assessed(framework, [value("service.encryption", false)]).outcome).toBe("not-sovereign");
	});
	it("is as sure as whoever says so", () => {
		const facts = [certificate("other-scheme", "held", { grade: "vendor" })];
		expect(assessed(framework, facts).assurance).toBe("claimed");
		expect(assessed(framework, facts, { sensitivity: "high" }).outcome).toBe("undetermined");
	});
});
