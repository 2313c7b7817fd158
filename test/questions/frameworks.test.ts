import { describe, expect, it } from "vitest";
import { Atlas } from "../../src/knowledge/places.js";
import { questionFrom } from "../../src/questions/index.js";
import { ladders, levels, profile } from "../evaluator/frameworks/small-frameworks.js";
import {
	criterion,
	dataClass,
	framework,
	grounds,
	offering,
	releaseOf,
	type Subject,
} from "../evaluator/small-release.js";

const encrypted = { fact: "service.encryption" };
const plain = framework("plain", [criterion("must", encrypted)]);

function asked(yardstick: Subject, question: object, settled: string | null = null) {
	const release = releaseOf(offering("cloud"), dataClass("data", "low"), yardstick, plain, grounds({}));
	return questionFrom(
		{ offering: "cloud", dataClasses: ["data"], home: ["CA"], ...question },
		{
			release: { ...release, grounds: { ...release.grounds, defaultFramework: "plain" } },
			atlas: new Atlas(release.grounds.places, release.grounds.sets),
			settings: { home: null, framework: settled, readings: {} },
			today: "2026-11-20",
		},
	);
}

describe("what a question in JSON says of its framework", () => {
	const stairs = ladders({
		c: {
			pillar: "first",
			rungs: [
				[0, 0],
				[4, 100],
			],
		},
	});

	it("keeps the levels that it demands", () => {
		const demanded = { yardstick: 4, "yardstick.first@data": 0, "yardstick@data": 2 };
		expect(asked(stairs, { framework: "yardstick", levels: demanded })).toMatchObject({
			question: { levels: demanded },
		});
	});

	it.each([
		["yardstick=5", { yardstick: 5 }],
		["yardstick.second=2", { "yardstick.second": 2 }],
		["yardstick@nothing=2", { "yardstick@nothing": 2 }],
		["yardstick@data@data=2", { "yardstick@data@data": 2 }],
		["plain=2", { plain: 2 }],
		["nothing=2", { yardstick: 2, nothing: 2 }],
	])("says that there is no %s", (text, demanded) => {
		expect(asked(stairs, { framework: "yardstick", levels: demanded })).toMatchObject({
			unknown: { about: "framework", text },
		});
	});

	it("takes tiers for picks, and refuses those that there are not", () => {
		const menu = profile({ eu: { condition: encrypted } }, { tiers: { base: ["eu"] } });
		const picks = ["base", "yardstick.base", "eu"];
		expect(asked(menu, { framework: "yardstick", picks })).toMatchObject({ question: { picks } });
		expect(asked(menu, { framework: "yardstick", picks: ["us"] })).toHaveProperty("unknown.text", "us");
	});

	it("never falls back on a framework that is only proposed, though it may be asked for", () => {
		const bill = levels({ c: { level: 1 } });
		if (bill.kind !== "framework") throw new Error("It is a framework");
		const proposed: Subject = { kind: "framework", data: { ...bill.data, proposed: true } };
		expect(asked(bill, {}, "yardstick")).toHaveProperty("question.framework", "yardstick");
		expect(asked(proposed, {}, "yardstick")).toHaveProperty("question.framework", "plain");
		expect(asked(proposed, { framework: "yardstick" })).toHaveProperty("question.framework", "yardstick");
	});
});
