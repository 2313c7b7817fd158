import { beforeAll, describe, expect, it } from "vitest";
import type { Release } from "../../src/knowledge/release.js";
import { checkKnowledge } from "../../src/releases/check.js";
import { digestOf } from "../../src/releases/digest.js";
import { filesIn } from "../../src/releases/disk.js";
import { makeRelease, ReleaseRefused, readRelease, writeRelease } from "../../src/releases/release-file.js";
import { sound } from "./sound-knowledge.js";

let release: Release;
beforeAll(async () => {
	const { drafts } = await checkKnowledge(filesIn(sound));
	if (!drafts) throw new Error("The sound knowledge cannot be read");
	release = makeRelease(drafts, "2026.11.0", "2026-11-20");
});

/** A copy of the release's JSON, to be changed at will. */
const copy = (): Record<string, unknown> => JSON.parse(writeRelease(release));

/** With the digest that its content has now. */
const digested = (content: Record<string, unknown>) => JSON.stringify({ ...content, digest: digestOf(content) });

function refusal(text: string): ReleaseRefused {
	try {
		readRelease(text, "releases/2026.11.0.json");
	} catch (error) {
		if (error instanceof ReleaseRefused) return error;
		throw error;
	}
	throw new Error("It was not refused");
}

/** Every plain value in a JSON value, with a function that changes it there. */
function* leavesOf(value: unknown, path: string): Generator<{ path: string; change: () => void; undo: () => void }> {
	if (typeof value !== "object" || value === null) return;
	for (const [key, item] of Object.entries(value)) {
		const here = `${path}.${key}`;
		const put = (changed: unknown) => Reflect.set(value, key, changed);
		if (typeof item === "object" && item !== null) yield* leavesOf(item, here);
		else if (here !== ".digest")
			yield {
				path: here,
				change: () =>
					put(
						typeof item === "string" ? `${item}x` : typeof item === "number" ? item + 1 : item === true ? false : "x",
					),
				undo: () => put(item),
			};
	}
}

describe("a release file", () => {
	it("is read back as it was made", () => {
		expect(readRelease(writeRelease(release), "x.json")).toEqual(release);
	});

	it("is one line of canonical JSON, with every subject in it", () => {
		const text = writeRelease(release);
		expect(text.indexOf("\n")).toBe(text.length - 1);
		expect(text.startsWith('{"dataClasses":[')).toBe(true);
		for (const id of ["acme", "chips", "cloud", "reach-act", "yardstick", "secrets"])
			expect(text).toContain(`"id":"${id}"`);
	});

	it("is the same bytes whenever it is made", async () => {
		const { drafts } = await checkKnowledge(filesIn(sound));
		expect(drafts && writeRelease(makeRelease(drafts, "2026.11.0", "2026-11-20"))).toBe(writeRelease(release));
	});

	it("may be printed otherwise, since its digest is over what it says", () => {
		expect(readRelease(JSON.stringify(copy(), null, 2), "x.json")).toEqual(release);
		expect(readRelease(JSON.stringify(Object.fromEntries(Object.entries(copy()).reverse())), "x.json")).toEqual(
			release,
		);
	});
});

describe("a release whose digest is known", () => {
	const known = () => new Set([release.digest]);

	it("is read without going through its form, and is the same", () => {
		expect(readRelease(writeRelease(release), "x.json", known())).toEqual(release);
	});

	it("is read as any other where it is printed otherwise", () => {
		expect(readRelease(JSON.stringify(copy(), null, 2), "x.json", known())).toEqual(release);
	});

	it("is refused where anything in it was changed, whatever digest it names", () => {
		const content = copy();
		for (const { change, undo, path } of leavesOf(content, "")) {
			change();
			// In order of its keys, as a release is written, so that only the content tells.
			const text = JSON.stringify(content);
			expect(() => readRelease(text, "x.json", known()), path).toThrow(ReleaseRefused);
			undo();
		}
	});

	it("is refused where the digest stands a second time and the content is another", () => {
		const text = writeRelease(release).replace(
			'"date":"2026-11-20"',
			`"date":"2026-11-21","digest":"${release.digest}"`,
		);
		expect(() => readRelease(text, "x.json", known())).toThrow(ReleaseRefused);
	});
});

