import { describe, expect, it } from "vitest";
import { checkKnowledge } from "../../src/releases/check.js";
import { filesIn } from "../../src/releases/disk.js";
import { expectProblem } from "./broken.js";
import { copyOfSound, replaceIn } from "./sound-knowledge.js";

const cloud = "offerings/cloud.yaml";
const acme = "providers/acme.yaml";

/** The certificate's fact once more, with another status and other marks. */
async function withSecondStatus(value: string, marks: string): Promise<string[]> {
	const folder = await copyOfSound();
	await replaceIn(
		folder,
		cloud,
		"defaults:",
		"  second: { title: Register, publisher: Scheme, url: null, published: 2025-06-01, seen: 2026-01-01 }\ndefaults:",
	);
	await replaceIn(
		folder,
		cloud,
		"  - attribute: service.supplier-access\n",
		`  - attribute: service.certifications
    member: gold
    value: ${value}
    source: second
    grade: certificate
    statement: { en: The other one., fr: L'autre. }
${marks}  - attribute: service.supplier-access
`,
	);
	const { problems } = await checkKnowledge(filesIn(folder));
	return problems.map((problem) => problem.code);
}

describe("facts that disagree", () => {
	it("are refused at the one that is not marked", () =>
		expectProblem({
			what: "facts that disagree, equally sure and equally old",
			file: acme,
			old: "  - attribute: entity.incorporation\n",
			by: `  - attribute: entity.incorporation
    value: US
    from: "2019-05"
    source: registry
    grade: filing
    contested: true
    statement: { en: Acme is incorporated in the United States., fr: Acme est constituée aux États-Unis. }
  - attribute: entity.incorporation # not marked
`,
			at: "# not marked",
			code: "unmarked-dispute",
		}));

	it("are refused where they are equally sure and began on the same day", async () => {
		expect(await withSecondStatus("withdrawn", "    from: 2025-01-01\n")).toEqual([
			"unmarked-dispute",
			"unmarked-dispute",
		]);
	});

	it("are no dispute where one began later", async () => {
		expect(await withSecondStatus("withdrawn", "    from: 2025-01-02\n")).toEqual([]);
	});

	it("are no dispute where one ended before the other began", async () => {
		expect(await withSecondStatus("in-progress", "    until: 2024-12-31\n    from: 2024-01-01\n")).toEqual([]);
	});

	it("are refused where what was surer than both has ended", async () => {
		const vendors = (value: string) => `    from: 2025-01-01
  - attribute: service.certifications
    member: gold
    value: ${value}
    from: 2025-01-01
    source: terms
    grade: vendor
    statement: { en: The vendor's., fr: Celui du vendeur. }
`;
		expect(await withSecondStatus("held", vendors("expired"))).toEqual([]);
		expect(await withSecondStatus("held", `    until: 2027-12-31\n${vendors("expired")}`)).toEqual([]);
		const both = `    until: 2027-12-31\n${vendors("expired")}${vendors("withdrawn").split("\n").slice(1).join("\n")}`;
		expect(await withSecondStatus("held", both)).toEqual(["unmarked-dispute", "unmarked-dispute"]);
	});

	it("are no dispute where one is only planned", async () => {
		expect(await withSecondStatus("withdrawn", "    from: 2025-01-01\n    pending: true\n")).toEqual([]);
	});

	it("are one fact with two sources where they say the same", async () => {
		expect(await withSecondStatus("held", "    from: 2025-01-01\n")).toEqual([]);
	});

	it("are refused where the surer is older and the less sure later", async () => {
		expect(await withSecondStatus("withdrawn", "    from: 2026-01-01\n    confidence: low\n")).toEqual([
			"unmarked-dispute",
			"unmarked-dispute",
		]);
	});
});
