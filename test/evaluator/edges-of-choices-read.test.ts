import { describe, expect, it } from "vitest";
import { choicesInPlay, conditionsOf, readByLaws, readsChoice } from "../../src/evaluator/choices-read.js";
import { type Demand, demandsOf } from "../../src/evaluator/demands.js";
import { World } from "../../src/evaluator/world.js";
import type { Choice, Condition } from "../../src/knowledge/conditions.js";
import { answer } from "./frameworks/small-frameworks.js";
import {
	certificate,
	company,
	criterion,
	dataClass,
	demandReading,
	framework,
	knowledge,
	law,
	member,
	offering,
	question,
	reading,
	type Stated,
	type Subject,
	today,
	value,
} from "./small-release.js";

const encrypted: Condition = { fact: "service.encryption" };
const keys = (mode: string): Condition => ({ choice: "keys", test: { is: mode } });

function inPlay(condition: Condition, facts: Stated[] = [], more: Subject[] = []) {
	const release = knowledge(
		offering("cloud", ...facts),
		dataClass("data", "low"),
		framework("yardstick", [criterion("must", condition, { readings: [] })]),
		...more,
	);
	const world = new World(release, {
		asOf: today,
		home: ["CA"],
		configuration: {},
		context: {},
		readings: {},
		sides: new Map(),
		supposed: new Map(),
	});
	const demands: readonly Demand[] = demandsOf(question(), world).all;
	const [demand] = demands;
	if (!demand) throw new Error("Something is demanded");
	const reads = (choice: Choice) => readsChoice(demand, [choice], release);
	return {
		choices: choicesInPlay("cloud", demands, release),
		reads: (["package", "region", "keys"] as const).filter(reads),
		laws: readByLaws(release),
		demand,
	};
}

describe("the choices that a condition reads", () => {
	it("are those that it names, at any depth", () => {
		const condition: Condition = {
			all: [{ not: keys("customer") }, { any: [{ choice: "region", test: { is: "CA" } }] }],
		};
		expect(inPlay(condition)).toMatchObject({ choices: ["region", "keys"], reads: ["region", "keys"] });
		expect(inPlay(encrypted)).toMatchObject({ choices: [], reads: [] });
	});
	it("are those to which a fact that it asks about is bound, and no other fact", () => {
		const gold = value("service.encryption", true, { package: "gold" });
		const quebec = value("service.portability", true, { region: "CA-QC" });
		expect(inPlay(encrypted, [gold, quebec])).toMatchObject({ choices: ["package"], reads: ["package"] });
		expect(inPlay({ fact: "service.portability" }, [gold, quebec])).toMatchObject({
			choices: ["region"],
			reads: ["region"],
		});
	});
	it("are the region where data stays in the one that is chosen", () => {
		const stays: Condition = { fact: "service.residency", test: { is: "CA" } };
		expect(inPlay(stays, [value("service.residency", "region")]).choices).toEqual(["region"]);
		expect(inPlay(stays, [value("service.residency", "CA")]).choices).toEqual([]);
	});
	it("are the package of the list that it asks to choose from", () => {
		const bound = member("service.regions", "CA", { package: "gold" });
		expect(inPlay({ choice: "region", test: { is: "CA" } }, [bound]).choices).toEqual(["package", "region"]);
	});
	it("are those of the links of a chain that it follows", () => {
		const bound = [member("service.remote-access", "acme", { region: "CA" })];
		const more = [company("acme", "CA")];
		const where: Condition = { fact: "entity.incorporation", test: { is: "CA" } };
		expect(inPlay({ some: "custody", where }, bound, more).choices).toEqual(["region"]);
		expect(inPlay({ every: "custody", where }, bound, more).choices).toEqual(["region"]);
		expect(inPlay({ some: "dependence", where }, bound, more).choices).toEqual([]);
		const made = [member("service.landlord", "acme", { region: "CA" })];
		expect(inPlay({ sum: "dependence", of: "share", where, test: { atMost: 1 } }, made, more).choices).toEqual([
			"region",
		]);
	});
	it("are the keys where a third party may hold them and custody is asked about", () => {
		const where: Condition = { fact: "entity.incorporation", test: { is: "CA" } };
		const mode = (id: string) => [member("service.keys", id)];
		expect(inPlay({ every: "custody", where }, mode("third-party"))).toMatchObject({
			choices: ["keys"],
			reads: ["keys"],
		});
		// Tried where a demand names them: somebody would hold them. In play they are not.
		expect(inPlay({ every: "custody", where }, mode("customer"))).toMatchObject({ choices: [], reads: ["keys"] });
		expect(inPlay({ every: "control", where }, mode("third-party")).choices).toEqual([]);
	});
	it("are those of the offerings below, whatever leads there", () => {
		const below = offering("base", value("service.encryption", true, { package: "gold" }));
		const on = [member("service.runs-on", "base")];
		expect(inPlay(encrypted, on, [below]).choices).toEqual(["package"]);
		expect(inPlay(encrypted, [], [below])).toMatchObject({ choices: [], reads: ["package"] });
	});
	it("are not those of what merely has the name of an offering, or of a third party's keys", () => {
		const below = offering("base", value("service.encryption", true, { package: "gold" }));
		expect(inPlay(encrypted, [member("service.packages", "base")], [below]).choices).toEqual([]);
		const where: Condition = { fact: "entity.incorporation", test: { is: "CA" } };
		expect(inPlay({ every: "custody", where }, [member("service.packages", "third-party")]).choices).toEqual([]);
	});
	it("are those of the offerings below those, however deep, and of a circle once", () => {
		const deep = [
			offering("base", member("service.runs-on", "ground")),
			offering("ground", member("service.runs-on", "base"), value("service.encryption", true, { region: "CA" })),
		];
		expect(inPlay(encrypted, [member("service.runs-on", "base")], deep).choices).toEqual(["region"]);
		expect(inPlay(encrypted, [member("service.runs-on", "gone")]).choices).toEqual([]);
	});
	it("are those to which certificates and assessors' answers are bound", () => {
		const published: Condition = { published: ["scheme"], otherwise: encrypted };
		expect(inPlay(published, [certificate("scheme", "held", { package: "gold" })]).choices).toEqual(["package"]);
		const asked: Condition = { answer: "yardstick.must", test: { is: "yes" } };
		expect(inPlay(asked, [certificate("scheme", "held", { package: "gold" })]).choices).toEqual([]);
		expect(inPlay(asked, [answer("must", "yes", { region: "CA" })]).choices).toEqual(["region"]);
	});
	it("are those of a demand's readings", () => {
		const release = framework("yardstick", [
			criterion("must", encrypted, { readings: [demandReading("narrow", { condition: keys("customer") })] }),
		]);
		const world = new World(knowledge(offering("cloud"), dataClass("data", "low"), release), {
			asOf: today,
			home: ["CA"],
			configuration: {},
			context: {},
			readings: {},
			sides: new Map(),
			supposed: new Map(),
		});
		const [demand] = demandsOf(question(), world).all;
		expect(demand && conditionsOf(demand)).toHaveLength(2);
		expect(demand && choicesInPlay("cloud", [demand], world.knowledge)).toEqual(["keys"]);
	});
});

