import { z } from "zod";

/** A person, by the pseudonym under which the journal knows them; who it is stands elsewhere and can be erased. */
export const personIdSchema = z
	.string()
	.regex(/^p-[a-z0-9]{1,40}$/, "a person is written p-…")
	.describe("A person's pseudonym");

/** The bot itself, where nobody asked: what is planned, sent and settled. */
export const theBot = "bot";

/** Whoever did something. */
export const actorSchema = z.union([personIdSchema, z.literal(theBot)]).describe("A person's pseudonym, or the bot");
export type Actor = z.infer<typeof actorSchema>;

export const vendorIdSchema = z
	.string()
	.regex(/^v-[a-z0-9]{1,40}$/, "a vendor's id is written v-…")
	.describe("A vendor of the register");

export const evidenceIdSchema = z.string().regex(/^e-[a-z0-9]{1,40}$/, "a piece of evidence is written e-…");
export const decisionIdSchema = z.string().regex(/^d-[a-z0-9]{1,40}$/, "a decision is written d-…");

/** A moment, in UTC, as JSON writes it. */
export const instantSchema = z.iso.datetime({ precision: 3 }).describe("A moment in UTC, to the millisecond");

/** A conversation of a platform, as its adapter writes it. */
export const channelSchema = z.string().min(1).max(300).describe("A conversation, as its platform's adapter writes it");

/** The bytes of an answer: the name of the file that keeps them. */
export const answerDigestSchema = z
	.string()
	.regex(/^sha256-[0-9a-f]{64}$/, "a digest is sha256- and 64 hexadecimal digits")
	.describe("sha-256 over an answer's bytes");

/** A line that a person writes. */
export const lineSchema = z.string().trim().min(1).max(200);
/** A paragraph that a person writes. */
export const paragraphSchema = z.string().trim().min(1).max(4000);
