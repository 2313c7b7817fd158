import { describe, expect, it } from "vitest";
import { questionSchema } from "../../src/evaluator/question.js";
import { Atlas } from "../../src/knowledge/places.js";
import { complete, type Draft, fillIn, type Ground, nameIndexOf, readQuestion } from "../../src/questions/index.js";
import { knowledgeRelease } from "./knowledge.js";

const release = await knowledgeRelease();
const index = nameIndexOf(release);
const ground: Ground = {
	release,
	atlas: new Atlas(release.grounds.places, release.grounds.sets),
	settings: { home: null, framework: null, readings: {} },
	today: "2026-11-20",
};
type Check = Extract<Draft, { intent: "check" }>;
const check = (dataClasses: string[], more: Partial<Check> = {}): Check => ({
	intent: "check",
	offering: "bleu",
	dataClasses,
	...more,
});

describe("filling in a check", () => {
	it("takes the class's place, the release's framework and today, and says so", () => {
		expect(fillIn(check(["ca-protected-b"]), ground)).toEqual({
			question: {
				intent: "check",
				offering: "bleu",
				dataClasses: ["ca-protected-b"],
				framework: release.grounds.defaultFramework,
				home: ["CA"],
				asOf: "2026-11-20",
				configuration: {},
				context: {},
				readings: {},
				filledIn: ["framework", "home", "asOf"],
				corrections: [],
			},
		});
	});

	it.each([
		[["fr-health-data-hds", "eu-personal-data"], ["FR"]],
		[["ca-protected-b", "ca-qc-personal-information"], ["CA-QC"]],
		[["generic-trade-secrets", "eu-personal-data"], ["EU"]],
	])("takes the innermost place that %j share", (dataClasses, home) => {
		expect(fillIn(check(dataClasses), ground)).toMatchObject({ question: { home } });
	});

	it.each([
		[["generic-trade-secrets"]],
		[["ca-protected-b", "fr-health-data-hds"]],
		[["ca-protected-b", "eu-personal-data", "fr-health-data-hds"]],
	])("asks for the home where %j share none", (dataClasses) => {
		const draft = check(dataClasses);
		expect(fillIn(draft, ground)).toEqual({ ask: { about: "home", among: release.grounds.homes }, draft });
	});

	it("takes what the team has settled before anything else", () => {
		const settings = { home: ["DE"], framework: "secnumcloud-3.2", readings: { "us-cloud-act": "narrow" } };
		expect(fillIn(check(["ca-protected-b"]), { ...ground, settings })).toMatchObject({
			question: {
				home: ["DE"],
				framework: "secnumcloud-3.2",
				readings: { "us-cloud-act": "narrow" },
				filledIn: ["framework", "home", "asOf", "readings"],
			},
		});
	});

	it("fills in nothing that the asker has said", () => {
		const settings = { home: ["DE"], framework: "secnumcloud-3.2", readings: { "us-cloud-act.reach": "group" } };
		const said = {
			framework: "four-pillars",
			home: ["FR"],
			asOf: "2026-01-01",
			readings: { "us-cloud-act": "narrow" },
		};
		expect(fillIn(check(["ca-protected-b"], said), { ...ground, settings })).toMatchObject({
			question: { ...said, filledIn: [] },
		});
	});

	it("takes the release's framework where the settled one is gone", () => {
		const settings = { home: null, framework: "gone-with-the-release", readings: {} };
		expect(fillIn(check(["ca-protected-b"]), { ...ground, settings })).toMatchObject({
			question: { framework: release.grounds.defaultFramework },
		});
	});

	it("uses the nesting of places on the day asked about", () => {
		// Croatia is in the Union since July 2013.
		const dataClasses = release.dataClasses.map((one) =>
			one.id === "ca-secret" ? { ...one, jurisdiction: "HR" } : one,
		);
		const draft = check(["ca-secret", "eu-personal-data"]);
		expect(fillIn(draft, { ...ground, release: { ...release, dataClasses } })).toMatchObject({
			question: { home: ["HR"] },
		});
		expect(
			fillIn({ ...draft, asOf: "2012-01-01" }, { ...ground, release: { ...release, dataClasses } }),
		).toHaveProperty("ask.about", "home");
	});
});

