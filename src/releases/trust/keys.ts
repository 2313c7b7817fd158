import { readFile } from "node:fs/promises";
import { z } from "zod";
import { idSchema } from "../../knowledge/text.js";
import { readDraft } from "../draft.js";
import { FileRefused, type Problem } from "../problem.js";
import { readPublicKey } from "./signing.js";

const trustedKeySchema = z.strictObject({
	id: idSchema,
	key: z.string().trim().min(1).describe("Ed25519 public key: base64 of its DER form (SubjectPublicKeyInfo)"),
});
/** A key whose signatures are believed. */
export type TrustedKey = z.infer<typeof trustedKeySchema>;

const trustedKeysSchema = z.strictObject({ keys: z.array(trustedKeySchema).min(1) });

/** The trusted keys of a JSON or YAML file. @throws FileRefused */
export async function readKeys(file: string): Promise<readonly TrustedKey[]> {
	const problems: Problem[] = [];
	const draft = await readDraft({ read: () => textOf(file) }, file, trustedKeysSchema, problems);
	if (!draft) throw new FileRefused(file, problems);
	const { keys } = draft.data;
	for (const [index, { id, key }] of keys.entries()) {
		const line = draft.lineOf(["keys", index]);
		if (!readPublicKey(key))
			problems.push({
				code: "wrong-key",
				file,
				line,
				says: { en: `${id} is no Ed25519 public key`, fr: `${id} n'est pas une clé publique Ed25519` },
				mend: {
					en: "copy the line that `sovereign knowledge key` printed",
					fr: "copiez la ligne que `sovereign knowledge key` a affichée",
				},
			});
		if (keys.findIndex((other) => other.id === id) !== index)
			problems.push({
				code: "same-id",
				file,
				line,
				says: { en: `two keys are called ${id}`, fr: `deux clés s'appellent ${id}` },
				mend: { en: "give each its own id", fr: "donnez à chacune son id" },
			});
	}
	if (problems.length > 0) throw new FileRefused(file, problems);
	return keys;
}

async function textOf(file: string): Promise<string> {
	try {
		return await readFile(file, "utf8");
	} catch (error) {
		const reason = error instanceof Error && "code" in error ? String(error.code) : "";
		throw new FileRefused(file, [
			{
				code: "unreadable",
				file,
				line: 0,
				says: {
					en: `the trusted keys cannot be read (${reason})`,
					fr: `les clés de confiance sont illisibles (${reason})`,
				},
				mend: { en: "mend SOVEREIGN_KEYS or the file", fr: "corrigez SOVEREIGN_KEYS ou le fichier" },
			},
		]);
	}
}
