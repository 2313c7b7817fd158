import { z } from "zod";
import { partialDateSchema } from "./dates.js";
import { confidenceSchema, gradeSchema } from "./grades.js";
import { idSchema, type Text, textSchema } from "./text.js";

/** A plain value: the attribute catalogue says which kind an attribute takes. */
export const valueSchema = z.union([z.string(), z.number(), z.boolean()]);
export type Value = z.infer<typeof valueSchema>;

const dated = {
	from: partialDateSchema.nullish().describe("First day on which it holds; leave out when the source does not say"),
	until: partialDateSchema.nullish().describe("Last day on which it holds; leave out when the source gives no end"),
};

const attested = {
	source: idSchema.describe("Which of this file's sources says so"),
	grade: gradeSchema,
	confidence: confidenceSchema.optional(),
};

/**
 * A dated statement about one attribute of one subject (EVALUATOR, section 1).
 * A single-valued attribute takes `value`; a list takes `member`, or `closed: true`
 * for a statement that the list has no members beside those that facts name.
 */
export const factSchema = z
	.strictObject({
		attribute: z.string().describe("An attribute of the catalogue, e.g. service.regions"),
		value: valueSchema.optional().describe("The value of a single-valued attribute, or the status of a certificate"),
		member: z
			.string()
			.optional()
			.describe("The member of a list: a country, an entity, an offering, a scheme, a key mode"),
		holds: z.boolean().optional().describe("false: the source says that this is no member of the list"),
		closed: z.literal(true).optional().describe("The source says that the list has no further members"),
		detail: z
			.record(z.string(), valueSchema)
			.optional()
			.describe("What is said about the link, e.g. share, role, name"),
		package: z.string().optional().describe("Only for this package of the offering"),
		region: z.string().optional().describe("Only for this region of the offering"),
		...dated,
		pending: z.literal(true).optional().describe("Only agreed, announced or planned: shown, never counted"),
		...attested,
		contested: z.literal(true).optional().describe("Known to disagree with another fact here; marks it as meant"),
		statement: textSchema.describe("What the source says, in our own words"),
		note: textSchema.optional().describe("What a reader must know to weigh it"),
	})
	.describe("A dated statement about one attribute, with its grade and its source");
export type Fact = z.infer<typeof factSchema>;

/** Parts of a statement about something else than an attribute: a reading, a period, a requirement. */
export const statementShape = { ...attested, statement: textSchema.describe("What the source says, in our own words") };

/** Who holds a reading, where, and in which words of ours. */
export const holderSchema = z.strictObject({
	name: z.string(),
	nameInFrench: z.string().optional().describe("Where the name has words that French says otherwise"),
	...statementShape,
});
export type Holder = z.infer<typeof holderSchema>;

/** A holder's name in both languages; a proper name is the same in both. */
export function nameOfHolder({ name, nameInFrench = name }: Pick<Holder, "name" | "nameInFrench">): Text {
	return { en: name, fr: nameInFrench };
}
export const datedShape = dated;

/** What a note of a subject may be about. */
const noteTopics = [
	"ownership",
	"presence",
	"service",
	"location",
	"staff",
	"keys",
	"technology",
	"certificates",
	"contract",
	"incidents",
	"plans",
	"scope",
	"duties",
] as const;

export const notesSchema = z
	.array(z.strictObject({ about: z.enum(noteTopics), ...dated, ...statementShape }))
	.optional()
	.describe("What a reader wants to know and no attribute holds; nothing is decided on it");
