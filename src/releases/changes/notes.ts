import { z } from "zod";
import { evaluatorVersion } from "../../evaluator/answer.js";
import { changesBetweenSchema, flipsSchema } from "../../evaluator/changed.js";
import type { Knowledge } from "../../evaluator/index.js";
import { canonicalJson } from "../../knowledge/canonical-json.js";
import { daySchema } from "../../knowledge/dates.js";
import { versionSchema } from "../../knowledge/release.js";
import type { Text } from "../../knowledge/text.js";
import { digestOf } from "../digest.js";
import { diffOf, statementsIn } from "./diff.js";
import { type FlipBounds, flipsOf } from "./flips.js";

const releaseNamed = z.strictObject({ version: versionSchema, date: daySchema, digest: z.string() });

/** A release's notes: computed against the release before, written once, never changed. */
export const notesSchema = z
	.strictObject({
		format: z.literal(1),
		from: releaseNamed.describe("The release before"),
		to: releaseNamed.describe("The release that these notes belong to"),
		evaluator: z.string().describe("By which evaluator both were decided"),
		...changesBetweenSchema.shape,
		verdicts: flipsSchema,
		digest: z.string().describe("sha-256 over RFC 8785 JSON without digest"),
	})
	.describe("Notes of a release: what changed since the one before, and which verdicts");
export type Notes = z.infer<typeof notesSchema>;

/** The notes of a release against the one before: the same two releases and the same evaluator give the same notes. */
export function makeNotes(from: Knowledge, to: Knowledge, bounds?: FlipBounds): Notes {
	const diff = diffOf(from, to);
	const named = ({ release: { version, date, digest } }: Knowledge) => ({ version, date, digest });
	const notes = {
		format: 1 as const,
		from: named(from),
		to: named(to),
		evaluator: evaluatorVersion,
		added: [...diff.added],
		removed: [...diff.removed],
		statements: statementsIn(diff),
		verdicts: flipsOf(from, to, diff, bounds),
	};
	return { ...notes, digest: digestOf(notes) };
}

/** The bytes of a notes file. */
export function writeNotes(notes: Notes): string {
	return `${canonicalJson(notes)}\n`;
}

/** Notes that are not what they say they are. */
export class NotesRefused extends Error {
	readonly code: "not-json" | "wrong-form" | "wrong-digest";
	readonly file: string;
	readonly says: Text;

	constructor(code: NotesRefused["code"], file: string, says: Text) {
		super(`${file} ${code}: ${says.en}`);
		this.code = code;
		this.file = file;
		this.says = says;
	}
}

/** Reads a notes file: its form by the schema, its content by its digest. @throws NotesRefused */
export function readNotes(text: string, file: string): Notes {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		throw new NotesRefused("not-json", file, {
			en: "it is not JSON: take the file as it was released",
			fr: "ce n'est pas du JSON : prenez le fichier tel qu'il a été publié",
		});
	}
	const parsed = notesSchema.safeParse(json);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		const at = issue?.path.map(String).join(".") ?? "";
		throw new NotesRefused("wrong-form", file, {
			en: `it is not of the form of notes at ${at}: take the file as it was released`,
			fr: `il n'a pas la forme de notes à ${at} : prenez le fichier tel qu'il a été publié`,
		});
	}
	if (digestOf(parsed.data) !== parsed.data.digest)
		throw new NotesRefused("wrong-digest", file, {
			en: "its content is not what its digest says: take the file as it was released",
			fr: "son contenu n'est pas celui de son empreinte : prenez le fichier tel qu'il a été publié",
		});
	return parsed.data;
}
