import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { exportWords } from "../../../src/commands/knowledge-export.js";
import { assess, explainExposure, exposureQuestionSchema, Knowledge } from "../../../src/evaluator/index.js";
import { subjectKinds } from "../../../src/knowledge/release.js";
import { exportParts } from "../../../src/releases/export/build.js";
import { indexSchema, matrixSchema, type ShapeName, shapes } from "../../../src/releases/export/shapes.js";
import { loadKnowledge } from "../../../src/releases/load.js";
import {
	basedIn,
	company,
	criterion,
	dataClass,
	framework,
	knowledge,
	law,
	member,
	offering,
	question,
	reading,
	supplier,
	value,
} from "../../evaluator/small-release.js";
import { readCalendar } from "./read-calendar.js";
import { fileOf, wholeExport } from "./whole.js";

const releases = fileURLToPath(new URL("../../../knowledge/releases", import.meta.url));

const small = () =>
	knowledge(
		offering("cloud", member("service.operator", "acme"), member("service.regions", "US", { grade: "vendor" })),
		offering("nimbus", member("service.operator", "maple"), value("service.encryption", true)),
		company("acme", "US"),
		company("maple", "CA"),
		supplier("chips", value("entity.incorporation", "US")),
		law("act", "US", { reach: [reading("based", basedIn("US")), reading("nobody", "nobody")] }),
		framework("yardstick", [criterion("encrypted", { fact: "service.encryption" })]),
		framework("other", [criterion("free", { not: { fact: "service.encryption" } })]),
		dataClass("data", "moderate"),
		{ kind: "class", data: { ...quebec(), jurisdiction: "CA-QC" } },
	);

function quebec() {
	const made = dataClass("quebec", "high");
	if (made.kind !== "class") throw new Error("A data class is one");
	return made.data;
}

/** The JSON Schemas of an export, each ready to hold a file against. */
function validators(files: ReadonlyMap<string, string>): Map<string, ValidateFunction> {
	const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true, formats: { uri: true } });
	return new Map(
		[...files].flatMap(([path, text]) =>
			path.startsWith("schema/") ? [[path, ajv.compile(JSON.parse(text))] as const] : [],
		),
	);
}

function expectValid(validate: ValidateFunction | undefined, path: string, text: string): void {
	if (!validate) throw new Error(`${path} has no schema`);
	expect(validate(JSON.parse(text)) ? [] : validate.errors?.slice(0, 3), path).toEqual([]);
}

describe("the export of a small release", () => {
	const of = small();
	const files = wholeExport(of);
	const index = indexSchema.parse(JSON.parse(fileOf(files, "index.json")));

	it("has these files", () => {
		expect([...files.keys()].sort()).toEqual([
			"CHANGELOG.md",
			"calendar-en.ics",
			"calendar-fr.ics",
			"data-classes/data.json",
			"data-classes/quebec.json",
			"frameworks/other.json",
			"frameworks/yardstick.json",
			"grounds.json",
			"index.json",
			"laws/act.json",
			"offerings/cloud.json",
			"offerings/nimbus.json",
			"providers/acme.json",
			"providers/maple.json",
			...Object.keys(shapes)
				.map((name) => `schema/${name}.json`)
				.sort(),
			"subjects.csv",
			"suppliers/chips.json",
			"verdicts.csv",
			"verdicts.json",
		]);
	});

	it("lists each file with its digest and size, and each subject with its names and path", () => {
		expect(index.files.map(({ path }) => path)).toEqual(
			[...files.keys()].filter((path) => path !== "index.json").sort(),
		);
		for (const { path, bytes, sha256 } of index.files) {
			const text = fileOf(files, path);
			expect([path, bytes, sha256]).toEqual([
				path,
				Buffer.byteLength(text),
				createHash("sha256").update(text).digest("hex"),
			]);
		}
		expect(index.subjects.suppliers).toEqual([
			{ id: "chips", name: { en: "chips", fr: "chips" }, path: "suppliers/chips.json" },
		]);
		expect(index.counts).toEqual({
			offerings: 2,
			providers: 2,
			suppliers: 1,
			laws: 1,
			frameworks: 2,
			dataClasses: 2,
			statements: 18,
			verdicts: 8,
			events: 0,
		});
	});

	it("follows its JSON Schemas, file by file", () => {
		const validate = validators(files);
		expect(validate.size).toBe(Object.keys(shapes).length);
		expectValid(validate.get("schema/index.json"), "index.json", fileOf(files, "index.json"));
		const shaped = index.files.filter(({ path }) => path.endsWith(".json") && !path.startsWith("schema/"));
		expect(shaped).toHaveLength(12);
		for (const { path, schema = "" } of shaped) expectValid(validate.get(schema), path, fileOf(files, path));
		// The schemas can say no.
		const offering = { ...JSON.parse(fileOf(files, "offerings/cloud.json")), surprise: 1 };
		expect(validate.get("schema/offering.json")?.(offering)).toBe(false);
	});

	it("has each subject as the release has it", () => {
		const { providers, suppliers, offerings, laws, frameworks, dataClasses } = of.release;
		const lists = { providers, suppliers, offerings, laws, frameworks, "data-classes": dataClasses };
		for (const { folder } of Object.values(subjectKinds))
			for (const subject of lists[folder])
				expect(JSON.parse(fileOf(files, `${folder}/${subject.id}.json`)).subject).toEqual(subject);
	});

	it("gives the verdict that the evaluator gives, in the offering's file, the matrix and the table", () => {
		const matrix = matrixSchema.parse(JSON.parse(fileOf(files, "verdicts.json")));
		const table: string[][] = parse(fileOf(files, "verdicts.csv"), { record_delimiter: "\r\n" });
		expect(table[0]).toEqual(["offering", "data_class", "framework", "home", "outcome", "assurance", "knowledge"]);
		const seen = new Set<string>();
		for (const id of ["cloud", "nimbus"])
			for (const [at, { dataClass: asked, framework: yardstick, home }] of matrix.columns.entries()) {
				const { outcome, assurance } = assess(
					of,
					question({ offering: id, dataClasses: [asked], framework: yardstick, home: [home] }),
				);
				seen.add(outcome);
				const verdict = { outcome, assurance };
				const file = JSON.parse(fileOf(files, `offerings/${id}.json`));
				expect(file.verdicts[asked][yardstick][home]).toEqual(verdict);
				expect(matrix.verdicts[matrix.rows[id]?.[at] ?? -1]).toEqual(verdict);
				expect(table).toContainEqual([id, asked, yardstick, home, outcome, assurance ?? "", "2026.11.0"]);
			}
		expect(table).toHaveLength(1 + 8);
		expect(matrix.columns.map(({ dataClass: asked, home }) => `${asked} ${home}`)).toContain("quebec CA-QC");
		expect([...seen].sort()).toEqual(["not-sovereign", "sovereign", "undetermined"]);
	});

	it("tells of each law once for all homes, and to which it is foreign", () => {
		const { exposures, sources } = JSON.parse(fileOf(files, "offerings/cloud.json"));
		expect(exposures).toHaveLength(1);
		const { homes, foreignTo, ...shown } = exposures[0];
		expect({ homes, foreignTo }).toEqual({ homes: ["CA", "CA-QC"], foreignTo: ["CA", "CA-QC"] });
		const asked = exposureQuestionSchema.parse({
			intent: "exposure",
			offering: "cloud",
			home: ["CA"],
			asOf: "2026-11-20",
		});
		const [{ foreign: _foreign, because: _because, ...told } = {}] = explainExposure(of, asked).exposures;
		expect(shown).toEqual(told);
		const cited = sources.map(({ id }: { id: string }) => id);
		for (const id of shown.sources) expect(cited).toContain(id);
	});

	it("makes the same bytes again", () => {
		expect(wholeExport(small())).toEqual(files);
	});

	it("keeps a name that a spreadsheet would run as text", () => {
		const sly = offering("sly");
		sly.data.name = { en: '=HYPERLINK("x","y")', fr: "@SOMME(A1)" };
		const table = fileOf(wholeExport(knowledge(sly)), "subjects.csv");
		expect(table).toContain(`\r\nofferings,sly,"'=HYPERLINK(""x"",""y"")",'@SOMME(A1),offerings/sly.json\r\n`);
	});
});