describe("filling in the others", () => {
	it("takes the home of an exposure from the regions where these lie in one home", () => {
		expect(fillIn({ intent: "exposure", offering: "bleu" }, ground)).toMatchObject({
			question: { home: ["FR"], filledIn: ["home", "asOf"] },
		});
		expect(fillIn({ intent: "exposure", offering: "no-such-service" }, ground)).toMatchObject({
			question: { home: [release.grounds.homes[0]] },
		});
	});

	it("makes valid questions of every intent", () => {
		const texts = [
			"cirrus protected-b",
			"compare Cirrus and Bleu for HDS",
			"who can host HDS",
			"is Bleu exposed to the CLOUD Act",
			"what is Bleu",
			"what changed since 2026.10.0",
			"help",
			"home FR",
			"settings",
		];
		for (const text of texts) {
			const understood = readQuestion(text, { index, today: ground.today });
			const filled = understood.kind === "draft" ? fillIn(understood.draft, ground) : undefined;
			expect(questionSchema.safeParse(filled && "question" in filled ? filled.question : undefined)).toHaveProperty(
				"success",
				true,
			);
		}
	});
});

describe("completing what was asked back", () => {
	it("puts the choice where it belongs, and asks on", () => {
		const first = readQuestion("compare OVH and Cirrus for health data", { index, today: ground.today });
		if (first.kind !== "ask") return expect(first.kind).toBe("ask");
		const second = complete(first, "ovhcloud-canada");
		if (second.kind !== "ask") return expect(second.kind).toBe("ask");
		expect(second.ask.about).toBe("dataClass");
		expect(complete(second, "fr-health-data-hds")).toEqual({
			kind: "draft",
			draft: {
				intent: "compare",
				offerings: ["ovhcloud-canada", "micrologic-cirrus"],
				dataClasses: ["fr-health-data-hds"],
			},
		});
	});

	it.each([
		[
			"is Cirrus sovereign?",
			"ca-protected-b",
			{ intent: "check", offering: "micrologic-cirrus", dataClasses: ["ca-protected-b"] },
		],
		[
			"is OVH sovereign for HDS",
			"ovhcloud-canada",
			{ intent: "check", offering: "ovhcloud-canada", dataClasses: ["fr-health-data-hds"] },
		],
		["what is HDS", "fr-hds", { intent: "explain", subject: "fr-hds" }],
		["is Bleu exposed to US law", "us-fisa-702", { intent: "exposure", offering: "bleu", law: "us-fisa-702" }],
	])("%s", (text, choice, draft) => {
		const asked = readQuestion(text, { index, today: ground.today });
		expect(asked.kind === "ask" ? complete(asked, choice) : asked).toEqual({ kind: "draft", draft });
	});
});

describe("what a team demands", () => {
	const settled = (assurance: NonNullable<Ground["settings"]["assurance"]>): Ground => ({
		...ground,
		settings: { ...ground.settings, home: ["CA"], assurance },
	});
	const filled = (dataClasses: string[], assurance: Parameters<typeof settled>[0], more: Partial<Check> = {}) => {
		const found = fillIn(check(dataClasses, more), settled(assurance));
		if (!("question" in found) || found.question.intent !== "check") throw new Error("it asks back");
		const { question } = found;
		return { assurance: question.assurance, told: question.filledIn.includes("assurance") };
	};

	it("is taken for the most sensitive of the classes, and said to be", () => {
		const demands = { low: "claimed", high: "binding" } as const;
		expect(filled(["generic-internal"], demands)).toEqual({ assurance: "claimed", told: true });
		expect(filled(["generic-internal", "generic-trade-secrets"], demands)).toEqual({
			assurance: "binding",
			told: true,
		});
	});

	it("holds of what is more sensitive too, unless the team says otherwise", () => {
		expect(filled(["generic-trade-secrets"], { low: "binding" })).toEqual({ assurance: "binding", told: true });
		expect(filled(["generic-trade-secrets"], { low: "binding", high: "reported" })).toEqual({
			assurance: "reported",
			told: true,
		});
		expect(filled(["generic-internal"], { critical: "proven" })).toEqual({ assurance: undefined, told: false });
	});

	it("counts a sensitivity that the asker raises, and gives way to what the asker demands", () => {
		const raised = { sensitivity: "critical" } as const;
		expect(filled(["generic-internal"], { critical: "proven" }, raised)).toEqual({ assurance: "proven", told: true });
		expect(filled(["generic-trade-secrets"], { high: "proven" }, { assurance: "reported" })).toEqual({
			assurance: "reported",
			told: false,
		});
	});

	it("stands where the schema has it, so that whoever parses the question gets the same bytes", () => {
		const found = fillIn(check(["generic-trade-secrets"]), settled({ high: "binding" }));
		if (!("question" in found)) throw new Error("it asks back");
		expect(JSON.stringify(questionSchema.parse(found.question))).toBe(JSON.stringify(found.question));
	});
});