describe("the choices that laws read", () => {
	const act = (reaches: Condition, mitigations: Condition[] = []) =>
		law(
			"act",
			"US",
			{ who: [reading("wide", reaches), reading("none", "nobody"), reading("silent")] },
			{ mitigations: mitigations.map((when, index) => ({ id: `m${index}`, when, removes: ["content-at-rest"] })) },
		);
	const exposed = (accept?: "mitigated"): Condition => ({
		unexposed: { threat: "disclosure", ...(accept ? { accept } : {}) },
	});

	it("are in play, and matter to a demand that asks what laws reach", () => {
		expect(inPlay(exposed(), [], [act(keys("provider"))])).toMatchObject({ choices: ["keys"], reads: ["keys"] });
		expect(inPlay(encrypted, [], [act(keys("provider"))])).toMatchObject({ choices: ["keys"], reads: [] });
	});
	it("of mitigations matter to a demand that accepts them", () => {
		const mitigated = act(encrypted, [keys("customer")]);
		expect(inPlay(exposed("mitigated"), [], [mitigated])).toMatchObject({ choices: ["keys"], reads: ["keys"] });
		expect(inPlay(exposed(), [], [mitigated])).toMatchObject({ choices: ["keys"], reads: [] });
	});
	it("stand beside the context and the home that they read", () => {
		const context = (name: "sector" | "processing"): Condition => ({ context: name, test: { is: "x" } });
		const home: Condition = { fact: "entity.incorporation", test: { in: { param: "home" } } };
		const read = (...conditions: Condition[]) => {
			const { laws } = inPlay(encrypted, [], [act({ all: conditions }, conditions)]);
			return [laws.context, laws.home];
		};
		expect(read(context("sector"), context("processing"))).toEqual([["processing", "sector"], false]);
		expect(read(encrypted)).toEqual([[], false]);
		expect(read(home)).toEqual([[], true]);
		expect(read({ fact: "entity.incorporation", test: { in: ["CA"] } })).toEqual([[], false]);
		expect(read({ fact: "service.regions", key: { param: "home" } })).toEqual([[], true]);
		expect(read({ fact: "service.regions", key: "CA" })).toEqual([[], false]);
	});
});
