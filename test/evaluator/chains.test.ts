import { describe, expect, it } from "vitest";
import { walkChain } from "../../src/evaluator/chains.js";
import type { Knowledge } from "../../src/evaluator/index.js";
import { type Terms, World } from "../../src/evaluator/world.js";
import type { Chain, Condition } from "../../src/knowledge/conditions.js";
import {
	assessOne,
	basedIn,
	closed,
	company,
	criterion,
	dataClass,
	denied,
	framework,
	judged,
	knowledge,
	law,
	member,
	offering,
	provider,
	reading,
	type Subject,
	supplier,
	today,
	value,
} from "./small-release.js";

function walk(chain: Chain, start: string, subjects: Subject[], terms: Partial<Terms> = {}) {
	const release: Knowledge = knowledge(...subjects);
	const world = new World(release, {
		asOf: today,
		home: ["CA"],
		configuration: {},
		context: {},
		readings: {},
		sides: new Map(),
		supposed: new Map(),
		...terms,
	});
	const { members, ends } = walkChain(chain, start, world);
	return {
		members: members.map(({ id, strength }) => `${id} ${strength}`),
		ways: members.map(({ path }) => path.map(({ to }) => to).join(" → ")),
		open: ends.filter(({ strength }) => strength === 0).map(({ subject, attribute }) => `${subject} ${attribute}`),
		closedAt: Math.min(...ends.map(({ strength }) => strength)),
	};
}

const domestic: Condition = { every: "custody", where: { fact: "entity.incorporation", test: { in: ["CA"] } } };
const american: Condition = basedIn("US");

describe("custody: whoever has the data", () => {
	const below = [
		offering("cloud", member("service.operator", "acme"), member("service.runs-on", "base", { grade: "vendor" })),
		offering(
			"base",
			member("service.operator", "giant", { grade: "press" }),
			member("service.remote-access", "helper"),
		),
	];

	it("goes from the offering to its operator, to the offerings it runs on, to their operators and to remote access", () => {
		const { members } = walk("custody", "cloud", [
			...below,
			company("acme", "CA"),
			company("giant", "US"),
			company("helper", "CN"),
		]);
		expect(members).toEqual(["acme 5", "giant 2", "helper 2"]);
	});

	it("a member counts with the weakest link that leads to it", () => {
		expect(judged(american, [...below, company("acme", "CA"), company("giant", "US"), company("helper", "CA")])).toBe(
			"yes, claimed",
		);
	});

	it("ends only where each offering on the way has named its operator", () => {
		const [cloud] = below;
		const open = walk("custody", "cloud", [...(cloud ? [cloud] : []), offering("base"), company("acme", "CA")]);
		expect(open.open).toEqual(["base service.operator"]);
		expect(judged(domestic, [...(cloud ? [cloud] : []), offering("base"), company("acme", "CA")])).toBe("unknown");
	});

	it("whoever is denied remote access is not on it", () => {
		const cloud = offering("cloud", member("service.operator", "acme"), denied("service.remote-access", "giant"));
		expect(judged(american, [cloud, company("acme", "CA"), company("giant", "US")])).toBe("no, proven");
	});

	it("does not go to technology suppliers, landlords or minority owners", () => {
		const cloud = offering(
			"cloud",
			member("service.operator", "acme"),
			member("service.technology", "maker"),
			member("service.landlord", "landlord"),
		);
		const owned = company("acme", "CA", member("entity.owner", "fund", { detail: { share: 20 } }));
		const others = [
			company("fund", "US"),
			supplier("maker", value("entity.incorporation", "US")),
			company("landlord", "US"),
		];
		expect(judged(american, [cloud, owned, ...others])).toBe("no, proven");
		expect(walk("dependence", "cloud", [cloud, owned, ...others]).members).toEqual(["landlord 5", "maker 5"]);
	});
});

describe("whoever holds the keys joins custody, where the customer chose a third party", () => {
	const cloud = offering(
		"cloud",
		member("service.operator", "acme"),
		member("service.keys", "provider"),
		member("service.keys", "third-party"),
		member("service.key-holder", "vault"),
	);
	const subjects = [cloud, company("acme", "CA"), company("vault", "US")];
	it("only then", () => {
		expect(judged(american, subjects, { configuration: { keys: "third-party" } })).toBe("yes, proven");
		expect(judged(american, subjects, { configuration: { keys: "provider" } })).toBe("no, proven");
		expect(judged(american, subjects, { configuration: { keys: "customer" } })).toBe("no, proven");
	});
	it("while nobody says who holds them, somebody is missing: unknown", () => {
		const unnamed = offering("cloud", member("service.operator", "acme"), member("service.keys", "third-party"));
		const terms = { configuration: { keys: "third-party" as const } };
		expect(judged(domestic, [unnamed, company("acme", "CA")], terms)).toBe("unknown");
		expect(walk("custody", "cloud", [unnamed, company("acme", "CA")], terms).open).toEqual([
			"cloud service.key-holder",
		]);
	});
});