describe("the digest", () => {
	it("changes with any change of any value", () => {
		const content = copy();
		const digests = new Set([release.digest]);
		let count = 1;
		for (const { change, undo, path } of leavesOf(content, "")) {
			change();
			digests.add(digestOf(content));
			expect(digests.size, path).toBe(++count);
			undo();
		}
		expect(count).toBeGreaterThan(300);
		expect(digestOf(content)).toBe(release.digest);
	});

	it("changes with a part less, a part more and another order", () => {
		const content = copy();
		const { offerings: _, ...less } = content;
		expect(digestOf(less)).not.toBe(release.digest);
		expect(digestOf({ ...content, more: 1 })).not.toBe(release.digest);
		const grounds = { ...release.grounds, homes: [...release.grounds.homes].reverse() };
		expect(digestOf({ ...content, grounds })).not.toBe(release.digest);
	});

	it("leaves out itself and the signature", () => {
		expect(digestOf({ ...copy(), digest: "x", signature: "y" })).toBe(release.digest);
	});
});

describe("reading a release refuses", () => {
	it.each([[""], ["{"], ["knowledge"], ["\ufeff{}"]])("what is not JSON: %j", (text) => {
		expect(refusal(text).code).toBe("not-json");
	});

	it.each([["null"], ["[]"], ["{}"], ['"2026.11.0"']])("JSON that is no release: %s", (text) => {
		expect(refusal(text).code).toBe("wrong-form");
	});

	it("another format, and says which one it reads", () => {
		const { code, says } = refusal(digested({ ...copy(), format: 2 }));
		expect(code).toBe("wrong-form");
		expect(says.en).toMatch(/^format: .*this program reads releases of format 1$/);
		expect(says.fr).toMatch(/^format : .*ce programme lit les versions de format 1$/);
	});

	it("unknown keys, at the top and inside, even with a good digest", () => {
		expect(refusal(digested({ ...copy(), signature: "x" })).code).toBe("wrong-form");
		const grounds = { ...release.grounds, colour: "red" };
		expect(refusal(digested({ ...copy(), grounds })).code).toBe("wrong-form");
	});

	it("a part that is missing", () => {
		const { laws: _, ...without } = copy();
		const refused = refusal(digested(without));
		expect(refused.code).toBe("wrong-form");
		expect(refused.says.en).toContain("laws");
	});

	it("a version and a day in a form that they cannot have", () => {
		expect(refusal(digested({ ...copy(), version: "2026.13.0" })).code).toBe("wrong-form");
		expect(refusal(digested({ ...copy(), date: "2026-02-30" })).code).toBe("wrong-form");
	});

	it("content that was changed after its release", () => {
		const changed = writeRelease(release).replace("Acme runs the service.", "Nobody runs the service.");
		expect(refusal(changed).code).toBe("wrong-digest");
	});

	it("another digest, in whatever form", () => {
		const other = release.digest.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
		expect(refusal(writeRelease({ ...release, digest: other })).code).toBe("wrong-digest");
		expect(refusal(writeRelease({ ...release, digest: release.digest.toUpperCase() })).code).toBe("wrong-form");
		expect(refusal(writeRelease({ ...release, digest: "" })).code).toBe("wrong-form");
	});

	it("content that reading would change: spaces trimmed, defaults filled in", () => {
		const [offering] = release.offerings;
		const spaced = { ...offering, name: { en: " Cloud ", fr: "Nuage" } };
		expect(refusal(digested({ ...copy(), offerings: [spaced] })).code).toBe("wrong-digest");
		const { aliases: _, ...bare } = offering ?? { aliases: [] };
		expect(refusal(digested({ ...copy(), offerings: [bare] })).code).toBe("wrong-digest");
	});

	it("content that only after such a change fits its digest", () => {
		const spaced = writeRelease(release).replace('"en":"Cloud"', '"en":" Cloud "');
		expect(refusal(spaced).code).toBe("wrong-digest");
	});

	it("text that has no canonical form", () => {
		const text = writeRelease(release).replace("Acme runs the service.", "Acme \\ud83d runs.");
		expect(refusal(text).code).toBe("wrong-digest");
	});

	it("and says so in both languages, naming the file", () => {
		for (const text of ["{", "{}", writeRelease(release).replace("Acme runs", "Acme ran")]) {
			const { says, file, message } = refusal(text);
			expect(file).toBe("releases/2026.11.0.json");
			expect(message).toContain(file);
			expect(says.fr).not.toBe(says.en);
		}
	});
});
