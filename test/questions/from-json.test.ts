import { describe, expect, it } from "vitest";
import { Atlas } from "../../src/knowledge/places.js";
import { type Ground, questionFrom } from "../../src/questions/index.js";
import { knowledgeRelease } from "./knowledge.js";

const release = await knowledgeRelease();
const ground: Ground = {
	release,
	atlas: new Atlas(release.grounds.places, release.grounds.sets),
	settings: { home: null, framework: null, readings: {} },
	today: "2026-11-20",
};
const whole = {
	intent: "check",
	offering: "micrologic-cirrus",
	dataClasses: ["ca-protected-b"],
	framework: "four-pillars",
	home: ["CA"],
	asOf: "2026-11-20",
	configuration: { keys: "customer" },
	context: { "public-body": true },
	readings: { "us-cloud-act": "narrow" },
	sensitivity: "critical",
	filledIn: ["framework"],
	corrections: [],
};

describe("a question in JSON", () => {
	it("comes back as it is when it is whole", () => {
		expect(questionFrom(whole, ground)).toEqual({ question: whole });
	});

	it("is a check without an intent, and is filled in", () => {
		expect(questionFrom({ offering: "bleu", dataClasses: ["fr-health-data-hds"] }, ground)).toMatchObject({
			question: { intent: "check", home: ["FR"], asOf: "2026-11-20", filledIn: ["framework", "home", "asOf"] },
		});
	});

	it("asks for a home like a sentence does", () => {
		expect(questionFrom({ offering: "bleu", dataClasses: ["generic-trade-secrets"] }, ground)).toHaveProperty(
			"ask.about",
			"home",
		);
	});

	it.each([
		[{ ...whole, offering: "microlojic-cirrus" }, "offering", "microlojic-cirrus", ["micrologic-cirrus"]],
		[{ ...whole, dataClasses: ["ca-protected-b", "ca-protected-z"] }, "dataClass", "ca-protected-z", undefined],
		[{ ...whole, framework: "five-pillars" }, "framework", "five-pillars", undefined],
		[{ ...whole, home: ["XK"] }, "home", "XK", []],
		[{ ...whole, readings: { "us-cloud-act": "silly" } }, "reading", "us-cloud-act=silly", undefined],
		[{ ...whole, readings: { "no-such-law": "narrow" } }, "reading", "no-such-law=narrow", []],
		[{ ...whole, configuration: { region: "XK" } }, "configuration", "XK", []],
		[{ ...whole, home: ["ZZ"] }, "home", "ZZ", []],
		[{ ...whole, configuration: { region: "ZZ" } }, "configuration", "ZZ", []],
		[{ intent: "settings", change: { home: ["CA", "ZZ"] } }, "home", "ZZ", []],
		[{ intent: "explain", subject: "nobody" }, "subject", "nobody", undefined],
		[{ intent: "exposure", offering: "bleu", law: "us-cloud-pact" }, "law", "us-cloud-pact", undefined],
		[{ intent: "settings", change: { framework: "five-pillars" } }, "framework", "five-pillars", undefined],
		[{ ...whole, levels: { "five-pillars": 2 } }, "framework", "five-pillars=2", []],
		[
			{ ...whole, levels: { "italy-acn-cloud": 9 } },
			"framework",
			"italy-acn-cloud=9",
			["italy-acn-cloud=4", "italy-acn-cloud=3", "italy-acn-cloud=2"],
		],
		[
			{ ...whole, framework: "bsi-c3a-1.0", picks: ["SOV-2-01-C1"] },
			"framework",
			"SOV-2-01-C1",
			["SOV-2-01-C", "SOV-2-02-C1", "SOV-2-02-C2"],
		],
	])("says what does not stand in the release: %j", (json, about, text, nearest) => {
		expect(questionFrom(json, ground)).toMatchObject({ unknown: { about, text, ...(nearest ? { nearest } : {}) } });
	});

	it("says a level and what is picked by their ids; levels alone name their framework", () => {
		const levels = { "italy-acn-cloud": 2, "italy-acn-cloud.keys@it-critical": 3 };
		expect(questionFrom({ offering: "bleu", dataClasses: ["it-critical"], levels }, ground)).toMatchObject({
			question: { framework: "italy-acn-cloud", levels, filledIn: ["home", "asOf"] },
		});
		const picks = ["de", "SOV-2-01-C"];
		expect(questionFrom({ ...whole, framework: "bsi-c3a-1.0", picks }, ground)).toMatchObject({ question: { picks } });
	});

	it("takes a setting back", () => {
		const json = { intent: "settings", change: { home: null, readings: { "us-cloud-act": null } } };
		expect(questionFrom(json, ground)).toEqual({ question: { ...json, corrections: [] } });
	});

	it.each([
		["nothing"],
		[null],
		[[]],
		[{}],
		[{ offering: "bleu" }],
		[{ offering: "bleu", dataClasses: [] }],
		[{ ...whole, asOf: "2026-02-30" }],
		[{ ...whole, keys: "customer" }],
		[{ ...whole, intent: "guess" }],
		[{ ...whole, configuration: { keys: "mine" } }],
	])("says in both languages what is wrong in %j", (json) => {
		const result = questionFrom(json, ground);
		const { en, fr } = "malformed" in result ? result.malformed : { en: "", fr: "" };
		expect(en).not.toBe("");
		expect(fr).not.toBe("");
		expect(fr).not.toBe(en);
	});
});
