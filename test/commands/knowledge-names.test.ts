import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { knowledgeNames } from "../../src/commands/knowledge-names.js";
import { copyOfSound, replaceIn } from "../releases/sound-knowledge.js";

async function names(folder: string, clashes: boolean, language: "en" | "fr" = "en") {
	const out: string[] = [];
	const err: string[] = [];
	const output = {
		out: (line: string) => out.push(line),
		err: (line: string) => err.push(line),
		colour: false,
		width: 80,
	};
	return { code: await knowledgeNames({ folder, clashes, language }, output), out, err };
}

async function withClashes(): Promise<string> {
	const folder = await copyOfSound();
	await replaceIn(folder, "suppliers/chips.yaml", "fr: Puces }", "fr: Puces }\naliases: [Seal, Atoms]");
	await replaceIn(folder, "providers/acme.yaml", "aliases: [Acme Inc.]", "aliases: [Seal, Atoms]");
	await replaceIn(folder, "offerings/cloud.yaml", "[Acme Cloud, Nuage d'Acme]", "[Acme, Reach Act]");
	await replaceIn(
		folder,
		"frameworks/yardstick.yaml",
		"name: { en: Yardstick, fr: Aune }",
		"name: { en: Reach Act, fr: Or }",
	);
	await replaceIn(
		folder,
		"grounds.yaml",
		"doctrines:",
		`clashes:
  - name: seal
    among: [acme, chips]
    resolve: ask
    why: { en: Both sign so., fr: Les deux signent ainsi. }
  - name: Atoms
    among: [acme, chips]
    resolve: chips
    why: { en: Chips is known for them., fr: Puces est connu pour eux. }
doctrines:`,
	);
	return folder;
}

describe("sovereign knowledge names", () => {
	it("says of every name who answers to it", async () => {
		const { code, out } = await names(await withClashes(), false);
		expect(code).toBe(0);
		expect(out).toContain("La Belle Province: place CA-QC");
		expect(out).toContain("Gold Seal: certificate gold");
		expect(out).toContain("Protected S: data class secrets");
	});

	it("lists every clash, how it is resolved and why", async () => {
		const { out } = await names(await withClashes(), true);
		expect(out).toEqual([
			"Acme: service cloud · company acme",
			'  the question tells them apart: "is … sovereign" → service; the company answers by its other names; "what is …?" → service',
			"Atoms: company acme · company chips",
			"  chips alone answers to it: Chips is known for them.",
			"Or: framework yardstick · certificate gold",
			'  the question tells them apart: "under …" → framework; the certificate is named in facts only; "what is …?" → framework',
			"Reach Act: service cloud · law reach-act · framework yardstick",
			'  the question tells them apart: "is … sovereign" → service; "exposed to …" → law; "under …" → framework; "what is …?" → asks among framework, service',
			"Seal: company acme · company chips",
			"  asks among acme, chips: Both sign so.",
		]);
	});

	it("says so in French", async () => {
		const { out } = await names(await withClashes(), true, "fr");
		expect(out.slice(0, 4)).toEqual([
			"Acme : service cloud · société acme",
			"  la question les distingue : « … est-il souverain » → service ; la société répond à ses autres noms ; « qu'est-ce que … ? » → service",
			"Atoms : société acme · société chips",
			"  chips seul y répond : Puces est connu pour eux.",
		]);
	});

	it("says what is wrong with files that cannot be read", async () => {
		const folder = await copyOfSound();
		await writeFile(join(folder, "laws/reach-act.yaml"), "id: [");
		const { code, err } = await names(folder, true);
		expect(code).toBe(1);
		expect(err[0]).toContain("laws/reach-act.yaml:1 not-yaml");
	});
});