describe("control: whoever controls an entity, upwards", () => {
	const controlled: Condition = {
		every: "custody",
		where: { some: "control", where: { fact: "entity.incorporation", test: { in: ["US"] } } },
	};
	const cloud = offering("cloud", member("service.operator", "acme"));
	it("through every parent to the top", () => {
		const subjects = [
			cloud,
			provider("acme", value("entity.incorporation", "CA"), member("entity.parent", "middle")),
			provider("middle", value("entity.incorporation", "CA"), member("entity.parent", "top", { grade: "press" })),
			company("top", "US"),
		];
		expect(walk("control", "acme", subjects).members).toEqual(["middle 5", "top 3"]);
		expect(judged(controlled, subjects)).toBe("yes, reported");
	});
	it("ends at a company that nobody controls, and is open at one of which nobody says so", () => {
		const held = provider("acme", member("entity.parent", "top"));
		expect(judged(controlled, [cloud, held, company("top", "CA")])).toBe("no, proven");
		expect(judged(controlled, [cloud, held, provider("top", value("entity.incorporation", "CA"))])).toBe("unknown");
		expect(walk("control", "acme", [cloud, held, provider("top")]).open).toEqual(["top entity.parent"]);
	});
	it("minority owners are no controllers", () => {
		const owned = company("acme", "CA", member("entity.owner", "fund", { detail: { share: 49 } }));
		expect(judged(controlled, [cloud, owned, company("fund", "US")])).toBe("no, proven");
	});
	it("visits nobody twice: companies that own each other in a circle end the walk", () => {
		const circle = [
			cloud,
			provider("acme", member("entity.parent", "left")),
			provider("left", value("entity.incorporation", "CA"), member("entity.parent", "right")),
			provider("right", value("entity.incorporation", "CA"), member("entity.parent", "left")),
		];
		expect(walk("control", "acme", circle).members).toEqual(["left 5", "right 5"]);
		expect(judged(controlled, circle)).toBe("no, proven");
		const itself = [cloud, provider("acme", member("entity.parent", "acme"))];
		expect(walk("control", "acme", itself).members).toEqual([]);
	});
});

describe("a contested link", () => {
	const cloud = offering(
		"cloud",
		member("service.operator", "acme"),
		member("service.remote-access", "giant", { published: "2024-01-01" }),
		denied("service.remote-access", "giant", { published: "2025-01-01", grade: "vendor" }),
	);
	it("leaves unknown what turns on it, and is shown as contested", () => {
		const subjects = [cloud, company("acme", "CA"), company("giant", "US")];
		expect(judged(american, subjects)).toBe("unknown");
		const answer = assessOne({ not: american }, subjects);
		expect(answer.hingesOn.map(({ kind, id }) => `${kind} ${id}`)).toEqual(["fact cloud/service.remote-access/giant"]);
		expect(answer.hingesOn[0]?.sides.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
			"true not-sovereign",
			"false sovereign",
		]);
	});
	it("changes nothing where the answer is the same with and without it", () =>
		expect(judged(american, [cloud, company("acme", "CA"), company("giant", "CN")])).toBe("no, proven"));
});

