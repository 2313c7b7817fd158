import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { overlayFileSchema } from "../knowledge/overlay.js";
import { groundsSchema, subjectKinds } from "../knowledge/release.js";
import { ledgerSchema } from "../releases/research/ledger.js";
import { sameInBothFile, sameInBothSchema } from "../releases/words/same-in-both.js";
import type { ExitCode, Output } from "./output.js";

/** The JSON Schemas for editors, by file name; made from the same zod schemas that check the knowledge. */
export function editorSchemas(): Map<string, object> {
	const schemas = new Map<string, object>();
	const make = (schema: z.ZodType) => z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
	for (const { folder, schema } of Object.values(subjectKinds)) schemas.set(`${folder}.json`, make(schema));
	schemas.set("grounds.json", make(groundsSchema));
	schemas.set(sameInBothFile.replace(/yaml$/, "json"), make(sameInBothSchema));
	schemas.set("research.json", make(ledgerSchema));
	schemas.set("evidence.json", make(overlayFileSchema));
	return schemas;
}

/** `sovereign knowledge schema`: writes them, so that an editor completes and checks the YAML. */
export async function knowledgeSchema(folder: string, output: Output): Promise<ExitCode> {
	const target = join(folder, "schema");
	await mkdir(target, { recursive: true });
	for (const [name, schema] of editorSchemas())
		await writeFile(join(target, name), `${JSON.stringify(schema, null, "\t")}\n`);
	output.out(target);
	return 0;
}
