import { describe, expect, it } from "vitest";
import { documentFor, questionFor, sentenceOf } from "../../src/evaluator/sentences.js";
import type { Leaf } from "../../src/evaluator/truth.js";
import {
	closed,
	company,
	denied,
	knowledge,
	law,
	member,
	offering,
	type Stated,
	supplier,
	value,
} from "./small-release.js";

type FactLeaf = Extract<Leaf, { kind: "fact" }>;

const ofCloud = (...facts: Stated[]) =>
	knowledge(
		offering("cloud", ...facts),
		company("acme", "CA"),
		company("giant", "US"),
		supplier("maker", value("service.updates", "supplier")),
		law("act", "US", {}),
	);
const plain = ofCloud();

/** A leaf of which nothing is known, unless a test says otherwise. */
function leafOf(attribute: string, more: Partial<FactLeaf> = {}): FactLeaf {
	const { subject = "cloud", members = [] } = more;
	return {
		kind: "fact",
		key: [subject, attribute, ...members].join("/"),
		subject,
		attribute,
		members,
		wanted: [],
		values: [],
		facts: [],
		contested: false,
		said: 0,
		closes: false,
		...more,
	};
}
const sentence = (leaf: Leaf, truth: number, release = plain) => sentenceOf(leaf, truth, release);
const said = (attribute: string, truth: number, more: Partial<FactLeaf> = {}, release = plain) =>
	sentence(leafOf(attribute, more), truth, release).en;

describe("what a leaf says", () => {
	it("of a service is said as it is; of software that it uses, with whose it is", () => {
		expect(said("service.encryption", 5, { values: ["true"] })).toBe("data is encrypted in transit and at rest");
		expect(sentence(leafOf("service.encryption", { subject: "maker", values: ["true"] }), 5)).toEqual({
			en: "maker: data is encrypted in transit and at rest",
			fr: "maker : les données sont chiffrées en transit et au repos",
		});
		expect(said("entity.incorporation", 5, { subject: "maker", values: ["US"] })).toBe("maker is incorporated in US");
	});
	it("is the denial where that is what the sources say", () => {
		expect(said("service.encryption", -5, { values: ["false"] })).toBe("data is not encrypted in transit and at rest");
		expect(said("service.regions", -5, { members: ["US"], values: ["true"] })).toBe("not available in US");
	});
	it("names each value and each place", () => {
		expect(said("service.residency", 5, { values: ["CA", "FR"] })).toBe("data stays in CA or in FR");
		expect(said("service.residency", 5, { values: ["region"] })).toBe("data stays in the region you choose");
	});
	it("is known only where it is not narrow enough to answer", () => {
		expect(said("service.residency", 0, { values: ["EU"] })).toBe("known only: data stays in EU");
		expect(said("service.regions", 0, { members: ["EU"], values: ["true"] })).toBe("known only: available in EU");
	});
	it("of a certificate is its status where that is no plain yes or no", () => {
		const certificate = (status: string, truth: number) =>
			said("service.certifications", truth, { members: ["scheme"], values: [status] });
		expect(certificate("held", 5)).toBe("holds Scheme");
		expect(certificate("none", -5)).toBe("does not hold Scheme");
		expect(certificate("expired", -5)).toBe("Scheme: expired");
		expect(certificate("in-progress", 0)).toBe("Scheme: in progress, not held");
	});
	it("carries the name of a place, and no other link's", () => {
		const named = ofCloud(
			member("service.regions", "FR", { detail: { name: "Marseille" } }),
			member("service.technology", "giant", { detail: { name: "Engine" } }),
		);
		const facts = ["gone#page", "cloud/service.regions/FR#statute-2026-01-01"];
		expect(said("service.regions", 5, { members: ["FR"], values: ["true"], facts }, named)).toBe(
			"available in FR (Marseille)",
		);
		const link = { members: ["giant"], values: ["true"], facts: ["cloud/service.technology/giant#statute-2026-01-01"] };
		expect(said("service.technology", 5, link, named)).toBe("uses technology of giant");
	});
	it("is that the sources disagree, of the service or of whom they speak", () => {
		const both = { values: ["CA", "US"], contested: true };
		expect(said("service.residency", 0, both)).toBe("sources disagree: where the data stays");
		expect(said("entity.incorporation", 0, { ...both, subject: "acme" })).toMatch(/^acme: sources disagree on /);
	});
	it("is that a list ends", () => {
		expect(said("service.regions", 5, { values: ["closed"], closes: true })).toBe("available nowhere else");
		expect(said("service.packages", 5, { values: ["closed"], closes: true })).toBe("no other is known: packages");
	});
	it("is what owners hold in all, from the least to the most that it may be", () => {
		const sum = (of: string, ...values: string[]) =>
			said("entity.owner", 5, { subject: "acme", key: `acme/entity.owner/${of}`, values, closes: true });
		expect(sum("share", "24", "24")).toBe("acme: owners of this kind hold 24% of the capital");
		expect(sum("votes", "0", "39")).toBe("acme: owners of this kind hold 0% to 39% of the votes");
		expect(sum("seats", "0", "39")).toBe("acme: owners of this kind hold 0% to 39% in all");
	});
	it("of an attribute that nobody knows is its key", () => {
		expect(sentence(leafOf("service.wings"), 0)).toEqual({ en: "cloud/service.wings", fr: "cloud/service.wings" });
	});
});

