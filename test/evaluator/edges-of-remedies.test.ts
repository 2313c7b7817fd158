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
	provider,
	question,
	reading,
	type Stated,
	type Subject,
	value,
} from "./small-release.js";

const encrypted: Condition = { fact: "service.encryption" };
const portable: Condition = { fact: "service.portability" };
const keptIn = (...places: string[]): Condition => ({ fact: "service.residency", test: { in: places } });
const region = (...places: string[]): Condition => ({ choice: "region", test: { in: places } });
const health: Condition = { context: "sector", test: { is: "health" } };
const access = (key: string | string[]): Condition => ({ fact: "service.remote-access", key });
/** What the vendor would change for the one part breaks the other. */
const impossible: Condition = { all: [access("acme"), { not: access(["acme", "group"]) }] };
/** Whoever gets access has to be incorporated at home as well: that is asked once access is supposed. */
const followed: Condition = {
	all: [access("acme"), { every: "custody", where: { fact: "entity.incorporation", test: { in: ["CA"] } } }],
};
const farming = { context: { sector: "farming" } };
const cloud = (...facts: Stated[]) => offering("cloud", ...facts);

function ask(musts: Record<string, Condition>, subjects: Subject[], asked = {}): Assessment {
	const criteria = Object.entries(musts).map(([id, condition]) => criterion(id, condition));
	return assess(
		knowledge(dataClass("data", "moderate"), framework("yardstick", criteria), ...subjects),
		question(asked),
	);
}

const short = (id: string) => id.replace("cloud/service.", "").replaceAll("yardstick.", "");
const told = ({ remedies = [] }: Assessment) =>
	remedies.map(({ id, by, change, values, mends }) =>
		short(`${by} ${change ? "changes" : "shows"} ${id} = ${values.join("|")}: ${mends}`),
	);
const stuck = ({ nobodyCanChange = [] }: Assessment) =>
	nobodyCanChange.map(({ id, stops }) => short(`${id}: ${stops}`));

/** What the vendor would do: one remedy for each thing. */
const byVendor = ({ remedies = [] }: Assessment) =>
	remedies.flatMap(({ id, by }) => (by === "vendor" ? [short(id)] : [])).sort();

const inUS = value("service.residency", "US");
const inGB = value("service.residency", "GB");
const open = value("service.encryption", false);
const kept = value("service.portability", false);
const refused = denied("service.remote-access", "acme");

describe("what would turn a must together with the others is asked first", () => {
	it("of several ways the one that goes with what the others need", () => {
		const either: Condition = { any: [keptIn("CA"), { all: [encrypted, portable] }] };
		const answer = ask({ one: keptIn("FR"), two: either }, [cloud(inUS, open, kept)]);
		expect(told(answer)).toEqual([
			"vendor changes encryption = true: two",
			"vendor changes portability = true: two",
			"vendor changes residency = FR: one",
		]);
		expect(answer.ifRemedied).toEqual({ outcome: "sovereign", assurance: "proven" });
	});
	it("what the change brings along is asked, and nothing is then said to be beyond everybody", () => {
		const answer = ask(
			{ one: { any: [followed, health] } },
			[cloud(member("service.operator", "giant"), refused), company("giant", "CA"), provider("acme")],
			farming,
		);
		expect(told(answer)).toEqual([
			"vendor changes remote-access/acme = yes: one",
			"vendor shows acme/entity.incorporation = CA: one",
		]);
		expect(stuck(answer)).toEqual([]);
		expect(answer.ifRemedied?.outcome).toBe("sovereign");
	});
	it("what the customer has not said is the customer's to say", () => {
		const answer = ask({ one: { all: [encrypted, health] } }, [cloud(open)]);
		expect(told(answer)).toEqual([
			"customer shows context/sector = health: one",
			"vendor changes encryption = true: one",
		]);
		expect(answer.remedies?.map(({ proof }) => proof)).toEqual(["claimed", "proven"]);
	});
	it("what the customer does with the data is the customer's to change", () => {
		const answer = ask({ one: { context: "processing", test: { is: "stored-only" } } }, [cloud()]);
		expect(told(answer)).toEqual(["customer changes context/processing = stored-only: one"]);
		expect(answer.ifRemedied?.outcome).toBe("sovereign");
	});
});

