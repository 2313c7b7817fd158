import { describe, expect, it } from "vitest";
import { checkKnowledge } from "../../src/releases/check.js";
import { filesIn } from "../../src/releases/disk.js";
import { type Broken, expectProblem } from "./broken.js";
import { copyOfSound, replaceIn } from "./sound-knowledge.js";

const law = "laws/reach-act.yaml";
const yardstick = "frameworks/yardstick.yaml";
const secrets = "data-classes/secrets.yaml";

const cases: Broken[] = [
	{
		what: "a period under a reading that there is not",
		file: law,
		old: "reading: reach.broad",
		by: "reading: reach.narrow",
		code: "unknown-reading",
		names: "reach.narrow",
	},
	{
		what: "an issue of which nobody holds a reading",
		file: law,
		old: "        force: held",
		by: "        force: remote\n        because: { en: It reaches everyone., fr: Elle vise tout le monde. }",
		at: "  - id: reach",
		code: "nobody-holds",
		names: '"reach"',
	},
	{
		what: "a requirement of which nobody holds a reading",
		file: secrets,
		old: "        force: held",
		by: "        force: remote",
		at: "  - id: residency",
		code: "nobody-holds",
		names: '"residency"',
	},
	{
		what: "a law that reaches and is of no exposing kind",
		file: law,
		old: "kind: compelled-access",
		by: "kind: privacy",
		code: "cannot-expose",
		names: "privacy",
	},
	{
		what: "a law that reaches without a threat",
		file: law,
		old: "kind: compelled-access\nthreat: disclosure\n",
		by: "kind: compelled-access\n",
		at: "kind: compelled-access",
		code: "cannot-expose",
	},
	{
		what: "a law that exposes and does not say whom it reaches",
		file: law,
		old: `        reaches:
          some: custody
          where:
            any:
              - { fact: entity.incorporation, test: { in: [US] } }
              - { fact: entity.presence, key: [US] }
              - { edge: share, test: { atLeast: 50 } }
`,
		by: "",
		at: "issues:",
		code: "no-reading",
	},
	{
		what: "a remote reading that does not say why it decides nothing",
		file: law,
		old: "mitigations:\n",
		by: `      - id: everyone
        name: { en: everyone, fr: tout le monde }
        force: remote
        holders:
          - name: Nobody we know
            source: statute
            grade: statute
            statement: { en: It reaches all., fr: Elle vise tout le monde. }
        reaches: { some: custody, where: { fact: entity.presence } }
mitigations:
`,
		at: "- id: everyone",
		code: "no-because",
		names: '"everyone"',
	},
	{
		what: "a law that exposes and takes nothing",
		file: law,
		old: "takes: [content-at-rest]\n",
		by: "",
		at: "id: reach-act",
		code: "wrong-takes",
	},
	{
		what: "an interruption that takes content",
		file: law,
		old: "threat: disclosure",
		by: "threat: interruption",
		at: "takes:",
		code: "wrong-takes",
		names: "the service, and no data",
	},
	{
		what: "a disclosure that takes the service only",
		file: law,
		old: "takes: [content-at-rest]",
		by: "takes: [service]",
		code: "wrong-takes",
		names: "takes data",
	},
	{
		what: "a requirement on the offering without a condition",
		file: secrets,
		old: "    condition: { choice: region, test: { in: [CA] } }\n",
		by: "",
		at: "  - id: residency",
		code: "no-condition",
	},
];

describe("the laws and demands of the knowledge", () => {
	const problemsIn = async (folder: string) =>
		(await checkKnowledge(filesIn(folder))).problems.map(({ file, line, code }) => `${file}:${line} ${code}`);

	for (const broken of cases) it(`refuse ${broken.what}`, () => expectProblem(broken));

	it("are refused where the default framework is only proposed", async () => {
		const folder = await copyOfSound();
		await replaceIn(folder, yardstick, "kind: all", "kind: all\nproposed: true");
		expect(await problemsIn(folder)).toEqual(["grounds.yaml:2 only-proposed"]);
	});

	it("let a law that is only pending leave open whom it reaches, and what it takes", async () => {
		const folder = await copyOfSound();
		await replaceIn(folder, law, "takes: [content-at-rest]\n", "");
		await replaceIn(folder, law, "    reading: reach.broad\n", "    pending: true\n");
		await replaceIn(
			folder,
			law,
			"        reaches:\n          some: custody\n          where:\n            any:\n              - { fact: entity.incorporation, test: { in: [US] } }\n              - { fact: entity.presence, key: [US] }\n              - { edge: share, test: { atLeast: 50 } }\n",
			"",
		);
		expect(await problemsIn(folder)).toEqual([]);
	});
});
