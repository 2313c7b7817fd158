import { describe, expect, it } from "vitest";
import { certificate, criterion, demandReading, framework as smallFramework, value } from "../small-release.js";
import { all, answer, assessed, resultOf, statuses } from "./small-frameworks.js";

const encrypted = { fact: "service.encryption" };
const secured = { fact: "service.site-secured" };

describe("pass or fail", () => {
	it("tells its musts apart into met, unmet and open", () => {
		const facts = [value("service.encryption", true), value("service.site-secured", false)];
		const answers = assessed(all({ a: encrypted, b: secured, c: null }), facts);
		expect(resultOf("all", answers)).toEqual({
			kind: "all",
			met: ["a"],
			unmet: ["b"],
			open: ["c"],
			published: [],
			sources: [],
		});
	});

	it("leaves out what is no must as the question reads it", () => {
		const readings = [demandReading("asked"), demandReading("advised", { obligation: "should" })];
		const framework = smallFramework("yardstick", [criterion("a", encrypted), criterion("b", secured, { readings })]);
		const facts = [value("service.encryption", true), value("service.site-secured", false)];
		const under = (reading: string) => {
			const { met, unmet, open } = resultOf(
				"all",
				assessed(framework, facts, { readings: { "yardstick.b": reading } }),
			);
			return { met, unmet, open };
		};
		expect(under("asked")).toEqual({ met: ["a"], unmet: ["b"], open: [] });
		expect(under("advised")).toEqual({ met: ["a"], unmet: [], open: [] });
	});

	it("is met as a whole by the qualification, only where the file says so", () => {
		const facts = [value("service.encryption", false), certificate("scheme", "held")];
		const qualified = assessed(all({ a: encrypted, b: null }, [{ scheme: "scheme" }]), facts);
		expect([qualified.outcome, qualified.assurance]).toEqual(["sovereign", "proven"]);
		expect(resultOf("all", qualified)).toMatchObject({
			met: ["a", "b"],
			published: [{ scheme: "scheme", level: null }],
		});
		expect(statuses(assessed(all({ a: encrypted, b: null }), facts))).toEqual(["a unmet *", "b unknown *"]);
	});

	it("stays unmet by what is known to lack where nobody says whether it is qualified", () => {
		const framework = all({ a: encrypted, b: secured }, [{ scheme: "scheme" }]);
		const answers = assessed(framework, [value("service.encryption", false)]);
		expect(statuses(answers)).toEqual(["a unmet *", "b unknown *"]);
		expect(answers.outcome).toBe("not-sovereign");
		// What the facts lack is the reason, not the certificate that would stand in for it.
		expect(answers.findings[1]?.reason.en).toBe("No source says who can enter the data halls");
	});

	it("takes an unofficial score for nothing", () => {
		const framework = all({ a: encrypted }, [{ scheme: "scheme" }]);
		const answers = assessed(framework, [certificate("scheme", "unofficial"), answer("a", "no")]);
		expect([answers.outcome, resultOf("all", answers).published]).toEqual(["not-sovereign", []]);
	});
});