describe("what no one change turns together", () => {
	it("is a demand to take back, or to mend alone; nothing is promised of all together", () => {
		const answer = ask({ b: keptIn("CA"), a: keptIn("FR") }, [cloud(inUS)]);
		expect(told(answer)[0]).toBe("customer changes residency = : a,b");
		expect(byVendor(answer)).toEqual(["residency"]);
		expect(stuck(answer)).toEqual([]);
		expect(answer.ifRemedied).toBeUndefined();
		expect(answer.bounded).toBeUndefined();
	});
	it("stands beside what is mended together, and each is told once", () => {
		const answer = ask({ c: encrypted, b: keptIn("CA"), a: keptIn("FR") }, [cloud(inUS, open)]);
		expect(told(answer)).toContain("customer changes residency = : a,b");
		expect(told(answer)).toContain("vendor changes encryption = true: c");
		expect(byVendor(answer)).toEqual(["encryption", "residency"]);
		expect(answer.ifRemedied).toBeUndefined();
		const both = ask({ b: { all: [keptIn("CA"), encrypted] }, a: { all: [keptIn("FR"), encrypted] } }, [
			cloud(inUS, open),
		]);
		expect(byVendor(both)).toEqual(["encryption", "residency"]);
	});
	it("may turn alone by what the change brings along; nothing then is beyond everybody", () => {
		const one: Condition = { all: [{ any: [followed, health] }, keptIn("CA")] };
		const answer = ask(
			{ one, two: keptIn("FR") },
			[cloud(inUS, member("service.operator", "giant"), refused), company("giant", "CA"), provider("acme")],
			farming,
		);
		expect(byVendor(answer)).toEqual(["acme/entity.incorporation", "remote-access/acme", "residency"]);
		expect(stuck(answer)).toEqual([]);
	});
	it("is beyond everybody, where only what nobody can change would turn it", () => {
		const answer = ask({ one: { any: [impossible, health] } }, [cloud(refused), company("acme", "CA")], farming);
		expect([answer.outcome, told(answer)]).toEqual(["not-sovereign", []]);
		expect(stuck(answer)).toEqual(["context/sector: one"]);
	});
});

describe("to take back one of several demands", () => {
	const takenBack = (answer: Assessment) =>
		answer.remedies?.filter(({ values }) => values.length === 0).map(({ id, text }) => [id, text.en, text.fr]);
	it("is told with the name of the fact, in both languages, as surely as the demands ask", () => {
		const answer = ask({ b: keptIn("CA"), a: keptIn("FR") }, [cloud()]);
		expect(answer.remedies).toEqual([
			{
				id: "cloud/service.residency",
				by: "customer",
				change: true,
				values: [],
				text: {
					en: "take back one of the demands that no one answer meets together (where the data stays): b, a",
					fr: "renoncer à l'une des exigences qu'aucune réponse ne remplit ensemble (où restent les données) : b, a",
				},
				proof: "claimed",
				mends: ["yardstick.a", "yardstick.b"],
			},
		]);
	});
	it("is told beside what is unmet, where an open question has no answer", () => {
		const answer = ask({ c: encrypted, b: keptIn("CA"), a: keptIn("FR") }, [cloud(open)]);
		expect(told(answer)).toEqual(["customer changes residency = : a,b", "vendor changes encryption = true: c"]);
	});
	it("is told with the name of what is chosen", () => {
		const regions = ["US", "CA", "FR"].map((place) => member("service.regions", place));
		const answer = ask({ b: region("CA"), a: region("FR") }, [cloud(...regions)], { configuration: { region: "US" } });
		expect(takenBack(answer)).toEqual([
			[
				"choice/region",
				"take back one of the demands that no one answer meets together (regions): b, a",
				"renoncer à l'une des exigences qu'aucune réponse ne remplit ensemble (régions) : b, a",
			],
		]);
	});
	it("is told with what the asker would have to say", () => {
		const bank: Condition = { context: "sector", test: { is: "bank" } };
		const [first] = ask({ b: health, a: bank }, [cloud()]).remedies ?? [];
		expect(first).toMatchObject({ id: "context/sector", by: "customer", mends: ["yardstick.a", "yardstick.b"] });
		expect(first?.text.en).toContain("(context/sector): b, a");
		expect(first?.text.fr).toContain("(context/sector) : b, a");
	});
	it("is told with the reading that counsel would have to confirm and to deny", () => {
		const untouched: Condition = { unexposed: { threat: "disclosure" } };
		const act = law("act", "US", { reach: [reading("wide", basedIn("US")), reading("none", "nobody")] });
		const [first] =
			ask({ b: untouched, a: { not: untouched } }, [
				cloud(member("service.operator", "acme")),
				company("acme", "US"),
				act,
			]).remedies ?? [];
		expect(first).toMatchObject({ id: "reading/act.reach", mends: ["yardstick.a", "yardstick.b"] });
		expect(first?.text.en).toContain("(reading/act.reach): b, a");
	});
});

