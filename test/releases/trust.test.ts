import { beforeAll, describe, expect, it } from "vitest";
import type { Release } from "../../src/knowledge/release.js";
import { readRelease, writeRelease } from "../../src/releases/release-file.js";
import { makeKeyPair, readPublicKey } from "../../src/releases/trust/signing.js";
import { faultOf, type Held, type Trust } from "../../src/releases/trust/trust.js";
import { madeRelease, Publisher } from "./made-release.js";

const ours = new Publisher("ours");
const theirs = new Publisher("theirs");
const nobody: Trust = { keys: [], shipped: new Map(), recorded: new Map() };
const trusting: Trust = { ...nobody, keys: [ours.key] };
const today = "2026-11-20";

let plain: Release;
let signed: Release;
beforeAll(async () => {
	plain = await madeRelease("2026.11.5", { sequence: 6, expires: "2027-05-20" });
	signed = ours.sign(plain);
});

const codeOf = (release: Release, held: Partial<Held>) =>
	faultOf(release, { trust: trusting, from: "folder", today, ...held })?.code;

describe("a signature", () => {
	it("is over the bytes of the digest, stands outside it, and is read back", () => {
		expect(signed.digest).toBe(plain.digest);
		expect(signed.signature).toEqual({ key: "ours", value: expect.stringMatching(/^[A-Za-z0-9+/]{86}==$/) });
		expect(readRelease(writeRelease(signed), "x.json")).toEqual(signed);
	});

	it("is the same over the same release, whoever makes it again", () => {
		expect(ours.sign(plain)).toEqual(signed);
	});

	it("makes a release good in a folder and at an address", () => {
		for (const from of ["folder", "address"] as const) expect(codeOf(signed, { from })).toBeUndefined();
	});

	it("does not pass from one release to another", async () => {
		const other = await madeRelease("2026.11.5", { sequence: 6, expires: "2027-05-21" });
		expect(codeOf({ ...other, signature: signed.signature }, {})).toBe("bad-signature");
	});

	it("of somebody else does not become ours by its name", () => {
		expect(codeOf(theirs.sign(plain), {})).toBe("unknown-key");
		expect(codeOf(theirs.sign(plain, "ours"), {})).toBe("bad-signature");
	});

	it("is none over what has no canonical form", () => {
		const halved = { ...signed, grounds: { ...signed.grounds, homes: ["\ud83d"] } };
		expect(codeOf(halved, {})).toBe("bad-signature");
	});

	it("that lost a bit is none", () => {
		const value = signed.signature?.value ?? "";
		const other = value.startsWith("A") ? `B${value.slice(1)}` : `A${value.slice(1)}`;
		expect(codeOf({ ...signed, signature: { key: "ours", value: other } }, {})).toBe("bad-signature");
	});
});

describe("whom one trusts", () => {
	it("with a key, nothing is taken unsigned", () => {
		for (const from of ["folder", "address"] as const) expect(codeOf(plain, { from })).toBe("unsigned");
	});

	it("with no key, a folder's releases are taken as they are, and an address's never", () => {
		for (const release of [plain, signed, theirs.sign(plain)]) {
			expect(codeOf(release, { trust: nobody })).toBeUndefined();
			expect(codeOf(release, { trust: nobody, from: "address" })).toBe("no-key");
		}
	});

	it("what came with the program needs no signature, by its digest and not by its number", () => {
		const shipped = new Map([[plain.version, plain.digest]]);
		for (const from of ["folder", "address"] as const)
			for (const keys of [[], [ours.key]])
				expect(codeOf(plain, { from, trust: { ...nobody, keys, shipped } })).toBeUndefined();
		const other = new Map([[plain.version, plain.digest.replace(/.$/, "x")]]);
		expect(codeOf(plain, { trust: { ...trusting, shipped: other } })).toBe("unsigned");
	});

	it("a folder's own list of digests stands in for no signature", () => {
		expect(codeOf(plain, { trust: { ...trusting, recorded: new Map([[plain.version, plain.digest]]) } })).toBe(
			"unsigned",
		);
	});
});

