import { readFile } from "node:fs/promises";
import { daySchema } from "../knowledge/dates.js";
import type { Release } from "../knowledge/release.js";
import { idSchema, type Text } from "../knowledge/text.js";
import { readPrivateKey, signRelease, usualId } from "../releases/trust/signing.js";

export interface SignerOptions {
	/** The release's date. */
	readonly date: string;
	/** The file of the private key; undefined leaves the release unsigned. */
	readonly sign?: string | undefined;
	/** What whoever trusts the key calls it; the id that `knowledge key` gave it if left out. */
	readonly keyId?: string | undefined;
	readonly expires?: string | undefined;
}

/** Signs a release, or leaves it as it is where nobody asked for a signature. */
export type Signer = (release: Release) => Release;

/** How a release is signed, or what is wrong with how it was asked for. */
export async function signerFor(options: SignerOptions): Promise<{ sign: Signer } | { wrong: Text }> {
	const { date, sign, keyId, expires } = options;
	if (expires !== undefined && !(daySchema.safeParse(expires).success && expires > date))
		return {
			wrong: {
				en: `"${expires}" is no day after the release's own (${date}): write YYYY-MM-DD, e.g. six months later`,
				fr: `« ${expires} » n'est pas un jour après celui de la version (${date}) : écrivez AAAA-MM-JJ, p. ex. six mois plus tard`,
			},
		};
	if (sign === undefined)
		return keyId === undefined
			? { sign: (release) => release }
			: {
					wrong: {
						en: "--key-id names the key of --sign FILE: give both, or none",
						fr: "--key-id nomme la clé de --sign FICHIER : donnez les deux, ou aucun",
					},
				};
	if (expires === undefined)
		return {
			wrong: {
				en: "a signed release says until when it may be taken into use: add --expires YYYY-MM-DD",
				fr: "une version signée dit jusqu'à quand elle peut être mise en usage : ajoutez --expires AAAA-MM-JJ",
			},
		};
	if (keyId !== undefined && !idSchema.safeParse(keyId).success)
		return {
			wrong: {
				en: `"${keyId}" is no id: write lower-case words and digits joined by hyphens`,
				fr: `« ${keyId} » n'est pas un id : écrivez des mots en minuscules et des chiffres, joints par des traits d'union`,
			},
		};
	const privateKey = readPrivateKey(await readFile(sign, "utf8").catch(() => ""));
	if (!privateKey)
		return {
			wrong: {
				en: `${sign} is no Ed25519 private key that can be read: make one with \`sovereign knowledge key FILE\``,
				fr: `${sign} n'est pas une clé privée Ed25519 lisible : faites-en une par \`sovereign knowledge key FICHIER\``,
			},
		};
	const id = keyId ?? usualId(privateKey);
	return { sign: (release) => signRelease(release, privateKey, id) };
}
