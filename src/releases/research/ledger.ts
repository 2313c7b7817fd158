import { z } from "zod";
import { idSchema, textSchema } from "../../knowledge/text.js";
import { type Draft, type Files, readDraft } from "../draft.js";
import type { Problem } from "../problem.js";

/** Why a researched point stands nowhere in the knowledge. */
export const leftOutReasons = {
	repeats: { en: "says what another one says", fr: "dit ce qu'un autre dit" },
	weak: { en: "its source does not carry it", fr: "sa source ne le porte pas" },
	outdated: { en: "overtaken by a later one", fr: "dépassé par un plus récent" },
	"no-statement": { en: "says nothing of its subject", fr: "ne dit rien de son sujet" },
} as const;
export type LeftOutReason = keyof typeof leftOutReasons;

const pointShape = {
	about: z.string().min(1).describe("The attribute under which it was researched, e.g. entity.incorporation"),
	digest: z
		.string()
		.regex(/^[0-9a-f]{16}$/)
		.describe("First 16 digits of the SHA-256 of the point as it was researched, in canonical JSON"),
};

const pointSchema = z
	.union([
		z.strictObject({
			...pointShape,
			carried: z
				.array(z.string())
				.min(1)
				.describe("Where it stands: folder/id#part, e.g. providers/ovh-groupe#entity.incorporation"),
		}),
		z.strictObject({
			...pointShape,
			leftOut: z.enum(Object.keys(leftOutReasons) as [LeftOutReason, ...LeftOutReason[]]),
			why: textSchema,
		}),
	])
	.describe("One researched point: where it stands in the knowledge, or why it stands nowhere");
export type Point = z.infer<typeof pointSchema>;

/** What became of each point that was researched about one subject. */
export const ledgerSchema = z
	.strictObject({
		id: idSchema,
		points: z.array(pointSchema).min(1),
	})
	.describe("What became of each point that was researched about a subject");
export type Ledger = z.infer<typeof ledgerSchema>;

/** The kinds of subject that research has, each a folder of ledgers. */
export const researchKinds = ["providers", "laws", "frameworks", "data-classes"] as const;
export type ResearchKind = (typeof researchKinds)[number];

export type Ledgers = Readonly<Record<ResearchKind, readonly Draft<Ledger>[]>>;

/** The ledgers of the knowledge, in order of file; what is wrong with a file is added to the problems. */
export async function readLedgers(files: Files, problems: Problem[]): Promise<Ledgers> {
	const read = async (kind: ResearchKind) => {
		const folder = `research/${kind}`;
		const ledgers: Draft<Ledger>[] = [];
		for (const name of (await files.list(folder)).filter((one) => one.endsWith(".yaml")).sort()) {
			const draft = await readDraft(files, `${folder}/${name}`, ledgerSchema, problems);
			if (draft) ledgers.push(draft);
		}
		return ledgers;
	};
	return {
		providers: await read("providers"),
		laws: await read("laws"),
		frameworks: await read("frameworks"),
		"data-classes": await read("data-classes"),
	};
}
