import type { Release } from "../../knowledge/release.js";
import { byVersion } from "../../knowledge/release.js";
import type { Text } from "../../knowledge/text.js";
import type { TrustedKey } from "./keys.js";
import type { Pins } from "./pins.js";
import { isSignedBy } from "./signing.js";

/** Why a release that is what it says it is may still not be used. */
export type Distrust = "unsigned" | "unknown-key" | "bad-signature" | "no-key" | "rewritten" | "older" | "expired";

/** Whom and what to trust. */
export interface Trust {
	/** With any, a release must be signed by one of them; with none, a folder's releases are taken as they are. */
	readonly keys: readonly TrustedKey[];
	/** Releases that came with the program: their digest is as good as a signature. */
	readonly shipped: Pins;
	/** Releases that the folder's list of digests knows: one that differs was rewritten. */
	readonly recorded: Pins;
}

/** What is remembered of the newest release that was ever in use. */
export interface Seen {
	readonly version: string;
	readonly digest: string;
	readonly sequence?: number | undefined;
}

/** What a release is held against; what is left out is not asked. */
export interface Held {
	readonly trust: Trust;
	/** An address can be anybody's: from there nothing is taken unsigned. */
	readonly from: "folder" | "address";
	/** Left out where an old release is replayed. */
	readonly today?: string | undefined;
	/** Left out where an old release is replayed, and where none was ever in use. */
	readonly seen?: Seen | undefined;
}

export interface Fault {
	readonly code: Distrust;
	readonly says: Text;
}

/** The one place that decides whether a release may be used; undefined where it may. */
export function faultOf(release: Release, held: Held): Fault | undefined {
	return (
		faultOfBytes(release, held) ??
		faultOfSigner(release, held) ??
		faultOfNumber(release, held) ??
		faultOfDay(release, held)
	);
}

/** Whether its digest is that of a release that came with the program. */
export function isShipped({ version, digest }: Pick<Release, "version" | "digest">, trust: Trust): boolean {
	return trust.shipped.get(version) === digest;
}

function faultOfBytes({ version, digest }: Release, { trust, seen }: Held): Fault | undefined {
	// Not those that came with the program: another publisher's releases may have the same numbers.
	const known = [trust.recorded.get(version), seen?.version === version ? seen.digest : undefined];
	const other = known.find((one) => one !== undefined && one !== digest);
	if (other === undefined) return undefined;
	return {
		code: "rewritten",
		says: {
			en: `${version} is known with another digest (${other}), and a release is never rewritten: fetch it again, or release the change under the next number`,
			fr: `${version} est connue sous une autre empreinte (${other}), et une version n'est jamais réécrite : reprenez-la, ou publiez le changement sous le numéro suivant`,
		},
	};
}

function faultOfSigner(release: Release, { trust, from }: Held): Fault | undefined {
	if (isShipped(release, trust)) return undefined;
	const { version, signature } = release;
	if (trust.keys.length === 0)
		return from === "folder"
			? undefined
			: {
					code: "no-key",
					says: {
						en: `no key is trusted, so nobody can tell whose ${version} is: name the publisher's key in SOVEREIGN_KEYS`,
						fr: `aucune clé n'est de confiance, donc rien ne dit de qui vient ${version} : donnez la clé de l'éditeur par SOVEREIGN_KEYS`,
					},
				};
	if (!signature)
		return {
			code: "unsigned",
			says: {
				en: `${version} is not signed, and keys are trusted here: ask its publisher for the signed release`,
				fr: `${version} n'est pas signée, et des clés font foi ici : demandez la version signée à son éditeur`,
			},
		};
	const key = trust.keys.find(({ id }) => id === signature.key);
	if (!key)
		return {
			code: "unknown-key",
			says: {
				en: `${version} is signed with the key ${signature.key}, which is not trusted here; trusted are: ${trust.keys.map(({ id }) => id).join(", ")}. If you trust it, add it to the trusted keys`,
				fr: `${version} est signée par la clé ${signature.key}, qui ne fait pas foi ici ; font foi : ${trust.keys.map(({ id }) => id).join(", ")}. Si vous lui faites confiance, ajoutez-la aux clés de confiance`,
			},
		};
	if (isSignedBy(release, signature.value, key)) return undefined;
	return {
		code: "bad-signature",
		says: {
			en: `the signature of ${version} is not by the key ${key.id} over this content: fetch the release again, and do not use this one`,
			fr: `la signature de ${version} n'est pas celle de la clé ${key.id} sur ce contenu : reprenez la version, et n'utilisez pas celle-ci`,
		},
	};
}

function faultOfNumber({ version, sequence }: Release, { seen }: Held): Fault | undefined {
	if (!seen || seen.version === version) return undefined;
	if (byVersion(version, seen.version) < 0)
		return {
			code: "older",
			says: {
				en: `${version} is older than ${seen.version}, which was in use here: put ${seen.version} or a newer release back`,
				fr: `${version} est plus ancienne que ${seen.version}, déjà en usage ici : remettez ${seen.version} ou une version plus récente`,
			},
		};
	if (seen.sequence === undefined || (sequence ?? 0) > seen.sequence) return undefined;
	return {
		code: "older",
		says: {
			en: `${version} has the sequence number ${sequence ?? "none"}, and ${seen.version}, which was in use here, has ${seen.sequence}: ask its publisher for a release made after that one`,
			fr: `${version} porte le numéro d'ordre ${sequence ?? "aucun"}, et ${seen.version}, déjà en usage ici, ${seen.sequence} : demandez à l'éditeur une version faite après celle-là`,
		},
	};
}

function faultOfDay(release: Release, { trust, today, seen }: Held): Fault | undefined {
	const { version, expires } = release;
	if (expires === undefined || today === undefined || today <= expires) return undefined;
	// What was good when it was taken in stays in use until something newer comes, and replies say that it expired.
	if (isShipped(release, trust) || seen?.version === version) return undefined;
	return {
		code: "expired",
		says: {
			en: `${version} was to be taken into use until ${expires} at the latest: fetch a newer release`,
			fr: `${version} devait être mise en usage au plus tard le ${expires} : prenez une version plus récente`,
		},
	};
}