describe("what was released once", () => {
	it("is never rewritten, whoever signed it", () => {
		const digest = `sha256-${"0".repeat(64)}`;
		expect(codeOf(signed, { trust: { ...trusting, recorded: new Map([[signed.version, digest]]) } })).toBe("rewritten");
		expect(codeOf(signed, { seen: { version: signed.version, digest } })).toBe("rewritten");
		expect(codeOf(signed, { seen: { version: signed.version, digest: signed.digest } })).toBeUndefined();
	});

	it("never goes back, by version or by sequence", () => {
		const digest = plain.digest;
		const seen = (version: string, sequence?: number) => ({ seen: { version, digest, sequence } });
		expect(codeOf(signed, seen("2026.11.6"))).toBe("older");
		expect(codeOf(signed, seen("2026.12.0"))).toBe("older");
		expect(codeOf(signed, seen("2026.11.4"))).toBeUndefined();
		expect(codeOf(signed, seen("2026.11.4", 5))).toBeUndefined();
		expect(codeOf(signed, seen("2026.11.4", 6))).toBe("older");
		expect(codeOf(signed, seen("2026.9.9", 7))).toBe("older");
	});

	it("has a number of its own once one before it had", async () => {
		const bare = ours.sign(await madeRelease("2026.11.5"));
		const seen = { version: "2026.11.4", digest: plain.digest, sequence: 1 };
		expect(codeOf(bare, { seen })).toBe("older");
		expect(codeOf(bare, { seen: { ...seen, sequence: undefined } })).toBeUndefined();
	});
});

describe("a release that expires", () => {
	it("is good on its last day and not after it", () => {
		expect(codeOf(signed, { today: "2027-05-20" })).toBeUndefined();
		expect(codeOf(signed, { today: "2027-05-21" })).toBe("expired");
	});

	it("may go on where it is in use already, where it came with the program, and where it is replayed", () => {
		const late = { today: "2027-05-21" };
		const { version, digest } = signed;
		expect(codeOf(signed, { ...late, seen: { version, digest } })).toBeUndefined();
		expect(codeOf(signed, { ...late, trust: { ...trusting, shipped: new Map([[version, digest]]) } })).toBeUndefined();
		expect(codeOf(signed, { today: undefined })).toBeUndefined();
	});

	it("cannot be made to expire later without another digest", () => {
		const text = writeRelease(signed).replace("2027-05-20", "2099-05-20");
		expect(() => readRelease(text, "x.json")).toThrow("wrong-digest");
	});
});

it("whatever is wrong is said in both languages, with what to do", () => {
	const seen = { version: "2026.12.0", digest: plain.digest };
	const faults = [
		faultOf(plain, { trust: trusting, from: "folder" }),
		faultOf(plain, { trust: nobody, from: "address" }),
		faultOf(theirs.sign(plain), { trust: trusting, from: "folder" }),
		faultOf(theirs.sign(plain, "ours"), { trust: trusting, from: "folder" }),
		faultOf(signed, { trust: trusting, from: "folder", seen }),
		faultOf(signed, { trust: trusting, from: "folder", seen: { ...seen, version: "2026.11.4", sequence: 9 } }),
		faultOf(signed, { trust: trusting, from: "folder", seen: { version: signed.version, digest: "x" } }),
		faultOf(signed, { trust: trusting, from: "folder", today: "2099-01-01" }),
	];
	for (const fault of faults) {
		expect(fault?.says.en).toMatch(/^.+: .+/);
		expect(fault?.says.fr).toMatch(/^.+ : .+/);
	}
	expect(new Set(faults.map((fault) => fault?.code)).size).toBe(7);
});

it("a key is Ed25519 or none", () => {
	const { publicKey } = makeKeyPair();
	expect(publicKey.id).toMatch(/^key-[0-9a-f]{12}$/);
	expect(readPublicKey(publicKey.key)?.asymmetricKeyType).toBe("ed25519");
	for (const text of ["", "x", "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE", publicKey.key.slice(8)])
		expect(readPublicKey(text)).toBeUndefined();
});