describe("where nothing at all would turn a must", () => {
	const both: Condition[] = [keptIn("CA"), keptIn("FR")];
	it("the fact that makes it untrue is told, and only that", () => {
		expect(stuck(ask({ one: { all: [...both, encrypted] } }, [cloud(inUS, open)]))).toEqual(["residency: one"]);
	});
	it("a fact that is less sure is not what makes it so untrue", () => {
		for (const is of [true, false]) {
			const encryption = value("service.encryption", is, { grade: "vendor" });
			const answer = ask({ one: { all: [encrypted, ...both] } }, [cloud(inUS, encryption)]);
			expect([told(answer), stuck(answer)]).toEqual([[], ["residency: one"]]);
			expect([answer.ifRemedied, answer.bounded]).toEqual([undefined, undefined]);
		}
	});
	it("what the customer chose is nothing that nobody can change", () => {
		const regions = member("service.regions", "US", { grade: "vendor" });
		const answer = ask({ one: { all: [region("CA"), region("FR")] } }, [cloud(regions)], {
			configuration: { region: "US" },
		});
		expect([answer.outcome, told(answer), stuck(answer)]).toEqual(["not-sovereign", [], []]);
		expect(answer.ifRemedied).toBeUndefined();
	});
	it("a region that is known not to be offered is no choice that would mend the rest", () => {
		const answer = ask({ one: { all: [encrypted, region("CA-QC")] } }, [
			cloud(open, member("service.regions", "CA"), denied("service.regions", "CA-QC")),
		]);
		expect([answer.outcome, told(answer)]).toEqual(["not-sovereign", []]);
		expect(answer.ifRemedied).toBeUndefined();
	});
	it("that a list of the vendor's has no more on it is nothing that nobody can change", () => {
		const domestic: Condition = { some: "dependence", where: { fact: "entity.incorporation", test: { in: ["CA"] } } };
		const answer = ask({ one: domestic }, [cloud(closed("service.technology"))]);
		expect([answer.outcome, told(answer), stuck(answer)]).toEqual(["not-sovereign", [], []]);
	});
	it("one fact may stop several musts, and those that stop most come first", () => {
		const answer = ask(
			{ b: health, a: { all: [health, encrypted] }, c: { context: "public-body", test: { is: true } } },
			[cloud()],
			{ context: { sector: "farming", "public-body": false } },
		);
		expect(stuck(answer)).toEqual(["context/sector: a,b", "context/public-body: c"]);
		expect(answer.ifRemedied).toBeUndefined();
	});
});

describe("where a bound ends the search it is said", () => {
	const oneOf = (...places: string[]): Condition => ({ any: places.map((place) => keptIn(place)) });
	const four = oneOf("CA", "CN", "DE", "FR");
	const five = oneOf("CA", "CN", "DE", "FR", "US");
	const american = keptIn("US");
	it("of one must, of which no way was found", () => {
		expect(ask({ one: { all: [five, american] } }, [cloud(inGB)]).bounded).toEqual(["remedies"]);
		expect(ask({ one: { all: [four, american] } }, [cloud(inGB)]).bounded).toBeUndefined();
	});
	it("beside another must, of which one was found", () => {
		const answer = ask({ one: { all: [five, american] }, two: encrypted }, [cloud(inGB, open)]);
		expect(told(answer)).toEqual(["vendor changes encryption = true: two"]);
		expect(answer.bounded).toEqual(["remedies"]);
		expect(ask({ one: { all: [four, american] }, two: encrypted }, [cloud(inGB, open)]).bounded).toBeUndefined();
	});
	it("of several together, that were not found to go together", () => {
		expect(ask({ a: five, b: american }, [cloud(inGB)]).bounded).toEqual(["remedies"]);
		expect(ask({ a: four, b: american }, [cloud(inGB)]).bounded).toBeUndefined();
	});
	it("and not where a way was found all the same", () => {
		expect(ask({ one: five }, [cloud(inGB)]).bounded).toBeUndefined();
	});
});
