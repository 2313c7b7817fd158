import { z } from "zod";
import { daySchema } from "./dates.js";
import { factSchema } from "./facts.js";
import { sourceSchema } from "./sources.js";
import { offeringSchema, providerSchema, supplierSchema } from "./subjects.js";
import { idSchema } from "./text.js";

/** What a team's own things are called, so that they never pass for the release's. */
export const teamPrefix = "team:";

const teamIdSchema = z
	.string()
	.regex(/^team:[a-z0-9]+(?:[-.][a-z0-9]+)*$/, "what a team adds has an id that begins with team:")
	.describe("Id of something that the team added: team:name");

/** An id of the release, or of something that a team added. */
export const subjectIdSchema = z
	.string()
	.regex(/^(?:team:)?[a-z0-9]+(?:[-.][a-z0-9]+)*$/, "an id is lower-case words and digits joined by hyphens")
	.describe("Id of a subject; team:name where a team added it");

/** A document of the team's, or a statement that nobody has on paper. */
const evidenceSourceSchema = sourceSchema.extend({
	issuer: z
		.strictObject({
			name: z.string().trim().min(1).describe("Who issued it, as it signs"),
			kind: z.enum(["scheme", "court", "authority"]),
			number: z.string().trim().min(1).describe("The number under which they keep it"),
		})
		.optional()
		.describe("Only a document of a scheme, a court or an authority, with its number, counts above a contract"),
	undocumented: z
		.literal(true)
		.optional()
		.describe("Nothing on paper: a call, a meeting. What rests on it is worth a claim at most"),
});
export type EvidenceSource = z.infer<typeof evidenceSourceSchema>;

/** A fact in the release's own form, of whom it speaks, and who laid it over when. */
const evidenceFactSchema = factSchema.extend({
	subject: subjectIdSchema.describe("An offering of the knowledge, or something that the team added"),
	source: idSchema.describe("Which of this overlay's sources says so"),
	by: z.string().trim().min(1).describe("Who in the team recorded it"),
	at: daySchema.describe("The day on which it was recorded"),
});
export type EvidenceFact = z.infer<typeof evidenceFactSchema>;

/** A subject that the team added; what is said of it stands under facts. */
const added = { id: teamIdSchema, aliases: z.array(z.string().min(1)).optional() };
const withoutFacts = { sources: true, facts: true } as const;

/**
 * What a team lays over a release for its own questions: subjects and facts in the release's own forms
 * (EVALUATOR, sections 1 and 10). The release stays as it is.
 */
export const overlaySchema = z
	.strictObject({
		digest: z
			.string()
			.regex(/^sha256-[0-9a-f]{64}$/, "a digest is sha256- and 64 hexadecimal digits")
			.describe("sha-256 over RFC 8785 JSON without digest"),
		sources: z.record(idSchema, evidenceSourceSchema).optional(),
		offerings: z
			.array(
				offeringSchema
					.omit(withoutFacts)
					.extend({ ...added, defaults: offeringSchema.shape.defaults.unwrap().optional() }),
			)
			.optional()
			.describe("Services that the knowledge does not have"),
		providers: z
			.array(providerSchema.omit(withoutFacts).extend(added))
			.optional()
			.describe("Companies that the knowledge does not have"),
		suppliers: z.array(supplierSchema.omit(withoutFacts).extend(added)).optional(),
		facts: z.array(evidenceFactSchema).optional(),
	})
	.describe("Evidence: what a team lays over the knowledge for its own questions");
export type Overlay = z.infer<typeof overlaySchema>;

/** The same as a file, where the digest may be left out. */
export const overlayFileSchema = overlaySchema.partial({ digest: true });

/** What an answer says of it. */
export const laidOverSchema = z
	.strictObject({
		digest: z.string().nullable(),
		subjects: z.array(z.string()),
		facts: z.array(z.string()).describe("subject/attribute/member#team:source"),
	})
	.describe("All that was laid over the release; the digest is null where nothing was");
export type LaidOver = z.infer<typeof laidOverSchema>;

/** Whether a source, a subject or a fact, by its id in an answer, is the team's own. */
export function isTeams(id: string): boolean {
	return id.startsWith(teamPrefix) || id.includes(`#${teamPrefix}`);
}
