import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Release } from "../../src/knowledge/release.js";
import { checkKnowledge } from "../../src/releases/check.js";
import { filesIn } from "../../src/releases/disk.js";
import type { Drafts } from "../../src/releases/draft.js";
import { makeRelease, type Place, writeRelease } from "../../src/releases/release-file.js";
import type { TrustedKey } from "../../src/releases/trust/keys.js";
import { type KeyPair, makeKeyPair, readPrivateKey, signRelease } from "../../src/releases/trust/signing.js";
import { sound } from "./sound-knowledge.js";

let drafts: Promise<Drafts> | undefined;

/** The sound knowledge, read once. */
function soundDrafts(): Promise<Drafts> {
	drafts ??= checkKnowledge(filesIn(sound)).then(({ drafts }) => {
		if (!drafts) throw new Error("The sound knowledge cannot be read");
		return drafts;
	});
	return drafts;
}

/** A publisher with a key of its own. */
export class Publisher {
	readonly key: TrustedKey;
	readonly privateKey: string;
	constructor(id: string) {
		const pair: KeyPair = makeKeyPair(id);
		this.key = pair.publicKey;
		this.privateKey = pair.privateKey;
	}

	/** Its signature over a release, under its own id or another's. */
	sign(release: Release, id = this.key.id): Release {
		const key = readPrivateKey(this.privateKey);
		if (!key) throw new Error("This key cannot be read");
		return signRelease(release, key, id);
	}
}

/** A release of the sound knowledge, with the class's name as it is said to be, so that two can be told apart. */
export async function madeRelease(version: string, place: Place & { readonly name?: string } = {}): Promise<Release> {
	const { name, ...rest } = place;
	const made = await soundDrafts();
	const offering = made.offering.map((draft) =>
		name === undefined ? draft : { ...draft, data: { ...draft.data, name: { en: name, fr: name } } },
	);
	return makeRelease({ ...made, offering }, version, "2026-11-20", rest);
}

/** A release that reads well, and has an offering with more configurations than the evaluator tries. */
export async function unusableRelease(version: string, place: Place): Promise<Release> {
	const made = await soundDrafts();
	const offering = made.offering.map((draft) => {
		const fact = draft.data.facts.find(({ attribute }) => attribute === "service.packages");
		const facts = fact ? Array.from({ length: 257 }, (_, index) => ({ ...fact, member: `p${index}` })) : [];
		return { ...draft, data: { ...draft.data, facts } };
	});
	return makeRelease({ ...made, offering }, version, "2026-11-20", place);
}

/** Puts a release, or any text, where it is looked for. */
export async function put(file: string, release: Release | string): Promise<void> {
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, typeof release === "string" ? release : writeRelease(release));
}