describe("what is lacking", () => {
	it("is said in the attribute's own words, or with its label", () => {
		expect(said("service.residency", 0)).toBe("no source says where the contract keeps the data");
		expect(said("service.keys", 0, { members: ["provider"] })).toMatch(/^no source says whether it can be used with /);
		// Those words name a member, and none is asked about.
		expect(said("service.keys", 0)).toBe("no source says: who can hold the keys");
		expect(said("service.packages", 0, { members: ["gold"] })).toBe("no source says: packages");
		expect(said("service.regions", 0)).toBe("no source says in which countries the service is available");
		expect(said("service.personnel-location", 0)).not.toMatch(/^no source says: /);
	});
	it("is the rest of a list of which some members are known", () => {
		const rest = (...facts: Stated[]) => said("service.regions", 0, { members: ["US"] }, ofCloud(...facts));
		const all = "no source says in which countries the service is available";
		const more = "no source names every country in which the service is available";
		expect(rest()).toBe(all);
		expect(rest(member("service.regions", "CA"))).toBe(more);
		expect(rest(denied("service.regions", "CA"))).toBe(all);
		expect(rest(closed("service.regions"))).toBe(all);
		expect(rest(member("service.regions", "CA", { pending: true }))).toBe(all);
		expect(rest(value("service.encryption", true))).toBe(all);
		// Of what is no service nobody looks.
		expect(said("service.regions", 0, { subject: "acme" })).toBe(`acme: ${all}`);
	});
});

describe("what rests on no fact", () => {
	it("is what the asker said, or did not", () => {
		const context: Leaf = { kind: "context", key: "context/sector", name: "sector", wanted: ["health"] };
		expect(sentence(context, 0)).toEqual({
			en: "you did not say: the sector you work in",
			fr: "vous n'avez pas précisé : votre secteur d'activité",
		});
		expect(sentence(context, 5).en).toBe("by what you said: the sector you work in");
		expect(sentence(context, -5).en).toBe("by what you said: the sector you work in");
	});
	it("is whether a law is in effect", () => {
		const period: Leaf = { kind: "period", key: "act/period/p1", law: "act", period: "p1", facts: [] };
		expect([5, 0, -5].map((truth) => sentence(period, truth).en)).toEqual([
			"act: in effect on that day",
			"act: not known whether in effect on that day",
			"act: not in effect on that day",
		]);
	});
	it("is what a reading says, or that none does", () => {
		const given = (key: string, truth: number) => sentence({ kind: "given", key }, truth).en;
		expect(given("act/reach", 5)).toBe("not demanded under this reading");
		expect(given("act/reach", 0)).toBe("no reading says whom it reaches");
		expect(given("act/period", -5)).toBe("not in effect");
		expect(given("act/takes/service", -5)).toBe("nothing takes it out of reach");
		expect(given("act/reach", -5)).toBe("under this reading nobody is reached");
	});
	it("is the choice that is looked at", () => {
		const choice = (choice: "package" | "region" | "keys", value: string | null, truth: number) =>
			sentence({ kind: "choice", key: `cloud/${choice}`, choice, offering: "cloud", value, wanted: [] }, truth).en;
		expect(choice("package", "gold", 5)).toBe("looked at in the package gold");
		expect(choice("package", "provider", 5)).toBe("looked at in the package provider");
		expect(choice("region", "CA", 5)).toBe("data would be in CA");
		expect(choice("keys", "provider", 5)).toMatch(/^looked at with .* keys?/);
		expect(choice("region", "CA", -5)).toBe("data would be in CA, outside the places asked for");
		expect(choice("keys", "provider", -5)).toMatch(/, not the keys asked for$/);
		expect(choice("package", "gold", -5)).toBe("looked at in the package gold, not the one asked for");
		expect(choice("region", "EU", 0)).toBe("known only: data would be in EU");
	});
	it("names a place with its preposition where a region is looked at, and only there", () => {
		const release = knowledge(offering("cloud"));
		const leaf = (choice: "package" | "region"): Leaf => ({
			kind: "choice",
			key: `cloud/${choice}`,
			choice,
			offering: "cloud",
			value: "CA",
			wanted: [],
		});
		expect(sentenceOf(leaf("region"), 5, release).en).toBe("data would be in CA");
		expect(sentenceOf(leaf("package"), 5, release).en).toBe("looked at in the package CA");
	});
});