describe("the way shown is the surest, then the shortest, then the first by id", () => {
	it("the surest, though it is longer", () => {
		const subjects = [
			offering(
				"cloud",
				member("service.operator", "acme"),
				member("service.remote-access", "giant", { grade: "vendor" }),
				member("service.runs-on", "base"),
			),
			offering("base", member("service.operator", "giant")),
			company("acme", "CA"),
			company("giant", "US"),
		];
		expect(walk("custody", "cloud", subjects).ways).toEqual(["acme", "base → giant"]);
	});
	it("of equally sure ones the shortest, weak links further on included", () => {
		// To "middle" the long way is surer; to "top" both are as weak as the last link.
		const subjects = [
			provider("acme", member("entity.parent", "a"), member("entity.parent", "middle", { grade: "press" })),
			provider("a", member("entity.parent", "b")),
			provider("b", member("entity.parent", "middle")),
			provider("middle", member("entity.parent", "top", { grade: "vendor" })),
			company("top", "US"),
		];
		expect(walk("control", "acme", subjects).ways).toEqual(["a", "a → b", "a → b → middle", "middle → top"]);
	});
	it("of equally short ones the first by id, in whatever order the facts stand", () => {
		const parents = [member("entity.parent", "zed"), member("entity.parent", "abe")];
		const others = [
			provider("zed", member("entity.parent", "top")),
			provider("abe", member("entity.parent", "top")),
			company("top", "US"),
		];
		for (const order of [parents, parents.toReversed()])
			expect(walk("control", "acme", [provider("acme", ...order), ...others]).ways).toContain("abe → top");
	});
	it("of equally sure reasons why a law reaches, the one with the shortest way", () => {
		const inUs: Condition = { fact: "entity.incorporation", test: { in: ["US"] } };
		const reaches: Condition = { some: "custody", where: { any: [{ some: "control", where: inUs }, inUs] } };
		const subjects = [
			offering("cloud", member("service.operator", "acme"), member("service.remote-access", "zed")),
			provider("acme", value("entity.incorporation", "CA"), member("entity.parent", "group")),
			company("group", "US"),
			company("zed", "US"),
			law("act", "US", { reach: [reading("only", reaches)] }),
		];
		const [exposure] = assessOne({ unexposed: { threat: "disclosure" } }, subjects).exposures;
		expect(exposure?.path.map((step) => step.id)).toEqual(["cloud", "zed"]);
	});
	it("an exposure's path starts at the offering and ends at the entity, or at its presence in the country", () => {
		const present: Condition = {
			some: "custody",
			where: {
				any: [
					{ fact: "entity.incorporation", test: { in: ["US"] } },
					{ fact: "entity.presence", key: "US" },
				],
			},
		};
		const subjects = [
			offering("cloud", member("service.operator", "acme")),
			company("acme", "CA", member("entity.presence", "US", { grade: "press", detail: { name: "Acme Inc." } })),
			law("act", "US", { reach: [reading("only", present)] }),
		];
		const [exposure] = assessOne({ unexposed: { threat: "disclosure" } }, subjects).exposures;
		expect(exposure?.status).toBe("exposed");
		expect(exposure?.path.map(({ id, country, link, assurance }) => [id, country, link, assurance])).toEqual([
			["cloud", null, null, null],
			["acme", "CA", "service.operator", "proven"],
			["acme/presence/US", "US", "entity.presence", "reported"],
		]);
		expect(exposure?.path.at(-1)?.name.en).toBe("Acme Inc.");
	});
});

describe("dependence gives interruption and no disclosure", () => {
	const cut: Condition = { some: "dependence", where: { fact: "entity.incorporation", test: { in: ["US"] } } };
	const subjects = [
		offering(
			"cloud",
			member("service.operator", "acme"),
			member("service.technology", "maker"),
			closed("service.technology"),
		),
		company("acme", "CA"),
		supplier("maker", value("entity.incorporation", "US")),
		law("cut-off", "US", { reach: [reading("only", cut)] }, { kind: "sanctions", threat: "interruption" }),
		law("access", "US", { reach: [reading("only", american)] }),
	];
	it("a supplier's country can end the service and opens no data", () => {
		const answer = assessOne({ unexposed: { threat: "disclosure" } }, subjects);
		expect(answer.exposures.map(({ law, threat, status }) => [law, threat, status])).toEqual([
			["access", "disclosure", "none"],
			["cut-off", "interruption", "exposed"],
		]);
		expect(answer.outcome).toBe("sovereign");
	});
	it("the two threats are asked apart", () => {
		expect(judged({ unexposed: { threat: "interruption" } }, subjects)).toBe("no, proven");
		expect(judged({ unexposed: { threat: "disclosure" } }, subjects)).toBe("yes, proven");
	});
	it("follows suppliers' own suppliers", () => {
		const chain = [
			offering("cloud", member("service.technology", "near")),
			supplier("near", member("service.technology", "far")),
			supplier("far"),
		];
		expect(walk("dependence", "cloud", chain).ways).toEqual(["near → far", "near"]);
	});
});

describe("an empty release", () => {
	it("has nobody on any chain, and nothing that closes it", () => {
		for (const chain of ["custody", "control", "owners", "dependence"] as const)
			expect(
				walk(chain, "nobody", [dataClass("data", "low"), framework("yardstick", [criterion("c", domestic)])]).members,
			).toEqual([]);
	});
	it("an every over a chain without members is unknown, unless somebody stated that there is none", () => {
		expect(judged(domestic, [offering("cloud")])).toBe("unknown");
		expect(judged(domestic, [offering("cloud", closed("service.operator"))])).toBe("yes, proven");
		expect(judged(american, [offering("cloud", closed("service.operator"))])).toBe("no, proven");
	});
});
