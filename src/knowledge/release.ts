import { z } from "zod";
import { clashSchema } from "./clashes.js";
import { daySchema } from "./dates.js";
import { dataClassSchema } from "./demands.js";
import { frameworkSchema } from "./frameworks.js";
import { lawSchema } from "./laws.js";
import { placeIdSchema, placeSchema, placeSetSchema } from "./places.js";
import { sourceSchema } from "./sources.js";
import { offeringSchema, providerSchema, supplierSchema } from "./subjects.js";
import { idSchema, textSchema } from "./text.js";
import { thresholdSchema } from "./thresholds.js";

export const schemeSchema = z.strictObject({
	id: idSchema,
	name: textSchema,
	aliases: z.array(z.string()).default([]),
});

/** What is neither a subject nor a law: places, lists of places, certification schemes, doctrines. */
export const groundsSchema = z
	.strictObject({
		sources: z.record(idSchema, sourceSchema).default({}),
		homes: z
			.array(placeIdSchema)
			.min(1)
			.describe("The homes that a matrix of the release uses for data of nobody's law"),
		defaultFramework: idSchema.describe("The framework used where nobody named one"),
		examples: z
			.array(z.strictObject({ offering: idSchema, dataClass: idSchema }))
			.default([])
			.describe("Pairs that the help text asks about"),
		places: z.array(placeSchema),
		sets: z.array(placeSetSchema).default([]),
		schemes: z.array(schemeSchema),
		thresholds: z.array(thresholdSchema).optional(),
		doctrines: z.array(z.strictObject({ id: idSchema, name: textSchema })).default([]),
		clashes: z.array(clashSchema).optional().describe("Names that several subjects of one kind have"),
	})
	.describe("Places, lists of places, certification schemes, thresholds and doctrines");
export type Grounds = z.infer<typeof groundsSchema>;

/** YYYY.M.N */
export const versionSchema = z.string().regex(/^\d{4}\.(?:[1-9]|1[0-2])\.\d+$/, "a version is written YYYY.M.N");

/** Compares two versions: below zero where the first is older. */
export function byVersion(a: string, b: string): number {
	const [left, right] = [a, b].map((version) => version.split(".").map(Number));
	for (let index = 0; index < 3; index++) {
		const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}

/** The format of a release file; raised when its shape changes in a way that an older reader cannot read. */
export const releaseFormat = 1;

/** The digest of a release. */
export const digestSchema = z
	.string()
	.regex(/^sha256-[0-9a-f]{64}$/)
	.describe("sha-256 over RFC 8785 JSON without digest and signature");

/** Who vouches for a release: an Ed25519 signature over the same bytes as the digest. */
const signatureSchema = z.strictObject({
	key: idSchema.describe("Id of the key, as whoever trusts it names it"),
	value: z
		.string()
		.regex(/^[A-Za-z0-9+/]{86}==$/, "an Ed25519 signature is 64 bytes in base64")
		.describe("Base64"),
});

/** One immutable, numbered, digest-bearing knowledge file. */
export const releaseSchema = z
	.strictObject({
		format: z.literal(releaseFormat),
		version: versionSchema,
		date: daySchema,
		digest: digestSchema,
		sequence: z
			.number()
			.int()
			.positive()
			.optional()
			.describe("One more than that of the release before; it never goes back"),
		expires: daySchema.optional().describe("The last day on which it may be taken into use"),
		signature: signatureSchema.optional(),
		grounds: groundsSchema,
		providers: z.array(providerSchema),
		suppliers: z.array(supplierSchema),
		offerings: z.array(offeringSchema),
		laws: z.array(lawSchema),
		frameworks: z.array(frameworkSchema),
		dataClasses: z.array(dataClassSchema),
	})
	.describe("A release of the knowledge");
export type Release = z.infer<typeof releaseSchema>;

/** The kinds of subject, each with its folder, schema and place in a release. */
export const subjectKinds = {
	provider: { folder: "providers", schema: providerSchema },
	supplier: { folder: "suppliers", schema: supplierSchema },
	offering: { folder: "offerings", schema: offeringSchema },
	law: { folder: "laws", schema: lawSchema },
	framework: { folder: "frameworks", schema: frameworkSchema },
	"data-class": { folder: "data-classes", schema: dataClassSchema },
} as const;
export type SubjectKind = keyof typeof subjectKinds;
