import { z } from "zod";
import { keyModes } from "../knowledge/catalogue.js";
import { daySchema, partialDateSchema } from "../knowledge/dates.js";
import { gradeSchema } from "../knowledge/grades.js";
import { placeIdSchema } from "../knowledge/places.js";
import { idSchema } from "../knowledge/text.js";
import { documentSchema } from "./evidence.js";
import { actorSchema, lineSchema } from "./identities.js";

/** Who: a company of the knowledge, or one that only the team knows. */
export const companySchema = z.union([
	z.strictObject({ known: idSchema.describe("A provider or supplier of the knowledge") }),
	z.strictObject({
		name: lineSchema.describe("One name is one company"),
		incorporation: placeIdSchema.optional(),
		headquarters: placeIdSchema.optional(),
	}),
]);
export type Company = z.infer<typeof companySchema>;

/** Where an answer comes from. Nothing on paper is worth a claim at most. */
const proofShape = {
	document: documentSchema.optional(),
	grade: gradeSchema.optional().describe("What kind of document it is; left out: the vendor's own word"),
	until: partialDateSchema.optional().describe("Last day on which it holds"),
	told: z
		.strictObject({ by: actorSchema, day: daySchema })
		.optional()
		.describe("Who recorded it and when, as the register writes it; left out: with the vendor itself"),
};
export type Proof = z.infer<z.ZodObject<typeof proofShape>>;

function answer<Shape extends z.ZodRawShape>(shape: Shape) {
	return z.strictObject({ ...shape, ...proofShape });
}

const complete = z.boolean().optional().describe("true: there are no others");
const most = 30;

const ownerSchema = z.strictObject({
	company: companySchema,
	controls: z.boolean().describe("Whether it decides what the company does"),
	share: z.number().min(0).max(100).optional().describe("Per cent"),
});

const certificateSchema = answer({
	scheme: idSchema.describe("A certification scheme of the knowledge"),
	number: lineSchema.optional(),
	scope: lineSchema.optional(),
});

/**
 * What is asked of a service that the knowledge does not have. Each answer may be left out: what is not answered is
 * unknown and becomes an open question for the vendor.
 */
export const intakeShape = {
	company: answer({ is: companySchema }).describe("Whose service it is"),
	owners: answer({ are: z.array(ownerSchema).max(most), complete }).describe("Who owns that company"),
	operator: answer({ is: z.union([z.literal("company"), companySchema]) }).describe("Who runs it and has the data"),
	kind: answer({ are: z.array(z.enum(["iaas", "paas", "saas", "colocation", "hosting", "software"])).min(1) }),
	regions: answer({ are: z.array(placeIdSchema).max(100), complete }).describe("Where it is available"),
	residency: answer({ is: z.union([z.literal("region"), placeIdSchema]) }).describe(
		"Where the contract keeps the data",
	),
	runsOn: answer({ are: z.array(idSchema).max(most), complete }).describe(
		"On which offerings of the knowledge it runs",
	),
	access: answer({ are: z.array(companySchema).max(most), complete }).describe("Who else can reach the data"),
	staff: answer({
		location: placeIdSchema.optional(),
		citizenship: placeIdSchema.optional(),
		support: placeIdSchema.optional(),
		cleared: z.boolean().optional(),
	}).describe("Who works on it"),
	keys: answer({
		are: z.array(z.enum(Object.keys(keyModes) as [keyof typeof keyModes, ...(keyof typeof keyModes)[]])).max(4),
		complete,
	}).describe("Who can hold the keys"),
	certificates: z.array(certificateSchema).max(most).describe("Certificates that it holds"),
};

export const intakeSchema = z.strictObject(intakeShape).partial();
export type Intake = z.infer<typeof intakeSchema>;
