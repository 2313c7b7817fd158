import {
	createHash,
	createPrivateKey,
	createPublicKey,
	generateKeyPairSync,
	type KeyObject,
	sign,
	verify,
} from "node:crypto";
import { digestedText } from "../../knowledge/canonical-json.js";
import type { Release } from "../../knowledge/release.js";
import type { TrustedKey } from "./keys.js";

/** A pair of keys: the private one as PEM, the public one as it stands among trusted keys. */
export interface KeyPair {
	readonly privateKey: string;
	readonly publicKey: TrustedKey;
}

/** A new Ed25519 pair; the id comes of the key where nobody gives one. */
export function makeKeyPair(id?: string): KeyPair {
	const { privateKey, publicKey } = generateKeyPairSync("ed25519");
	const pem = privateKey.export({ type: "pkcs8", format: "pem" });
	const key = publicText(publicKey);
	return { privateKey: String(pem), publicKey: { id: id ?? idOf(key), key } };
}

/** The private key that a PEM text holds; undefined where it is no Ed25519 key. */
export function readPrivateKey(pem: string): KeyObject | undefined {
	return ed25519(() => createPrivateKey(pem));
}

/** The id that a key has where nobody gives it one. */
export function usualId(privateKey: KeyObject): string {
	return idOf(publicText(createPublicKey(privateKey)));
}

/** The release with a signature over the bytes that its digest is over. */
export function signRelease(release: Release, privateKey: KeyObject, keyId: string): Release {
	const value = sign(null, Buffer.from(digestedText(release), "utf8"), privateKey).toString("base64");
	return { ...release, signature: { key: keyId, value } };
}

/** Whether a signature is that key's over this release. */
export function isSignedBy(release: Release, signature: string, { key }: TrustedKey): boolean {
	const publicKey = readPublicKey(key);
	const signed = bytesOf(release);
	return (
		publicKey !== undefined && signed !== undefined && verify(null, signed, publicKey, Buffer.from(signature, "base64"))
	);
}

/** Undefined for what has no canonical form, and so no signature. */
function bytesOf(release: Release): Buffer | undefined {
	try {
		return Buffer.from(digestedText(release), "utf8");
	} catch (error) {
		if (error instanceof TypeError) return undefined;
		throw error;
	}
}

/** The public key that base64 of its DER form (SubjectPublicKeyInfo) holds; undefined where it is no Ed25519 key. */
export function readPublicKey(text: string): KeyObject | undefined {
	return ed25519(() => createPublicKey({ key: Buffer.from(text, "base64"), format: "der", type: "spki" }));
}

function publicText(publicKey: KeyObject): string {
	return publicKey.export({ type: "spki", format: "der" }).toString("base64");
}

function idOf(key: string): string {
	return `key-${createHash("sha256").update(Buffer.from(key, "base64")).digest("hex").slice(0, 12)}`;
}

function ed25519(read: () => KeyObject): KeyObject | undefined {
	try {
		const key = read();
		return key.asymmetricKeyType === "ed25519" ? key : undefined;
	} catch {
		return undefined;
	}
}
