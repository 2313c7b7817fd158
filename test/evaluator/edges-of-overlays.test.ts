import { describe, expect, it } from "vitest";
import { assess, type Knowledge, layOver, OverlayRefused } from "../../src/evaluator/index.js";
import { added, evidence, paper, said } from "./evidence.js";
import {
	closed,
	company,
	criterion,
	dataClass,
	framework,
	knowledge,
	member,
	offering,
	question,
	supplier,
	value,
} from "./small-release.js";

const encrypted = { fact: "service.encryption" };
const release = knowledge(
	framework("yardstick", [criterion("must", encrypted)]),
	dataClass("data", "low"),
	company("acme", "CA"),
	supplier("maker", value("entity.incorporation", "US")),
	offering("cloud", member("service.operator", "acme"), value("service.portability", true)),
	offering("other", value("service.portability", true)),
);
const one = said("cloud", "service.encryption", { value: true });
const namesOf = (known: Knowledge, subject: string) => known.factsOf(subject).map(({ id }) => id);

describe("what is laid over", () => {
	it("stands beside what the release says, and leaves other subjects as they are", () => {
		const together = layOver(release, evidence({ facts: [one, said("cloud", "service.exit-terms", { value: true })] }));
		expect(namesOf(together, "cloud")).toEqual([
			...namesOf(release, "cloud"),
			"cloud/service.encryption#team:contract",
			"cloud/service.exit-terms#team:contract",
		]);
		expect(together.offerings.get("other")).toBe(release.offerings.get("other"));
		expect(together.entities.get("acme")).toBe(release.entities.get("acme"));
	});
	it("is the same knowledge for the same overlay", () => {
		const overlay = evidence({ facts: [one] });
		expect(layOver(release, overlay)).toBe(layOver(release, overlay));
		expect(layOver(release, evidence({ facts: [one] }))).not.toBe(layOver(release, overlay));
	});
	it("may be nothing at all", () => {
		const { facts: _facts, ...empty } = evidence({});
		const together = layOver(release, empty);
		expect(together.overlay).toEqual({ digest: empty.digest, subjects: [], facts: [] });
		expect(namesOf(together, "cloud")).toEqual(namesOf(release, "cloud"));
	});
	it("keeps who recorded it out of the knowledge", () => {
		const [fact] = layOver(release, evidence({ facts: [one] })).facts("cloud", "service.encryption")?.list ?? [];
		expect(fact?.fact).toEqual({
			attribute: "service.encryption",
			grade: "contract",
			value: true,
			source: "team:contract",
			statement: one.statement,
		});
		const source = paper({ undocumented: true, issuer: { name: "A court", kind: "court", number: "7" } });
		const called = layOver(release, evidence({ facts: [one], sources: { contract: source } }));
		expect(called.source("cloud", "team:contract")).toEqual({
			...paper(),
			id: "team:contract",
			atMost: "claimed",
		});
	});
});

describe("a subject of the team's", () => {
	const ours = (): Parameters<typeof evidence>[0] => ({
		offerings: [
			{ ...added("payroll"), defaults: { region: "CA" }, aliases: ["pay"] },
			{ ...added("plain"), aliases: [] },
		],
		providers: [added("smallco")],
		suppliers: [added("toolmaker"), { ...added("silent"), aliases: ["quiet"] }],
		facts: [
			said("team:payroll", "service.regions", { member: "CA" }),
			said("team:payroll", "service.operator", { member: "team:smallco" }),
			said("team:toolmaker", "entity.incorporation", { value: "FR" }),
			said("team:smallco", "entity.parent", { closed: true }),
		],
	});

	it("has its name, its other names, its defaults and what is said of it, and nothing else", () => {
		const together = layOver(release, evidence(ours()));
		expect(together.offerings.get("team:payroll")).toEqual({
			...added("payroll"),
			sources: {},
			aliases: ["pay"],
			defaults: { region: "CA" },
			facts: [
				expect.objectContaining({ attribute: "service.regions", source: "team:contract" }),
				expect.objectContaining({ attribute: "service.operator", source: "team:contract" }),
			],
		});
		expect(together.offerings.get("team:plain")).toEqual({
			...added("plain"),
			sources: {},
			aliases: [],
			defaults: {},
			facts: [],
		});
		expect(together.entities.get("team:toolmaker")).toMatchObject({ ...added("toolmaker"), aliases: [] });
		expect(together.entities.get("team:silent")).toEqual({
			...added("silent"),
			sources: {},
			aliases: ["quiet"],
			facts: [],
		});
		expect(together.entities.get("team:smallco")).toMatchObject({ ...added("smallco"), aliases: [] });
	});
	it("is a company or a supplier as the team says", () => {
		const together = layOver(release, evidence(ours()));
		expect(together.release.suppliers.map(({ id }) => id)).toEqual(["maker", "team:toolmaker", "team:silent"]);
		expect(together.release.providers.map(({ id }) => id)).toEqual(["acme", "team:smallco"]);
		expect(together.overlay.subjects).toEqual([
			"team:payroll",
			"team:plain",
			"team:silent",
			"team:smallco",
			"team:toolmaker",
		]);
	});
});

describe("a page without an address", () => {
	it("is not taken for another one without an address, whose publisher has an interest", () => {
		const sold = knowledge(
			framework("yardstick", [criterion("must", encrypted)]),
			dataClass("data", "low"),
			offering("cloud", value("service.portability", true, { grade: "vendor", interest: "vendor" })),
		);
		const { assurance } = assess(sold, question(), evidence({ facts: [one] }));
		expect(assurance).toBe("binding");
	});
});

describe("more configurations than can be tried", () => {
	const packages = (subject: string, count: number) =>
		Array.from({ length: count }, (_, index) => said(subject, "service.packages", { member: `package-${index}` }));
	const refused = (...facts: ReturnType<typeof said>[]) => {
		try {
			layOver(release, evidence({ facts }));
		} catch (error) {
			if (error instanceof OverlayRefused) return error.faults;
			throw error;
		}
		return "taken";
	};

	it("are refused where the first fact of that offering stands, with what to do", () => {
		expect(refused(said("other", "service.exit-terms", { value: true }), ...packages("cloud", 257))).toEqual([
			{
				code: "too-many-configurations",
				path: ["facts", 1],
				says: {
					en: expect.stringContaining("of cloud make more configurations than can be tried"),
					fr: expect.stringContaining("de cloud font plus de configurations"),
				},
				mend: { en: "list wider regions", fr: "donnez des régions plus larges" },
			},
		]);
	});
	it("are one more than the most", () => {
		expect(refused(...packages("cloud", 256))).toBe("taken");
	});
	it("are those of the release and the overlay together", () => {
		const wide = knowledge(
			offering(
				"cloud",
				closed("service.remote-access"),
				...Array.from({ length: 256 }, (_, index) => member("service.packages", `package-${index}`)),
			),
		);
		const more = evidence({ facts: [said("cloud", "service.packages", { member: "package-256" })] });
		expect(() => layOver(wide, more)).toThrow(OverlayRefused);
	});
});
