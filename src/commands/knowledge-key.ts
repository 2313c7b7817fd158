import { writeFile } from "node:fs/promises";
import { idSchema, type Language } from "../knowledge/text.js";
import { makeKeyPair } from "../releases/trust/signing.js";
import { hasCode } from "../store/durable-file.js";
import type { ExitCode, Output } from "./output.js";

export interface KeyOptions {
	/** Where the private key goes. */
	readonly file: string;
	/** What the key is called; made of the key itself if left out. */
	readonly id?: string | undefined;
	readonly language: Language;
}

/** `sovereign knowledge key FILE`: the private key into a new file for its owner only, the public one to standard output. */
export async function knowledgeKey(options: KeyOptions, output: Output): Promise<ExitCode> {
	const { file, id, language } = options;
	const en = language === "en";
	if (id !== undefined && !idSchema.safeParse(id).success) {
		output.err(
			en
				? `"${id}" is no id: write lower-case words and digits joined by hyphens`
				: `« ${id} » n'est pas un id : écrivez des mots en minuscules et des chiffres, joints par des traits d'union`,
		);
		return 2;
	}
	const { privateKey, publicKey } = makeKeyPair(id);
	try {
		await writeFile(file, privateKey, { flag: "wx", mode: 0o600 });
	} catch (error) {
		if (hasCode(error, "EEXIST"))
			output.err(
				en
					? `${file} exists, and a key is never overwritten: choose another file`
					: `${file} existe, et une clé n'est jamais écrasée : prenez un autre fichier`,
			);
		else
			output.err(
				en
					? `${file} cannot be written: choose a folder that is there and yours`
					: `${file} ne peut être écrit : prenez un dossier qui existe et qui est à vous`,
			);
		return 1;
	}
	output.out(JSON.stringify({ keys: [publicKey] }, null, "\t"));
	output.err(
		en
			? `The private key is in ${file}: keep it secret and out of the repository. What is printed above goes into the trusted keys (SOVEREIGN_KEYS).`
			: `La clé privée est dans ${file} : gardez-la secrète et hors du dépôt. Ce qui est affiché ci-dessus va dans les clés de confiance (SOVEREIGN_KEYS).`,
	);
	return 0;
}