describe("the question that would settle a leaf", () => {
	const asked = (leaf: Leaf, allowed?: readonly string[]) => questionFor(leaf, plain, allowed).en;

	it("asks the asker what was not said", () => {
		const context: Leaf = { kind: "context", key: "context/sector", name: "sector", wanted: [] };
		expect(questionFor(context, plain)).toEqual({
			en: "Please say the sector you work in.",
			fr: "Veuillez préciser votre secteur d'activité.",
		});
	});
	it("is the key of what nobody can be asked, or knows", () => {
		expect(asked({ kind: "given", key: "act/reach" })).toBe("act/reach");
		expect(asked(leafOf("service.wings"))).toBe("cloud/service.wings");
	});
	it("asks of the service as it is; of software that it uses, with whose it is", () => {
		expect(asked(leafOf("service.encryption"))).toBe("Is data encrypted in transit and at rest?");
		expect(questionFor(leafOf("service.encryption", { subject: "maker" }), plain)).toEqual({
			en: "maker: Is data encrypted in transit and at rest?",
			fr: "maker : Les données sont-elles chiffrées en transit et au repos ?",
		});
	});
	it("asks for the full list, unless stating its members states that", () => {
		expect(asked(leafOf("service.regions", { closes: true }))).toBe("cloud: what is the full list (regions)?");
		expect(asked(leafOf("service.operator", { closes: true }))).toMatch(/^Which company operates cloud /);
	});
	it("asks whether it is there where only a no would do", () => {
		const regions = leafOf("service.regions", { members: ["US"] });
		const which = "In which countries is the service available?";
		expect(asked(regions, ["no"])).toBe("Is the service available in US?");
		expect(asked(regions, ["yes"])).toBe(which);
		expect(asked(regions, ["no", "yes"])).toBe(which);
		expect(asked(regions, [])).toBe(which);
		expect(asked(regions)).toBe(which);
		expect(asked(leafOf("service.operator", { members: ["acme"] }), ["no"])).toBe("acme operates cloud: is that so?");
	});
	it("asks whether one company is on a list, and who is where several are asked about", () => {
		const operates = "Which company operates cloud and has its customers' data?";
		expect(asked(leafOf("service.operator", { members: ["acme"] }))).toBe("acme operates cloud: is that so?");
		expect(asked(leafOf("service.operator", { members: ["acme", "giant"] }))).toBe(operates);
		expect(asked(leafOf("service.operator", { members: ["giant", "acme"], key: "cloud/service.operator/giant" }))).toBe(
			operates,
		);
		expect(asked(leafOf("service.operator"))).toBe(operates);
		expect(asked(leafOf("service.operator", { key: "cloud/service.operator/undefined" }))).toBe(operates);
		// Asked about something else of the link.
		const share = leafOf("service.operator", { members: ["acme"], key: "cloud/service.operator/acme/share" });
		expect(asked(share)).toBe(operates);
		expect(asked(leafOf("service.packages", { members: ["gold"] }))).toBe("In which packages is the service sold?");
	});
});

describe("the document that is proof enough", () => {
	it("is surer the surer the proof has to be", () => {
		const of = (attribute: string | null) => [1, 2, 3, 4, 5].map((proof) => documentFor(attribute, proof).en);
		const [written, report, clause, record] = [
			"a written statement of the vendor",
			"an independent report, or the contract",
			"a clause in the contract",
			"an official record or a certificate",
		];
		expect(of("service.encryption")).toEqual([written, written, report, clause, record]);
		const extract = "a register extract or a filing";
		expect(of("entity.incorporation")).toEqual([written, written, report, extract, extract]);
		const answers = "an assessor's answers, with their sources";
		expect(of("assessment.answers")).toEqual([written, written, answers, answers, answers]);
		expect(new Set(of("service.certifications"))).toEqual(new Set(["the entry in the scheme's own register"]));
		expect(new Set(of(null))).toEqual(new Set(["your own answer"]));
	});
});
