import { z } from "zod";
import {
	citedSourceSchema,
	evaluatorVersion,
	exposureSchema,
	factShownSchema,
	verdictSchema,
} from "../../evaluator/index.js";
import { daySchema } from "../../knowledge/dates.js";
import { placeIdSchema } from "../../knowledge/places.js";
import { digestSchema, groundsSchema, type SubjectKind, subjectKinds, versionSchema } from "../../knowledge/release.js";
import { idSchema, textSchema } from "../../knowledge/text.js";
import { schemaVersion } from "./schema-versions.js";

/** The shape of every JSON file of an export; the JSON Schemas beside them are made of these. */

/** What every JSON file says of itself. */
const stampShape = {
	schemaVersion: z.literal(schemaVersion).describe("Of the shape of these files: see CHANGELOG.md"),
	knowledge: z
		.strictObject({
			version: versionSchema,
			date: daySchema.describe("The day that everything in the export speaks of"),
			digest: digestSchema,
		})
		.describe("The release that it was made from"),
	evaluator: z.literal(evaluatorVersion).describe("Version of the evaluator that gave the verdicts"),
};
export type Stamp = z.infer<z.ZodObject<typeof stampShape>>;

const subjectShape = {
	statements: z
		.array(factShownSchema)
		.describe("What the release says of it, statement by statement, each with its id and how sure it is"),
	sources: z.array(citedSourceSchema).describe("The sources that statements and exposures cite, by the ids they use"),
};

/** What a law does to an offering, wherever home is; the tree of reasons is the evaluator's to give. */
export const exposureShownSchema = exposureSchema.omit({ foreign: true, because: true }).extend({
	homes: z.array(placeIdSchema).min(1).describe("The homes for which it is so"),
	foreignTo: z.array(placeIdSchema).describe("Those of these homes to which it is a foreign law"),
});
export type ExposureShown = z.infer<typeof exposureShownSchema>;

const verdictTreeSchema = z
	.record(idSchema, z.record(idSchema, z.record(placeIdSchema, verdictSchema)))
	.describe("By data class, then framework, then home");
export type VerdictTree = z.infer<typeof verdictTreeSchema>;

/** The file of one subject of a kind. */
function subjectFile<Kind extends SubjectKind, More extends z.ZodRawShape>(kind: Kind, more: More) {
	const { schema } = subjectKinds[kind];
	return z.strictObject({
		...stampShape,
		kind: z.literal(kind),
		subject: schema.describe("As it stands in the release"),
		...subjectShape,
		...more,
	});
}

const offeringFileSchema = subjectFile("offering", {
	exposures: z.array(exposureShownSchema).describe("Every law that could expose it, with nothing chosen"),
	verdicts: verdictTreeSchema,
});

const groundsFileSchema = z.strictObject({ ...stampShape, grounds: groundsSchema });

const cellSchema = z.strictObject({ dataClass: idSchema, framework: idSchema, home: placeIdSchema });

/** The verdicts of all offerings: columns are questions, rows offerings, cells places in a list of verdicts. */
export const matrixSchema = z.strictObject({
	...stampShape,
	verdicts: z.array(verdictSchema).describe("Every verdict that occurs; a cell is a place in this list, from 0"),
	columns: z.array(cellSchema).describe("What is asked of every offering"),
	rows: z
		.record(idSchema, z.array(z.number().int().min(0)))
		.describe("By offering: a cell for each column, in their order"),
});
export type Matrix = z.infer<typeof matrixSchema>;
export type Column = z.infer<typeof cellSchema>;

/** Where a file of an export may lie: a name, in a folder or in none, and never outside. */
export const pathSchema = z
	.string()
	.regex(/^(?:[a-z][a-z-]*\/)?[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*\.(?:json|csv|ics|md)$/)
	.describe("From the folder of index.json");

const fileSchema = z.strictObject({
	path: pathSchema,
	bytes: z.number().int(),
	sha256: z.string().regex(/^[0-9a-f]{64}$/),
	schema: pathSchema.optional().describe("The JSON Schema that it follows"),
});
export type ListedFile = z.infer<typeof fileSchema>;

const listedSchema = z.array(z.strictObject({ id: idSchema, name: textSchema, path: pathSchema }));

/** By what an export is known as one: nothing else has it in its index.json. */
export const exportMark = "sovereign-knowledge" as const;

export const indexSchema = z.strictObject({
	export: z.literal(exportMark),
	complete: z.literal(true).describe("false while files are being put in place, or where that was interrupted"),
	...stampShape,
	counts: z.strictObject({
		offerings: z.number().int(),
		providers: z.number().int(),
		suppliers: z.number().int(),
		laws: z.number().int(),
		frameworks: z.number().int(),
		dataClasses: z.number().int(),
		statements: z.number().int(),
		verdicts: z.number().int(),
		events: z.number().int().describe("In each calendar, the one of the release itself left out"),
	}),
	homes: z.array(placeIdSchema).describe("The homes used for data that no place's law fixes"),
	defaultFramework: idSchema,
	words: z
		.strictObject({
			outcomes: z.strictObject({
				sovereign: textSchema,
				conditional: textSchema,
				undetermined: textSchema,
				"not-sovereign": textSchema,
				"no-requirement": textSchema,
			}),
			assurances: z.strictObject({
				proven: textSchema,
				binding: textSchema,
				reported: textSchema,
				claimed: textSchema,
				presumed: textSchema,
			}),
		})
		.describe("How outcomes and assurances are called"),
	subjects: z.strictObject({
		offerings: listedSchema,
		providers: listedSchema,
		suppliers: listedSchema,
		laws: listedSchema,
		frameworks: listedSchema,
		"data-classes": listedSchema,
	}),
	files: z.array(fileSchema).describe("Every file but this one"),
});
export type Index = z.infer<typeof indexSchema>;

/** The shapes by the name of their JSON Schema. */
export const shapes = {
	index: indexSchema,
	grounds: groundsFileSchema,
	verdicts: matrixSchema,
	offering: offeringFileSchema,
	provider: subjectFile("provider", {}),
	supplier: subjectFile("supplier", {}),
	law: subjectFile("law", {}),
	framework: subjectFile("framework", {}),
	"data-class": subjectFile("data-class", {}),
} as const;
export type ShapeName = keyof typeof shapes;
