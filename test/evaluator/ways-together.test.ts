import { describe, expect, it } from "vitest";
import { type Assessment, assess } from "../../src/evaluator/index.js";
import type { Condition } from "../../src/knowledge/conditions.js";
import { criterion, dataClass, framework, knowledge, offering, question, type Stated, value } from "./small-release.js";

/** One fact cannot be two things at once: what is asked and what would mend goes together, whichever must comes first. */

const encrypted: Condition = { fact: "service.encryption" };
const portable: Condition = { fact: "service.portability" };
const keptIn = (...places: string[]): Condition => ({ fact: "service.residency", test: { in: places } });

function ask(musts: readonly Condition[], ...facts: Stated[]): Assessment {
	const criteria = musts.map((condition, index) => criterion(`must-${index}`, condition));
	return assess(
		knowledge(dataClass("data", "moderate"), framework("yardstick", criteria), offering("cloud", ...facts)),
		question(),
	);
}

const short = (id: string) => id.replace("cloud/service.", "");
const either: Condition = { any: [keptIn("CA"), { all: [encrypted, portable] }] };
const orders = [
	[either, keptIn("FR")],
	[keptIn("FR"), either],
];
const other = [
	value("service.residency", "US"),
	value("service.encryption", false),
	value("service.portability", false),
];

describe("musts that can be met together", () => {
	it("are mended together, whichever comes first: none has to be taken back", () => {
		for (const musts of orders) {
			const { remedies = [], ifRemedied } = ask(musts, ...other);
			expect(remedies.map(({ id, by }) => [short(id), by]).sort()).toEqual([
				["encryption", "vendor"],
				["portability", "vendor"],
				["residency", "vendor"],
			]);
			expect(ifRemedied?.outcome).toBe("sovereign");
		}
	});

	it("are asked together, whichever comes first", () => {
		for (const musts of orders) {
			const { openQuestions, ifAnswered } = ask(musts);
			expect(openQuestions.map(({ id }) => short(id)).sort()).toEqual(["encryption", "portability", "residency"]);
			expect(ifAnswered?.outcome).toBe("sovereign");
		}
	});

	it("that cannot are said to, whichever comes first", () => {
		for (const musts of [
			[keptIn("CA"), keptIn("FR")],
			[keptIn("FR"), keptIn("CA")],
		]) {
			const { remedies = [] } = ask(musts, ...other);
			expect(remedies.map(({ id, by, change }) => [short(id), by, change])).toContainEqual([
				"residency",
				"customer",
				true,
			]);
		}
	});
});

describe("what fails a must that nothing would mend", () => {
	it("is what is not so, however surely something beside it is", () => {
		const both: Condition = { all: [encrypted, keptIn("CA"), keptIn("FR")] };
		const facts = [value("service.encryption", true), value("service.residency", "US")];
		const { nobodyCanChange = [] } = ask([both], ...facts);
		expect(nobodyCanChange.map(({ id }) => short(id))).toEqual(["residency"]);
	});
});