describe("the export of a real release", () => {
	/** The parts up to so many offerings: the other thousands of verdicts are made in the same way. */
	function begun(of: Knowledge, offerings: number): Map<string, string> {
		const files = new Map<string, string>();
		for (const { path, text } of exportParts(of, exportWords)) {
			files.set(path, (files.get(path) ?? "") + text);
			if (
				path === "verdicts.csv" &&
				[...files.keys()].filter((one) => one.startsWith("offerings/")).length === offerings
			)
				return files;
		}
		throw new Error(`There are not ${offerings} offerings`);
	}

	it("follows its schemas, whatever the kind of framework, law and offering", { timeout: 120_000 }, async () => {
		const of = await loadKnowledge(releases, "2026.11.1");
		const files = begun(of, 2);
		const validate = validators(files);
		for (const [path, text] of files) {
			const kind = Object.entries(subjectKinds).find(([, { folder }]) => path.startsWith(`${folder}/`))?.[0];
			const shape: ShapeName | string | undefined = path === "grounds.json" ? "grounds" : kind;
			if (shape) expectValid(validate.get(`schema/${shape}.json`), path, text);
		}
		const [id = ""] = of.release.offerings.map((one) => one.id);
		const asked = { offering: id, dataClasses: ["ca-protected-b"], framework: "four-pillars", home: ["CA"] };
		const { outcome, assurance } = assess(of, question({ ...asked, asOf: of.release.date }));
		const file = JSON.parse(fileOf(files, `offerings/${id}.json`));
		expect(file.verdicts["ca-protected-b"]["four-pillars"].CA).toEqual({ outcome, assurance });
		expect(file.statements).toHaveLength(file.subject.facts.length);
	});

	it("has certificates that run out in its calendars", { timeout: 120_000 }, async () => {
		const of = await loadKnowledge(releases, "2026.11.1");
		// The dates need no verdict.
		const bare = { ...of.release, frameworks: [], dataClasses: [] };
		const files = wholeExport(new Knowledge(bare));
		for (const language of ["en", "fr"]) {
			const { events } = readCalendar(fileOf(files, `calendar-${language}.ics`));
			const dates = events.map((event) => event.get("DTSTART") ?? "");
			expect(dates).toEqual([...dates].sort());
			expect(dates.every((date) => date >= of.release.date.replaceAll("-", ""))).toBe(true);
			expect(new Set(events.map((event) => event.get("UID"))).size).toBe(events.length);
		}
		expect(fileOf(files, "calendar-en.ics")).toContain("SecNumCloud: last day of validity");
	});
});
